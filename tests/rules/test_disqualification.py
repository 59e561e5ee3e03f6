"""Those who are disqualified, and what they do all the same."""

import datetime as dt

import pytest

from kfbeslut.model import (
    Actor,
    Ballot,
    Body,
    BodyKind,
    Choice,
    Context,
    DecisionParagraph,
    Extent,
    Matter,
    MatterKind,
    Meeting,
    NotTakingPart,
    ParagraphNumber,
    ParagraphSpan,
    Presence,
    ReviewMarks,
    Vote,
)
from kfbeslut.rules import check
from kfbeslut.rules.core import rules

RUT, OLLE = Actor(name="Rut Lind"), Actor(name="Olle Bergdahl")
COUNCIL, COMMITTEE = BodyKind.COUNCIL, BodyKind.COMMITTEE


def ballot(choice, actor=RUT):
    return Vote(roll=[Ballot(actor=actor, choice=choice)])


def judge(
    rule,
    kind,
    *,
    out=(),
    matter=MatterKind.ORDINARY,
    context=None,
    day=dt.date(2024, 5, 27),
    **fields,
):
    """Judge § 5: the keys of what was found, or what is missing."""
    paragraph = DecisionParagraph(
        number=ParagraphNumber.of(5),
        matter=matter and Matter(kind=matter),
        meeting=Meeting(body=Body(name="Organet", kind=kind), date=day),
        not_taking_part=out,
        **{"extent": Extent.WHOLE} | fields,
    )
    report = check(paragraph, rules=rules.select(rule), context=context)
    keys = [None, *(variant.key for variant in rules[rule].variants)]
    variants = {rules[rule].form(key).sentence.sv: key or "breach" for key in keys}
    told = [variants[finding.sv] for finding in report]
    told += [missing for unjudged in report.unjudged for missing in unjudged.missing]
    return told or ["holds" if report.held else "silent"]


def out(*, actor=RUT, choice=Choice.DISQUALIFIED, **facts):
    return [NotTakingPart(actor=actor, choice=choice, **facts)]


def council(kind=COUNCIL, **facts):
    return judge("disqualified-council-member-not-taking-part", kind, **{"out": out()} | facts)


def committee(kind=COMMITTEE, **facts):
    return judge("disqualified-committee-member-absent", kind, **{"out": out()} | facts)


@pytest.mark.parametrize(
    ("votes", "said"),
    [
        (None, "holds"),
        ((), "holds"),
        ([ballot(Choice.YES)], "breach"),
        ([ballot(Choice.NO)], "breach"),
        ([ballot(Choice.DISQUALIFIED)], "holds"),
        ([ballot(Choice.ABSTAINS)], "holds"),
        ([ballot(Choice.YES, OLLE)], "holds"),
        ([ballot(Choice.YES, OLLE), ballot(Choice.YES)], "breach"),
        ([Vote()], "votes"),
        ([Vote(), ballot(Choice.YES)], "breach"),
        ([Vote(secret=True)], "holds"),
    ],
)
def test_voting_in_the_council(votes, said):
    """Who is disqualified doesn't vote, as far as the roll shows it."""
    assert council(votes=votes) == [said]


def test_others_who_stand_aside():
    """One who only stood aside is not taken for the one who is disqualified."""
    both = [*out(actor=OLLE, choice=Choice.DOES_NOT_TAKE_PART), *out()]

    assert council(out=both, votes=[ballot(Choice.YES, OLLE)]) == ["holds"]
    assert council(out=both, votes=[ballot(Choice.YES)]) == ["breach"]


def test_staying_in_the_councils_room():
    """The act lets a member of the council stay in the room, and be on the list."""
    there = [Presence(actor=RUT, serving=True)]

    assert council(out=out(left_room=False), attendance=there) == ["holds"]


@pytest.mark.parametrize("matter", [MatterKind.INTERPELLATION, MatterKind.QUESTION])
def test_interpellations_and_questions(matter):
    """Whether one can be disqualified there has been disputed."""
    assert council(votes=[ballot(Choice.YES)], matter=matter) == ["answer"]


NOT_OUT = [
    (),
    out(choice=Choice.DOES_NOT_TAKE_PART),
    out(choice=None),
    out(exception="6 kap. 29 §"),
]


@pytest.mark.parametrize("told", NOT_OUT)
@pytest.mark.parametrize("judged", [council, committee])
def test_nobody_is_disqualified(told, judged):
    """One who only stood aside, or relied on an exception, is not judged."""
    assert judged(out=told, votes=[ballot(Choice.YES)]) == ["silent"]


def test_which_body():
    """Council and committees have rules of their own, and others none."""
    votes = [ballot(Choice.YES)]

    assert council(BodyKind.COMMITTEE, votes=votes) == ["silent"]
    assert council(None, votes=votes) == ["at.body.kind"]
    assert committee(COUNCIL, votes=votes) == ["silent"]
    assert committee(BodyKind.OTHER, votes=votes) == ["silent"]
    assert committee(None, votes=votes) == ["at.body.kind"]
    assert committee(BodyKind.SUB_COMMITTEE, votes=votes) == ["voted"]


ELSEWHERE = Presence(actor=RUT, serving=True, paragraphs=[ParagraphSpan.of(1, 4)])
ALL_THE_TIME = Presence(actor=RUT, serving=True)
UNKNOWN = "not_taking_part.left_room"


@pytest.mark.parametrize(
    ("left_room", "attendance", "said"),
    [
        (True, None, "holds"),
        (True, [ALL_THE_TIME], "holds"),
        (False, None, "breach"),
        (False, [ELSEWHERE], "breach"),
        (None, None, UNKNOWN),
        (None, [ALL_THE_TIME], UNKNOWN),
        (None, [ELSEWHERE], "holds"),
        (None, [ELSEWHERE, ALL_THE_TIME], UNKNOWN),
        (None, [Presence(actor=OLLE, paragraphs=[ParagraphSpan.of(1, 4)])], UNKNOWN),
    ],
)
def test_leaving_the_committees_room(left_room, attendance, said):
    """Who is disqualified in a committee is not in the room."""
    assert committee(out=out(left_room=left_room), attendance=attendance) == [said]


def test_voting_in_a_committee():
    """Who voted was there, whatever is said of leaving; it is one fault."""
    votes = [ballot(Choice.YES)]

    assert committee(out=out(left_room=False), votes=votes) == ["voted"]
    assert committee(out=out(left_room=True), votes=votes, day=dt.date(2013, 4, 22)) == ["voted"]


def discharge(**facts):
    context = Context(marks=ReviewMarks(accountable=facts.pop("accountable", [RUT])))
    facts = {"matter": MatterKind.DISCHARGE} | facts
    return judge("accountable-person-not-in-discharge", COUNCIL, context=context, **facts)


@pytest.mark.parametrize(
    ("facts", "said"),
    [
        ({"attendance": []}, "holds"),
        ({"attendance": [ELSEWHERE]}, "holds"),
        ({"attendance": [ALL_THE_TIME]}, "served"),
        ({"attendance": [ALL_THE_TIME], "extent": Extent.EXTRACT}, "at.attendance"),
        ({"attendance": [ALL_THE_TIME], "out": out(choice=None)}, "holds"),
        ({"attendance": [ALL_THE_TIME], "votes": [ballot(Choice.YES)]}, "breach"),
        ({"out": out(), "votes": [ballot(Choice.NO)]}, "breach"),
        ({}, "at.attendance"),
        ({"accountable": None}, "context.marks.accountable"),
        ({"accountable": []}, "holds"),
        ({"matter": MatterKind.ORDINARY}, "silent"),
        ({"matter": None}, "at.matter"),
        ({"attendance": [ALL_THE_TIME], "day": dt.date(2000, 1, 1)}, "served"),
        ({"attendance": [ALL_THE_TIME], "day": dt.date(1999, 12, 31)}, "silent"),
    ],
)
def test_discharge(facts, said):
    """Who is accountable has no part in the discharge: neither votes nor serves."""
    assert discharge(**facts) == [said]


def test_several_are_accountable():
    """Each of those who are accountable is told of."""
    there = [ALL_THE_TIME, Presence(actor=OLLE, serving=True)]

    assert discharge(accountable=[RUT, OLLE], attendance=there) == ["served", "served"]
