"""
Reading a decision paragraph (*beslutsparagraf, protokollsutdrag*), part by part.
"""

import re
from collections.abc import Callable, Sequence
from typing import Final

import attrs

from kfbeslut.model import (
    Body,
    DecisionParagraph,
    DecisionPoint,
    Matter,
    MatterKind,
    PaperKind,
    PaperReference,
    ParagraphNumber,
    Recipient,
    RegistryNumber,
    Step,
    replace,
)
from kfbeslut.reading.actors import body_of
from kfbeslut.reading.assembly import Assembly, stated
from kfbeslut.reading.certifying import Certifying
from kfbeslut.reading.effects import effects_of
from kfbeslut.reading.head import Head, read_head
from kfbeslut.reading.issues import MORE_PARAGRAPHS, ROLL_DISAGREES, UNCLEAR_VOTE
from kfbeslut.reading.listing import put_papers, put_recipients
from kfbeslut.reading.meeting import day_in, meeting_in, municipality_in
from kfbeslut.reading.outline import Stretch, outline
from kfbeslut.reading.papers import Answers, steps_in
from kfbeslut.reading.passage import Passage
from kfbeslut.reading.points import items
from kfbeslut.reading.proceedings import Proceedings
from kfbeslut.reading.reading import Issue
from kfbeslut.reading.remarks import Remarks
from kfbeslut.reading.source import LONGEST_LINE, Line, Source
from kfbeslut.reading.starts import paragraph_starts
from kfbeslut.reading.voting import Voting
from kfbeslut.vocabulary import BODY, Part, word

__all__ = ["NOT_HERE", "ParagraphReader", "read_paragraph"]

#: What a member claims in a motion stands in a paragraph as prose.
NOT_HERE: Final = (Part.CLAIMS,)

_DECIDES: Final = re.compile(
    rf"(?:{BODY}) (?:beslutar|beslutade)(?: därmed| härmed)?"
    r"(?:(?: följande)?:?$|(?: följande)?: |(?: enhälligt)? att )"
)
_UP_THE_CHAIN: Final = re.compile(
    rf"\b(?:föreslår|föreslås|hemställer)(?: att)? (?P<body>{BODY})(?: att)? beslut"
)
#: Parts in which a sentence may tell who reserves or takes no part.
_PROCEDURAL: Final = frozenset(
    {
        Part.DECISION,
        Part.PROPOSALS,
        Part.PROCEDURE,
        Part.VOTE,
        Part.RESERVATION,
        Part.DISQUALIFICATION,
        Part.NOT_TAKING_PART,
        Part.PROTOCOL_NOTE,
        None,
    }
)
#: Parts that begin another paper when they come after the signatures.
_SUBSTANTIAL: Final = _PROCEDURAL - {None} | {
    Part.PROPOSED,
    Part.DOCUMENTS,
    Part.BASIS,
    Part.MATTER,
    Part.SUMMARY,
    Part.BACKGROUND,
    Part.REASONS,
    Part.EARLIER,
}
_VOTING: Final = frozenset({Part.PROCEDURE, Part.VOTE})
_TELLING: Final = frozenset(
    {
        Part.MATTER,
        Part.SUMMARY,
        Part.BACKGROUND,
        Part.PREPARATION,
        Part.REASONS,
        Part.ASSESSMENT,
        None,
    }
)
_MATTERS: Final = {
    PaperKind.MOTION: MatterKind.MOTION,
    PaperKind.CITIZEN_PROPOSAL: MatterKind.CITIZEN_PROPOSAL,
    PaperKind.INTERPELLATION: MatterKind.INTERPELLATION,
}


def read_paragraph(source: Source) -> tuple[DecisionParagraph, Assembly, list[Issue]]:
    """
    Read a text as one paragraph that stands alone.
    """
    starts = paragraph_starts(source.lines)
    end = starts[1] if len(starts) > 1 else len(source.lines)
    own = source._replace(lines=source.lines[:end])
    reader = ParagraphReader(own, outline(own, without=NOT_HERE))
    document = replace(
        reader.read(behind=source.lines[end:]),
        meeting=meeting_in(source, reader.head_lines, reader.stretches, reader.point_texts),
        municipality=municipality_in((*source.heads, *reader.head_lines)),
        certifications=reader.certifying.certifications,
    )
    reader.assembly.date("/meeting/date", day_in(source, reader.head_lines))
    return document, reader.assembly, reader.issues


class ParagraphReader:
    """
    One paragraph, read from the stretches that an outline cut it into.
    """

    def __init__(self, source: Source, stretches: Sequence[Stretch], root: str = "") -> None:
        """
        Begin a paragraph that stands at `root` in the document that is read.
        """
        self.source = source
        self.stretches = _with_decision(source, stretches)
        self.assembly = Assembly(root)
        self.issues: list[Issue] = []
        self.head = Head()
        self.decisions: list[DecisionPoint] = []
        self.documents: list[PaperReference] = []
        self.recipients: list[Recipient] = []
        self.steps: list[Step] = []
        self.answers = Answers(None)
        self.proceedings = Proceedings(self.assembly)
        self.voting = Voting()
        self.certifying = Certifying()
        self.remarks = Remarks(self.assembly, self._note)
        self._signed = False
        # Where no part is about proposals, the procedure tells them.
        self._told_in_procedure = all(each.part is not Part.PROPOSALS for each in stretches)
        self._handlers: dict[Part | None, Callable[[Stretch], None]] = {
            Part.DECISION: self._decision,
            Part.PROPOSALS: self._moved,
            Part.PROCEDURE: self._procedure,
            Part.VOTE: self._procedure,
            Part.SPECIAL_STATEMENT: self._remarks,
            Part.SUBSTITUTE_STATEMENT: self._remarks,
            Part.PROTOCOL_NOTE: self._remarks,
            Part.CERTIFICATION: self._certified,
            Part.CERTIFIED_ON: self._certified,
            Part.SIGNED: self._certified,
            Part.RECIPIENTS: self._recipients,
            Part.FOR_ACTION: self._recipients,
            Part.FOR_INFORMATION: self._recipients,
            Part.RESERVATION: self._reserved,
            Part.DOCUMENTS: self._papers,
            Part.BASIS: self._papers,
            Part.ATTACHMENTS: self._papers,
        }

    @property
    def head_lines(self) -> tuple[Line, ...]:
        """
        The lines before the first heading.
        """
        first = self.stretches[0] if self.stretches else None
        return first.lines if first and first.heading is None and first.part is None else ()

    @property
    def point_texts(self) -> list[str]:
        """
        The words of the points, and those that lead up to them.
        """
        leads = [
            entry.lead
            for entry in self.assembly.entries
            if entry.lead and "/decisions" in entry.part
        ]
        return [*leads, *(point.text for point in self.decisions)]

    def read(self, behind: tuple[Line, ...] = ()) -> DecisionParagraph:
        """
        Read it, without what minutes would state for it; lines behind it are kept as text.
        """
        stretches = list(self.stretches)
        if self.head_lines:
            self._read_head(stretches.pop(0))
        for stretch in stretches:
            self._stretch(stretch)
        self._keep(behind)
        sections, wording = self.assembly.finish()
        votes = self.voting.votes()
        self._doubt_votes(stretches)
        head, told = self.head, self.proceedings
        kind = self.answers.kind
        return DecisionParagraph(
            number=ParagraphNumber(text=head.number.text) if head.number else None,
            registry_number=RegistryNumber(text=head.registry.text) if head.registry else None,
            title=head.title.text if head.title else None,
            subtitle=head.subtitle.text if head.subtitle else None,
            matter=Matter(kind=_MATTERS[kind]) if kind else None,
            answers=self.answers.papers(),
            proposals=stated(told.proposals),
            votes=stated(votes),
            decisions=stated(self._understood(point) for point in self.decisions),
            not_taking_part=stated(told.not_taking_part),
            reservations=stated(told.reservations),
            special_statements=stated(self.remarks.special),
            substitute_statements=stated(self.remarks.substitute),
            documents=stated(self.documents),
            recipients=stated(self.recipients),
            steps=stated(self.steps),
            sections=sections,
            wording=wording,
        )

    def _understood(self, point: DecisionPoint) -> DecisionPoint:
        return replace(point, effects=effects_of(point.text, self.answers.meant))

    def _doubt_votes(self, stretches: Sequence[Stretch]) -> None:
        """
        Report votes not made out, and rolls with more or fewer names than the number beside them.
        """
        lines = [line for stretch in stretches if stretch.part in _VOTING for line in stretch.lines]
        start, end = (lines[0].start, lines[-1].end) if lines else (0, 0)
        self.issues.extend([Issue(UNCLEAR_VOTE, (), start, end)] * self.voting.unclear)
        for choice, number, names in self.voting.disagreements():
            params = (("choice", word(choice)), ("number", number), ("names", names))
            self.issues.append(Issue(ROLL_DISAGREES, params, start, end))

    def _read_head(self, stretch: Stretch) -> None:
        head = self.head = read_head(self.source, stretch.lines)
        self.assembly.prose(*head.before)
        if head.title:
            self.assembly.own("/title", head.title)
        if head.subtitle:
            self.assembly.own("/subtitle", head.subtitle)
        self.assembly.fact("/number", head.number)
        self.assembly.fact("/registry_number", head.registry)
        titles = [title.text for title in (head.title, head.subtitle) if title]
        self.answers = Answers("\n".join(titles))
        for passage in (*head.rest, *Stretch(None, None, head.lines).passages(self.source)):
            self._prose(passage, None)

    def _stretch(self, stretch: Stretch) -> None:
        if stretch.part is Part.SIGNED:
            self._signed = True
        elif self._signed and stretch.part in _SUBSTANTIAL:
            # Behind the signatures other papers may follow: they are kept, and not understood.
            self._handlers = {}
        self.assembly.heading(stretch.heading, stretch.part)
        self._handlers.get(stretch.part, self._told)(stretch)
        self.assembly.flush()

    def _keep(self, behind: tuple[Line, ...]) -> None:
        """
        Keep other paragraphs as text: what they tell is not of this one.
        """
        if behind:
            self.issues.append(Issue(MORE_PARAGRAPHS, (), behind[0].start, behind[-1].end))
        for stretch in outline(self.source._replace(lines=behind)):
            self.assembly.heading(stretch.heading, stretch.part)
            self.assembly.prose(*stretch.passages(self.source))
            self.assembly.flush()

    def _told(self, stretch: Stretch) -> None:
        for passage in stretch.passages(self.source):
            self._prose(passage, stretch.part)

    def _note(self, passage: Passage) -> None:
        self._prose(passage, Part.PROTOCOL_NOTE)

    def _prose(self, passage: Passage, part: Part | None) -> None:
        """
        Keep running text, and take in what it tells.
        """
        self.assembly.prose(passage)
        if self._signed:
            return
        if part in _PROCEDURAL:
            self.proceedings.listen(passage)
        if part in _TELLING:
            self.answers.listen([passage])
            self.steps.extend(steps_in([passage], only_dated=True))
        if part is Part.EARLIER:
            self.steps.extend(steps_in([passage]))

    def _decision(self, stretch: Stretch) -> None:
        marked = led = False
        decider: Body | None = None
        for item in items(stretch.passages(self.source)):
            if item.is_lead:
                led = True
                decider = self._lead(item.text)
                continue
            aside = item.mark is None and (
                self.proceedings.dissents(item.text)
                or (self.decisions and self.certifying.at_once(item.text.text))
                or (marked and not led)
            )
            if aside:
                self.assembly.prose(item.text)
                continue
            marked, led = marked or item.mark is not None, False
            self.assembly.own(f"/decisions/{len(self.decisions)}", mark=item.mark, text=item.text)
            self.certifying.at_once(item.text.text)
            self.decisions.append(item.point(decider))

    def _lead(self, lead: Passage) -> Body | None:
        """
        Put the words before points; give the body that is to decide, if not this one.
        """
        self.assembly.prose(lead)
        self.proceedings.lead(lead)
        above = _UP_THE_CHAIN.search(lead.text[:LONGEST_LINE])
        return body_of(above["body"]) if above else None

    def _moved(self, stretch: Stretch) -> None:
        self.proceedings.read(stretch.passages(self.source))

    def _procedure(self, stretch: Stretch) -> None:
        passages = stretch.passages(self.source)
        is_vote = stretch.part is Part.VOTE and stretch.heading is not None
        self.voting.begin(stretch.heading.text if is_vote and stretch.heading else None)
        self.voting.listen(passages)
        if self._told_in_procedure:
            self.proceedings.read(passages)
        else:
            self._told(stretch)

    def _remarks(self, stretch: Stretch) -> None:
        self.remarks.read(stretch.part, stretch.passages(self.source))

    def _reserved(self, stretch: Stretch) -> None:
        for passage in stretch.passages(self.source):
            self._prose(passage, stretch.part)
            self.proceedings.names(passage)

    def _certified(self, stretch: Stretch) -> None:
        passages = stretch.passages(self.source)
        if stretch.part is Part.SIGNED:
            self.certifying.sign(stretch.lines)
        for passage in passages:
            self.certifying.read(stretch.part, passage.text)
        self.assembly.prose(*passages)

    def _recipients(self, stretch: Stretch) -> None:
        self.recipients.extend(
            put_recipients(self.assembly, self.source, stretch, len(self.recipients))
        )

    def _papers(self, stretch: Stretch) -> None:
        self.documents.extend(
            put_papers(self.assembly, self.source, stretch, "documents", len(self.documents))
        )


def _with_decision(source: Source, stretches: Sequence[Stretch]) -> tuple[Stretch, ...]:
    """
    Where no heading says so, find where the decision begins.

    "Kommunfullmäktige beslutar:" may begin it; so may "Kommunstyrelsens förslag" in a paragraph of
    the executive, whose decision often is a proposal to the council.
    """
    if any(stretch.part is Part.DECISION for stretch in stretches):
        return tuple(stretches)
    found: list[Stretch] = []
    head = [*source.heads, *stretches[0].lines] if stretches else []
    bodies = [line.text.casefold() for line in head if body_of(line.text) is not None]
    for stretch in stretches:
        heading = stretch.heading.text.casefold() if stretch.heading else ""
        if stretch.part is Part.PROPOSED and any(
            heading.startswith(f"{body}s förslag") for body in bodies
        ):
            found.append(attrs.evolve(stretch, part=Part.DECISION))
        elif stretch.part in (Part.PROPOSED, Part.QUOTED_PROPOSAL, Part.PREPARATION):
            found.append(stretch)
        else:
            found.extend(_at_decision(stretch))
    return tuple(found)


def _at_decision(stretch: Stretch) -> list[Stretch]:
    """
    Cut a stretch at the line that begins a decision.
    """
    for place, line in enumerate(stretch.lines):
        if _DECIDES.match(line.text[:LONGEST_LINE]):
            above = attrs.evolve(stretch, lines=stretch.lines[:place])
            decision = Stretch(Part.DECISION, None, stretch.lines[place:])
            return [above, decision] if above.heading or above.lines else [decision]
    return [stretch]
