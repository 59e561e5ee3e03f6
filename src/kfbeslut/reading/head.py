"""
The head of a paragraph: its number, case number and title, in whatever order they stand.
"""

import re
from collections.abc import Sequence
from typing import Final

import attrs

from kfbeslut.reading.numbers import LABEL, REGISTRY, is_registry_number
from kfbeslut.reading.passage import Passage, join
from kfbeslut.reading.source import LONGEST_LINE, Line, Source

__all__ = ["SIGN", "Head", "read_head"]

#: A § sign and number at the beginning of a line, with the body's letters before it or not.
SIGN: Final = re.compile(
    r"(?:(?:[A-ZÅÄÖ]{1,5}|K[fs]|Kommunfullmäktige|Kommunstyrelsen) )?"
    # Some extraction loses the sign: "KS 136 Val av …".
    r"(?:§\s{0,3}|(?<=K[FSfs] )(?=\d{1,3} [A-ZÅÄÖ]))"
    r"(?P<number>[1-9]\d{0,4}(?:/\d{2,4})?)(?=[ ,:.]|$)"
)
_TITLE_FIRST: Final = re.compile(
    rf"(?P<title>.{{5,500}}?),? ?§\s{{0,3}}(?P<number>[1-9]\d{{0,4}}(?:/\d{{2}})?)"
    rf"(?:,? ?(?i:{LABEL})?(?P<registry>{REGISTRY})(?=[ ,.]|$)|$)"
)
_LABELLED: Final = re.compile(
    rf"[,:]? ?(?i:{LABEL})?(?P<registry>{REGISTRY})(?:[,.:](?= |$)|(?=[ ,.:]|$))"
)
_AT_THE_END: Final = re.compile(
    rf",? (?:(?i:{LABEL}))?(?P<registry>{REGISTRY})$| \((?P<bracketed>{REGISTRY})\)$"
)
#: A place in the filing plan (*diarieplan*) behind the case number.
_FILING_PLAN: Final = re.compile(r"\d{1,3}(?:\.\d{1,3}){0,5}$")
_DASH_LIST: Final = re.compile(r"[-–•] ")
_SUBTITLE: Final = re.compile(r"svar på|besvarande av|yttrande över", re.IGNORECASE)
_NO_TITLE: Final = re.compile(
    r"(?:\d{4}-\d\d-\d\d|sammanträdes\w{4,12}|[\w -]{0,40}protokoll\w{0,10}|datum:.{0,20})$",
    re.IGNORECASE,
)
_MOST_TITLE_LINES: Final = 6
_HEAD_LINES: Final = 12
_LONGEST_TITLE: Final = 500
_LONGEST_SUBTITLE: Final = 80


@attrs.define
class Head:
    """
    What the head of a paragraph consists of.

    Attributes:
        before: The words before the title, the number among them, in order.
        number: The number.
        registry: The case number.
        title: The title.
        subtitle: A second title.
        rest: The words after the title, up to the first heading.
        lines: The lines after those.
    """

    before: list[Passage] = attrs.field(factory=list)
    number: Passage | None = None
    registry: Passage | None = None
    title: Passage | None = None
    subtitle: Passage | None = None
    rest: list[Passage] = attrs.field(factory=list)
    lines: tuple[Line, ...] = ()


def read_head(source: Source, lines: Sequence[Line]) -> Head:
    """
    Read the lines before the first heading.
    """
    first = _sign_line(lines)
    if first is not None:
        return _with_sign(source, lines, first)
    for number, line in enumerate(lines[:_HEAD_LINES]):
        if match := _TITLE_FIRST.match(line.text[:LONGEST_LINE]):
            return _title_first(source, lines, number, match)
    return _plain(source, lines)


def _sign_line(lines: Sequence[Line]) -> int | None:
    """
    Find the line with the number; where a page repeats it in its head, the last of them.
    """
    found: int | None = None
    sign: str | None = None
    for number, line in enumerate(lines[:_HEAD_LINES]):
        match = SIGN.match(line.text)
        if match and (sign is None or match["number"] == sign):
            found, sign = number, match["number"]
    return found


def _with_sign(source: Source, lines: Sequence[Line], first: int) -> Head:
    head = Head(before=[join(source.text, [line]) for line in lines[:first]])
    line = join(source.text, [lines[first]])
    match = SIGN.match(line.text)
    assert match is not None  # noqa: S101 - `_sign_line` has found it
    head.number = line.cut(*match.span("number"))
    end = match.end()
    if labelled := _LABELLED.match(line.text[:LONGEST_LINE], end):
        head.registry = line.cut(*labelled.span("registry"))
        end = labelled.end()
    title = line.cut(end)
    if title and title.text[0].isalnum() and not _FILING_PLAN.match(title.text):
        head.before.append(line.cut(0, end))
        _end_title(head, title)
        head.lines = tuple(lines[first + 1 :])
        if head.registry is None and head.lines:
            _registry_below(source, head)
        return head
    head.before.append(line)
    _title_below(source, head, lines[first + 1 :])
    if head.title is None and first and not head.lines:
        _title_above(source, head, lines, first)
    return head


def _title_below(source: Source, head: Head, lines: Sequence[Line]) -> None:
    """
    Take the first block of lines below the number as the title; a case number may stand by it.
    """
    gap = 2 if source.spread else 1
    title: list[Line] = []
    for number, line in enumerate(lines):
        registry = is_registry_number(line.text)
        if registry and head.registry is None:
            passage = join(source.text, [line])
            head.registry = passage.cut(*registry.span(1))
            (head.rest if title else head.before).append(passage)
            if title:
                head.lines = tuple(lines[number + 1 :])
                break
            continue
        ends = title and (line.above >= gap or len(title) == _MOST_TITLE_LINES)
        if ends or _DASH_LIST.match(line.text):
            head.lines = tuple(lines[number:])
            # The case number may stand on a line of its own below the title.
            if registry is None and head.registry is None:
                _registry_below(source, head)
            break
        title.append(line)
    if title:
        _end_title(head, join(source.text, title))


def _registry_below(source: Source, head: Head) -> None:
    registry = is_registry_number(head.lines[0].text)
    if registry:
        passage = join(source.text, head.lines[:1])
        head.registry = passage.cut(*registry.span(1))
        head.rest.append(passage)
        head.lines = head.lines[1:]


def _title_above(source: Source, head: Head, lines: Sequence[Line], first: int) -> None:
    """
    Take the line above the number as the title, if nothing stands below it.
    """
    above = lines[first - 1]
    if first > 1 or above.text[-1].isalpha():
        head.title = join(source.text, [above])
        head.rest = [head.before.pop()]
        head.before.pop()


def _end_title(head: Head, title: Passage) -> None:
    """
    Set the title, without a case number at its end.
    """
    match = _AT_THE_END.search(title.text[:LONGEST_LINE])
    if match is not None and (match["registry"] or head.registry is None):
        if head.registry is None:
            head.registry = title.cut(*match.span("registry" if match["registry"] else "bracketed"))
        head.rest.insert(0, title.cut(match.start()))
        title = title.cut(0, match.start())
    if len(title.text) <= _LONGEST_TITLE:
        head.title = title
    else:
        head.rest.insert(0, title)


def _title_first(source: Source, lines: Sequence[Line], number: int, match: re.Match[str]) -> Head:
    line = join(source.text, [lines[number]])
    # The passage has single blanks where the line may have more: match it again.
    again = _TITLE_FIRST.match(line.text[:LONGEST_LINE]) or match
    head = Head(before=[join(source.text, [line]) for line in lines[:number]])
    head.title = line.cut(*again.span("title"))
    head.number = line.cut(*again.span("number"))
    if again["registry"]:
        head.registry = line.cut(*again.span("registry"))
    head.rest = [
        piece
        for piece in (line.cut(again.end("title"), again.end()), line.cut(again.end()))
        if piece
    ]
    head.lines = tuple(lines[number + 1 :])
    return head


def _plain(source: Source, lines: Sequence[Line]) -> Head:
    """
    Read a head without a number: the first line that can be a title is one.
    """
    head = Head()
    for number, line in enumerate(lines):
        passage = join(source.text, [line])
        registry = is_registry_number(passage.text)
        if registry and head.registry is None:
            head.registry = passage.cut(*registry.span(1))
        if registry or _NO_TITLE.match(passage.text) or len(passage.text) > _LONGEST_TITLE:
            head.before.append(passage)
            continue
        end = number + 1
        while end < len(lines) and lines[end].above == 0 and lines[end].text[0].islower():
            end += 1
        head.title = join(source.text, lines[number:end])
        if (
            end < len(lines)
            and _SUBTITLE.match(lines[end].text)
            and len(lines[end].text) < _LONGEST_SUBTITLE
        ):
            head.subtitle = join(source.text, lines[end : end + 1])
            end += 1
        head.lines = tuple(lines[end:])
        break
    return head
