"""
Examples for `kfbeslut.rules.certification`.
"""

import datetime as dt
from typing import Final, cast

from kfbeslut.model import Body, Certification, Meeting, Moment, Notice, ParagraphSpan, at, replace
from kfbeslut.rules.examples import Example, Examples
from kfbeslut.rules.examples.almvik import ALMVIK_RULES
from kfbeslut.samples import change, council_minutes, executive_minutes

__all__ = [
    "immediate_certification_complete",
    "minutes_certified_after_meeting",
    "minutes_certified_within_14_days",
]

_COUNCIL: Final = council_minutes()
#: Of which it isn't told when they were announced.
_NOT_ANNOUNCED: Final = change(executive_minutes(), "/notices", None)
_BODY: Final = cast("Body", at(_NOT_ANNOUNCED, "/meeting/body"))
_AT_ONCE: Final = "/paragraphs/3"


def _certified(month: int, day: int, *, at_once: bool = False) -> Example:
    """
    Let the executive's minutes, of Wednesday 10 April, have been certified on another day.
    """
    path = "/certifications/0"
    certification = cast("Certification", at(_NOT_ANNOUNCED, path))
    when = Moment(date=dt.date(2024, month, day))
    spans = (ParagraphSpan.of(50),) if at_once else None
    changed = replace(certification, when=when, immediate=at_once, paragraphs=spans)
    return Example(change(_NOT_ANNOUNCED, path, changed), local=ALMVIK_RULES)


def _met(day: dt.date, certified: dt.date) -> Example:
    """
    Let nothing be known of other minutes than when they met and when they were certified.
    """
    minutes = replace(
        _NOT_ANNOUNCED,
        meeting=Meeting(body=_BODY, date=day),
        certifications=None,
        paragraphs=None,
    )
    certification = Certification(when=Moment(date=certified), immediate=False)
    return Example(change(minutes, "/certifications", [certification]), local=ALMVIK_RULES)


_SHORTER: Final = replace(
    ALMVIK_RULES,
    committees=ALMVIK_RULES.committees
    and replace(ALMVIK_RULES.committees, certified_within_days=5),
)

minutes_certified_within_14_days: Final = Examples(
    passes=Example(_COUNCIL, local=ALMVIK_RULES),
    # The fourteenth day.
    edge=_certified(4, 24),
    fails=_certified(4, 25),
    variants={
        # The fourteenth day is Christmas Eve, a Thursday.
        "after-a-day-off": _met(dt.date(2026, 12, 10), dt.date(2026, 12, 28)),
        "local": Example(executive_minutes(), local=_SHORTER),
    },
)

minutes_certified_after_meeting: Final = Examples(
    passes=Example(_COUNCIL),
    # The day after.
    edge=_certified(4, 11),
    fails=_certified(4, 9),
    variants={"at-once": _certified(4, 9, at_once=True)},
)


def _announced(notice: Notice, day: dt.date) -> Notice:
    """
    Let a notice have been put up on another day, and stay up as long as it must.
    """
    last = day + dt.timedelta(weeks=3)
    return replace(notice, posted=day, last_day_of_appeal=last, removed=last + dt.timedelta(days=1))


def _posted(day: dt.date) -> Example:
    """
    Let it have been announced on another day that the election was certified at once.
    """
    notice = cast("Notice", at(_COUNCIL, "/notices/0"))
    return Example(change(_COUNCIL, "/notices/0", _announced(notice, day)), _AT_ONCE)


def _decided(day: dt.date, announced: dt.date) -> Example:
    """
    Let an election have been certified at once, and announced, on other days.
    """
    notice = cast("Notice", at(_COUNCIL, "/notices/0"))
    at_once = Certification(when=Moment(date=day), immediate=True, paragraphs=notice.paragraphs)
    certified = replace(
        _COUNCIL.extract(39),
        meeting=Meeting(body=cast("Body", at(_COUNCIL, "/meeting/body")), date=day),
        certifications=(at_once,),
    )
    notice = replace(notice, meeting_date=day)
    return Example(change(certified, "/notices", [_announced(notice, announced)]))


immediate_certification_complete: Final = Examples(
    passes=Example(_COUNCIL, _AT_ONCE),
    # The second day after.
    edge=_posted(dt.date(2024, 5, 29)),
    fails=Example(
        change(_COUNCIL, "/notices", _COUNCIL.notices and _COUNCIL.notices[1:]), _AT_ONCE
    ),
    variants={
        "late": _posted(dt.date(2024, 5, 30)),
        # The second day after is a Saturday.
        "after-a-day-off": _decided(dt.date(2024, 5, 23), dt.date(2024, 5, 27)),
        "not-written-out": Example(
            change(_COUNCIL, f"{_AT_ONCE}/written_out_before_certified", value=False), _AT_ONCE
        ),
    },
    silent={"was_not_certified_at_once": Example(_COUNCIL, "/paragraphs/4")},
)
