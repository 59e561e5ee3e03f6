"""The year within which a motion is decided, or reported to the council."""

import datetime as dt

import pytest

from kfbeslut.model import (
    Body,
    BodyKind,
    Case,
    Context,
    Extent,
    LocalRules,
    Motion,
    Municipality,
    PartialDate,
    RegistryNumber,
    Step,
    StepKind,
)
from kfbeslut.model.local import Raised
from kfbeslut.rules import check
from kfbeslut.rules.core import rules

COUNCIL = Body(name="Kommunfullmäktige", kind=BodyKind.COUNCIL)
EXECUTIVE = Body(name="Kommunstyrelsen", kind=BodyKind.EXECUTIVE)
FILED, ANNOUNCED = dt.date(2024, 1, 15), dt.date(2024, 1, 29)
IN_TIME, BETWEEN, LATE = dt.date(2025, 1, 15), dt.date(2025, 1, 20), dt.date(2025, 5, 19)
DECIDED, REPORTED = "motion-decided-within-one-year", "motion-overdue-reported"
NO_STEPS, NO_DATE, NO_TODAY = ("at.case.steps",), ("at.case.steps.date",), ("at.today",)


def judge(rule, *steps, filed=FILED, announced=None, raised=Raised.FILED, today=None, **case):
    """Judge a motion by what its case tells: the variant broken, or the facts that are missing."""
    paper = Motion(
        filed=partial(filed), announced=partial(announced), registry_number=case.pop("own", None)
    )
    local = LocalRules(municipality=Municipality(name="Almvik"), raised=raised)
    around = Context(case=Case(**{"extent": Extent.WHOLE, "steps": steps, **case}))
    report = check(paper, rules=rules.select(rule), context=around, local=local, today=today)
    variants = {rules[rule].form(key).sentence.sv: key or "broken" for key in KEYS[rule]}
    told = [
        *(variants[finding.sv] for finding in report),
        *(unjudged.missing for unjudged in report.unjudged),
    ]
    return told[0] if told else "holds" if report.held else "silent"


KEYS = {DECIDED: [None, "before-2002"], REPORTED: [None, "handled-later"]}


def partial(day):
    return PartialDate.of(day) if isinstance(day, dt.date) else day


def decided(day, body=COUNCIL):
    return Step(done=StepKind.DECIDED, body=body, date=partial(day))


def reported(day, handled=None):
    return Step(done=StepKind.REPORTED_OVERDUE, date=partial(day), handled=partial(handled))


DAYS = [
    (dt.date(2024, 1, 15), dt.date(2025, 1, 15)),
    (dt.date(2024, 2, 29), dt.date(2025, 2, 28)),
    (dt.date(2025, 12, 25), dt.date(2026, 12, 28)),  # Christmas Day, and a weekend after it
    (dt.date(2006, 10, 30), dt.date(2007, 10, 30)),
]


@pytest.mark.parametrize(("filed", "last"), DAYS)
def test_the_last_day(filed, last):
    """The last day is in time, also where it is put off; the day after isn't."""
    after = last + dt.timedelta(days=1)

    for day, said in ((last, "holds"), (after, "broken")):
        assert judge(REPORTED, reported(day), filed=filed, today=after) == said
        assert judge(DECIDED, reported(last), decided(day), filed=filed) == said


def test_decided_late_without_a_report():
    """One fault is told once: that it was not reported is the graver."""
    assert judge(REPORTED, decided(LATE)) == "broken"
    assert judge(DECIDED, decided(LATE)) == "silent"


def test_reported_in_time():
    """A motion that is reported in time may be decided later, which is remarked on."""
    steps = [reported(BETWEEN - dt.timedelta(days=90)), decided(LATE)]

    assert judge(REPORTED, *steps) == "holds"
    assert judge(DECIDED, *steps) == "broken"


@pytest.mark.parametrize(
    ("given", "handled", "said"),
    [
        (IN_TIME, IN_TIME, "holds"),
        (IN_TIME, LATE, "handled-later"),
        (LATE, LATE, "broken"),
        (LATE, None, "broken"),
        (None, IN_TIME, "holds"),
        (None, None, NO_DATE),
        (None, LATE, NO_DATE),
        (PartialDate(year=2025), LATE, ("filed", "at.case.steps.date")),
    ],
)
def test_when_a_report_is_taken_up(given, handled, said):
    """A report that comes in in time and is taken up later is for the council to look at."""
    assert judge(REPORTED, reported(given, handled), decided(LATE)) == said


def test_several_reports():
    """One report in time is enough."""
    assert judge(REPORTED, reported(LATE), reported(IN_TIME), decided(LATE)) == "holds"


def test_still_undecided():
    """A motion that isn't decided is judged on the day that is given."""
    for rule in (DECIDED, REPORTED):
        assert judge(rule, reported(LATE), today=IN_TIME) == "holds"
        assert judge(rule, reported(LATE)) == NO_TODAY
    assert judge(REPORTED, reported(LATE), today=BETWEEN) == "broken"
    assert judge(DECIDED, reported(IN_TIME), today=LATE) == "broken"


@pytest.mark.parametrize("body", [None, Body(name="Kf"), Body(name="Kf", kind=BodyKind.OTHER)])
def test_decided_by_somebody(body):
    """A decision counts as the council's unless another body is said to have taken it."""
    assert judge(DECIDED, decided(IN_TIME, body)) == "holds"
    assert judge(DECIDED, decided(IN_TIME, EXECUTIVE)) == NO_TODAY


@pytest.mark.parametrize(
    ("date", "said"),
    [
        (PartialDate(year=2024), "holds"),
        (PartialDate(year=2025, month=1), ("filed", "at.case.steps.date")),
        (PartialDate(day=15, month=1), NO_DATE),
        (None, NO_DATE),
    ],
)
def test_a_decision_on_a_day_that_is_not_known(date, said):
    """A year or a month will do where all of it lies on one side."""
    assert judge(REPORTED, decided(date)) == said


@pytest.mark.parametrize(
    ("day", "filed", "announced", "unknown"),
    [
        (IN_TIME, "holds", "holds", "holds"),
        (BETWEEN, "broken", "holds", ("at.locally.raised", "filed", "announced")),
        (LATE, "broken", "broken", "broken"),
    ],
)
def test_what_counts_as_raised(day, filed, announced, unknown):
    """Local rules say whether it counts from the filing or from the announcement."""
    for raised, said in ((Raised.FILED, filed), (Raised.ANNOUNCED, announced), (None, unknown)):
        assert judge(REPORTED, decided(day), announced=ANNOUNCED, raised=raised) == said


@pytest.mark.parametrize("rule", [DECIDED, REPORTED])
def test_a_day_is_missing(rule):
    """Without the day that it counts from nothing can be told, unless it was surely in time."""
    both = ("at.locally.raised", "filed", "announced")

    assert judge(rule, decided(LATE), raised=None) == both
    assert judge(rule, decided(IN_TIME), raised=None) == "holds"
    assert judge(rule, decided(LATE), filed=None, announced=ANNOUNCED, raised=None) == both
    assert judge(rule, decided(LATE), raised=Raised.ANNOUNCED) == ("announced",)


@pytest.mark.parametrize(
    "case",
    [
        {"extent": Extent.EXTRACT},
        {"own": RegistryNumber(text="KS 2024/1"), "registry_number": RegistryNumber(text="KS 2")},
    ],
)
def test_not_the_whole_case(case):
    """Only the whole case of the motion shows that nothing was done."""
    assert judge(REPORTED, today=LATE, **case) == NO_STEPS
    assert judge(DECIDED, today=LATE, **case) == NO_STEPS
    assert judge(REPORTED, reported(LATE), **case) == NO_STEPS


def test_decided_late_in_a_part_of_the_case():
    """A late decision is seen in a part of the case, but not that there was no report."""
    assert judge(REPORTED, decided(LATE), extent=Extent.EXTRACT) == NO_STEPS
    assert judge(DECIDED, decided(LATE), extent=Extent.EXTRACT) == "broken"


def test_no_case():
    """Without a case it could not be judged."""
    report = check(Motion(filed=partial(FILED)), rules=rules.select(DECIDED))

    assert [unjudged.missing for unjudged in report.unjudged] == [NO_STEPS]


@pytest.mark.parametrize("rule", [DECIDED, REPORTED])
@pytest.mark.parametrize(
    "step", [Step(text="Motionen återkallas."), Step(note="Rut Lind drar tillbaka motionen.")]
)
def test_a_motion_that_was_withdrawn(rule, step):
    """A withdrawn motion needs neither a decision nor a report."""
    assert judge(rule, step, today=LATE) == "silent"


def test_a_motion_before_2002():
    """What the act of 1991 said of the year before July 2002 is not known."""
    old = dt.date(2002, 6, 30)

    assert judge(DECIDED, decided(dt.date(2003, 9, 1)), filed=old) == "before-2002"
    assert judge(REPORTED, decided(dt.date(2003, 9, 1)), filed=old) == "silent"


def test_the_sentence_tells_the_days():
    """The finding says when it was raised and when the year was over."""
    paper = Motion(filed=partial(FILED), announced=partial(ANNOUNCED))
    case = Case(extent=Extent.WHOLE, steps=[reported(LATE)])

    (finding,) = check(paper, rules=rules.select(REPORTED), context=Context(case=case), today=LATE)

    assert finding.sentence("sv").startswith("Motionen väcktes 29 januari 2024.")
    assert "29 januari 2025" in finding.sentence("sv")
