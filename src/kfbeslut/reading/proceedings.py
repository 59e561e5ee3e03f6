"""
What happened to a matter at the meeting: who moved what, who took no part, who lost.
"""

from collections.abc import Iterable

import attrs

from kfbeslut.model import Actor, NotTakingPart, Proposal, Reservation
from kfbeslut.reading.actors import actors_in
from kfbeslut.reading.assembly import LIST_MARK, MARK, Assembly
from kfbeslut.reading.dissent import not_taking_part_in, reservation_in
from kfbeslut.reading.passage import Passage
from kfbeslut.reading.proposals import introduced_by, kind_of, proposal_in, proposers_in
from kfbeslut.reading.sentences import sentences
from kfbeslut.reading.source import LONGEST_LINE

__all__ = ["Proceedings"]


@attrs.define
class Proceedings:
    """
    Proposals and dissent in one paragraph, in the order of the paper.

    Attributes:
        assembly: Where their words are put.
        proposals: What was moved.
        reservations: Recorded dissent.
        not_taking_part: Who took no part.
    """

    assembly: Assembly
    proposals: list[Proposal] = attrs.field(factory=list)
    reservations: list[Reservation] = attrs.field(factory=list)
    not_taking_part: list[NotTakingPart] = attrs.field(factory=list)

    def dissents(self, sentence: Passage) -> bool:
        """
        Take in who reserves or takes no part, if a sentence tells that; tell whether it does.
        """
        if reservation := reservation_in(sentence):
            self.assembly.fact(f"/reservations/{len(self.reservations)}/by", sentence)
            self.reservations.append(reservation)
            return True
        absentees = not_taking_part_in(sentence)
        for absentee in absentees:
            known = (there.actor for there in self.not_taking_part)
            if not any(absentee.actor.is_same_as(actor) for actor in known):
                self.not_taking_part.append(absentee)
        return bool(absentees)

    def listen(self, passage: Passage) -> None:
        """
        Take in the dissent that running text tells.
        """
        for _, sentence in sentences(passage):
            self.dissents(sentence)

    def names(self, passage: Passage) -> None:
        """
        Take in a bare list of those who reserve, as it may stand under that heading.
        """
        if by := actors_in(passage.text[:LONGEST_LINE]):
            self.reservations.append(Reservation(by=by))

    def lead(self, lead: Passage) -> None:
        """
        Take in the words before a decision, which may name who proposed it.
        """
        if by := tuple(actor for actor in proposers_in(lead) if actor.name):
            self.proposals.append(Proposal(by=by))

    def read(self, passages: Iterable[Passage]) -> None:
        """
        Read text that tells proposals: a sentence each, or a list that a sentence introduces.
        """
        by: tuple[Actor, ...] = ()
        for passage in passages:
            mark = LIST_MARK.match(passage.text)
            if by and mark:
                self._listed(passage, mark.end(), by)
                continue
            *_, (_, last) = sentences(passage)
            by = introduced_by(last)
            self._told(passage)

    def _listed(self, passage: Passage, end: int, by: tuple[Actor, ...]) -> None:
        mark, text = passage.cut(0, end), passage.cut(end)
        self.assembly.own(f"/proposals/{len(self.proposals)}", mark=mark, text=text)
        self.proposals.append(
            Proposal(by=by, kind=kind_of(text.text), text=text.text, mark=mark.text)
        )

    def _told(self, passage: Passage) -> None:
        kept = 0
        for start, whole in sentences(passage):
            mark = MARK.match(whole.text)
            sentence = whole.cut(mark.end()) if mark else whole
            if introduced_by(sentence) or self.dissents(sentence):
                continue
            moved = proposal_in(sentence)
            if moved is None:
                continue
            if moved.text is not None:
                end = start + len(whole.text)
                begin = end - len(moved.text.text)
                self.assembly.prose(passage.cut(kept, begin))
                self.assembly.own(f"/proposals/{len(self.proposals)}", text=moved.text)
                kept = end
            self.proposals.append(moved.proposal)
        self.assembly.prose(passage.cut(kept))
