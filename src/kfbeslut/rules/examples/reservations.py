"""
Examples for `kfbeslut.rules.reservations`.
"""

import datetime as dt
from typing import Final, cast

from kfbeslut.model import (
    Actor,
    Body,
    Choice,
    Moment,
    NotTakingPart,
    PaperKind,
    PaperReference,
    Reservation,
    at,
    replace,
)
from kfbeslut.rules.examples import Example, Examples
from kfbeslut.rules.examples.almvik import ALMVIK_RULES
from kfbeslut.samples import change, council_minutes, executive_minutes

__all__ = [
    "reservation_against_a_decision",
    "reservation_by_participant",
    "reservation_names_persons",
    "reservation_reasons_before_certification",
    "reservation_recorded_in_minutes",
    "reservation_reported_before_meeting_closed",
]

_COUNCIL: Final = council_minutes()
_ELECTION: Final = "/paragraphs/3"  # certified at once, at 19.35
_PARTLY: Final = "/paragraphs/4"
_REJECTED: Final = "/paragraphs/5"
_TIE: Final = "/paragraphs/6"
_PROPERTY: Final = "/paragraphs/7"  # one member is disqualified, and a substitute serves instead
_REMITTED: Final = "/paragraphs/8"
_WITHOUT_VOTE: Final = "/paragraphs/1"  # of the executive
_SUBSTITUTE: Final = Actor(name="Frida Stålberg")
_DISQUALIFIED: Final = cast("Actor", at(_COUNCIL, f"{_PROPERTY}/not_taking_part/0/actor"))
_FIRST: Final = cast("Actor", at(_COUNCIL, f"{_REJECTED}/reservations/0/by/0"))
_OWN: Final = Actor(name="Lena Fors")  # had the matter remitted
_MODERATES: Final = Actor(parties=("M",))
_DAY: Final = dt.date(2024, 5, 27)
_IN_TIME: Final = Moment(date=_DAY, time=dt.time(20))


def _reserving(paragraph: str, *by: Actor, reported: Moment = _IN_TIME) -> Example:
    """
    Let these reserve themselves, and nobody else.
    """
    reservation = Reservation(by=by, reported=reported)
    changed = change(_COUNCIL, f"{paragraph}/reservations", [reservation])
    return Example(changed, f"{paragraph}/reservations/0")


def _changed(paragraph: str, **changes: object) -> Example:
    """
    Change the reservation of a paragraph.
    """
    path = f"{paragraph}/reservations/0"
    reservation = cast("Reservation", at(_COUNCIL, path))
    changed = change(_COUNCIL, path, replace(reservation, **changes))
    return Example(changed, path, local=ALMVIK_RULES)


def _at(day: int, hour: int, minute: int, *, month: int = 5) -> Moment:
    return Moment(date=dt.date(2024, month, day), time=dt.time(hour, minute))


reservation_by_participant: Final = Examples(
    passes=Example(_COUNCIL, f"{_TIE}/reservations/0"),
    # A substitute who served for this paragraph only.
    edge=_reserving(_PROPERTY, _SUBSTITUTE),
    fails=_reserving(_TIE, _SUBSTITUTE),
    variants={
        "not-on-the-list": _reserving(_TIE, Actor(name="Frida Stålbärg")),
        "not-taking-part": _reserving(_PROPERTY, _DISQUALIFIED),
        "abstained": Example(
            change(
                executive_minutes(),
                f"{_WITHOUT_VOTE}/not_taking_part",
                [NotTakingPart(actor=Actor(name="Elin Rask"), choice=Choice.ABSTAINS)],
            ),
            f"{_WITHOUT_VOTE}/reservations/0",
        ),
    },
    silent={"names_no_person": _reserving(_TIE, _MODERATES)},
)

reservation_reported_before_meeting_closed: Final = Examples(
    passes=Example(_COUNCIL, f"{_TIE}/reservations/0"),
    # As the meeting was closed.
    edge=_changed(_TIE, reported=_at(27, 21, 5)),
    fails=_changed(_TIE, reported=_at(27, 21, 6)),
    variants={"certified-at-once": _reserving(_ELECTION, _OWN, reported=_at(27, 19, 40))},
)

_ANNEX: Final = PaperReference(text="Bilaga 2")

reservation_reasons_before_certification: Final = Examples(
    passes=Example(_COUNCIL, f"{_REJECTED}/reservations/0", local=ALMVIK_RULES),
    # As the minutes were certified.
    edge=_changed(_REJECTED, received=_at(3, 16, 0, month=6)),
    fails=_changed(_REJECTED, received=_at(4, 8, 0, month=6), reference=_ANNEX),
    silent={
        "gives_no_written_reasons": Example(_COUNCIL, f"{_TIE}/reservations/0", local=ALMVIK_RULES)
    },
)

_PAPER: Final = PaperReference(
    text="Reservation från Moderaterna",
    kind=PaperKind.RESERVATION,
    body=Body(name="Kommunfullmäktige"),
    paragraph=_COUNCIL.paragraph(43).number,
)

reservation_recorded_in_minutes: Final = Examples(
    passes=Example(_COUNCIL, _REJECTED),
    # It stands there, if by fewer than signed the paper.
    edge=Example(
        change(_COUNCIL, f"{_REJECTED}/reservations/0/by", [_FIRST]),
        _REJECTED,
    ),
    fails=Example(change(_COUNCIL, f"{_PROPERTY}/documents", [_PAPER]), _PROPERTY),
    silent={
        "has_no_reservation_among_its_papers": Example(
            change(
                _COUNCIL,
                f"{_PROPERTY}/documents",
                [replace(_PAPER, paragraph=_COUNCIL.paragraph(42).number)],
            ),
            _PROPERTY,
        )
    },
)

reservation_against_a_decision: Final = Examples(
    passes=Example(_COUNCIL, f"{_TIE}/reservations/0"),
    # One who moved nothing and lost nothing may be against the decision.
    edge=_reserving(_REMITTED, Actor(name="Gunnar Westrin")),
    fails=_reserving(_REMITTED, _OWN),
    silent={"names_no_person": _reserving(_TIE, _MODERATES)},
)

reservation_names_persons: Final = Examples(
    passes=Example(_COUNCIL, f"{_TIE}/reservations/0"),
    # A role tells who it is as well as a name.
    edge=_reserving(_TIE, Actor(role="Andre vice ordföranden")),
    fails=_reserving(_TIE, Actor(parties=("L",))),
    variants={"persons-follow": _reserving(_TIE, _MODERATES)},
)
