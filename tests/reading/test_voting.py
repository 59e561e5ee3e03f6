"""Votes in all the forms that papers tell them in."""

import pytest

from kfbeslut.model import Choice, VoteGround, VotePurpose, VoteSide
from kfbeslut.reading import read


def counted(document):
    return [
        (vote.counts.yes, vote.counts.no, vote.counts.abstained, vote.counts.absent)
        for vote in document.votes or ()
    ]


@pytest.mark.parametrize(
    ("told", "expected"),
    [
        (
            (
                "Omröstningen utfaller med 43 Ja mot 38 Nej. 9 ledamöter avstår från att rösta."
                " 2 ledamöter är frånvarande."
            ),
            (43, 38, 9, 2),
        ),
        (
            "Rut Ek (V) och ordföranden Siv Ask (S) röstar Ja (2).\n\nBo Al (M) röstar Nej (1).",
            (2, 1, None, None),
        ),
        (
            (
                "Följande röstar ja (2): Rut Ek (V), Siv Ask (S).\n\nFöljande röstar nej (1): Bo Al"
                " (M)."
            ),
            (2, 1, None, None),
        ),
        (
            "2 ja-röster: Rut Ek (V), Siv Ask (S)\n1 nej-röst: Bo Al (M)\n1 Avstår: Pia Ro (C)",
            (2, 1, 1, None),
        ),
        (
            "Två ledamöter röstar Ja: Rut Ek (V), Siv Ask (S).\nEn ledamot röstar Nej: Bo Al (M).",
            (2, 1, None, None),
        ),
        ("Rut Ek (V) röstar ja\nSiv Ask (S) röstar ja\nBo Al (M) röstar nej", (2, 1, None, None)),
        ("Rut Ek (V) - JA\nSiv Ask (S) - JA\nBo Al (M) - NEJ", (2, 1, None, None)),
        (
            "Med 5 ja-röster mot 4 nej-röster beslutar nämnden att bifalla förslaget.",
            (5, 4, None, None),
        ),
        ("Med fem ja-röster mot fyra nej-röster beslutar nämnden så.", (5, 4, None, None)),
        (
            "47 ledamöter röstade ja. 24 ledamöter röstade nej. Två ledamöter avstod.",
            (47, 24, 2, None),
        ),
        ("12 ledamöter röstar JA, 9 ledamöter röstar NEJ och 1 ledamot AVSTÅR.", (12, 9, 1, None)),
        ("Ja 31, nej 12, avstår 2.", (31, 12, 2, None)),
        ("Ja: 25 röster\nNej: 20 röster\nAvstår: 3", (25, 20, 3, None)),
        ("Ja-röster: 7\nNej-röster: 6", (7, 6, None, None)),
        (
            "Vid omröstningen avges 31 ja-röster mot 24 nej-röster, 3 avstår och 4 är frånvarande",
            (31, 24, 3, 4),
        ),
        ("8 Ja-röster, 3 Nej-röster och 2 avstår, se bilaga 2.", (8, 3, 2, None)),
    ],
)
def test_results(paragraph, told, expected):
    """Counts and rolls are read from digits, words and names alike."""
    document = paragraph("Omröstning", told)

    assert counted(document) == [expected]


@pytest.mark.parametrize(
    "told",
    [
        "Ordföranden finner att yrkandet bifallits utan omröstning.",
        "Med sju röster mot fem beslutar nämnden enligt förslaget.",
        "Rut Ek (V) röstar Ja (1).",
    ],
)
def test_what_is_no_vote(paragraph, told):
    """Where one side is not known there is no vote, rather than half a guess."""
    document = paragraph("Omröstning", told)

    assert document.votes is None


def test_half_a_vote_is_reported():
    """A vote that can't be made out is kept as text, and an issue says so."""
    reading = read("§ 5\nBänkar\nBeslut\nPlanen antas.\n\nOmröstning\n\nRut Ek (V) röstar Ja (1).")

    (issue,) = reading.issues
    assert issue.id == "reading.unclear-vote"
    assert "text" in issue.sentence("sv")
    assert reading.text[issue.start : issue.end].startswith("Rut Ek")


def test_roll_that_disagrees():
    """A roll with more names than its number is reported, and both are kept."""
    reading = read(
        "§ 5\nBänkar\nBeslut\nPlanen antas.\n\nOmröstning\n\n"
        "Rut Ek (V) och Siv Ask (S) röstar Ja (3).\n\nBo Al (M) röstar Nej (1)."
    )

    (issue,) = reading.issues
    assert issue.sentence("sv") == "För ja anges 3 röster, men 2 namn."
    assert issue.sentence("en") == "For yes the paper states 3 votes, but 2 names."
    (vote,) = reading.document.votes
    assert vote.counts.yes == 3
    assert len(vote.ballots(Choice.YES)) == 2


def test_several_votes_in_one_paragraph(paragraph):
    """A second result is a second vote, with or without a heading between."""
    document = paragraph(
        "Omröstning",
        "Rut Ek (V) röstar Ja. Bo Al (M) röstar Nej.",
        "Siv Ask (S) och Rut Ek (V) röstar ja. Bo Al (M) röstar nej.",
        "Huvudvotering",
        "Omröstningen utfaller med 43 Ja mot 29 Nej.",
        "Härefter utfaller omröstningen med 40 Ja mot 32 Nej.",
    )

    assert [pair[:2] for pair in counted(document)] == [(1, 1), (2, 1), (43, 29), (40, 32)]
    assert document.votes[2].purpose is VotePurpose.MAIN


@pytest.mark.parametrize(
    ("sides", "yes", "no"),
    [
        (
            "Godkänd voteringsproposition: ”Ja för bifall till förslaget och Nej för avslag.”",
            "Ja för bifall till förslaget",
            "Nej för avslag",
        ),
        ("Ja-röst för bifall.\nNej-röst för avslag.", "Ja-röst för bifall", "Nej-röst för avslag"),
        ("JA = bifall till planen, NEJ = avslag.", "JA = bifall till planen", "NEJ = avslag"),
        (
            "Den som bifaller planen röstar ja, den det ej vill röstar nej.",
            "bifaller planen",
            "den det ej vill",
        ),
    ],
)
def test_what_the_sides_stand_for(paragraph, sides, yes, no):
    """What yes and no stood for is kept beside the numbers."""
    document = paragraph("Omröstning", sides, "Omröstningen utfaller med 8 Ja mot 5 Nej.")

    (vote,) = document.votes
    assert (vote.yes.text, vote.no.text) == (yes, no)


def test_sides_after_a_result_begin_the_next_vote(paragraph):
    """What sides stand for belongs to the result that follows."""
    document = paragraph(
        "Omröstning",
        "Ja-röst för bifall.\nNej-röst för avslag.",
        "Med 5 ja-röster mot 4 nej-röster bifalls planen.",
        "Ja-röst för tillägget.\nNej-röst för avslag.",
        "Med 6 ja-röster mot 3 nej-röster bifalls tillägget.",
    )

    assert [vote.yes.text for vote in document.votes] == [
        "Ja-röst för bifall",
        "Ja-röst för tillägget",
    ]


@pytest.mark.parametrize(
    ("told", "won"),
    [
        ("Nämnden beslutar att bifalla Rut Eks yrkande.", VoteSide.NO),
        ("Nämnden beslutar att bifalla förvaltningens förslag.", VoteSide.YES),
        ("Nämnden beslutar enligt förvaltningens förslag.", VoteSide.YES),
        ("Nämnden beslutar att bifalla något annat.", None),
        ("Ärendet är därmed avslutat.", None),
    ],
)
def test_who_won(paragraph, told, won):
    """A side won if the result is told in its words and not in the other's."""
    document = paragraph(
        "Omröstning",
        "”Ja för bifall till förvaltningens förslag och Nej för bifall till Rut Eks yrkande.”",
        "Omröstningen utfaller med 5 Ja mot 6 Nej.",
        told,
    )

    assert document.votes[0].won is won


def test_grounds_and_annexes(paragraph):
    """The casting vote, the lot and the annex that holds the roll are read where they are told."""
    cast = paragraph(
        "Omröstning",
        "Ordföranden Siv Ask (S) röstar Ja (1). Bo Al (M) röstar Nej (1).",
        "Nämnden beslutar med ordförandens utslagsröst att bifalla förslaget.",
    )
    lot = paragraph(
        "Omröstning",
        "Omröstningen utfaller med 5 Ja mot 5 Nej. Frågan avgörs genom lottning."
        " Hur var och en röstar framgår av bilaga 4.",
    )

    assert (cast.votes[0].ground, cast.votes[0].chair) == (VoteGround.CASTING_VOTE, VoteSide.YES)
    assert lot.votes[0].ground is VoteGround.LOT
    assert lot.votes[0].roll_in.text == "bilaga 4"


def test_purposes(paragraph):
    """A vote on remitting or deciding now differs from one that finds the rival proposal."""
    document = paragraph(
        "Omröstning",
        "”Ja för ärendets avgörande idag och Nej för ärendets återremiss.”",
        "Den utfaller med 70 Ja mot 11 Nej.",
        "Propositionsordning",
        "Omröstning begärs om vilket yrkande som ska vara motförslag.",
        "Omröstning",
        "Omröstningen utfaller med 40 Ja mot 30 Nej.",
    )

    assert [vote.purpose for vote in document.votes] == [
        VotePurpose.REMITTAL_OR_NOW,
        VotePurpose.ELIMINATION,
    ]


def test_quoted_sides_with_numbers_are_results(paragraph):
    """A line that begins with yes and gives a number is a result, not a side."""
    document = paragraph("Omröstning", "Ja: 4\nNej: 3")

    assert counted(document) == [(4, 3, None, None)]
