"""
Who of a roster was there at which paragraph, and what has to be asked where it isn't told.

What isn't told is a question with its possible answers. Whoever asks for a fact is given it in a
`World`, in which some questions have been answered; a question that has not been stops the asking.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Final, TypeVar, cast

import attrs

from kfbeslut.messages import Message
from kfbeslut.model import (
    Actor,
    Choice,
    DecisionParagraph,
    Leaving,
    Mandate,
    NotTakingPart,
    ParagraphNumber,
    Presence,
    Remote,
)
from kfbeslut.procedure.attendance import WITHOUT_SEAT
from kfbeslut.reasons import Reason

__all__ = ["OpenQuestion", "Sitting", "World"]

_Answer = TypeVar("_Answer")

_WHICH_PARAGRAPHS: Final = Message(
    "serving.paragraphs-not-told",
    "Det framgår inte vid vilka paragrafer {name} var där.",
    "It isn't told at which paragraphs {name} was there.",
)
_WHY_LEFT: Final = Message(
    "serving.leaving-not-explained",
    "Det framgår inte varför {name} gick efter § {after}.",
    "It isn't told why {name} left after § {after}.",
)
_DISQUALIFIED_OR_NOT: Final = Message(
    "serving.not-taking-part-not-explained",
    "Det framgår inte om {name} var jävig vid § {number} eller bara avstod.",
    "It isn't told whether {name} was disqualified at § {number} or only declined.",
)


@attrs.define
class OpenQuestion(Exception):  # noqa: N818 (it is a question, and no error)
    """
    A fact was asked for that isn't told.

    Attributes:
        about: What isn't told.
        answers: What it may be; `()` if nobody can tell even that.
    """

    about: Reason
    answers: tuple[object, ...]


@attrs.frozen
class World:
    """
    One of the ways in which what isn't told may have been.
    """

    answers: Mapping[Reason, object] = attrs.field(factory=dict)

    def ask(self, about: Reason, answers: Sequence[_Answer]) -> _Answer:
        """
        Give the answer to a question in this world.

        Raises:
            OpenQuestion: If there is none yet.
        """
        if about not in self.answers:
            raise OpenQuestion(about, tuple(answers))
        return cast(_Answer, self.answers[about])  # one of `answers`: nothing else is ever given

    def where(self, about: Reason, answer: object) -> "World":
        """
        Give the world in which a question has this answer too.
        """
        return World({**self.answers, about: answer})


@attrs.frozen
class _Stay:
    """
    Paragraphs in a row or more in which a person was there, by their places in the sitting.

    Attributes:
        may_be: Which paragraphs these may be: more than one answer where only times are told.
        about: What to ask then; the times tell two such stays of one person apart.
    """

    may_be: tuple[frozenset[int], ...]
    about: Reason
    left_because: Leaving | None
    remote: bool

    def places(self, world: World) -> frozenset[int]:
        """
        Give the paragraphs in a world.
        """
        return self.may_be[0] if len(self.may_be) == 1 else world.ask(self.about, self.may_be)


@attrs.frozen
class Sitting:
    """
    A meeting up to the paragraph that is asked about, seen by those on the roster.

    Persons and paragraphs are known by their places in the sequences.
    """

    persons: tuple[Mandate, ...]
    numbers: tuple[str, ...]
    _stays: Mapping[int, tuple[_Stay, ...]]
    _out: Mapping[tuple[int, int], tuple[NotTakingPart, ...]]

    @classmethod
    def of(
        cls,
        persons: Sequence[Mandate],
        paragraphs: Sequence[DecisionParagraph],
        attendance: Iterable[Presence],
    ) -> "Sitting":
        """
        Gather what is told of each person.

        Args:
            persons: Those of the roster, no two of whom can be mistaken for each other.
            paragraphs: The paragraphs with numbers, the one that is asked about the last.
            attendance: Who was there.
        """
        numbers = [each.number for each in paragraphs if each.number]
        stays: dict[int, list[_Stay]] = defaultdict(list)
        for presence in attendance:
            if presence.capacity not in WITHOUT_SEAT:
                for person in _those(persons, presence.actor):
                    stays[person].append(_stay(persons[person], presence, numbers))
        out: dict[tuple[int, int], list[NotTakingPart]] = defaultdict(list)
        for place, paragraph in enumerate(paragraphs):
            for each in paragraph.not_taking_part or ():
                for person in _those(persons, each.actor):
                    out[person, place].append(each)
        return cls(
            tuple(persons),
            tuple(number.normal for number in numbers),
            {person: tuple(told) for person, told in stays.items()},
            {who: tuple(told) for who, told in out.items()},
        )

    @property
    def last(self) -> int:
        """
        The place of the paragraph that is asked about.
        """
        return len(self.numbers) - 1

    def is_there(self, person: int, place: int, world: World) -> bool:
        """
        Tell whether a person is in the room, or takes part from a distance.
        """
        return any(place in stay.places(world) for stay in self._stays.get(person, ()))

    def is_remote(self, person: int, place: int) -> bool:
        """
        Tell whether a person takes part from a distance.
        """
        return any(
            stay.remote and any(place in places for places in stay.may_be)
            for stay in self._stays.get(person, ())
        )

    def is_disqualified(self, person: int, place: int, world: World) -> bool:
        """
        Tell whether a person is kept out of a paragraph by disqualification (*jäv*).

        Not so who took part on one of the exceptions from it.
        """
        for each in self._out.get((person, place), ()):
            if each.exception:
                continue
            if each.choice is None:
                about = Reason(
                    _DISQUALIFIED_OR_NOT,
                    {"name": self.name(person), "number": self.numbers[place]},
                )
                if world.ask(about, (False, True)):
                    return True
            if each.choice is Choice.DISQUALIFIED:
                return True
        return False

    def declines(self, person: int, place: int) -> bool:
        """
        Tell whether a person is there and chooses to take no part, or not to vote.
        """
        told = self._out.get((person, place), ())
        return any(not each.exception and each.choice is not Choice.DISQUALIFIED for each in told)

    def why_left(self, person: int, last: int, world: World) -> Leaving:
        """
        Tell why a person left after a paragraph.
        """
        told = {
            stay.left_because
            for stay in self._stays[person]
            if stay.left_because
            and last in (places := stay.places(world))
            and last + 1 not in places
        }
        if len(told) == 1:
            return told.pop()
        about = Reason(_WHY_LEFT, {"name": self.name(person), "after": self.numbers[last]})
        return world.ask(about, (Leaving.OTHER, Leaving.DISQUALIFIED))

    def name(self, person: int) -> str:
        """
        Name a person.
        """
        return self.persons[person].actor.name or ""


def _those(persons: Sequence[Mandate], actor: Actor) -> Iterator[int]:
    for person, mandate in enumerate(persons):
        if mandate.actor.is_same_as(actor):
            yield person


def _stay(mandate: Mandate, presence: Presence, numbers: Sequence[ParagraphNumber]) -> _Stay:
    """
    Give the stay that a presence tells of.
    """
    times = {"arrived": presence.arrived, "left": presence.left}
    if presence.paragraphs is None:
        all_of_it, anywhere = len(numbers), range(len(numbers) + 1)
        starts = anywhere if presence.arrived else (0,)
        ends = anywhere if presence.left else (all_of_it,)
        may_be = [frozenset(range(start, end)) for start in starts for end in ends]
    else:
        may_be = [frozenset(place for place, each in enumerate(numbers) if presence.covers(each))]
    return _Stay(
        tuple(dict.fromkeys(may_be)),
        Reason(_WHICH_PARAGRAPHS, {"name": mandate.actor.name, **times}),
        presence.left_because,
        presence.remote not in {None, Remote.ON_SITE},
    )
