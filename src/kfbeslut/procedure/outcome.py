"""
What a vote decided: from its numbers, and what it was about, to the side that won.

"5 kap. 56 § Vid lika röstetal har ordföranden utslagsröst. I ärenden som avser val eller
anställning av personal fattas beslutet dock genom lottning." In committees it is the same (6 kap.
33 §), but that the rights of a minority and the special majorities are the council's alone.

What isn't known is tried in all ways that it may be. If all come to the same the vote is decided,
and if not, the fact is named.
"""

import datetime as dt
from collections.abc import Iterable, Mapping
from fractions import Fraction
from typing import Any, Final

import attrs

from kfbeslut.errors import InvalidValueError
from kfbeslut.law import GKL, KL, Certainty, Citation, governing, in_force
from kfbeslut.messages import Message, Term, Value
from kfbeslut.model import BodyKind, MatterKind, VoteGround, VoteSide
from kfbeslut.procedure.majority import (
    ALL_TAKE_UP,
    BY_LOT,
    BY_MATTER,
    THIRD_PUTS_OFF,
    Demand,
    Question,
    charter_demand,
)
from kfbeslut.procedure.results import Barred, ByLot, Decided, Undecided, VoteResult, in_common
from kfbeslut.procedure.tally import Tally
from kfbeslut.reasons import Reason

__all__ = ["outcome"]

_NO_ACT: Final = Message(
    "outcome.act-not-known",
    "Hur en omröstning avgjordes {day} är inte känt.",
    "How a vote was decided on {day} is not known.",
)
_OUTSIDE: Final = Message(
    "outcome.body-outside-the-act",
    "Lagen säger inte hur ett sådant organ röstar.",
    "The act doesn't say how such a body votes.",
)
_TWO_SIDES: Final = Message(
    "outcome.more-than-two-sides",
    "En omröstning står mellan ja och nej; fler sidor känner lagen inte.",
    "A vote is between yes and no; the act knows no further sides.",
)
_NOBODY: Final = Message("outcome.nobody-present", "Ingen var närvarande.", "Nobody was present.")
_MAJORITY: Final = Message(
    "outcome.majority",
    "Ja fick {yes}, nej {no}; den sida som har flest röster vinner.",
    "Yes had {yes}, no {no}; the side with more votes wins.",
)
_CASTING_VOTE: Final = Message(
    "outcome.casting-vote",
    "Ja fick {yes}, nej {no}; vid lika röstetal avgör ordföranden, vars sida var {side}.",
    "Yes had {yes}, no {no}; on a tie the chair decides, whose side was {side}.",
)
_LOT: Final = Message(
    "outcome.lot",
    "Ja fick {yes}, nej {no}; vid lika röstetal avgörs val och anställning genom lottning.",
    "Yes had {yes}, no {no}; on a tie elections and employments are settled by lot.",
)
_UNPREPARED: Final = Message(
    "outcome.unprepared",
    "Ärendet var inte berett och får avgöras bara om alla närvarande är ense; av {present} "
    "röstade {yes} ja och {no} nej.",
    "The matter was not prepared and may be decided only if all present agree; of {present} "
    "voted {yes} yes and {no} no.",
)
_NOT_IN_COMMITTEE: Final = Message(
    "outcome.no-third-in-committee",
    "I en nämnd krävs enkel majoritet för återremiss och bordläggning.",
    "In a committee remittal and postponement need a simple majority.",
)
_NOT_IN_ELECTION: Final = Message(
    "outcome.no-third-in-election",
    "I fråga om val krävs enkel majoritet för återremiss och bordläggning.",
    "In an election remittal and postponement need a simple majority.",
)
_NOT_AGAIN: Final = Message(
    "outcome.no-third-again",
    "En minoritet har redan fått ärendet återremitterat eller bordlagt; nu krävs enkel majoritet.",
    "A minority has had the matter remitted or postponed before; now a simple majority is needed.",
)

_BY_MAJORITY: Final = (KL.at(5, 55), GKL.at(5, 43))
_BY_CHAIR: Final = (KL.at(5, 56, paragraph=1), GKL.at(5, 44, paragraph=1))
_BY_LOT: Final = (KL.at(5, 56, paragraph=2), GKL.at(5, 44, paragraph=2))
_UNANIMITY: Final = (KL.at(5, 33), GKL.at(5, 32))
_ELECTIONS: Final = (KL.at(5, 50, paragraph=2), GKL.at(5, 36, paragraph=2))
_TO_POSTPONE: Final = (KL.at(6, 33, paragraph=2), GKL.at(6, 29))
_YES_OR_NO: Final = (KL.at(5, 53, paragraph=2), GKL.at(5, 41, paragraph=2))
_COMMITTEE: Final = (KL.at(6, 33, paragraph=1), GKL.at(6, 28))
_JOINT: Final = (KL.at(9, 23), GKL.at(3, 3, letter="b", since=dt.date(1997, 8, 1)))  # SFS 1997:550

#: By which sections the fifth chapter comes to hold for a body.
_VIA: Final[dict[BodyKind | None, tuple[Citation, ...]]] = {
    BodyKind.COUNCIL: (),
    BodyKind.EXECUTIVE: _COMMITTEE,
    BodyKind.COMMITTEE: _COMMITTEE,
    BodyKind.JOINT_COMMITTEE: (*_JOINT, *_COMMITTEE),
    BodyKind.SUB_COMMITTEE: _COMMITTEE,
    BodyKind.DRAFTING_COMMITTEE: _COMMITTEE,
}
#: That it does for these the act doesn't say.
_BY_ANALOGY: Final = frozenset({BodyKind.SUB_COMMITTEE, BodyKind.DRAFTING_COMMITTEE})
_NO_BODY: Final = frozenset({BodyKind.ADMINISTRATION, BodyKind.PARTY_GROUP})

_SIDES: Final = {VoteSide.YES: Term("ja", "yes"), VoteSide.NO: Term("nej", "no")}
_OTHER: Final = {VoteSide.YES: VoteSide.NO, VoteSide.NO: VoteSide.YES}

#: One kind of matter for each way in which the council votes.
_MATTERS: Final = (MatterKind.ORDINARY, MatterKind.ELECTION, MatterKind.EMPLOYMENT, *BY_MATTER)
_ALL: Final = Fraction(1)


def outcome(
    tally: Tally,
    *,
    body: BodyKind | None,
    day: dt.date,
    question: Question | None = Question.MATTER,
    matter: MatterKind | None = MatterKind.ORDINARY,
    side: VoteSide | None = VoteSide.YES,
    chair: VoteSide | None = None,
    put_off_before: bool | None = None,
    charter_share: Fraction | None = None,
) -> VoteResult:
    """
    Tell what a vote decided.

    It tells what follows from the numbers, not whether there was a quorum or the body had any
    say in the matter. `None` is a fact that isn't known.

    Args:
        tally: The numbers.
        body: Which body voted; one of a kind of its own as a council or as a committee.
        day: The day of the vote, which chooses the law.
        question: What was asked.
        matter: What kind of matter it was.
        side: The side that stood for what was asked: the remittal, the extra election, the
            referendum, taking the matter up, what the charter makes harder. For a remittal it is
            often *nej*.
        chair: The side on which the presiding chair stood.
        put_off_before: Whether a minority of the council has had the matter remitted or postponed
            before.
        charter_share: The share of those present that the charter of a federation of municipalities
            (*kommunalförbund*) asks for in such a matter; `None` if it asks for none.

    Returns:
        The side that won; that lots have to be drawn; that the vote decides nothing; or what is
        missing to tell.

    Raises:
        InvalidValueError: If `charter_share` is less than 0 or more than 1.

    Source:
        5 kap. 10, 33, 37, 50, 52, 55-56 och 58 §§, 6 kap. 33 § och 9 kap. 6 § 7 kommunallagen
        (2017:725), and their counterparts in kommunallagen (1991:900).

    >>> remitted = outcome(
    ...     Tally.counted(yes=32, no=16, abstained=0),
    ...     body=BodyKind.COUNCIL,
    ...     day=dt.date(2024, 3, 4),
    ...     question=Question.PUTTING_OFF,
    ...     side=VoteSide.NO,
    ...     put_off_before=False,
    ... )
    >>> remitted.won.value, remitted.ground.value
    ('no', 'one-third')
    >>> print(remitted.reasons[0].say("en"))
    Remittal or postponement was asked for by 16 of 48 present; one third is enough.

    .. versionadded:: 0.1.0
    """
    if charter_share is not None and charter_share < 0:
        raise InvalidValueError("outcome", "charter_share", "number-too-small", (("min", 0),))
    if charter_share is not None and charter_share > 1:
        raise InvalidValueError("outcome", "charter_share", "number-too-large", (("max", 1),))
    if governing(day) is None:
        return Undecided(missing=(), reasons=(Reason(_NO_ACT, {"day": day}),))
    if body in _NO_BODY:
        return Undecided(missing=(), reasons=(Reason(_OUTSIDE),))
    if tally.further or VoteSide.FURTHER in {side, chair}:
        reason = Reason(_TWO_SIDES, cites=in_force(_YES_OR_NO, day))
        return Undecided(missing=(), reasons=(reason,))
    nobody = Barred(reasons=(Reason(_NOBODY),))
    if tally.present.high == 0:
        return nobody
    asked = _Asked(
        tally=tally,
        body=None if body is BodyKind.OTHER else body,
        day=day,
        question=question,
        matter=matter,
        side=side,
        chair=chair,
        put_off_before=put_off_before,
        charter_share=charter_share,
    )
    result = _decide(asked)
    return result if tally.present.low else in_common(tally.unstated, [result, nobody])


@attrs.frozen(kw_only=True)
class _Asked:
    """
    What is known of a vote when its outcome is asked for.
    """

    tally: Tally
    body: BodyKind | None
    day: dt.date
    question: Question | None
    matter: MatterKind | None
    side: VoteSide | None
    chair: VoteSide | None
    put_off_before: bool | None
    charter_share: Fraction | None

    @property
    def council(self) -> bool:
        return self.body is BodyKind.COUNCIL

    def tried(self, fact: str, ways: Iterable[object]) -> VoteResult:
        """
        Decide with a fact that isn't known, in all ways that it may be.
        """
        known: list[dict[str, Any]] = [{fact: way} for way in ways]
        return in_common([fact], [_decide(attrs.evolve(self, **each)) for each in known])

    def reason(
        self,
        message: Message,
        cites: tuple[Citation, ...],
        params: Mapping[str, Value] | None = None,
        certainty: Certainty = Certainty.TEXT,
    ) -> Reason:
        """
        Give a reason, with the law of the day and how it comes to hold for the body.
        """
        if self.body in _BY_ANALOGY and certainty is Certainty.TEXT:
            certainty = Certainty.READING
        in_law = in_force((*_VIA[self.body], *cites), self.day)
        return Reason(message, params or {}, cites=in_law, certainty=certainty)


def _decide(asked: _Asked) -> VoteResult:  # noqa: PLR0911 (one return for each section)
    """
    Find the section that the vote goes by.
    """
    if asked.body is None:
        return asked.tried("body", (BodyKind.COUNCIL, BodyKind.COMMITTEE))
    match asked.question:
        case None:
            return asked.tried("question", Question)
        case Question.PUTTING_OFF:
            return _putting_off(asked)
        case Question.MATTER if asked.charter_share:
            return _by_share(asked, charter_demand(asked.charter_share))
        case Question.MATTER if asked.council:
            return _in_the_matter(asked)
        case Question.TAKING_UP if asked.council:
            return _by_share(asked, ALL_TAKE_UP)
        case Question.UNPREPARED_MATTER if asked.council:
            return _unanimous(asked)
        case _:
            return _by_majority(asked)


def _in_the_matter(asked: _Asked) -> VoteResult:
    if asked.matter is None:
        return asked.tried("matter", _MATTERS)
    demand = BY_MATTER.get(asked.matter)
    if demand and demand.in_force_on(asked.day):
        return _by_share(asked, demand)
    return _by_majority(asked)


def _putting_off(asked: _Asked) -> VoteResult:  # noqa: PLR0911 (one for each sentence)
    """
    "Ett ärende ska bordläggas eller återremitteras, om det begärs av minst en tredjedel …".
    """
    if not asked.council:
        # The paragraph names postponement only; for remittal it follows from the first.
        reason = asked.reason(_NOT_IN_COMMITTEE, _TO_POSTPONE, certainty=Certainty.READING)
        return _by_majority(asked, reason)
    if asked.matter is None:
        return asked.tried("matter", _MATTERS)
    if asked.matter is MatterKind.ELECTION:
        return _by_majority(asked, asked.reason(_NOT_IN_ELECTION, _ELECTIONS))
    if asked.matter is MatterKind.EXTRA_ELECTION:
        # "Ett ärende om extra val ska dock …": as an exception it belongs to the elections.
        reason = asked.reason(_NOT_IN_ELECTION, _ELECTIONS, certainty=Certainty.READING)
        return _by_majority(asked, reason)
    if asked.put_off_before is None:
        return asked.tried("put_off_before", (False, True))
    if asked.put_off_before:
        return _by_majority(asked, asked.reason(_NOT_AGAIN, THIRD_PUTS_OFF.cites))
    return _by_share(asked, THIRD_PUTS_OFF)


def _by_share(asked: _Asked, demand: Demand) -> VoteResult:
    """
    Count one side against all who were there.
    """
    if asked.side is None:
        return asked.tried("side", _SIDES)
    tally = asked.tally
    if demand.or_majority and tally.larger is asked.side:
        return _by_majority(asked)
    needing = _OTHER[asked.side] if demand.against else asked.side
    reason = asked.reason(
        demand.message,
        demand.cites,
        {
            "votes": tally.side(needing).in_words(),
            "present": tally.present.in_words(),
            "share": str(demand.share),
        },
        _counting_those_present(tally, demand.certainty),
    )
    reached = tally.has_share(needing, demand.share)
    possible: list[VoteResult] = []
    if reached is not False:
        possible.append(Decided(won=needing, ground=_ground(demand, tally), reasons=(reason,)))
    if not reached:
        possible.append(
            _by_majority(asked, reason)
            if demand.or_majority
            else Decided(won=_OTHER[needing], ground=VoteGround.SPECIAL_MAJORITY, reasons=(reason,))
        )
    return in_common(tally.unstated, possible)


def _ground(demand: Demand, tally: Tally) -> VoteGround | None:
    """
    Name the ground on which a share wins; a third may have been a majority too.
    """
    if not demand.or_majority:
        return VoteGround.SPECIAL_MAJORITY
    return VoteGround.ONE_THIRD if tally.larger or tally.tied else None


def _unanimous(asked: _Asked) -> VoteResult:
    """
    "… om samtliga närvarande ledamöter är ense om beslutet", whichever decision that is.
    """
    tally = asked.tally
    reason = asked.reason(
        _UNPREPARED,
        _UNANIMITY,
        {
            "yes": tally.yes.in_words(),
            "no": tally.no.in_words(),
            "present": tally.present.in_words(),
        },
        _counting_those_present(tally),
    )
    possible: list[VoteResult] = []
    for side in _SIDES:
        agreed = tally.side(side).high != 0 and tally.has_share(side, _ALL)
        decided = Decided(won=side, ground=VoteGround.SPECIAL_MAJORITY, reasons=(reason,))
        if agreed:
            return decided
        if agreed is None:
            possible.append(decided)
    return in_common(tally.unstated, [*possible, Barred(reasons=(reason,))])


def _counting_those_present(tally: Tally, certainty: Certainty = Certainty.TEXT) -> Certainty:
    """
    Tell how sure a count of all who were there is.

    That those who abstain are among the *närvarande* is how we read the act.
    """
    all_voted = tally.present.high == tally.yes.low + tally.no.low
    return certainty if all_voted or certainty is not Certainty.TEXT else Certainty.READING


def _by_majority(asked: _Asked, *before: Reason) -> VoteResult:
    """
    "Utgången bestäms genom enkel majoritet …".
    """
    yes, no = asked.tally.yes, asked.tally.no
    numbers: dict[str, Value] = {"yes": yes.in_words(), "no": no.in_words()}
    more, fewer = yes.is_more_than(no), no.is_more_than(yes)
    possible: list[VoteResult] = []
    if not more and not fewer:
        possible.append(_tie(asked, before, numbers))
    for side, larger in ((VoteSide.YES, more), (VoteSide.NO, fewer)):
        if larger is not False:
            reasons = (*before, asked.reason(_MAJORITY, _BY_MAJORITY, numbers))
            possible.append(Decided(won=side, ground=VoteGround.MAJORITY, reasons=reasons))
    return in_common(asked.tally.unstated_sides, possible)


def _tie(asked: _Asked, before: tuple[Reason, ...], numbers: Mapping[str, Value]) -> VoteResult:
    """
    "Vid lika röstetal har ordföranden utslagsröst …".
    """
    if asked.matter is None:
        return asked.tried("matter", (MatterKind.ORDINARY, MatterKind.ELECTION))
    if asked.matter in BY_LOT:
        return ByLot(reasons=(*before, asked.reason(_LOT, _BY_LOT, numbers)))
    if asked.chair is None:
        return asked.tried("chair", _SIDES)
    reason = asked.reason(_CASTING_VOTE, _BY_CHAIR, {**numbers, "side": _SIDES[asked.chair]})
    ground = VoteGround.CASTING_VOTE
    return Decided(won=asked.chair, ground=ground, reasons=(*before, reason))
