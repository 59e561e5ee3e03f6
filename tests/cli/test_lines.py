"""The command that checks a paper on each line."""

import json

import pytest

from kfbeslut.cli import lines
from kfbeslut.model import Body, BodyKind, Motion
from kfbeslut.serialization import dumps

GOOD = dumps(Motion(title="Bänkar"))
WARNED = dumps(Motion(addressee=Body(name="Parknämnden", kind=BodyKind.COMMITTEE)))


@pytest.fixture
def corpus(tmp_path):
    """Write papers, one a line."""

    def write(*papers):
        file = tmp_path / "corpus.jsonl"
        file.write_bytes(b"\n".join(papers))
        return file

    return write


@pytest.mark.parametrize("workers", [(), ("--workers", "2")])
def test_findings_are_lines_of_json(kfbeslut, corpus, workers):
    """Each finding is a line with the number of the paper's own, and the sum is told at last."""
    file = corpus(GOOD, WARNED, b"", WARNED)

    code, out, err = kfbeslut("check", "--lines", file, *workers)

    found = [json.loads(line) for line in out.splitlines()]
    assert code == 0
    assert [(each["line"], each["rule"]) for each in found] == [
        (2, "motion-addressed-to-council"),
        (4, "motion-addressed-to-council"),
    ]
    assert set(found[0]["sentence"]) == {"sv", "en"}
    assert err.startswith("kfbeslut: 3 handlingar: 2 anmärkningar, ")


def test_a_line_that_is_no_paper_is_told(kfbeslut, corpus):
    """A bad line is told with its number, the others are checked, and the command ends with 3."""
    code, out, err = kfbeslut("check", "--lines", corpus(b"{", WARNED), "--lang", "en")

    error, found = map(json.loads, out.splitlines())
    assert code == 3
    assert (error["line"], error["error"]) == (1, "InvalidLineError")
    assert error["sentence"]["sv"].startswith("Rad 1: ")
    assert found["line"] == 2
    assert "1 lines could not be checked" in err


def test_lines_come_from_standard_input_too(kfbeslut):
    """A hyphen stands for standard input, and findings weigh as `--fail-on` says."""
    code, out, _ = kfbeslut("check", "--lines", "-", "--fail-on", "warning", stdin=WARNED)

    assert code == 1
    assert len(out.splitlines()) == 1


def test_there_is_at_least_one_worker(kfbeslut, corpus):
    """A number of workers that there can't be is said."""
    code, _, err = kfbeslut("check", "--lines", corpus(GOOD), "--workers", "0")

    assert code == 2
    assert "workers" in err


def test_on_a_terminal_it_is_told_how_far_the_work_is(kfbeslut, corpus, monkeypatch):
    """On a terminal the sum is told on the way, and taken away before anything is shown."""
    monkeypatch.setattr(lines, "_EVERY", 0)
    monkeypatch.setattr(lines.sys, "stderr", Terminal())

    code, out, _ = kfbeslut("check", "--lines", corpus(GOOD, GOOD, WARNED))

    told = "".join(lines.sys.stderr.written)
    assert (code, len(out.splitlines())) == (0, 1)
    assert "\r\x1b[K1 handlingar: 0 anmärkningar" in told
    assert "\r\x1b[K\r\x1b[K3 handlingar: 1 anmärkningar" in told
    assert told.count("\n") == 1


class Terminal:
    """A standard error that somebody looks at."""

    def __init__(self):
        self.written = []

    def isatty(self):
        return True

    def write(self, text):
        self.written.append(text)

    def flush(self):
        pass
