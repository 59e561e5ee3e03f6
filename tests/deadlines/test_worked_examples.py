"""
Cases worked out before the code was written: plain ones, each kind of day off, decided cases.
"""

import datetime as dt

import pytest

from kfbeslut.deadlines import (
    announce_by,
    appeal_by,
    certify_by,
    legal_force_from,
    motion_decided_by,
    notice_by,
    removable_from,
    urgent_notice_by,
)


def day(text):
    return dt.date.fromisoformat(text)


# Posted, nominal day, last day, first day with legal force, the days off between.
APPEALS = [
    ("2026-11-24", "2026-12-15", "2026-12-15", "2026-12-16", []),
    (
        "2026-05-29",
        "2026-06-19",
        "2026-06-22",
        "2026-06-23",
        ["midsommarafton", "midsommardagen", "en söndag"],
    ),
    (
        "2026-12-03",
        "2026-12-24",
        "2026-12-28",
        "2026-12-29",
        ["julafton", "juldagen", "annandag jul", "en söndag"],
    ),
    (
        "2026-12-10",
        "2026-12-31",
        "2027-01-04",
        "2027-01-05",
        ["nyårsafton", "nyårsdagen", "en lördag", "en söndag"],
    ),
    ("2026-12-16", "2027-01-06", "2027-01-07", "2027-01-08", ["trettondedag jul"]),
    (
        "2026-03-13",
        "2026-04-03",
        "2026-04-07",
        "2026-04-08",
        ["långfredagen", "en lördag", "påskdagen", "annandag påsk"],
    ),
    ("2026-04-23", "2026-05-14", "2026-05-15", "2026-05-16", ["Kristi himmelsfärdsdag"]),
    (
        "2026-04-10",
        "2026-05-01",
        "2026-05-04",
        "2026-05-05",
        ["första maj", "en lördag", "en söndag"],
    ),
    ("2026-05-16", "2026-06-06", "2026-06-08", "2026-06-09", ["nationaldagen", "en söndag"]),
    ("2026-10-10", "2026-10-31", "2026-11-02", "2026-11-03", ["alla helgons dag", "en söndag"]),
    ("2007-10-09", "2007-10-30", "2007-10-30", "2007-10-31", []),
    ("2013-01-17", "2013-02-07", "2013-02-07", "2013-02-08", []),
    ("2015-03-27", "2015-04-17", "2015-04-17", "2015-04-18", []),
    ("2018-04-03", "2018-04-24", "2018-04-24", "2018-04-25", []),
    ("2004-05-10", "2004-05-31", "2004-06-01", "2004-06-02", ["annandag pingst"]),
    ("2007-05-07", "2007-05-28", "2007-05-28", "2007-05-29", []),
    ("2003-05-16", "2003-06-06", "2003-06-06", "2003-06-07", []),
    ("1993-12-01", "1993-12-22", "1993-12-22", "1993-12-23", []),
    ("1993-03-29", "1993-04-19", "1993-04-19", "1993-04-20", []),
]


@pytest.mark.parametrize(("posted", "nominal", "last", "after", "passed"), APPEALS)
def test_the_last_day_of_appeal(posted, nominal, last, after, passed):
    """
    Three weeks from the notice, put off past days off; legal force comes on the day after.
    """
    posted = day(posted)

    appeal = appeal_by(posted=posted)
    force = legal_force_from(posted=posted, stayed_up=True, appeal_pending=False)
    removal = removable_from(posted=posted)

    assert (appeal.nominal_day, appeal.last_day) == (day(nominal), day(last))
    assert [dict(reason.params)["name"].sv for reason in appeal.why] == passed
    assert force.last_day == removal.last_day == day(after)


@pytest.mark.parametrize(
    ("received", "in_time"), [("1993-12-22", True), ("1993-12-27", False), ("1993-04-23", False)]
)
def test_an_appeal_in_time_comes_in_on_the_last_day_at_the_latest(received, in_time):
    """
    The courts counted so: one that came on the last day was in time, one after it was late.
    """
    received = day(received)
    posted = day("1993-12-01") if received.month == 12 else day("1993-03-29")

    assert appeal_by(posted=posted).allows(received) is in_time


@pytest.mark.parametrize(
    ("ended", "nominal", "last"),
    [
        ("2026-11-30", "2026-12-14", "2026-12-14"),
        ("2026-12-10", "2026-12-24", "2026-12-28"),
        ("2026-03-23", "2026-04-06", "2026-04-07"),
    ],
)
def test_the_last_day_of_certification(ended, nominal, last):
    """
    Fourteen days from the end of the meeting; the nominal day will always do.
    """
    deadline = certify_by(meeting_ended=day(ended))

    assert (deadline.nominal_day, deadline.last_day) == (day(nominal), day(last))
    assert deadline.cautious_day == day(nominal)


@pytest.mark.parametrize(
    ("certified", "nominal", "last"),
    [
        ("2026-11-24", "2026-11-26", "2026-11-26"),
        ("2026-11-26", "2026-11-28", "2026-11-30"),
        ("2026-06-18", "2026-06-20", "2026-06-22"),
        ("2026-12-22", "2026-12-24", "2026-12-28"),
        ("2026-12-29", "2026-12-31", "2027-01-04"),
    ],
)
def test_the_last_day_of_the_announcement(certified, nominal, last):
    """
    The second day after the certification, put off past weekends and holidays.
    """
    deadline = announce_by(certified=day(certified))

    assert (deadline.nominal_day, deadline.last_day) == (day(nominal), day(last))


def test_the_notice_of_a_meeting():
    """
    The same weekday the week before; with seven clear days, the day before that.
    """
    deadline = notice_by(meeting=day("2026-11-30"))

    assert (deadline.last_day, deadline.cautious_day) == (day("2026-11-23"), day("2026-11-22"))


def test_the_notice_of_a_meeting_after_easter():
    """
    A notice is not put off past Easter Monday; the last weekday before is told.
    """
    deadline = notice_by(meeting=day("2026-04-13"))

    assert deadline.last_day == day("2026-04-06")
    assert deadline.notes[-1].say("en") == (
        "The day is Easter Monday and is not put off; the last weekday before it is 2 April 2026."
    )


def test_the_notice_of_an_urgent_matter_after_easter():
    """
    The Thursday before Good Friday is safe; Easter Saturday will do if Saturdays are weekdays.
    """
    deadline = urgent_notice_by(meeting=day("2027-03-30"))

    assert (deadline.last_day, deadline.lenient_day) == (day("2027-03-25"), day("2027-03-27"))
    assert [dict(reason.params)["name"].sv for reason in deadline.why] == [
        "annandag påsk",
        "påskdagen",
        "en lördag",
        "långfredagen",
    ]


@pytest.mark.parametrize(
    ("filed", "nominal", "last"),
    [
        ("2024-02-29", "2025-02-28", "2025-02-28"),
        ("2025-12-25", "2026-12-25", "2026-12-28"),
        ("2006-10-30", "2007-10-30", "2007-10-30"),
    ],
)
def test_the_year_of_a_motion(filed, nominal, last):
    """
    The same date next year; the report of a delay is put off past Christmas.
    """
    deadline = motion_decided_by(filed=day(filed))

    assert (deadline.nominal_day, deadline.last_day) == (day(nominal), day(last))
