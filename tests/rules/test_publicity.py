"""Doors that are open, and doors that are closed."""

import datetime as dt

import pytest

from kfbeslut.model import (
    AgendaItem,
    Body,
    BodyKind,
    Extent,
    Matter,
    MatterKind,
    Meeting,
    Minutes,
    Municipality,
    OrderDecision,
)
from kfbeslut.model.local import BodyRules, LocalRules
from kfbeslut.rules import check
from kfbeslut.rules.core import rules

ALMVIK = Municipality(name="Almviks kommun")
CLOSED = OrderDecision(text="Överläggningen hålls inom stängda dörrar.")
AUTHORITY = Matter(kind=MatterKind.PUBLIC_AUTHORITY)


def judge(rule, kind, *, extent=Extent.WHOLE, date=dt.date(2024, 5, 27), local=None, **item):
    """Judge a matter of a meeting: whether it holds, is broken, or what is missing."""
    meeting = Meeting(body=Body(name="Organet", kind=kind), date=date, agenda=[AgendaItem(**item)])
    report = check(Minutes(extent=extent, meeting=meeting), rules=rules.select(rule), local=local)
    told = [finding.path for finding in report]
    told += [missing for unjudged in report.unjudged for missing in unjudged.missing]
    return told or ["holds" if report.held else "silent"]


@pytest.mark.parametrize(
    ("item", "said"),
    [
        ({"public": True}, "holds"),
        ({"public": False, "closed": CLOSED}, "holds"),
        ({"public": False}, "/meeting/agenda/0/closed"),
        ({"public": False, "extent": Extent.EXTRACT}, "closed"),
        ({}, "public"),
    ],
)
def test_the_council(item, said):
    """The council meets in public but where it has decided to close the doors."""
    assert judge("council-meeting-public", BodyKind.COUNCIL, **item) == [said]


def committee(kind=BodyKind.COMMITTEE, *, allowed=None, **item):
    local = LocalRules(municipality=ALMVIK, committees=BodyRules(open_meetings=allowed))
    return judge("committee-openness-allowed", kind, local=local, **item)


OPEN = "/meeting/agenda/0/public"


@pytest.mark.parametrize(
    ("item", "said"),
    [
        ({"public": False}, "holds"),
        ({"public": True, "allowed": True}, "holds"),
        ({"public": True, "allowed": False}, OPEN),
        ({"public": True, "allowed": True, "matter": AUTHORITY}, OPEN),
        ({"public": True, "matter": AUTHORITY}, OPEN),
        ({"public": False, "matter": AUTHORITY}, "holds"),
        ({"public": True}, "at.local.open_meetings"),
        ({"public": True, "kind": BodyKind.JOINT_COMMITTEE, "allowed": False}, OPEN),
        ({"public": True, "kind": BodyKind.DRAFTING_COMMITTEE, "allowed": False}, "silent"),
        ({"public": True, "allowed": False, "date": dt.date(1994, 6, 30)}, "silent"),
        ({"public": True, "allowed": False, "date": dt.date(1994, 7, 1)}, OPEN),
    ],
)
def test_committees(item, said):
    """A committee meets behind closed doors, unless the council allows otherwise."""
    assert committee(**item) == [said]


def test_no_local_rules():
    """Without local rules it can't be told whether the council allows open meetings."""
    found = judge("committee-openness-allowed", BodyKind.EXECUTIVE, public=True)

    assert found == ["at.local.open_meetings"]
