"""
Examples for `kfbeslut.rules.voting`.
"""

from typing import Final, cast

from kfbeslut.model import (
    Ballot,
    Choice,
    Matter,
    MatterKind,
    Minutes,
    Side,
    Step,
    StepKind,
    Vote,
    VoteCount,
    VoteGround,
    VotePurpose,
    VoteSide,
    at,
    replace,
)
from kfbeslut.rules.examples import Example, Examples
from kfbeslut.rules.examples.recast import recast
from kfbeslut.samples import change, committee_minutes, council_minutes

__all__ = [
    "chair_votes_when_needed",
    "majority_decides",
    "tie_broken_by_chair",
    "vote_between_two_proposals",
]

_COUNCIL: Final = council_minutes()
_PARTLY: Final = "/paragraphs/4"  # 17 to 3, 1 absent
_REJECTED: Final = "/paragraphs/5"  # 12 to 8, 1 absent; ja stands for rejection
_TIE: Final = "/paragraphs/6"  # 10 to 10, 1 absent
_REMITTED: Final = "/paragraphs/8"  # 7 of 20 remit
_COMMITTEE: Final = "/paragraphs/2"  # 4 to 3


def _vote(paragraph: str, minutes: Minutes = _COUNCIL, **changes: object) -> Example:
    """
    Change the vote of a paragraph.
    """
    path = f"{paragraph}/votes/0"
    vote = cast("Vote", at(minutes, path))
    return Example(change(minutes, path, replace(vote, **changes)), path)


def _of_kind(paragraph: str, kind: MatterKind) -> Example:
    """
    Let a paragraph be about another kind of matter.
    """
    path = f"{paragraph}/votes/0"
    return Example(change(_COUNCIL, f"{paragraph}/matter", Matter(kind=kind)), path)


def _counts(yes: int, no: int, absent: int) -> VoteCount:
    return VoteCount(yes=yes, no=no, abstained=0, absent=absent)


def _roll(paragraph: str) -> tuple[Ballot, ...]:
    return cast("tuple[Ballot, ...]", at(_COUNCIL, f"{paragraph}/votes/0/roll"))


_CHAIR: Final = next(each.actor for each in _COUNCIL.attendance or () if each.presiding)
_OTHER: Final = {Choice.YES: Choice.NO, Choice.NO: Choice.YES}


_TURNED: Final = {
    ballot.actor.name: _OTHER.get(ballot.choice, ballot.choice) for ballot in _roll(_REJECTED)
}
#: The chair abstains, and so does one of the other side.
_CHAIR_ABSTAINED: Final = recast(
    _COUNCIL, _TIE, {_CHAIR.name: Choice.ABSTAINS, "Greta Månsby": Choice.ABSTAINS}, chair=None
)

majority_decides: Final = Examples(
    passes=_vote(_REJECTED),
    # Exactly a third of the 18 who were there when the vote was taken.
    edge=recast(_COUNCIL, _REMITTED, {"Rut Lind": Choice.ABSENT, "Pär Ahlgård": Choice.ABSENT}),
    fails=recast(_COUNCIL, _REJECTED, _TURNED, chair=VoteSide.NO),
    variants={"one-third": recast(_COUNCIL, _REMITTED, {"Pär Ahlgård": Choice.YES})},
    silent={
        "is_an_election": _of_kind(_REJECTED, MatterKind.ELECTION),
        "needs_special_majority": _of_kind(_REJECTED, MatterKind.EXTRA_ELECTION),
        "has_further_sides": _vote(_REJECTED, further=[Side(text="Avstår för remiss")]),
        "is_tied": _vote(_TIE),
        "overruled_a_third": _vote(_REMITTED, won=VoteSide.YES, ground=VoteGround.MAJORITY),
        "was_remitted_before": Example(
            change(
                _COUNCIL,
                f"{_REMITTED}/steps",
                [Step(done=StepKind.POSTPONED, by_minority=True)],
            ),
            f"{_REMITTED}/votes/0",
        ),
        "was_remitted_in_committee": _vote(
            _COMMITTEE,
            committee_minutes(),
            purpose=VotePurpose.REMITTAL_OR_NOW,
            yes=Side(text="Ja för ärendets avgörande idag", proposals=()),
            no=Side(text="Nej för återremiss"),
            won=VoteSide.NO,
        ),
    },
)

tie_broken_by_chair: Final = Examples(
    passes=_vote(_TIE),
    # The chair's side is told by the roll only.
    edge=_vote(_TIE, chair=None),
    fails=recast(
        _COUNCIL, _TIE, {_CHAIR.name: Choice.NO, "Greta Månsby": Choice.YES}, chair=VoteSide.NO
    ),
    silent={
        "is_not_tied": _vote(_REJECTED),
        "is_settled_by_lot": _of_kind(_TIE, MatterKind.EMPLOYMENT),
        "needs_special_majority": _of_kind(_TIE, MatterKind.PEOPLES_INITIATIVE),
        "has_further_sides": _vote(_TIE, further=[Side(text="Avstår för remiss")]),
        "has_support_of_a_third": _vote(_REMITTED, counts=_counts(10, 10, absent=1)),
        "chair_abstained": _CHAIR_ABSTAINED,
    },
)

chair_votes_when_needed: Final = Examples(
    passes=_vote(_TIE),
    # That the chair voted is told by the roll only.
    edge=_vote(_TIE, chair=None),
    fails=_CHAIR_ABSTAINED,
    silent={
        "is_not_tied": _vote(_REJECTED),
        "is_settled_by_lot": _of_kind(_TIE, MatterKind.EMPLOYMENT),
        "needs_special_majority": _of_kind(_TIE, MatterKind.PEOPLES_INITIATIVE),
        "has_further_sides": _vote(_TIE, further=[Side(text="Avstår för remiss")]),
        "has_support_of_a_third": _vote(_REMITTED, counts=_counts(10, 10, absent=1)),
    },
)

vote_between_two_proposals: Final = Examples(
    passes=_vote(_PARTLY),
    # A second question is a second vote.
    edge=_vote(_TIE, purpose=VotePurpose.ELIMINATION),
    fails=_vote(_PARTLY, further=[Side(text="Avstår för återremiss")]),
    silent={"is_settled_by_lot": _of_kind(_PARTLY, MatterKind.EMPLOYMENT)},
)
