"""
What holds of every deadline, on any day.
"""

import datetime as dt

import holidays
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kfbeslut import deadlines
from kfbeslut.deadlines import DEADLINES, Deadline, NotComputable, day_off, known

DAYS = st.dates(dt.date(1992, 1, 1), dt.date(2100, 12, 31))
RECENT = st.dates(dt.date(2018, 7, 1), dt.date(2100, 12, 31))

FORWARD = {
    "certify_by": "meeting_ended",
    "announce_by": "certified",
    "appeal_by": "posted",
    "motion_decided_by": "filed",
    "administrative_appeal_by": "received",
    "public_party_appeal_by": "decided",
    "case_decided_by": "opened",
    "demand_answered_by": "demanded",
    "register_by": "arrived",
    "plan_appeal_by": "posted",
}

OTHER_CALENDAR = holidays.Sweden(
    years=range(1992, 2042), categories=(holidays.PUBLIC, holidays.DE_FACTO), include_sundays=True
)


def count(name, day):
    return getattr(deadlines, name)(**{FORWARD[name]: day})


@pytest.mark.parametrize("name", FORWARD)
@given(day=RECENT)
@settings(max_examples=50)
def test_a_period_ends_on_the_first_day_that_is_none_off(name, day):
    """
    The last day is a weekday, not before the nominal one, and all days between are days off.
    """
    due = count(name, day)

    assert day < due.nominal_day <= due.last_day
    assert day_off(due.last_day) is None
    between = [
        due.nominal_day + dt.timedelta(days=number)
        for number in range((due.last_day - due.nominal_day).days)
    ]
    assert all(day_off(one) for one in between)
    assert [dict(reason.params)["day"] for reason in due.why] == between


@pytest.mark.parametrize("name", FORWARD)
@given(days=st.lists(RECENT, min_size=2, max_size=2).map(sorted))
@settings(max_examples=50)
def test_who_begins_later_never_ends_earlier(name, days):
    """
    A period that begins later ends on the same day or later.
    """
    first, second = (count(name, day) for day in days)

    assert first.last_day <= second.last_day


@pytest.mark.parametrize("name", ["appeal_by", "certify_by", "demand_answered_by"])
@given(day=RECENT)
@settings(max_examples=50)
def test_whole_weeks_keep_the_name_of_the_day(name, day):
    """
    The nominal day is the weekday that the period began on.
    """
    assert count(name, day).nominal_day.weekday() == day.weekday()


@given(day=RECENT)
@settings(max_examples=50)
def test_a_year_keeps_the_number_of_the_day(day):
    """
    The nominal day has the number of the first, or is the last of a month that has none.
    """
    nominal = count("motion_decided_by", day).nominal_day

    assert nominal.year == day.year + 1
    assert nominal.month == day.month
    assert nominal.day == day.day or (nominal + dt.timedelta(days=1)).day == 1


@given(day=DAYS)
@settings(max_examples=100)
def test_a_notice_before_a_meeting_is_before_it(day):
    """
    The weekly notice keeps the weekday, and the urgent one ends on a weekday before the meeting.
    """
    weekly, urgent = deadlines.notice_by(meeting=day), deadlines.urgent_notice_by(meeting=day)

    assert day - weekly.last_day == dt.timedelta(days=7)
    assert urgent.last_day <= urgent.lenient_day <= urgent.nominal_day < day
    assert day_off(urgent.last_day) is None
    assert len(urgent.why) == (urgent.nominal_day - urgent.last_day).days


@given(day=DAYS)
@settings(max_examples=100)
def test_every_result_can_be_said_and_rests_on_law_in_force(day):
    """
    Sentences, reasons and notes exist in both languages, and what is cited was law that day.
    """
    stated = {
        name: day.year + 1 if name.endswith("_year") else day
        for kind in DEADLINES
        for name in kind.facts
    } | {"stayed_up": True, "appeal_pending": False, "decided": day}

    for due in known(**stated):
        assert due.sentence("sv") != due.sentence("en")
        if isinstance(due, NotComputable):
            assert due.reasons
            continue
        assert all(note.say("sv") != note.say("en") for note in (*due.why, *due.notes))
        assert due.cites
        begun = due.last_day if due.id in {"D11", "D12"} else day
        assert all(place.in_force_on(begun) for place in due.cites)
        later = due.kind.bound is deadlines.Bound.EARLIEST
        assert later or due.cautious_day <= due.last_day <= due.lenient_day


def test_another_calendar_gives_the_same_last_day_of_appeal():
    """
    Every day of 1992-2040 is counted on with the package `holidays` as well.
    """
    for number in range(dt.date(1992, 1, 1).toordinal(), dt.date(2041, 1, 1).toordinal()):
        posted = dt.date.fromordinal(number)
        last = dt.date.fromordinal(number + 21)
        while last.weekday() == 5 or last in OTHER_CALENDAR:
            last += dt.timedelta(days=1)

        due = deadlines.appeal_by(posted=posted)

        assert isinstance(due, Deadline)
        assert due.last_day == last
