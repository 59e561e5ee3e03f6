"""
Examples for `kfbeslut.rules.meeting_notice`.
"""

import datetime as dt
from typing import Final

from kfbeslut.model import Minutes, Newspaper, replace
from kfbeslut.rules.examples import Example, Examples
from kfbeslut.rules.examples.almvik import ALMVIK_RULES
from kfbeslut.samples import change, committee_minutes, council_minutes, council_minutes_2013
from kfbeslut.samples.people import COMMITTEE

__all__ = ["council_notice_content", "council_notice_in_newspaper", "council_notice_one_week"]

_COUNCIL: Final = council_minutes()  # Monday 27 May 2024
_OLD: Final = council_minutes_2013()  # Monday 22 April 2013
_MEETING: Final = "/meeting"
_COMMITTEE: Final = Example(committee_minutes(), _MEETING)
_LAST_MEETING: Final = dt.date(2024, 5, 20)


def _changed(field: str, value: object, minutes: Minutes = _COUNCIL) -> Example:
    """
    Change something of the meeting.
    """
    return Example(change(minutes, f"{_MEETING}/{field}", value), _MEETING, local=ALMVIK_RULES)


def _continued(example: Example, *, needs_notice: bool) -> Example:
    """
    Let it be an adjourned meeting, of a council with such rules for it.
    """
    assert ALMVIK_RULES.council  # noqa: S101 - it is there
    council = replace(ALMVIK_RULES.council, continued_meeting_needs_notice=needs_notice)
    document = change(example.document, f"{_MEETING}/continues", _LAST_MEETING)
    return Example(document, _MEETING, local=replace(ALMVIK_RULES, council=council))


_late: Final = _changed("notice/posted", dt.date(2024, 5, 21))
council_notice_one_week: Final = Examples(
    passes=Example(_COUNCIL, _MEETING),
    # On the same day of the week before.
    edge=_changed("notice/posted", dt.date(2024, 5, 20)),
    fails=_late,
    variants={"continued": _continued(_late, needs_notice=True)},
    silent={
        "is_not_of_council": _COMMITTEE,
        "is_continued_without_notice": _continued(_late, needs_notice=False),
    },
)

council_notice_content: Final = Examples(
    passes=Example(_COUNCIL, _MEETING),
    # There is but one matter.
    edge=_changed("notice/items", ("Val av justerare",)),
    fails=_changed("notice/items", ()),
    silent={"is_not_of_council": _COMMITTEE},
)

_PAPERS: Final = "notice/newspapers"


def _printed(day: int) -> Example:
    return _changed(_PAPERS, (Newspaper(name="Almviks Tidning", date=dt.date(2013, 4, day)),), _OLD)


council_notice_in_newspaper: Final = Examples(
    passes=Example(_OLD, _MEETING, local=ALMVIK_RULES),
    # On the same day of the week before.
    edge=_printed(15),
    fails=_printed(16),
    variants={"not-printed": _changed(_PAPERS, (), _OLD)},
    silent={
        "is_not_of_council": Example(change(_OLD, f"{_MEETING}/body", COMMITTEE), _MEETING),
        "is_continued": _changed("continues", dt.date(2013, 4, 15), _OLD),
        "names_no_newspaper": Example(_OLD, _MEETING, local=replace(ALMVIK_RULES, newspapers=())),
    },
)
