"""
Days: the calendar beside another one, and deadlines beside the bare addition.
"""

import datetime as dt

import holidays
from dateutil.relativedelta import relativedelta
from interleaving import Call, middle, ratios

from kfbeslut.deadlines import Deadline, appeal_by, certify_by, day_off, motion_decided_by

WEEKDAY = dt.date(2026, 11, 24)
CHRISTMAS_EVE = dt.date(2026, 12, 24)
#: Three weeks before Christmas Eve, so that four days off are passed over.
BEFORE_CHRISTMAS = dt.date(2026, 12, 3)

NO_WEEKENDS = "no Saturdays, no Sundays without a name"
ADDS_ONLY = "adds, and asks no calendar"

#: (row, base, must, aim, what the base does not do)
GOALS = [
    ("day off or not, a weekday", "holidays: day in calendar", 0.4, None, NO_WEEKENDS),
    ("which day off, Christmas Eve", "holidays: calendar.get(day)", 0.4, None, NO_WEEKENDS),
    ("last day of appeal", "relativedelta(weeks=3)", 1.5, None, ADDS_ONLY),
    ("last day of appeal, at Christmas", "relativedelta(weeks=3)", 1.5, None, ADDS_ONLY),
    ("certification, at Christmas", "relativedelta(days=14)", 1.5, None, ADDS_ONLY),
    ("the year of a motion", "relativedelta(years=1)", 1.5, None, ADDS_ONLY),
]


def candidates() -> dict[str, Call]:
    """
    Give all that is timed, after making sure that the days are right.
    """
    calendar = holidays.Sweden(
        years=range(2005, 2036),
        categories=(holidays.PUBLIC, holidays.DE_FACTO),
        include_sundays=False,
    )
    posted, christmas = WEEKDAY, BEFORE_CHRISTMAS
    made: dict[str, Call] = {
        "holidays: day in calendar": lambda: WEEKDAY in calendar,
        "holidays: calendar.get(day)": lambda: calendar.get(CHRISTMAS_EVE),
        "day off or not, a weekday": lambda: day_off(WEEKDAY),
        "which day off, Christmas Eve": lambda: day_off(CHRISTMAS_EVE),
        "relativedelta(weeks=3)": lambda: posted + relativedelta(weeks=3),
        "relativedelta(days=14)": lambda: posted + relativedelta(days=14),
        "relativedelta(years=1)": lambda: posted + relativedelta(years=1),
        "last day of appeal": lambda: appeal_by(posted=posted),
        "last day of appeal, at Christmas": lambda: appeal_by(posted=christmas),
        "certification, at Christmas": lambda: certify_by(meeting_ended=dt.date(2026, 12, 10)),
        "the year of a motion": lambda: motion_decided_by(filed=posted),
    }
    assert made["day off or not, a weekday"]() is None
    assert not made["holidays: day in calendar"]()
    assert made["which day off, Christmas Eve"]() is not None
    assert made["holidays: calendar.get(day)"]() is not None
    appeal = made["last day of appeal, at Christmas"]()
    assert isinstance(appeal, Deadline)
    assert appeal.last_day == dt.date(2026, 12, 28)
    return made


def measure() -> dict[tuple[str, str], float]:
    """
    Give the ratio of each row to its base, in this process.
    """
    taken = ratios(candidates(), rounds=9)
    return {(row, base): middle(taken[row][base]) for row, base, *_ in GOALS}
