"""Which kind of document a text is, or that it is none."""

import pytest

from kfbeslut.reading import Reading, read


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("§ 5\nBänkar\nBeslut\nPlanen antas.", "DecisionParagraph"),
        ("Fler bänkar § 210, 4610/22", "DecisionParagraph"),
        ("Fler bänkar\n\nBeslut\n\nPlanen antas.", "DecisionParagraph"),
        ("Motion om bänkar\n\nKommunfullmäktige beslutar att avslå motionen.", "DecisionParagraph"),
        ("Motion om bänkar\n\nVi vill ha fler.", "Motion"),
        (
            "Motion om bänkar\n\nFörslag till beslut\n\nKommunfullmäktige beslutar att köpa fler.",
            "Motion",
        ),
        ("Ge oss bänkar\n\nVi yrkar därför:\n\natt bänkar köps.", "Motion"),
        ("Tjänsteskrivelse\n\nBänkar", "Statement"),
        ("Yttrande över motion om bänkar", "Statement"),
        ("Fler bänkar\n\nFörslag till beslut\n\nBänkar köps.", "Statement"),
        ("Svar på motion om bänkar\n\nFörslag till beslut\n\nBänkar köps.", "Statement"),
        ("§ 1\nVal\n\n§ 2\nBänkar\n\n§ 3\nBord", "Minutes"),
        (
            "Plats och tid Parken\nBeslutande Alla\nParagrafer 1-2\n\n§ 1\nVal\n\n§ 2\nBänkar",
            "Minutes",
        ),
        (
            "Utdrag ur protokoll\n\n§ 1\nVal\n\nBilaga 1\n\n§ 2\nBänkar\n\n§ 3\nBord",
            "DecisionParagraph",
        ),
        (
            "Särskilt yttrande\n\nRut Ek (S) lämnade följande särskilda yttrande.\n\nDet är bra.",
            "SpecialStatement",
        ),
        (
            "Ersättaryttrande\n\nErsättaren Rut Ek (S) lämnade följande ersättaryttrande.\n\nBra.",
            "SubstituteStatement",
        ),
        ("Recept på soppa\n\nKoka vatten.", None),
        ("", None),
    ],
)
def test_kinds(text, kind):
    """The strongest signs decide; without any the kind is unknown."""
    assert read(text).kind == kind


def test_unknown_kind_keeps_the_text():
    """A text of unknown kind has no document, an issue that says so, and all its words."""
    reading = read("Recept på soppa\r\n\r\nKoka vatten.")

    assert (reading.kind, reading.document, reading.spans) == (None, None, ())
    assert reading.text == "Recept på soppa\n\nKoka vatten."
    (issue,) = reading.issues
    assert issue.id == "reading.unknown-kind"
    assert "slags handling" in issue.sentence("sv")
    assert "kind of document" in issue.sentence("en")


def test_kind_is_given():
    """Whoever knows the kind says it, and is believed."""
    reading = read("Koka vatten.", kind="Motion")

    assert reading.kind == "Motion"
    assert reading.document.title == "Koka vatten."


@pytest.mark.parametrize("kind", ["SpecialStatement", "SubstituteStatement"])
def test_statement_by_nobody(kind):
    """A remark needs somebody who makes it: without there is no document, and an issue says why."""
    reading = read("Koka vatten.", kind=kind)

    assert (reading.kind, reading.document) == (kind, None)
    assert [issue.id for issue in reading.issues] == ["reading.no-giver"]


def test_remarks_that_stand_alone():
    """A remark as a paper of its own has its giver, its words and what stands before them."""
    special = read(
        "Särskilt uttalande\n\nRut Ek (S) lämnade följande särskilda uttalande. Det är"
        " bra.\n\nSå är det."
    ).document
    substitute = read(
        "Ersättaryttrande\n\nErsättaren Rut Ek (Fi) lämnade följande ersättaryttrande.\n\nDet är"
        " bra."
    ).document

    assert special.text == "Det är bra.\nSå är det."
    assert special.wording[0].lead.startswith("Särskilt uttalande\nRut Ek (S)")
    assert substitute.by[0].name == "Rut Ek"
    assert substitute.text == "Det är bra."


def test_rows_of_contents_are_no_paragraphs():
    """A table of contents names paragraphs that stand elsewhere."""
    reading = read(
        "§ 1 Val ........ 3\n§ 2 Bänkar      4\n\n§ 1\nVal\n\n§ 2\nBänkar\n\n§ 3\nBord\n\n"
        "§ 2 Bänkar igen\n\n§ 99\nLångt borta"
    )

    assert [each.number.text for each in reading.document.paragraphs] == ["1", "2", "3"]


def test_minutes_without_paragraphs():
    """Minutes may be told to be minutes and have nothing in them."""
    reading = read("Plats och tid Parken", kind="Minutes")

    assert reading.document.paragraphs is None
    assert reading.document.sections[0].heading == "Plats och tid"


def test_minutes_certify_a_paragraph_at_once():
    """A paragraph certified at once is certified in the minutes, for itself."""
    document = read(
        "§ 1\nVal\n\n§ 2\nBänkar\n\nBeslut\n\n1. Planen antas.\n2. Paragrafen justeras"
        " omedelbart.\n\n§ 3\nBord"
    ).document

    (certification,) = document.certifications
    assert certification.immediate is True
    assert certification.covers(document.paragraphs[1].number)


@pytest.mark.parametrize(
    ("front", "posted"),
    [
        ("anslags uppsättande 2003-03-04 anslags nedtagande 2003-03-26", "2003-03-04"),
        ("Anslaget sätts upp 2003-03-04", "2003-03-04"),
        ("anslags nedtagande 2003-03-04 anslags uppsättande 2003-03-26", None),
        ("Anslaget sätts upp snart", None),
    ],
)
def test_notices(front, posted):
    """The days of the notice are read unless columns are torn apart."""
    document = read(f"{front}\n\n§ 1\nVal\n\n§ 2\nBänkar\n\n§ 3\nBord").document

    assert (document.notices and str(document.notices[0].posted)) == posted


def test_where_the_day_of_the_meeting_stands():
    """The day of the meeting may stand in a running head: its span says where."""
    reading = read("§ 5\nBänkar\n\nSammanträdesdatum: 2020-01-02")

    assert reading.quote("/meeting/date") == "2020-01-02"


def test_quotes():
    """A reading quotes the words that something was read from."""
    reading = read("§ 5\nFler\x00bänkar\nBeslut\nPlanen antas.")

    assert reading.quote("/decisions/0/text") == "Planen antas."
    assert reading.quote("/title") == "Fler … bänkar"
    assert reading.quote("/number") == "5"
    assert Reading(text="").quote("/title") == ""
