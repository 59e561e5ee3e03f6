"""Whether enough members were there to handle an item."""

import datetime as dt

import pytest

from kfbeslut.errors import InvalidValueError
from kfbeslut.law import Certainty
from kfbeslut.model import BodyKind, MatterKind
from kfbeslut.procedure import Bounds, quorum

COUNCIL, COMMITTEE = BodyKind.COUNCIL, BodyKind.COMMITTEE
TODAY = dt.date(2024, 3, 4)
BEFORE_2018 = dt.date(2013, 5, 20)


def judged(present, *, body=COUNCIL, day=TODAY, seats=51, **facts):
    return quorum(body=body, day=day, seats=seats, present=present, **facts)


@pytest.mark.parametrize("body", [COUNCIL, BodyKind.EXECUTIVE, COMMITTEE, BodyKind.JOINT_COMMITTEE])
@pytest.mark.parametrize(("present", "met"), [(26, True), (25, False), (0, False)])
def test_more_than_half(body, present, met):
    """Of 51 members 26 are more than half, and 25 are not."""
    result = judged(present, body=body)

    assert (result.met, result.needed, result.present) == (met, 26, Bounds(present, present))


@pytest.mark.parametrize(("present", "met"), [(5, False), (6, True)])
def test_half_is_not_enough(present, met):
    """Of ten members five are just half."""
    assert judged(present, body=COMMITTEE, seats=10).met is met


@pytest.mark.parametrize(
    ("present", "met"), [(Bounds(26, None), True), (Bounds(20, 25), False), (Bounds(25, 26), None)]
)
def test_those_present_are_known_by_bounds(present, met):
    """What is known of the number may be enough to tell."""
    assert judged(present).met is met


def test_disqualified_members_of_the_council():
    """The council may go on though members had to leave for disqualification."""
    result = judged(25, disqualified=1)

    assert result.met is True
    assert [str(citation) for citation in result.reasons[-1].cites] == ["KL 5:46"]


def test_too_few_with_those_disqualified():
    """Disqualification is no excuse where too few would have been there anyway."""
    result = judged(24, disqualified=1)

    assert (result.met, len(result.reasons)) == (False, 1)


def test_disqualified_members_of_a_committee():
    """In a committee a substitute has to step in."""
    assert judged(4, body=COMMITTEE, seats=9, disqualified=1).met is False


ANSWERS = [
    (MatterKind.INTERPELLATION, True, True),
    (MatterKind.QUESTION, True, True),
    (MatterKind.QUESTION, None, None),
    (MatterKind.QUESTION, False, False),
    (MatterKind.MOTION, True, False),
    (None, True, None),
    (None, None, None),
    (None, False, False),
]


@pytest.mark.parametrize(("matter", "decided", "met"), ANSWERS)
def test_answers_with_fewer_present(matter, decided, met):
    """The council may have decided to hear answers though fewer are there."""
    assert judged(25, matter=matter, answers_below=decided).met is met


def test_answers_in_a_committee():
    """A committee has no such choice."""
    asked = {"matter": MatterKind.QUESTION, "answers_below": True}

    assert judged(4, body=COMMITTEE, seats=9, **asked).met is False


def test_answers_need_no_asking_where_enough_are_there():
    """What may be done with fewer doesn't matter where there is a quorum."""
    result = judged(26, matter=MatterKind.QUESTION)

    assert (result.met, len(result.reasons)) == (True, 1)


@pytest.mark.parametrize(
    ("present", "vacant", "met"), [(25, 2, None), (24, 2, False), (25, 1, False), (26, 2, True)]
)
def test_vacant_seats(present, vacant, met):
    """Whether a vacant seat counts is not clear: more than half of those filled may do."""
    assert judged(present, vacant=vacant).met is met


def test_vacant_seats_are_a_reading():
    """That vacant seats leave it open is how we read the act."""
    assert judged(25, vacant=2).reasons[-1].certainty is Certainty.READING


WITHOUT_RULE = [
    (BodyKind.SUB_COMMITTEE, "quorum.sub-committee"),
    (BodyKind.DRAFTING_COMMITTEE, "quorum.not-in-the-act"),
    (BodyKind.PARTY_GROUP, "quorum.not-in-the-act"),
    (BodyKind.OTHER, "quorum.body-not-known"),
    (None, "quorum.body-not-known"),
]


@pytest.mark.parametrize(("body", "reason"), WITHOUT_RULE)
def test_bodies_that_the_act_says_nothing_of(body, reason):
    """For some bodies the act doesn't say how many must be there."""
    result = judged(26, body=body)

    assert (result.met, result.needed) == (None, None)
    assert [each.id for each in result.reasons] == [reason]


def test_the_number_of_seats_is_unknown():
    """Without the number of seats nobody can tell."""
    result = judged(26, seats=None)

    assert (result.met, result.needed) == (None, None)
    assert [str(citation) for citation in result.reasons[0].cites] == ["KL 5:45"]


def test_a_day_before_the_acts_that_are_known():
    """What was asked for before 1992 the library doesn't know."""
    assert judged(26, day=dt.date(1991, 12, 31)).met is None


CITED = [
    ({}, ["KL 5:45"]),
    ({"day": BEFORE_2018}, ["GKL 5:18"]),
    ({"body": COMMITTEE}, ["KL 6:27"]),
    ({"body": BodyKind.EXECUTIVE, "day": BEFORE_2018}, ["GKL 6:23"]),
    ({"body": BodyKind.JOINT_COMMITTEE}, ["KL 9:23", "KL 6:27"]),
]


@pytest.mark.parametrize(("facts", "places"), CITED)
def test_the_law_of_the_day_is_cited(facts, places):
    """The act that was in force is cited."""
    assert [str(citation) for citation in judged(26, **facts).reasons[0].cites] == places


@pytest.mark.parametrize(
    ("facts", "field"),
    [
        ({"present": -1}, "present"),
        ({"present": 26, "disqualified": -1}, "disqualified"),
        ({"present": 26, "vacant": -1}, "vacant"),
        ({"present": 26, "vacant": 52}, "vacant"),
        ({"present": 26, "seats": -1}, "seats"),
    ],
)
def test_numbers_that_can_not_be(facts, field):
    """There are no fewer than none, and no more vacant seats than seats."""
    with pytest.raises(InvalidValueError) as caught:
        judged(**facts)

    assert caught.value.field == field


@pytest.mark.parametrize(
    "facts",
    [
        {"disqualified": 2},
        {"matter": MatterKind.QUESTION},
        {"vacant": 3},
        {"seats": None},
        {"day": dt.date(1991, 1, 1)},
        *({"body": body} for body, _ in WITHOUT_RULE),
    ],
)
def test_all_reasons_can_be_said(facts):
    """Whatever a reason tells, it can be said in both languages."""
    for reason in judged(25, **facts).reasons:
        assert reason.say("sv") != reason.say("en")
