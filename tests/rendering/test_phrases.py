"""How single values are said in a line."""

import datetime as dt

import pytest

from kfbeslut.model import (
    Actor,
    Body,
    Claim,
    DecisionPoint,
    Effect,
    Matter,
    MatterKind,
    Moment,
    Municipality,
    Outcome,
    PaperReference,
    ParagraphNumber,
    ParagraphSpan,
    PartialDate,
)
from kfbeslut.rendering import plain
from kfbeslut.rendering.parts import mark_of
from kfbeslut.rendering.phrases import phrase


@pytest.mark.parametrize(
    ("value", "sv", "en"),
    [
        (True, "ja", "yes"),
        (3, "3", "3"),
        (dt.date(2024, 3, 18), "18 mars 2024", "18 March 2024"),
        (dt.time(18, 30), "18.30", "18:30"),
        ((), "inga", "none"),
        ((1, 2), "1, 2", "1, 2"),
        (PartialDate(year=2021, month=3), "mars 2021", "March 2021"),
        (PartialDate(month=3, day=18), "18 mars", "18 March"),
        (PartialDate(day=18), "den 18", "day 18"),
        (PartialDate(year=2012), "2012", "2012"),
        (Moment(date=dt.date(2024, 3, 18)), "18 mars 2024", "18 March 2024"),
        (
            Moment(date=dt.date(2024, 3, 18), time=dt.time(9)),
            "18 mars 2024 kl. 09.00",
            "18 March 2024 at 09:00",
        ),
        (ParagraphNumber(text="§ 8"), "§ 8", "§ 8"),
        (ParagraphSpan.of(8), "§ 8", "§ 8"),
        (ParagraphSpan.of(8, 12), "§§ 8–12", "§§ 8–12"),
        (Municipality(name="Almvik"), "Almvik", "Almvik"),
        (Municipality(name="Almvik", code="9999"), "Almvik (9999)", "Almvik (9999)"),
        (
            Body(name="Parkutskottet", parent="Parknämnden"),
            "Parkutskottet, under: Parknämnden",
            "Parkutskottet, under: Parknämnden",
        ),
        (Actor(name="Rut Lind", parties=["S", "V"]), "Rut Lind (S, V)", "Rut Lind (S, V)"),
        (Actor(parties=["S"]), "S", "S"),
        (Actor(everyone=True), "samtliga ledamöter", "all members"),
        (
            Actor(role="ordföranden", name="Siv Ask", et_al=True, parties=["M"], contact="siv@a"),
            "ordföranden Siv Ask m.fl. (M), siv@a",
            "ordföranden Siv Ask et al. (M), siv@a",
        ),
        (
            Actor(body=Body(name="Parknämnden"), office="direktör"),
            "Parknämnden, direktör",
            "Parknämnden, direktör",
        ),
        (Matter(kind=MatterKind.DISCHARGE, audited_year=2023), "ansvarsfrihet 2023", None),
        (Claim(number=2, text="fler bänkar"), "2. fler bänkar", "2. fler bänkar"),
        (Claim(text="fler bänkar"), "fler bänkar", "fler bänkar"),
        (
            Effect(outcome=Outcome.REJECTED, claims=[1, 2]),
            "avslag; yrkanden nr: 1, 2",
            "rejected; claims no.: 1, 2",
        ),
        (
            PaperReference(text="bilaga 4", date=PartialDate(year=2020)),
            "bilaga 4; datum: 2020",
            "bilaga 4; date: 2020",
        ),
    ],
)
def test_values_are_said_in_a_line(value, sv, en):
    """A value is said in a line: the paper's words as they are, the page's in its language."""
    assert plain(phrase(value, "sv")) == sv
    assert en is None or plain(phrase(value, "en")) == en


@pytest.mark.parametrize(
    ("facts", "mark"),
    [
        ({}, None),
        ({"number": 2}, "2."),
        ({"number": 2, "letter": "a"}, "2a."),
        ({"letter": "a"}, "a."),
        ({"number": 2, "mark": "att"}, "att"),
        ({"letter": "a", "mark": "a)"}, "a)"),
        ({"letter": "a", "mark": "•"}, "• a"),
    ],
)
def test_marks_are_as_written_or_else_as_usual(facts, mark):
    """A part has the mark that the paper has, or its number and letter."""
    assert mark_of(DecisionPoint(text="motionen avslås", **facts)) == mark
