"""
Examples for `kfbeslut.rules.publicity`.
"""

from typing import Final, cast

from kfbeslut.model import AgendaItem, Matter, MatterKind, Minutes, OrderDecision, at, replace
from kfbeslut.rules.examples import Example, Examples
from kfbeslut.rules.examples.almvik import ALMVIK_RULES
from kfbeslut.samples import change, committee_minutes, council_minutes

__all__ = ["committee_openness_allowed", "council_meeting_public"]

_COUNCIL: Final = council_minutes()
_COMMITTEE: Final = committee_minutes()
_ITEM: Final = "/meeting/agenda/3"


def _with(minutes: Minutes, **changes: object) -> Example:
    """
    Change an item of the agenda.
    """
    item = cast("AgendaItem", at(minutes, _ITEM))
    changed = change(minutes, _ITEM, replace(item, **changes))
    return Example(changed, _ITEM, local=ALMVIK_RULES)


council_meeting_public: Final = Examples(
    passes=Example(_COUNCIL, _ITEM),
    # The council decided to close the doors for the deliberation.
    edge=_with(_COUNCIL, public=False, closed=OrderDecision(text="Dörrarna stängs.")),
    fails=_with(_COUNCIL, public=False),
    silent={
        "is_not_of_council": Example(_COMMITTEE, _ITEM),
        "was_struck": _with(_COUNCIL, public=False, struck=True),
    },
)

assert ALMVIK_RULES.committees  # noqa: S101 - they are there
_OPEN: Final = replace(
    ALMVIK_RULES, committees=replace(ALMVIK_RULES.committees, open_meetings=True)
)
_PUBLIC_AUTHORITY: Final = Matter(kind=MatterKind.PUBLIC_AUTHORITY)
_in_public: Final = _with(_COMMITTEE, public=True)
committee_openness_allowed: Final = Examples(
    passes=_with(_COMMITTEE, public=False),
    # The council has allowed it.
    edge=Example(_in_public.document, _ITEM, local=_OPEN),
    fails=_in_public,
    variants={"always-closed": _with(_COMMITTEE, public=True, matter=_PUBLIC_AUTHORITY)},
    silent={
        "is_not_of_committee": Example(_COUNCIL, _ITEM),
        "was_struck": _with(_COMMITTEE, public=True, struck=True),
    },
)
