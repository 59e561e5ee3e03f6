"""
Who had a seat in the body that met, by the rosters that were given.
"""

from kfbeslut.model import Capacity, Mandate
from kfbeslut.rules.here import Here

__all__ = ["mandates_at", "vacant_seats"]


def mandates_at(at: Here) -> tuple[Mandate, ...]:
    """
    Give the mandates of the body on the first day of the meeting; `()` if no roster tells any.
    """
    name = at.body.name.casefold() if at.body else None
    return tuple(
        mandate
        for roster in at.context.rosters or ()
        if roster.body.name.casefold() == name
        for mandate in roster.mandates
        if at.days and mandate.held_on(at.days[0])
    )


def vacant_seats(at: Here) -> int | None:
    """
    Tell how many seats of the body nobody held; `None` where that can't be told.
    """
    seats = at.body.seats if at.body else None
    capacities = [mandate.capacity for mandate in mandates_at(at)]
    held = capacities.count(Capacity.MEMBER)
    return None if seats is None or not held else max(0, seats - held)
