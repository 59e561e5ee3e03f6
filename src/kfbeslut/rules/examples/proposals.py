"""
Examples for `kfbeslut.rules.proposals`.
"""

from typing import Final, cast

from kfbeslut.model import (
    DecisionParagraph,
    Minutes,
    Proposal,
    ProposalKind,
    Putting,
    PuttingMethod,
    at,
    replace,
)
from kfbeslut.rules.examples import Example, Examples
from kfbeslut.samples import change, committee_minutes, council_minutes, executive_minutes
from kfbeslut.samples.people import who

__all__ = [
    "PARTLY",
    "WITH_ADDITION",
    "every_standing_proposal_resolved",
    "order_of_putting_recorded",
    "proposals_have_mover",
]

PARTLY: Final = "/paragraphs/4"
"""Where the council votes on two proposals."""

_COUNCIL: Final = council_minutes()
_REJECTED: Final = "/paragraphs/5"
_STATEMENT: Final = "/paragraphs/2"  # of the committee
_SAFE_WAYS: Final = "/paragraphs/1"  # of the executive, decided without a vote
_SALE: Final = "/paragraphs/7"
_ELECTION: Final = "/paragraphs/3"
_CERTIFIERS: Final = "/paragraphs/0"


def _moved_by(minutes: Minutes, paragraph: str, *names: str) -> Example:
    """
    Let others have moved the second proposal; nobody is named if none is.
    """
    movers = who(*names) if names else None
    return Example(change(minutes, f"{paragraph}/proposals/1/by", movers), paragraph)


proposals_have_mover: Final = Examples(
    passes=Example(_COUNCIL, PARTLY),
    # A substitute who serves.
    edge=_moved_by(_COUNCIL, _REJECTED, "Oskar Rehn"),
    fails=_moved_by(committee_minutes(), _STATEMENT, "Pelle Grahn"),
    variants={
        "not-on-the-list": _moved_by(committee_minutes(), _STATEMENT, "Tage Ulvsson"),
        "nobody-named": _moved_by(committee_minutes(), _STATEMENT),
    },
    silent={"nothing_was_moved": Example(_COUNCIL, _CERTIFIERS)},
)


def _with_addition() -> Minutes:
    """
    Let there have been an additional proposal, which was put last and rejected.
    """
    paragraph = cast("DecisionParagraph", at(_COUNCIL, PARTLY))
    addition = Proposal(key="tillägg", by=who("Ylva Dunmark"), kind=ProposalKind.ADDITION)
    put = Putting(
        proposals=("tillägg",), method=PuttingMethod.ONE_BY_ONE, adopted=(), vote_called_by=()
    )
    changed = replace(
        paragraph,
        proposals=(*(paragraph.proposals or ()), addition),
        puttings=(*(paragraph.puttings or ()), put),
    )
    return change(_COUNCIL, PARTLY, changed)


WITH_ADDITION: Final = _with_addition()
"""Minutes in which an additional proposal is put last."""

every_standing_proposal_resolved: Final = Examples(
    passes=Example(_COUNCIL, PARTLY),
    edge=Example(WITH_ADDITION, PARTLY),
    fails=Example(
        change(WITH_ADDITION, f"{PARTLY}/puttings", at(_COUNCIL, f"{PARTLY}/puttings")), PARTLY
    ),
    variants={
        "nothing-adopted": Example(
            change(
                executive_minutes(),
                f"{_SAFE_WAYS}/puttings",
                [Putting(proposals=("bifall",), adopted=(), vote_called_by=())],
            ),
            _SAFE_WAYS,
        )
    },
    silent={
        "fewer_than_two_proposals_stand": Example(_COUNCIL, _SALE),
        "persons_are_chosen": Example(_COUNCIL, _ELECTION),
    },
)

_FOR_AND_AGAINST: Final = change(
    executive_minutes(), f"{_SAFE_WAYS}/proposals/1/kind", ProposalKind.REJECTION
)

order_of_putting_recorded: Final = Examples(
    passes=Example(_FOR_AND_AGAINST, _SAFE_WAYS),
    # Not how they were put, but in which order.
    edge=Example(
        change(
            _FOR_AND_AGAINST,
            f"{_SAFE_WAYS}/puttings",
            [Putting(proposals=("nämnden", "bifall"), adopted=("nämnden",))],
        ),
        _SAFE_WAYS,
    ),
    fails=Example(change(_FOR_AND_AGAINST, f"{_SAFE_WAYS}/puttings", ()), _SAFE_WAYS),
    silent={
        "fewer_than_two_proposals_stand": Example(_COUNCIL, _SALE),
        "persons_are_chosen": Example(_COUNCIL, _ELECTION),
        "was_put_to_the_vote": Example(_COUNCIL, PARTLY),
    },
)
