"""
Where the law can be read in two ways, both days are told, and why.
"""

import datetime as dt

import pytest

from kfbeslut.deadlines import (
    Bound,
    announce_by,
    appeal_by,
    budget_adopted_by,
    budget_proposed_by,
    certify_by,
    discharge_by,
    legal_force_from,
    motion_decided_by,
    notice_by,
    register_by,
    removable_from,
    tax_rate_adopted_by,
    tax_rate_proposed_by,
    urgent_notice_by,
)
from kfbeslut.law import Certainty


def day(text):
    return dt.date.fromisoformat(text)


def noted(deadline):
    return [note.id for note in deadline.notes]


def test_a_notice_may_need_seven_clear_days():
    """
    The eighth day before will always do; whether the seventh does is a reading.
    """
    deadline = notice_by(meeting=day("2026-11-30"))

    assert [deadline.allows(day(text)) for text in ("2026-11-22", "2026-11-23", "2026-11-24")] == [
        True,
        None,
        False,
    ]
    assert noted(deadline) == ["deadlines.seven-clear-days"]
    assert deadline.certainty is Certainty.READING


def test_an_urgent_notice_on_a_saturday_is_left_open():
    """
    Whether a Saturday is a weekday here is unclear, so a notice on it is not called late.
    """
    deadline = urgent_notice_by(meeting=day("2026-11-23"))

    assert [deadline.allows(day(text)) for text in ("2026-11-20", "2026-11-21", "2026-11-22")] == [
        True,
        None,
        False,
    ]
    assert noted(deadline) == ["deadlines.what-a-weekday-is"]
    assert deadline.certainty is Certainty.READING


def test_an_urgent_notice_on_an_eve_is_left_open():
    """
    Christmas Eve is no public holiday, and literally a weekday.
    """
    deadline = urgent_notice_by(meeting=day("2026-12-28"))

    assert (deadline.last_day, deadline.lenient_day) == (day("2026-12-23"), day("2026-12-24"))


def test_an_urgent_notice_on_the_day_before():
    """
    In the middle of the week there is nothing to read in two ways.
    """
    deadline = urgent_notice_by(meeting=day("2026-11-26"))

    assert deadline.last_day == deadline.lenient_day == day("2026-11-25")
    assert (deadline.why, deadline.notes, deadline.certainty) == ((), (), Certainty.TEXT)


@pytest.mark.parametrize(
    "deadline",
    [certify_by(meeting_ended=day("2026-12-10")), announce_by(certified=day("2026-12-22"))],
    ids=["certification", "announcement"],
)
def test_that_minutes_may_wait_over_christmas_is_a_reading(deadline):
    """
    Between the nominal day and the one it is put off to, the answer depends on the reading.
    """
    assert [deadline.allows(day(text)) for text in ("2026-12-24", "2026-12-28", "2026-12-29")] == [
        True,
        None,
        False,
    ]
    assert noted(deadline) == ["deadlines.roll-untried"]
    assert deadline.certainty is Certainty.READING


def test_minutes_due_on_a_weekday_are_due_by_the_words_of_the_act():
    """
    Where nothing is put off there is no doubt.
    """
    deadline = certify_by(meeting_ended=day("2026-11-30"))

    assert deadline.cautious_day == deadline.lenient_day == deadline.last_day
    assert (deadline.notes, deadline.certainty) == ((), Certainty.TEXT)


def test_an_appeal_may_wait_over_christmas_by_the_words_of_the_act():
    """
    That the last day of appeal is put off is no reading.
    """
    deadline = appeal_by(posted=day("2026-12-03"))

    assert deadline.cautious_day == deadline.lenient_day == deadline.last_day
    assert deadline.certainty is Certainty.TEXT


def test_each_day_passed_over_is_told_with_its_law():
    """
    A public holiday rests on two acts, an eve on one.
    """
    eve, christmas_day, *_ = appeal_by(posted=day("2026-12-03")).why

    assert eve.say("sv") == "24 december 2026 är julafton."
    assert [str(place) for place in eve.cites] == ["1930:173 2 § st 1"]
    assert [str(place) for place in christmas_day.cites] == ["1930:173 2 § st 1", "1989:253 1 §"]


@pytest.mark.parametrize("posted", ["2004-05-10", "2005-05-16"])
def test_a_holiday_rests_on_the_list_of_its_year(posted):
    """
    Whit Monday is cited from the old list and the National Day from the new.
    """
    deadline = appeal_by(posted=day(posted))

    assert len(deadline.why) == 1
    assert all(place.in_force_on(deadline.nominal_day) for place in deadline.why[0].cites)


def test_a_notice_taken_down_on_the_last_day_is_left_open():
    """
    Before the three weeks are over it is too early, and after the last day it is not.
    """
    removal = removable_from(posted=day("2026-12-03"))

    assert removal.kind.bound is Bound.EARLIEST
    assert [
        removal.allows(day(text))
        for text in ("2026-12-23", "2026-12-24", "2026-12-28", "2026-12-29")
    ] == [False, None, None, True]
    assert noted(removal) == ["deadlines.notice-on-the-last-day"]
    assert [str(place) for place in removal.notes[0].cites] == ["KL 13:5 st 2"]


def test_the_removal_of_a_notice_between_two_acts_says_that_too():
    """
    Why the day is a reading stands beside what is unclear of the last day.
    """
    removal = removable_from(posted=day("2017-12-20"))

    assert removal.certainty is Certainty.READING
    assert noted(removal) == ["deadlines.between-two-acts", "deadlines.notice-on-the-last-day"]


@pytest.mark.parametrize(
    ("removed", "force"),
    [("2026-12-29", "2026-12-29"), ("2026-12-28", None), ("2026-12-23", None)],
)
def test_the_day_of_removal_decides_whether_there_is_legal_force(removed, force):
    """
    What the removal allows can be handed on as whether the notice stayed up.
    """
    posted = day("2026-12-03")
    stayed_up = removable_from(posted=posted).allows(day(removed))

    result = legal_force_from(posted=posted, stayed_up=stayed_up, appeal_pending=False)

    assert getattr(result, "last_day", None) == (force and day(force))


@pytest.mark.parametrize(
    ("deadline", "lenient"),
    [
        (budget_proposed_by(budget_year=2027), "2026-11-02"),
        (tax_rate_proposed_by(budget_year=2027), "2026-11-02"),
        (budget_adopted_by(budget_year=2026), "2025-12-01"),
        (tax_rate_adopted_by(budget_year=2026), "2025-12-01"),
        (budget_adopted_by(budget_year=2027, special_reasons=True), "2027-01-04"),
        (discharge_by(audited_year=2023), "2024-07-01"),
    ],
)
def test_the_first_weekday_after_a_month_is_left_open(deadline, lenient):
    """
    The end of a month stays where it is; a day after it that can be argued for is not called late.
    """
    assert deadline.last_day == deadline.nominal_day == deadline.cautious_day
    assert deadline.lenient_day == day(lenient)
    assert noted(deadline) == ["deadlines.end-of-month"]
    assert deadline.certainty is Certainty.READING


@pytest.mark.parametrize(
    ("deadline", "last"),
    [
        (budget_proposed_by(budget_year=2026), "2025-10-31"),
        (budget_proposed_by(budget_year=2027, special_reasons=True), "2026-11-30"),
        (discharge_by(audited_year=2025), "2026-06-30"),
    ],
)
def test_a_month_that_ends_on_a_weekday(deadline, last):
    """
    A budget with special reasons has a month more.
    """
    assert deadline.last_day == deadline.lenient_day == day(last)
    assert (deadline.notes, deadline.certainty) == ((), Certainty.TEXT)


@pytest.mark.parametrize(
    ("posted", "decided", "flagged", "act"),
    [
        ("2017-12-08", "2017-12-04", False, "GKL"),  # ends on 29 December
        ("2017-12-11", "2017-12-04", True, "GKL"),  # ends on 2 January
        ("2017-12-11", None, True, "GKL"),  # what is posted then was decided before
        ("2018-01-03", "2017-12-20", True, "KL"),
        ("2018-01-03", "2018-01-02", False, "KL"),
        ("2018-01-03", None, False, "KL"),
    ],
)
def test_a_decision_between_two_acts_is_flagged(posted, decided, flagged, act):
    """
    Both acts give three weeks, but which of them rules is not known.
    """
    appeal = appeal_by(posted=day(posted), decided=decided and day(decided))

    assert noted(appeal) == (["deadlines.between-two-acts"] if flagged else [])
    assert appeal.certainty is (Certainty.READING if flagged else Certainty.TEXT)
    assert str(appeal.cites[0]).startswith(f"{act} ")


@pytest.mark.parametrize(
    ("filed", "certainty"),
    [
        ("2002-06-28", Certainty.MEMORY),
        ("2002-07-01", Certainty.TEXT),
        ("2024-01-15", Certainty.TEXT),
    ],
)
def test_the_year_of_a_motion_was_not_read_before_2002(filed, certainty):
    """
    What the act said of motions before July 2002 is told from memory.
    """
    deadline = motion_decided_by(filed=day(filed))

    assert deadline.certainty is certainty
    assert noted(deadline) == ["deadlines.aim-and-duty"]


def test_that_a_document_is_registered_the_next_day_is_custom():
    """
    The act names no day, and the deadline says so.
    """
    deadline = register_by(arrived=day("2026-06-17"))

    assert deadline.last_day == day("2026-06-18")
    assert deadline.certainty is Certainty.MEMORY
    assert noted(deadline) == ["deadlines.registered-soon"]


@pytest.mark.parametrize(
    ("meeting", "cited"),
    [
        ("2026-11-30", ["KL 5:13 st 2", "KL 5:15 st 1"]),
        ("2013-11-25", ["GKL 5:9 st 1", "GKL 5:9 st 2"]),
        ("1993-11-29", ["GKL 5:9 st 1"]),
    ],
)
def test_a_summons_of_every_substitute_came_with_a_change_of_the_act(meeting, cited):
    """
    The section on the notice got its present second paragraph in July 1994.
    """
    assert [str(place) for place in notice_by(meeting=day(meeting)).cites] == cited
