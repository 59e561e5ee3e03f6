"""
How a paper's words are put in their places: each in one, with the span it came from.

Whoever reads a paper says, in the order of the paper, what is a heading, what is running text and
what is a part's own text. Running text before a part's own text becomes its lead; running text
under a heading with no such part becomes a section. So nothing is lost and nothing stands twice.
"""

import re
from collections.abc import Iterable
from typing import Final, TypeVar

from kfbeslut.model import Block, Entry, Section
from kfbeslut.reading.dates import Dated
from kfbeslut.reading.passage import Passage
from kfbeslut.reading.reading import Span
from kfbeslut.vocabulary import Part, section_kind

__all__ = ["LIST_MARK", "MARK", "Assembly", "split_mark", "stack", "stated"]

T = TypeVar("T")

#: What marks an item of a list: a bullet, a number, a letter, a numbered "att".
MARK: Final = re.compile(
    r"(?:[•·●○▪■‣*\uf0a7\uf0b7\uf0d8]|[-–−](?= )|\d{1,2}[.)](?= )|[a-zåäö][.)](?= ))"
)


#: The same where "att" may also mark an item; a mark has something behind it.
LIST_MARK: Final = re.compile(rf"(?:{MARK.pattern}|att\d{{0,2}}(?= ))(?=\s*\S)")


class Assembly:
    """
    The wording, sections and spans of one document in the making.
    """

    def __init__(self, root: str = "") -> None:
        """
        Begin a document that stands at `root` in the one that is read.
        """
        self.root = root
        self.entries: list[Entry] = []
        self.sections: list[Section] = []
        self.texts: list[Span] = []
        self.facts: list[Span] = []
        self._heading: Passage | None = None
        self._part: Part | None = None
        self._prose: list[Passage] = []

    def heading(self, passage: Passage | None, part: Part | None) -> None:
        """
        Put a heading: what follows stands under it.
        """
        self.flush()
        self._heading, self._part = passage, part

    def prose(self, *passages: Passage) -> None:
        """
        Put running text.
        """
        self._prose.extend(passage for passage in passages if passage)

    def own(self, pointer: str, words: Passage | None = None, **texts: Passage | None) -> None:
        """
        Put the own text of the part at a pointer: its words, or a passage for each field.

        Without any the part itself is what the words before it are about.
        """
        number = len(self.entries)
        lead = "\n".join(passage.text for passage in self._prose) or None
        heading = self._heading.text if self._heading else None
        self.entries.append(Entry(part=pointer, heading=heading, lead=lead))
        self._span(f"/wording/{number}/heading", self._heading)
        for passage in self._prose:
            self._span(f"/wording/{number}/lead", passage)
        self._span(pointer, words)
        for field, text in texts.items():
            self._span(f"{pointer}/{field}", text)
        self._heading, self._prose = None, []

    def flush(self) -> None:
        """
        Make a section of a heading and running text that no part has claimed.
        """
        if self._heading or self._prose:
            pointer = f"/sections/{len(self.sections)}"
            blocks = []
            for number, passage in enumerate(self._prose):
                mark, text = split_mark(passage)
                self._span(f"{pointer}/blocks/{number}/mark", mark)
                self._span(f"{pointer}/blocks/{number}/text", text)
                blocks.append(
                    Block(
                        text=text.text,
                        mark=mark.text if mark else None,
                        level=1 if mark else None,
                    )
                )
            self._span(f"{pointer}/heading", self._heading)
            heading = self._heading.text if self._heading else None
            kind = section_kind(self._part) if self._heading else None
            self.sections.append(Section(heading=heading, kind=kind, blocks=tuple(blocks)))
            self.entries.append(Entry(part=pointer))
        self._heading, self._prose, self._part = None, [], None

    def fact(self, pointer: str, passage: Passage | None) -> None:
        """
        Say where a fact stands, within some text.
        """
        if passage:
            self.facts.extend(
                Span(self.root + pointer, start, end) for start, end in passage.spans()
            )

    def date(self, pointer: str, day: Dated | None) -> None:
        """
        Say where a date stands, which may be in the furniture.
        """
        if day is not None:
            self.facts.append(Span(self.root + pointer, day.start, day.end))

    def include(self, other: "Assembly") -> None:
        """
        Take over the spans of a document contained in this one.
        """
        self.texts.extend(other.texts)
        self.facts.extend(other.facts)

    def finish(self) -> tuple[tuple[Section, ...] | None, tuple[Entry, ...]]:
        """
        Give the sections and the wording.
        """
        self.flush()
        return tuple(self.sections) or None, tuple(self.entries)

    def _span(self, pointer: str, passage: Passage | None) -> None:
        if passage:
            self.texts.extend(
                Span(self.root + pointer, start, end) for start, end in passage.spans()
            )


def stated(things: Iterable[T]) -> tuple[T, ...] | None:
    """
    Give what was read as the model holds it: nothing read is nothing stated.

    >>> stated([]) is None
    True
    """
    return tuple(things) or None


def split_mark(passage: Passage) -> tuple[Passage | None, Passage]:
    """
    Part the mark of a list item from its text; a mark with nothing behind it is text.
    """
    match = MARK.match(passage.text)
    if match is None or match.end() == len(passage.text):
        return None, passage
    return passage.cut(0, match.end()), passage.cut(match.end())


def stack(passages: Iterable[Passage]) -> Passage | None:
    """
    Put paragraphs on top of each other as one text, each on its line.
    """
    text: list[str] = []
    pieces: list[tuple[int, int, int]] = []
    length = 0
    source = ""
    for passage in passages:
        if text:
            text.append("\n")
            length += 1
        pieces.extend((length + at, start, end) for at, start, end in passage.pieces)
        text.append(passage.text)
        length += len(passage.text)
        source = passage.source
    return Passage("".join(text), tuple(pieces), source) if text else None
