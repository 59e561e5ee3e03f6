"""Reservations and special statements."""

import datetime as dt

import pytest

from kfbeslut.model import (
    Actor,
    Ballot,
    Capacity,
    Choice,
    DecisionParagraph,
    Extent,
    NotTakingPart,
    ParagraphNumber,
    ParagraphSpan,
    Presence,
    Reservation,
    Vote,
)
from kfbeslut.rules import check
from kfbeslut.rules.core import rules

BOOK = rules.select("reservation-by-participant")
RUT = Actor(name="Rut Lind", parties=["V"])


def judge(*by, attendance=None, roll=None, second_roll=None, not_taking_part=None, **fields):
    """Judge a reservation; what comes back is what is said of each person."""
    votes = [Vote(roll=lines) for lines in (roll, second_roll) if lines is not None]
    paragraph = DecisionParagraph(
        number=ParagraphNumber.of(12),
        attendance=attendance,
        votes=votes,
        not_taking_part=not_taking_part,
        reservations=[Reservation(by=by or [RUT])],
        **fields,
    )
    report = check(paragraph, rules=BOOK)
    variants = {BOOK["reservation-by-participant"].form(key).sentence.sv: key for key in KEYS}
    told = {
        **{finding.path: variants[finding.sv] for finding in report},
        **{unjudged.path: unjudged.missing for unjudged in report.unjudged},
    }
    return [told[path] for path in sorted(told)] or ["holds" if report.held else "silent"]


KEYS = [None, "not-taking-part", "abstained"]
OUT = ["not-taking-part"]
UNKNOWN = [("at.attendance",)]


def voted(choice):
    return [Ballot(actor=RUT, choice=choice)]


def test_who_served_is_unknown():
    """Without a list of those who served, it could not be judged, person by person."""
    assert judge(RUT, Actor(name="Olle Ek")) == UNKNOWN * 2


ATTENDANCE = [
    (Presence(actor=RUT, serving=True), ["holds"]),
    (Presence(actor=RUT, serving=False), [None]),
    (Presence(actor=RUT), UNKNOWN),
    (Presence(actor=RUT, capacity=Capacity.MEMBER), ["holds"]),
    (Presence(actor=RUT, capacity=Capacity.SUBSTITUTE), UNKNOWN),
    (Presence(actor=RUT, capacity=Capacity.OFFICIAL), [None]),
    (Presence(actor=RUT, serving=True, paragraphs=[ParagraphSpan.of(12)]), ["holds"]),
    (Presence(actor=RUT, serving=True, paragraphs=[ParagraphSpan.of(13, 20)]), [None]),
    (Presence(actor=RUT, serving=True, left=dt.time(20)), UNKNOWN),
    (Presence(actor=RUT, serving=True, arrived=dt.time(20)), UNKNOWN),
]


@pytest.mark.parametrize(("presence", "said"), ATTENDANCE)
def test_who_served(presence, said):
    """Only one who served at the paragraph may reserve."""
    assert judge(attendance=[presence]) == said


@pytest.mark.parametrize(
    ("extent", "said"),
    [(Extent.WHOLE, [None]), (Extent.EXTRACT, UNKNOWN), (Extent.UNKNOWN, UNKNOWN)],
)
def test_who_is_not_on_the_list(extent, said):
    """One who is not on the list did not serve, if the list is whole."""
    attendance = [Presence(actor=Actor(name="Olle Ek"), serving=True)]

    assert judge(attendance=attendance, extent=extent) == said


def test_the_special_stands_above_the_general():
    """One who served the whole meeting but for a paragraph did not serve at that one."""
    attendance = [
        Presence(actor=RUT, serving=True),
        Presence(actor=RUT, serving=False, paragraphs=[ParagraphSpan.of(12)]),
    ]

    assert judge(attendance=attendance) == [None]


def test_who_voted_took_part():
    """One whose vote is shown took part, whatever is known of the attendance."""
    assert judge(roll=voted(Choice.YES)) == ["holds"]


@pytest.mark.parametrize("choice", [Choice.ABSTAINS, Choice.DOES_NOT_TAKE_PART])
def test_who_abstained(choice):
    """Abstaining from the vote only is remarked on, since some places don't allow it."""
    serving = [Presence(actor=RUT, serving=True)]

    assert judge(roll=voted(choice), attendance=serving) == ["abstained"]
    assert judge(roll=voted(choice)) == ["abstained"]
    assert judge(roll=voted(choice), second_roll=voted(Choice.NO)) == ["holds"]


def test_who_was_absent_from_the_roll_call():
    """Being absent from one roll-call is not the same as not serving."""
    assert judge(roll=voted(Choice.ABSENT), attendance=[Presence(actor=RUT, serving=True)]) == [
        "holds"
    ]


NOT_TAKING_PART = [
    (NotTakingPart(actor=RUT), OUT),
    (NotTakingPart(actor=RUT, choice=Choice.DISQUALIFIED), OUT),
    (NotTakingPart(actor=RUT, choice=Choice.DISQUALIFIED, exception="6 kap. 29 §"), ["holds"]),
    (NotTakingPart(actor=RUT, choice=Choice.ABSTAINS), ["abstained"]),
    (NotTakingPart(actor=Actor(name="Olle Ek")), ["holds"]),
]


@pytest.mark.parametrize(("told", "said"), NOT_TAKING_PART)
def test_who_declined(told, said):
    """One who took no part in the decision may not reserve; abstaining from the vote is less."""
    assert judge(not_taking_part=[told], attendance=[Presence(actor=RUT, serving=True)]) == said


def test_disqualified_by_the_roll():
    """One whom the roll shows as disqualified took no part."""
    assert judge(roll=voted(Choice.DISQUALIFIED)) == OUT


def test_a_party_beside_a_person():
    """Only the persons are judged; parties are for another rule."""
    assert judge(RUT, Actor(parties=["M"]), roll=voted(Choice.YES)) == ["holds"]
