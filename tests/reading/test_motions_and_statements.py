"""Motions and statements in the layouts that papers have beside the usual ones."""

import datetime as dt

import pytest

from kfbeslut.model import BodyKind, PartialDate, StatementKind, StepKind
from kfbeslut.reading import read

BODY = "Parken saknar bänkar och den som är trött får stå. Det är inte rimligt i vår tid."


def test_motion_on_one_line():
    """A title that runs into the text ends where the first sentence begins."""
    text = (
        "Kommunfullmäktige\n\nHandling 2023 nr 15\n\n"
        "Motion av Rut Ek (S) och Ali Al (V) om fler bänkar i parken "
        + f"Det är dags. {BODY} "
        * 3
        + "\n\nKommunfullmäktige föreslås att besluta: 1. Att bänkar köps. 2. Att bord köps."
        "\n\nRut Ek (S)         Ali Al (V)\n\nBilaga 2\n"
    )

    document = read(text).document

    assert document.title == "Motion av Rut Ek (S) och Ali Al (V) om fler bänkar i parken"
    assert document.registry_number.text == "Handling 2023 nr 15"
    assert [who.name for who in document.by] == ["Rut Ek", "Ali Al"]
    assert [(claim.number, claim.text) for claim in document.claims] == [
        (1, "Att bänkar köps."),
        (2, "Att bord köps."),
    ]
    assert [who.office for who in document.signatures] == [None, None]


def test_title_before_a_clause():
    """Without a word that begins sentences, a capital before a verb tells where the title ends."""
    text = (
        "Motion av Rut Ek (S) om fler bänkar till föreningar Almviks parker är stora. " + BODY * 4
    )

    assert read(text).document.title == "Motion av Rut Ek (S) om fler bänkar till föreningar"


def test_capitals_within_a_title():
    """A capital behind a word that goes on begins no sentence."""
    text = "Motion av Rut Ek (S) om bänkar kring Almviks parker är bra " + "och bra " * 40

    assert read(text, kind="Motion").document.title is not None


def test_title_that_can_not_be_told():
    """Where nothing tells where a long title ends there is none, and the text is kept."""
    text = "Motion " + "bänk " * 100

    document = read(text, kind="Motion").document

    assert document.title is None
    assert document.sections[0].blocks[0].text.startswith("Motion bänk")


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("MOTION\n\nFLER BÄNKAR", "FLER BÄNKAR"),
        ("Motion till kommunfullmäktige i Almvik\n\nFler bänkar", "Fler bänkar"),
        ("MOTION\n\nTill kommunfullmäktige\n\nFler bänkar", "Fler bänkar"),
        (
            "2015-03-26\n\nKS 2018/423\n\nKommunfullmäktige\n\nFler bänkar\ni parken",
            "Fler bänkar i parken",
        ),
        ("2015-03-26", None),
    ],
)
def test_titles_of_motions(text, title):
    """The title stands below the word alone, or after numbers, dates and the council's name."""
    assert read(text, kind="Motion").document.title == title


def test_head_of_a_motion():
    """A day and a case number before the title are the paper's."""
    document = read("2015-03-26\n\nKS 2018/423\n\nMotion om bänkar", kind="Motion").document

    assert document.signed == PartialDate(year=2015, month=3, day=26)
    assert document.registry_number.text == "KS 2018/423"


@pytest.mark.parametrize(
    ("told", "claims"),
    [
        ("Därför yrkar vi att bänkar köps.", ["bänkar köps."]),
        ("Jag föreslår att bänkar köps. Tack.", ["bänkar köps."]),
        ("Centerpartiet yrkar därför att bänkar köps.", ["bänkar köps."]),
        ("Vi vill ha bänkar.", None),
        ("Vänsterpartiet yrkar att:\n• bänkar köps\n• bord köps", ["bänkar köps", "bord köps"]),
        ("Vi yrkar:\n\natt köpa bänkar, samt\natt köpa bord", ["köpa bänkar, samt", "köpa bord"]),
        ("Vi yrkar:\n\nKommunfullmäktige beslutar:\n\n1. Bänkar köps.", ["Bänkar köps."]),
        (
            "Vi föreslår kommunfullmäktige\n\natt1 köpa bänkar\n\natt2 köpa bord",
            ["köpa bänkar", "köpa bord"],
        ),
    ],
)
def test_claims(told, claims):
    """What a motion asks for stands under a heading, or in a sentence."""
    document = read(f"Motion om bänkar\n\n{BODY}\n\n{told}").document

    assert (document.claims and [claim.text for claim in document.claims]) == claims


@pytest.mark.parametrize(
    ("end", "signed"),
    [
        ("Rut Ek (S)", [("Rut Ek", ("S",), None)]),
        ("Rut Ek (S), gruppledare", [("Rut Ek", ("S",), "gruppledare")]),
        (
            "För Tallpartiet (TP)\n\nRut Ek       Ali de Al\nledamot      ersättare",
            [("Rut Ek", ("TP",), "ledamot"), ("Ali de Al", ("TP",), "ersättare")],
        ),
        ("För Vårt Almvik\n\nRut Ek", [("Rut Ek", ("Vårt Almvik",), None)]),
        (
            "Almvik den 3 mars 2020\n\nRut Ek\n\nAli Al",
            [("Rut Ek", (), None), ("Ali Al", (), None)],
        ),
        ("Almvik den 3 blommnad 2020\n\nRut Ek", None),
        ("Rut Ek", None),
        ("Rut Ek\nBeslutsunderlag", None),
        ("Rut Ek (LOV)", None),
        ("/Rut Ek (V)", [("Rut Ek", ("V",), None)]),
        ("Rut Ek (C) och Ali Al (C)", [("Rut Ek", ("C",), None), ("Ali Al", ("C",), None)]),
        ("Rut Ek och Ali Al", None),
        ("Rut Ek, Centerpartiet", [("Rut Ek", ("Centerpartiet",), None)]),
        ("Rut Ek (C)\nCenterpartiet", [("Rut Ek", ("C",), None)]),
        ("Almvik 2022-03-04\n\nRut Ek\nMiljöpartiet", [("Rut Ek", ("Miljöpartiet",), None)]),
        ("För Vänsterpartiet,\nRut Ek", [("Rut Ek", ("Vänsterpartiet",), None)]),
        ("Socialnämnden Nord", None),
    ],
)
def test_signatures(end, signed):
    """Names are signatures with a party, a title below, a place and day, or a party above."""
    document = read(f"Motion om bänkar\n\n{BODY}\n\n{end}").document
    found = document.signatures and [
        (who.name, who.parties, who.office) for who in document.signatures
    ]

    assert found == signed


def test_movers_are_told():
    """A page about the motion may tell who moves it, when, and to whom."""
    document = read(
        "Motion om bänkar\n\nMotionärerna är Rut Ek (S) och Ali Al (V). Motionen lämnades in till"
        " kommunfullmäktiges sammanträde den 18 mars."
    ).document

    assert [who.name for who in document.by] == ["Rut Ek", "Ali Al"]
    assert document.filed == PartialDate(month=3, day=18)
    assert document.addressee.kind is BodyKind.COUNCIL


STATEMENT = (
    "Parkkontoret\n\nTjänsteutlåtande                 Handläggare Utfärdat 2025-02-28     Rut Ek"
    " Ärendenummer SLK-2024-01235       Telefon: 031-1 E-post: rut@almvik.example\n\n"
    "Fler bänkar i parken Förslag till beslut I kommunstyrelsen och kommunfullmäktige:\n\n"
    "Fler bänkar ställs ut.\n\nSammanfattning Parken saknar bänkar.\n\n"
    "Bilaga Parknämndens handlingar 2024-12-17 § 222\n\n"
    "Ove Ek                            Eva Al\n\nKontorschef                            Direktör\n"
)


def test_statement_with_a_flattened_head():
    """A head of two columns on one line still tells day, number, office and addressee."""
    document = read(STATEMENT).document

    assert document.kind is StatementKind.REPORT
    assert document.title == "Fler bänkar i parken"
    assert (document.dated.exact, document.registry_number.text) == (
        dt.date(2025, 2, 28),
        "SLK-2024-01235",
    )
    assert document.by[0].body.name == "Parkkontoret"
    assert document.addressee.name == "Kommunstyrelsen"
    assert [paper.paragraph.text for paper in document.attachments] == ["222"]
    assert [who.office for who in document.signatures] == ["Kontorschef", "Direktör"]


@pytest.mark.parametrize(
    "behind",
    [
        (
            "Beslutsunderlag          Handläggare: Bo Ek\n\nFler bord Förslag till beslut I"
            " parknämnden:\n\n1. Bord köps."
        ),
        "Förslag till beslut\n\nBord köps.\n\nBilaga\n\nEn karta",
    ],
)
def test_second_paper_behind_the_first(behind):
    """Another paper behind the signatures is kept as text, and not read as the first."""
    document = read(f"{STATEMENT}\n\n{behind}").document

    assert [point.text for point in document.proposed] == ["Fler bänkar ställs ut."]
    assert len(document.attachments) == 1
    assert document.basis is None


def test_own_proposal_of_an_office_is_reasoning():
    """A second "Förvaltningens förslag" says the same in other words."""
    document = read(
        "Fler bänkar\noch bord\n\nFörslag till beslut\n\n1. Bänkar köps.\n\nFörvaltningens"
        " förslag\n\nAtt köpa bänkar."
    ).document

    assert document.title == "Fler bänkar och bord"
    assert len(document.proposed) == 1


def test_lead_of_a_proposal_names_the_addressee():
    """The words before the points may say which body is to decide."""
    document = read(
        "Fler bänkar\n\nFörslag till beslut\n\nI parknämnden:\n\n1. Bänkar köps."
    ).document

    assert document.addressee.name == "Parknämnden"


@pytest.mark.parametrize(
    ("head", "number"),
    [
        ("Dnr KS 2018/423", "KS 2018/423"),
        ("KS 2018/423", "KS 2018/423"),
        ("Yttrande    Demokraterna\n\n2026-02-25     4, SLK-2025-01335", "SLK-2025-01335"),
    ],
)
def test_numbers_of_statements(head, number):
    """A case number stands with its label, alone on a line, or behind the item's number."""
    document = read(
        f"Tjänsteskrivelse\n\n{head}\n\nFler bänkar\n\nFörslag till beslut\n\nBänkar köps."
    ).document

    assert document.registry_number.text == number


def test_words_over_a_statement_are_no_headings():
    """The word "Yrkande" over a party's paper says what it is."""
    document = read(
        "Yrkande          Centerpartiet\n\n2022-11-25\n\nYrkande angående bänkar"
    ).document

    assert document.kind is StatementKind.PROPOSAL
    assert document.title == "Yrkande angående bänkar"


def test_proposal_of_a_committee_in_a_report():
    """A report may carry the proposal of a committee."""
    document = read(
        "Tjänsteskrivelse\n\nFler bänkar\n\nParknämndens förslag\n\nBänkar köps."
    ).document

    assert document.kind is StatementKind.REPORT
    assert document.by[0].body.name == "Parknämnden"


def test_signature_behind_the_recipients():
    """A name with a title behind the recipients is a signature; among them it is none."""
    text = "Tjänsteskrivelse\n\nBänkar\n\nBeslutet skickas till\n\n{}"

    behind = read(text.format("Akten\n\nRut Ek\nUtredare")).document
    among = read(text.format("Rut Ek\nUtredare\n\nAkten")).document

    assert [who.office for who in behind.signatures] == ["Utredare"]
    assert [to.text for to in behind.recipients] == ["Akten"]
    assert among.signatures is None
    assert [to.text for to in among.recipients] == ["Rut Ek", "Utredare", "Akten"]


def test_addressee_of_a_statement():
    """A line that says to whom a statement goes names the addressee."""
    document = read("Yttrande\n2021-03-04\n\nTill kommunstyrelsen\n\nBänkar").document

    assert document.addressee.kind is BodyKind.EXECUTIVE


def test_office_in_charge():
    """An office named in the head gives the statement; no second office does."""
    document = read("Tjänsteskrivelse\n\nParkkontoret\n\nGatukontoret\n\nFler bänkar").document

    assert [who.body.name for who in document.by] == ["Parkkontoret"]


def test_proceedings_without_signatures():
    """What was told of the treatment ends where the paper does."""
    document = read(
        "Yttrande över motion om bänkar\n\nKommunstyrelsens förslag\n\nMotionen avslås.\n\n"
        "Vid behandling av ärendet i kommunstyrelsen förekom skiljaktiga meningar:\n\nRut Ek (S)"
        " yrkade bifall."
    ).document

    assert document.proceedings.proposals[0].by[0].name == "Rut Ek"


@pytest.mark.parametrize(
    ("told", "steps"),
    [
        (
            "Bordlagt den 3 mars 2021, § 80, och den 7 april 2021, § 94.",
            [("2021-03-03", "80", StepKind.POSTPONED), ("2021-04-07", "94", StepKind.POSTPONED)],
        ),
        ("Återremitterat från nämnden den 3 mars 2021.", [("2021-03-03", None, StepKind.REMITTED)]),
        ("- Kommunstyrelsen 2008-03-27, § 88", [("2008-03-27", "88", None)]),
        ("- Motion 2007-10-22", [("2007-10-22", None, StepKind.RAISED)]),
        ("Något annat hände.", None),
    ],
)
def test_earlier_handling(paragraph, told, steps):
    """Earlier steps are read with day, paragraph and what was done."""
    document = paragraph("Tidigare behandling", told)
    found = document.steps and [
        (str(step.date), step.paragraph and step.paragraph.text, step.done)
        for step in document.steps
    ]

    assert found == steps


def test_papers_at_hand(paragraph):
    """Papers are listed one a sentence; words about them are no papers."""
    document = paragraph(
        "Handlingar",
        "Kontorets tjänsteutlåtande den 3 mars 2021. Yrkande från S den 4 april 2021.",
        "Bilaga 2",
        "Förvaltningen har upprättat ett tjänsteutlåtande.",
    )

    assert [str(paper.date) for paper in document.documents] == ["2021-03-03", "2021-04-04"]


@pytest.mark.parametrize(
    ("told", "movers", "filed"),
    [
        ("Rut Ek (S) har i en motion föreslagit att bänkar köps.", ["Rut Ek"], None),
        ("Rut Ek (S) lämnade i mars 2021 in en motion om bänkar.", ["Rut Ek"], "2021-03"),
        (
            "Kommunstyrelsen har remitterat en motion av Rut Ek (S) och Ali Al (V).",
            ["Rut Ek", "Ali Al"],
            None,
        ),
        ("Nämnden har fått en motion från grannen, och en motion av Rut Ek (S).", ["Rut Ek"], None),
    ],
)
def test_who_moved_the_motion(paragraph, told, movers, filed):
    """The movers of the motion that is answered are told in many ways."""
    (answered,) = paragraph("Ärendet", told).answers

    assert [who.name for who in answered.by] == movers
    assert (answered.filed and str(answered.filed)) == filed


@pytest.mark.parametrize(
    ("told", "claims"),
    [
        ("Motionären föreslår att bänkar köps.", ["bänkar köps."]),
        ("Vårt Almvik yrkar därför att bänkar köps.", ["bänkar köps."]),
        ("Kommunchefen föreslår att bänkar köps.", None),
    ],
)
def test_what_the_motion_claims(paragraph, told, claims):
    """Only those who moved the motion claim something in it."""
    (answered,) = paragraph(
        "Ärendet", f"Vårt Almvik genom Rut Ek har lämnat in en motion.\n\n{told}"
    ).answers

    assert (answered.claims and [claim.text for claim in answered.claims]) == claims


def test_citizen_proposal():
    """What is answered may be a citizen's proposal."""
    document = read(
        "§ 4\nSvar på medborgarförslag om bänkar\n\nBeslut\n\nMedborgarförslaget avslås."
    ).document

    assert document.answers[0].kind.value == "citizen-proposal"
    assert document.decisions[0].effects[0].on == "citizen-proposal"
