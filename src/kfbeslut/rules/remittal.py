"""
When a minority of the council may put a matter off (5 kap. 50 § kommunallagen).

"Ett ärende ska bordläggas eller återremitteras, om det begärs av minst en tredjedel av de
närvarande ledamöterna. Enkel majoritet krävs dock om ärendet tidigare bordlagts eller
återremitterats på begäran av en minoritet." In committees that is not so (6 kap. 33 §).
"""

from typing import Final

from kfbeslut.model import (
    Outcome,
    ProposalKind,
    Side,
    StepKind,
    Vote,
    VoteGround,
    VotePurpose,
    VoteSide,
)
from kfbeslut.procedure import ONE_THIRD, Tally
from kfbeslut.rules.here import Here
from kfbeslut.rules.tally import tally_of

__all__ = [
    "has_support_of_a_third",
    "overruled_a_third",
    "puts_off",
    "putting_off",
    "third",
    "unstated_sides",
    "was_remitted_before",
    "was_remitted_in_committee",
]

#: Proposals about when or by whom the matter is decided, not how.
_KINDS: Final = frozenset({ProposalKind.REMITTAL, ProposalKind.POSTPONEMENT})
_OUTCOMES: Final = frozenset({Outcome.REMITTED_BACK, Outcome.POSTPONED})
_STEPS: Final = frozenset({StepKind.REMITTED, StepKind.POSTPONED})


# What a vote was about


def puts_off(vote: Vote, at: Here) -> bool | None:
    """
    Tell whether a vote is about remittal or postponement.
    """
    sides = {_is_formal(vote.yes, at), _is_formal(vote.no, at)}
    if (
        True in sides
        or vote.purpose is VotePurpose.REMITTAL_OR_NOW
        or vote.ground is VoteGround.ONE_THIRD
    ):
        return True
    return False if vote.purpose or sides == {False} else None


def putting_off(vote: Vote, at: Here) -> VoteSide | None:
    """
    Tell which side of such a vote stands for remittal or postponement.

    If both do, or the decision is to remit or to postpone, it is the one that won.
    """
    yes, no = _is_formal(vote.yes, at), _is_formal(vote.no, at)
    if not puts_off(vote, at):
        return None
    if vote.ground is VoteGround.ONE_THIRD or (yes and no):
        return vote.won
    if yes is no:
        return vote.won if _decided_to_put_off(at) else None
    return VoteSide.YES if yes or no is False else VoteSide.NO


def _is_formal(side: Side | None, at: Here) -> bool | None:
    """
    Tell whether a side stands for remittal or postponement.

    `None` where its proposals, or what they aim at, are not stated.
    """
    if side is None or side.proposals is None:
        return None
    moved = {each.key: each.kind for each in (at.paragraph and at.paragraph.proposals) or ()}
    kinds = {moved.get(key) for key in side.proposals}
    if kinds & _KINDS:
        return True
    return None if None in kinds else False


def unstated_sides(vote: Vote) -> tuple[str, ...]:
    """
    Name what is missing to tell which side stands for remittal or postponement.
    """
    sides = {"yes.proposals": vote.yes, "no.proposals": vote.no}
    unstated = tuple(name for name, side in sides.items() if side is None or side.proposals is None)
    return unstated or ("at.paragraph.proposals",)


def _decided_to_put_off(at: Here) -> bool:
    points = (at.paragraph and at.paragraph.decisions) or ()
    effects = (effect for point in points for effect in point.effects or ())
    return any(effect.outcome in _OUTCOMES for effect in effects)


def third(vote: Vote, at: Here, side: VoteSide, tally: Tally) -> tuple[str, ...] | None:
    """
    Tell whether a side may have won with a third of the council: `()` if so, `None` if not.

    Otherwise what is named has to be known first.
    """
    formal = puts_off(vote, at)
    enough = tally.has_share(side, ONE_THIRD)
    if at.council is False or formal is False or enough is False:
        return None
    return (
        *_unless_known("at.body.kind", at.council),
        *_unless_known("purpose", formal),
        *_unless_known("counts.abstained", enough),
    )


def _unless_known(fact: str, value: object) -> tuple[str, ...]:
    return () if value is not None else (fact,)


# Where other rules speak


def overruled_a_third(vote: Vote, at: Here) -> bool:
    """
    A third of the council may have asked for remittal, and lost.

    That is for `minority-postponement-respected`.
    """
    side = putting_off(vote, at)
    if at.council is False or side is None or vote.won in {None, side}:
        return False
    tally = tally_of(vote, at)
    return tally.has_share(side, ONE_THIRD) is not False


def was_remitted_before(vote: Vote, at: Here) -> bool:
    """
    A minority of the council had the matter remitted or postponed for a second time.

    That is for `minority-postponement-only-once`.
    """
    steps = (at.paragraph and at.paragraph.steps) or ()
    return (
        at.council is not False
        and _minority_remitted(vote, at)
        and any(step.by_minority and step.done in _STEPS for step in steps)
    )


def was_remitted_in_committee(vote: Vote, at: Here) -> bool:
    """
    A minority of a committee had the matter remitted or postponed.

    That is for `no-minority-remittal-in-committee`.
    """
    return at.council is False and _minority_remitted(vote, at)


def has_support_of_a_third(vote: Vote, at: Here) -> bool:
    """
    Half of the votes are for remittal or postponement in the council, where a third is enough.
    """
    tally = tally_of(vote, at)
    return (
        at.council is True
        and puts_off(vote, at) is True
        and tally.has_share(VoteSide.YES, ONE_THIRD) is True
    )


def _minority_remitted(vote: Vote, at: Here) -> bool:
    if vote.won is None or putting_off(vote, at) is not vote.won:
        return False
    tally = tally_of(vote, at)
    return not tally.side(vote.won).is_more_than(tally.other(vote.won))
