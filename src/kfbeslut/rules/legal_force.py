"""
Rules on what follows when a decision can't be appealed any more (8 kap. 13 §, 13 kap. 14 §).
"""

import datetime as dt
from collections.abc import Iterator
from typing import Final

from kfbeslut.deadlines import Deadline, legal_force_from
from kfbeslut.findings import Severity
from kfbeslut.law import GKL, KL, STATUTORY_TIME, Certainty
from kfbeslut.model import Case, Extent, MatterKind, Step, StepKind
from kfbeslut.rules.announcement import DAY, Announced
from kfbeslut.rules.appeals import appeals, decision, has_rules_of_its_own, said
from kfbeslut.rules.definition import Variant, rule
from kfbeslut.rules.here import Here
from kfbeslut.rules.route import UNCLEAR, paper_on
from kfbeslut.rules.verdicts import Fault, Unknown

__all__ = [
    "execution_before_legal_force_noted",
    "legal_force_not_before_period_ends",
    "local_regulations_promulgated",
]

#: Since when the act has said that decisions may be executed before they have legal force.
_SINCE_2002: Final = dt.date(2002, 7, 1)
#: Since when regulations are collected on the website (2012:647).
_SINCE_2013: Final = dt.date(2013, 1, 1)
#: Words in a note that tell that an appeal was withdrawn.
_WITHDRAWN: Final = "återkall"


# Where these rules are silent


def is_not_executed(case: Case, at: Here) -> bool:
    """
    No step tells that the decision was executed.
    """
    return case.steps is not None and not any(_executed(case))


def notice_was_down(case: Case, at: Here) -> bool:
    """
    The notice was not up until the period had ended: that is for `notice-kept-until-appeal-ends`.
    """
    announced = Announced.of(decision(case), case)
    return announced is not None and announced.stayed_up is not True


def are_no_regulations(case: Case, at: Here) -> bool:
    """
    It is no matter of regulations (*föreskrifter*).
    """
    return case.matter is not None and case.matter.kind is not MatterKind.REGULATIONS


def are_not_decided(case: Case, at: Here) -> bool:
    """
    No step tells that they have been decided.
    """
    return case.steps is not None and decision(case) is None


def are_secret(case: Case, at: Here) -> bool:
    """
    There is a secrecy mark: what is secret need not be published (8 kap. 13 § tredje stycket).
    """
    return bool(case.secrecy)


# The rules


@rule(
    "legal-force-not-before-period-ends",
    on=Case,
    severity=Severity.ERROR,
    certainty=Certainty.TEXT,
    cites=[
        KL.at(13, 5, paragraph=1),
        GKL.at(10, 6, paragraph=1),
        STATUTORY_TIME.at(1),
        STATUTORY_TIME.at(2),
    ],
    needs=["legal_force_from", "appeal_regime"],
    may_need=["documents"],
    silent_when=[has_rules_of_its_own, notice_was_down],
    sv="Beslutet anges ha fått laga kraft {stated}, men det gick att överklaga till och med "
    "{last}.",
    en="The decision is said to have legal force from {stated}, but it could be appealed until "
    "{last}.",
    variants=[
        Variant(
            "appealed",
            severity=Severity.WARNING,
            certainty=Certainty.READING,
            sv="Beslutet anges ha fått laga kraft {stated}, när överklagandetiden gått ut, men det "
            "hade överklagats i tid. Som vi läser lagen får det laga kraft först när det är "
            "slutligt prövat.",
            en="The decision is said to have legal force from {stated}, when the appeal period had "
            "ended, but it had been appealed in time. As we read the act, it has legal force only "
            "when there is a final ruling.",
        )
    ],
    examples="legal_force.legal_force_not_before_period_ends",
)
def legal_force_not_before_period_ends(case: Case, at: Here) -> Fault | Unknown | None:
    """
    A decision has no legal force before the appeal period has ended, nor while it is appealed.

    When an appeal was finally tried is not looked at. Silent when other rules of appeal apply,
    and when the notice was not up until the period had ended.
    """
    announced = Announced.of(decision(case), case)
    posted = announced.posted if announced else None
    deadline = legal_force_from(posted=posted, stayed_up=True, appeal_pending=False)
    stated = case.legal_force_from
    assert stated  # noqa: S101 - it is needed
    if not isinstance(deadline, Deadline):
        return Unknown("documents")
    if stated < deadline.last_day:
        return Fault("legal_force_from", stated=stated, last=deadline.last_day - DAY)
    if stated == deadline.last_day and any(_stands(step) for _, step in appeals(case)):
        return Fault("legal_force_from", variant="appealed", stated=stated)
    return None


def _stands(appeal: Step) -> bool:
    return bool(appeal.in_time) and _WITHDRAWN not in (appeal.note or "").casefold()


@rule(
    "execution-before-legal-force-noted",
    on=Case,
    severity=Severity.INFO,
    certainty=Certainty.READING,
    cites=[KL.at(13, 14), GKL.at(10, 14, letter="a", since=_SINCE_2002)],
    needs=["steps", "legal_force_from", "appeal_regime"],
    silent_when=[is_not_executed, has_rules_of_its_own],
    sv="Beslutet verkställdes {executed}, innan det fick laga kraft {stated}. Det får ske om inte "
    "särskilda skäl talar mot det; som vi läser lagen är det god ordning att anteckna varför.",
    en="The decision was executed on {executed}, before it had legal force on {stated}. That may "
    "be done if no special reasons speak against it; as we read the act, it is good order to note "
    "why.",
    examples="legal_force.execution_before_legal_force_noted",
)
def execution_before_legal_force_noted(case: Case, at: Here) -> tuple[Fault, ...]:
    """
    Where a decision was executed before it had legal force, it is noted why that could be done.

    The act asks for no note. Silent when nothing was executed, and when other rules of appeal
    apply.
    """
    stated = case.legal_force_from
    assert stated  # noqa: S101 - it is needed
    return tuple(
        Fault(f"steps/{number}", executed=said(step), stated=stated)
        for number, step in _executed(case)
        if step.note is None and step.date and step.date.latest and step.date.latest < stated
    )


@rule(
    "local-regulations-promulgated",
    on=Case,
    severity=Severity.WARNING,
    certainty=Certainty.READING,
    cites=[KL.at(8, 13), GKL.at(3, 30, since=_SINCE_2013)],
    needs=["matter", "steps", "secrecy"],
    may_need=["documents"],
    silent_when=[are_no_regulations, are_not_decided, are_secret],
    sv="Föreskrifterna beslutades, men inget steg visar att de har publicerats på webbplatsen. Som "
    "vi läser lagen ska de finnas där, om inte annat är föreskrivet.",
    en="The regulations were decided, but no step shows that they were published on the website. "
    "As we read the act, they are to be there, unless another act says otherwise.",
    variants=[
        Variant(
            "not-announced",
            sv="Föreskrifterna beslutades, men justeringen har inte tillkännagetts på "
            "anslagstavlan. Som vi läser lagen är de då inte kungjorda.",
            en="The regulations were decided, but the certification has not been announced on the "
            "notice board. As we read the act, they are then not promulgated.",
        )
    ],
    examples="legal_force.local_regulations_promulgated",
)
def local_regulations_promulgated(case: Case, at: Here) -> Fault | Unknown | None:
    """
    Municipal regulations are announced with the certified minutes, and published on the website.

    Whether another act has rules of its own for them is not looked at. Silent when the matter is
    none of regulations, when they are not decided, and when there is a secrecy mark.
    """
    decided = decision(case)
    paragraph = paper_on(decided, case) if decided else None
    if paragraph is not None and paragraph.notices == ():
        return Fault("documents", variant="not-announced")
    done = {step.done for step in case.steps or ()}
    if StepKind.PUBLISHED in done:
        return None if paragraph is not None and paragraph.notices else Unknown("documents")
    return Unknown("steps") if case.extent is not Extent.WHOLE or done & UNCLEAR else Fault("steps")


def _executed(case: Case) -> Iterator[tuple[int, Step]]:
    for number, step in enumerate(case.steps or ()):
        if step.done is StepKind.EXECUTED:
            yield number, step
