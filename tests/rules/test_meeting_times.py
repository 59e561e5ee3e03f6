"""The hours of a meeting."""

import datetime as dt

import pytest

from kfbeslut.model import Actor, Adjournment, Meeting, Minutes, Presence
from kfbeslut.rules import check
from kfbeslut.rules.core import rules

DAY, NEXT_DAY = dt.date(2024, 5, 27), dt.date(2024, 5, 28)
SIX, SEVEN, EIGHT, NINE, TEN = (dt.time(hour) for hour in (18, 19, 20, 21, 22))


def judge(presence=None, breaks=(), **meeting):
    """Judge a meeting from six to nine: where its hours don't agree."""
    facts = {"date": DAY, "opened": SIX, "closed": NINE} | meeting
    adjournments = [Adjournment(start=start, end=end) for start, end in breaks]
    minutes = Minutes(
        meeting=Meeting(adjournments=adjournments, **facts),
        attendance=[Presence(actor=Actor(name="Rut Lind"), **(presence or {}))],
    )
    report = check(minutes, rules=rules.select("meeting-times-consistent"))
    return [finding.path for finding in report] or ["holds" if report.held else "silent"]


@pytest.mark.parametrize(
    ("presence", "said"),
    [
        ({}, "holds"),
        ({"arrived": SEVEN, "left": EIGHT}, "holds"),
        ({"left": NINE}, "holds"),
        ({"left": TEN}, "/attendance/0/left"),
        ({"arrived": TEN}, "/attendance/0/arrived"),
        ({"arrived": dt.time(17)}, "holds"),
        ({"left": dt.time(17)}, "/attendance/0/left"),
        ({"left": SIX}, "holds"),
    ],
)
def test_who_came_and_left(presence, said):
    """Nobody leaves before a meeting is opened, or comes when it is closed."""
    assert judge(presence) == [said]


ONE, TWO = "/meeting/adjournments/0", "/meeting/adjournments/1"


@pytest.mark.parametrize(
    ("breaks", "said"),
    [
        ([(SEVEN, EIGHT)], ["holds"]),
        ([(SIX, NINE)], ["holds"]),
        ([(EIGHT, SEVEN)], [ONE]),
        ([(dt.time(17), SEVEN)], [ONE]),
        ([(EIGHT, TEN)], [ONE]),
        ([(SIX, SEVEN), (SEVEN, EIGHT)], ["holds"]),
        ([(SIX, EIGHT), (SEVEN, NINE)], [TWO]),
        ([(EIGHT, None), (SEVEN, None)], [TWO]),
        ([(None, None), (None, EIGHT)], ["holds"]),
    ],
)
def test_adjournments(breaks, said):
    """Adjournments follow one another, within the meeting."""
    assert judge(breaks=breaks) == said


@pytest.mark.parametrize(
    ("meeting", "said"),
    [
        ({"closed": dt.time(1)}, "silent"),
        ({"closed": dt.time(1), "end_date": DAY}, "/meeting/closed"),
        ({"closed": dt.time(1), "end_date": NEXT_DAY}, "silent"),
        ({"end_date": NEXT_DAY}, "silent"),
        ({"opened": None}, "holds"),
        ({"closed": None}, "holds"),
    ],
)
def test_midnight(meeting, said):
    """Hours of different days are not compared."""
    assert judge({"left": EIGHT}, **meeting) == [said]


def test_nothing_is_told_of_the_meeting():
    """Without a meeting it can't be judged."""
    report = check(Minutes(), rules=rules.select("meeting-times-consistent"))

    assert [unjudged.missing for unjudged in report.unjudged] == [("meeting",)]
