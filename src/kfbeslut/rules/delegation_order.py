"""
What a delegation order tells: which power was given to whom (*delegationsordning*).
"""

from kfbeslut.model import Actor, DelegatedPower, Delegation
from kfbeslut.rules.here import Here

__all__ = ["called", "is_to", "powers_for"]


def powers_for(delegation: Delegation, at: Here) -> list[DelegatedPower] | None:
    """
    Give the lines for this kind of decision; `None` if the order or the kind is not known.
    """
    if at.context.delegation is None or delegation.kind is None:
        return None
    kind = delegation.kind.casefold()
    return [power for power in at.context.delegation if power.kind.casefold() == kind]


def is_to(power: DelegatedPower, who: Actor) -> bool | None:
    """
    Tell whether a power was given to somebody; `None` where the two can't be compared.

    A power that names an office is that of whoever holds it.
    """
    to = power.to
    told = (
        (to.name, who.name),
        (to.office, who.office),
        (to.role, who.role),
        (to.body.name if to.body else None, who.body.name if who.body else None),
    )
    same = {one.casefold() == other.casefold() for one, other in told if one and other}
    return True in same if same else None


def called(who: Actor) -> str | None:
    """
    Say who is meant, by name if there is one.
    """
    return who.name or who.office or who.role or (who.body.name if who.body else None)
