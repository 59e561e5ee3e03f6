"""How seats fall in a proportional election, computed by hand."""

import datetime as dt
from fractions import Fraction

import pytest

from kfbeslut.errors import InvalidValueError
from kfbeslut.law import Certainty
from kfbeslut.procedure import (
    BallotGroup,
    Ballots,
    Lot,
    distribute_seats,
    order_of_substitutes,
    proportional_demand,
)

OLD = dt.date(2018, 12, 3)
LAST_OLD = dt.date(2022, 6, 30)
FIRST_NEW = dt.date(2022, 7, 1)
NEW = dt.date(2022, 11, 28)


def ballots(*rows):
    """Make ballots of rows such as `(12, "Framtid", "a b c")`."""
    return [Ballots(group=group, names=names.split(), count=count) for count, group, names in rows]


def given(result):
    """Tell the seats as text: group, person, comparison number."""
    return [f"{seat.group} {seat.person} {seat.number}" for seat in result.seats]


def ids(reasons):
    return [reason.id for reason in reasons]


# Seats between groups


@pytest.mark.parametrize("day", [OLD, NEW])
def test_seven_seats_between_four_groups(day):
    """A seat goes to the group with the highest number, one at a time; equals draw lots."""
    # A 17, 17/2, 17/3, 17/4; B 5; C 5; G 4. In order: A 17, A 8.5, A 5.67, then B and C both 5,
    # A 4.25, G 4. B and C get one each, whatever the lot says.
    cast = ballots((17, "A", "a b c d e"), (5, "B", "f g"), (5, "C", "h i"), (4, "G", "j k"))

    stopped = distribute_seats(cast, seats=7, day=day)
    done = distribute_seats(cast, seats=7, day=day, lots=["C"])

    assert given(stopped) == ["A a 17", "A b 17/2", "A c 17/3"]
    assert (stopped.lot, stopped.unfilled) == (Lot(among=("B", "C")), 4)
    assert not stopped.is_final
    assert given(done)[3:] == ["C h 5", "B f 5", "A d 17/4", "G j 4"]
    assert (done.lot, done.unfilled, done.is_final) == (None, 0, True)


def test_the_second_of_three_equal_groups_needs_a_lot_of_its_own():
    """Of three equal groups and two seats, lots are drawn twice."""
    # 6, 6, 6: one lot among three; the group that won has 3 left, so the other two are equal.
    cast = ballots((6, "A", "a"), (6, "B", "b"), (6, "C", "c"))

    first = distribute_seats(cast, seats=2, day=OLD)
    second = distribute_seats(cast, seats=2, day=OLD, lots=["B"])
    done = distribute_seats(cast, seats=2, day=OLD, lots=["B", "A"])

    assert first.lot == Lot(among=("A", "B", "C"))
    assert second.lot == Lot(among=("A", "C"))
    assert done.elected == ("b", "a")
    assert ids(done.seats[0].reasons) == ["seats.lot-between-groups", "seats.next-on-list"]


def test_one_seat_goes_to_the_group_with_most_votes():
    """One seat goes to the first on the list of the group with the most votes (19 §)."""
    cast = ballots((7, "A", "a b"), (8, "B", "c d"))

    [seat] = distribute_seats(cast, seats=1, day=OLD).seats

    assert (seat.group, seat.person, seat.number) == ("B", "c", 8)
    assert seat.reasons[0].say("sv") == "Valet avser en plats, och B har flest röster (8)."
    assert [str(cite) for cite in seat.reasons[0].cites] == ["1992:339 19 §"]


def test_a_group_without_names_left_drops_out():
    """A group that has got seats for all its names is not counted any more (23 §)."""
    # A 20, then no name is left, though 20/2 is more than 5. B 5, 5/2.
    cast = ballots((20, "A", "a"), (5, "B", "b c"))

    result = distribute_seats(cast, seats=3, day=OLD)

    assert given(result) == ["A a 20", "B b 5", "B c 5/2"]
    assert (result.is_final, result.reasons) == (True, ())


def test_seats_that_nobody_can_fill():
    """Where all names are elected and seats are left, these stay empty."""
    result = distribute_seats(ballots((20, "A", "a"), (5, "B", "b c")), seats=4, day=OLD)

    assert (result.elected, result.unfilled, result.is_final) == (("a", "b", "c"), 1, True)
    assert [reason.say("en") for reason in result.reasons] == [
        "No group has names left. Seats that stay empty: 1."
    ]


def test_ballots_for_a_group_and_nobody():
    """A ballot without names counts for its group; a group without names gets no seat."""
    # A 3 + 2 = 5 against B 4; C's 9 ballots name nobody.
    cast = ballots((3, "A", "a"), (2, "A", ""), (4, "B", "b"), (9, "C", ""))

    result = distribute_seats(cast, seats=1, day=OLD)

    assert given(result) == ["A a 5"]
    assert result.groups[0] == BallotGroup(name="A", votes=5)


def test_an_election_in_which_nobody_voted():
    """Without ballots all seats stay empty."""
    result = distribute_seats([], seats=2, day=OLD)

    assert (result.elected, result.unfilled, result.is_final) == ((), 2, True)


# The order of names in a group, until 2022-06-30


def test_special_counts():
    """A ballot counts for its first name not yet on the list, less the further down it stands."""
    # First: a 4, c 3. Then c 3 against b 4/2 = 2. Then b 2 against d 3/2. Then d.
    # Seats: 7, 7/2, 7/3, 7/4, all to the only group.
    cast = ballots((4, "A", "a b"), (3, "A", "c d"))

    result = distribute_seats(cast, seats=4, day=LAST_OLD)

    assert result.elected == ("a", "c", "b", "d")
    assert [seat.reasons[1].say("en") for seat in result.seats[1:3]] == [
        "c is next in A, with 3 in the special count.",
        "b is next in A, with 2 in the special count.",
    ]


def test_votes_for_one_name_in_several_places_are_added():
    """A name gets whole votes from some ballots and parts of votes from others."""
    # First: a 5, b 4, c 3. Then b 4 + 5/2 = 6.5, c 3. Then c: 3 + 4/2 (its second name on the
    # ballots for b) + 5/3 = 6 2/3.
    cast = ballots((5, "A", "a b c"), (4, "A", "b c"), (3, "A", "c b a"))

    result = distribute_seats(cast, seats=3, day=OLD)

    assert result.elected == ("a", "b", "c")
    assert [dict(seat.reasons[1].params)["votes"] for seat in result.seats] == ["5", "13/2", "20/3"]


def test_equal_names_draw_lots():
    """Names with as many votes in a special count draw lots, when one of them is to have a seat."""
    # First: a 2, b 2. With a first: b 2 + 2/2 = 3.
    cast = ballots((2, "A", "a b"), (2, "A", "b a"))

    stopped = distribute_seats(cast, seats=2, day=OLD)
    done = distribute_seats(cast, seats=2, day=OLD, lots=["b"])

    assert stopped.lot == Lot(among=("a", "b"), group="A")
    assert stopped.reasons[-1].say("sv") == "a och b har alla 2; lottning måste ske."
    assert done.elected == ("b", "a")
    assert done.seats[0].reasons[1].say("en") == "a and b all have 2 in A; the lot put b first."


def test_no_lot_where_none_is_needed():
    """Equal names that no seat reaches need no lot (15 §)."""
    cast = ballots((9, "A", "a b"), (2, "B", "c"), (2, "B", "d"))

    result = distribute_seats(cast, seats=2, day=OLD)

    # A 9, A 4.5, B 4.
    assert (result.elected, result.lot) == (("a", "b"), None)


def test_names_beyond_the_seats():
    """Names beyond the number of seats, which count as not there (9 §), change nothing."""
    short = ballots((9, "A", "x a"), (8, "B", "x b"), (2, "B", "b x"))
    long = ballots((9, "A", "x a c d"), (8, "B", "x b e"), (2, "B", "b x f"))

    assert given(distribute_seats(long, seats=2, day=OLD)) == given(
        distribute_seats(short, seats=2, day=OLD)
    )


@pytest.mark.parametrize(("day", "certainty"), [(OLD, Certainty.TEXT), (NEW, Certainty.READING)])
def test_ballots_without_a_group(day, certainty):
    """Ballots that name no group are invalid."""
    cast = ballots((3, None, "a"), (2, "B", "b"), (1, None, "c"))

    result = distribute_seats(cast, seats=1, day=day)

    assert result.elected == ("b",)
    [reason] = result.reasons
    assert reason.say("en") == "Ballots without a group name, which are invalid: 4."
    assert reason.certainty is certainty


# One person on the lists of several groups, until 2022-06-30


def test_one_person_from_two_groups():
    """A person with seats from two groups is one person, and each seat counts as half."""
    # A 10 gives x. B 9 gives x as well: one person so far, and both seats are halves.
    # A 10/1.5 = 20/3, B 9/1.5 = 6: A gives a. A 10/2.5 = 4, B 6: B gives b. Three persons.
    cast = ballots((10, "A", "x a c"), (9, "B", "x b d"))

    result = distribute_seats(cast, seats=3, day=OLD)

    assert given(result) == ["A x 10", "B x 9", "A a 20/3", "B b 6"]
    assert result.elected == ("x", "a", "b")
    assert result.seats[1].reasons[-1].say("sv") == (
        "x har fått plats från A och B; var och en räknas som 1/2 plats."
    )


def test_one_person_from_three_groups():
    """A person with seats from three groups has a third of a seat from each."""
    # A 9 x; B 8 x: both halves; A 9/1.5 = 6; C 7 x: all thirds. A 9/(4/3) = 27/4, B 6, C 21/4:
    # A gives a. A 9/(7/3) = 27/7, B 6: B gives b.
    cast = ballots((9, "A", "x a e"), (8, "B", "x b f"), (7, "C", "x c g"))

    result = distribute_seats(cast, seats=3, day=OLD)

    assert given(result) == ["A x 9", "B x 8", "C x 7", "A a 27/4", "B b 6"]
    assert dict(result.seats[2].reasons[-1].params)["groups"] == ("A", "B", "C")


# From 2022-07-01


def test_another_list_is_another_group_from_july_2022():
    """From 2022-07-01 ballots with the same group name and another list are another group."""
    # Before: A 6 (a 3, b 3 by lot), B 5: two seats are A 6 and B 5. From then: A 3, A (2) 3, B 5.
    cast = ballots((3, "A", "a c"), (3, "A", "b d"), (5, "B", "e f"))

    before = distribute_seats(cast, seats=2, day=LAST_OLD, lots=["a"])
    after = distribute_seats(cast, seats=2, day=FIRST_NEW)
    done = distribute_seats(cast, seats=2, day=FIRST_NEW, lots=["A (2)"])

    assert given(before) == ["A a 6", "B e 5"]
    assert [(group.name, group.votes) for group in after.groups] == [
        ("A", 3),
        ("A (2)", 3),
        ("B", 5),
    ]
    assert (given(after), after.lot) == (["B e 5"], Lot(among=("A", "A (2)")))
    assert given(done) == ["B e 5", "A (2) b 3"]


def test_a_group_that_is_called_as_the_second_of_another():
    """However groups are named, no two are called the same."""
    cast = ballots((3, "A (2)", "a"), (2, "A", "b"), (1, "A", "c"))

    result = distribute_seats(cast, seats=3, day=NEW)

    assert [group.name for group in result.groups] == ["A (2)", "A", "A (3)"]


def test_a_person_on_two_lists_from_july_2022():
    """How one on two lists is counted from 2022-07-01 is not known, so the count stops there."""
    cast = ballots((10, "A", "x a"), (9, "B", "x b"))

    result = distribute_seats(cast, seats=2, day=NEW)

    assert (given(result), result.unfilled) == (["A x 10"], 1)
    assert (result.lot, result.is_final) == (None, False)
    assert result.reasons[0].say("en") == (
        "x has a seat already and is next in B too; how that is counted is not known."
    )


def test_a_person_on_two_lists_who_never_comes_up():
    """One on two lists does no harm as long as no second seat would go to that person."""
    result = distribute_seats(ballots((10, "A", "x a"), (3, "B", "b x")), seats=2, day=NEW)

    assert (given(result), result.is_final) == (["A x 10", "A a 5"], True)


def test_counting_from_july_2022_is_not_said_to_be_the_words_of_the_act():
    """What is said of counting by the act of 2022 rests on handbooks, and says so."""
    result = distribute_seats(ballots((10, "A", "a"), (3, "B", "b")), seats=2, day=NEW)

    reasons = [reason for seat in result.seats for reason in seat.reasons]

    assert {reason.certainty for reason in reasons} == {Certainty.PRACTICE}


def test_elections_before_the_acts():
    """How ballots were counted before 1993 is not known."""
    result = distribute_seats(ballots((1, "A", "a")), seats=1, day=dt.date(1992, 12, 31))

    assert (result.seats, result.unfilled, result.is_final) == ((), 1, False)
    assert (
        result.reasons[0].say("en") == "How ballots were counted on 31 December 1992 is not known."
    )


# What the caller got wrong


def test_a_lot_that_fell_on_somebody_else():
    """A lot can only fall on one of those it was drawn among."""
    with pytest.raises(InvalidValueError):
        distribute_seats(ballots((1, "A", "a"), (1, "B", "b")), seats=1, day=OLD, lots=["C"])


def test_a_lot_that_nobody_needed():
    """A lot is given only where one is needed."""
    with pytest.raises(InvalidValueError):
        distribute_seats(ballots((2, "A", "a"), (1, "B", "b")), seats=1, day=OLD, lots=["A"])


def test_an_election_of_nobody():
    """An election is to at least one seat."""
    with pytest.raises(InvalidValueError):
        distribute_seats([], seats=0, day=OLD)


@pytest.mark.parametrize(("names", "count"), [(["a"], 0), (["a", "b", "a"], 1), ("ab", 1)])
def test_impossible_ballots(names, count):
    """There is at least one of each ballot, and it names persons, nobody twice."""
    with pytest.raises(InvalidValueError):
        Ballots(group="A", names=names, count=count)


# Who can demand a proportional election


DEMANDS = [
    # 49/(11+1) = 4 1/12, so 5.
    ((49, 11, 4), (5, False)),
    ((49, 11, 5), (5, True)),
    # 48/12 = 4 is a whole number and stays.
    ((48, 11, 4), (4, True)),
    ((48, 11, 3), (4, False)),
    # 51/(1+1) = 25.5, so 26: for one seat a majority.
    ((51, 1, 26), (26, True)),
    ((1, 1, 0), (1, False)),
    ((3, 40, None), (1, None)),
]


@pytest.mark.parametrize(("facts", "expected"), DEMANDS)
@pytest.mark.parametrize("day", [OLD, NEW])
def test_how_many_must_ask(facts, expected, day):
    """Those present, divided by the seats and one more, rounded up."""
    present, seats, asked = facts

    demand = proportional_demand(present=present, seats=seats, asked=asked, day=day)

    assert (demand.needed, demand.must_be) == expected


def test_the_act_of_the_day_is_cited():
    """A demand is judged by the act of its day."""
    before = proportional_demand(present=49, seats=11, day=LAST_OLD)
    after = proportional_demand(present=49, seats=11, day=FIRST_NEW)

    assert [str(cite) for cite in before.reasons[0].cites] == ["1992:339 2 §"]
    assert [str(cite) for cite in after.reasons[0].cites] == ["2022:629 2 §"]


SUBSTITUTES = [
    # day, asked, whether the members were elected so, whether the substitutes must be
    (LAST_OLD, 5, False, True),
    (FIRST_NEW, 5, False, False),
    (FIRST_NEW, 5, True, True),
    (FIRST_NEW, 5, None, None),
    (FIRST_NEW, 4, None, False),
    (FIRST_NEW, None, None, None),
    (FIRST_NEW, None, False, False),
]


@pytest.mark.parametrize(("day", "asked", "members_were", "must_be"), SUBSTITUTES)
def test_substitutes_only_if_members(day, asked, members_were, must_be):
    """From 2022-07-01 substitutes are elected proportionally only if the members were (3 §)."""
    demand = proportional_demand(
        present=49, seats=11, asked=asked, day=day, substitutes=True, members_were=members_were
    )

    assert demand.must_be is must_be


def test_demands_before_the_acts():
    """How many had to ask before 1993 is not known."""
    demand = proportional_demand(present=49, seats=11, asked=49, day=dt.date(1992, 12, 31))

    assert (demand.needed, demand.must_be) == (None, None)
    assert ids(demand.reasons) == ["demand.act-not-known"]


@pytest.mark.parametrize("wrong", [{"present": 0}, {"seats": 0}, {"asked": 50}])
def test_impossible_demands(wrong):
    """Somebody is present, there is a seat, and no more ask than are present."""
    with pytest.raises(InvalidValueError):
        proportional_demand(**{"present": 49, "seats": 11, "day": NEW} | wrong)


# In which order substitutes serve


def test_substitutes_from_the_members_group_come_first():
    """Those from the member's group serve first, then those from larger groups."""
    # A 9, A 9/2, B 5, C 4: a 9, c 5, b 4.5, e 4.
    cast = ballots((9, "A", "a b"), (5, "B", "c d"), (4, "C", "e"))
    elected = distribute_seats(cast, seats=4, day=OLD)

    for_c = order_of_substitutes(elected, member_from="C")
    for_d = order_of_substitutes(elected, member_from="D")

    assert elected.elected == ("a", "c", "b", "e")
    assert for_c.persons == ("e", "a", "b", "c")
    assert [reason.say("sv") for reason in for_c.reasons] == [
        "Ersättare från ledamotens grupp (C) går före andra.",
        "Av andra går de före vars grupp har fler röster: A och B.",
    ]
    assert for_d.persons == ("a", "b", "c", "e")
    assert ids(for_d.reasons) == ["substitutes.more-votes"]


def test_substitutes_from_one_group_only():
    """Where all are from the member's group, nothing is said of others."""
    elected = distribute_seats(ballots((9, "A", "a b")), seats=2, day=OLD)

    order = order_of_substitutes(elected, member_from="A")

    assert (order.persons, ids(order.reasons)) == (("a", "b"), ["substitutes.same-group"])


def test_a_substitute_from_two_groups():
    """A substitute with seats from two groups belongs to the one that gave a seat first (25 §)."""
    cast = ballots((10, "A", "x a c"), (9, "B", "x b d"))
    elected = distribute_seats(cast, seats=3, day=OLD)

    assert order_of_substitutes(elected, member_from="B").persons == ("b", "x", "a")


def test_equal_groups_of_substitutes_draw_lots():
    """Between other groups with as many votes lots are drawn, as far as there are such."""
    cast = ballots((9, "A", "a"), (4, "B", "b"), (4, "C", "c"), (4, "D", "d"))
    elected = distribute_seats(cast, seats=4, day=OLD, lots=["B", "C"])

    stopped = order_of_substitutes(elected, member_from="A")
    further = order_of_substitutes(elected, member_from="A", lots=["D"])
    done = order_of_substitutes(elected, member_from="A", lots=["D", "B"])
    own = order_of_substitutes(elected, member_from="C", lots=["B"])

    assert (stopped.persons, stopped.lot) == (("a",), Lot(among=("B", "C", "D")))
    assert ids(stopped.reasons) == ["substitutes.same-group", "substitutes.lot-needed"]
    assert (further.persons, further.lot) == (("a", "d"), Lot(among=("B", "C")))
    assert (done.persons, done.lot) == (("a", "d", "b", "c"), None)
    assert own.persons == ("c", "a", "b", "d")


@pytest.mark.parametrize("lots", [["A"], ["B", "C"]])
def test_wrong_lots_between_groups_of_substitutes(lots):
    """A lot falls on one of the equal groups, and there are no more lots than needed."""
    cast = ballots((9, "A", "a"), (4, "B", "b"), (4, "C", "c"))
    elected = distribute_seats(cast, seats=3, day=OLD, lots=["B"])

    with pytest.raises(InvalidValueError):
        order_of_substitutes(elected, member_from="A", lots=lots)


def test_substitutes_from_july_2022():
    """The order of substitutes elected from 2022-07-01 is not known."""
    elected = distribute_seats(ballots((9, "A", "a b")), seats=2, day=NEW)

    order = order_of_substitutes(elected, member_from="A")

    assert (order.persons, ids(order.reasons)) == (None, ["substitutes.order-not-known"])


def test_substitutes_not_yet_counted():
    """Before the count has come to its end there is no order."""
    elected = distribute_seats(ballots((4, "A", "a"), (4, "B", "b")), seats=1, day=OLD)

    order = order_of_substitutes(elected, member_from="A")

    assert (order.persons, ids(order.reasons)) == (None, ["substitutes.not-counted"])


def test_numbers_are_exact():
    """Comparison numbers are fractions, never rounded: 3,333,334/3 is more than 1,111,111."""
    cast = ballots((3_333_334, "A", "a b c d"), (1_111_111, "B", "e"))

    result = distribute_seats(cast, seats=3, day=OLD)

    assert result.seats[2].number == Fraction(3_333_334, 3)
    assert result.elected == ("a", "b", "c")
