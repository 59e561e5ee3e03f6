"""Whatever meeting is made up, the seats are filled as the act says."""

import datetime as dt
from collections import Counter
from itertools import chain

from hypothesis import given
from hypothesis import strategies as st

from kfbeslut.model import (
    Actor,
    Body,
    BodyKind,
    Capacity,
    Choice,
    DecisionParagraph,
    Extent,
    Leaving,
    Mandate,
    Meeting,
    Minutes,
    NotTakingPart,
    ParagraphNumber,
    ParagraphSpan,
    Presence,
    Roster,
    replace,
)
from kfbeslut.procedure import (
    AsElected,
    ByGroup,
    ByParty,
    Filled,
    OneList,
    Untold,
    Vacant,
    who_serves,
)

PARTIES = ("S", "M", "V")
HOMES = ("Norra", "Södra")
PARAGRAPHS = 6
DAYS = st.sampled_from([dt.date(2016, 9, 26), dt.date(2024, 5, 27)])
ORDERS = {
    BodyKind.COUNCIL: st.sampled_from(
        [ByParty(), AsElected(constituencies=dict.fromkeys(PARTIES, HOMES))]
    ),
    BodyKind.COMMITTEE: st.sampled_from(
        [
            ByParty(then={"S": ["V", "M"], "V": ["S"]}),
            ByGroup(groups=[["S", "V"], ["M"]]),
            OneList(),
        ]
    ),
}


@st.composite
def mandates(draw, capacity, most):
    people = draw(
        st.lists(
            st.tuples(st.sampled_from(PARTIES), st.sampled_from(HOMES)), min_size=1, max_size=most
        )
    )
    return [
        Mandate(
            actor=Actor(name=f"{capacity.value} {place}", parties=[party]),
            capacity=capacity,
            order=place if capacity is Capacity.SUBSTITUTE else None,
            constituency=home,
        )
        for place, (party, home) in enumerate(people, start=1)
    ]


@st.composite
def stays(draw, actor):
    """One or two stays of a person, or none; a person who leaves has a reason."""
    first, last, again = sorted(draw(st.tuples(*[st.integers(1, PARAGRAPHS)] * 3)))
    because = draw(st.sampled_from(Leaving))
    spans = draw(
        st.sampled_from(
            [
                None,
                [(1, PARAGRAPHS)],
                [(first, PARAGRAPHS)],
                [(first, last)],
                [(1, first), (again, PARAGRAPHS)],
            ]
        )
    )
    return [
        Presence(actor=actor, paragraphs=[ParagraphSpan.of(*span)], left_because=because)
        for span in spans or ()
    ]


@st.composite
def meetings(draw):
    """A meeting of which everything is told: minutes, roster, order and local rules."""
    kind = draw(st.sampled_from(list(ORDERS)))
    members = draw(mandates(Capacity.MEMBER, 5))
    substitutes = draw(mandates(Capacity.SUBSTITUTE, 5))
    actors = [each.actor for each in (*members, *substitutes)]
    out = st.lists(st.sampled_from(actors), max_size=2, unique=True)
    minutes = Minutes(
        extent=Extent.WHOLE,
        meeting=Meeting(date=draw(DAYS)),
        attendance=list(chain.from_iterable(draw(stays(actor)) for actor in actors)),
        paragraphs=[
            DecisionParagraph(
                number=ParagraphNumber.of(number),
                not_taking_part=[
                    NotTakingPart(actor=actor, choice=Choice.DISQUALIFIED) for actor in draw(out)
                ],
            )
            for number in range(1, PARAGRAPHS + 1)
        ],
    )
    return {
        "minutes": minutes,
        "roster": Roster(
            body=Body(name="Björkvalla", kind=kind), mandates=[*members, *substitutes]
        ),
        "order": draw(ORDERS[kind]),
        "may_return_same_day": draw(st.booleans()),
        "begun_come_first": draw(st.booleans()),
    }


def evening(meeting):
    """Give the answers paragraph by paragraph."""
    return [who_serves(number=number, **meeting) for number in range(1, PARAGRAPHS + 1)]


def is_there(meeting, mandate, number):
    at = ParagraphNumber.of(number)
    return any(
        each.actor == mandate.actor and each.covers(at) for each in meeting["minutes"].attendance
    )


def is_out(meeting, mandate, number):
    paragraph = meeting["minutes"].paragraph(number)
    return any(each.actor == mandate.actor for each in paragraph.not_taking_part)


def can_be_there(meeting, mandate, number):
    return is_there(meeting, mandate, number) and not is_out(meeting, mandate, number)


def broke_off(meeting, mandate, number, told):
    """Tell whether somebody who served left before a paragraph, and not for disqualification."""
    engaged, last = False, 0
    for place in range(1, number):
        if any(isinstance(each, Filled) and each.by == mandate for each in told[place - 1]):
            engaged = True
        elif is_there(meeting, mandate, place) and not is_out(meeting, mandate, place):
            engaged = False  # looks on
        if is_there(meeting, mandate, place):
            last = place
        elif engaged and left_because(meeting, mandate, last) is Leaving.OTHER:
            back = next(
                at for at in range(place, 99) if is_there(meeting, mandate, at) or at == number
            )
            if not all(is_out(meeting, mandate, at) for at in range(last + 1, back)):
                return True
    return False


def left_because(meeting, mandate, last):
    (because,) = {
        each.left_because
        for each in meeting["minutes"].attendance
        if each.actor == mandate.actor and each.covers(ParagraphNumber.of(last))
    }
    return because


def queue(meeting, member):
    """List the substitutes in the order in which they are called for a seat."""
    substitutes = [
        each for each in meeting["roster"].mandates if each.capacity is Capacity.SUBSTITUTE
    ]
    turns = meeting["order"].turns(member, substitutes)
    return [[each for rank in turn.ranks for each in rank] for turn in turns]


@given(meetings())
def test_nobody_serves_twice_and_no_seat_is_served_twice(meeting):
    """There is one answer for each seat, and nobody is on two of them."""
    members = [each for each in meeting["roster"].mandates if each.capacity is Capacity.MEMBER]
    for told in evening(meeting):
        by = Counter(each.by.actor.name for each in told if isinstance(each, Filled))

        assert [each.member for each in told] == members
        assert set(by.values()) <= {1}


@given(meetings())
def test_where_all_is_told_only_the_act_leaves_something_open(meeting):
    """Of a meeting of which all is told only a clash of two precedences can't be told."""
    untold = [each for told in evening(meeting) for each in told if isinstance(each, Untold)]

    assert {each.missing for each in untold} <= {("serving.precedences-clash",)}


@given(meetings())
def test_only_those_who_can_serve_do(meeting):
    """Who is away or disqualified serves on no seat, and a substitute only where called."""
    for number, told in enumerate(evening(meeting), start=1):
        for each in told:
            if isinstance(each, Filled):
                assert can_be_there(meeting, each.by, number)
                assert each.by in [each.member, *chain(*queue(meeting, each.member))]


@given(meetings())
def test_a_member_who_is_there_has_the_seat(meeting):
    """A member who is there and not barred serves; one who isn't, doesn't."""
    told = evening(meeting)
    council = meeting["roster"].body.kind is BodyKind.COUNCIL
    for number, seats in enumerate(told, start=1):
        for each in seats:
            left = broke_off(meeting, each.member, number, told)
            barred = left and (council or not meeting["may_return_same_day"])
            free = can_be_there(meeting, each.member, number)
            serves = isinstance(each, Filled) and each.by == each.member
            assert not (serves and not free)
            if free and not left:
                assert serves
            if barred:
                assert not serves


@given(meetings())
def test_no_return_after_leaving(meeting):
    """A council's member who broke off is out for the day; others if the body's rules say so."""
    told = evening(meeting)
    council = meeting["roster"].body.kind is BodyKind.COUNCIL
    for number, seats in enumerate(told, start=1):
        for each in seats:
            if isinstance(each, Filled) and broke_off(meeting, each.by, number, told):
                assert meeting["may_return_same_day"]
                assert not (council and each.by == each.member)


def is_free(meeting, substitute, number, told):
    """Tell whether a substitute could have been called at a paragraph, and was not."""
    serving = [each.by for each in told[number - 1] if isinstance(each, Filled)]
    barred = not meeting["may_return_same_day"] and broke_off(meeting, substitute, number, told)
    return can_be_there(meeting, substitute, number) and substitute not in serving and not barred


def has_begun(substitute, number, told):
    return any(
        isinstance(each, Filled) and each.by == substitute
        for seats in told[: number - 1]
        for each in seats
    )


@given(meetings())
def test_the_order_is_kept(meeting):
    """Who is passed over is away, serving, disqualified or barred, or the other had begun."""
    told = evening(meeting)
    council = meeting["roster"].body.kind is BodyKind.COUNCIL
    for number, seats in enumerate(told, start=1):
        for each in seats:
            if not isinstance(each, Filled) or each.by == each.member:
                continue
            line = list(chain(*queue(meeting, each.member)))
            ahead = line[: line.index(each.by)]
            passed = [other for other in ahead if is_free(meeting, other, number, told)]
            first = council or meeting["begun_come_first"]
            assert not passed or (first and has_begun(each.by, number, told))


@given(meetings())
def test_a_substitute_who_has_begun_is_not_passed_over(meeting):
    """Where who has begun comes first, nobody new is called while one of the same turn is idle."""
    told = evening(meeting)
    if meeting["roster"].body.kind is not BodyKind.COUNCIL and not meeting["begun_come_first"]:
        return
    for number, seats in enumerate(told, start=1):
        for each in seats:
            if isinstance(each, Filled) and not has_begun(each.by, number, told):
                for turn in queue(meeting, each.member):
                    idle = [other for other in turn if is_free(meeting, other, number, told)]
                    if each.by in turn:
                        assert not any(has_begun(other, number, told) for other in idle)


@given(meetings())
def test_a_substitute_goes_on_with_the_seat(meeting):
    """Where who has begun comes first, nobody loses a seat while nobody comes."""
    told = evening(meeting)
    if meeting["roster"].body.kind is not BodyKind.COUNCIL and not meeting["begun_come_first"]:
        return
    everyone = meeting["roster"].mandates
    for number in range(2, PARAGRAPHS + 1):
        comes = any(
            is_there(meeting, each, number)
            and (not is_there(meeting, each, number - 1) or is_out(meeting, each, number - 1))
            for each in everyone
        )
        for before, now in zip(told[number - 2], told[number - 1], strict=True):
            if (
                not comes
                and isinstance(before, Filled)
                and can_be_there(meeting, before.by, number)
            ):
                assert now.by == before.by


@given(meetings())
def test_a_seat_is_empty_only_when_nobody_is_left(meeting):
    """Where a seat is empty no substitute who may be called for it is there and free."""
    told = evening(meeting)
    for number, seats in enumerate(told, start=1):
        for each in seats:
            if isinstance(each, Vacant):
                line = chain(*queue(meeting, each.member))
                assert not any(is_free(meeting, other, number, told) for other in line)


@given(meetings(), st.randoms())
def test_the_order_of_the_list_does_not_matter(meeting, random):
    """However the list of those present is sorted, the same is told."""
    shuffled = list(meeting["minutes"].attendance)
    random.shuffle(shuffled)
    other = meeting | {"minutes": replace(meeting["minutes"], attendance=shuffled)}

    assert evening(other) == evening(meeting)


def without(meeting, hidden, random):
    """Give a meeting in which one fact isn't told."""
    minutes = meeting["minutes"]
    if hidden in meeting:
        return meeting | {hidden: None}
    attendance = list(minutes.attendance)
    place = random.randrange(len(attendance))
    presence = attendance[place]
    (span,) = presence.paragraphs
    if hidden == "left_because":
        attendance[place] = replace(presence, left_because=None)
    else:
        arrived = None if span.first == ParagraphNumber.of(1) else dt.time(18, 40)
        left = None if span.last == ParagraphNumber.of(PARAGRAPHS) else dt.time(20, 15)
        attendance[place] = replace(presence, paragraphs=None, arrived=arrived, left=left)
    return meeting | {"minutes": replace(minutes, attendance=attendance)}


FACTS = ["may_return_same_day", "begun_come_first", "order", "left_because", "paragraphs"]


@given(meetings(), st.sampled_from(FACTS), st.randoms())
def test_what_is_told_without_a_fact_is_true_with_it(meeting, hidden, random):
    """Whatever is said of a seat while a fact isn't told stands when it is."""
    if not meeting["minutes"].attendance:
        return
    less = without(meeting, hidden, random)

    for known, unknown in zip(evening(meeting), evening(less), strict=True):
        for sure, unsure in zip(known, unknown, strict=True):
            if isinstance(unsure, Filled):
                assert isinstance(sure, Filled | Untold)
                assert isinstance(sure, Untold) or sure.by == unsure.by
            if isinstance(unsure, Vacant):
                assert isinstance(sure, Vacant | Untold)
