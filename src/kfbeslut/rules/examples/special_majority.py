"""
Examples for `kfbeslut.rules.special_majority`.
"""

import datetime as dt
from typing import Final, cast

from kfbeslut.model import (
    Ballot,
    Choice,
    DecisionParagraph,
    DecisionPoint,
    Effect,
    Matter,
    MatterKind,
    Minutes,
    Outcome,
    PartialDate,
    Side,
    Step,
    StepKind,
    VoteGround,
    VotePurpose,
    VoteSide,
    at,
    replace,
)
from kfbeslut.rules.examples import Example, Examples
from kfbeslut.rules.examples.recast import recast
from kfbeslut.samples import change, committee_minutes, council_minutes
from kfbeslut.samples.people import COUNCIL

__all__ = ["EXTRA_ELECTION", "OPENING_HOURS", "special_majority"]

OPENING_HOURS: Final = "/paragraphs/6"
"""Where the council votes 10 to 10, with one absent; *ja* stands for what is proposed."""

_COUNCIL: Final = council_minutes()
_PARTLY: Final = "/paragraphs/4"
_STATEMENT: Final = "/paragraphs/2"  # of the committee: 4 to 3


def _of_kind(kind: MatterKind) -> Minutes:
    """
    Let the council have rejected a proposal that takes two thirds, after postponing it in April.
    """
    paragraph = cast("DecisionParagraph", at(_COUNCIL, OPENING_HOURS))
    (vote,) = paragraph.votes or ()
    postponed = Step(
        body=COUNCIL, date=PartialDate.of(dt.date(2024, 4, 29)), done=StepKind.POSTPONED
    )
    changed = replace(
        paragraph,
        matter=Matter(kind=kind),
        votes=(replace(vote, won=VoteSide.NO, ground=VoteGround.SPECIAL_MAJORITY),),
        decisions=(
            DecisionPoint(text="Förslaget avslås.", effects=(Effect(outcome=Outcome.REJECTED),)),
        ),
        reservations=(),
        steps=(*(paragraph.steps or ()), postponed),
    )
    return change(_COUNCIL, OPENING_HOURS, changed)


EXTRA_ELECTION: Final = _of_kind(MatterKind.EXTRA_ELECTION)
"""Minutes in which an extra election is rejected, the second time that it comes up."""

_NON_PARTY: Final = _of_kind(MatterKind.NON_PARTY_COMMITTEE)
_INITIATIVE: Final = change(
    _of_kind(MatterKind.PEOPLES_INITIATIVE), f"{OPENING_HOURS}/votes/0/won", VoteSide.YES
)


def _voted(minutes: Minutes, won: VoteSide, *, yes: int, no: int, abstained: int = 0) -> Example:
    """
    Let so many of the twenty vote so, in the order of their seats; the rest were absent.
    """
    roll = cast("tuple[Ballot, ...]", at(minutes, f"{OPENING_HOURS}/votes/0/roll"))
    choices = [Choice.YES] * yes + [Choice.NO] * no + [Choice.ABSTAINS] * abstained
    choices += [Choice.ABSENT] * (len(roll) - len(choices))
    named = (ballot.actor.name for ballot in roll)
    return recast(minutes, OPENING_HOURS, dict(zip(named, choices, strict=True)), won=won)


special_majority: Final = Examples(
    passes=_voted(EXTRA_ELECTION, VoteSide.NO, yes=10, no=10),
    # Exactly two thirds of the 18 who were there when the vote was taken.
    edge=_voted(_NON_PARTY, VoteSide.YES, yes=12, no=6),
    fails=_voted(_NON_PARTY, VoteSide.YES, yes=13, no=7),
    variants={
        "non-party-committee-by-those-present": _voted(
            _NON_PARTY, VoteSide.YES, yes=12, no=6, abstained=2
        ),
        "extra-election": _voted(EXTRA_ELECTION, VoteSide.YES, yes=13, no=7),
        "extra-election-by-those-present": _voted(
            EXTRA_ELECTION, VoteSide.YES, yes=12, no=6, abstained=2
        ),
        "peoples-initiative": _voted(_INITIATIVE, VoteSide.NO, yes=7, no=13),
        "peoples-initiative-by-those-present": _voted(
            _INITIATIVE, VoteSide.NO, yes=6, no=12, abstained=2
        ),
    },
    silent={
        "is_not_of_council": Example(
            change(
                committee_minutes(),
                f"{_STATEMENT}/matter",
                Matter(kind=MatterKind.EXTRA_ELECTION),
            ),
            f"{_STATEMENT}/votes/0",
        ),
        "takes_a_simple_majority": Example(_COUNCIL, f"{_PARTLY}/votes/0"),
        "is_not_on_the_matter_itself": recast(
            EXTRA_ELECTION, OPENING_HOURS, {}, purpose=VotePurpose.REMITTAL_OR_NOW
        ),
        "has_further_sides": recast(
            EXTRA_ELECTION, OPENING_HOURS, {}, further=[Side(text="Avstår för remiss")]
        ),
    },
)
