"""
Rules on the roll of a vote: that it is shown, and that it agrees with the count and those present.

"5 kap. 54 § Om omröstning begärs, ska den ske öppet utom i ärenden som avser val eller anställning
av personal." The minutes then show how each member voted (5 kap. 67 § 5).
"""

from collections.abc import Iterator
from typing import Final

from kfbeslut.findings import Severity
from kfbeslut.law import GKL, KL, Certainty
from kfbeslut.messages import Term
from kfbeslut.model import Ballot, Choice, Vote, VoteCount
from kfbeslut.procedure import BY_LOT
from kfbeslut.rules.definition import Variant, rule
from kfbeslut.rules.here import Here
from kfbeslut.rules.served import Service, service_of
from kfbeslut.rules.verdicts import Fault, Unknown

__all__ = ["one_vote_per_seat", "open_vote", "tally_sums", "voters_were_serving"]

#: A field of `VoteCount`, the choice it counts, and what the choice is called.
_KINDS: Final = (
    ("yes", Choice.YES, Term("ja", "yes")),
    ("no", Choice.NO, Term("nej", "no")),
    ("abstained", Choice.ABSTAINS, Term("avstår", "abstaining")),
    ("absent", Choice.ABSENT, Term("frånvarande", "absent")),
)
_VOTED: Final = frozenset({Choice.YES, Choice.NO})
_TOOK_PART: Final = _VOTED | {Choice.ABSTAINS}


# Where these rules are silent


def is_secret(vote: Vote, at: Here) -> bool:
    """
    The vote was closed: nobody's choice is shown (5 kap. 54 §).
    """
    return vote.secret is True


def has_no_roll(vote: Vote, at: Here) -> bool:
    """
    It is said that there is no roll: that is for `open-vote`.
    """
    return vote.roll == ()


def need_not_be_open(vote: Vote, at: Here) -> bool:
    """
    It is an election or an employment: the vote need not be open (5 kap. 54 §).
    """
    return at.matter in BY_LOT


def has_its_roll_in_an_annex(vote: Vote, at: Here) -> bool:
    """
    It is said which annex shows how each member voted.
    """
    return vote.roll_in is not None and not vote.roll


# The rules


@rule(
    "open-vote",
    on=Vote,
    severity=Severity.ERROR,
    certainty=Certainty.TEXT,
    cites=[
        KL.at(5, 54),
        KL.at(6, 33, paragraph=1),
        GKL.at(5, 42),
        GKL.at(6, 28),
    ],
    may_need=["at.matter"],
    demands=["roll"],
    silent_when=[need_not_be_open, has_its_roll_in_an_annex],
    sv="Omröstningen var sluten, fast ärendet varken är ett val eller en anställning.",
    en="The vote was secret, though the matter is neither an election nor an employment.",
    variants=[
        Variant(
            "not-shown",
            cites=[
                KL.at(5, 67, item=5),
                KL.at(6, 35, paragraph=2),
                GKL.at(5, 59, item=5),
                GKL.at(6, 30, paragraph=2),
            ],
            sv="Omröstningen var öppen, men hur var och en röstade redovisas inte.",
            en="The vote was open, but how each member voted is not shown.",
        )
    ],
    examples="rolls.open_vote",
)
def open_vote(vote: Vote, at: Here) -> Fault | Unknown | None:
    """
    A vote that was called for is open, and the minutes show how each member voted.

    Whether the roll lists everyone is for `tally-sums`.

    Silent when the matter is an election or an employment, or an annex is said to hold the roll.
    """
    if vote.roll and not vote.secret:
        return None
    if at.matter is None:
        return Unknown("at.matter")
    return Fault("secret") if vote.secret else Fault("roll", variant="not-shown")


@rule(
    "tally-sums",
    on=Vote,
    severity=Severity.WARNING,
    certainty=Certainty.READING,
    cites=[
        KL.at(5, 67, item=3),
        KL.at(5, 67, item=5),
        GKL.at(5, 59, item=3),
        GKL.at(5, 59, item=5),
    ],
    needs=["counts", "roll"],
    may_need=["counts.yes", "counts.no"],
    silent_when=[is_secret, has_no_roll],
    sv="Röstetalet för {kind} är {counted}, men i röstlistan står {listed}. Som vi läser lagen ska "
    "de stämma överens.",
    en="The count for {kind} is {counted}, but the roll lists {listed}. As we read the act, the "
    "two are to agree.",
    variants=[
        Variant(
            "abstaining-or-absent",
            sv="Antalet {kind} är {counted}, men i röstlistan står {listed}. Som vi läser lagen "
            "ska de stämma överens.",
            en="The number {kind} is {counted}, but the roll lists {listed}. As we read the act, "
            "the two are to agree.",
        ),
        Variant(
            "seats",
            sv="Röstetalen blir tillsammans {total}, men antalet platser är {seats}. Som vi läser "
            "lagen kan de inte vara fler.",
            en="The counts are {total} together, but there are {seats} seats. As we read the act, "
            "they can't be more.",
        ),
    ],
    examples="rolls.tally_sums",
)
def tally_sums(vote: Vote, at: Here) -> tuple[Fault | Unknown, ...]:
    """
    As many votes are counted as the roll lists, and not more than there are seats.

    What the roll leaves out altogether is not compared: the absent need not be listed, and some
    rolls list one side only. Fewer votes than seats are in order, since a seat may be vacant.

    Silent when the vote was closed, or it is said that there is no roll.
    """
    counts = vote.counts or VoteCount()
    if counts.yes is None and counts.no is None:
        return (Unknown("counts.yes", "counts.no"),)
    return (*_compared_with_roll(vote, counts), *_compared_with_seats(counts, at))


def _compared_with_roll(vote: Vote, counts: VoteCount) -> Iterator[Fault | Unknown]:
    for name, choice, word in _KINDS:
        counted, listed = getattr(counts, name), len(vote.ballots(choice))
        if counted is None or counted == listed:
            continue
        known = {"kind": word, "counted": counted, "listed": listed}
        if choice not in _VOTED:
            if listed:
                yield Fault(f"counts/{name}", variant="abstaining-or-absent", **known)
        elif listed:
            yield Fault(f"counts/{name}", **known)
        else:
            yield Unknown("roll", field=f"counts/{name}")


def _compared_with_seats(counts: VoteCount, at: Here) -> Iterator[Fault]:
    stated = (counts.yes, counts.no, *counts.further, counts.abstained, counts.absent)
    total = sum(count or 0 for count in stated)
    seats = at.body.seats if at.body else None
    if seats is not None and total > seats:
        yield Fault("counts", variant="seats", total=total, seats=seats)


@rule(
    "one-vote-per-seat",
    on=Vote,
    severity=Severity.ERROR,
    certainty=Certainty.TEXT,
    cites=[KL.at(4, 24), GKL.at(4, 19)],
    needs=["roll"],
    may_need=["roll.seat", "roll.actor.parties"],
    silent_when=[has_no_roll],
    sv="{name} röstade två gånger i samma omröstning.",
    en="{name} voted twice in one vote.",
    variants=[
        Variant(
            "seat",
            sv="Plats {seat} röstade två gånger i samma omröstning, genom {first} och {name}.",
            en="Seat {seat} voted twice in one vote, by {first} and {name}.",
        ),
        Variant(
            "listed-twice",
            severity=Severity.WARNING,
            certainty=Certainty.READING,
            sv="{name} står två gånger i röstlistan. Som vi läser lagen redovisas var och en med "
            "en röst, eller som avstående.",
            en="{name} is listed twice in the roll. As we read the act, each member is shown with "
            "one vote, or as abstaining.",
        ),
    ],
    examples="rolls.one_vote_per_seat",
)
def one_vote_per_seat(vote: Vote, at: Here) -> tuple[Fault | Unknown, ...]:
    """
    Nobody votes twice in one vote, and no seat does.

    Two of one name and party on seats of their own are two persons, or one who is listed twice:
    that is only remarked on. The absent and the disqualified are left out of the count: another
    may have voted on their seat.

    Silent when it is said that there is no roll.
    """
    seats: dict[str, Ballot] = {}
    names: dict[str, list[Ballot]] = {}
    answers: list[Fault | Unknown] = []
    for number, ballot in enumerate(vote.roll or ()):
        name = ballot.actor.name
        if ballot.choice not in _TOOK_PART or name is None:
            continue
        same_name = names.setdefault(name.casefold(), [])
        same = [each for each in same_name if each.actor.is_same_as(ballot.actor)]
        taken = seats.get(ballot.seat) if ballot.seat else None
        if same:
            answers.append(_twice(f"roll/{number}", same[0], ballot))
        elif taken and _both_voted(taken, ballot):
            answers.append(
                Fault(
                    f"roll/{number}",
                    variant="seat",
                    seat=ballot.seat,
                    first=taken.actor.name,
                    name=name,
                )
            )
        same_name.append(ballot)
        if ballot.seat:
            seats.setdefault(ballot.seat, ballot)
    return tuple(answers)


def _twice(field: str, one: Ballot, other: Ballot) -> Fault | Unknown:
    """
    Judge two lines with one name.
    """
    name = other.actor.name
    if one.seat != other.seat and one.seat and other.seat:
        return Fault(field, variant="listed-twice", name=name)
    if one.seat is None and not (one.actor.parties and other.actor.parties):
        return Unknown("roll.seat", "roll.actor.parties", field=field)
    return Fault(field, variant=None if _both_voted(one, other) else "listed-twice", name=name)


def _both_voted(one: Ballot, other: Ballot) -> bool:
    return {one.choice, other.choice} <= _VOTED


@rule(
    "voters-were-serving",
    on=Vote,
    severity=Severity.ERROR,
    certainty=Certainty.TEXT,
    cites=[
        KL.at(4, 22),
        KL.at(4, 24),
        KL.at(5, 40),
        GKL.at(4, 18),
        GKL.at(4, 19),
        GKL.at(5, 21),
    ],
    needs=["roll", "at.attendance"],
    silent_when=[has_no_roll],
    sv="{name} röstade men tjänstgjorde inte.",
    en="{name} voted but did not serve.",
    variants=[
        Variant(
            "not-on-the-list",
            severity=Severity.WARNING,
            certainty=Certainty.READING,
            cites=[KL.at(4, 24), KL.at(5, 66), GKL.at(4, 19), GKL.at(5, 58)],
            sv="{name} röstade men finns inte på listan över dem som var där. Som vi läser lagen "
            "ska den som röstar finnas bland dem som tjänstgjorde.",
            en="{name} voted but is not on the list of those who were there. As we read the act, "
            "who votes is among those who served.",
        )
    ],
    examples="rolls.voters_were_serving",
)
def voters_were_serving(vote: Vote, at: Here) -> tuple[Fault | Unknown, ...]:
    """
    Each of those who voted *ja* or *nej* served as a member or a substitute.

    One who is not on the list at all may only be written in another way there. That one who was
    disqualified voted is for the rules on disqualification.

    Silent when it is said that there is no roll.
    """
    answers = [
        _service(ballot, f"roll/{number}", at)
        for number, ballot in enumerate(vote.roll or ())
        # Nearly all served; only of the others it is asked how.
        if ballot.choice in _VOTED and ballot.actor.name and not at.serves(ballot.actor)
    ]
    return tuple(answer for answer in answers if answer)


def _service(ballot: Ballot, field: str, at: Here) -> Fault | Unknown | None:
    service = service_of(ballot.actor, at)
    if service is None:
        return Unknown("at.attendance", field=field)
    if service is Service.SERVED or _is_disqualified(ballot, at):
        return None
    variant = "not-on-the-list" if service is Service.NOT_LISTED else None
    return Fault(field, variant=variant, name=ballot.actor.name)


def _is_disqualified(ballot: Ballot, at: Here) -> bool:
    out = (at.paragraph and at.paragraph.not_taking_part) or ()
    return any(
        each.choice is Choice.DISQUALIFIED and each.actor.is_same_as(ballot.actor) for each in out
    )
