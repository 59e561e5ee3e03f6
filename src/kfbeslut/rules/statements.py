"""
Rules on statements: by whom, on what, in time (6 kap. 38 §, 7 kap. 4 § kommunallagen).
"""

import datetime as dt
from collections.abc import Iterator
from typing import Final

from kfbeslut.findings import Severity
from kfbeslut.law import FL, GKL, KL, OSL, SEKRL, Certainty
from kfbeslut.model import (
    Actor,
    Body,
    BodyKind,
    Case,
    Choice,
    DecisionParagraph,
    Extent,
    RegistryNumber,
    Statement,
    Step,
    StepKind,
)
from kfbeslut.rules.definition import Variant, rule
from kfbeslut.rules.here import Here
from kfbeslut.rules.verdicts import Fault, Unknown

__all__ = [
    "statement_answers_referral",
    "statement_author_not_disqualified",
    "statement_before_decision",
    "statement_belongs_to_case",
    "statement_proposal_answerable",
    "statement_to_council_not_delegated",
]

#: What a body does with a matter when it meets and has the statement before it.
_TREATED: Final = frozenset(
    {
        StepKind.STATED,
        StepKind.PREPARED,
        StepKind.PROPOSED,
        StepKind.NO_OPINION,
        StepKind.DECIDED,
        StepKind.POSTPONED,
        StepKind.REMITTED,
    }
)

_DAY: Final = dt.timedelta(days=1)

#: A clause with this word in it leaves open what is decided.
_WAVERING: Final = "kanske"


# Where these rules are silent


def goes_elsewhere(statement: Statement, at: Here) -> bool:
    """
    It goes to another body than the council: an answer to a referral may be delegated.
    """
    addressee = statement.addressee
    kind = addressee.kind if addressee else None
    return kind not in {None, BodyKind.OTHER, BodyKind.COUNCIL}


def answers_by_no_day(statement: Statement, at: Here) -> bool:
    """
    The case is known, and nobody asked for an answer by a day.
    """
    return at.case is not None and not any(_due(statement, at))


# The rules


@rule(
    "statement-to-council-not-delegated",
    on=Statement,
    severity=Severity.ERROR,
    certainty=Certainty.TEXT,
    cites=[
        KL.at(6, 38, paragraph=1, item=2),
        KL.at(7, 5),
        GKL.at(6, 34, item=2),
    ],
    needs=["addressee.kind"],
    may_need=["delegation", "delegation.urgent"],
    silent_when=[goes_elsewhere],
    sv="Yttrandet till {council} beslutades på delegation. Nämnden ska själv besluta om "
    "framställningar och yttranden till fullmäktige.",
    en="The statement to {council} was decided by delegation. The committee itself decides on "
    "proposals and statements to the council.",
    variants=[
        Variant(
            "urgent",
            severity=Severity.INFO,
            certainty=Certainty.PRACTICE,
            cites=[KL.at(6, 39), GKL.at(6, 36, paragraph=1)],
            sv="Yttrandet till {council} beslutades på delegation som brådskande. Enligt praxis "
            "gäller delegationsförbudet inte sådana beslut.",
            en="The statement to {council} was decided by delegation, as urgent. By custom the ban "
            "on delegation does not bind such decisions.",
        )
    ],
    examples="statements.statement_to_council_not_delegated",
)
def statement_to_council_not_delegated(statement: Statement, at: Here) -> Fault | Unknown | None:
    """
    A committee decides itself on what it says or proposes to the council.

    A statement that tells of no delegation is not taken for one. The assembly of a
    *kommunalförbund* is a council too, so a body of another kind can't be judged.

    Silent when the statement goes to another body: an answer to the executive's referral may be
    delegated, or be the administration's own.
    """
    addressee, delegation = statement.addressee, statement.delegation
    if delegation is None:
        return None if at.extent is Extent.WHOLE else Unknown("delegation")
    if addressee is None or addressee.kind is not BodyKind.COUNCIL:
        return Unknown("addressee.kind")
    if delegation.urgent is None:
        return Unknown("delegation.urgent")
    variant = "urgent" if delegation.urgent else None
    return Fault("delegation", variant=variant, council=addressee.name)


@rule(
    "statement-belongs-to-case",
    on=Statement,
    severity=Severity.WARNING,
    certainty=Certainty.PRACTICE,
    cites=[
        OSL.at(5, 2, paragraph=1, item=2),
        OSL.at(5, 2, paragraph=1, item=4),
        SEKRL.at(15, 2),
    ],
    needs=["registry_number", "at.case.registry_number"],
    sv="Utlåtandet har diarienumret {own} och ärendet {number}, och ingenting i utlåtandet pekar "
    "på ärendet.",
    en="The statement has the case number {own} and the case {number}, and nothing in the "
    "statement points to the case.",
    examples="statements.statement_belongs_to_case",
)
def statement_belongs_to_case(statement: Statement, at: Here) -> Fault | None:
    """
    A statement has the case number of its case, or names a paper that has it.

    Each committee is an authority and may have a register of its own, so another number is no
    fault where the statement points to the case.
    """
    own, case = statement.registry_number, at.case
    number = case.registry_number if case else None
    if own is None or number is None or number in {own, *_numbers_named(statement)}:
        return None
    return Fault("registry_number", own=own.text, number=number.text)


@rule(
    "statement-before-decision",
    on=Statement,
    severity=Severity.WARNING,
    certainty=Certainty.READING,
    needs=["dated"],
    may_need=["at.case"],
    sv="Utlåtandet är daterat {dated}, efter det sammanträde den {day} där {body} behandlade "
    "ärendet.",
    en="The statement is dated {dated}, after the meeting of {day} at which {body} treated the "
    "matter.",
    examples="statements.statement_before_decision",
)
def statement_before_decision(statement: Statement, at: Here) -> Fault | Unknown | None:
    """
    A statement is not dated after the meeting at which it was used.

    That is the last meeting at which the body that it is addressed to treated the matter, and
    the one that the statement itself tells of.
    """
    body, meetings = _treated(statement, at)
    if not meetings:
        return Unknown("at.case")
    last, dated = max(meetings), statement.dated
    first = dated.earliest if dated else None
    if dated is None or first is None or first <= last:
        return None
    return Fault("dated", dated=dated.exact or str(dated), day=last, body=body)


@rule(
    "statement-proposal-answerable",
    on=Statement,
    severity=Severity.WARNING,
    certainty=Certainty.PRACTICE,
    cites=[
        KL.at(5, 53, paragraph=2),
        KL.at(6, 33, paragraph=1),
        GKL.at(5, 41, paragraph=2),
        GKL.at(6, 28),
    ],
    needs=["proposed"],
    may_need=["addressee"],
    sv="Förslaget ”{text}” kan inte besvaras med ja eller nej.",
    en="The proposal “{text}” can’t be answered yes or no.",
    variants=[
        Variant(
            "nobody-to-decide",
            sv="Det framgår inte vem som ska besluta om förslaget ”{text}”.",
            en="It isn’t told who is to decide on the proposal “{text}”.",
        )
    ],
    examples="statements.statement_proposal_answerable",
)
def statement_proposal_answerable(statement: Statement, at: Here) -> tuple[Fault | Unknown, ...]:
    """
    What a statement proposes can be answered yes or no, by a body that is named.

    A proposal can't that says nothing, asks, or wavers. The body is the one that the proposal
    names, or else the one that the statement goes to.
    """
    return tuple(_unanswerable(statement, at))


@rule(
    "statement-author-not-disqualified",
    on=Statement,
    severity=Severity.ERROR,
    certainty=Certainty.TEXT,
    cites=[KL.at(7, 4), KL.at(6, 28), KL.at(6, 30), GKL.at(6, 24), GKL.at(6, 25)],
    may_need=["officers", "at.case.documents"],
    sv="{name} har handlagt ärendet men är enligt handlingarna jävig i det.",
    en="{name} has handled the matter but is by its papers disqualified in it.",
    examples="statements.statement_author_not_disqualified",
)
def statement_author_not_disqualified(
    statement: Statement, at: Here
) -> tuple[Fault, ...] | Unknown:
    """
    Nobody who wrote or signed a statement is disqualified in the case.

    Elected representatives with the same name as an officer are told by their party. Those who
    acted on an exception (6 kap. 29-30 §§) are left out.
    """
    if statement.officers is None and statement.signatures is None:
        return Unknown("officers")
    documents = at.case.documents if at.case else None
    if at.case is None or documents is None:
        return Unknown("at.case.documents")
    out = list(_disqualified(at.case))
    found = (
        (f"{field}/{number}", actor)
        for field, actors in (
            ("officers", statement.officers),
            ("signatures", statement.signatures),
        )
        for number, actor in enumerate(actors or ())
        if any(actor.is_same_as(other) for other in out)
    )
    places = {actor.name: place for place, actor in reversed(tuple(found))}
    return tuple(Fault(place, name=name) for name, place in places.items())


@rule(
    "statement-answers-referral",
    on=Statement,
    severity=Severity.WARNING,
    certainty=Certainty.PRACTICE,
    cites=[FL.at(26)],
    needs=["dated"],
    may_need=["at.case"],
    silent_when=[answers_by_no_day],
    sv="Yttrandet är daterat {dated}, men skulle ha lämnats senast den {due}.",
    en="The statement is dated {dated}, but was to be given by {due}.",
    examples="statements.statement_answers_referral",
)
def statement_answers_referral(statement: Statement, at: Here) -> Fault | Unknown | None:
    """
    A statement that was asked for by a day is given by that day.

    Where several days were set, the last counts, and one that was kept by an earlier answer does
    not. The section is a model only: in matters that are tried by legality review it does not
    apply (2 § förvaltningslagen).

    Silent when the case is known and no day was set.
    """
    dues = list(_due(statement, at))
    if not dues:
        return Unknown("at.case")
    due, dated = max(dues), statement.dated
    first = dated.earliest if dated else None
    if dated is None or first is None or first <= due:
        return None
    return Fault("dated", dated=dated.exact or str(dated), due=due)


# What a statement tells


def _numbers_named(statement: Statement) -> Iterator[RegistryNumber | None]:
    """
    Yield the numbers of the papers that it answers, rests on or encloses.
    """
    for paper in statement.answers or ():
        yield paper.registry_number
    for reference in (*(statement.basis or ()), *(statement.attachments or ())):
        yield reference.registry_number


def _treated(statement: Statement, at: Here) -> tuple[str | None, list[dt.date]]:
    """
    Name the body that had it before itself, and give the days of the meetings.
    """
    addressee = statement.addressee
    told = statement.proceedings.meeting if statement.proceedings else None
    body = addressee or (told.body if told else None)
    days = [told.last_day] if told and told.last_day else []
    if addressee:
        days += _treated_by(addressee, at)
    return (body.name if body else None), days


def _unanswerable(statement: Statement, at: Here) -> Iterator[Fault | Unknown]:
    for number, point in enumerate(statement.proposed or ()):
        place = f"proposed/{number}"
        said = point.text.strip(" \n\t.,:;-–•…").casefold()
        wavers = _WAVERING in said and _WAVERING in said.replace(",", " ").split()
        if said in {"", "att"} or said.endswith("?") or wavers:
            yield Fault(place, text=point.text)
        elif point.decided_by is None and statement.addressee is None:
            yield (
                Fault(place, variant="nobody-to-decide", text=point.text)
                if at.extent is Extent.WHOLE
                else Unknown("addressee", field=place)
            )


def _disqualified(case: Case) -> Iterator[Actor]:
    """
    Yield those without a party who are recorded as disqualified in a paragraph of the case.
    """
    for entry in case.documents or ():
        if isinstance(entry.document, DecisionParagraph):
            for each in entry.document.not_taking_part or ():
                if each.choice is Choice.DISQUALIFIED and not (
                    each.exception or each.actor.parties
                ):
                    yield each.actor


def _due(statement: Statement, at: Here) -> Iterator[dt.date]:
    """
    Yield the days by which it was asked for.
    """
    for paper in statement.answers or ():
        if paper.answered_by and paper.answered_by.latest:
            yield paper.answered_by.latest
    givers = _givers(statement.by or ())
    for step in _steps(at):
        due = step.due.latest if step.due else None
        if due and step.to and step.to.name.casefold() in givers:
            before = min(due, _day_before(statement))
            yield from () if any(day <= before for day in _treated_by(step.to, at)) else (due,)


def _day_before(statement: Statement) -> dt.date:
    """
    Give the last day on which an answer was surely of an earlier round than this statement.
    """
    dated = statement.dated.earliest if statement.dated else None
    return dated - _DAY if dated and dated > dt.date.min else dt.date.min


def _treated_by(body: Body, at: Here) -> Iterator[dt.date]:
    """
    Yield the days on which a body treated the matter, as the case tells.
    """
    for step in _steps(at):
        by = step.body.name.casefold() if step.body and step.done in _TREATED else None
        if by == body.name.casefold() and step.date and step.date.latest:
            yield step.date.latest


def _steps(at: Here) -> tuple[Step, ...]:
    return (at.case.steps if at.case else None) or ()


def _givers(by: tuple[Actor, ...]) -> frozenset[str]:
    """
    Name the bodies that give a statement, and those that their offices stand under.
    """
    bodies = [actor.body for actor in by if actor.body]
    names = (name for body in bodies for name in (body.name, body.parent) if name)
    return frozenset(name.casefold() for name in names)
