"""What a vote decided, on which ground, and by which law."""

import datetime as dt
import itertools
from fractions import Fraction

import pytest

from kfbeslut.errors import InvalidValueError
from kfbeslut.law import Certainty
from kfbeslut.model import BodyKind, MatterKind, Vote, VoteCount, VoteGround, VoteSide
from kfbeslut.procedure import Barred, ByLot, Decided, Question, Tally, Undecided, outcome

YES, NO = VoteSide.YES, VoteSide.NO
TODAY = dt.date(2024, 3, 4)
BEFORE_2018 = dt.date(2013, 5, 20)
BEFORE_2011 = dt.date(2005, 5, 23)
THIRD = {"question": Question.PUTTING_OFF, "side": NO, "put_off_before": False}


def vote(*counts, body=BodyKind.COUNCIL, day=TODAY, at_most=None, **facts):
    """Decide a vote; the counts are given as yes, no, abstained."""
    named = dict(zip(("yes", "no", "abstained"), counts, strict=False))
    return outcome(Tally.counted(**named, at_most=at_most), body=body, day=day, **facts)


def told(result):
    """Say a result in short: what won on which ground, or what else came of it."""
    match result:
        case Decided(won=won, ground=ground):
            return won.value, ground and ground.value
        case Undecided(missing=missing):
            return missing
        case _:
            return type(result)


def cited(result):
    return [[str(citation) for citation in reason.cites] for reason in result.reasons]


def ids(result):
    return [reason.id for reason in result.reasons]


MAJORITY, CASTING, ONE_THIRD, SPECIAL = (
    ground.value
    for ground in (
        VoteGround.MAJORITY,
        VoteGround.CASTING_VOTE,
        VoteGround.ONE_THIRD,
        VoteGround.SPECIAL_MAJORITY,
    )
)


@pytest.mark.parametrize("body", [BodyKind.COUNCIL, BodyKind.COMMITTEE, BodyKind.OTHER, None])
def test_the_larger_side_wins(body):
    """Most votes are won by the larger side, whoever votes and however many abstain."""
    assert told(vote(20, 19, 22, body=body)) == ("yes", MAJORITY)


def test_the_chair_decides_a_tie():
    """On a tie the side of the presiding chair wins."""
    assert told(vote(20, 20, 1, chair=NO)) == ("no", CASTING)


def test_a_tie_without_the_chair():
    """On a tie the side of the chair has to be known, and on nothing else."""
    assert told(vote(20, 20, 1)) == ("chair",)
    assert told(vote(21, 20, 0)) == ("yes", MAJORITY)


@pytest.mark.parametrize("matter", [MatterKind.ELECTION, MatterKind.EMPLOYMENT])
@pytest.mark.parametrize("body", [BodyKind.COUNCIL, BodyKind.COMMITTEE])
def test_lots_are_drawn_in_elections(matter, body):
    """In elections and employments a tie is settled by lot, and not by the chair."""
    assert told(vote(20, 20, chair=NO, matter=matter, body=body)) is ByLot


def test_an_unknown_matter():
    """Whatever kind of matter it was, a majority of all who are there wins it."""
    assert told(vote(41, 0, 0, matter=None)) == ("yes", None)
    assert told(vote(21, 20, 0, matter=None)) == ("matter",)
    assert told(vote(21, 20, 0, matter=None, body=BodyKind.COMMITTEE)) == ("yes", MAJORITY)
    assert told(vote(20, 20, 0, matter=None, body=BodyKind.COMMITTEE)) == ("matter", "chair")


THIRDS = [
    ((32, 16, 0), ("no", ONE_THIRD)),
    ((32, 16, 1), ("yes", MAJORITY)),
    ((33, 16, 0), ("yes", MAJORITY)),
    ((20, 21, 0), ("no", MAJORITY)),
    ((5, 10, 30), ("no", MAJORITY)),  # no third, yet the larger side
    ((10, 10, 10), ("no", ONE_THIRD)),
    ((10, 10, 11), ("yes", CASTING)),
]


@pytest.mark.parametrize(("counts", "said"), THIRDS)
def test_a_third_of_the_council_puts_off(counts, said):
    """In the council a third of those present remits or postpones; below that the majority wins."""
    assert told(vote(*counts, chair=YES, **THIRD)) == said


def test_no_third_in_a_committee():
    """In a committee remittal and postponement take a majority."""
    result = vote(32, 16, 0, body=BodyKind.COMMITTEE, **THIRD)

    assert told(result) == ("yes", MAJORITY)
    assert ids(result) == ["outcome.no-third-in-committee", "outcome.majority"]
    assert result.reasons[0].certainty is Certainty.READING


@pytest.mark.parametrize(
    ("matter", "certainty"),
    [(MatterKind.ELECTION, Certainty.TEXT), (MatterKind.EXTRA_ELECTION, Certainty.READING)],
)
def test_no_third_in_elections(matter, certainty):
    """In the council, too, an election is put off by a majority only."""
    result = vote(32, 16, 0, matter=matter, **THIRD)

    assert told(result) == ("yes", MAJORITY)
    assert (ids(result)[0], result.reasons[0].certainty) == (
        "outcome.no-third-in-election",
        certainty,
    )


def test_a_minority_puts_off_once():
    """If a minority has had the matter put off before, it takes a majority now."""
    asked = {**THIRD, "put_off_before": True}

    assert told(vote(32, 16, 0, **asked)) == ("yes", MAJORITY)
    assert told(vote(16, 32, 0, **asked)) == ("no", MAJORITY)


def test_whether_it_was_put_off_before_is_asked_where_it_matters():
    """Whether a minority used its right before matters only where a minority wins now."""
    asked = {"question": Question.PUTTING_OFF, "side": NO}

    assert told(vote(32, 16, 0, **asked)) == ("put_off_before",)
    assert told(vote(33, 16, 0, **asked)) == ("yes", MAJORITY)
    assert told(vote(32, 16, 0, body=None, **asked)) == ("body", "put_off_before")
    assert told(vote(32, 16, 0, body=BodyKind.COMMITTEE, **asked)) == ("yes", MAJORITY)


def test_an_unknown_matter_is_put_off():
    """In the council it has to be known whether it was an election that a minority put off."""
    assert told(vote(32, 16, 0, matter=None, **THIRD)) == ("matter",)
    assert told(vote(33, 16, 0, matter=None, **THIRD)) == ("yes", MAJORITY)


def test_the_ground_may_stay_open():
    """That a third is enough can be sure where it isn't sure that it is no majority."""
    assert told(vote(None, 16, at_most=48, **THIRD)) == ("no", None)
    assert told(vote(16, 16, at_most=48, chair=NO, **THIRD)) == ("no", ONE_THIRD)


@pytest.mark.parametrize("matter", [MatterKind.EXTRA_ELECTION, MatterKind.NON_PARTY_COMMITTEE])
def test_two_thirds_of_those_present(matter):
    """Two thirds are counted of those who are there, and not of those who vote."""
    assert told(vote(40, 20, 0, matter=matter)) == ("yes", SPECIAL)
    assert told(vote(39, 0, 21, matter=matter)) == ("no", SPECIAL)
    assert told(vote(20, 40, 0, matter=matter, side=NO)) == ("no", SPECIAL)


def test_two_thirds_stop_a_peoples_initiative():
    """A people's initiative leads to a referendum unless two thirds are against."""
    initiative = MatterKind.PEOPLES_INITIATIVE

    assert told(vote(0, 39, 21, matter=initiative)) == ("yes", SPECIAL)
    assert told(vote(20, 40, 0, matter=initiative)) == ("no", SPECIAL)


@pytest.mark.parametrize("matter", [MatterKind.EXTRA_ELECTION, MatterKind.PEOPLES_INITIATIVE])
def test_what_did_not_exist_before_2011(matter):
    """Before 2011 the act asked for no other majority in these matters."""
    assert told(vote(31, 29, 0, matter=matter, day=BEFORE_2011)) == ("yes", MAJORITY)


def test_special_majorities_are_the_councils():
    """A committee that prepares such a matter votes as on any other."""
    extra = MatterKind.EXTRA_ELECTION

    assert told(vote(6, 5, 0, matter=extra, body=BodyKind.EXECUTIVE)) == ("yes", MAJORITY)


def test_a_side_that_is_not_known():
    """Which side stood for the extra election has to be known where two thirds decide."""
    asked = {"matter": MatterKind.EXTRA_ELECTION, "side": None}

    assert told(vote(40, 20, 0, **asked)) == ("yes", SPECIAL)
    assert told(vote(31, 29, 0, **asked)) == ("side",)


def test_an_unprepared_matter():
    """An urgent matter that was not prepared is decided if all agree, on whichever decision."""
    asked = {"question": Question.UNPREPARED_MATTER}

    assert told(vote(41, 0, 0, **asked)) == ("yes", SPECIAL)
    assert told(vote(0, 41, 0, **asked)) == ("no", SPECIAL)
    assert told(vote(40, 1, 0, **asked)) is Barred
    assert told(vote(40, 1, 0, body=BodyKind.COMMITTEE, **asked)) == ("yes", MAJORITY)


def test_abstaining_from_an_unprepared_matter():
    """That who abstains doesn't agree is how we read the act."""
    result = vote(40, 0, 1, question=Question.UNPREPARED_MATTER)

    assert told(result) is Barred
    assert result.reasons[0].certainty is Certainty.READING


def test_unanimity_without_all_numbers():
    """One against is enough; else it has to be known who was there."""
    asked = {"question": Question.UNPREPARED_MATTER}

    assert told(vote(None, 1, 1, **asked)) is Barred
    assert told(vote(40, 0, **asked)) == ("counts.abstained",)


def test_taking_up_a_matter():
    """A matter that was not announced is taken up if all who are there want it."""
    asked = {"question": Question.TAKING_UP}

    assert told(vote(41, 0, 0, **asked)) == ("yes", SPECIAL)
    assert told(vote(35, 6, 0, **asked)) == ("no", SPECIAL)
    assert told(vote(35, 6, 0, body=BodyKind.COMMITTEE, **asked)) == ("yes", MAJORITY)


def test_an_elimination_vote():
    """What is put against the main proposal is chosen by majority, in every kind of matter."""
    asked = {"question": Question.ELIMINATION, "matter": MatterKind.EXTRA_ELECTION}

    assert told(vote(21, 20, 20, **asked)) == ("yes", MAJORITY)
    assert told(vote(20, 20, 21, chair=NO, **asked)) == ("no", CASTING)


def test_an_unknown_question():
    """Where nobody knows what was asked, all may still come to the same."""
    assert told(vote(41, 0, 0, question=None)) == ("yes", None)
    assert told(vote(40, 1, 0, question=None)) == ("question",)


@pytest.mark.parametrize("body", [BodyKind.COUNCIL, BodyKind.OTHER])
def test_charter_of_a_federation(body):
    """A federation of municipalities may ask for any share of those present."""
    asked = {"charter_share": Fraction(3, 4), "body": body}

    assert told(vote(30, 10, 0, **asked)) == ("yes", SPECIAL)
    assert told(vote(29, 10, 1, **asked)) == ("no", SPECIAL)
    assert {reason.certainty for reason in vote(29, 10, 1, **asked).reasons} == {Certainty.PRACTICE}


@pytest.mark.parametrize("share", [Fraction(-1, 2), Fraction(3, 2)])
def test_charter_that_asks_for_nonsense(share):
    """A share is at least nothing and at most all."""
    with pytest.raises(InvalidValueError):
        vote(30, 10, charter_share=share)


def test_nobody_was_there():
    """Where nobody was, nothing was decided."""
    assert told(vote(0, 0, 0)) is Barred
    assert told(vote(0, None, 0, chair=NO)) == ("counts.no",)


def test_a_missing_number():
    """A number that is missing is asked for, unless its bounds leave one answer."""
    assert told(vote(20)) == ("counts.no",)
    assert told(vote(20, at_most=39)) == ("yes", MAJORITY)
    assert told(vote(20, at_most=40, chair=YES)) == ("yes", None)
    assert told(vote(20, at_most=40, chair=NO)) == ("counts.no",)
    assert told(vote(32, 16, **THIRD)) == ("counts.abstained",)


def test_more_than_two_sides():
    """The act knows votes between two sides only."""
    tally = Tally.of(Vote(counts=VoteCount(yes=20, no=15, further=[10], abstained=0)))

    result = outcome(tally, body=BodyKind.COUNCIL, day=TODAY)

    assert (told(result), cited(result)) == ((), [["KL 5:53 st 2"]])
    assert told(vote(20, 20, chair=VoteSide.FURTHER)) == ()


def test_who_does_not_vote_by_the_act():
    """Of offices and party groups the act says nothing."""
    result = vote(20, 15, body=BodyKind.PARTY_GROUP)

    assert (told(result), ids(result)) == ((), ["outcome.body-outside-the-act"])


def test_a_day_before_the_acts_that_are_known():
    """How votes were decided before 1992 the library doesn't know."""
    result = vote(20, 15, day=dt.date(1991, 12, 31))

    assert (told(result), ids(result)) == ((), ["outcome.act-not-known"])


CITED = [
    ({}, ["KL 5:55"]),
    ({"day": BEFORE_2018}, ["GKL 5:43"]),
    ({"body": BodyKind.COMMITTEE}, ["KL 6:33 st 1", "KL 5:55"]),
    ({"body": BodyKind.EXECUTIVE, "day": BEFORE_2018}, ["GKL 6:28", "GKL 5:43"]),
    ({"body": BodyKind.JOINT_COMMITTEE}, ["KL 9:23", "KL 6:33 st 1", "KL 5:55"]),
    ({"matter": MatterKind.EXTRA_ELECTION}, ["KL 5:10"]),
    ({"matter": MatterKind.EXTRA_ELECTION, "day": BEFORE_2018}, ["GKL 5:5 a"]),
    ({"matter": MatterKind.PEOPLES_INITIATIVE}, ["KL 5:37 st 1 p 2"]),
    ({"matter": MatterKind.PEOPLES_INITIATIVE, "day": BEFORE_2018}, ["GKL 5:34 a st 1 p 2"]),
    ({"matter": MatterKind.PEOPLES_INITIATIVE, "day": BEFORE_2011}, ["GKL 5:43"]),
    ({"matter": MatterKind.NON_PARTY_COMMITTEE}, ["KL 5:58 st 2"]),
    ({"question": Question.UNPREPARED_MATTER}, ["KL 5:33"]),
    ({"question": Question.TAKING_UP}, ["KL 5:52 st 2"]),
    ({**THIRD, "side": NO, "chair": YES}, ["KL 5:50 st 1"]),
]


@pytest.mark.parametrize(("facts", "places"), CITED)
def test_the_law_of_the_day_is_cited(facts, places):
    """A reason cites the act that was in force, and how it comes to hold for the body."""
    counts = (32, 16, 0)

    assert cited(vote(*counts, **facts)) == [places]


def test_a_tie_cites_the_casting_vote_or_the_lot():
    """A tie is settled by the first paragraph or by the second."""
    assert cited(vote(20, 20, chair=YES)) == [["KL 5:56 st 1"]]
    assert cited(vote(20, 20, chair=YES, day=BEFORE_2018)) == [["GKL 5:44 st 1"]]
    assert cited(vote(20, 20, matter=MatterKind.ELECTION)) == [["KL 5:56 st 2"]]


def test_bodies_that_follow_committees_by_analogy():
    """That a sub-committee votes as a committee does is how we read the act."""
    (reason,) = vote(5, 4, body=BodyKind.SUB_COMMITTEE).reasons

    assert reason.certainty is Certainty.READING


def test_abstainers_make_a_share_a_reading():
    """A share of those present is the act's own word as long as all who were there voted."""
    certain = [
        vote(40, 20, abstained, matter=MatterKind.EXTRA_ELECTION).reasons[0].certainty
        for abstained in (0, 1)
    ]

    assert certain == [Certainty.TEXT, Certainty.READING]


SENTENCES = [
    (vote(31, 28), "Ja fick 31, nej 28; den sida som har flest röster vinner."),
    (
        vote(20, 20, chair=NO),
        "Ja fick 20, nej 20; vid lika röstetal avgör ordföranden, vars sida var nej.",
    ),
    (
        vote(27, 13, **THIRD),
        "Återremiss eller bordläggning begärdes av 13 av minst 40 närvarande; en tredjedel räcker.",
    ),
    (
        vote(29, 10, 1, charter_share=Fraction(3, 4)),
        "Enligt förbundsordningen krävs 3/4 av de närvarande; 29 av 40 röstade för.",
    ),
    (vote(20, 20), "Det beror på ordförandens sida."),
]


@pytest.mark.parametrize(("result", "sentence"), SENTENCES)
def test_sentences(result, sentence):
    """A reason can be shown as a sentence."""
    assert result.reasons[0].say("sv") == sentence


def test_no_reason_tells_of_what_is_not_known():
    """Ten of 41 lose whether or not a minority had it before; none of the two is told as a fact."""
    result = vote(31, 10, 0, **{**THIRD, "put_off_before": None})

    assert (result.won, result.ground) == (YES, VoteGround.MAJORITY)
    assert ids(result) == ["outcome.majority"]


def test_grounds_that_may_be_are_told_as_such():
    """A tie that a third or the chair may have settled is won, on a ground that isn't known."""
    result = vote(20, 20, 0, chair=NO, **{**THIRD, "put_off_before": None})

    assert (result.won, result.ground) == (NO, None)
    assert (
        result.reasons[0].say("sv").startswith("Vilken grund som gäller beror på om en minoritet")
    )
    assert ids(result)[1:] == [
        "outcome.one-third",
        "outcome.no-third-again",
        "outcome.casting-vote",
    ]


def test_what_all_bodies_have_in_common_is_told_once():
    """A reason that holds in every body cites the places that it rests on in all of them."""
    (reason,) = vote(31, 10, 0, body=None).reasons

    assert [str(place) for place in reason.cites] == ["KL 5:55"]


QUESTIONS = [
    {},
    {"matter": MatterKind.ELECTION},
    {"matter": MatterKind.EXTRA_ELECTION},
    {"matter": MatterKind.PEOPLES_INITIATIVE, "side": NO},
    {"question": Question.UNPREPARED_MATTER},
    {"question": Question.TAKING_UP},
    {"charter_share": Fraction(1, 2)},
    THIRD,
    {**THIRD, "side": YES},
]
MOST = 6


@pytest.mark.parametrize("facts", QUESTIONS)
@pytest.mark.parametrize("chair", [YES, NO])
def test_unknown_numbers_decide_what_all_numbers_would(facts, chair):
    """A vote without all its numbers is decided just where all that they may be agree."""

    def decided(*counts, **more):
        return told(vote(*counts, chair=chair, **facts, **more))

    def without_ground(said):
        return said[0] if isinstance(said, tuple) else said

    sums = [each for each in itertools.product(range(MOST + 1), repeat=3) if sum(each) <= MOST]
    whole = {counts: without_ground(decided(*counts)) for counts in sums}
    for counts in itertools.product((None, *range(MOST + 1)), repeat=3):
        known = [count for count in counts if count is not None]
        if len(known) == len(counts) or sum(known) > MOST:
            continue
        may_be = {
            said
            for full, said in whole.items()
            if all(count in {None, one} for count, one in zip(counts, full, strict=True))
        }

        said = without_ground(decided(*counts, at_most=MOST))

        assert ({said} == may_be) if len(may_be) == 1 else said.startswith("counts."), counts


def test_all_reasons_can_be_said():
    """Whatever a reason tells, it can be said in both languages."""
    bodies = [BodyKind.COUNCIL, BodyKind.COMMITTEE, None]
    matters = [*MatterKind, None]

    said = {
        reason.say(lang)
        for body, matter, question in itertools.product(bodies, matters, [*Question, None])
        for reason in vote(20, 20, body=body, matter=matter, question=question, side=None).reasons
        for lang in ("sv", "en")
    }

    assert len(said) > len(bodies)
    assert all(isinstance(each, str) for each in said)
