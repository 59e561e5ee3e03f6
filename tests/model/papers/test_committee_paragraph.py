"""
A committee's paragraph with two special statements and a substitute statement.

Nobody moved anything else than the office's proposal, and all members joined in it; what divides
them stands in the remarks.
"""

import datetime as dt

import pytest

from kfbeslut.errors import PartNotFoundError
from kfbeslut.model import (
    Actor,
    Block,
    Body,
    BodyKind,
    DecisionParagraph,
    DecisionPoint,
    Effect,
    Entry,
    Meeting,
    Municipality,
    Outcome,
    ParagraphNumber,
    PartialDate,
    Proposal,
    ProposalKind,
    RegistryNumber,
    RemarkName,
    Section,
    SectionKind,
    SpecialStatement,
    Step,
    StepKind,
    SubstituteStatement,
    natural_id,
    replace,
)

COMMITTEE = Body(name="Parknämnden", kind=BodyKind.COMMITTEE)
EXECUTIVE = Body(name="kommunstyrelsen", kind=BodyKind.EXECUTIVE)
SAME_WORDS = "Programmet är bra, men säger inte när träden ska planteras."
PAPER = DecisionParagraph(
    number=ParagraphNumber(text="8"),
    title="Program för gatuträd",
    registry_number=RegistryNumber(text="PN 2020-0147-1.3"),
    decisions=[
        DecisionPoint(
            number=1,
            mark="1.",
            text="Parknämnden beslutade att godkänna programmet samt att "
            "det överlämnas till kommunstyrelsen.",
            effects=[
                Effect(outcome=Outcome.ADOPTED),
                Effect(outcome=Outcome.FORWARDED, to=EXECUTIVE),
            ],
        )
    ],
    sections=[
        Section(
            heading="Ärendet",
            kind=SectionKind.MATTER,
            blocks=[
                Block(text="I programmet finns tre områden:"),
                Block(text="träd som skydd mot värme", mark="•", level=1),
                Block(text="träd och ledningar", mark="•", level=1),
                Block(text="träd som vägvisare", mark="•", level=1),
                Block(text="Ärendet redovisas i ett tjänsteutlåtande den 9 juni 2020."),
            ],
        ),
        Section(
            heading="Beslutsgång",
            kind=SectionKind.PROCEDURE,
            blocks=[
                Block(
                    text="Ordföranden Sonja Lidman (C) yrkade bifall till förslaget, och "
                    "samtliga ledamöter instämde."
                )
            ],
        ),
    ],
    proposals=[
        Proposal(
            by=[Actor(name="Sonja Lidman", parties=["C"], role="Ordföranden")],
            joined_by=[Actor(everyone=True)],
            kind=ProposalKind.APPROVAL,
        )
    ],
    special_statements=[
        SpecialStatement(
            by=[
                Actor(name="Ruben Salander", parties=["S"], role="Vice ordförande", et_al=True),
                Actor(name="Mona Rasch", parties=["V"], role="ledamoten", et_al=True),
            ],
            called=RemarkName.SPECIAL_STATEMENT,
            text=SAME_WORDS,
        ),
        SpecialStatement(
            by=[Actor(name="Martin Vesterby", parties=["SD"], role="Ledamoten")],
            called=RemarkName.SPECIAL_STATEMENT,
            text="Programmet bör säga mer om kostnaderna.",
        ),
    ],
    substitute_statements=[
        SubstituteStatement(
            by=[Actor(name="Fanny Albäck", parties=["Fi"], role="Ersättaren")],
            text=SAME_WORDS,
        )
    ],
    steps=[Step(date=PartialDate.of(dt.date(2020, 6, 9)), done=StepKind.STATED)],
    wording=[
        Entry(part="/number", lead="§"),
        Entry(part="/title"),
        Entry(part="/registry_number"),
        Entry(part="/decisions/0", heading="Parknämndens beslut"),
        Entry(part="/sections/0"),
        Entry(part="/sections/1"),
        Entry(
            part="/special_statements/0",
            heading="Särskilt uttalande",
            lead="Vice ordförande Ruben Salander m.fl. (S) och ledamoten Mona Rasch m.fl. (V) "
            "gjorde detta särskilda uttalande.",
        ),
        Entry(
            part="/special_statements/1",
            heading="Särskilt uttalande",
            lead="Ledamoten Martin Vesterby (SD) gjorde detta särskilda uttalande.",
        ),
        Entry(
            part="/substitute_statements/0",
            heading="Ersättaryttrande",
            lead="Ersättaren Fanny Albäck (Fi) gjorde detta ersättaryttrande.",
        ),
    ],
)
MEETING = Meeting(body=COMMITTEE, date=dt.date(2020, 6, 16))


def test_everyone_joined_in_the_proposal():
    """All members together ("samtliga ledamöter") are everyone, with no name and no party."""
    (proposal,) = PAPER.proposals
    (joined,) = proposal.joined_by

    assert (joined.everyone, joined.name, joined.parties) == (True, None, ())


def test_a_statement_by_some_and_others():
    """Those named "A m.fl. (S) och B m.fl. (V)" speak for more than are named."""
    shared, alone = PAPER.special_statements

    assert [actor.et_al for actor in shared.by] == [True, True]
    assert [actor.et_al for actor in alone.by] == [False]


def test_the_substitute_says_the_same_and_is_not_the_same():
    """A substitute statement with the words of a special statement stays one of its own kind."""
    statement = PAPER.substitute_statements[0]

    assert statement.text == PAPER.special_statements[0].text
    assert statement != PAPER.special_statements[0]


def test_a_list_is_flat():
    """The items of a list are blocks of their own, with mark and level."""
    blocks = PAPER.sections[0].blocks

    assert [block.mark for block in blocks] == [None, "•", "•", "•", None]
    assert [block.level for block in blocks] == [None, 1, 1, 1, None]


def test_a_remark_alone_knows_its_paragraph():
    """A statement that leaves its paragraph takes along what tells the paragraph from others."""
    paragraph = replace(PAPER, municipality=Municipality(name="Björkvalla stad"), meeting=MEETING)

    statement = paragraph.alone(paragraph.special_statements[1])

    assert statement.paragraph.body == COMMITTEE
    assert statement.paragraph.number == ParagraphNumber.of(8)
    assert natural_id(statement) == (
        "special-statement/björkvalla stad/parknämnden/2020-06-16/8/martin vesterby,sd"
    )


@pytest.mark.parametrize(
    "remark", [*PAPER.special_statements, *PAPER.substitute_statements], ids=lambda r: r.by[0].name
)
def test_a_remark_finds_its_way_back(remark):
    """What was taken out of a paragraph and put back leaves the paragraph as it was."""
    paragraph = replace(PAPER, municipality=Municipality(name="Björkvalla stad"), meeting=MEETING)

    alone = paragraph.alone(remark)

    assert alone != remark
    assert paragraph.put_back(alone) == paragraph


def test_a_mended_remark_is_put_back():
    """A statement that was mended while it stood alone takes the place of the old one."""
    alone = PAPER.alone(PAPER.substitute_statements[0])

    mended = PAPER.put_back(replace(alone, text="Träd behövs nu."))

    assert mended.substitute_statements[0].text == "Träd behövs nu."
    assert mended.special_statements == PAPER.special_statements


def test_a_strange_remark_has_no_place():
    """A statement by somebody else neither comes out of a paragraph nor goes into it."""
    strange = SubstituteStatement(by=[Actor(name="Nils Ek")], text="Nej.")

    with pytest.raises(PartNotFoundError):
        PAPER.alone(strange)
    with pytest.raises(PartNotFoundError):
        PAPER.put_back(strange)
