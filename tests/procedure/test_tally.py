"""What is known of the numbers in a vote."""

from fractions import Fraction

import pytest

from kfbeslut.errors import InvalidValueError
from kfbeslut.model import Actor, Ballot, Choice, Vote, VoteCount, VoteSide
from kfbeslut.procedure import ONE_THIRD, Bounds, Tally

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
    ({"yes": 32, "no": 16, "abstained": 0}, True),
    ({"yes": 32, "no": 16, "abstained": 1}, False),
    ({"yes": 32, "no": 16}, None),
    ({"yes": 33, "no": 16}, False),
    ({"yes": 20, "no": 16, "at_most": 48}, True),
    ({"no": 16, "at_most": 48}, True),
    ({"no": 16, "at_most": 49}, None),
    ({"yes": 20, "abstained": 10}, None),
    ({}, None),
]


@pytest.mark.parametrize(("counts", "said"), THIRDS)
def test_a_third(counts, said):
    """Whether a side is a third of those present can be sure though not all numbers are."""
    assert Tally.counted(**counts).has_share(VoteSide.NO, ONE_THIRD) is said


SHARES = [
    (Fraction(2, 3), 40, True),
    (Fraction(2, 3), 39, False),
    (Fraction(1), 60, True),
    (Fraction(1), 59, False),
    (Fraction(3, 4), 45, True),
    (Fraction(3, 4), 44, False),
]


@pytest.mark.parametrize(("share", "votes", "said"), SHARES)
def test_shares_of_sixty(share, votes, said):
    """Of 60 present, 40 are two thirds and 39 are not."""
    tally = Tally.counted(yes=votes, no=0, abstained=60 - votes)

    assert tally.has_share(VoteSide.YES, share) is said


UNANIMITY = [
    ({"yes": None, "no": 1, "abstained": 0}, False),
    ({"yes": None, "no": 0, "abstained": 0}, True),
    ({"yes": 30, "no": 0, "abstained": None}, None),
]


@pytest.mark.parametrize(("counts", "said"), UNANIMITY)
def test_all_who_are_there(counts, said):
    """One against is enough to know that not all agree, however many did."""
    assert Tally.counted(**counts).has_share(VoteSide.YES, Fraction(1)) is said


REACHED = [(Bounds(26, None), True), (Bounds(0, 25), False), (Bounds(25, 26), None)]


@pytest.mark.parametrize(("bounds", "said"), REACHED)
def test_reaching_a_number(bounds, said):
    """A number is reached if it is so at least, and missed if it is so at most."""
    assert bounds.reaches(26) is said


def test_adding_persons():
    """Persons that are added raise both bounds, and no bound stays none."""
    assert (Bounds(1, 3).plus(2), Bounds(1, None).plus(2)) == (Bounds(3, 5), Bounds(3, None))


@pytest.mark.parametrize(
    ("bounds", "words"),
    [(Bounds(2, 4), ("2 till 4", "2 to 4")), (Bounds(2, None), ("minst 2", "at least 2"))],
)
def test_bounds_in_words(bounds, words):
    """A number that isn't known is told by its bounds."""
    term = bounds.in_words()

    assert (term.say("sv"), term.say("en")) == words


def test_a_number_in_words():
    """A known number is told as it is."""
    assert Bounds(7, 7).in_words() == 7


def test_all_counts_are_stated():
    """With all counts stated, those present are those who voted or abstained."""
    tally = Tally.counted(yes=30, no=20, abstained=1, at_most=61)

    assert (tally.yes, tally.no) == (Bounds(30, 30), Bounds(20, 20))
    assert (tally.present, tally.unstated) == (Bounds(51, 51), ())


def test_nothing_is_stated():
    """With nothing stated nothing is known."""
    tally = Tally.of(Vote())

    assert (tally.yes, tally.present) == (Bounds(0, None), Bounds(0, None))
    assert tally.unstated == ("counts.yes", "counts.no", "counts.abstained")
    assert tally.unstated_sides == ("counts.yes", "counts.no")
    assert tally.tied is None


def test_those_who_can_be_there_leave_room():
    """What isn't stated is at most what the others leave of those who can have been there."""
    tally = Tally.counted(yes=20, at_most=31)

    assert (tally.no, tally.present) == (Bounds(0, 11), Bounds(20, 31))
    assert tally.tied is False


def test_a_roll_gives_the_least():
    """Those whom the roll lists voted, whoever else did."""
    roll = [Ballot(actor=Actor(name=name), choice=Choice.NO) for name in ("Ek", "Alm", "Lind")]

    tally = Tally.of(Vote(counts=VoteCount(yes=2), roll=roll), at_most=7)

    assert tally.no == Bounds(3, 5)


def test_more_votes_than_can_be():
    """If more votes are counted than members can have been there, the votes are believed."""
    assert Tally.counted(yes=2, no=3, at_most=3).present == Bounds(5, 5)


def test_further_sides_were_present():
    """Who voted for a further side was there."""
    tally = Tally.of(Vote(counts=VoteCount(yes=20, no=15, further=[10], abstained=1)))

    assert (tally.further, tally.present) == (10, Bounds(46, 46))


def test_numbers_must_not_be_negative():
    """No fewer than nobody can have voted."""
    with pytest.raises(InvalidValueError):
        Tally.counted(yes=-1)


@pytest.mark.parametrize(("yes", "no", "tied"), [(3, 3, True), (4, 3, False), (0, 0, True)])
def test_a_tie(yes, no, tied):
    """Equal counts are a tie."""
    assert Tally.counted(yes=yes, no=no).tied is tied


def test_a_tie_by_bounds():
    """Counts that can only be equal are a tie, stated or not."""
    roll = [Ballot(actor=Actor(name=name), choice=Choice.NO) for name in ("Ek", "Alm")]

    assert Tally.of(Vote(counts=VoteCount(yes=2), roll=roll), at_most=4).tied is True


LARGER = [(4, 3, VoteSide.YES), (3, 4, VoteSide.NO), (3, 3, None), (3, None, None)]


@pytest.mark.parametrize(("yes", "no", "side"), LARGER)
def test_the_larger_side(yes, no, side):
    """The larger side is the one with more votes, where there is one and it is known."""
    assert Tally.counted(yes=yes, no=no).larger is side


def test_the_sides():
    """Each side has its votes, and the other side's are against it."""
    tally = Tally.counted(yes=4, no=3)

    assert tally.side(VoteSide.YES) == tally.other(VoteSide.NO) == Bounds(4, 4)
    assert tally.side(VoteSide.NO) == tally.other(VoteSide.YES) == Bounds(3, 3)
