"""
Running text put together from broken lines, knowing where each of its words came from.
"""

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from itertools import islice
from operator import itemgetter
from typing import Final

import attrs

from kfbeslut.reading.source import Line, Source

__all__ = ["Passage", "join", "paragraphs"]

#: Words as they stand, up to the next joint: any blank but a single space, or what can't be seen.
_PIECE: Final = re.compile(
    r"[^\s\x00-\x1f\x7f-\x9f\ud800-\udfff\ufeff]+(?: [^\s\x00-\x1f\x7f-\x9f\ud800-\udfff\ufeff]+)*"
)
#: Blanks; some of what can't be seen counts as blank elsewhere, but is named by itself here.
_BLANK: Final = re.compile(r"[^\S\x0b-\x1f\x7f-\x9f]*")
_BROKEN: Final = re.compile(r"[a-zåäöéü]-$")
_FIRST_WORD: Final = re.compile(r"[^\W\d_]{1,40}")
_ITEM: Final = re.compile(
    r"(?:[•·●○▪■\uf0b7\uf0a7\uf0d8‣*] ?|[-–−] |\d{1,2}[.)] |[a-zåäö][.)] |att\d )", re.IGNORECASE
)
_NEVER_JOINED: Final = frozenset({"och", "eller", "samt", "respektive"})
_BEFORE_ITEMS: Final = (",", ";", " samt", " och")
_WIDE: Final = 50
_TORN: Final = 30


@attrs.frozen
class Passage:
    """
    A stretch of the paper as running text.

    Attributes:
        text: The words, with single spaces and newlines as the only blanks.
        pieces: For each piece: where it begins in `text`, where it begins and ends in the source.
        source: The text that it was made from.
    """

    text: str
    pieces: tuple[tuple[int, int, int], ...]
    source: str = attrs.field(repr=False)

    def cut(self, start: int, end: int | None = None) -> "Passage":
        """
        Give a part of it, without blanks at its ends.
        """
        end = len(self.text) if end is None else end
        cut = self.text[start:end]
        start += len(cut) - len(cut.lstrip())
        end -= len(cut) - len(cut.rstrip())
        if start >= end:
            return Passage("", (), self.source)
        pieces = []
        first_piece = max(0, bisect_right(self.pieces, start, key=itemgetter(0)) - 1)
        for number, (at, begin, stop) in enumerate(
            islice(self.pieces, first_piece, None), first_piece
        ):
            following = self.pieces[number + 1][0] if number + 1 < len(self.pieces) else None
            if at >= end:
                break
            length = stop - begin
            first = max(0, start - at)
            # Where a hyphen was dropped the piece is one longer than its words; it goes along.
            cut_short = following is None or end < following
            last = min(length, end - at) if cut_short else length
            pieces.append((max(at, start) - start, begin + first, begin + last))
        return Passage(self.text[start:end], tuple(pieces), self.source)

    def spans(self) -> Iterator[tuple[int, int]]:
        """
        Yield where it stands in the source; pieces with nothing but blanks between are one.
        """
        open_span: tuple[int, int] | None = None
        for _, start, end in self.pieces:
            if open_span is not None and _BLANK.fullmatch(self.source, open_span[1], start):
                open_span = (open_span[0], end)
                continue
            if open_span is not None:
                yield open_span
            open_span = (start, end)
        if open_span is not None:
            yield open_span

    def __bool__(self) -> bool:
        """
        Whether there are any words.
        """
        return bool(self.text)


def join(source: str, lines: Iterable[Line]) -> Passage:
    """
    Put lines together as one passage: broken words whole again, furniture between them left out.
    """
    words: list[str] = []
    pieces: list[tuple[int, int, int]] = []
    length = 0
    for line in lines:
        for number, match in enumerate(_PIECE.finditer(source, line.start, line.end)):
            piece = match[0]
            if pieces:
                broken = number == 0 and _is_broken(words[-1], piece)
                if broken:
                    words[-1] = words[-1][:-1]
                    length -= 1
                else:
                    # What can't be seen parts words like a blank: glued they might not be in NFC.
                    words.append(" ")
                    length += 1
            pieces.append((length, match.start(), match.end()))
            words.append(piece)
            length += len(piece)
    return Passage("".join(words), tuple(pieces), source)


def _is_broken(upper: str, lower: str) -> bool:
    """
    Tell whether a word was broken by a hyphen at the end of a line: "kommunfull-" and "mäktige".
    """
    if not _BROKEN.search(upper[-2:]) or not (lower[0].islower() and lower[0].isalpha()):
        return False
    first = _FIRST_WORD.match(lower)
    return first is not None and first[0] not in _NEVER_JOINED


def paragraphs(source: Source, lines: Sequence[Line]) -> Iterator[Passage]:
    """
    Yield the paragraphs that lines make up, list items each by itself.
    """
    widths = sorted(line.end - line.start for line in lines)
    width = widths[len(widths) * 9 // 10] if widths else 0
    gap = 2 if source.spread else 1
    group: list[Line] = []
    for line in lines:
        if group and _begins(line, group[-1], gap, width):
            yield join(source.text, group)
            group = []
        group.append(line)
    if group:
        yield join(source.text, group)


def _begins(line: Line, above: Line, gap: int, width: int) -> bool:
    """
    Tell whether a line begins a paragraph.
    """
    is_item = _ITEM.match(line.text) is not None or line.text.startswith("att ")
    goes_on = line.text[0].islower() or line.text[0] in "(,;)"
    ended = above.text[-1] in '.:!?”"'
    if line.torn and not (ended or is_item) and (goes_on or len(above.text) > _TORN):
        # A page break in mid-sentence, maybe between a given name and a surname.
        return False
    listed_on = above.text[-1] == "," and not is_item and line.above <= gap
    if line.above >= gap and not (line.torn and goes_on) and not listed_on:
        return True
    if is_item:
        # "… beslutar" may wrap before "att"; an item of a list stands after a comma or an end.
        return not line.text.startswith("att ") or ended or above.text.endswith(_BEFORE_ITEMS)
    if goes_on or above.text[-1] in ",-–":
        return False
    if width < _WIDE:
        # So narrow is no running text, but a list with a line for each item.
        return True
    room = width - (above.end - above.start)
    first_words = line.text.split(maxsplit=3)
    return ended and room > len(" ".join(first_words[:2])) + 1
