"""
How the parts of a document are shown: what was said, and what was understood of it.

A part's words are its text, with its number or mark; all else that it states is fact. Either can
be shown without the other.
"""

import itertools
from collections.abc import Iterable, Iterator, Sequence
from typing import Final

import attrs

from kfbeslut.errors import Language
from kfbeslut.model import (
    Actor,
    AgendaItem,
    Ballot,
    Block,
    Candidate,
    Presence,
    RegisterEntry,
    Section,
    Side,
    Vote,
    VoteCount,
    fields_of,
)
from kfbeslut.model import Table as PaperTable
from kfbeslut.rendering.phrases import capital, lines, phrase, said, stated, written
from kfbeslut.rendering.tree import (
    Content,
    Fact,
    Facts,
    Heading,
    Item,
    List,
    Paragraph,
    Quote,
    Table,
    Text,
)
from kfbeslut.vocabulary.labels import field_label, page_word

__all__ = [
    "each",
    "facts",
    "label",
    "mark_of",
    "page_label",
    "paragraphs",
    "running",
    "section",
    "whole_lists",
]

#: The fields that hold a part's words, and the number that stands before them.
_WORDS: Final = frozenset({"letter", "mark", "number", "subtitle", "text", "title", "wording"})

#: Parts that are shown below each other, a column for each fact.
_IN_TABLES: Final = (AgendaItem, Ballot, Candidate, Presence, RegisterEntry)

#: How much of a text is shown to know it by (characters).
_BEGINNING: Final = 72

#: What of a vote stands in the table of its sides.
_SIDES: Final = frozenset({"counts", "further", "no", "yes"})


def label(owner: str, field: str, lang: Language) -> Text:
    """
    Name a field at the beginning of a line.
    """
    return said(lang, capital(field_label(owner, field).say(lang)))


def page_label(name: str, lang: Language) -> Text:
    """
    Name what is no field, at the beginning of a line.
    """
    return said(lang, capital(page_word(name).say(lang)))


# Words


def paragraphs(text: str) -> list[Paragraph]:
    """
    Part a text of the paper where it has empty lines.
    """
    return [Paragraph(written(piece)) for piece in text.split("\n\n") if piece.strip()]


def mark_of(part: object) -> str | None:
    """
    Give the mark of a part as written, or else its number and letter as they are usually written.
    """
    mark: str | None = getattr(part, "mark", None)
    number = getattr(part, "number", None)
    letter = getattr(part, "letter", None) or ""
    if mark is not None:
        return mark if letter in mark else f"{mark} {letter}"
    return f"{number or ''}{letter}." if number or letter else None


def section(part: Section, level: int) -> Iterator[Content]:
    """
    Yield a section: its heading, `level` deeper than its own, and its blocks.
    """
    if part.heading is not None:
        yield Heading(level + part.level, written(part.heading))
    for quoted, blocks in itertools.groupby(part.blocks, key=_is_quoted):
        content = tuple(running(blocks))
        yield from (Quote(content),) if quoted else content


def _is_quoted(block: Block | PaperTable) -> bool:
    return isinstance(block, Block) and block.quoted


def running(blocks: Iterable[Block | PaperTable]) -> Iterator[Content]:
    """
    Yield blocks of running text, with their lists as lists.
    """
    entries: list[tuple[int, Item]] = []
    for block in blocks:
        if isinstance(block, Block) and (block.mark is not None or block.level is not None):
            entries.append((block.level or 1, Item(written(block.text), block.mark)))
            continue
        if entries:
            yield _list(entries)
            entries = []
        if isinstance(block, Block):
            yield from paragraphs(block.text)
        else:
            yield _paper_table(block)
    if entries:
        yield _list(entries)


def _list(entries: Sequence[tuple[int, Item]]) -> List:
    """
    Make a list of items and their levels; a deeper one belongs to the one before it.
    """
    items = []
    place = 0
    while place < len(entries):
        level, item = entries[place]
        end = next(
            (i for i in range(place + 1, len(entries)) if entries[i][0] <= level), len(entries)
        )
        if inner := entries[place + 1 : end]:
            item = attrs.evolve(item, blocks=(*item.blocks, _list(inner)))
        items.append(item)
        place = end
    return List(tuple(items))


def _paper_table(table: PaperTable) -> Table:
    return Table(
        rows=tuple(tuple(map(written, row.cells)) for row in table.rows),
        header=None if table.header is None else tuple(map(written, table.header.cells)),
        caption=None if table.caption is None else written(table.caption),
    )


# Facts


def facts(
    part: object, lang: Language, *, without: frozenset[str] = _WORDS
) -> Iterator[Facts | Table]:
    """
    Yield what a part states apart from its words: facts by name, and tables of what is many.
    """
    owner = type(part).__name__
    entries = []
    tables: list[Table] = []
    if isinstance(part, Vote):
        without |= _SIDES
        tables += _sides(part, lang)
    for field, value in stated(part):
        if field.name in without:
            continue
        name = label(owner, field.name, lang)
        if isinstance(value, tuple) and value and isinstance(value[0], _IN_TABLES):
            tables.append(_table(value, lang, name))
        else:
            entries.append(Fact(name, _details(value, lang)))
    if entries:
        yield Facts(tuple(entries))
    yield from tables


def _details(value: object, lang: Language) -> tuple[Text, ...]:
    if isinstance(value, tuple) and value:
        return tuple(phrase(part, lang) for part in value)
    return lines(value, lang)


def _table(parts: Sequence[object], lang: Language, caption: Text | None = None) -> Table:
    """
    Show parts of one class, a column for each field that any of them states.
    """
    told = [{field.name: phrase(value, lang) for field, value in stated(part)} for part in parts]
    cls = type(parts[0])
    names = [field.name for field in fields_of(cls) if any(field.name in row for row in told)]
    return Table(
        rows=tuple(tuple(row.get(name, ()) for name in names) for row in told),
        header=tuple(label(cls.__name__, name, lang) for name in names),
        caption=caption,
        named_rows=True,
    )


def _sides(vote: Vote, lang: Language) -> Iterator[Table]:
    """
    Yield a table of what each side of a vote stood for, and how many voted for it.
    """
    counts = vote.counts or VoteCount()
    further = itertools.zip_longest(vote.further, counts.further)
    rows: list[tuple[Text, Side | None, int | None]] = [
        (label("Vote", "yes", lang), vote.yes, counts.yes),
        (label("Vote", "no", lang), vote.no, counts.no),
        *((label("Vote", "further", lang), side, count) for side, count in further),
        (label("VoteCount", "abstained", lang), None, counts.abstained),
        (label("VoteCount", "absent", lang), None, counts.absent),
    ]
    told = tuple(
        (name, *(() if value is None else phrase(value, lang) for value in (stood_for, count)))
        for name, stood_for, count in rows
        if stood_for is not None or count is not None
    )
    if told:
        header = tuple(page_label(name, lang) for name in ("side", "stood-for", "votes"))
        yield Table(rows=told, header=header, named_rows=True)


# Both


def each(
    parts: Sequence[object], lang: Language, *, words: bool = True, understood: bool = True
) -> Iterator[Content]:
    """
    Yield parts one after another: in a table, as items of a list, or as running text.

    Args:
        parts: Parts of one field, at least one.
        lang: The language of the labels.
        words: Whether to show their words, or only what they are known by.
        understood: Whether to show the facts they state.
    """
    if isinstance(parts[0], _IN_TABLES):
        return iter((_table(parts, lang),))
    return whole_lists(
        block
        for part in parts
        for block in _one(part, lang, words=words, understood=understood, alone=len(parts) == 1)
    )


def _one(
    part: object, lang: Language, *, words: bool, understood: bool, alone: bool
) -> Iterator[Content]:
    if isinstance(part, Actor):
        yield List((Item(phrase(part, lang)),))
        return
    text: str | None = getattr(part, "text", None)
    told = tuple(facts(part, lang)) if understood else ()
    if not words:
        if text is not None and not told:
            return
        text = text and _beginning(text)
    mark = mark_of(part)
    if mark is None and (text is None or alone):
        yield from paragraphs(text or "")
        yield from told
    else:
        yield List((Item(written(text or ""), mark, told),))


def _beginning(text: str) -> str:
    """
    Give as much of a text as it is known by, where it stands in full elsewhere.
    """
    if len(text) <= _BEGINNING:
        return text
    beginning = text[:_BEGINNING]
    return f"{beginning.rpartition(' ')[0] or beginning} …"


def whole_lists(blocks: Iterable[Content]) -> Iterator[Content]:
    """
    Join lists that follow each other: each holds one part, and together they are one list.
    """
    items: list[Item] = []
    for block in blocks:
        if isinstance(block, List):
            items += block.items
            continue
        if items:
            yield List(tuple(items))
            items = []
        yield block
    if items:
        yield List(tuple(items))
