"""
Dates as papers write them, by exact forms only.

A guessing parser reads "18" as a day of this month and 2018-01-03 as the first of March; what is
not one of the forms here is no date.
"""

import datetime as dt
import re
from collections.abc import Iterator
from typing import Final, NamedTuple

from kfbeslut.messages import MONTHS
from kfbeslut.model import PartialDate

__all__ = ["DATE", "Dated", "exact_date", "find_dates"]

_MONTHS: Final = {month.say("sv"): number for number, month in enumerate(MONTHS, 1)}
_MONTH: Final = "|".join(_MONTHS)

#: Any form of a date, for use within other patterns.
DATE: Final = (
    rf"(?:\d{{4}}- ?\d\d- ?\d\d|(?:den )?\d{{1,2}} (?:{_MONTH})(?: (?:år )?\d{{4}})?"
    rf"|(?:{_MONTH}) \d{{4}})"
)

_FORM: Final = re.compile(
    rf"\b(?:(?P<year>\d{{4}})[-‐‑] ?(?P<month>\d\d)[-‐‑] ?(?P<day>\d\d)(?!\d)"
    rf"|(?P<d>\d{{1,2}}) (?P<m>{_MONTH})(?: (?:år )?(?P<y>\d{{4}}))?\b"
    rf"|(?P<mm>{_MONTH}) (?P<yy>\d{{4}})\b)",
    re.IGNORECASE,
)


class Dated(NamedTuple):
    """
    A date and where it stands.
    """

    date: PartialDate
    start: int
    end: int


def find_dates(text: str) -> Iterator[Dated]:
    """
    Yield the dates in a text; a day that no calendar has is none.

    >>> [str(found.date) for found in find_dates("den 18 mars, 2021-03-31 och i april 2021")]
    ['--03-18', '2021-03-31', '2021-04']
    >>> list(find_dates("2021-02-30"))
    []
    """
    for match in _FORM.finditer(text):
        year, month, day = (
            match["year"] or match["y"] or match["yy"],
            match["month"] or match["m"] or match["mm"],
            match["day"] or match["d"],
        )
        number = _MONTHS.get(month.casefold()) or int(month)
        date = _partial(int(year) if year else None, number, int(day) if day else None)
        if date is not None:
            yield Dated(date, match.start(), match.end())


def exact_date(text: str) -> dt.date | None:
    """
    Give the first whole date in a text.

    >>> exact_date("Sammanträdesdatum: 2024-05-20")
    datetime.date(2024, 5, 20)
    """
    return next((found.date.exact for found in find_dates(text) if found.date.exact), None)


def _partial(year: int | None, month: int, day: int | None) -> PartialDate | None:
    try:
        return PartialDate(year=year or None, month=month, day=day)
    except ValueError:
        return None
