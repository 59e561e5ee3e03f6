"""
Rules on appeals (13 kap. 1-6 §§ kommunallagen).

"Överklagandet ska ha kommit in till förvaltningsrätten inom tre veckor från den dag då det
tillkännagavs på kommunens, regionens eller kommunalförbundets anslagstavla att protokollet över
beslutet justerats."
"""

import datetime as dt
from collections.abc import Iterator
from typing import Final

from kfbeslut.deadlines import Deadline, appeal_by, legal_force_from
from kfbeslut.findings import Severity
from kfbeslut.law import GKL, KL, STATUTORY_TIME, Certainty
from kfbeslut.messages import Term
from kfbeslut.model import AppealRegime, Case, Step, StepKind
from kfbeslut.rules.announcement import Announced
from kfbeslut.rules.definition import rule
from kfbeslut.rules.here import Here
from kfbeslut.rules.route import COMMITTEES, UNCLEAR
from kfbeslut.rules.verdicts import Fault, Unknown

__all__ = [
    "appeal_court_of_its_time",
    "appeal_in_time",
    "appeal_object_is_a_decision",
    "appeal_regime_matches_matter",
    "appeals",
    "decision",
    "has_rules_of_its_own",
    "said",
]

_COUNTY: Final = Term("länsrätt", "a county administrative court (länsrätt)")
_ADMINISTRATIVE: Final = Term("förvaltningsrätt", "an administrative court (förvaltningsrätt)")
_APPEAL: Final = Term("kammarrätt", "an administrative court of appeal (kammarrätt)")
#: Since when each court has been the first, the last to become so first.
_FIRST_COURTS: Final = (
    (dt.date(2010, 2, 15), _ADMINISTRATIVE),
    (dt.date(1995, 4, 1), _COUNTY),
    (dt.date.min, _APPEAL),
)
_COURTS: Final = (_ADMINISTRATIVE, _COUNTY)

#: Words in the names of courts to which nobody appeals first, the first of them since 1995.
_HIGHER: Final = (_APPEAL.sv, "högsta", "regeringsrätt")
#: Words in a note that tell that lost time was restored (*återställd tid*).
_RESTORED: Final = "återställ"
#: Words in the titles of matters in which the appeal counts from the board by another act.
_PLANS: Final = ("detaljplan", "områdesbestämmelse")


# Where these rules are silent


def is_not_appealed(case: Case, at: Here) -> bool:
    """
    No step tells of an appeal to a first court.
    """
    return case.steps is not None and not any(appeals(case))


def has_rules_of_its_own(case: Case, at: Here) -> bool:
    """
    The decision is not tried by legality review: other rules of appeal apply (13 kap. 3 §).
    """
    return case.appeal_regime not in {None, AppealRegime.LEGALITY_REVIEW}


def is_tried_by_legality_review(case: Case, at: Here) -> bool:
    """
    The decision is tried by legality review, and the three weeks apply.
    """
    return case.appeal_regime is AppealRegime.LEGALITY_REVIEW


# Appeals


@rule(
    "appeal-in-time",
    on=Case,
    severity=Severity.ERROR,
    certainty=Certainty.TEXT,
    cites=[
        KL.at(13, 5, paragraph=1),
        KL.at(13, 6),
        GKL.at(10, 6, paragraph=1),
        GKL.at(10, 7),
        STATUTORY_TIME.at(2),
    ],
    needs=["steps", "appeal_regime"],
    may_need=["documents", "steps.date", "steps.in_time"],
    silent_when=[is_not_appealed, has_rules_of_its_own],
    sv="Överklagandet kom in {received} och är antecknat som inkommet i rätt tid, men "
    "överklagandetiden gick ut {last}.",
    en="The appeal came in on {received} and is marked as in time, but the appeal period ended on "
    "{last}.",
    examples="appeals.appeal_in_time",
)
def appeal_in_time(case: Case, at: Here) -> tuple[Fault | Unknown, ...]:
    """
    An appeal for legality review that came in after the last day is marked as late.

    That it came in to the municipality is as good as to the court. One that a higher court tries
    has a time of its own, and lost time that was restored is not looked at.

    Silent when nothing was appealed, and when other rules of appeal apply.
    """
    return tuple(
        answer
        for number, step in appeals(case)
        if (answer := _late(step, f"steps/{number}", decision(case, number), case))
    )


def _late(step: Step, field: str, decision: Step | None, case: Case) -> Fault | Unknown | None:
    if _RESTORED in (step.note or "").casefold() or step.in_time is False:
        return None
    announced = Announced.of(decision, case)
    deadline = appeal_by(posted=announced.posted if announced else None)
    if not isinstance(deadline, Deadline):
        return Unknown("documents", field=field)
    date, last = step.date, deadline.last_day
    if date and date.latest and date.latest <= last:
        return None
    if date is None or date.earliest is None or date.earliest <= last:
        return Unknown("steps.date", field=field)
    if step.in_time is None:
        return Unknown("steps.in_time", field=field)
    return Fault(f"{field}/in_time", received=date.exact or str(date), last=last)


@rule(
    "appeal-object-is-a-decision",
    on=Case,
    severity=Severity.INFO,
    certainty=Certainty.READING,
    cites=[KL.at(13, 2, item=2), GKL.at(10, 2, item=2)],
    needs=["steps"],
    silent_when=[is_not_appealed],
    sv="Ärendet överklagades {received}, när {body} bara hade föreslagit ett beslut. Som vi läser "
    "lagen är det av rent förberedande art och går inte att överklaga.",
    en="The matter was appealed on {received}, when {body} had only proposed a decision. As we "
    "read the act, that is purely preparatory and can’t be appealed.",
    examples="appeals.appeal_object_is_a_decision",
)
def appeal_object_is_a_decision(case: Case, at: Here) -> tuple[Fault, ...]:
    """
    What is appealed is a decision, not a committee's proposal for one.

    Whether a decision is purely executive is not looked at. Silent when nothing was appealed.
    """
    faults = []
    for number, step in appeals(case):
        before = (case.steps or ())[:number]
        if {each.done for each in before} & {StepKind.DECIDED, *UNCLEAR}:
            continue
        proposed = [
            each.body.name
            for each in before
            if each.done is StepKind.PROPOSED and each.body and each.body.kind in COMMITTEES
        ]
        if proposed:
            faults.append(Fault(f"steps/{number}", received=said(step), body=proposed[-1]))
    return tuple(faults)


@rule(
    "appeal-court-of-its-time",
    on=Case,
    severity=Severity.WARNING,
    certainty=Certainty.READING,
    cites=[KL.at(13, 1), GKL.at(10, 1)],
    needs=["steps"],
    may_need=["steps.date", "steps.to"],
    silent_when=[is_not_appealed],
    sv="Beslutet överklagades {received} till {court}. Som vi läser lagen prövades det då av en "
    "{right}.",
    en="The decision was appealed on {received} to {court}. As we read the act, it was then tried "
    "by {right}.",
    examples="appeals.appeal_court_of_its_time",
)
def appeal_court_of_its_time(case: Case, at: Here) -> tuple[Fault | Unknown, ...]:
    """
    The court to which a decision is appealed is the first court of its time.

    That was the *kammarrätt* until March 1995, the *länsrätt* until 14 February 2010, and is the
    *förvaltningsrätt*. The court of the day of the decision will do, and that of the day of the
    appeal. Appeals to a *kammarrätt* may be from another court, and are not looked at.

    Silent when nothing was appealed.
    """
    answers = (
        _court(step, f"steps/{number}", decision(case, number)) for number, step in appeals(case)
    )
    return tuple(answer for answer in answers if answer)


def _court(step: Step, field: str, decided: Step | None) -> Fault | Unknown | None:
    if step.to is None:
        return Unknown("steps.to", field=field)
    named = next((court for court in _COURTS if court.sv in step.to.name.casefold()), None)
    if named is None:
        return None
    ends = [step.date and step.date.latest, step.date and step.date.earliest]
    if decided and decided.date:
        ends.append(decided.date.earliest)
    courts = [_court_on(day) for day in ends if isinstance(day, dt.date)]
    if named in courts:
        return None
    if None in ends:
        return Unknown("steps.date", field=field)
    return Fault(f"{field}/to", received=said(step), court=step.to.name, right=courts[0])


def _court_on(day: dt.date) -> Term:
    return next(court for since, court in _FIRST_COURTS if day >= since)


@rule(
    "appeal-regime-matches-matter",
    on=Case,
    severity=Severity.WARNING,
    certainty=Certainty.READING,
    cites=[KL.at(13, 3), GKL.at(10, 3)],
    needs=["appeal_regime", "legal_force_from"],
    may_need=["documents", "title"],
    silent_when=[is_tried_by_legality_review],
    sv="Beslutet anges ha fått laga kraft {stated}, tre veckor efter tillkännagivandet på "
    "anslagstavlan. Som vi läser lagen räknas tiden inte så, när särskilda bestämmelser om "
    "överklagande gäller.",
    en="The decision is said to have legal force from {stated}, three weeks after the notice on "
    "the board. As we read the act, time is not counted so where special rules of appeal apply.",
    examples="appeals.appeal_regime_matches_matter",
)
def appeal_regime_matches_matter(case: Case, at: Here) -> Fault | Unknown | None:
    """
    Where other rules of appeal apply, legal force is not counted from the notice board.

    For detailed plans it is, by an act of their own (*plan- och bygglagen*). How long the time was
    by those rules is not counted.

    Silent when the decision is tried by legality review.
    """
    announced = Announced.of(decision(case), case)
    posted = announced.posted if announced else None
    deadline = legal_force_from(posted=posted, stayed_up=True, appeal_pending=False)
    if not isinstance(deadline, Deadline):
        return Unknown("documents")
    stated = case.legal_force_from
    if stated != deadline.last_day:
        return None
    if case.title is None:
        return Unknown("title")
    if any(word in case.title.casefold() for word in _PLANS):
        return None
    return Fault("legal_force_from", stated=stated)


# What a case tells


def appeals(case: Case) -> Iterator[tuple[int, Step]]:
    """
    Yield the appeals for legality review, not those from one court to the next.
    """
    first = True
    for number, step in enumerate(case.steps or ()):
        if step.done is not StepKind.APPEALED:
            continue
        if first if step.to is None else _is_first_court(step.to.name.casefold(), step):
            yield number, step
        first = False


def _is_first_court(name: str, appeal: Step) -> bool:
    if any(word in name for word in _HIGHER):
        day = appeal.date.latest if appeal.date else None
        return day is not None and _court_on(day).sv in name
    return True


def decision(case: Case, before: int | None = None) -> Step | None:
    """
    Give the last step by which the matter was decided, or the last before the step of that number.
    """
    steps = reversed((case.steps or ())[:before])
    return next((step for step in steps if step.done is StepKind.DECIDED), None)


def said(step: Step) -> str | dt.date | None:
    """
    Give the day of a step as sentences say it.
    """
    return (step.date.exact or str(step.date)) if step.date else None
