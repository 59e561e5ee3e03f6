"""
Which votes the act counts in a way of its own, and how: everything else goes by simple majority.

"5 kap. 55 § Utgången bestäms genom enkel majoritet, om inte något annat anges i denna lag eller
annan författning." What is said otherwise is a share of those present, abstainers included, and
not of the votes.
"""

import datetime as dt
from enum import Enum
from fractions import Fraction
from typing import Final

import attrs

from kfbeslut.law import GKL, KL, Certainty, Citation
from kfbeslut.messages import Message
from kfbeslut.model import MatterKind
from kfbeslut.procedure.tally import ONE_THIRD

__all__ = [
    "ALL_TAKE_UP",
    "BY_LOT",
    "BY_MATTER",
    "BY_SPECIAL_MAJORITY",
    "THIRD_PUTS_OFF",
    "Demand",
    "Question",
    "charter_demand",
]


class Question(Enum):
    """
    What was asked in a vote.

    - `MATTER`: how the matter itself is decided.
    - `UNPREPARED_MATTER`: the same, in an urgent matter that was not prepared.
    - `TAKING_UP`: whether an urgent matter that was not announced is taken up.
    - `PUTTING_OFF`: whether the matter is remitted or postponed (*återremiss, bordläggning*).
    - `ELIMINATION`: which proposal is put against the main one (*kontraproposition*).

    Source:
        5 kap. 33, 50, 52-53 och 55 §§ kommunallagen (2017:725).

    .. versionadded:: 0.1.0
    """

    MATTER = "matter"
    UNPREPARED_MATTER = "unprepared-matter"
    TAKING_UP = "taking-up"
    PUTTING_OFF = "putting-off"
    ELIMINATION = "elimination"


@attrs.frozen(kw_only=True)
class Demand:
    """
    A share of those present that the law asks for.

    Attributes:
        share: The share; that much or more is enough.
        against: Whether it is asked of those against what is proposed, and not of those for it.
        or_majority: Whether a simple majority is enough as well.
        cites: Where the law says so.
        message: How the result tells of it.
        certainty: How far it rests on the law's own words.
    """

    share: Fraction
    against: bool = False
    or_majority: bool = False
    cites: tuple[Citation, ...]
    message: Message
    certainty: Certainty = Certainty.TEXT

    def in_force_on(self, day: dt.date) -> bool:
        """
        Tell whether the law asked for it on a day.
        """
        return any(citation.in_force_on(day) for citation in self.cites)


_TWO_THIRDS: Final = Fraction(2, 3)
_FROM_2011: Final = dt.date(2011, 1, 1)  # SFS 2010:1414

THIRD_PUTS_OFF: Final = Demand(
    share=ONE_THIRD,
    or_majority=True,
    cites=(KL.at(5, 50, paragraph=1), GKL.at(5, 36, paragraph=1)),
    message=Message(
        "outcome.one-third",
        "Återremiss eller bordläggning begärdes av {votes} av {present} närvarande; en tredjedel "
        "räcker.",
        "Remittal or postponement was asked for by {votes} of {present} present; one third is "
        "enough.",
    ),
)
ALL_TAKE_UP: Final = Demand(
    share=Fraction(1),
    cites=(KL.at(5, 52, paragraph=2), GKL.at(5, 40, paragraph=2)),
    message=Message(
        "outcome.taking-up",
        "För att ta upp det brådskande ärendet, som inte var tillkännagivet, röstade {votes} av "
        "{present} närvarande; alla måste göra det.",
        "{votes} of {present} present voted to take up the urgent matter, which was not announced; "
        "all must.",
    ),
)
BY_MATTER: Final = {
    MatterKind.EXTRA_ELECTION: Demand(
        share=_TWO_THIRDS,
        cites=(KL.at(5, 10), GKL.at(5, 5, letter="a", since=_FROM_2011)),
        message=Message(
            "outcome.extra-election",
            "För extra val röstade {votes} av {present} närvarande; minst två tredjedelar krävs.",
            "{votes} of {present} present voted for an extra election; at least two thirds are "
            "needed.",
        ),
    ),
    MatterKind.NON_PARTY_COMMITTEE: Demand(
        share=_TWO_THIRDS,
        cites=(KL.at(5, 58, paragraph=2), GKL.at(5, 46, paragraph=3)),
        message=Message(
            "outcome.non-party-committee",
            "För att nämnden väljs på annan grund än partipolitisk röstade {votes} av {present} "
            "närvarande; två tredjedelar krävs.",
            "{votes} of {present} present voted for choosing the committee on other grounds than "
            "party; two thirds are needed.",
        ),
    ),
    MatterKind.PEOPLES_INITIATIVE: Demand(
        share=_TWO_THIRDS,
        against=True,
        cites=(
            KL.at(5, 37, paragraph=1, item=2),
            GKL.at(5, 34, letter="a", paragraph=1, item=2, since=_FROM_2011),
        ),
        message=Message(
            "outcome.peoples-initiative",
            "Mot att hålla folkomröstning röstade {votes} av {present} närvarande; den hålls om "
            "inte minst två tredjedelar röstar emot.",
            "{votes} of {present} present voted against holding the referendum; it is held unless "
            "at least two thirds vote against.",
        ),
    ),
}
"""Matters of the council that are decided by another majority."""

BY_SPECIAL_MAJORITY: Final = frozenset(BY_MATTER)
"""The kinds of matter in which the council needs more than a simple majority."""

BY_LOT: Final = frozenset({MatterKind.ELECTION, MatterKind.EMPLOYMENT})
"""The kinds of matter in which a tie is settled by lot (5 kap. 56 § andra stycket)."""

_CHARTER: Final = Message(
    "outcome.charter",
    "Enligt förbundsordningen krävs {share} av de närvarande; {votes} av {present} röstade för.",
    "The charter of the federation asks for {share} of those present; {votes} of {present} voted "
    "for it.",
)


def charter_demand(share: Fraction) -> Demand:
    """
    Give what the charter of a federation of municipalities (*förbundsordning*) asks for.
    """
    return Demand(
        share=share,
        cites=(
            KL.at(9, 6, item=7),
            GKL.at(3, 28, item=7, since=dt.date(1998, 1, 1)),  # SFS 1997:550
        ),
        message=_CHARTER,
        certainty=Certainty.PRACTICE,
    )
