"""What a list of those present tells of one paragraph."""

import datetime as dt

import pytest

from kfbeslut.model import Actor, Capacity, ParagraphNumber, ParagraphSpan, Presence
from kfbeslut.procedure import Attendance

RUT, OLLE = Actor(name="Rut Lind"), Actor(name="Olle Bergdahl")
TWELVE = ParagraphNumber.of(12)
TO_TWELVE, FROM_THIRTEEN = [ParagraphSpan.of(1, 12)], [ParagraphSpan.of(13, 20)]

LISTS = [
    ("nothing is told", None, None),
    ("not on the list", [], False),
    ("on it, and nothing is said of service", [{}], None),
    ("served", [{"serving": True}], True),
    ("was there and did not serve", [{"serving": False}], False),
    ("a member who is there serves", [{"capacity": Capacity.MEMBER}], True),
    ("a guest has no seat", [{"capacity": Capacity.GUEST, "serving": True}], False),
    ("served to this paragraph", [{"serving": True, "paragraphs": TO_TWELVE}], True),
    ("served from the next one", [{"serving": True, "paragraphs": FROM_THIRTEEN}], False),
    ("came late", [{"serving": True, "arrived": dt.time(18, 40)}], None),
    ("left early", [{"serving": True, "left": dt.time(20, 15)}], None),
    (
        "what is told of the paragraph stands first",
        [{"serving": True}, {"serving": False, "paragraphs": TO_TWELVE}],
        False,
    ),
    (
        "one mention in which the person served is enough",
        [{"serving": True, "paragraphs": TO_TWELVE}, {"paragraphs": TO_TWELVE}],
        True,
    ),
]


@pytest.mark.parametrize(("told", "presences", "serves"), LISTS)
def test_who_served(told, presences, serves):
    """A person served, did not, or nobody can tell."""
    on_list = presences and [Presence(actor=RUT, **facts) for facts in presences]
    attendance = Attendance(presences=on_list, number=TWELVE, whole=True)

    assert attendance.serves(RUT) is serves


def test_who_is_not_on_a_list_that_is_not_whole():
    """Somebody who is not on an extract of the list may have been there."""
    attendance = Attendance(presences=[Presence(actor=OLLE, serving=True)], number=TWELVE)

    assert attendance.serves(RUT) is None


def test_a_paragraph_without_a_number():
    """At a paragraph without a number only what is told of the whole meeting counts."""
    spans = Presence(actor=RUT, serving=True, presiding=True, paragraphs=TO_TWELVE)
    whole = Presence(actor=OLLE, serving=True, presiding=True)

    attendance = Attendance(presences=[spans, whole])

    assert (attendance.serves(RUT), attendance.serves(OLLE)) == (None, True)
    assert attendance.presiding is OLLE


@pytest.mark.parametrize(
    ("chairs", "presiding"),
    [
        ([], None),
        ([{}], RUT),
        ([{"paragraphs": TO_TWELVE}], RUT),
        ([{"paragraphs": FROM_THIRTEEN}], None),
        ([{}, {}], None),
    ],
)
def test_who_presided(chairs, presiding):
    """One was in the chair; if two are said to have been, nobody knows who."""
    told = [Presence(actor=RUT, presiding=True, **facts) for facts in chairs]

    assert Attendance(presences=told, number=TWELVE).presiding == presiding


@pytest.mark.parametrize(
    ("whole", "seats", "most"),
    [(True, 21, 2), (True, 1, 1), (True, None, 2), (False, 21, 21), (False, None, None)],
)
def test_how_many_were_there(whole, seats, most):
    """Nobody was there who has no seat, nor who is not on a whole list."""
    attendance = Attendance(
        presences=[
            Presence(actor=RUT, serving=True),
            Presence(actor=OLLE),
            Presence(actor=Actor(name="Kajsa Flod"), serving=False),
        ],
        number=TWELVE,
        whole=whole,
    )

    assert attendance.at_most(seats) == most


def test_no_list_bounds_nothing():
    """Without a list only the seats bound how many were there."""
    attendance = Attendance(presences=None, whole=True)

    assert (attendance.at_most(9), attendance.at_most(None), attendance.presiding) == (
        9,
        None,
        None,
    )
