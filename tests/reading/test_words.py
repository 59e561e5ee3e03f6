"""Dates, numbers, persons and outcomes as papers write them, and what only looks like them."""

import datetime as dt
import re

import pytest

from kfbeslut.model import Outcome
from kfbeslut.reading.actors import actors_in, body_of, persons_in, same_persons
from kfbeslut.reading.dates import exact_date, find_dates
from kfbeslut.reading.effects import effects_of
from kfbeslut.reading.numbers import is_registry_number
from kfbeslut.reading.passage import join
from kfbeslut.reading.sentences import sentences
from kfbeslut.reading.source import scan


@pytest.mark.parametrize(
    ("text", "dates"),
    [
        ("2025-05-22", ["2025-05-22"]),
        ("den 24 april 2024", ["2024-04-24"]),
        ("den 18 mars", ["--03-18"]),
        ("mars 2021", ["2021-03"]),
        ("i oktober 2012 och november 2013", ["2012-10", "2013-11"]),
        ("2023- 03-20", ["2023-03-20"]),
        ("den 30 februari 2021", []),
        ("2021-13-01", []),
        ("nov", []),
        ("2010:740", []),
        ("0000-01-01", ["--01-01"]),
    ],
)
def test_dates(text, dates):
    """A date is one of the known forms, on a day that exists."""
    assert [str(found.date) for found in find_dates(text)] == dates


def test_first_whole_date():
    """A date without a year is no whole one."""
    assert exact_date("den 18 mars, 2021-03-31") == dt.date(2021, 3, 31)
    assert exact_date("den 18 mars") is None


@pytest.mark.parametrize(
    "text",
    [
        "SLK-2024-01234",
        "SLK-2024-01234:26",
        "Dnr 0263/19",
        "N608-0125/23",
        "SBF 2025-01437",
        "LKS 2015-323",
        "KS 2018/423",
        "KS/2011:304",
        "KS2008/0400-51",
        "KS 2006/0221-10",
        "2011/KS 0206 001",
        "2023/BUN 0214",
        "2015KSM0918.214",
        "2018/0219 KS-5",
        "2020-000023 3.3.7.2",
        "AMN 2020-0552-1.3",
        "2011-875-1.2.4",
        "1.2.4-182-2013",
        "341-254-03",
        "08-324/753",
        "KS.2016.432",
        "Ks 00-1009 006",
        "KS 02-820 107",
        "2014/91",
        "Ks 725/2011",
        "Diarienummer: KS 2013-219",
    ],
)
def test_case_numbers(text):
    """Every municipality has its own form of case number."""
    assert is_registry_number(text)


@pytest.mark.parametrize(
    "text",
    ["2018-01-03", "Handling 2023 nr 15", "(2016:5)", "SFS 2010:740", "2.1.11", "Nr: 10", "703:58"],
)
def test_what_is_no_case_number(text):
    """Dates, papers' own numbers, laws and items of an agenda are no case numbers."""
    assert not is_registry_number(text)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Rut Ek (S)", [("Rut Ek", ("S",), None, False)]),
        ("Rut Ek ( m )", [("Rut Ek", ("m",), None, False)]),
        ("Rut Ek (C}", [("Rut Ek", ("C",), None, False)]),
        ("Rut Ek S)", [("Rut Ek", ("S",), None, False)]),
        ("Rut Ek (-)", [("Rut Ek", ("-",), None, False)]),
        ("Ann-Mari de la Wahl (TUP)", [("Ann-Mari de la Wahl", ("TUP",), None, False)]),
        ("ordföranden Rut Ek (S)", [("Rut Ek", ("S",), "ordföranden", False)]),
        (
            "2:e vice ordföranden Rut Ek m.fl. (S)",
            [("Rut Ek", ("S",), "2:e vice ordföranden", True)],
        ),
        ("Rut Ek m.fl. (S), (V), (MP)", [("Rut Ek", ("S", "V", "MP"), None, True)]),
        (
            "Rut Ek, ordförande, och Ali Al (M)",
            [("Rut Ek", (), "ordförande", False), ("Ali Al", ("M",), None, False)],
        ),
        (
            "tjänstgörande ersättarna Rut Ek (S) och Ali Al (V)",
            [
                ("Rut Ek", ("S",), "tjänstgörande ersättarna", False),
                ("Ali Al", ("V",), "tjänstgörande ersättarna", False),
            ],
        ),
        ("A och B", []),
        ("", []),
        ("Rut Ek (LOV)", []),
        ("Rut Ek (S) och parken", []),
        ("Parknämnden Nord (S)", []),
        ("(S), (V) och (MP)", [(None, ("S", "V", "MP"), None, False)]),
        ("M, D och KD", [(None, ("M", "D", "KD"), None, False)]),
        ("Ledamöterna från parken", []),
        ("Vårt Almvik genom Rut Ek (VA)", [("Rut Ek", ("Vårt Almvik", "VA"), None, False)]),
        (
            "Rut Ek (S), , Ali Al (V)",
            [("Rut Ek", ("S",), None, False), ("Ali Al", ("V",), None, False)],
        ),
    ],
)
def test_actors(text, found):
    """A list of persons or parties is read whole, or not at all."""
    assert [(who.name, who.parties, who.role, who.et_al) for who in actors_in(text)] == found


def test_everyone():
    """All members together are nobody by name."""
    assert actors_in("samtliga ledamöter")[0].everyone


def test_persons_at_the_beginning():
    """Persons are read as far as the list goes on."""
    assert [who.name for who in persons_in("Rut Ek (S) och Ali Al (V) om (SD) saker")] == [
        "Rut Ek",
        "Ali Al",
    ]
    assert persons_in("om Rut Ek (S)") == ()


def test_same_persons():
    """Who is named again is one person."""
    twice = actors_in("Rut Ek (S), Ali Al (V), Rut Ek (S)")

    assert [who.name for who in same_persons(twice)] == ["Rut Ek", "Ali Al"]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("kommunstyrelsen", "Kommunstyrelsen"),
        ("Barn- och utbildningsnämnden", "Barn- och utbildningsnämnden"),
        ("Socialnämnd Nord", "Socialnämnd Nord"),
        ("Parken", None),
        ("", None),
    ],
)
def test_bodies(text, name):
    """A body is known by its last syllables."""
    body = body_of(text)

    assert (body and body.name) == name


@pytest.mark.parametrize(
    ("text", "outcomes"),
    [
        ("Motionen bifalls.", [Outcome.GRANTED]),
        (
            "Nämnden avstyrker motionen och översänder yttrandet.",
            [Outcome.REJECTED, Outcome.FORWARDED],
        ),
        ("Motionen anses besvarad.", [Outcome.CONSIDERED_ANSWERED]),
        ("Motionen besvaras utan ställningstagande.", [Outcome.ANSWERED_WITHOUT_POSITION]),
        ("Ärendet återemitteras.", [Outcome.REMITTED_BACK]),
        ("Ärendet bordläggs.", [Outcome.POSTPONED]),
        ("Motionen remitteras till parknämnden.", [Outcome.REFERRED]),
        ("Planen fastställs.", [Outcome.ADOPTED]),
        ("Rut Ek utses till ombud.", [Outcome.ELECTED]),
        ("Rapporten antecknas.", [Outcome.NOTED]),
        ("Ärendet avskrivs.", [Outcome.WRITTEN_OFF]),
        ("Paragrafen justeras omedelbart.", [Outcome.CERTIFIED_AT_ONCE]),
        ("Lekparken stängs.", []),
    ],
)
def test_outcomes(text, outcomes):
    """What a decision does is said in few words."""
    assert [effect.outcome for effect in effects_of(text) or ()] == outcomes


def test_effects_on_claims():
    """A decision may grant one claim and reject the rest."""
    effects = effects_of("Första att-satsen bifalls, och i övrigt avslås den. Att-sats 3 avslås.")

    assert [(each.outcome, each.claims, each.rest) for each in effects] == [
        (Outcome.GRANTED, (1,), False),
        (Outcome.REJECTED, None, True),
        (Outcome.REJECTED, (3,), False),
    ]


def test_claims_are_the_answered_paper_s():
    """What a decision does with a claim it does with the paper that makes it."""
    effects = effects_of("Första att-satsen bifalls.", ("motion", re.compile("motionen")))

    assert effects[0].on == "motion"


def test_where_a_matter_goes():
    """The body that a matter goes to is read where it is named as one."""
    there, nowhere = (
        effects_of(f"Motionen remitteras till {to}.") for to in ("kommunstyrelsen", "grannen")
    )

    assert there[0].to.name == "Kommunstyrelsen"
    assert nowhere[0].to is None


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Ett. Två.", ["Ett.", "Två."]),
        ("Rut Ek m.fl. (S) yrkar. Ja.", ["Rut Ek m.fl. (S) yrkar.", "Ja."]),
        ("Den 3. Maj. Se Dnr. KS 1.", ["Den 3. Maj.", "Se Dnr. KS 1."]),
        ("Ett!  ", ["Ett!"]),
        ("", []),
    ],
)
def test_sentences(text, found):
    """An abbreviation ends no sentence."""
    source = scan(text)
    passage = join(source.text, source.lines)

    assert [sentence.text for _, sentence in sentences(passage)] == found
