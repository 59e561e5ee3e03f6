"""What the council postpones: elections, extra elections, and when a matter comes back."""

import datetime as dt

import pytest

from kfbeslut.model import (
    AgendaItem,
    Body,
    BodyKind,
    Case,
    Context,
    DecisionParagraph,
    DecisionPoint,
    Effect,
    Matter,
    MatterKind,
    Meeting,
    Minutes,
    Outcome,
    PartialDate,
    Proposal,
    ProposalKind,
    RegistryNumber,
    Side,
    Step,
    StepKind,
    Vote,
    VoteCount,
    VotePurpose,
    VoteSide,
)
from kfbeslut.rules import check
from kfbeslut.rules.core import rules

COUNCIL = Body(name="Kommunfullmäktige", kind=BodyKind.COUNCIL)
COMMITTEE = Body(name="Skolnämnden", kind=BodyKind.COMMITTEE)
YES, NO = VoteSide.YES, VoteSide.NO
WAIT = Proposal(key="bord", kind=ProposalKind.POSTPONEMENT)
FOUND = "found"


def said(rule, document, context=None):
    """Let a rule judge a paper; tell whether it found something, or what it lacks."""
    report = check(document, rules=rules.select(rule), context=context)
    if report.unjudged:
        return report.unjudged[0].missing
    if report.findings:
        return FOUND
    return "holds" if report.held else "silent"


def does(outcome, **facts):
    return [DecisionPoint(text="Så.", effects=[Effect(outcome=outcome, **facts)])]


# Elections


def election(*counts, won=NO, chair=None, kind=MatterKind.ELECTION, body=COUNCIL, **facts):
    numbers = dict(zip(("yes", "no", "abstained"), counts, strict=False))
    vote = Vote(
        purpose=VotePurpose.REMITTAL_OR_NOW,
        yes=Side(proposals=[]),
        no=Side(proposals=["bord"]),
        counts=VoteCount(**numbers),
        won=won,
        chair=chair,
    )
    paragraph = DecisionParagraph(
        matter=kind and Matter(kind=kind),
        meeting=Meeting(body=body, date=dt.date(2024, 3, 4)),
        proposals=[WAIT],
        votes=[vote] if counts else None,
        **facts,
    )
    return said("election-postponement-by-majority", paragraph)


def test_an_election_is_put_off_by_a_majority():
    """A third can't put an election off, nor can half with the chair against it."""
    assert election(13, 7, 0) == FOUND
    assert election(9, 11, 0) == "holds"
    assert election(13, 7, 0, won=YES) == "holds"
    assert election(10, 10, 0, chair=YES) == FOUND
    assert election(10, 10, 0) == ("votes.counts", "votes.chair")


def test_an_election_is_said_to_be_put_off_by_a_minority():
    """Where no vote is told, what the decision says of itself is believed."""
    assert election(decisions=does(Outcome.POSTPONED, by_minority=True)) == FOUND
    assert election(decisions=does(Outcome.POSTPONED)) == "holds"


def test_whether_it_is_an_election_of_the_council():
    """In other matters, and in committees, other rules speak."""
    assert election(13, 7, 0, kind=None) == ("at.matter",)
    assert election(13, 7, 0, body=None) == ("at.body.kind",)
    assert election(13, 7, 0, kind=MatterKind.ORDINARY) == "silent"
    assert election(13, 7, 0, body=COMMITTEE) == "silent"


# Extra elections


def extra_election(
    decisions, *, body=COUNCIL, day=dt.date(2024, 3, 4), context=None, kind=None, **facts
):
    paragraph = DecisionParagraph(
        matter=Matter(kind=kind or MatterKind.EXTRA_ELECTION),
        meeting=Meeting(body=body, date=day),
        decisions=decisions,
        **{"steps": (), **facts},
    )
    return said("extra-election-postponed-first-time", paragraph, context)


@pytest.mark.parametrize("outcome", [Outcome.ADOPTED, Outcome.REJECTED, Outcome.GRANTED])
def test_an_extra_election_is_postponed_first(outcome):
    """An extra election is neither decided on nor rejected the first time."""
    postponed = [Step(done=StepKind.POSTPONED, body=COUNCIL)]

    assert extra_election(does(outcome)) == FOUND
    assert extra_election(does(outcome), steps=postponed) == "holds"
    assert extra_election(does(outcome), steps=[Step(done=StepKind.PROPOSED)]) == FOUND
    assert extra_election(does(outcome), steps=[Step(done=StepKind.POSTPONED, body=COMMITTEE)]) == (
        FOUND
    )


def test_an_extra_election_that_is_not_decided():
    """What is postponed now is in order, and what is only remitted is not decided."""
    assert extra_election(does(Outcome.POSTPONED)) == "holds"
    assert extra_election(does(Outcome.REFERRED)) == "holds"
    unread = [DecisionPoint(text="Så."), *does(Outcome.REFERRED)]

    assert extra_election(unread) == ("decisions.effects",)
    assert extra_election(None) == ("decisions",)


def test_earlier_minutes_on_an_extra_election():
    """Earlier minutes tell whether it was postponed."""

    def earlier(outcome):
        paragraph = DecisionParagraph(
            matter=Matter(kind=MatterKind.EXTRA_ELECTION),
            decisions=[*does(Outcome.NOTED), *does(outcome)],
        )
        return Context(earlier_minutes=[Minutes(paragraphs=[DecisionParagraph(), paragraph])])

    decided = does(Outcome.REJECTED)

    assert extra_election(decided, steps=None) == ("steps",)
    assert extra_election(decided, steps=None, context=earlier(Outcome.POSTPONED)) == "holds"
    assert extra_election(decided, steps=None, context=earlier(Outcome.REFERRED)) == FOUND


def test_extra_elections_are_the_councils_and_new():
    """Extra elections came in 2011, and are the council's."""
    decided = does(Outcome.REJECTED)

    assert extra_election(decided, day=dt.date(2011, 1, 1)) == FOUND
    assert extra_election(decided, day=dt.date(2010, 12, 31)) == "silent"
    assert extra_election(decided, body=COMMITTEE) == "silent"
    assert extra_election(decided, body=None) == ("at.body.kind",)
    assert extra_election(decided, kind=MatterKind.ORDINARY) == "silent"


# Coming back

NUMBER = RegistryNumber(text="KS 2024/9")


def returns(*, title="Ny bro", number=NUMBER, following, done=StepKind.POSTPONED, body=COUNCIL):
    step = Step(done=done, body=body, date=PartialDate.of(dt.date(2024, 4, 29)))
    case = Case(title=title, registry_number=number, steps=[step])
    return said("postponed-matter-returns", case, Context(next_minutes=following))


def meeting(*items, day=dt.date(2024, 5, 27), body=COUNCIL, paragraphs=()):
    return Minutes(meeting=Meeting(body=body, date=day, agenda=items), paragraphs=paragraphs)


def test_a_postponed_matter_comes_back():
    """It is found on the next agenda or among the paragraphs, by its title or its number."""
    by_number = [DecisionParagraph(registry_number=NUMBER)]
    by_title = [DecisionParagraph(title="Svar om ny bro")]

    assert returns(following=meeting(AgendaItem(title="Ny bro"))) == "holds"
    assert returns(following=meeting(paragraphs=by_number)) == "holds"
    assert returns(following=meeting(paragraphs=by_title)) == "holds"
    assert returns(following=meeting(paragraphs=by_number), title=None) == "holds"


def test_a_postponed_matter_does_not_come_back():
    """It is not there, or it was struck from the agenda."""
    assert returns(following=meeting(AgendaItem(title="Ny park"))) == FOUND
    assert returns(following=meeting(AgendaItem(title="Ny bro", struck=True))) == FOUND
    assert returns(following=meeting(AgendaItem()), number=None) == FOUND
    assert returns(following=meeting(), title=None) == FOUND


def test_which_meeting_was_next():
    """Without the minutes of a later meeting of the council nobody knows."""
    date = ("context.next_minutes.meeting.date",)

    assert returns(following=None) == (*date, "context.next_minutes.meeting.agenda")
    assert returns(following=meeting(day=dt.date(2024, 4, 29))) == date
    assert returns(following=meeting(body=COMMITTEE)) == date
    assert returns(following=meeting(), title=None, number=None) == ("title", "registry_number")


def test_matters_that_were_not_postponed():
    """What was decided, or postponed by a committee, need not come back."""
    assert returns(following=meeting(), done=StepKind.DECIDED) == "silent"
    assert returns(following=meeting(), body=COMMITTEE) == "silent"
    assert said("postponed-matter-returns", Case()) == "silent"
