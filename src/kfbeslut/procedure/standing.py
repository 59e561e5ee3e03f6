"""
Which proposals are to be put, and the part that each plays.
"""

import enum
from collections.abc import Iterable, Mapping
from itertools import permutations
from typing import Final

import attrs

from kfbeslut.errors import InvalidValueError
from kfbeslut.model import Proposal, ProposalKind, Refusal

__all__ = ["PARTS", "Part", "Sides", "Standing", "bundled"]

Sides = tuple[tuple[str, ...], ...]
"""The sides of a question: keys of proposals, and `()` for the side of none of them."""


class Part(enum.Enum):
    """
    The part that a proposal plays: whether to decide now, what to decide, what to add to it.
    """

    FORMAL = "formal"
    MATTER = "matter"
    ADDITION = "addition"


PARTS: Final = {
    ProposalKind.REMITTAL: Part.FORMAL,
    ProposalKind.POSTPONEMENT: Part.FORMAL,
    ProposalKind.APPROVAL: Part.MATTER,
    ProposalKind.REJECTION: Part.MATTER,
    ProposalKind.AMENDMENT: Part.MATTER,
    ProposalKind.ADDITION: Part.ADDITION,
}
"""The part that a proposal of a kind plays; of other kinds it isn't known."""


@attrs.frozen(kw_only=True)
class Standing:
    """
    The proposals that are to be put, by the part that they play.

    Attributes:
        proposals: All proposals by key, also those that are not put.
        parts: The part of each that is put.
        main: The key of the main proposal (*huvudförslag*).
    """

    proposals: Mapping[str, Proposal]
    parts: Mapping[str, Part]
    main: str

    @classmethod
    def of(
        cls, proposals: Iterable[Proposal], *, main: str, refused: Mapping[str, Refusal]
    ) -> "Standing":
        """
        Sort proposals by what they aim at.

        Raises:
            InvalidValueError: If a proposal has no key or shares it, or the main proposal isn't
                one that can be put.
        """
        by_key: dict[str, Proposal] = {}
        for proposal in proposals:
            if proposal.key is None:
                raise InvalidValueError("Proposal", "key", "missing-field")
            if proposal.key in by_key:
                raise InvalidValueError("Standing", "proposals", "repeated-key", (("key", "key"),))
            by_key[proposal.key] = proposal
        # What a proposal of another kind wants is taken to exclude what the main one wants.
        parts = {
            key: PARTS.get(proposal.kind, Part.MATTER) if proposal.kind else Part.MATTER
            for key, proposal in by_key.items()
            if not proposal.withdrawn and key not in refused
        }
        if parts.get(main) is not Part.MATTER:
            raise InvalidValueError(
                "Standing", "main", "unknown-reference", (("whole", "proposals"),)
            )
        return cls(proposals=by_key, parts=parts, main=main)

    @property
    def formal(self) -> tuple[str, ...]:
        """
        Keys of proposals to remit or postpone.
        """
        return self._playing(Part.FORMAL)

    @property
    def counters(self) -> tuple[str, ...]:
        """
        Keys of proposals that exclude the main one (*motförslag*).
        """
        return tuple(key for key in self._playing(Part.MATTER) if key != self.main)

    @property
    def additions(self) -> tuple[str, ...]:
        """
        Keys of additional proposals (*tilläggsyrkanden*).
        """
        return self._playing(Part.ADDITION)

    def _playing(self, part: Part) -> tuple[str, ...]:
        return tuple(key for key, played in self.parts.items() if played is part)

    def comes_first(self, one: str, other: str) -> bool:
        """
        Tell whether one proposal is wanted before another, by the same mover (*i första hand*).
        """
        first, second = self.proposals[one], self.proposals[other]
        if first.rank is None or second.rank is None or first.rank >= second.rank:
            return False
        return any(
            mover.is_same_as(other_mover)
            for mover in first.by or ()
            for other_mover in second.by or ()
        )

    def overtaking(self, sides: Iterable[Sides]) -> tuple[str, str] | None:
        """
        Find a proposal that is put before one that its mover wants more: both keys.

        The main proposal can't be overtaken: all that is against it comes before it.
        """
        first_put: dict[str, int] = {}
        for place, question in enumerate(sides):
            for side in question:
                for key in side:
                    first_put.setdefault(key, place)
        first_put.pop(self.main, None)
        return next(
            (
                (late, early)
                for early, late in permutations(first_put, 2)
                if first_put[early] < first_put[late] and self.comes_first(late, early)
            ),
            None,
        )


def bundled(standing: Standing, together: Iterable[Iterable[str]]) -> list[tuple[str, ...]]:
    """
    Give the additional proposals as they are put: in groups as agreed, the others alone.

    Raises:
        InvalidValueError: If something else than an addition is in a group, or stands in two.
    """
    bundles = [tuple(bundle) for bundle in together]
    inside = [key for bundle in bundles for key in bundle]
    if not set(inside) <= set(standing.additions):
        raise InvalidValueError(
            "Standing", "together", "unknown-reference", (("whole", "additions"),)
        )
    if len(set(inside)) < len(inside):
        raise InvalidValueError("Standing", "together", "repeated-key", (("key", "key"),))
    return bundles + [(key,) for key in standing.additions if key not in inside]
