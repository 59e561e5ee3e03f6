"""Matters of a council meeting that were announced late, or not at all."""

import datetime as dt

import pytest

from kfbeslut.model import (
    Actor,
    AgendaItem,
    Body,
    BodyKind,
    Candidate,
    DecisionParagraph,
    DecisionPoint,
    Effect,
    Election,
    Extent,
    Matter,
    MatterKind,
    Meeting,
    MeetingNotice,
    Minutes,
    OrderDecision,
    Outcome,
    ParagraphNumber,
)
from kfbeslut.rules import check
from kfbeslut.rules.core import rules

COUNCIL = Body(name="Kommunfullmäktige", kind=BodyKind.COUNCIL)
FIVE = ParagraphNumber.of(5)
TUESDAY = dt.date(2027, 3, 30)  # after Easter Monday
THURSDAY, SATURDAY = dt.date(2027, 3, 25), dt.date(2027, 3, 27)
RUT = Actor(name="Rut Lind")


def outcome(*outcomes):
    return [DecisionPoint(text="x", effects=[Effect(outcome=each) for each in outcomes])]


SETTLED = outcome(Outcome.ADOPTED)
ALL, NOT_ALL = OrderDecision(unanimous=True), OrderDecision(unanimous=False)


def judge(
    rule, *, body=COUNCIL, date=TUESDAY, notice=None, extent=Extent.WHOLE, paragraph=None, **item
):
    """Judge a matter of a meeting: the keys of what was found, or what is missing."""
    agenda = [AgendaItem(paragraph=FIVE, **item)]
    minutes = Minutes(
        extent=extent,
        meeting=Meeting(body=body, date=date, notice=notice, agenda=agenda),
        paragraphs=[DecisionParagraph(number=FIVE, **(paragraph or {"decisions": SETTLED}))],
    )
    report = check(minutes, rules=rules.select(rule))
    variants = {rules[rule].form(None).sentence.sv: "breach"}
    variants |= {rules[rule].form(v.key).sentence.sv: v.key for v in rules[rule].variants}
    told = [variants[finding.sv] for finding in report]
    told += [missing for unjudged in report.unjudged for missing in unjudged.missing]
    return told or ["holds" if report.held else "silent"]


def urgent(**item):
    return judge("urgent-item-announced", **item)


def decided(**item):
    return judge("only-announced-items-decided", **item)


@pytest.mark.parametrize(
    ("announced", "said"),
    [
        (dt.date(2027, 3, 23), "silent"),
        (dt.date(2027, 3, 24), "holds"),
        (THURSDAY, "holds"),
        (dt.date(2027, 3, 26), "weekday-or-not"),
        (SATURDAY, "weekday-or-not"),
        (dt.date(2027, 3, 28), "breach"),
        (TUESDAY, "breach"),
    ],
)
def test_urgent_matters(announced, said):
    """The last weekday before the Tuesday after Easter is Maundy Thursday, or the Saturday."""
    item = {"urgent": True, "told": THURSDAY, "taken_up": ALL}

    assert urgent(announced=announced, **item) == [said]


@pytest.mark.parametrize(
    ("facts", "said"),
    [
        ({"urgent": True, "told": TUESDAY}, ["told-late"]),
        ({"urgent": True, "told": SATURDAY}, ["holds"]),
        ({"urgent": False, "told": THURSDAY}, ["not-marked"]),
        ({}, ["told", "urgent"]),
    ],
)
def test_what_else_is_asked_of_urgent_matters(facts, said):
    """They are told to members and substitutes, and marked as urgent."""
    assert urgent(announced=THURSDAY, **facts) == said


def test_who_judges_a_matter_that_came_too_late():
    """If it may not be decided, that is for another rule; an answer may be given all the same."""
    late = {"announced": TUESDAY, "told": TUESDAY, "urgent": True}
    question = Matter(kind=MatterKind.QUESTION)

    assert urgent(**late) == ["silent"]
    assert urgent(**late, taken_up=NOT_ALL) == ["silent"]
    assert urgent(**late, matter=question) == ["breach", "told-late"]


NOTICE = MeetingNotice(posted=dt.date(2027, 3, 24), items=["Ny skola"])


def test_a_late_notice_is_one_fault():
    """If the notice of the whole meeting was late, its matters are not found wanting as well."""
    item = {"announced": dt.date(2027, 3, 24), "urgent": False, "told": THURSDAY}

    assert urgent(**item) == ["not-marked"]
    assert urgent(**item, notice=NOTICE) == ["silent"]
    assert decided(title="Ny skola", notice=NOTICE) == ["silent"]


@pytest.mark.parametrize(
    ("item", "said"),
    [
        ({"announced": THURSDAY}, "holds"),
        ({"announced": SATURDAY}, "holds"),
        ({"announced": dt.date(2027, 3, 29)}, "breach"),
        ({"announced": TUESDAY, "taken_up": ALL}, "holds"),
        ({"announced": TUESDAY, "taken_up": NOT_ALL}, "not-all"),
        ({"announced": TUESDAY, "taken_up": OrderDecision()}, "at.item.taken_up.unanimous"),
        ({"announced": TUESDAY, "extent": Extent.EXTRACT}, "at.item.taken_up"),
        ({"taken_up": ALL}, "holds"),
        ({"taken_up": NOT_ALL}, "not-all"),
        ({}, "at.item.announced"),
        ({"title": "Ny skola"}, "at.item.announced"),
        ({"announced": TUESDAY, "body": Body(name="Fullmäktige")}, "at.body.kind"),
    ],
)
def test_only_announced_matters_are_decided(item, said):
    """The council decides what was announced, or what all those present resolve to decide."""
    assert decided(**item) == [said]


def test_the_notice_lists_the_matter():
    """A matter that the notice lists was announced with it."""
    notice = MeetingNotice(posted=dt.date(2027, 3, 22), items=["Ny skola"])

    assert decided(title="Ny skola", notice=notice) == ["holds"]
    assert decided(title="Ny bro", notice=notice) == ["at.item.announced"]


@pytest.mark.parametrize(
    ("paragraph", "said"),
    [
        ({"decisions": SETTLED}, "breach"),
        ({"elections": [Election(elected=[RUT])]}, "breach"),
        ({"decisions": outcome(Outcome.POSTPONED)}, "silent"),
        ({"decisions": outcome(Outcome.NOTED, Outcome.REFERRED)}, "silent"),
        ({"decisions": ()}, "silent"),
        ({"decisions": outcome(Outcome.POSTPONED, Outcome.REJECTED)}, "breach"),
        ({"decisions": outcome(Outcome.OTHER)}, "decisions"),
        ({"decisions": [DecisionPoint(text="x")]}, "decisions"),
        ({"elections": [Election(candidates=[Candidate(actor=RUT)])]}, "decisions"),
        ({"matter": Matter(kind=MatterKind.REPORT), "decisions": SETTLED}, "silent"),
    ],
)
def test_what_it_is_to_decide(paragraph, said):
    """To note, to postpone or to refer a matter is not to decide it."""
    assert decided(announced=TUESDAY, paragraph=paragraph) == [said]


def test_by_the_act_of_1991():
    """The act of 1991 said the same of matters of which no notice was given."""
    assert decided(date=dt.date(2013, 4, 22), announced=dt.date(2013, 4, 22)) == ["breach"]
