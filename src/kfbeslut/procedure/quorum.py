"""
Whether enough members were there to handle an item (*beslutsförhet*).

"5 kap. 45 § Fullmäktige får handlägga ett ärende bara om mer än hälften av ledamöterna är
närvarande." For committees 6 kap. 27 § says the same, without any exception. Whether vacant seats
are among them the act doesn't say; where that decides, the answer stays open.
"""

import datetime as dt
from typing import Final

import attrs

from kfbeslut.errors import InvalidValueError
from kfbeslut.law import GKL, KL, Certainty, Citation, governing, in_force
from kfbeslut.messages import Message
from kfbeslut.model import BodyKind, MatterKind
from kfbeslut.procedure.tally import Bounds
from kfbeslut.reasons import Reason

__all__ = ["Quorum", "quorum"]

_NO_ACT: Final = Message(
    "quorum.act-not-known",
    "Hur många som behövde vara närvarande {day} är inte känt.",
    "How many had to be present on {day} is not known.",
)
_NO_RULE: Final = Message(
    "quorum.not-in-the-act",
    "Hur många som måste vara närvarande säger inte lagen för ett sådant organ.",
    "How many must be present the act doesn't say for such a body.",
)
_NO_BODY: Final = Message(
    "quorum.body-not-known",
    "Vilket slags organ det var är inte känt.",
    "What kind of body it was is not known.",
)
_LOCAL: Final = Message(
    "quorum.sub-committee",
    "Hur många som måste vara närvarande i ett utskott säger reglementet, inte lagen.",
    "How many must be present in a sub-committee its by-law says, and not the act.",
)
_HALF: Final = Message(
    "quorum.more-than-half",
    "{present} var närvarande; av {seats} ledamöter krävs mer än hälften, {needed}.",
    "{present} were present; of {seats} members more than half are needed, {needed}.",
)
_NO_SEATS: Final = Message(
    "quorum.seats-not-known",
    "Mer än hälften av ledamöterna krävs; hur många de är är inte känt.",
    "More than half of the members are needed; how many they are is not known.",
)
_DISQUALIFIED: Final = Message(
    "quorum.disqualified",
    "Att ledamöter var jäviga ({disqualified}) hindrar inte fullmäktige.",
    "That members were disqualified ({disqualified}) does not hinder the council.",
)
_ANSWER: Final = Message(
    "quorum.answer",
    "Interpellationer och frågor får besvaras även om färre är närvarande, om fullmäktige har "
    "bestämt det.",
    "Interpellations and questions may be answered with fewer present, if the council has so "
    "decided.",
)
_VACANT: Final = Message(
    "quorum.vacant",
    "Vakanta platser: {vacant}; om de räknas med är inte klart.",
    "Vacant seats: {vacant}; whether they count is not clear.",
)

_COUNCIL: Final = (KL.at(5, 45), GKL.at(5, 18))
_DESPITE_DISQUALIFICATION: Final = (KL.at(5, 46), GKL.at(5, 19))
_COMMITTEE: Final = (KL.at(6, 27), GKL.at(6, 23))
_JOINT: Final = (KL.at(9, 23), GKL.at(3, 3, letter="b", since=dt.date(1997, 8, 1)))  # SFS 1997:550

_CITES: Final[dict[BodyKind | None, tuple[Citation, ...]]] = {
    BodyKind.COUNCIL: _COUNCIL,
    BodyKind.EXECUTIVE: _COMMITTEE,
    BodyKind.COMMITTEE: _COMMITTEE,
    BodyKind.JOINT_COMMITTEE: (*_JOINT, *_COMMITTEE),
}
_ANSWERED: Final = frozenset({MatterKind.INTERPELLATION, MatterKind.QUESTION})


@attrs.frozen(kw_only=True)
class Quorum:
    """
    Whether enough members were there.

    Attributes:
        met: Whether they were; `None` where what is known leaves both answers open.
        needed: How many have to be there (persons), where the act tells.
        present: How many were.
        reasons: Why.

    .. versionadded:: 0.1.0
    """

    met: bool | None
    needed: int | None
    present: Bounds
    reasons: tuple[Reason, ...]


def quorum(
    *,
    body: BodyKind | None,
    day: dt.date,
    seats: int | None,
    present: int | Bounds,
    vacant: int = 0,
    disqualified: int = 0,
    matter: MatterKind | None = MatterKind.ORDINARY,
    answers_below: bool | None = None,
) -> Quorum:
    """
    Tell whether enough members were there to handle an item.

    All numbers are persons. `None` is a fact that isn't known.

    Args:
        body: Which body met.
        day: The day of the meeting, which chooses the law.
        seats: How many seats it has, vacant ones included.
        present: Members and serving substitutes there at the item, those who abstained and those
            who took part remotely included.
        vacant: How many seats nobody held.
        disqualified: Members who didn't take part because they were disqualified (*jäv*), and in
            whose place nobody stepped in. In a committee that makes no difference.
        matter: What kind of matter it was.
        answers_below: Whether the council has decided that interpellations and questions may be
            answered with fewer present.

    Raises:
        InvalidValueError: If a number is negative, or more seats are vacant than there are.

    Source:
        5 kap. 16 § andra stycket och 45-46 §§, 6 kap. 24 § andra stycket och 27 § och 9 kap. 23 §
        kommunallagen (2017:725).

    >>> few = quorum(body=BodyKind.COUNCIL, day=dt.date(2024, 3, 4), seats=51, present=25)
    >>> few.met, few.needed
    (False, 26)
    >>> print(few.reasons[0].say("en"))
    25 were present; of 51 members more than half are needed, 26.

    .. versionadded:: 0.1.0
    """
    if isinstance(present, int):
        present = Bounds(present, present)
    _require_sound(seats=seats, present=present.low, vacant=vacant, disqualified=disqualified)
    if silent := _silent(body, day):
        return Quorum(met=None, needed=None, present=present, reasons=(silent,))
    cites = in_force(_CITES[body], day)
    if seats is None:
        reason = Reason(_NO_SEATS, cites=cites)
        return Quorum(met=None, needed=None, present=present, reasons=(reason,))
    needed = seats // 2 + 1
    numbers = {"present": present.in_words(), "seats": seats, "needed": needed}
    reasons = [Reason(_HALF, numbers, cites=cites)]
    there = present
    if body is BodyKind.COUNCIL and disqualified:
        there = present.plus(disqualified)
    met = there.reaches(needed)
    if met is not False and present.reaches(needed) is not met:
        cites = in_force(_DESPITE_DISQUALIFICATION, day)
        reasons.append(Reason(_DISQUALIFIED, {"disqualified": disqualified}, cites=cites))
    answer = body is BodyKind.COUNCIL and _may_be_answered(matter, decided=answers_below)
    if met is not True and answer is not False:
        met = answer
        reasons.append(Reason(_ANSWER, cites=in_force(_COUNCIL, day)))
    if met is False and vacant and there.reaches((seats - vacant) // 2 + 1) is not False:
        met = None
        reasons.append(Reason(_VACANT, {"vacant": vacant}, certainty=Certainty.READING))
    return Quorum(met=met, needed=needed, present=present, reasons=tuple(reasons))


def _require_sound(*, seats: int | None, present: int, vacant: int, disqualified: int) -> None:
    numbers = {
        "seats": seats or 0,
        "present": present,
        "vacant": vacant,
        "disqualified": disqualified,
    }
    for field, number in numbers.items():
        if number < 0:
            raise InvalidValueError("quorum", field, "number-too-small", (("min", 0),))
    if seats is not None and vacant > seats:
        raise InvalidValueError("quorum", "vacant", "number-too-large", (("max", seats),))


def _silent(body: BodyKind | None, day: dt.date) -> Reason | None:
    """
    Tell why there is no rule to go by, if there is none.
    """
    if governing(day) is None:
        return Reason(_NO_ACT, {"day": day})
    match body:
        case None | BodyKind.OTHER:
            return Reason(_NO_BODY)
        case BodyKind.SUB_COMMITTEE:
            return Reason(_LOCAL, certainty=Certainty.PRACTICE)
        case _:
            return None if body in _CITES else Reason(_NO_RULE)


def _may_be_answered(matter: MatterKind | None, *, decided: bool | None) -> bool | None:
    """
    Tell whether it is an answer that the council may hear though fewer are there.
    """
    if matter is None:
        return False if decided is False else None
    return decided if matter in _ANSWERED else False
