"""In which order substitutes are called."""

import datetime as dt

import pytest

from kfbeslut.errors import InvalidValueError
from kfbeslut.model import Actor, Capacity, Mandate
from kfbeslut.procedure import AsElected, ByGroup, ByParty, OneList


def substitute(name, *parties, order=None, home=None):
    actor = Actor(name=name, parties=parties)
    return Mandate(actor=actor, capacity=Capacity.SUBSTITUTE, order=order, constituency=home)


RUT = Mandate(actor=Actor(name="Rut", parties=["S"]), capacity=Capacity.MEMBER)
IN_NORRA = Mandate(actor=RUT.actor, capacity=Capacity.MEMBER, constituency="Norra")
TAGE = substitute("Tage", "S", order=2)
VERA = substitute("Vera", "s", order=1)
STEN = substitute("Sten", "V", order=1)
PAR = substitute("Pär", "M", order=1)
WILD = substitute("Wild")
NORRA = substitute("Nils", "S", order=1, home="norra")
SODRA = substitute("Siv", "S", order=1, home="Södra")
OSTRA = substitute("Ove", "S", order=1, home="Östra")


def called(order, member, *substitutes):
    """Say who is called, turn by turn and rank by rank."""
    turns = order.turns(member, substitutes)
    if turns is None:
        return None
    return [[[each.actor.name for each in rank] for rank in turn.ranks] for turn in turns]


CASES = [
    (ByParty(), RUT, [TAGE, VERA, STEN], [[["Vera"], ["Tage"]]]),
    (ByParty(then={"s": ["V", "M"]}), RUT, [PAR, STEN, TAGE], [[["Tage"]], [["Sten"]], [["Pär"]]]),
    (ByParty(then={"M": ["V"]}), RUT, [STEN], [[]]),
    (ByParty(), RUT, [VERA, WILD], None),
    (OneList(), RUT, [TAGE, STEN, WILD], [[["Tage", "Sten", "Wild"]]]),
    (OneList(), RUT, [TAGE, STEN, PAR], [[["Sten", "Pär"], ["Tage"]]]),
    (
        ByGroup(groups=[["M"], ["S", "V"]]),
        RUT,
        [PAR, STEN, TAGE],
        [[["Sten"], ["Tage"]], [["Pär"]]],
    ),
    (ByGroup(groups=[["S"]]), RUT, [STEN], None),
    (ByGroup(groups=[["V"]]), RUT, [STEN], None),
    (AsElected(), RUT, [TAGE, VERA, STEN], [[["Vera"], ["Tage"]]]),
    (AsElected(), RUT, [STEN], [[]]),
    (AsElected(), RUT, [WILD], None),
    (AsElected(), IN_NORRA, [SODRA, NORRA], [[["Nils"]], [["Siv"]]]),
    (
        AsElected(constituencies={"S": ["Östra", "Södra"], "M": ["Södra", "Östra"]}),
        IN_NORRA,
        [SODRA, OSTRA],
        [[], [["Ove"]], [["Siv"]]],
    ),
    (AsElected(constituencies={"S": ["Östra"]}), IN_NORRA, [SODRA, OSTRA], None),
    (AsElected(), IN_NORRA, [VERA], None),
    (AsElected(), RUT, [SODRA], None),
    (AsElected(own={"Rut": ["Tage", "Vera"]}), RUT, [VERA, TAGE], [[["Tage"], ["Vera"]]]),
    (
        AsElected(own={"Olle": ["Vera"], "Rut": ["Tage"]}),
        RUT,
        [VERA, TAGE],
        [[["Tage"], ["Vera"]]],
    ),
    (AsElected(own={"Rut": ["Tage"]}), RUT, [VERA, TAGE], None),
]


@pytest.mark.parametrize(("order", "member", "substitutes", "expected"), CASES)
def test_who_is_called(order, member, substitutes, expected):
    """Turn by turn; several of one rank are those of whom it isn't told who stands first."""
    assert called(order, member, *substitutes) == expected


@pytest.mark.parametrize(
    ("elected", "known"),
    [
        (dt.date(1992, 12, 31), False),
        (dt.date(1993, 1, 1), True),
        (dt.date(2022, 6, 30), True),
        (dt.date(2022, 7, 1), False),
    ],
)
def test_the_order_of_an_act_that_was_not_read_is_not_guessed(elected, known):
    """Of substitutes elected proportionally the order is known while the act of 1992 ruled."""
    order = ByGroup(groups=[["S", "V"]], elected=elected)

    assert (called(order, RUT, STEN) is not None) is known


def test_orders_are_values():
    """Lists and mappings will do, and two orders of the same data are equal."""
    one = ByParty(then={"S": ["V"]})

    assert one == ByParty(then=(("S", ("V",)),))
    assert hash(one) == hash(ByParty(then={"S": ("V",)}))
    assert ByGroup(groups=[["S"]]) != ByGroup(groups=[["S"]], elected=dt.date(2018, 12, 3))


@pytest.mark.parametrize(
    ("order", "said"),
    [
        (ByParty, {"then": {"S": "KD"}}),
        (ByGroup, {"groups": ["S", "KD"]}),
        (AsElected, {"own": {"Rut": "Tage"}}),
        (AsElected, {"constituencies": {"S": "Norra"}}),
    ],
)
def test_a_text_is_not_several_names(order, said):
    """A text where several names should stand is refused: its letters would pass for names."""
    with pytest.raises(InvalidValueError):
        order(**said)
