"""
Reading a motion: its title, its claims, who signed it.
"""

import re
from collections.abc import Iterable, Sequence
from typing import Final

from kfbeslut.model import Actor, Body, BodyKind, Claim, Motion, PartialDate, RegistryNumber
from kfbeslut.reading.actors import actors_in, persons_in
from kfbeslut.reading.assembly import Assembly, stated
from kfbeslut.reading.dates import find_dates
from kfbeslut.reading.meeting import municipality_in
from kfbeslut.reading.numbers import is_registry_number
from kfbeslut.reading.outline import Stretch, outline
from kfbeslut.reading.passage import Passage, join, paragraphs
from kfbeslut.reading.points import items, number_of
from kfbeslut.reading.reading import Issue
from kfbeslut.reading.sentences import sentences
from kfbeslut.reading.signatures import Signed, signed_in
from kfbeslut.reading.source import LONGEST_LINE, Line, Source
from kfbeslut.reading.unrolled import unrolled
from kfbeslut.vocabulary import BODY, Part

__all__ = ["OWN_NUMBER", "read_motion"]

#: A paper's own number among the council's papers.
OWN_NUMBER: Final = re.compile(r"(?:Handling|H) \d{4} nr \d{1,4}$")

_TITLE: Final = re.compile(r"motion\b(?!en|är)(?=[ :.–-]{1,3}\S)", re.IGNORECASE)
_WORD_ALONE: Final = re.compile(r"motion:?$", re.IGNORECASE)
_BY: Final = re.compile(r"\bmotion (?:av|från) ", re.IGNORECASE)
_MOVERS: Final = re.compile(r"motionär(?:en|erna)?(?: är|:) (?P<who>.{3,400}?)\.?$", re.IGNORECASE)
_FILED: Final = re.compile(
    r"\b(?:lämna(?:de|des|d|t|ts) in|inlämna\w{1,2}|väckt\w?)\b", re.IGNORECASE
)
_COUNCIL: Final = re.compile(r"\b(?:kommun|region)?fullmäktiges?\b", re.IGNORECASE)
_CLAIMING: Final = re.compile(
    r"(?P<lead>(?:därför |härmed )?(?:(?:vi|jag|undertecknade?|[A-ZÅÄÖ][\w -]{2,40}?)"
    r" (?:yrkar|föreslår)|(?:yrkar|föreslår) (?:vi|jag|undertecknade?|[A-ZÅÄÖ][\w -]{2,40}?))"
    r"(?: därför| härmed| följande| kommunfullmäktige)*(?: att)) (?=\S)",
    re.IGNORECASE,
)
_ADDRESSED: Final = re.compile(
    r"(?:motion |inlämnad )?(?:till|motion)\b:? ?[\w]{0,20}fullmäktige", re.IGNORECASE
)
_ORGAN: Final = re.compile(rf"{BODY}$")
_DAY: Final = re.compile(r"\d{4}-\d\d-\d\d$")
_LONGEST_TITLE: Final = 400
_HEAD_LINES: Final = 20


def read_motion(source: Source) -> tuple[Motion, Assembly, list[Issue]]:
    """
    Read a text as a motion.
    """
    reader = _MotionReader(unrolled(source, sentences=True))
    return reader.read(), reader.assembly, []


class _MotionReader:
    """
    One motion, put together stretch by stretch.
    """

    def __init__(self, source: Source) -> None:
        self.source = source
        self.assembly = Assembly()
        self.claims: list[Claim] = []
        self.title: Passage | None = None
        self.registry: Passage | None = None
        self.by: tuple[Actor, ...] = ()
        self.filed: PartialDate | None = None
        self.dated: PartialDate | None = None
        self.signed: Signed | None = None
        self._title_line = _title_line(source.lines)
        self._claims_have_a_part = False

    def read(self) -> Motion:
        stretches = outline(self.source, free_after=self._title_line)
        self._claims_have_a_part = any(_is_claims(stretch) for stretch in stretches)
        for stretch in stretches:
            self._stretch(stretch)
        sections, wording = self.assembly.finish()
        signed = self.signed
        addressed = any(_COUNCIL.search(line.text[:LONGEST_LINE]) for line in self.source.lines)
        return Motion(
            municipality=municipality_in(self.source.lines),
            title=self.title.text if self.title else None,
            registry_number=RegistryNumber(text=self.registry.text) if self.registry else None,
            addressee=Body(name="Kommunfullmäktige", kind=BodyKind.COUNCIL) if addressed else None,
            by=self.by or (signed.signatures if signed else None),
            claims=stated(self.claims),
            sections=sections,
            place_signed=signed.place if signed else None,
            signed=(signed.date if signed else None) or self.dated,
            signatures=signed.signatures if signed else None,
            filed=self.filed,
            wording=wording,
        )

    def _stretch(self, stretch: Stretch) -> None:
        self.assembly.heading(stretch.heading, stretch.part)
        lines = stretch.lines
        block = None if self.signed else signed_in(self.source, lines)
        if block is None:
            self._lines(stretch, lines)
        else:
            self._lines(stretch, lines[: block.first])
            self.assembly.flush()
            self.signed = block
            self.assembly.prose(*paragraphs(self.source, lines[block.first : block.last]))
            self.assembly.flush()
            self._lines(stretch, lines[block.last :])
        self.assembly.flush()

    def _lines(self, stretch: Stretch, lines: Sequence[Line]) -> None:
        if self._title_line in lines:
            place = lines.index(self._title_line)
            self._preface(lines[:place])
            place = self._put_title(lines, place)
            lines = lines[place:]
        passages = paragraphs(self.source, lines)
        if _is_claims(stretch) and not self.claims and not self.signed:
            self._put_claims(passages)
        else:
            for passage in passages:
                self._prose(passage)

    def _preface(self, lines: Sequence[Line]) -> None:
        """
        Put what stands before the title: the council's name, a number, a date, a page's own text.
        """
        for line in lines:
            passage = join(self.source.text, [line])
            registry = is_registry_number(passage.text)
            if OWN_NUMBER.match(passage.text):
                self.registry = passage
            elif registry:
                self.registry = passage.cut(*registry.span(1))
            elif _DAY.match(passage.text):
                self.dated = next((found.date for found in find_dates(passage.text)), None)
            self._prose(passage)
        self.assembly.fact("/registry_number", self.registry)

    def _put_title(self, lines: Sequence[Line], place: int) -> int:
        """
        Put the title, and give the place of the line after it.
        """
        end = place + 1
        while end < len(lines) and lines[end].above == 0 and lines[end].text[0].islower():
            end += 1
        title = join(self.source.text, lines[place:end])
        if len(title.text) > _LONGEST_TITLE:
            return place
        self.title = title
        self.assembly.own("/title", title)
        if by := _BY.search(title.text):
            self.by = persons_in(title.text[by.end() :])
        return end

    def _put_claims(self, passages: Iterable[Passage]) -> None:
        for item in items(passages):
            if item.is_lead:
                self.assembly.prose(item.text)
                continue
            lead = item.mark
            if lead:
                self.assembly.prose(lead)
            self._claim(item.text, item.number or number_of(item.mark))

    def _claim(self, text: Passage, number: int | None) -> None:
        self.assembly.own(f"/claims/{len(self.claims)}", text=text)
        self.claims.append(Claim(number=number, text=text.text))

    def _prose(self, passage: Passage) -> None:
        kept = 0
        for start, sentence in sentences(passage):
            text = sentence.text[:LONGEST_LINE]
            if movers := _MOVERS.search(text):
                self.by = self.by or actors_in(movers["who"])
            elif _FILED.search(text) and _COUNCIL.search(text):
                self.filed = self.filed or next((found.date for found in find_dates(text)), None)
            elif (
                not self._claims_have_a_part
                and not self.signed
                and (claim := _CLAIMING.match(text))
            ):
                begin = start + claim.end()
                end = start + len(sentence.text)
                self.assembly.prose(passage.cut(kept, begin))
                self._claim(passage.cut(begin, end), None)
                kept = end
        self.assembly.prose(passage.cut(kept))


def _is_claims(stretch: Stretch) -> bool:
    return stretch.part in (Part.CLAIMS, Part.PROPOSED, Part.PROPOSALS)


def _title_line(lines: Sequence[Line]) -> Line | None:
    """
    Find the line that is the title: one that begins with "Motion", else the first that can be.
    """
    head = [line for line in lines[:_HEAD_LINES] if not _ADDRESSED.match(line.text)]
    for number, line in enumerate(head):
        if _WORD_ALONE.match(line.text) and number + 1 < len(head):
            return head[number + 1]
        if _TITLE.match(line.text) and line.text[-1] not in ".,":
            return line
    for line in head:
        text = line.text
        if not (
            OWN_NUMBER.match(text)
            or _DAY.match(text)
            or is_registry_number(text)
            or _ORGAN.match(text)
        ):
            return line
    return None
