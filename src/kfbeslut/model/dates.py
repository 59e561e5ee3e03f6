"""
Days as papers state them: whole, in part, or with the time of day.
"""

import datetime as dt

from kfbeslut.model import fields as f
from kfbeslut.model.constraints import Breach
from kfbeslut.model.value import value

__all__ = ["Moment", "PartialDate"]


#: Every month has this many days.
_SURELY = 28

#: Any day that exists in some year is one that a date without a year may mean.
_LEAP_YEAR = 2000


def _month_length(year: int, month: int) -> int:
    import calendar  # noqa: PLC0415 - brings the locales with it, and few days need it

    return calendar.monthrange(year, month)[1]


@value
class PartialDate:
    """
    A date of which year, month or day may be missing, but not all three.

    "mars 2021", "2012" and "den 18 mars" are such dates. Nothing is filled in from elsewhere.

    Attributes:
        year: Year 1-9999, `None` if not stated.
        month: Month 1-12.
        day: Day of the month 1-31; without a month it stands alone ("den 18").

    Raises:
        InvalidValueError: If nothing is stated, or no such day exists in any year it may mean.

    Source:
        The forms that papers use: "2025-05-22", "mars 2021", "den 18 mars".

    >>> PartialDate(year=2021, month=3).latest
    datetime.date(2021, 3, 31)
    >>> str(PartialDate(month=3, day=18))
    '--03-18'

    .. versionadded:: 0.1.0
    """

    year: int | None = f.number(min=1, max=9999, default=None)
    month: int | None = f.number(min=1, max=12, default=None)
    day: int | None = f.number(min=1, max=31, default=None)

    def _consistent(self) -> Breach | None:
        if self.year is None and self.month is None and self.day is None:
            return Breach("", "no-part-stated", (("allowed", ("year", "month", "day")),))
        if (
            self.day is not None
            and self.day > _SURELY
            and self.month is not None
            and self.day > _month_length(self.year or _LEAP_YEAR, self.month)
        ):
            return Breach("day", "impossible-date")
        return None

    @classmethod
    def of(cls, date: dt.date) -> "PartialDate":
        """
        Make a whole one from a `datetime.date`.

        >>> PartialDate.of(dt.date(2024, 2, 29)).exact
        datetime.date(2024, 2, 29)
        """
        return cls(year=date.year, month=date.month, day=date.day)

    @property
    def exact(self) -> dt.date | None:
        """
        The day, where year, month and day are all stated.
        """
        if self.year is None or self.month is None or self.day is None:
            return None
        return dt.date(self.year, self.month, self.day)

    @property
    def earliest(self) -> dt.date | None:
        """
        The first day that it can mean; `None` without a year, or with a day and no month.
        """
        if self.year is None or (self.month is None and self.day is not None):
            return None
        return dt.date(self.year, self.month or 1, self.day or 1)

    @property
    def latest(self) -> dt.date | None:
        """
        The last day that it can mean; `None` without a year, or with a day and no month.
        """
        if self.year is None or (self.month is None and self.day is not None):
            return None
        if self.month is None:
            return dt.date(self.year, 12, 31)
        return dt.date(self.year, self.month, self.day or _month_length(self.year, self.month))

    def __str__(self) -> str:
        """
        Write it as ISO 8601 does: "2021-03", "--03-18".
        """
        year = "-" if self.year is None else f"{self.year:04}"
        month = "" if self.month is None else f"-{self.month:02}"
        day = "" if self.day is None else f"-{self.day:02}"
        return f"{year}{month}{day}" if month or not day else f"{year}-{day}"


@value
class Moment:
    """
    A day and, where it is known, the time of that day.

    Attributes:
        date: The day.
        time: Local time; `None` if only the day is known.

    Source:
        4 kap. 27 § kommunallagen (2017:725) counts from a time of day (a reservation is reported
        before the meeting is closed), 5 kap. 69 § and 8 kap. 12 § from days.

    >>> Moment(date=dt.date(2024, 5, 20), time=dt.time(18, 30)).date
    datetime.date(2024, 5, 20)

    .. versionadded:: 0.1.0
    """

    date: dt.date = f.day()
    time: dt.time | None = f.clock(default=None)

    def is_after(self, other: "Moment") -> bool | None:
        """
        Tell whether it is later than another; `None` where a missing time leaves that open.

        >>> monday = Moment(date=dt.date(2024, 5, 20))
        >>> monday.is_after(Moment(date=dt.date(2024, 5, 20), time=dt.time(9)))
        """
        if self.date != other.date:
            return self.date > other.date
        if self.time is None or other.time is None:
            return None
        return self.time > other.time
