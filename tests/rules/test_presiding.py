"""The chair and the vice chairs."""

import datetime as dt

import pytest

from kfbeslut.model import (
    Actor,
    Body,
    BodyKind,
    Capacity,
    Choice,
    Context,
    DecisionParagraph,
    Extent,
    Mandate,
    Meeting,
    Minutes,
    NotTakingPart,
    ParagraphNumber,
    ParagraphSpan,
    Presence,
    Roster,
)
from kfbeslut.rules import check
from kfbeslut.rules.core import rules

DAY = dt.date(2024, 5, 27)
KARIN, BIRGER, LENA = (Actor(name=name) for name in ("Karin", "Birger", "Lena"))
BODY = Body(name="Organet", kind=BodyKind.COUNCIL)
MEMBER, SUBSTITUTE = Capacity.MEMBER, Capacity.SUBSTITUTE


def told(report):
    """Tell where it was found wanting, or what is missing."""
    said = [finding.path for finding in report]
    said += [missing for unjudged in report.unjudged for missing in unjudged.missing]
    return said or ["holds" if report.held else "silent"]


def elected(*mandates, actor=KARIN, kind=BodyKind.COUNCIL, **term):
    """Judge a chair by the mandates on the roster."""
    body = Body(name="Organet", kind=kind)
    roster = [Mandate(actor=actor, capacity=capacity, **term) for capacity in mandates]
    others = [Roster(body=Body(name="Annat"), mandates=[Mandate(actor=KARIN, capacity=SUBSTITUTE)])]
    context = Context(rosters=[*others, Roster(body=body, mandates=roster)])
    minutes = Minutes(meeting=Meeting(body=body, date=DAY, presidium=[actor]))
    return told(check(minutes, rules=rules.select("elected-chair-is-member"), context=context))


FAULT, UNKNOWN = ["/meeting/presidium/0"], ["context.rosters"]


@pytest.mark.parametrize("kind", [BodyKind.COUNCIL, BodyKind.EXECUTIVE, BodyKind.COMMITTEE])
def test_a_chair_has_a_seat(kind):
    """The presidium is elected among the members."""
    assert elected(MEMBER, kind=kind) == ["holds"]
    assert elected(SUBSTITUTE, kind=kind) == FAULT
    assert elected(SUBSTITUTE, MEMBER, kind=kind) == ["holds"]


def test_what_the_roster_doesnt_tell():
    """Whoever is not on the roster, or in no known capacity, can't be judged."""
    assert elected() == UNKNOWN
    assert elected(None) == UNKNOWN
    assert elected(SUBSTITUTE, None) == UNKNOWN
    assert elected(SUBSTITUTE, until=dt.date(2022, 10, 14)) == UNKNOWN
    assert elected(SUBSTITUTE, actor=Actor(role="Ordföranden")) == UNKNOWN


@pytest.mark.parametrize(
    "called", [{"role": "Tillfällig ordförande"}, {"office": "Ålderspresident"}]
)
def test_for_the_time_being(called):
    """Who presides for the time being need not have been elected so."""
    assert elected(SUBSTITUTE, actor=Actor(name="Karin", **called)) == ["holds"]


FIVE = ParagraphNumber.of(5)


def presided(*others, actor=BIRGER, alone=False, number=FIVE, **paragraph):
    """Judge who presided at § 5, the others being there too."""
    minutes = Minutes(
        extent=Extent.WHOLE,
        meeting=Meeting(body=BODY, date=DAY, presidium=[KARIN, BIRGER, LENA]),
        attendance=[
            Presence(
                actor=actor, serving=True, presiding=True, paragraphs=[ParagraphSpan.of(5, 9)]
            ),
            *others,
        ],
        paragraphs=[
            DecisionParagraph(number=ParagraphNumber.of(4)),
            DecisionParagraph(number=number, **paragraph),
        ],
    )
    paper = minutes.extract(5) if alone else minutes
    return told(check(paper, rules=rules.select("presiding-order-followed")))


THERE = Presence(actor=KARIN, serving=True)
OUT = [NotTakingPart(actor=KARIN, choice=Choice.DISQUALIFIED)]
PASSED_OVER = ["/attendance/0/presiding"]


@pytest.mark.parametrize("alone", [False, True])
def test_the_order_of_the_vice_chairs(alone):
    """The chair presides where she serves, and may; otherwise the vice chairs in their order."""
    assert presided(alone=alone) == ["holds"]
    assert presided(THERE, alone=alone) == PASSED_OVER
    assert presided(THERE, alone=alone, actor=KARIN) == ["holds"]
    assert presided(THERE, alone=alone, not_taking_part=OUT) == ["holds"]
    assert presided(THERE, alone=alone, actor=Actor(name="Ingen")) == PASSED_OVER
    assert presided(alone=alone, actor=Actor(name="Ingen")) == ["holds"]


def test_where_the_chair_may_have_been_away():
    """One who came or left, nobody knows when, is not said to have been passed over."""
    late = Presence(actor=KARIN, serving=True, arrived=dt.time(19))
    before = Presence(actor=KARIN, serving=True, paragraphs=[ParagraphSpan.of(1, 4)])

    assert presided(late) == ["holds"]
    assert presided(before) == ["holds"]
    assert presided(THERE, number=None) == ["holds"]
