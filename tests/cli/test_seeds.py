"""Five real papers go the whole way: read, checked, kept and shown, with nothing lost."""

import html
import os
import re
from pathlib import Path

import pytest

from kfbeslut.model import walk
from kfbeslut.serialization import loads

CORPUS = os.environ.get("KFBESLUT_CORPUS")

pytestmark = pytest.mark.skipif(
    CORPUS is None, reason="KFBESLUT_CORPUS does not say where the real papers are"
)


def normal(text):
    """Take all blanks for one."""
    return " ".join(text.split())


def texts(document):
    """Yield the paper's own words, as far as they stand in parts of the document."""
    for _, node in walk(document):
        names = ("text", "title", "subtitle", "heading", "lead", "name", "mark")
        yield from (text for name in names if (text := getattr(node, name, None)))


@pytest.mark.parametrize("number", range(5))
def test_a_real_paper_goes_the_whole_way(kfbeslut, store, tmp_path, number):
    """Every text of a real paper is on its page, and the store gives the paper back equal."""
    paper = Path(CORPUS, "texts", f"seed_00{number}.txt")
    page = tmp_path / "page.html"

    code, _, _ = kfbeslut("process", paper, "--store", store, "--html", page, "--id", "seed")
    _, kept, _ = kfbeslut("store", "get", "seed", "--store", store, "--format", "json")
    _, document, _ = kfbeslut("read", paper, "--format", "json")

    words = normal(html.unescape(re.sub("<[^>]*>", " ", page.read_text("utf-8"))))
    assert code in {0, 1}
    assert kept == document
    assert [text for text in texts(loads(document)) if normal(text) not in words] == []
