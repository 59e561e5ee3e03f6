"""The head of a paragraph: number, case number, title, body and day in any order."""

import datetime as dt

import pytest

from kfbeslut.reading import read

BESLUT = "\n\nBeslut\n\nPlanen antas.\n"


def facts(text):
    document = read(text, kind="DecisionParagraph").document
    meeting = document.meeting
    return (
        document.number and document.number.text,
        document.registry_number and document.registry_number.text,
        document.title,
        meeting and meeting.body and meeting.body.name,
        meeting and meeting.date,
    )


@pytest.mark.parametrize(
    ("head", "expected"),
    [
        (
            "§ 8\n\nFler bänkar\n\nSKN 2020-0552-1.3",
            ("8", "SKN 2020-0552-1.3", "Fler bänkar", None, None),
        ),
        (
            "§ 331 Ärendenummer SLK-2024-01234\nFler bänkar\noch färre bord",
            ("331", "SLK-2024-01234", "Fler bänkar och färre bord", None, None),
        ),
        ("§1 1416/22\nFler bänkar", ("1", "1416/22", "Fler bänkar", None, None)),
        ("Fler bänkar § 210, 4610/22", ("210", "4610/22", "Fler bänkar", None, None)),
        (
            "Fler bänkar § 55, diarienummer N043-0052/24 Anna informerar nämnden.",
            ("55", "N043-0052/24", "Fler bänkar", None, None),
        ),
        ("Fler bänkar\n\n§ 95, 0249/24", ("95", "0249/24", "Fler bänkar", None, None)),
        (
            "§ 181 Dnr MKN-2025-14852 Fler bänkar, SLK-2025-00658",
            ("181", "MKN-2025-14852", "Fler bänkar", None, None),
        ),
        ("§ 201 Fler bänkar N164-0747/23", ("201", "N164-0747/23", "Fler bänkar", None, None)),
        ("§ 148\nFler bänkar (KS/2017:499)", ("148", "KS/2017:499", "Fler bänkar", None, None)),
        (
            "§ 72 Fler bänkar\nDnr 2011/KS 0206 001",
            ("72", "2011/KS 0206 001", "Fler bänkar", None, None),
        ),
        ("§ 72 Fler bänkar\nDen som väntar på något gott", ("72", None, "Fler bänkar", None, None)),
        (
            "Kf § 12 Dnr: KS.2017.3 3.1.1\n\nFler bänkar",
            ("12", "KS.2017.3", "Fler bänkar", None, None),
        ),
        (
            "§ 63/20 Dnr KS 2018/423\nFler bänkar",
            ("63/20", "KS 2018/423", "Fler bänkar", None, None),
        ),
        (
            (
                "§ 47 Fler bänkar\n\nKommunfullmäktige\n2008-04-28\n\nKF § 47\nFler"
                " bänkar\n\nKS2007/0319-61\n- Motion 2007-10-22"
            ),
            ("47", "KS2007/0319-61", "Fler bänkar", "Kommunfullmäktige", dt.date(2008, 4, 28)),
        ),
        (
            "Kommunstyrelsen\nSammanträdesdatum 2013-05-14\n\n§ 7\nFler bänkar",
            ("7", None, "Fler bänkar", "Kommunstyrelsen", dt.date(2013, 5, 14)),
        ),
        (
            "Kommunfullmäktige 2015-06-15\n\n§ 102\nFler bänkar\nDnr LKS 2015-323",
            ("102", "LKS 2015-323", "Fler bänkar", "Kommunfullmäktige", dt.date(2015, 6, 15)),
        ),
        (
            "Kommunfullmäktige 2015-06-31\n\n§ 7\nFler bänkar",
            ("7", None, "Fler bänkar", "Kommunfullmäktige", None),
        ),
        (
            (
                "Utdrag ur protokoll fört vid sammanträde med Hamnvikens stadsdelsnämnd tisdagen"
                " den 4 september 2018\n\n§ 9\nFler bänkar"
            ),
            ("9", None, "Fler bänkar", "Hamnvikens stadsdelsnämnd", dt.date(2018, 9, 4)),
        ),
        ("Fler bänkar\nSvar på motion", (None, None, "Fler bänkar", None, None)),
        (
            "2020-01-02\nKS 2018/423\nFler bänkar på\nallmän plats\nRut Ek informerar.",
            (None, "KS 2018/423", "Fler bänkar på allmän plats", None, dt.date(2020, 1, 2)),
        ),
        ("KS 136 Fler bänkar", ("136", None, "Fler bänkar", None, None)),
        ("§ 9", ("9", None, None, None, None)),
        (
            "Sammanträdesdag: i mars 2020\n\n§ 7\nFler bänkar",
            ("7", None, "Fler bänkar", None, None),
        ),
        ("§ 9\nKS 2018/423\nFler bänkar", ("9", "KS 2018/423", "Fler bänkar", None, None)),
        (
            "§ 9 KS 2018/423\nFler bänkar\n\nAnna informerar.",
            ("9", "KS 2018/423", "Fler bänkar", None, None),
        ),
        ("Fler bänkar § 210", ("210", None, "Fler bänkar", None, None)),
        ("Se här.\n§ 9", ("9", None, None, None, None)),
        ("KS 2018/423", (None, "KS 2018/423", None, None, None)),
        ("", (None, None, None, None, None)),
    ],
)
def test_heads(head, expected):
    """Every municipality has its own order; what is not there is not found."""
    assert facts(head + BESLUT) == expected


def test_a_title_longer_than_any(paragraph):
    """What is too long for a title stays as text."""
    text = "§ 9 " + "Bänkar och " * 60 + "bord" + BESLUT

    document = read(text).document

    assert document.title is None
    assert document.wording[1].part == "/decisions/0"


def test_a_title_of_many_lines():
    """A block of more lines than titles have is cut where titles end."""
    document = read("§ 9\n" + "Bänkar och bord i parken\n" * 9 + BESLUT).document

    assert document.title.count("Bänkar") == 6


@pytest.mark.parametrize(
    ("text", "body"),
    [
        ("§ 9\nBänkar\nSkolnämndens beslut\n\nPlanen antas.", "Skolnämnden"),
        ("§ 9\nBänkar\nKajs beslut\n\nPlanen antas.", None),
        (
            (
                "Skolnämnd\n\nUtdrag ur protokoll Sammanträdesdatum: 2020-01-02\n\n§"
                " 9\nBänkar\nBeslut\n\nSkolnämnden antar planen.\nPlanen gäller i år."
            ),
            "Skolnämnd",
        ),
        (
            (
                "Skolnämnd\n\nUtdrag ur protokoll Sammanträdesdatum: 2020-01-02\n\n§"
                " 9\nBänkar\nBeslut\n\nSkolnämnden godkänner planen."
            ),
            "Skolnämnden",
        ),
        (
            "§ 9\nBänkar\nBeslut\n\nNämnden för park och natur avstyrker planen.",
            "Nämnden för park och natur",
        ),
        (
            "§ 9\nBänkar\nBeslut\n\nPlanen antas.\n\nAlmviks kommun Kommunstyrelsen, protokoll",
            "Kommunstyrelsen",
        ),
        ("§ 9\nBänkar\n\nKommunfullmäktige beslutar:\n\natt anta planen.", "Kommunfullmäktige"),
        (
            (
                "Kommunstyrelsen\n\n§ 9\nBänkar\n\nKommunstyrelsens förslag till"
                " kommunfullmäktige\n\nPlanen antas."
            ),
            "Kommunstyrelsen",
        ),
    ],
)
def test_which_body_decides(text, body):
    """The heading tells the body, or a running head, or the decision itself."""
    meeting = read(text).document.meeting

    assert (meeting and meeting.body and meeting.body.name) == body


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("Almviks kommun", "Almviks kommun"),
        ("Inom Almviks kommuns gränser", "Almviks kommun"),
        ("Björkvalla stad", "Björkvalla stad"),
        ("Björkvalla Stads organ", "Björkvalla Stad"),
        ("Almviks kommun och Björkvalla stad", None),
    ],
)
def test_municipality(line, name):
    """One municipality named in the head is the paper's; of two neither is."""
    document = read(f"{line}\n\n§ 9\nBänkar{BESLUT}").document

    assert (document.municipality and document.municipality.name) == name


@pytest.mark.parametrize(
    ("text", "points"),
    [
        (
            "1. Planen antas. 2. Bänkar köps.",
            [(1, None, "Planen antas."), (2, None, "Bänkar köps.")],
        ),
        (
            "1. Planen antas: a. i norr b. i söder 2. Bänkar köps.",
            [
                (1, None, "Planen antas:"),
                (1, "a", "i norr"),
                (1, "b", "i söder"),
                (2, None, "Bänkar köps."),
            ],
        ),
        (
            "att anta planen, samt\n\natt köpa bänkar.",
            [(None, None, "anta planen, samt"), (None, None, "köpa bänkar.")],
        ),
        (
            "•   Planen antas. •   Bänkar köps.",
            [(None, None, "Planen antas."), (None, None, "Bänkar köps.")],
        ),
        ("1 Planen antas.", [(1, None, "Planen antas.")]),
        ("Planen antas den 3. mars.", [(None, None, "Planen antas den 3. mars.")]),
        ("Enligt Rut Eks yrkande:\nPlanen antas.", [(None, None, "Planen antas.")]),
        ("1. Planen antas: b. i norr", [(1, None, "Planen antas: b. i norr")]),
        ("1. 2. Planen antas.", [(2, None, "Planen antas.")]),
        ("Nämnden beslutar följande\n\n1. Planen antas.", [(1, None, "Planen antas.")]),
    ],
)
def test_points(text, points):
    """Numbers, letters, bullets and "att" mark the points of a decision."""
    document = read(f"§ 5\nBänkar\nBeslut\n\n{text}").document

    assert [(point.number, point.letter, point.text) for point in document.decisions] == points


def test_asides_of_a_decision(paragraph):
    """What stands under the decision and is none stays text: certification, dissent, remarks."""
    document = read(
        "§ 5\nBänkar\nBeslut\n\n1. Planen antas.\n\nRut Ek (S) deltar inte i beslutet.\n\n"
        "Nämnden förklarar paragrafen omedelbart justerad.\n\nDärefter fikade nämnden."
    ).document

    assert len(document.decisions) == 1
    assert len(document.not_taking_part) == 1
    assert document.certifications[0].immediate is True
    assert [block.text for block in document.sections[0].blocks][-1] == "Därefter fikade nämnden."


def test_certified_under_a_heading(paragraph):
    """A heading about certification tells its kind or its day."""
    at_once = paragraph("Justering", "Paragrafen förklaras omedelbart justerad.")
    later = paragraph("Dag för justering", "2020-02-03", "Justeringsdag", "2020-02-04")
    untold = paragraph("Justering", "Sker på kansliet.")

    assert at_once.certifications[0].immediate is True
    assert later.certifications[0].when.date == dt.date(2020, 2, 3)
    assert untold.certifications is None


def test_who_is_to_decide(paragraph):
    """A proposal up the chain says who is to decide."""
    document = read(
        "§ 5\nBänkar\nBeslut\n\nKommunstyrelsen föreslår att kommunfullmäktige beslutar:\n\n"
        "1. Planen antas."
    ).document

    assert document.decisions[0].decided_by.name == "Kommunfullmäktige"
