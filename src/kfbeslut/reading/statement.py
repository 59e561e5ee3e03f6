"""
Reading a statement: *tjänsteutlåtande*, *tjänsteskrivelse*, *yttrande*, or a *yrkande* as a paper.
"""

import re
from collections.abc import Callable, Sequence
from typing import Final

import attrs

from kfbeslut.model import (
    Actor,
    Body,
    BodyKind,
    DecisionParagraph,
    DecisionPoint,
    PaperReference,
    PartialDate,
    Recipient,
    RegistryNumber,
    Statement,
    StatementKind,
    Step,
    replace,
)
from kfbeslut.reading.actors import NAME, body_of
from kfbeslut.reading.assembly import Assembly, stated
from kfbeslut.reading.dates import DATE, find_dates
from kfbeslut.reading.effects import effects_of
from kfbeslut.reading.listing import put_papers, put_recipients
from kfbeslut.reading.meeting import municipality_in
from kfbeslut.reading.motion import OWN_NUMBER
from kfbeslut.reading.numbers import LABEL, REGISTRY, is_registry_number
from kfbeslut.reading.outline import Stretch, outline
from kfbeslut.reading.papers import Answers, steps_in
from kfbeslut.reading.paragraph import ParagraphReader
from kfbeslut.reading.passage import Passage, join, paragraphs
from kfbeslut.reading.points import items
from kfbeslut.reading.reading import Issue
from kfbeslut.reading.signatures import Signed, signed_in
from kfbeslut.reading.source import LONGEST_LINE, Line, Source
from kfbeslut.reading.unrolled import unrolled
from kfbeslut.vocabulary import BODY, Part, nominative

__all__ = ["read_statement"]

_KINDS: Final = (
    (StatementKind.REPORT, re.compile(r"tjänste(?:utlåtande|skrivelse)\b", re.IGNORECASE)),
    (StatementKind.PROPOSAL, re.compile(r"(?:tilläggs|återremiss)?yrkande\b", re.IGNORECASE)),
    (StatementKind.OPINION, re.compile(r"yttrande\b", re.IGNORECASE)),
)
_TITLE: Final = re.compile(
    r"(?:svar på|besvarande av|yttrande (?:över|angående|till|om|på)|(?:tilläggs|"
    r"återremiss)?yrkande"
    r" angående|remiss|motion (?:av|om)|redovisning av)\b",
    re.IGNORECASE,
)
_META: Final = re.compile(
    rf"(?:{LABEL}|datum\b|e-?post|telefon|tel\.|handläggare|utfärdad?t?\b|sida\b|till\b|från\b|adress|fax"
    r"|tjänste(?:utlåtande|skrivelse)|(?:tilläggs|återremiss)?yrkande(?= {2,}|$| \()|yttrande"
    r"(?= {2,}|$)"
    r"|ärende(?:\.?nr| nr|nummer)|handling \d{4}|h \d{4} nr|version|www\.)",
    re.IGNORECASE,
)
_PERSON: Final = re.compile(rf"(?:{NAME}|[A-ZÅÄÖ]\w+ {NAME})$")
_DATED: Final = re.compile(
    rf"(?:utfärdat|datum|daterad|daterat|upprättad|upprättat|skrivelse|utlåtande|yttrande|"
    rf"yrkande|\))[:,]? {{1,60}}(?P<date>{DATE})",
    re.IGNORECASE,
)
_DAY: Final = re.compile(rf"(?P<date>{DATE})(?: {{2,}}.*)?$", re.IGNORECASE)
_REGISTRY: Final = re.compile(rf"(?i:{LABEL})(?P<registry>{REGISTRY})")
_LOOSE_REGISTRY: Final = re.compile(r"[,(] ?(?P<registry>[A-ZÅÄÖ]{2,4}-\d{4}-\d{3,6})")
_TO_WHOM: Final = re.compile(rf"\b[Ii] (?P<body>{BODY})")
_TO: Final = re.compile(rf"till (?:[A-ZÅÄÖ]\w+s )?(?P<body>{BODY})\b")
_PROCEEDINGS: Final = re.compile(
    r"vid behandling(?:en)? av ärendet i [\w ]{3,40} förekom skiljaktiga meningar", re.IGNORECASE
)
_GENITIVE: Final = re.compile(r"([\wåäö-]{3,60}s) ")
#: "Yrkande" and "Motion" over a statement say what it is.
_NOT_HERE: Final = (Part.PROPOSALS, Part.CLAIMS, Part.SPEAKERS, Part.FRONT_PAGE)
_ANOTHER_HEAD: Final = re.compile(rf"(?:handläggare\b|.{{0,80}}\b{LABEL}{REGISTRY})", re.IGNORECASE)
_HEAD_LINES: Final = 20
_LONGEST_TITLE: Final = 400


def read_statement(source: Source) -> tuple[Statement, Assembly, list[Issue]]:
    """
    Read a text as a statement.
    """
    reader = _StatementReader(unrolled(source, sentences=False))
    return reader.read(), reader.assembly, reader.issues


class _StatementReader:
    """
    One statement, put together stretch by stretch.
    """

    def __init__(self, source: Source) -> None:
        self.source = source
        self.assembly = Assembly()
        self.issues: list[Issue] = []
        self.title: Passage | None = None
        self.registry: Passage | None = None
        self.kind: StatementKind | None = None
        self.dated: PartialDate | None = None
        self.by: tuple[Actor, ...] = ()
        self.addressee: Body | None = None
        self.proposed: list[DecisionPoint] = []
        self.basis: list[PaperReference] = []
        self.attachments: list[PaperReference] = []
        self.recipients: list[Recipient] = []
        self.steps: list[Step] = []
        self.signed: Signed | None = None
        self.proceedings: DecisionParagraph | None = None
        self._proposals_seen = 0
        self._handlers: dict[Part | None, Callable[[Stretch, Sequence[Line]], None]] = {
            Part.PROPOSED: self._proposed,
            Part.DECISION: self._proposed,
            Part.BASIS: self._papers("basis", self.basis),
            Part.DOCUMENTS: self._papers("basis", self.basis),
            Part.ATTACHMENTS: self._papers("attachments", self.attachments),
            Part.RECIPIENTS: self._recipients,
            Part.FOR_ACTION: self._recipients,
            Part.FOR_INFORMATION: self._recipients,
        }

    def read(self) -> Statement:
        head = _head(self.source)
        title = self._head_facts(head)
        stretches = outline(self.source, free_after=title, without=_NOT_HERE)
        self.answers = Answers(title.text if title else None)
        for stretch in stretches:
            if self._is_another_paper(stretch):
                self._handlers = {}
            self.assembly.heading(stretch.heading, stretch.part)
            self._stretch(stretch, title)
            self.assembly.flush()
        sections, wording = self.assembly.finish()
        signed = self.signed
        return Statement(
            municipality=municipality_in(head),
            title=self.title.text if self.title else None,
            registry_number=RegistryNumber(text=self.registry.text) if self.registry else None,
            kind=self.kind,
            dated=self.dated or (signed.date if signed else None),
            by=self.by or None,
            addressee=self.addressee,
            answers=self.answers.papers(),
            proposed=stated(
                replace(point, effects=effects_of(point.text, self.answers.meant))
                for point in self.proposed
            ),
            sections=sections,
            steps=stated(self.steps),
            basis=stated(self.basis),
            attachments=stated(self.attachments),
            recipients=stated(self.recipients),
            signatures=signed.signatures if signed else None,
            proceedings=self.proceedings,
            wording=wording,
        )

    def _head_facts(self, head: Sequence[Line]) -> Line | None:
        """
        Take in what the head tells, and give the line that is the title.
        """
        for line in head[:_HEAD_LINES]:
            text = line.text[:LONGEST_LINE]
            if self.dated is None and (match := _DATED.search(text) or _DAY.match(text)):
                self.dated = next((found.date for found in find_dates(match["date"])), None)
            if self.kind is None:
                self.kind = next((kind for kind, pattern in _KINDS if pattern.match(text)), None)
            self._body_in_head(text)
            if self.registry is None:
                self._registry_in(line)
        return _title_line(head)

    def _body_in_head(self, text: str) -> None:
        body = body_of(text.removeprefix("Till "))
        if body is None:
            return
        if body.kind is BodyKind.ADMINISTRATION:
            self.by = self.by or (Actor(body=body),)
        else:
            self.addressee = self.addressee or body

    def _registry_in(self, line: Line) -> None:
        passage = join(self.source.text, [line])
        text = passage.text[:LONGEST_LINE]
        if OWN_NUMBER.match(text):
            self.registry = passage
        elif match := is_registry_number(text):
            self.registry = passage.cut(*match.span(1))
        elif match := _REGISTRY.search(text) or (
            None if _TITLE.match(text) else _LOOSE_REGISTRY.search(text)
        ):
            self.registry = passage.cut(*match.span("registry"))
        self.assembly.fact("/registry_number", self.registry)

    def _is_another_paper(self, stretch: Stretch) -> bool:
        """
        Tell whether a second paper begins: with a head of its own, or another proposed decision.
        """
        if stretch.heading is None:
            return False
        if any(_ANOTHER_HEAD.match(line.text[:LONGEST_LINE]) for line in stretch.lines[:2]):
            return True
        if stretch.part is not Part.PROPOSED:
            return False
        self._proposals_seen += 1
        return self._proposals_seen > 1 and "till beslut" in stretch.heading.text.casefold()

    def _stretch(self, stretch: Stretch, title: Line | None) -> None:
        lines = stretch.lines
        if title is not None and title in lines:
            place = lines.index(title)
            self.assembly.prose(*(join(self.source.text, [line]) for line in lines[:place]))
            lines = lines[self._put_title(lines, place) :]
        told = next((i for i, line in enumerate(lines) if _PROCEEDINGS.match(line.text)), None)
        rest: Sequence[Line] = ()
        if told is not None and self._handlers:
            lines, rest = lines[:told], lines[told:]
        self._until_signed(stretch, lines)
        if rest:
            self._told_proceedings(rest)

    def _until_signed(self, stretch: Stretch, lines: Sequence[Line]) -> None:
        handler = self._handlers.get(stretch.part, self._told)
        listing = stretch.part in (Part.RECIPIENTS, Part.FOR_ACTION, Part.FOR_INFORMATION)
        block = None
        if self.signed is None and self._handlers:
            block = signed_in(self.source, lines)
        if block is not None and listing and block.last < len(lines):
            # Recipients may be persons with titles: signatures stand behind them all.
            block = None
        if block is None:
            handler(stretch, lines)
            return
        self.signed = block
        handler(stretch, lines[: block.first])
        self.assembly.flush()
        self.assembly.prose(*paragraphs(self.source, lines[block.first : block.last]))
        self.assembly.flush()
        self._told(stretch, lines[block.last :])

    def _put_title(self, lines: Sequence[Line], place: int) -> int:
        end = place + 1
        while end < len(lines) and lines[end].above == 0 and lines[end].text[0].islower():
            end += 1
        self.title = join(self.source.text, lines[place:end])
        self.assembly.own("/title", self.title)
        return end

    def _told(self, stretch: Stretch, lines: Sequence[Line]) -> None:
        for passage in paragraphs(self.source, lines):
            self.assembly.prose(passage)
            if self._handlers:
                self.answers.listen([passage])
                self.steps.extend(
                    steps_in([passage], only_dated=True) if stretch.part is Part.PREPARATION else ()
                )

    def _proposed(self, stretch: Stretch, lines: Sequence[Line]) -> None:
        if self.proposed:
            self._told(stretch, lines)
            return
        self._bodies_of_the_proposal(stretch)
        for item in items(paragraphs(self.source, lines)):
            if item.is_lead:
                self.assembly.prose(item.text)
                if match := _TO_WHOM.match(item.text.text):
                    self.addressee = body_of(match["body"]) or self.addressee
                continue
            self.assembly.own(f"/proposed/{len(self.proposed)}", mark=item.mark, text=item.text)
            self.proposed.append(item.point())

    def _bodies_of_the_proposal(self, stretch: Stretch) -> None:
        heading = stretch.heading.text if stretch.heading else ""
        if match := _TO.search(heading) or _TO_WHOM.search(heading):
            self.addressee = body_of(match["body"]) or self.addressee
        genitive = _GENITIVE.match(heading)
        name = nominative(genitive[1]) if genitive else None
        body = body_of(name) if name else None
        if body and not self.by and body.kind is not BodyKind.ADMINISTRATION:
            self.by = (Actor(body=body),)
            if self.kind is StatementKind.OPINION:
                self.kind = StatementKind.COUNCIL_PAPER

    def _papers(
        self, field: str, papers: list[PaperReference]
    ) -> Callable[[Stretch, Sequence[Line]], None]:
        def handle(stretch: Stretch, lines: Sequence[Line]) -> None:
            listed = attrs.evolve(stretch, lines=tuple(lines))
            papers.extend(put_papers(self.assembly, self.source, listed, field, len(papers)))

        return handle

    def _recipients(self, stretch: Stretch, lines: Sequence[Line]) -> None:
        listed = attrs.evolve(stretch, lines=tuple(lines))
        self.recipients.extend(
            put_recipients(self.assembly, self.source, listed, len(self.recipients))
        )

    def _told_proceedings(self, lines: Sequence[Line]) -> None:
        """
        Read how the matter was treated, as a paragraph told in this paper.
        """
        block = signed_in(self.source, lines)
        end = block.first if block else len(lines)
        self.assembly.flush()
        reader = ParagraphReader(
            self.source, [Stretch(Part.PROPOSALS, None, tuple(lines[:end]))], "/proceedings"
        )
        self.proceedings = reader.read()
        self.assembly.own("/proceedings")
        self.assembly.include(reader.assembly)
        if block:
            self.signed = block
            self.assembly.prose(*paragraphs(self.source, lines[block.first : block.last]))
            self.assembly.flush()
            self.assembly.prose(*paragraphs(self.source, lines[block.last :]))


def _head(source: Source) -> Sequence[Line]:
    """
    Give the lines before the first heading.
    """
    first, *_ = outline(source, without=_NOT_HERE) or (None,)
    return first.lines if first is not None and first.heading is None else ()


def _title_line(head: Sequence[Line]) -> Line | None:
    """
    Find the line that is the title: one whose first words say so, else the first that can be.
    """
    likely = [line for line in head[:_HEAD_LINES] if _can_be_title(line)]
    return next((line for line in likely if _TITLE.match(line.text)), likely[0] if likely else None)


def _can_be_title(line: Line) -> bool:
    text = line.text
    return not (
        len(text) > _LONGEST_TITLE
        or text.endswith((".", ":"))
        or (_META.match(text) and not _TITLE.match(text))
        or _DAY.match(text)
        or _PERSON.match(text)
        or is_registry_number(text)
        or body_of(text) is not None
        or "@" in text
    )
