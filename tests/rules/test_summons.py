"""When the members are summoned, and what they are told."""

import datetime as dt

import pytest

from kfbeslut.model import Body, BodyKind, Meeting, Minutes, Municipality, Summons
from kfbeslut.model.local import BodyRules, LocalRules
from kfbeslut.rules import check
from kfbeslut.rules.core import rules

COUNCIL = Body(name="Kommunfullmäktige", kind=BodyKind.COUNCIL)
COMMITTEE = Body(name="Skolnämnden", kind=BodyKind.COMMITTEE)
MONDAY = dt.date(2026, 11, 30)
ALL = {"to_members": True, "to_substitutes": True}


def judge(rule, *, local=None, body=COUNCIL, date=MONDAY, **summons):
    """Judge the summons to a meeting: where it was found wanting, or what is missing."""
    meeting = Meeting(body=body, date=date, summons=Summons(**summons))
    report = check(Minutes(meeting=meeting), rules=rules.select(rule), local=local)
    told = [finding.path.removeprefix("/meeting/summons/") for finding in report]
    told += [missing for unjudged in report.unjudged for missing in unjudged.missing]
    return told or ["holds" if report.held else "silent"]


@pytest.mark.parametrize(
    ("summons", "said"),
    [
        ({"sent": dt.date(2026, 11, 23), **ALL}, ["holds"]),
        ({"sent": dt.date(2026, 11, 24), **ALL}, ["sent"]),
        ({"sent": dt.date(2026, 11, 23)}, ["summons.to_members", "summons.to_substitutes"]),
        (
            {"sent": dt.date(2026, 11, 25), "to_members": False, "to_substitutes": False},
            ["sent", "to_members", "to_substitutes"],
        ),
        (ALL, ["summons.sent"]),
    ],
)
def test_the_council(summons, said):
    """Every member and substitute is summoned a week before."""
    assert judge("council-summons-one-week", **summons) == said


@pytest.mark.parametrize(
    ("date", "said"), [(dt.date(1994, 6, 20), "silent"), (dt.date(1994, 7, 4), "sent")]
)
def test_before_the_wording_of_1994(date, said):
    """What the act of 1991 said of substitutes before July 1994 was not read."""
    assert judge("council-summons-one-week", date=date, sent=date, **ALL) == [said]


@pytest.mark.parametrize(
    ("content", "said"),
    [
        ({"time": dt.time(18), "place": "Stora salen", "items": ["Val"]}, ["holds"]),
        ({"time": dt.time(18), "place": "", "items": []}, ["items", "place"]),
        ({"place": ""}, ["place", "summons.items", "summons.time"]),
    ],
)
def test_content(content, said):
    """What is stated to be left out is missing; what isn't stated may have stood there."""
    assert judge("summons-content", **content) == said


def committee(sent, **conditions):
    local = LocalRules(
        municipality=Municipality(name="Almviks kommun"), committees=BodyRules(**conditions)
    )
    rule = "committee-summons-per-local-rules"
    return judge(rule, local=local, body=COMMITTEE, sent=sent)


@pytest.mark.parametrize(
    ("sent", "said"), [(dt.date(2026, 11, 26), ["holds"]), (dt.date(2026, 11, 27), ["sent"])]
)
def test_calendar_days(sent, said):
    """Four days before Monday 30 November is Thursday 26."""
    assert committee(sent, summons_days=4) == said


@pytest.mark.parametrize(
    ("sent", "said"),
    [
        (dt.date(2026, 11, 23), ["holds"]),
        (dt.date(2026, 11, 22), ["holds"]),
        (dt.date(2026, 11, 24), ["sent"]),
        (dt.date(2026, 11, 30), ["sent"]),
    ],
)
def test_workdays(sent, said):
    """Five workdays before Monday 30 November is Monday 23: Saturdays and Sundays don't count."""
    assert committee(sent, summons_workdays=5) == said


def test_no_such_condition():
    """A by-law that says nothing of it, and none at all, leave it open; no days at all are kept."""
    sent = {"body": COMMITTEE, "sent": MONDAY}

    assert committee(MONDAY) == ["at.local.summons_days"]
    assert judge("committee-summons-per-local-rules", **sent) == ["at.local.summons_days"]
    assert committee(MONDAY, summons_days=0) == ["holds"]
