"""Proportional elections against other ways of counting them, and what always holds."""

import datetime as dt
from collections import Counter, defaultdict
from fractions import Fraction
from itertools import combinations, product

import hypothesis.strategies as st
import pytest
from hypothesis import given

from kfbeslut.procedure import Ballots, distribute_seats, order_of_substitutes, proportional_demand

OLD = dt.date(2018, 12, 3)
NEW = dt.date(2022, 11, 28)


def every_end(ballots, seats, day, lots=()):
    """Yield the results for all that the lots can say."""
    result = distribute_seats(ballots, seats=seats, day=day, lots=lots)
    if result.lot is None:
        yield result
        return
    for winner in result.lot.among:
        yield from every_end(ballots, seats, day, (*lots, winner))


# Simple elections: each group has a list of its own


def by_quotients(votes, seats):
    """Give the seats by group that d'Hondt's method allows: the largest quotients, ties anyhow."""
    quotients = [
        (Fraction(number, divisor), group)
        for group, number in enumerate(votes)
        for divisor in range(1, seats + 1)
    ]
    ordered = sorted((quotient for quotient, _ in quotients), reverse=True)
    least = ordered[seats - 1]
    sure = Counter(group for quotient, group in quotients if quotient > least)
    tied = [group for quotient, group in quotients if quotient == least]
    return {
        tuple((sure + Counter(chosen))[group] for group in range(len(votes)))
        for chosen in combinations(tied, seats - sum(sure.values()))
    }


@pytest.mark.parametrize("day", [OLD, NEW])
@pytest.mark.parametrize("seats", range(1, 6))
@pytest.mark.parametrize(("groups", "most"), [(1, 9), (2, 9), (3, 7), (4, 4)])
def test_simple_elections_by_all_votes(groups, most, seats, day):
    """For all votes of up to four groups, and all lots, seats fall by the largest quotients."""
    for votes in product(range(1, most + 1), repeat=groups):
        ballots = [
            Ballots(group=f"{group}", names=[f"{group}.{n}" for n in range(seats)], count=count)
            for group, count in enumerate(votes)
        ]

        ends = {
            tuple(Counter(seat.group for seat in end.seats)[f"{group}"] for group in range(groups))
            for end in every_end(ballots, seats, day)
        }

        assert ends == by_quotients(votes, seats), votes


# Any elections until 2022-06-30


def next_in(cast, listed):
    """Take a special count anew from the ballots, as 17-18 §§ say: names with their votes."""
    votes = defaultdict(Fraction)
    for names, count in cast:
        place = 0
        while place < len(names) and names[place] in listed:
            place += 1
        if place < len(names):
            votes[names[place]] += Fraction(1, place + 1) * count
    return dict(votes)


def could_be(rows, seats, result):
    """Tell whether a course of seats follows 16-23 §§, step by step, whatever the lots said."""
    cast = defaultdict(list)
    for group, names, count in rows:
        cast[group].append((names[:seats], count))
    got = defaultdict(list)
    for seat in result:
        numbers = {}
        for group, ballots in cast.items():
            if not next_in(ballots, got[group]):
                continue
            held = sum(
                Fraction(1, sum(person in persons for persons in got.values()))
                for person in got[group]
            )
            numbers[group] = sum(count for _, count in ballots) / (held + 1)
        names = next_in(cast[seat.group], got[seat.group])
        if (
            seat.number != numbers.get(seat.group)
            or seat.number != max(numbers.values())
            or names[seat.person] != max(names.values())
        ):
            return False
        got[seat.group].append(seat.person)
    return True


names = st.lists(st.sampled_from("abcdefg"), max_size=4, unique=True)
rows = st.lists(st.tuples(st.sampled_from("ABC"), names, st.integers(1, 9)), max_size=6)
seats = st.integers(1, 6)


def cast(rows):
    return [Ballots(group=group, names=names, count=count) for group, names, count in rows]


@st.composite
def elections(draw):
    """Draw an election, lots and all, counted to its end."""
    drawn, number = draw(rows), draw(seats)
    lots = []
    while True:
        result = distribute_seats(cast(drawn), seats=number, day=OLD, lots=lots)
        if result.lot is None:
            return drawn, number, lots, result
        lots.append(draw(st.sampled_from(result.lot.among)))


@given(elections())
def test_each_step_follows_the_act(election):
    """Each seat goes to a group and a person that 16-23 §§ allow."""
    drawn, number, _, result = election

    assert could_be(drawn, number, result.seats)


@given(elections())
def test_as_many_are_elected_as_can_be(election):
    """All seats are filled, or all names are elected; nobody is elected twice."""
    drawn, number, _, result = election
    there = {name for _, names, _ in drawn for name in names[:number]}

    assert result.is_final
    assert len(result.elected) == len(set(result.elected)) == min(number, len(there))
    assert result.unfilled == number - len(result.elected)


@given(elections())
def test_no_group_gives_one_person_two_seats(election):
    """A group gives each of its persons one seat at most."""
    *_, result = election

    pairs = [(seat.group, seat.person) for seat in result.seats]

    assert len(pairs) == len(set(pairs))


@given(elections(), st.randoms(use_true_random=False))
def test_how_ballots_are_sorted_changes_nothing(election, random):
    """Ballots can be counted in any order, and alike ones one by one."""
    drawn, number, lots, result = election
    one_by_one = [ballots for row in drawn for ballots in cast([(*row[:2], 1)]) * row[2]]
    random.shuffle(one_by_one)

    again = distribute_seats(one_by_one, seats=number, day=OLD, lots=lots)

    assert [(seat.group, seat.person) for seat in again.seats] == [
        (seat.group, seat.person) for seat in result.seats
    ]


@given(elections())
def test_substitutes_are_all_in_the_order_once(election):
    """For whichever member, the order holds each substitute once, the own group's first."""
    *_, result = election
    for group in "ABCD":
        lots = []
        order = order_of_substitutes(result, member_from=group)
        while order.lot:
            lots.append(order.lot.among[0])
            order = order_of_substitutes(result, member_from=group, lots=lots)

        assert sorted(order.persons) == sorted(result.elected)


votes = st.lists(st.integers(1, 40), min_size=2, max_size=5)


@given(votes, seats, st.integers(1, 10), st.sampled_from([OLD, NEW]))
def test_more_votes_never_cost_a_seat(votes, seats, more, day):
    """A group that gets more votes keeps the seats that it would have had, if lots fall so."""

    def most_for_the_first(votes):
        ballots = [
            Ballots(group=f"{group}", names=[f"{group}.{n}" for n in range(seats)], count=count)
            for group, count in enumerate(votes)
        ]
        result = distribute_seats(ballots, seats=seats, day=day)
        lots = []
        while result.lot:
            lots.append(min(result.lot.among))
            result = distribute_seats(ballots, seats=seats, day=day, lots=lots)
        return Counter(seat.group for seat in result.seats)["0"]

    assert most_for_the_first([votes[0] + more, *votes[1:]]) >= most_for_the_first(votes)


def test_the_quota_by_counting():
    """As many must ask as make the quota or more, and one fewer do not."""
    for present in range(1, 62):
        for number in range(1, 31):
            needed = proportional_demand(present=present, seats=number, day=NEW).needed

            assert needed * (number + 1) >= present > (needed - 1) * (number + 1)
