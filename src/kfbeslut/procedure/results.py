"""
What can come of a vote, and what is common to the results of all that the facts may be.
"""

from collections.abc import Iterable, Sequence
from typing import Final, TypeAlias, TypeVar

import attrs

from kfbeslut.messages import Message, Term
from kfbeslut.model import VoteGround, VoteSide
from kfbeslut.reasons import Reason

__all__ = ["Barred", "ByLot", "Decided", "Undecided", "VoteResult", "in_common"]

_Each = TypeVar("_Each")

_OPEN: Final = Message("outcome.open", "Det beror på {facts}.", "It depends on {facts}.")

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
    >>> in_common(["counts.abstained"], [yes, by_chair])
    Decided(won=<VoteSide.YES: 'yes'>, ground=None, reasons=())
    >>> in_common(["matter"], [yes, ByLot(reasons=())]).missing
    ('matter',)
    """
    first, *others = results
    if not others:
        return first
    reasons = _once(reason for result in results for reason in result.reasons)
    if all(_same(first, other) for other in others):
        grounds = {result.ground for result in results if isinstance(result, Decided)}
        if isinstance(first, Decided) and len(grounds) > 1:
            first = attrs.evolve(first, ground=None)
        return attrs.evolve(first, reasons=reasons)
    missing = _once(
        [
            *facts,
            *(f for result in results if isinstance(result, Undecided) for f in result.missing),
        ]
    )
    cites = _once(citation for reason in reasons for citation in reason.cites)
    depends = Reason(_OPEN, {"facts": tuple(_FACTS[fact] for fact in missing)}, cites=cites)
    return Undecided(missing=missing, reasons=(depends,))


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
