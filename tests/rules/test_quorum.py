"""How many were there when a matter was handled."""

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
    Matter,
    MatterKind,
    Meeting,
    Municipality,
    NotTakingPart,
    ParagraphNumber,
    ParagraphSpan,
    Presence,
    Roster,
    Vote,
    VoteCount,
)
from kfbeslut.model.local import BodyRules, LocalRules
from kfbeslut.rules import check
from kfbeslut.rules.core import rules

ALMVIK = Municipality(name="Almviks kommun")
DAY = dt.date(2024, 5, 27)
COUNCIL, COMMITTEE, SUB = BodyKind.COUNCIL, BodyKind.COMMITTEE, BodyKind.SUB_COMMITTEE
ORDINARY, QUESTION = Matter(kind=MatterKind.ORDINARY), Matter(kind=MatterKind.QUESTION)


def person(number):
    return Actor(name=f"Ledamot {number}")


def roster(filled, name="Organet"):
    """Give a roster with so many members, and a substitute."""
    members = [Mandate(actor=person(n), capacity=Capacity.MEMBER) for n in range(filled)]
    substitute = Mandate(actor=Actor(name="Ersättare"), capacity=Capacity.SUBSTITUTE)
    return Roster(body=Body(name=name), mandates=[*members, substitute])


def judge(
    rule,
    kind,
    seats,
    present,
    *,
    filled=None,
    local=None,
    matter=ORDINARY,
    also=(),
    listed=True,
    day=DAY,
    extent=Extent.WHOLE,
    **fields,
):
    """Judge a matter: the key of what was found, or what is missing."""
    attendance = [Presence(actor=person(n), serving=True) for n in range(present)]
    paragraph = DecisionParagraph(
        extent=extent,
        number=ParagraphNumber.of(7),
        matter=matter,
        meeting=Meeting(body=Body(name="Organet", kind=kind, seats=seats), date=day),
        attendance=[*attendance, *also] if listed else None,
        **fields,
    )
    context = Context(rosters=None if filled is None else [roster(filled)])
    report = check(paragraph, rules=rules.select(rule), context=context, local=local)
    keys = [None, *(variant.key for variant in rules[rule].variants)]
    variants = {rules[rule].form(key).sentence.sv: key or "breach" for key in keys}
    told = [variants[finding.sv] for finding in report]
    told += [missing for unjudged in report.unjudged for missing in unjudged.missing]
    return told or ["holds" if report.held else "silent"]


def council(seats, present, **facts):
    return judge("council-quorum", COUNCIL, seats, present, **facts)


def committee(seats, present, kind=COMMITTEE, **facts):
    return judge("committee-quorum", kind, seats, present, **facts)


@pytest.mark.parametrize("quorate", [council, committee])
@pytest.mark.parametrize(
    ("present", "filled", "said"),
    [
        (26, None, "holds"),
        (25, None, "context.rosters"),
        (25, 51, "breach"),
        (25, 50, "breach"),
        (25, 49, "vacant-seats"),
        (20, 49, "breach"),
        (26, 30, "holds"),
    ],
)
def test_more_than_half(quorate, present, filled, said):
    """Of 51 members 26 have to be there; whether vacant seats count is not settled."""
    assert quorate(51, present, filled=filled) == [said]


@pytest.mark.parametrize("quorate", [council, committee])
def test_exactly_half(quorate):
    """Half of the members is not more than half."""
    assert quorate(10, 5, filled=10) == ["breach"]
    assert quorate(10, 6, filled=10) == ["holds"]


def test_by_the_act_of_1991():
    """The act of 1991 asked for as many."""
    assert council(51, 25, filled=51, day=dt.date(2013, 4, 22)) == ["breach"]
    assert committee(9, 4, filled=9, day=dt.date(2013, 4, 22)) == ["breach"]


def test_a_roster_of_another_body():
    """A roster that names no member of the body on the day tells nothing."""
    assert council(51, 25, filled=0) == ["context.rosters"]


MAYBE = [Presence(actor=Actor(name="Sen"), serving=True, arrived=dt.time(19))]


@pytest.mark.parametrize("quorate", [council, committee])
def test_what_isnt_known(quorate):
    """Who was there may be unknown, and so may the day and the number of seats."""
    assert quorate(51, 25, also=MAYBE) == ["at.attendance"]
    assert quorate(51, 24, filled=51, also=MAYBE) == ["breach"]
    assert quorate(51, 25, extent=Extent.EXTRACT) == ["at.attendance"]
    assert quorate(51, 0, listed=False) == ["at.attendance"]
    assert quorate(None, 25) == ["at.body.seats"]
    assert quorate(51, 25, day=None) == ["at.days"]


def test_those_who_voted_were_there():
    """If more voted than the list holds, they were there all the same."""
    votes = [Vote(counts=VoteCount(yes=20, no=5, abstained=1))]

    assert council(51, 20, votes=votes) == ["holds"]
    assert council(51, 26, votes=votes) == ["holds"]


@pytest.mark.parametrize(
    ("out", "said"),
    [
        ({"choice": Choice.DISQUALIFIED}, "holds"),
        ({}, "holds"),
        ({"choice": Choice.DISQUALIFIED, "exception": "6 kap. 29 §"}, "breach"),
        ({"choice": Choice.DOES_NOT_TAKE_PART}, "breach"),
    ],
)
def test_disqualified_members(out, said):
    """Disqualified members don't hinder the council; in a committee they do."""
    not_taking_part = [NotTakingPart(actor=person(30), **out)]

    assert council(51, 25, filled=51, not_taking_part=not_taking_part) == [said]
    assert committee(51, 25, filled=51, not_taking_part=not_taking_part) == ["breach"]


DISQUALIFIED = NotTakingPart(actor=person(0), choice=Choice.DISQUALIFIED)
PERHAPS = NotTakingPart(actor=person(0))
PASSIVE = NotTakingPart(actor=person(0), choice=Choice.DOES_NOT_TAKE_PART)


@pytest.mark.parametrize(
    ("out", "of_council", "of_committee"),
    [
        (DISQUALIFIED, "holds", "breach"),
        (PERHAPS, "holds", "at.attendance"),
        (PASSIVE, "holds", "holds"),
    ],
)
def test_a_list_for_the_whole_meeting_names_the_disqualified_too(out, of_council, of_committee):
    """Who is disqualified in a matter is not there for it, whatever the list says."""
    assert council(51, 26, filled=51, not_taking_part=[out]) == [of_council]
    assert committee(51, 26, filled=51, not_taking_part=[out]) == [of_committee]


@pytest.mark.parametrize(
    ("out", "said"), [(DISQUALIFIED, "holds"), (PERHAPS, "at.attendance"), (PASSIVE, "breach")]
)
def test_a_seat_left_by_one_who_is_disqualified(out, said):
    """A substitute takes the seat of one who is disqualified: that is not one too many."""
    rule = "serving-not-more-than-seats"

    assert judge(rule, COMMITTEE, 11, 12, not_taking_part=[out]) == [said]


@pytest.mark.parametrize(("first", "said"), [(7, "breach"), (8, "holds")])
def test_a_substitute_for_one_who_is_disqualified(first, said):
    """One in whose place a substitute served at the paragraph was not missing."""
    out = [NotTakingPart(actor=person(30), choice=Choice.DISQUALIFIED)]
    watching = Presence(actor=Actor(name="Annan"), serving=False)
    substitute = Presence(
        actor=Actor(name="Ersättare"),
        serving=True,
        serves_for=person(30),
        paragraphs=[ParagraphSpan.of(first)],
    )
    present = 24 if first == 7 else 25

    found = council(51, present, filled=51, not_taking_part=out, also=[watching, substitute])

    assert found == [said]


def test_the_matter_may_be_an_answer():
    """If it isn't known what the matter is, it may have been an answer."""
    assert council(51, 25, matter=None) == ["at.matter"]
    assert council(51, 25, matter=None, filled=51) == ["at.matter"]
    assert council(51, 25, matter=QUESTION) == ["silent"]


def answer(present, *, allowed=None, **facts):
    local = LocalRules(municipality=ALMVIK, council=BodyRules(answers_below_quorum=allowed))
    rule = "council-quorum-exception-recorded"
    return judge(rule, COUNCIL, 51, present, local=local, matter=QUESTION, **facts)


def test_answers():
    """Fewer than the quorum may hear an answer, if the council has decided so."""
    assert answer(26) == ["holds"]
    assert answer(25, allowed=True) == ["holds"]
    assert answer(25, allowed=False) == ["breach"]
    assert answer(25) == ["at.local.answers_below_quorum"]
    assert answer(25, allowed=False, also=MAYBE) == ["at.attendance"]
    assert answer(25, allowed=False, filled=49) == ["holds"]
    assert judge("council-quorum-exception-recorded", COUNCIL, 51, 25, matter=QUESTION) == [
        "at.local.answers_below_quorum"
    ]


def sub(present, *, least=None, **facts):
    local = LocalRules(municipality=ALMVIK, committees=BodyRules(least_present=least))
    return committee(5, present, kind=SUB, local=local, **facts)


def test_sub_committees():
    """Of a sub-committee its by-law tells how many are needed."""
    assert sub(3, least=3) == ["holds"]
    assert sub(2, least=3) == ["sub-committee"]
    assert sub(2, least=3, also=MAYBE) == ["at.attendance"]
    assert sub(2) == ["at.local.least_present"]
    assert committee(5, 2, kind=SUB) == ["at.local.least_present"]


@pytest.mark.parametrize(
    ("present", "also", "said"),
    [
        (11, (), "holds"),
        (12, (), "breach"),
        (11, MAYBE, "at.attendance"),
        (10, MAYBE, "holds"),
    ],
)
def test_seats(present, also, said):
    """No more serve than there are seats, as far as it is known who served when."""
    assert judge("serving-not-more-than-seats", COMMITTEE, 11, present, also=also) == [said]
