"""
Examples for `kfbeslut.rules.meeting_times`.
"""

import datetime as dt
from typing import Final

from kfbeslut.model import Adjournment, Meeting, replace
from kfbeslut.rules.examples import Example, Examples
from kfbeslut.samples import change, council_minutes

__all__ = ["meeting_times_consistent"]

_COUNCIL: Final = council_minutes()  # opened at 18.30, closed at 21.05
_MEETING: Final = _COUNCIL.meeting or Meeting()
#: Who left at 20.50.
_LEFT: Final = next(
    f"/attendance/{number}/left"
    for number, presence in enumerate(_COUNCIL.attendance or ())
    if presence.left
)


def _left(hour: int, minute: int) -> Example:
    return Example(change(_COUNCIL, _LEFT, dt.time(hour, minute)))


#: It ended the same day, and was opened at half past nine in the evening.
_OPENED_LATE: Final = replace(_MEETING, end_date=_MEETING.date, opened=dt.time(21, 30))
_late_break: Final = Adjournment(start=dt.time(20, 55), end=dt.time(21, 10))
meeting_times_consistent: Final = Examples(
    passes=Example(_COUNCIL),
    # As the meeting was closed.
    edge=_left(21, 5),
    fails=_left(21, 10),
    variants={
        "before-opening": _left(18, 20),
        "opened-and-closed": Example(change(_COUNCIL, "/meeting", _OPENED_LATE)),
        "adjournments": Example(change(_COUNCIL, "/meeting/adjournments", (_late_break,))),
    },
    silent={
        "may_have_gone_on_another_day": Example(change(_COUNCIL, "/meeting/closed", dt.time(1)))
    },
)
