"""What a decision paragraph must show."""

import datetime as dt

import pytest

from kfbeslut.findings import Severity
from kfbeslut.model import (
    Actor,
    AnsweredPaper,
    Choice,
    DecisionParagraph,
    DecisionPoint,
    Delegation,
    Extent,
    Matter,
    MatterKind,
    Meeting,
    Minutes,
    NotTakingPart,
    PaperKind,
    ParagraphNumber,
    Presence,
    Proposal,
    Putting,
    Side,
    Vote,
)
from kfbeslut.rules import check
from kfbeslut.rules.core import rules

BOOK = rules.select("paragraph-has-decision")


def severity(**fields):
    (finding,) = check(DecisionParagraph(decisions=(), **fields), rules=BOOK)
    return finding.severity


@pytest.mark.parametrize("kind", MatterKind)
def test_the_kind_of_matter_decides(kind):
    """Only where something is to be decided is a missing decision an error."""
    told = {MatterKind.INTERPELLATION, MatterKind.QUESTION, MatterKind.REPORT}

    assert severity(matter=Matter(kind=kind)) is (Severity.INFO if kind in told else Severity.ERROR)


def test_nothing_tells_that_there_was_anything_to_decide():
    """A paragraph of an unknown kind without a decision is only remarked on."""
    assert severity() is Severity.INFO


@pytest.mark.parametrize(
    "sign", [{"votes": [Vote()]}, {"puttings": [Putting()]}], ids=["votes", "puttings"]
)
def test_signs_of_a_decision(sign):
    """Where proposals were put or voted on, there was something to decide."""
    assert severity(**sign) is Severity.ERROR


def test_the_answered_paper_tells_the_kind():
    """A paragraph that answers an interpellation need not decide anything."""
    answers = [AnsweredPaper(kind=PaperKind.INTERPELLATION)]

    assert severity(answers=answers, votes=[Vote()]) is Severity.INFO


def test_in_minutes_it_is_they_that_are_whole():
    """A paragraph in whole minutes is whole, though it doesn't say so itself."""
    minutes = Minutes(extent=Extent.WHOLE, paragraphs=[DecisionParagraph()])

    assert [finding.path for finding in check(minutes, rules=BOOK)] == ["/paragraphs/0/decisions"]


def test_a_decision():
    """A paragraph that shows a decision is in order, whatever the matter."""
    paragraph = DecisionParagraph(decisions=[DecisionPoint(text="Bron rivs.")], votes=[Vote()])

    assert len(check(paragraph, rules=BOOK).held) == 1


# Proposals


def judge(rule, **fields):
    """Let one rule judge a paragraph; give what it says in short."""
    report = check(
        DecisionParagraph(**{"extent": Extent.WHOLE, **fields}), rules=rules.select(rule)
    )
    form = {rules[rule].form(v.key).sentence.sv: v.key for v in rules[rule].variants}
    said = [(form.get(finding.sv, "broken"), finding.path) for finding in report]
    said += [(unjudged.missing, unjudged.path) for unjudged in report.unjudged]
    return said or ["holds" if report.held else "silent"]


MOVED = Proposal(key="bifall")
TAKEN_BACK = Proposal(key="avslag", withdrawn=True)
NONE = [("broken", "/proposals")]
TOLD = [("told-by-what-was-put", "/proposals")]
PUT_ALL_THE_SAME = [("withdrawn", "/proposals/1")]
NOT_STATED = [(("proposals",), "")]
PROPOSALS = [
    ({"proposals": [MOVED], "puttings": [Putting()]}, ["holds"]),
    ({"proposals": [], "puttings": [Putting()]}, NONE),
    ({"proposals": [], "votes": [Vote()]}, NONE),
    ({"proposals": [], "votes": [Vote(yes=Side(), further=[Side()])]}, NONE),
    ({"votes": [Vote()]}, NONE),
    ({"votes": [Vote()], "extent": Extent.EXTRACT}, NOT_STATED),
    ({"proposals": [], "puttings": [Putting(text="Bifall ställs mot avslag.")]}, TOLD),
    ({"proposals": [], "votes": [Vote(yes=Side(text="Ja för bifall"))]}, TOLD),
    ({"proposals": [], "votes": []}, ["silent"]),
    ({"proposals": [MOVED, TAKEN_BACK], "puttings": [Putting(proposals=["bifall"])]}, ["holds"]),
    (
        {"proposals": [MOVED, TAKEN_BACK], "puttings": [Putting(proposals=["bifall", "avslag"])]},
        PUT_ALL_THE_SAME,
    ),
    (
        {"proposals": [MOVED, TAKEN_BACK], "votes": [Vote(no=Side(proposals=["avslag"]))]},
        PUT_ALL_THE_SAME,
    ),
    (
        {"proposals": [MOVED, TAKEN_BACK], "puttings": [Putting()], "votes": [Vote(no=Side())]},
        ["holds"],
    ),
    ({"proposals": [Proposal(withdrawn=True)], "puttings": [Putting()]}, ["holds"]),
]


@pytest.mark.parametrize(("fields", "said"), PROPOSALS)
def test_proposals(fields, said):
    """Where something was put, what was moved and not taken back is shown."""
    assert judge("paragraph-has-proposals", **fields) == said


# Who took part

RUT, OLLE = Actor(name="Rut Lind", parties=["V"]), Actor(name="Olle Ek", parties=["M"])
LIST = [Presence(actor=RUT, serving=True), Presence(actor=OLLE, serving=True)]
LATE = [Presence(actor=RUT, serving=True, arrived=dt.time(19))]
NOT_TOLD = [("broken", "/not_taking_part/0")]
UNSURE = [(("at.attendance",), "/not_taking_part/0")]
OUT = [
    (RUT, LIST, Extent.WHOLE, ["holds"]),
    (Actor(role="Ordföranden"), LIST, Extent.WHOLE, ["holds"]),
    (Actor(parties=["Vänsterpartiet"]), LIST, Extent.WHOLE, ["holds"]),
    (Actor(parties=["S"]), LIST, Extent.WHOLE, NOT_TOLD),
    (Actor(parties=["S"]), LIST, Extent.EXTRACT, UNSURE),
    (Actor(parties=["V"]), LATE, Extent.WHOLE, UNSURE),
    (Actor(name="Rut Lind", et_al=True), LIST, Extent.WHOLE, NOT_TOLD),
    (RUT, None, Extent.WHOLE, [(("at.attendance",), "")]),
]


@pytest.mark.parametrize(("actor", "attendance", "extent", "said"), OUT)
def test_who_took_no_part(actor, attendance, extent, said):
    """Who took no part is named, or can be found on the list of those who served."""
    out = NotTakingPart(actor=actor, choice=Choice.DOES_NOT_TAKE_PART)

    assert (
        judge(
            "paragraph-shows-participants",
            number=ParagraphNumber.of(12),
            attendance=attendance,
            extent=extent,
            not_taking_part=[out],
        )
        == said
    )


def test_minutes_without_a_list():
    """That minutes have no list of those present is said of them, not of each paragraph."""
    minutes = Minutes(extent=Extent.WHOLE, paragraphs=[DecisionParagraph()])

    report = check(minutes, rules=rules.select("paragraph-shows-participants"))

    assert (report.findings, report.held, report.unjudged) == ((), (), ())


def test_a_delegated_decision_has_no_participants():
    """Who decides on a body's behalf decides alone."""
    assert judge("paragraph-shows-participants", delegation=Delegation()) == ["silent"]


@pytest.mark.parametrize(
    ("day", "cited"),
    [(dt.date(2013, 4, 22), "GKL 5:59 p 1"), (dt.date(2024, 5, 27), "KL 5:67 p 1")],
)
def test_the_act_of_the_day(day, cited):
    """In 2013 it is the act of 1991 that is cited."""
    paragraph = DecisionParagraph(meeting=Meeting(date=day), proposals=[], votes=[Vote()])

    (finding,) = check(paragraph, rules=rules.select("paragraph-has-proposals"))

    assert [str(citation) for citation in finding.citations] == [cited]
