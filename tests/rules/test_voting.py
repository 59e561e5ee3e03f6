"""Votes: that the right side won, and that there were two."""

import datetime as dt
import itertools
from functools import partial

import pytest

from kfbeslut.model import (
    Actor,
    AgendaItem,
    Ballot,
    Body,
    BodyKind,
    Choice,
    DecisionParagraph,
    DecisionPoint,
    Effect,
    Matter,
    MatterKind,
    Meeting,
    Outcome,
    ParagraphNumber,
    Presence,
    Proposal,
    ProposalKind,
    Side,
    Vote,
    VoteCount,
    VoteGround,
    VotePurpose,
    VoteSide,
)
from kfbeslut.procedure import Question, Tally, outcome
from kfbeslut.rules import check
from kfbeslut.rules.core import rules

COUNCIL = Body(name="Kommunfullmäktige", kind=BodyKind.COUNCIL)
COMMITTEE = Body(name="Skolnämnden", kind=BodyKind.COMMITTEE)
ORDINARY = Matter(kind=MatterKind.ORDINARY)
MOVED = [
    Proposal(key="bifall", kind=ProposalKind.APPROVAL),
    Proposal(key="avslag", kind=ProposalKind.REJECTION),
    Proposal(key="remiss", kind=ProposalKind.REMITTAL),
    Proposal(key="bord", kind=ProposalKind.POSTPONEMENT),
    Proposal(key="oklart"),
]
YES, NO = VoteSide.YES, VoteSide.NO
REMITTAL = VotePurpose.REMITTAL_OR_NOW


def judge(rule, body=COUNCIL, matter=ORDINARY, item=None, **fields):
    """Judge one vote; `counts` are given as yes, no, abstained."""
    counts = dict(zip(("yes", "no", "abstained"), fields.pop("counts", ()), strict=False))
    decisions = fields.pop("decisions", None)
    attendance = fields.pop("attendance", None)
    paragraph = DecisionParagraph(
        number=ParagraphNumber.of(5),
        matter=matter,
        meeting=Meeting(body=body, agenda=item and [item]),
        attendance=attendance,
        proposals=MOVED,
        decisions=decisions,
        votes=[Vote(counts=VoteCount(**counts), **fields)],
    )
    report = check(paragraph, rules=rules.select(rule))
    if report.findings:
        (finding,) = report.findings
        return finding.sv
    if report.unjudged:
        (unjudged,) = report.unjudged
        return unjudged.missing
    return "holds" if report.held else "silent"


def majority(**facts):
    return judge("majority-decides", **facts)


def tie(**facts):
    return judge("tie-broken-by-chair", **facts)


WRONG, NO_THIRD = (rules["majority-decides"].form(key).sentence.sv for key in (None, "one-third"))
NOT_THE_CHAIR = rules["tie-broken-by-chair"].form().sentence.sv


@pytest.mark.parametrize("body", [COUNCIL, COMMITTEE, None])
def test_the_larger_side_wins(body):
    """Whoever votes on whatever: if the larger side wins all is well."""
    assert majority(counts=(20, 19), won=YES, body=body) == "holds"


@pytest.mark.parametrize("body", [COUNCIL, COMMITTEE, None])
def test_the_smaller_side_wins(body):
    """In the matter itself a minority never wins."""
    assert majority(counts=(20, 25), won=YES, purpose=VotePurpose.MAIN, body=body) == WRONG


def test_a_count_is_missing():
    """With one count unknown nobody can tell who was larger."""
    assert majority(counts=(20,), won=NO) == ("counts.no",)


def test_a_count_is_missing_but_bounded():
    """Of 31 seats, 20 voted yes: however many no there were, they were fewer."""
    body = Body(name="Skolnämnden", kind=BodyKind.COMMITTEE, seats=31)

    assert majority(counts=(20,), won=YES, body=body) == "holds"
    assert majority(counts=(20,), won=NO, body=body) == WRONG


def test_the_kind_of_matter_is_unknown():
    """It might be a matter for a special majority, unless the paper says that a simple one won."""
    assert majority(counts=(20, 25), won=YES, body=COMMITTEE, matter=None) == ("at.matter",)
    assert (
        majority(counts=(20, 25), won=YES, body=COMMITTEE, matter=None, ground=VoteGround.MAJORITY)
        == WRONG
    )


def test_a_matter_that_may_need_more():
    """A committee not chosen on party lines takes two thirds, and urgency takes all."""
    organisation = Matter(kind=MatterKind.ORGANISATION)
    urgent = AgendaItem(paragraph=ParagraphNumber.of(5), urgent=True)
    lost = {"counts": (25, 20), "won": NO, "purpose": VotePurpose.MAIN}

    assert majority(matter=organisation, **lost) == ("ground",)
    assert majority(item=urgent, **lost) == ("ground",)


@pytest.mark.parametrize(
    "kind",
    [
        MatterKind.EXTRA_ELECTION,
        MatterKind.NON_PARTY_COMMITTEE,
        MatterKind.PEOPLES_INITIATIVE,
    ],
)
def test_a_matter_for_another_majority(kind):
    """Where two thirds are asked for, it is no fault that the larger side lost."""
    assert majority(counts=(25, 20, 0), won=NO, matter=Matter(kind=kind)) == "silent"


THIRDS = [
    ((32, 16, 0), "holds"),  # exactly a third of 48
    ((33, 16, 0), NO_THIRD),
    ((27, 13), NO_THIRD),  # of at least 40
    ((26, 13), ("counts.abstained",)),  # of 39 or more
    ((15, 16), "holds"),  # a majority asks nobody
]


@pytest.mark.parametrize(("counts", "said"), THIRDS)
def test_remittal_by_a_third_of_the_council(counts, said):
    """In the council a third of those present is enough to remit, and less is not."""
    no = Side(proposals=["remiss"])

    assert majority(counts=counts, won=NO, no=no) == said


def test_abstainers_are_present():
    """Those who abstain count among those present, so that 16 of 49 are no third."""
    assert majority(counts=(32, 16, 1), won=NO, no=Side(proposals=["bord"])) == NO_THIRD


def test_seats_bound_those_present():
    """Of 39 seats, 13 are a third, however many abstained."""
    body = Body(name="Kommunfullmäktige", kind=BodyKind.COUNCIL, seats=39)

    assert majority(counts=(26, 13), won=NO, no=Side(proposals=["remiss"]), body=body) == "holds"


def test_a_count_is_missing_but_a_third_is_sure():
    """Whatever the others were, 13 of 39 seats are a third."""
    body = Body(name="Kommunfullmäktige", kind=BodyKind.COUNCIL, seats=39)
    counts = {"yes": None, "no": 13}

    assert majority(counts=counts.values(), won=NO, no=Side(proposals=["remiss"]), body=body) == (
        "holds"
    )


def test_a_third_was_overruled():
    """That a third asked for remittal and lost is for another rule."""
    assert majority(counts=(30, 15, 0), won=YES, no=Side(proposals=["remiss"])) == "silent"
    assert majority(counts=(33, 15, 0), won=YES, no=Side(proposals=["remiss"])) == "holds"


def test_which_side_remits_is_unknown():
    """Where it isn't told which side stood for remittal, a minority may have won by right."""
    facts = {"purpose": REMITTAL, "won": NO}

    assert majority(counts=(13, 7, 0), **facts) == ("yes.proposals", "no.proposals")
    assert majority(counts=(30, 5, 0), **facts) == WRONG
    assert majority(counts=(13, 7, 0), yes=Side(proposals=[]), no=Side(proposals=[]), **facts) == (
        "at.paragraph.proposals",
    )


def test_the_side_follows_from_the_decision():
    """If the matter was remitted, the side that won stood for that."""
    point = DecisionPoint(
        text="Ärendet återremitteras.", effects=[Effect(outcome=Outcome.REMITTED_BACK)]
    )

    assert majority(counts=(13, 7, 0), purpose=REMITTAL, won=NO, decisions=[point]) == "holds"


SIDES = [
    ({"yes": Side(proposals=[]), "purpose": REMITTAL}, NO),
    ({"yes": Side(proposals=["bifall"]), "purpose": REMITTAL}, NO),
    ({"yes": Side(proposals=["remiss"]), "no": Side(proposals=["oklart"])}, YES),
    ({"no": Side(proposals=[]), "purpose": REMITTAL}, YES),
    ({"ground": VoteGround.ONE_THIRD}, NO),
]


@pytest.mark.parametrize(("facts", "side"), SIDES)
def test_which_side_remits(facts, side):
    """Which side stands for remittal is seen from its own proposals, or from the other's."""
    counts = (13, 7, 0) if side is NO else (7, 13, 0)

    assert majority(counts=counts, won=side, **facts) == "holds"


def test_the_minority_that_wins_is_against_remittal():
    """If most want to remit and the others win, the minority has no third to call upon."""
    remits = Side(proposals=["remiss"])

    assert majority(counts=(7, 13, 0), won=YES, no=remits, body=COMMITTEE) == WRONG


def test_what_the_vote_is_about_is_unknown():
    """In the council it has to be known whether a vote was about remittal."""
    unclear = Side(proposals=["oklart"])
    sides = ("yes.proposals", "no.proposals")

    assert majority(counts=(13, 7, 0), won=NO) == ("purpose", *sides)
    assert majority(counts=(13, 7, 0), won=NO, yes=unclear, no=unclear) == (
        "purpose",
        "at.paragraph.proposals",
    )
    assert majority(counts=(30, 5, 0), won=NO) == WRONG


def test_both_sides_are_about_the_matter():
    """Where both sides stand for proposals in the matter, it wasn't about remittal."""
    yes, no = Side(proposals=["bifall"]), Side(proposals=["avslag"])

    assert majority(counts=(13, 7, 0), won=NO, yes=yes, no=no) == WRONG


def test_the_body_is_unknown():
    """A third is enough in the council and not in a committee: it has to be known which it was."""
    remits = Side(proposals=["remiss"])

    assert majority(counts=(13, 7, 0), won=NO, no=remits, body=None) == ("at.body.kind",)
    assert majority(counts=(30, 5, 0), won=NO, no=remits, body=None) == WRONG


def test_remittal_against_postponement():
    """Of two sides that both put the matter off, either may win with a third."""
    yes, no = Side(proposals=["remiss"]), Side(proposals=["bord"])

    assert majority(counts=(13, 7, 0), won=NO, yes=yes, no=no) == "holds"


def test_a_tie_is_settled_by_the_chair():
    """On a tie the chair's side wins, and no other."""
    facts = {"counts": (20, 20, 1), "purpose": VotePurpose.MAIN, "chair": YES}

    assert tie(won=YES, **facts) == "holds"
    assert tie(won=NO, **facts) == NOT_THE_CHAIR


def test_a_tie_and_an_unknown_chair():
    """On a tie the chair's side has to be known."""
    assert tie(counts=(20, 20), won=YES) == ("chair",)


def test_it_may_be_a_tie():
    """Where a count is missing, nobody knows whether it was a tie."""
    body = Body(name="Kommunfullmäktige", kind=BodyKind.COUNCIL, seats=31)

    assert tie(counts=(20,), won=YES) == ("counts.no",)
    assert tie(counts=(20,), won=YES, body=body) == "silent"


def test_the_chair_is_in_the_roll():
    """What the presiding chair voted is read from the roll, where the vote doesn't state it."""
    chair = Actor(name="Karin Åkerdal", parties=["S"])
    facts = {
        "counts": (1, 1, 0),
        "won": NO,
        "purpose": VotePurpose.MAIN,
        "attendance": [Presence(actor=Actor(name="Karin Åkerdal"), presiding=True)],
    }

    assert tie(roll=[Ballot(actor=chair, choice=Choice.YES)], **facts) == NOT_THE_CHAIR
    assert tie(roll=[Ballot(actor=chair, choice=Choice.NO)], **facts) == "holds"
    assert tie(roll=[Ballot(actor=chair, choice=Choice.ABSTAINS)], **facts) == "silent"
    assert tie(roll=[Ballot(actor=chair, choice=Choice.ABSENT)], **facts) == ("chair",)
    assert tie(roll=[Ballot(actor=Actor(name="Ek"), choice=Choice.NO)], **facts) == ("chair",)


def test_what_else_may_have_settled_a_tie():
    """A lot, another majority or a third may have settled it, where the facts leave that open."""
    facts = {"counts": (20, 20), "won": NO, "chair": YES}

    assert tie(matter=None, body=COMMITTEE, **facts) == ("at.matter",)
    assert tie(**facts) == ("purpose", "counts.abstained")
    assert tie(purpose=REMITTAL, body=None, **facts) == ("at.body.kind", "counts.abstained")
    assert tie(matter=None, body=COMMITTEE, ground=VoteGround.LOT, **facts) == ("at.matter",)
    assert tie(body=COMMITTEE, ground=VoteGround.LOT, **facts) == NOT_THE_CHAIR
    assert tie(ground=VoteGround.CASTING_VOTE, matter=None, body=None, **facts) == NOT_THE_CHAIR


def test_a_tie_on_remittal():
    """In the council half of the votes are a third of those present, unless very many abstained."""
    facts = {"won": NO, "chair": YES, "purpose": REMITTAL}

    assert tie(counts=(20, 20, 20), **facts) == "silent"
    assert tie(counts=(20, 20, 21), **facts) == NOT_THE_CHAIR
    assert tie(counts=(20, 20, 0), body=COMMITTEE, **facts) == NOT_THE_CHAIR


@pytest.mark.parametrize("body", [COUNCIL, COMMITTEE])
@pytest.mark.parametrize("chair", [YES, NO])
@pytest.mark.parametrize("remits", [True, False])
def test_votes_that_ended_as_the_act_says(body, chair, remits):
    """A vote that ended as it had to is no fault, and one that didn't is, or is another rule's."""
    about = {"purpose": VotePurpose.MAIN, "no": Side(proposals=["avslag"])}
    question = Question.MATTER
    if remits:
        about = {"purpose": REMITTAL, "no": Side(proposals=["remiss"])}
        question = Question.PUTTING_OFF
    facts = {"question": question, "side": NO, "chair": chair, "put_off_before": False}

    for counts in itertools.product(range(6), range(6), range(4)):
        tally = Tally.counted(**dict(zip(("yes", "no", "abstained"), counts, strict=True)))
        result = outcome(tally, body=body.kind, day=dt.date(2024, 3, 4), **facts)
        for won in (YES, NO) if any(counts) else ():
            vote = {"counts": counts, "won": won, "chair": chair, "body": body, **about}

            said = {majority(**vote), tie(**vote)}

            if won is result.won:
                assert said <= {"holds", "silent"}, counts
            else:
                assert "holds" not in said, counts


@pytest.mark.parametrize(("chair", "said"), [(YES, "holds"), (None, ("chair",))])
def test_the_chair_takes_a_side_on_a_tie(chair, said):
    """Where the matter hangs on the chair's vote, the chair votes."""
    assert judge("chair-votes-when-needed", counts=(20, 20, 1), chair=chair) == said


CHAIR = Actor(name="Karin Åkerdal", parties=["S"])
NEUTRAL = {
    "attendance": [Presence(actor=CHAIR, presiding=True)],
    "roll": [Ballot(actor=CHAIR, choice=Choice.ABSTAINS)],
}


def test_the_chair_abstains():
    """On a tie the chair may not abstain; where a side is larger, as any member."""
    abstained = rules["chair-votes-when-needed"].form().sentence.sv
    facts = {"purpose": VotePurpose.MAIN, **NEUTRAL}

    assert judge("chair-votes-when-needed", counts=(20, 20, 1), **facts) == abstained
    assert judge("chair-votes-when-needed", counts=(0, 0, 41), **facts) == abstained
    assert judge("chair-votes-when-needed", counts=(21, 19, 1), **facts) == "silent"


def test_the_chair_abstains_where_it_may_not_matter():
    """Where something else than a majority may decide, it has to be known that nothing does."""
    urgent = AgendaItem(paragraph=ParagraphNumber.of(5), urgent=True)
    abstained = rules["chair-votes-when-needed"].form().sentence.sv
    ask = partial(judge, "chair-votes-when-needed", counts=(5, 5, 1), body=COMMITTEE, **NEUTRAL)

    assert ask(matter=None) == ("at.matter",)
    assert ask(item=urgent) == ("ground",)
    assert ask(item=urgent, ground=VoteGround.CASTING_VOTE) == abstained
    assert judge("chair-votes-when-needed", counts=(20,), **NEUTRAL) == ("counts.no",)


@pytest.mark.parametrize("body", [COUNCIL, COMMITTEE])
def test_a_vote_has_two_sides(body):
    """A vote is answered yes or no, in the council as in a committee."""
    ask = partial(judge, "vote-between-two-proposals", body=body)
    three = rules["vote-between-two-proposals"].form().sentence.sv

    assert ask(counts=(20, 10)) == "holds"
    assert ask(further=[Side(text="C")]) == three
    assert ask(won=VoteSide.FURTHER) == three


def test_three_sides_in_an_election():
    """Between persons one may choose of three; so the matter has to be known."""
    three = {"further": [Side(text="C")]}

    assert judge("vote-between-two-proposals", matter=None, **three) == ("at.matter",)
    for kind in (MatterKind.ELECTION, MatterKind.EMPLOYMENT):
        assert judge("vote-between-two-proposals", matter=Matter(kind=kind), **three) == "silent"
