"""A paper that was read, in its own order and its own words."""

from kfbeslut.model import (
    Actor,
    Block,
    DecisionParagraph,
    DecisionPoint,
    Effect,
    Entry,
    Minutes,
    Motion,
    Outcome,
    PaperReference,
    ParagraphNumber,
    RegistryNumber,
    Reservation,
    Row,
    Section,
    SpecialStatement,
    Statement,
    SubstituteStatement,
    Table,
    replace,
)
from kfbeslut.rendering import render

PARAGRAPH = DecisionParagraph(
    number=ParagraphNumber(text="8"),
    title="Bänkar i parken",
    registry_number=RegistryNumber(text="PN 2024-12"),
    sections=[Section(heading="Ärendet", blocks=[Block(text="Parken saknar bänkar.")])],
    decisions=[
        DecisionPoint(
            number=1, text="Bänkar ställs ut.", effects=[Effect(outcome=Outcome.ADOPTED)]
        ),
        DecisionPoint(number=2, text="Paragrafen justeras omedelbart."),
    ],
    reservations=[Reservation(by=[Actor(name="Rut Lind")], text="Vi ville ha belysning.")],
)


def words(document, *entries):
    """Give a page in the paper's own order, without its eyebrow and what was understood."""
    page = render(replace(document, wording=entries), "text")
    return page.partition("\n\n")[2].partition("\n\nSå har handlingen tolkats")[0].rstrip("\n")


def test_parts_stand_in_the_order_of_the_paper():
    """Each part brings the heading and words before it; labels and numbers share a line."""
    text = words(
        PARAGRAPH,
        Entry(part="/number", lead="§"),
        Entry(part="/title"),
        Entry(part="/registry_number", lead="Diarienummer:"),
        Entry(part="/sections/0"),
        Entry(part="/decisions/0", heading="Nämndens beslut", lead="Nämnden beslutar:"),
        Entry(part="/decisions/1"),
        Entry(part="/reservations", lead="Reservation anmäldes."),
        Entry(part="/reservations/0"),
    )

    assert text == (
        "§ 8\n\nBänkar i parken\n===============\n\nDiarienummer: PN 2024-12\n\n"
        "Ärendet\n-------\n\nParken saknar bänkar.\n\n"
        "Nämndens beslut\n---------------\n\nNämnden beslutar:\n\n"
        "1. Bänkar ställs ut.\n2. Paragrafen justeras omedelbart.\n\n"
        "Reservation anmäldes.\n\nVi ville ha belysning."
    )


def test_what_was_understood_comes_after_the_words():
    """After the paper's words the page tells what was understood of them, and of which."""
    page = render(replace(PARAGRAPH, wording=[Entry(part="/title")]), "text")

    assert page.endswith(
        "Så har handlingen tolkats\n-------------------------\n\n"
        "Diarienummer: PN 2024-12\nParagraf: § 8\n\n"
        "Beslut\n\n1. Bänkar ställs ut.\n    Innebörd: godkänns\n\n"
        "Reservationer\n\nVi ville ha belysning.\n\nReserverar sig: Rut Lind\n"
    )


def test_long_texts_are_told_by_their_beginning_where_they_stand_in_full_before():
    """Among what was understood, a long text is known by how it begins."""
    reservation = Reservation(by=[Actor(name="Rut Lind")], text="lång text " * 20)
    unbroken = replace(reservation, text="o" * 100)

    page = render(
        DecisionParagraph(reservations=[reservation, unbroken], wording=[]), "text"
    ).partition("tolkats")[2]

    assert f"{'lång text ' * 7}…".replace("text …", "text …") in " ".join(page.split())
    assert f"• {'o' * 72} …\n" in page


def test_a_sentence_begun_in_the_lead_goes_on_in_the_text():
    """A point without number goes on with the sentence that its lead begins."""
    paragraph = DecisionParagraph(title="Bänkar", decisions=[DecisionPoint(text="avslå motionen.")])

    text = words(
        paragraph,
        Entry(part="/title"),
        Entry(
            part="/decisions/0", heading="Beslut", lead="Efter votering.\n\nNämnden beslutar att"
        ),
    )

    assert text.endswith("Efter votering.\n\nNämnden beslutar att avslå motionen.")


def test_a_part_that_is_gone_takes_its_words_with_it():
    """An entry whose part is gone, or not stated any more, is left out with heading and lead."""
    text = words(
        Motion(title="Bänkar"),
        Entry(part="/title"),
        Entry(part="/claims/4", heading="Yrkanden"),
        Entry(part="/subtitle", lead="Motion av"),
    )

    assert text == "Bänkar\n======"


def test_a_part_without_place_comes_last():
    """A part with words that has no place in the order comes last, under a heading of ours."""
    text = words(replace(PARAGRAPH, subtitle="Svar"), Entry(part="/title"))

    assert text == (
        "Bänkar i parken\n===============\n\nSvar\n\n"
        "Beslut\n------\n\n1. Bänkar ställs ut.\n2. Paragrafen justeras omedelbart.\n\n"
        "Reservationer\n-------------\n\nVi ville ha belysning.\n\n"
        "Ärendet\n-------\n\nParken saknar bänkar."
    )


def test_sections_may_come_piece_by_piece():
    """A section's pieces may stand apart; what is left of it comes last."""
    table = Table(rows=[Row(cells=["Bänk"])])
    motion = Motion(
        title="Bänkar",
        sections=[
            Section(heading="Skäl", blocks=[Block(text="Ett."), table, Block(text="Två.")]),
        ],
    )

    text = words(
        motion,
        Entry(part="/title"),
        Entry(part="/sections/0/blocks/1", lead="Tabell:"),
        Entry(part="/sections/0/heading"),
        Entry(part="/sections/0/blocks/0/text"),
    )

    assert text == "Bänkar\n======\n\nTabell:\n\nBänk\n\nSkäl\n----\n\nEtt.\n\nTvå."


def test_nothing_is_shown_twice():
    """A part that has two places is shown at the first."""
    text = words(
        PARAGRAPH,
        *2 * (Entry(part="/title"), Entry(part="/sections/0"), Entry(part="/reservations/0")),
    )

    assert text.count("Vi ville ha belysning.") == text.count("Parken saknar bänkar.") == 1


def test_headings_before_the_title_stand_over_it():
    """What a paper has as headings over its title stands over the page's one heading."""
    motion = Motion(title="Bänkar")

    html = render(replace(motion, wording=[Entry(part="/title", heading="MOTION")]), "html")

    assert '<p class="eyebrow">MOTION</p><h1>Bänkar</h1>' in html


def test_a_paper_without_title_is_called_by_its_kind():
    """A paper that has no title has a heading all the same."""
    motion = Motion(by=[Actor(name="Rut Lind")], wording=[Entry(part="/by", lead="Av Rut Lind")])

    html = render(motion, "html")

    assert "<h1>Motion</h1></header><main><p>Av Rut Lind</p>" in html


def test_a_paper_in_a_paper_brings_its_own_order():
    """A remark with a wording of its own is shown in it, at its place or at the end."""
    remark = SpecialStatement(
        by=[Actor(name="Rut Lind")],
        title="Om belysning",
        text="Vi hade hellre sett belysning.",
        wording=[Entry(part="/text", heading="Uttalande")],
    )
    paragraph = DecisionParagraph(title="Bänkar", special_statements=[remark])

    at_its_place = words(paragraph, Entry(part="/title"), Entry(part="/special_statements/0"))
    at_the_end = words(paragraph, Entry(part="/title"))

    assert at_its_place == at_the_end
    assert "Uttalande\n---------\n\nVi hade hellre sett belysning." in at_its_place


def test_a_paper_in_a_paper_without_an_order_is_its_words():
    """A remark without a wording of its own is shown by its words, each at its place."""
    remark = SubstituteStatement(
        by=[Actor(name="Rut Lind")], title="Instämmande", subtitle="kort", text="Jag instämmer."
    )
    paragraph = DecisionParagraph(title="Bänkar", substitute_statements=[remark])

    text = words(
        paragraph,
        Entry(part="/title"),
        Entry(part="/substitute_statements/0", heading="Ersättaryttrande", lead="Rut Lind:"),
        Entry(part="/substitute_statements/0/text", lead="Hon säger"),
    )

    assert text.endswith(
        "Ersättaryttrande\n----------------\n\nRut Lind:\n\n"
        "Instämmande\n-----------\n\nkort\n\nHon säger Jag instämmer."
    )


def test_what_says_nothing_is_not_told_as_understood():
    """Of minutes, only the paragraphs that state something are told among what was understood."""
    silent = DecisionParagraph(number=ParagraphNumber(text="9"), title="Paus")
    minutes = Minutes(title="Protokoll", paragraphs=[DecisionParagraph(), silent], wording=[])

    understood = render(minutes, "text").partition("tolkats")[2]

    assert "Beslutsparagraf" not in understood
    assert "§ 9 Paus" in understood


def test_proceedings_told_in_a_statement_come_last_too():
    """What a statement tells of the decision on it is shown, also where it has no place."""
    statement = Statement(
        title="Svar",
        proceedings=DecisionParagraph(
            reservations=[Reservation(by=[Actor(name="R")], text="Nej.")]
        ),
    )

    assert words(statement, Entry(part="/title")).endswith("Reservationer\n-------------\n\nNej.")


def test_paragraphs_of_minutes_have_their_headings_below_them():
    """In minutes the headings of a paragraph stand below that of the paragraph."""
    minutes = Minutes(title="Protokoll", paragraphs=[replace(PARAGRAPH, wording=None)])

    html = render(
        replace(
            minutes,
            wording=[
                Entry(part="/title"),
                Entry(part="/paragraphs/0/number", lead="§"),
                Entry(part="/paragraphs/0/title"),
                Entry(part="/paragraphs/0/decisions/0", heading="Beslut"),
            ],
        ),
        "html",
    )

    assert "<h1>Protokoll</h1></header><main><p>§ 8</p><h2>Bänkar i parken</h2>" in html
    assert '<section class="decision"><h3>Beslut</h3>' in html


def test_papers_named_by_mark_alone_are_kept():
    """A paper that is listed by its number alone is told among what was understood."""
    statement = Statement(attachments=[PaperReference(mark="1.")], wording=[])

    assert render(statement, "text").endswith("Bilagor\n\n1.\n")
