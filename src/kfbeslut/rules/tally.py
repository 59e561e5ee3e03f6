"""
What is known of the numbers in a vote: a count that isn't stated may still have bounds.

With 13 votes for a side and at least 40 present, that side is no third, whoever else was there.
"""

import attrs

from kfbeslut.model import Choice, Vote, VoteCount, VoteSide
from kfbeslut.rules.here import Here

__all__ = ["Bounds", "Tally"]


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

    def is_third_of(self, whole: "Bounds") -> bool | None:
        """
        Tell whether it is a third of `whole` or more; `None` where that is open.

        >>> Bounds(13, 13).is_third_of(Bounds(40, None)), Bounds(16, 16).is_third_of(Bounds(48, 48))
        (False, True)
        """
        if whole.high is not None and 3 * self.low >= whole.high:
            return True
        return False if self.high is not None and 3 * self.high < whole.low else None


@attrs.frozen
class Tally:
    """
    The numbers in a vote between two sides.

    Attributes:
        yes: Votes for *ja*.
        no: Votes for *nej*.
        present: Members there, those who abstained included.
        unstated: The names of the two sides' counts that are not stated.

    .. versionadded:: 0.1.0
    """

    yes: Bounds
    no: Bounds
    present: Bounds
    unstated: tuple[str, ...]

    @classmethod
    def of(cls, vote: Vote, at: Here) -> "Tally":
        """
        Tell what the counts say; where one is missing, what the roll and the seats allow.

        A roll may list some members only, so that it gives the least there can be.
        """
        counts = vote.counts or VoteCount()
        stated = {Choice.YES: counts.yes, Choice.NO: counts.no, Choice.ABSTAINS: counts.abstained}
        least = {
            choice: len(vote.ballots(choice)) if count is None else count
            for choice, count in stated.items()
        }
        there = sum(least.values()) + sum(counts.further)
        most = there if None not in stated.values() else at.at_most_present
        present = Bounds(there, None if most is None else max(there, most))
        left = None if present.high is None else present.high - present.low

        def bounds(choice: Choice) -> Bounds:
            low = least[choice]
            if stated[choice] is not None:
                return Bounds(low, low)
            return Bounds(low, None if left is None else low + left)

        return cls(
            yes=bounds(Choice.YES),
            no=bounds(Choice.NO),
            present=present,
            unstated=tuple(
                f"counts.{choice.value}"
                for choice in (Choice.YES, Choice.NO)
                if stated[choice] is None
            ),
        )

    @property
    def tied(self) -> bool | None:
        """
        Whether both sides have as many votes; `None` where that is open.
        """
        if not self.unstated:
            return self.yes == self.no
        either = self.yes.is_more_than(self.no) or self.no.is_more_than(self.yes)
        return False if either else None

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
