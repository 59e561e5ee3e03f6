"""
Rules on the year within which a motion is decided or reported (5 kap. 35 § kommunallagen).

"En motion ... ska om möjligt beredas på sådant sätt att fullmäktige kan fatta beslut inom ett år
från det att motionen ... väcktes. Om beredningen inte kan avslutas inom denna tid, ska detta och
vad som har kommit fram vid beredningen anmälas till fullmäktige inom samma tid."
"""

import datetime as dt
from typing import Final

import attrs

from kfbeslut.deadlines import NotComputable, motion_decided_by
from kfbeslut.findings import Severity
from kfbeslut.law import GKL, KL, Certainty
from kfbeslut.model import BodyKind, Extent, Motion, PartialDate, Step, StepKind
from kfbeslut.model.local import Raised
from kfbeslut.rules.definition import Variant, rule
from kfbeslut.rules.here import Here
from kfbeslut.rules.verdicts import Fault, Unknown

__all__ = ["motion_decided_within_one_year", "motion_overdue_reported"]

#: Since when 5 kap. 33 § said what it is cited for (2002:249); the words before were not read.
_SINCE_2002: Final = dt.date(2002, 7, 1)
_UNTIL_2002: Final = _SINCE_2002 - dt.timedelta(days=1)

_MAY_NEED: Final = ("filed", "announced", "at.locally.raised", "at.case.steps.date", "at.today")

_COUNCIL_OR_UNTOLD: Final = frozenset({BodyKind.COUNCIL, BodyKind.OTHER, None})
_WITHDRAWN: Final = ("återkall", "återta", " tillbaka")


# Where these rules are silent


def was_withdrawn(motion: Motion, at: Here) -> bool:
    """
    A step of the case tells that the motion was withdrawn, and so nothing is left to decide.
    """
    told = " ".join(f"{step.text} {step.note}" for step in _steps(motion, at)).casefold()
    return any(word in told for word in _WITHDRAWN)


def was_not_reported_either(motion: Motion, at: Here) -> bool:
    """
    It was not reported to the council within the year: that is for `motion-overdue-reported`.
    """
    in_force = at.days is not None and at.days[0] >= _SINCE_2002
    return in_force and isinstance(_report(motion, at), Fault)


# The rules


@rule(
    "motion-decided-within-one-year",
    on=Motion,
    severity=Severity.WARNING,
    certainty=Certainty.TEXT,
    cites=[
        KL.at(5, 35, paragraph=1),
        GKL.at(5, 33, paragraph=1, since=_SINCE_2002),
        GKL.at(5, 33, paragraph=1, until=_UNTIL_2002),
    ],
    needs=["at.case.steps"],
    may_need=_MAY_NEED,
    silent_when=[was_withdrawn, was_not_reported_either],
    sv="Motionen väcktes {raised} och var inte avgjord ett år senare, {last}. Lagen vill att "
    "motioner avgörs inom ett år.",
    en="The motion was raised on {raised} and not decided a year later, on {last}. The act wants "
    "motions to be decided within a year.",
    variants=[
        Variant(
            "before-2002",
            severity=Severity.INFO,
            certainty=Certainty.MEMORY,
            cites=[GKL.at(5, 33, paragraph=1, until=_UNTIL_2002)],
            sv="Motionen väcktes {raised} och var inte avgjord ett år senare, {last}. Vad lagen då "
            "sade om den tiden har inte kunnat läsas.",
            en="The motion was raised on {raised} and not decided a year later, on {last}. What "
            "the act said of that time then could not be read.",
        )
    ],
    examples="motion_year.motion_decided_within_one_year",
)
def motion_decided_within_one_year(motion: Motion, at: Here) -> Fault | Unknown | None:
    """
    A motion is decided by the council within a year.

    That is an aim; what can't be finished is reported. It counts from the filing or from the
    meeting at which it was announced, as the local rules say; while they aren't known, only what
    is late from both is remarked on.

    Silent when a step of the case tells that it was withdrawn, or it was not reported within the
    year either.
    """
    year = _Year.of(motion, at)
    if isinstance(year, Unknown):
        return year
    in_time = _decided_in_time(motion, at, year)
    if isinstance(in_time, Unknown):
        return in_time
    if in_time:
        return None
    old = at.days is not None and at.days[1] < _SINCE_2002
    return Fault(variant="before-2002" if old else None, raised=year.raised, last=year.last)


@rule(
    "motion-overdue-reported",
    on=Motion,
    severity=Severity.ERROR,
    certainty=Certainty.TEXT,
    cites=[KL.at(5, 35, paragraph=2), GKL.at(5, 33, paragraph=2, since=_SINCE_2002)],
    needs=["at.case.steps"],
    may_need=_MAY_NEED,
    silent_when=[was_withdrawn],
    sv="Motionen väcktes {raised}. Ett år senare, {last}, var den varken avgjord eller anmäld till "
    "fullmäktige som inte färdigberedd.",
    en="The motion was raised on {raised}. A year later, on {last}, it was neither decided nor "
    "reported to the council as not finished.",
    variants=[
        Variant(
            "handled-later",
            severity=Severity.WARNING,
            certainty=Certainty.READING,
            sv="Motionen väcktes {raised} och anmäldes i tid som inte färdigberedd, men "
            "fullmäktige tog upp anmälan först efter {last}. Som vi läser lagen bör det ske inom "
            "året.",
            en="The motion was raised on {raised} and reported in time as not finished, but the "
            "council took the report up only after {last}. As we read the act, that should be "
            "within the year.",
        )
    ],
    examples="motion_year.motion_overdue_reported",
)
def motion_overdue_reported(motion: Motion, at: Here) -> Fault | Unknown | None:
    """
    A motion that isn't decided within a year is reported to the council by then.

    Any report that names the motion will do, such as those that are made twice a year. Only the
    steps of a whole case show that none was made.

    Silent when a step of the case tells that it was withdrawn.
    """
    return _report(motion, at)


# What they build on


@attrs.frozen
class _Year:
    """
    The year of a motion, with the two days between which it ends.

    Attributes:
        raised: The last day on which it can have been raised; `None` if there is none.
        first: The first day that can be the last of the year.
        last: The last such day; `None` if there is none.
        unstated: What has to be known to tell between the two.
    """

    raised: dt.date | None
    first: dt.date
    last: dt.date | None
    unstated: tuple[str, ...]

    @classmethod
    def of(cls, motion: Motion, at: Here) -> "_Year | Unknown":
        rule = at.locally.raised if at.locally else None
        dates = {Raised.FILED: motion.filed, Raised.ANNOUNCED: motion.announced}
        first_raised = dates[rule or Raised.FILED]
        last_raised = dates[rule or Raised.ANNOUNCED]
        unstated = (rule.value,) if rule else ("at.locally.raised", "filed", "announced")
        first = motion_decided_by(filed=first_raised.earliest if first_raised else None)
        if isinstance(first, NotComputable):
            return Unknown(*unstated)
        raised = last_raised.latest if last_raised else None
        last = motion_decided_by(filed=raised)
        return cls(
            raised=raised,
            first=first.last_day,
            last=None if isinstance(last, NotComputable) else last.last_day,
            unstated=unstated,
        )

    def holds(self, date: PartialDate | dt.date | None) -> bool | Unknown:
        """
        Tell whether a day lies within the year, or before it.
        """
        if isinstance(date, dt.date):
            date = PartialDate.of(date)
        if date is None or date.earliest is None or date.latest is None:
            return Unknown("at.case.steps.date")
        if date.latest <= self.first:
            return True
        if self.last and date.earliest > self.last:
            return False
        return Unknown(*self.unstated, *(() if date.exact else ("at.case.steps.date",)))


def _decided_in_time(motion: Motion, at: Here, year: _Year) -> bool | Unknown:
    """
    Tell whether the motion was decided within the year, or still may be.
    """
    for step in _steps(motion, at):
        kind = step.body.kind if step.body else None
        if step.done is StepKind.DECIDED and kind in _COUNCIL_OR_UNTOLD:
            return year.holds(step.date)
    if not _is_whole(motion, at):
        return Unknown("at.case.steps")
    return year.holds(at.today) if at.today else Unknown("at.today")


def _report(motion: Motion, at: Here) -> Fault | Unknown | None:
    """
    Tell what is wrong with the reports of a motion that may not have been decided in time.
    """
    year = _Year.of(motion, at)
    if isinstance(year, Unknown):
        return year
    reports = [step for step in _steps(motion, at) if step.done is StepKind.REPORTED_OVERDUE]
    taken_up = [year.holds(step.handled or step.date) for step in reports]
    if True in taken_up:
        return None
    decided = _decided_in_time(motion, at, year)
    if decided is True:
        return None
    given = [year.holds(step.date) for step in reports]
    all_told = _is_whole(motion, at) or Unknown("at.case.steps")
    for answer in (decided, *taken_up, *given, all_told):
        if isinstance(answer, Unknown):
            return answer
    variant = "handled-later" if True in given else None
    return Fault(variant=variant, raised=year.raised, last=year.last)


def _steps(motion: Motion, at: Here) -> tuple[Step, ...]:
    """
    Give the steps of the motion's case, and none of another.
    """
    case = at.case
    if case is None or case.steps is None:
        return ()
    numbers = {case.registry_number, motion.registry_number} - {None}
    return case.steps if len(numbers) < 2 else ()  # noqa: PLR2004 - two numbers, two cases


def _is_whole(motion: Motion, at: Here) -> bool:
    return at.case is not None and at.case.extent is Extent.WHOLE and bool(_steps(motion, at))
