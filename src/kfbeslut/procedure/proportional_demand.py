"""
Whether an election must be proportional (*proportionellt val*), because enough members ask for it.

2 § is the same in both acts: "Ett val ska vara proportionellt, om det begärs av minst så många
väljande som motsvarar den kvot man får om antalet närvarande ledamöter delas med det antal personer
som valet avser, ökat med 1. Om kvoten är ett brutet tal, ska den avrundas till närmast högre hela
tal." 3 § lagen (2022:629) is new.
"""

import datetime as dt
from typing import Final

import attrs

from kfbeslut.errors import InvalidValueError
from kfbeslut.law import OLD_PROPORTIONAL_ELECTIONS, PROPORTIONAL_ELECTIONS, Certainty, in_force
from kfbeslut.messages import Message
from kfbeslut.reasons import Reason

__all__ = ["ProportionalDemand", "proportional_demand"]

_NO_ACT: Final = Message(
    "demand.act-not-known",
    "Hur många som {day} behövde begära proportionellt val är inte känt.",
    "How many had to ask for a proportional election on {day} is not known.",
)
_NEEDED: Final = Message(
    "demand.needed",
    "Med {present} närvarande och {seats} att välja ska minst {needed} begära det.",
    "With {present} present and {seats} to elect, at least {needed} must ask for it.",
)
_ENOUGH: Final = Message(
    "demand.enough", "{asked} har begärt det: tillräckligt många.", "{asked} asked: enough."
)
_TOO_FEW: Final = Message(
    "demand.too-few", "{asked} har begärt det: för få.", "{asked} asked: too few."
)
_MEMBERS_WERE_NOT: Final = Message(
    "demand.members-were-not",
    "Ledamöterna valdes inte proportionellt, så ersättarna får inte heller väljas så.",
    "The members were not elected proportionally, so the substitutes may not be either.",
)
_MEMBERS_NOT_KNOWN: Final = Message(
    "demand.members-not-known",
    "Ersättarna får väljas proportionellt bara om ledamöterna valdes så, och det är inte angivet.",
    "Substitutes may be elected proportionally only if the members were, and that is not stated.",
)

#: The same words in both acts.
_QUOTA: Final = (PROPORTIONAL_ELECTIONS.at(2), OLD_PROPORTIONAL_ELECTIONS.at(2))

#: New with the act of 2022.
_SUBSTITUTES: Final = (PROPORTIONAL_ELECTIONS.at(3),)


@attrs.frozen(kw_only=True)
class ProportionalDemand:
    """
    What a demand for a proportional election leads to.

    Attributes:
        needed: How many must ask for it (persons); `None` where no act is known.
        must_be: Whether the election must be proportional; `None` where that can't be told.
            `False` means that nobody can demand it, not that all are against it.
        reasons: Why.

    .. versionadded:: 0.1.0
    """

    needed: int | None
    must_be: bool | None
    reasons: tuple[Reason, ...]


def proportional_demand(
    *,
    present: int,
    seats: int,
    day: dt.date,
    asked: int | None = None,
    substitutes: bool = False,
    members_were: bool | None = None,
) -> ProportionalDemand:
    """
    Tell how many must ask for a proportional election, and whether it must be held.

    It is only for elections that the law lets be proportional, such as those to committees
    (5 kap. 58 §, 6 kap. 42 § kommunallagen).

    Args:
        present: Members present, those who take no part in the election too (persons).
        seats: How many persons are to be elected.
        day: The day of the election.
        asked: How many asked for it; `None` if not known.
        substitutes: Whether it elects substitutes.
        members_were: Of an election of substitutes: whether the members were elected
            proportionally; `None` if not known. It matters from 2022-07-01.

    Raises:
        InvalidValueError: If nobody is present, there is no seat, or more ask than are present.

    Source:
        2 and 3 §§ lagen (2022:629) om proportionella val i kommuner och regioner; 2 § lagen
        (1992:339) om proportionellt valsätt.

    >>> import datetime as dt
    >>> demand = proportional_demand(present=49, seats=11, asked=4, day=dt.date(2022, 11, 28))
    >>> demand.needed, demand.must_be
    (5, False)

    .. versionadded:: 0.1.0
    """
    for field, number in (("present", present), ("seats", seats)):
        if number < 1:
            raise InvalidValueError("ProportionalDemand", field, "number-too-small", (("min", 1),))
    if asked is not None and asked > present:
        raise InvalidValueError(
            "ProportionalDemand", "asked", "number-too-large", (("max", present),)
        )
    cites = in_force(_QUOTA, day)
    if not cites:
        not_known = Reason(_NO_ACT, {"day": day}, certainty=Certainty.MEMORY)
        return ProportionalDemand(needed=None, must_be=None, reasons=(not_known,))
    needed = -(-present // (seats + 1))
    enough = None if asked is None else asked >= needed
    reasons = [Reason(_NEEDED, {"present": present, "seats": seats, "needed": needed}, cites=cites)]
    if asked is not None:
        reasons.append(Reason(_ENOUGH if enough else _TOO_FEW, {"asked": asked}, cites=cites))
    of_members = in_force(_SUBSTITUTES, day)
    if substitutes and of_members and not members_were:
        unknown = members_were is None
        message = _MEMBERS_NOT_KNOWN if unknown else _MEMBERS_WERE_NOT
        reasons.append(Reason(message, cites=of_members))
        enough = None if unknown and enough is not False else False
    return ProportionalDemand(needed=needed, must_be=enough, reasons=tuple(reasons))
