"""
Until when a meeting of the council is announced: counted once for each day.
"""

import datetime as dt
from functools import lru_cache
from typing import Final, TypeAlias

from kfbeslut.deadlines import Deadline, NotComputable, notice_by, urgent_notice_by

__all__ = ["last_day", "last_weekday_before", "missed", "week_before"]

_Limit: TypeAlias = Deadline | NotComputable

#: A run over an archive meets some hundred meetings of a council.
_DAYS_KEPT: Final = 1024


@lru_cache(maxsize=_DAYS_KEPT)
def week_before(meeting: dt.date) -> _Limit:
    """
    Count until when a meeting is announced, its members are summoned, and its matters are told.
    """
    return notice_by(meeting=meeting)


@lru_cache(maxsize=_DAYS_KEPT)
def last_weekday_before(meeting: dt.date) -> _Limit:
    """
    Count until when an urgent matter is announced.
    """
    return urgent_notice_by(meeting=meeting)


def last_day(limit: _Limit) -> dt.date | None:
    """
    Give the last day, if it can be counted.
    """
    return limit.last_day if isinstance(limit, Deadline) else None


def missed(limit: _Limit, day: dt.date) -> dt.date | None:
    """
    Give the last day, if `day` came later however the law is read.

    >>> missed(week_before(dt.date(2026, 11, 30)), dt.date(2026, 11, 24))
    datetime.date(2026, 11, 23)
    >>> missed(week_before(dt.date(2026, 11, 30)), dt.date(2026, 11, 23))
    """
    if isinstance(limit, Deadline) and limit.allows(day) is False:
        return limit.last_day
    return None
