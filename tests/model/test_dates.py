"""Dates that are stated in part, and moments of which the time may be missing."""

import datetime as dt

import pytest

from kfbeslut.model import Moment, PartialDate

MONDAY, TUESDAY = dt.date(2024, 5, 20), dt.date(2024, 5, 21)


@pytest.mark.parametrize(
    ("date", "written", "earliest", "latest"),
    [
        (PartialDate(year=2012), "2012", dt.date(2012, 1, 1), dt.date(2012, 12, 31)),
        (PartialDate(year=2021, month=3), "2021-03", dt.date(2021, 3, 1), dt.date(2021, 3, 31)),
        (PartialDate(year=2024, month=2), "2024-02", dt.date(2024, 2, 1), dt.date(2024, 2, 29)),
        (PartialDate(year=2023, month=2), "2023-02", dt.date(2023, 2, 1), dt.date(2023, 2, 28)),
        (PartialDate(year=2024, month=5, day=20), "2024-05-20", MONDAY, MONDAY),
        (
            PartialDate(year=850, month=1, day=1),
            "0850-01-01",
            dt.date(850, 1, 1),
            dt.date(850, 1, 1),
        ),
        (PartialDate(month=3, day=18), "--03-18", None, None),
        (PartialDate(month=3), "--03", None, None),
        (PartialDate(day=18), "---18", None, None),
        (PartialDate(year=2021, day=18), "2021--18", None, None),
    ],
    ids=str,
)
def test_what_a_date_may_mean(date, written, earliest, latest):
    """From what is stated follow the first and the last day it can mean, or nothing."""
    assert str(date) == written
    assert (date.earliest, date.latest) == (earliest, latest)


def test_only_a_whole_date_is_exact():
    """A day is exact when year, month and day are all stated."""
    assert PartialDate.of(MONDAY).exact == MONDAY
    assert PartialDate(year=2024, month=5).exact is None
    assert PartialDate(year=2024, day=5).exact is None
    assert PartialDate(month=5, day=20).exact is None


@pytest.mark.parametrize(
    ("one", "other", "after"),
    [
        (Moment(date=TUESDAY), Moment(date=MONDAY), True),
        (Moment(date=MONDAY), Moment(date=TUESDAY, time=dt.time(9)), False),
        (Moment(date=MONDAY, time=dt.time(10)), Moment(date=MONDAY, time=dt.time(9)), True),
        (Moment(date=MONDAY, time=dt.time(9)), Moment(date=MONDAY, time=dt.time(9)), False),
        (Moment(date=MONDAY), Moment(date=MONDAY, time=dt.time(9)), None),
        (Moment(date=MONDAY, time=dt.time(9)), Moment(date=MONDAY), None),
    ],
)
def test_which_moment_is_later(one, other, after):
    """Another day settles it; on the same day both times must be known."""
    assert one.is_after(other) is after
