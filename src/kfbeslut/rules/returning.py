"""
A rule on members who leave and come back.

"5 kap. 20 § En ledamot som har avbrutit tjänstgöringen vid ett sammanträde på grund av något annat
hinder än jäv får därefter under samma dag inte tjänstgöra vid sammanträdet." That is for the
council; the act says nothing of committees, and nothing of substitutes.
"""

from collections import defaultdict
from collections.abc import Iterator
from typing import Final

import attrs

from kfbeslut.findings import Severity
from kfbeslut.law import GKL, KL, Certainty
from kfbeslut.model import (
    Actor,
    Capacity,
    Choice,
    DecisionParagraph,
    Leaving,
    Minutes,
    ParagraphNumber,
    Presence,
)
from kfbeslut.procedure.attendance import WITHOUT_SEAT
from kfbeslut.rules.definition import Variant, rule
from kfbeslut.rules.here import Here
from kfbeslut.rules.verdicts import Fault, Unknown

__all__ = ["no_return_same_day_after_leaving"]

_MAY_BE_DISQUALIFIED: Final = frozenset({Choice.DISQUALIFIED, None})


def lasted_several_days(minutes: Minutes, at: Here) -> bool:
    """
    The meeting went on another day, on which those who left may serve again.
    """
    meeting = minutes.meeting
    return meeting is not None and meeting.last_day != meeting.date


@rule(
    "no-return-same-day-after-leaving",
    on=Minutes,
    severity=Severity.ERROR,
    certainty=Certainty.TEXT,
    cites=[KL.at(5, 20), GKL.at(5, 15)],
    needs=["meeting.body.kind", "attendance", "paragraphs"],
    may_need=["attendance.left_because", "at.local.may_return_same_day"],
    silent_when=[lasted_several_days],
    sv="{name} avbröt sin tjänstgöring av annat skäl än jäv och tjänstgjorde igen samma dag.",
    en="{name} broke off service for another reason than disqualification, and served again the "
    "same day.",
    variants=[
        Variant(
            "local",
            severity=Severity.WARNING,
            certainty=Certainty.PRACTICE,
            cites=[],
            sv="{name} avbröt sin tjänstgöring och tjänstgjorde igen samma dag, vilket de lokala "
            "reglerna inte medger. Kommunallagen säger inget om det.",
            en="{name} broke off service and served again the same day, which local rules don't "
            "allow. The Local Government Act says nothing of it.",
        )
    ],
    examples="returning.no_return_same_day_after_leaving",
)
def no_return_same_day_after_leaving(minutes: Minutes, at: Here) -> tuple[Fault | Unknown, ...]:
    """
    A member of the council who has broken off for another reason than disqualification is done.

    To break off is to leave, as far as that is noted, or to have a substitute step in; who only
    missed a paragraph did not. Of committees, and of substitutes, local rules tell whether one may
    serve again.

    Silent when the meeting went on another day.
    """
    numbered = [each for each in minutes.paragraphs or () if each.number]
    answers = (
        _verdict(stays, numbered, minutes, at)
        for stays in _stays_in_parts(minutes.attendance or ())
    )
    return tuple(answer for answer in answers if answer)


@attrs.frozen
class _Stay:
    """
    A person's service, and its place in the list.
    """

    place: int
    presence: Presence

    def covers(self, number: ParagraphNumber) -> bool:
        return self.presence.paragraphs is not None and self.presence.covers(number)


def _stays_in_parts(attendance: tuple[Presence, ...]) -> Iterator[list[_Stay]]:
    """
    Yield the service of each person who served in parts, or may have.
    """
    stays: dict[str, list[_Stay]] = defaultdict(list)
    for place, presence in enumerate(attendance):
        in_part = presence.paragraphs or presence.arrived or presence.left
        name = presence.actor.name
        if not in_part or not name or presence.serving is False:
            continue
        if presence.capacity not in WITHOUT_SEAT:
            stays[name.casefold()].append(_Stay(place, presence))
    for several in stays.values():
        if len(several) > 1 or len(several[0].presence.paragraphs or ()) > 1:
            yield several


def _verdict(
    stays: list[_Stay], paragraphs: list[DecisionParagraph], minutes: Minutes, at: Here
) -> Fault | Unknown | None:
    """
    Judge the first return of a person that is one, or may be.
    """
    returns = (*_by_paragraphs(stays, paragraphs, minutes), *_by_hours(stays))
    told = [each for each in returns if isinstance(each, _Stay)]
    if not told:
        return next((each for each in returns if isinstance(each, Unknown)), None)
    stay = told[0]
    actor, place = stay.presence.actor, f"attendance/{stay.place}"
    if at.council and stay.presence.capacity is Capacity.MEMBER:
        return Fault(place, name=actor.name)
    allowed = at.local.may_return_same_day if at.local else None
    if allowed is None:
        return Unknown("at.local.may_return_same_day", field=place)
    return None if allowed else Fault(place, variant="local", name=actor.name)


def _by_hours(stays: list[_Stay]) -> Iterator[_Stay | Unknown]:
    """
    Yield the stays of one who left at an hour and came at a later one.
    """
    for first in stays:
        left = first.presence.left
        for stay in stays:
            arrived = stay.presence.arrived
            if stay is not first and left and arrived and left <= arrived:
                yield from _told(first.presence.left_because, stay)


def _by_paragraphs(
    stays: list[_Stay], paragraphs: list[DecisionParagraph], minutes: Minutes
) -> Iterator[_Stay | Unknown]:
    """
    Yield the stays of one who served at paragraphs, not at the next ones, and then again.
    """
    last: _Stay | None = None
    gap: list[DecisionParagraph] = []
    for paragraph in paragraphs:
        stay = next((each for each in stays if _covers(each, paragraph)), None)
        if stay is None:
            gap.append(paragraph)
            continue
        if last and gap and not all(_is_out(stay.presence.actor, each) for each in gap):
            yield from _across(last, stay, gap, minutes, ends=_covers(stay, paragraphs[-1]))
        last, gap = stay, []


def _across(
    last: _Stay, stay: _Stay, gap: list[DecisionParagraph], minutes: Minutes, *, ends: bool
) -> Iterator[_Stay | Unknown]:
    """
    Yield the stay after a gap, if the person had broken off.
    """
    because = last.presence.left_because
    if last is stay and because and not ends:
        # The reason may be that of the gap, or that of leaving for good.
        because = Leaving.DISQUALIFIED if because is Leaving.DISQUALIFIED else None
        yield from _told(because, stay)
    elif because or last.presence.left or _somebody_stepped_in(last.presence, gap, minutes):
        yield from _told(because, stay)


def _told(because: Leaving | None, stay: _Stay) -> Iterator[_Stay | Unknown]:
    if because is Leaving.OTHER:
        yield stay
    elif because is None:
        yield Unknown("attendance.left_because", field=f"attendance/{stay.place}")


def _somebody_stepped_in(
    presence: Presence, gap: list[DecisionParagraph], minutes: Minutes
) -> bool:
    return any(
        other.serving
        and other.serves_for is not None
        and other.serves_for.is_same_as(presence.actor)
        and any(paragraph.number and other.covers(paragraph.number) for paragraph in gap)
        for other in minutes.attendance or ()
    )


def _covers(stay: _Stay, paragraph: DecisionParagraph) -> bool:
    return paragraph.number is not None and stay.covers(paragraph.number)


def _is_out(actor: Actor, paragraph: DecisionParagraph) -> bool:
    """
    Tell whether somebody was disqualified at a paragraph, or may have been.
    """
    return any(
        each.choice in _MAY_BE_DISQUALIFIED and each.actor.is_same_as(actor)
        for each in paragraph.not_taking_part or ()
    )
