"""Legal force, and what is done before and after it."""

import datetime as dt

import pytest

from kfbeslut.model import (
    AppealRegime,
    Body,
    BodyKind,
    Case,
    CaseDocument,
    DecisionParagraph,
    Extent,
    Matter,
    MatterKind,
    Meeting,
    Notice,
    Outage,
    PartialDate,
    SecrecyMark,
    Step,
    StepKind,
)
from kfbeslut.rules import check
from kfbeslut.rules.legal_force import (
    execution_before_legal_force_noted,
    legal_force_not_before_period_ends,
    local_regulations_promulgated,
)

COUNCIL = Body(name="Kommunfullmäktige", kind=BodyKind.COUNCIL)
MET = dt.date(2026, 11, 16)
DECIDED = Step(body=COUNCIL, date=PartialDate.of(MET), done=StepKind.DECIDED)
POSTED = Notice(posted=dt.date(2026, 11, 24))  # it can be appealed until 15 December


def paper(*notices):
    meeting = Meeting(body=COUNCIL, date=MET)
    document = DecisionParagraph(meeting=meeting, notices=notices)
    return [CaseDocument(key="beslut", document=document)]


def step(done, day=None, **fields):
    return Step(done=done, date=day and PartialDate.of(dt.date(2026, *day)), **fields)


def judge(rule, *steps, **fields):
    """Judge a case by one rule: what is found, what is missing, or how it went."""
    stated = {
        "appeal_regime": AppealRegime.LEGALITY_REVIEW,
        "documents": paper(POSTED),
        "extent": Extent.WHOLE,
        "secrecy": (),
    }
    report = check(Case(steps=(DECIDED, *steps), **stated | fields), rules=[rule])
    if report.findings:
        return " ".join(finding.severity.name for finding in report)
    if report.unjudged:
        return " ".join(report.unjudged[0].missing)
    return "holds" if report.held else "silent"


# When the period has ended

DAYS = [
    ((2026, 12, 16), [POSTED], "holds"),
    ((2026, 12, 15), [POSTED], "ERROR"),
    ((2026, 11, 16), [POSTED], "ERROR"),
    ((2027, 3, 1), [POSTED], "holds"),
    # put off over Christmas
    ((2026, 12, 29), [Notice(posted=dt.date(2026, 12, 3))], "holds"),
    ((2026, 12, 28), [Notice(posted=dt.date(2026, 12, 3))], "ERROR"),
    ((2026, 12, 25), [Notice(posted=dt.date(2026, 12, 3))], "ERROR"),
    ((2026, 12, 16), [], "documents"),
    ((2026, 12, 16), [Notice()], "documents"),
]


@pytest.mark.parametrize(("stated", "notices", "said"), DAYS)
def test_legal_force(stated, notices, said):
    """A decision has no legal force before the day after the last day of appeal."""
    fields = {"legal_force_from": dt.date(*stated), "documents": paper(*notices)}

    assert judge(legal_force_not_before_period_ends, **fields) == said


DOWN = [
    {"removed": dt.date(2026, 12, 1)},
    {"removed": dt.date(2026, 12, 15)},
    {"outages": [Outage(start=dt.date(2026, 12, 1))]},
    {"outages": [Outage()]},
]


@pytest.mark.parametrize("fields", DOWN)
def test_a_notice_that_was_down(fields):
    """Where the notice may have been down, nothing is counted."""
    notice = Notice(posted=POSTED.posted, **fields)
    stated = {"legal_force_from": dt.date(2026, 12, 10), "documents": paper(notice)}

    assert judge(legal_force_not_before_period_ends, **stated) == "silent"


@pytest.mark.parametrize(
    ("appeal", "day", "said"),
    [
        ({"in_time": True}, 16, "WARNING"),
        ({"in_time": True}, 17, "holds"),
        ({"in_time": True, "note": "Återkallat den 14 december."}, 16, "holds"),
        ({"in_time": False}, 16, "holds"),
        ({}, 16, "holds"),
    ],
)
def test_an_appealed_decision(appeal, day, said):
    """What was appealed in time has legal force when it is finally tried, or withdrawn."""
    steps = [step(StepKind.APPEALED, (12, 10), **appeal)]
    stated = {"legal_force_from": dt.date(2026, 12, day)}

    assert judge(legal_force_not_before_period_ends, *steps, **stated) == said


@pytest.mark.parametrize(
    ("fields", "said"),
    [
        ({"appeal_regime": AppealRegime.SPECIAL_ACT}, "silent"),
        ({"appeal_regime": None}, "appeal_regime"),
        ({"legal_force_from": None}, "legal_force_from"),
    ],
)
def test_what_must_be_known(fields, said):
    """Three weeks apply to legality review alone, and only to a day that is stated."""
    stated = {"legal_force_from": dt.date(2026, 12, 1)} | fields

    assert judge(legal_force_not_before_period_ends, **stated) == said


# Executed before

EXECUTED = [
    ([step(StepKind.EXECUTED, (12, 15))], "INFO"),
    ([step(StepKind.EXECUTED, (12, 16))], "holds"),
    ([step(StepKind.EXECUTED, (12, 1), note="Rivningen kunde inte vänta.")], "holds"),
    ([step(StepKind.EXECUTED)], "holds"),
    ([Step(done=StepKind.EXECUTED, date=PartialDate(year=2026, month=12))], "holds"),
    ([Step(done=StepKind.EXECUTED, date=PartialDate(year=2026, month=11))], "INFO"),
    ([], "silent"),
]


@pytest.mark.parametrize(("steps", "said"), EXECUTED)
def test_executed_before_legal_force(steps, said):
    """It may be done; that nothing is noted about it is remarked on."""
    stated = {"legal_force_from": dt.date(2026, 12, 16)}

    assert judge(execution_before_legal_force_noted, *steps, **stated) == said


@pytest.mark.parametrize(
    ("decided", "cited"), [(2001, None), (2005, ["GKL 10:14 a"]), (2024, ["KL 13:14"])]
)
def test_execution_by_the_act_of_its_day(decided, cited):
    """The acts have spoken of early execution since July 2002."""
    steps = [
        Step(done=StepKind.DECIDED, date=PartialDate(year=decided, month=5, day=6)),
        Step(done=StepKind.EXECUTED, date=PartialDate(year=decided, month=5, day=7)),
    ]
    case = Case(
        steps=steps,
        legal_force_from=dt.date(decided, 6, 10),
        appeal_regime=AppealRegime.LEGALITY_REVIEW,
    )

    found = [list(map(str, each.citations)) for each in check(case, rules=RULES)]

    assert found == ([cited] if cited else [])


RULES = [execution_before_legal_force_noted]


# Regulations

REGULATIONS = Matter(kind=MatterKind.REGULATIONS)
PUBLISHED = step(StepKind.PUBLISHED, (12, 1))
PROMULGATED = [
    ([PUBLISHED], {}, "holds"),
    ([], {}, "WARNING"),
    ([], {"extent": Extent.EXTRACT}, "steps"),
    ([step(StepKind.OTHER)], {}, "steps"),
    ([Step()], {}, "steps"),
    ([PUBLISHED], {"documents": paper()}, "WARNING"),
    ([PUBLISHED], {"documents": ()}, "documents"),
    ([PUBLISHED], {"documents": None}, "documents"),
    ([], {"secrecy": [SecrecyMark()]}, "silent"),
    ([], {"secrecy": None}, "secrecy"),
    ([], {"matter": Matter(kind=MatterKind.ORDINARY)}, "silent"),
    ([], {"matter": None}, "matter"),
]


@pytest.mark.parametrize(("steps", "fields", "said"), PROMULGATED)
def test_regulations(steps, fields, said):
    """Regulations are announced and published, unless they are secret."""
    stated = {"matter": REGULATIONS} | fields

    assert judge(local_regulations_promulgated, *steps, **stated) == said


def test_regulations_that_are_not_decided():
    """Regulations that are not decided need not be published."""
    case = Case(
        steps=[step(StepKind.PROPOSED, (11, 1))],
        matter=REGULATIONS,
        secrecy=(),
        extent=Extent.WHOLE,
    )

    report = check(case, rules=[local_regulations_promulgated])

    assert (report.findings, report.held, report.unjudged) == ((), (), ())
