"""Who is meant, and whether two mentions mean the same."""

import datetime as dt

import pytest

from kfbeslut.model import Actor, Body, Mandate, Meeting


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        (Actor(name="Rut Lind"), Actor(name="Rut Lind", parties=["S"]), True),
        (Actor(name="RUT LIND"), Actor(name="Rut Lind"), True),
        (Actor(name="Rut Lind", parties=["s"]), Actor(name="Rut Lind", parties=["S"]), True),
        (Actor(name="Rut Lind", parties=["S"]), Actor(name="Rut Lind", parties=["M"]), False),
        (Actor(name="Rut Lind", parties=["S", "V"]), Actor(name="Rut Lind", parties=["V"]), True),
        (Actor(name="Rut Lind", role="Ledamot"), Actor(name="Rut Lind", office="Råd"), True),
        (Actor(name="Rut Lind"), Actor(name="Olle Bergdahl"), False),
        (Actor(parties=["S"]), Actor(parties=["S"]), False),
        (Actor(name="Rut Lind"), Actor(role="Ordföranden"), False),
    ],
)
def test_the_same_person(one, other, same):
    """The name must be the same, and the parties not contrary; roles and offices don't count."""
    assert one.is_same_as(other) is same
    assert other.is_same_as(one) is same


@pytest.mark.parametrize(
    "actor",
    [
        Actor(name="Rut Lind"),
        Actor(parties=["S"]),
        Actor(body=Body(name="Kommunstyrelsen")),
        Actor(everyone=True),
        Actor(role="Ordföranden"),
        Actor(office="Kommundirektör"),
    ],
)
def test_each_way_to_name_somebody(actor):
    """A person, a party, a body, everyone, a role and an office are enough by themselves."""
    assert actor


@pytest.mark.parametrize(
    ("since", "until", "held"),
    [
        (dt.date(2022, 10, 15), dt.date(2026, 10, 14), True),
        (dt.date(2024, 5, 20), dt.date(2024, 5, 20), True),
        (None, None, True),
        (dt.date(2024, 5, 21), None, False),
        (None, dt.date(2024, 5, 19), False),
    ],
)
def test_a_mandate_on_a_day(since, until, held):
    """A mandate is held from its first day to its last, both included."""
    mandate = Mandate(actor=Actor(name="Rut Lind"), since=since, until=until)

    assert mandate.held_on(dt.date(2024, 5, 20)) is held


def test_the_last_day_of_a_meeting():
    """A meeting ends on the day it began, unless it says another; or its day isn't known."""
    monday, tuesday = dt.date(2024, 5, 20), dt.date(2024, 5, 21)

    assert Meeting(date=monday).last_day == monday
    assert Meeting(date=monday, end_date=tuesday).last_day == tuesday
    assert Meeting().last_day is None
