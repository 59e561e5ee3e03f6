"""A document laid out in an order of ours: with headings, facts, and stated absences in words."""

import datetime as dt

import pytest

from kfbeslut import samples
from kfbeslut.errors import UnknownLanguageError
from kfbeslut.model import (
    Actor,
    Ballot,
    Block,
    Body,
    Case,
    CaseDocument,
    Choice,
    DecisionParagraph,
    DecisionPoint,
    Effect,
    Entry,
    Meeting,
    Minutes,
    Motion,
    Municipality,
    Outcome,
    ParagraphNumber,
    Proposal,
    ProposalKind,
    Putting,
    RegisterEntry,
    RemarkName,
    Reservation,
    Row,
    Section,
    Side,
    SpecialStatement,
    Statement,
    StatementKind,
    Table,
    Vote,
    VoteCount,
)
from kfbeslut.rendering import Area, AreaKind, Heading, Role, layout, plain, render


def headings(document, lang="sv"):
    """List the headings of a page with their levels."""

    def within(blocks):
        for block in blocks:
            if isinstance(block, Heading):
                yield block.level, plain(block.text)
            elif isinstance(block, Area):
                yield from within(block.blocks)

    return list(within(layout(document, lang).blocks))


def text_of(document, lang="sv"):
    return render(document, "text", lang=lang)


def test_a_paragraph_is_called_by_number_and_title():
    """The heading of a paragraph has its number and title; over it stands where it comes from."""
    paragraph = DecisionParagraph(
        municipality=Municipality(name="Almvik"),
        number=ParagraphNumber.of(42),
        title="Belysning längs ån",
        subtitle="Svar på motion",
        meeting=Meeting(body=Body(name="Kommunfullmäktige"), date=dt.date(2024, 3, 18)),
    )

    page = layout(paragraph)

    eyebrow, heading, subtitle, *_ = page.blocks
    assert plain(eyebrow.text) == "Beslutsparagraf · Almvik · Kommunfullmäktige · 18 mars 2024"
    assert (heading.level, plain(heading.text)) == (1, "§ 42 Belysning längs ån")
    assert (subtitle.role, plain(subtitle.text)) == (Role.SUBTITLE, "Svar på motion")
    assert page.title == "§ 42 Belysning längs ån – Almvik"


@pytest.mark.parametrize(
    ("document", "name"),
    [
        (Motion(), "Motion"),
        (Statement(kind=StatementKind.OPINION), "Yttrande"),
        (SpecialStatement(by=[Actor(name="Rut")], called=RemarkName.NOTE), "Protokollsanteckning"),
        (DecisionParagraph(number=ParagraphNumber.of(8), meeting=Meeting()), "§ 8 Beslutsparagraf"),
    ],
)
def test_a_document_without_title_is_called_by_its_kind(document, name):
    """A document without a title is called by what kind of paper it is."""
    assert headings(document)[0] == (1, name)


def test_decisions_stand_first_and_apart():
    """The points of a decision stand in an area of their own, each with what it does."""
    paragraph = DecisionParagraph(
        title="Bänkar",
        sections=[Section(heading="Ärendet", blocks=[Block(text="Parken saknar bänkar.")])],
        decisions=[
            DecisionPoint(
                number=1, text="Motionen avslås.", effects=[Effect(outcome=Outcome.REJECTED)]
            ),
            DecisionPoint(number=2, text="Nämnden får i uppdrag att"),
            DecisionPoint(number=2, letter="a", text="ställa ut bänkar."),
        ],
    )

    page = layout(paragraph)

    area = page.blocks[2]
    assert area.kind is AreaKind.DECISION
    assert text_of(paragraph).endswith(
        "Beslut\n------\n\n"
        "1. Motionen avslås.\n    Innebörd: avslag\n2. Nämnden får i uppdrag att\n"
        "2a. ställa ut bänkar.\n\n"
        "Ärendet\n-------\n\nParken saknar bänkar.\n"
    )


def test_what_is_stated_not_to_be_there_is_said_and_what_is_not_stated_is_not():
    """Stated absence is put in words; what the document doesn't tell is not mentioned."""
    paragraph = DecisionParagraph(title="Bänkar", reservations=())

    text = text_of(paragraph)

    assert text.endswith("Reservationer\n-------------\n\nInga reservationer.\n")
    assert "uttalanden" not in text


def test_absences_within_parts_are_said_too():
    """Also inside a part, what is stated to be nobody or nothing is said."""
    paragraph = DecisionParagraph(puttings=[Putting(vote_called_by=())], votes=())

    assert "Begärde votering: inga\n" in text_of(paragraph)
    assert "No vote.\n" in text_of(paragraph, "en")


def test_a_lone_text_is_a_paragraph_and_several_are_a_list():
    """One text without a mark is running text; several are items."""
    one = [Reservation(by=[Actor(name="Rut Lind")], text="Vi reserverar oss.\n\nSkäl följer.")]

    text = text_of(DecisionParagraph(reservations=one))
    texts = text_of(DecisionParagraph(reservations=2 * one))

    assert "Vi reserverar oss.\n\nSkäl följer.\n\nReserverar sig: Rut Lind\n" in text
    assert "• Vi reserverar oss.\n    Skäl följer.\n    Reserverar sig: Rut Lind\n•" in texts


def test_votes_are_tables():
    """A vote is a table of its sides, and its roll another."""
    vote = Vote(
        yes=Side(text="Ja för avslag"),
        no=Side(text="Nej för bifall"),
        further=[Side(text="Bordläggning")],
        counts=VoteCount(yes=20, no=18, further=[1], abstained=2),
        roll=[
            Ballot(actor=Actor(name="Siv Ask", parties=["M"]), choice=Choice.YES),
            Ballot(actor=Actor(name="Rut Lind"), choice=Choice.NO, seat="12"),
        ],
    )

    text = text_of(DecisionParagraph(votes=[vote, Vote(secret=True)]))

    assert text.endswith("""
Sida                    Innebörd        Röster
----------------------  --------------  ------
Ja                      Ja för avslag   20
Nej                     Nej för bifall  18
Ytterligare alternativ  Bordläggning    1
Avstår                                  2

Voteringslista

Namn         Ställningstagande  Plats
-----------  -----------------  -----
Siv Ask (M)  ja
Rut Lind     nej                12

Sluten omröstning: ja
""")


def test_running_text_has_lists_quotes_and_tables():
    """Sections show lists as lists, quotations as such, and tables with their captions."""
    blocks = [
        Block(text="Parken behöver:"),
        Block(text="bänkar", mark="–"),
        Table(header=Row(cells=["Post"]), rows=[Row(cells=["Bänk"])]),
        Block(text="belysning", level=1),
        Block(text="Så skrev nämnden.", quoted=True),
    ]

    text = text_of(Motion(sections=[Section(heading="Skäl", blocks=blocks)]))

    assert text.endswith(
        "Skäl\n----\n\nParken behöver:\n\n– bänkar\n\nPost\n----\nBänk\n\n• belysning\n\n"
        "    Så skrev nämnden.\n"
    )


def test_headings_follow_each_other_without_gaps():
    """A section two levels below the page's heading is shown one level below."""
    motion = Motion(
        title="Bänkar",
        sections=[
            Section(heading="Skäl", level=3),
            Section(heading="Kostnad", level=4),
            Section(heading="Övrigt"),
        ],
    )

    assert headings(motion) == [(1, "Bänkar"), (2, "Skäl"), (3, "Kostnad"), (2, "Övrigt")]


def test_minutes_show_each_paragraph_with_its_parts_below():
    """In minutes each paragraph has a heading, and its parts have theirs below it."""
    minutes = Minutes(
        title="Protokoll",
        paragraphs=[
            DecisionParagraph(
                number=ParagraphNumber.of(1),
                title="Val",
                subtitle="av justerare",
                decisions=[DecisionPoint(text="Rut Lind väljs")],
            ),
            DecisionParagraph(number=ParagraphNumber.of(2)),
        ],
    )

    assert headings(minutes) == [
        (1, "Protokoll"),
        (2, "§ 1 Val"),
        (3, "Beslut"),
        (2, "§ 2 Beslutsparagraf"),
    ]
    assert "av justerare" in text_of(minutes)


def test_cases_show_their_papers_under_their_keys():
    """In a case each paper has a heading, and the key by which the register knows it."""
    case = Case(
        documents=[CaseDocument(key="m1", document=Motion(title="Bänkar"))],
        register=[RegisterEntry(document="m1", sender="Rut Lind")],
    )

    text = text_of(case)

    assert "Bänkar\n------\n\nKallas här: m1\n" in text
    assert "Handling  Avsändare\n--------  ---------\nm1        Rut Lind\n" in text


def test_a_paper_in_a_case_keeps_its_own_order():
    """A paper that was read stands in a case under its kind, and then as it was written."""
    motion = Motion(title="Bänkar", wording=[Entry(part="/title", lead="Till fullmäktige")])

    assert headings(Case(documents=[CaseDocument(key="m1", document=motion)])) == [
        (1, "Ärende"),
        (2, "Motion"),
        (3, "Bänkar"),
    ]


def test_told_proposals_stand_among_written_ones():
    """Proposals in words are items; those that are only told are facts between them."""
    told = Proposal(kind=ProposalKind.REJECTION)
    written = Proposal(text="Bänkar ställs ut.")

    text = text_of(DecisionParagraph(proposals=[written, told, written]))

    assert text.endswith("• Bänkar ställs ut.\n\nYrkar: avslag\n\n• Bänkar ställs ut.\n")


def test_statements_show_their_text_before_the_facts():
    """A special statement that stands alone is its text, then who gives it."""
    statement = SpecialStatement(
        by=[Actor(name="Rut Lind", parties=["S"])], text="Vi hade hellre …"
    )

    assert text_of(statement).endswith("Vi hade hellre …\n\nFrån: Rut Lind (S)\n")


def test_signatures_are_a_list_of_names():
    """Those who signed are listed by name, party and office."""
    motion = Motion(signatures=[Actor(name="Rut Lind", parties=["S"], office="gruppledare")])

    assert text_of(motion).endswith("Underskrifter\n-------------\n\n• Rut Lind (S), gruppledare\n")


def test_only_two_languages_are_spoken():
    """A language that the package doesn't speak is refused."""
    with pytest.raises(UnknownLanguageError):
        layout(Motion(), "fi")


@pytest.mark.parametrize("name", ["council_minutes", "committee_minutes", "way"])
def test_absent_and_stated_parts_of_whole_papers_have_names(name):
    """Everything that whole papers state has a name in both languages."""
    document = getattr(samples, name)()

    assert text_of(document, "sv") != text_of(document, "en")
