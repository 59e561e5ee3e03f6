"""How many sit in a body: an odd number in the council, at least five in the executive."""

import datetime as dt

import pytest

from kfbeslut.model import (
    Actor,
    Body,
    BodyKind,
    Capacity,
    Context,
    LocalRules,
    Mandate,
    Meeting,
    Minutes,
    Municipality,
    Roster,
)
from kfbeslut.model.local import MunicipalityKind
from kfbeslut.rules import check
from kfbeslut.rules.core import rules

DAY = dt.date(2024, 5, 27)
REGION, FEDERATION = MunicipalityKind.REGION, MunicipalityKind.FEDERATION
UNKNOWN_KIND = ["at.locally.kind"]


def judge(rule, body, *, municipality=None, day=DAY, presidium=None, **context):
    """Judge a meeting: which variants are broken, or which facts are missing."""
    minutes = Minutes(meeting=Meeting(body=body, date=day, presidium=presidium))
    local = municipality and LocalRules(municipality=Municipality(name="Almvik"), kind=municipality)
    report = check(minutes, rules=rules.select(rule), context=Context(**context), local=local)
    keys = {
        rules[rule].form(key).sentence.sv: key or "broken"
        for key in [None, *(variant.key for variant in rules[rule].variants)]
    }
    told = [
        *(keys[finding.sv] for finding in report),
        *(fact for unjudged in report.unjudged for fact in unjudged.missing),
    ]
    return told or ["holds" if report.held else "silent"]


def council(seats, name="Kommunfullmäktige", **around):
    return judge("council-size-odd", Body(name=name, kind=BodyKind.COUNCIL, seats=seats), **around)


def test_an_odd_number():
    """A council has an odd number of seats, whatever its size."""
    assert council(51) == ["holds"]
    assert council(50) == ["broken"]
    assert council(None) == ["body.seats"]


LEAST = [
    (8_000, 21),
    (8_001, 31),
    (16_000, 31),
    (16_001, 41),
    (24_000, 41),
    (24_001, 51),
    (36_000, 51),
    (36_001, 61),
    (600_000, 61),
    (600_001, 101),
]
LEAST_IN_REGIONS = [
    (140_000, 31),
    (140_001, 51),
    (200_000, 51),
    (200_001, 71),
    (300_000, 71),
    (300_001, 101),
]


@pytest.mark.parametrize(
    ("municipality", "electorate", "least"),
    [
        *((MunicipalityKind.MUNICIPALITY, *row) for row in LEAST),
        *((REGION, *row) for row in LEAST_IN_REGIONS),
    ],
)
def test_the_least_number(municipality, electorate, least):
    """The more may vote, the more seats there are; regions have numbers of their own."""
    around = {"electorate": electorate, "municipality": municipality}

    assert council(least, **around) == ["holds"]
    assert council(least - 2, **around) == ["least"]


def test_the_least_number_where_the_kind_is_unknown():
    """What is enough or too few for a municipality and for a region can be told anyway."""
    assert council(19, electorate=8_000) == ["least"]
    assert council(31, electorate=8_000) == ["holds"]
    assert council(21, electorate=8_000) == UNKNOWN_KIND


@pytest.mark.parametrize(
    ("day", "said"),
    [
        (dt.date(2014, 10, 14), ["holds"]),
        (dt.date(2014, 10, 15), ["least"]),
        (dt.date(2018, 1, 1), ["least"]),
    ],
)
def test_since_when_the_numbers_are_known(day, said):
    """What the least numbers were before the term of 2014 is not known."""
    assert council(11, electorate=8_000, day=day) == said
    assert council(10, electorate=8_000, day=day) == ["broken"]


def test_federations():
    """How many sit in a federation's bodies is for its own statutes."""
    for name in ("Förbundsfullmäktige", "Direktionen"):
        assert council(10, name=name) == ["silent"]
    assert council(10, municipality=FEDERATION) == ["silent"]
    assert council(10, name="Fullmäktige") == UNKNOWN_KIND
    assert council(10, name="Fullmäktige", municipality=REGION) == ["broken"]
    assert council(10, name="Regionfullmäktige") == ["broken"]


def roster(substitutes, members=7, kind=BodyKind.EXECUTIVE):
    capacities = [Capacity.MEMBER] * members + [Capacity.SUBSTITUTE] * substitutes
    mandates = [
        Mandate(actor=Actor(name=f"Person {number}"), capacity=capacity)
        for number, capacity in enumerate(capacities)
    ]
    return Roster(body=Body(name="Kommunstyrelsen", kind=kind), mandates=mandates)


def executive(seats, *rosters, name="Kommunstyrelsen", **around):
    body = Body(name=name, kind=BodyKind.EXECUTIVE, seats=seats)
    return judge("executive-minimum-size", body, rosters=rosters or None, **around)


def test_five_members():
    """The executive has at least five members."""
    assert executive(5, roster(5)) == ["holds"]
    assert executive(4, roster(5)) == ["members"]
    assert executive(None, roster(5)) == ["body.seats"]


def test_five_substitutes():
    """Since 2018 it has at least five substitutes too, be there more members or not."""
    assert executive(7, roster(5)) == ["holds"]
    assert executive(7, roster(4)) == ["broken"]
    assert sorted(executive(4, roster(4))) == ["broken", "members"]


@pytest.mark.parametrize("rosters", [[], [roster(0)], [roster(5, kind=BodyKind.COMMITTEE)]])
def test_substitutes_are_not_told(rosters):
    """A roster of another body, or without substitutes, doesn't tell how many there are."""
    assert executive(7, *rosters) == ["context.rosters"]


def test_as_many_substitutes():
    """Until 2017 there should be as many substitutes as members."""
    old = dt.date(2017, 12, 31)

    assert executive(7, roster(7), day=old) == ["holds"]
    assert executive(7, roster(6), day=old) == ["as-many-substitutes"]
    assert executive(None, roster(4), day=old) == ["body.seats"]


def test_other_executives():
    """Only the executive of a municipality or a region is judged."""
    assert executive(3, name="Förbundsstyrelsen") == ["silent"]
    assert executive(3, name="Styrelsen") == UNKNOWN_KIND
    committee = Body(name="Skolnämnden", kind=BodyKind.COMMITTEE, seats=3)
    assert judge("executive-minimum-size", committee) == ["silent"]


CHAIR = Actor(name="Rut Lind", office="Ordförande")
VICE = [Actor(name=f"Vice {number}", office=f"{number}:e vice ordförande") for number in (1, 2, 3)]


@pytest.mark.parametrize(
    ("presidium", "said"),
    [
        ([CHAIR, *VICE[:1]], ["holds"]),
        ([CHAIR, *VICE[:2]], ["holds"]),
        ([CHAIR, *VICE], ["broken"]),
        ([CHAIR, Actor(name="Bo Ro"), *VICE[:2]], ["holds"]),
        (None, ["presidium"]),
    ],
)
@pytest.mark.parametrize("kind", [BodyKind.COMMITTEE, BodyKind.EXECUTIVE, BodyKind.JOINT_COMMITTEE])
def test_vice_chairs(kind, presidium, said):
    """A committee has at most two vice chairs."""
    body = Body(name="Skolnämnden", kind=kind)

    assert judge("committee-vice-chairs-at-most-two", body, presidium=presidium) == said


@pytest.mark.parametrize("kind", [BodyKind.COUNCIL, BodyKind.SUB_COMMITTEE, BodyKind.OTHER])
def test_vice_chairs_elsewhere(kind):
    """The council may have more, and of other bodies the act is silent."""
    body = Body(name="Kommunfullmäktige", kind=kind)

    assert judge("committee-vice-chairs-at-most-two", body, presidium=VICE) == ["silent"]
