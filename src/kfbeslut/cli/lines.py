"""
The command that checks many papers, one on each line of a file.
"""

import argparse
import json
import sys
import time
from typing import Final

from kfbeslut.cli.exits import OK, TROUBLE
from kfbeslut.cli.judging import code_of, judging
from kfbeslut.cli.streams import STANDARD, complain, show
from kfbeslut.errors import Language, in_language
from kfbeslut.findings import Report
from kfbeslut.many import Outcome, check_many
from kfbeslut.serialization import dump_report

__all__ = ["check_lines"]

#: How often it is told how far the work has come (seconds).
_EVERY: Final = 0.2


def check_lines(arguments: argparse.Namespace) -> int:
    """
    Check a paper on each line, show the findings as lines of JSON, and tell the sum at the end.

    Returns:
        What the gravest finding gives; or that something can't be read, if a line can't.
    """
    source = sys.stdin.buffer if arguments.file == STANDARD else arguments.file
    tally = _Tally(arguments.lang)
    code = OK
    try:
        for number, outcome in check_many(source, workers=arguments.workers, **judging(arguments)):
            told = _told(number, outcome)
            tally.count(outcome, clear=bool(told))
            for line in told:
                show(json.dumps(line, ensure_ascii=False, separators=(",", ":")))
            reached = code_of(outcome, arguments) if isinstance(outcome, Report) else TROUBLE
            code = max(code, reached)
    finally:
        tally.clear()
    complain(tally.sentence())
    return code


def _told(number: int, outcome: Outcome) -> list[dict[str, object]]:
    """
    Tell what became of a line: each finding, or the error, with its number.
    """
    if isinstance(outcome, Report):
        # What held is most of a report, and nobody asks for it here.
        found = json.loads(dump_report(Report(findings=outcome.findings)))["findings"]
        return [{"line": number, **finding} for finding in found]
    sentences = {lang: outcome.sentence(lang) for lang in ("sv", "en")}
    return [{"line": number, "error": type(outcome).__name__, "sentence": sentences}]


class _Tally:
    """
    How far the work has come; told on a terminal from time to time.
    """

    def __init__(self, lang: Language) -> None:
        self._lang = lang
        self._papers = self._findings = self._unjudged = self._errors = 0
        self._watched = sys.stderr.isatty()
        self._told = time.monotonic()
        self._shown = False

    def count(self, outcome: Outcome, *, clear: bool) -> None:
        """
        Count what became of a line; make room, if something is about to be shown.
        """
        if isinstance(outcome, Report):
            self._papers += 1
            self._findings += len(outcome)
            self._unjudged += len(outcome.unjudged)
        else:
            self._errors += 1
        if clear:
            self.clear()
        if self._watched and time.monotonic() - self._told >= _EVERY:
            sys.stderr.write(f"\r\x1b[K{self.sentence()}")
            sys.stderr.flush()
            self._told = time.monotonic()
            self._shown = True

    def clear(self) -> None:
        """
        Take away what was told on the way.
        """
        if self._shown:
            sys.stderr.write("\r\x1b[K")
            sys.stderr.flush()
            self._shown = False

    def sentence(self) -> str:
        """
        Say how far it is.
        """
        return in_language(
            self._lang,
            f"{self._papers} handlingar: {self._findings} anmärkningar, {self._unjudged} gånger"
            f" kunde en regel inte bedömas; {self._errors} rader gick inte att granska.",
            f"{self._papers} papers: {self._findings} findings, {self._unjudged} times a rule could"
            f" not be judged; {self._errors} lines could not be checked.",
        )
