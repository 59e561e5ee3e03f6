"""
Rules on how many sit in a body (5 kap. 5 §, 6 kap. 16 och 21 §§ kommunallagen).
"""

import datetime as dt
from typing import Final

from kfbeslut.findings import Severity
from kfbeslut.law import GKL, KL, Certainty
from kfbeslut.model import BodyKind, Capacity, Meeting
from kfbeslut.model.local import MunicipalityKind
from kfbeslut.rules.bodies import is_not_of_committee, is_not_of_council
from kfbeslut.rules.definition import Variant, rule
from kfbeslut.rules.federations import is_of_federation, of_federation
from kfbeslut.rules.here import Here
from kfbeslut.rules.verdicts import Fault, Unknown

__all__ = [
    "committee_vice_chairs_at_most_two",
    "council_size_odd",
    "executive_minimum_size",
]

#: The least seats of a council from so many more entitled to vote, the most first.
_LEAST_SEATS: Final = {
    MunicipalityKind.MUNICIPALITY: (
        (600_000, 101),
        (36_000, 61),
        (24_000, 51),
        (16_000, 41),
        (8_000, 31),
        (-1, 21),
    ),
    MunicipalityKind.REGION: ((300_000, 101), (200_000, 71), (140_000, 51), (-1, 31)),
}
#: From the term that began then the numbers above are known to hold (2013:1053).
_SINCE_2014: Final = dt.date(2014, 10, 15)

_LEAST_IN_THE_EXECUTIVE: Final = 5
_MOST_VICE_CHAIRS: Final = 2


def is_not_of_the_executive(meeting: Meeting, at: Here) -> bool:
    """
    Another body than the executive met.
    """
    return at.body is not None and at.body.kind not in {None, BodyKind.EXECUTIVE}


@rule(
    "council-size-odd",
    on=Meeting,
    severity=Severity.ERROR,
    certainty=Certainty.TEXT,
    cites=[KL.at(5, 5, paragraph=2), GKL.at(5, 1, paragraph=2)],
    needs=["at.body.kind", "body.seats"],
    may_need=["at.locally.kind"],
    silent_when=[is_not_of_council, is_of_federation],
    sv="Fullmäktige har {seats} platser. Antalet ska vara udda.",
    en="The council has {seats} seats. The number is to be odd.",
    variants=[
        Variant(
            "least",
            cites=[KL.at(5, 5, paragraph=2), GKL.at(5, 1, paragraph=2, since=_SINCE_2014)],
            sv="Fullmäktige har {seats} platser. Med {electorate} röstberättigade ska de vara "
            "minst {least}.",
            en="The council has {seats} seats. With {electorate} entitled to vote they are to be "
            "at least {least}.",
        )
    ],
    examples="composition.council_size_odd",
)
def council_size_odd(meeting: Meeting, at: Here) -> Fault | Unknown | None:
    """
    The council has an odd number of seats, and no fewer than its electorate asks for.

    The least number is judged where it is known how many were entitled to vote, from the term that
    began in 2014. Vacant seats are seats.

    Silent when another body met, or it is one of a federation of municipalities.
    """
    seats = (meeting.body and meeting.body.seats) or 0
    electorate = at.context.electorate
    if of_federation(at) is None:
        return Unknown("at.locally.kind")
    if seats % 2 == 0:
        return Fault("body/seats", seats=seats)
    if electorate is None or at.days is None or at.days[0] < _SINCE_2014:
        return None
    kind = at.locally.kind if at.locally else None
    least = {
        next(least for more_than, least in rows if electorate > more_than)
        for of_kind, rows in _LEAST_SEATS.items()
        if kind in {None, of_kind}
    }
    if seats >= max(least):
        return None
    if seats >= min(least):
        return Unknown("at.locally.kind")
    return Fault(
        "body/seats", variant="least", seats=seats, electorate=electorate, least=min(least)
    )


@rule(
    "executive-minimum-size",
    on=Meeting,
    severity=Severity.ERROR,
    certainty=Certainty.TEXT,
    cites=[KL.at(6, 16, paragraph=1), GKL.at(6, 9, paragraph=1)],
    needs=["at.body.kind"],
    may_need=["body.seats", "context.rosters", "at.locally.kind"],
    silent_when=[is_not_of_the_executive, is_of_federation],
    sv="{body} har {substitutes} ersättare. De ska vara minst fem.",
    en="{body} has {substitutes} substitutes. They are to be at least five.",
    variants=[
        Variant(
            "members",
            sv="{body} har {seats} ledamöter. De ska vara minst fem.",
            en="{body} has {seats} members. They are to be at least five.",
        ),
        Variant(
            "as-many-substitutes",
            severity=Severity.WARNING,
            cites=[GKL.at(6, 9, paragraph=1)],
            sv="{body} har {substitutes} ersättare för {seats} ledamöter. De bör vara lika många.",
            en="{body} has {substitutes} substitutes for {seats} members. There should be as many.",
        ),
    ],
    examples="composition.executive_minimum_size",
)
def executive_minimum_size(meeting: Meeting, at: Here) -> tuple[Fault | Unknown, ...]:
    """
    The executive has at least five members and, since 2018, at least five substitutes.

    Before that there should be as many substitutes as members. All substitutes whom the roster
    names are counted, since a seat that is empty for a time is a seat.

    Silent when another body met, or it is one of a federation of municipalities.
    """
    if of_federation(at) is None:
        return (Unknown("at.locally.kind"),)
    answers = (_members(meeting), _substitutes(meeting, at))
    return tuple(answer for answer in answers if answer)


def _members(meeting: Meeting) -> Fault | Unknown | None:
    body = meeting.body
    if body is None or body.seats is None:
        return Unknown("body.seats")
    few = body.seats < _LEAST_IN_THE_EXECUTIVE
    if few:
        return Fault("body/seats", variant="members", body=body.name, seats=body.seats)
    return None


def _substitutes(meeting: Meeting, at: Here) -> Fault | Unknown | None:
    body = meeting.body
    number = sum(
        mandate.capacity is Capacity.SUBSTITUTE
        for roster in at.context.rosters or ()
        if roster.body.kind is BodyKind.EXECUTIVE
        for mandate in roster.mandates
    )
    if body is None or at.days is None or number == 0:
        return Unknown("context.rosters")
    since_2018 = at.days[1] >= KL.in_force_from
    if number >= (_LEAST_IN_THE_EXECUTIVE if since_2018 else body.seats or 0):
        return None
    variant = None if since_2018 else "as-many-substitutes"
    return Fault("body", variant=variant, body=body.name, substitutes=number, seats=body.seats)


@rule(
    "committee-vice-chairs-at-most-two",
    on=Meeting,
    severity=Severity.ERROR,
    certainty=Certainty.TEXT,
    cites=[KL.at(6, 21, paragraph=1), GKL.at(6, 15, paragraph=1)],
    needs=["at.body.kind", "presidium"],
    silent_when=[is_not_of_committee, is_of_federation],
    sv="{body} har {number} vice ordförande. I en nämnd ska en eller två väljas.",
    en="{body} has {number} vice chairs. In a committee one or two are to be elected.",
    examples="composition.committee_vice_chairs_at_most_two",
)
def committee_vice_chairs_at_most_two(meeting: Meeting, at: Here) -> Fault | None:
    """
    A committee has a chair and at most two vice chairs, by their offices.

    The council itself may have more (5 kap. 11 §).

    Silent when no committee met, or it is one of a federation of municipalities.
    """
    vice = [actor for actor in meeting.presidium or () if "vice" in str(actor.office).casefold()]
    if len(vice) <= _MOST_VICE_CHAIRS:
        return None
    return Fault("presidium", body=at.body.name if at.body else None, number=len(vice))
