"""
What real papers hold that a simple model could not.

Each test stands alone: it says in a few lines how the case is written down, and what can be asked
of it. Whether what happened was lawful, the model doesn't say.
"""

import datetime as dt

import pytest

from kfbeslut.errors import PartNotFoundError
from kfbeslut.model import (
    Actor,
    AnsweredPaper,
    Ballot,
    Body,
    Candidate,
    Certification,
    Choice,
    Claim,
    DecisionParagraph,
    DecisionPoint,
    Effect,
    Election,
    ElectionMethod,
    Meeting,
    Minutes,
    Moment,
    Motion,
    Notice,
    Outcome,
    PaperKind,
    ParagraphNumber,
    ParagraphSpan,
    PartialDate,
    Presence,
    Proposal,
    ProposalKind,
    Side,
    Signing,
    Vote,
    VoteCount,
    VoteGround,
    VotePurpose,
    VoteSide,
)

COUNCIL = Body(name="Kommunfullmäktige i Björkvalla", seats=41)
RUT, OLLE, SIV = (Actor(name=name) for name in ("Rut Lind", "Olle Bergdahl", "Siv Norell"))


def test_yes_means_rejection():
    """In a council vote *ja* stood for rejecting the motion: the ayes had it, and it was lost."""
    paragraph = DecisionParagraph(
        answers=[AnsweredPaper(key="motion", kind=PaperKind.MOTION)],
        proposals=[
            Proposal(key="styrelsen", kind=ProposalKind.REJECTION),
            Proposal(key="motionären", kind=ProposalKind.APPROVAL),
        ],
        votes=[
            Vote(
                yes=Side(text="Ja för avslag på motionen", proposals=["styrelsen"]),
                no=Side(text="Nej för bifall till motionen", proposals=["motionären"]),
                counts=VoteCount(yes=26, no=14, abstained=1),
                won=VoteSide.YES,
            )
        ],
        decisions=[
            DecisionPoint(
                text="Motionen avslås.", effects=[Effect(outcome=Outcome.REJECTED, on="motion")]
            )
        ],
    )

    (vote,) = paragraph.votes
    (adopted,) = [p for p in paragraph.proposals if p.key in vote.yes.proposals]

    assert vote.won is VoteSide.YES
    assert adopted.kind is ProposalKind.REJECTION
    assert paragraph.decisions[0].effects[0].outcome is Outcome.REJECTED


def test_a_tie_is_settled_by_the_chairs_vote():
    """Twenty stood against twenty; the chair had voted no, and so no won."""
    vote = Vote(
        counts=VoteCount(yes=20, no=20, abstained=1),
        chair=VoteSide.NO,
        won=VoteSide.NO,
        ground=VoteGround.CASTING_VOTE,
    )

    assert vote.counts.yes == vote.counts.no
    assert vote.won is vote.chair
    assert vote.ground is VoteGround.CASTING_VOTE


def test_a_minority_remits_with_fewer_votes():
    """Fourteen of forty-one were enough to have a matter remitted that 27 wanted to decide."""
    vote = Vote(
        purpose=VotePurpose.REMITTAL_OR_NOW,
        yes=Side(text="Ja för ärendets avgörande idag", proposals=()),
        no=Side(text="Nej för återremiss", proposals=["återremiss"]),
        counts=VoteCount(yes=27, no=14),
        won=VoteSide.NO,
        ground=VoteGround.ONE_THIRD,
    )
    point = DecisionPoint(
        text="Ärendet återremitteras.",
        effects=[
            Effect(
                outcome=Outcome.REMITTED_BACK,
                by_minority=True,
                reasons="Kostnaden ska redovisas.",
                reasons_by=[SIV],
            )
        ],
    )

    assert vote.counts.no < vote.counts.yes
    assert (vote.won, vote.ground) == (VoteSide.NO, VoteGround.ONE_THIRD)
    assert point.effects[0].by_minority


def test_a_side_may_stand_for_no_proposal():
    """To decide today is nobody's proposal: that side stands for none, which is not "unknown"."""
    today = Side(text="Ja för ärendets avgörande idag", proposals=())

    assert today.proposals == ()
    assert Side(text="Ja").proposals is None


def test_an_election_by_ballot():
    """Persons are chosen by closed ballot: votes for each, some blank, and neither yes nor no."""
    election = Election(
        post="ordförande i valnämnden",
        seats=1,
        method=ElectionMethod.BALLOTS,
        candidates=[Candidate(actor=RUT, votes=24), Candidate(actor=OLLE, votes=15)],
        blank=2,
        invalid=0,
        elected=[RUT],
    )
    paragraph = DecisionParagraph(elections=[election])

    cast = sum(candidate.votes for candidate in election.candidates)

    assert cast + election.blank + election.invalid == COUNCIL.seats
    assert paragraph.votes is None


def minutes_certified_twice():
    return Minutes(
        meeting=Meeting(body=COUNCIL, date=dt.date(2024, 5, 27)),
        paragraphs=[
            DecisionParagraph(number=ParagraphNumber.of(number)) for number in (12, 13, 14)
        ],
        certifications=[
            Certification(
                by=[RUT, OLLE],
                when=Moment(date=dt.date(2024, 5, 27)),
                how=Signing.AT_THE_MEETING,
                paragraphs=[ParagraphSpan.of(13)],
                immediate=True,
            ),
            Certification(
                by=[RUT, OLLE],
                when=Moment(date=dt.date(2024, 6, 5)),
                paragraphs=[ParagraphSpan.of(12), ParagraphSpan.of(14)],
            ),
        ],
        notices=[
            Notice(paragraphs=[ParagraphSpan.of(13)], posted=dt.date(2024, 5, 28)),
            Notice(posted=dt.date(2024, 6, 6)),
        ],
    )


def test_a_paragraph_is_certified_at_once():
    """One paragraph was certified at the meeting; its extract carries that certification alone."""
    minutes = minutes_certified_twice()

    at_once, later = minutes.extract(13), minutes.extract(14)

    assert [certification.immediate for certification in at_once.certifications] == [True]
    assert [certification.immediate for certification in later.certifications] == [None]


def test_a_notice_for_all_covers_each():
    """A notice that names no paragraphs is about all of them, also those announced before."""
    minutes = minutes_certified_twice()

    posted = [notice.posted for notice in minutes.extract(13).notices]

    assert posted == [dt.date(2024, 5, 28), dt.date(2024, 6, 6)]


def test_a_substitute_serves_for_some_paragraphs():
    """A member serves at §§ 150-160 but not at § 155, and a substitute serves just there."""
    member = Presence(
        actor=RUT,
        serving=True,
        paragraphs=[ParagraphSpan.of(150, 154), ParagraphSpan.of(156, 160)],
    )
    substitute = Presence(
        actor=OLLE, serving=True, serves_for=RUT, paragraphs=[ParagraphSpan.of(155)]
    )

    at_154, at_155 = ParagraphNumber.of(154), ParagraphNumber.of(155)

    assert (member.covers(at_154), substitute.covers(at_154)) == (True, False)
    assert (member.covers(at_155), substitute.covers(at_155)) == (False, True)


def test_one_of_three_claims_is_granted():
    """The first claim is granted, the second rejected, and what is left considered answered."""
    motion = AnsweredPaper(
        key="motion",
        kind=PaperKind.MOTION,
        claims=[Claim(number=number, text=f"krav {number}") for number in (1, 2, 3)],
    )
    decision = DecisionPoint(
        text="Första att-satsen bifalls, den andra avslås. Motionen anses i övrigt besvarad.",
        effects=[
            Effect(outcome=Outcome.GRANTED, on="motion", claims=[1]),
            Effect(outcome=Outcome.REJECTED, on="motion", claims=[2]),
            Effect(outcome=Outcome.CONSIDERED_ANSWERED, on="motion", rest=True),
        ],
    )

    named = {number for effect in decision.effects for number in effect.claims or ()}
    left = {claim.number for claim in motion.claims} - named

    assert left == {3}
    assert decision.effects[2].rest


def test_a_referral_answers_the_motion():
    """One sentence refers the question to a group, and thereby considers the motion answered."""
    point = DecisionPoint(
        text="Frågan hänskjuts till översynen, varmed motionen anses besvarad.",
        effects=[
            Effect(outcome=Outcome.REFERRED, to=Body(name="Översynen")),
            Effect(outcome=Outcome.CONSIDERED_ANSWERED, on="motion"),
        ],
    )

    assert [(effect.outcome, effect.on) for effect in point.effects] == [
        (Outcome.REFERRED, None),
        (Outcome.CONSIDERED_ANSWERED, "motion"),
    ]


def test_a_motion_with_two_dates_of_which_none_is_whole():
    """Signed "mars 2021" and filed "den 18 mars": each date stays as the paper states it."""
    motion = Motion(signed=PartialDate(year=2021, month=3), filed=PartialDate(month=3, day=18))

    assert (str(motion.signed), str(motion.filed)) == ("2021-03", "--03-18")
    assert motion.filed.latest is None


def test_a_vote_with_three_sides():
    """A council voted on three proposals at once: unlawful, and its minutes can be held."""
    vote = Vote(
        yes=Side(proposals=["a"]),
        no=Side(proposals=["b"]),
        further=[Side(proposals=["c"])],
        counts=VoteCount(yes=20, no=15, further=[6]),
        won=VoteSide.YES,
    )

    assert vote.counts.cast == COUNCIL.seats


def test_a_count_that_is_half_known():
    """Where the paper gives only the ayes, nobody knows how many votes were cast."""
    assert VoteCount(yes=20).cast is None
    assert VoteCount(no=20).cast is None


def test_the_roll_tells_seven_things_apart():
    """A member who abstains, is absent, or has no vote is none of the other two."""
    roll = [Ballot(actor=Actor(name=choice.value), choice=choice) for choice in Choice]
    vote = Vote(roll=roll)

    found = {choice: vote.ballots(choice) for choice in Choice}

    assert len(found) == 7
    assert all(len(ballots) == 1 for ballots in found.values())


def test_a_vote_without_a_roll_lists_nobody():
    """Asked for the ballots of a vote whose roll lies in an annex, the vote lists none."""
    assert Vote(counts=VoteCount(yes=31, no=28)).ballots(Choice.YES) == ()


def test_withdrawn_proposals_do_not_stand():
    """Of what was moved, that which was taken back is kept and no longer stands."""
    paragraph = DecisionParagraph(proposals=[Proposal(key="a"), Proposal(key="b", withdrawn=True)])

    assert [proposal.key for proposal in paragraph.standing_proposals] == ["a"]
    assert DecisionParagraph().standing_proposals == ()


def test_two_paragraphs_with_one_number():
    """Minutes that number two paragraphs alike can be held; asked for it, they give the first."""
    minutes = Minutes(
        paragraphs=[
            DecisionParagraph(number=ParagraphNumber.of(7), title="Den ena"),
            DecisionParagraph(number=ParagraphNumber.of(7), title="Den andra"),
        ]
    )

    assert minutes.paragraph(7).title == "Den ena"


@pytest.mark.parametrize("minutes", [Minutes(), minutes_certified_twice()], ids=["empty", "some"])
def test_a_paragraph_that_is_not_there(minutes):
    """Asked for a § that the minutes don't have, they say so."""
    with pytest.raises(PartNotFoundError):
        minutes.extract(99)
