"""How a matter comes before the council."""

import datetime as dt

import pytest

from kfbeslut.model import (
    Body,
    BodyKind,
    Case,
    CaseDocument,
    DecisionParagraph,
    DecisionPoint,
    Effect,
    Extent,
    Matter,
    MatterKind,
    Meeting,
    Outcome,
    ParagraphNumber,
    PartialDate,
    Step,
    StepKind,
)
from kfbeslut.rules import RuleBook, check
from kfbeslut.rules.preparation import (
    case_prepared_before_council_decides,
    chain_in_order,
    committee_heard_after_drafting_committee,
    council_matter_has_proposal,
    executive_heard,
)
from kfbeslut.samples import case, change, council_minutes, way

BOOK = RuleBook(
    [
        case_prepared_before_council_decides,
        committee_heard_after_drafting_committee,
        executive_heard,
        council_matter_has_proposal,
    ]
)
PREPARED = "case-prepared-before-council-decides"
DRAFTED = "committee-heard-after-drafting-committee"
HEARD = "executive-heard"
PROPOSED = "council-matter-has-proposal"

DECISION = case().steps[1]
COUNCIL = DECISION.body
EXECUTIVE = case().steps[0].body
COMMITTEE = Body(name="Skolnämnden", kind=BodyKind.COMMITTEE)
PANEL = Body(name="Skolnämndens utskott", kind=BodyKind.SUB_COMMITTEE, parent="Skolnämnden")
DRAFTERS = Body(name="Framtidsberedningen", kind=BodyKind.DRAFTING_COMMITTEE)
OFFICE = Body(name="Skolkontoret", kind=BodyKind.ADMINISTRATION)
SOMEBODY = Body(name="Norrbygruppen")
OTHERS = Body(name="Direktionen", kind=BodyKind.OTHER)


def step(body, done=StepKind.PROPOSED, **fields):
    return Step(body=body, done=done, **fields)


def judge(*steps, kind=MatterKind.ORDINARY, sale=None):
    """Judge the sale after it came to the council by these steps: what is said by which rule."""
    sale = change(sale or case(), "/matter", Matter(kind=kind))
    report = check(change(sale, "/steps", [*steps, DECISION]), rules=BOOK)
    told = {finding.rule: finding.severity.name for finding in report}
    unknown = {unjudged.rule: ", ".join(unjudged.missing) for unjudged in report.unjudged}
    return told | unknown


WAYS = [
    # the usual one, and what is enough
    ([step(EXECUTIVE)], {}),
    ([step(COMMITTEE), step(EXECUTIVE)], {}),
    ([step(COMMITTEE), step(EXECUTIVE, StepKind.NO_OPINION)], {}),
    ([step(COMMITTEE), step(COUNCIL, StepKind.REMITTED_FOR_STATEMENT, to=EXECUTIVE)], {}),
    ([step(DRAFTERS), step(EXECUTIVE, StepKind.HEARD)], {}),
    # nobody prepared it
    ([], {PREPARED: "ERROR"}),
    ([step(OFFICE, StepKind.STATED)], {PREPARED: "ERROR"}),
    ([step(EXECUTIVE, StepKind.REMITTED_FOR_STATEMENT)], {PREPARED: "ERROR"}),
    # the executive was passed over
    ([step(COMMITTEE)], {HEARD: "ERROR"}),
    ([step(DRAFTERS), step(COMMITTEE, StepKind.HEARD)], {HEARD: "ERROR"}),
    ([step(DRAFTERS)], {DRAFTED: "ERROR"}),
    # nobody proposed anything
    ([step(EXECUTIVE, StepKind.NO_OPINION)], {PROPOSED: "ERROR"}),
    ([step(EXECUTIVE, StepKind.HEARD)], {PROPOSED: "ERROR"}),
    # what is told may be more than it says
    ([step(EXECUTIVE, StepKind.STATED)], {PROPOSED: "steps"}),
    ([step(EXECUTIVE, None)], {PREPARED: "steps", PROPOSED: "steps"}),
    ([step(PANEL)], {PROPOSED: "steps"}),
    ([step(None)], {PREPARED: "steps", PROPOSED: "steps"}),
    ([step(OTHERS)], {PREPARED: "steps", PROPOSED: "steps"}),
    ([step(COMMITTEE), step(SOMEBODY)], {HEARD: "steps"}),
    ([step(DRAFTERS), step(PANEL)], {DRAFTED: "steps", HEARD: "ERROR"}),
]


@pytest.mark.parametrize(("steps", "said"), WAYS)
def test_ways_to_the_council(steps, said):
    """Who must have had the matter, and what is said where the steps leave that open."""
    assert judge(*steps) == said


@pytest.mark.parametrize("extent", [Extent.EXTRACT, Extent.UNKNOWN])
def test_a_record_that_is_not_whole(extent):
    """Of a record that isn't whole only a warning is given, or nothing can be said."""
    sale = change(case(), "/extent", extent)

    assert judge(sale=sale) == {PREPARED: "steps"}
    assert judge(step(COMMITTEE), sale=sale) == {HEARD: "WARNING"}
    assert judge(step(DRAFTERS), sale=sale) == {DRAFTED: "steps"}
    assert judge(step(EXECUTIVE, StepKind.NO_OPINION), sale=sale) == {PROPOSED: "steps"}


@pytest.mark.parametrize(
    "kind",
    [
        MatterKind.ELECTION,
        MatterKind.RESIGNATION,
        MatterKind.EXTRA_ELECTION,
        MatterKind.AUDIT,
        MatterKind.DISCHARGE,
        MatterKind.INTERPELLATION,
        MatterKind.QUESTION,
        MatterKind.REPORT,
    ],
)
def test_matters_that_need_no_preparation(kind):
    """The council may hold elections and treat the audit report at once; questions it answers."""
    assert judge(kind=kind) == {}


URGENT = "/documents/1/document/meeting/agenda/7/unprepared"


def test_urgent_matters():
    """An urgent matter may come unprepared; where the agenda doesn't tell, nothing can be said."""
    assert judge(sale=change(case(), URGENT, value=True)) == {}
    assert judge(sale=change(case(), URGENT, None)) == {PREPARED: "documents"}
    assert judge(step(COMMITTEE), sale=change(case(), URGENT, None)) == {HEARD: "documents"}


def test_the_council_s_paragraph_is_looked_for():
    """It is found alone or in the minutes, by its number or its day; another's is not taken."""
    minutes = CaseDocument(key="minutes", document=council_minutes())
    executive, council = case().documents
    elsewhere = CaseDocument(key="alone", document=DecisionParagraph())

    assert judge(sale=change(case(), "/documents", [minutes])) == {PREPARED: "ERROR"}
    assert judge(sale=change(case(), "/documents", [elsewhere, council])) == {PREPARED: "ERROR"}
    for documents in ([executive], [elsewhere], [], None):
        assert judge(sale=change(case(), "/documents", documents)) == {PREPARED: "documents"}


@pytest.mark.parametrize(
    ("decided", "alone", "in_minutes"),
    [
        ({}, True, True),
        ({"paragraph": None}, True, False),
        ({"date": None}, True, True),
        ({"paragraph": None, "date": None}, False, False),
        ({"paragraph": ParagraphNumber.of(99)}, False, False),
        ({"date": PartialDate(year=2024, month=4, day=29)}, False, False),
    ],
)
def test_by_what_it_is_found(decided, alone, in_minutes):
    """Day or number must say that it is the one, in minutes the number, and neither otherwise."""
    known = {"date": DECISION.date, "paragraph": DECISION.paragraph}
    last = Step(**{"body": COUNCIL, "done": StepKind.DECIDED} | known | decided)

    for paper, found in ((council_minutes().extract(43), alone), (council_minutes(), in_minutes)):
        sale = change(case(), "/documents", [CaseDocument(key="paper", document=paper)])
        report = check(change(sale, "/steps", [last]), rules=BOOK)

        assert bool(report.findings) is found


def test_a_step_listed_late():
    """A step that stands after the decision, but was surely taken before it, counts."""
    before, after = PartialDate(year=2024, month=4), PartialDate(year=2024, month=6)
    for date, said in ((before, []), (after, [PREPARED]), (None, [PREPARED])):
        steps = [DECISION, step(EXECUTIVE, date=date)]

        report = check(change(case(), "/steps", steps), rules=BOOK)

        assert [finding.rule for finding in report] == said


@pytest.mark.parametrize(
    ("day", "said"),
    [
        (dt.date(2022, 11, 28), {}),
        (dt.date(2022, 5, 30), {PREPARED: "documents"}),
        (dt.date(2023, 11, 27), {PREPARED: "documents"}),
        (None, {}),
    ],
)
def test_committees_of_a_newly_elected_council(day, said):
    """A newly elected council may change its committees at once, late in the year of election."""
    decided = Step(body=COUNCIL, done=StepKind.DECIDED, date=day and PartialDate.of(day))
    sale = change(case(), "/matter", Matter(kind=MatterKind.ORGANISATION))

    report = check(change(sale, "/steps", [decided]), rules=BOOK)

    assert {each.rule: each.missing[0] for each in report.unjudged} == said


@pytest.mark.parametrize("outcome", [Outcome.REFERRED, Outcome.REJECTED])
def test_a_citizen_proposal_that_is_left_to_a_committee(outcome):
    """Leaving a citizen proposal to a committee needs no preparation, deciding on it does."""
    point = DecisionPoint(text="Beslut.", effects=[Effect(outcome=outcome)])
    sale = change(case(), "/documents/1/document/decisions", [point])

    said = judge(kind=MatterKind.CITIZEN_PROPOSAL, sale=sale)

    assert said == ({PREPARED: "ERROR"} if outcome is Outcome.REJECTED else {})


@pytest.mark.parametrize("decisions", [None, [DecisionPoint(text="Beslut.")]])
def test_a_citizen_proposal_of_which_little_is_told(decisions):
    """What isn't understood of the decision, or has no paper, makes it no leaving."""
    sale = change(case(), "/documents/1/document/decisions", decisions)

    assert judge(kind=MatterKind.CITIZEN_PROPOSAL, sale=sale) == {PREPARED: "ERROR"}
    assert judge(kind=MatterKind.CITIZEN_PROPOSAL, sale=change(sale, "/documents", None)) == {
        PREPARED: "documents"
    }


def test_a_budget():
    """The presidium proposes the auditors' budget; the municipality's own needs preparation."""
    assert judge(step(COUNCIL), kind=MatterKind.BUDGET) == {}
    assert judge(step(COUNCIL)) == {PREPARED: "ERROR"}


def test_by_which_act():
    """Before 2018 it is the act of 1991 that is broken."""
    decided = Step(body=COUNCIL, done=StepKind.DECIDED, date=PartialDate.of(dt.date(2013, 4, 22)))
    minutes = DecisionParagraph(
        number=ParagraphNumber.of(22),
        meeting=change(council_minutes().meeting, "/date", dt.date(2013, 4, 22)),
    )
    item = "/meeting/agenda/0/paragraph"
    paper = CaseDocument(key="council", document=change(minutes, item, ParagraphNumber.of(22)))
    old = Case(extent=Extent.WHOLE, matter=case().matter, documents=[paper], steps=[decided])

    (finding,) = check(old, rules=BOOK)

    assert [str(citation) for citation in finding.citations] == ["GKL 5:26"]


def test_a_meeting_of_which_nothing_is_told():
    """A council's paragraph without day and number is not taken for the decision."""
    paper = DecisionParagraph(meeting=Meeting(body=COUNCIL))
    sale = change(case(), "/documents", [CaseDocument(key="council", document=paper)])

    assert judge(sale=sale) == {PREPARED: "documents"}


# The order of the steps


def on(year, month=None, day=None, done=StepKind.STATED, body=EXECUTIVE):
    return Step(body=body, done=done, date=PartialDate(year=year, month=month, day=day))


ORDERS = [
    ([], []),
    ([on(2024, 1, 8), on(2024, 2, 5)], []),
    ([on(2024, 2, 5), on(2024, 1, 8)], [("1", "INFO")]),
    ([on(2024, 2), on(2024, 2, 5)], []),
    ([on(2024, 2, 5), on(2024, 2)], []),
    ([on(2024, 2, 5), Step(done=StepKind.OTHER), on(2024, 1)], [("2", "INFO")]),
    ([on(2024, 6, 3), DECISION], [("0", "WARNING")]),
    ([on(2024, 6, 3, body=None), DECISION], [("0", "WARNING")]),
    ([on(2024, 5, 27), DECISION], []),
    ([on(2024, 6), DECISION], [("0", "WARNING")]),
    ([on(2024), DECISION], []),
    ([on(2024, 6, 3, done=StepKind.EXECUTED), DECISION], [("1", "INFO")]),
    ([DECISION, on(2024, 6, 3)], []),
    ([DECISION, on(2024, 5, 3)], [("1", "INFO")]),
    ([on(2024, 2, 5), Step(body=COUNCIL, done=StepKind.DECIDED)], []),
]


@pytest.mark.parametrize(("steps", "said"), ORDERS)
def test_the_order_of_steps(steps, said):
    """A decision can't rest on a later step; other steps back in time are only remarked on."""
    report = check(Case(steps=steps), rules=[chain_in_order])

    found = [(finding.path.split("/")[2], finding.severity.name) for finding in report]
    assert found == said


def test_how_a_backward_step_is_told():
    """The sentence tells the days as far as they are known."""
    steps = [on(2024, 3), on(2024, 2, 5)]

    (finding,) = check(Case(steps=steps), rules=[chain_in_order])

    assert "5 February 2024 comes after 2024-03" in finding.sentence("en")


def test_a_matter_that_is_not_decided():
    """Of a matter on its way to the council nothing can be said yet."""
    report = check(change(case(), "/steps", [step(DRAFTERS)]), rules=BOOK)

    assert (report.findings, report.unjudged, report.held) == ((), (), ())


def test_the_way_of_a_motion_holds_all():
    """A motion that went the whole way keeps every rule."""
    report = check(way(), rules=[*BOOK, chain_in_order])

    assert (report.findings, report.unjudged) == ((), ())
    assert {held.rule for held in report.held} == {PREPARED, HEARD, PROPOSED, "chain-in-order"}
