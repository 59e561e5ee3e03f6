"""
A statement with a proposed decision, two signers, and a negotiation with the unions.

"Förvaltningens förslag" further down is reasoning, not a second proposal.
"""

import datetime as dt

from kfbeslut.model import (
    Actor,
    Block,
    Body,
    DecisionPoint,
    Effect,
    Entry,
    Outcome,
    PaperKind,
    PaperReference,
    PartialDate,
    Section,
    SectionKind,
    Statement,
    StatementKind,
    Step,
    StepKind,
    walk,
)

PAPER = Statement(
    kind=StatementKind.REPORT,
    title="Nedläggning av hamnkontoret",
    proposed=[
        DecisionPoint(
            text="Hamnkontoret läggs ned den 30 juni 2009.",
            effects=[Effect(outcome=Outcome.OTHER)],
        )
    ],
    signatures=[
        Actor(name="Gösta Hamberg", office="Förvaltningschef"),
        Actor(name="Marit Persby", office="Chef för sjöfart och handel"),
    ],
    sections=[
        Section(
            heading="Bakgrund",
            kind=SectionKind.BACKGROUND,
            blocks=[
                Block(text="Den 9 mars 2009 beslutade fullmäktige att samla all uppbörd."),
                Block(text="Tolv procent av medlen går till administration."),
            ],
        ),
        Section(
            heading="Ärendets beredning",
            kind=SectionKind.PREPARATION,
            blocks=[
                Block(text="Avdelningen för sjöfart har berett ärendet."),
                Block(text="Förhandling enligt MBL hölls den 14 april 2009."),
            ],
        ),
        Section(
            heading="Förvaltningens förslag",
            kind=SectionKind.ASSESSMENT,
            blocks=[Block(text="Förslaget är att lägga ned kontoret då ansvaret förs över.")],
        ),
    ],
    steps=[
        Step(
            body=Body(name="Kommunfullmäktige"),
            date=PartialDate.of(dt.date(2009, 3, 9)),
            done=StepKind.DECIDED,
        ),
        Step(body=Body(name="avdelningen för sjöfart"), done=StepKind.PREPARED),
        Step(date=PartialDate.of(dt.date(2009, 4, 14)), done=StepKind.NEGOTIATED),
    ],
    attachments=[PaperReference(text="MBL-protokoll", kind=PaperKind.MINUTES)],
    wording=[
        Entry(part="/title"),
        Entry(part="/proposed/0", heading="Förslag till beslut"),
        Entry(part="/signatures/0", lead="Gösta Hamberg\nFörvaltningschef"),
        Entry(part="/signatures/1", lead="Marit Persby\nChef för sjöfart och handel"),
        Entry(part="/sections/0"),
        Entry(part="/sections/1"),
        Entry(part="/sections/2"),
        Entry(part="/attachments/0", heading="Bilaga"),
    ],
)


def test_the_proposal_stands_once():
    """The reasoning repeats what is proposed; the proposed decision is one point all the same."""
    assert [point.text for point in PAPER.proposed] == ["Hamnkontoret läggs ned den 30 juni 2009."]


def test_the_negotiation_is_a_step():
    """A negotiation with the unions is a step of the preparation, with its day and no body."""
    (negotiated,) = [step for step in PAPER.steps if step.done is StepKind.NEGOTIATED]

    assert negotiated.date.exact == dt.date(2009, 4, 14)
    assert negotiated.body is None


def test_all_text_has_a_place():
    """Every text of the paper stands in exactly one part: an entry's heading in the entry only."""
    own = [
        text
        for _, node in walk(PAPER)
        for name in ("title", "heading", "lead", "text")
        if (text := getattr(node, name, None))
    ]
    assert len(own) == len(set(own))


def test_a_day_that_nobody_states_is_not_taken_from_the_text():
    """The text is full of dates, and none of them is said to be the statement's own."""
    assert PAPER.dated is None
