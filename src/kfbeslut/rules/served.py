"""
What the list of those present tells of one who voted or moved something.
"""

from enum import Enum

from kfbeslut.model import Actor
from kfbeslut.rules.here import Here

__all__ = ["Service", "service_of"]


class Service(Enum):
    """
    Whether a person served at a paragraph, and if not, whether the list names the person.
    """

    SERVED = "served"
    NOT_SERVING = "not-serving"
    NOT_LISTED = "not-listed"


def service_of(actor: Actor, at: Here) -> Service | None:
    """
    Tell whether a person served at the paragraph; `None` where that can't be told.

    One whom the list names with another party is the same person: that parties agree is not asked
    here.
    """
    if at.serves(actor):
        return Service.SERVED
    same_name = Actor(name=actor.name)
    served = at.serves(same_name)
    if served is not False:
        return Service.SERVED if served else None
    listed = any(each.actor.is_same_as(same_name) for each in at.attendance or ())
    return Service.NOT_SERVING if listed else Service.NOT_LISTED
