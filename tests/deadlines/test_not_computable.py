"""
What can't be counted is told as a result, and never guessed.
"""

import datetime as dt

import pytest

from kfbeslut import deadlines
from kfbeslut.deadlines import DEADLINES, Deadline, NotComputable
from kfbeslut.errors import InvalidValueError

DAY = dt.date(2026, 12, 3)


def function(kind):
    return getattr(deadlines, kind.name)


def facts(kind, **others):
    """Give a kind all the facts that it needs."""
    stated = {"stayed_up": True, "appeal_pending": False, "budget_year": 2027, "audited_year": 2025}
    return {name: stated.get(name, DAY) for name in kind.facts} | others


@pytest.mark.parametrize("kind", DEADLINES, ids=lambda kind: kind.name)
def test_all_facts_give_a_day(kind):
    """
    With what a deadline needs, it can be counted.
    """
    result = function(kind)(**facts(kind))

    assert isinstance(result, Deadline)
    assert (result.kind, result.id) == (kind, kind.id)


@pytest.mark.parametrize(
    ("kind", "name"),
    [(kind, name) for kind in DEADLINES for name in kind.facts],
    ids=lambda one: one if isinstance(one, str) else one.name,
)
def test_a_missing_fact_is_named(kind, name):
    """
    A fact that is not stated is no error: the result says which one is missing.
    """
    result = function(kind)(**facts(kind, **{name: None}))

    assert result == NotComputable(kind=kind, missing=(name,))
    assert result.id == kind.id
    assert name in result.sentence("sv")


@pytest.mark.parametrize(
    ("kind", "name"),
    [
        (kind, name)
        for kind in DEADLINES
        for name in (*kind.facts, *kind.also)
        if name in {"decided", "next_meeting"} or isinstance(facts(kind).get(name), dt.date)
    ],
    ids=lambda one: one if isinstance(one, str) else one.name,
)
@pytest.mark.parametrize("given", [dt.datetime(2026, 12, 3, 9), "2026-12-03", 20261203])  # noqa: DTZ001
def test_a_moment_or_a_text_is_no_day(kind, name, given):
    """
    A time of day is refused rather than cut off, and a text rather than read.
    """
    with pytest.raises(InvalidValueError, match=rf"{kind.name}\.{name} must be a date, but is "):
        function(kind)(**facts(kind, **{name: given}))


@pytest.mark.parametrize("year", ["2027", 2027.0, True, DAY])
def test_a_year_is_a_whole_number(year):
    """
    Another thing than a whole number is refused.
    """
    with pytest.raises(InvalidValueError, match="audited_year must be a whole number"):
        deadlines.discharge_by(audited_year=year)


def reasons(result):
    assert isinstance(result, NotComputable)
    assert result.sentence("en").count(".") > 1
    return [reason.id.removeprefix("deadlines.") for reason in result.reasons]


@pytest.mark.parametrize(
    ("result", "why"),
    [
        (deadlines.notice_by(meeting=DAY, continued=True), ["continued-meeting"]),
        (deadlines.appeal_by(posted=[DAY, dt.date(2026, 12, 4)]), ["posted-on-several-days"]),
        (deadlines.plan_appeal_by(posted={DAY, dt.date(2026, 12, 4)}), ["posted-on-several-days"]),
        (deadlines.appeal_by(posted=DAY, stayed_up=False), ["notice-was-down"]),
        (deadlines.appeal_by(posted=DAY, own_regime=True), ["own-regime"]),
        (
            deadlines.removable_from(posted=DAY, stayed_up=False, own_regime=True),
            ["notice-was-down", "own-regime"],
        ),
        (
            deadlines.legal_force_from(posted=DAY, stayed_up=False, appeal_pending=True),
            ["notice-was-down", "appeal-pending"],
        ),
        (
            deadlines.legal_force_from(posted=DAY, stayed_up=True, appeal_pending=True),
            ["appeal-pending"],
        ),
        (
            deadlines.urgent_decision_reported_by(decided=DAY, next_meeting=dt.date(2026, 12, 2)),
            ["next-meeting-is-before"],
        ),
        (deadlines.budget_adopted_by(budget_year=2027, federation=True), ["federation"]),
        (deadlines.discharge_by(audited_year=9999), ["year-out-of-calendar"]),
        (deadlines.budget_adopted_by(budget_year=-5), ["year-out-of-calendar"]),
    ],
)
def test_what_hinders_the_counting_is_told(result, why):
    """
    Each thing that keeps a day from being told is a reason with a name of its own.
    """
    assert reasons(result) == why


@pytest.mark.parametrize(
    ("posted", "cited"),
    [
        (DAY, [["KL 13:5 st 2"], ["KL 13:3"]]),
        (dt.date(2013, 1, 17), [["GKL 10:6 st 2"], ["GKL 10:3"]]),
        (None, [[], []]),
    ],
)
def test_a_hindrance_rests_on_the_law_of_its_day(posted, cited):
    """
    Without a day no act is cited.
    """
    result = deadlines.appeal_by(posted=posted, stayed_up=False, own_regime=True)

    assert [[str(place) for place in reason.cites] for reason in result.reasons] == cited
    assert result.missing == (() if posted else ("posted",))


@pytest.mark.parametrize("posted", [[DAY], {DAY}, (DAY, DAY)])
def test_one_day_told_twice_is_one_day(posted):
    """
    Several notices on the same day leave no doubt.
    """
    assert deadlines.appeal_by(posted=posted) == deadlines.appeal_by(posted=DAY)


def test_each_missing_fact_is_named_once():
    """
    What counting the days misses and what legal force misses besides stand in one list.
    """
    result = deadlines.legal_force_from(posted=None, stayed_up=None, appeal_pending=None)

    assert result.missing == ("posted", "stayed_up", "appeal_pending")


def test_no_day_among_several_is_a_missing_day():
    """
    An empty list states nothing.
    """
    assert deadlines.appeal_by(posted=[]).missing == ("posted",)


@pytest.mark.parametrize(
    ("days", "last"),
    [
        ([DAY, dt.date(2026, 12, 7), dt.date(2026, 12, 4)], dt.date(2026, 12, 7)),
        ([DAY, None], None),
        ([], None),
    ],
)
def test_a_joint_committee_waits_for_the_last_board(days, last):
    """
    The period runs from the last of the boards, and from none if one is not known.
    """
    assert deadlines.on_all_boards(days) == last


def test_a_board_has_a_day_and_no_time():
    """
    The moment of a posting is refused.
    """
    with pytest.raises(InvalidValueError, match=r"on_all_boards\.days must be a date"):
        deadlines.on_all_boards([dt.datetime(2026, 12, 3)])  # noqa: DTZ001


@pytest.mark.parametrize("kind", DEADLINES, ids=lambda kind: kind.name)
@pytest.mark.parametrize(
    "early", [dt.date.min, dt.date(1989, 12, 31)], ids=["the first day", "before the act"]
)
def test_before_the_acts_that_are_known_nothing_is_counted(kind, early):
    """
    What the law said long ago is not known here, and is not guessed.
    """
    stated = {
        name: early.year if name.endswith("year") else early if fact == DAY else fact
        for name, fact in facts(kind).items()
    }

    (reason,) = reasons(function(kind)(**stated))

    assert reason in {"law-unknown", "no-such-rule", "year-out-of-calendar"}


@pytest.mark.parametrize("kind", DEADLINES, ids=lambda kind: kind.name)
def test_at_the_end_of_the_calendar_nothing_overflows(kind):
    """
    A day that would lie beyond the last there is, is no day.
    """
    late = {
        name: dt.MAXYEAR if name.endswith("year") else dt.date.max if fact == DAY else fact
        for name, fact in facts(kind).items()
    }

    (reason,) = reasons(function(kind)(**late))

    assert reason in {"calendar-ends", "year-out-of-calendar"}


@pytest.mark.parametrize(
    ("result", "why"),
    [
        (deadlines.case_decided_by(opened=dt.date(2018, 6, 30)), "no-such-rule"),
        (deadlines.demand_answered_by(demanded=dt.date(2018, 6, 30)), "no-such-rule"),
        (deadlines.plan_appeal_by(posted=dt.date(2018, 6, 29)), "law-unknown"),
        (deadlines.administrative_appeal_by(received=dt.date(1998, 9, 30)), "law-unknown"),
        (deadlines.discharge_by(audited_year=2005), "law-unknown"),
        (deadlines.appeal_by(posted=dt.date(1991, 12, 31)), "law-unknown"),
    ],
)
def test_a_rule_is_told_only_from_when_it_is_known(result, why):
    """
    That there was no rule is said where that is known; otherwise that it is not known.
    """
    assert reasons(result) == [why]
