"""
Rules on votes: that the right side won.

"5 kap. 55 § Utgången bestäms genom enkel majoritet, om inte något annat anges i denna lag eller
annan författning." In the council something else is said of remittal and postponement: there a
third of those present is enough (5 kap. 50 §). In committees it is not (6 kap. 33 §).
"""

from typing import Final

from kfbeslut.findings import Severity
from kfbeslut.law import GKL, KL, Certainty
from kfbeslut.messages import Term
from kfbeslut.model import Choice, MatterKind, Vote, VoteGround, VoteSide
from kfbeslut.procedure import BY_LOT, BY_SPECIAL_MAJORITY
from kfbeslut.rules.definition import Variant, rule
from kfbeslut.rules.here import Here
from kfbeslut.rules.remittal import (
    has_support_of_a_third,
    overruled_a_third,
    putting_off,
    third,
    unstated_sides,
    was_remitted_before,
    was_remitted_in_committee,
)
from kfbeslut.rules.tally import tally_of
from kfbeslut.rules.verdicts import Fault, Unknown

__all__ = [
    "chair_votes_when_needed",
    "majority_decides",
    "tie_broken_by_chair",
    "vote_between_two_proposals",
]

_SIDES: Final = {
    VoteSide.YES: Term("ja", "yes"),
    VoteSide.NO: Term("nej", "no"),
}

_SIDE_OF: Final = {Choice.YES: VoteSide.YES, Choice.NO: VoteSide.NO}
_TWO: Final = 2
_TOOK_NO_SIDE: Final = frozenset({Choice.ABSTAINS, Choice.DOES_NOT_TAKE_PART})


# Where these rules are silent


def is_an_election(vote: Vote, at: Here) -> bool:
    """
    It is an election: that is for the rules on elections.
    """
    return at.matter is MatterKind.ELECTION


def is_settled_by_lot(vote: Vote, at: Here) -> bool:
    """
    It is an election or an employment: a tie is settled by lot (5 kap. 56 § andra stycket).
    """
    return at.matter in BY_LOT


def needs_special_majority(vote: Vote, at: Here) -> bool:
    """
    More than a simple majority is asked for: that is for `special-majority`.
    """
    return vote.ground is VoteGround.SPECIAL_MAJORITY or at.matter in BY_SPECIAL_MAJORITY


def has_further_sides(vote: Vote, at: Here) -> bool:
    """
    There were more than two sides: that is for `vote-between-two-proposals`.
    """
    further = vote.counts.further if vote.counts else ()
    return bool(vote.further or further or VoteSide.FURTHER in {vote.won, vote.chair})


def is_tied(vote: Vote, at: Here) -> bool:
    """
    The votes are equal: that is for the rules on ties.
    """
    return tally_of(vote, at).tied is True


def is_not_tied(vote: Vote, at: Here) -> bool:
    """
    The votes are not equal.
    """
    return tally_of(vote, at).tied is False


def chair_abstained(vote: Vote, at: Here) -> bool:
    """
    The chair took neither side: that is for `chair-votes-when-needed`.
    """
    return _chair(vote, at) in _TOOK_NO_SIDE


# The rules


@rule(
    "majority-decides",
    on=Vote,
    severity=Severity.ERROR,
    certainty=Certainty.TEXT,
    cites=[KL.at(5, 55), GKL.at(5, 43)],
    needs=["won"],
    may_need=[
        "counts.yes",
        "counts.no",
        "counts.abstained",
        "purpose",
        "ground",
        "yes.proposals",
        "no.proposals",
        "at.paragraph.proposals",
        "at.matter",
        "at.body.kind",
    ],
    silent_when=[
        is_an_election,
        needs_special_majority,
        has_further_sides,
        is_tied,
        overruled_a_third,
        was_remitted_before,
        was_remitted_in_committee,
    ],
    sv="Rösterna föll {yes}–{no} (ja–nej), men {won} anges ha vunnit.",
    en="The votes fell {yes}–{no} (yes–no), but {won} is said to have won.",
    variants=[
        Variant(
            "one-third",
            cites=[
                KL.at(5, 50, paragraph=1),
                KL.at(5, 55),
                GKL.at(5, 36, paragraph=1),
                GKL.at(5, 43),
            ],
            sv="Rösterna föll {yes}–{no} (ja–nej), och återremiss eller bordläggning ({won}) anges "
            "ha vunnit med varken majoritet eller en tredjedel av de närvarande, som var minst "
            "{present}.",
            en="The votes fell {yes}–{no} (yes–no), and remittal or postponement ({won}) is said "
            "to have won with neither a majority nor a third of those present, who were at least "
            "{present}.",
        )
    ],
    examples="voting.majority_decides",
)
def majority_decides(vote: Vote, at: Here) -> Fault | Unknown | None:
    """
    The side with more votes wins.

    In the council, remittal and postponement win also with the votes of a third of those present
    (5 kap. 50 §). Those present are at least those who voted or abstained.

    Silent when it is an election, more than a simple majority is asked for, there were more than
    two sides, the votes are equal, a third that asked for remittal was overruled, or a minority
    remitted in a committee or for a second time: other rules speak there.
    """
    assert vote.won  # noqa: S101 - it is needed
    tally = tally_of(vote, at)
    winners, losers = tally.side(vote.won), tally.other(vote.won)
    if winners.is_more_than(losers):
        return None
    side = putting_off(vote, at)
    by_third = third(vote, at, vote.won, tally) if side in {None, vote.won} else None
    if by_third == () and side:
        return None
    if not losers.is_more_than(winners):
        return Unknown(*tally.unstated_sides)
    unstated = _other_grounds(vote, at)
    if by_third is not None:
        unstated += by_third if side else (*by_third, *unstated_sides(vote))
    if unstated:
        return Unknown(*unstated)
    return Fault(
        "won",
        variant="one-third" if at.council and side is vote.won else None,
        yes=vote.counts.yes if vote.counts else None,
        no=vote.counts.no if vote.counts else None,
        won=_SIDES[vote.won],
        present=tally.present.low,
    )


@rule(
    "tie-broken-by-chair",
    on=Vote,
    severity=Severity.ERROR,
    certainty=Certainty.TEXT,
    cites=[
        KL.at(5, 56, paragraph=1),
        KL.at(4, 25, paragraph=2),
        GKL.at(5, 44, paragraph=1),
        GKL.at(4, 20, paragraph=2),
    ],
    needs=["won"],
    may_need=[
        "counts.yes",
        "counts.no",
        "counts.abstained",
        "chair",
        "purpose",
        "ground",
        "at.matter",
        "at.body.kind",
    ],
    silent_when=[
        is_not_tied,
        is_settled_by_lot,
        needs_special_majority,
        has_further_sides,
        has_support_of_a_third,
        chair_abstained,
    ],
    sv="Rösterna föll lika ({yes}–{no}). Ordförandens sida var {side}, men {won} anges ha vunnit.",
    en="The vote was tied ({yes}–{no}). The chair's side was {side}, but {won} is said to "
    "have won.",
    examples="voting.tie_broken_by_chair",
)
def tie_broken_by_chair(vote: Vote, at: Here) -> Fault | Unknown | None:
    """
    On a tie, the side on which the presiding chair stands wins.

    Silent when the votes are not equal, the item is an election or an employment (drawing of
    lots), more than a simple majority is asked for, there were more than two sides, the vote was
    on remittal or postponement in the council with a third behind it, or the chair abstained.
    """
    assert vote.won  # noqa: S101 - it is needed
    tally = tally_of(vote, at)
    if tally.tied is None:
        return Unknown(*tally.unstated_sides)
    chair = _chair_side(vote, at)
    if chair is None:
        return Unknown("chair")
    if chair is vote.won:
        return None
    # Whoever says that the casting vote decided has said that nothing else did.
    if vote.ground is not VoteGround.CASTING_VOTE:
        unstated = _other_grounds(vote, at) + (third(vote, at, VoteSide.YES, tally) or ())
        if unstated:
            return Unknown(*unstated)
    return Fault(
        "won", yes=tally.yes.low, no=tally.no.low, side=_SIDES[chair], won=_SIDES[vote.won]
    )


@rule(
    "chair-votes-when-needed",
    on=Vote,
    severity=Severity.ERROR,
    certainty=Certainty.TEXT,
    cites=[KL.at(4, 25, paragraph=2), GKL.at(4, 20, paragraph=2)],
    may_need=[
        "counts.yes",
        "counts.no",
        "counts.abstained",
        "chair",
        "purpose",
        "ground",
        "at.matter",
        "at.body.kind",
    ],
    silent_when=[
        is_not_tied,
        is_settled_by_lot,
        needs_special_majority,
        has_further_sides,
        has_support_of_a_third,
    ],
    sv="Rösterna föll lika ({yes}–{no}), och ordföranden avstod. Ordföranden är skyldig att rösta "
    "när det behövs för att ärendet ska kunna avgöras.",
    en="The vote was tied ({yes}–{no}), and the chair abstained. The chair has to vote when the "
    "matter can't be decided otherwise.",
    examples="voting.chair_votes_when_needed",
)
def chair_votes_when_needed(vote: Vote, at: Here) -> Fault | Unknown | None:
    """
    The chair votes where the matter could not be decided otherwise: on a tie.

    Nobody having voted at all is a tie as well.

    Silent when the votes are not equal, the item is an election or an employment (drawing of
    lots), more than a simple majority is asked for, there were more than two sides, or the vote
    was on remittal or postponement in the council with a third behind it.
    """
    tally = tally_of(vote, at)
    if tally.tied is None:
        return Unknown(*tally.unstated_sides)
    chair = _chair(vote, at)
    if chair in _SIDE_OF:
        return None
    if chair not in _TOOK_NO_SIDE:
        return Unknown("chair")
    if vote.ground is not VoteGround.CASTING_VOTE:
        unstated = _other_grounds(vote, at) + (third(vote, at, VoteSide.YES, tally) or ())
        if unstated:
            return Unknown(*unstated)
    return Fault("chair", yes=tally.yes.low, no=tally.no.low)


@rule(
    "vote-between-two-proposals",
    on=Vote,
    severity=Severity.ERROR,
    certainty=Certainty.TEXT,
    cites=[
        KL.at(5, 53, paragraph=2),
        KL.at(6, 33, paragraph=1),
        GKL.at(5, 41, paragraph=2),
        GKL.at(6, 28),
    ],
    may_need=["at.matter"],
    silent_when=[is_settled_by_lot],
    sv="Omröstningen hade {sides} sidor; ett förslag ska kunna besvaras med ja eller nej.",
    en="The vote had {sides} sides; a proposal is put so that it can be answered yes or no.",
    examples="voting.vote_between_two_proposals",
)
def vote_between_two_proposals(vote: Vote, at: Here) -> Fault | Unknown | None:
    """
    A vote has two sides, *ja* and *nej*; with more proposals there are more votes.

    In which order more than two proposals are put is custom, and not looked at here.

    Silent when it is an election or an employment, where persons are chosen.
    """
    if not has_further_sides(vote, at):
        return None
    if at.matter is None:
        return Unknown("at.matter")
    counted = vote.counts.further if vote.counts else ()
    return Fault("further", sides=_TWO + max(len(vote.further), len(counted), 1))


# What they build on


def _other_grounds(vote: Vote, at: Here) -> tuple[str, ...]:
    """
    Name the facts that could still show that something else than a simple majority decided.

    A committee not chosen on party lines (5 kap. 58 §) and matters that are urgent (5 kap. 33 and
    52 §§) may ask for more, but need not. Lots are for elections and employments.
    """
    if at.matter is None and vote.ground in {None, VoteGround.LOT}:
        return ("at.matter",)
    urgent = at.item is not None and (at.item.urgent or at.item.unprepared)
    may_need_more = at.matter is MatterKind.ORGANISATION or urgent
    return ("ground",) if may_need_more and vote.ground is None else ()


def _chair(vote: Vote, at: Here) -> Choice | None:
    """
    Tell what the presiding chair did: as the vote states it, or as the roll shows.
    """
    for choice, side in _SIDE_OF.items():
        if vote.chair is side:
            return choice
    chair = at.presiding
    for ballot in vote.roll or ():
        if chair and ballot.actor.is_same_as(chair):
            return ballot.choice
    return None


def _chair_side(vote: Vote, at: Here) -> VoteSide | None:
    choice = _chair(vote, at)
    return _SIDE_OF.get(choice) if choice else None
