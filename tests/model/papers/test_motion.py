"""
A motion as its movers published it: told first, then printed in full.

It is signed "mars 2021" and was handed in "den 18 mars"; neither date is filled in from the other.
"""

import datetime as dt

from kfbeslut.model import (
    Actor,
    Block,
    Body,
    BodyKind,
    Claim,
    Entry,
    Motion,
    Municipality,
    PartialDate,
    Section,
    SectionKind,
)

PAPER = Motion(
    municipality=Municipality(name="Strandhamra kommun"),
    title="Samla kommunens lokaler i en enhet",
    addressee=Body(name="kommunfullmäktige", kind=BodyKind.COUNCIL),
    by=[
        Actor(name="Sixten Hovby", parties=["S"]),
        Actor(name="Karla Axelin", parties=["S"]),
    ],
    claims=[Claim(text="att en ny lokalenhet inrättas i enlighet med motionen.")],
    sections=[
        Section(
            blocks=[Block(text="Vi har lämnat in en motion till kommunfullmäktige.")],
        ),
        Section(
            heading="Bakgrund",
            kind=SectionKind.BACKGROUND,
            blocks=[
                Block(text="Kommunen hyr ut och hyr in lokaler på fyra håll."),
                Block(text="För år 2021 har 3,2 mnkr avsatts till tomma lokaler."),
            ],
        ),
        Section(
            heading="Förslaget",
            kind=SectionKind.PROPOSAL,
            blocks=[Block(text="Vi vill att en enhet ansvarar för alla lokaler.")],
        ),
    ],
    place_signed="Strandhamra",
    signed=PartialDate(year=2021, month=3),
    signatures=[
        Actor(name="Karla Axelin", parties=["S"], office="Gruppledare, Tekniska nämnden"),
        Actor(name="Sixten Hovby", parties=["S"], office="Oppositionsråd"),
    ],
    filed=PartialDate(month=3, day=18),
    wording=[
        Entry(part="/title"),
        Entry(part="/sections/0"),
        Entry(part="/sections/1"),
        Entry(part="/sections/2"),
        Entry(part="/claims/0", lead="Med hänvisning till detta yrkar vi"),
        Entry(part="/signatures/0", lead="Strandhamra, mars 2021\nKarla Axelin (S)"),
        Entry(part="/signatures/1", lead="Sixten Hovby (S)\nOppositionsråd"),
    ],
)


def test_the_date_by_the_signatures_is_a_month():
    """The words "mars 2021" mean any day of that month."""
    signed = PAPER.signed

    assert (signed.earliest, signed.latest) == (dt.date(2021, 3, 1), dt.date(2021, 3, 31))


def test_the_day_of_filing_has_no_year():
    """The words "den 18 mars" have no year, and none is filled in from elsewhere."""
    filed = PAPER.filed

    assert (filed.year, filed.exact, filed.earliest, filed.latest) == (None, None, None, None)
    assert str(filed) == "--03-18"


def test_movers_and_signers_are_told_apart():
    """The order of those who move it is not that of those who sign, and only these have offices."""
    assert [actor.name for actor in PAPER.by] == ["Sixten Hovby", "Karla Axelin"]
    assert [actor.office for actor in PAPER.signatures] == [
        "Gruppledare, Tekniska nämnden",
        "Oppositionsråd",
    ]


def test_movers_and_signers_are_the_same_persons():
    """An office by the signature doesn't make another person of the mover."""
    hovby, axelin = PAPER.by

    assert PAPER.signatures[0].is_same_as(axelin)
    assert PAPER.signatures[1].is_same_as(hovby)


def test_text_before_the_first_heading_is_kept():
    """What is told before the motion itself stands in a section without a heading."""
    assert PAPER.sections[0].heading is None
    assert PAPER.sections[0].blocks[0].text.startswith("Vi har lämnat in")
