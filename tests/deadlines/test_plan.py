"""
A year's meetings with the deadlines around them.
"""

import datetime as dt

import pytest

from kfbeslut.deadlines import DayOff, NotComputable, meeting_days, plan, plan_meeting
from kfbeslut.errors import InvalidValueError


def test_a_rule_gives_the_days_of_a_year():
    """
    The last Monday of each month but July and December.
    """
    days = meeting_days("FREQ=MONTHLY;BYDAY=-1MO;BYMONTH=1,2,3,4,5,6,8,9,10,11", year=2027)

    assert [(day.month, day.day) for day in days] == [
        (1, 25),
        (2, 22),
        (3, 29),
        (4, 26),
        (5, 31),
        (6, 28),
        (8, 30),
        (9, 27),
        (10, 25),
        (11, 29),
    ]


def test_the_first_and_the_last_day_of_the_year_belong_to_it():
    """
    A rule for every day gives 365.
    """
    days = meeting_days("FREQ=DAILY", year=2027)

    assert (len(days), days[0], days[-1]) == (365, dt.date(2027, 1, 1), dt.date(2027, 12, 31))


def test_every_second_week_is_counted_from_the_first_meeting():
    """
    A rule that began the year before goes on in step.
    """
    rule = "FREQ=WEEKLY;INTERVAL=2"

    days = meeting_days(rule, year=2027, first=dt.date(2026, 12, 21))

    assert days[:2] == (dt.date(2027, 1, 4), dt.date(2027, 1, 18))


def test_a_rule_may_state_when_it_begins():
    """
    A calendar's own beginning, with the hour of the meeting, goes before 1 January.
    """
    rule = "DTSTART:20261231T180000\nRRULE:FREQ=YEARLY"

    assert meeting_days(rule, year=2027) == (dt.date(2027, 12, 31),)


@pytest.mark.parametrize(
    "rule",
    [
        "",
        "den sista måndagen",
        "BYDAY=MO",
        "FREQ=HOURLY",
        "FREQ=FORTNIGHTLY",
        "FREQ=MONTHLY;INTERVAL=0",
        "FREQ=MONTHLY;INTERVAL=-1",
        "FREQ=MONTHLY;BYDAY=MÅ",
        "DTSTART:20270101T000000Z\nRRULE:FREQ=MONTHLY",
    ],
)
def test_what_is_no_rule_for_days_is_refused(rule):
    """
    A rule that would give nothing, or never end, is an error that says what is wanted.
    """
    with pytest.raises(
        InvalidValueError, match=r"rule must be a recurrence rule for days \(RFC 5545\)"
    ):
        meeting_days(rule, year=2027)


def test_a_meeting_has_its_deadlines_around_it():
    """
    If all is done on the last day allowed, each day follows from the one before.
    """
    (meeting,) = plan([dt.date(2026, 11, 30)])

    assert [due.last_day for due in meeting.deadlines] == [
        dt.date(2026, 11, 23),
        dt.date(2026, 11, 27),
        dt.date(2026, 12, 14),
        dt.date(2026, 12, 16),
        dt.date(2027, 1, 7),  # 6 January is Epiphany
        dt.date(2027, 1, 8),
    ]
    assert (meeting.certified, meeting.posted) == (dt.date(2026, 12, 14), dt.date(2026, 12, 16))


def test_minutes_certified_early_bring_the_rest_forward():
    """
    What is planned for another day than the last is counted from that day.
    """
    certified, posted = dt.date(2026, 12, 2), dt.date(2026, 12, 3)

    meeting = plan_meeting(meeting=dt.date(2026, 11, 30), certified=certified, posted=posted)

    assert meeting.announcement.last_day == dt.date(2026, 12, 4)
    assert meeting.appeal.last_day == dt.date(2026, 12, 28)
    assert meeting.legal_force.last_day == dt.date(2026, 12, 29)


def test_a_committee_has_no_notice_in_the_act():
    """
    When a committee is summoned, its by-law decides.
    """
    (meeting,) = plan([dt.date(2026, 11, 30)], committee=True)

    assert (meeting.notice, meeting.urgent_notice) == (None, None)
    assert [due.id for due in meeting.deadlines] == ["D3", "D4", "D5", "D6"]


def test_a_meeting_on_a_day_off_is_marked():
    """
    Such a meeting stays in the plan, where it can be seen and moved.
    """
    days = meeting_days("FREQ=MONTHLY;BYDAY=1MO", year=2026)

    marked = {one.meeting: one.day_off for one in plan(days) if one.day_off}

    assert marked == {dt.date(2026, 4, 6): DayOff.EASTER_MONDAY}


def test_a_meeting_under_an_unknown_act_has_no_deadlines():
    """
    Where the first step can't be counted, those after it miss their day.
    """
    (meeting,) = plan([dt.date(1990, 3, 5)])

    assert all(isinstance(due, NotComputable) for due in meeting.deadlines)
    assert meeting.appeal.missing == ("posted",)


def test_a_meeting_before_the_change_of_act_is_flagged():
    """
    Decided under the old act and announced under the new one: the plan says so.
    """
    (meeting,) = plan([dt.date(2017, 12, 18)])

    assert meeting.posted == dt.date(2018, 1, 4)
    assert [note.id for note in meeting.appeal.notes] == ["deadlines.between-two-acts"]
    assert [note.id for note in meeting.legal_force.notes] == ["deadlines.between-two-acts"]
