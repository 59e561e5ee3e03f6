"""
Points of a decision, proposed decisions and claims: lists in words, and what stands before them.
"""

import re
from collections.abc import Iterable, Iterator
from typing import Final, NamedTuple

from kfbeslut.model import Body, DecisionPoint
from kfbeslut.reading.passage import Passage
from kfbeslut.reading.source import LONGEST_LINE

__all__ = ["Item", "items", "number_of"]

_BULLET: Final = re.compile(r"(?:^|(?<=[.:;,] ))[•·●○▪■‣\uf0a7\uf0b7\uf0d8](?= ?\S)|^[-–−](?= \S)")
_NUMBER: Final = re.compile(r"(?:^|(?<=\s))(\d{1,2})[.)](?=\s+\S)")
_NUMBER_WITHOUT_STOP: Final = re.compile(r"^(\d{1,2})(?= [A-ZÅÄÖ])")
_LETTER: Final = re.compile(r"(?:^|(?<=\s))([a-zåäö])[.)](?=\s+\S)")
_ATT: Final = re.compile(r"^(?:att ?\d{0,2}|Att ?\d{1,2})(?= )")
_LEAD: Final = re.compile(
    r"(?=.{3,250}?(?:beslut|förslag|yrka|yrkande|föreslå|nämnden|styrelsen|fullmäktige))"
    r"[^.:]{3,250}(?:\.[^.:]{1,60}){0,3}:(?=\s|$)",
    re.IGNORECASE,
)
_LETTERS: Final = "abcdefghijklmnopqrstuvwxyzåäö"


_LEAD_ALONE: Final = re.compile(
    r"[^.:]{3,250}\b(?:beslutar|beslutade|besluta|föreslår|föreslås|yrkar)"
    r"(?: därför| härmed| följande| kommunfullmäktige| besluta| att){0,4}$",
    re.IGNORECASE,
)


class Item(NamedTuple):
    """
    A piece of a list: a point, or the words before one.

    Attributes:
        text: Its words, without the mark.
        mark: The mark before it; `None` without one.
        number: Its number; a sub-point has its point's.
        letter: The letter of a sub-point.
        is_lead: Whether it is no point but leads up to the next.
    """

    text: Passage
    mark: Passage | None = None
    number: int | None = None
    letter: str | None = None
    is_lead: bool = False

    def point(self, decided_by: Body | None = None) -> DecisionPoint:
        """
        Give it as a point of a decision, proposed or taken; what it does is for others to say.
        """
        return DecisionPoint(
            number=self.number,
            letter=self.letter,
            mark=self.mark.text if self.mark else None,
            text=self.text.text,
            decided_by=decided_by,
        )


def number_of(mark: Passage | None) -> int | None:
    """
    Give the number in a mark such as "att2".
    """
    digits = "".join(letter for letter in mark.text if letter.isdecimal()) if mark else ""
    return int(digits) or None if digits else None


def items(passages: Iterable[Passage]) -> Iterator[Item]:
    """
    Yield the points in paragraphs and their leads, in order.
    """
    expected, letter = 1, 0
    for whole in passages:
        passage = whole
        text = passage.text[:LONGEST_LINE]
        lead = _LEAD.match(text) or _LEAD_ALONE.match(text)
        if lead and not _NUMBER.match(text):
            yield Item(passage.cut(0, lead.end()), is_lead=True)
            passage = passage.cut(lead.end())
            expected = 1
        if not passage:
            continue
        cuts = list(_cuts(passage.text, expected, letter))
        if not cuts or cuts[0][0] > 0:
            yield Item(passage.cut(0, cuts[0][0] if cuts else None))
        for place, (start, end, number, sub) in enumerate(cuts):
            stop = cuts[place + 1][0] if place + 1 < len(cuts) else None
            point = passage.cut(end, stop)
            if number is not None:
                expected = number + 1
                letter = 0
            if sub:
                letter = _LETTERS.index(sub) + 1
            if not point:
                # A number torn from its point stands alone: it is kept, and counts for nothing.
                yield Item(passage.cut(start, end), is_lead=True)
                continue
            owner = expected - 1 if sub and expected > 1 else number
            yield Item(point, passage.cut(start, end), owner, sub)


def _cuts(
    text: str, expected: int, letter: int
) -> Iterator[tuple[int, int, int | None, str | None]]:
    """
    Yield where the items of a paragraph begin: bullets, or numbers and letters in their order.

    A number out of its order is a date or a sum.
    """
    text = text[:LONGEST_LINE]
    if bullets := list(_BULLET.finditer(text)):
        for match in bullets:
            yield match.start(), match.end(), None, None
        return
    if att := _ATT.match(text):
        yield att.start(), att.end(), None, None
        return
    marks = sorted(
        [(match.start(), match.end(), match[1]) for match in _NUMBER.finditer(text)]
        + [(match.start(), match.end(), match[1]) for match in _LETTER.finditer(text)]
        + [(match.start(), match.end(), match[1]) for match in _NUMBER_WITHOUT_STOP.finditer(text)]
    )
    for start, end, sign in marks:
        if sign.isdecimal():
            if int(sign) == expected or (start == 0 and int(sign) > expected):
                expected, letter = int(sign) + 1, 0
                yield start, end, int(sign), None
        elif letter < len(_LETTERS) and sign == _LETTERS[letter] and (expected > 1 or not start):
            letter += 1
            yield start, end, None, sign
