"""
Where the putting that a paragraph records departs from the act or from custom.

Less can be judged than of an order that is planned: a paper seldom tells which proposal was the
main one and what the meeting agreed on. What is not stated is no departure.
"""

import datetime as dt
from collections.abc import Iterable, Iterator
from typing import Final

from kfbeslut.messages import Message
from kfbeslut.model import (
    DecisionParagraph,
    MatterKind,
    Putting,
    PuttingMethod,
    Refusal,
    Vote,
    VotePurpose,
)
from kfbeslut.procedure.putting import PuttingLaw
from kfbeslut.procedure.putting_judged import (
    COMMITTEE,
    NOT_TWO_SIDES,
    REFUSALS,
    REFUSED_IN_COMMITTEE,
    TWO,
    Departure,
    Judge,
    OrderJudgement,
    Put,
)
from kfbeslut.procedure.standing import PARTS

__all__ = ["judge_recorded_putting"]

_NEW_MATTER_OVERRULED: Final = Message(
    "putting.new-matter-overruled",
    "{proposal} läggs fram efter beslut, fast det väcker ett nytt ärende; lagen låter fullmäktige "
    "besluta så bara om ett förslag som ordföranden fann olagligt.",
    "{proposal} is put by decision though it raises a new matter; the act lets the council decide "
    "so only of a proposal that the chair found unlawful.",
)


def judge_recorded_putting(
    paragraph: DecisionParagraph, *, day: dt.date, council: bool | None
) -> OrderJudgement:
    """
    Tell where the putting that a paragraph records departs from the act or from custom.

    Which proposal was the main one, and what the meeting agreed on, a paper seldom tells; so less
    can be judged than of an order that is planned. What is not stated is no departure.

    Args:
        paragraph: The paragraph with its proposals, puttings and votes.
        day: The day of the meeting.
        council: Whether it is the council; `None` where that can't be told.

    Source:
        5 kap. 53 and 57 §§, 6 kap. 33 § kommunallagen (2017:725); 5 kap. 41 and 45 §§, 6 kap. 28 §
        kommunallagen (1991:900); the order itself: handbooks.

    >>> import datetime as dt
    >>> from kfbeslut.model import VoteCount
    >>> paragraph = DecisionParagraph(votes=[Vote(counts=VoteCount(yes=20, no=15, further=[10]))])
    >>> day = dt.date(2024, 3, 4)
    >>> judgement = judge_recorded_putting(paragraph, day=day, council=True)
    >>> judgement.is_lawful, judgement.departures[0].at
    (False, '/votes/0')

    .. versionadded:: 0.1.0
    """
    judge = Judge(PuttingLaw(day, council))
    parts = {
        proposal.key: PARTS[proposal.kind]
        for proposal in paragraph.standing_proposals
        if proposal.key and proposal.kind in PARTS
    }
    puttings = [(f"/puttings/{i}", each) for i, each in enumerate(paragraph.puttings or ())]
    votes = [(f"/votes/{i}", each) for i, each in enumerate(paragraph.votes or ())]
    puts = [put for at, putting in puttings for put in _puts_in(at, putting)]
    voted = [put for at, vote in votes for put in _put_to_vote(at, vote)]
    return OrderJudgement(
        departures=(
            *_refusals(judge, puttings),
            *_ballots(judge, [] if _is_election(paragraph) else votes),
            *judge.formal(puts, parts),
            *judge.formal_alone(voted, parts),
            *judge.additions(puts, parts, None),
        )
    )


def _puts_in(at: str, putting: Putting) -> Iterator[Put]:
    """
    Give what is put by a putting of the model; a refused one puts nothing.
    """
    keys = putting.proposals or ()
    if putting.refused and not putting.overruled:
        return
    match putting.method:
        case PuttingMethod.AGAINST_EACH_OTHER:
            yield Put(at=at, sides=tuple((key,) for key in keys))
        case PuttingMethod.TOGETHER:
            yield Put(at=at, sides=(keys, ()))
        case _:
            yield from (Put(at=at, sides=((key,), ())) for key in keys)


def _put_to_vote(at: str, vote: Vote) -> Iterator[Put]:
    """
    Give the sides of a vote; what stands for “now” against a remittal is no proposal of its own.
    """
    if vote.purpose is not VotePurpose.REMITTAL_OR_NOW:
        sides = (vote.yes, vote.no, *vote.further)
        yield Put(at=at, sides=tuple((side and side.proposals) or () for side in sides))


def _is_election(paragraph: DecisionParagraph) -> bool:
    kind = paragraph.matter and paragraph.matter.kind
    return bool(paragraph.elections) or kind is MatterKind.ELECTION


def _ballots(judge: Judge, votes: Iterable[tuple[str, Vote]]) -> Iterator[Departure]:
    """
    Find votes between more than two sides, as the sides or the counts tell.
    """
    for at, vote in votes:
        counted = vote.counts.further if vote.counts else ()
        if further := max(len(vote.further), len(counted)):
            reason = judge.law.yes_or_no(NOT_TWO_SIDES, sides=TWO + further)
            yield Departure(at=at, reason=reason)


def _refusals(judge: Judge, puttings: Iterable[tuple[str, Putting]]) -> Iterator[Departure]:
    """
    Find what is put though the chair refused, and refusals in committees.
    """
    for at, putting in puttings:
        if putting.refused is None:
            continue
        for key in putting.proposals or ():
            if judge.law.council is False:
                yield judge.as_read(at, REFUSED_IN_COMMITTEE, *COMMITTEE, proposal=key)
            elif judge.law.council and putting.overruled:
                if putting.refused is Refusal.NEW_MATTER:
                    yield judge.as_read(at, _NEW_MATTER_OVERRULED, *REFUSALS, proposal=key)
            elif judge.law.council and key in (putting.adopted or ()):
                yield judge.put_all_the_same(at, key, putting.refused)
