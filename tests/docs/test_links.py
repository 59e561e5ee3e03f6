"""A reader can follow every link from one of our pages to another."""

import re
from pathlib import Path

import pytest

PROJECT = Path(__file__).parents[2]
PAGES = [PROJECT / "README.md", PROJECT / "CHANGELOG.md", *sorted(PROJECT.glob("docs/**/*.md"))]
LINK = re.compile(r"\]\((?!https?:|mailto:)([^)#\s]*)(?:#([^)\s]+))?\)")


def anchors(page):
    """The names by which a page's headings can be linked to, made as web forges make them."""
    return {
        re.sub(r"[^\w\- ]", "", heading.strip().lower()).replace(" ", "-")
        for heading in re.findall(r"^#+ (.+)$", page.read_text("utf-8"), re.MULTILINE)
    }


@pytest.mark.parametrize("page", PAGES, ids=lambda page: str(page.relative_to(PROJECT)))
def test_links_lead_somewhere(page):
    """Each link to a file finds it, and each link to a heading finds that too."""
    lost = []
    for path, anchor in LINK.findall(page.read_text("utf-8")):
        there = (page.parent / path) if path else page
        if not there.exists() or (anchor and anchor not in anchors(there)):
            lost.append(f"{path}#{anchor}" if anchor else path)

    assert lost == []


def test_every_page_is_found_from_the_index():
    """Whoever opens the documentation's first page can get to all others from it."""
    found, ways = set(), [PROJECT / "docs" / "index.md"]
    while ways:
        page = ways.pop()
        if page not in found and page.suffix == ".md" and page.exists():
            found.add(page)
            told = LINK.findall(page.read_text("utf-8"))
            ways += [(page.parent / path).resolve() for path, _ in told if path]

    assert [page.name for page in PAGES[2:] if page not in found] == []
