"""
Numbers written as words, as the results of votes often are.
"""

from collections.abc import Mapping
from typing import Final

__all__ = ["NUMBER_WORDS", "number"]

_UNITS = (
    "noll",
    "en",
    "två",
    "tre",
    "fyra",
    "fem",
    "sex",
    "sju",
    "åtta",
    "nio",
    "tio",
    "elva",
    "tolv",
    "tretton",
    "fjorton",
    "femton",
    "sexton",
    "sjutton",
    "arton",
    "nitton",
)
_TENS = {
    "tjugo": 20,
    "trettio": 30,
    "fyrtio": 40,
    "femtio": 50,
    "sextio": 60,
    "sjuttio": 70,
    "åttio": 80,
    "nittio": 90,
}

#: Words for 0-99; more members than that no council counts in words.
NUMBER_WORDS: Final[Mapping[str, int]] = {
    **{word: value for value, word in enumerate(_UNITS)},
    "ett": 1,
    "ingen": 0,
    **{
        tens + unit: ten + value
        for tens, ten in _TENS.items()
        for value, unit in enumerate(("", "en", *_UNITS[2:10]))
    },
}


def number(text: str) -> int | None:
    """
    Read a count written in digits or as a word.

    >>> number("38"), number("Två"), number("tjugofem"), number("några")
    (38, 2, 25, None)
    """
    if text.isascii() and text.isdigit():
        return int(text)
    return NUMBER_WORDS.get(text.casefold())
