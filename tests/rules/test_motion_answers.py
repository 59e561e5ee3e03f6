"""How motions are answered: by whom, claim by claim, and in which words."""

import datetime as dt

import pytest

from kfbeslut.model import (
    AnsweredPaper,
    Block,
    Body,
    BodyKind,
    Case,
    Claim,
    Context,
    DecisionParagraph,
    DecisionPoint,
    Effect,
    Extent,
    Matter,
    MatterKind,
    Meeting,
    Outcome,
    PaperKind,
    PartialDate,
    RegistryNumber,
    Row,
    Section,
    Statement,
    Step,
    StepKind,
    Table,
)
from kfbeslut.rules import check
from kfbeslut.rules.core import rules

COUNCIL = Body(name="Kommunfullmäktige", kind=BodyKind.COUNCIL)
EXECUTIVE = Body(name="Kommunstyrelsen", kind=BodyKind.EXECUTIVE)
ASSEMBLY = Body(name="Direktionen", kind=BodyKind.OTHER)
NUMBER = RegistryNumber(text="KS 2023/241")
CLAIMS = [
    Claim(text="att bron rivs"),
    Claim(text="att en ny bro byggs"),
    Claim(text="att den målas"),
]
DAY = dt.date(2024, 5, 27)


def judge(rule, *points, body=COUNCIL, context=None, day=DAY, **fields):
    """Judge a paragraph that answers a motion: where it is broken, or which facts are missing."""
    motion = AnsweredPaper(key="motion", kind=PaperKind.MOTION, claims=CLAIMS)
    stated = {"answers": [motion], "decisions": points, "registry_number": NUMBER}
    paragraph = DecisionParagraph(meeting=Meeting(body=body, date=day), **{**stated, **fields})
    report = check(paragraph, rules=rules.select(rule), context=context)
    told = [
        *(finding.path for finding in report),
        *((unjudged.path, *unjudged.missing) for unjudged in report.unjudged),
    ]
    return told or ["holds" if report.held else "silent"]


def point(outcome, text="Så beslutas.", decided_by=None, **effect):
    effects = [Effect(outcome=outcome, **{"on": "motion", **effect})]
    return DecisionPoint(text=text, effects=effects, decided_by=decided_by)


def decided(*points, **fields):
    return judge("motion-decided-by-council", *points, **fields)


REJECTED, GRANTED = Outcome.REJECTED, Outcome.GRANTED
FINAL = [
    GRANTED,
    REJECTED,
    Outcome.CONSIDERED_ANSWERED,
    Outcome.ANSWERED_WITHOUT_POSITION,
    Outcome.WRITTEN_OFF,
]
UNTOLD_WHO = [("/decisions/0", "decisions.decided_by")]


@pytest.mark.parametrize("outcome", FINAL)
def test_the_executive_ends_a_motion(outcome):
    """Whatever ends a motion is for the council, and for the executive only to propose."""
    assert decided(point(outcome, decided_by=COUNCIL), body=EXECUTIVE) == ["holds"]
    assert decided(point(outcome, decided_by=EXECUTIVE), body=EXECUTIVE) == ["/decisions/0"]


@pytest.mark.parametrize("outcome", sorted(set(Outcome) - set(FINAL), key=lambda each: each.value))
def test_the_executive_prepares_a_motion(outcome):
    """To refer a motion, to put it off or to forward it ends nothing."""
    assert decided(point(outcome, decided_by=EXECUTIVE), body=EXECUTIVE) == ["holds"]


@pytest.mark.parametrize("who", [None, Body(name="Kf"), ASSEMBLY])
def test_it_is_not_told_who_decides(who):
    """Of words alone nobody can tell a decision from a proposal or a statement."""
    assert decided(point(REJECTED, decided_by=who), body=EXECUTIVE) == UNTOLD_WHO


@pytest.mark.parametrize("body", [Body(name="Kf"), ASSEMBLY])
def test_it_is_not_told_which_body_met(body):
    """The assembly of a federation is a council, and may be called anything."""
    assert decided(point(REJECTED, decided_by=body), body=body) == [("", "at.body.kind")]
    assert claims(point(REJECTED), body=body) == [("", "at.body.kind")]


def test_the_matter_as_a_whole_is_ended():
    """What is done with the matter is done with the motion; with another paper it isn't."""
    whole = point(REJECTED, on=None, decided_by=EXECUTIVE)
    other = point(REJECTED, on="remissen", decided_by=EXECUTIVE)

    assert decided(other, whole, whole, body=EXECUTIVE) == ["/decisions/1", "/decisions/2"]


def claims(*points, **fields):
    return judge("motion-every-claim-answered", *points, **fields)


def path(number):
    return f"/answers/0/claims/{number}"


ANSWERED = [
    ([point(REJECTED)], ["holds"]),
    ([point(GRANTED, claims=[1]), point(REJECTED, rest=True)], ["holds"]),
    ([point(GRANTED, claims=[1]), point(REJECTED, claims=[2, 3])], ["holds"]),
    ([point(GRANTED, claims=[1]), point(REJECTED, claims=[3])], [path(1)]),
    ([point(GRANTED, claims=[1])], [path(1), path(2)]),
    ([point(Outcome.ADOPTED, on=None)], ["holds"]),
    ([point(Outcome.REMITTED_BACK, on=None)], ["holds"]),
    ([point(GRANTED, claims=[1]), point(REJECTED, on="other")], [path(1), path(2)]),
    ([point(Outcome.CERTIFIED_AT_ONCE, on=None), point(GRANTED, claims=[1, 2])], [path(2)]),
    ([], ["silent"]),
]


@pytest.mark.parametrize(("points", "said"), ANSWERED)
def test_each_claim_is_answered(points, said):
    """One outcome for all or for the rest will do; otherwise each claim has its own."""
    assert claims(*points) == said


@pytest.mark.parametrize("unclear", [DecisionPoint(text="Se ovan."), point(Outcome.OTHER, on=None)])
def test_a_point_that_is_not_understood(unclear):
    """What isn't understood may be the missing answer."""
    assert claims(point(GRANTED, claims=[1]), unclear) == [("/answers/0", "decisions.effects")]
    assert claims(point(GRANTED), unclear) == ["holds"]


def test_claims_by_their_numbers():
    """A claim goes by the number that the paper gives it."""
    numbered = AnsweredPaper(
        key="motion", kind=PaperKind.MOTION, claims=[Claim(number=7, text="att bron rivs")]
    )

    assert claims(point(GRANTED, claims=[7]), answers=[numbered]) == ["holds"]
    assert claims(point(GRANTED, claims=[1]), answers=[numbered]) == [path(0)]


def test_claims_that_are_not_told():
    """Unless the whole motion is answered, it has to be known what it asks for."""
    untold = AnsweredPaper(key="motion", kind=PaperKind.MOTION)
    question = AnsweredPaper(key="fråga", kind=PaperKind.QUESTION)

    for point_ in (point(GRANTED, claims=[1]), point(Outcome.OTHER, on=None)):
        assert claims(point_, answers=[question, untold]) == [("/answers/1", "answers.claims")]
    assert claims(point(GRANTED), answers=[untold]) == ["holds"]


def test_no_motion_is_answered():
    """Where no motion is answered the rules on motions have nothing to say."""
    question = AnsweredPaper(key="motion", kind=PaperKind.QUESTION)

    for answers in (None, (), [question]):
        assert claims(point(GRANTED), answers=answers) == ["silent"]
        assert decided(point(GRANTED), answers=answers, body=EXECUTIVE) == ["silent"]
        assert written_off(answers=answers) == ["silent"]


WRITTEN_OFF = point(Outcome.WRITTEN_OFF, "Motionen avskrivs.")
REPORT = Step(done=StepKind.REPORTED_OVERDUE)
UNKNOWN = [("", "at.case.steps")]


def written_off(*, steps=(), number=NUMBER, extent=Extent.WHOLE, **fields):
    case = Case(registry_number=number, steps=steps, extent=extent)
    around = Context(case=case)
    return judge("motion-write-off-needs-report", WRITTEN_OFF, context=around, **fields)


def reported(day, handled=None):
    return Step(
        done=StepKind.REPORTED_OVERDUE,
        date=PartialDate.of(day),
        handled=handled and PartialDate.of(handled),
    )


AFTER = DAY + dt.timedelta(days=1)
BEFORE = DAY - dt.timedelta(days=60)


@pytest.mark.parametrize(
    ("step", "said"),
    [
        (REPORT, "holds"),
        (reported(BEFORE), "holds"),
        (reported(DAY), "holds"),
        (reported(BEFORE, handled=DAY), "holds"),
        (reported(BEFORE, handled=AFTER), "/decisions"),
        (reported(AFTER), "/decisions"),
        (Step(done=StepKind.REPORTED), "/decisions"),
    ],
)
def test_a_report_before_writing_off(step, said):
    """The report comes at the same meeting or before, in the case or as the paragraph tells."""
    assert written_off(steps=[step]) == [said]


def test_a_report_that_the_paragraph_tells():
    """The way so far may stand in the paragraph itself, or it is the report."""
    motion = [AnsweredPaper(key="motion", kind=PaperKind.MOTION)]
    alone = {"answers": motion, "decisions": [WRITTEN_OFF]}

    for fields in ({"steps": [REPORT]}, {"matter": Matter(kind=MatterKind.REPORT)}):
        assert judge("motion-write-off-needs-report", **alone, **fields) == ["holds"]


@pytest.mark.parametrize(
    "case",
    [
        {"number": None},
        {"number": RegistryNumber(text="KS 2023/1")},
        {"extent": Extent.EXTRACT},
    ],
)
def test_another_case(case):
    """Only the whole case of this very motion shows that no report was made."""
    assert written_off(**case) == UNKNOWN


def test_no_case():
    """Without a case it could not be judged whether a report was made."""
    assert judge("motion-write-off-needs-report", WRITTEN_OFF) == UNKNOWN


def test_a_meeting_without_a_day():
    """A report whose day can't be compared with the meeting's counts as made."""
    assert judge("motion-write-off-needs-report", WRITTEN_OFF, day=None, steps=[REPORT]) == [
        ("", "at.date")
    ]


@pytest.mark.parametrize(
    ("day", "said"),
    [(dt.date(2002, 6, 30), "silent"), (dt.date(2002, 7, 1), "/decisions")],
)
def test_reports_before_2002(day, said):
    """What the act said of writing off before July 2002 is not known."""
    assert written_off(day=day) == [said]


@pytest.mark.parametrize(
    "fields",
    [
        {"decisions": [point(Outcome.WRITTEN_OFF, "Motionen har dragits tillbaka, och avskrivs.")]},
        {"sections": [Section(blocks=[Block(text="Rut Lind återkallade motionen i mars.")])]},
    ],
)
def test_a_motion_that_was_withdrawn(fields):
    """A motion that its mover has withdrawn is written off without a report."""
    table = Section(blocks=[Table(rows=[Row(cells=["återkallad"])])])

    assert written_off(**fields) == ["silent"]
    assert written_off(sections=[table]) == ["/decisions"]


WORDS = [
    ("Motionen bifalls.", [GRANTED], None),
    ("Motionen bifalls.", [REJECTED], "effects"),
    ("Motionen avslås.", [GRANTED], "effects"),
    ("Motionen anses besvarad.", [Outcome.ANSWERED_WITHOUT_POSITION], None),
    ("Motionen anses besvarad.", [Outcome.WRITTEN_OFF], "effects"),
    ("Motionen avskrivs.", [Outcome.CONSIDERED_ANSWERED, Outcome.WRITTEN_OFF], None),
    ("Motionen avslås och anses därmed besvarad.", [GRANTED], None),
    ("Motionen bifalls inte.", [REJECTED], None),
    ("Bifall till förslaget om motionen.", [REJECTED], None),
    ("Motionen remitteras.", [GRANTED], None),
    ("Motionen bifalls.", [Outcome.REFERRED], None),
]


@pytest.mark.parametrize(("text", "outcomes", "field"), WORDS)
def test_words_and_outcome(text, outcomes, field):
    """Plain words of a motion and the outcome that is given for it are the same."""
    effects = [Effect(outcome=outcome) for outcome in outcomes]
    paper = Statement(proposed=[DecisionPoint(text=text, effects=effects)])
    rule = "motion-outcome-consistent-with-statement-text"

    report = check(paper, rules=rules.select(rule))

    assert [finding.path for finding in report] == ([f"/proposed/0/{field}"] if field else [])


@pytest.mark.parametrize(
    "silent", [DecisionPoint(text="Motionen bifalls."), point(REJECTED, "Yrkandet bifalls.")]
)
def test_words_that_say_nothing_of_a_motion(silent):
    """Without an outcome, or without a word of a motion, there is nothing to compare."""
    report = check(
        Statement(proposed=[silent]),
        rules=rules.select("motion-outcome-consistent-with-statement-text"),
    )

    assert (report.findings, report.held) == ((), ())


def test_the_act_of_1991():
    """A decision of 2013 is judged by the act of that time."""
    paragraph = DecisionParagraph(
        meeting=Meeting(body=EXECUTIVE, date=dt.date(2013, 4, 2)),
        answers=[AnsweredPaper(key="motion", kind=PaperKind.MOTION)],
        decisions=[point(REJECTED, decided_by=EXECUTIVE)],
    )

    (finding,) = check(paragraph, rules=rules.select("motion-decided-by-council"))

    assert [str(citation) for citation in finding.citations] == ["GKL 5:25 st 1"]
    assert "Kommunstyrelsen" in finding.sentence("sv")
