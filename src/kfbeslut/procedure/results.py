"""
What can come of a vote, and what is common to the results of all that the facts may be.
"""

from collections.abc import Iterable, Sequence
from typing import Final, TypeAlias, TypeVar

import attrs

from kfbeslut.law import Certainty
from kfbeslut.messages import Message, Term
from kfbeslut.model import VoteGround, VoteSide
from kfbeslut.reasons import Reason

__all__ = ["Barred", "ByLot", "Decided", "Undecided", "VoteResult", "in_common"]

_Each = TypeVar("_Each")

_OPEN: Final = Message("outcome.open", "Det beror på {facts}.", "It depends on {facts}.")
_EITHER_WAY: Final = Message(
    "outcome.either-way",
    "Vilken grund som gäller beror på {facts}; utgången är densamma.",
    "Which ground it is depends on {facts}; the outcome is the same.",
)

#: What the facts are called that may be missing.
_FACTS: Final = {
    "counts.yes": Term("hur många som röstade ja", "how many voted yes"),
    "counts.no": Term("hur många som röstade nej", "how many voted no"),
    "counts.abstained": Term("hur många som avstod", "how many abstained"),
    "body": Term("vilket slags organ det var", "what kind of body it was"),
    "question": Term("vad omröstningen gällde", "what the vote was about"),
    "matter": Term("vilket slags ärende det var", "what kind of matter it was"),
    "side": Term("vilken sida som stod för det", "which side stood for it"),
    "chair": Term("ordförandens sida", "the chair's side"),
    "put_off_before": Term(
        "om en minoritet tidigare har fått ärendet återremitterat eller bordlagt",
        "whether a minority has had the matter remitted or postponed before",
    ),
}


@attrs.frozen(kw_only=True)
class Decided:
    """
    One side won.

    Attributes:
        won: The side that won.
        ground: On which ground; `None` where more than one may be it. A side that won because the
            other lacked the share that the law asks for won by that special majority.
        reasons: Why.

    .. versionadded:: 0.1.0
    """

    won: VoteSide
    ground: VoteGround | None
    reasons: tuple[Reason, ...]


@attrs.frozen(kw_only=True)
class ByLot:
    """
    The votes are equal, and lots have to be drawn (*lottning*).

    Attributes:
        reasons: Why.

    .. versionadded:: 0.1.0
    """

    reasons: tuple[Reason, ...]


@attrs.frozen(kw_only=True)
class Barred:
    """
    The vote decides nothing: the matter may not be decided in this way.

    Attributes:
        reasons: Why.

    .. versionadded:: 0.1.0
    """

    reasons: tuple[Reason, ...]


@attrs.frozen(kw_only=True)
class Undecided:
    """
    What is known leaves more than one answer open.

    Attributes:
        missing: The facts that would settle it: names of the arguments of `outcome`, and those of
            a vote's numbers, such as `"counts.abstained"`. `()` where none would.
        reasons: Why.

    .. versionadded:: 0.1.0
    """

    missing: tuple[str, ...]
    reasons: tuple[Reason, ...]


VoteResult: TypeAlias = Decided | ByLot | Barred | Undecided
"""What can come of a vote."""


def in_common(facts: Iterable[str], results: Sequence[VoteResult]) -> VoteResult:
    """
    Tell what is sure, where it depends on facts that aren't known which of some results it is.

    >>> yes = Decided(won=VoteSide.YES, ground=VoteGround.ONE_THIRD, reasons=())
    >>> by_chair = Decided(won=VoteSide.YES, ground=VoteGround.CASTING_VOTE, reasons=())
    >>> same = in_common(["counts.abstained"], [yes, by_chair])
    >>> same.won, same.ground
    (<VoteSide.YES: 'yes'>, None)
    >>> in_common(["matter"], [yes, ByLot(reasons=())]).missing
    ('matter',)
    """
    first, *others = results
    if not others:
        return first
    alike = all(_same(first, other) for other in others)
    if alike and not isinstance(first, Undecided):
        return _whatever_the_grounds(facts, first, others)
    missing = () if alike else tuple(facts)
    undecided = (result for result in results if isinstance(result, Undecided))
    missing = _once([*missing, *(fact for result in undecided for fact in result.missing)])
    cites = _once(
        place for result in results for reason in result.reasons for place in reason.cites
    )
    return Undecided(missing=missing, reasons=(Reason(_OPEN, _named(missing), cites=cites),))


def _whatever_the_grounds(
    facts: Iterable[str], first: Decided | ByLot | Barred, others: Sequence[VoteResult]
) -> VoteResult:
    """
    Give what comes out all the same, with the reasons that hold whatever the facts are.

    Where none does, all that may be one are given, and what it depends on which of them is.
    """
    reasons = tuple(filter(None, (_held_by_all(why, others) for why in first.reasons)))
    if not reasons:
        any_of_them = (why for each in (first, *others) for why in each.reasons)
        reasons = _once([Reason(_EITHER_WAY, _named(facts)), *any_of_them])
    if isinstance(first, Decided) and any(
        isinstance(each, Decided) and each.ground is not first.ground for each in others
    ):
        return attrs.evolve(first, ground=None, reasons=reasons)
    return attrs.evolve(first, reasons=reasons)


def _held_by_all(why: Reason, others: Sequence[VoteResult]) -> Reason | None:
    """
    Give a reason that all results have, with the places that it always rests on.
    """
    said = why.message, why.params
    same = [
        each for other in others for each in other.reasons if (each.message, each.params) == said
    ]
    if len(same) < len(others):
        return None
    return attrs.evolve(
        why,
        cites=[place for place in why.cites if all(place in each.cites for each in same)],
        certainty=max((each.certainty for each in (why, *same)), key=list(Certainty).index),
    )


def _named(facts: Iterable[str]) -> dict[str, tuple[Term, ...]]:
    return {"facts": tuple(_FACTS[fact] for fact in facts)}


def _same(one: VoteResult, other: VoteResult) -> bool:
    """
    Tell whether two results say the same, on whatever grounds.
    """
    match one, other:
        case Decided(won=won), Decided(won=also):
            return won is also
        case Undecided(missing=missing), Undecided(missing=also):
            return missing == also
        case _:
            return type(one) is type(other)


def _once(many: Iterable[_Each]) -> tuple[_Each, ...]:
    return tuple(dict.fromkeys(many))
