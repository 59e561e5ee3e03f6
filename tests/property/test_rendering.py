"""Every text of any document is on its page, whatever it holds, and the page stays a page."""

from html.parser import HTMLParser

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kfbeslut import model, samples
from kfbeslut.model import Entry, at, fields_of, replace, walk
from kfbeslut.rendering import render
from kfbeslut.testing import strategy

KINDS = [
    model.Case,
    model.DecisionParagraph,
    model.Minutes,
    model.Motion,
    model.SpecialStatement,
    model.Statement,
    model.SubstituteStatement,
]
DOCUMENTS = [
    "case",
    "committee_minutes",
    "council_minutes",
    "council_minutes_2013",
    "delegated_decision",
    "executive_minutes",
    "motion",
    "paragraph",
    "special_statement",
    "statement",
    "substitute_statement",
    "way",
]
INLINE = {"span", "bdi"}
VOID = {"meta"}


class Page(HTMLParser):
    """Reads a page back: its words, its headings, and whether its elements are closed in order."""

    def __init__(self, page):
        super().__init__()
        self.words = []
        self.headings = []
        self.open = []
        self.feed(page)
        self.close()

    def handle_starttag(self, tag, attrs):
        if tag not in VOID:
            self.open.append(tag)
        if tag[0] == "h" and tag[1:].isdigit():
            self.headings.append(int(tag[1:]))
        if tag not in INLINE:
            self.words.append(" ")

    def handle_endtag(self, tag):
        assert self.open.pop() == tag
        if tag not in INLINE:
            self.words.append(" ")

    def handle_data(self, data):
        if self.open and self.open[-1] != "style":
            self.words.append(data)

    @property
    def text(self):
        return normal("".join(self.words))


def normal(text):
    """Take all blanks for one, as a browser and a reader do."""
    return " ".join(text.split())


def leads_somewhere(document, pointer):
    try:
        return at(document, pointer) is not None
    except LookupError:
        return False


def texts(document):
    """Yield every text that a document holds; of the order of the paper, what has its part."""
    for pointer, node in walk(document):
        if isinstance(node, Entry):
            whole = at(document, pointer.rsplit("/wording/", 1)[0])
            if not leads_somewhere(whole, node.part):
                continue
        for field in fields_of(type(node)):
            held = getattr(node, field.name)
            if field.name == "part":
                continue
            yield from (
                (f"{pointer}/{field.name}", text)
                for text in (held if isinstance(held, tuple) else (held,))
                if isinstance(text, str)
            )


def assert_is_good(document):
    page = Page(render(document, "html"))
    lines = normal(render(document, "text"))

    assert page.open == []
    assert page.headings.count(1) == 1
    assert page.headings[0] == 1
    assert all(b <= a + 1 for a, b in zip(page.headings, page.headings[1:], strict=False))
    for pointer, text in texts(document):
        assert normal(text) in page.text, pointer
        assert normal(text) in lines, pointer


@st.composite
def papers(draw, kind):
    """Make documents with a wording that leads to parts of theirs, in any order."""
    document = draw(strategy(kind))
    places = [
        pointer + field
        for pointer, node in walk(replace(document, wording=None))
        for field in (
            "",
            *(f"/{name}" for name in ("title", "text", "heading") if hasattr(node, name)),
        )
    ]
    words = st.none() | st.sampled_from(
        ["Beslut", "Nämnden beslutar att", "Följande:", "a\n\nb <p>"]
    )
    entries = st.builds(Entry, part=st.sampled_from(places), heading=words, lead=words)
    return replace(document, wording=draw(st.lists(entries, max_size=8)))


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.__name__)
def test_every_text_is_on_the_page(kind):
    """Every text of a document is on its HTML page and in its text, which stay well formed."""

    @given(strategy(kind) | papers(kind))
    def holds(document):
        assert_is_good(document)

    holds()


@pytest.mark.parametrize("name", DOCUMENTS)
def test_samples_are_on_their_pages(name):
    """Every text of the invented papers is found on their pages."""
    document = getattr(samples, name)()

    assert_is_good(document)


@pytest.mark.parametrize("name", DOCUMENTS)
def test_samples_in_their_own_order_are_on_their_pages(name):
    """A document with a wording that leads to all of its parts has every text on its page."""
    document = getattr(samples, name)()
    entries = [Entry(part=pointer) for pointer, _ in walk(document)]

    assert_is_good(replace(document, wording=entries))
