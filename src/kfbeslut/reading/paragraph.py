"""
Reading a decision paragraph (*beslutsparagraf, protokollsutdrag*), part by part.
"""

import datetime as dt
import re
from collections.abc import Callable, Sequence
from typing import Final

import attrs

from kfbeslut.model import (
    Actor,
    Certification,
    DecisionPoint,
    DecisionParagraph,
    Effect,
    Matter,
    MatterKind,
    Moment,
    NotTakingPart,
    Outcome,
    PaperKind,
    PaperReference,
    ParagraphNumber,
    Proposal,
    Recipient,
    RegistryNumber,
    RemarkName,
    Reservation,
    SpecialStatement,
    Step,
    SubstituteStatement,
)
from kfbeslut.reading.actors import NAME, actors_in, body_of
from kfbeslut.reading.assembly import LIST_MARK, MARK, Assembly, stack
from kfbeslut.reading.dates import exact_date
from kfbeslut.reading.dissent import (
    Announced,
    announced_in,
    announcement,
    not_taking_part_in,
    reservation_in,
)
from kfbeslut.reading.effects import effects_of
from kfbeslut.reading.head import Head, read_head
from kfbeslut.reading.listing import put_papers, put_recipients
from kfbeslut.reading.meeting import meeting_in, municipality_in
from kfbeslut.reading.outline import Stretch, outline
from kfbeslut.reading.papers import Answers, steps_in
from kfbeslut.reading.passage import Passage
from kfbeslut.reading.points import items
from kfbeslut.reading.proposals import introduced_by, kind_of, proposal_in, proposers_in
from kfbeslut.reading.issues import ROLL_DISAGREES, UNCLEAR_VOTE
from kfbeslut.reading.reading import Issue
from kfbeslut.reading.sentences import sentences
from kfbeslut.reading.source import LONGEST_LINE, Line, Source
from kfbeslut.reading.voting import Voting
from kfbeslut.vocabulary import BODY, Part, word

__all__ = ["NOT_HERE", "ParagraphReader", "read_paragraph"]

_DECIDES: Final = re.compile(
    rf"(?:{BODY}) (?:beslutar|beslutade)(?: därmed| härmed)?(?:(?: följande)?:?$|(?: följande)?: |(?: enhälligt)? att )"
)
_AT_ONCE: Final = re.compile(
    r"\b(?:omedelbart justera|justeras omedelbart|förklaras? (?:paragrafen |ärendet )?(?:för )?omedelbart)",
    re.IGNORECASE,
)
_CHAIR_AND_CERTIFIER: Final = re.compile(
    r"ordförande:? .{0,80}?(?:justerande|justeringsperson|justerare):?", re.IGNORECASE
)
_SIGNER: Final = re.compile(rf"{NAME}(?: \([^\W\d_]{{1,5}}\))?")

#: What a member claims in a motion stands in a paragraph as prose.
NOT_HERE: Final = (Part.CLAIMS,)
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
    }
)
#: Parts that begin another paper when they come after the signatures.
_SUBSTANTIAL: Final = _PROCEDURAL | {
    Part.PROPOSED,
    Part.DOCUMENTS,
    Part.BASIS,
    Part.MATTER,
    Part.SUMMARY,
    Part.BACKGROUND,
    Part.REASONS,
    Part.CLAIMS,
    Part.EARLIER,
}
_VOTING: Final = frozenset({Part.PROCEDURE, Part.VOTE})
_TELLING: Final = frozenset(
    {Part.MATTER, Part.SUMMARY, Part.BACKGROUND, Part.PREPARATION, Part.REASONS, Part.ASSESSMENT, None}
)


def read_paragraph(source: Source) -> tuple[DecisionParagraph, Assembly, list[Issue]]:
    """
    Read a text as one paragraph that stands alone.
    """
    reader = ParagraphReader(source, outline(source, without=NOT_HERE))
    document = reader.read()
    head = reader.head_lines
    return (
        attrs.evolve(
            document,
            meeting=meeting_in(source, head, reader.stretches, reader.point_texts),
            municipality=municipality_in((*source.heads, *head)),
            certifications=reader.certifications or None,
        ),
        reader.assembly,
        reader.issues,
    )


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
        self.proposals: list[Proposal] = []
        self.reservations: list[Reservation] = []
        self.not_taking_part: list[NotTakingPart] = []
        self.special: list[SpecialStatement] = []
        self.substitute: list[SubstituteStatement] = []
        self.documents: list[PaperReference] = []
        self.recipients: list[Recipient] = []
        self.steps: list[Step] = []
        self.voting = Voting()
        self.immediate = False
        self.certified_on: dt.date | None = None
        self.signers: list[Actor] = []
        self._signed = False
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
            Part.SIGNED: self._signatures,
            Part.RECIPIENTS: self._recipients,
            Part.FOR_ACTION: self._recipients,
            Part.FOR_INFORMATION: self._recipients,
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
        leads = [entry.lead for entry in self.assembly.entries if entry.lead and "/decisions" in entry.part]
        return [*leads, *(point.text for point in self.decisions)]

    @property
    def certifications(self) -> tuple[Certification, ...]:
        """
        How the paragraph was certified, as far as it tells.
        """
        if not (self.certified_on or self.signers or self.immediate):
            return ()
        return (
            Certification(
                by=self.signers or None,
                when=Moment(date=self.certified_on) if self.certified_on else None,
                immediate=True if self.immediate else None,
            ),
        )

    def read(self) -> DecisionParagraph:
        """
        Read it, without what minutes would state for it.
        """
        stretches = list(self.stretches)
        if self.head_lines:
            self._read_head(stretches.pop(0))
        title = self.head.title.text if self.head.title else None
        subtitle = self.head.subtitle.text if self.head.subtitle else ""
        self.answers = Answers(f"{title or ''}\n{subtitle}")
        for passage in self.head.rest:
            self._prose(passage, None)
        for stretch in stretches:
            self._stretch(stretch)
        sections, wording = self.assembly.finish()
        votes = self.voting.votes()
        self._doubt_votes(stretches)
        answers = self.answers.papers()
        return DecisionParagraph(
            number=ParagraphNumber(text=self.head.number.text) if self.head.number else None,
            registry_number=RegistryNumber(text=self.head.registry.text) if self.head.registry else None,
            title=title,
            subtitle=self.head.subtitle.text if self.head.subtitle else None,
            matter=_matter(self.answers.kind),
            answers=answers,
            proposals=self.proposals or None,
            votes=votes or None,
            decisions=[self._understood(point) for point in self.decisions] or None,
            not_taking_part=self.not_taking_part or None,
            reservations=self.reservations or None,
            special_statements=self.special or None,
            substitute_statements=self.substitute or None,
            documents=self.documents or None,
            recipients=self.recipients or None,
            steps=self.steps or None,
            sections=sections,
            wording=wording,
        )

    def _doubt_votes(self, stretches: Sequence[Stretch]) -> None:
        """
        Report votes not made out, and rolls with more or fewer names than the number beside them.
        """
        lines = [line for stretch in stretches if stretch.part in _VOTING for line in stretch.lines]
        if not lines:
            return
        start, end = lines[0].start, lines[-1].end
        self.issues.extend([Issue(UNCLEAR_VOTE, (), start, end)] * self.voting.unclear)
        for choice, number, names in self.voting.disagreements():
            params = (("choice", word(choice)), ("number", number), ("names", names))
            self.issues.append(Issue(ROLL_DISAGREES, params, start, end))

    def _understood(self, point: DecisionPoint) -> DecisionPoint:
        return attrs.evolve(point, effects=effects_of(point.text, self.answers.meant))

    def _read_head(self, stretch: Stretch) -> None:
        head = self.head = read_head(self.source, stretch.lines)
        for passage in head.before:
            self.assembly.prose(passage)
        if head.title:
            self.assembly.own("/title", title=head.title)
        if head.subtitle:
            self.assembly.own("/subtitle", subtitle=head.subtitle)
        self.assembly.fact("/number", head.number)
        self.assembly.fact("/registry_number", head.registry)
        head.rest.extend(Stretch(None, None, head.lines).passages(self.source))

    def _stretch(self, stretch: Stretch) -> None:
        if stretch.part is Part.SIGNED:
            self._signed = True
        elif self._signed and stretch.part in _SUBSTANTIAL:
            # Behind the signatures other papers may follow: they are kept, and not understood.
            self._handlers = {}
        self.assembly.heading(stretch.heading, stretch.part)
        self._handlers.get(stretch.part, self._told)(stretch)
        self.assembly.flush()

    def _told(self, stretch: Stretch) -> None:
        for passage in stretch.passages(self.source):
            self._prose(passage, stretch.part)

    def _prose(self, passage: Passage, part: Part | None) -> None:
        """
        Keep running text, and take in what it tells.
        """
        self.assembly.prose(passage)
        if self._signed:
            return
        if part in _PROCEDURAL or part is None:
            self._dissent(passage)
        if part in _TELLING:
            self.answers.listen([passage])
            self.steps.extend(steps_in([passage], only_dated=True))
        if part is Part.EARLIER:
            self.steps.extend(steps_in([passage]))

    def _dissent(self, passage: Passage) -> None:
        for _, sentence in sentences(passage):
            self._dissents(sentence)

    def _dissents(self, sentence: Passage) -> bool:
        """
        Take in who reserves or takes no part, if a sentence tells that.
        """
        number = len(self.reservations)
        if reservation := reservation_in(sentence):
            self.reservations.append(reservation)
            self.assembly.fact(f"/reservations/{number}/by", sentence)
            return True
        if absentees := not_taking_part_in(sentence):
            known = [there.actor for there in self.not_taking_part]
            self.not_taking_part.extend(
                absentee
                for absentee in absentees
                if not any(absentee.actor.is_same_as(actor) for actor in known)
            )
            return True
        return False

    def _decision(self, stretch: Stretch) -> None:
        marked = led = False
        for item in items(stretch.passages(self.source)):
            if item.is_lead:
                led = True
                self._lead(item.text)
                continue
            if item.mark is None and (self._dissents(item.text) or self._only_certifies(item.text)):
                self.assembly.prose(item.text)
                continue
            if item.mark is None and marked and not led:
                self.assembly.prose(item.text)
                continue
            marked, led = item.mark is not None or marked and not led, False
            pointer = f"/decisions/{len(self.decisions)}"
            self.assembly.own(pointer, mark=item.mark, text=item.text)
            self.immediate = self.immediate or _AT_ONCE.search(item.text.text[:LONGEST_LINE]) is not None
            self.decisions.append(
                DecisionPoint(
                    number=item.number,
                    letter=item.letter,
                    mark=item.mark.text if item.mark else None,
                    text=item.text.text,
                )
            )

    def _lead(self, lead: Passage) -> None:
        self.assembly.prose(lead)
        by = tuple(actor for actor in proposers_in(lead) if actor.name)
        if by:
            self.proposals.append(Proposal(by=by))

    def _only_certifies(self, text: Passage) -> bool:
        if self.decisions and _AT_ONCE.search(text.text[:LONGEST_LINE]):
            self.immediate = True
            return True
        return False

    def _moved(self, stretch: Stretch) -> None:
        by: tuple[Actor, ...] = ()
        for passage in stretch.passages(self.source):
            mark = LIST_MARK.match(passage.text)
            if by and mark:
                self._listed(passage, mark.end(), by)
                continue
            *_, (_, last) = sentences(passage)
            by = introduced_by(last)
            self._proposals_in(passage)

    def _listed(self, passage: Passage, end: int, by: tuple[Actor, ...]) -> None:
        """
        Put one of several proposals that a sentence before them has introduced.
        """
        mark, text = passage.cut(0, end), passage.cut(end)
        self.assembly.own(f"/proposals/{len(self.proposals)}", mark=mark, text=text)
        self.proposals.append(
            Proposal(by=by, kind=kind_of(text.text), text=text.text, mark=mark.text)
        )

    def _proposals_in(self, passage: Passage) -> None:
        kept = 0
        for start, whole in sentences(passage):
            mark = MARK.match(whole.text)
            sentence = whole.cut(mark.end()) if mark else whole
            if introduced_by(sentence) or self._dissents(sentence):
                continue
            if (moved := proposal_in(sentence)) is None:
                continue
            if moved.text is not None:
                end = start + len(whole.text)
                begin = end - len(moved.text.text)
                self.assembly.prose(passage.cut(kept, begin))
                self.assembly.own(f"/proposals/{len(self.proposals)}", text=moved.text)
                kept = end
            self.proposals.append(moved.proposal)
        self.assembly.prose(passage.cut(kept))

    def _procedure(self, stretch: Stretch) -> None:
        passages = stretch.passages(self.source)
        self.voting.begin(stretch.heading.text if stretch.heading and stretch.part is Part.VOTE else None)
        self.voting.listen(passages)
        for passage in passages:
            if self._proposals_are_told_here:
                self._proposals_in(passage)
            else:
                self._prose(passage, stretch.part)

    @property
    def _proposals_are_told_here(self) -> bool:
        """
        Whether the paper has no part of its own for proposals, so that the procedure tells them.
        """
        return not any(stretch.part is Part.PROPOSALS for stretch in self.stretches)

    def _remarks(self, stretch: Stretch) -> None:
        announced: Announced | None = None
        texts: list[Passage] = []
        for passage in stretch.passages(self.source):
            lead, rest = announcement(passage)
            new = announced_in(lead)
            if new is None:
                texts.append(passage)
                continue
            self._remark(announced, texts, stretch)
            self.assembly.prose(lead)
            announced, texts = new, [rest] if rest else []
        self._remark(announced, texts, stretch)

    def _remark(self, announced: Announced | None, texts: list[Passage], stretch: Stretch) -> None:
        """
        Put a remark: its text if it follows, else what is told about it.
        """
        if announced is None or (stretch.part is Part.PROTOCOL_NOTE and not announced.follows):
            for passage in texts:
                self._prose(passage, stretch.part)
            if announced is not None:
                self._add_remark(announced, None, stretch)
            return
        text = None if announced.joins or not announced.follows and announced.reference else stack(texts)
        field = self._field(stretch)
        if text is None:
            self.assembly.prose(*texts)
        else:
            self.assembly.own(f"/{field}/{self._count(field)}", text=text)
        self._add_remark(announced, text, stretch)

    @staticmethod
    def _field(stretch: Stretch) -> str:
        substitute = stretch.part is Part.SUBSTITUTE_STATEMENT
        return "substitute_statements" if substitute else "special_statements"

    def _count(self, field: str) -> int:
        return len(self.substitute if field == "substitute_statements" else self.special)

    def _add_remark(self, announced: Announced, text: Passage | None, stretch: Stretch) -> None:
        words = text.text if text else None
        if stretch.part is Part.SUBSTITUTE_STATEMENT:
            self.substitute.append(
                SubstituteStatement(by=announced.by, text=words, reference=announced.reference)
            )
            return
        called = announced.called or (
            RemarkName.NOTE if stretch.part is Part.PROTOCOL_NOTE else RemarkName.SPECIAL_STATEMENT
        )
        self.special.append(
            SpecialStatement(
                by=announced.by, called=called, text=words, reference=announced.reference
            )
        )

    def _certified(self, stretch: Stretch) -> None:
        passages = stretch.passages(self.source)
        for passage in passages:
            text = passage.text[:LONGEST_LINE]
            if stretch.part is Part.CERTIFIED_ON:
                self.certified_on = self.certified_on or exact_date(text)
            elif _AT_ONCE.search(text):
                self.immediate = True
            self.assembly.prose(passage)

    def _signatures(self, stretch: Stretch) -> None:
        chair_next = False
        for line in stretch.lines:
            text = line.text[:LONGEST_LINE]
            match = _CHAIR_AND_CERTIFIER.match(text)
            if match:
                chair_next = True
                text = text[match.end() :]
            if chair_next and len(self.signers) < 2:  # noqa: PLR2004 - the chair and one certifier
                self._sign(text)
        for passage in stretch.passages(self.source):
            self.assembly.prose(passage)

    def _sign(self, text: str) -> None:
        for found in _SIGNER.finditer(text):
            for actor in actors_in(found[0]):
                role = "Justerande" if self.signers else "Ordförande"
                self.signers.append(attrs.evolve(actor, role=role))

    def _recipients(self, stretch: Stretch) -> None:
        self.recipients.extend(
            put_recipients(self.assembly, self.source, stretch, len(self.recipients))
        )

    def _papers(self, stretch: Stretch) -> None:
        self.documents.extend(
            put_papers(self.assembly, self.source, stretch, "documents", len(self.documents))
        )


def _matter(answered: PaperKind | None) -> Matter | None:
    kinds = {
        PaperKind.MOTION: MatterKind.MOTION,
        PaperKind.CITIZEN_PROPOSAL: MatterKind.CITIZEN_PROPOSAL,
        PaperKind.INTERPELLATION: MatterKind.INTERPELLATION,
    }
    return Matter(kind=kinds[answered]) if answered in kinds else None


def _with_decision(source: Source, stretches: Sequence[Stretch]) -> tuple[Stretch, ...]:
    """
    Where no heading says so, let "Kommunfullmäktige beslutar:" begin the decision.
    """
    if any(stretch.part is Part.DECISION for stretch in stretches):
        return tuple(stretches)
    found: list[Stretch] = []
    head = [*source.heads, *stretches[0].lines] if stretches else []
    bodies = [line.text.casefold() for line in head if body_of(line.text) is not None]
    for stretch in stretches:
        if stretch.part is Part.PROPOSED and _is_proposal_of(bodies, stretch):
            found.append(attrs.evolve(stretch, part=Part.DECISION))
            continue
        place = next(
            (i for i, line in enumerate(stretch.lines) if _DECIDES.match(line.text[:LONGEST_LINE])),
            None,
        )
        if place is None or stretch.part in (Part.PROPOSED, Part.QUOTED_PROPOSAL, Part.PREPARATION):
            found.append(stretch)
            continue
        above = attrs.evolve(stretch, lines=stretch.lines[:place])
        if above.heading or above.lines:
            found.append(above)
        found.append(Stretch(Part.DECISION, None, stretch.lines[place:]))
    return tuple(found)


def _is_proposal_of(bodies: Sequence[str], stretch: Stretch) -> bool:
    """
    Tell whether "Kommunstyrelsens förslag" stands in a paragraph of the executive: its decision
    often is a proposal to the council.
    """
    heading = stretch.heading.text.casefold() if stretch.heading else ""
    return any(heading.startswith(f"{body}s förslag") for body in bodies)
