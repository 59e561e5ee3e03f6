"""
The main job on real papers: read, checked, kept, and made a page of, with nothing lost.

The papers are no part of the project. Where `KFBESLUT_CORPUS` doesn't name the folder that holds
them, these tests are skipped.
"""

import html
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from kfbeslut import loads, read
from kfbeslut.model import walk

CORPUS = os.environ.get("KFBESLUT_CORPUS")
SEEDS = sorted(Path(CORPUS, "texts").glob("seed_*.txt")) if CORPUS else []

pytestmark = pytest.mark.skipif(not CORPUS, reason="KFBESLUT_CORPUS names no folder of papers")


def kfbeslut(*words):
    """Run the program in a process of its own."""
    return subprocess.run(
        [sys.executable, "-m", "kfbeslut", *map(str, words)],
        capture_output=True,
        encoding="utf-8",
        check=False,
    )


def squeezed(text):
    """A text without its blanks, which a page may break elsewhere."""
    return "".join(text.split())


def texts(document):
    """Every text in which a document's words stand."""
    for _, node in walk(document):
        for name in ("title", "subtitle", "heading", "lead", "text"):
            if isinstance(text := getattr(node, name, None), str):
                yield text


def test_there_are_seeds():
    """A folder without the seeds would make the test below a test of nothing."""
    assert len(SEEDS) == 5


@pytest.mark.parametrize("paper", SEEDS, ids=lambda paper: paper.stem)
def test_a_seed_goes_the_whole_way(paper, tmp_path):
    """A page with every text of the document, and a stored document that comes back equal."""
    store, page = f"sqlite:///{tmp_path / 'kf.db'}", tmp_path / "page.html"

    done = kfbeslut("process", paper, "--store", store, "--html", page, "--id", paper.stem)
    kept = kfbeslut("store", "get", paper.stem, "--store", store, "--format", "json")

    document = read(paper.read_text("utf-8")).document
    shown = squeezed(html.unescape(re.sub(r"<[^>]*>", "", page.read_text("utf-8"))))
    assert done.returncode in {0, 1}, done.stderr
    assert loads(kept.stdout) == document
    assert [text for text in texts(document) if squeezed(text) not in shown] == []
