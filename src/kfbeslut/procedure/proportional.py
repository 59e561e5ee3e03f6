"""
How seats fall in a proportional election (*proportionellt val*).

Until 2022-06-30 the act itself says how ballots are counted (14-24 §§ lagen (1992:339) om
proportionellt valsätt). Of the act after it (2022:629), the sections on counting have not been
read: what is said of them rests on the bill (prop. 2021/22:125) and on handbooks, and where those
are silent the count stops.
"""

import datetime as dt
from collections import Counter, defaultdict, deque
from collections.abc import Iterable, Mapping, Sequence
from fractions import Fraction
from itertools import islice
from typing import Final

import attrs

from kfbeslut.errors import InvalidValueError
from kfbeslut.law import (
    OLD_PROPORTIONAL_ELECTIONS,
    PROPORTIONAL_ELECTIONS,
    Certainty,
    Citation,
    Statute,
)
from kfbeslut.messages import Message, Value
from kfbeslut.reasons import Reason

__all__ = ["BallotGroup", "Ballots", "Lot", "Seat", "SeatDistribution", "distribute_seats"]

_NO_ACT: Final = Message(
    "seats.act-not-known",
    "Hur valsedlar räknades {day} är inte känt.",
    "How ballots were counted on {day} is not known.",
)
_NO_GROUP: Final = Message(
    "seats.ballots-without-group",
    "{count} valsedlar saknar gruppbeteckning och är ogiltiga.",
    "{count} ballots have no group name and are invalid.",
)
_SURPLUS: Final = Message(
    "seats.surplus-names",
    "Valet avser {seats} platser; namn därutöver på en valsedel anses obefintliga.",
    "{seats} seats are to be filled; names beyond that on a ballot count as not there.",
)
_HIGHEST: Final = Message(
    "seats.highest-number",
    "{group} har det högsta jämförelsetalet ({number}).",
    "{group} has the highest comparison number ({number}).",
)
_MOST_VOTES: Final = Message(
    "seats.most-votes",
    "Valet avser en plats, och {group} har flest röster ({number}).",
    "There is one seat, and {group} has the most votes ({number}).",
)
_TIED_GROUPS: Final = Message(
    "seats.lot-between-groups",
    "{among} har alla {number}; lotten gav platsen åt {group}.",
    "{among} all have {number}; the lot gave the seat to {group}.",
)
_NEXT: Final = Message(
    "seats.next-on-list",
    "{person} står på tur på listan för {group}.",
    "{person} is next on the list of {group}.",
)
_NEXT_BY_COUNT: Final = Message(
    "seats.next-by-count",
    "{person} står på tur i {group}, med {votes} i den särskilda sammanräkningen.",
    "{person} is next in {group}, with {votes} in the special count.",
)
_TIED_NAMES: Final = Message(
    "seats.lot-between-names",
    "{among} har alla {votes} i {group}; lotten satte {person} före.",
    "{among} all have {votes} in {group}; the lot put {person} first.",
)
_SHARED: Final = Message(
    "seats.shared",
    "{person} har fått plats från {groups}; var och en räknas som 1/{number} plats.",
    "{person} has a seat from {groups}; each counts as 1/{number} of a seat.",
)
_NO_NAMES_LEFT: Final = Message(
    "seats.no-names-left",
    "Ingen grupp har namn kvar; {unfilled} platser blir obesatta.",
    "No group has names left; {unfilled} seats stay empty.",
)
_LOT_NEEDED: Final = Message(
    "seats.lot-needed",
    "{among} har alla {number}; lottning måste ske.",
    "{among} all have {number}; lots must be drawn.",
)
_SHARED_NOT_KNOWN: Final = Message(
    "seats.shared-not-known",
    "{person} har redan en plats och står på tur även i {group}; hur det ska räknas är inte känt.",
    "{person} has a seat already and is next in {group} too; how that is counted is not known.",
)


def _names(names: Iterable[str]) -> tuple[str, ...]:
    return tuple(names)


@attrs.frozen(kw_only=True)
class Ballots:
    """
    Ballots that are alike (*valsedlar*).

    A name that counts as not there (crossed out, not eligible, not clear who is meant: 9 §) is
    left out. An empty list is a ballot for the group and for nobody.

    Attributes:
        group: The group's name (*gruppbeteckning*); `None` where the ballot has none.
        names: The persons, first to last; the same person is written the same on all ballots.
        count: How many such ballots there are.

    Raises:
        InvalidValueError: If the count is less than 1 or a name stands twice.

    Source:
        6-9 §§ lagen (1992:339) om proportionellt valsätt; 7 § lagen (2022:629).

    >>> Ballots(group="Framtid", names=["Rut Lind", "Olle Ek"], count=12).names
    ('Rut Lind', 'Olle Ek')

    .. versionadded:: 0.1.0
    """

    group: str | None
    names: tuple[str, ...] = attrs.field(converter=_names)
    count: int = 1

    def __attrs_post_init__(self) -> None:
        if self.count < 1:
            raise InvalidValueError("Ballots", "count", "number-too-small", (("min", 1),))
        if len(set(self.names)) < len(self.names):
            raise InvalidValueError("Ballots", "names", "repeated-key", (("key", "name"),))


@attrs.frozen(kw_only=True)
class BallotGroup:
    """
    Ballots that are counted together (*valsedelsgrupp*).

    Attributes:
        name: The group's name. From 2022-07-01 ballots with another list are another group: the
            second under one name is called `"Framtid (2)"`, and so on.
        votes: How many ballots it has.

    .. versionadded:: 0.1.0
    """

    name: str
    votes: int


@attrs.frozen(kw_only=True)
class Lot:
    """
    A lot that has to be drawn before the count can go on (*lottning*).

    Attributes:
        among: The groups, or the persons in one group, that are equal.
        group: The group, if it is between its persons; `None` if it is between groups.

    .. versionadded:: 0.1.0
    """

    among: tuple[str, ...]
    group: str | None = None


@attrs.frozen(kw_only=True)
class Seat:
    """
    A seat that a group was given, and who fills it.

    Attributes:
        group: The group's name.
        person: Who fills it. One with seats from several groups is elected once.
        number: The group's comparison number (*jämförelsetal*) when it was given the seat.
        reasons: Why this group and this person.

    .. versionadded:: 0.1.0
    """

    group: str
    person: str
    number: Fraction
    reasons: tuple[Reason, ...]


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

    From 2022-07-01 only ballots with the same group name *and* the same list make a group, and
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
    method = next((method for method in _METHODS if method.act.in_force_on(day)), None)
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
        reasons.append(method.because(_NO_GROUP, count=without))
    if not method.list_makes_group and any(len(each.names) > seats for each in ballots):
        reasons.append(method.because(_SURPLUS, seats=seats))
        ballots = [
            Ballots(group=each.group, names=each.names[:seats], count=each.count)
            for each in ballots
        ]
    count = _Count(
        method=method,
        seats=seats,
        groups=method.groups(ballots),
        lots=deque(lots),
        reasons=reasons,
    )
    is_final = count.run()
    if count.lots:
        raise unknown_lot()
    return SeatDistribution(
        day=day,
        groups=tuple(BallotGroup(name=each.name, votes=each.votes) for each in count.groups),
        seats=tuple(count.given),
        unfilled=seats - len(count.held_from),
        lot=count.lot,
        is_final=is_final,
        reasons=tuple(reasons),
    )


@attrs.define(kw_only=True)
class _Group:
    """
    A ballot group while it is counted: its ballots, and the names that it has got seats for.
    """

    name: str
    ballots: list[Ballots]
    listed: list[str] = attrs.field(factory=list)

    @property
    def votes(self) -> int:
        return sum(ballots.count for ballots in self.ballots)

    @property
    def has_one_list(self) -> bool:
        return len({ballots.names for ballots in self.ballots}) == 1

    @property
    def has_names_left(self) -> bool:
        return any(set(ballots.names) - set(self.listed) for ballots in self.ballots)

    def special_count(self) -> tuple[Fraction, list[str]]:
        """
        Give the highest number of votes for a name not yet listed, and the names that have it.

        "Valsedeln gäller för det namn som står först på valsedeln, så länge detta namn inte har
        förts upp på listan" (17 §), and for its n:th name as a n:th of a vote (18 §).
        """
        votes: defaultdict[str, Fraction] = defaultdict(Fraction)
        for ballots in self.ballots:
            left = (place for place in enumerate(ballots.names, 1) if place[1] not in self.listed)
            for number, name in islice(left, 1):
                votes[name] += Fraction(ballots.count, number)
        most = max(votes.values())
        return most, [name for name in votes if votes[name] == most]


@attrs.frozen(kw_only=True)
class _Method:
    """
    How an act lets ballots be counted, and what that rests on.

    Attributes:
        act: The act.
        list_makes_group: Whether ballots with another list are another group.
        sources: For each thing said: the places in the law, and how sure it is.
    """

    act: Statute
    list_makes_group: bool
    sources: Mapping[Message, tuple[tuple[Citation, ...], Certainty]]

    def because(self, message: Message, **params: Value) -> Reason:
        cites, certainty = self.sources[message]
        return Reason(message, params, cites=cites, certainty=certainty)

    def groups(self, ballots: Iterable[Ballots]) -> list[_Group]:
        """
        Put ballots that are counted together into one group each.
        """
        groups: dict[tuple[str, tuple[str, ...]], _Group] = {}
        lists: Counter[str] = Counter()
        for each in ballots:
            if each.group is None:
                continue
            key = each.group, each.names if self.list_makes_group else ()
            if key not in groups:
                lists[each.group] += 1
                number = lists[each.group]
                name = each.group if number == 1 else f"{each.group} ({number})"
                groups[key] = _Group(name=name, ballots=[])
            groups[key].ballots.append(each)
        return list(groups.values())


@attrs.define(kw_only=True)
class _Count:
    """
    The count itself: seats are given until they are out, or it can't go on.

    Attributes:
        method: How the act lets ballots be counted.
        seats: How many persons are to be elected.
        groups: The groups.
        lots: What lots said; those that were needed are taken out.
        reasons: What holds for the whole.
        given: The seats given so far.
        held_from: For each person elected, the groups that gave a seat.
        lot: The lot that is needed.
    """

    method: _Method
    seats: int
    groups: list[_Group]
    lots: deque[str]
    reasons: list[Reason]
    given: list[Seat] = attrs.field(factory=list)
    held_from: defaultdict[str, list[str]] = attrs.field(factory=lambda: defaultdict(list))
    lot: Lot | None = None

    def run(self) -> bool:
        """
        Give seats; tell whether the count came to its end.
        """
        while len(self.held_from) < self.seats:
            running = {g.name: g for g in self.groups if g.has_names_left}
            if not running:
                unfilled = self.seats - len(self.held_from)
                self.reasons.append(self.method.because(_NO_NAMES_LEFT, unfilled=unfilled))
                return True
            if not self._give_to_one_of(running):
                return False
        return True

    def _give_to_one_of(self, running: Mapping[str, _Group]) -> bool:
        """
        Give one seat, unless a lot is needed or it isn't known how.
        """
        numbers = {name: self._number(group) for name, group in running.items()}
        number = max(numbers.values())
        tied = tuple(name for name in numbers if numbers[name] == number)
        name = self._drawn(Lot(among=tied), number)
        if name is None:
            return False
        group = running[name]
        votes, names = group.special_count()
        person = self._drawn(Lot(among=tuple(names), group=name), votes)
        if person is None:
            return False
        if person in self.held_from and self.method.list_makes_group:
            self.reasons.append(self.method.because(_SHARED_NOT_KNOWN, person=person, group=name))
            return False
        because = self.method.because
        if len(tied) > 1:
            why_group = because(_TIED_GROUPS, among=tied, number=str(number), group=name)
        else:
            message = _MOST_VOTES if self.seats == 1 else _HIGHEST
            why_group = because(message, group=name, number=str(number))
        if len(names) > 1:
            why_person = because(
                _TIED_NAMES, among=tuple(names), votes=str(votes), group=name, person=person
            )
        elif group.has_one_list:
            why_person = because(_NEXT, person=person, group=name)
        else:
            why_person = because(_NEXT_BY_COUNT, person=person, group=name, votes=str(votes))
        group.listed.append(person)
        holders = self.held_from[person]
        holders.append(name)
        reasons = [why_group, why_person]
        if len(holders) > 1:
            reasons.append(
                because(_SHARED, person=person, groups=tuple(holders), number=len(holders))
            )
        self.given.append(Seat(group=name, person=person, number=number, reasons=tuple(reasons)))
        return True

    def _number(self, group: _Group) -> Fraction:
        """
        Give a group's comparison number; a seat that a person has from n groups is a n:th seat.
        """
        parts = (Fraction(1, len(self.held_from[person])) for person in group.listed)
        return group.votes / sum(parts, start=Fraction(1))

    def _drawn(self, lot: Lot, number: Fraction) -> str | None:
        """
        Give the one who has the number, by lot if they are several; `None` if it isn't drawn.
        """
        if len(lot.among) == 1:
            return lot.among[0]
        if not self.lots:
            self.lot = lot
            self.reasons.append(
                self.method.because(_LOT_NEEDED, among=lot.among, number=str(number))
            )
            return None
        drawn = self.lots.popleft()
        if drawn not in lot.among:
            raise unknown_lot()
        return drawn


def unknown_lot() -> InvalidValueError:
    """
    Say that a lot fell on one who was not in it, or that nobody asked for it.
    """
    return InvalidValueError("Lot", "among", "unknown-reference", (("whole", "Lot"),))


_OLD: Final = OLD_PROPORTIONAL_ELECTIONS
_NEW: Final = PROPORTIONAL_ELECTIONS

_METHODS: Final = (
    _Method(
        act=_OLD,
        list_makes_group=False,
        sources={
            _NO_GROUP: ((_OLD.at(8, item=1),), Certainty.TEXT),
            _SURPLUS: ((_OLD.at(9, paragraph=2),), Certainty.TEXT),
            _HIGHEST: ((_OLD.at(20), _OLD.at(22)), Certainty.TEXT),
            _MOST_VOTES: ((_OLD.at(19),), Certainty.TEXT),
            _TIED_GROUPS: ((_OLD.at(24),), Certainty.TEXT),
            _NEXT: ((_OLD.at(16), _OLD.at(21)), Certainty.TEXT),
            _NEXT_BY_COUNT: ((_OLD.at(16), _OLD.at(17), _OLD.at(18)), Certainty.TEXT),
            _TIED_NAMES: ((_OLD.at(24),), Certainty.TEXT),
            _SHARED: ((_OLD.at(21), _OLD.at(22)), Certainty.TEXT),
            _NO_NAMES_LEFT: ((_OLD.at(23),), Certainty.TEXT),
            _LOT_NEEDED: ((_OLD.at(24),), Certainty.TEXT),
        },
    ),
    # The sections that have no citation here have not been read. How comparison numbers and lots
    # work is shown in the handbook of the municipalities' association (SKR), and by the bill.
    _Method(
        act=_NEW,
        list_makes_group=True,
        sources={
            _NO_GROUP: ((_NEW.at(7),), Certainty.READING),
            _HIGHEST: ((), Certainty.PRACTICE),
            _MOST_VOTES: ((), Certainty.PRACTICE),
            _TIED_GROUPS: ((), Certainty.PRACTICE),
            _NEXT: ((_NEW.at(19),), Certainty.PRACTICE),
            _NO_NAMES_LEFT: ((), Certainty.READING),
            _LOT_NEEDED: ((), Certainty.PRACTICE),
            _SHARED_NOT_KNOWN: ((), Certainty.MEMORY),
        },
    ),
)
