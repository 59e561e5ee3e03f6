"""The words of papers, and what everything is called in print."""

import enum

import pytest

from kfbeslut import model
from kfbeslut.model import BodyKind, Outcome, SectionKind
from kfbeslut.vocabulary import (
    Part,
    body_kind,
    document_word,
    find_heading,
    is_chair,
    is_party,
    nominative,
    number,
    outcomes_in,
    section_kind,
    word,
)

ENUMS = [
    cls
    for name in model.__all__
    if isinstance(cls := getattr(model, name), type) and issubclass(cls, enum.Enum)
]


@pytest.mark.parametrize("cls", ENUMS, ids=lambda cls: cls.__name__)
def test_every_word_of_the_model_has_a_name(cls):
    """Each member of each enumeration is called something in both languages."""
    for member in cls:
        assert word(member).say("sv")
        assert word(member).say("en")


@pytest.mark.parametrize(
    "kind",
    [
        "Case",
        "DecisionParagraph",
        "Minutes",
        "Motion",
        "SpecialStatement",
        "Statement",
        "SubstituteStatement",
    ],
)
def test_every_kind_of_document_has_a_name(kind):
    """Each kind of document is called something in both languages."""
    assert document_word(kind).sv != document_word(kind).en or kind == "Motion"


@pytest.mark.parametrize(
    ("line", "part"),
    [
        ("Beslut", Part.DECISION),
        ("BESLUT :", Part.DECISION),
        ("Beslut i kommunfullmäktige", Part.DECISION),
        ("Kommunfullmäktiges beslut", Part.DECISION),
        ("Barn- och utbildningsnämndens beslut", Part.DECISION),
        ("Förslag till beslut", Part.PROPOSED),
        ("Kommunstyrelsens förslag till kommunfullmäktige", Part.PROPOSED),
        ("Förvaltningens beslutsförslag till kommunstyrelsen", Part.PROPOSED),
        ("Arbetsutskottets förslag", Part.QUOTED_PROPOSAL),
        ("Förslag till beslut på sammanträdet", Part.PROPOSALS),
        ("Beslutsgång", Part.PROCEDURE),
        ("Huvudvotering", Part.VOTE),
        ("Reservation från (S) (V)", Part.RESERVATION),
        ("Ersättaryttrande", Part.SUBSTITUTE_STATEMENT),
        ("Protokollsanteckning/ar", Part.PROTOCOL_NOTE),
        ("Omedelbar justering", Part.CERTIFICATION),
        ("Ärendet expedieras efter beslut till:", Part.RECIPIENTS),
        ("Beskrivning av ärendet", Part.MATTER),
        ("Undertecknade yrkar därför:", Part.CLAIMS),
        ("Vi föreslår kommunfullmäktige", Part.CLAIMS),
        ("Kommunstyrelsen föreslår kommunfullmäktige", None),
        ("Beslutad plan", None),
        ("Beslut/förslag", None),
        ("Beslut – förslag", None),
        ("Parken", None),
    ],
)
def test_headings(line, part):
    """One part of a paper has many names."""
    found = find_heading(line)

    assert (found and found.part) is part


def test_sections_of_parts():
    """What is kept as a section has a kind; what stands before any heading has none."""
    assert section_kind(Part.SUMMARY) is SectionKind.SUMMARY
    assert section_kind(Part.ADJOURNMENT) is SectionKind.PROCEDURE
    assert section_kind(Part.SIGNED) is SectionKind.OTHER
    assert section_kind(None) is None


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("Kommunfullmäktige", BodyKind.COUNCIL),
        ("Kommunstyrelsen", BodyKind.EXECUTIVE),
        ("Kommunstyrelsens arbetsutskott", BodyKind.SUB_COMMITTEE),
        ("Nämnden för park och natur", BodyKind.COMMITTEE),
        ("Parkkontoret", BodyKind.ADMINISTRATION),
        ("Stiftelsen Almvik", None),
    ],
)
def test_kinds_of_bodies(name, kind):
    """The last syllables of a body's name tell its kind."""
    assert body_kind(name) is kind


def test_genitives():
    """The name over "beslut" stands in the genitive."""
    assert nominative("Skolnämndens") == "Skolnämnden"
    assert nominative("SKOLNÄMNDENS").casefold() == "skolnämnden"
    assert nominative("Kajs") is None


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("38", 38),
        ("två", 2),
        ("Tjugoen", 21),
        ("nittionio", 99),
        ("ingen", 0),
        ("några", None),
        ("²", None),
    ],
)
def test_numbers_as_words(text, value):
    """Counts are written in digits or as words."""
    assert number(text) == value


@pytest.mark.parametrize(
    ("letters", "party"),
    [
        ("S", True),
        ("fp", True),
        ("-", True),
        ("TUP", True),
        ("LOV", False),
        ("123", False),
        ("partiet", False),
    ],
)
def test_letters_of_parties(letters, party):
    """Letters in brackets may stand for a local party, but a law's are none."""
    assert is_party(letters) is party


def test_roles():
    """Whoever presides is the chair, a vice chair is not."""
    assert is_chair("tjänstgörande ordföranden")
    assert not is_chair("andre vice ordförande")


def test_outcomes_in_their_order():
    """Words that say what a decision does are found in their order, and never one in another."""
    found = outcomes_in("Motionen anses besvarad och yttrandet översänds")

    assert [outcome for _, outcome in found] == [Outcome.CONSIDERED_ANSWERED, Outcome.FORWARDED]
    assert outcomes_in("Lekparken stängs") == []
