"""What is known of the numbers in a vote."""

import pytest

from kfbeslut.model import (
    Actor,
    Ballot,
    Body,
    Choice,
    DecisionParagraph,
    Meeting,
    Vote,
    VoteCount,
    VoteSide,
)
from kfbeslut.rules import Here
from kfbeslut.rules.tally import Bounds, Tally


def tally(seats=None, roll=(), **counts):
    body = Body(name="Skolnämnden", seats=seats)
    paragraph = DecisionParagraph(meeting=Meeting(body=body))
    return Tally.of(Vote(counts=VoteCount(**counts), roll=roll), Here.of(paragraph))


COMPARED = [
    (Bounds(5, 5), Bounds(4, 4), True),
    (Bounds(5, 5), Bounds(5, 5), False),
    (Bounds(5, 9), Bounds(3, 6), None),
    (Bounds(5, None), Bounds(0, 4), True),
    (Bounds(0, 4), Bounds(5, None), False),
]


@pytest.mark.parametrize(("one", "other", "said"), COMPARED)
def test_comparing_bounds(one, other, said):
    """A number is more than another only if it is so for whatever both may be."""
    assert one.is_more_than(other) is said


THIRDS = [
    (Bounds(16, 16), Bounds(48, 48), True),
    (Bounds(16, 16), Bounds(49, None), False),
    (Bounds(16, 16), Bounds(30, None), None),
    (Bounds(16, None), Bounds(30, 48), True),
    (Bounds(1, None), Bounds(30, 48), None),
]


@pytest.mark.parametrize(("part", "whole", "said"), THIRDS)
def test_a_third(part, whole, said):
    """Whether a number is a third can be sure though neither number is."""
    assert part.is_third_of(whole) is said


def test_all_counts_are_stated():
    """With all counts stated, those present are those who voted or abstained."""
    said = tally(seats=61, yes=30, no=20, abstained=1)

    assert (said.yes, said.no) == (Bounds(30, 30), Bounds(20, 20))
    assert (said.present, said.unstated) == (Bounds(51, 51), ())


def test_nothing_is_stated():
    """With nothing stated nothing is known."""
    said = tally()

    assert (said.yes, said.present) == (Bounds(0, None), Bounds(0, None))
    assert said.unstated == ("counts.yes", "counts.no")
    assert said.tied is None


def test_seats_leave_room():
    """What isn't stated is at most what the seats leave."""
    said = tally(seats=31, yes=20)

    assert (said.no, said.present) == (Bounds(0, 11), Bounds(20, 31))
    assert said.tied is False


def test_a_roll_gives_the_least():
    """Those whom the roll lists voted, whoever else did."""
    roll = [Ballot(actor=Actor(name=name), choice=Choice.NO) for name in ("Ek", "Alm", "Lind")]

    said = tally(seats=7, yes=2, roll=roll)

    assert said.no == Bounds(3, 5)


def test_more_votes_than_seats():
    """If there are more votes than seats, it is the votes that are believed."""
    assert tally(seats=3, yes=2, no=3).present == Bounds(5, 5)


@pytest.mark.parametrize(("yes", "no", "tied"), [(3, 3, True), (4, 3, False), (0, 0, True)])
def test_a_tie(yes, no, tied):
    """Equal counts are a tie."""
    assert tally(yes=yes, no=no).tied is tied


def test_the_sides():
    """Each side has its votes, and the other side's are against it."""
    said = tally(yes=4, no=3)

    assert said.side(VoteSide.YES) == said.other(VoteSide.NO) == Bounds(4, 4)
    assert said.side(VoteSide.NO) == said.other(VoteSide.YES) == Bounds(3, 3)
