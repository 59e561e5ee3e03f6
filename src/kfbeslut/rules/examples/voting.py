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
from kfbeslut.samples import change, committee_minutes, council_minutes

__all__ = ["majority_decides", "tally_sums", "tie_broken_by_chair"]

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


_WITHOUT_ABSENT: Final = [each for each in _roll(_PARTLY) if each.choice is not Choice.ABSENT]
_CHAIR: Final = next(each.actor for each in _COUNCIL.attendance or () if each.presiding)

tally_sums: Final = Examples(
    passes=_vote(_PARTLY),
    # The absent need not be listed.
    edge=_vote(_PARTLY, roll=_WITHOUT_ABSENT),
    fails=_vote(_PARTLY, counts=_counts(16, 3, absent=1)),
    variants={
        "abstaining-or-absent": _vote(_PARTLY, counts=_counts(17, 3, absent=0)),
        "seats": _vote(_PARTLY, roll=_WITHOUT_ABSENT, counts=_counts(17, 3, absent=2)),
    },
    silent={"is_secret": _vote(_PARTLY, secret=True), "has_no_roll": _vote(_PARTLY, roll=())},
)

majority_decides: Final = Examples(
    passes=_vote(_REJECTED),
    # Exactly a third of the 21 present.
    edge=_vote(_REMITTED, counts=_counts(14, 7, absent=0)),
    fails=_vote(_REJECTED, won=VoteSide.NO),
    variants={"one-third": _vote(_REMITTED, counts=_counts(14, 6, absent=1))},
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
    fails=_vote(_TIE, won=VoteSide.NO),
    silent={
        "is_not_tied": _vote(_REJECTED),
        "is_settled_by_lot": _of_kind(_TIE, MatterKind.EMPLOYMENT),
        "needs_special_majority": _of_kind(_TIE, MatterKind.PEOPLES_INITIATIVE),
        "has_further_sides": _vote(_TIE, further=[Side(text="Avstår för remiss")]),
        "has_support_of_a_third": _vote(_REMITTED, counts=_counts(10, 10, absent=1)),
        "chair_abstained": _vote(
            _TIE,
            chair=None,
            roll=[
                replace(ballot, choice=Choice.ABSTAINS) if ballot.actor == _CHAIR else ballot
                for ballot in _roll(_TIE)
            ],
        ),
    },
)
