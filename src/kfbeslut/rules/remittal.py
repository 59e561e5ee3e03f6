"""
When a minority of the council may put a matter off (5 kap. 50 § kommunallagen).

"Ett ärende ska bordläggas eller återremitteras, om det begärs av minst en tredjedel av de
närvarande ledamöterna. Enkel majoritet krävs dock om ärendet tidigare bordlagts eller
återremitterats på begäran av en minoritet." In committees that is not so (6 kap. 33 §).
"""

from collections.abc import Iterator
from typing import Final

from kfbeslut.model import (
    BodyKind,
    Effect,
    Minutes,
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
    "PUTTING_OFF",
    "carried_by_minority",
    "has_support_of_a_third",
    "overruled_a_third",
    "put_off_by_minority_before",
    "puts_off",
    "putting_off",
    "third",
    "unstated_sides",
    "was_remitted_before",
    "was_remitted_in_committee",
]

#: Proposals about when or by whom the matter is decided, not how.
_KINDS: Final = frozenset({ProposalKind.REMITTAL, ProposalKind.POSTPONEMENT})
PUTTING_OFF: Final = frozenset({Outcome.REMITTED_BACK, Outcome.POSTPONED})
"""What a decision to put a matter off does with it."""

_MAYBE_COUNCIL: Final = frozenset({BodyKind.COUNCIL, None})
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
    return any(effect.outcome in PUTTING_OFF for effect in effects)


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


def carried_by_minority(vote: Vote, at: Here) -> bool | None:
    """
    Tell whether remittal or postponement won a vote with no more votes than the other side.

    On a tie the chair's side is no minority.
    """
    if vote.won is None or putting_off(vote, at) is not vote.won:
        return False
    tally = tally_of(vote, at)
    winners, losers = tally.side(vote.won), tally.other(vote.won)
    if winners.is_more_than(losers):
        return False
    if losers.is_more_than(winners):
        return True
    if tally.tied and (vote.chair is vote.won or vote.ground is VoteGround.CASTING_VOTE):
        return False
    return True if tally.tied and vote.chair else None


def put_off_by_minority_before(at: Here) -> bool | None:
    """
    Tell whether a minority of the council has had the matter remitted or postponed before.

    What a paragraph tells of earlier handling is taken for all that there was.
    """
    steps = at.paragraph and at.paragraph.steps
    earlier = at.context.earlier_minutes
    told = [
        step.by_minority
        for step in steps or ()
        if step.done in _STEPS and (step.body is None or step.body.kind in _MAYBE_COUNCIL)
    ]
    told += [
        effect.by_minority for minutes in earlier or () for effect in _puttings_off(minutes, at)
    ]
    if True in told:
        return True
    return None if None in told or (steps is None and earlier is None) else False


def _puttings_off(minutes: Minutes, at: Here) -> Iterator[Effect]:
    """
    Yield what earlier minutes of the council tell of putting the same matter off.
    """
    body = minutes.meeting and minutes.meeting.body
    number = at.paragraph and at.paragraph.registry_number
    if number is None or (body and body.kind not in _MAYBE_COUNCIL):
        return
    for paragraph in minutes.paragraphs or ():
        if paragraph.registry_number == number:
            for point in paragraph.decisions or ():
                yield from (each for each in point.effects or () if each.outcome in PUTTING_OFF)


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
