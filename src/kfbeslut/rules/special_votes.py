"""
Rules on votes in matters that have rules of their own.

Elections and employments may be voted on by ballots, and lots settle a tie (5 kap. 54 och 56 §§
kommunallagen). In a committee nobody may keep out of a decision on public authority (4 kap. 26 §).
"""

from collections.abc import Iterator

from kfbeslut.findings import Severity
from kfbeslut.law import GKL, KL, OLD_PROPORTIONAL_ELECTIONS, PROPORTIONAL_ELECTIONS, Certainty
from kfbeslut.model import (
    Actor,
    Choice,
    DecisionParagraph,
    Election,
    ElectionMethod,
    MatterKind,
    Vote,
    VoteGround,
    VotePurpose,
)
from kfbeslut.procedure import BY_LOT
from kfbeslut.rules.bodies import is_not_of_committee
from kfbeslut.rules.definition import Variant, rule
from kfbeslut.rules.here import Here
from kfbeslut.rules.tally import tally_of
from kfbeslut.rules.verdicts import Fault, Unknown
from kfbeslut.rules.voting import has_further_sides

__all__ = [
    "election_vote_by_ballot",
    "no_abstention_in_public_authority",
    "tie_in_election_by_lot",
]


# Where these rules are silent


def is_no_election_or_employment(paragraph: DecisionParagraph, at: Here) -> bool:
    """
    The matter is neither an election nor an employment: that is for `open-vote` and others.
    """
    return at.matter is not None and at.matter not in BY_LOT


def had_no_vote(paragraph: DecisionParagraph, at: Here) -> bool:
    """
    Nothing tells of a vote: by acclamation an election takes neither ballots nor lots.
    """
    held = {election.method for election in paragraph.elections or ()}
    return not paragraph.votes and not held - {None, ElectionMethod.ACCLAMATION}


# The rules


@rule(
    "election-vote-by-ballot",
    on=DecisionParagraph,
    severity=Severity.ERROR,
    certainty=Certainty.TEXT,
    cites=[PROPORTIONAL_ELECTIONS.at(5), OLD_PROPORTIONAL_ELECTIONS.at(4)],
    may_need=["at.matter"],
    silent_when=[is_no_election_or_employment, had_no_vote],
    sv="Valet var proportionellt, men rösterna avgavs öppet och inte med slutna valsedlar.",
    en="The election was proportional, but the votes were open and not by closed ballots.",
    variants=[
        Variant(
            "by-custom",
            severity=Severity.WARNING,
            certainty=Certainty.READING,
            cites=[KL.at(5, 54), GKL.at(5, 42)],
            sv="I ett ärende om val eller anställning röstades öppet. Som vi läser lagen är det "
            "tillåtet men inte avsett; brukligt är slutna sedlar.",
            en="In a matter of election or employment the vote was open. As we read the act, that "
            "is allowed but not meant; by custom it is by closed ballots.",
        )
    ],
    examples="special_votes.election_vote_by_ballot",
)
def election_vote_by_ballot(paragraph: DecisionParagraph, at: Here) -> tuple[Fault | Unknown, ...]:
    """
    Who is elected or employed by a vote is so by closed ballots; in proportional elections always.

    Silent when the matter is neither an election nor an employment, or nothing tells of a vote.
    """
    elections = paragraph.elections or ()
    proportional = any(each.method is ElectionMethod.PROPORTIONAL for each in elections)
    opened = [
        f"elections/{number}/method"
        for number, election in enumerate(elections)
        if election.method is ElectionMethod.OPEN_VOTE
    ]
    opened += [
        f"votes/{number}"
        for number, vote in enumerate(paragraph.votes or ())
        if vote.purpose is not VotePurpose.REMITTAL_OR_NOW
        and (vote.secret is False or (vote.roll and vote.secret is None))
    ]
    if opened and at.matter is None:
        return (Unknown("at.matter"),)
    variant = None if proportional else "by-custom"
    return tuple(Fault(field, variant=variant) for field in opened)


@rule(
    "tie-in-election-by-lot",
    on=DecisionParagraph,
    severity=Severity.ERROR,
    certainty=Certainty.TEXT,
    cites=[KL.at(5, 56, paragraph=2), GKL.at(5, 44, paragraph=2)],
    may_need=["elections.lot", "votes.ground", "at.matter"],
    silent_when=[is_no_election_or_employment, had_no_vote],
    sv="{one} och {other} fick lika många röster ({votes}), men valet avgjordes inte genom "
    "lottning.",
    en="{one} and {other} had as many votes ({votes}), but the election was not settled by lot.",
    variants=[
        Variant(
            "vote",
            sv="Rösterna föll lika ({votes}), men ärendet avgjordes inte genom lottning.",
            en="The vote was tied ({votes}), but the matter was not settled by lot.",
        )
    ],
    examples="special_votes.tie_in_election_by_lot",
)
def tie_in_election_by_lot(paragraph: DecisionParagraph, at: Here) -> tuple[Fault | Unknown, ...]:
    """
    A tie in an election or an employment is settled by lot, not by the chair.

    A proportional election has lots of its own, which are not looked at.

    Silent when the matter is neither an election nor an employment, or nothing tells of a vote.
    """
    answers = (*_tied_elections(paragraph), *_tied_votes(paragraph, at))
    return (Unknown("at.matter"),) if answers and at.matter is None else answers


def _tied_elections(paragraph: DecisionParagraph) -> Iterator[Fault | Unknown]:
    for number, election in enumerate(paragraph.elections or ()):
        if election.lot or election.method is ElectionMethod.PROPORTIONAL:
            continue
        if (tie := _tie_at_the_last_seat(election)) is None:
            continue
        field = f"elections/{number}/lot"
        if election.lot is None:
            yield Unknown("elections.lot", field=field)
        else:
            one, other, votes = tie
            yield Fault(field, one=one, other=other, votes=votes)


def _tie_at_the_last_seat(election: Election) -> tuple[str | None, str | None, int] | None:
    """
    Find two with as many votes, of whom only one could have the last seat.
    """
    seats = election.seats
    counted = [
        (each.votes, each.actor.name)
        for each in election.candidates or ()
        if each.votes is not None
    ]
    if seats is None or len(counted) != len(election.candidates or ()) or len(counted) <= seats:
        return None
    counted.sort(key=lambda each: each[0], reverse=True)
    (votes, last_in), (as_many, first_out) = counted[seats - 1 : seats + 1]
    return (last_in, first_out, votes) if votes == as_many and votes else None


def _tied_votes(paragraph: DecisionParagraph, at: Here) -> Iterator[Fault | Unknown]:
    for number, vote in enumerate(paragraph.votes or ()):
        if vote.ground is VoteGround.LOT or has_further_sides(vote, at):
            continue
        tally = tally_of(vote, at)
        if tally.tied:
            field = f"votes/{number}/ground"
            if vote.ground is None:
                yield Unknown("votes.ground", field=field)
            else:
                yield Fault(field, variant="vote", votes=f"{tally.yes.low}–{tally.no.low}")


def is_no_public_authority(paragraph: DecisionParagraph, at: Here) -> bool:
    """
    The matter is no exercise of public authority towards an individual.
    """
    return _is_public_authority(at) is False


def _is_public_authority(at: Here) -> bool | None:
    """
    Tell whether a matter exercises public authority, as stated or as a reviewer has found.

    A reviewer's mark is taken for the matter only where the paper holds just that.
    """
    if at.matter is MatterKind.PUBLIC_AUTHORITY:
        return True
    marks = at.context.marks if at.around is None else None
    if marks and marks.public_authority is not None:
        return marks.public_authority
    return None if at.matter is None else False


@rule(
    "no-abstention-in-public-authority",
    on=DecisionParagraph,
    severity=Severity.ERROR,
    certainty=Certainty.TEXT,
    cites=[KL.at(4, 26), GKL.at(4, 21)],
    may_need=["at.matter", "votes.roll", "at.body.kind"],
    silent_when=[is_not_of_committee, is_no_public_authority],
    sv="{who} avstod i ett ärende om myndighetsutövning mot enskild. Den som har deltagit i "
    "handläggningen ska delta i avgörandet.",
    en="{who} abstained in a matter of public authority towards an individual. Whoever took part "
    "in handling it takes part in deciding it.",
    examples="special_votes.no_abstention_in_public_authority",
)
def no_abstention_in_public_authority(
    paragraph: DecisionParagraph, at: Here
) -> tuple[Fault | Unknown, ...]:
    """
    In a committee nobody who handled a matter of public authority keeps out of deciding it.

    Nobody has to vote for more than one proposal: whoever voted in one vote may abstain in the
    next. One who left the room, or did not serve, is not looked at.

    Silent when no committee met, or the matter is no exercise of public authority.
    """
    answers = (*_abstained_in_votes(paragraph), *_took_no_part(paragraph, at))
    if answers and not at.council and at.body is None:
        return (Unknown("at.body.kind"),)
    if answers and _is_public_authority(at) is None:
        return (Unknown("at.matter"),)
    return answers


def _abstained_in_votes(paragraph: DecisionParagraph) -> Iterator[Fault | Unknown]:
    votes = [
        (f"votes/{number}", vote)
        for number, vote in enumerate(paragraph.votes or ())
        if vote.purpose is not VotePurpose.REMITTAL_OR_NOW
    ]
    if not votes or votes[-1][1].purpose is VotePurpose.ELIMINATION:
        return
    *earlier, (field, last) = votes
    abstained = last.ballots(Choice.ABSTAINS)
    for ballot in abstained:
        if not any(_voted(ballot.actor, vote) for _, vote in earlier):
            yield Fault(f"{field}/roll", who=ballot.actor.name)
    counted = last.counts.abstained if last.counts else None
    if counted and not abstained:
        if earlier:
            yield Unknown("votes.roll", field=field)
        else:
            yield Fault(f"{field}/counts/abstained", who=counted)


def _voted(actor: Actor, vote: Vote) -> bool:
    return any(
        ballot.choice in {Choice.YES, Choice.NO} and ballot.actor.is_same_as(actor)
        for ballot in vote.roll or ()
    )


def _took_no_part(paragraph: DecisionParagraph, at: Here) -> Iterator[Fault]:
    votes = paragraph.votes or ()
    for number, out in enumerate(paragraph.not_taking_part or ()):
        if out.choice not in {Choice.ABSTAINS, Choice.DOES_NOT_TAKE_PART} or out.left_room:
            continue
        in_a_roll = any(
            ballot.actor.is_same_as(out.actor) for vote in votes for ballot in vote.roll or ()
        )
        if out.actor.name and not in_a_roll and at.serves(out.actor) is not False:
            yield Fault(f"not_taking_part/{number}", who=out.actor.name)
