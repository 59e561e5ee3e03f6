"""Citizen proposals: received where that is allowed, left to those who may decide, and told of."""

import datetime as dt

import pytest

from kfbeslut.model import (
    AnsweredPaper,
    Body,
    BodyKind,
    Case,
    DecisionParagraph,
    DecisionPoint,
    Effect,
    Extent,
    LocalRules,
    Matter,
    MatterKind,
    Meeting,
    Municipality,
    Outcome,
    PaperKind,
    PartialDate,
    Step,
    StepKind,
)
from kfbeslut.rules import check
from kfbeslut.rules.core import rules

COUNCIL = Body(name="Kommunfullmäktige", kind=BodyKind.COUNCIL)
COMMITTEE = Body(name="Tekniska nämnden", kind=BodyKind.COMMITTEE)
DAY, FILED = dt.date(2024, 6, 17), dt.date(2024, 6, 3)
PROPOSAL = AnsweredPaper(
    key="förslag", kind=PaperKind.CITIZEN_PROPOSAL, filed=PartialDate.of(FILED)
)


def judge(rule, paper, **around):
    """Judge a paper by one rule: where and how it is broken, or which facts are missing."""
    report = check(paper, rules=rules.select(rule), **around)
    told = [
        *((finding.path, finding.severity.value) for finding in report),
        *((unjudged.path, *unjudged.missing) for unjudged in report.unjudged),
    ]
    return told or ["holds" if report.held else "silent"]


def paragraph(*answers, body=COUNCIL, day=DAY, kind=MatterKind.ORDINARY, decisions=None):
    return DecisionParagraph(
        meeting=Meeting(body=body, date=day),
        matter=kind and Matter(kind=kind),
        answers=answers or [PROPOSAL],
        decisions=decisions,
    )


def received(*answers, since=None, allowed=False, **paper):
    local = LocalRules(
        municipality=Municipality(name="Almvik"), citizen_proposals=allowed, since=since
    )
    return judge("citizen-proposal-enabled", paragraph(*answers, **paper), local=local)


BROKEN = [("/answers/0", "error")]


def test_proposals_are_not_received():
    """Without a decision of the council nobody may raise a citizen proposal."""
    assert received() == BROKEN
    assert received(allowed=True) == ["holds"]


def test_whether_proposals_are_received_is_not_known():
    """Without the local rules it could not be judged."""
    unknown = [("", "at.locally.citizen_proposals")]

    assert received(allowed=None) == unknown
    assert judge("citizen-proposal-enabled", paragraph()) == unknown
    assert received(since=DAY + dt.timedelta(days=1)) == unknown


def test_proposals_were_received_before():
    """One that was raised under earlier rules may be treated after they have changed."""
    undated = AnsweredPaper(kind=PaperKind.CITIZEN_PROPOSAL)
    untold = [("/answers/0", "answers.filed")]

    assert received(since=FILED) == BROKEN
    assert received(since=FILED + dt.timedelta(days=1)) == untold
    assert received(undated, since=FILED) == untold
    assert received(undated) == BROKEN


def test_papers_beside_a_proposal():
    """Only citizen proposals are judged, and only before the council."""
    motion = AnsweredPaper(key="motion", kind=PaperKind.MOTION)

    assert received(motion, PROPOSAL) == [("/answers/1", "error")]
    assert received(motion) == ["silent"]
    assert received(body=COMMITTEE) == ["silent"]


def test_the_assembly_of_a_federation():
    """A body of another kind may be a council or none, so nothing can be said."""
    body = Body(name="Direktionen", kind=BodyKind.OTHER)

    assert received(body=body) == [("", "at.body.kind")]


@pytest.mark.parametrize(
    ("day", "said"), [(dt.date(2002, 6, 30), ["silent"]), (dt.date(2002, 7, 1), BROKEN)]
)
def test_since_when_there_are_proposals(day, said):
    """Before July 2002 there were no citizen proposals in the act."""
    assert received(day=day) == said


LEFT = "Medborgarförslaget överlåts till nämnden."


def left(kind=MatterKind.ORDINARY, text=LEFT, to=COMMITTEE, outcome=Outcome.REFERRED, **paper):
    point = DecisionPoint(text=text, effects=[Effect(outcome=outcome, on="förslag", to=to)])
    return judge(
        "citizen-proposal-transfer-lawful", paragraph(kind=kind, decisions=[point], **paper)
    )


KEPT = ["budget", "tax-rate", "annual-report", "discharge", "referendum", "extra-election"]
MAYBE_KEPT = ["goals", "organisation", "non-party-committee", "election", "benefits", "audit"]
OTHERS = {kind.value for kind in MatterKind} - {*KEPT, *MAYBE_KEPT, "citizen-proposal"}


@pytest.mark.parametrize(
    ("kinds", "said"),
    [
        (KEPT, [("/decisions/0", "error")]),
        (MAYBE_KEPT, [("/decisions/0", "warning")]),
        (OTHERS, ["holds"]),
    ],
)
def test_what_is_left_to_a_committee(kinds, said):
    """What the act keeps for the council it can't leave to a committee."""
    assert {str(left(MatterKind(kind))) for kind in kinds} == {str(said)}


@pytest.mark.parametrize("kind", [None, MatterKind.CITIZEN_PROPOSAL])
def test_what_the_proposal_is_about_is_not_known(kind):
    """That it is a citizen proposal doesn't tell what it is about."""
    assert left(kind) == [("", "at.matter")]


@pytest.mark.parametrize(
    "point",
    [
        {"text": "Medborgarförslaget remitteras till nämnden."},
        {"to": COUNCIL},
        {"to": None},
        {"outcome": Outcome.REJECTED},
        {"body": COMMITTEE},
    ],
)
def test_what_is_not_left_to_a_committee(point):
    """To have a proposal prepared is not to leave it to somebody to decide."""
    assert left(MatterKind.TAX_RATE, **point) == ["silent"]


@pytest.mark.parametrize("text", [LEFT, "Förslaget överlämnas till nämnden för beslut."])
def test_words_that_leave_it(text):
    """A proposal is left to a committee in so many words."""
    assert left(MatterKind.TAX_RATE, text, outcome=Outcome.FORWARDED) != ["silent"]


def test_nothing_is_decided():
    """A paragraph without a decision, or one that isn't understood, leaves nothing to anybody."""
    rule = "citizen-proposal-transfer-lawful"

    assert judge(rule, paragraph()) == ["silent"]
    assert judge(rule, paragraph(decisions=[DecisionPoint(text=LEFT)])) == ["silent"]


def step(done, date=None, body=None):
    return Step(done=done, date=date and PartialDate.of(date), body=body)


DECIDED = step(StepKind.DECIDED, dt.date(2024, 9, 24), COMMITTEE)
LAST = dt.date(2025, 12, 31)
AFTER = LAST + dt.timedelta(days=1)


def told(*steps, today=None, extent=Extent.WHOLE, kind=MatterKind.CITIZEN_PROPOSAL):
    case = Case(matter=kind and Matter(kind=kind), steps=steps, extent=extent)
    return judge("citizen-proposal-yearly-report", case, today=today)


@pytest.mark.parametrize(
    ("steps", "today", "said"),
    [
        ([step(StepKind.REPORTED, LAST)], AFTER, ["holds"]),
        ([step(StepKind.REPORTED)], AFTER, ["holds"]),
        ([step(StepKind.REPORTED, AFTER)], AFTER, [("/steps", "warning")]),
        ([], AFTER, [("/steps", "warning")]),
        ([], LAST, ["holds"]),
        ([], None, [("", "at.today")]),
    ],
)
def test_the_council_is_told(steps, today, said):
    """A committee tells of what it has decided by the end of the next year."""
    assert told(DECIDED, *steps, today=today) == said


def test_the_case_is_not_whole():
    """Only a whole case shows that the council was not told."""
    assert told(DECIDED, today=AFTER, extent=Extent.EXTRACT) == [("", "steps")]


def test_the_day_of_the_decision_is_not_known():
    """Without the day of the committee's decision nothing can be counted."""
    undated = [step(StepKind.DECIDED, body=COMMITTEE), step(StepKind.DECIDED, DAY, COUNCIL)]

    last_of_all = step(StepKind.DECIDED, dt.date.max, COMMITTEE)

    assert told(*undated, today=AFTER) == [("", "steps.date")]
    assert told(last_of_all, today=AFTER) == [("", "steps.date")]


@pytest.mark.parametrize(
    "case",
    [
        {"kind": MatterKind.MOTION},
        {"kind": None},
    ],
)
def test_another_case(case):
    """Only citizen proposals have to be told of."""
    assert told(DECIDED, today=AFTER, **case) == ["silent"]


@pytest.mark.parametrize("body", [COUNCIL, Body(name="Nämnden"), None])
def test_no_committee_decided(body):
    """What the council decides it needn't be told."""
    assert told(step(StepKind.DECIDED, DAY, body), today=AFTER) == ["silent"]
    assert told(today=AFTER) == ["silent"]
