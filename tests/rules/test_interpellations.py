"""Interpellations and questions: by whom, to whom, and about what."""

import datetime as dt

import pytest

from kfbeslut.model import (
    Actor,
    AnsweredPaper,
    Body,
    BodyKind,
    Capacity,
    Claim,
    Context,
    DecisionParagraph,
    Extent,
    LocalRules,
    Mandate,
    Meeting,
    Minutes,
    Municipality,
    PaperKind,
    PartialDate,
    Presence,
    ReviewMarks,
    Roster,
    Statement,
)
from kfbeslut.rules import check
from kfbeslut.rules.core import rules

COUNCIL = Body(name="Kommunfullmäktige", kind=BodyKind.COUNCIL)
COMMITTEE = Body(name="Skolnämnden", kind=BodyKind.COMMITTEE)
DAY, FILED = dt.date(2024, 5, 27), dt.date(2024, 5, 13)
MEMBER = Actor(name="Rut Lind", parties=["V"])
SUBSTITUTE = Actor(name="Olle Ek", parties=["S"])
OUTSIDER = Actor(name="Siv Ask", parties=["M"])
CHAIR = Actor(name="Bo Ro", office="Ordförande i skolnämnden")
QUESTION = PaperKind.QUESTION
SEATS = Roster(
    body=COUNCIL,
    mandates=[
        Mandate(actor=MEMBER, capacity=Capacity.MEMBER),
        Mandate(actor=SUBSTITUTE, capacity=Capacity.SUBSTITUTE),
    ],
)


def judge(rule, *, kind=PaperKind.INTERPELLATION, body=COUNCIL, rosters=(SEATS,), **around):
    """Judge an answered paper: which variants are broken, or which facts are missing."""
    attendance = around.pop("attendance", None)
    local = around.pop("local", None)
    marks = around.pop("marks", None)
    stated = {"by": [MEMBER], "addressee": CHAIR, "claims": [Claim(text="Varför?")]}
    paper = AnsweredPaper(
        kind=kind, **{**stated, "filed": PartialDate.of(DAY), "gives_reasons": True, **around}
    )
    paragraph = DecisionParagraph(
        meeting=Meeting(body=body, date=DAY),
        attendance=attendance,
        answers=[paper],
        extent=Extent.WHOLE,
    )
    minutes = Minutes(meeting=paragraph.meeting, attendance=attendance, extent=Extent.WHOLE)
    context = Context(rosters=rosters, minutes=minutes if attendance else None, marks=marks)
    report = check(paragraph, rules=rules.select(rule), context=context, local=local)
    keys = {
        rules[rule].form(key).sentence.sv: key or "broken"
        for key in [None, *(variant.key for variant in rules[rule].variants)]
    }
    told = [
        *(keys[finding.sv] for finding in report),
        *(unjudged.missing for unjudged in report.unjudged),
    ]
    return told or ["holds" if report.held else "silent"]


def by_member(**facts):
    return judge("interpellation-by-member", **facts)


@pytest.mark.parametrize("kind", [PaperKind.INTERPELLATION, QUESTION])
def test_who_asks(kind):
    """Interpellations and questions are put by members of the council."""
    assert by_member(kind=kind) == ["holds"]
    assert by_member(kind=kind, by=[OUTSIDER]) == ["broken"]
    assert by_member(kind=kind, by=[OUTSIDER, MEMBER]) == ["holds"]


def test_a_substitute_asks():
    """A substitute asks while serving; that one who doesn't may not is a reading."""
    serving = [Presence(actor=SUBSTITUTE, serving=True)]
    watching = [Presence(actor=SUBSTITUTE, serving=False)]

    assert by_member(by=[SUBSTITUTE], attendance=serving) == ["holds"]
    assert by_member(by=[SUBSTITUTE], attendance=watching) == ["substitute"]
    assert by_member(by=[SUBSTITUTE]) == [("context.earlier_minutes",)]
    assert by_member(by=[SUBSTITUTE], attendance=watching, filed=PartialDate.of(FILED)) == [
        ("context.earlier_minutes",)
    ]


@pytest.mark.parametrize(
    ("by", "missing"),
    [
        ([Actor(parties=["V"])], ("by",)),
        ([Actor(name="Siv Ask", et_al=True)], ("by",)),
        ((), ("by",)),
        (None, ("by",)),
    ],
)
def test_it_is_not_told_who_asks(by, missing):
    """Who isn't named may be a member."""
    assert by_member(by=by) == [missing]


def test_without_rosters():
    """Without the council's roster nobody knows who is a member."""
    assert by_member(rosters=None, filed=None) == [("context.rosters",)]


UNKNOWN = [("context.rosters", "at.locally.interpellations_to")]
EMPLOYED = Presence(actor=Actor(name="Bo Ro"), capacity=Capacity.OFFICIAL)
ADDRESSEES = [
    (CHAIR, [EMPLOYED], ["holds"]),
    (Actor(role="Ordföranden"), [], ["holds"]),
    (Actor(name="Bo Ro"), [], UNKNOWN),
    (Actor(name="Bo Ro", office="Vice ordförande"), [], UNKNOWN),
    (Actor(name="Bo Ro"), [EMPLOYED], ["addressee"]),
    (Actor(name="Bo Ro", office="Förvaltningschef"), [EMPLOYED], ["addressee"]),
    (Actor(name="Bo Ro", office="Kommunalråd"), [EMPLOYED], UNKNOWN),
    (Actor(name="Bo Ro"), [Presence(actor=Actor(name="Bo Ro"))], UNKNOWN),
    (Actor(body=Body(name="Kontoret", kind=BodyKind.ADMINISTRATION)), [], ["addressee"]),
    (Actor(body=COMMITTEE), [], UNKNOWN),
    (Actor(body=Body(name="Hjälpmedel", kind=BodyKind.JOINT_COMMITTEE)), [], ["silent"]),
]


@pytest.mark.parametrize(("addressee", "attendance", "said"), ADDRESSEES)
def test_who_is_asked(addressee, attendance, said):
    """A chair is asked, and nobody who is employed; others may be named by the council."""
    assert by_member(addressee=addressee, attendance=attendance) == said


def test_who_is_asked_by_roster():
    """Who is a chair may be seen in a roster, and who is elected is not employed."""
    bo = Actor(name="Bo Ro")
    chair = Roster(body=COMMITTEE, mandates=[Mandate(actor=bo, office="Ordförande")])
    member = Roster(body=COMMITTEE, mandates=[Mandate(actor=bo)])

    assert by_member(addressee=bo, rosters=[SEATS, chair]) == ["holds"]
    assert by_member(addressee=bo, rosters=[SEATS, member], attendance=[EMPLOYED]) == UNKNOWN


@pytest.mark.parametrize("named", ["Andre vice ordförande", "Bo Ro"])
def test_whom_the_council_has_named(named):
    """The council may name others who can be asked."""
    local = LocalRules(municipality=Municipality(name="Almvik"), interpellations_to=[named])
    vice = Actor(name="Bo Ro", office="Andre vice ordförande")

    assert by_member(addressee=vice, local=local) == ["holds"]


def test_nobody_is_asked():
    """Without an addressee it could not be judged."""
    assert by_member(addressee=None) == [("addressee",)]


def test_both_are_wrong():
    """Who asks and who is asked are two things."""
    assert by_member(by=[OUTSIDER], addressee=EMPLOYED.actor, attendance=[EMPLOYED]) == [
        "addressee",
        "broken",
    ]


CONTENT = [
    ({}, ["holds"]),
    ({"claims": ()}, ["broken"]),
    ({"claims": None}, [("claims",)]),
    ({"gives_reasons": False}, ["reasons"]),
    ({"gives_reasons": None}, [("gives_reasons",)]),
    ({"kind": QUESTION}, ["introduction"]),
    ({"kind": QUESTION, "gives_reasons": False}, ["holds"]),
    ({"kind": QUESTION, "gives_reasons": None}, ["holds"]),
    ({"kind": QUESTION, "claims": ()}, ["broken"]),
]


@pytest.mark.parametrize(("facts", "said"), CONTENT)
def test_content(facts, said):
    """An interpellation asks something and says why; a question asks something."""
    assert judge("interpellation-content", **facts) == said


def test_other_papers_and_bodies():
    """Other papers, and what is put in a committee, are not judged."""
    for rule in ("interpellation-by-member", "interpellation-content"):
        assert judge(rule, kind=PaperKind.MOTION) == ["silent"]
        assert judge(rule, kind=None) == ["silent"]
        assert judge(rule, body=COMMITTEE) == ["silent"]


AUTHORITY = "interpellation-not-individual-authority"


@pytest.mark.parametrize(
    ("found", "said"),
    [
        (True, ["broken"]),
        (False, ["holds"]),
        (None, [("context.marks.public_authority",)]),
    ],
)
def test_public_authority(found, said):
    """What a reviewer finds to be about a single person's case may not be asked about."""
    assert judge(AUTHORITY, marks=ReviewMarks(public_authority=found)) == said
    assert judge(AUTHORITY, kind=PaperKind.MOTION, marks=ReviewMarks()) == ["silent"]


def test_public_authority_in_minutes():
    """A mark on whole minutes may be about another matter in them."""
    paragraph = DecisionParagraph(answers=[AnsweredPaper(kind=QUESTION)])
    minutes = Minutes(meeting=Meeting(body=COUNCIL, date=DAY), paragraphs=[paragraph])
    marks = Context(marks=ReviewMarks(public_authority=True))

    report = check(minutes, rules=rules.select(AUTHORITY), context=marks)

    assert [one.missing for one in report.unjudged] == [("context.marks.public_authority",)]


def test_a_paper_that_another_answers():
    """A paper is judged wherever it is answered."""
    statement = Statement(
        dated=PartialDate.of(DAY), answers=[AnsweredPaper(kind=QUESTION, claims=())]
    )

    (finding,) = check(statement, rules=rules.select("interpellation-content"))

    assert finding.sentence("sv") == "Frågan har inget bestämt innehåll."


def test_the_act_of_1991():
    """An interpellation of 2013 is judged by the act of that time."""
    statement = Statement(
        dated=PartialDate(year=2013),
        answers=[AnsweredPaper(kind=PaperKind.INTERPELLATION, claims=())],
    )

    (finding,) = check(statement, rules=rules.select("interpellation-content"))

    assert [str(citation) for citation in finding.citations] == ["GKL 5:50", "GKL 5:55 st 1"]
