"""
Whether a paragraph decides its matter, and what the council decided at earlier meetings.
"""

import datetime as dt
from collections.abc import Iterator
from typing import Final

from kfbeslut.model import BodyKind, DecisionParagraph, Effect, Minutes, Outcome
from kfbeslut.rules.here import Here

__all__ = ["council_before", "effects_of", "is_put_off"]

_PUT_OFF: Final = frozenset({Outcome.POSTPONED, Outcome.REMITTED_BACK, Outcome.REFERRED})


def is_put_off(paragraph: DecisionParagraph, at: Here | None = None) -> bool:
    """
    The matter is postponed, remitted or referred, or nothing is shown to be decided.
    """
    outcomes = {effect.outcome for effect in effects_of(paragraph)}
    return not paragraph.decisions or bool(outcomes & _PUT_OFF)


def effects_of(paragraph: DecisionParagraph) -> Iterator[Effect]:
    """
    Yield what a paragraph does, as far as that is understood.
    """
    for point in paragraph.decisions or ():
        yield from point.effects or ()


def council_before(at: Here) -> Iterator[tuple[dt.date, Minutes]]:
    """
    Yield the minutes at hand of earlier meetings of the council, with their days.
    """
    for minutes in at.context.earlier_minutes or ():
        meeting = minutes.meeting
        if (
            at.days
            and meeting
            and meeting.date
            and meeting.date < at.days[0]
            and meeting.body
            and meeting.body.kind is BodyKind.COUNCIL
        ):
            yield meeting.date, minutes
