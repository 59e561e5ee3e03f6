"""
How many served at a paragraph, by the list of those present.

The list is read once for all paragraphs: most of it is told of the whole meeting.
"""

from collections.abc import Iterable
from typing import Final, TypeAlias

from kfbeslut.model import Actor, ParagraphNumber, ParagraphSpan, Presence
from kfbeslut.procedure import Bounds
from kfbeslut.procedure.attendance import serves_as_listed

__all__ = ["Headcount"]

_Person: TypeAlias = tuple[str, tuple[str, ...]]
_Ranges: TypeAlias = tuple[tuple[int, int], ...] | None

#: When two things are told of one person at a paragraph, the later of these stands.
_RANK: Final = {False: 0, None: 1, True: 2}


class Headcount:
    """
    The members and serving substitutes of a list (*närvaro*), counted paragraph by paragraph.

    What is told of a paragraph stands above what is told of the whole meeting. Who came late or
    left early, nobody knows at which paragraph, may or may not have been there.

    >>> from kfbeslut.model import Actor
    >>> list_ = [Presence(actor=Actor(name=name), serving=True) for name in ("Rut Lind", "Bo Ek")]
    >>> Headcount(list_).at(ParagraphNumber.of(1), whole=True)
    Bounds(low=2, high=2)
    """

    def __init__(self, presences: Iterable[Presence]) -> None:
        self._general: dict[_Person, bool | None] = {}
        self._special: list[tuple[Presence, _Person, bool | None, _Ranges]] = []
        self._countable = True
        self._named: dict[str, list[Presence]] = {}
        for presence in presences:
            serves = serves_as_listed(presence)
            actor = presence.actor
            if serves is not False and (actor.name is None or actor.et_al):
                self._countable = False
            person = ((actor.name or "").casefold(), actor.parties)
            self._named.setdefault(person[0], []).append(presence)
            if presence.paragraphs is not None:
                ranges = _ranges(presence.paragraphs)
                self._special.append((presence, person, serves, ranges))
            elif presence.arrived or presence.left:
                _note(self._general, person, serves=serves and None)
            else:
                _note(self._general, person, serves=serves)
        self._told_apart = {name for _, (name, _), *_ in self._special} | {""}
        self._sure = {person for person, serves in self._general.items() if serves}
        persons = self._general.keys() | {person for _, person, *_ in self._special}
        names = {name for name, _ in persons}
        self._names_are_told_apart = len(names) == len(persons) and "" not in names
        self._maybe = {person for person, serves in self._general.items() if serves is not False}

    def surely_serves(self, actor: Actor) -> bool:
        """
        Tell whether a person served at the whole meeting, as nothing says otherwise.

        `False` is only that it takes a closer look.
        """
        name = (actor.name or "").casefold()
        return (name, actor.parties) in self._sure and name not in self._told_apart

    def named(self, actor: Actor) -> tuple[Presence, ...]:
        """
        Give the lines of the list with the name of a person.
        """
        return tuple(self._named.get((actor.name or "").casefold(), ()))

    def at(self, number: ParagraphNumber | None, *, whole: bool) -> Bounds:
        """
        Count those who served at a paragraph (persons).

        Args:
            number: Its number; `None` if it has none.
            whole: Whether somebody who is not on the list can be ruled out.
        """
        told: dict[_Person, bool | None] = {}
        plain = None if number is None or number.year else number.number
        for presence, person, serves, ranges in self._special:
            if number is None:
                _note(told, person, serves=serves and None)
            elif _is_among(plain, ranges) if plain and ranges else presence.covers(number):
                _note(told, person, serves=serves)
        apart = told.keys()
        sure = self._sure.difference(apart)
        sure.update(person for person, serves in told.items() if serves)
        # Two of one name may be one person; that is rare, and so the names are seldom looked at.
        low = len(sure) if self._names_are_told_apart else len({name for name, _ in sure if name})
        if not whole or not self._countable:
            return Bounds(low, None)
        apart_and_maybe = sum(serves is not False for serves in told.values())
        return Bounds(low, len(self._maybe) - len(self._maybe & apart) + apart_and_maybe)


def _ranges(spans: Iterable[ParagraphSpan]) -> _Ranges:
    """
    Give spans as plain numbers, both ends in, as nearly all are written; else `None`.
    """
    ranges = []
    for span in spans:
        first, last = span.first, span.last or span.first
        if first.number is None or last.number is None or first.year or last.year:
            return None
        ranges.append((first.number, last.number))
    return tuple(ranges)


def _is_among(number: int, ranges: tuple[tuple[int, int], ...]) -> bool:
    # Asked for each line of the list at each paragraph: a generator would cost twice as much.
    for first, last in ranges:  # noqa: SIM110
        if first <= number <= last:
            return True
    return False


def _note(told: dict[_Person, bool | None], person: _Person, *, serves: bool | None) -> None:
    told[person] = max(told.get(person, False), serves, key=_RANK.__getitem__)
