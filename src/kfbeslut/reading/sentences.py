"""
Where sentences end, and where an abbreviation only looks like the end of one.
"""

import re
from collections.abc import Iterator
from typing import Final

from kfbeslut.reading.passage import Passage

__all__ = ["sentences"]

_END: Final = re.compile(r"[.!?][”\"’)]?\s(?=[A-ZÅÄÖÉ0-9”\"“•(])|\n")
_NO_END: Final = re.compile(
    r"(?:\b(?:m\.? ?fl|t\.? ?ex|bl\.? ?a|d\.? ?v\.? ?s|dnr|nr|kap|st|ordf|tf|ang|avd|inkl|ca|kl|"
    r"sid|s"
    r"|f\.? ?d|o\.? ?s\.? ?v|fr\.? ?o\.? ?m|t\.? ?o\.? ?m)|\b[A-ZÅÄÖ]|(?:^|\s)\d{1,2})$",
    re.IGNORECASE,
)
_LOOK_BACK: Final = 12


def sentences(passage: Passage) -> Iterator[tuple[int, Passage]]:
    """
    Yield the sentences of a passage: where each begins in it, and its words.
    """
    start = 0
    ends = [
        match.end()
        for match in _END.finditer(passage.text)
        if not (
            passage.text[match.start()] == "." and _is_abbreviation(passage.text, match.start())
        )
    ]
    for end in [*ends, len(passage.text)]:
        if sentence := passage.cut(start, end):
            blanks = passage.text[start:end]
            yield start + len(blanks) - len(blanks.lstrip()), sentence
        start = end


def _is_abbreviation(text: str, stop: int) -> bool:
    return _NO_END.search(text, max(0, stop - _LOOK_BACK), stop) is not None
