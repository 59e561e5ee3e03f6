"""The page as plain text."""

import time

import pytest

from kfbeslut.rendering import (
    Area,
    AreaKind,
    Fact,
    Facts,
    Heading,
    Item,
    Layout,
    List,
    Paragraph,
    Quote,
    Run,
    Table,
)
from kfbeslut.rendering.text import renderer


def words(text):
    return (Run(text, "sv"),)


def row(*cells):
    return tuple(map(words, cells))


def page(*blocks):
    return renderer.render(Layout("sv", "Sida", blocks))


def test_headings_are_underlined_by_level():
    """The page's heading and those below it are underlined; deeper ones stand alone."""
    text = page(
        Heading(1, words("Protokoll")), Heading(2, words("Beslut")), Heading(3, words("Skäl"))
    )

    assert text == "Protokoll\n=========\n\nBeslut\n------\n\nSkäl\n"


def test_lines_are_at_most_eighty_characters():
    """Text is broken at blanks; a word longer than a line gets a line of its own."""
    long = "o" * 100

    text = page(Paragraph(words(f"{'ord ' * 30}{long} och mer")))

    first, *middle, last = text.splitlines()
    assert first == " ".join(["ord"] * 20)
    assert long in middle
    assert last == "och mer"
    assert all(len(line) <= 80 for line in text.splitlines() if line != long)


def test_lines_of_the_paper_are_kept():
    """Where the paper begins a new line, as in an address, so does the page."""
    text = page(Paragraph(words("Rut Lind \n\n gruppledare")), Heading(1, words("Ett\nnamn")))

    assert text == "Rut Lind\ngruppledare\n\nEtt namn\n========\n"


def test_no_break_spaces_hold():
    """A number is not torn from its unit where a no-break space stands between them."""
    text = page(Paragraph(words(f"{'ord ' * 19}aa 1\u00a0200\u00a0kronor")))

    assert text.splitlines()[-1] == "1\u00a0200\u00a0kronor"


def test_lists_hang_after_their_marks():
    """Items begin with their mark or a bullet, and what belongs to them is indented."""
    deeper = List((Item(words("grå"), "–"),))
    items = (Item(words("stolpe " * 15), "1."), Item(words("lampa"), blocks=(deeper,)))

    text = page(List(items))

    assert text == (
        "1. stolpe stolpe stolpe stolpe stolpe stolpe stolpe stolpe stolpe stolpe\n"
        "    stolpe stolpe stolpe stolpe stolpe\n"
        "• lampa\n"
        "    – grå\n"
    )


def test_facts_stand_after_their_terms():
    """Each fact stands on a line after its term; several are joined."""
    text = page(Facts((Fact(words("Av"), (words("Rut"), words("Olle"))),)))

    assert text == "Av: Rut; Olle\n"


def test_quotes_are_indented_and_areas_are_not():
    """What is quoted is indented."""
    text = page(
        Area(AreaKind.DECISION, (Quote((Paragraph(words("Ja.")), Paragraph(words("Nej.")))),))
    )

    assert text == "    Ja.\n\n    Nej.\n"


def test_tables_are_aligned():
    """A table that fits the width has aligned columns, under names with a rule."""
    table = Table(
        rows=(row("Ja", "20"), row("Avstår")), header=row("Sida", "Röster"), caption=words("Vote")
    )

    text = page(table)

    assert text == "Vote\n\nSida    Röster\n------  ------\nJa      20\nAvstår\n"


def test_a_table_without_header_has_rows_alone():
    """A table without names of columns is its rows; an empty one is nothing."""
    assert page(Table(rows=(row("Ja", "20"),))) == "Ja  20\n"
    assert page(Table(rows=())).strip() == ""


def test_wide_tables_are_told_row_by_row():
    """A table too wide for the page is told cell by cell, each with the name of its column."""
    table = Table(
        rows=(row("å" * 50, "", "ä" * 50), row("a", "b", "c", "d")), header=row("Ett", "")
    )

    text = page(table)

    assert text == f"Ett: {'å' * 50}\n{'ä' * 50}\n\nEtt: a\nb\nc\nd\n"


@pytest.mark.parametrize("mark", ["\x1b[31m", "\x07", "\x9b", "\ud800"])
def test_nothing_speaks_to_the_terminal(mark):
    """Control characters never reach a terminal."""
    text = page(List((Item(words(f"a{mark}b"), mark),)))

    assert mark[0] not in text
    assert "a\ufffd" in text


def test_turned_text_is_kept_apart():
    """A text that turns the direction of writing ends its turn itself, whatever it opens."""
    text = page(Paragraph((*words("a "), *words("\u2069b\u2067\u202ec"), *words(" d"))))

    assert text == "a \u2068\u2068\u2069b\u2067\u202ec\u2069\u2069 d\n"


def test_long_texts_take_time_in_proportion():
    """Ten times as much text takes about ten times as long, also without a single blank."""

    def seconds(text):
        block = Paragraph(words(text))
        start = time.perf_counter()
        page(block)
        return time.perf_counter() - start

    for kind in ("ord ", "o", "o\u00a0"):
        small, large = (min(seconds(kind * size) for _ in range(3)) for size in (20_000, 200_000))
        assert large < 60 * small + 0.1
