"""
The page as plain text: lines of at most 80 characters, as far as its words and tables allow.
"""

import re
from collections.abc import Iterable, Iterator
from typing import Final

from kfbeslut.rendering.tree import (
    Content,
    Fact,
    Facts,
    Heading,
    Item,
    Layout,
    List,
    Paragraph,
    Quote,
    Run,
    Table,
    Text,
)

__all__ = ["PlainText", "renderer"]


class PlainText:
    """
    Renders a layout as plain text.

    .. versionadded:: 0.1.0
    """

    media_type = "text/plain; charset=utf-8"

    def render(self, layout: Layout) -> str:
        """
        Give the page.
        """
        return "\n\n".join("\n".join(lines) for lines in _chunks(layout.blocks)) + "\n"


renderer: Final = PlainText()
"""What the package's entry point names."""

_WIDTH: Final = 80
_BULLET: Final = "•"
_GAP: Final = "  "
_UNDERLINES: Final = {1: "=", 2: "-"}

#: Blanks at which a line may be broken; a no-break space is none of them.
_BLANKS: Final = re.compile(r"[ \t\n]+")

#: What would speak to a terminal instead of being shown on it, or can't be written at all.
_CONTROLS: Final = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff]")

#: Characters that turn the direction of what follows them, and what closes one that isolates
#: (Unicode Standard Annex 9).
_TURNING: Final = re.compile("[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]")
_OPENING: Final = re.compile("[\u2066-\u2068]")
_FIRST_STRONG_ISOLATE: Final = "\u2068"
_POP_ISOLATE: Final = "\u2069"


def _chunks(blocks: Iterable[Content]) -> Iterator[list[str]]:
    """
    Yield the lines of each piece that stands between blank lines.
    """
    for block in blocks:
        match block:
            case Heading(level=level, text=text):
                lines = _wrapped(_said(text))
                mark = _UNDERLINES.get(level)
                yield [*lines, mark * max(map(len, lines))] if mark else lines
            case Paragraph(text=text):
                yield _wrapped(_lines(text))
            case List(items=items):
                yield [line for item in items for line in _item(item)]
            case Facts(entries=entries):
                yield [line for fact in entries for line in _fact(fact)]
            case Table():
                yield from _table(block)
            case Quote(blocks=inner):
                yield from ([f"    {line}" for line in lines] for lines in _chunks(inner))
            case _:
                yield from _chunks(block.blocks)


def _item(item: Item) -> Iterator[str]:
    mark = _BULLET if item.mark is None else _flat(item.mark)
    yield from _hanging(mark, _lines(item.text))
    for lines in _chunks(item.blocks):
        yield from (f"    {line}" for line in lines)


def _fact(fact: Fact) -> Iterator[str]:
    return _hanging(f"{_said(fact.term)}:", "; ".join(map(_said, fact.details)))


def _hanging(first: str, text: str) -> Iterator[str]:
    """
    Yield lines of which all but the first are indented.
    """
    head, *tail = _wrapped(f"{first} {text}".rstrip(" "), _WIDTH - 4)
    yield head
    yield from (f"    {line}" for line in tail)


def _table(table: Table) -> Iterator[list[str]]:
    if table.caption is not None:
        yield _wrapped(_said(table.caption))
    rows = [[_said(cell) for cell in row] for row in (table.header or (), *table.rows)]
    header, *body = rows
    widths = [max(map(len, column)) for column in _columns(rows)]
    if sum(widths) + len(_GAP) * (len(widths) - 1) > _WIDTH:
        # Too wide to stand side by side: each row is told for itself, cell by cell.
        for row in body:
            yield [line for cell in _told(header, row) for line in _wrapped(cell)]
        return
    lines = [_GAP.join(map(str.ljust, row, widths)).rstrip() for row in body]
    if table.header is not None:
        lines = [
            _GAP.join(map(str.ljust, header, widths)).rstrip(),
            _GAP.join("-" * width for width in widths),
            *lines,
        ]
    yield lines


def _columns(rows: list[list[str]]) -> Iterator[list[str]]:
    for place in range(max(map(len, rows))):
        yield [row[place] for row in rows if place < len(row)]


def _told(header: list[str], row: list[str]) -> Iterator[str]:
    for place, cell in enumerate(row):
        name = header[place] if place < len(header) else ""
        if cell:
            yield f"{name}: {cell}" if name else cell


def _said(text: Text) -> str:
    return _flat("".join(map(_isolated, text)))


def _lines(text: Text) -> str:
    """
    Give a text with the line breaks of the paper, but without empty lines.
    """
    lines = map(_flat, "".join(map(_isolated, text)).split("\n"))
    return "\n".join(filter(None, lines))


def _flat(text: str) -> str:
    return _BLANKS.sub(" ", _CONTROLS.sub("\ufffd", text)).strip(" ")


def _isolated(run: Run) -> str:
    """
    Keep a run that turns the direction of writing from turning what is around it.

    What it closes itself is opened before it, and what it leaves open is closed after it.
    """
    if not _TURNING.search(run.text):
        return run.text
    opened = len(_OPENING.findall(run.text))
    closed = run.text.count(_POP_ISOLATE)
    return f"{_FIRST_STRONG_ISOLATE * (1 + closed)}{run.text}{_POP_ISOLATE * (1 + opened)}"


def _wrapped(text: str, width: int = _WIDTH) -> list[str]:
    """
    Break a text into lines; a word that is longer than a line has one of its own.

    One pattern, which looks at each character a bounded number of times: `textwrap` takes thirty
    times as long.
    """
    return [part for line in text.split("\n") for part in _LINE[width].findall(line)] or [""]


_LINE: Final = {
    width: re.compile(rf"([^ ]{{{width},}}|.{{1,{width}}})(?: |$)")
    for width in (_WIDTH, _WIDTH - 4)
}
