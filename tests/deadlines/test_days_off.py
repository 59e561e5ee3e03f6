"""
The calendar, beside another one and at its ends.
"""

import datetime as dt

import holidays
import pytest

from kfbeslut.deadlines import DayOff, day_off, days_off, weekday_before, weekday_from
from kfbeslut.errors import InvalidValueError

#: Public holidays, and the three eves that another act puts beside them as 1930:173 does.
OTHER_CALENDAR = holidays.Sweden(
    years=range(1990, 2036),
    categories=(holidays.PUBLIC, holidays.DE_FACTO),
    include_sundays=False,
    language="sv",
)


def every_day(first_year, last_year):
    first = dt.date(first_year, 1, 1).toordinal()
    return map(dt.date.fromordinal, range(first, dt.date(last_year, 12, 31).toordinal() + 1))


def ours(day):
    """Name a day as the other calendar does, which writes each name with a capital."""
    off = day_off(day)
    return {name[0].upper() + name[1:]} if off and (name := off.say("sv")) else set()


# 2005-2035 is the law of today; 1990-2004 has Whit Monday and not the National Day.
@pytest.mark.parametrize(("first", "last"), [(2005, 2035), (1990, 2004)])
def test_another_calendar_says_the_same(first, last):
    """
    On every day, the days with a name are those of the package `holidays`, and called the same.

    The differences are these and no others. It doesn't count Saturdays, which are days off by 2 §
    of 1930:173 and no holidays, nor (as it is asked here) the Sundays without a name, which are
    holidays by 1 § of 1989:253. Where two holidays fall on one day, we name one.
    """
    unlike = {}
    for day in every_day(first, last):
        theirs = set(OTHER_CALENDAR.get(day, "").split("; ")) - {""}
        if ours(day) != theirs:
            unlike[day] = (day_off(day), theirs)

    without_name = {
        day: found
        for day, found in unlike.items()
        if found in ((DayOff.SATURDAY, set()), (DayOff.SUNDAY, set()))
    }
    assert all(
        day.weekday() == 5 + (off is DayOff.SUNDAY) for day, (off, _) in without_name.items()
    )
    two_on_one = {dt.date(2008, 5, 1): (DayOff.MAY_DAY, {"Första maj", "Kristi himmelsfärdsdag"})}
    assert {day: unlike[day] for day in unlike.keys() - without_name.keys()} == (
        two_on_one if first == 2005 else {}
    )


def test_no_weekend_is_a_weekday():
    """
    Every Saturday and Sunday of 2005-2035 is a day off.
    """
    assert all(day_off(day) for day in every_day(2005, 2035) if day.weekday() >= 5)


def test_eves_that_offices_keep_are_ordinary_days():
    """
    What banks and offices close for is no day off in statutory time.
    """
    kept = holidays.Sweden(years=2026, categories=(holidays.BANK, holidays.OPTIONAL), language="sv")

    ordinary = {name.split(" (")[0] for day, name in kept.items() if day_off(day) is None}

    assert ordinary >= {"Trettondagsafton", "Skärtorsdagen", "Valborgsmässoafton", "Klämdag"}


def test_public_holidays_are_those_of_the_holidays_act():
    """
    Saturdays and the three eves count in statutory time only.
    """
    assert {off for off in DayOff if not off.public_holiday} == {
        DayOff.SATURDAY,
        DayOff.MIDSUMMER_EVE,
        DayOff.CHRISTMAS_EVE,
        DayOff.NEW_YEARS_EVE,
    }


@pytest.mark.parametrize("off", DayOff)
def test_every_day_off_has_a_name_in_both_languages(off):
    """
    A day off is called something in Swedish and something else in English.
    """
    assert off.say("sv") != off.say("en")


def test_a_year_can_be_forgotten_and_made_again():
    """
    A program that asks about many years keeps only some in memory, and gets the same answers.
    """
    before = day_off(dt.date(1990, 12, 25))

    for year in range(1990, 2100):
        assert day_off(dt.date(year, 12, 25)) is DayOff.CHRISTMAS_DAY

    assert len(days_off._calendar) <= (days_off._MOST_YEARS + 1) * 366
    assert day_off(dt.date(1990, 12, 25)) is before


@pytest.mark.parametrize(
    ("given", "sentence"),
    [
        (dt.datetime(2026, 12, 24, 12), "day_off.day must be a date, but is datetime."),  # noqa: DTZ001
        ("2026-12-24", "day_off.day must be a date, but is text."),
        (None, "day_off.day must be a date, but is nothing."),
        (
            dt.date(1989, 12, 31),
            "day_off.day is outside the days when 1989:253 was in force.",
        ),
    ],
)
def test_what_is_in_no_calendar_is_refused(given, sentence):
    """
    A moment, a text or a day before the holidays act is an error, and not an ordinary weekday.
    """
    with pytest.raises(InvalidValueError) as caught:
        day_off(given)

    assert str(caught.value) == sentence


@pytest.mark.parametrize(
    ("day", "weekday"),
    [
        (dt.date(2026, 12, 23), dt.date(2026, 12, 23)),
        (dt.date(2026, 12, 24), dt.date(2026, 12, 28)),
        (dt.date(2026, 12, 31), dt.date(2027, 1, 4)),
    ],
)
def test_the_next_weekday(day, weekday):
    """
    A weekday is its own; from a day off on it is the next.
    """
    assert weekday_from(day) == weekday


def test_the_weekday_before():
    """
    The day itself is never the weekday before it.
    """
    assert weekday_before(dt.date(2027, 1, 4)) == dt.date(2026, 12, 30)
