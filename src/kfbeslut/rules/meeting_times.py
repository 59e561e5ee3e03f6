"""
A rule on the hours of a meeting: nothing in it happens before it is opened or after it is closed.
"""

import datetime as dt
from collections.abc import Iterator
from itertools import pairwise

from kfbeslut.findings import Severity
from kfbeslut.law import Certainty
from kfbeslut.model import Adjournment, Meeting, Minutes, Presence
from kfbeslut.rules.definition import Variant, rule
from kfbeslut.rules.here import Here
from kfbeslut.rules.verdicts import Fault

__all__ = ["meeting_times_consistent"]


def may_have_gone_on_another_day(minutes: Minutes, at: Here) -> bool:
    """
    The meeting ended on another day, or was closed at an hour before the one at which it opened.

    Hours of different days can't be compared.
    """
    meeting = minutes.meeting
    if meeting is None or meeting.last_day == meeting.date:
        return bool(
            meeting and meeting.end_date is None and _is_before(meeting.closed, meeting.opened)
        )
    return True


@rule(
    "meeting-times-consistent",
    on=Minutes,
    severity=Severity.WARNING,
    certainty=Certainty.READING,
    needs=["meeting"],
    silent_when=[may_have_gone_on_another_day],
    sv="{name} anges ha kommit eller gått kl. {time}, men sammanträdet avslutades kl. {limit}.",
    en="{name} is said to have come or left at {time}, but the meeting was closed at {limit}.",
    variants=[
        Variant(
            "before-opening",
            sv="{name} anges ha gått kl. {time}, men sammanträdet öppnades kl. {limit}.",
            en="{name} is said to have left at {time}, but the meeting was opened at {limit}.",
        ),
        Variant(
            "opened-and-closed",
            sv="Sammanträdet anges ha öppnats kl. {opened} och avslutats samma dag kl. {closed}.",
            en="The meeting is said to have been opened at {opened} and closed at {closed} the "
            "same day.",
        ),
        Variant(
            "adjournments",
            sv="Ajourneringen från kl. {start} till kl. {end} går inte ihop med sammanträdets "
            "övriga tider.",
            en="The adjournment from {start} to {end} doesn't agree with the other hours of the "
            "meeting.",
        ),
    ],
    examples="meeting_times.meeting_times_consistent",
)
def meeting_times_consistent(minutes: Minutes, at: Here) -> tuple[Fault, ...]:
    """
    The hours that minutes tell of a meeting agree with each other.

    Adjournments lie within the meeting, one after the other, and nobody comes or leaves when it
    is closed. One who came before it was opened is not remarked on. If it is said to have been
    closed before it was opened, nothing else is compared.

    Silent when the meeting went on another day, or may have gone on past midnight.
    """
    meeting = minutes.meeting
    assert meeting  # noqa: S101 - it is needed
    if _is_before(meeting.closed, meeting.opened):
        opened, closed = meeting.opened, meeting.closed
        return (Fault("meeting/closed", variant="opened-and-closed", opened=opened, closed=closed),)
    return (
        *_of_adjournments(meeting),
        *(
            fault
            for number, presence in enumerate(minutes.attendance or ())
            if presence.arrived or presence.left
            for fault in _of_presence(presence, f"attendance/{number}", meeting)
        ),
    )


def _of_adjournments(meeting: Meeting) -> Iterator[Fault]:
    until = meeting.opened
    for number, adjournment in enumerate(meeting.adjournments or ()):
        if not _are_in_order(until, adjournment, meeting.closed):
            yield Fault(
                f"meeting/adjournments/{number}",
                variant="adjournments",
                start=adjournment.start,
                end=adjournment.end,
            )
        until = adjournment.end or adjournment.start or until


def _are_in_order(until: dt.time | None, adjournment: Adjournment, closed: dt.time | None) -> bool:
    times = [
        time for time in (until, adjournment.start, adjournment.end, closed) if time is not None
    ]
    return all(one <= next_ for one, next_ in pairwise(times))


def _of_presence(presence: Presence, place: str, meeting: Meeting) -> Iterator[Fault]:
    name = presence.actor.name
    for field in ("arrived", "left"):
        time = getattr(presence, field)
        if _is_before(meeting.closed, time):
            yield Fault(f"{place}/{field}", name=name, time=time, limit=meeting.closed)
    if _is_before(presence.left, meeting.opened):
        yield Fault(
            f"{place}/left",
            variant="before-opening",
            name=name,
            time=presence.left,
            limit=meeting.opened,
        )


def _is_before(one: dt.time | None, other: dt.time | None) -> bool:
    return one is not None and other is not None and one < other
