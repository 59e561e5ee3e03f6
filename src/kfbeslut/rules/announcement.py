"""
What a notice announces: when that was certified, and from when on decisions can be appealed.

Portions of minutes that are certified on their own may be announced on their own, and then have
days of their own. A joint committee's portion is announced on several boards.
"""

import datetime as dt
from collections.abc import Iterator
from typing import Final

import attrs

from kfbeslut.deadlines import Deadline, on_all_boards, removable_from
from kfbeslut.model import (
    BodyKind,
    Case,
    Certification,
    Minutes,
    Notice,
    Outage,
    ParagraphNumber,
    ParagraphSpan,
    Step,
)
from kfbeslut.rules.here import Here
from kfbeslut.rules.route import paper_on

__all__ = ["DAY", "Announced", "announced_on", "certified_between", "is_of_other_body", "was_down"]

DAY: Final = dt.timedelta(days=1)

#: The bodies whose minutes the act makes known; a joint committee follows the committees'.
_ANNOUNCING: Final = frozenset(
    {BodyKind.COUNCIL, BodyKind.EXECUTIVE, BodyKind.COMMITTEE, BodyKind.JOINT_COMMITTEE}
)


def is_of_other_body(notice: Notice, at: Here) -> bool:
    """
    The body is none that the act names; whether it decides, its minutes alone don't tell.

    A sub-committee that decides announces as its committee does, one that only prepares need not.
    """
    kind = at.body.kind if at.body else None
    return kind is not None and kind not in _ANNOUNCING


def certified_between(notice: Notice, at: Here) -> tuple[dt.date | None, dt.date | None]:
    """
    Give the first and the last day that can be the day on which all of it was certified.

    What was certified on its own and is announced with the rest counts with the rest.
    """
    told = at.certifications or ()
    same = [each for each in told if each.paragraphs == notice.paragraphs]
    parts = same or [each for each in told if _meet(each.paragraphs, notice.paragraphs)]
    known = [each.when.date for each in parts if each.when]
    complete = len(known) == len(parts) > 0 and (bool(same) or _cover(parts, notice, at))
    began = at.meeting.date if at.meeting else None
    last = max(known) if complete else None
    if same:
        return max(known, default=began), last
    return (min(known) if complete else began), last


def announced_on(notice: Notice, at: Here) -> dt.date | None:
    """
    Give the day from which appeals are counted; `None` where that can't be told.

    A joint committee's notice must have been on all boards (13 kap. 5 §), and of others there may
    not be a second on another day.
    """
    boards = [each for each in at.notices or () if each.paragraphs == notice.paragraphs]
    if at.body is not None and at.body.kind is BodyKind.JOINT_COMMITTEE:
        members = at.body.members
        if members is None or len(boards) < len(members):
            return None
        return on_all_boards(each.posted for each in boards)
    return notice.posted if all(each.posted == notice.posted for each in boards) else None


def was_down(outage: Outage, first: dt.date, last: dt.date) -> bool | None:
    """
    Tell whether an outage has a day from `first` to `last`; `None` where its days leave that open.
    """
    start, end = outage.start, outage.end
    if any(day and first <= day <= last for day in (start, end)):
        return True
    if (start and start > last) or (end and end < first):
        return False
    return True if start and end else None


@attrs.frozen
class Announced:
    """
    How a decision was made known.

    Attributes:
        posted: The day from which appeals of it are counted.
        stayed_up: Whether its notice was up until the appeal period had ended, as far as told;
            `None` where the law or the days leave that open.
    """

    posted: dt.date
    stayed_up: bool | None

    @classmethod
    def of(cls, decision: Step | None, case: Case) -> "Announced | None":
        """
        Find it among the papers of the case; `None` where they don't tell.
        """
        paragraph = paper_on(decision, case) if decision else None
        if paragraph is None:
            return None
        around = Here.of(paragraph)
        notices = around.notices or ()
        days = {announced_on(notice, around) for notice in notices}
        posted = days.pop() if len(days) == 1 else None
        removable = removable_from(posted=posted)
        if posted is None or not isinstance(removable, Deadline):
            return None
        answers = {answer for notice in notices for answer in _up(notice, posted, removable)}
        return cls(posted, False if False in answers else None if None in answers else True)


def _up(notice: Notice, posted: dt.date, removable: Deadline) -> Iterator[bool | None]:
    if notice.removed is not None:
        yield removable.allows(notice.removed)
    for outage in notice.outages or ():
        down = was_down(outage, posted, removable.last_day - DAY)
        yield None if down is None else not down


def _meet(one: tuple[ParagraphSpan, ...] | None, other: tuple[ParagraphSpan, ...] | None) -> bool:
    """
    Tell whether there can be a paragraph in both; `None` is all of them.
    """
    if one is None or other is None:
        return True
    return any(mine.first in its or its.first in mine for mine in one for its in other)


def _cover(parts: list[Certification], notice: Notice, at: Here) -> bool:
    """
    Tell whether each paragraph that it announces was certified by one of the parts.
    """
    if any(part.paragraphs is None for part in parts):
        return True
    numbers = list(_numbers(notice, at))
    return bool(numbers) and all(any(part.covers(each) for part in parts) for each in numbers)


def _numbers(notice: Notice, at: Here) -> Iterator[ParagraphNumber | None]:
    if isinstance(at.document, Minutes):
        numbers = (paragraph.number for paragraph in at.document.paragraphs or ())
        yield from (number for number in numbers if notice.covers(number))
    else:
        yield at.number
