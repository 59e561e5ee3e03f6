"""
Who may raise something in the council: its members, and substitutes while they serve.

"Varje ledamot i fullmäktige får väcka motioner samt ställa interpellationer och frågor" (4 kap.
19 §). "När ersättare tjänstgör har de samma rättigheter som ledamöter" (4 kap. 22 §).
"""

import datetime as dt
from collections.abc import Iterable, Iterator
from enum import Enum

from kfbeslut.model import Actor, BodyKind, Capacity, Extent, Mandate, Minutes
from kfbeslut.procedure import Attendance
from kfbeslut.rules.here import Here
from kfbeslut.rules.verdicts import Unknown

__all__ = ["Right", "right_to_raise"]


class Right(Enum):
    """
    Whether a person may raise something in the council.
    """

    HELD = "held"
    NOT_SERVING = "not-serving"
    NO_SEAT = "no-seat"


def right_to_raise(
    actor: Actor, days: Iterable[dt.date], at: Here, *, meetings: Iterable[dt.date] = ()
) -> Right | Unknown:
    """
    Tell whether a person might raise something in the council on one of some days.

    What is not known is anything of a day on which the rosters name no member, and whether a
    substitute served at a meeting of which there are no minutes.

    Args:
        actor: The person.
        days: The days on which it may have been raised; a member of any of them might.
        at: The surroundings.
        meetings: Further days on which a substitute who served might.
    """
    days = tuple(days)
    served = {
        _served(actor, minutes)
        for day in (*days, *meetings)
        for minutes in _council_minutes(at, day) or (None,)
    }
    if True in served:
        return Right.HELD
    seats = {_seat(actor, day, at) for day in days}
    if Right.HELD in seats:
        return Right.HELD
    if None in seats:
        return Unknown("context.rosters")
    if Right.NOT_SERVING in seats:
        return Right.NOT_SERVING if served == {False} else Unknown("context.earlier_minutes")
    return Right.NO_SEAT


def _seat(actor: Actor, day: dt.date, at: Here) -> Right | None:
    """
    Tell what right the rosters give a person on a day, taken that no substitute served.
    """
    there = [mandate for mandate in _council_mandates(at) if mandate.held_on(day)]
    listed = {mandate.capacity for mandate in there}
    if not {Capacity.MEMBER, Capacity.SUBSTITUTE} <= listed:
        return None  # a roster of another term, or without the substitutes
    own = {mandate.capacity for mandate in there if _is_same_name(mandate.actor, actor)}
    if Capacity.MEMBER in own:
        return Right.HELD
    if None in own:
        return None
    return Right.NOT_SERVING if own else Right.NO_SEAT


def _served(actor: Actor, minutes: Minutes | None) -> bool | None:
    """
    Tell whether somebody served at any time of a meeting; `None` where that can't be told.
    """
    attendance = minutes.attendance if minutes else None
    if minutes is None or attendance is None:
        return None
    if any(presence.serving and presence.actor.is_same_as(actor) for presence in attendance):
        return True
    return Attendance(presences=attendance, whole=minutes.extent is Extent.WHOLE).serves(actor)


def _council_minutes(at: Here, day: dt.date) -> tuple[Minutes, ...]:
    """
    Give the minutes at hand of the council's meeting on a day.
    """
    at_hand = (at.minutes, at.context.minutes, *(at.context.earlier_minutes or ()))
    return tuple(minutes for minutes in at_hand if minutes and _is_council_on(minutes, day))


def _is_council_on(minutes: Minutes, day: dt.date) -> bool:
    meeting = minutes.meeting
    return bool(
        meeting
        and meeting.date
        and meeting.last_day
        and meeting.date <= day <= meeting.last_day
        and meeting.body
        and meeting.body.kind is BodyKind.COUNCIL
    )


def _council_mandates(at: Here) -> Iterator[Mandate]:
    for roster in at.context.rosters or ():
        if roster.body.kind is BodyKind.COUNCIL:
            yield from roster.mandates


def _is_same_name(one: Actor, other: Actor) -> bool:
    """
    Tell whether two have one name: a member who has left the party still has the seat.
    """
    return one.is_same_as(Actor(name=other.name)) if other.name else False
