"""
Examples for `kfbeslut.rules.council_matters`.
"""

import datetime as dt
from typing import Final, cast

from kfbeslut.model import Choice, Matter, MatterKind, Moment, NotTakingPart, Reservation, at
from kfbeslut.model.local import LocalRules
from kfbeslut.rules.examples import Example, Examples
from kfbeslut.samples import (
    change,
    committee_minutes,
    council_minutes,
    delegated_decision,
    executive_minutes,
)
from kfbeslut.samples.people import ALMVIK, one, who

__all__ = [
    "council_matter_not_decided_by_committee",
    "unprepared_urgent_matter_needs_unanimity",
]

_COUNCIL: Final = council_minutes()
_RESERVED: Final = Moment(date=dt.date(2024, 5, 27), time=dt.time(20, 30))
_SALE: Final = 7
_OUT: Final = cast(
    "tuple[NotTakingPart, ...]", at(_COUNCIL, f"/paragraphs/{_SALE}/not_taking_part")
)


def _unprepared(item: int) -> Example:
    """
    Let a matter of the council come unprepared.
    """
    changed = change(_COUNCIL, f"/meeting/agenda/{item}/unprepared", value=True)
    return Example(changed, f"/paragraphs/{item}")


def _sale(field: str, value: object) -> Example:
    """
    Let the sale come unprepared, and change what is told of it.
    """
    example = _unprepared(_SALE)
    return Example(change(example.document, f"{example.path}/{field}", value), example.path)


unprepared_urgent_matter_needs_unanimity: Final = Examples(
    passes=_unprepared(0),
    # One who is disqualified need not agree.
    edge=_unprepared(_SALE),
    fails=_unprepared(5),
    variants={
        "reservation": _sale(
            "reservations", [Reservation(by=who("Ylva Dunmark"), reported=_RESERVED)]
        ),
        "abstained": _sale(
            "not_taking_part",
            (*_OUT, NotTakingPart(actor=one("Ylva Dunmark"), choice=Choice.DOES_NOT_TAKE_PART)),
        ),
    },
    silent={
        "is_no_urgent_matter": Example(_COUNCIL, "/paragraphs/5"),
        "is_before_committee": Example(
            change(committee_minutes(), "/meeting/agenda/2/unprepared", value=True),
            "/paragraphs/2",
        ),
        "needs_no_preparation": _unprepared(9),
    },
)

_COMMITTEE: Final = committee_minutes()
_CONTRACT: Final = "/paragraphs/3"


def _decided(kind: MatterKind, *left: MatterKind) -> Example:
    """
    Let the committee decide a matter, of those that the council has left to it.
    """
    local = LocalRules(municipality=ALMVIK, left_to_committees=left)
    changed = change(_COMMITTEE, f"{_CONTRACT}/matter", Matter(kind=kind))
    return Example(changed, _CONTRACT, local=local)


_fails: Final = _decided(MatterKind.TAX_RATE)
council_matter_not_decided_by_committee: Final = Examples(
    passes=Example(executive_minutes(), "/paragraphs/5"),
    # What the council has left to it.
    edge=_decided(MatterKind.BENEFITS, MatterKind.BENEFITS),
    fails=_fails,
    variants={"by-judgement": _decided(MatterKind.BENEFITS)},
    silent={
        "is_before_council": Example(_COUNCIL, f"/paragraphs/{_SALE}"),
        "is_no_council_matter": Example(_COMMITTEE, _CONTRACT),
        "is_delegated": Example(
            change(delegated_decision(), "/matter", Matter(kind=MatterKind.TAX_RATE))
        ),
        "is_own_share": Example(
            change(_fails.document, f"{_CONTRACT}/title", "Tekniska nämndens internbudget 2025"),
            _CONTRACT,
        ),
    },
)
