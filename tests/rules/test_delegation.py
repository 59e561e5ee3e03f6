"""Decisions taken on a committee's behalf."""

import datetime as dt

import pytest

from kfbeslut.model import (
    Actor,
    AppealRegime,
    Body,
    BodyKind,
    Case,
    Context,
    DecisionParagraph,
    DecisionPoint,
    DelegatedPower,
    Delegation,
    Extent,
    Matter,
    MatterKind,
    Notice,
    PartialDate,
)
from kfbeslut.rules import check
from kfbeslut.rules.delegation import (
    delegated_decision_reported_or_recorded,
    delegation_within_limits,
    subdelegation_only_by_head,
)
from kfbeslut.samples import committee_minutes

SCHOOLS = Body(name="Skolnämnden", kind=BodyKind.COMMITTEE)
COUNCIL = Body(name="Kommunfullmäktige", kind=BodyKind.COUNCIL)
PANEL = Body(name="Arbetsutskottet", kind=BodyKind.SUB_COMMITTEE)
HEAD = Actor(name="Vilma Ståhl", office="Skolchef")
MANAGER = Actor(name="Love Ask", office="Enhetschef")
DAY, IN_2013 = dt.date(2024, 3, 4), dt.date(2013, 3, 4)
REVIEW, ADMINISTRATIVE = AppealRegime.LEGALITY_REVIEW, AppealRegime.ADMINISTRATIVE_APPEAL


def power(to=HEAD, kind="Skolskjuts", **fields):
    return DelegatedPower(kind=kind, to=to, **fields)


ORDER = [power()]


def judge(rule, *, paper=(), order=ORDER, regime=None, **delegation):
    """Judge a decision by one rule: the variant found, the facts missing, or how it went."""
    told = {"date": DAY, "decider": HEAD, "kind": "skolskjuts", "urgent": False} | delegation
    fields = {"extent": Extent.WHOLE, "delegation": Delegation(**told)} | dict(paper)
    case = Case(appeal_regime=regime) if regime else None
    context = Context(delegation=order, case=case)
    report = check(DecisionParagraph(**fields), rules=[rule], context=context)
    if report.findings:
        (finding,) = report.findings
        keys = [None, *(variant.key for variant in rule.variants)]
        return next(key for key in keys if rule.form(key).sentence.sv == finding.sv) or "broken"
    if report.unjudged:
        return " ".join(report.unjudged[0].missing)
    return "holds" if report.held else "silent"


# What may be delegated


def of(kind):
    return {"matter": Matter(kind=kind)}


TO_COUNCIL = {"decisions": [DecisionPoint(text="Planen antas.", decided_by=COUNCIL)]}
LIMITS = [
    ({}, {}, "holds"),
    (of(MatterKind.GOALS), {}, "broken"),
    (of(MatterKind.CITIZEN_PROPOSAL), {}, "broken"),
    (of(MatterKind.CITIZEN_PROPOSAL), {"date": dt.date(2007, 6, 30)}, "holds"),
    (of(MatterKind.CITIZEN_PROPOSAL), {"date": None}, "holds"),
    (of(MatterKind.PUBLIC_AUTHORITY), {}, "holds"),
    (TO_COUNCIL, {}, "broken"),
    ({"decisions": [DecisionPoint(text="Skjuts beviljas.")]}, {}, "holds"),
    # an urgent decision is bound by none of this
    (of(MatterKind.GOALS), {"urgent": True}, "silent"),
    (of(MatterKind.GOALS), {"urgent": None}, "delegation.urgent"),
    ({}, {"urgent": None}, "holds"),
]


@pytest.mark.parametrize(("paper", "delegation", "said"), LIMITS)
def test_what_may_be_delegated(paper, delegation, said):
    """Aims, citizen proposals and what goes to the council may not be, unless it is urgent."""
    assert judge(delegation_within_limits, paper=paper, **delegation) == said


ORDERS = [
    ({}, "holds"),
    ({"order": [power(to=Actor(office="Skolchef"))]}, "holds"),
    ({"order": [power(to=Actor(office="Rektor")), power()]}, "holds"),
    ({"order": [power(to=Actor(body=PANEL))], "decider": Actor(body=PANEL)}, "holds"),
    ({"order": [power(to=Actor(role="Ordförande"))], "decider": Actor(role="ordförande")}, "holds"),
    ({"decider": MANAGER}, "not-covered"),
    ({"order": []}, "not-covered"),
    ({"order": [power(kind="Anställningar")]}, "not-covered"),
    ({"order": [], "decider": Actor(body=PANEL)}, "not-covered"),
    ({"order": [], "decider": Actor(role="Ordförande")}, "not-covered"),
    ({"order": [], "decider": Actor(everyone=True)}, "not-covered"),
    ({"order": [], "urgent": None}, "delegation.urgent"),
    ({"order": None}, "context.delegation"),
    ({"kind": None}, "delegation.kind"),
    ({"decider": None}, "delegation.decider"),
    ({"order": [power(to=Actor(body=PANEL))]}, "context.delegation"),
    ({"decider": MANAGER, "passed_on_by": HEAD}, "holds"),
]


@pytest.mark.parametrize(("known", "said"), ORDERS)
def test_what_the_order_covers(known, said):
    """The order gives a power to a person, an office or a body, for one kind of decision."""
    assert judge(delegation_within_limits, **known) == said


MACHINES = [
    ({"regime": REVIEW}, "machine"),
    ({"regime": ADMINISTRATIVE}, "holds"),
    ({"regime": REVIEW, "urgent": None}, "delegation.urgent"),
    ({}, "at.case.appeal_regime"),
    ({"regime": REVIEW, "date": dt.date(2022, 6, 30)}, "holds"),
    ({"regime": REVIEW, "date": None}, "holds"),
]


@pytest.mark.parametrize(("known", "said"), MACHINES)
def test_decided_by_a_machine(known, said):
    """From July 2022 a machine may decide, but not what is open to legality review."""
    assert judge(delegation_within_limits, automated=True, decider=None, **known) == said


def test_what_is_cited():
    """Each kind of breach cites its own places, of the act of the day."""
    machine = DecisionParagraph(
        delegation=Delegation(date=DAY, automated=True, urgent=False), extent=Extent.WHOLE
    )
    goals = DecisionParagraph(
        matter=Matter(kind=MatterKind.GOALS), delegation=Delegation(date=IN_2013, urgent=False)
    )
    context = Context(case=Case(appeal_regime=REVIEW))

    found = [
        [str(citation) for citation in finding.citations]
        for paper in (machine, goals)
        for finding in check(paper, rules=[delegation_within_limits], context=context)
    ]

    assert found == [["KL 6:38 st 2 p 1"], ["GKL 6:33 st 1", "GKL 6:34"]]


# Passing a power on

PASSED_ON = [
    ([power(may_pass_on=True)], "holds"),
    ([power(to=MANAGER), power(may_pass_on=True)], "holds"),
    ([power(may_pass_on=False)], "broken"),
    ([power(to=MANAGER, may_pass_on=True)], "broken"),
    ([], "broken"),
    ([power()], "context.delegation"),
    ([power(to=Actor(body=PANEL), may_pass_on=True)], "context.delegation"),
    (None, "context.delegation"),
]


@pytest.mark.parametrize(("order", "said"), PASSED_ON)
def test_who_passed_it_on(order, said):
    """Only one who has the power from the committee, with leave, may pass it on, and once."""
    known = {"decider": MANAGER, "passed_on_by": HEAD}

    assert judge(subdelegation_only_by_head, order=order, **known) == said


def test_passed_on_of_an_unknown_kind():
    """Without the kind of decision the line of the order can't be found."""
    known = {"decider": MANAGER, "passed_on_by": HEAD, "kind": None}

    assert judge(subdelegation_only_by_head, **known) == "delegation.kind"
    assert judge(subdelegation_only_by_head) == "silent"


# Reported or recorded

TOLD, NOT = [power(to_be_reported=True)], [power(to_be_reported=False)]
UNTOLD = [power()]
BOARD = {"notices": [Notice(posted=DAY)]}
REPORTED = {"reported": PartialDate(year=2024, month=4)}
REPORTING = [
    (REPORTED, "holds"),
    # nothing is told of what came after
    ({}, "delegation.reported"),
    ({"recorded": False, "paper": {"extent": Extent.EXTRACT}}, "delegation.reported"),
    # since 2018, as the committee has decided
    ({"recorded": False, "order": TOLD}, "broken"),
    ({"recorded": True, "order": TOLD}, "broken"),
    ({"recorded": False, "order": NOT, "regime": REVIEW}, "not-recorded"),
    ({"recorded": True, "order": NOT, "regime": REVIEW, "paper": BOARD}, "holds"),
    ({"recorded": True, "order": NOT, "regime": REVIEW}, "notices"),
    ({"recorded": True, "order": NOT, "regime": REVIEW, "paper": {"notices": ()}}, "not-announced"),
    ({"recorded": False, "order": NOT, "regime": ADMINISTRATIVE}, "holds"),
    ({"recorded": False, "order": NOT}, "at.case.appeal_regime"),
    # not known what the committee decided
    ({"recorded": False, "order": UNTOLD, "regime": REVIEW}, "not-recorded"),
    ({"recorded": True, "order": UNTOLD, "regime": REVIEW, "paper": BOARD}, "context.delegation"),
    ({"recorded": False, "order": None, "regime": ADMINISTRATIVE}, "context.delegation"),
    ({"recorded": False, "order": TOLD + NOT, "regime": ADMINISTRATIVE}, "context.delegation"),
    # until 2017 all are reported, to the head what a head passed on
    ({"recorded": False, "order": NOT, "date": IN_2013}, "broken"),
    ({"recorded": True, "order": NOT, "date": dt.date(2017, 12, 31)}, "broken"),
    ({"recorded": False, "date": IN_2013, "passed_on_by": HEAD}, "silent"),
    ({"recorded": False, "order": TOLD, "passed_on_by": HEAD}, "broken"),
    ({"recorded": False, "date": None}, "at.date"),
    ({"urgent": True}, "silent"),
]


@pytest.mark.parametrize(("known", "said"), REPORTING)
def test_reported_or_recorded(known, said):
    """It is reported, or recorded and announced; until 2017 it was always reported."""
    assert judge(delegated_decision_reported_or_recorded, **known) == said


def test_decided_at_a_meeting():
    """What was decided at a meeting is none of these rules' business."""
    rules = [
        delegation_within_limits,
        subdelegation_only_by_head,
        delegated_decision_reported_or_recorded,
    ]

    report = check(committee_minutes(), rules=rules)

    assert (report.findings, report.held, report.unjudged) == ((), (), ())
