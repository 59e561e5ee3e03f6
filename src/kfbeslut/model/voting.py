"""
Votes: two sides, who stood on which, how many they were, and what won on which ground.
"""

from kfbeslut.model import fields as f
from kfbeslut.model.actors import Actor
from kfbeslut.model.matters import PaperReference
from kfbeslut.model.value import value
from kfbeslut.model.word import Word

__all__ = [
    "Ballot",
    "Choice",
    "Side",
    "Vote",
    "VoteCount",
    "VoteGround",
    "VotePurpose",
    "VoteSide",
]


class Choice(Word):
    """
    What one member did in one vote or decision: seven things, never one.

    Source:
        4 kap. 22-26 §§, 5 kap. 47 § och 6 kap. 28-30 §§ kommunallagen (2017:725).
    """

    YES = "yes"
    NO = "no"
    ABSTAINS = "abstains"
    ABSENT = "absent"
    DOES_NOT_TAKE_PART = "does-not-take-part"
    DISQUALIFIED = "disqualified"
    HAS_NO_VOTE = "has-no-vote"


class VoteSide(Word):
    """
    A side of a vote: *ja*, *nej*, or a further one (which the act does not know).
    """

    YES = "yes"
    NO = "no"
    FURTHER = "further"


class VotePurpose(Word):
    """
    What a vote settles.
    """

    MAIN = "main"
    ELIMINATION = "elimination"
    REMITTAL_OR_NOW = "remittal-or-now"


class VoteGround(Word):
    """
    On which ground the winning side won.

    Source:
        5 kap. 50 § and 55-56 §§ kommunallagen (2017:725).
    """

    MAJORITY = "majority"
    CASTING_VOTE = "casting-vote"
    LOT = "lot"
    ONE_THIRD = "one-third"
    SPECIAL_MAJORITY = "special-majority"


@value
class Side:
    """
    What one side of a vote stood for.

    *Ja* is not yes to the motion: it stands for whatever the chair proposed that it should.

    Attributes:
        text: As written: "Ja för ärendets avgörande idag".
        proposals: Keys of the proposals it stood for; `()` for none of them.

    .. versionadded:: 0.1.0
    """

    text: str | None = f.text(min=1, default=None)
    proposals: tuple[str, ...] | None = f.items(each=f.text(min=1), default=None)


@value
class VoteCount:
    """
    How many voted which way (*röstetal*).

    All counts are persons; `None` where the paper doesn't tell.

    Attributes:
        yes: Members who voted *ja*, whatever *ja* stood for.
        no: Members who voted *nej*.
        further: Votes for each further side, in the order of `Vote.further`.
        abstained: Members who took part and did neither (*avstår från att rösta*).
        absent: Members not there when the vote was taken (*frånvarande*).

    Raises:
        InvalidValueError: If a count is negative.

    Source:
        5 kap. 54-56 §§ och 67 § 3 kommunallagen (2017:725).

    >>> VoteCount(yes=20, no=20, abstained=1).cast
    40

    .. versionadded:: 0.1.0
    """

    yes: int | None = f.number(default=None)
    no: int | None = f.number(default=None)
    further: tuple[int, ...] = f.items(each=f.number(), default=())
    abstained: int | None = f.number(default=None)
    absent: int | None = f.number(default=None)

    @property
    def cast(self) -> int | None:
        """
        Votes cast for a side (persons); `None` unless both *ja* and *nej* are known.
        """
        if self.yes is None or self.no is None:
            return None
        return self.yes + self.no + sum(self.further)


@value
class Ballot:
    """
    What one member did in a vote, as a line of the roll (*voteringslista*).

    Attributes:
        actor: The member, or the substitute who serves.
        choice: What the member did.
        seat: The seat as the roll names it; a substitute's is the member's.

    Source:
        5 kap. 54 § och 67 § 5 kommunallagen (2017:725): votes are open, and shown for each member.

    .. versionadded:: 0.1.0
    """

    actor: Actor = f.part()
    choice: Choice = f.choice()
    seat: str | None = f.text(min=1, default=None)


@value
class Vote:
    """
    A vote that was called for and taken (*votering, omröstning*). Acclamation is not a vote.

    Attributes:
        purpose: What it settles.
        yes: What *ja* stood for.
        no: What *nej* stood for.
        further: Further sides, if there were any.
        counts: How many voted which way.
        roll: What each member did, in the order of the paper.
        roll_in: The annex that holds the roll ("framgår av bilaga 4").
        won: The side that the paper says won.
        ground: On which ground it won, where the paper tells.
        chair: The side on which the presiding chair stood; `None` if not told.
        secret: Whether it was taken by closed ballot.

    Source:
        5 kap. 54-56 §§, 6 kap. 33 § kommunallagen (2017:725).

    >>> Vote(counts=VoteCount(yes=31, no=28), won=VoteSide.YES).ballots(Choice.YES)
    ()

    .. versionadded:: 0.1.0
    """

    purpose: VotePurpose | None = f.choice(default=None)
    yes: Side | None = f.part(default=None)
    no: Side | None = f.part(default=None)
    further: tuple[Side, ...] = f.items(default=())
    counts: VoteCount | None = f.part(default=None)
    roll: tuple[Ballot, ...] | None = f.items(default=None)
    roll_in: PaperReference | None = f.part(default=None)
    won: VoteSide | None = f.choice(default=None)
    ground: VoteGround | None = f.choice(default=None)
    chair: VoteSide | None = f.choice(default=None)
    secret: bool | None = f.flag(default=None)

    def ballots(self, choice: Choice) -> tuple[Ballot, ...]:
        """
        Give the lines of the roll with one choice, in the roll's order.
        """
        return tuple(ballot for ballot in self.roll or () if ballot.choice is choice)
