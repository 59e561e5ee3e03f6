"""
The decision paragraph: how one matter was treated at one meeting.
"""

from typing import TypeVar

from kfbeslut.errors import PartNotFoundError
from kfbeslut.model import fields as f
from kfbeslut.model.attendance import Presence
from kfbeslut.model.constraints import Breach
from kfbeslut.model.decisions import DecisionPoint, Delegation, NotTakingPart
from kfbeslut.model.dissent import (
    ParagraphFacts,
    Reservation,
    SpecialStatement,
    SubstituteStatement,
)
from kfbeslut.model.documents import Document, Extent, repeated_in
from kfbeslut.model.elections import Election
from kfbeslut.model.matters import AnsweredPaper, Matter, PaperReference, Recipient, Step
from kfbeslut.model.meetings import Meeting
from kfbeslut.model.numbers import ParagraphNumber
from kfbeslut.model.proposals import Proposal, Putting
from kfbeslut.model.publication import Certification, Notice
from kfbeslut.model.value import replace, value
from kfbeslut.model.voting import Vote
from kfbeslut.model.wording import Section

__all__ = ["DecisionParagraph"]

_Remark = TypeVar("_Remark", SpecialStatement, SubstituteStatement)

#: What a paragraph states for the remarks in it; alone they state it themselves.
_STATED_BY_PARAGRAPH = ("paragraph", "municipality", "extent")


@value
class DecisionParagraph(Document):
    """
    The treatment of one matter at a meeting (*beslutsparagraf, protokollsutdrag*).

    Inside `Minutes` it doesn't repeat what these know: `municipality`, `meeting`, `attendance`,
    `certifications` and `notices` are `None` there. Who took part follows from the attendance and
    `not_taking_part`.

    Attributes:
        number: Its number in the minutes.
        matter: What kind of matter it is.
        answers: The papers that it answers, as it tells them.
        proposals: What was moved (*yrkanden*).
        puttings: How the chair put it (*propositionsordning*).
        votes: Votes taken, in order.
        elections: Elections held.
        decisions: What was decided, point by point; `()` if stated that nothing was.
        not_taking_part: Who took no part, and why.
        reservations: Recorded dissent.
        special_statements: Remarks of those who served.
        substitute_statements: Remarks of substitutes who did not.
        sections: Its text under other headings: background, reasons, procedure.
        steps: Earlier handling (*tidigare behandling, beredning*).
        documents: The papers at hand (*handlingar, beslutsunderlag, bilagor*).
        recipients: Who is sent the decision.
        delegation: On whose behalf it was taken, if by delegation.
        written_out_before_certified: Whether it was written out before it was certified at once.
        meeting: The meeting, when it stands alone.
        attendance: Who was there, when it stands alone.
        certifications: How it was certified, when it stands alone.
        notices: How it was announced, when it stands alone.

    Raises:
        InvalidValueError: If two proposals or two answered papers share a key, or a remark in it
            states the paragraph again.

    Source:
        5 kap. 65-69 §§, 6 kap. 35 § kommunallagen (2017:725).

    >>> paragraph = DecisionParagraph(
    ...     title="Ny lekplats", decisions=[DecisionPoint(text="lekplatsen anläggs")]
    ... )
    >>> paragraph.decisions[0].text
    'lekplatsen anläggs'

    .. versionadded:: 0.1.0
    """

    number: ParagraphNumber | None = f.part(default=None)
    matter: Matter | None = f.part(default=None)
    answers: tuple[AnsweredPaper, ...] | None = f.items(unique="key", default=None)
    proposals: tuple[Proposal, ...] | None = f.items(unique="key", default=None)
    puttings: tuple[Putting, ...] | None = f.items(default=None)
    votes: tuple[Vote, ...] | None = f.items(default=None)
    elections: tuple[Election, ...] | None = f.items(default=None)
    decisions: tuple[DecisionPoint, ...] | None = f.items(default=None)
    not_taking_part: tuple[NotTakingPart, ...] | None = f.items(default=None)
    reservations: tuple[Reservation, ...] | None = f.items(default=None)
    special_statements: tuple[SpecialStatement, ...] | None = f.items(default=None)
    substitute_statements: tuple[SubstituteStatement, ...] | None = f.items(default=None)
    sections: tuple[Section, ...] | None = f.items(default=None)
    steps: tuple[Step, ...] | None = f.items(default=None)
    documents: tuple[PaperReference, ...] | None = f.items(default=None)
    recipients: tuple[Recipient, ...] | None = f.items(default=None)
    delegation: Delegation | None = f.part(default=None)
    written_out_before_certified: bool | None = f.flag(default=None)
    meeting: Meeting | None = f.part(default=None)
    attendance: tuple[Presence, ...] | None = f.items(default=None)
    certifications: tuple[Certification, ...] | None = f.items(default=None)
    notices: tuple[Notice, ...] | None = f.items(default=None)

    def _consistent(self) -> Breach | None:
        if not self.special_statements and not self.substitute_statements:
            return None  # as in nearly all
        return repeated_in(
            "DecisionParagraph", "special_statements", self.special_statements, _STATED_BY_PARAGRAPH
        ) or repeated_in(
            "DecisionParagraph",
            "substitute_statements",
            self.substitute_statements,
            _STATED_BY_PARAGRAPH,
        )

    @property
    def standing_proposals(self) -> tuple[Proposal, ...]:
        """
        The proposals that were not withdrawn; `()` also where none are stated.
        """
        return tuple(proposal for proposal in self.proposals or () if not proposal.withdrawn)

    @property
    def facts(self) -> ParagraphFacts:
        """
        What tells this paragraph from others, for a remark that stands alone.
        """
        meeting = self.meeting or Meeting()
        return ParagraphFacts(
            body=meeting.body,
            date=meeting.date,
            number=self.number,
            title=self.title,
            registry_number=self.registry_number,
        )

    def alone(self, remark: _Remark) -> _Remark:
        """
        Give one of its remarks alone, with the facts of the paragraph.

        Raises:
            PartNotFoundError: If the remark doesn't stand in this paragraph.
        """
        if remark not in self._remarks(remark):
            raise PartNotFoundError("DecisionParagraph", type(remark).__name__, _names(remark))
        return replace(
            remark, paragraph=self.facts, municipality=self.municipality, extent=self.extent
        )

    def put_back(self, remark: _Remark) -> "DecisionParagraph":
        """
        Put a remark that was given `alone` back in its place: the one by the same persons.

        Raises:
            PartNotFoundError: If no remark of that kind by these persons stands here.
        """
        there: tuple[SpecialStatement | SubstituteStatement, ...] = self._remarks(remark)
        givers = [other.by for other in there]
        if remark.by not in givers:
            raise PartNotFoundError("DecisionParagraph", type(remark).__name__, _names(remark))
        place: int = givers.index(remark.by)
        contained = replace(remark, paragraph=None, municipality=None, extent=Extent.UNKNOWN)
        changed = (*there[:place], contained, *there[place + 1 :])
        if isinstance(remark, SpecialStatement):
            return replace(self, special_statements=changed)
        return replace(self, substitute_statements=changed)

    def _remarks(
        self, like: SpecialStatement | SubstituteStatement
    ) -> tuple[SpecialStatement | SubstituteStatement, ...]:
        if isinstance(like, SpecialStatement):
            return self.special_statements or ()
        return self.substitute_statements or ()


def _names(remark: SpecialStatement | SubstituteStatement) -> str:
    """
    Say which remark is meant without naming persons: how many give it.
    """
    return f"{len(remark.by)} by"
