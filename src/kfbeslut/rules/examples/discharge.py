"""
Examples for `kfbeslut.rules.discharge`.
"""

import datetime as dt
from typing import Final, cast

from kfbeslut.model import (
    Context,
    DecisionParagraph,
    DecisionPoint,
    Effect,
    Matter,
    MatterKind,
    Meeting,
    Minutes,
    Outcome,
    at,
    replace,
)
from kfbeslut.rules.examples import Example, Examples
from kfbeslut.samples import change, council_minutes_june
from kfbeslut.samples.people import COMMITTEE, COUNCIL

__all__ = ["annual_report_before_discharge", "discharge_before_end_of_june"]

_JUNE: Final = council_minutes_june()
_DISCHARGE: Final = "/paragraphs/2"
_OTHER: Final = "/paragraphs/3"
_ALONE: Final = _JUNE.extract(49)
_IN_APRIL: Final = change(_JUNE, "/meeting/date", dt.date(2024, 4, 29))
_IN_AUGUST: Final = change(_JUNE, "/meeting/date", dt.date(2024, 8, 26))
_IN_COMMITTEE: Final = Example(change(_JUNE, "/meeting/body", COMMITTEE), _DISCHARGE)
_POSTPONED: Final = (
    DecisionPoint(text="Ärendet bordläggs.", effects=(Effect(outcome=Outcome.POSTPONED),)),
)
_PUT_OFF: Final = Example(change(_JUNE, f"{_DISCHARGE}/decisions", _POSTPONED), _DISCHARGE)
_PARAGRAPH: Final = cast("DecisionParagraph", at(_JUNE, _DISCHARGE))
_REFUSED: Final = replace(
    _PARAGRAPH,
    decisions=(
        DecisionPoint(text="Ansvarsfrihet vägras.", effects=(Effect(outcome=Outcome.REJECTED),)),
    ),
    sections=None,
)


def _on(day: dt.date, *earlier: Minutes) -> Example:
    """
    Let the council decide on another day, after these meetings.
    """
    meeting = Meeting(body=COUNCIL, date=day)
    alone = replace(_ALONE, meeting=meeting, certifications=None, notices=None)
    return Example(alone, context=Context(earlier_minutes=earlier))


def _of(year: int) -> Matter:
    return Matter(kind=MatterKind.DISCHARGE, audited_year=year)


discharge_before_end_of_june: Final = Examples(
    passes=Example(_JUNE, _DISCHARGE),
    # In the same year as the one that is audited.
    edge=Example(change(_JUNE, f"{_DISCHARGE}/matter", _of(2024)), _DISCHARGE),
    fails=Example(change(_JUNE, f"{_DISCHARGE}/matter", _of(2022)), _DISCHARGE),
    variants={
        "first-weekday": _on(dt.date(2024, 7, 1)),
        "no-reasons": Example(change(_JUNE, _DISCHARGE, _REFUSED), _DISCHARGE),
    },
    silent={
        "is_not_about_discharge": Example(_JUNE, _OTHER),
        "is_not_of_council": _IN_COMMITTEE,
        "is_put_off": _PUT_OFF,
    },
)

annual_report_before_discharge: Final = Examples(
    passes=Example(_JUNE, _DISCHARGE),
    # At the meeting before.
    edge=Example(_ALONE, context=Context(earlier_minutes=(_IN_APRIL,))),
    fails=Example(_ALONE, context=Context(next_minutes=_IN_AUGUST)),
    variants={
        "approved-first": _on(
            dt.date(2013, 6, 17), change(_JUNE, "/meeting/date", dt.date(2013, 4, 29))
        )
    },
    silent={
        "is_not_about_discharge": Example(_JUNE, _OTHER),
        "is_not_of_council": _IN_COMMITTEE,
        "is_put_off": _PUT_OFF,
    },
)
