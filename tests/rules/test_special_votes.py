"""Votes in matters that have rules of their own: elections, two thirds, public authority."""

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
    Proposal,
    ProposalKind,
    ReviewMarks,
    Side,
    Vote,
    VoteCount,
    VoteGround,
    VotePurpose,
    VoteSide,
)
from kfbeslut.rules import check
from kfbeslut.rules.core import rules

COUNCIL = Body(name="Kommunfullmäktige", kind=BodyKind.COUNCIL)
COMMITTEE = Body(name="Byggnadsnämnden", kind=BodyKind.COMMITTEE)
YES, NO = VoteSide.YES, VoteSide.NO
MOVED = [
    Proposal(key="bifall", kind=ProposalKind.APPROVAL),
    Proposal(key="avslag", kind=ProposalKind.REJECTION),
    Proposal(key="annat", kind=ProposalKind.OTHER),
]
LIND, EK = Actor(name="Rut Lind", parties=["S"]), Actor(name="Bo Ek", parties=["M"])


def judge(rule, *, body=COUNCIL, day=dt.date(2024, 3, 4), kind=None, context=None, **facts):
    """Let a rule judge a paragraph; tell which variants it found, or what it lacks."""
    paragraph = DecisionParagraph(
        number=ParagraphNumber.of(5),
        extent=Extent.WHOLE,
        matter=kind and Matter(kind=kind),
        meeting=Meeting(body=body, date=day),
        **{"proposals": MOVED, **facts},
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


# Two thirds

SIDES = {"yes": Side(proposals=["bifall"]), "no": Side(proposals=["avslag"])}
TWO_THIRDS = "special-majority"


def two_thirds(*counts, won, kind=MatterKind.NON_PARTY_COMMITTEE, **facts):
    about = {name: facts.pop(name) for name in ("body", "day") if name in facts}
    vote = counted(*counts, won=won, **{"purpose": VotePurpose.MAIN, **SIDES, **facts})
    return judge(TWO_THIRDS, kind=kind, votes=[vote], **about)


@pytest.mark.parametrize("kind", [MatterKind.NON_PARTY_COMMITTEE, MatterKind.EXTRA_ELECTION])
def test_two_thirds_are_needed(kind):
    """Two thirds of those present are enough, and less is not."""
    form = None if kind is MatterKind.NON_PARTY_COMMITTEE else kind.value

    assert two_thirds(40, 20, won=YES, kind=kind) == "holds"
    assert two_thirds(39, 21, won=YES, kind=kind) == [form]
    assert two_thirds(39, 21, won=NO, kind=kind) == "holds"
    assert two_thirds(40, 20, won=NO, kind=kind) == [form]


def test_two_thirds_against():
    """A referendum by people's initiative is held unless two thirds are against it."""
    kind = MatterKind.PEOPLES_INITIATIVE

    assert two_thirds(21, 39, won=YES, kind=kind) == "holds"
    assert two_thirds(20, 40, won=NO, kind=kind) == "holds"
    assert two_thirds(21, 39, won=NO, kind=kind) == ["peoples-initiative"]


def test_those_who_abstain_are_present():
    """Where it hangs on those who abstained, that is a reading and no more than a warning."""
    by_reading = [f"{MatterKind.EXTRA_ELECTION.value}-by-those-present"]

    assert two_thirds(39, 19, 2, won=YES, kind=MatterKind.EXTRA_ELECTION) == by_reading
    assert two_thirds(30, 28, 2, won=YES, kind=MatterKind.EXTRA_ELECTION) == ["extra-election"]


def test_which_side_stood_for_it():
    """Which side was for it follows from what was moved; from one side only, if need be."""
    turned = {"yes": Side(proposals=["avslag"]), "no": Side(proposals=["annat"])}
    unclear = {"yes": Side(proposals=["annat"]), "no": None}

    assert two_thirds(20, 40, won=NO, **turned) == "holds"
    assert two_thirds(30, 30, won=NO, **turned) == [None]
    assert two_thirds(30, 30, won=NO, **unclear) == ("at.paragraph.proposals",)


def test_what_else_has_to_be_known():
    """What was asked has to be known, unless all that it may be comes to the same."""
    assert "purpose" in two_thirds(39, 21, won=YES, purpose=None)
    assert two_thirds(39, None, None, won=YES) == ("counts.no", "counts.abstained")
    assert two_thirds(0, 0, 0, won=YES) == "holds"


def test_two_thirds_are_the_councils():
    """In a committee, and before there was such a law, a simple majority is enough."""
    before = {"day": dt.date(2010, 12, 31), "kind": MatterKind.EXTRA_ELECTION}

    assert two_thirds(31, 29, won=YES, body=COMMITTEE) == "silent"
    assert two_thirds(31, 29, won=YES, **before) == "holds"
    assert two_thirds(31, 29, won=YES, day=dt.date(2010, 12, 31)) == [None]
    assert "at.body.kind" in two_thirds(31, 29, won=YES, body=None)


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
