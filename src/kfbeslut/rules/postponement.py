"""
Rules on what the council postpones: elections, extra elections, and when a matter comes back.

"5 kap. 50 § andra stycket: För bordläggning eller återremiss i fråga om val krävs enkel majoritet.
Ett ärende om extra val ska dock alltid bordläggas första gången det tas upp till behandling."
"""

import datetime as dt
from typing import Final

from kfbeslut.findings import Severity
from kfbeslut.law import GKL, KL, Certainty
from kfbeslut.model import (
    BodyKind,
    Case,
    DecisionParagraph,
    MatterKind,
    Minutes,
    Outcome,
    Step,
    StepKind,
)
from kfbeslut.rules.bodies import is_not_of_council
from kfbeslut.rules.definition import rule
from kfbeslut.rules.here import Here
from kfbeslut.rules.remittal import PUTTING_OFF, carried_by_minority
from kfbeslut.rules.verdicts import Fault, Unknown

__all__ = [
    "election_postponement_by_majority",
    "extra_election_postponed_first_time",
    "postponed_matter_returns",
]

#: The wordings before this day were not read.
_SINCE: Final = dt.date(2002, 7, 1)
_FROM_2011: Final = dt.date(2011, 1, 1)  # SFS 2010:1414

#: To have done one of these is to have decided the matter itself.
_DECIDED: Final = frozenset({Outcome.GRANTED, Outcome.REJECTED, Outcome.ADOPTED})


# Where these rules are silent


def is_no_election(paragraph: DecisionParagraph, at: Here) -> bool:
    """
    The matter is no election: a third of the council may put it off.
    """
    return at.matter not in {None, MatterKind.ELECTION}


def is_no_extra_election(paragraph: DecisionParagraph, at: Here) -> bool:
    """
    The matter is no extra election, or nothing tells that it is.
    """
    return at.matter is not MatterKind.EXTRA_ELECTION


def is_not_postponed(case: Case, at: Here) -> bool:
    """
    The last thing that was done is not that the council postponed the matter.
    """
    return _postponed(case) is None


# The rules


@rule(
    "election-postponement-by-majority",
    on=DecisionParagraph,
    severity=Severity.ERROR,
    certainty=Certainty.TEXT,
    cites=[KL.at(5, 50, paragraph=2), GKL.at(5, 36, paragraph=2, since=_SINCE)],
    may_need=["votes.counts", "votes.chair", "at.matter", "at.body.kind"],
    silent_when=[is_not_of_council, is_no_election],
    sv="En minoritet har fått ett val bordlagt eller återremitterat. I fråga om val krävs enkel "
    "majoritet.",
    en="A minority has had an election postponed or remitted. In an election that takes a simple "
    "majority.",
    examples="postponement.election_postponement_by_majority",
)
def election_postponement_by_majority(
    paragraph: DecisionParagraph, at: Here
) -> tuple[Fault | Unknown, ...]:
    """
    An election is put off by a simple majority only.

    Silent when another body than the council met, or the matter is no election.
    """
    answers: list[Fault | Unknown] = []
    for number, vote in enumerate(paragraph.votes or ()):
        carried = carried_by_minority(vote, at)
        if carried:
            answers.append(Fault(f"votes/{number}/won"))
        elif carried is None:
            answers.append(Unknown("votes.counts", "votes.chair", field=f"votes/{number}"))
    if not paragraph.votes:
        answers += (
            Fault(f"decisions/{number}/effects/{place}")
            for number, point in enumerate(paragraph.decisions or ())
            for place, effect in enumerate(point.effects or ())
            if effect.by_minority and effect.outcome in PUTTING_OFF
        )
    if not answers:
        return ()
    if at.matter is None:
        return (Unknown("at.matter"),)
    return tuple(answers) if at.council else (Unknown("at.body.kind"),)


@rule(
    "extra-election-postponed-first-time",
    on=DecisionParagraph,
    severity=Severity.ERROR,
    certainty=Certainty.TEXT,
    cites=[KL.at(5, 50, paragraph=2), GKL.at(5, 36, paragraph=2, since=_FROM_2011)],
    needs=["decisions", "at.body.kind"],
    may_need=["steps", "decisions.effects"],
    silent_when=[is_not_of_council, is_no_extra_election],
    sv="Ärendet om extra val avgjordes utan att ha varit bordlagt. Det ska alltid bordläggas "
    "första gången det tas upp.",
    en="The matter of an extra election was decided without having been postponed. It is always "
    "postponed the first time it comes up.",
    examples="postponement.extra_election_postponed_first_time",
)
def extra_election_postponed_first_time(
    paragraph: DecisionParagraph, at: Here
) -> Fault | Unknown | None:
    """
    An extra election is postponed the first time that the council treats it.

    What a paragraph tells of earlier handling is taken for all that there was.

    Silent when another body than the council met, or the matter is no extra election.
    """
    if _was_postponed_before(paragraph, at):
        return None
    points = paragraph.decisions or ()
    done = {effect.outcome for point in points for effect in point.effects or ()}
    if Outcome.POSTPONED in done:
        return None
    if not done & _DECIDED:
        unread = any(point.effects is None for point in points)
        return Unknown("decisions.effects") if unread else None
    if paragraph.steps is None and at.context.earlier_minutes is None:
        return Unknown("steps")
    return Fault("decisions")


def _was_postponed_before(paragraph: DecisionParagraph, at: Here) -> bool:
    if any(_is_postponement(step) for step in paragraph.steps or ()):
        return True
    return any(
        earlier.matter
        and earlier.matter.kind is MatterKind.EXTRA_ELECTION
        and any(
            effect.outcome is Outcome.POSTPONED
            for point in earlier.decisions or ()
            for effect in point.effects or ()
        )
        for minutes in at.context.earlier_minutes or ()
        for earlier in minutes.paragraphs or ()
    )


def _is_postponement(step: Step) -> bool:
    of_council = step.body is None or step.body.kind in {None, BodyKind.COUNCIL}
    return step.done is StepKind.POSTPONED and of_council


@rule(
    "postponed-matter-returns",
    on=Case,
    severity=Severity.WARNING,
    certainty=Certainty.TEXT,
    cites=[KL.at(5, 51), GKL.at(5, 37)],
    needs=["context.next_minutes.meeting.date", "context.next_minutes.meeting.agenda"],
    may_need=["title", "registry_number"],
    silent_when=[is_not_postponed],
    sv="Ärendet bordlades {postponed} men togs inte upp på fullmäktiges nästa sammanträde {day}. "
    "Det ska det göra, om fullmäktige inte har beslutat något annat.",
    en="The matter was postponed on {postponed} but did not come up at the council's next meeting "
    "on {day}. It is to do so, unless the council has decided otherwise.",
    examples="postponement.postponed_matter_returns",
)
def postponed_matter_returns(case: Case, at: Here) -> Fault | Unknown | None:
    """
    What the council postponed comes up at its next meeting.

    It is looked for there by its number and its title. It may have come up under another, and the
    council may have decided otherwise; so it is only warned of.

    Silent when the last thing that was done is not that the council postponed it.
    """
    following, step = at.context.next_minutes, _postponed(case)
    assert following  # noqa: S101 - its agenda is needed
    assert following.meeting  # noqa: S101
    assert step  # noqa: S101 - or the rule is silent
    if not _follows(following, step):
        return Unknown("context.next_minutes.meeting.date")
    if case.title is None and case.registry_number is None:
        return Unknown("title", "registry_number")
    if _comes_up(case, following):
        return None
    postponed = step.date.earliest if step.date else None
    return Fault("steps", postponed=postponed, day=following.meeting.date)


def _follows(minutes: Minutes, step: Step) -> bool:
    """
    Tell whether minutes are those of a later meeting of the council.
    """
    meeting, last = minutes.meeting, step.date.latest if step.date else None
    kind = meeting.body.kind if meeting and meeting.body else None
    later = bool(meeting and meeting.date and last and meeting.date > last)
    return later and kind in {None, BodyKind.COUNCIL}


def _postponed(case: Case) -> Step | None:
    """
    Give the step by which the council postponed the matter, if nothing was done after it.
    """
    last = case.steps[-1] if case.steps else None
    return last if last and _is_postponement(last) else None


def _comes_up(case: Case, minutes: Minutes) -> bool:
    title = (case.title or "").casefold()
    agenda = (minutes.meeting and minutes.meeting.agenda) or ()
    named = [item.title for item in agenda if not item.struck]
    paragraphs = minutes.paragraphs or ()
    named += [paragraph.title for paragraph in paragraphs]
    if case.registry_number and any(
        paragraph.registry_number == case.registry_number for paragraph in paragraphs
    ):
        return True
    return bool(title) and any(name and title in name.casefold() for name in named)
