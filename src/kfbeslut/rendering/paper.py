"""
A paper in its own words: part by part, in the order of the paper.

Each part brings the heading and the words before it. A part that is gone is left out; one that has
words but no place in the order comes last.
"""

import itertools
from collections.abc import Iterable, Iterator
from typing import Final

from kfbeslut.errors import Language
from kfbeslut.model import (
    Block,
    CaseDocument,
    Document,
    Entry,
    ParagraphNumber,
    RegistryNumber,
    Section,
    Table,
    at,
    replace,
)
from kfbeslut.rendering.parts import each, label, mark_of, paragraphs, running, section, whole_lists
from kfbeslut.rendering.phrases import stated, written
from kfbeslut.rendering.tree import (
    Area,
    AreaKind,
    Content,
    Heading,
    Item,
    List,
    Paragraph,
    Role,
    plain,
)

__all__ = ["DECIDING", "in_order"]

#: The fields that hold what a paper decides, or proposes to decide.
DECIDING: Final = frozenset({"decisions", "proposed"})

#: The words of a document that are no part of it.
_OWN: Final = ("title", "subtitle", "text")

#: A lead that ends so is a sentence, or introduces what follows; else what follows goes on with it.
_ENDS: Final = (".", ":", ";", "!", "?", "”", '"')


def in_order(document: Document, level: int, lang: Language) -> list[Content]:
    """
    Give a document that has its wording, in the order of the paper.

    Args:
        document: The document.
        level: The level of its title's heading.
        lang: The language of the headings over parts that have no place in the order.
    """
    paper = _Paper(document, level, lang)
    return [*paper.ordered(), *paper.rest(document, "", level)]


def _parent(entry: Entry) -> str:
    return entry.part.rpartition("/")[0]


class _Paper:
    """
    A document on its way to the page, and what of it has been put there, by pointer.
    """

    def __init__(self, document: Document, level: int, lang: Language) -> None:
        self._document = document
        self._wording = document.wording or ()
        self._level = level
        self._lang = lang
        self._listed = {entry.part for entry in self._wording}
        self._shown: set[str] = set()

    def ordered(self) -> Iterator[Content]:
        """
        Yield what has a place in the order; the points of a decision stand in one area.
        """
        for parent, entries in itertools.groupby(self._wording, key=_parent):
            blocks = whole_lists(block for entry in entries for block in self._entry(entry))
            yield from _in_area(parent.rpartition("/")[2], blocks)

    def rest(self, document: Document, pointer: str, level: int) -> Iterator[Content]:
        """
        Yield what has words and no place in the order.
        """
        for name in _OWN:
            own = getattr(document, name, None)
            if own is not None and f"{pointer}/{name}" not in self._shown:
                yield from self._text(own, f"{pointer}/{name}", level)
        for field, value in stated(document):
            left = []
            for part, place in _parts(value, f"{pointer}/{field.name}"):
                if place in self._shown:
                    continue
                if isinstance(part, Document):
                    yield from (
                        self.rest(part, place, level + 1)
                        if part.wording is None
                        else in_order(part, level + 1, self._lang)
                    )
                elif isinstance(part, Section):
                    yield from section(self._unshown(part, place), level)
                elif getattr(part, "text", None) and f"{place}/text" not in self._shown:
                    left.append(part)
            if left:
                heading = label(type(document).__name__, field.name, self._lang)
                blocks = (Heading(level + 1, heading), *each(left, self._lang, understood=False))
                yield from _in_area(field.name, blocks)

    def _unshown(self, part: Section, pointer: str) -> Section:
        """
        Give what of a section has not been put on the page piece by piece.
        """
        blocks = [
            block
            for number, block in enumerate(part.blocks)
            if f"{pointer}/blocks/{number}" not in self._shown
        ]
        heading = None if f"{pointer}/heading" in self._shown else part.heading
        return replace(part, heading=heading, blocks=blocks)

    def _entry(self, entry: Entry) -> Iterator[Content]:
        """
        Yield the heading of a part, its lead, and the part's own words.
        """
        try:
            part = at(self._document, entry.part)
        except LookupError:
            return
        if part is None:
            return
        place = entry.part
        whole = at(self._document, _parent(entry)) if place else part
        if place.endswith("/text") and not isinstance(whole, Document):
            # A part's text is shown with its mark, also where it is named by itself.
            part, place = whole, _parent(entry)
        level = self._level + 1 + self._depth(place)
        if entry.heading is not None:
            yield Heading(level, written(entry.heading))
        own = list(self._own(part, place, level))
        if entry.lead is not None:
            first = own[0] if own else None
            if isinstance(first, Paragraph) and _goes_on(entry.lead, part):
                # Both in one paragraph; a lead may have paragraphs of its own before that.
                yield from paragraphs(f"{entry.lead} {plain(first.text)}")
                own = own[1:]
            else:
                yield from paragraphs(entry.lead)
        yield from own

    def _depth(self, pointer: str) -> int:
        """
        Count the contained documents that a part stands in, not the one whose own words it is.
        """
        steps = pointer.split("/")
        if steps[-1] in {*_OWN, "number"}:
            steps.pop()
        above = ("/".join(steps[:end]) for end in range(2, len(steps)))
        return sum(isinstance(at(self._document, place), Document) for place in above)

    def _own(self, part: object, pointer: str, level: int) -> Iterator[Content]:
        """
        Yield a part's own words; what has none, or has been shown before, yields nothing.
        """
        if pointer in self._shown:
            return
        match part:
            case str():
                yield from self._text(part, pointer, level)
            case ParagraphNumber() | RegistryNumber():
                yield Paragraph(written(part.text))
            case Section():
                self._shown.add(pointer)
                yield from section(part, level - 1)
            case Block() | Table():
                self._shown.add(pointer)
                yield from running((part,))
            case Document() if part.wording is not None and pointer:
                self._shown.add(pointer)
                yield from in_order(part, level, self._lang)
            case Document():
                for name in _OWN:
                    own = getattr(part, name, None)
                    if own is not None and f"{pointer}/{name}" not in self._listed | self._shown:
                        yield from self._text(own, f"{pointer}/{name}", level)
            case _:
                yield from self._words(part, pointer)

    def _words(self, part: object, pointer: str) -> Iterator[Content]:
        """
        Yield the text of a part that is no document, with its mark.
        """
        text = getattr(part, "text", None)
        mark = mark_of(part)
        if text is not None and f"{pointer}/text" not in self._shown:
            self._shown.add(f"{pointer}/text")
            yield from paragraphs(text) if mark is None else (List((Item(written(text), mark),)),)

    def _text(self, text: str, pointer: str, level: int) -> Iterator[Content]:
        """
        Yield one text of a document or of a part.
        """
        self._shown.add(pointer)
        match pointer.rpartition("/")[2]:
            case "title":
                yield Heading(self._level if pointer == "/title" else level, written(text))
            case "heading":
                yield Heading(level, written(text))
            case "subtitle":
                yield Paragraph(written(text), Role.SUBTITLE)
            case _:
                yield from paragraphs(text)


def _parts(value: object, pointer: str) -> Iterator[tuple[object, str]]:
    """
    Yield the parts that a field of a document holds, with their pointers.

    Numbers and other single values are facts, and no parts.
    """
    if isinstance(value, Document):
        yield value, pointer
    elif isinstance(value, tuple):
        for number, part in enumerate(value):
            place = f"{pointer}/{number}"
            yield (
                (part.document, f"{place}/document")
                if isinstance(part, CaseDocument)
                else (
                    part,
                    place,
                )
            )


def _goes_on(lead: str, part: object) -> bool:
    """
    Tell whether a part's own words stand on the line of its lead, as numbers do after a label.
    """
    return isinstance(part, ParagraphNumber | RegistryNumber) or not lead.rstrip().endswith(_ENDS)


def _in_area(field: str, blocks: Iterable[Content]) -> Iterator[Content]:
    if field in DECIDING:
        yield Area(AreaKind.DECISION, tuple(blocks))
    else:
        yield from blocks
