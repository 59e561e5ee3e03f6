"""What holds of every text whatever: reading never raises, and every word has one place."""

import pathlib
import re
import typing

import hypothesis.strategies as st
import pytest
from hypothesis import example, given

from kfbeslut.model import at
from kfbeslut.reading import Kind, read

PAPERS = [
    path.read_text(encoding="utf-8")
    for path in sorted((pathlib.Path(__file__).parents[1] / "reading" / "papers").glob("*.txt"))
]
KINDS = typing.get_args(Kind)

#: What papers are made of, and what breaks them.
BITS = (
    "§ 5 ", "§ 0", "(S)", " yrkar ", "Beslut\n", "1. ", "a. ", "• ", "att ", "Motion av ",
    "reserverar sig", "röstar Ja (3).", "deltar inte i beslutet", "2020-02-30", "den 3 mars",
    "med instämmande av ", "Särskilt uttalande\n", "Förslag till beslut ", "Handlingar ",
    "Sammanträdesdatum: 2020-01-01 ", "21 (87)", "________", "----", "m.fl.", "Kommunstyrelsen",
    "\x00", "\f", "\ud800", "\ufeff", "\u0301", "\u0345", "\x85", "\u2028", "\xa0", "\t", "\r",
    "-\n", "\n\n", "   ", ".", ",", ":", "”", "ß", "K\u0301",
)  # fmt: skip

texts = st.text(max_size=300) | st.lists(
    st.sampled_from(BITS) | st.text(alphabet="abcÅÄÖ .,\n", max_size=12), max_size=40
).map("".join)


@st.composite
def damaged_papers(draw):
    """Papers with pieces taken out, doubled, or put in where they don't belong."""
    text = draw(st.sampled_from(PAPERS))
    for _ in range(draw(st.integers(0, 8))):
        start, end = sorted((draw(st.integers(0, len(text))), draw(st.integers(0, len(text)))))
        end = min(end, start + 200)
        piece = draw(st.sampled_from((*BITS, "", text[start:end])))
        text = text[:start] + piece + text[draw(st.sampled_from((start, end))) :]
    return text


def every_word_has_one_place(reading):
    pieces = sorted(
        [(start, end) for _, start, end in reading.texts]
        + [(start, end) for _, start, end in reading.furniture]
    )
    reached = 0
    for start, end in pieces:
        assert reached <= start < end <= len(reading.text)
        assert not reading.text[reached:start].strip()
        reached = end
    assert not reading.text[reached:].strip()


def only(text):
    """Letters and digits: hyphens at line ends and blanks differ between paper and document."""
    return re.sub(r"[\W_]+", "", text)


@given(texts | damaged_papers(), st.none() | st.sampled_from(KINDS))
@example("§ 5\nTitel\nBeslut\n1. 2. ", None)
def test_no_text_is_too_much(text, kind):
    """Reading raises on no text, keeps it, and loses nothing of it."""
    reading = read(text, kind=kind)

    if reading.document is None:
        assert reading.issues
    else:
        every_word_has_one_place(reading)


@given(damaged_papers())
def test_the_document_says_what_the_paper_says(text):
    """The words at a pointer are the words of the text that its spans mark."""
    reading = read(text)

    said: dict[str, str] = {}
    for pointer, start, end in reading.texts:
        said[pointer] = said.get(pointer, "") + reading.text[start:end]
    for pointer, words in said.items():
        assert only(str(at(reading.document, pointer))) == only(words)


@given(damaged_papers())
def test_reading_twice_is_reading_once(text):
    """The same text is read in the same way, whichever way its lines end."""
    assert read(text) == read(text)
    assert (
        read(text.replace("\r", "").replace("\n", "\r\n")).document
        == read(text.replace("\r", "")).document
    )


@given(st.sampled_from(PAPERS))
@pytest.mark.parametrize("kind", KINDS)
def test_any_paper_as_any_kind(kind, text):
    """A paper that is told to be of another kind is kept as that."""
    reading = read(text, kind=kind)

    assert reading.kind == kind
    assert reading.document is not None or reading.issues
