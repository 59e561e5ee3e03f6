"""What was moved: by whom, and what became of it."""

import pytest

from kfbeslut.model import (
    Actor,
    Body,
    BodyKind,
    Capacity,
    Context,
    DecisionParagraph,
    DecisionPoint,
    Effect,
    Extent,
    Mandate,
    Matter,
    MatterKind,
    Meeting,
    Outcome,
    ParagraphNumber,
    Presence,
    Proposal,
    ProposalKind,
    Putting,
    Refusal,
    Roster,
    Side,
    Vote,
    VotePurpose,
    VoteSide,
)
from kfbeslut.rules import check
from kfbeslut.rules.core import rules

COUNCIL = Body(name="Kommunfullmäktige", kind=BodyKind.COUNCIL)
COMMITTEE = Body(name="Skolnämnden", kind=BodyKind.COMMITTEE)
LIND, EK = Actor(name="Rut Lind", parties=["S"]), Actor(name="Bo Ek", parties=["M"])
DECIDED = [DecisionPoint(text="Så.", effects=[Effect(outcome=Outcome.ADOPTED)])]


def judge(rule, *, body=COMMITTEE, extent=Extent.WHOLE, context=None, **facts):
    """Let a rule judge a paragraph; tell which variants it found, or what it lacks."""
    paragraph = DecisionParagraph(
        number=ParagraphNumber.of(5),
        extent=extent,
        meeting=Meeting(body=body),
        **{"decisions": DECIDED, "matter": Matter(kind=MatterKind.ORDINARY), **facts},
    )
    report = check(paragraph, rules=rules.select(rule), context=context)
    if report.unjudged:
        return report.unjudged[0].missing
    if report.findings:
        keys = {rules[rule].form(v.key).sentence.sv: v.key for v in rules[rule].variants}
        return [keys.get(finding.sv) for finding in report]
    return "holds" if report.held else "silent"


# Who moved it


def moved(*movers, there=(), **facts):
    facts.setdefault("attendance", there)
    return judge("proposals-have-mover", proposals=[Proposal(by=movers)], **facts)


def there(actor, **facts):
    return [Presence(actor=actor, **facts)]


def test_who_serves_may_move():
    """One who serves may move a proposal; one who only watches may not, nor can a stranger."""
    assert moved(LIND, there=there(LIND, serving=True)) == "holds"
    assert moved(LIND, there=there(LIND, serving=False)) == [None]
    assert moved(LIND, there=there(EK, serving=True)) == ["not-on-the-list"]
    assert moved(LIND, there=there(LIND)) == ("at.attendance",)
    assert moved(LIND, attendance=None) == ("at.attendance",)


def test_one_mover_is_enough():
    """What a member and a watching substitute move together was moved by a member."""
    both = [*there(LIND, serving=False), *there(EK, serving=True)]

    assert moved(LIND, EK, there=both) == "holds"
    assert moved(LIND, EK, there=[*there(LIND, serving=False), *there(EK)]) == ("at.attendance",)


@pytest.mark.parametrize(
    "actor",
    [
        Actor(body=COUNCIL),
        Actor(name="Rut Lind", body=COUNCIL),
        Actor(name="Rut Lind", office="Skolchef"),
        Actor(parties=["S"]),
        Actor(everyone=True, name="Alla"),
    ],
)
def test_what_is_laid_by_others_than_members(actor):
    """What offices, bodies and parties lay before the meeting needs no mover who serves."""
    assert moved(actor, there=there(EK, serving=True)) == "holds"


def test_officials_lay_what_the_office_proposes():
    """One who is on the list as an official, or with an office, lays the office's proposal."""
    clerk = there(LIND, serving=False, capacity=Capacity.OFFICIAL)
    chief = there(Actor(name="Rut Lind", office="Skolchef"), serving=False)

    assert moved(LIND, there=clerk) == "holds"
    assert moved(LIND, there=[*there(LIND, serving=False), *clerk]) == "holds"
    assert moved(LIND, there=chief) == "holds"


def test_office_holders_in_the_council():
    """In the council a full-time office holder may move proposals, so that offices are needed."""
    watching = there(LIND, serving=False)

    def seated(office):
        seats = [Mandate(actor=LIND, office=office)]
        return Context(rosters=[Roster(body=COUNCIL, mandates=seats)])

    assert moved(LIND, there=watching, body=COUNCIL) == ("context.rosters",)
    assert moved(LIND, there=watching, body=COUNCIL, context=seated(None)) == [None]
    assert moved(LIND, there=watching, body=COUNCIL, context=seated("Kommunalråd")) == "holds"
    assert moved(LIND, there=watching, body=None) == ("at.body.kind",)


def test_nobody_is_named():
    """By custom the mover is named; an extract may leave that out."""
    bare = [Proposal(key="bifall")]

    assert judge("proposals-have-mover", proposals=bare) == ["nobody-named"]
    assert judge("proposals-have-mover", proposals=bare, extent=Extent.EXTRACT) == ("proposals.by",)
    assert judge("proposals-have-mover", proposals=[Proposal(withdrawn=True)]) == "holds"


# What became of it

MAIN = Proposal(key="huvud", kind=ProposalKind.APPROVAL)
AGAINST = Proposal(key="mot", kind=ProposalKind.REJECTION)
ADDED = Proposal(key="till", kind=ProposalKind.ADDITION)
UNCLEAR = Proposal(key="oklart")
PUT_MAIN = Putting(proposals=["huvud"], adopted=["huvud"])


def resolved(*proposals, puttings=(PUT_MAIN,), **facts):
    rule = "every-standing-proposal-resolved"
    return judge(rule, proposals=proposals, puttings=puttings, **facts)


def test_a_counter_proposal_falls_by_itself():
    """What is against the proposal that is adopted needs no word, and an addition does."""
    assert resolved(MAIN, AGAINST) == "holds"
    assert resolved(MAIN, ADDED) == [None]
    assert resolved(MAIN, AGAINST, ADDED) == [None]
    assert resolved(MAIN, UNCLEAR) == ("proposals.kind",)


def test_additions_that_are_answered():
    """An addition is answered by itself, together with others, or by the chair's refusal."""
    alone = Putting(proposals=["till"], adopted=[])
    together = Putting(proposals=["till", "mer"], adopted=["till", "mer"])
    refused = Putting(proposals=["till"], refused=Refusal.UNLAWFUL)
    more = Proposal(key="mer", kind=ProposalKind.ADDITION)

    assert resolved(MAIN, ADDED, puttings=[PUT_MAIN, alone]) == "holds"
    assert resolved(MAIN, ADDED, more, puttings=[PUT_MAIN, together]) == "holds"
    assert resolved(MAIN, ADDED, puttings=[PUT_MAIN, refused]) == "holds"
    assert resolved(MAIN, AGAINST, Proposal(key="x", withdrawn=True)) == "holds"


def test_all_fall_when_the_matter_is_put_off():
    """Of a matter that is remitted nothing has been decided."""
    remitted = [DecisionPoint(text="Åter.", effects=[Effect(outcome=Outcome.REMITTED_BACK)])]

    assert resolved(MAIN, ADDED, decisions=remitted) == "holds"


def test_what_was_put_is_not_told_whole():
    """Where it isn't told what was put, or what came of it, nobody knows."""
    called = Putting(proposals=["till"], adopted=[], vote_called_by=[EK])
    nameless = Proposal(kind=ProposalKind.ADDITION)
    unnamed_side = Vote(yes=Side(text="Ja"))
    missing = ("puttings.adopted",)

    assert resolved(MAIN, ADDED, puttings=None) == missing
    assert resolved(MAIN, ADDED, puttings=[PUT_MAIN, Putting(text="Och så vidare.")]) == missing
    assert resolved(MAIN, ADDED, puttings=[PUT_MAIN, called]) == missing
    assert resolved(MAIN, nameless) == missing
    assert resolved(MAIN, ADDED, votes=[unnamed_side]) == missing


def test_nothing_was_adopted():
    """If all that was put was rejected, what was not put still has to be answered."""
    lost = Putting(proposals=["mot"], adopted=[])

    assert resolved(MAIN, AGAINST, puttings=[lost]) == ["nothing-adopted"]


def test_a_vote_answers_what_stood_in_it():
    """What won or lost a vote is answered; what won the place of counter-proposal is not yet."""
    yes, no = Side(proposals=["huvud"]), Side(proposals=["mot"])
    main = Vote(yes=yes, no=no, won=VoteSide.YES)
    round_one = Vote(purpose=VotePurpose.ELIMINATION, yes=yes, no=no, won=VoteSide.YES)

    assert resolved(MAIN, AGAINST, puttings=(), votes=[main]) == "holds"
    assert resolved(MAIN, AGAINST, puttings=(), votes=[round_one]) == ("puttings.adopted",)


# In which order they were put


def order(*proposals, **facts):
    return judge("order-of-putting-recorded", proposals=proposals, **facts)


def test_the_order_is_recorded():
    """With more than one proposal the order of putting is shown; an extract may leave it out."""
    assert order(MAIN, AGAINST, puttings=[PUT_MAIN]) == "holds"
    assert order(MAIN, AGAINST, puttings=[Putting()]) == [None]
    assert order(MAIN, AGAINST, puttings=()) == [None]
    assert order(MAIN, AGAINST) == [None]
    assert order(MAIN, AGAINST, extent=Extent.EXTRACT) == ("puttings",)
    assert order(MAIN, puttings=()) == "silent"


def test_the_order_is_told_in_words():
    """Where the words of the putting stand, what was put is for whoever reads them."""
    assert order(MAIN, AGAINST, puttings=[Putting(text="Först …")]) == ("puttings.proposals",)


def test_two_proposals_may_be_one():
    """Two that ask for approval may ask for the same thing, so that there was one to put."""
    same = Proposal(key="samma", kind=ProposalKind.APPROVAL)

    assert order(MAIN, same, puttings=()) == ("proposals.kind",)
    assert order(MAIN, UNCLEAR, puttings=()) == ("proposals.kind",)


def test_a_vote_shows_what_was_put():
    """A vote shows how two proposals were put, but not how three were."""
    vote = Vote(yes=Side(proposals=["huvud"]), no=Side(proposals=["mot"]))

    assert order(MAIN, AGAINST, votes=[vote], puttings=()) == "silent"
    assert order(MAIN, AGAINST, ADDED, votes=[vote], puttings=()) == [None]
