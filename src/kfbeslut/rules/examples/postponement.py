"""
Examples for `kfbeslut.rules.postponement`.
"""

import datetime as dt
from typing import Final, cast

from kfbeslut.model import (
    Case,
    Choice,
    Context,
    DecisionParagraph,
    DecisionPoint,
    Effect,
    Matter,
    MatterKind,
    Minutes,
    Outcome,
    PartialDate,
    Step,
    StepKind,
    VoteGround,
    VoteSide,
    at,
    replace,
)
from kfbeslut.rules.examples import Example, Examples
from kfbeslut.rules.examples.recast import recast
from kfbeslut.rules.examples.special_majority import EXTRA_ELECTION, OPENING_HOURS
from kfbeslut.samples import case, change, committee_minutes, council_minutes, council_minutes_june
from kfbeslut.samples.executive import proposal_of
from kfbeslut.samples.people import COUNCIL

__all__ = [
    "election_postponement_by_majority",
    "extra_election_postponed_first_time",
    "postponed_matter_returns",
]

_COUNCIL: Final = council_minutes()
_REMITTED: Final = "/paragraphs/8"  # 7 of 20 remit
_PARTLY: Final = "/paragraphs/4"
_ELECTION: Final = "/paragraphs/3"
_OF_COMMITTEE: Final = Example(committee_minutes(), "/paragraphs/2")


def _election_put_off() -> Minutes:
    """
    Let it have been an election that the council put off, by eleven votes to nine.
    """
    paragraph = cast("DecisionParagraph", at(_COUNCIL, _REMITTED))
    election = replace(
        paragraph,
        matter=Matter(kind=MatterKind.ELECTION),
        decisions=(
            DecisionPoint(text="Valet bordläggs.", effects=(Effect(outcome=Outcome.POSTPONED),)),
        ),
    )
    more = ("Karin Åkerdal", "Birger Hallin", "Rut Lind", "Olle Bergdahl")
    voted = recast(
        change(_COUNCIL, _REMITTED, election),
        _REMITTED,
        dict.fromkeys(more, Choice.NO),
        won=VoteSide.NO,
        ground=VoteGround.MAJORITY,
        chair=VoteSide.NO,
    )
    return cast("Minutes", voted.document)


_PUT_OFF: Final = _election_put_off()

election_postponement_by_majority: Final = Examples(
    passes=Example(_COUNCIL, _ELECTION),
    # Eleven of twenty put the election off.
    edge=Example(_PUT_OFF, _REMITTED),
    fails=Example(
        recast(_PUT_OFF, _REMITTED, {"Rut Lind": Choice.YES, "Olle Bergdahl": Choice.YES}).document,
        _REMITTED,
    ),
    silent={"is_not_of_council": _OF_COMMITTEE, "is_no_election": Example(_COUNCIL, _PARTLY)},
)


def _first_time() -> Minutes:
    """
    Let the extra election have come up for the first time, and have been postponed.
    """
    paragraph = cast("DecisionParagraph", at(EXTRA_ELECTION, OPENING_HOURS))
    changed = replace(
        paragraph,
        puttings=(),
        votes=(),
        decisions=(
            DecisionPoint(text="Ärendet bordläggs.", effects=(Effect(outcome=Outcome.POSTPONED),)),
        ),
        proposals=(paragraph.proposals or ())[:1],
        steps=(proposal_of(54),),
    )
    return change(EXTRA_ELECTION, OPENING_HOURS, changed)


extra_election_postponed_first_time: Final = Examples(
    passes=Example(EXTRA_ELECTION, OPENING_HOURS),
    edge=Example(_first_time(), OPENING_HOURS),
    fails=Example(
        change(EXTRA_ELECTION, f"{OPENING_HOURS}/steps", (proposal_of(54),)), OPENING_HOURS
    ),
    silent={
        "is_not_of_council": _OF_COMMITTEE,
        "is_no_extra_election": Example(_COUNCIL, _PARTLY),
    },
)


def _postponed(following: Minutes, **changes: object) -> Example:
    """
    Let the sale have been postponed in April, and this be the council's next meeting.
    """
    step = Step(body=COUNCIL, date=PartialDate.of(dt.date(2024, 4, 29)), done=StepKind.POSTPONED)
    postponed: Case = replace(
        case(),
        documents=(case().documents or ())[:1],
        steps=(proposal_of(52), step),
        register=(case().register or ())[:1],
        legal_force_from=None,
        **changes,
    )
    return Example(postponed, context=Context(next_minutes=following))


postponed_matter_returns: Final = Examples(
    passes=_postponed(_COUNCIL),
    # It has another title there, and the same number.
    edge=_postponed(_COUNCIL, title="Kvarnen 4"),
    fails=_postponed(council_minutes_june()),
    silent={"is_not_postponed": Example(case(), context=Context(next_minutes=_COUNCIL))},
)
