"""
What a list of those present tells of one paragraph: who served, who presided, how many there were.

It is told, not judged: who ought to have served is for `who_serves`.
"""

from collections.abc import Iterable
from typing import Final

import attrs

from kfbeslut.model import Actor, Capacity, ParagraphNumber, Presence

__all__ = ["WITHOUT_SEAT", "Attendance", "serves_as_listed"]

#: Those who sit at the table without a seat.
WITHOUT_SEAT: Final = frozenset(
    {
        Capacity.REPRESENTATIVE,
        Capacity.OFFICIAL,
        Capacity.AUDITOR,
        Capacity.SECRETARY,
        Capacity.GUEST,
    }
)


def _tuple(presences: Iterable[Presence] | None) -> tuple[Presence, ...] | None:
    return None if presences is None else tuple(presences)


@attrs.frozen(kw_only=True)
class Attendance:
    """
    A list of those present (*närvaro*), asked about one paragraph.

    Attributes:
        presences: The list; `None` if there is none.
        number: The number of the paragraph; `None` if it has none, so that only what is told of
            the whole meeting says something about it.
        whole: Whether somebody who is not on the list can be ruled out.

    Source:
        5 kap. 66 § och 6 kap. 35 § kommunallagen (2017:725): the minutes tell who served.

    >>> from kfbeslut.model import ParagraphSpan
    >>> list_ = [Presence(actor=Actor(name="Rut Lind"), serving=True)]
    >>> attendance = Attendance(presences=list_, number=ParagraphNumber.of(12))
    >>> attendance.serves(Actor(name="Rut Lind", parties=["S"]))
    True

    .. versionadded:: 0.1.0
    """

    presences: tuple[Presence, ...] | None = attrs.field(converter=_tuple)
    number: ParagraphNumber | None = None
    whole: bool = False

    def serves(self, actor: Actor) -> bool | None:
        """
        Tell whether a person served at the paragraph; `None` where that can't be told.

        Who is not on a whole list did not serve. What is told of this very paragraph stands
        above what is told of the whole meeting. One who came late or left early, nobody knows at
        which paragraph, may have missed this one.
        """
        if self.presences is None:
            return None
        told = [each for each in self.presences if each.actor.is_same_as(actor)]
        if not told and not self.whole:
            return None
        special = [
            each
            for each in told
            if each.paragraphs is not None and self.number and each.covers(self.number)
        ]
        served = {self._serves(each) for each in special or told}
        return True if True in served else None if None in served else False

    @property
    def presiding(self) -> Actor | None:
        """
        Who was in the chair; `None` also if two are said to have been.
        """
        chairs = [
            presence.actor
            for presence in self.presences or ()
            if presence.presiding
            and (presence.paragraphs is None or (self.number and presence.covers(self.number)))
        ]
        return chairs[0] if len(chairs) == 1 else None

    def at_most(self, seats: int | None) -> int | None:
        """
        Count how many members and serving substitutes there can have been (persons).

        Those on a list that is whole and may have served, and never more than there are seats.

        Args:
            seats: The number of seats of the body, where that is known.
        """
        bounds = [] if seats is None else [seats]
        if self.presences is not None and self.whole:
            bounds.append(sum(self._serves(each) is not False for each in self.presences))
        return min(bounds, default=None)

    def _serves(self, presence: Presence) -> bool | None:
        serving = serves_as_listed(presence)
        if serving is False:
            return False
        if presence.paragraphs is not None:
            if self.number is None:
                return None
            return serving if presence.covers(self.number) else False
        return None if presence.arrived or presence.left else serving


def serves_as_listed(presence: Presence) -> bool | None:
    """
    Tell whether a line of the list is of somebody who serves, whenever that is.
    """
    if presence.serving is False or presence.capacity in WITHOUT_SEAT:
        return False
    # A member who is there sits in the seat.
    return True if presence.capacity is Capacity.MEMBER else presence.serving
