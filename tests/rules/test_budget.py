"""The budget: in time, with its parts; and expenditures with their financing."""

import datetime as dt

import pytest

from kfbeslut.model import (
    Body,
    BodyKind,
    Context,
    DecisionParagraph,
    DecisionPoint,
    Effect,
    Extent,
    LocalRules,
    Matter,
    MatterKind,
    Meeting,
    Minutes,
    Municipality,
    Outcome,
    ReviewMarks,
)
from kfbeslut.model.local import MunicipalityKind
from kfbeslut.rules import check
from kfbeslut.rules.core import rules

COUNCIL = Body(name="Kommunfullmäktige", kind=BodyKind.COUNCIL)
COMMITTEE = Body(name="Skolnämnden", kind=BodyKind.COMMITTEE)
NOVEMBER, DECEMBER = dt.date(2026, 11, 23), dt.date(2026, 12, 14)
BUDGET = Matter(kind=MatterKind.BUDGET)
TAX_RATE = Matter(kind=MatterKind.TAX_RATE)
EARLIER, LOCAL_KIND = ["context.earlier_minutes"], ["at.locally.kind"]


def paragraph(day=None, *, matter=BUDGET, body=COUNCIL, outcome=Outcome.ADOPTED, **fields):
    meeting = day and Meeting(body=body, date=day)
    point = DecisionPoint(
        text=fields.pop("text", "Förslaget antas."), effects=[Effect(outcome=outcome)]
    )
    stated = {"title": "Budget för 2027 med plan till 2029", "decisions": [point]}
    return DecisionParagraph(meeting=meeting, matter=matter, **{**stated, **fields})


def minutes(day, *paragraphs, extent=Extent.WHOLE, body=COUNCIL):
    return Minutes(meeting=Meeting(body=body, date=day), paragraphs=paragraphs, extent=extent)


def judge(rule, paper, *earlier, kind=None, **marks):
    """Judge a paper: whether and how it is broken, or which facts are missing."""
    local = kind and LocalRules(municipality=Municipality(name="Almvik"), kind=kind)
    context = Context(earlier_minutes=earlier, marks=ReviewMarks(**marks))
    report = check(paper, rules=rules.select(rule), context=context, local=local)
    told = [
        *(finding.severity.value for finding in report),
        *(fact for unjudged in report.unjudged for fact in unjudged.missing),
    ]
    return told or ["holds" if report.held else "silent"]


def adopted(day, *earlier, kind=None, **fields):
    return judge("budget-by-november", paragraph(day, **fields), *earlier, kind=kind)


NO_TAX_RATE = minutes(NOVEMBER, paragraph(matter=Matter(kind=MatterKind.ORDINARY)))


@pytest.mark.parametrize(
    ("day", "said"),
    [
        (dt.date(2026, 6, 15), ["holds"]),
        (dt.date(2026, 11, 30), ["holds"]),
        (dt.date(2026, 12, 1), ["error"]),
        (dt.date(2026, 12, 31), ["error"]),
    ],
)
def test_the_end_of_november(day, said):
    """The budget is adopted before the end of November."""
    assert adopted(day, NO_TAX_RATE) == said


def test_a_november_that_ends_on_a_day_off():
    """That the end of a month is not put off to the first weekday is a reading."""
    title = "Budget 2025"

    assert adopted(dt.date(2024, 12, 2), title=title) == ["warning"]
    assert adopted(dt.date(2024, 12, 3), title=title) == EARLIER


TAX_RATES = [
    paragraph(matter=TAX_RATE),
    paragraph(text="Förslaget bereds vidare. Skattesatsen fastställs till 21:90."),
    paragraph(matter=None, text="Utdebiteringen blir oförändrad."),
]


@pytest.mark.parametrize("tax_rate", TAX_RATES)
def test_the_tax_rate_was_set_in_november(tax_rate):
    """With the tax rate set in time the budget may come in December."""
    assert adopted(DECEMBER, minutes(NOVEMBER, tax_rate)) == ["holds"]


@pytest.mark.parametrize(
    "earlier",
    [
        minutes(dt.date(2026, 12, 7), paragraph(matter=TAX_RATE)),
        minutes(NOVEMBER, paragraph(matter=TAX_RATE), body=COMMITTEE),
        minutes(NOVEMBER, paragraph(matter=TAX_RATE, outcome=Outcome.POSTPONED)),
        minutes(NOVEMBER, paragraph(matter=TAX_RATE, decisions=())),
        minutes(None, paragraph(matter=TAX_RATE)),
    ],
)
def test_the_tax_rate_was_not_set_in_november(earlier):
    """A tax rate that was set later, elsewhere or not at all doesn't help."""
    assert adopted(DECEMBER, NO_TAX_RATE, earlier) == ["error"]


@pytest.mark.parametrize(
    "earlier",
    [
        [],
        [minutes(dt.date(2026, 10, 26))],
        [minutes(NOVEMBER, extent=Extent.EXTRACT)],
        [minutes(dt.date(2025, 11, 24))],
    ],
)
def test_what_was_decided_in_november_is_unknown(earlier):
    """Only whole minutes of November show that no tax rate was set."""
    assert adopted(DECEMBER, *earlier) == EARLIER


SILENT = [
    {"matter": TAX_RATE},
    {"body": COMMITTEE},
    {"outcome": Outcome.POSTPONED},
    {"decisions": ()},
    {"title": "Tilläggsbudget för 2027"},
    {"title": "Budget för 2026"},
]


@pytest.mark.parametrize("fields", SILENT)
def test_what_is_no_budget(fields):
    """Other matters, other bodies, what is put off and what changes a budget are not judged."""
    assert adopted(DECEMBER, NO_TAX_RATE, **fields) == ["silent"]
    paper = paragraph(DECEMBER, **fields)
    assert judge("budget-has-mandatory-parts", paper, budget_parts=False) == ["silent"]


@pytest.mark.parametrize("title", ["Budget för nästa år", "Budget 0001"])
def test_for_which_year(title):
    """Without a year in the title that can be counted from nothing can be said."""
    said = adopted(DECEMBER, NO_TAX_RATE, title=title)

    assert said == (["title"] if "nästa" in title else ["silent"])
    assert adopted(DECEMBER, title=None) == ["title"]


def test_federations():
    """For a federation of municipalities the act sets no day."""
    own = Body(name="Fullmäktige", kind=BodyKind.COUNCIL)
    federation, region = MunicipalityKind.FEDERATION, MunicipalityKind.REGION

    assert adopted(DECEMBER, NO_TAX_RATE, kind=federation) == ["silent"]
    assert adopted(DECEMBER, NO_TAX_RATE, body=own) == LOCAL_KIND
    assert adopted(DECEMBER, NO_TAX_RATE, body=own, kind=region) == ["error"]
    assert adopted(NOVEMBER, body=own) == ["holds"]


def test_the_act_of_1991():
    """A budget of 2013 is judged by the act of that time."""
    day = dt.date(2013, 12, 16)
    paper = paragraph(day, title="Budget 2014")
    earlier = Context(earlier_minutes=[minutes(dt.date(2013, 11, 25))])

    (finding,) = check(paper, rules=rules.select("budget-by-november"), context=earlier)

    assert [str(citation) for citation in finding.citations] == ["GKL 8:8 st 1", "GKL 8:9"]
    assert "2014" in finding.sentence("sv")


@pytest.mark.parametrize(
    ("found", "said"),
    [(True, ["holds"]), (False, ["warning"]), (None, ["context.marks.budget_parts"])],
)
def test_parts_of_the_budget(found, said):
    """A reviewer says whether the budget has the parts that it must."""
    paper = paragraph(NOVEMBER)

    assert judge("budget-has-mandatory-parts", paper, budget_parts=found) == said
    whole = minutes(NOVEMBER, paragraph())
    assert judge("budget-has-mandatory-parts", whole, budget_parts=found) == said


def test_parts_of_several_budgets():
    """A mark on minutes with two budgets doesn't tell which of them is meant."""
    two = minutes(NOVEMBER, paragraph(), paragraph())

    assert (
        judge("budget-has-mandatory-parts", two, budget_parts=False)
        == ["context.marks.budget_parts"] * 2
    )


FINANCING = "expenditure-decision-names-financing"
MARK = ["context.marks.financing_named"]


def spent(text, named=None, **fields):
    paper = paragraph(NOVEMBER, matter=Matter(kind=MatterKind.EXPENDITURE), text=text, **fields)
    return judge(FINANCING, paper, financing_named=named)


def test_financing():
    """The decision says where the money comes from, in its words or as a reviewer finds."""
    assert spent("Nämnden får 4 mnkr.") == MARK
    assert spent("Nämnden får 4 mnkr.", named=True) == ["holds"]
    assert spent("Nämnden får 4 mnkr.", named=False) == ["error"]
    assert spent("Nämnden får 4 mnkr, finansierat ur anslaget för oförutsett.") == ["holds"]
    assert spent("Bron byggs inom ram.") == ["holds"]


def test_financing_of_several_expenditures():
    """A mark on minutes with two expenditures doesn't tell which of them is meant."""
    spending = Matter(kind=MatterKind.EXPENDITURE)
    two = minutes(
        NOVEMBER,
        paragraph(matter=spending),
        paragraph(matter=spending, text="Bron finansieras genom lån."),
        DecisionParagraph(),
    )

    assert judge(FINANCING, two, financing_named=False) == MARK
    assert judge(
        FINANCING, minutes(NOVEMBER, paragraph(matter=spending)), financing_named=False
    ) == ["error"]


@pytest.mark.parametrize(
    "fields", [{"matter": BUDGET}, {"body": COMMITTEE}, {"outcome": Outcome.REMITTED_BACK}]
)
def test_no_expenditure(fields):
    """Other matters, other bodies and what is put off need no financing."""
    paper = paragraph(NOVEMBER, **{"matter": Matter(kind=MatterKind.EXPENDITURE), **fields})

    assert judge(FINANCING, paper, financing_named=False) == ["silent"]
