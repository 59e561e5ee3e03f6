"""
Rules on how a matter comes before the council (5 kap. 26-34 §§ kommunallagen).

They go by the steps of the case.
"""

from collections.abc import Iterator
from typing import Final

from kfbeslut.findings import Severity
from kfbeslut.law import GKL, KL, Certainty
from kfbeslut.messages import Value
from kfbeslut.model import BodyKind, Case, Extent, MatterKind, Outcome, PartialDate, Step, StepKind
from kfbeslut.rules.definition import Variant, rule
from kfbeslut.rules.here import Here
from kfbeslut.rules.route import COMMITTEES, PREPARED, PREPARING, UNCLEAR, UNTOLD, Route, is_after
from kfbeslut.rules.verdicts import Fault, Unknown

__all__ = [
    "case_prepared_before_council_decides",
    "chain_in_order",
    "committee_heard_after_drafting_committee",
    "council_matter_has_proposal",
    "executive_heard",
]

_NEEDS_NO_PREPARATION: Final = frozenset(
    {
        MatterKind.ELECTION,
        MatterKind.RESIGNATION,
        MatterKind.EXTRA_ELECTION,
        MatterKind.AUDIT,
        MatterKind.DISCHARGE,
    }
)
_NOTHING_TO_DECIDE: Final = frozenset(
    {MatterKind.INTERPELLATION, MatterKind.QUESTION, MatterKind.REPORT}
)

_DRAFTING: Final = frozenset({BodyKind.DRAFTING_COMMITTEE})

#: What may hold a proposal without being called one.
_MAY_PROPOSE: Final = UNCLEAR | {StepKind.STATED, StepKind.PREPARED, StepKind.DECIDED}
#: What a decision of the council can rest on.
_RESTED_ON: Final = (PREPARED - {StepKind.DECIDED}) | {
    StepKind.RAISED,
    StepKind.REMITTED_FOR_STATEMENT,
    StepKind.NEGOTIATED,
    StepKind.EXPLAINED,
}

#: Councils are elected every fourth year: in 1994, in 1998 and so on.
_ELECTION_YEAR: Final = 1994
_TERM: Final = 4
#: The month from which a council may sit that was elected that year.
_NEWLY_ELECTED: Final = 10


# Where these rules are silent


def is_not_decided_by_council(case: Case, at: Here) -> bool:
    """
    No step tells that the council has decided the matter.
    """
    return case.steps is not None and Route(case).decision is None


def needs_no_preparation(case: Case, at: Here) -> bool:
    """
    The council may treat elections, resignations and the audit report without preparation.

    An extra election, and what follows of the audit report, too (5 kap. 29, 31 och 32 §§).
    """
    return Route(case).matter in _NEEDS_NO_PREPARATION


def is_nothing_to_decide(case: Case, at: Here) -> bool:
    """
    An interpellation, a question or a report is no matter that the council decides.
    """
    return Route(case).matter in _NOTHING_TO_DECIDE


def may_be_for_newly_elected(case: Case, at: Here) -> bool:
    """
    A newly elected council may change terms and seats of committees at once (5 kap. 30 §).
    """
    route = Route(case)
    if route.matter is not MatterKind.ORGANISATION:
        return False
    date = route.decision.date if route.decision else None
    last = date.latest if date else None
    if last is None:
        return True
    return (last.year - _ELECTION_YEAR) % _TERM == 0 and last.month >= _NEWLY_ELECTED


def leaves_citizen_proposal(case: Case, at: Here) -> bool:
    """
    The council left a citizen proposal to a committee (5 kap. 34 §).
    """
    route = Route(case)
    if route.matter is not MatterKind.CITIZEN_PROPOSAL:
        return False
    points = (route.paragraph.decisions if route.paragraph else None) or ()
    outcomes = {effect.outcome for point in points for effect in point.effects or ()}
    sent = route.decision is not None and route.decision.to is not None
    return sent or bool(outcomes & {Outcome.REFERRED, Outcome.FORWARDED})


def came_unprepared(case: Case, at: Here) -> bool:
    """
    It came unprepared as urgent: that is for `unprepared-urgent-matter-needs-unanimity`.
    """
    return Route(case).unprepared is True


def is_budget_of_auditors(case: Case, at: Here) -> bool:
    """
    The council's own presidium proposed a budget: that of the auditors (11 kap. 8 §).
    """
    route = Route(case)
    proposed = (BodyKind.COUNCIL, StepKind.PROPOSED)
    return route.matter is MatterKind.BUDGET and proposed in route.steps


def was_not_prepared(case: Case, at: Here) -> bool:
    """
    Nobody prepared it: that is for `case-prepared-before-council-decides`.
    """
    return case.steps is not None and not any(
        kind in PREPARING | UNTOLD and done in PREPARED | UNCLEAR
        for kind, done in Route(case).steps
    )


def no_drafting_committee_prepared(case: Case, at: Here) -> bool:
    """
    No drafting committee prepared it.
    """
    kinds = {body.kind for body in Route(case).preparers}
    return case.steps is not None and BodyKind.DRAFTING_COMMITTEE not in kinds


def no_committee_was_heard(case: Case, at: Here) -> bool:
    """
    Only a drafting committee had it: that is for `committee-heard-after-drafting-committee`.
    """
    had_it = Route(case).handled_by & (PREPARING | UNTOLD)
    return had_it == {BodyKind.DRAFTING_COMMITTEE}


_EXCEPTED: Final = (
    is_not_decided_by_council,
    needs_no_preparation,
    is_nothing_to_decide,
    may_be_for_newly_elected,
    leaves_citizen_proposal,
    came_unprepared,
    is_budget_of_auditors,
)


# The rules


@rule(
    "case-prepared-before-council-decides",
    on=Case,
    severity=Severity.ERROR,
    certainty=Certainty.TEXT,
    cites=[KL.at(5, 26), GKL.at(5, 26)],
    needs=["matter", "steps"],
    may_need=["documents"],
    silent_when=_EXCEPTED,
    sv="Fullmäktige avgjorde ärendet utan att någon nämnd eller fullmäktigeberedning hade berett "
    "det.",
    en="The council decided the matter though neither a committee nor a drafting committee had "
    "prepared it.",
    examples="preparation.case_prepared_before_council_decides",
)
def case_prepared_before_council_decides(case: Case, at: Here) -> Fault | Unknown | None:
    """
    A matter is prepared by a committee or a drafting committee before the council decides it.

    Whether the matter touches the field of that committee is not looked at. What a sub-committee
    does counts, since it prepares for its committee. Silent when the council has not decided,
    where the act asks for no preparation, and when there was nothing to decide.
    """
    route = Route(case)
    if any(kind in PREPARING and done in PREPARED for kind, done in route.steps):
        return None
    return _breach(route) if was_not_prepared(case, at) else Unknown("steps")


@rule(
    "committee-heard-after-drafting-committee",
    on=Case,
    severity=Severity.ERROR,
    certainty=Certainty.TEXT,
    cites=[KL.at(5, 27), GKL.at(5, 27)],
    needs=["matter", "steps"],
    may_need=["documents"],
    silent_when=[no_drafting_committee_prepared, *_EXCEPTED],
    sv="Bara en fullmäktigeberedning beredde ärendet. Ingen nämnd, inte heller styrelsen, gavs "
    "tillfälle att yttra sig innan fullmäktige beslutade.",
    en="Only a drafting committee prepared the matter. No committee, nor the executive, was given "
    "the chance to comment before the council decided.",
    examples="preparation.committee_heard_after_drafting_committee",
)
def committee_heard_after_drafting_committee(case: Case, at: Here) -> Fault | Unknown | None:
    """
    Where only a drafting committee prepared a matter, a committee had the chance to comment.

    Whether it was one whose field the matter touches is not looked at; the executive is enough.
    Silent when no drafting committee prepared it, and where the act asks for no preparation.
    """
    route = Route(case)
    if route.handled_by & COMMITTEES:
        return None
    return _breach(route) if no_committee_was_heard(case, at) else Unknown("steps")


@rule(
    "executive-heard",
    on=Case,
    severity=Severity.ERROR,
    certainty=Certainty.TEXT,
    cites=[
        KL.at(5, 28, paragraph=1),
        KL.at(6, 13, item=1),
        GKL.at(5, 28, paragraph=1),
        GKL.at(6, 4, item=1),
    ],
    needs=["matter", "steps"],
    may_need=["documents"],
    silent_when=[no_committee_was_heard, *_EXCEPTED],
    sv="{body} beredde ärendet, men styrelsen gavs inte tillfälle att yttra sig innan fullmäktige "
    "beslutade.",
    en="{body} prepared the matter, but the executive was given no chance to comment before the "
    "council decided.",
    variants=[
        Variant(
            "record-not-whole",
            severity=Severity.WARNING,
            sv="{body} beredde ärendet. Av de steg som redovisas framgår inte att styrelsen gavs "
            "tillfälle att yttra sig innan fullmäktige beslutade.",
            en="{body} prepared the matter. The steps that are told don't show that the executive "
            "was given the chance to comment before the council decided.",
        )
    ],
    examples="preparation.executive_heard",
)
def executive_heard(case: Case, at: Here) -> Fault | Unknown | None:
    """
    The executive had the chance to comment on what another committee or body prepared.

    It need not have used it: that the matter was sent to it is enough. Silent when no committee
    at all was heard, when the council has not decided, and where the act asks for no preparation.
    """
    route = Route(case)
    others = [body for body in route.preparers if body.kind in COMMITTEES | _DRAFTING]
    if not others or BodyKind.EXECUTIVE in route.handled_by:
        return None
    if route.handled_by & UNTOLD:
        return Unknown("steps")
    if route.unprepared is None:
        return Unknown("documents")
    variant = None if case.extent is Extent.WHOLE else "record-not-whole"
    return Fault("steps", variant=variant, body=others[-1].name)


@rule(
    "council-matter-has-proposal",
    on=Case,
    severity=Severity.ERROR,
    certainty=Certainty.TEXT,
    cites=[KL.at(5, 28, paragraph=2), GKL.at(5, 28, paragraph=2)],
    needs=["matter", "steps"],
    may_need=["documents"],
    silent_when=[was_not_prepared, *_EXCEPTED],
    sv="Fullmäktige avgjorde ärendet utan förslag till beslut, vare sig från styrelsen, någon "
    "annan nämnd eller en fullmäktigeberedning.",
    en="The council decided the matter without a proposal, be it from the executive, another "
    "committee or a drafting committee.",
    examples="preparation.council_matter_has_proposal",
)
def council_matter_has_proposal(case: Case, at: Here) -> Fault | Unknown | None:
    """
    The executive, another committee or a drafting committee proposed what the council decides.

    That the executive had no opinion, or left the matter to the council, is no proposal.

    Silent when nobody prepared the matter, when the council has not decided, and where the act
    asks for no preparation.
    """
    route = Route(case)
    proposing = {kind for kind, done in route.steps if done is StepKind.PROPOSED}
    if proposing & (COMMITTEES | _DRAFTING):
        return None
    perhaps = proposing | {kind for kind, done in route.steps if done in _MAY_PROPOSE}
    return Unknown("steps") if perhaps & (PREPARING | UNTOLD) else _breach(route)


@rule(
    "chain-in-order",
    on=Case,
    severity=Severity.WARNING,
    certainty=Certainty.READING,
    cites=[KL.at(5, 26), KL.at(6, 4), GKL.at(5, 26), GKL.at(3, 14)],
    needs=["steps"],
    sv="Ett led i beredningen ({body}, {day}) är daterat efter fullmäktiges beslut den {decided}. "
    "Som vi läser lagen kan beslutet inte vila på det.",
    en="A step of the preparation ({body}, {day}) is dated after the council’s decision of "
    "{decided}. As we read the act, the decision can’t rest on it.",
    variants=[
        Variant(
            "backwards",
            severity=Severity.INFO,
            sv="Stegen står inte i tidsföljd: {day} kommer efter {before}. Det kan ha sin "
            "förklaring, som en kompletterande remiss.",
            en="The steps don’t follow each other in time: {day} comes after {before}. There may "
            "be a reason, such as a further referral.",
        )
    ],
    examples="preparation.chain_in_order",
)
def chain_in_order(case: Case, at: Here) -> tuple[Fault, ...]:
    """
    What the council's decision rests on is not dated after it.

    It rests on the steps that stand before it; what stands after it may belong to a new round.
    Other steps that go back in time are remarked on. Days that overlap are not compared.
    """
    return tuple(_out_of_order(case))


def _out_of_order(case: Case) -> Iterator[Fault]:
    route = Route(case)
    previous: Step | None = None
    for number, step in enumerate(case.steps or ()):
        place = f"steps/{number}/date"
        if _is_rested_on(step, number, route):
            decided = _said(route.decision.date) if route.decision else None
            body = step.body.name if step.body else None
            yield Fault(place, body=body, day=_said(step.date), decided=decided)
            continue
        if previous and is_after(previous, step):
            yield Fault(
                place, variant="backwards", day=_said(step.date), before=_said(previous.date)
            )
        previous = step if step.date else previous


def _is_rested_on(step: Step, number: int, route: Route) -> bool:
    """
    Tell whether the decision rests on a step that is dated after it.
    """
    if route.end is None or route.decision is None or number > route.end:
        return False
    return step.done in _RESTED_ON and is_after(step, route.decision)


def _breach(route: Route) -> Fault | Unknown:
    """
    Give the fault, if the record leaves no other way: it is whole, and the matter not urgent.
    """
    if route.case.extent is not Extent.WHOLE:
        return Unknown("steps")
    return Unknown("documents") if route.unprepared is None else Fault("steps")


def _said(date: PartialDate | None) -> Value:
    return (date.exact or str(date)) if date else None
