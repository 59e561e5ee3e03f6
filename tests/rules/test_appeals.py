"""Appeals: in time, of what, to which court, by which rules."""

import datetime as dt

import pytest

from kfbeslut.model import (
    AppealRegime,
    Body,
    BodyKind,
    Case,
    CaseDocument,
    DecisionParagraph,
    Meeting,
    Notice,
    PartialDate,
    Step,
    StepKind,
)
from kfbeslut.rules import check
from kfbeslut.rules.appeals import (
    appeal_court_of_its_time,
    appeal_in_time,
    appeal_object_is_a_decision,
    appeal_regime_matches_matter,
)

COUNCIL = Body(name="Kommunfullmäktige", kind=BodyKind.COUNCIL)
EXECUTIVE = Body(name="Kommunstyrelsen", kind=BodyKind.EXECUTIVE)
REVIEW = AppealRegime.LEGALITY_REVIEW


def day(text):
    """Give a date, or a part of one."""
    parts = [int(part) for part in text.split("-")]
    return PartialDate(**dict(zip(("year", "month", "day"), parts, strict=False)))


def decided(text="2026-11-24", body=EXECUTIVE):
    return Step(body=body, date=text and day(text), done=StepKind.DECIDED)


def proposed(body=EXECUTIVE):
    return Step(body=body, date=day("2026-11-10"), done=StepKind.PROPOSED)


def appealed(text="2026-12-20", to="Förvaltningsrätten i Almvik", **fields):
    court = to and Body(name=to)
    return Step(done=StepKind.APPEALED, date=text and day(text), to=court, **fields)


def paper(posted, decision):
    """Give the paper on a decision, with its notice."""
    meeting = Meeting(body=decision.body, date=decision.date.exact)
    notices = [Notice(posted=posted and dt.date.fromisoformat(posted))]
    document = DecisionParagraph(meeting=meeting, notices=notices)
    return CaseDocument(key=decision.body.name, document=document)


def judge(rule, steps, **fields):
    """Judge a case by one rule: what is found, what is missing, or how it went."""
    report = check(Case(steps=steps, **{"appeal_regime": REVIEW} | fields), rules=[rule])
    if report.findings:
        return " ".join(finding.severity.name for finding in report)
    if report.unjudged:
        return " ".join(report.unjudged[0].missing)
    return "holds" if report.held else "silent"


# In time

RECEIVED = [
    # announced, received, marked as in time
    ("2026-11-24", "2026-12-15", True, "holds"),
    ("2026-11-24", "2026-12-16", True, "ERROR"),
    ("2026-11-24", "2026-12-16", False, "holds"),
    ("2026-11-24", "2026-12-16", None, "steps.in_time"),
    ("2026-11-24", "2026-12-15", None, "holds"),
    ("2026-11-24", "2026-12-15", False, "holds"),
    # put off over Christmas
    ("2026-12-03", "2026-12-28", True, "holds"),
    ("2026-12-03", "2026-12-29", True, "ERROR"),
    # two cases that were decided
    ("1993-12-01", "1993-12-27", True, "ERROR"),
    ("1993-03-29", "1993-04-23", True, "ERROR"),
    # days told in part
    ("2026-11-24", "2026-11", True, "holds"),
    ("2026-11-24", "2026-12", True, "steps.date"),
    ("2026-11-24", "2027-01", True, "ERROR"),
    ("2026-11-24", None, True, "steps.date"),
    (None, "2026-12-16", True, "documents"),
]


@pytest.mark.parametrize(("posted", "received", "in_time", "said"), RECEIVED)
def test_in_time(posted, received, in_time, said):
    """An appeal is in time until the last day, and marked as late after it."""
    decision = decided(posted or "2026-11-24")
    steps = [decision, appealed(received, in_time=in_time)]

    assert judge(appeal_in_time, steps, documents=[paper(posted, decision)]) == said


NOT_LOOKED_AT = [
    [appealed(in_time=True, note="Försutten tid återställd den 4 januari.")],
    [appealed("2026-12-01"), appealed(to="Kammarrätten i Almvik", in_time=True)],
    [appealed("2026-12-01"), appealed(to=None, in_time=True)],
]


@pytest.mark.parametrize("steps", NOT_LOOKED_AT)
def test_other_times(steps):
    """Time that was restored, and that of higher courts, is not looked at."""
    decision = decided()

    found = judge(appeal_in_time, [decision, *steps], documents=[paper("2026-11-24", decision)])

    assert found == "holds"


def test_an_appeal_to_the_first_court_of_1993():
    """Until March 1995 one appealed to the administrative court of appeal (*kammarrätten*)."""
    decision = decided("1993-12-01")
    steps = [decision, appealed("1993-12-27", to="Kammarrätten i Almvik", in_time=True)]

    assert judge(appeal_in_time, steps, documents=[paper("1993-12-01", decision)]) == "ERROR"


def test_several_appeals():
    """Each appeal to the first court is looked at, with or without one before it."""
    decision = decided()
    steps = [decision, appealed("2026-12-01", in_time=True), appealed(in_time=True)]

    case = Case(steps=steps, appeal_regime=REVIEW, documents=[paper("2026-11-24", decision)])
    (finding,) = check(case, rules=[appeal_in_time])

    assert finding.path == "/steps/2/in_time"


def test_which_decision_is_appealed():
    """It is the last one before the appeal, by whichever body."""
    first, second = decided("2026-10-13"), decided("2026-11-24", COUNCIL)
    papers = [paper("2026-10-14", first), paper("2026-11-25", second)]
    appeal = appealed("2026-12-10", in_time=True)

    assert judge(appeal_in_time, [first, second, appeal], documents=papers) == "holds"
    assert judge(appeal_in_time, [first, appeal, second], documents=papers) == "ERROR"
    assert judge(appeal_in_time, [appeal], documents=papers) == "documents"


def test_no_appeal():
    """Where nothing was appealed, or other rules apply, there is nothing to say."""
    steps = [decided(), appealed(in_time=True)]
    other = AppealRegime.SPECIAL_ACT

    assert judge(appeal_in_time, [decided()]) == "silent"
    assert judge(appeal_in_time, steps, appeal_regime=other) == "silent"
    assert judge(appeal_in_time, steps, appeal_regime=None) == "appeal_regime"
    assert "steps" in judge(appeal_in_time, None)


# Of a decision

OBJECTS = [
    ([proposed(), appealed()], "INFO"),
    ([proposed(), appealed(), decided()], "INFO"),
    ([proposed(), decided(body=COUNCIL), appealed()], "holds"),
    ([proposed(), Step(done=StepKind.OTHER), appealed()], "holds"),
    ([proposed(), Step(), appealed()], "holds"),
    ([proposed(Body(name="Skolkontoret", kind=BodyKind.ADMINISTRATION)), appealed()], "holds"),
    ([Step(done=StepKind.PROPOSED), appealed()], "holds"),
    ([appealed()], "holds"),
    ([proposed()], "silent"),
]


@pytest.mark.parametrize(("steps", "said"), OBJECTS)
def test_of_what(steps, said):
    """A committee's proposal is purely preparatory, and no decision to appeal."""
    assert judge(appeal_object_is_a_decision, steps) == said


# To which court

FIRST, COUNTY, APPEAL = "Förvaltningsrätten", "länsrätten i Almvik", "Kammarrätten"
COURTS = [
    # decided, appealed, to
    ("2026-11-24", "2026-12-10", FIRST, "holds"),
    ("2026-11-24", "2026-12-10", COUNTY, "WARNING"),
    ("2010-02-15", "2010-02-15", COUNTY, "WARNING"),
    ("2010-02-14", "2010-02-14", FIRST, "WARNING"),
    ("2010-02-14", "2010-02-15", FIRST, "holds"),
    ("2010-02-14", "2010-02-15", COUNTY, "holds"),
    ("2007-10-01", "2007-10-20", FIRST, "WARNING"),
    ("2007-10-01", "2007-10-20", COUNTY, "holds"),
    ("1995-03-31", "1995-04-03", COUNTY, "holds"),
    ("1995-03-31", "1995-03-31", COUNTY, "WARNING"),
    ("1993-12-01", "1993-12-20", COUNTY, "WARNING"),
    ("1993-12-01", "1993-12-20", APPEAL, "holds"),
    ("1993-12-01", None, APPEAL, "silent"),
    ("2026-11-24", "2026-12-10", APPEAL, "silent"),
    ("2026-11-24", "2026-12-10", "Almviks kommun", "holds"),
    ("2026-11-24", "2026-12-10", None, "steps.to"),
    ("2010", "2010-03-01", COUNTY, "holds"),
    ("2010", "2010", COUNTY, "holds"),
    ("2011-01-10", None, COUNTY, "steps.date"),
    (None, "2011-01-10", COUNTY, "WARNING"),
]


@pytest.mark.parametrize(("when", "received", "court", "said"), COURTS)
def test_to_which_court(when, received, court, said):
    """The first court changed in 1995 and in 2010; that of either day will do."""
    decision = decided(when)
    steps = [decision, appealed(received, to=court)]
    if when is None:
        steps = steps[1:]

    assert judge(appeal_court_of_its_time, steps) == said


def test_which_court_is_right():
    """It is told which court was the right one."""
    case = Case(steps=[decided("2007-10-01"), appealed("2007-10-20")])

    (finding,) = check(case, rules=[appeal_court_of_its_time])

    assert "prövades det då av en länsrätt" in finding.sentence("sv")


# By which rules

REGIMES = [
    ({}, "WARNING"),
    ({"legal_force_from": dt.date(2026, 12, 17)}, "holds"),
    ({"title": "Ändring av detaljplan för Hamnen"}, "holds"),
    ({"title": None}, "title"),
    ({"title": None, "legal_force_from": dt.date(2026, 12, 17)}, "holds"),
    ({"documents": ()}, "documents"),
    ({"appeal_regime": REVIEW}, "silent"),
    ({"appeal_regime": None}, "appeal_regime"),
]


@pytest.mark.parametrize(("fields", "said"), REGIMES)
@pytest.mark.parametrize("regime", [AppealRegime.ADMINISTRATIVE_APPEAL, AppealRegime.SPECIAL_ACT])
def test_by_which_rules(fields, said, regime):
    """What has rules of appeal of its own has no legal force three weeks after the notice."""
    decision = decided()
    stated = {
        "title": "Bygglov för Kvarnen 4",
        "appeal_regime": regime,
        "legal_force_from": dt.date(2026, 12, 16),
        "documents": [paper("2026-11-24", decision)],
    }

    assert judge(appeal_regime_matches_matter, [decision], **stated | fields) == said
