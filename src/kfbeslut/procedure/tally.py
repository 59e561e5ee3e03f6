"""
What is known of the numbers in a vote: a count that isn't stated may still have bounds.

With 13 votes for a side and at least 40 present, that side is no third, whoever else was there.
"""

from fractions import Fraction
from typing import Final

import attrs

from kfbeslut.messages import Term
from kfbeslut.model import Choice, Vote, VoteCount, VoteSide

__all__ = ["ONE_THIRD", "Bounds", "Tally"]

ONE_THIRD: Final = Fraction(1, 3)
"""The share of those present with which the council remits or postpones (5 kap. 50 §)."""

_COUNTS: Final = (
    ("counts.yes", Choice.YES),
    ("counts.no", Choice.NO),
    ("counts.abstained", Choice.ABSTAINS),
)


@attrs.frozen
class Bounds:
    """
    A number of persons that is at least `low` and, where that is known, at most `high`.

    .. versionadded:: 0.1.0
    """

    low: int
    high: int | None

    def is_more_than(self, other: "Bounds") -> bool | None:
        """
        Compare; `None` where the bounds leave both answers open.

        >>> Bounds(20, 20).is_more_than(Bounds(0, 19)), Bounds(20, 20).is_more_than(Bounds(3, None))
        (True, None)
        """
        if other.high is not None and self.low > other.high:
            return True
        return False if self.high is not None and self.high <= other.low else None

    def reaches(self, number: int) -> bool | None:
        """
        Tell whether it is that number or more; `None` where that is open.

        >>> Bounds(25, 25).reaches(26), Bounds(25, 30).reaches(26)
        (False, None)
        """
        if self.low >= number:
            return True
        return False if self.high is not None and self.high < number else None

    def plus(self, number: int) -> "Bounds":
        """
        Add so many persons.
        """
        return Bounds(self.low + number, None if self.high is None else self.high + number)

    def in_words(self) -> int | Term:
        """
        Give it as a message says it: a number where it is known, “at least 20” where it isn't.

        >>> Bounds(7, 7).in_words(), Bounds(7, None).in_words().say("en")
        (7, 'at least 7')
        """
        if self.high is None:
            return Term(f"minst {self.low}", f"at least {self.low}")
        if self.low == self.high:
            return self.low
        return Term(f"{self.low} till {self.high}", f"{self.low} to {self.high}")


@attrs.frozen
class Tally:
    """
    The numbers in a vote between two sides.

    Attributes:
        yes: Votes for *ja*.
        no: Votes for *nej*.
        present: Members there, those who abstained included.
        further: Votes for further sides, which the act doesn't know.
        unstated: The names of the counts that are not stated, of *ja*, *nej* and those who
            abstained.

    .. versionadded:: 0.1.0
    """

    yes: Bounds
    no: Bounds
    present: Bounds
    further: int = 0
    unstated: tuple[str, ...] = ()

    @classmethod
    def of(cls, vote: Vote, *, at_most: int | None = None) -> "Tally":
        """
        Tell what the counts say; where one is missing, what the roll and the room allow.

        A roll may list some members only, so that it gives the least there can be.

        Args:
            vote: The vote.
            at_most: How many members and serving substitutes there can have been, where that is
                known. If more votes are counted, it is the votes that are believed.

        >>> vote = Vote(counts=VoteCount(yes=20))
        >>> Tally.of(vote).no, Tally.of(vote, at_most=31).no
        (Bounds(low=0, high=None), Bounds(low=0, high=11))
        """
        counts = vote.counts or VoteCount()
        stated = (counts.yes, counts.no, counts.abstained)
        least = [
            len(vote.ballots(choice)) if count is None else count
            for count, (_, choice) in zip(stated, _COUNTS, strict=True)
        ]
        further = sum(counts.further)
        there = sum(least) + further
        most = there if None not in stated else at_most
        present = Bounds(there, None if most is None else max(there, most))
        left = None if present.high is None else present.high - present.low
        yes, no, _ = (
            Bounds(low, low if count is not None else None if left is None else low + left)
            for count, low in zip(stated, least, strict=True)
        )
        return cls(
            yes,
            no,
            present,
            further,
            tuple(name for count, (name, _) in zip(stated, _COUNTS, strict=True) if count is None),
        )

    @classmethod
    def counted(
        cls,
        *,
        yes: int | None = None,
        no: int | None = None,
        abstained: int | None = None,
        at_most: int | None = None,
    ) -> "Tally":
        """
        Tell the same from plain numbers; `None` is a number that isn't known.

        Raises:
            InvalidValueError: If a number is negative.

        >>> Tally.counted(yes=20, no=20, abstained=1).present
        Bounds(low=41, high=41)
        """
        vote = Vote(counts=VoteCount(yes=yes, no=no, abstained=abstained))
        return cls.of(vote, at_most=at_most)

    @property
    def unstated_sides(self) -> tuple[str, ...]:
        """
        The names of the two sides' counts that are not stated.
        """
        return tuple(name for name in self.unstated if name != "counts.abstained")

    @property
    def larger(self) -> VoteSide | None:
        """
        The side with more votes; `None` where there is none, or that is open.
        """
        if self.yes.is_more_than(self.no):
            return VoteSide.YES
        return VoteSide.NO if self.no.is_more_than(self.yes) else None

    @property
    def tied(self) -> bool | None:
        """
        Whether both sides have as many votes; `None` where that is open.

        >>> Tally.counted(yes=20, no=20).tied, Tally.counted(yes=20).tied
        (True, None)
        """
        if self.larger:
            return False
        either = (self.yes.is_more_than(self.no), self.no.is_more_than(self.yes))
        return True if either == (False, False) else None

    def has_share(self, side: VoteSide, share: Fraction) -> bool | None:
        """
        Tell whether a side is that share of those present or more; `None` where that is open.

        >>> Tally.counted(no=13, at_most=39).has_share(VoteSide.NO, ONE_THIRD)
        True
        >>> Tally.counted(yes=27, no=13).has_share(VoteSide.NO, ONE_THIRD)
        False
        """
        votes, others = self.side(side), self._others(side)
        # votes / (votes + others) >= part / (part + rest), in whole numbers.
        part, rest = share.numerator, share.denominator - share.numerator
        if others.high is not None and rest * votes.low >= part * others.high:
            return True
        if rest == 0 or votes.high is not None:
            return False if rest * (votes.high or 0) < part * others.low else None
        return None

    def _others(self, side: VoteSide) -> Bounds:
        """
        Give those who were there and not on a side.
        """
        low = self.present.low - self.side(side).low
        if all(name == f"counts.{side.value}" for name in self.unstated):
            return Bounds(low, low)
        if self.present.high is None:
            return Bounds(low, None)
        return Bounds(low, low + self.present.high - self.present.low)

    def side(self, side: VoteSide) -> Bounds:
        """
        Give the votes for *ja* or *nej*.
        """
        return self.yes if side is VoteSide.YES else self.no

    def other(self, side: VoteSide) -> Bounds:
        """
        Give the votes against *ja* or *nej*.
        """
        return self.no if side is VoteSide.YES else self.yes
