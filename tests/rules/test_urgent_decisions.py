"""What is so urgent that the committee can't be waited for."""

import datetime as dt

import pytest

from kfbeslut.model import (
    Actor,
    Body,
    BodyKind,
    Capacity,
    Context,
    DecisionParagraph,
    DelegatedPower,
    Delegation,
    Extent,
    Mandate,
    Meeting,
    Minutes,
    PaperReference,
    PartialDate,
    RegistryNumber,
    Roster,
)
from kfbeslut.rules import check
from kfbeslut.rules.urgent_decisions import (
    urgent_decision_authorised,
    urgent_decision_reported_next_meeting,
)

SCHOOLS = Body(name="Skolnämnden", kind=BodyKind.COMMITTEE)
CHAIR = Actor(name="Rut Lind", parties=["S"], office="Ordförande")
VICE = Actor(name="Olle Ek", parties=["M"], office="Vice ordförande")
HEAD = Actor(name="Vilma Ståhl", office="Skolchef")
NUMBER = RegistryNumber(text="SKN 2024/8")
DAY, NEXT = dt.date(2024, 3, 4), dt.date(2024, 4, 8)


def judge(rule, context, *, extent=Extent.WHOLE, **delegation):
    """Judge a decision: the variants found, the facts missing, or how it went."""
    told = {"date": DAY, "body": SCHOOLS, "decider": CHAIR, "urgent": True} | delegation
    paper = DecisionParagraph(registry_number=NUMBER, extent=extent, delegation=Delegation(**told))
    report = check(paper, rules=[rule], context=context)
    keys = {rule.form(key).sentence.sv: key for key in [None, *(v.key for v in rule.variants)]}
    said = [keys[finding.sv] or "broken" for finding in report]
    said += [fact for unjudged in report.unjudged for fact in unjudged.missing]
    return " ".join(said) or ("holds" if report.held else "silent")


# At the next meeting


def next_meeting(*, papers=None, **meeting):
    told = {"body": SCHOOLS, "date": NEXT} | meeting
    paragraphs = [DecisionParagraph(documents=papers), DecisionParagraph()]
    return Context(next_minutes=Minutes(meeting=Meeting(**told), paragraphs=paragraphs))


def at(year, month=None, day=None):
    return PartialDate(year=year, month=month, day=day)


REPORTED = [
    (next_meeting(), at(2024, 4, 8), "holds"),
    (next_meeting(), at(2024, 4), "holds"),
    (next_meeting(), PartialDate(month=5), "holds"),
    (next_meeting(), at(2024, 5, 13), "broken"),
    (next_meeting(), at(2024, 5), "broken"),
    (next_meeting(end_date=dt.date(2024, 4, 9)), at(2024, 4, 9), "holds"),
    (next_meeting(body=None), at(2024, 5, 13), "broken"),
    (next_meeting(papers=[PaperReference(registry_number=NUMBER)]), None, "holds"),
    (next_meeting(papers=[PaperReference(text="Skrivelse")]), None, "delegation.reported"),
    (next_meeting(), None, "delegation.reported"),
    # not the next meeting of this body
    (next_meeting(body=Body(name="Tekniska nämnden")), at(2024, 5), "context.next_minutes"),
    (next_meeting(date=dt.date(2024, 3, 3)), at(2024, 5), "context.next_minutes"),
    (next_meeting(date=None), at(2024, 5), "context.next_minutes.meeting.date"),
    (Context(), at(2024, 5), "context.next_minutes.meeting.date"),
]


@pytest.mark.parametrize(("context", "reported", "said"), REPORTED)
def test_when_it_was_reported(context, reported, said):
    """It is reported at the next meeting of the committee, or stands among its papers."""
    assert judge(urgent_decision_reported_next_meeting, context, reported=reported) == said


def test_of_whose_meeting():
    """Where body or day of the decision aren't told, the minutes given are taken for the next."""
    known = {"body": None, "date": None, "reported": at(2024, 5)}

    assert judge(urgent_decision_reported_next_meeting, next_meeting(), **known) == "broken"


def test_a_decision_without_number():
    """Without a number it can't be looked for among the papers of the meeting."""
    paper = DecisionParagraph(delegation=Delegation(urgent=True))
    context = next_meeting(papers=[PaperReference(text="Skrivelse")])

    report = check(paper, rules=[urgent_decision_reported_next_meeting], context=context)

    assert [unjudged.missing for unjudged in report.unjudged] == [("delegation.reported",)]


@pytest.mark.parametrize("urgent", [False, None])
def test_what_was_not_urgent(urgent):
    """What isn't said to have been urgent is none of these rules' business."""
    for rule in (urgent_decision_reported_next_meeting, urgent_decision_authorised):
        assert judge(rule, next_meeting(), urgent=urgent) == "silent"


# By whom


def seat(actor, capacity=Capacity.MEMBER, **fields):
    return Mandate(actor=actor, capacity=capacity, **fields)


SEATS = [seat(CHAIR), seat(VICE)]


def charged(*actors, mandates=SEATS, **fields):
    powers = [DelegatedPower(kind="Brådskande ärenden", to=actor, urgent=True) for actor in actors]
    other = DelegatedPower(kind="Skolskjuts", to=HEAD)
    rosters = [Roster(body=Body(name="Tekniska nämnden"), mandates=())]
    rosters += [Roster(body=SCHOOLS, mandates=mandates)]
    return Context(**{"delegation": [*powers, other], "rosters": rosters} | fields)


OFFICE = Actor(office="Ordförande")
BY_WHOM = [
    (charged(CHAIR), {}, "holds"),
    (charged(OFFICE), {}, "holds"),
    (charged(VICE, CHAIR), {}, "holds"),
    (charged(VICE), {}, "broken"),
    (charged(OFFICE), {"decider": VICE}, "broken"),
    (charged(), {}, "broken"),
    (charged(HEAD), {"decider": HEAD}, "not-a-member"),
    (charged(CHAIR, mandates=[seat(CHAIR, Capacity.SUBSTITUTE)]), {}, "not-a-member"),
    (charged(CHAIR, mandates=[seat(CHAIR, until=dt.date(2024, 3, 3))]), {}, "not-a-member"),
    (charged(CHAIR, mandates=[seat(CHAIR, None)]), {}, "context.rosters"),
    (charged(CHAIR, rosters=None), {}, "context.rosters"),
    (charged(CHAIR), {"body": None}, "context.rosters"),
    (charged(CHAIR), {"date": None}, "context.rosters"),
    (charged(OFFICE), {"decider": OFFICE}, "context.rosters"),
    (charged(VICE, rosters=None), {}, "broken"),
    (charged(Actor(role="Ordförande")), {}, "context.delegation"),
    (charged(CHAIR, delegation=None), {}, "context.delegation"),
    (charged(CHAIR), {"decider": None}, "delegation.decider"),
]


@pytest.mark.parametrize(("context", "delegation", "said"), BY_WHOM)
def test_by_whom(context, delegation, said):
    """The chair or another member whom the committee charged with it decides, and no employee."""
    known = {"urgent_because": "Vägen var avstängd."} | delegation

    assert judge(urgent_decision_authorised, context, **known) == said


def test_why():
    """It says why it was urgent; of an extract that can't be asked."""
    assert judge(urgent_decision_authorised, charged(CHAIR)) == "no-reason"
    assert judge(urgent_decision_authorised, charged(VICE)) == "broken no-reason"
    assert (
        judge(urgent_decision_authorised, charged(CHAIR), extent=Extent.EXTRACT)
        == "delegation.urgent_because"
    )
