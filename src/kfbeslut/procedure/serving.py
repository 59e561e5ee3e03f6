"""
Who serves on which seat at a paragraph, and why: the member, a substitute, nobody.

The meeting is played from its first paragraph, since who has begun to serve comes first later.
Where something isn't told, it is played for each answer, and what comes out alike is told all the
same: a missing fact matters only where the result would be another with it.
"""

import datetime as dt
from collections.abc import Iterator, Sequence
from typing import Final

import attrs

from kfbeslut.law import governing
from kfbeslut.messages import Message
from kfbeslut.model import Capacity, Extent, Mandate, Meeting, Minutes, ParagraphNumber, Roster
from kfbeslut.procedure.calling import Calling, Conditions, Seats, Taken
from kfbeslut.procedure.grounds import LAWS, Grounds, Law
from kfbeslut.procedure.order import CallingOrder, Turn
from kfbeslut.procedure.service import Filled, Service, Untold, Vacant, in_common
from kfbeslut.procedure.sitting import OpenQuestion, Sitting, World
from kfbeslut.reasons import Reason

__all__ = ["who_serves"]

#: Those with a seat or in an order; the roster doesn't always tell which.
_IN_SEATS: Final = frozenset({Capacity.MEMBER, Capacity.SUBSTITUTE, None})

#: How many worlds are looked at before it is said that too much isn't told.
_WORLDS: Final = 250

_NO_DAY: Final = Message(
    "serving.day-not-told",
    "Dagen för sammanträdet framgår inte.",
    "The day of the meeting isn't told.",
)
_NO_ACT: Final = Message(
    "serving.act-not-known",
    "Vilken kommunallag som gällde {day} känner biblioteket inte.",
    "The library doesn't know the Local Government Act of {day}.",
)
_NO_KIND: Final = Message(
    "serving.kind-not-told",
    "Det framgår inte vilket slags organ {body} är.",
    "It isn't told what kind of body {body} is.",
)
_NOT_WHOLE: Final = Message(
    "serving.attendance-not-whole",
    "Närvaron är inte angiven för hela sammanträdet.",
    "The attendance isn't told for the whole meeting.",
)
_NO_CAPACITY: Final = Message(
    "serving.capacity-not-told",
    "Det framgår inte om {name} är ledamot eller ersättare.",
    "It isn't told whether {name} is a member or a substitute.",
)
_SAME_NAME: Final = Message(
    "serving.names-alike",
    "{name} finns två gånger och kan inte skiljas åt.",
    "There are two of the name {name}, who can't be told apart.",
)
_CHANGED: Final = Message(
    "serving.mandate-changed",
    "{name} hade sitt uppdrag bara en del av sammanträdet.",
    "{name} held the mandate for a part of the meeting only.",
)
_UNNAMED: Final = Message(
    "serving.name-not-told",
    "En plats i registret har inget namn.",
    "One mandate on the roster has no name.",
)


def who_serves(
    minutes: Minutes,
    number: int | ParagraphNumber,
    *,
    roster: Roster,
    order: CallingOrder | None = None,
    may_return_same_day: bool | None = None,
    begun_come_first: bool | None = None,
) -> tuple[Service, ...]:
    """
    Tell who serves on each seat at a paragraph (*tjänstgöring*).

    It is told from who is there, not from what the minutes say of service: `Presence.paragraphs`
    are those at which a person is in the room or takes part from a distance, whether that is
    allowed or not. Who is disqualified at a paragraph (`DecisionParagraph.not_taking_part`) serves
    at the others. A seat that nobody holds on the day is not in the answer: the act doesn't say
    who serves on it.

    Where several seats are free they choose in the order of the roster, and no seat is given a
    substitute of a later turn while another seat waits for those of an earlier one.

    Args:
        minutes: The whole minutes, or as much as is known of a meeting that goes on: the day, the
            paragraphs so far with their numbers, and the whole attendance.
        number: Which paragraph.
        roster: Members and substitutes of the body; it may hold more than those of the day.
        order: In which order substitutes are called; `None` if that isn't known.
        may_return_same_day: Whether, by the body's own rules, one who broke off for another
            reason than disqualification may serve again the same day; `None` if that isn't known.
            For the members of the council the act says no, whatever is said here.
        begun_come_first: Whether, by the body's own rules, a substitute who has begun to serve
            comes before those ahead in the order; `None` if that isn't known. For the council the
            act says yes, whatever is said here.

    Returns:
        One answer for each member of the day, in the order of the roster.

    Raises:
        PartNotFoundError: If there is no paragraph with that number.

    Source:
        5 kap. 16-21 §§, 6 kap. 16-17 §§ kommunallagen (2017:725); 5 kap. 12-16 §§ och
        6 kap. 9-10 §§ kommunallagen (1991:900); 25 § lagen (1992:339) om proportionellt valsätt.

    >>> from kfbeslut.procedure import ByParty
    >>> from kfbeslut.samples import committee_minutes, committee_roster
    >>> seats = who_serves(
    ...     committee_minutes(), 13, roster=committee_roster(), order=ByParty(then={"S": ["V"]})
    ... )
    >>> len(seats)
    7

    .. versionadded:: 0.1.0
    """
    asked = minutes.paragraph(number)
    meeting = minutes.meeting or Meeting()
    days = {day for day in (meeting.date, meeting.last_day) if day}
    mandates = [
        mandate
        for mandate in roster.mandates
        if mandate.capacity in _IN_SEATS and (not days or any(map(mandate.held_on, days)))
    ]
    members = [each for each in mandates if each.capacity is Capacity.MEMBER]
    substitutes = [each for each in mandates if each.capacity is Capacity.SUBSTITUTE]
    kind = roster.body.kind or (meeting.body.kind if meeting.body else None)
    law = LAWS.get(kind) if kind else None
    missing = (
        *_missing_of_meeting(minutes, roster, days, law),
        *_missing_of_mandates(mandates, days),
    )
    if missing or not law:
        return tuple(Untold(member=member, reasons=missing) for member in members)
    place = next(i for i, each in enumerate(minutes.paragraphs or ()) if each is asked)
    sitting = Sitting.of(
        [*members, *substitutes],
        [each for each in (minutes.paragraphs or ())[: place + 1] if each.number],
        minutes.attendance or (),
    )
    conditions = Conditions(
        begun_come_first=begun_come_first if law.begun_first is None else law.begun_first,
        may_return=may_return_same_day,
        members_may_return=(
            may_return_same_day if law.members_may_return is None else law.members_may_return
        ),
        several_days=len(days) > 1,
    )
    turns = [order.turns(member, substitutes) if order else None for member in members]
    told: dict[int, Service] = {}
    for seats in _competing(turns, sitting):
        told |= _Teller(seats, sitting, conditions, law, min(days)).tell(World())
    return tuple(told[member] for member in range(len(members)))


def _missing_of_meeting(
    minutes: Minutes, roster: Roster, days: set[dt.date], law: Law | None
) -> Iterator[Reason]:
    """
    Yield what isn't told of the meeting, and without which nothing can be said of any seat.
    """
    if not days:
        yield Reason(_NO_DAY)
    for day in sorted(days):
        if governing(day) is None:
            yield Reason(_NO_ACT, {"day": day})
    if law is None:
        yield Reason(_NO_KIND, {"body": roster.body.name})
    if minutes.extent is not Extent.WHOLE or minutes.attendance is None:
        yield Reason(_NOT_WHOLE)


def _missing_of_mandates(mandates: Sequence[Mandate], days: set[dt.date]) -> Iterator[Reason]:
    """
    Yield what isn't told of those on the roster, so that they can't be told apart.
    """
    for place, mandate in enumerate(mandates):
        name = mandate.actor.name
        if name is None:
            yield Reason(_UNNAMED)
        elif mandate.capacity is None:
            yield Reason(_NO_CAPACITY, {"name": name})
        elif not all(mandate.held_on(day) for day in days):
            yield Reason(_CHANGED, {"name": name})
        elif any(mandate.actor.is_same_as(other.actor) for other in mandates[:place]):
            yield Reason(_SAME_NAME, {"name": name})


def _competing(turns: Sequence[Sequence[Turn] | None], sitting: Sitting) -> list[Seats]:
    """
    Part the seats into those that compete for the same substitutes.
    """
    place_of = {mandate: place for place, mandate in enumerate(sitting.persons)}
    everyone = frozenset(range(len(turns), len(sitting.persons)))
    parts: list[tuple[frozenset[int], frozenset[int]]] = []
    for member, mine in enumerate(turns):
        called = (
            everyone
            if mine is None
            else frozenset(place_of[each] for turn in mine for rank in turn.ranks for each in rank)
        )
        rivals = [part for part in parts if part[1] & called]
        parts = [part for part in parts if part not in rivals]
        parts.append(
            (
                frozenset({member}).union(*(members for members, _ in rivals)),
                called.union(*(persons for _, persons in rivals)),
            )
        )
    return [
        Seats({member: turns[member] for member in sorted(members)}, persons)
        for members, persons in parts
    ]


@attrs.define
class _Teller:
    """
    Tells who serves on some seats, in all worlds that what isn't told leaves open.
    """

    seats: Seats
    sitting: Sitting
    conditions: Conditions
    law: Law
    day: dt.date
    worlds: int = 1

    def tell(self, world: World) -> dict[int, Service]:
        """
        Tell what is the same in all worlds, and of the rest what isn't told.
        """
        calling = Calling(self.seats, self.sitting, self.conditions, world)
        try:
            before, now = calling.play()
            return {
                member: self._service(member, before.get(member), now.get(member), world)
                for member in self.seats.turns
            }
        except OpenQuestion as question:
            return self._tell_for_each(question, world)

    def _tell_for_each(self, question: OpenQuestion, world: World) -> dict[int, Service]:
        self.worlds += len(question.answers)
        if not question.answers or self.worlds > _WORLDS:
            return {member: self._alone(member, question, world) for member in self.seats.turns}
        told = [self.tell(world.where(question.about, each)) for each in question.answers]
        return {
            member: in_common(question.about, [each[member] for each in told])
            for member in self.seats.turns
        }

    def _alone(self, member: int, question: OpenQuestion, world: World) -> Service:
        """
        Tell at least whether the member serves, who needs no substitute for that.
        """
        own_seat = Seats({member: ()}, frozenset())
        try:
            _, now = Calling(own_seat, self.sitting, self.conditions, world).play()
            if now:
                return self._service(member, None, now[member], world)
        except OpenQuestion:
            pass  # it can't be told even of the member
        return Untold(member=self.sitting.persons[member], reasons=(question.about,))

    def _service(
        self, member: int, before: Taken | None, now: Taken | None, world: World
    ) -> Service:
        mandate = self.sitting.persons[member]
        grounds = Grounds(self.sitting, self.law, self.day, world)
        if now is None:
            return Vacant(member=mandate, reasons=tuple(grounds.of_nobody(member)))
        reasons = (
            grounds.of_substitute(member, now, now.turn)
            if now.turn
            else grounds.of_member(member, before)
        )
        return Filled(member=mandate, by=self.sitting.persons[now.by], reasons=tuple(reasons))
