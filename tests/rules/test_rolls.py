"""The roll of a vote: that it is shown, and that it agrees with the count and those present."""

import pytest

from kfbeslut.model import (
    Actor,
    Ballot,
    Body,
    Choice,
    DecisionParagraph,
    Extent,
    Matter,
    MatterKind,
    Meeting,
    NotTakingPart,
    PaperReference,
    ParagraphNumber,
    ParagraphSpan,
    Presence,
    Vote,
    VoteCount,
)
from kfbeslut.rules import check
from kfbeslut.rules.core import rules

ORDINARY = Matter(kind=MatterKind.ORDINARY)
LIND, EK = Actor(name="Rut Lind", parties=["S"]), Actor(name="Bo Ek", parties=["M"])


def judge(rule, *, counts=(), seats=None, matter=ORDINARY, extent=Extent.WHOLE, **facts):
    """Let a rule judge a vote; tell what it found, or what it lacks."""
    about = {name: facts.pop(name, None) for name in ("attendance", "not_taking_part")}
    named = dict(zip(("yes", "no", "abstained", "absent"), counts, strict=False))
    paragraph = DecisionParagraph(
        number=ParagraphNumber.of(5),
        extent=extent,
        matter=matter,
        meeting=Meeting(body=Body(name="Skolnämnden", seats=seats)),
        votes=[Vote(counts=VoteCount(**named) if named else None, **facts)],
        **about,
    )
    report = check(paragraph, rules=rules.select(rule))
    if report.findings:
        (finding,) = report.findings
        return finding.sv
    if report.unjudged:
        (unjudged,) = report.unjudged
        return unjudged.missing
    return "holds" if report.held else "silent"


def sentence(rule, key=None):
    return rules[rule].form(key).sentence.sv


def roll(**numbers):
    return [
        Ballot(actor=Actor(name=f"{word} {number}"), choice=Choice[word.upper()])
        for word, many in numbers.items()
        for number in range(many)
    ]


# Whether it was open


@pytest.mark.parametrize("kind", [MatterKind.ELECTION, MatterKind.EMPLOYMENT])
def test_persons_may_be_voted_on_by_ballots(kind):
    """An election and an employment may be voted on in secret, and need no roll."""
    assert judge("open-vote", secret=True, roll=(), matter=Matter(kind=kind)) == "silent"


def test_a_secret_vote_is_found_even_with_a_roll():
    """That somebody kept a roll doesn't make a secret vote open."""
    assert judge("open-vote", secret=True, roll=roll(yes=1)) == sentence("open-vote")


def test_a_vote_without_a_roll():
    """Of an open vote the minutes show how each voted; an extract may leave that out."""
    not_shown = sentence("open-vote", "not-shown")

    assert judge("open-vote", secret=False) == not_shown
    assert judge("open-vote") == not_shown
    assert judge("open-vote", roll_in=PaperReference(text="bilaga 4")) == "silent"
    assert judge("open-vote", extent=Extent.EXTRACT) == ("roll",)


def test_what_was_voted_on_is_unknown():
    """It may have been an election, unless the roll is shown."""
    assert judge("open-vote", secret=True, matter=None) == ("at.matter",)
    assert judge("open-vote", roll=(), matter=None) == ("at.matter",)
    assert judge("open-vote", roll=roll(yes=1), matter=None) == "holds"


# Whether the sums agree


def test_sums_that_agree():
    """As many are listed as are counted."""
    assert judge("tally-sums", counts=(3, 2, 1), roll=roll(yes=3, no=2, abstains=1)) == "holds"


def test_each_wrong_sum_is_found():
    """Two wrong sums are two findings, each in its place."""
    vote = Vote(counts=VoteCount(yes=3, no=3), roll=roll(yes=2, no=4))

    report = check(DecisionParagraph(votes=[vote]), rules=rules.select("tally-sums"))

    assert [finding.path for finding in report] == ["/votes/0/counts/no", "/votes/0/counts/yes"]


def test_one_side_is_not_listed():
    """Some rolls list one side only, so that the other can't be compared."""
    assert judge("tally-sums", counts=(3, 2), roll=roll(no=2)) == ("roll",)


def test_neither_side_is_counted():
    """Without a count there is nothing to compare."""
    assert judge("tally-sums", counts=(None,), roll=roll(no=2)) == ("counts.yes", "counts.no")


def test_one_count_is_missing():
    """A count that isn't stated can't be wrong."""
    assert judge("tally-sums", counts=(3,), roll=roll(yes=3, no=2)) == "holds"


def test_more_votes_than_seats():
    """More votes than seats can't be; fewer can, since a seat may be vacant."""
    too_many = sentence("tally-sums", "seats")

    assert judge("tally-sums", counts=(3, 2), roll=roll(yes=3, no=2), seats=5) == "holds"
    assert judge("tally-sums", counts=(2, 2), roll=roll(yes=2, no=2), seats=5) == "holds"
    assert judge("tally-sums", counts=(3, 3), roll=roll(yes=3, no=3), seats=5) == too_many


# Whether each has one vote


def lines(*each):
    return [Ballot(actor=actor, choice=choice, seat=seat) for actor, choice, seat in each]


ONE_VOTE = "one-vote-per-seat"


def test_one_person_votes_twice():
    """Nobody votes both ways, nor twice the same way."""
    assert judge(ONE_VOTE, roll=lines((LIND, Choice.YES, "1"), (LIND, Choice.NO, "1"))) == (
        sentence(ONE_VOTE)
    )
    assert judge(ONE_VOTE, roll=lines((LIND, Choice.YES, None), (LIND, Choice.YES, None))) == (
        sentence(ONE_VOTE)
    )


def test_one_person_is_listed_twice():
    """One who is shown as voting and as abstaining voted once; a namesake may have another seat."""
    listed = sentence(ONE_VOTE, "listed-twice")

    assert judge(ONE_VOTE, roll=lines((LIND, Choice.YES, "1"), (LIND, Choice.ABSTAINS, "1"))) == (
        listed
    )
    assert judge(ONE_VOTE, roll=lines((LIND, Choice.YES, "1"), (LIND, Choice.YES, "2"))) == listed


def test_namesakes():
    """Two of one name in different parties are two; it may not be told."""
    other = Actor(name="Rut Lind", parties=["M"])
    bare = Actor(name="Rut Lind")

    assert judge(ONE_VOTE, roll=lines((LIND, Choice.YES, None), (other, Choice.NO, None))) == (
        "holds"
    )
    assert judge(ONE_VOTE, roll=lines((LIND, Choice.YES, None), (bare, Choice.NO, None))) == (
        "roll.seat",
        "roll.actor.parties",
    )


def test_two_on_one_seat():
    """A seat has one vote, but an absent member's substitute may be listed beside the member."""
    two = sentence(ONE_VOTE, "seat")

    assert judge(ONE_VOTE, roll=lines((LIND, Choice.YES, "1"), (EK, Choice.NO, "1"))) == two
    assert judge(ONE_VOTE, roll=lines((LIND, Choice.ABSENT, "1"), (EK, Choice.NO, "1"))) == "holds"
    assert judge(ONE_VOTE, roll=lines((LIND, Choice.ABSTAINS, "1"), (EK, Choice.NO, "1"))) == (
        "holds"
    )


def test_a_role_is_no_person():
    """Who is told by a role or a party only can't be told from others."""
    party = Actor(parties=["S"])

    assert judge(ONE_VOTE, roll=lines((party, Choice.YES, None), (party, Choice.YES, None))) == (
        "holds"
    )


# Whether those who voted served

SERVING = "voters-were-serving"
VOTE = {"roll": lines((LIND, Choice.YES, None))}


@pytest.mark.parametrize(
    ("presence", "said"),
    [
        ({"serving": True}, "holds"),
        ({"serving": True, "paragraphs": [ParagraphSpan.of(5)]}, "holds"),
        ({"serving": True, "paragraphs": [ParagraphSpan.of(6)]}, sentence(SERVING)),
        ({"serving": False}, sentence(SERVING)),
        ({}, ("at.attendance",)),
    ],
)
def test_who_votes_serves(presence, said):
    """Who votes serves at the paragraph in question."""
    assert judge(SERVING, attendance=[Presence(actor=LIND, **presence)], **VOTE) == said


def test_one_who_is_on_the_list_with_another_party():
    """A party that is told otherwise on the list doesn't make it another person."""
    served, watched = (
        [
            Presence(actor=EK, serving=True),
            Presence(actor=Actor(name="Rut Lind", parties=["M"]), serving=serving),
        ]
        for serving in (True, False)
    )

    assert judge(SERVING, attendance=served, **VOTE) == "holds"
    assert judge(SERVING, attendance=watched, **VOTE) == sentence(SERVING)


def test_one_who_is_not_on_the_list():
    """One who is missing from a whole list may be written otherwise; an extract may leave out."""
    there = [Presence(actor=EK, serving=True)]

    assert judge(SERVING, attendance=there, **VOTE) == sentence(SERVING, "not-on-the-list")
    assert judge(SERVING, attendance=there, extent=Extent.EXTRACT, **VOTE) == ("at.attendance",)


def test_those_who_do_not_vote():
    """One who abstains, is absent or is told by a party only is not asked about."""
    there = [Presence(actor=LIND, serving=False)]

    for line in ((LIND, Choice.ABSTAINS, None), (Actor(parties=["S"]), Choice.YES, None)):
        assert judge(SERVING, attendance=there, roll=lines(line)) == "holds"


def test_one_who_was_disqualified():
    """That one who was disqualified voted is for the rules on that."""
    out = [NotTakingPart(actor=LIND, choice=Choice.DISQUALIFIED)]
    there = [Presence(actor=LIND, serving=False)]

    another = [NotTakingPart(actor=EK, choice=Choice.DISQUALIFIED)]

    assert judge(SERVING, attendance=there, not_taking_part=out, **VOTE) == "holds"
    assert judge(SERVING, attendance=there, not_taking_part=another, **VOTE) == sentence(SERVING)
