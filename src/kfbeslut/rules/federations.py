"""
Whether a federation of municipalities (*kommunalförbund*) acts, for which some rules don't hold.

"Om inget annat anges eller följer av bestämmelserna om kommuner och regioner i denna lag, tillämpas
dessa även för kommunalförbund" (9 kap. 2 § kommunallagen). Something else is said of the times of
the budget (9 §), and by the federation's own statutes of how many sit in its bodies (6 §).
"""

from typing import Final

from kfbeslut.model.local import MunicipalityKind
from kfbeslut.rules.here import Here

__all__ = ["is_of_federation", "of_federation"]

#: What the bodies of municipalities and regions are called, and those of federations.
_OF_MUNICIPALITIES: Final = ("kommunfullmäktige", "kommunstyrelse", "region", "landsting")
_OF_FEDERATIONS: Final = ("förbund", "direktion")


def of_federation(at: Here) -> bool | None:
    """
    Tell whether the body that met is a federation's; `None` where that can't be told.

    As the local rules say, or else by its name.
    """
    if at.locally and at.locally.kind:
        return at.locally.kind is MunicipalityKind.FEDERATION
    name = at.body.name.casefold() if at.body else ""
    if any(word in name for word in _OF_FEDERATIONS):
        return True
    return False if any(word in name for word in _OF_MUNICIPALITIES) else None


def is_of_federation(node: object, at: Here) -> bool:
    """
    The body is one of a federation of municipalities, for which the act doesn't say it.
    """
    return of_federation(at) is True
