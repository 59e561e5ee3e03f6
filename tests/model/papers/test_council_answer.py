"""
A council's decision that answers a motion, as a page of its own.

The paper names neither municipality, body, day nor §; the decision stands first, and what happened
before is told in prose.
"""

import datetime as dt

import pytest

from kfbeslut.errors import MissingFactsError
from kfbeslut.model import (
    Actor,
    AnsweredPaper,
    Block,
    Body,
    BodyKind,
    Claim,
    DecisionParagraph,
    DecisionPoint,
    Effect,
    Entry,
    Outcome,
    PaperKind,
    PartialDate,
    Section,
    SectionKind,
    Step,
    StepKind,
    at,
    natural_id,
)

EXECUTIVE = Body(name="Kommunstyrelsen", kind=BodyKind.EXECUTIVE)
REVIEW = Body(name="organisationskommittén")
PAPER = DecisionParagraph(
    title="Inrätta ett fritidskontor",
    subtitle="Svar på motion",
    answers=[
        AnsweredPaper(
            key="motion",
            kind=PaperKind.MOTION,
            by=[
                Actor(name="Rut Lind", parties=["S"]),
                Actor(name="Olle Bergdahl", parties=["S"]),
                Actor(name="Maj Sandelin", parties=["S"]),
                Actor(parties=["Socialdemokraterna"]),
            ],
            filed=PartialDate(year=2011, month=11),
            claims=[Claim(text="kommunen genast ska inrätta ett fritidskontor")],
        )
    ],
    decisions=[
        DecisionPoint(
            text="frågan om ett fritidskontor hänskjuts till organisationskommittén och "
            "därmed anses motionen besvarad.",
            effects=[
                Effect(outcome=Outcome.REFERRED, to=REVIEW),
                Effect(outcome=Outcome.CONSIDERED_ANSWERED, on="motion"),
            ],
        )
    ],
    sections=[
        Section(
            heading="Ärendet",
            kind=SectionKind.MATTER,
            blocks=[
                Block(text="Rut Lind (S) med flera lämnade i november 2011 in en motion."),
                Block(text="Kontoret skriver den 12 september 2012 att frågan är större."),
            ],
        ),
        Section(
            heading="Beredning",
            kind=SectionKind.PREPARATION,
            blocks=[Block(text="Kommunstyrelsen föreslår den 2 oktober 2012 detsamma.")],
        ),
    ],
    steps=[
        Step(
            body=Body(name="Kommunledningskontoret", kind=BodyKind.ADMINISTRATION),
            date=PartialDate.of(dt.date(2012, 9, 12)),
            done=StepKind.STATED,
        ),
        Step(
            body=EXECUTIVE,
            date=PartialDate.of(dt.date(2012, 10, 2)),
            done=StepKind.PROPOSED,
        ),
    ],
    wording=[
        Entry(part="/title"),
        Entry(part="/subtitle"),
        Entry(part="/decisions/0", heading="Beslut", lead="Kommunfullmäktige beslutar att"),
        Entry(part="/sections/0"),
        Entry(part="/sections/1"),
    ],
)


def test_one_point_refers_and_answers():
    """One point of the decision refers the question, and thereby considers the motion answered."""
    (point,) = PAPER.decisions

    referred, answered = point.effects

    assert (referred.outcome, referred.to, referred.on) == (Outcome.REFERRED, REVIEW, None)
    assert (answered.outcome, answered.on) == (Outcome.CONSIDERED_ANSWERED, "motion")


def test_the_month_of_filing_is_all_that_is_known():
    """A paper filed "in November 2011" was filed on some day from the first to the last of it."""
    (motion,) = PAPER.answers

    assert motion.filed.exact is None
    assert (motion.filed.earliest, motion.filed.latest) == (
        dt.date(2011, 11, 1),
        dt.date(2011, 11, 30),
    )


def test_what_the_paper_does_not_say_is_not_stated():
    """No body, no day, no §, no vote: none of it is made up, and none of it said to be missing."""
    unsaid = (PAPER.municipality, PAPER.meeting, PAPER.number, PAPER.votes, PAPER.reservations)

    assert unsaid == (None,) * 5


def test_no_natural_id_without_facts():
    """The paper says too little to be told from others, and the error says what is missing."""
    with pytest.raises(MissingFactsError) as refused:
        natural_id(PAPER)

    assert refused.value.facts == ("municipality", "meeting.body", "meeting.date", "number")


def test_parts_stand_in_the_order_of_the_paper():
    """The decision comes before the matter, as printed; the lead keeps the words before it."""
    order = [at(PAPER, entry.part) for entry in PAPER.wording]

    assert order == [PAPER.title, PAPER.subtitle, *PAPER.decisions, *PAPER.sections]
    assert PAPER.wording[2].lead == "Kommunfullmäktige beslutar att"
