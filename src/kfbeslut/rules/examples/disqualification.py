"""
Examples for `kfbeslut.rules.disqualification`.
"""

from typing import Final, cast

from kfbeslut.model import (
    Actor,
    Choice,
    Context,
    Matter,
    MatterKind,
    Minutes,
    NotTakingPart,
    ReviewMarks,
    at,
    replace,
)
from kfbeslut.rules.examples import Example, Examples
from kfbeslut.samples import change, committee_minutes, council_minutes, council_minutes_june
from kfbeslut.samples.people import who

__all__ = [
    "accountable_person_not_in_discharge",
    "disqualified_committee_member_absent",
    "disqualified_council_member_not_taking_part",
]

_COUNCIL: Final = council_minutes()
_COMMITTEE: Final = committee_minutes()
_SALE: Final = "/paragraphs/7"  # of the council
_VOTED_ON: Final = "/paragraphs/4"
_INTERPELLATION: Final = "/paragraphs/2"
_CONTRACT: Final = "/paragraphs/3"  # of the committee
_COMMITTEE_VOTED_ON: Final = "/paragraphs/2"


def _disqualified(minutes: Minutes, path: str, name: str) -> Example:
    """
    Let somebody be disqualified who left the room, by what is said.
    """
    (actor,) = who(name)
    out = (NotTakingPart(actor=actor, choice=Choice.DISQUALIFIED, left_room=True),)
    return Example(change(minutes, f"{path}/not_taking_part", out), path)


def _in_contract(**changes: object) -> Example:
    """
    Change what is told of the member who was disqualified in the committee.
    """
    place = f"{_CONTRACT}/not_taking_part/0"
    told = cast("NotTakingPart", at(_COMMITTEE, place))
    return Example(change(_COMMITTEE, place, replace(told, **changes)), _CONTRACT)


_who_voted: Final = _disqualified(_COUNCIL, _VOTED_ON, "Nils Hedeby")
disqualified_council_member_not_taking_part: Final = Examples(
    passes=Example(_COUNCIL, _SALE),
    # A member of the council may stay in the room.
    edge=Example(change(_COUNCIL, f"{_SALE}/not_taking_part/0/left_room", value=False), _SALE),
    fails=_who_voted,
    variants={
        "answer": Example(
            change(
                _who_voted.document, f"{_VOTED_ON}/matter", Matter(kind=MatterKind.INTERPELLATION)
            ),
            _VOTED_ON,
        )
    },
    silent={
        "is_not_of_council": Example(_COMMITTEE, _CONTRACT),
        "nobody_was_disqualified": Example(_COUNCIL, _VOTED_ON),
    },
)

disqualified_committee_member_absent: Final = Examples(
    passes=Example(_COMMITTEE, _CONTRACT),
    # That she left isn't told, but she is not on the list for this paragraph.
    edge=_in_contract(left_room=None),
    fails=_in_contract(left_room=False),
    variants={"voted": _disqualified(_COMMITTEE, _COMMITTEE_VOTED_ON, "Ingvar Tell")},
    silent={
        "is_of_no_committee": Example(_COUNCIL, _SALE),
        "nobody_was_disqualified": _in_contract(
            left_room=False, exception="Jävet saknar uppenbart betydelse (6 kap. 29 §)."
        ),
    },
)

_JUNE: Final = council_minutes_june()
_DISCHARGE: Final = "/paragraphs/2"
_STOOD_ASIDE: Final = [each.actor for each in _JUNE.paragraph(49).not_taking_part or ()]


def _accountable(*actors: Actor, minutes: Minutes = _JUNE, path: str = _DISCHARGE) -> Example:
    """
    Let these be accountable for the activity.
    """
    return Example(minutes, path, context=Context(marks=ReviewMarks(accountable=actors)))


_TIE: Final = "/paragraphs/6"
_VOTED_ON_DISCHARGE: Final = change(
    _COUNCIL, f"{_TIE}/matter", Matter(kind=MatterKind.DISCHARGE, audited_year=2023)
)
accountable_person_not_in_discharge: Final = Examples(
    passes=_accountable(*_STOOD_ASIDE),
    # One who has a seat was not there.
    edge=_accountable(*who("Harald Vik")),
    fails=_accountable(*who("Nils Hedeby"), minutes=_VOTED_ON_DISCHARGE, path=_TIE),
    variants={"served": _accountable(*who("Birger Hallin"))},
    silent={"is_no_discharge": Example(_COUNCIL, _SALE)},
)
