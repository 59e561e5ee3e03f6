"""Real papers: read without loss, and as well as the tables say."""

import json
import os
import pathlib
import subprocess
import sys

import pytest

from kfbeslut.reading import read

HERE = pathlib.Path(__file__).parent
CORPUS = os.environ.get("KFBESLUT_CORPUS")

needs_corpus = pytest.mark.skipif(
    CORPUS is None, reason="KFBESLUT_CORPUS does not name a folder of real papers"
)


def texts():
    return sorted((pathlib.Path(CORPUS) / "texts").glob("*.txt")) if CORPUS else []


def to_gold(text_dir, out_dir):
    subprocess.run([sys.executable, HERE / "to_gold.py", text_dir, out_dir], check=True)


@needs_corpus
@pytest.mark.parametrize("path", texts(), ids=lambda path: path.stem)
def test_every_word_of_a_real_paper_has_one_place(path):
    """Of no real paper is a word lost or doubled."""
    reading = read(path.read_text(encoding="utf-8"))
    if reading.document is None:
        assert reading.issues
        return

    reached = 0
    for start, end in sorted(
        [(start, end) for _, start, end in reading.texts]
        + [(start, end) for _, start, end in reading.furniture]
    ):
        assert reached <= start < end
        assert not reading.text[reached:start].strip()
        reached = end
    assert not reading.text[reached:].strip()


@needs_corpus
def test_the_seeds_are_read_well(tmp_path):
    """What a careful human reads off the seed papers is read, and nothing is invented."""
    corpus = pathlib.Path(CORPUS)
    gold = tmp_path / "gold"
    gold.mkdir()
    for path in (corpus / "gold").glob("seed_*.json"):
        (gold / path.name).write_text(path.read_text(encoding="utf-8"), encoding="utf-8")
    to_gold(corpus / "texts", tmp_path / "read")

    scored = subprocess.run(
        [sys.executable, corpus / "score.py", gold, tmp_path / "read", "--json"],
        check=True,
        capture_output=True,
        text=True,
    )

    table = json.loads(scored.stdout)
    assert table["macro_f1"] >= 0.97
    assert [field for field, row in table["fields"].items() if row["precision"] < 1] == []


def test_names_of_the_files(tmp_path):
    """A file is named by the leading part of its text's name; the lines on top are dropped."""
    papers = tmp_path / "texts"
    papers.mkdir()
    paper = "# source: somewhere\n# kind: motion\n§ 5\nBänkar\nBeslut\n1. Planen antas.\n"
    (papers / "seed_007.txt").write_text(paper, encoding="utf-8")
    (papers / "001_motion_almvik.txt").write_text("Koka vatten.", encoding="utf-8")

    to_gold(papers, tmp_path / "read")

    written = {
        path.name: json.loads(path.read_text("utf-8")) for path in (tmp_path / "read").iterdir()
    }
    assert written.keys() == {"001.json", "seed_007.json"}
    assert written["001.json"] == {"id": "001", "kind": None}
    seed = written["seed_007.json"]
    assert (seed["kind"], seed["paragraph"], seed["title"]) == ("beslutsparagraf", "5", "Bänkar")
    assert (seed["decision_points"], seed["decision_outcome"]) == (["Planen antas."], "godkännande")


@pytest.mark.parametrize(
    "path", sorted((HERE.parent / "reading" / "papers").glob("*.txt")), ids=lambda p: p.stem
)
def test_invented_papers_are_mapped(tmp_path, path):
    """Every kind of document has its mapping."""
    papers = tmp_path / "texts"
    papers.mkdir()
    (papers / path.name).write_text(path.read_text(encoding="utf-8"), encoding="utf-8")

    to_gold(papers, tmp_path / "read")

    (written,) = (tmp_path / "read").iterdir()
    assert json.loads(written.read_text("utf-8"))["kind"] is not None
