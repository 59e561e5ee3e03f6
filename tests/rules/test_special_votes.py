"""Votes in matters that have rules of their own: elections, and public authority."""

import datetime as dt

import pytest

from kfbeslut.model import (
    Actor,
    Ballot,
    Body,
    BodyKind,
    Candidate,
    Choice,
    Context,
    DecisionParagraph,
    Election,
    ElectionMethod,
    Extent,
    Matter,
    MatterKind,
    Meeting,
    NotTakingPart,
    ParagraphNumber,
    Presence,
    ReviewMarks,
    Side,
    Vote,
    VoteCount,
    VoteGround,
    VotePurpose,
)
from kfbeslut.rules import check
from kfbeslut.rules.core import rules

COUNCIL = Body(name="Kommunfullmäktige", kind=BodyKind.COUNCIL)
COMMITTEE = Body(name="Byggnadsnämnden", kind=BodyKind.COMMITTEE)
LIND, EK = Actor(name="Rut Lind", parties=["S"]), Actor(name="Bo Ek", parties=["M"])


def judge(rule, *, body=COUNCIL, kind=None, context=None, **facts):
    """Let a rule judge a paragraph; tell which variants it found, or what it lacks."""
    paragraph = DecisionParagraph(
        number=ParagraphNumber.of(5),
        extent=Extent.WHOLE,
        matter=kind and Matter(kind=kind),
        meeting=Meeting(body=body, date=dt.date(2024, 3, 4)),
        **facts,
    )
    report = check(paragraph, rules=rules.select(rule), context=context)
    if report.unjudged:
        (unjudged,) = report.unjudged
        return unjudged.missing
    if report.findings:
        keys = {rules[rule].form(v.key).sentence.sv: v.key for v in rules[rule].variants}
        return [keys.get(finding.sv) for finding in report]
    return "holds" if report.held else "silent"


def counted(yes, no, abstained=0, /, **facts):
    return Vote(counts=VoteCount(yes=yes, no=no, abstained=abstained), **facts)


# Elections and employments

BALLOT = "election-vote-by-ballot"
LOT = "tie-in-election-by-lot"


def test_open_votes_on_persons():
    """Persons are voted on by ballots; where proportional elections are held, always."""
    employed = {"kind": MatterKind.EMPLOYMENT}
    proportional = [Election(method=ElectionMethod.PROPORTIONAL)]

    assert judge(BALLOT, votes=[counted(3, 2, secret=True)], **employed) == "holds"
    assert judge(BALLOT, votes=[counted(3, 2, secret=False)], **employed) == ["by-custom"]
    assert judge(BALLOT, votes=[counted(3, 2, roll=roll(yes=[LIND]))], **employed) == ["by-custom"]
    assert judge(BALLOT, votes=[counted(3, 2)], **employed) == "holds"
    assert judge(BALLOT, elections=proportional) == "holds"
    assert judge(BALLOT, elections=proportional, votes=[counted(3, 2, secret=False)]) == [None]


def test_an_open_vote_on_something_unknown():
    """Most matters are voted on openly, so that this one has to be known."""
    assert judge(BALLOT, votes=[counted(3, 2, secret=False)]) == ("at.matter",)


def election(*votes, seats=1, **facts):
    names = "ABCDE"
    candidates = [
        Candidate(actor=Actor(name=name), votes=count)
        for name, count in zip(names, votes, strict=False)
    ]
    method = facts.pop("method", ElectionMethod.BALLOTS)
    return [Election(seats=seats, method=method, candidates=candidates, **facts)]


@pytest.mark.parametrize(
    ("held", "said"),
    [
        (election(9, 9, lot=False), [None]),
        (election(9, 9, lot=True), "holds"),
        (election(9, 9), ("elections.lot",)),
        (election(9, 8, lot=False), "holds"),
        (election(9, 9, 5, seats=2, lot=False), "holds"),
        (election(9, 5, 5, seats=2, lot=False), [None]),
        (election(9, 9, seats=2, lot=False), "holds"),
        (election(9, None, lot=False), "holds"),
        (election(9, 9, seats=None, lot=False), "holds"),
        (election(9, 9, lot=False, method=ElectionMethod.PROPORTIONAL), "holds"),
    ],
)
def test_a_tie_for_the_last_seat(held, said):
    """Lots are drawn where the last seat hangs on it, and not otherwise."""
    assert judge(LOT, elections=held) == said


@pytest.mark.parametrize(
    ("vote", "said"),
    [
        (counted(9, 9, ground=VoteGround.LOT), "holds"),
        (counted(9, 9, ground=VoteGround.CASTING_VOTE), ["vote"]),
        (counted(9, 9), ("votes.ground",)),
        (counted(9, 8, ground=VoteGround.MAJORITY), "holds"),
        (counted(9, 9, ground=VoteGround.MAJORITY, further=[Side(text="C")]), "holds"),
    ],
)
def test_a_tie_in_a_vote_on_an_employment(vote, said):
    """The chair's vote doesn't settle whom to employ."""
    assert judge(LOT, kind=MatterKind.EMPLOYMENT, votes=[vote]) == said


def test_a_tie_in_something_unknown():
    """In other matters the chair settles a tie, so that this one has to be known."""
    vote = counted(9, 9, ground=VoteGround.CASTING_VOTE)

    assert judge(LOT, votes=[vote]) == ("at.matter",)


# Public authority

PUBLIC = "no-abstention-in-public-authority"


def roll(**chosen):
    return [
        Ballot(actor=actor, choice=Choice[name.upper()])
        for name, actors in chosen.items()
        for actor in actors
    ]


def public(**facts):
    return judge(PUBLIC, **{"body": COMMITTEE, "kind": MatterKind.PUBLIC_AUTHORITY, **facts})


def test_nobody_abstains_from_public_authority():
    """Who abstains is found by name, or by the count where there is no roll."""
    by_name = Vote(roll=roll(yes=[EK], abstains=[LIND]))

    assert public(votes=[by_name]) == [None]
    assert public(votes=[counted(4, 2, 1)]) == [None]
    assert public(votes=[counted(4, 2, 0)]) == "holds"
    assert public(votes=[Vote()]) == "holds"


def test_one_may_vote_once_and_then_abstain():
    """Nobody has to vote for more than one proposal, nor on which to put against the main one."""
    first = Vote(purpose=VotePurpose.ELIMINATION, roll=roll(abstains=[EK], yes=[LIND]))
    second = Vote(purpose=VotePurpose.MAIN, roll=roll(yes=[EK], abstains=[LIND]))
    neither = Vote(purpose=VotePurpose.MAIN, roll=roll(abstains=[EK, LIND]))

    assert public(votes=[first, second]) == "holds"
    assert public(votes=[first, neither]) == [None]
    assert public(votes=[Vote(purpose=VotePurpose.ELIMINATION, roll=roll(abstains=[EK]))]) == (
        "holds"
    )
    assert public(votes=[first, counted(4, 2, 1)]) == ("votes.roll",)
    assert public(votes=[counted(4, 2, 1, purpose=VotePurpose.REMITTAL_OR_NOW)]) == "holds"


@pytest.mark.parametrize(
    ("out", "said"),
    [
        ({"choice": Choice.DOES_NOT_TAKE_PART}, [None]),
        ({"choice": Choice.ABSTAINS}, [None]),
        ({"choice": Choice.DISQUALIFIED}, "holds"),
        ({"choice": Choice.ABSTAINS, "left_room": True}, "holds"),
    ],
)
def test_taking_no_part_without_a_vote(out, said):
    """Who handled the matter takes part in deciding it, also where nobody votes."""
    assert public(not_taking_part=[NotTakingPart(actor=LIND, **out)]) == said


def test_who_is_not_asked_about():
    """One who did not serve owes no vote, and one who stands in the roll is told there."""
    out = [NotTakingPart(actor=LIND, choice=Choice.ABSTAINS)]
    watching = [Presence(actor=LIND, serving=False)]

    assert public(not_taking_part=out, attendance=watching) == "holds"
    assert public(not_taking_part=out, votes=[Vote(roll=roll(abstains=[LIND]))]) == [None]
    assert public(
        not_taking_part=[NotTakingPart(actor=Actor(parties=["S"]), choice=Choice.ABSTAINS)]
    ) == ("holds")


def test_whether_it_is_public_authority():
    """The paper says so, or a reviewer does; elsewhere everybody may abstain."""
    votes = [counted(4, 2, 1)]
    marked, cleared = (
        Context(marks=ReviewMarks(public_authority=found)) for found in (True, False)
    )

    assert public(votes=votes, kind=MatterKind.ORDINARY) == "silent"
    assert public(votes=votes, kind=None) == ("at.matter",)
    assert public(votes=votes, kind=None, context=marked) == [None]
    assert public(votes=votes, kind=None, context=cleared) == "silent"
    assert public(votes=votes, body=COUNCIL) == "silent"
    assert public(votes=votes, body=None) == ("at.body.kind",)
