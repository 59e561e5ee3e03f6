"""
How a period is counted from a day, and what is told of the counting.

The day on which a period begins is not counted. A period in weeks, months or years ends on the day
of the same name or number, or on the last day of a month that has no such day; if the last day
for doing something is a day off, it may be done on the next weekday.

Every deadline rests on the law of the day that it is counted from.

Source:
    1-2 §§ lagen (1930:173) om beräkning av lagstadgad tid.
"""

import datetime as dt
from functools import cache, lru_cache
from typing import TYPE_CHECKING, Final

import attrs

from kfbeslut.deadlines.days_off import DayOff, day_off, whole_day
from kfbeslut.deadlines.results import Deadline, DeadlineKind, NotComputable
from kfbeslut.law import PUBLIC_HOLIDAYS, STATUTORY_TIME, Certainty, Citation
from kfbeslut.messages import Message, Term
from kfbeslut.reasons import Reason

if TYPE_CHECKING:
    from dateutil.relativedelta import relativedelta

__all__ = [
    "LAW_UNKNOWN",
    "NO_SUCH_RULE",
    "SAME_NAME_OR_NUMBER",
    "SUNDAY_RULE",
    "Ground",
    "Period",
    "at_once",
    "because",
    "ground_on",
    "passed_over",
]

SAME_NAME_OR_NUMBER: Final = STATUTORY_TIME.at(1)
SUNDAY_RULE: Final = STATUTORY_TIME.at(2, paragraph=1)

LAW_UNKNOWN: Final = Message(
    "deadlines.law-unknown",
    "Vad lagen sade den {day} är inte känt här.",
    "What the law said on {day} is not known here.",
)
NO_SUCH_RULE: Final = Message(
    "deadlines.no-such-rule",
    "Den {day} fanns ingen sådan regel.",
    "On {day} there was no such rule.",
)
_CALENDAR_ENDS: Final = Message(
    "deadlines.calendar-ends",
    "Kalendern slutar innan tiden som börjar den {day} gör det.",
    "The calendar ends before the period that begins on {day} does.",
)
_PASSED_OVER: Final = Message("deadlines.day-off", "{day} är {name}.", "{day} is {name}.")
_ROLL_UNTRIED: Final = Message(
    "deadlines.roll-untried",
    "Att tiden förlängs till nästa vardag följer av lagens ord, men inget avgörande om det är "
    "känt. Den {day} går alltid bra.",
    "That the period is put off to the next weekday follows from the words of the act, but no "
    "ruling on it is known. {day} will always do.",
)

#: No period is longer than a year, and what is put off beyond it is put off by days.
_LAST_COUNTED: Final = dt.date(9997, 12, 31)

_DAY: Final = dt.timedelta(days=1)


@attrs.frozen
class Ground:
    """
    What a deadline rests on from a day on, until another ground takes its place.

    Attributes:
        cites: The places in the law.
        certainty: How far the counting rests on their words.
        since: The first day on which all of them said what they are cited for.
    """

    cites: tuple[Citation, ...]
    certainty: Certainty
    since: dt.date

    @classmethod
    def of(cls, *cites: Citation, certainty: Certainty = Certainty.TEXT) -> "Ground":
        """
        Rest on places in the law, from the day on which the last of them came into force.

        The holidays before the act of 1989 are not known here, so no ground is older.
        """
        since = max(PUBLIC_HOLIDAYS.in_force_from, *(cite.in_force_from for cite in cites))
        return cls(cites, certainty, since)


def because(message: Message, *cites: Citation, **params: dt.date) -> Reason:
    """
    Make a reason of what follows from the facts or the places given.
    """
    return Reason(message, params, cites=cites)


def ground_on(
    day: dt.date,
    kind: DeadlineKind,
    grounds: tuple[Ground, ...],
    before: Message = LAW_UNKNOWN,
) -> Ground | NotComputable:
    """
    Find what a deadline rested on, on a day.

    Args:
        day: The day.
        kind: Which deadline it is.
        grounds: Its grounds, the newest first.
        before: What to say of a day before the oldest.

    Raises:
        InvalidValueError: If what was given is not a date, or has a time of day too.
    """
    if day.__class__ is not dt.date:
        whole_day(kind.name, kind.facts[0], day)
    for ground in grounds:
        if ground.since <= day:
            if day > _LAST_COUNTED:
                return NotComputable(kind=kind, reasons=(because(_CALENDAR_ENDS, day=day),))
            return ground
    return NotComputable(kind=kind, reasons=(because(before, day=day),))


@attrs.frozen(kw_only=True)
class Period:
    """
    A period within which something must be done, counted forward from a day.

    Attributes:
        kind: Which deadline it gives.
        grounds: What it rests on, the newest first.
        days: Its length in days,
        months: or in months.
        untried: Whether no ruling is known that puts its last day off.
        before: What to say of a day before the oldest ground.
    """

    kind: DeadlineKind
    grounds: tuple[Ground, ...]
    days: int = 0
    months: int = 0
    untried: bool = False
    before: Message = LAW_UNKNOWN

    def count(self, start: dt.date | None, *notes: Reason) -> Deadline | NotComputable:
        """
        Count from a day, the kind's first fact.

        Raises:
            InvalidValueError: If what was given is not a date, or has a time of day too.
        """
        kind = self.kind
        if start is None:
            return NotComputable(kind=kind, missing=kind.facts[:1])
        ground = ground_on(start, kind, self.grounds, self.before)
        if isinstance(ground, NotComputable):
            return ground
        nominal = self._end(start)
        last, why = passed_over(nominal, _DAY) if day_off(nominal) else (nominal, ())
        certainty, cautious = ground.certainty, last
        if self.untried and why:
            certainty, cautious = Certainty.READING, nominal
            notes = (*notes, because(_ROLL_UNTRIED, SUNDAY_RULE, day=nominal))
        return Deadline(
            kind=kind,
            last_day=last,
            nominal_day=nominal,
            cautious_day=cautious,
            lenient_day=last,
            why=why,
            notes=notes,
            cites=ground.cites,
            certainty=certainty,
        )

    def _end(self, start: dt.date) -> dt.date:
        if self.months:
            return start + _months(self.months)
        return start + dt.timedelta(days=self.days)


@cache
def _months(number: int) -> "relativedelta":
    # Few deadlines are in months, and those that are have six or twelve.
    from dateutil.relativedelta import relativedelta  # noqa: PLC0415

    return relativedelta(months=number)


def at_once(
    kind: DeadlineKind,
    day: dt.date,
    ground: Ground,
    *notes: Reason,
    cautious: dt.date | None = None,
) -> Deadline:
    """
    Give a deadline whose day is settled and put off by nothing.
    """
    return Deadline(
        kind=kind,
        last_day=day,
        nominal_day=day,
        cautious_day=cautious or day,
        lenient_day=day,
        why=(),
        notes=notes,
        cites=ground.cites,
        certainty=ground.certainty,
    )


# Reasons are dearer than the counting, and the deadlines of a year end on few days off.
@lru_cache(maxsize=1024)
def passed_over(day: dt.date, step: dt.timedelta) -> tuple[dt.date, tuple[Reason, ...]]:
    """
    Go on from a day while it is a day off; give where that ends, and the days passed over.
    """
    why = []
    while off := day_off(day):
        name = Term(off.say("sv"), off.say("en"))
        why.append(Reason(_PASSED_OVER, {"day": day, "name": name}, cites=_days_off_cited(off)))
        day += step
    return day, tuple(why)


_LIST_CHANGED: Final = dt.date(2005, 4, 1)


def _days_off_cited(off: DayOff) -> tuple[Citation, ...]:
    match off:
        case DayOff.NATIONAL_DAY:
            return SUNDAY_RULE, PUBLIC_HOLIDAYS.at(1, since=_LIST_CHANGED)
        case DayOff.WHIT_MONDAY:
            return SUNDAY_RULE, PUBLIC_HOLIDAYS.at(1, until=_LIST_CHANGED - _DAY)
        case _ if off.public_holiday:
            return SUNDAY_RULE, PUBLIC_HOLIDAYS.at(1)
        case _:
            return (SUNDAY_RULE,)
