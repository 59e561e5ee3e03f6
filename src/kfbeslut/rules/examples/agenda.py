"""
Examples for `kfbeslut.rules.agenda`.
"""

import datetime as dt
from typing import Final, cast

from kfbeslut.model import AgendaItem, Minutes, OrderDecision, at, replace
from kfbeslut.rules.examples import Example, Examples
from kfbeslut.samples import change, committee_minutes, council_minutes

__all__ = ["only_announced_items_decided", "urgent_item_announced"]

_COUNCIL: Final = council_minutes()  # Monday 27 May 2024
_ITEM: Final = "/meeting/agenda/9"  # a resignation, announced as urgent on Friday
_RESIGNATION: Final = "/paragraphs/9"
_INTERPELLATION: Final = "/paragraphs/2"
_MEETING_DAY: Final = dt.date(2024, 5, 27)
_BY_ALL: Final = OrderDecision(unanimous=True)
_NOT_BY_ALL: Final = OrderDecision(unanimous=False)


def _with(path: str = _ITEM, minutes: Minutes = _COUNCIL, **changes: object) -> Example:
    """
    Change the item.
    """
    item = cast("AgendaItem", at(minutes, _ITEM))
    return Example(change(minutes, _ITEM, replace(item, **changes)), path)


#: All that stood in the notice is late with it.
_NOTICE_DAY: Final = dt.date(2024, 5, 21)
_NOTICE_LATE: Final = change(_COUNCIL, "/meeting/notice/posted", _NOTICE_DAY)

urgent_item_announced: Final = Examples(
    passes=_with(announced=dt.date(2024, 5, 23)),
    # On the last weekday.
    edge=Example(_COUNCIL, _ITEM),
    fails=_with(announced=_MEETING_DAY, taken_up=_BY_ALL),
    variants={
        "told-late": _with(told=_MEETING_DAY),
        "weekday-or-not": _with(announced=dt.date(2024, 5, 25)),
        "not-marked": _with(urgent=False),
    },
    silent={
        "is_not_of_council": Example(committee_minutes(), "/meeting/agenda/2"),
        "was_announced_in_time": _with(announced=dt.date(2024, 5, 20)),
        "came_with_a_late_notice": _with(minutes=_NOTICE_LATE, announced=_NOTICE_DAY),
        "may_not_be_decided": _with(announced=_MEETING_DAY),
    },
)

only_announced_items_decided: Final = Examples(
    passes=_with(_RESIGNATION, announced=dt.date(2024, 5, 20)),
    # On the last weekday, as urgent.
    edge=Example(_COUNCIL, _RESIGNATION),
    fails=_with(_RESIGNATION, announced=_MEETING_DAY),
    variants={"not-all": _with(_RESIGNATION, announced=_MEETING_DAY, taken_up=_NOT_BY_ALL)},
    silent={
        "is_not_of_council": Example(committee_minutes(), "/paragraphs/2"),
        "is_not_decided": Example(_COUNCIL, _INTERPELLATION),
        "its_meeting_was_announced_late": _with(_RESIGNATION, _NOTICE_LATE, announced=_NOTICE_DAY),
    },
)
