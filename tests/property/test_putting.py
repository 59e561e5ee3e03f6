"""Orders of putting against an enumeration of their own, and what always holds."""

import datetime as dt
from itertools import chain, combinations, islice, permutations, product
from math import comb, factorial, prod

import hypothesis.strategies as st
import pytest
from hypothesis import given

from kfbeslut.model import Proposal, ProposalKind
from kfbeslut.procedure import PuttingStep, judge_order, orders_of_putting

DAY = dt.date(2024, 3, 4)
COUNTERS = (ProposalKind.AMENDMENT, ProposalKind.REJECTION, ProposalKind.OTHER)


def moved(formal, counters, additions):
    """Give proposals: `m`, and so many to remit or postpone, against it, and to be added."""
    kinds = {"m": ProposalKind.APPROVAL}
    kinds |= {f"r{n}": ProposalKind.REMITTAL for n in range(formal)}
    kinds |= {f"c{n}": COUNTERS[n % 3] for n in range(counters)}
    kinds |= {f"t{n}": ProposalKind.ADDITION for n in range(additions)}
    return [Proposal(key=key, kind=kind) for key, kind in kinds.items()]


def orders(proposals):
    return orders_of_putting(proposals, main="m", day=DAY, council=True)


def judged(order, proposals, council=None):
    return judge_order(order, proposals, main="m", day=DAY, council=council)


def without_order(sides):
    """Forget which side is which: the chair chooses what *ja* stands for."""
    return frozenset(map(frozenset, sides))


def subsets(keys):
    return chain.from_iterable(combinations(keys, size) for size in range(1, len(keys) + 1))


def all_questions(proposals):
    """List whatever could be asked between two sides, of things that can stand on one side."""
    keys = [proposal.key for proposal in proposals]
    alone = [key for key in keys if key[0] in "rt"]
    about = [key for key in keys if key[0] in "mc"]
    questions = {without_order([[key], []]) for key in alone}
    questions |= {
        without_order([one, other])
        for one, other in product(subsets(about), repeat=2)
        if not set(one) & set(other)
    }
    if about == ["m"]:
        questions.add(without_order([["m"], []]))
    return sorted(questions, key=lambda sides: sorted(map(sorted, sides)))


def works_out(questions, left):
    """Tell whether rounds go well whoever wins: one left on each side, at last the main one."""
    if not questions:
        return False
    [one, other], *later = map(tuple, questions)
    living = [side & (left | {"m"}) for side in (one, other)]
    if "m" in one | other:
        last = not later and len(left) <= 1
        return last and sorted(map(sorted, living)) == sorted(map(sorted, ({"m"}, left)))
    if any(len(side) != 1 for side in living):
        return False
    return all(works_out(later, left - loser) for loser in living)


def is_by_the_book(questions, proposals):
    """Tell whether a sequence follows act and custom: each third of it as it should be."""
    keys = {proposal.key for proposal in proposals}
    formal = [without_order([[key], []]) for key in keys if key[0] == "r"]
    additions = [without_order([[key], []]) for key in keys if key[0] == "t"]
    until = len(questions) - len(additions)
    return (
        set(questions[: len(formal)]) == set(formal)
        and set(questions[until:]) == set(additions)
        and works_out(questions[len(formal) : until], {key for key in keys if key[0] == "c"})
    )


SMALL = [(0, 0, 0), (2, 0, 1), (0, 1, 2), (1, 1, 1), (2, 1, 1), (1, 2, 1), (0, 2, 2), (0, 3, 0)]


@pytest.mark.parametrize("numbers", SMALL)
def test_orders_against_all_sequences(numbers):
    """Of all sequences of questions those by the book are given, and nothing is amiss in them."""
    proposals = moved(*numbers)
    formal, counters, additions = numbers
    length = formal + max(counters, 1) + additions
    by_the_book, amiss_nowhere = set(), set()

    for questions in permutations(all_questions(proposals), length):
        if is_by_the_book(questions, proposals):
            by_the_book.add(questions)
        steps = [PuttingStep(sides=sorted(map(sorted, sides))) for sides in questions]
        if not judged(steps, proposals).departures:
            amiss_nowhere.add(questions)
    given = [tuple(without_order(step.sides) for step in order) for order in orders(proposals)]

    assert len(given) == len(set(given))
    assert set(given) == by_the_book == amiss_nowhere


@pytest.mark.parametrize("formal", range(4))
@pytest.mark.parametrize("counters", range(6))
@pytest.mark.parametrize("additions", range(3))
def test_how_many_orders_there_are(formal, counters, additions):
    """Any order of remittals and of additions, and in each round any two of those left."""
    rounds = prod(comb(left, 2) for left in range(2, counters + 1))

    number = sum(1 for _ in orders(moved(formal, counters, additions)))

    assert number == factorial(formal) * rounds * factorial(additions)


numbers = st.tuples(st.integers(0, 3), st.integers(0, 6), st.integers(0, 3))


@given(numbers, st.integers(0, 50), st.sampled_from([True, False, None]))
def test_an_order_that_is_given_departs_from_nothing(numbers, which, council):
    """Whatever order is given, nothing is amiss in it."""
    proposals = moved(*numbers)
    order = list(islice(orders(proposals), which + 1))[-1]

    judgement = judged(order, proposals, council)

    assert (judgement.departures, judgement.is_lawful) == ((), True)


@given(numbers, st.randoms(use_true_random=False))
def test_no_order_of_questions_with_two_sides_is_unlawful(numbers, random):
    """However questions of two sides are shuffled, the order is lawful: the rest is custom."""
    proposals = moved(*numbers)
    order = list(next(iter(orders(proposals))))
    random.shuffle(order)

    assert judged(order, proposals).is_lawful is True
