"""
Where an order of putting departs from the act or from custom, and how sure that is.

Custom binds nobody: an order that departs from it is lawful.
"""

import datetime as dt
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from typing import Final

import attrs

from kfbeslut.errors import InvalidValueError
from kfbeslut.law import GKL, KL, Certainty, Citation
from kfbeslut.messages import Message, Value
from kfbeslut.model import Proposal, Refusal
from kfbeslut.procedure.putting import PuttingLaw, PuttingStep
from kfbeslut.procedure.standing import Part, Sides, Standing, bundled
from kfbeslut.reasons import Reason

__all__ = [
    "COMMITTEE",
    "MUST_REFUSE",
    "NOT_TWO_SIDES",
    "REFUSALS",
    "REFUSED_IN_COMMITTEE",
    "TWO",
    "Departure",
    "Judge",
    "OrderJudgement",
    "Put",
    "judge_order",
]

NOT_TWO_SIDES: Final = Message(
    "putting.not-two-sides",
    "Frågan har {sides} sidor och kan inte besvaras med ja eller nej.",
    "The question has {sides} sides and can't be answered yes or no.",
)
_NEW_MATTER_PUT: Final = Message(
    "putting.new-matter-put",
    "{proposal} läggs fram, fast ordföranden fann att det väcker ett nytt ärende.",
    "{proposal} is put though the chair found that it raises a new matter.",
)
_REFUSED_PUT: Final = Message(
    "putting.refused-put",
    "{proposal} läggs fram, fast ordföranden vägrade och inget annat beslutades.",
    "{proposal} is put though the chair refused and nothing else was decided.",
)
REFUSED_IN_COMMITTEE: Final = Message(
    "putting.refused-in-committee",
    "{proposal} läggs inte fram; i nämnder ger lagen inte ordföranden rätt att vägra.",
    "{proposal} is not put; in committees the act gives the chair no right to refuse.",
)
_WITHDRAWN_PUT: Final = Message(
    "putting.withdrawn-put",
    "{proposal} läggs fram, fast det har återtagits.",
    "{proposal} is put though it was withdrawn.",
)
_NEVER_PUT: Final = Message(
    "putting.never-put", "{proposal} läggs aldrig fram.", "{proposal} is never put."
)
_SECOND_CHOICE_FIRST: Final = Message(
    "putting.second-choice-first",
    "{early} läggs fram före {late}, som samma förslagsställare hellre vill ha.",
    "{early} is put before {late}, which the same mover wants more.",
)
_FORMAL_NOT_ALONE: Final = Message(
    "putting.formal-not-alone",
    "{proposal} gäller om ärendet ska avgöras nu, men ställs mot annat.",
    "{proposal} is about deciding now or not, but is put against something else.",
)
_FORMAL_LATE: Final = Message(
    "putting.formal-late",
    "{proposal} gäller om ärendet ska avgöras nu, men läggs fram efter sakfrågan.",
    "{proposal} is about deciding now or not, but comes after what to decide.",
)
_ROUND_OUT_OF_TURN: Final = Message(
    "putting.round-out-of-turn",
    "Sidorna är inte de motförslag som är kvar i varje del av utslagningen.",
    "The sides are not the counter-proposals left in the rounds before.",
)
_MAIN_EARLY: Final = Message(
    "putting.main-early",
    "Huvudförslaget ställs mot motförslag innan ett av dem har valts ut.",
    "The main proposal meets a counter-proposal before one of them has been chosen.",
)
_ADDITION_EARLY: Final = Message(
    "putting.addition-early",
    "{proposal} är ett tillägg, men läggs fram före det som det ska läggas till.",
    "{proposal} is an addition, but comes before what it is to be added to.",
)
_ADDITION_NOT_ALONE: Final = Message(
    "putting.addition-not-alone",
    "{proposal} är ett tillägg, men prövas inte för sig.",
    "{proposal} is an addition, but is not put by itself.",
)
_PUT_AGAIN: Final = Message(
    "putting.put-again", "{proposal} läggs fram en gång till.", "{proposal} is put again."
)

TWO: Final = 2
"""As many sides as there are answers: *ja* and *nej*."""

MUST_REFUSE: Final = (KL.at(5, 57, paragraph=1), GKL.at(5, 45, paragraph=1))
"""The chair refuses what raises a new matter."""

REFUSALS: Final = (KL.at(5, 57, paragraph=2), GKL.at(5, 45, paragraph=2))
"""The chair may refuse what would be unlawful, and the council may overrule that."""

COMMITTEE: Final = (KL.at(6, 33, paragraph=1), GKL.at(6, 28))
"""What of the council's rules goes for committees."""


@attrs.frozen(kw_only=True)
class Departure:
    """
    Where an order of putting departs from the act or from custom.

    Attributes:
        at: Where: a JSON Pointer into the order or the paragraph; `""` for the whole.
        reason: What is wrong, by which places in the law, and how sure that is.

    .. versionadded:: 0.1.0
    """

    at: str
    reason: Reason


@attrs.frozen(kw_only=True)
class OrderJudgement:
    """
    What is to be said of an order of putting.

    Attributes:
        departures: Where it departs from the act or from custom; `()` if nowhere.

    .. versionadded:: 0.1.0
    """

    departures: tuple[Departure, ...]

    @property
    def is_lawful(self) -> bool | None:
        """
        Whether it is lawful: `False` only against the words of the act.

        `None` if that hangs on how the act is read. Departures from custom are lawful.
        """
        grounds = {departure.reason.certainty for departure in self.departures}
        if Certainty.TEXT in grounds:
            return False
        return None if grounds - {Certainty.PRACTICE} else True


def judge_order(
    order: Sequence[PuttingStep],
    proposals: Iterable[Proposal],
    *,
    main: str,
    day: dt.date,
    council: bool | None,
    refused: Mapping[str, Refusal] | None = None,
    together: Iterable[Iterable[str]] = (),
) -> OrderJudgement:
    """
    Tell where an order of putting departs from the act or from custom.

    To put each proposal by itself, yes or no, is in order, as is to let counter-proposals meet.

    Args:
        order: The questions, first to last.
        proposals: The proposals, each with a key of its own.
        main: The key of the main proposal.
        day: The day of the meeting.
        council: Whether it is the council; `None` where that can't be told.
        refused: Proposals that the chair refuses to put, if the meeting has not overruled it.
        together: Additional proposals that the meeting agreed to take as one, in groups.

    Raises:
        InvalidValueError: As `orders_of_putting`; and if a question names no such proposal.

    Source:
        5 kap. 53 and 57 §§, 6 kap. 33 § kommunallagen (2017:725); 5 kap. 41 and 45 §§, 6 kap. 28 §
        kommunallagen (1991:900); the order itself: handbooks.

    >>> import datetime as dt
    >>> from kfbeslut.model import ProposalKind
    >>> moved = [
    ...     Proposal(key="main", kind=ProposalKind.APPROVAL),
    ...     Proposal(key="remit", kind=ProposalKind.REMITTAL),
    ... ]
    >>> order = [PuttingStep(sides=[["main"], ["remit"]])]
    >>> day = dt.date(2024, 3, 4)
    >>> judgement = judge_order(order, moved, main="main", day=day, council=True)
    >>> judgement.is_lawful
    True
    >>> judgement.departures[0].reason.say("en")
    'remit is about deciding now or not, but is put against something else.'

    .. versionadded:: 0.1.0
    """
    refused = refused or {}
    standing = Standing.of(proposals, main=main, refused=refused)
    bundles = [frozenset(bundle) for bundle in bundled(standing, together)]
    puts = [Put(at=f"/{place}", sides=question.sides) for place, question in enumerate(order)]
    if not {key for put in puts for key in put.keys} <= set(standing.proposals):
        raise InvalidValueError(
            "PuttingStep", "sides", "unknown-reference", (("whole", "proposals"),)
        )
    judge = Judge(PuttingLaw(day, council))
    return OrderJudgement(
        departures=(
            *judge.sides(puts),
            *judge.left_out(puts, standing, refused),
            *judge.formal(puts, standing.parts),
            *judge.rounds(puts, standing),
            *judge.additions(puts, standing.parts, bundles),
            *judge.once(puts, standing),
        )
    )


@attrs.frozen(kw_only=True)
class Put:
    """
    Something that is put, and where.
    """

    at: str
    sides: Sides

    @property
    def keys(self) -> tuple[str, ...]:
        """
        The keys of all proposals in it.
        """
        return tuple(key for side in self.sides for key in side)


@attrs.frozen
class Judge:
    """
    The checks, by the law of a day in a kind of body.
    """

    law: PuttingLaw

    def by_custom(self, at: str, message: Message, **params: Value) -> Departure:
        """
        Give a departure from custom, which is lawful.
        """
        reason = self.law.because(message, certainty=Certainty.PRACTICE, **params)
        return Departure(at=at, reason=reason)

    def as_read(self, at: str, message: Message, *cites: Citation, **params: Value) -> Departure:
        """
        Give a departure from the act as it is read here.
        """
        reason = self.law.because(message, *cites, certainty=Certainty.READING, **params)
        return Departure(at=at, reason=reason)

    def against_the_act(
        self, at: str, message: Message, *cites: Citation, **params: Value
    ) -> Departure:
        """
        Give a departure from the words of the act.
        """
        reason = self.law.because(message, *cites, certainty=Certainty.TEXT, **params)
        return Departure(at=at, reason=reason)

    # What the act says

    def sides(self, puts: Iterable[Put]) -> Iterator[Departure]:
        """
        Find questions that can't be answered yes or no.
        """
        for put in puts:
            if len(put.sides) > TWO:
                reason = self.law.yes_or_no(NOT_TWO_SIDES, sides=len(put.sides))
                yield Departure(at=put.at, reason=reason)

    def put_all_the_same(self, at: str, key: str, refused: Refusal) -> Departure:
        """
        The chair must refuse what raises a new matter, and may refuse what would be unlawful.
        """
        if refused is Refusal.NEW_MATTER:
            return self.against_the_act(at, _NEW_MATTER_PUT, *MUST_REFUSE, proposal=key)
        return self.as_read(at, _REFUSED_PUT, *REFUSALS, proposal=key)

    def left_out(
        self, puts: Sequence[Put], standing: Standing, refused: Mapping[str, Refusal]
    ) -> Iterator[Departure]:
        """
        Find what is put and should not be, and what is not put and should be.
        """
        seen = {key for put in puts for key in put.keys}
        for put in puts:
            for key in put.keys:
                if key in refused and self.law.council:
                    yield self.put_all_the_same(put.at, key, refused[key])
                elif standing.proposals[key].withdrawn:
                    yield self.as_read(put.at, _WITHDRAWN_PUT, proposal=key)
        for key in refused:
            if self.law.council is False and key not in seen:
                yield self.as_read("", REFUSED_IN_COMMITTEE, *COMMITTEE, proposal=key)
        for key in standing.parts:
            if key not in seen:
                # One that is excluded by what is adopted may fall without a word.
                say = self.by_custom if key in standing.counters else self.as_read
                yield say("", _NEVER_PUT, proposal=key)
        if overtaking := standing.overtaking(put.sides for put in puts):
            late, early = overtaking
            yield self.as_read("", _SECOND_CHOICE_FIRST, early=early, late=late)

    # What is custom

    def formal(self, puts: Sequence[Put], parts: Mapping[str, Part]) -> Iterator[Departure]:
        """
        Find proposals to remit or postpone that are not put first, each by itself.
        """
        yield from self.formal_alone(puts, parts)
        matter_was_put = False
        for put in puts:
            for key in put.keys:
                if parts.get(key) is Part.FORMAL and matter_was_put:
                    yield self.by_custom(put.at, _FORMAL_LATE, proposal=key)
            matter_was_put |= any(
                parts.get(key, Part.FORMAL) is not Part.FORMAL for key in put.keys
            )

    def formal_alone(self, puts: Iterable[Put], parts: Mapping[str, Part]) -> Iterator[Departure]:
        """
        Find proposals to remit or postpone that stand against something else.
        """
        for put in puts:
            known = [key for key in put.keys if key in parts]
            formal = [key for key in known if parts[key] is Part.FORMAL]
            if formal and len(known) > 1:
                yield self.by_custom(put.at, _FORMAL_NOT_ALONE, proposal=formal[0])

    def rounds(self, puts: Iterable[Put], standing: Standing) -> Iterator[Departure]:
        """
        Find rounds between others than those that are left, and a main proposal that comes early.
        """
        left = {frozenset({key}) for key in standing.counters}
        for put in puts:
            sides = [
                frozenset(key for key in side if standing.parts.get(key) is Part.MATTER)
                for side in put.sides
            ]
            sides = [side for side in sides if side]
            if {standing.main} in sides:
                sides.remove(frozenset({standing.main}))
                if sides and left != set(sides):
                    yield self.by_custom(put.at, _MAIN_EARLY)
            elif not left.issuperset(sides):
                yield self.by_custom(put.at, _ROUND_OUT_OF_TURN)
            elif len(sides) > 1:
                left = left - set(sides) | {frozenset[str]().union(*sides)}

    def additions(
        self,
        puts: Sequence[Put],
        parts: Mapping[str, Part],
        bundles: Collection[frozenset[str]] | None,
    ) -> Iterator[Departure]:
        """
        Find additions that come early, or are not put by themselves or as the meeting agreed.

        Where it isn't told what was agreed (`None`), those put together may be.
        """
        last_new, seen = -1, set[str]()
        for place, put in enumerate(puts):
            matter = {key for key in put.keys if parts.get(key) is Part.MATTER}
            if matter - seen:
                last_new = place
            seen |= matter
        for place, put in enumerate(puts):
            additions = [key for key in put.keys if parts.get(key) is Part.ADDITION]
            if not additions:
                continue
            [first, *others] = [frozenset(side) for side in put.sides if side]
            agreed = len(first) == 1 or bundles is None or first in bundles
            if others or not agreed:
                yield self.by_custom(put.at, _ADDITION_NOT_ALONE, proposal=additions[0])
            if place < last_new:
                yield self.by_custom(put.at, _ADDITION_EARLY, proposal=additions[0])

    def once(self, puts: Iterable[Put], standing: Standing) -> Iterator[Departure]:
        """
        Find what is put a second time; counter-proposals do come back, round after round.
        """
        seen: set[str] = set()
        for put in puts:
            for key in put.keys:
                if key in seen and key not in standing.counters:
                    yield self.by_custom(put.at, _PUT_AGAIN, proposal=key)
            seen.update(put.keys)
