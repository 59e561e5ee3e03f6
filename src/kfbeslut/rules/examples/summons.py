"""
Examples for `kfbeslut.rules.summons`.
"""

import datetime as dt
from typing import Final

from kfbeslut.model import Minutes, replace
from kfbeslut.rules.examples import Example, Examples
from kfbeslut.rules.examples.almvik import ALMVIK_RULES
from kfbeslut.samples import change, committee_minutes, council_minutes

__all__ = ["committee_summons_per_local_rules", "council_summons_one_week", "summons_content"]

_COUNCIL: Final = council_minutes()  # Monday 27 May 2024
_COMMITTEE: Final = committee_minutes()  # Tuesday 27 February 2024
_MEETING: Final = "/meeting"


def _changed(field: str, value: object, minutes: Minutes = _COUNCIL) -> Example:
    """
    Change something of the meeting.
    """
    return Example(change(minutes, f"{_MEETING}/{field}", value), _MEETING, local=ALMVIK_RULES)


council_summons_one_week: Final = Examples(
    passes=Example(_COUNCIL, _MEETING),
    # On the same day of the week before.
    edge=_changed("summons/sent", dt.date(2024, 5, 20)),
    fails=_changed("summons/sent", dt.date(2024, 5, 22)),
    variants={"not-to-all": _changed("summons/to_substitutes", value=False)},
    silent={
        "is_not_of_council": Example(_COMMITTEE, _MEETING),
        "is_continued": _changed("continues", dt.date(2024, 5, 20)),
    },
)

summons_content: Final = Examples(
    passes=Example(_COUNCIL, _MEETING),
    # There is but one matter.
    edge=_changed("summons/items", ("Val av justerare",)),
    fails=_changed("summons/place", ""),
    silent={"is_not_of_council": Example(_COMMITTEE, _MEETING)},
)

assert ALMVIK_RULES.committees  # noqa: S101 - they are there
_IN_WORKDAYS: Final = replace(
    ALMVIK_RULES,
    committees=replace(ALMVIK_RULES.committees, summons_days=None, summons_workdays=7),
)
committee_summons_per_local_rules: Final = Examples(
    passes=Example(_COMMITTEE, _MEETING, local=ALMVIK_RULES),
    # Seven workdays before: the day of sending counts, the day of the meeting doesn't.
    edge=Example(_COMMITTEE, _MEETING, local=_IN_WORKDAYS),
    fails=_changed("summons/sent", dt.date(2024, 2, 21), _COMMITTEE),
    silent={
        "is_of_council": Example(_COUNCIL, _MEETING, local=ALMVIK_RULES),
        "is_continued": _changed("continues", dt.date(2024, 2, 20), _COMMITTEE),
    },
)
