"""
Examples for `kfbeslut.rules.rolls`.
"""

from typing import Final, cast

from kfbeslut.model import (
    Ballot,
    Choice,
    Matter,
    MatterKind,
    PaperReference,
    Vote,
    VoteCount,
    at,
    replace,
)
from kfbeslut.rules.examples import Example, Examples
from kfbeslut.samples import change, council_minutes
from kfbeslut.samples.people import one

__all__ = ["one_vote_per_seat", "open_vote", "tally_sums", "voters_were_serving"]

_COUNCIL: Final = council_minutes()
_PARTLY: Final = "/paragraphs/4"
_VOTE: Final = f"{_PARTLY}/votes/0"  # 17 to 3, 1 absent
_ROLL: Final = cast("tuple[Ballot, ...]", at(_COUNCIL, f"{_VOTE}/roll"))
_WITHOUT_ABSENT: Final = [each for each in _ROLL if each.choice is not Choice.ABSENT]


def _vote(**changes: object) -> Example:
    vote = cast("Vote", at(_COUNCIL, _VOTE))
    return Example(change(_COUNCIL, _VOTE, replace(vote, **changes)), _VOTE)


def _line(place: int, **changes: object) -> Example:
    """
    Change a line of the roll.
    """
    line = replace(_ROLL[place], **changes)
    return Example(change(_COUNCIL, f"{_VOTE}/roll/{place}", line), _VOTE)


def _counts(yes: int, no: int, absent: int) -> VoteCount:
    return VoteCount(yes=yes, no=no, abstained=0, absent=absent)


open_vote: Final = Examples(
    passes=_vote(),
    # It is not said that it was open, but the roll shows it.
    edge=_vote(secret=None),
    fails=_vote(secret=True),
    variants={"not-shown": _vote(roll=())},
    silent={
        "need_not_be_open": Example(
            change(_COUNCIL, f"{_PARTLY}/matter", Matter(kind=MatterKind.EMPLOYMENT)), _VOTE
        ),
        "has_its_roll_in_an_annex": _vote(roll=None, roll_in=PaperReference(text="bilaga 4")),
    },
)

tally_sums: Final = Examples(
    passes=_vote(),
    # The absent need not be listed.
    edge=_vote(roll=_WITHOUT_ABSENT),
    fails=_vote(counts=_counts(16, 3, absent=1)),
    variants={
        "abstaining-or-absent": _vote(counts=_counts(17, 3, absent=0)),
        "seats": _vote(roll=_WITHOUT_ABSENT, counts=_counts(17, 3, absent=2)),
    },
    silent={"is_secret": _vote(secret=True), "has_no_roll": _vote(roll=())},
)

one_vote_per_seat: Final = Examples(
    passes=_vote(),
    # Another votes on the seat of one who is shown as absent.
    edge=_line(20, seat="1"),
    fails=_line(4, actor=one("Rut Lind"), seat="4"),
    variants={
        "seat": _line(4, seat="4"),
        "listed-twice": _line(4, actor=one("Rut Lind")),
    },
    silent={"has_no_roll": _vote(roll=())},
)

voters_were_serving: Final = Examples(
    passes=_vote(),
    # A substitute who serves in the place of one who is away.
    edge=_line(13, seat=None),
    fails=_line(4, actor=one("Jonas Älv")),
    variants={"not-on-the-list": _line(4, actor=one("Wilma Krok"))},
    silent={"has_no_roll": _vote(roll=())},
)
