"""
Rules on citizen proposals, *medborgarförslag* (5 kap. 23 § and 8 kap. 1 § kommunallagen).

Those who live in the municipality may raise matters in the council, if the council has decided
so. It may leave such a matter to a committee to decide, but not what 5 kap. 1 § keeps for itself.
"""

import datetime as dt
from collections.abc import Iterator
from typing import Final

from kfbeslut.findings import Severity
from kfbeslut.law import GKL, KL, Certainty
from kfbeslut.model import (
    AnsweredPaper,
    BodyKind,
    Case,
    DecisionParagraph,
    Effect,
    Extent,
    MatterKind,
    Outcome,
    PaperKind,
    Step,
    StepKind,
)
from kfbeslut.rules.definition import Variant, rule
from kfbeslut.rules.here import Here
from kfbeslut.rules.verdicts import Fault, Unknown

__all__ = [
    "citizen_proposal_enabled",
    "citizen_proposal_transfer_lawful",
    "citizen_proposal_yearly_report",
]

#: Since when there were citizen proposals (2002:249), and could be left to committees (2007:68).
_SINCE_2002: Final = dt.date(2002, 7, 1)
_SINCE_2007: Final = dt.date(2007, 7, 1)

_COMMITTEES: Final = frozenset({BodyKind.EXECUTIVE, BodyKind.COMMITTEE, BodyKind.JOINT_COMMITTEE})

#: What 5 kap. 1 § keeps for the council.
_FOR_THE_COUNCIL: Final = frozenset(
    {
        MatterKind.BUDGET,
        MatterKind.TAX_RATE,
        MatterKind.ANNUAL_REPORT,
        MatterKind.DISCHARGE,
        MatterKind.REFERENDUM,
        MatterKind.EXTRA_ELECTION,
    }
)
#: What it may keep: that depends on which goals, which organisation, which election.
_MAYBE_FOR_THE_COUNCIL: Final = frozenset(
    {
        MatterKind.GOALS,
        MatterKind.ORGANISATION,
        MatterKind.NON_PARTY_COMMITTEE,
        MatterKind.ELECTION,
        MatterKind.BENEFITS,
        MatterKind.AUDIT,
    }
)

#: By which words a matter is left to somebody to decide, not only to prepare.
_TO_DECIDE: Final = ("överlåt", "för beslut", "för avgörande", "att besluta", "att avgöra")


# Where these rules are silent


def has_no_citizen_proposal(paragraph: DecisionParagraph, at: Here) -> bool:
    """
    It is about no citizen proposal.
    """
    return not any(paper.kind is PaperKind.CITIZEN_PROPOSAL for paper in paragraph.answers or ())


def is_not_before_the_council(paragraph: DecisionParagraph, at: Here) -> bool:
    """
    Another body than the council treats it, which neither receives nor leaves any.
    """
    return at.council is False


def leaves_nothing_to_a_committee(paragraph: DecisionParagraph, at: Here) -> bool:
    """
    Its words don't say that a citizen proposal is left to a committee to decide.
    """
    return not any(_left(paragraph))


def is_no_citizen_proposal(case: Case, at: Here) -> bool:
    """
    The case is not one of a citizen proposal.
    """
    return not case.matter or case.matter.kind is not MatterKind.CITIZEN_PROPOSAL


def was_not_decided_by_a_committee(case: Case, at: Here) -> bool:
    """
    No step tells that a committee decided it.
    """
    return _decision(case) is None


# Before the council


@rule(
    "citizen-proposal-enabled",
    on=DecisionParagraph,
    severity=Severity.ERROR,
    certainty=Certainty.TEXT,
    cites=[KL.at(8, 1), GKL.at(5, 23, paragraph=1, item=5, since=_SINCE_2002)],
    needs=["at.body.kind", "at.locally.citizen_proposals"],
    may_need=["answers.filed"],
    silent_when=[has_no_citizen_proposal, is_not_before_the_council],
    sv="Ett medborgarförslag är väckt, men fullmäktige har inte beslutat att medborgarförslag får "
    "väckas.",
    en="A citizen proposal is raised, but the council has not decided that such proposals may be "
    "raised.",
    examples="citizens.citizen_proposal_enabled",
)
def citizen_proposal_enabled(
    paragraph: DecisionParagraph, at: Here
) -> Unknown | tuple[Fault | Unknown, ...]:
    """
    Citizen proposals are raised only where the council has decided that they may be.

    That the council no longer receives any says nothing of one that was raised before.

    Silent when it is about no citizen proposal, or another body than the council treats it.
    """
    if at.council is None:
        return Unknown("at.body.kind")
    local = at.locally
    if local is None or local.citizen_proposals:
        return ()
    return tuple(
        Fault(f"answers/{place}")
        if _filed_since(local.since, paper)
        else Unknown("answers.filed", field=f"answers/{place}")
        for place, paper in enumerate(paragraph.answers or ())
        if paper.kind is PaperKind.CITIZEN_PROPOSAL
    )


def _filed_since(day: dt.date | None, paper: AnsweredPaper) -> bool:
    """
    Tell whether a paper was surely filed on a day or after it; `None` is before all days.
    """
    filed = paper.filed.earliest if paper.filed else None
    return day is None or (filed is not None and filed >= day)


@rule(
    "citizen-proposal-transfer-lawful",
    on=DecisionParagraph,
    severity=Severity.ERROR,
    certainty=Certainty.TEXT,
    cites=[
        KL.at(5, 23, paragraph=2),
        KL.at(5, 1, paragraph=1),
        GKL.at(5, 25, paragraph=2, since=_SINCE_2007),
        GKL.at(3, 9, since=_SINCE_2007),
    ],
    may_need=["at.matter"],
    silent_when=[
        has_no_citizen_proposal,
        is_not_before_the_council,
        leaves_nothing_to_a_committee,
    ],
    sv="Medborgarförslaget har överlåtits till {body} att besluta om, men det gäller {matter}: "
    "sådana ärenden ska fullmäktige avgöra.",
    en="The citizen proposal has been left to {body} to decide, but it concerns {matter}: such "
    "matters are for the council.",
    variants=[
        Variant(
            "judgment",
            severity=Severity.WARNING,
            certainty=Certainty.READING,
            sv="Medborgarförslaget har överlåtits till {body} att besluta om, men det gäller "
            "{matter}. Som vi läser lagen kan ett sådant ärende vara fullmäktiges att avgöra.",
            en="The citizen proposal has been left to {body} to decide, but it concerns {matter}. "
            "As we read the act, such a matter may be one for the council.",
        )
    ],
    examples="citizens.citizen_proposal_transfer_lawful",
)
def citizen_proposal_transfer_lawful(
    paragraph: DecisionParagraph, at: Here
) -> Fault | Unknown | None:
    """
    A citizen proposal is left to a committee to decide only if the council may do without it.

    It keeps for itself what 5 kap. 1 § lists. Whether a matter is otherwise one of principle or
    of great weight is not judged.

    Silent when it is about no citizen proposal, another body than the council treats it, or its
    words don't say that one is left to a committee to decide.
    """
    kind = at.matter
    if kind in {None, MatterKind.CITIZEN_PROPOSAL}:
        return Unknown("at.matter")
    if kind not in _FOR_THE_COUNCIL | _MAYBE_FOR_THE_COUNCIL:
        return None
    from kfbeslut.vocabulary import word  # noqa: PLC0415 - words that few papers need

    field, effect = next(_left(paragraph))
    return Fault(
        field,
        variant=None if kind in _FOR_THE_COUNCIL else "judgment",
        body=effect.to.name if effect.to else None,
        matter=word(kind),
    )


def _left(paragraph: DecisionParagraph) -> Iterator[tuple[str, Effect]]:
    """
    Yield by which points, and how, a paper is left to a committee to decide.
    """
    for place, point in enumerate(paragraph.decisions or ()):
        for effect in point.effects or ():
            if (
                effect.outcome in {Outcome.REFERRED, Outcome.FORWARDED}
                and effect.to
                and effect.to.kind in _COMMITTEES
                and any(words in point.text.casefold() for words in _TO_DECIDE)
            ):
                yield f"decisions/{place}", effect


# After it


@rule(
    "citizen-proposal-yearly-report",
    on=Case,
    severity=Severity.WARNING,
    certainty=Certainty.READING,
    cites=[KL.at(6, 34, paragraph=2), GKL.at(6, 27, letter="a", paragraph=2, since=_SINCE_2007)],
    may_need=["steps", "steps.date", "at.today"],
    silent_when=[is_no_citizen_proposal, was_not_decided_by_a_committee],
    sv="{body} avgjorde medborgarförslaget {day}, men fullmäktige har inte informerats senast "
    "{last}. Som vi läser lagen ska det ske minst en gång om året.",
    en="{body} decided the citizen proposal on {day}, but the council was not told by {last}. As "
    "we read the act, that is to be done at least once a year.",
    examples="citizens.citizen_proposal_yearly_report",
)
def citizen_proposal_yearly_report(case: Case, at: Here) -> Fault | Unknown | None:
    """
    A committee that decides a citizen proposal tells the council of it, at least once a year.

    Counted as generously as can be: the report of the year after will do, at its very end.

    Silent when the case is not one of a citizen proposal, or no step tells that a committee
    decided it.
    """
    decision = _decision(case)
    assert decision  # noqa: S101 - otherwise it is silent
    decided = decision.date.latest if decision.date else None
    if decided is None or decided.year == dt.MAXYEAR:
        return Unknown("steps.date")
    last = dt.date(decided.year + 1, 12, 31)
    for step in case.steps or ():
        told = step.date.earliest if step.date else None
        if step.done is StepKind.REPORTED and (told is None or told <= last):
            return None
    if case.extent is not Extent.WHOLE:
        return Unknown("steps")
    if at.today is None:
        return Unknown("at.today")
    body = decision.body.name if decision.body else None
    return None if at.today <= last else Fault("steps", body=body, day=decided, last=last)


def _decision(case: Case) -> Step | None:
    """
    Give the step by which a committee decided.
    """
    for step in case.steps or ():
        if step.done is StepKind.DECIDED and step.body and step.body.kind in _COMMITTEES:
            return step
    return None
