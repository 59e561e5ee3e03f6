"""
Rules on what papers say of each other: they rest on plain consistency, not on any section.
"""

import datetime as dt
from collections.abc import Iterator
from typing import Final

import attrs

from kfbeslut.findings import Severity
from kfbeslut.law import GKL, KL, Certainty
from kfbeslut.model import (
    Capacity,
    DecisionParagraph,
    Extent,
    Mandate,
    Meeting,
    Minutes,
    PaperReference,
    ParagraphNumber,
    Roster,
    Step,
)
from kfbeslut.rules.definition import rule
from kfbeslut.rules.here import Here
from kfbeslut.rules.verdicts import Fault, Unknown
from kfbeslut.vocabulary.parties import PARTIES

__all__ = ["party_known_on_date", "person_one_seat_per_body", "references_resolve"]

_ELECTED: Final = frozenset({Capacity.MEMBER, Capacity.SUBSTITUTE})


def names_no_paragraph(paragraph: DecisionParagraph, at: Here) -> bool:
    """
    It refers to no paragraph of a body's meeting on a day.
    """
    return not any(_references(paragraph))


@rule(
    "party-known-on-date",
    on=Minutes,
    severity=Severity.INFO,
    certainty=Certainty.READING,
    needs=["attendance", "at.date", "context.rosters"],
    sv="{name} står som {told}, men enligt förtroendemannaregistret gällde {known} den dagen.",
    en="{name} is given as {told}, but by the roster it was {known} that day.",
    examples="consistency.party_known_on_date",
)
def party_known_on_date(minutes: Minutes, at: Here) -> tuple[Fault, ...] | Unknown:
    """
    The party beside an elected representative is that of the roster on the day.

    Letters and names of the parties that the library knows are taken for the same. Persons whom
    the roster doesn't know, and those without a party in either, are left out.
    """
    roster = _roster(at)
    if roster is None or at.date is None:
        return Unknown("context.rosters")
    known: dict[str, list[str]] = {}
    for mandate in roster.mandates:
        if mandate.actor.name and mandate.held_on(at.date):
            known.setdefault(mandate.actor.name.casefold(), []).extend(mandate.actor.parties)
    faults = []
    for number, presence in enumerate(minutes.attendance or ()):
        actor = presence.actor
        held = known.get(actor.name.casefold()) if actor.name else None
        if not held or not actor.parties or presence.capacity not in _ELECTED:
            continue
        if set(map(_party, held)).isdisjoint(map(_party, actor.parties)):
            told, on_roster = ", ".join(actor.parties), ", ".join(dict.fromkeys(held))
            place = f"attendance/{number}/actor"
            faults.append(Fault(place, name=actor.name, told=told, known=on_roster))
    return tuple(faults)


@rule(
    "person-one-seat-per-body",
    on=Meeting,
    severity=Severity.WARNING,
    certainty=Certainty.READING,
    cites=[KL.at(5, 17), KL.at(6, 16), GKL.at(5, 12), GKL.at(6, 9)],
    needs=["body", "at.date", "context.rosters"],
    sv="{name} står som både ledamot och ersättare i {body}. Som vi läser lagen kan ingen vara "
    "båda.",
    en="{name} is listed as both member and substitute of {body}. As we read the act, nobody can "
    "be both.",
    examples="consistency.person_one_seat_per_body",
)
def person_one_seat_per_body(meeting: Meeting, at: Here) -> tuple[Fault, ...] | Unknown:
    """
    Nobody is both member and substitute of the body that meets.

    A day on which somebody moves from one seat to the other is left out.
    """
    roster = _roster(at)
    if roster is None or at.date is None:
        return Unknown("context.rosters")
    members, substitutes = (
        [each for each in roster.mandates if each.capacity is kind and _holds(each, at.date)]
        for kind in (Capacity.MEMBER, Capacity.SUBSTITUTE)
    )
    both = (
        member.actor.name
        for member in members
        if any(member.actor.is_same_as(other.actor) for other in substitutes)
    )
    return tuple(Fault("body", name=name, body=roster.body.name) for name in both)


@rule(
    "references-resolve",
    on=DecisionParagraph,
    severity=Severity.WARNING,
    certainty=Certainty.READING,
    may_need=["context.earlier_minutes"],
    silent_when=[names_no_paragraph],
    sv="Hänvisningen till {body} {day} § {paragraph} leder ingenstans: protokollet från det "
    "sammanträdet har ingen sådan paragraf.",
    en="The reference to {body} {day} § {paragraph} leads nowhere: the minutes of that meeting "
    "have no such paragraph.",
    examples="consistency.references_resolve",
)
def references_resolve(paragraph: DecisionParagraph, at: Here) -> tuple[Fault | Unknown, ...]:
    """
    A paragraph of other minutes that is referred to is there.

    It is looked for in the minutes at hand of that body and day, if they are whole; where there
    are none, it can't be judged. Paragraph numbers are compared without a year.

    Silent when no paragraph of a meeting on a day is referred to.
    """
    faults, unknown = [], False
    for reference in _references(paragraph):
        found = [each for each in _minutes_at_hand(at) if reference.is_to(each)]
        if not found:
            unknown = True
        elif not any(reference.is_in(each) for each in found):
            number = reference.paragraph.text
            place, body, day = reference.place, reference.body, reference.day
            faults.append(Fault(place, body=body, day=day, paragraph=number))
    return (*faults, Unknown("context.earlier_minutes")) if unknown else tuple(faults)


# Rosters


def _roster(at: Here) -> Roster | None:
    """
    Find the roster of the body that met.
    """
    name = at.body.name.casefold() if at.body else None
    rosters = at.context.rosters or ()
    return next((each for each in rosters if each.body.name.casefold() == name), None)


def _holds(mandate: Mandate, day: dt.date) -> bool:
    return mandate.held_on(day) and day not in {mandate.since, mandate.until}


def _party(told: str) -> str:
    folded = told.casefold()
    return PARTIES.get(folded, folded).casefold()


# References


@attrs.frozen
class _Reference:
    """
    A paragraph of a body's meeting on a day, and where it is referred to.
    """

    place: str
    body: str
    day: dt.date
    paragraph: ParagraphNumber

    def is_to(self, minutes: Minutes) -> bool:
        """
        Tell whether it is to a paragraph of these minutes.
        """
        meeting = minutes.meeting
        if meeting is None or meeting.body is None or meeting.date != self.day:
            return False
        return meeting.body.name.casefold() == self.body.casefold()

    def is_in(self, minutes: Minutes) -> bool:
        """
        Tell whether the paragraph is there.
        """
        wanted = self.paragraph
        numbers = (each.number for each in minutes.paragraphs or () if each.number)
        return any(
            number == wanted or (wanted.number is not None and number.number == wanted.number)
            for number in numbers
        )


def _references(paragraph: DecisionParagraph) -> Iterator[_Reference]:
    named: tuple[tuple[str, tuple[Step | PaperReference, ...] | None], ...] = (
        ("steps", paragraph.steps),
        ("documents", paragraph.documents),
    )
    for field, held in named:
        for number, each in enumerate(held or ()):
            day = each.date.exact if each.date else None
            if each.body and day and each.paragraph:
                place = f"{field}/{number}/paragraph"
                yield _Reference(place, each.body.name, day, each.paragraph)


def _minutes_at_hand(at: Here) -> Iterator[Minutes]:
    """
    Yield the whole minutes around the paragraph, in its case, and given beside it.
    """
    papers = [entry.document for entry in (at.case.documents if at.case else None) or ()]
    for each in (at.minutes, *(at.context.earlier_minutes or ()), *papers):
        if (
            isinstance(each, Minutes)
            and each.extent is Extent.WHOLE
            and each.paragraphs is not None
        ):
            yield each
