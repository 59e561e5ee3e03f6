"""How many served at a paragraph, by the list."""

import datetime as dt

import pytest

from kfbeslut.model import (
    Actor,
    Capacity,
    DecisionParagraph,
    Extent,
    Minutes,
    ParagraphNumber,
    ParagraphSpan,
    Presence,
)
from kfbeslut.procedure import Bounds
from kfbeslut.rules import Here
from kfbeslut.rules.headcount import Headcount

TWELVE = ParagraphNumber.of(12)
AT_TWELVE, LATER = [ParagraphSpan.of(12)], [ParagraphSpan.of(13, 20)]
TWELVE_OF_2024 = ParagraphSpan(
    first=ParagraphNumber(text="12/2024"), last=ParagraphNumber(text="13/2024")
)
RUT = Actor(name="Rut Lind", parties=["S"])

COUNTED = [
    ([{"serving": True}], (1, 1)),
    ([{"serving": False}], (0, 0)),
    ([{"capacity": Capacity.MEMBER}], (1, 1)),
    ([{"capacity": Capacity.SUBSTITUTE}], (0, 1)),
    ([{"capacity": Capacity.OFFICIAL, "serving": True}], (0, 0)),
    ([{"serving": True, "left": dt.time(20)}], (0, 1)),
    ([{"serving": False, "arrived": dt.time(19)}], (0, 0)),
    ([{"serving": True, "paragraphs": AT_TWELVE}], (1, 1)),
    ([{"serving": True, "paragraphs": LATER}], (0, 0)),
    ([{"serving": True, "paragraphs": [TWELVE_OF_2024]}], (1, 1)),
    ([{"serving": True, "paragraphs": [ParagraphSpan.of(9), ParagraphSpan.of(11, 14)]}], (1, 1)),
    ([{"serving": True}, {"serving": False, "paragraphs": AT_TWELVE}], (0, 0)),
    ([{"serving": False, "paragraphs": AT_TWELVE}, {"serving": True}], (0, 0)),
    ([{"serving": True}, {"serving": True}], (1, 1)),
    ([{"actor": Actor(parties=["S"]), "serving": True}], (0, None)),
    ([{"actor": Actor(name="Rut Lind", et_al=True), "serving": True}], (1, None)),
    ([{"actor": Actor(role="Vaktmästare"), "serving": False}], (0, 0)),
]


@pytest.mark.parametrize(("told", "bounds"), COUNTED)
def test_one_person(told, bounds):
    """One person served at a paragraph, did not, or may have."""
    count = Headcount(Presence(**{"actor": RUT} | facts) for facts in told)

    assert count.at(TWELVE, whole=True) == Bounds(*bounds)


def test_two_of_one_name():
    """Two of one name are counted as one at least, and as two at most."""
    others = [RUT, Actor(name="Rut Lind", parties=["V"])]
    count = Headcount(Presence(actor=each, serving=True) for each in others)

    assert count.at(TWELVE, whole=True) == Bounds(1, 2)


def test_a_list_that_is_not_whole():
    """Of an extract it is only known how many there were at least."""
    count = Headcount([Presence(actor=RUT, serving=True)])

    assert count.at(TWELVE, whole=False) == Bounds(1, None)


def test_a_paragraph_without_a_number():
    """Without a number nobody knows who of those that came and went was there."""
    count = Headcount(
        [
            Presence(actor=RUT, serving=True, paragraphs=AT_TWELVE),
            Presence(actor=Actor(name="Olle Bergdahl"), serving=False, paragraphs=LATER),
        ]
    )

    assert count.at(None, whole=True) == Bounds(0, 1)


def test_it_is_read_once_for_all_paragraphs():
    """What minutes state of all their paragraphs is looked through once."""
    paragraphs = [DecisionParagraph(number=ParagraphNumber.of(number)) for number in (12, 13)]
    minutes = Minutes(
        extent=Extent.WHOLE,
        attendance=[Presence(actor=RUT, serving=True, paragraphs=AT_TWELVE)],
        paragraphs=paragraphs,
    )
    around = Here.of(minutes)

    within = [around.within(each) for each in paragraphs]

    assert [here.present for here in within] == [Bounds(1, 1), Bounds(0, 0)]
    assert {here._headcount for here in within} == {around._headcount}


def test_nothing_is_told():
    """Without a list nothing is known but that nobody is fewer than none."""
    assert Here.of(DecisionParagraph()).present == Bounds(0, None)
