"""
What each of the invented meetings is made of: an agenda, an attendance, rolls.
"""

from collections.abc import Collection, Iterable, Iterator, Mapping

from kfbeslut.model import (
    AgendaItem,
    Ballot,
    Capacity,
    Choice,
    DecisionParagraph,
    ParagraphSpan,
    Presence,
)
from kfbeslut.samples.people import one

__all__ = ["agenda", "presiding", "roll", "serving", "substituting", "watching"]


def agenda(paragraphs: Iterable[DecisionParagraph]) -> Iterator[AgendaItem]:
    """
    Yield the items that became these paragraphs.
    """
    for place, paragraph in enumerate(paragraphs, start=1):
        yield AgendaItem(
            number=str(place),
            title=paragraph.title,
            matter=paragraph.matter,
            paragraph=paragraph.number,
        )


def serving(
    members: Iterable[str], *, absent: Collection[str] = (), apart: Mapping[str, Presence] = {}
) -> Iterator[Presence]:
    """
    Yield the presence of a body's members in the order of their seats.

    Each serves for the whole meeting, but for the absent, and for those whose presence is told
    apart.
    """
    for seat, name in enumerate(members, start=1):
        if name not in absent:
            yield apart.get(name) or Presence(
                actor=one(name), capacity=Capacity.MEMBER, seat=str(seat), serving=True
            )


def presiding(name: str) -> Presence:
    """
    Give the presence of the member of seat 1, who is in the chair for the whole meeting.
    """
    return Presence(
        actor=one(name), capacity=Capacity.MEMBER, seat="1", serving=True, presiding=True
    )


def substituting(name: str, member: str, seat: str, *paragraphs: ParagraphSpan) -> Presence:
    """
    Give the presence of a substitute who serves in a member's place, all the time or at times.
    """
    return Presence(
        actor=one(name),
        capacity=Capacity.SUBSTITUTE,
        seat=seat,
        serving=True,
        serves_for=one(member),
        paragraphs=paragraphs or None,
    )


def watching(name: str, *paragraphs: ParagraphSpan) -> Presence:
    """
    Give the presence of a substitute who is there and does not serve.
    """
    return Presence(
        actor=one(name), capacity=Capacity.SUBSTITUTE, serving=False, paragraphs=paragraphs or None
    )


def roll(
    members: Iterable[str],
    *,
    no: Collection[str],
    served_by: Mapping[str, str] = {},
    absent: Collection[str] = (),
) -> Iterator[Ballot]:
    """
    Yield the lines of a roll in the order of the seats: *ja* for all that aren't named otherwise.

    A substitute votes on the seat of the member in whose place he or she serves.
    """
    for seat, member in enumerate(members, start=1):
        name = served_by.get(member, member)
        choice = Choice.ABSENT if name in absent else Choice.NO if name in no else Choice.YES
        yield Ballot(actor=one(name), choice=choice, seat=str(seat))
