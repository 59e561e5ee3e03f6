"""Remittal and postponement: when a minority of the council may put a matter off, and how."""

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
    DecisionPoint,
    Effect,
    Extent,
    Matter,
    MatterKind,
    Meeting,
    Minutes,
    Outcome,
    ParagraphNumber,
    Presence,
    Proposal,
    ProposalKind,
    RegistryNumber,
    Side,
    Step,
    StepKind,
    Vote,
    VoteCount,
    VoteGround,
    VotePurpose,
    VoteSide,
)
from kfbeslut.rules import check
from kfbeslut.rules.core import rules

COUNCIL = Body(name="Kommunfullmäktige", kind=BodyKind.COUNCIL)
COMMITTEE = Body(name="Skolnämnden", kind=BodyKind.COMMITTEE)
EXECUTIVE = Body(name="Kommunstyrelsen", kind=BodyKind.EXECUTIVE)
YES, NO = VoteSide.YES, VoteSide.NO
NUMBER = RegistryNumber(text="KS 2024/9")
LIND, EK = Actor(name="Rut Lind", parties=["S"]), Actor(name="Bo Ek", parties=["M"])
MOVED = [
    Proposal(key="bifall", kind=ProposalKind.APPROVAL),
    Proposal(key="remiss", kind=ProposalKind.REMITTAL, by=[LIND]),
]


def judge(rule, *, body=COUNCIL, day=dt.date(2024, 3, 4), context=None, **facts):
    """Let a rule judge a paragraph; tell which variants it found, or what it lacks."""
    stated = {
        "extent": Extent.WHOLE,
        "matter": Matter(kind=MatterKind.ORDINARY),
        "steps": (),
        "proposals": MOVED,
        "registry_number": NUMBER,
        **facts,
    }
    paragraph = DecisionParagraph(
        number=ParagraphNumber.of(5), meeting=Meeting(body=body, date=day), **stated
    )
    report = check(paragraph, rules=rules.select(rule), context=context)
    if report.unjudged:
        return report.unjudged[0].missing
    if report.findings:
        keys = {rules[rule].form(v.key).sentence.sv: v.key for v in rules[rule].variants}
        return [keys.get(finding.sv) for finding in report]
    return "holds" if report.held else "silent"


def on_remittal(yes, no, abstained=0, /, **facts):
    """Give a vote in which *nej* stands for remittal."""
    stated = {
        "purpose": VotePurpose.REMITTAL_OR_NOW,
        "yes": Side(proposals=[]),
        "no": Side(proposals=["remiss"]),
        **facts,
    }
    return [Vote(counts=VoteCount(yes=yes, no=no, abstained=abstained), **stated)]


def does(outcome, **facts):
    return [DecisionPoint(text="Så.", effects=[Effect(outcome=outcome, **facts)])]


def put_off(**facts):
    return [Step(**{"done": StepKind.REMITTED, "body": COUNCIL, **facts})]


ELECTIONS = [MatterKind.ELECTION, MatterKind.EXTRA_ELECTION]

UNTOLD = {"yes": Side(text="Ja"), "no": Side(text="Nej")}

# A third that asks for it

RESPECTED = "minority-postponement-respected"


@pytest.mark.parametrize(
    ("votes", "said"),
    [
        (on_remittal(32, 16, won=YES), [None]),
        (on_remittal(32, 16, won=NO), "holds"),
        (on_remittal(33, 16, won=YES), "holds"),
        (on_remittal(31, 16, 1, won=YES), [None]),
        (on_remittal(32, 16, 1, won=YES), "holds"),
        (on_remittal(32, 16, None, won=YES), ("votes.counts",)),
        (on_remittal(33, 16, None, won=YES), "holds"),
        (on_remittal(10, 20, won=YES), [None]),
        (on_remittal(32, 16), "holds"),
        (
            on_remittal(32, 16, won=YES, yes=Side(text="Ja"), no=Side(text="Nej")),
            ("votes.purpose",),
        ),
    ],
)
def test_a_third_is_enough(votes, said):
    """A third of those present, abstainers among them, has the matter put off."""
    assert judge(RESPECTED, votes=votes) == said


def test_a_third_has_no_such_right():
    """Not in elections, not in committees, and not if a minority has had its way before."""
    votes = on_remittal(32, 16, won=YES)

    for kind in ELECTIONS:
        assert judge(RESPECTED, votes=votes, matter=Matter(kind=kind)) == "silent"
    assert judge(RESPECTED, votes=votes, body=COMMITTEE) == "silent"
    assert judge(RESPECTED, votes=votes, steps=put_off(by_minority=True)) == "holds"
    assert judge(RESPECTED, votes=votes, steps=put_off(by_minority=False)) == [None]
    assert judge(RESPECTED, votes=votes, steps=put_off(body=EXECUTIVE, by_minority=True)) == [None]


def test_before_the_wording_that_was_read():
    """How the right was worded before July 2002 is not known."""
    votes = on_remittal(32, 16, won=YES)

    assert judge(RESPECTED, votes=votes, day=dt.date(2002, 6, 30)) == "silent"
    assert judge(RESPECTED, votes=votes, day=dt.date(2002, 7, 1)) == [None]


def test_what_has_to_be_known_of_a_third():
    """Which body it was, which kind of matter, and what has been done with it before."""
    votes = on_remittal(32, 16, won=YES)

    assert judge(RESPECTED, votes=votes, body=None) == ("at.body.kind",)
    assert judge(RESPECTED, votes=votes, matter=None) == ("at.matter",)
    assert judge(RESPECTED, votes=votes, steps=None) == ("steps",)
    assert judge(RESPECTED, votes=votes, steps=put_off()) == ("steps",)


def earlier(number=NUMBER, body=COUNCIL, **effect):
    paragraph = DecisionParagraph(
        registry_number=number, decisions=does(Outcome.REMITTED_BACK, **effect)
    )
    other = DecisionParagraph(registry_number=RegistryNumber(text="KS 1"))
    return Context(
        earlier_minutes=[Minutes(meeting=Meeting(body=body), paragraphs=[other, paragraph])]
    )


def test_earlier_minutes_tell_as_well():
    """Minutes of an earlier meeting of the council tell what was done with the same matter."""
    facts = {"votes": on_remittal(32, 16, won=YES), "steps": None}

    assert judge(RESPECTED, context=earlier(by_minority=True), **facts) == "holds"
    assert judge(RESPECTED, context=earlier(by_minority=False), **facts) == [None]
    assert judge(RESPECTED, context=earlier(), **facts) == ("steps",)
    assert judge(RESPECTED, context=earlier(body=EXECUTIVE, by_minority=True), **facts) == [None]
    assert judge(
        RESPECTED, context=earlier(RegistryNumber(text="X"), by_minority=True), **facts
    ) == [None]
    assert judge(RESPECTED, context=earlier(by_minority=True), registry_number=None, **facts) == [
        None
    ]


def test_no_proposal_puts_it_off():
    """Without a remittal among the proposals a vote was on something else."""
    unclear = [Vote(counts=VoteCount(yes=2, no=1, abstained=0), won=YES)]

    assert judge(RESPECTED, votes=unclear, proposals=MOVED[:1]) == "holds"
    assert judge(RESPECTED, votes=unclear, proposals=None) == ("votes.purpose",)
    assert judge(RESPECTED, votes=unclear, decisions=does(Outcome.REMITTED_BACK)) == "holds"
    assert judge(RESPECTED, votes=(), proposals=None) == "holds"


def present(number):
    return [Presence(actor=Actor(name=f"Nr {place}"), serving=True) for place in range(number)]


def supported(number, **facts):
    moved = [Proposal(kind=ProposalKind.REMITTAL, supporters=number, by=[LIND], joined_by=[EK])]
    stated = {"proposals": moved, "attendance": present(9), "decisions": does(Outcome.ADOPTED)}
    return judge(RESPECTED, **{**stated, **facts})


def test_without_a_vote():
    """Where nobody called for a vote, those count who asked for it: nine were there."""
    assert supported(3) == [None]
    assert supported(None) == "holds"
    assert supported(None, attendance=present(6)) == [None]
    assert supported(3, decisions=does(Outcome.POSTPONED)) == "holds"
    assert supported(3, decisions=()) == "holds"
    assert supported(3, proposals=MOVED[:1]) == "holds"
    assert supported(3, votes=on_remittal(8, 1, won=YES)) == "holds"


def test_without_a_vote_and_without_knowing():
    """How many were there, and what was decided, has to be known."""
    unread = [DecisionPoint(text="Så.")]

    assert supported(3, attendance=None) == ("at.attendance",)
    assert supported(None, attendance=None) == "holds"
    assert supported(3, decisions=unread) == ("decisions.effects",)


# A second time

ONCE = "minority-postponement-only-once"


@pytest.mark.parametrize(
    ("votes", "said"),
    [
        (on_remittal(13, 7, won=NO), [None]),
        (on_remittal(13, 7, won=YES), "holds"),
        (on_remittal(9, 11, won=NO), "holds"),
        (on_remittal(10, 10, won=NO, chair=NO), "holds"),
        (on_remittal(10, 10, won=NO, ground=VoteGround.CASTING_VOTE), "holds"),
        (on_remittal(10, 10, won=NO, chair=YES), [None]),
        (on_remittal(10, 10, won=NO), ("votes.counts", "votes.chair")),
        (on_remittal(None, 10, won=NO), ("votes.counts", "votes.chair")),
        ([Vote(counts=VoteCount(yes=13, no=7))], "holds"),
    ],
)
def test_a_second_time_takes_a_majority(votes, said):
    """A minority that has had its way before can't have it again."""
    assert judge(ONCE, votes=votes, steps=put_off(by_minority=True)) == said


def test_the_first_time():
    """The first time a third is enough, and so it is after a majority put the matter off."""
    votes = on_remittal(13, 7, won=NO)

    assert judge(ONCE, votes=votes) == "holds"
    assert judge(ONCE, votes=votes, steps=put_off(by_minority=False)) == "holds"
    assert judge(ONCE, votes=votes, steps=put_off()) == ["first-unclear"]
    assert judge(ONCE, votes=votes, steps=None) == ("steps",)
    assert judge(ONCE, votes=votes, steps=None, context=earlier()) == ["first-unclear"]
    assert judge(ONCE, votes=votes, body=None) == ("at.body.kind",)
    assert judge(ONCE, votes=votes, matter=None) == ("at.matter",)


def test_it_is_said_that_a_minority_did_it():
    """Where no vote is told, what the decision says of itself is believed."""
    said = does(Outcome.POSTPONED, by_minority=True)

    assert judge(ONCE, decisions=said, steps=put_off(by_minority=True)) == [None]
    assert judge(ONCE, decisions=does(Outcome.POSTPONED), steps=put_off(by_minority=True)) == (
        "holds"
    )


# Its reasons

REASONS = "remittal-has-reasons"


def remitted(**effect):
    facts = {name: effect.pop(name) for name in ("extent", "votes", "body") if name in effect}
    moved = effect.pop("proposals", MOVED)
    return judge(REASONS, decisions=does(Outcome.REMITTED_BACK, **effect), proposals=moved, **facts)


def test_a_remittal_has_reasons():
    """A remittal in the council shows its reasons; an extract may leave them out."""
    assert remitted(reasons="Föreningarna ska höras.") == "holds"
    assert remitted() == ["none"]
    assert remitted(extent=Extent.EXTRACT) == ("decisions.effects.reasons",)
    assert remitted(body=COMMITTEE) == "silent"
    assert remitted(body=None) == ("at.body.kind",)


def test_who_sets_the_reasons():
    """The reasons are set by those who asked for it: by moving, joining in or voting."""
    votes = on_remittal(1, 1, won=NO, roll=[Ballot(actor=EK, choice=Choice.NO)])

    assert remitted(reasons_by=[LIND]) == "holds"
    assert remitted(reasons_by=[EK]) == [None]
    assert remitted(reasons_by=[EK], votes=votes) == "holds"
    assert remitted(reasons_by=[EK], votes=[Vote()]) == [None]
    assert remitted(reasons_by=[Actor(parties=["M"])]) == "holds"
    assert remitted(reasons_by=[EK], proposals=None) == ("proposals",)


def test_before_reasons_were_asked_for():
    """Before March 2009 the act said nothing of reasons."""
    decisions = does(Outcome.REMITTED_BACK)

    assert judge(REASONS, decisions=decisions, day=dt.date(2009, 2, 28)) == "silent"
    assert judge(REASONS, decisions=decisions, day=dt.date(2009, 3, 1)) == ["none"]


# In committees

COMMITTEES = "no-minority-remittal-in-committee"
WAIT = [Proposal(key="remiss", kind=ProposalKind.POSTPONEMENT)]


@pytest.mark.parametrize(
    ("facts", "said"),
    [
        ({"votes": on_remittal(4, 3, won=NO)}, ["remittal"]),
        ({"votes": on_remittal(4, 3, won=NO), "proposals": WAIT}, [None]),
        ({"votes": on_remittal(4, 3, won=NO), "decisions": does(Outcome.POSTPONED)}, [None]),
        ({"votes": on_remittal(3, 4, won=NO)}, "holds"),
        ({"votes": on_remittal(4, 4, won=NO, chair=YES)}, "holds"),
        ({"votes": on_remittal(None, 3, won=NO)}, ("votes.counts",)),
        ({"votes": on_remittal(3, 4, won=NO, ground=VoteGround.ONE_THIRD)}, ["label"]),
        ({"decisions": does(Outcome.POSTPONED, by_minority=True)}, ["label"]),
        ({"votes": on_remittal(4, 3, won=NO, ground=VoteGround.ONE_THIRD)}, ["remittal"]),
        (
            {
                "votes": on_remittal(
                    3, 4, won=YES, yes=Side(proposals=["remiss"]), no=Side(proposals=["bifall"])
                ),
                "proposals": [*WAIT, MOVED[0]],
            },
            [None],
        ),
    ],
)
def test_no_minority_in_a_committee(facts, said):
    """In a committee a matter is put off by a simple majority, and the chair settles a tie."""
    assert judge(COMMITTEES, body=COMMITTEE, **facts) == said


def test_it_has_to_be_a_committee():
    """In the council a third has the right; where the body isn't known, nobody knows."""
    votes = on_remittal(4, 3, won=NO)

    assert judge(COMMITTEES, votes=votes) == "silent"
    assert judge(COMMITTEES, votes=votes, body=None) == ("at.body.kind",)
    assert judge(COMMITTEES, votes=(), body=None) == "holds"
