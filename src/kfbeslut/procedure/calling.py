"""
How substitutes are called, paragraph by paragraph, in one world where all that is asked is told.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from typing import Final

import attrs

from kfbeslut.messages import Message
from kfbeslut.model import Leaving
from kfbeslut.procedure.order import Turn
from kfbeslut.procedure.sitting import OpenQuestion, Sitting, World
from kfbeslut.reasons import Reason

__all__ = ["Calling", "Conditions", "Seats", "Taken"]

_SAME_DAY: Final = Message(
    "serving.day-of-paragraph-not-told",
    "Det framgår inte om {name} kom tillbaka samma dag.",
    "It isn't told whether {name} came back on the same day.",
)
_MAY_RETURN: Final = Message(
    "serving.return-not-told",
    "Lagen säger inte om {name} får tjänstgöra igen samma dag, och den lokala regeln framgår inte.",
    "The act doesn't say whether {name} may serve again the same day, and the local rule isn't "
    "told.",
)
_PRECEDENCE: Final = Message(
    "serving.precedence-not-told",
    "Det framgår inte om den som har börjat tjänstgöra har företräde.",
    "It isn't told whether one who has begun to serve comes first.",
)
_TWO_PRECEDENCES: Final = Message(
    "serving.precedences-clash",
    "Om den som har börjat tjänstgöra också går före den som står närmare ledamoten är inte givet.",
    "Whether one who has begun to serve also comes before one who stands closer to the member is "
    "open.",
)
_NO_ORDER: Final = Message(
    "serving.order-not-told",
    "I vilken ordning ersättare kallas till platsen framgår inte ({member}).",
    "The order in which substitutes are called for the seat isn't told ({member}).",
)
_WHO_FIRST: Final = Message(
    "serving.place-not-told",
    "Det framgår inte vem som står först av {names}.",
    "It isn't told who stands first of {names}.",
)


@attrs.frozen(kw_only=True)
class Conditions:
    """
    What the act, or else the body's own rules, say of service; `None` where that isn't known.

    Attributes:
        begun_come_first: Whether a substitute who has begun to serve comes first.
        may_return: Whether one who broke off may serve again the same day.
        members_may_return: The same of members.
        several_days: Whether the meeting may have gone on to another day.
    """

    begun_come_first: bool | None
    may_return: bool | None
    members_may_return: bool | None
    several_days: bool


@attrs.frozen
class Seats:
    """
    Seats that compete for the same substitutes.

    Attributes:
        turns: For each member the turns in which substitutes are called; `None` if not told. The
            members stand in the order in which they choose.
        persons: The places of the substitutes among the persons of the sitting.
    """

    turns: Mapping[int, Sequence[Turn] | None]
    persons: frozenset[int]


@attrs.frozen
class Taken:
    """
    Who serves on a seat: the member, or a substitute in turn, who may have begun before.
    """

    by: int
    turn: Turn | None = None
    has_begun: bool = False


class Calling:
    """
    The service on some seats, from the first paragraph to the last.
    """

    def __init__(
        self, seats: Seats, sitting: Sitting, conditions: Conditions, world: World
    ) -> None:
        self._seats = seats
        self._sitting = sitting
        self._conditions = conditions
        self._world = world
        self._place_of = {mandate: place for place, mandate in enumerate(sitting.persons)}
        # Who serves, or would but for disqualification, and where they were last there.
        self._engaged: dict[int, int] = {}
        # Who has broken off, and after which paragraph.
        self._gone: dict[int, int] = {}
        # Substitutes who have begun to serve, and for each seat who may go on with it: one who
        # stood in for a single paragraph comes after the one whom he or she stood in for.
        self._begun: set[int] = set()
        self._claims: dict[int, list[int]] = defaultdict(list)

    def play(self) -> tuple[dict[int, Taken], dict[int, Taken]]:
        """
        Play all paragraphs.

        Returns:
            Who serves at the last paragraph but one (nobody, if there is none) and at the last.

        Raises:
            OpenQuestion: If it takes a fact that isn't told in this world.
        """
        before: dict[int, Taken] = {}
        now: dict[int, Taken] = {}
        for place in range(len(self._sitting.numbers)):
            before, now = now, self._at(place)
        return before, now

    def can_serve(self, person: int, place: int) -> bool:
        """
        Tell whether a person is there and not barred from the paragraph.
        """
        return (
            self._sitting.is_there(person, place, self._world)
            and not self._sitting.is_disqualified(person, place, self._world)
            and (person not in self._gone or self._comes_back(person))
        )

    def _at(self, place: int) -> dict[int, Taken]:
        self._note_who_left(place)
        taken = {m: Taken(m) for m in self._seats.turns if self.can_serve(m, place)}
        for member in taken:
            self._claims[member].clear()
        if len(taken) < len(self._seats.turns):
            self._fill(taken, place)
        self._note_who_serves(taken, place)
        return taken

    def _note_who_left(self, place: int) -> None:
        for person in self._engaged:
            if self._sitting.is_there(person, place, self._world):
                self._engaged[person] = place
            elif not self._sitting.is_disqualified(person, place, self._world):
                self._gone[person] = self._engaged[person]

    def _note_who_serves(self, taken: Mapping[int, Taken], place: int) -> None:
        serving = {each.by for each in taken.values()}
        self._engaged = dict.fromkeys(serving, place) | {
            person: last
            for person, last in self._engaged.items()
            if person not in self._gone
            and person not in serving
            and self._sitting.is_disqualified(person, place, self._world)
        }
        for member, each in taken.items():
            if each.by != member:
                self._begun.add(each.by)
                self._claim(each.by, member)

    def _claim(self, substitute: int, seat: int) -> None:
        """
        Note that a substitute may go on with a seat, and that who stood in for them may not.
        """
        claims = self._claims[seat]
        if substitute in claims:
            del claims[claims.index(substitute) + 1 :]
        else:
            claims.append(substitute)

    def _fill(self, taken: dict[int, Taken], place: int) -> None:
        """
        Give the free seats to substitutes.
        """
        first = bool(self._begun) and self._begun_come_first()
        if first:
            self._let_go_on(taken, place)
            if self._precedences_clash(taken, place):
                self._call(taken, place, [self._begun])
        self._call(
            taken, place, [self._begun, self._seats.persons] if first else [self._seats.persons]
        )

    def _begun_come_first(self) -> bool:
        known = self._conditions.begun_come_first
        return self._world.ask(Reason(_PRECEDENCE), (True, False)) if known is None else known

    def _let_go_on(self, taken: dict[int, Taken], place: int) -> None:
        """
        Let those who serve on a seat go on with it.
        """
        for member in self._seats.turns:
            for substitute in () if member in taken else tuple(self._claims[member]):
                # Who comes back to serve may have lost the seat.
                if self._is_free(substitute, taken, place) and substitute in self._claims[member]:
                    turn = self._turn_of(member, substitute)
                    taken[member] = Taken(substitute, turn, has_begun=True)
                    break

    def _precedences_clash(self, taken: Mapping[int, Taken], place: int) -> bool:
        """
        Tell whether who has begun comes before the substitutes of an earlier turn.

        "Alltid företräde oberoende av turordningen" (5 kap. 18 §) against the precedence of the
        member's constituency (21 §), or of the member's party in a committee: no authority says
        which is stronger.
        """
        several = any(
            turns and len(turns) > 1
            for member, turns in self._seats.turns.items()
            if member not in taken
        )
        return (
            several
            and any(self._is_free(person, taken, place) for person in sorted(self._begun))
            and self._world.ask(Reason(_TWO_PRECEDENCES), (False, True))
        )

    def _call(self, taken: dict[int, Taken], place: int, among: Sequence[Iterable[int]]) -> None:
        """
        Call substitutes turn by turn; in a turn, those of `among` that stand first go first.
        """
        depth = max((len(turns or ()) for turns in self._seats.turns.values()), default=0)
        for step in range(max(depth, 1)):
            for member, turns in self._seats.turns.items():
                if member in taken:
                    continue
                if turns is None:
                    self._refuse_without_order(member, taken, place)
                elif step < len(turns):
                    chosen = self._choose(turns[step], taken, place, among)
                    if chosen is not None:
                        begun = chosen in self._begun and len(among) > 1
                        taken[member] = Taken(chosen, turns[step], begun)

    def _refuse_without_order(self, member: int, taken: Mapping[int, Taken], place: int) -> None:
        if any(self._is_free(person, taken, place) for person in sorted(self._seats.persons)):
            raise OpenQuestion(Reason(_NO_ORDER, {"member": self._sitting.name(member)}), ())

    def _choose(
        self,
        turn: Turn,
        taken: Mapping[int, Taken],
        place: int,
        among: Sequence[Iterable[int]],
    ) -> int | None:
        for eligible in among:
            for rank in turn.ranks:
                persons = [self._place_of[mandate] for mandate in rank]
                free = [
                    person
                    for person in persons
                    if person in eligible and self._is_free(person, taken, place)
                ]
                if len(free) > 1:
                    names = tuple(map(self._sitting.name, free))
                    return self._world.ask(Reason(_WHO_FIRST, {"names": names}), free)
                if free:
                    return free[0]
        return None

    def _is_free(self, person: int, taken: Mapping[int, Taken], place: int) -> bool:
        return all(each.by != person for each in taken.values()) and self.can_serve(person, place)

    def _turn_of(self, member: int, substitute: int) -> Turn:
        mandate = self._sitting.persons[substitute]
        turns = self._seats.turns[member] or ()
        return next(turn for turn in turns if any(mandate in rank for rank in turn.ranks))

    def _comes_back(self, person: int) -> bool:
        """
        Tell whether one who left and is there again may serve.
        """
        because = self._sitting.why_left(person, self._gone[person], self._world)
        if because is not Leaving.DISQUALIFIED:
            if not self._may_return(person):
                return False
            for claims in self._claims.values():
                if person in claims:
                    claims.remove(person)
        del self._gone[person]
        return True

    def _may_return(self, person: int) -> bool:
        name = {"name": self._sitting.name(person)}
        if self._conditions.several_days and not self._world.ask(
            Reason(_SAME_DAY, name), (True, False)
        ):
            return True
        is_member = person in self._seats.turns
        conditions = self._conditions
        known = conditions.members_may_return if is_member else conditions.may_return
        return self._world.ask(Reason(_MAY_RETURN, name), (True, False)) if known is None else known
