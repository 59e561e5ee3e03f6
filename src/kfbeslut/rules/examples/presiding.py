"""
Examples for `kfbeslut.rules.presiding`.
"""

from typing import Final

from kfbeslut.model import BodyKind, Context, Minutes
from kfbeslut.rules.examples import Example, Examples
from kfbeslut.samples import change, committee_minutes, context, council_minutes
from kfbeslut.samples.people import one

__all__ = ["elected_chair_is_member", "presiding_order_followed"]

_COUNCIL: Final = council_minutes()
_COMMITTEE: Final = committee_minutes()
_MEETING: Final = "/meeting"
_CHAIR: Final = "/attendance/0"
_ROSTERS: Final = Context(rosters=context().rosters)


def _second(minutes: Minutes, name: str, office: str = "Förste vice ordförande") -> Example:
    """
    Let somebody be the first vice chair.
    """
    changed = change(minutes, f"{_MEETING}/presidium/1", one(name, office=office))
    return Example(changed, _MEETING, context=_ROSTERS)


elected_chair_is_member: Final = Examples(
    passes=Example(_COUNCIL, _MEETING, context=_ROSTERS),
    # A substitute presides for the time being.
    edge=_second(_COUNCIL, "Greta Månsby", "Tillfällig ordförande"),
    fails=_second(_COUNCIL, "Greta Månsby"),
    variants={"in-committee": _second(_COMMITTEE, "Vera Tallmo")},
    silent={
        "is_neither_council_nor_committee": Example(
            change(_COMMITTEE, "/meeting/body/kind", BodyKind.DRAFTING_COMMITTEE),
            _MEETING,
            context=_ROSTERS,
        )
    },
)

_KARIN, _BIRGER, _LENA = (_COUNCIL.meeting and _COUNCIL.meeting.presidium) or ()
_turned_round: Final = tuple(reversed((_COMMITTEE.meeting and _COMMITTEE.meeting.presidium) or ()))
presiding_order_followed: Final = Examples(
    passes=Example(_COUNCIL, _CHAIR),
    # The order of those who didn't preside doesn't matter.
    edge=Example(change(_COUNCIL, "/meeting/presidium", (_KARIN, _LENA, _BIRGER)), _CHAIR),
    fails=Example(change(_COUNCIL, "/meeting/presidium", (_BIRGER, _KARIN, _LENA)), _CHAIR),
    variants={
        "in-committee": Example(change(_COMMITTEE, "/meeting/presidium", _turned_round), _CHAIR)
    },
    silent={
        "was_not_in_the_chair": Example(_COUNCIL, "/attendance/1"),
        "is_neither_council_nor_committee": Example(
            change(_COMMITTEE, "/meeting/body/kind", BodyKind.SUB_COMMITTEE), _CHAIR
        ),
    },
)
