"""
How the ballots of a proportional election are counted, by the act of the day.

Until 2022-06-30 the act itself says it (14-24 §§ lagen (1992:339) om proportionellt valsätt). Of
the act after it (2022:629), the sections on counting have not been read: what is said of them rests
on the bill (prop. 2021/22:125) and on handbooks, and where those are silent the count stops.
"""

from collections import defaultdict, deque
from collections.abc import Iterable, Mapping
from fractions import Fraction
from itertools import chain, count, islice
from typing import Final

import attrs

from kfbeslut.law import (
    OLD_PROPORTIONAL_ELECTIONS,
    PROPORTIONAL_ELECTIONS,
    Certainty,
    Citation,
    Statute,
)
from kfbeslut.messages import Message, Value
from kfbeslut.procedure.ballots import Ballots, Lot
from kfbeslut.reasons import Reason

__all__ = ["METHODS", "NO_GROUP", "Count", "Group", "Method", "Seat"]

NO_GROUP: Final = Message(
    "seats.ballots-without-group",
    "Valsedlar utan gruppbeteckning, som är ogiltiga: {count}.",
    "Ballots without a group name, which are invalid: {count}.",
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
    "Ingen grupp har namn kvar. Platser som blir obesatta: {unfilled}.",
    "No group has names left. Seats that stay empty: {unfilled}.",
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


@attrs.define(kw_only=True)
class Group:
    """
    A ballot group while it is counted: its ballots, and the names that it has got seats for.
    """

    name: str
    ballots: list[Ballots]
    listed: list[str] = attrs.field(factory=list)

    @property
    def votes(self) -> int:
        """
        How many ballots it has.
        """
        return sum(ballots.count for ballots in self.ballots)

    @property
    def has_one_list(self) -> bool:
        """
        Whether all its ballots name the same persons in the same order.
        """
        return len({ballots.names for ballots in self.ballots}) == 1

    @property
    def has_names_left(self) -> bool:
        """
        Whether it can still be given a seat.
        """
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
class Method:
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
        """
        Give a reason with what it rests on.
        """
        cites, certainty = self.sources[message]
        return Reason(message, params, cites=cites, certainty=certainty)

    def groups(self, ballots: Iterable[Ballots]) -> list[Group]:
        """
        Put ballots that are counted together into one group each.
        """
        groups: dict[tuple[str, tuple[str, ...]], Group] = {}
        names: set[str] = set()
        for each in ballots:
            if each.group is None:
                continue
            key = each.group, each.names if self.list_makes_group else ()
            if key not in groups:
                others = (f"{each.group} ({number})" for number in count(2))
                name = next(name for name in chain([each.group], others) if name not in names)
                names.add(name)
                groups[key] = Group(name=name, ballots=[])
            groups[key].ballots.append(each)
        return list(groups.values())


@attrs.define(kw_only=True)
class Count:
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

    method: Method
    seats: int
    groups: list[Group]
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

    def _give_to_one_of(self, running: Mapping[str, Group]) -> bool:
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

    def _number(self, group: Group) -> Fraction:
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
        return lot.fell_on(self.lots.popleft())


_OLD: Final = OLD_PROPORTIONAL_ELECTIONS
_NEW: Final = PROPORTIONAL_ELECTIONS

METHODS: Final = (
    Method(
        act=_OLD,
        list_makes_group=False,
        sources={
            NO_GROUP: ((_OLD.at(8, item=1),), Certainty.TEXT),
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
    Method(
        act=_NEW,
        list_makes_group=True,
        sources={
            NO_GROUP: ((_NEW.at(7),), Certainty.READING),
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
