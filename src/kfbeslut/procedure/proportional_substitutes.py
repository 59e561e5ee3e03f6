"""
In which order substitutes who were elected proportionally serve (*inträdesordning*).

25 § lagen (1992:339) om proportionellt valsätt. The section of the act of 2022 on this has not been
read, so for an election after 2022-06-30 there is no answer.
"""

from collections.abc import Sequence
from typing import Final

import attrs

from kfbeslut.errors import InvalidValueError
from kfbeslut.law import OLD_PROPORTIONAL_ELECTIONS, Certainty
from kfbeslut.messages import Message
from kfbeslut.procedure.ballots import Lot
from kfbeslut.procedure.proportional import SeatDistribution
from kfbeslut.reasons import Reason

__all__ = ["SubstituteOrder", "order_of_substitutes"]

_NOT_KNOWN: Final = Message(
    "substitutes.order-not-known",
    "I vilken ordning ersättare som valdes {day} träder in är inte känt.",
    "In which order substitutes elected on {day} serve is not known.",
)
_NOT_COUNTED: Final = Message(
    "substitutes.not-counted",
    "Valet av ersättare är inte färdigräknat.",
    "The election of the substitutes has not been counted to its end.",
)
_SAME_GROUP: Final = Message(
    "substitutes.same-group",
    "Ersättare från ledamotens grupp ({group}) går före andra.",
    "Substitutes from the member's group ({group}) come before others.",
)
_MORE_VOTES: Final = Message(
    "substitutes.more-votes",
    "Av andra går de före vars grupp har fler röster: {groups}.",
    "Of the others, those come first whose group has more votes: {groups}.",
)
_LOT_NEEDED: Final = Message(
    "substitutes.lot-needed",
    "{among} har alla {votes} röster; lottning måste ske.",
    "{among} all have {votes} votes; lots must be drawn.",
)

_ORDER: Final = (OLD_PROPORTIONAL_ELECTIONS.at(25),)
_LOT: Final = (OLD_PROPORTIONAL_ELECTIONS.at(24),)


@attrs.frozen(kw_only=True)
class SubstituteOrder:
    """
    The order in which substitutes serve for one member.

    Attributes:
        persons: Who serves first, second, …, as far as the order is known; `None` where nothing
            is known of it.
        lot: The lot between groups that has to be drawn next; `None` if none.
        reasons: Why.

    .. versionadded:: 0.1.0
    """

    persons: tuple[str, ...] | None
    lot: Lot | None = None
    reasons: tuple[Reason, ...]


def order_of_substitutes(
    elected: SeatDistribution, *, member_from: str, lots: Sequence[str] = ()
) -> SubstituteOrder:
    """
    Give the order in which substitutes serve for a member, when both were elected proportionally.

    Those from the member's own group come first, then those from the group with the most votes,
    and so on; in a group they come as on its list. A substitute with seats from several groups
    belongs to the one that gave a seat first.

    Args:
        elected: The election of the substitutes, counted to its end.
        member_from: The group that the member was elected from.
        lots: The groups on which lots fell between groups with equal votes.

    Raises:
        InvalidValueError: If a lot fell on a group that was not in it, or there are more lots than
            were needed.

    Source:
        24-25 §§ lagen (1992:339) om proportionellt valsätt.

    >>> import datetime as dt
    >>> from kfbeslut.procedure import Ballots, distribute_seats
    >>> ballots = [
    ...     Ballots(group="Framtid", names=["Rut Lind", "Olle Ek"], count=12),
    ...     Ballots(group="Samling", names=["Siv Ask"], count=7),
    ... ]
    >>> elected = distribute_seats(ballots, seats=3, day=dt.date(2018, 12, 3))
    >>> order_of_substitutes(elected, member_from="Samling").persons
    ('Siv Ask', 'Rut Lind', 'Olle Ek')

    .. versionadded:: 0.1.0
    """
    if not OLD_PROPORTIONAL_ELECTIONS.in_force_on(elected.day):
        not_known = Reason(_NOT_KNOWN, {"day": elected.day}, certainty=Certainty.MEMORY)
        return SubstituteOrder(persons=None, reasons=(not_known,))
    if not elected.is_final:
        return SubstituteOrder(persons=None, reasons=(Reason(_NOT_COUNTED),))
    persons: dict[str, list[str]] = {}
    for person in elected.elected:
        first = next(seat.group for seat in elected.seats if seat.person == person)
        persons.setdefault(first, []).append(person)
    votes = {group.name: group.votes for group in elected.groups if group.name in persons}
    own = [member_from] if member_from in persons else []
    others: list[str] = []
    lot, drawn = None, list(lots)
    while left := {name: votes[name] for name in votes if name not in own + others}:
        most = max(left.values())
        among = tuple(name for name in left if left[name] == most)
        tie = Lot(among=among) if len(among) > 1 else None
        if tie and not drawn:
            lot = tie
            break
        others.append(tie.fell_on(drawn.pop(0)) if tie else among[0])
    if drawn:
        raise InvalidValueError("SubstituteOrder", "lots", "unknown-reference", (("whole", "Lot"),))
    reasons = [Reason(_SAME_GROUP, {"group": member_from}, cites=_ORDER) for _ in own]
    if others:
        reasons.append(Reason(_MORE_VOTES, {"groups": tuple(others)}, cites=_ORDER))
    if lot:
        reasons.append(Reason(_LOT_NEEDED, {"among": lot.among, "votes": most}, cites=_LOT))
    return SubstituteOrder(
        persons=tuple(person for group in own + others for person in persons[group]),
        lot=lot,
        reasons=tuple(reasons),
    )
