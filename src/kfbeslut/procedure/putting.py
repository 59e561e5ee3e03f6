"""
In which orders a set of proposals can be put (*propositionsordning*).

The act says little: "När överläggningen har avslutats, lägger ordföranden fram förslag till beslut.
Förslagen ska utformas så, att de kan besvaras med ja eller nej" (5 kap. 53 § kommunallagen). The
rest is custom, written down in handbooks: whether to decide at all comes before what to decide,
counter-proposals meet each other before one of them meets the main proposal, additions come last.
"""

import datetime as dt
from collections.abc import Iterable, Iterator, Mapping
from itertools import combinations, permutations
from typing import Final

import attrs

from kfbeslut.errors import InvalidValueError
from kfbeslut.law import GKL, KL, Certainty, Citation, in_force
from kfbeslut.messages import Message, Value
from kfbeslut.model import Proposal, Refusal
from kfbeslut.procedure.standing import Sides, Standing, bundled
from kfbeslut.reasons import Reason

__all__ = ["PuttingLaw", "PuttingOrder", "PuttingStep", "orders_of_putting"]

PuttingOrder = tuple["PuttingStep", ...]
"""The questions in the order in which they are put."""

_YES_OR_NO: Final = Message(
    "putting.yes-or-no",
    "Frågan kan besvaras med ja eller nej.",
    "The question can be answered yes or no.",
)
_FORMAL_FIRST: Final = Message(
    "putting.formal-first",
    "Om ärendet ska avgöras nu prövas före hur det ska avgöras, och varje sådant yrkande för sig.",
    "Whether to decide now is put before what to decide, and each such proposal by itself.",
)
_ELIMINATION: Final = Message(
    "putting.elimination",
    "Motförslagen ställs mot varandra tills ett är kvar.",
    "The counter-proposals are put against each other until one is left.",
)
_MAIN: Final = Message(
    "putting.main",
    "Huvudförslaget ställs mot det motförslag som är kvar.",
    "The main proposal is put against the counter-proposal that is left.",
)
_ADDITION_LAST: Final = Message(
    "putting.addition-last",
    "Tilläggsyrkanden prövas sist, vart och ett för sig.",
    "Additional proposals are put last, each by itself.",
)
_ADDITIONS_TOGETHER: Final = Message(
    "putting.additions-together",
    "Tilläggsyrkanden prövas sist, och dessa tillsammans, som mötet har godkänt.",
    "Additional proposals are put last, and these together, as the meeting agreed.",
)


@attrs.frozen
class PuttingLaw:
    """
    What the act that ruled on a day says of putting.

    The council's rules are in chapter 5; in committees those named by 6 kap. 33 § apply.

    Attributes:
        day: The day of the meeting.
        council: Whether it is the council; `None` where that can't be told.
    """

    day: dt.date
    council: bool | None

    def because(
        self, message: Message, *cites: Citation, certainty: Certainty, **params: Value
    ) -> Reason:
        """
        Give a reason with the places that were in force; where none was, nothing was checked.
        """
        there = in_force(cites, self.day)
        return Reason(
            message,
            params,
            cites=there,
            certainty=certainty if there or not cites else Certainty.MEMORY,
        )

    def yes_or_no(self, message: Message, **params: Value) -> Reason:
        """
        Give a reason that rests on the demand for questions with a yes and a no.
        """
        cites = [KL.at(5, 53, paragraph=2), GKL.at(5, 41, paragraph=2)]
        if self.council is False:
            cites += [KL.at(6, 33, paragraph=1), GKL.at(6, 28)]
        return self.because(message, *cites, certainty=Certainty.TEXT, **params)


def _sides(sides: Iterable[Iterable[str]]) -> Sides:
    given = tuple(sides)
    if any(isinstance(side, str) for side in given):
        # Its letters would pass for keys.
        params = (("allowed", "tuple"), ("found", "str"))
        raise InvalidValueError("PuttingStep", "sides", "wrong-type", params)
    return tuple(map(tuple, given))


@attrs.frozen(kw_only=True)
class PuttingStep:
    """
    One question that the chair puts (*propositionsställning*).

    It is put between its sides, whichever of them the chair lets *ja* stand for. `()` is the
    side of none: not the addition, not the remittal but a decision now.

    A side with several counter-proposals is the one of them that is left after the rounds before;
    one with several additions is all of them.

    Attributes:
        sides: The keys of the proposals on each side.
        reasons: Why it is put so and here. Questions are equal whatever their reasons.

    Raises:
        InvalidValueError: If there are fewer than two sides, a side is text, or a proposal stands
            twice or none at all.

    Source:
        5 kap. 53 § kommunallagen (2017:725).

    >>> PuttingStep(sides=[["main"], ["counter"]]).sides
    (('main',), ('counter',))

    .. versionadded:: 0.1.0
    """

    sides: Sides = attrs.field(converter=_sides)
    reasons: tuple[Reason, ...] = attrs.field(default=(), eq=False)

    def __attrs_post_init__(self) -> None:
        if len(self.sides) < 2 or not self.keys:  # noqa: PLR2004 - a yes and a no
            raise InvalidValueError("PuttingStep", "sides", "too-few-items", (("min", 2),))
        if len(set(self.keys)) < len(self.keys):
            raise InvalidValueError("PuttingStep", "sides", "repeated-key", (("key", "proposal"),))

    @property
    def keys(self) -> tuple[str, ...]:
        """
        The keys of all proposals in it.
        """
        return tuple(key for side in self.sides for key in side)


def orders_of_putting(
    proposals: Iterable[Proposal],
    *,
    main: str,
    day: dt.date,
    council: bool | None,
    refused: Mapping[str, Refusal] | None = None,
    together: Iterable[Iterable[str]] = (),
) -> Iterator[PuttingOrder]:
    """
    Give the orders of putting that follow the act and custom, one at a time.

    An order that is not among them may be lawful: custom binds nobody. Ask `judge_order`.

    All are orders for the case that a vote is called for each time. What is decided on the way
    may make the rest needless: a remittal all of it. They are many: with five counter-proposals
    the rounds between these alone can be taken in 180 ways.

    Args:
        proposals: The proposals, each with a key of its own. Those that say the same are put as
            one: give one of them. Those withdrawn are not put.
        main: The key of the main proposal: as a rule the one that was prepared; the chair chooses.
        day: The day of the meeting.
        council: Whether it is the council; `None` where that can't be told.
        refused: Proposals that the chair refuses to put, if the meeting has not overruled it.
        together: Additional proposals that the meeting agreed to take as one, in groups.

    Raises:
        InvalidValueError: If a proposal has no key or shares it, the main proposal isn't one that
            can be put, or proposals that are no additions are to be put together.

    Source:
        5 kap. 53 and 57 §§, 6 kap. 33 § kommunallagen (2017:725); 5 kap. 41 and 45 §§, 6 kap. 28 §
        kommunallagen (1991:900); the order itself: handbooks.

    >>> import datetime as dt
    >>> from kfbeslut.model import ProposalKind
    >>> moved = [
    ...     Proposal(key="main", kind=ProposalKind.APPROVAL),
    ...     Proposal(key="lower fee", kind=ProposalKind.AMENDMENT),
    ...     Proposal(key="no fee", kind=ProposalKind.AMENDMENT),
    ...     Proposal(key="remit", kind=ProposalKind.REMITTAL),
    ... ]
    >>> day = dt.date(2024, 3, 4)
    >>> [order] = orders_of_putting(moved, main="main", day=day, council=True)
    >>> for question in order:
    ...     print(question.sides)
    (('remit',), ())
    (('lower fee',), ('no fee',))
    (('main',), ('lower fee', 'no fee'))

    .. versionadded:: 0.1.0
    """
    standing = Standing.of(proposals, main=main, refused=refused or {})
    bundles = bundled(standing, together)
    return _orders(standing, bundles, _Asking(PuttingLaw(day, council)))


def _orders(
    standing: Standing, bundles: list[tuple[str, ...]], ask: "_Asking"
) -> Iterator[PuttingOrder]:
    for formal in permutations(standing.formal):
        first = [ask.formal(key) for key in formal]
        for rounds in _eliminations([(key,) for key in standing.counters], standing.counters):
            then = [ask.elimination(*sides) for sides in rounds]
            then.append(ask.main(standing))
            for additions in permutations(bundles):
                order = (*first, *then, *(ask.addition(keys) for keys in additions))
                if not standing.overtaking(question.sides for question in order):
                    yield order


def _eliminations(
    left: list[tuple[str, ...]], order: tuple[str, ...]
) -> Iterator[tuple[Sides, ...]]:
    """
    Yield the ways in which all can meet each other two by two, until one is left.
    """
    if len(left) <= 1:
        yield ()
        return
    for one, other in combinations(left, 2):
        winner = tuple(sorted(one + other, key=order.index))
        rest = [each for each in left if each not in {one, other}]
        for later in _eliminations([*rest, winner], order):
            yield ((one, other), *later)


class _Asking:
    """
    Makes questions with their reasons, each reason once.
    """

    def __init__(self, law: PuttingLaw) -> None:
        self._yes_or_no = law.yes_or_no(_YES_OR_NO)
        self._custom = {
            message: (
                self._yes_or_no,
                law.because(message, certainty=Certainty.PRACTICE),
            )
            for message in (_FORMAL_FIRST, _ELIMINATION, _MAIN, _ADDITION_LAST, _ADDITIONS_TOGETHER)
        }

    def formal(self, key: str) -> PuttingStep:
        return PuttingStep(sides=((key,), ()), reasons=self._custom[_FORMAL_FIRST])

    def elimination(self, one: tuple[str, ...], other: tuple[str, ...]) -> PuttingStep:
        return PuttingStep(sides=(one, other), reasons=self._custom[_ELIMINATION])

    def main(self, standing: Standing) -> PuttingStep:
        return PuttingStep(
            sides=((standing.main,), standing.counters),
            reasons=self._custom[_MAIN] if standing.counters else (self._yes_or_no,),
        )

    def addition(self, keys: tuple[str, ...]) -> PuttingStep:
        message = _ADDITION_LAST if len(keys) == 1 else _ADDITIONS_TOGETHER
        return PuttingStep(sides=(keys, ()), reasons=self._custom[message])
