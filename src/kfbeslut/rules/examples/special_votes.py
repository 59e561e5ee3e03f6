"""
Examples for `kfbeslut.rules.special_votes`.
"""

from typing import Final, cast

from kfbeslut.model import (
    Candidate,
    Choice,
    DecisionParagraph,
    Election,
    ElectionMethod,
    Matter,
    MatterKind,
    Minutes,
    Side,
    Vote,
    VoteGround,
    VotePurpose,
    at,
    replace,
)
from kfbeslut.rules.examples import Example, Examples
from kfbeslut.rules.examples.recast import recast
from kfbeslut.rules.examples.special_majority import OPENING_HOURS
from kfbeslut.samples import change, committee_minutes, council_minutes
from kfbeslut.samples.people import one, who

__all__ = [
    "election_vote_by_ballot",
    "no_abstention_in_public_authority",
    "tie_in_election_by_lot",
]

_COUNCIL: Final = council_minutes()
_PARTLY: Final = "/paragraphs/4"
_ELECTION: Final = "/paragraphs/3"
_STATEMENT: Final = "/paragraphs/2"  # of the committee: 4 to 3


def _election(minutes: Minutes = _COUNCIL, **changes: object) -> Minutes:
    path = f"{_ELECTION}/elections/0"
    election = cast("Election", at(minutes, path))
    return change(minutes, path, replace(election, **changes))


def _open_vote(purpose: VotePurpose) -> Vote:
    """
    Give an open vote, as on another matter.
    """
    (vote,) = cast("tuple[Vote, ...]", at(_COUNCIL, f"{_PARTLY}/votes"))
    return replace(
        vote, purpose=purpose, yes=Side(text="Ja", proposals=()), no=Side(text="Nej", proposals=())
    )


def _shares(votes: int, *, lot: bool) -> Example:
    """
    Let both of those who could be elected have as many votes.
    """
    candidates = [
        Candidate(actor=one(name), votes=votes) for name in ("Wilma Krok", "Frida Stålberg")
    ]
    return Example(_election(candidates=candidates, lot=lot), _ELECTION)


_PROPORTIONAL: Final = _election(
    seats=3,
    in_place_of=None,
    method=ElectionMethod.PROPORTIONAL,
    asked_proportional=7,
    candidates=None,
    elected=who("Wilma Krok", "Jonas Älv", "Frida Stålberg"),
)


def _employment() -> Minutes:
    """
    Let the tie have been on an employment, voted on by ballots and settled by lot.
    """
    paragraph = cast("DecisionParagraph", at(_COUNCIL, OPENING_HOURS))
    (vote,) = paragraph.votes or ()
    by_lot = replace(vote, roll=None, chair=None, secret=True, ground=VoteGround.LOT)
    changed = replace(paragraph, matter=Matter(kind=MatterKind.EMPLOYMENT), votes=(by_lot,))
    return change(_COUNCIL, OPENING_HOURS, changed)


_EMPLOYMENT: Final = _employment()

election_vote_by_ballot: Final = Examples(
    passes=Example(_COUNCIL, _ELECTION),
    # Whether to postpone an election is voted on openly.
    edge=Example(
        change(_COUNCIL, f"{_ELECTION}/votes", [_open_vote(VotePurpose.REMITTAL_OR_NOW)]),
        _ELECTION,
    ),
    fails=Example(
        change(_PROPORTIONAL, f"{_ELECTION}/votes", [_open_vote(VotePurpose.MAIN)]), _ELECTION
    ),
    variants={"by-custom": Example(_election(method=ElectionMethod.OPEN_VOTE), _ELECTION)},
    silent={
        "is_no_election_or_employment": Example(_COUNCIL, _PARTLY),
        "had_no_vote": Example(_election(method=ElectionMethod.ACCLAMATION), _ELECTION),
    },
)

tie_in_election_by_lot: Final = Examples(
    passes=Example(_COUNCIL, _ELECTION),
    # As many votes each, and lots were drawn.
    edge=_shares(9, lot=True),
    fails=_shares(9, lot=False),
    variants={
        "vote": Example(
            change(_EMPLOYMENT, f"{OPENING_HOURS}/votes/0/ground", VoteGround.CASTING_VOTE),
            OPENING_HOURS,
        )
    },
    silent={
        "is_no_election_or_employment": Example(_COUNCIL, OPENING_HOURS),
        "had_no_vote": Example(_election(method=ElectionMethod.ACCLAMATION), _ELECTION),
    },
)


# Public authority

_PUBLIC: Final = change(
    committee_minutes(), f"{_STATEMENT}/matter", Matter(kind=MatterKind.PUBLIC_AUTHORITY)
)


def _in_two_votes() -> Example:
    """
    Let one who voted in the first of two votes abstain in the second.
    """
    (first,) = cast("tuple[Vote, ...]", at(_PUBLIC, f"{_STATEMENT}/votes"))
    second = recast(_PUBLIC, _STATEMENT, {"Hedvig Kroon": Choice.ABSTAINS})
    votes = (replace(first, purpose=VotePurpose.ELIMINATION), at(second.document, second.path))
    return Example(change(_PUBLIC, f"{_STATEMENT}/votes", votes), _STATEMENT)


no_abstention_in_public_authority: Final = Examples(
    passes=Example(_PUBLIC, _STATEMENT),
    # Nobody has to vote for more than one proposal.
    edge=_in_two_votes(),
    fails=Example(
        recast(_PUBLIC, _STATEMENT, {"Hedvig Kroon": Choice.ABSTAINS}).document, _STATEMENT
    ),
    silent={
        "is_not_of_committee": Example(_COUNCIL, _PARTLY),
        "is_no_public_authority": Example(committee_minutes(), _STATEMENT),
    },
)
