"""
A plan of meetings: which days a rule gives, and the deadlines around each.
"""

import datetime as dt
import re
from collections.abc import Iterable
from typing import Final

import attrs

from kfbeslut.deadlines.appeals import appeal_by, legal_force_from
from kfbeslut.deadlines.days_off import DayOff, day_off
from kfbeslut.deadlines.meetings import announce_by, certify_by, notice_by, urgent_notice_by
from kfbeslut.deadlines.results import Deadline, NotComputable
from kfbeslut.errors import InvalidValueError

__all__ = ["PlannedMeeting", "meeting_days", "plan", "plan_meeting"]

_FOR_DAYS: Final = re.compile(r"\bFREQ=(YEARLY|MONTHLY|WEEKLY|DAILY)\b")
#: A rule that goes on by no step, or backwards, never reaches the end of the year.
_STANDS_STILL: Final = re.compile(r"\bINTERVAL=(?!\+?0*[1-9])")


@attrs.frozen(kw_only=True)
class PlannedMeeting:
    """
    A meeting and the deadlines around it.

    The appeal and the legal force are those of decisions that nobody appeals and whose notice
    stays up.

    Attributes:
        meeting: The day of the meeting.
        day_off: What makes that day a day off; `None` for an ordinary weekday.
        notice: D1; `None` for a committee, whose by-law decides.
        urgent_notice: D2; `None` for a committee.
        certification: D3.
        announcement: D4, counted from `certified`.
        appeal: D5, counted from `posted`.
        legal_force: D6.
        certified: The day of the certification: the one given, or the last allowed.
        posted: The day of the announcement: the one given, or the last allowed.

    .. versionadded:: 0.1.0
    """

    meeting: dt.date
    day_off: DayOff | None
    notice: Deadline | NotComputable | None
    urgent_notice: Deadline | NotComputable | None
    certification: Deadline | NotComputable
    certified: dt.date | None
    announcement: Deadline | NotComputable
    posted: dt.date | None
    appeal: Deadline | NotComputable
    legal_force: Deadline | NotComputable

    @property
    def deadlines(self) -> tuple[Deadline | NotComputable, ...]:
        """
        All its deadlines, in the order of their ids.
        """
        notices = (self.notice, self.urgent_notice)
        return (
            *(notice for notice in notices if notice is not None),
            self.certification,
            self.announcement,
            self.appeal,
            self.legal_force,
        )


def meeting_days(rule: str, *, year: int, first: dt.date | None = None) -> tuple[dt.date, ...]:
    """
    Give the days of a year that a recurrence rule names.

    Args:
        rule: As in calendar programs (RFC 5545): `"FREQ=MONTHLY;BYDAY=-1MO"` is the last Monday
            of each month.
        year: The year.
        first: The day from which the rule counts, such as every second week; 1 January if it is
            not given.

    Raises:
        InvalidValueError: If it is no such rule, or one for hours, minutes or seconds.

    >>> [f"{day:%d/%m}" for day in meeting_days("FREQ=MONTHLY;BYDAY=-1MO", year=2027)][:3]
    ['25/01', '22/02', '29/03']

    .. versionadded:: 0.1.0
    """
    from dateutil.rrule import rrulestr  # noqa: PLC0415 - brings a calendar of its own

    midnight = dt.time()
    first_of_year, last_of_year = dt.date(year, 1, 1), dt.date(year, 12, 31)
    begins = dt.datetime.combine(first or first_of_year, midnight)
    ends = dt.datetime.combine(last_of_year, dt.time.max)
    if _FOR_DAYS.search(rule) is None or _STANDS_STILL.search(rule) is not None:
        raise _no_rule()
    try:
        moments = rrulestr(rule, dtstart=begins).between(
            dt.datetime.combine(first_of_year, midnight), ends, inc=True
        )
    except (TypeError, ValueError) as error:  # what dateutil says is about its own parts
        raise _no_rule() from error
    return tuple(moment.date() for moment in moments)


def _no_rule() -> InvalidValueError:
    return InvalidValueError("meeting_days", "rule", "text-pattern", (("shape", "recurrence"),))


def plan(meetings: Iterable[dt.date], *, committee: bool = False) -> tuple[PlannedMeeting, ...]:
    """
    Put the deadlines around each meeting, as if all were done on the last day allowed.

    Args:
        meetings: The days of the meetings.
        committee: Whether they are a committee's (*nämnd*) and not the council's.

    Returns:
        One for each meeting, in the order given; those on days off are marked, not left out.

    Raises:
        InvalidValueError: If a meeting is not a date, has a time of day too, or is before 1990.

    >>> (meeting,) = plan([dt.date(2026, 11, 30)])
    >>> meeting.certification.last_day, meeting.legal_force.last_day
    (datetime.date(2026, 12, 14), datetime.date(2027, 1, 8))

    .. versionadded:: 0.1.0
    """
    return tuple(plan_meeting(meeting=meeting, committee=committee) for meeting in meetings)


def plan_meeting(
    *,
    meeting: dt.date,
    certified: dt.date | None = None,
    posted: dt.date | None = None,
    committee: bool = False,
) -> PlannedMeeting:
    """
    Put the deadlines around one meeting.

    Args:
        meeting: The day of the meeting.
        certified: The day the minutes are to be certified; the last allowed if not given.
        posted: The day that is to be announced; the last allowed if not given.
        committee: Whether it is a committee's (*nämnd*) and not the council's.

    Raises:
        InvalidValueError: As `plan`.

    >>> meeting = dt.date(2026, 11, 30)
    >>> plan_meeting(meeting=meeting, certified=dt.date(2026, 12, 2)).announcement.last_day
    datetime.date(2026, 12, 4)

    .. versionadded:: 0.1.0
    """
    certification = certify_by(meeting_ended=meeting)
    certified = certified or _last_day(certification)
    announcement = announce_by(certified=certified)
    posted = posted or _last_day(announcement)
    return PlannedMeeting(
        meeting=meeting,
        day_off=day_off(meeting),
        notice=None if committee else notice_by(meeting=meeting),
        urgent_notice=None if committee else urgent_notice_by(meeting=meeting),
        certification=certification,
        certified=certified,
        announcement=announcement,
        posted=posted,
        appeal=appeal_by(posted=posted, decided=meeting),
        legal_force=legal_force_from(
            posted=posted, decided=meeting, stayed_up=True, appeal_pending=False
        ),
    )


def _last_day(due: Deadline | NotComputable) -> dt.date | None:
    return due.last_day if isinstance(due, Deadline) else None
