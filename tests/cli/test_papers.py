"""The commands that take a paper."""

import datetime as dt
import json

import pytest

from kfbeslut import plugins
from kfbeslut.cli.papers import _id
from kfbeslut.model import Motion
from kfbeslut.rules import named
from kfbeslut.serialization import dumps, loads
from kfbeslut.storage import open_store

NONSENSE = b"Tre r\xc3\xa4var hoppade."


class Stamp:
    """A renderer that makes bytes that are no text."""

    media_type = "application/octet-stream"

    def render(self, layout):
        return b"\xff" + layout.title.encode()


def test_read_shows_the_document(kfbeslut, paper):
    """A paper that was read is shown as text."""
    code, out, err = kfbeslut("read", paper)

    assert (code, err) == (0, "")
    assert "Motion om bänkar i Norrbyparken\n=====" in out
    assert "fler bänkar ställs ut i parken." in out


def test_read_gives_json_that_is_read_back(kfbeslut, paper):
    """The JSON that a paper was read as goes into the next command, by itself or as a file."""
    _, document, _ = kfbeslut("read", paper, "--format", "json")

    code, again, _ = kfbeslut("read", "-", "--format", "json", stdin=document.encode())

    assert code == 0
    assert again == document
    assert loads(document).claims[0].text == "fler bänkar ställs ut i parken."


def test_a_paper_comes_from_standard_input(kfbeslut, paper):
    """A hyphen stands for standard input, with or without a byte order mark."""
    code, out, _ = kfbeslut("read", "-", stdin=b"\xef\xbb\xbf" + paper.read_bytes())

    assert code == 0
    assert "Norrbyparken" in out


def test_text_that_looks_like_json_can_be_read_as_text(kfbeslut):
    """How a paper is written can be said, where its first character misleads."""
    text = "{Utkast} Motion om bänkar\n\nVi yrkar att bänkar ställs ut.\n\nRut Lind (S)".encode()

    code, out, _ = kfbeslut("read", "-", "--input", "text", "--kind", "Motion", stdin=text)

    assert code == 0
    assert "{Utkast}" in out


@pytest.mark.parametrize(
    "words",
    [
        ("read", "-"),
        ("check", "-"),
        ("render", "-"),
        ("store", "put", "-", "--store", "memory:"),
        ("process", "-", "--store", "memory:", "--html", "never.html"),
    ],
)
def test_a_paper_of_unknown_kind_is_said_to_be_one(kfbeslut, words):
    """A text that is no known kind of paper ends the command with 1, and is said so."""
    code, out, err = kfbeslut(*words, stdin=NONSENSE)

    assert (code, out) == (1, "")
    assert err.startswith("kfbeslut: Det går inte att se vilket slags handling")


def test_check_prints_what_was_found(kfbeslut, wrong_winner):
    """The report is printed, and an error ends the command with 1."""
    code, out, _ = kfbeslut("check", wrong_winner)

    assert code == 1
    assert "Fel (1)\n-------\n\n• Rösterna föll 17–3 (ja–nej), men nej anges ha vunnit." in out
    assert "Lagrum: 5 kap. 55 §" in out


def test_check_in_english_for_programs(kfbeslut, wrong_winner):
    """The report for programs is JSON with both languages."""
    code, out, _ = kfbeslut("check", wrong_winner, "--format", "json", "--lang", "en")

    findings = json.loads(out)["findings"]
    assert code == 1
    assert "majority-decides" in [finding["rule"] for finding in findings]
    assert set(findings[0]["sentence"]) == {"sv", "en"}


def test_check_explains_itself(kfbeslut, wrong_winner):
    """Where it is asked for, each finding tells its facts, its day and what the law says."""
    _, out, _ = kfbeslut("check", wrong_winner, "--explain")

    assert "Åtgärdens dag: 27 maj 2024\n" in out
    assert "kommunallagen (2017:725): Enkel majoritet" in out.replace("\n        ", " ")


def test_check_gives_sarif(kfbeslut, wrong_winner, tmp_path):
    """SARIF names the file as a URI; of standard input there is none."""
    file = tmp_path / "en paragraf.json"
    file.write_bytes(wrong_winner.read_bytes())

    code, out, _ = kfbeslut("check", file, "--format", "sarif", "--lang", "en")
    _, unnamed, _ = kfbeslut("check", "-", "--format", "sarif", stdin=file.read_bytes())

    run, other = (json.loads(log)["runs"][0] for log in (out, unnamed))
    first = next(result for result in run["results"] if result["ruleId"] == "majority-decides")
    place = first["locations"][0]["physicalLocation"]["artifactLocation"]["uri"]
    assert code == 1
    assert place.endswith("/en%20paragraf.json")
    assert first["level"] == "error"
    assert all("physicalLocation" not in str(result) for result in other["results"])


def test_local_rules_come_from_a_file(kfbeslut, paper, tmp_path):
    """The municipality's own rules are read from TOML, and a misspelt one is said to be."""
    file = tmp_path / "almvik.toml"
    file.write_text('motions_signed = true\n[municipality]\nname = "Almvik"\n', "utf-8")
    bad = tmp_path / "bad.toml"
    bad.write_text("motions_sined = true\n", "utf-8")

    _, without, _ = kfbeslut("check", paper)
    code, out, _ = kfbeslut("check", paper, "--local", file)
    refused, _, err = kfbeslut("check", paper, "--local", bad)

    assert code == 0
    assert "den lokala regeln om motioners underskrift" in without
    assert "den lokala regeln om motioners underskrift" not in out
    assert refused == 3
    assert "motions_sined" in err


@pytest.mark.parametrize(
    ("fail_on", "code"), [("error", 0), ("warning", 1), ("info", 1), ("never", 0)]
)
def test_fail_on_says_how_grave_is_too_grave(kfbeslut, to_a_committee, fail_on, code):
    """A finding ends the command with 1 if it weighs as much as `--fail-on` says."""
    assert kfbeslut("check", to_a_committee, "--fail-on", fail_on)[0] == code


def test_rules_can_be_chosen(kfbeslut, wrong_winner):
    """What is judged by can be named; other rules are then left alone."""
    motions = named("core").select("motion-has-claim")

    with plugins.registered("kfbeslut.rules", "motions", motions):
        code, out, _ = kfbeslut("check", wrong_winner, "--rules", "motions")

    assert code == 0
    assert "Inga anmärkningar." in out


def test_the_day_can_be_said(kfbeslut, wrong_winner):
    """Which day it is can be said, so that a check gives the same again."""
    day = dt.date(2024, 3, 18)

    assert kfbeslut("check", wrong_winner, "--today", day)[0] == 1
    assert kfbeslut("check", wrong_winner, "--today", "18 mars")[0] == 2


def test_render_writes_a_page(kfbeslut, paper, tmp_path):
    """A page is written to standard output, or to a file."""
    file = tmp_path / "motion.html"

    _, html, _ = kfbeslut("render", paper)
    code, out, _ = kfbeslut("render", paper, "--output", file)
    _, text, _ = kfbeslut("render", paper, "--format", "text", "--lang", "en")

    assert (code, out) == (0, "")
    assert html == file.read_text("utf-8")
    assert "<h1>Motion om bänkar i Norrbyparken</h1>" in html
    assert "How the paper was understood" in text


def test_render_writes_bytes_as_they_are(kfbeslut, paper, tmp_path):
    """What a renderer makes that is no text arrives as it was made."""
    file = tmp_path / "motion.bin"

    with plugins.registered("kfbeslut.renderers", "stamp", Stamp()):
        kfbeslut("render", paper, "--format", "stamp", "--output", file)

    assert file.read_bytes() == b"\xff" + "Motion om bänkar i Norrbyparken".encode()


def test_process_goes_the_whole_way(kfbeslut, paper, store, tmp_path):
    """A paper is checked, kept and shown in one command, which says where it all is."""
    page = tmp_path / "motion.html"

    code, out, _ = kfbeslut("process", paper, "--store", store, "--html", page, "--id", "m1")
    _, document, _ = kfbeslut("store", "get", "m1", "--store", store, "--format", "json")

    assert code == 0
    assert out.startswith("Granskning\n==========\n")
    assert out.endswith(f"Sida: {page}\nLager: {store}\nId: m1 (version 1)\n")
    assert "fler bänkar ställs ut" in page.read_text("utf-8")
    assert document == kfbeslut("read", paper, "--format", "json")[1]


def test_process_makes_an_id_of_the_content_where_the_facts_are_too_few(
    kfbeslut, paper, store, tmp_path
):
    """A paper that states too little is kept under the digest of its content, and that is said."""
    words = ("process", paper, "--store", store, "--html", tmp_path / "m.html", "--lang", "en")

    code, out, _ = kfbeslut(*words)
    again = kfbeslut(*words)

    assert code == 0
    assert "\nId: sha256:" in out
    assert "states too little" in out
    assert again == (0, out, "")


def test_process_tells_programs_where_everything_is(kfbeslut, wrong_winner, store, tmp_path):
    """For programs, the report and the whereabouts are one object."""
    page = tmp_path / "p.html"

    code, out, _ = kfbeslut(
        "process", wrong_winner, "--store", store, "--html", page, "--format", "json"
    )

    done = json.loads(out)
    assert code == 1
    assert done["report"]["ok"] is False
    assert (done["page"], done["store"]) == (str(page), store)
    assert (done["id_made_from"], done["version"]) == ("facts", 1)
    with open_store(store) as kept:
        assert dumps(kept.get(done["id"]).document) == wrong_winner.read_bytes()


def test_an_id_is_the_one_given_or_made_from_facts():
    """The id that is given counts; else the one that the paper's own facts make."""
    motion = Motion(id="KS-2024-17")

    assert _id(motion, "m1") == ("m1", "given")
    assert _id(motion, None) == ("KS-2024-17", "facts")


def test_two_papers_under_one_id_are_never_mixed(kfbeslut, paper, to_a_committee, store, tmp_path):
    """Another paper under an id that is taken is refused, whatever was said of it."""
    words = ("--store", store, "--html", tmp_path / "m.html", "--id", "m1")
    kfbeslut("process", paper, *words)

    code, _, err = kfbeslut("process", to_a_committee, *words)

    assert code == 3
    assert "Ett annat dokument har redan id 'm1'" in err
