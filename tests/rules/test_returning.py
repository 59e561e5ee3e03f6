"""Members who leave and come back."""

import datetime as dt

import pytest

from kfbeslut.model import (
    Actor,
    Body,
    BodyKind,
    Capacity,
    Choice,
    DecisionParagraph,
    Leaving,
    Meeting,
    Minutes,
    Municipality,
    NotTakingPart,
    ParagraphNumber,
    ParagraphSpan,
    Presence,
)
from kfbeslut.model.local import BodyRules, LocalRules
from kfbeslut.rules import check
from kfbeslut.rules.core import rules

RUT, OLLE = Actor(name="Rut Lind"), Actor(name="Olle Ek")
DAY = dt.date(2024, 5, 27)
OTHER, DISQUALIFIED = Leaving.OTHER, Leaving.DISQUALIFIED
FIRST, LAST, TO_4 = ParagraphSpan.of(1, 2), ParagraphSpan.of(5, 6), ParagraphSpan.of(1, 4)
SIX, EIGHT = dt.time(18), dt.time(20)


def stay(*spans, actor=RUT, capacity=Capacity.MEMBER, serving=True, **facts):
    paragraphs = spans or None
    return Presence(actor=actor, capacity=capacity, serving=serving, paragraphs=paragraphs, **facts)


def judge(*attendance, kind=BodyKind.COUNCIL, allowed=None, known=True, out=None, **meeting):
    """Judge a meeting of six paragraphs: the key of what was found, or what is missing."""
    out = out or {}
    minutes = Minutes(
        meeting=Meeting(body=Body(name="Organet", kind=kind), **{"date": DAY} | meeting),
        attendance=attendance,
        paragraphs=[
            DecisionParagraph(number=ParagraphNumber.of(n), not_taking_part=out.get(n))
            for n in range(1, 7)
        ],
    )
    conditions = BodyRules(may_return_same_day=allowed)
    local = LocalRules(
        municipality=Municipality(name="Almviks kommun"),
        council=None if allowed else BodyRules(may_return_same_day=allowed),
        committees=conditions,
    )
    rule = rules["no-return-same-day-after-leaving"]
    report = check(minutes, rules=[rule], local=local if known else None)
    variants = {rule.form(key).sentence.sv: key or "breach" for key in (None, "local")}
    told = [variants[finding.sv] for finding in report]
    told += [missing for unjudged in report.unjudged for missing in unjudged.missing]
    return told or ["holds" if report.held else "silent"]


UNKNOWN = ["attendance.left_because"]


@pytest.mark.parametrize(
    ("because", "said"), [(OTHER, ["breach"]), (DISQUALIFIED, ["holds"]), (None, ["holds"])]
)
def test_a_gap(because, said):
    """One who left for another reason than disqualification may not serve again that day."""
    assert judge(stay(FIRST, LAST, left_because=because)) == said
    assert judge(stay(FIRST, left_because=because), stay(LAST)) == said


def test_leaving_for_good():
    """One who leaves and stays away is fine."""
    assert judge(stay(FIRST, left_because=OTHER)) == ["holds"]
    assert judge(stay(TO_4, left=EIGHT, left_because=OTHER)) == ["holds"]
    assert judge(stay(left=EIGHT, left_because=OTHER)) == ["holds"]


def test_a_gap_and_leaving_for_good():
    """A reason that may be that of leaving for good settles nothing, but for disqualification."""
    gap = (FIRST, ParagraphSpan.of(4))

    assert judge(stay(*gap, left_because=OTHER)) == UNKNOWN
    assert judge(stay(*gap, left_because=DISQUALIFIED)) == ["holds"]
    assert judge(stay(*gap)) == ["holds"]


def test_why_isnt_told():
    """That somebody left, or that a substitute stepped in, without a reason leaves it open."""
    substitute = {"actor": OLLE, "capacity": Capacity.SUBSTITUTE, "serves_for": RUT}

    assert judge(stay(FIRST, left=EIGHT), stay(LAST)) == UNKNOWN
    assert judge(stay(FIRST, LAST), stay(ParagraphSpan.of(3), **substitute)) == UNKNOWN
    assert judge(stay(FIRST, LAST), stay(TO_4, **{**substitute, "serving": False})) == ["holds"]
    assert judge(stay(FIRST, LAST), stay(ParagraphSpan.of(6), **substitute)) == ["holds"]


@pytest.mark.parametrize(
    ("choice", "said"),
    [
        (Choice.DISQUALIFIED, "holds"),
        (None, "holds"),
        (Choice.DOES_NOT_TAKE_PART, "breach"),
    ],
)
def test_disqualified_in_between(choice, said):
    """Who was away just while disqualified may serve again."""
    out = {n: [NotTakingPart(actor=RUT, choice=choice)] for n in (3, 4)}

    assert judge(stay(FIRST, LAST, left_because=OTHER), out=out) == [said]


@pytest.mark.parametrize(
    ("left", "arrived", "because", "said"),
    [
        (SIX, EIGHT, OTHER, "breach"),
        (SIX, SIX, OTHER, "breach"),
        (EIGHT, SIX, OTHER, "holds"),
        (SIX, EIGHT, DISQUALIFIED, "holds"),
        (SIX, EIGHT, None, "attendance.left_because"),
        (SIX, None, OTHER, "holds"),
    ],
)
def test_by_the_hour(left, arrived, because, said):
    """Hours tell of leaving and coming back as well as paragraphs do."""
    again = stay(arrived=arrived) if arrived else stay(left=EIGHT)

    assert judge(stay(left=left, left_because=because), again) == [said]


LEFT = stay(FIRST, LAST, left_because=OTHER)
RETURN = "at.local.may_return_same_day"


@pytest.mark.parametrize(("allowed", "said"), [(True, "holds"), (False, "local"), (None, RETURN)])
def test_committees(allowed, said):
    """Of committees local rules tell whether one may serve again."""
    assert judge(LEFT, kind=BodyKind.COMMITTEE, allowed=allowed) == [said]


@pytest.mark.parametrize("capacity", [Capacity.SUBSTITUTE, None])
def test_substitutes_in_the_council(capacity):
    """The act speaks of members only."""
    substitute = stay(FIRST, LAST, capacity=capacity, left_because=OTHER)

    assert judge(substitute, allowed=False) == ["local"]
    assert judge(substitute) == [RETURN]
    assert judge(substitute, known=False) == [RETURN]


@pytest.mark.parametrize(
    ("meeting", "said"),
    [
        ({"end_date": dt.date(2024, 5, 28)}, "silent"),
        ({"end_date": DAY}, "breach"),
        ({"date": dt.date(2013, 4, 22)}, "breach"),
        ({"kind": None}, "meeting.body.kind"),
    ],
)
def test_the_day(meeting, said):
    """On another day one may serve again."""
    assert judge(LEFT, **meeting) == [said]


def test_who_has_no_seat():
    """Officials come and go as they like, and so do those who don't serve."""
    official = stay(FIRST, LAST, capacity=Capacity.OFFICIAL, left_because=OTHER)
    watching = stay(FIRST, LAST, serving=False, left_because=OTHER)
    party = stay(FIRST, LAST, actor=Actor(parties=["S"]), left_because=OTHER)

    assert judge(official, watching, party) == ["holds"]
