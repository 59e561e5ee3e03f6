"""Substitutes, and the seats on which they serve."""

import datetime as dt

import pytest

from kfbeslut.model import (
    Actor,
    Body,
    BodyKind,
    Capacity,
    Choice,
    Context,
    DecisionParagraph,
    Extent,
    Mandate,
    Meeting,
    Minutes,
    NotTakingPart,
    ParagraphNumber,
    ParagraphSpan,
    Presence,
    Roster,
)
from kfbeslut.rules import check
from kfbeslut.rules.core import rules

RUT, OLLE, SIV = (Actor(name=name) for name in ("Rut Lind", "Olle Ek", "Siv Ask"))
MEMBER, SUBSTITUTE = Capacity.MEMBER, Capacity.SUBSTITUTE
AT_5, AT_6 = [ParagraphSpan.of(5)], [ParagraphSpan.of(6)]


def person(actor, capacity=MEMBER, **facts):
    return Presence(actor=actor, capacity=capacity, **{"serving": True} | facts)


def judge(
    *attendance, kind=BodyKind.COUNCIL, extent=Extent.WHOLE, alone=False, out=(), numbers=(5, 6)
):
    """Judge a meeting with §§ 5 and 6: where a seat is served twice, or what is missing."""
    minutes = Minutes(
        extent=extent,
        meeting=Meeting(body=Body(name="Organet", kind=kind), date=dt.date(2024, 5, 27)),
        attendance=attendance,
        paragraphs=[
            DecisionParagraph(
                number=number and ParagraphNumber.of(number),
                not_taking_part=out if number == 5 else None,
            )
            for number in numbers
        ],
    )
    paper = minutes.extract(5) if alone else minutes
    report = check(paper, rules=rules.select("substitute-replaces-someone"))
    told = [finding.path for finding in report]
    told += [missing for unjudged in report.unjudged for missing in unjudged.missing]
    return told or ["holds" if report.held else "silent"]


def test_a_free_seat():
    """A substitute serves for a member who is away."""
    substitute = person(OLLE, SUBSTITUTE, seat="1", serves_for=RUT)

    assert judge(substitute) == ["holds"]
    assert judge(substitute, person(SIV, seat="2")) == ["holds"]
    assert judge(substitute, person(RUT, seat="1", serving=False)) == ["holds"]
    assert judge(
        person(RUT, seat="1", paragraphs=AT_5), person(OLLE, SUBSTITUTE, seat="1", paragraphs=AT_6)
    ) == ["holds"]


@pytest.mark.parametrize("alone", [False, True])
@pytest.mark.parametrize(
    ("member", "substitute", "field"),
    [
        ({"seat": "1"}, {"seat": "1"}, "seat"),
        ({}, {"serves_for": RUT}, "serves_for"),
        ({"paragraphs": AT_5}, {"serves_for": RUT}, "serves_for"),
        ({"seat": "1", "paragraphs": AT_5}, {"seat": "1", "paragraphs": AT_5}, "seat"),
    ],
)
def test_a_seat_on_which_the_member_serves(member, substitute, field, alone):
    """A substitute doesn't serve where the member does."""
    listed = [person(RUT, **member), person(OLLE, SUBSTITUTE, **substitute)]

    assert judge(*listed, alone=alone) == [f"/attendance/1/{field}"]
    assert judge(*reversed(listed), alone=alone) == [f"/attendance/0/{field}"]


@pytest.mark.parametrize(
    ("facts", "said"),
    [
        ({"serves_for": RUT}, ["/attendance/1/serves_for"]),
        ({"serves_for": SIV}, ["holds"]),
    ],
)
def test_two_substitutes(facts, said):
    """Of two substitutes on one seat the one who is listed later is one too many."""
    first = person(OLLE, SUBSTITUTE, serves_for=RUT)
    second = person(Actor(name="Bo Gran"), SUBSTITUTE, **facts)

    assert judge(first, second) == said


def test_two_substitutes_by_the_seat():
    """The seat tells as well as the member's name; a seat and a name can't be compared."""
    by_seat = [person(OLLE, SUBSTITUTE, seat="1"), person(SIV, SUBSTITUTE, seat="1")]
    unlike = [person(OLLE, SUBSTITUTE, seat="1"), person(SIV, SUBSTITUTE, serves_for=RUT)]

    assert judge(*by_seat) == ["/attendance/1/seat"]
    assert judge(*unlike) == ["holds"]
    assert judge(person(RUT), person(OLLE, SUBSTITUTE, seat="1")) == ["holds"]


def test_one_who_changes_seats():
    """One substitute who is listed twice doesn't stand in the way of herself."""
    listed = [person(OLLE, SUBSTITUTE, seat="1"), person(OLLE, SUBSTITUTE, seat="1")]

    assert judge(*listed) == ["holds"]


@pytest.mark.parametrize(
    "member",
    [
        [person(RUT, seat="1", left=dt.time(19))],
        [person(RUT, seat="1"), person(RUT, serving=False, paragraphs=[ParagraphSpan.of(5, 6)])],
    ],
)
def test_where_the_member_may_have_been_away(member):
    """One who left, or stood aside, is not said to have served."""
    assert judge(*member, person(OLLE, SUBSTITUTE, seat="1")) == ["holds"]


def test_a_disqualified_member():
    """Where the member is disqualified the substitute serves, whatever the list says."""
    out = [NotTakingPart(actor=RUT, choice=Choice.DISQUALIFIED)]
    listed = [person(RUT), person(OLLE, SUBSTITUTE, serves_for=RUT, paragraphs=AT_5)]

    assert judge(*listed, out=out) == ["holds"]


@pytest.mark.parametrize(
    ("kind", "said"),
    [
        (BodyKind.COUNCIL, "/attendance/1/seat"),
        (BodyKind.COMMITTEE, "/attendance/1/seat"),
        (None, "at.body.kind"),
    ],
)
def test_which_body(kind, said):
    """In a committee it is custom, and so a warning; it has to be known which it is."""
    assert judge(person(RUT, seat="1"), person(OLLE, SUBSTITUTE, seat="1"), kind=kind) == [said]


def test_what_isnt_told():
    """It isn't known for whom, or whether, somebody served; or there is nothing to compare."""
    double = [person(RUT, seat="1"), person(OLLE, SUBSTITUTE, seat="1")]

    assert judge(person(OLLE, SUBSTITUTE)) == ["serves_for"]
    assert judge(person(OLLE, SUBSTITUTE, serving=None)) == ["serving"]
    assert judge(person(OLLE, SUBSTITUTE, serving=False)) == ["silent"]
    assert judge(*double, numbers=(None,)) == ["holds"]
    assert judge(*double, numbers=()) == ["holds"]
    assert judge(*double, extent=Extent.EXTRACT) == ["/attendance/1/seat"]


# In which order they begin to serve

SIXTH = Actor(name="Eva Dahl", parties=["S"])
FIRST, SECOND = Actor(name="Bo Gran", parties=["S"]), Actor(name="Ulf Ros", parties=["S"])
ROSTER = [(FIRST, 1), (SECOND, 2), (Actor(name="Pia Rehn", parties=["M"]), 1), (SIXTH, None)]


def begins(*attendance, second=None, roster=ROSTER, out=(), home="Norra", numbers=(5, 6), **facts):
    """Judge a meeting at which the second substitute of a party serves, and others are there."""
    body = Body(name="Organet", kind=facts.pop("kind", BodyKind.COUNCIL))
    mandates = [
        Mandate(
            actor=actor,
            capacity=SUBSTITUTE,
            order=order,
            constituency="Norra" if actor != FIRST else home,
        )
        for actor, order in roster
    ]
    minutes = Minutes(
        extent=Extent.WHOLE,
        meeting=Meeting(body=body, date=dt.date(2024, 5, 27)),
        attendance=[
            person(SECOND, SUBSTITUTE, **second or {}),
            *attendance,
        ],
        paragraphs=[
            DecisionParagraph(
                number=number and ParagraphNumber.of(number),
                not_taking_part=out if number == 5 else None,
            )
            for number in numbers
        ],
    )
    context = Context(rosters=[Roster(body=body, mandates=mandates)])
    report = check(minutes, rules=rules.select("substitute-order-followed"), context=context)
    report = report.filter(path="/attendance/0")
    told = [finding.path for finding in report]
    told += [missing for unjudged in report.unjudged for missing in unjudged.missing]
    return told or ["holds" if report.held else "silent"]


def watching(actor=FIRST, **facts):
    return person(actor, SUBSTITUTE, **{"serving": False} | facts)


PASSED_OVER = ["/attendance/0/serving"]


def test_the_first_is_there_and_free():
    """The second of a party's substitutes doesn't begin to serve while the first watches."""
    assert begins(watching()) == PASSED_OVER
    assert begins(watching(paragraphs=AT_5)) == PASSED_OVER
    assert begins(watching(), second={"paragraphs": AT_6}) == PASSED_OVER


@pytest.mark.parametrize(
    "others",
    [
        [],
        [watching(serving=True)],
        [watching(serving=None)],
        [watching(paragraphs=AT_6)],
        [watching(arrived=dt.time(19))],
        [watching(left=dt.time(19))],
        [watching(), person(FIRST, SUBSTITUTE, paragraphs=AT_5)],
        [watching(Actor(name="Pia Rehn", parties=["M"]))],
        [watching(SIXTH)],
    ],
)
def test_the_first_is_not_there_or_not_free(others):
    """One who is away, serves, or came or left, was not passed over; nor were other parties."""
    assert begins(*others) == ["holds"]


def test_one_who_has_begun_goes_on():
    """A substitute who has begun to serve comes first, whoever comes later."""
    parts = {"paragraphs": AT_6}
    earlier = person(SECOND, SUBSTITUTE, paragraphs=AT_5)

    assert begins(watching(paragraphs=AT_6)) == ["holds"]
    assert begins(watching(paragraphs=AT_6), earlier, second=parts) == ["holds"]


def test_who_may_not_serve():
    """One who is disqualified at the paragraph may not serve at it."""
    assert begins(watching(), out=[NotTakingPart(actor=FIRST)]) == ["holds"]


def test_other_constituencies():
    """The order is that of a party in a constituency."""
    assert begins(watching(), home="Södra") == ["holds"]


def test_what_the_roster_doesnt_tell():
    """Whoever has no place in the order, or is not on the roster, can't be judged."""
    unknown = ["context.rosters"]

    assert begins(watching(), roster=[(FIRST, 1)]) == unknown
    assert begins(watching(), roster=[(FIRST, 1), (SECOND, None)]) == unknown
    assert begins(watching(), roster=[(FIRST, None), (SECOND, 2)]) == ["holds"]


def test_no_numbers():
    """Without numbers nobody knows at which paragraph somebody began."""
    assert begins(watching(), numbers=(None,)) == ["holds"]
    assert begins(watching(), numbers=()) == ["holds"]


def test_committees_have_an_order_of_their_own():
    """In a committee the council decides on the order."""
    assert begins(watching(), kind=BodyKind.COMMITTEE) == ["silent"]
