"""
Examples for `kfbeslut.rules.notice_times`.
"""

import datetime as dt
from typing import Final

from kfbeslut.model import BodyKind, Minutes, Moment, Outage
from kfbeslut.rules.examples import Example, Examples
from kfbeslut.samples import change, council_minutes, executive_minutes

__all__ = [
    "certification_or_notice_late",
    "notice_kept_until_appeal_ends",
    "notice_not_before_certification",
    "notice_states_right_last_day",
    "notice_within_two_days",
]

_NOTICE: Final = "/notices/0"


def _day(month: int, day: int) -> dt.date:
    return dt.date(2024, month, day)


def _notice(minutes: Minutes, field: str, value: object) -> Example:
    return Example(change(minutes, f"{_NOTICE}/{field}", value), _NOTICE)


def _certified(minutes: Minutes, day: dt.date | None) -> Minutes:
    return change(minutes, "/certifications/0/when", day and Moment(date=day))


#: Of Wednesday 10 April, certified on the 16th, announced on the 17th; appeals until 8 May.
_EXECUTIVE: Final = executive_minutes()
#: The same while nobody knows until when the notice stays up.
_UP: Final = change(
    change(_EXECUTIVE, f"{_NOTICE}/removed", None), f"{_NOTICE}/last_day_of_appeal", None
)
_UNDATED: Final = _certified(_UP, None)
#: Announced on the 18th: three weeks later is Ascension Day.
_PUT_OFF: Final = change(
    change(_UP, f"{_NOTICE}/posted", _day(4, 18)), f"{_NOTICE}/last_day_of_appeal", _day(5, 10)
)

_OTHER_BODY: Final = Example(
    change(_EXECUTIVE, "/meeting/body/kind", BodyKind.SUB_COMMITTEE), _NOTICE
)

notice_within_two_days: Final = Examples(
    passes=Example(_EXECUTIVE, _NOTICE),
    # The second day.
    edge=_notice(_UP, "posted", _day(4, 18)),
    fails=_notice(_UP, "posted", _day(4, 19)),
    variants={
        # The second day is a Saturday.
        "after-a-day-off": _notice(_certified(_UP, _day(4, 18)), "posted", _day(4, 22))
    },
    silent={
        "is_of_other_body": _OTHER_BODY,
        "announces_certification_at_once": Example(council_minutes(), _NOTICE),
    },
)

certification_or_notice_late: Final = Examples(
    passes=Example(_UNDATED, _NOTICE),
    # Two days after fourteen days.
    edge=_notice(_UNDATED, "posted", _day(4, 26)),
    fails=_notice(_UNDATED, "posted", _day(4, 27)),
    silent={
        "is_of_other_body": Example(
            change(_UNDATED, "/meeting/body/kind", BodyKind.SUB_COMMITTEE), _NOTICE
        ),
        "certification_is_dated": Example(_EXECUTIVE, _NOTICE),
    },
)

notice_not_before_certification: Final = Examples(
    passes=Example(_EXECUTIVE, _NOTICE),
    # On the day of the certification.
    edge=_notice(_UP, "posted", _day(4, 16)),
    fails=_notice(_UP, "posted", _day(4, 15)),
    variants={"before-the-meeting": _notice(_UNDATED, "posted", _day(4, 9))},
)

notice_kept_until_appeal_ends: Final = Examples(
    passes=Example(_EXECUTIVE, _NOTICE),
    # The day after the last day of appeal.
    edge=_notice(_EXECUTIVE, "removed", _day(5, 9)),
    fails=_notice(_EXECUTIVE, "removed", _day(5, 7)),
    variants={
        "on-the-last-day": _notice(_EXECUTIVE, "removed", _day(5, 8)),
        "outage": _notice(_EXECUTIVE, "outages", [Outage(start=_day(5, 1), end=_day(5, 2))]),
    },
    silent={"is_of_other_body": _OTHER_BODY},
)

notice_states_right_last_day: Final = Examples(
    passes=Example(_EXECUTIVE, _NOTICE),
    # The day to which it is put off.
    edge=Example(_PUT_OFF, _NOTICE),
    fails=_notice(_EXECUTIVE, "last_day_of_appeal", _day(5, 7)),
    variants={"not-put-off": _notice(_PUT_OFF, "last_day_of_appeal", _day(5, 9))},
)
