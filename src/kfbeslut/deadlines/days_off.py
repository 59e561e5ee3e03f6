"""
Which days are days off, and what they are called, by the law of the year.

A period that ends on one of them ends on the next weekday (*söndagsregeln*). The act on statutory
time counts Saturdays and three eves among them beside the public holidays. Other eves, such as
*skärtorsdagen* and *trettondagsafton*, and the days between two holidays are ordinary days.

Source:
    2 § första stycket lagen (1930:173) om beräkning av lagstadgad tid, since 1987:1212; 1-2 §§
    lagen (1989:253) om allmänna helgdagar, as changed by 2004:1320 from 2005-04-01.
"""

import datetime as dt
from collections.abc import Iterator
from enum import Enum
from typing import Final

from dateutil.easter import easter

from kfbeslut.errors import InvalidValueError, Language, in_language
from kfbeslut.law import PUBLIC_HOLIDAYS

__all__ = ["DayOff", "day_off", "weekday_before", "weekday_from", "whole_day"]

_DAY: Final = dt.timedelta(days=1)
_SATURDAY, _SUNDAY = 5, 6


class DayOff(Enum):
    """
    What makes a day one on which no period ends (*söndag, annan allmän helgdag, lördag …*).

    Source:
        2 § lagen (1930:173) om beräkning av lagstadgad tid, 1 § lagen (1989:253) om allmänna
        helgdagar.

    >>> DayOff.GOOD_FRIDAY.say("sv"), DayOff.GOOD_FRIDAY.public_holiday
    ('långfredagen', True)

    .. versionadded:: 0.1.0
    """

    NEW_YEARS_DAY = "new-years-day"
    EPIPHANY = "epiphany"
    GOOD_FRIDAY = "good-friday"
    EASTER_DAY = "easter-day"
    EASTER_MONDAY = "easter-monday"
    MAY_DAY = "may-day"
    ASCENSION_DAY = "ascension-day"
    WHIT_SUNDAY = "whit-sunday"
    WHIT_MONDAY = "whit-monday"
    NATIONAL_DAY = "national-day"
    MIDSUMMER_EVE = "midsummer-eve"
    MIDSUMMER_DAY = "midsummer-day"
    ALL_SAINTS_DAY = "all-saints-day"
    CHRISTMAS_EVE = "christmas-eve"
    CHRISTMAS_DAY = "christmas-day"
    BOXING_DAY = "boxing-day"
    NEW_YEARS_EVE = "new-years-eve"
    SATURDAY = "saturday"
    SUNDAY = "sunday"

    @property
    def public_holiday(self) -> bool:
        """
        Whether it is a public holiday (*allmän helgdag*), as every Sunday is.

        The three eves and Saturdays are not; statutory time passes over them all the same.
        """
        return self not in _ONLY_IN_STATUTORY_TIME

    def say(self, lang: Language) -> str:
        """
        Name it in Swedish or in English.

        Raises:
            UnknownLanguageError: If `lang` is neither `"sv"` nor `"en"`.
        """
        return in_language(lang, *_WORDS[self])


_ONLY_IN_STATUTORY_TIME: Final = frozenset(
    {DayOff.SATURDAY, DayOff.MIDSUMMER_EVE, DayOff.CHRISTMAS_EVE, DayOff.NEW_YEARS_EVE}
)
_WORDS: Final = {
    DayOff.NEW_YEARS_DAY: ("nyårsdagen", "New Year’s Day"),
    DayOff.EPIPHANY: ("trettondedag jul", "Epiphany"),
    DayOff.GOOD_FRIDAY: ("långfredagen", "Good Friday"),
    DayOff.EASTER_DAY: ("påskdagen", "Easter Day"),
    DayOff.EASTER_MONDAY: ("annandag påsk", "Easter Monday"),
    DayOff.MAY_DAY: ("första maj", "May Day"),
    DayOff.ASCENSION_DAY: ("Kristi himmelsfärdsdag", "Ascension Day"),
    DayOff.WHIT_SUNDAY: ("pingstdagen", "Whit Sunday"),
    DayOff.WHIT_MONDAY: ("annandag pingst", "Whit Monday"),
    DayOff.NATIONAL_DAY: ("nationaldagen", "the National Day"),
    DayOff.MIDSUMMER_EVE: ("midsommarafton", "Midsummer Eve"),
    DayOff.MIDSUMMER_DAY: ("midsommardagen", "Midsummer Day"),
    DayOff.ALL_SAINTS_DAY: ("alla helgons dag", "All Saints’ Day"),
    DayOff.CHRISTMAS_EVE: ("julafton", "Christmas Eve"),
    DayOff.CHRISTMAS_DAY: ("juldagen", "Christmas Day"),
    DayOff.BOXING_DAY: ("annandag jul", "Boxing Day"),
    DayOff.NEW_YEARS_EVE: ("nyårsafton", "New Year’s Eve"),
    DayOff.SATURDAY: ("en lördag", "a Saturday"),
    DayOff.SUNDAY: ("en söndag", "a Sunday"),
}

#: 2004:1320 came into force on 1 April; both days that it exchanges come later in the year.
_NATIONAL_DAY_FROM: Final = 2005

#: Every day of the years that have been asked about, `None` for an ordinary weekday. Days of an
#: unknown year, and what is no date, are not in it: one look finds the answer or leads on.
_calendar: dict[dt.date, DayOff | None] = {}
_MOST_YEARS: Final = 50


def day_off(day: dt.date) -> DayOff | None:
    """
    Tell what makes a day a day off.

    Where several do, a holiday or an eve is named rather than Saturday or Sunday, and a holiday
    of a fixed date rather than one that follows Easter.

    Returns:
        `None` for an ordinary weekday (*vardag*).

    Raises:
        InvalidValueError: If it is no date or has a time of day, or is a day before 1990, whose
            holidays another act laid down.

    Source:
        2 § första stycket lagen (1930:173) om beräkning av lagstadgad tid, 1-2 §§ lagen
        (1989:253) om allmänna helgdagar.

    >>> day_off(dt.date(2026, 6, 19)), day_off(dt.date(2026, 6, 18))
    (<DayOff.MIDSUMMER_EVE: 'midsummer-eve'>, None)

    .. versionadded:: 0.1.0
    """
    try:
        return _calendar[day]
    except KeyError:
        return _year_of(day)[day]


def weekday_from(day: dt.date) -> dt.date:
    """
    Give the day itself or, if it is a day off, the next that is none.

    Raises:
        InvalidValueError: As `day_off`.
        OverflowError: If the calendar ends before.

    >>> weekday_from(dt.date(2026, 12, 24))
    datetime.date(2026, 12, 28)

    .. versionadded:: 0.1.0
    """
    while day_off(day):
        day += _DAY
    return day


def weekday_before(day: dt.date) -> dt.date:
    """
    Give the last day before a day that is no day off.

    Raises:
        InvalidValueError: As `day_off`.

    >>> weekday_before(dt.date(2027, 3, 30))
    datetime.date(2027, 3, 25)

    .. versionadded:: 0.1.0
    """
    day -= _DAY
    while day_off(day):
        day -= _DAY
    return day


def whole_day(owner: str, field: str, given: object) -> dt.date:
    """
    Give what was given, if it is a date and has no time of day.

    A `datetime` is a date to type checkers; it is in no calendar and equal to no day.

    Raises:
        InvalidValueError: If it is another thing than a date.
    """
    if isinstance(given, dt.date) and not isinstance(given, dt.datetime):
        return given
    found = (("allowed", ("date",)), ("found", type(given).__name__))
    raise InvalidValueError(owner, field, "wrong-type", found)


def _year_of(day: dt.date) -> dict[dt.date, DayOff | None]:
    """
    Make the calendar of a day's year, and keep it.
    """
    whole_day("day_off", "day", day)
    if day < PUBLIC_HOLIDAYS.in_force_from:
        whole = (("whole", PUBLIC_HOLIDAYS.abbreviation),)
        raise InvalidValueError("day_off", "day", "not-in-force", whole)
    first = dt.date(day.year, 1, 1).toordinal()
    last = dt.date(day.year, 12, 31).toordinal()
    year: dict[dt.date, DayOff | None] = {
        date: _AT_WEEKENDS.get(date.weekday())
        for date in map(dt.date.fromordinal, range(first, last + 1))
    }
    year.update(_named(day.year))
    if len(_calendar) > _MOST_YEARS * 365:
        _calendar.clear()
    _calendar.update(year)
    return year


_AT_WEEKENDS: Final = {_SATURDAY: DayOff.SATURDAY, _SUNDAY: DayOff.SUNDAY}


def _named(year: int) -> Iterator[tuple[dt.date, DayOff]]:
    """
    Yield the days with a name, those that stand in front of others last.
    """
    easter_day = easter(year)
    yield easter_day - 2 * _DAY, DayOff.GOOD_FRIDAY
    yield easter_day, DayOff.EASTER_DAY
    yield easter_day + _DAY, DayOff.EASTER_MONDAY
    yield easter_day + 39 * _DAY, DayOff.ASCENSION_DAY
    yield easter_day + 49 * _DAY, DayOff.WHIT_SUNDAY
    if year < _NATIONAL_DAY_FROM:
        yield easter_day + 50 * _DAY, DayOff.WHIT_MONDAY
    else:
        yield dt.date(year, 6, 6), DayOff.NATIONAL_DAY
    midsummer_day = _saturday_from(dt.date(year, 6, 20))
    yield midsummer_day - _DAY, DayOff.MIDSUMMER_EVE
    yield midsummer_day, DayOff.MIDSUMMER_DAY
    yield _saturday_from(dt.date(year, 10, 31)), DayOff.ALL_SAINTS_DAY
    yield dt.date(year, 1, 1), DayOff.NEW_YEARS_DAY
    yield dt.date(year, 1, 6), DayOff.EPIPHANY
    yield dt.date(year, 5, 1), DayOff.MAY_DAY
    yield dt.date(year, 12, 24), DayOff.CHRISTMAS_EVE
    yield dt.date(year, 12, 25), DayOff.CHRISTMAS_DAY
    yield dt.date(year, 12, 26), DayOff.BOXING_DAY
    yield dt.date(year, 12, 31), DayOff.NEW_YEARS_EVE


def _saturday_from(day: dt.date) -> dt.date:
    return day + (_SATURDAY - day.weekday()) % 7 * _DAY
