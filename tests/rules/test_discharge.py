"""The annual report and the discharge: in time, in order, and with reasons."""

import datetime as dt

import pytest

from kfbeslut.model import (
    Block,
    Body,
    BodyKind,
    Context,
    DecisionParagraph,
    DecisionPoint,
    Effect,
    Extent,
    Matter,
    MatterKind,
    Meeting,
    Minutes,
    Outcome,
    ParagraphNumber,
    Section,
    SectionKind,
)
from kfbeslut.rules import check
from kfbeslut.rules.core import rules

COUNCIL = Body(name="Kommunfullmäktige", kind=BodyKind.COUNCIL)
COMMITTEE = Body(name="Skolnämnden", kind=BodyKind.COMMITTEE)
YEAR = 2023
DAY = dt.date(2024, 4, 29)
DUE, ORDER = "discharge-before-end-of-june", "annual-report-before-discharge"


def paragraph(number, kind, *, year=YEAR, outcome=Outcome.GRANTED, **fields):
    effects = [Effect(outcome=outcome, reasons=fields.pop("reasons", None))]
    stated = {"decisions": [DecisionPoint(text="Så beslutas.", effects=effects)]}
    return DecisionParagraph(
        number=ParagraphNumber.of(number),
        matter=Matter(kind=kind, audited_year=year),
        **{**stated, **fields},
    )


def discharge(number=61, **fields):
    return paragraph(number, MatterKind.DISCHARGE, **fields)


def report(number, **fields):
    return paragraph(number, MatterKind.ANNUAL_REPORT, **fields)


def minutes(*paragraphs, day=DAY, body=COUNCIL, extent=Extent.WHOLE):
    return Minutes(meeting=Meeting(body=body, date=day), paragraphs=paragraphs, extent=extent)


def judge(rule, paper, **context):
    """Judge minutes: how they are broken, or which facts are missing."""
    found = check(paper, rules=rules.select(rule), context=Context(**context))
    told = [
        *(finding.severity.value for finding in found),
        *(fact for unjudged in found.unjudged for fact in unjudged.missing),
    ]
    return told or ["holds" if found.held else "silent"]


@pytest.mark.parametrize(
    ("year", "day", "said"),
    [
        (2024, dt.date(2025, 6, 30), ["holds"]),
        (2024, dt.date(2025, 7, 1), ["error"]),
        (2023, dt.date(2024, 6, 30), ["holds"]),
        (2023, dt.date(2024, 7, 1), ["warning"]),  # June ended on a Sunday
        (2023, dt.date(2024, 7, 2), ["error"]),
        (2006, dt.date(2007, 9, 10), ["error"]),
        (2005, dt.date(2006, 6, 30), ["silent"]),
        (None, DAY, ["matter.audited_year"]),
        (9999, DAY, ["matter.audited_year"]),
    ],
)
def test_the_end_of_june(year, day, said):
    """Discharge is decided before the end of June the year after."""
    assert judge(DUE, minutes(discharge(year=year), day=day)) == said


REFUSED = Outcome.REJECTED
REASONS = Section(kind=SectionKind.REASONS, blocks=[Block(text="Se revisionsberättelsen.")])


@pytest.mark.parametrize(
    ("fields", "said"),
    [
        ({}, ["warning"]),
        ({"reasons": "Underskottet."}, ["holds"]),
        ({"sections": [REASONS]}, ["holds"]),
        ({"sections": [Section(kind=SectionKind.MATTER)]}, ["warning"]),
    ],
)
def test_reasons(fields, said):
    """Who is refused discharge is told why."""
    assert judge(DUE, minutes(discharge(outcome=REFUSED, **fields))) == said
    assert judge(DUE, minutes(discharge(outcome=Outcome.GRANTED))) == ["holds"]


def test_reasons_in_an_extract():
    """In an extract the reasons may stand elsewhere."""
    paper = minutes(discharge(outcome=REFUSED), extent=Extent.EXTRACT)

    assert judge(DUE, paper) == ["decisions.effects.reasons"]


@pytest.mark.parametrize("rule", [DUE, ORDER])
@pytest.mark.parametrize(
    "paper",
    [
        minutes(report(61), day=dt.date(2024, 9, 2)),
        minutes(discharge(), day=dt.date(2024, 9, 2), body=COMMITTEE),
        minutes(discharge(outcome=Outcome.POSTPONED), day=dt.date(2024, 9, 2)),
        minutes(discharge(decisions=None), day=dt.date(2024, 9, 2)),
    ],
)
def test_nothing_to_judge(rule, paper):
    """Other matters, other bodies and what is put off are not judged."""
    assert judge(rule, paper) == ["silent"]


EARLIER = ["context.earlier_minutes"]
OLD = dt.date(2013, 4, 29)


@pytest.mark.parametrize(
    ("paragraphs", "said", "said_before_2018"),
    [
        ([report(60), discharge()], ["holds"], ["warning"]),
        ([discharge(), report(62)], ["error"], ["holds"]),
        ([report(60, year=2022), discharge()], EARLIER, EARLIER),
        ([report(60, outcome=Outcome.POSTPONED), discharge()], EARLIER, EARLIER),
        ([discharge(), report(62, outcome=Outcome.REMITTED_BACK)], EARLIER, EARLIER),
        ([report(60), discharge(), report(62)], ["holds"], ["warning"]),
        ([DecisionParagraph(), discharge()], EARLIER, EARLIER),
    ],
)
def test_the_order_at_one_meeting(paragraphs, said, said_before_2018):
    """Since 2018 the annual report comes first; before that it ought not to."""
    assert judge(ORDER, minutes(*paragraphs)) == said
    assert judge(ORDER, minutes(*paragraphs, day=OLD)) == said_before_2018


def test_the_order_over_meetings():
    """The annual report may be approved at another meeting of the council."""
    before = minutes(report(40), day=dt.date(2024, 3, 25))
    after = minutes(report(90), day=dt.date(2024, 5, 27))
    elsewhere = minutes(report(40), day=dt.date(2024, 3, 25), body=COMMITTEE)
    paper = minutes(discharge())

    assert judge(ORDER, paper, earlier_minutes=[before]) == ["holds"]
    assert judge(ORDER, paper, earlier_minutes=[elsewhere]) == EARLIER
    assert judge(ORDER, paper, earlier_minutes=[after]) == EARLIER
    assert judge(ORDER, paper, next_minutes=after) == ["error"]
    assert judge(ORDER, paper, earlier_minutes=[before], next_minutes=after) == ["holds"]


def test_a_paragraph_alone():
    """Of a paragraph alone the minutes that it belongs to tell the order."""
    whole = minutes(discharge(), report(62))

    assert judge(ORDER, whole.extract(61)) == EARLIER
    assert judge(ORDER, whole.extract(61), minutes=whole) == ["error"]


@pytest.mark.parametrize(
    ("day", "said"), [(dt.date(1999, 12, 31), ["silent"]), (dt.date(2000, 1, 1), ["warning"])]
)
def test_the_order_before_2000(day, said):
    """What the act said of the order before 2000 is not known."""
    assert judge(ORDER, minutes(report(60), discharge(), day=day)) == said
