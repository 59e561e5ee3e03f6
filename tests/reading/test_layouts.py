"""Broken lines, page furniture and web pages around the paper."""

import datetime as dt

import pytest

from kfbeslut.reading import FurnitureKind, read
from kfbeslut.reading.passage import join, paragraphs
from kfbeslut.reading.source import scan


def texts(text):
    source = scan(text)
    return [passage.text for passage in paragraphs(source, source.lines)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("kommunfull-\nmäktige", "kommunfullmäktige"),
        ("barn-\noch ungdom", "barn- och ungdom"),
        ("SFI-\nundervisning", "SFI- undervisning"),
        ("Malung-\nSälen", "Malung- Sälen"),
        ("en -\nett", "en - ett"),
        ("fyra-\n\u0345fem", "fyra- \u0345fem"),
        ("ord  med\xa0\tglapp", "ord med glapp"),
        ("ord\x00delat", "ord delat"),
    ],
)
def test_words_broken_over_lines(text, expected):
    """A word that a line end broke is whole again; a hyphen that belongs stays."""
    source = scan(text)

    assert join(source.text, source.lines).text == expected


def test_parts_of_a_passage():
    """A part of a passage knows where its words came from, over line ends and broken words."""
    source = scan("Kommunfull-\nmäktige  beslutar\nidag")
    passage = join(source.text, source.lines)

    part = passage.cut(0, 15)
    later = passage.cut(16)

    assert (part.text, list(part.spans())) == ("Kommunfullmäktige"[:15], [(0, 17)])
    assert (later.text, list(later.spans())) == ("e beslutar idag", [(18, 34)])
    assert list(passage.cut(17, 18).spans()) == []
    assert not passage.cut(99)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ett stycke som\nfortsätter.\n\nEtt annat.", ["Ett stycke som fortsätter.", "Ett annat."]),
        ("• ett\n• två", ["• ett", "• två"]),
        ("Nämnden beslutar\natt börja", ["Nämnden beslutar att börja"]),
        ("att börja,\natt sluta", ["att börja,", "att sluta"]),
        ("Rut Ek (S),\n\nAli Al (V)", ["Rut Ek (S), Ali Al (V)"]),
        ("Kommunchef\nEkonomichef", ["Kommunchef", "Ekonomichef"]),
        (
            (
                "Detta är en lång rad som går ända ut till kanten av sidan här.\n"
                "Kort rad.\n"
                "Ny rad som börjar ett nytt stycke fast ingen blank rad finns."
            ),
            [
                "Detta är en lång rad som går ända ut till kanten av sidan här. Kort rad.",
                "Ny rad som börjar ett nytt stycke fast ingen blank rad finns.",
            ],
        ),
        (
            "Karin och många andra har skrivit\n\n12 (30)\n\nUnder uppropet som lämnades in.",
            ["Karin och många andra har skrivit Under uppropet som lämnades in."],
        ),
        (
            "en\n\nrad som\n\ngår vidare\n\nutan slut\n\n\nNytt stycke",
            ["en rad som går vidare utan slut", "Nytt stycke"],
        ),
    ],
)
def test_paragraphs(text, expected):
    """Blank lines, list marks and short lines tell where paragraphs begin."""
    assert texts(text) == expected


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("21 (87)", FurnitureKind.PAGE_NUMBER),
        ("Sida 2(2)", FurnitureKind.PAGE_NUMBER),
        ("1[25]", FurnitureKind.PAGE_NUMBER),
        ("(2)", FurnitureKind.PAGE_NUMBER),
        ("- 3 -", FurnitureKind.PAGE_NUMBER),
        ("Protokoll nr 5", FurnitureKind.RUNNING_HEAD),
        ("Sammanträdesdatum: 2025-05-22", FurnitureKind.RUNNING_HEAD),
        ("Justerandes sign", FurnitureKind.RUNNING_HEAD),
        ("Fortsättning § 9", FurnitureKind.RUNNING_HEAD),
        ("§ 191 forts.", FurnitureKind.RUNNING_HEAD),
        ("Almviks kommun Kommunstyrelsen, protokoll", FurnitureKind.RUNNING_HEAD),
        ("________", FurnitureKind.RULED_LINE),
        ("----", FurnitureKind.RULED_LINE),
        ("facebook Twitter Email", FurnitureKind.WEB_FRAME),
        ("Utskrivet från: https://almvik.example/1", FurnitureKind.WEB_FRAME),
        ("Senast uppdaterad: 2020-01-02", FurnitureKind.WEB_FRAME),
        ("Hem / Kommun / Protokoll", FurnitureKind.WEB_FRAME),
        ("• Register", FurnitureKind.WEB_FRAME),
        ("<br>", FurnitureKind.WEB_FRAME),
        ("\f", FurnitureKind.FORM_FEED),
        ("\x07", FurnitureKind.CONTROL_CHARACTERS),
        ("\ud800", FurnitureKind.CONTROL_CHARACTERS),
        ("\ufeff", FurnitureKind.CONTROL_CHARACTERS),
    ],
)
def test_furniture(line, kind):
    """What belongs to the page or the screen is named and set aside."""
    source = scan(f"Texten börjar.\n{line}\nTexten slutar.")

    assert [piece.kind for piece in source.furniture] == [kind]
    assert [each.text for each in source.lines] == ["Texten börjar.", "Texten slutar."]


@pytest.mark.parametrize(
    "line",
    [
        "0881/22",
        "Föregående protokoll",
        "Publicerad information är bra",
        "Dela ut priser",
        "1 (LOV)",
    ],
)
def test_what_is_no_furniture(line):
    """What only looks like furniture is text."""
    assert scan(line).furniture == ()


def test_head_and_text_on_one_line():
    """A running head gives back the text behind it, also around what can't be seen."""
    source = scan(
        "Sammanträdesdatum: 2024-06-18 Beslut\nSammanträdesdatum:\x07 \x07"
        " 2024-06-18\x07Mer\x07text"
    )

    assert [line.text for line in source.lines] == ["Beslut", "Mer text"]
    assert all(line.torn for line in source.lines)


def test_furniture_with_control_characters_in_it():
    """What can't be seen within a page number is named by itself, and at its end."""
    source = scan("\x0721\x07(87)\x07")

    assert [piece.kind for piece in source.furniture] == [
        FurnitureKind.CONTROL_CHARACTERS,
        FurnitureKind.PAGE_NUMBER,
        FurnitureKind.CONTROL_CHARACTERS,
        FurnitureKind.PAGE_NUMBER,
        FurnitureKind.CONTROL_CHARACTERS,
    ]


def test_rule_through_a_line():
    """A rule drawn through a line parts what stands before it from what stands behind."""
    source = scan("Planen antas. ______ Expedieras Arkivet")

    assert [line.text for line in source.lines] == ["Planen antas.", "Expedieras Arkivet"]


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        (
            (
                "Ur parken\nKommunstyrelsen\nBeslut\nProtokoll nr 5\nSammanträdesdatum:"
                " 2020-01-02\nSlut"
            ),
            ["Ur parken", "Beslut", "Slut"],
        ),
        (
            "Utbildning\nUtdrag ur protokoll Sammanträdesdatum: 2020-01-02\nEtt\nUtbildning\nTvå",
            ["Utbildning", "Ett", "Två"],
        ),
        ("Protokoll nr 5\nKommunstyrelsen", ["Kommunstyrelsen"]),
        (
            (
                "SAMMANTRÄDESPROTOKOLL 1 (4)\nParknämnden 2020-01-02\nEtt\n"
                "SAMMANTRÄDESPROTOKOLL 2 (4)\nParknämnden 2020-01-02\nTvå"
            ),
            ["SAMMANTRÄDESPROTOKOLL 1 (4)", "Parknämnden 2020-01-02", "Ett", "Två"],
        ),
        ("Ett\nTvå\nTre\nFyra\nProtokoll nr 5", ["Ett", "Två", "Tre", "Fyra"]),
    ],
)
def test_names_of_bodies_in_running_heads(text, lines):
    """The name of a body over a page's header is furniture, but not at the top of the paper."""
    assert [line.text for line in scan(text).lines] == lines


def test_line_ends_and_composed_letters():
    """Line ends become newlines and letters composed; nothing else is changed."""
    assert scan("A\u030angsby\r\n\tby\r.").text == "Ångsby\n\tby\n."


LOST = (
    "Almviks kommun Kommunfullmäktige 2015-06-15 § 12 Svar på motion om bänkar Dnr KS 2020/12"
    " Beslut Kommunfullmäktige beslutar att avslå motionen. Ärendet Rut Ek (S) har lämnat in en"
    " motion om bänkar. Yrkanden Rut Ek (S) yrkar bifall till motionen. Reservation Rut Ek (S)"
    " reserverar sig mot beslutet. Beslutet skickas till Akten"
)


def test_text_that_has_lost_its_lines():
    """Several headings within one line are where its lines were."""
    whole = read(LOST).document
    document = read(LOST[LOST.index("§") :]).document

    assert whole.meeting.date == dt.date(2015, 6, 15)
    assert (document.number.text, document.registry_number.text) == ("12", "KS 2020/12")
    assert document.meeting.body.name == "Kommunfullmäktige"
    headings = [section.heading for section in document.sections if section.heading]
    assert headings == ["Ärendet", "Reservation"]
    assert [to.text for to in document.recipients] == ["Akten"]


def test_one_capital_in_a_long_line_is_no_heading():
    """One heading word with a capital in a long sentence is a word of it."""
    text = f"§ 9 Bänkar\n\n{'Vi läste boken ' * 20} Beslut Är Beslut och gick hem."

    assert read(text).document.sections[0].heading is None


@pytest.mark.parametrize(
    ("text", "headings"),
    [
        ("Beslut\nPlanen antas.", ["Beslut"]),
        ("Beslut Planen antas.", ["Beslut"]),
        ("Beslut: planen antas.", ["Beslut:"]),
        ("Beslut\nom planen fattas nu.", [None]),
        ("Beslut om planen fattas nu.", [None]),
        ("Beslut, i korthet", [None]),
        ("Beslut\nanta planen", ["Beslut"]),
        ("Förslag Planen antas.", [None]),
        ("Handling 2023 nr 15\nMer", [None]),
        ("Bilaga 2\nMer", [None]),
        ("Bilaga Protokoll från mötet", ["Bilaga"]),
        ("Bilagor 1. Ett 2. Två", ["Bilagor"]),
        ("Yrkande från (S) (V)\nMer", ["Yrkande från (S) (V)"]),
        ("Yrkande D, M den 2021-12-12", [None]),
        ("Yrkande 2023-09-26", [None]),
        ("Ärende 27 Mer", [None]),
        ("Protokollsutdrag skickas till arkiv@almvik.example", ["Protokollsutdrag skickas till"]),
        ("Särskilt yttrande i kommunstyrelsen\nMer", ["Särskilt yttrande i kommunstyrelsen"]),
        ("Arbetsutskottets förslag\nMer", ["Arbetsutskottets förslag"]),
        (
            "Beskrivning av ärendet och kontorets bedömning Vi",
            ["Beskrivning av ärendet och kontorets bedömning"],
        ),
    ],
)
def test_headings(text, headings):
    """A heading word is a heading by what follows it."""
    document = read(f"§ 9 Titel\n\n{text}", kind="Minutes").document.paragraphs[0]
    found = [section.heading for section in document.sections or ()]
    found += [entry.heading for entry in document.wording if entry.heading]

    assert (found or [None]) == headings


@pytest.mark.parametrize(
    "line",
    [
        "Samtal med grannarna",
        "Varför just nu",
    ],
)
def test_unknown_headings_of_statements(line):
    """A short line over a paragraph is a heading in a statement, whatever its words."""
    text = f"Tjänsteskrivelse\n\nBänkar\n\n{line}\n\n{'Här står en lång text om saken. ' * 3}"

    document = read(text).document

    assert document.sections[-1].heading == line


@pytest.mark.parametrize("line", ["Hej då.", "Två:", "Rut Ek (S)", "en rad med gemener", "Kort"])
def test_lines_that_are_no_headings(line):
    """Sentences, names, lower case and a line over other short lines are no headings."""
    end = "Kort" if line == "Kort" else "Här står en lång text om saken. " * 3
    document = read(f"Tjänsteskrivelse\n\nBänkar\n\n{line}\n\n{end}").document

    assert all(section.heading != line for section in document.sections)
