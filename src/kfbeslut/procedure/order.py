"""
In which order substitutes are called for a seat (*turordning*), as data.

In the council the election gives the order; in committees the council decides it, or the act on
proportional elections does. An order knows nobody's presence: who is called is for `who_serves`.
"""

import datetime as dt
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import chain
from typing import Final, Protocol

import attrs

from kfbeslut.errors import InvalidValueError
from kfbeslut.law import GKL, KL, OLD_PROPORTIONAL_ELECTIONS, Certainty, Citation
from kfbeslut.messages import Message
from kfbeslut.model import Mandate

__all__ = ["AsElected", "ByGroup", "ByParty", "CallingOrder", "OneList", "Turn"]

_SAME_PARTY: Final = Message(
    "serving.same-party",
    "{substitute} är ersättare för samma parti som {member}.",
    "{substitute} is a substitute of the same party as {member}.",
)
_PARTY_IN_TURN: Final = Message(
    "serving.party-in-turn",
    "När partiet till {member} inte har någon ersättare att kalla står partiet till {substitute} "
    "i tur.",
    "Where the party of {member} has no substitute to call, that of {substitute} is in turn.",
)
_SAME_GROUP: Final = Message(
    "serving.same-group",
    "{substitute} är vald från samma grupp som {member}.",
    "{substitute} was elected from the same group as {member}.",
)
_GROUP_IN_TURN: Final = Message(
    "serving.group-in-turn",
    "När gruppen till {member} inte har någon ersättare att kalla står gruppen till {substitute} "
    "i tur.",
    "Where the group of {member} has no substitute to call, that of {substitute} is in turn.",
)
_LIST: Final = Message(
    "serving.list",
    "Alla ersättare kallas från en och samma lista, vems plats det än gäller.",
    "All substitutes are called from one list, whosever seat it is.",
)
_SAME_CONSTITUENCY: Final = Message(
    "serving.same-constituency",
    "{substitute} är ersättare för samma parti och från samma valkrets som {member}.",
    "{substitute} is a substitute of the same party and constituency as {member}.",
)
_OTHER_CONSTITUENCY: Final = Message(
    "serving.other-constituency",
    "När valkretsen till {member} inte har någon ersättare att kalla för partiet står valkretsen "
    "till {substitute} i tur.",
    "Where the party has no substitute to call in the constituency of {member}, that of "
    "{substitute} is in turn.",
)

_CONSTITUENCY: Final = (
    KL.at(5, 21, paragraph=1),
    KL.at(5, 21, paragraph=2),
    GKL.at(5, 16, paragraph=1),
    GKL.at(5, 16, paragraph=2),
)
_CONSTITUENCIES: Final = (KL.at(5, 21, paragraph=3), GKL.at(5, 16, paragraph=3))


@attrs.frozen(kw_only=True)
class Turn:
    """
    Substitutes who are called before those of any later turn.

    Attributes:
        message: Why they are in turn; its gaps are `{substitute}` and `{member}`.
        ranks: The substitutes in their order. Several in one rank are those of whom it isn't told
            who stands first.
        cites: The places in the law that it rests on.
        certainty: How far it rests on the law's own words.

    .. versionadded:: 0.1.0
    """

    message: Message
    ranks: tuple[tuple[Mandate, ...], ...]
    cites: tuple[Citation, ...] = ()
    certainty: Certainty = Certainty.TEXT


class CallingOrder(Protocol):
    """
    An order in which substitutes are called.

    .. versionadded:: 0.1.0
    """

    def turns(self, member: Mandate, substitutes: Sequence[Mandate]) -> tuple[Turn, ...] | None:
        """
        Give the turns in which substitutes are called for a member's seat, the first one first.

        Args:
            member: Who has the seat.
            substitutes: All substitutes of the body, whether they are there or not.

        Returns:
            Who is in no turn is never called for that seat. `None` if the roster tells too little.
        """
        ...


def _names(names: Iterable[str]) -> tuple[str, ...]:
    if isinstance(names, str):
        # Its letters would pass for names.
        params = (("allowed", "tuple"), ("found", "str"))
        raise InvalidValueError("CallingOrder", None, "wrong-type", params)
    return tuple(names)


def _pairs(
    named: Mapping[str, Iterable[str]] | Iterable[tuple[str, Iterable[str]]],
) -> tuple[tuple[str, tuple[str, ...]], ...]:
    return tuple((name, _names(others)) for name, others in dict(named).items())


def _groups(groups: Iterable[Iterable[str]]) -> tuple[tuple[str, ...], ...]:
    return tuple(map(_names, groups))


@attrs.frozen(kw_only=True)
class ByParty:
    """
    Substitutes of the member's party are called, and then those of other parties, if any.

    Within a party they come in the order that the roster gives. In a council this is the order
    where there are no constituencies, and in a region also where there are.

    Attributes:
        then: For a party the parties that come after its own, the first one first, as pairs; a
            mapping will do. A party without such a line has its own substitutes only.

    Raises:
        InvalidValueError: If a text stands where several parties should.

    Source:
        5 kap. 18 § och 6 kap. 17 § kommunallagen (2017:725).

    >>> ByParty(then={"S": ["V", "MP"]}).then
    (('S', ('V', 'MP')),)

    .. versionadded:: 0.1.0
    """

    then: tuple[tuple[str, tuple[str, ...]], ...] = attrs.field(default=(), converter=_pairs)

    def turns(self, member: Mandate, substitutes: Sequence[Mandate]) -> tuple[Turn, ...] | None:
        """
        Give the turns; `None` if the roster doesn't tell everybody's party.
        """
        if not all(_parties(each) for each in (member, *substitutes)):
            return None
        own = _parties(member)
        after = [party for name, others in self.then if name.casefold() in own for party in others]
        return tuple(
            Turn(
                message=_PARTY_IN_TURN if place else _SAME_PARTY,
                ranks=_ranks(called),
                certainty=Certainty.PRACTICE if place else Certainty.TEXT,
            )
            for place, called in enumerate(_apart([own, *_sets([[p] for p in after])], substitutes))
        )


@attrs.frozen(kw_only=True)
class ByGroup:
    """
    Substitutes of the member's group are called, and then those of the other groups.

    A group is parties that were elected from one list or that the local order takes together.
    Within a group substitutes come in the order that the roster gives, as on the group's list.

    Attributes:
        groups: The parties of each group, the group with the most votes first: it is the first
            to be called after the member's own.
        elected: The day of the election, if the substitutes were elected proportionally, so that
            the act itself gives this order; `None` if it is a local order. Of an election from
            2022-07-01 the order isn't known: the act of 2022 has not been read on this.

    Raises:
        InvalidValueError: If a text stands where several parties should.

    Source:
        25 § lagen (1992:339) om proportionellt valsätt; 6 kap. 17 § kommunallagen (2017:725).

    >>> ByGroup(groups=[["S", "V"], ["M", "KD"]]).groups
    (('S', 'V'), ('M', 'KD'))

    .. versionadded:: 0.1.0
    """

    groups: tuple[tuple[str, ...], ...] = attrs.field(converter=_groups)
    elected: dt.date | None = None

    def turns(self, member: Mandate, substitutes: Sequence[Mandate]) -> tuple[Turn, ...] | None:
        """
        Give the turns; `None` if somebody's group isn't told, or what the act says isn't known.
        """
        if self.elected and not OLD_PROPORTIONAL_ELECTIONS.in_force_on(self.elected):
            return None
        groups = list(_sets(self.groups))
        everyone = (member, *substitutes)
        if not all(any(_parties(each) & group for group in groups) for each in everyone):
            return None
        groups.sort(key=lambda group: not group & _parties(member))
        return tuple(
            Turn(
                message=_GROUP_IN_TURN if place else _SAME_GROUP,
                ranks=_ranks(called),
                cites=(OLD_PROPORTIONAL_ELECTIONS.at(25),) if self.elected else (),
                certainty=Certainty.TEXT if self.elected else Certainty.PRACTICE,
            )
            for place, called in enumerate(_apart(groups, substitutes))
        )


@attrs.frozen
class OneList:
    """
    All substitutes are called from one list, whoever is away.

    Source:
        6 kap. 17 § kommunallagen (2017:725).

    .. versionadded:: 0.1.0
    """

    def turns(self, member: Mandate, substitutes: Sequence[Mandate]) -> tuple[Turn, ...]:  # noqa: ARG002 (one list for all members)
        """
        Give the one turn.
        """
        return (Turn(message=_LIST, ranks=_ranks(substitutes), certainty=Certainty.PRACTICE),)


@attrs.frozen(kw_only=True)
class AsElected:
    """
    The order of a municipal council (*kommunfullmäktige*), as the election gave it.

    Substitutes of the member's party come first from the member's constituency, and then from the
    party's other constituencies. Within one, they come in the member's own order, then in that of
    the member who got the party's first seat there, and so on.

    In regions nobody comes first for the constituency's sake: `ByParty` has their order.

    Attributes:
        own: For each member's name the substitutes' names in that member's order, as pairs; a
            mapping will do. The members of a party stand as it got its seats. `()` where the
            substitutes of a party in a constituency have one order for all, that of the roster.
        constituencies: For each party its constituencies, the one where it has most votes first.

    Raises:
        InvalidValueError: If a text stands where several names should.

    Source:
        5 kap. 18 och 21 §§ kommunallagen (2017:725).

    >>> order = AsElected(own={"Rut Lind": ["Olle Ek"]}, constituencies={"S": ["Norra", "Södra"]})
    >>> order.own
    (('Rut Lind', ('Olle Ek',)),)

    .. versionadded:: 0.1.0
    """

    own: tuple[tuple[str, tuple[str, ...]], ...] = attrs.field(default=(), converter=_pairs)
    constituencies: tuple[tuple[str, tuple[str, ...]], ...] = attrs.field(
        default=(), converter=_pairs
    )

    def turns(self, member: Mandate, substitutes: Sequence[Mandate]) -> tuple[Turn, ...] | None:
        """
        Give the turns; `None` if a party, a constituency or somebody's place isn't told.
        """
        if not all(_parties(each) for each in (member, *substitutes)):
            return None
        called = [each for each in substitutes if _parties(each) & _parties(member)]
        homes = self._in_turn(member, {_home(each) for each in called})
        if homes is None:
            return None
        turns = []
        for place, home in enumerate(homes):
            ranks = self._ranks(member, [each for each in called if _home(each) == home])
            if ranks is None:
                return None
            message = _OTHER_CONSTITUENCY if place else _SAME_CONSTITUENCY
            cites = _CONSTITUENCIES if place else _CONSTITUENCY
            turns.append(
                Turn(message=message, ranks=ranks, cites=cites)
                if home
                else Turn(message=_SAME_PARTY, ranks=ranks)
            )
        return tuple(turns)

    def _in_turn(self, member: Mandate, homes: set[str]) -> list[str] | None:
        """
        Put the constituencies in turn, the member's own first; `""` is none.
        """
        own = _home(member)
        others = homes - {own}
        if not others:
            return [own]
        ranked = [
            constituency.casefold()
            for party, constituencies in self.constituencies
            if party.casefold() in _parties(member)
            for constituency in constituencies
        ]
        if "" in homes | {own} or (len(others) > 1 and others - set(ranked)):
            return None
        return [own, *(sorted(others, key=ranked.index) if len(others) > 1 else others)]

    def _ranks(
        self, member: Mandate, called: Sequence[Mandate]
    ) -> tuple[tuple[Mandate, ...], ...] | None:
        """
        Rank the substitutes of one constituency; `None` if somebody is in nobody's order.
        """
        if not self.own:
            return _ranks(called)
        mine = (names for name, names in self.own if name == member.actor.name)
        line = chain(*mine, *(names for _, names in self.own))
        place: dict[str | None, int] = {}
        for name in line:
            place.setdefault(name, len(place))
        if any(each.actor.name not in place for each in called):
            return None
        return tuple((each,) for each in sorted(called, key=lambda one: place[one.actor.name]))


def _home(mandate: Mandate) -> str:
    return (mandate.constituency or "").casefold()


def _parties(mandate: Mandate) -> frozenset[str]:
    return frozenset(party.casefold() for party in mandate.actor.parties)


def _sets(groups: Iterable[Iterable[str]]) -> Iterator[frozenset[str]]:
    for group in groups:
        yield frozenset(party.casefold() for party in group)


def _apart(
    groups: Iterable[frozenset[str]], substitutes: Sequence[Mandate]
) -> Iterator[list[Mandate]]:
    """
    Yield the substitutes of each group, each person in the first group only.
    """
    left = list(substitutes)
    for group in groups:
        yield [each for each in left if _parties(each) & group]
        left = [each for each in left if not _parties(each) & group]


def _ranks(called: Sequence[Mandate]) -> tuple[tuple[Mandate, ...], ...]:
    """
    Rank substitutes as the roster does; all in one rank if it leaves somebody's place out.
    """
    if any(each.order is None for each in called):
        return (tuple(called),)
    by_place: dict[int, list[Mandate]] = defaultdict(list)
    for each in called:
        by_place[each.order or 0].append(each)
    return tuple(tuple(by_place[place]) for place in sorted(by_place))
