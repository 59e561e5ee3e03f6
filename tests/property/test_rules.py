"""Any document that can be built can be checked, and what is right is never called wrong."""

from hypothesis import given
from hypothesis import strategies as st

from kfbeslut.findings import Report
from kfbeslut.model import (
    Context,
    DecisionParagraph,
    LocalRules,
    Matter,
    MatterKind,
    Meeting,
    Minutes,
    Proposal,
    ProposalKind,
    Side,
    Vote,
    VoteCount,
    VoteGround,
    VotePurpose,
    VoteSide,
    at,
)
from kfbeslut.rules import check
from kfbeslut.samples import change, council_minutes
from kfbeslut.testing import documents, strategy

COUNT = st.integers(0, 12) | st.none()
KEYS = [kind.value for kind in ProposalKind]
PROPOSALS = tuple(Proposal(key=kind.value, kind=kind) for kind in ProposalKind)
SIDE = st.none() | st.builds(
    Side, proposals=st.none() | st.lists(st.sampled_from(KEYS), max_size=2)
)
VOTE = st.builds(
    Vote,
    purpose=st.none() | st.sampled_from(VotePurpose),
    yes=SIDE,
    no=SIDE,
    counts=st.none() | st.builds(VoteCount, yes=COUNT, no=COUNT, abstained=COUNT, absent=COUNT),
    roll=st.none() | st.just(council_minutes().paragraphs[4].votes[0].roll),
    won=st.sampled_from([None, VoteSide.YES, VoteSide.NO]),
    ground=st.none() | st.sampled_from(VoteGround),
    chair=st.sampled_from([None, VoteSide.YES, VoteSide.NO]),
)


@st.composite
def ballots(draw):
    """Minutes with one vote, of which more is stated than of a value made by chance."""
    matter = draw(st.none() | st.sampled_from(MatterKind))
    return Minutes(
        extent=draw(strategy(Minutes)).extent,
        meeting=draw(st.sampled_from([None, Meeting(), council_minutes().meeting])),
        attendance=draw(st.sampled_from([None, council_minutes().attendance])),
        paragraphs=[
            DecisionParagraph(
                matter=matter and Matter(kind=matter), proposals=PROPOSALS, votes=[draw(VOTE)]
            )
        ],
    )


@given(
    document=documents() | ballots(),
    context=strategy(Context),
    local=st.none() | strategy(LocalRules),
    today=st.none() | st.dates(),
)
def test_any_document_can_be_checked(document, context, local, today):
    """Whatever a document holds, checking it raises nothing, and every place it names is there."""
    report = check(document, context=context, local=local, today=today)

    assert isinstance(report, Report)
    for one in (*report.findings, *report.held, *report.unjudged):
        at(document, one.path)
    for finding in report:
        assert finding.sentence("sv")
        assert finding.sentence("en")


@given(document=documents() | ballots())
def test_checking_twice(document):
    """The same document gives the same report."""
    assert check(document) == check(document)


@given(minutes=ballots(), yes=st.integers(0, 9), no=st.integers(0, 9))
def test_the_larger_side_wins_by_right(minutes, yes, no):
    """Whatever else is known of a vote, nobody is blamed because the larger side won."""
    won = VoteSide.YES if yes >= no else VoteSide.NO
    minutes = change(minutes, "/paragraphs/0/votes/0/counts", VoteCount(yes=yes, no=no))
    minutes = change(minutes, "/paragraphs/0/votes/0/won", won)

    assert check(minutes).filter(rule="majority-decides").findings == ()


@given(minutes=ballots())
def test_no_vote_is_wrong_twice(minutes):
    """A result is blamed by one rule at most."""
    report = check(minutes).filter(path="/paragraphs/0/votes/0/won")

    assert len(report) <= 1
