"""The numbers in a vote, with what the place where it stands tells of them."""

import pytest

from kfbeslut.model import (
    Actor,
    Body,
    DecisionParagraph,
    Extent,
    Meeting,
    Minutes,
    Presence,
    Vote,
    VoteCount,
)
from kfbeslut.procedure import Bounds
from kfbeslut.rules import Here
from kfbeslut.rules.tally import tally_of

VOTE = Vote(counts=VoteCount(yes=2))
THREE = [Presence(actor=Actor(name=name), serving=True) for name in ("Ek", "Alm", "Lind")]


def test_the_seats_leave_room():
    """No more voted than there are seats."""
    meeting = Meeting(body=Body(name="Skolnämnden", seats=7))

    tally = tally_of(VOTE, Here.of(DecisionParagraph(meeting=meeting)))

    assert (tally.no, tally.present) == (Bounds(0, 5), Bounds(2, 7))


@pytest.mark.parametrize(("extent", "no"), [(Extent.WHOLE, 1), (Extent.EXTRACT, None)])
def test_those_present_leave_room(extent, no):
    """No more voted than stand on the list of those present, if the list is whole."""
    paragraph = DecisionParagraph()
    minutes = Minutes(attendance=THREE, paragraphs=[paragraph], extent=extent)

    tally = tally_of(VOTE, Here.of(minutes).within(paragraph))

    assert tally.no == Bounds(0, no)


def test_nothing_is_known_of_the_place():
    """Where neither seats nor a list are told, any number may have voted."""
    tally = tally_of(VOTE, Here.of(DecisionParagraph()))

    assert tally.no == Bounds(0, None)
