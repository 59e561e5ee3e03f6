"""
Reading minutes (*protokoll*): a front page, and one paragraph after the other.
"""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Final

from kfbeslut.model import Certification, DecisionParagraph, Minutes, Moment, Notice, ParagraphSpan
from kfbeslut.reading.assembly import Assembly, stated
from kfbeslut.reading.dates import exact_date
from kfbeslut.reading.meeting import day_in, meeting_in, municipality_in
from kfbeslut.reading.outline import outline
from kfbeslut.reading.paragraph import NOT_HERE, ParagraphReader
from kfbeslut.reading.reading import Issue
from kfbeslut.reading.source import LONGEST_LINE, Line, Source
from kfbeslut.reading.starts import paragraph_starts

__all__ = ["read_minutes"]

_CERTIFIED: Final = re.compile(
    r"plats och tid\b.{0,200}?(?=\d{4}-)|dag för justering\b", re.IGNORECASE
)
_POSTED: Final = re.compile(r"uppsätt(?:ande|s)\b|sätts upp\b", re.IGNORECASE)
_REMOVED: Final = re.compile(r"nedtag(?:ande|s)\b|tas ned(?:er)?\b", re.IGNORECASE)
_CERTIFICATION: Final = re.compile(r"justering", re.IGNORECASE)


def read_minutes(source: Source) -> tuple[Minutes, Assembly, list[Issue]]:
    """
    Read a text as minutes.
    """
    starts = paragraph_starts(source.lines)
    front = source.lines[: starts[0]] if starts else source.lines
    assembly = Assembly()
    for stretch in outline(source._replace(lines=tuple(front))):
        assembly.heading(stretch.heading, stretch.part)
        assembly.prose(*stretch.passages(source))
    assembly.flush()
    paragraphs: list[DecisionParagraph] = []
    issues: list[Issue] = []
    readers = []
    for start, end in pairwise([*starts, len(source.lines)]):
        part = source._replace(lines=source.lines[start:end])
        reader = ParagraphReader(
            part, outline(part, without=NOT_HERE), f"/paragraphs/{len(paragraphs)}"
        )
        paragraphs.append(reader.read())
        assembly.own(f"/paragraphs/{len(paragraphs) - 1}")
        assembly.include(reader.assembly)
        issues.extend(reader.issues)
        readers.append(reader)
    sections, wording = assembly.finish()
    points = [text for reader in readers for text in reader.point_texts]
    document = Minutes(
        municipality=municipality_in((*source.heads, *front)),
        meeting=meeting_in(source, front, (), points),
        paragraphs=stated(paragraphs),
        certifications=stated([*_certified(front), *_certified_at_once(paragraphs, readers)]),
        notices=_notices(front),
        sections=sections,
        wording=wording,
    )
    assembly.date("/meeting/date", day_in(source, front))
    return document, assembly, issues


def _certified(front: Sequence[Line]) -> Iterator[Certification]:
    """
    Read the day of certification off a front page, where label and day share a line.
    """
    above = ""
    for line in front:
        text = line.text[:LONGEST_LINE]
        about = _CERTIFICATION.search(f"{above} {text}")
        match = _CERTIFIED.search(text)
        if about and match and (day := exact_date(text[match.end() :])):
            yield Certification(when=Moment(date=day))
            return
        above = text


def _certified_at_once(
    paragraphs: Sequence[DecisionParagraph], readers: Sequence[ParagraphReader]
) -> Iterator[Certification]:
    for paragraph, reader in zip(paragraphs, readers, strict=True):
        if reader.certifying.immediate and paragraph.number is not None:
            yield Certification(immediate=True, paragraphs=(ParagraphSpan(first=paragraph.number),))


def _notices(front: Sequence[Line]) -> tuple[Notice, ...] | None:
    posted = removed = None
    for line in front:
        text = line.text[:LONGEST_LINE]
        if (match := _POSTED.search(text)) and posted is None:
            posted = exact_date(text[match.end() :])
        if (match := _REMOVED.search(text)) and removed is None:
            removed = exact_date(text[match.end() :])
    if posted is None and removed is None:
        return None
    if posted and removed and removed < posted:
        # Columns torn apart: which day is which can't be told.
        return None
    return (Notice(posted=posted, removed=removed),)
