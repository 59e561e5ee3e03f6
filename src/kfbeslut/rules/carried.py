"""
What became of the proposals in a paragraph, as its votes and the chair's findings tell it.
"""

from collections.abc import Iterable
from typing import Final

from kfbeslut.model import (
    DecisionParagraph,
    Proposal,
    ProposalKind,
    Putting,
    Vote,
    VotePurpose,
    VoteSide,
)

__all__ = ["fates"]

#: Where one of these is carried, the matter is not decided, and nothing else is carried.
_PUTTING_OFF: Final = frozenset({ProposalKind.REMITTAL, ProposalKind.POSTPONEMENT})


def fates(paragraph: DecisionParagraph) -> tuple[tuple[Proposal, bool | None], ...]:
    """
    Pair each standing proposal with whether it was carried; `None` where that isn't told.

    What a vote says stands above what the chair found before it. Who wins a vote on which
    proposal is to be the counter-proposal has not won the matter.
    """
    told = _found(paragraph.puttings or ()) | _voted(paragraph.votes or ())
    standing = paragraph.standing_proposals
    if any(told.get(each.key) and each.kind in _PUTTING_OFF for each in standing):
        return tuple((each, told.get(each.key) is True) for each in standing)
    return tuple((each, told.get(each.key)) for each in standing)


def _found(puttings: Iterable[Putting]) -> dict[str | None, bool]:
    return {
        key: key in putting.adopted
        for putting in puttings
        if putting.adopted is not None and not putting.vote_called_by
        for key in putting.proposals or putting.adopted
    }


def _voted(votes: Iterable[Vote]) -> dict[str | None, bool]:
    told: dict[str | None, bool] = {}
    for vote in votes:
        for name, side in ((VoteSide.YES, vote.yes), (VoteSide.NO, vote.no)):
            won = vote.won is name
            if vote.won is None or (won and vote.purpose is VotePurpose.ELIMINATION):
                continue
            told |= dict.fromkeys((side and side.proposals) or (), won)
    return told
