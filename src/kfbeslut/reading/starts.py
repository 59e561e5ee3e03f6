"""
Where paragraphs begin in a text that holds several.
"""

import re
from collections.abc import Sequence
from typing import Final

from kfbeslut.reading.head import SIGN
from kfbeslut.reading.numbers import LABEL, REGISTRY
from kfbeslut.reading.source import LONGEST_LINE, Line

__all__ = ["paragraph_starts"]

_REST: Final = re.compile(rf"(?:[:.]? ?$|,? ?(?i:{LABEL}))|,? ?{REGISTRY}|[:.]? ?[A-ZÅÄÖ”\"]")
#: Dots or a gap, then a page number. Each run of them is looked at once, from its beginning.
_CONTENTS: Final = re.compile(r"(?<!\.)\.{5,} ?\d{0,4}$|(?<!\s)\s{3,}\d{1,4}$")
_FARTHEST: Final = 40


def paragraph_starts(lines: Sequence[Line]) -> list[int]:
    """
    Find the lines that begin a paragraph: § signs in rising order, not rows of contents.
    """
    starts: list[int] = []
    last = 0
    for number, line in enumerate(lines):
        text = line.text[:LONGEST_LINE]
        match = SIGN.match(text)
        if match is None or _CONTENTS.search(text) or not _REST.match(text[match.end() :]):
            continue
        there = int(match["number"].split("/")[0])
        if there > last and (not starts or there - last <= _FARTHEST):
            starts.append(number)
            last = there
    return starts
