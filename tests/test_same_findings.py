"""The same papers give the same findings in the same order, however they are judged."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from kfbeslut.findings import Report
from kfbeslut.many import check_many
from kfbeslut.model import VoteCount, VoteSide, replace
from kfbeslut.rules import check
from kfbeslut.rules.core import rules
from kfbeslut.rules.examples import Example, examples_of
from kfbeslut.samples import council_minutes
from kfbeslut.serialization import digest, dump_lines, dump_report

HERE = Path(__file__)

#: Judges the papers below, and prints a digest of all that is said of them.
PROGRAM = f"""
from runpy import run_path
names = run_path({str(HERE)!r})
print(names["said"](names["papers"]()))
"""

SURROUNDINGS = [
    {"PYTHONHASHSEED": "0", "LC_ALL": "C", "TZ": "UTC"},
    {"PYTHONHASHSEED": "1", "LC_ALL": "sv_SE.UTF-8", "TZ": "Europe/Stockholm"},
    {"PYTHONHASHSEED": "4294967295", "LC_ALL": "tr_TR.UTF-8", "TZ": "Pacific/Kiritimati"},
]


def papers():
    """Make a paper that breaks each rule, and one that breaks many in many places."""
    return [*(examples_of(rule).fails for rule in rules), Example(_messy())]


def _messy():
    minutes = council_minutes()
    paragraphs = [
        replace(
            paragraph,
            decisions=(),
            proposals=(),
            votes=[
                replace(vote, won=VoteSide.NO, counts=VoteCount(yes=30, no=2, abstained=0))
                for vote in paragraph.votes or ()
            ],
        )
        for paragraph in minutes.paragraphs
    ]
    return replace(minutes, paragraphs=paragraphs)


def said(broken):
    """Give a digest of all that the rules say of papers."""
    return digest(b"".join(dump_report(example.judged()) for example in broken))


@pytest.fixture(scope="module")
def broken():
    return papers()


def test_there_is_much_to_put_in_order(broken):
    """One of the papers breaks many rules, and some of them in many places."""
    found = [finding.rule for finding in broken[-1].judged()]

    assert len(found) > 20
    assert len(set(found)) >= 4


def test_the_surroundings_leave_no_trace(broken):
    """Hash seed, locale and time zone of a process change nothing of what is said."""
    here = said(broken)

    started = [
        subprocess.Popen(
            [sys.executable, "-c", PROGRAM],
            env=os.environ | surroundings,
            stdout=subprocess.PIPE,
            encoding="utf-8",
        )
        for surroundings in SURROUNDINGS
    ]

    assert [process.communicate()[0].strip() for process in started] == [here] * len(started)


def test_processes_leave_no_trace(broken, tmp_path):
    """Two processes say of papers, byte for byte, what one says."""
    file = tmp_path / "broken.jsonl"
    with file.open("wb") as lines:
        dump_lines((example.document for example in broken), lines)

    shared = [dump_report(report) for _, report in check_many(file, workers=2)]

    assert shared == [dump_report(check(example.document)) for example in broken]


def test_the_order_of_rules_leaves_no_trace(broken):
    """In which order rules were put into a book shows nowhere in a report."""
    backwards = list(rules)[::-1]

    for example in broken:
        assert dump_report(example.judged(backwards)) == dump_report(example.judged(rules))


def test_what_was_judged_before_leaves_no_trace(broken):
    """A paper is judged as if it were the first."""
    first = [example.judged() for example in broken]

    again = [example.judged() for example in reversed(broken)]

    assert again[::-1] == first
    assert all(isinstance(report, Report) for report in again)
