"""
Rules on how a motion is answered (5 kap. 23, 35 och 67 §§ kommunallagen).

"Fullmäktige ska besluta i ärenden som avses i 22 §", among them those raised by motion. What the
executive and committees do before that is to prepare and to propose.
"""

import datetime as dt
from collections.abc import Iterator
from typing import Final

from kfbeslut.findings import Severity
from kfbeslut.law import GKL, KL, Certainty
from kfbeslut.messages import Term
from kfbeslut.model import (
    AnsweredPaper,
    Block,
    BodyKind,
    Claim,
    DecisionParagraph,
    DecisionPoint,
    Effect,
    Extent,
    MatterKind,
    Outcome,
    PaperKind,
    StepKind,
)
from kfbeslut.rules.definition import rule
from kfbeslut.rules.here import Here
from kfbeslut.rules.verdicts import Fault, Unknown

__all__ = [
    "motion_decided_by_council",
    "motion_every_claim_answered",
    "motion_outcome_consistent_with_statement_text",
    "motion_write_off_needs_report",
]

#: What ends a motion, and what that is called.
_FINAL: Final = {
    Outcome.GRANTED: Term("bifall", "granted"),
    Outcome.REJECTED: Term("avslag", "rejected"),
    Outcome.CONSIDERED_ANSWERED: Term("besvarad", "answered"),
    Outcome.ANSWERED_WITHOUT_POSITION: Term("besvarad", "answered"),
    Outcome.WRITTEN_OFF: Term("avskriven", "written off"),
}
#: The words that say so of a motion, as a decision is worded.
_SAYING: Final = {
    "bifall": _FINAL[Outcome.GRANTED],
    "avsl": _FINAL[Outcome.REJECTED],
    "besvara": _FINAL[Outcome.CONSIDERED_ANSWERED],
    "avskriv": _FINAL[Outcome.WRITTEN_OFF],
}
#: Words beside which those may mean something else.
_TURNING: Final = ("inte", " ej ", "förslag", "yrkande")

#: What says nothing of the matter, but of its paragraph or of persons.
_BESIDE_THE_MATTER: Final = frozenset({Outcome.CERTIFIED_AT_ONCE, Outcome.ELECTED})

_WITHDRAWN: Final = ("återkall", "återta", " tillbaka")

#: Since when 5 kap. 33 § said what it is cited for (2002:249).
_SINCE_2002: Final = dt.date(2002, 7, 1)


# Where these rules are silent


def answers_no_motion(paragraph: DecisionParagraph, at: Here) -> bool:
    """
    It answers no motion.
    """
    return not any(paper.kind is PaperKind.MOTION for paper in paragraph.answers or ())


def is_before_the_council(paragraph: DecisionParagraph, at: Here) -> bool:
    """
    It is the council that decides.
    """
    return at.council is True


def is_not_before_the_council(paragraph: DecisionParagraph, at: Here) -> bool:
    """
    Another body than the council treats the motion; what that proposes is not the answer.
    """
    return at.council is False


def has_no_decision(paragraph: DecisionParagraph, at: Here) -> bool:
    """
    No decision is shown: that is for `paragraph-has-decision`.
    """
    return not paragraph.decisions


def writes_off_no_motion(paragraph: DecisionParagraph, at: Here) -> bool:
    """
    No motion is written off.
    """
    return not any(
        effect.outcome is Outcome.WRITTEN_OFF
        for paper in _motions(paragraph)
        for _, effect in _effects_on(paper, paragraph)
    )


def was_withdrawn(paragraph: DecisionParagraph, at: Here) -> bool:
    """
    The paper tells that the motion was withdrawn, and so nothing is left to decide.
    """
    return any(word in text.casefold() for text in _words(paragraph) for word in _WITHDRAWN)


def says_nothing_of_a_motion(point: DecisionPoint, at: Here) -> bool:
    """
    Its words don't tell what becomes of a motion, or it isn't told what they do.
    """
    return not point.effects or "motion" not in point.text.casefold()


# Who answers


@rule(
    "motion-decided-by-council",
    on=DecisionParagraph,
    severity=Severity.ERROR,
    certainty=Certainty.TEXT,
    cites=[KL.at(5, 23, paragraph=1), GKL.at(5, 25, paragraph=1)],
    needs=["at.body.kind", "decisions"],
    may_need=["decisions.decided_by"],
    silent_when=[answers_no_motion, is_before_the_council],
    sv="{body} har avgjort motionen. I ärenden som har väckts genom motion beslutar fullmäktige.",
    en="{body} has decided on the motion. Matters raised by motion are for the council to decide.",
    examples="motion_answers.motion_decided_by_council",
)
def motion_decided_by_council(
    paragraph: DecisionParagraph, at: Here
) -> Unknown | tuple[Fault | Unknown, ...]:
    """
    The council decides on a motion, and nobody in its stead.

    That a committee proposes to the council that it be rejected is in order. Where it isn't told
    who is to decide, it may be such a proposal, or a statement to those who prepare the motion.
    A body of another kind may be the assembly of a *kommunalförbund* (9 kap. 2 §).

    Silent when it answers no motion, or it is the council that decides.
    """
    if at.council is None:
        return Unknown("at.body.kind")
    answers = {
        field: answer
        for paper in _motions(paragraph)
        for field, effect in _effects_on(paper, paragraph)
        if effect.outcome in _FINAL and (answer := _by_others(field, paragraph, at))
    }
    return tuple(answers.values())


def _by_others(field: str, paragraph: DecisionParagraph, at: Here) -> Fault | Unknown | None:
    """
    Tell whether a point that ends a motion was decided by another body than the council.
    """
    point = (paragraph.decisions or ())[int(field.rpartition("/")[2])]
    kind = point.decided_by.kind if point.decided_by else None
    if kind is BodyKind.COUNCIL:
        return None
    if kind in {None, BodyKind.OTHER}:
        return Unknown("decisions.decided_by", field=field)
    return Fault(field, body=point.decided_by.name if point.decided_by else None)


# What is answered


@rule(
    "motion-every-claim-answered",
    on=DecisionParagraph,
    severity=Severity.WARNING,
    certainty=Certainty.READING,
    cites=[
        KL.at(5, 23, paragraph=1),
        KL.at(5, 67, item=4),
        GKL.at(5, 25, paragraph=1),
        GKL.at(5, 59, item=4),
    ],
    needs=["at.body.kind"],
    may_need=["answers.claims", "decisions.effects"],
    silent_when=[answers_no_motion, is_not_before_the_council, has_no_decision],
    sv="Beslutet säger inte vad det blir av motionens yrkande {claim}. Som vi läser lagen ska vart "
    "och ett besvaras.",
    en="The decision doesn’t tell what becomes of the motion’s claim {claim}. As we read the act, "
    "each is to be answered.",
    examples="motion_answers.motion_every_claim_answered",
)
def motion_every_claim_answered(
    paragraph: DecisionParagraph, at: Here
) -> Unknown | tuple[Fault | Unknown, ...]:
    """
    What the council decides on a motion answers each of its claims.

    One outcome for the whole motion, or for the rest of it, will do. A claim that the paper
    doesn't number goes by its place.

    Silent when it answers no motion, another body than the council treats it, or no decision is
    shown.
    """
    if at.council is None:
        return Unknown("at.body.kind")
    understood = all(point.effects is not None for point in paragraph.decisions or ())
    answers: list[Fault | Unknown] = []
    for place, paper in enumerate(paragraph.answers or ()):
        if paper.kind is not PaperKind.MOTION:
            continue
        effects = [effect for _, effect in _effects_on(paper, paragraph)]
        if any(effect.claims is None and effect.outcome is not Outcome.OTHER for effect in effects):
            continue
        if paper.claims is None:
            answers.append(Unknown("answers.claims", field=f"answers/{place}"))
        elif not understood or any(effect.claims is None for effect in effects):
            answers.append(Unknown("decisions.effects", field=f"answers/{place}"))
        else:
            answers += _unanswered(f"answers/{place}/claims", paper.claims, effects)
    return tuple(answers)


def _unanswered(field: str, claims: tuple[Claim, ...], effects: list[Effect]) -> Iterator[Fault]:
    """
    Yield the claims that no effect is about.
    """
    answered = {number for effect in effects for number in effect.claims or ()}
    for place, claim in enumerate(claims):
        number = claim.number or place + 1
        if number not in answered:
            yield Fault(f"{field}/{place}", claim=number)


@rule(
    "motion-write-off-needs-report",
    on=DecisionParagraph,
    severity=Severity.WARNING,
    certainty=Certainty.TEXT,
    cites=[KL.at(5, 35, paragraph=2), GKL.at(5, 33, paragraph=2, since=_SINCE_2002)],
    may_need=["at.case.steps"],
    silent_when=[writes_off_no_motion, was_withdrawn],
    sv="Motionen har avskrivits, men ingen anmälan av att den inte är färdigberedd finns från ett "
    "sammanträde med fullmäktige senast {day}.",
    en="The motion has been written off, but there is no report that its preparation isn’t "
    "finished from a meeting of the council up to {day}.",
    examples="motion_answers.motion_write_off_needs_report",
)
def motion_write_off_needs_report(paragraph: DecisionParagraph, at: Here) -> Fault | Unknown | None:
    """
    A motion is written off only if it was reported to the council that it isn't finished.

    At the same meeting or before. A paragraph on such reports is itself one.

    Silent when no motion is written off, or the paper tells that it was withdrawn.
    """
    if at.matter is MatterKind.REPORT:
        return None
    case = at.case
    if case and (case.registry_number is None or case.registry_number != paragraph.registry_number):
        case = None
    assert at.days  # noqa: S101 - or it would not be known that it was law
    for step in (*(paragraph.steps or ()), *((case and case.steps) or ())):
        taken_up = step.handled or step.date
        earliest = taken_up.earliest if taken_up else None
        if step.done is StepKind.REPORTED_OVERDUE and (earliest is None or earliest <= at.days[1]):
            return None
    if case is None or case.extent is not Extent.WHOLE:
        return Unknown("at.case.steps")
    return Fault("decisions", day=at.days[1])


@rule(
    "motion-outcome-consistent-with-statement-text",
    on=DecisionPoint,
    severity=Severity.WARNING,
    certainty=Certainty.READING,
    silent_when=[says_nothing_of_a_motion],
    sv="Orden säger {words} om motionen, men det uppgivna utfallet är {outcome}.",
    en="The words say {words} of the motion, but the outcome is said to be {outcome}.",
    examples="motion_answers.motion_outcome_consistent_with_statement_text",
)
def motion_outcome_consistent_with_statement_text(point: DecisionPoint, at: Here) -> Fault | None:
    """
    What a point says of a motion and what it is said to do are the same.

    Only plain words are looked at: one of granting, rejecting, considering answered or writing
    off, and none that turns it round or speaks of somebody's proposal.

    Silent when its words don't tell what becomes of a motion, or it isn't told what they do.
    """
    stated = {_FINAL[effect.outcome] for effect in point.effects or () if effect.outcome in _FINAL}
    text = point.text.casefold()
    if not stated or any(word in text for word in _TURNING):
        return None
    said = {term for word, term in _SAYING.items() if word in text}
    if len(said) != 1 or said & stated:
        return None
    outcome = tuple(term for term in _SAYING.values() if term in stated)
    return Fault("effects", words=said.pop(), outcome=outcome)


# What the rules build on


def _motions(paragraph: DecisionParagraph) -> Iterator[AnsweredPaper]:
    for paper in paragraph.answers or ():
        if paper.kind is PaperKind.MOTION:
            yield paper


def _effects_on(paper: AnsweredPaper, paragraph: DecisionParagraph) -> Iterator[tuple[str, Effect]]:
    """
    Yield what a decision does with a paper, or with the matter as a whole, and in which point.
    """
    for place, point in enumerate(paragraph.decisions or ()):
        for effect in point.effects or ():
            if effect.on in {None, paper.key} and effect.outcome not in _BESIDE_THE_MATTER:
                yield f"decisions/{place}", effect


def _words(paragraph: DecisionParagraph) -> Iterator[str]:
    """
    Yield what a paragraph says in its decision and its sections.
    """
    for point in paragraph.decisions or ():
        yield point.text
    for section in paragraph.sections or ():
        for block in section.blocks:
            if isinstance(block, Block):
                yield block.text
