"""
Why a seat is filled as it is, by the act of the day or the body's own rules.
"""

import datetime as dt
from collections.abc import Iterator, Mapping
from typing import Final

import attrs

from kfbeslut.law import GKL, KL, Certainty, Citation, in_force
from kfbeslut.messages import Message
from kfbeslut.model import BodyKind
from kfbeslut.procedure.calling import Taken
from kfbeslut.procedure.order import Turn
from kfbeslut.procedure.sitting import Sitting, World
from kfbeslut.reasons import Reason

__all__ = ["LAWS", "Grounds", "Law"]

_THERE: Final = Message("serving.member", "{member} är där.", "{member} is there.")
_BACK: Final = Message(
    "serving.member-takes-seat",
    "{member} har kommit och får tjänstgöra, fast en ersättare har trätt in.",
    "{member} has come and may serve, although a substitute has stepped in.",
)
_REMOTE: Final = Message(
    "serving.remote",
    "{name} deltar på distans och räknas som närvarande, om det är tillåtet.",
    "{name} takes part from a distance and counts as present, if that is allowed.",
)
_DECLINES: Final = Message(
    "serving.declines",
    "{name} är där men avstår; platsen blir inte fri.",
    "{name} is there but declines to take part; that does not free the seat.",
)
_AWAY: Final = Message("serving.away", "{member} är inte där.", "{member} is not there.")
_DISQUALIFIED: Final = Message(
    "serving.disqualified",
    "{member} är jävig vid § {number}, men inte längre än så.",
    "{member} is disqualified at § {number}, and no longer.",
)
_LEFT: Final = Message(
    "serving.left",
    "{member} har avbrutit tjänstgöringen av annat skäl än jäv och får inte tjänstgöra mer den "
    "dagen.",
    "{member} broke off for another reason than disqualification and may not serve again that day.",
)
_FIRST: Final = Message(
    "serving.first-in-order",
    "{substitute} är den första i turordningen som kan tjänstgöra.",
    "{substitute} is the first in the order who can serve.",
)
_BEGUN: Final = Message(
    "serving.has-begun",
    "{substitute} har redan börjat tjänstgöra och har därför företräde.",
    "{substitute} has already begun to serve and therefore comes first.",
)
_NOBODY: Final = Message(
    "serving.nobody-left",
    "Ingen ersättare som kan kallas till platsen är där och ledig.",
    "No substitute who can be called to the seat is there and free.",
)


@attrs.frozen(kw_only=True)
class Law:
    """
    What a kind of body goes by; `()` where the act leaves it to the body's own rules.

    Attributes:
        begun_first: Whether who has begun to serve comes first; `None` where that is local.
        members_may_return: Whether a member who broke off may serve again the same day; `None`
            where that is local.
        certainty: On what it rests that a seat is taken by somebody else.
    """

    replaced: tuple[Citation, ...] = ()
    in_order: tuple[Citation, ...] = ()
    has_begun: tuple[Citation, ...] = ()
    takes_seat: tuple[Citation, ...] = ()
    left: tuple[Citation, ...] = ()
    disqualified: tuple[Citation, ...] = ()
    remote: tuple[Citation, ...] = ()
    begun_first: bool | None = None
    members_may_return: bool | None = None
    certainty: Certainty = Certainty.PRACTICE


# From this day on the 1991 act had a section of its own on who is accountable.
_ACCOUNTABLE_FROM: Final = dt.date(2000, 1, 1)
# The 1991 act spoke of distance from this day on; what the act says from July 2026 is not read.
_REMOTE_FROM: Final = dt.date(2014, 2, 1)
_REMOTE_UNTIL: Final = dt.date(2026, 6, 30)

_COUNCIL: Final = Law(
    replaced=(KL.at(5, 17), GKL.at(5, 12)),
    in_order=(KL.at(5, 18), GKL.at(5, 13, paragraph=1)),
    has_begun=(KL.at(5, 18), GKL.at(5, 13, paragraph=2)),
    takes_seat=(KL.at(5, 19), GKL.at(5, 14)),
    left=(KL.at(5, 20), GKL.at(5, 15)),
    disqualified=(
        KL.at(5, 47),
        KL.at(5, 48),
        GKL.at(5, 20),
        GKL.at(5, 20, letter="a", since=_ACCOUNTABLE_FROM),
    ),
    remote=(
        KL.at(5, 16, paragraph=2, until=_REMOTE_UNTIL),
        GKL.at(5, 38, letter="a", since=_REMOTE_FROM),
    ),
    begun_first=True,
    members_may_return=False,
    certainty=Certainty.TEXT,
)
# "Fullmäktige ska besluta om ersättarnas tjänstgöring i nämnderna": the rest is local.
_COMMITTEE: Final = Law(
    replaced=(KL.at(6, 17, paragraph=1), GKL.at(6, 10)),
    in_order=(KL.at(6, 17, paragraph=1), GKL.at(6, 10)),
    disqualified=(KL.at(6, 30, paragraph=1), GKL.at(6, 24, paragraph=1)),
    remote=(
        KL.at(6, 24, paragraph=2, until=_REMOTE_UNTIL),
        GKL.at(6, 32, paragraph=3, since=_REMOTE_FROM),
    ),
)
_LOCAL: Final = Law()

LAWS: Final = {
    BodyKind.COUNCIL: _COUNCIL,
    BodyKind.EXECUTIVE: _COMMITTEE,
    BodyKind.COMMITTEE: _COMMITTEE,
    BodyKind.JOINT_COMMITTEE: _COMMITTEE,
    BodyKind.SUB_COMMITTEE: _LOCAL,
    BodyKind.DRAFTING_COMMITTEE: _LOCAL,
}


@attrs.frozen
class Grounds:
    """
    The reasons for what came of the last paragraph of a sitting, in one world.
    """

    sitting: Sitting
    law: Law
    day: dt.date
    world: World

    def of_member(self, member: int, before: Taken | None) -> Iterator[Reason]:
        """
        Yield why a member serves, given who served on the seat before.
        """
        name = {"member": self.sitting.name(member)}
        stood_in = before is not None and before.by != member
        if stood_in and not self.sitting.is_there(member, self.sitting.last - 1, self.world):
            yield self._reason(_BACK, name, self.law.takes_seat)
        else:
            yield Reason(_THERE, name)
        yield from self._besides(member)

    def of_substitute(self, member: int, taken: Taken, turn: Turn) -> Iterator[Reason]:
        """
        Yield why a member doesn't serve, and why this substitute does.
        """
        yield self._of_free_seat(member)
        names = {"member": self.sitting.name(member), "substitute": self.sitting.name(taken.by)}
        if taken.has_begun:
            yield self._reason(_BEGUN, names, self.law.has_begun)
        else:
            yield self._reason(_FIRST, names, self.law.in_order)
        cites = in_force(turn.cites, self.day)
        lapsed = turn.cites and not cites
        certainty = Certainty.MEMORY if lapsed else turn.certainty
        yield Reason(turn.message, names, cites=cites, certainty=certainty)
        yield from self._besides(taken.by)

    def of_nobody(self, member: int) -> Iterator[Reason]:
        """
        Yield why a member doesn't serve, and why nobody else does.
        """
        yield self._of_free_seat(member)
        yield Reason(_NOBODY)

    def _of_free_seat(self, member: int) -> Reason:
        name, place = self.sitting.name(member), self.sitting.last
        if self.sitting.is_disqualified(member, place, self.world):
            names = {"member": name, "number": self.sitting.numbers[place]}
            return self._by_act(_DISQUALIFIED, names, self.law.disqualified)
        if self.sitting.is_there(member, place, self.world):
            return self._reason(_LEFT, {"member": name}, self.law.left)
        return self._reason(_AWAY, {"member": name}, self.law.replaced)

    def _besides(self, person: int) -> Iterator[Reason]:
        """
        Yield what is worth knowing of one who serves.
        """
        name = {"name": self.sitting.name(person)}
        if self.sitting.is_remote(person, self.sitting.last):
            yield self._by_act(_REMOTE, name, self.law.remote)
        if self.sitting.declines(person, self.sitting.last):
            yield Reason(_DECLINES, name, certainty=Certainty.READING)

    def _by_act(
        self, message: Message, names: Mapping[str, str], cites: tuple[Citation, ...]
    ) -> Reason:
        """
        Give what the act says, or, on a day when it said nothing, follows all the same.
        """
        cites = in_force(cites, self.day)
        certainty = Certainty.TEXT if cites else Certainty.READING
        return Reason(message, names, cites=cites, certainty=certainty)

    def _reason(
        self, message: Message, names: Mapping[str, str], cites: tuple[Citation, ...]
    ) -> Reason:
        return Reason(message, names, cites=in_force(cites, self.day), certainty=self.law.certainty)
