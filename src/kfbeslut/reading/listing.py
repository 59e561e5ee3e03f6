"""
Lists of papers and of recipients: each line or item with its mark.
"""

import re
from collections.abc import Iterable, Iterator
from typing import Final

from kfbeslut.model import PaperReference, Purpose, Recipient
from kfbeslut.reading.assembly import Assembly, split_mark
from kfbeslut.reading.outline import Stretch
from kfbeslut.reading.papers import paper_reference
from kfbeslut.reading.passage import Passage, join
from kfbeslut.reading.points import items
from kfbeslut.reading.sentences import sentences
from kfbeslut.reading.source import Line, Source
from kfbeslut.vocabulary import Part

__all__ = ["put_papers", "put_recipients"]

_PURPOSES: Final = {Part.FOR_ACTION: Purpose.ACTION, Part.FOR_INFORMATION: Purpose.INFORMATION}
_NO_PAPER: Final = re.compile(
    r"bilaga \d{1,3}$|[^.]{0,200}\b(?:har|föreslår|beslutade|informerar)\b", re.IGNORECASE
)


def put_recipients(
    assembly: Assembly, source: Source, stretch: Stretch, before: int
) -> list[Recipient]:
    """
    Put the recipients under a heading, after `before` others.
    """
    recipients: list[Recipient] = []
    purpose = _PURPOSES.get(stretch.part) if stretch.part else None
    for passage in _lines(source, stretch.lines):
        mark, text = split_mark(passage)
        assembly.own(f"/recipients/{before + len(recipients)}", mark=mark, text=text)
        recipients.append(
            Recipient(text=text.text, mark=mark.text if mark else None, purpose=purpose)
        )
    return recipients


def _lines(source: Source, lines: Iterable[Line]) -> Iterator[Passage]:
    """
    Yield a passage for each line, with the lines that go on with it.
    """
    group: list[Line] = []
    for line in lines:
        if group and not (line.text[0].islower() and "@" not in line.text):
            yield join(source.text, group)
            group = []
        group.append(line)
    if group:
        yield join(source.text, group)


def put_papers(
    assembly: Assembly, source: Source, stretch: Stretch, field: str, before: int
) -> list[PaperReference]:
    """
    Put the papers listed under a heading in a field of the document, after `before` others.
    """
    papers: list[PaperReference] = []
    for item in items(stretch.passages(source)):
        if item.is_lead or _NO_PAPER.match(item.text.text[:400]):
            assembly.prose(*(piece for piece in (item.mark, item.text) if piece))
            continue
        mark = item.mark
        for _, sentence in sentences(item.text):
            assembly.own(f"/{field}/{before + len(papers)}", mark=mark, text=sentence)
            papers.append(paper_reference(sentence.text, mark.text if mark else None))
            mark = None
    return papers
