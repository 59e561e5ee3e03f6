"""
How seats fall in a proportional election (*proportionellt val*).

The counting itself, and what it rests on, is in `ballot_count`.
"""

import datetime as dt
from collections import deque
from collections.abc import Iterable, Sequence
from typing import Final

import attrs

from kfbeslut.errors import InvalidValueError
from kfbeslut.law import Certainty
from kfbeslut.messages import Message
from kfbeslut.procedure.ballot_count import METHODS, NO_GROUP, Count, Seat
from kfbeslut.procedure.ballots import BallotGroup, Ballots, Lot
from kfbeslut.reasons import Reason

__all__ = ["SeatDistribution", "distribute_seats"]

_NO_ACT: Final = Message(
    "seats.act-not-known",
    "Hur valsedlar räknades {day} är inte känt.",
    "How ballots were counted on {day} is not known.",
)


@attrs.frozen(kw_only=True)
class SeatDistribution:
    """
    How far the seats could be handed out, and to whom.

    Attributes:
        day: The day of the election.
        groups: The groups with their votes, as they first came.
        seats: The seats in the order in which they were given.
        unfilled: How many seats nobody has yet, or ever will have.
        lot: The lot that has to be drawn next; `None` if none.
        is_final: Whether the count came to its end.
        reasons: What holds for the whole, and why the count stopped.

    .. versionadded:: 0.1.0
    """

    day: dt.date
    groups: tuple[BallotGroup, ...]
    seats: tuple[Seat, ...]
    unfilled: int
    lot: Lot | None
    is_final: bool
    reasons: tuple[Reason, ...]

    @property
    def elected(self) -> tuple[str, ...]:
        """
        The persons elected so far, in the order in which they were; each once.
        """
        return tuple(dict.fromkeys(seat.person for seat in self.seats))


def distribute_seats(
    ballots: Iterable[Ballots], *, seats: int, day: dt.date, lots: Sequence[str] = ()
) -> SeatDistribution:
    """
    Hand out the seats of a proportional election, one at a time.

    The group with the highest comparison number is given the seat: its votes, divided by the
    seats that it has and one more. Persons come in the order of special counts: a ballot counts
    for its first name that is not yet on the list, as one vote, half a vote, a third …

    Where numbers are equal the law wants a lot. The result tells between whom; call again with
    what the lot said added to `lots`, until the result is final.

    From 2022-07-01 only ballots with the same group name and the same list make a group, and
    their list is the order. What is then said of one on the lists of two groups is not known.

    Args:
        ballots: The ballots; alike or not, in any order.
        seats: How many persons are to be elected.
        day: The day of the election.
        lots: What lots said, in the order in which they were needed: a group or a person each.

    Raises:
        InvalidValueError: If there is no seat, a lot fell on one who was not in it, or there are
            more lots than were needed.

    Source:
        14-24 §§ lagen (1992:339) om proportionellt valsätt; 19 § lagen (2022:629); for the rest
        of that act prop. 2021/22:125 and handbooks.

    >>> import datetime as dt
    >>> ballots = [
    ...     Ballots(group="Framtid", names=["Rut Lind", "Olle Ek"], count=12),
    ...     Ballots(group="Samling", names=["Siv Ask"], count=6),
    ... ]
    >>> first = distribute_seats(ballots, seats=2, day=dt.date(2022, 11, 28))
    >>> first.elected, first.lot
    (('Rut Lind',), Lot(among=('Framtid', 'Samling'), group=None))
    >>> distribute_seats(ballots, seats=2, day=first.day, lots=["Samling"]).elected
    ('Rut Lind', 'Siv Ask')

    .. versionadded:: 0.1.0
    """
    if seats < 1:
        raise InvalidValueError("SeatDistribution", "seats", "number-too-small", (("min", 1),))
    method = next((method for method in METHODS if method.act.in_force_on(day)), None)
    if method is None:
        not_known = Reason(_NO_ACT, {"day": day}, certainty=Certainty.MEMORY)
        return SeatDistribution(
            day=day,
            groups=(),
            seats=(),
            unfilled=seats,
            lot=None,
            is_final=False,
            reasons=(not_known,),
        )
    ballots = list(ballots)
    reasons = []
    if without := sum(each.count for each in ballots if each.group is None):
        reasons.append(method.because(NO_GROUP, count=without))
    count = Count(
        method=method,
        seats=seats,
        groups=method.groups(ballots),
        lots=deque(lots),
        reasons=reasons,
    )
    is_final = count.run()
    if count.lots:
        raise InvalidValueError(
            "SeatDistribution", "lots", "unknown-reference", (("whole", "Lot"),)
        )
    return SeatDistribution(
        day=day,
        groups=tuple(BallotGroup(name=each.name, votes=each.votes) for each in count.groups),
        seats=tuple(count.given),
        unfilled=seats - len(count.held_from),
        lot=count.lot,
        is_final=is_final,
        reasons=tuple(reasons),
    )
