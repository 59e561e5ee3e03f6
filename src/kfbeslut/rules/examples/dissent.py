"""
Examples for `kfbeslut.rules.dissent`.
"""

from typing import Final, cast

from kfbeslut.model import Actor, Ballot, Choice, Reservation, at, replace
from kfbeslut.rules.examples import Example, Examples
from kfbeslut.samples import change, council_minutes, special_statement

__all__ = ["reservation_by_participant", "special_statement_allowed"]

_COUNCIL: Final = council_minutes()
_REJECTED: Final = "/paragraphs/5"
_TIE: Final = "/paragraphs/6"
_PROPERTY: Final = "/paragraphs/7"  # one member is disqualified, and a substitute serves instead
_SUBSTITUTE: Final = Actor(name="Frida Stålberg")
_DISQUALIFIED: Final = cast("Actor", at(_COUNCIL, f"{_PROPERTY}/not_taking_part/0/actor"))
_ABSTAINING: Final = cast("Actor", at(_COUNCIL, f"{_REJECTED}/reservations/0/by/0"))
_ROLL: Final = cast("tuple[Ballot, ...]", at(_COUNCIL, f"{_REJECTED}/votes/0/roll"))


def _reserving(paragraph: str, *by: Actor) -> Example:
    """
    Let these reserve themselves, and nobody else.
    """
    changed = change(_COUNCIL, f"{paragraph}/reservations", [Reservation(by=by)])
    return Example(changed, f"{paragraph}/reservations/0")


reservation_by_participant: Final = Examples(
    passes=Example(_COUNCIL, f"{_TIE}/reservations/0"),
    # A substitute who served for this paragraph only.
    edge=_reserving(_PROPERTY, _SUBSTITUTE),
    fails=_reserving(_TIE, _SUBSTITUTE),
    variants={
        "not-taking-part": _reserving(_PROPERTY, _DISQUALIFIED),
        "abstained": Example(
            change(
                _COUNCIL,
                f"{_REJECTED}/votes/0/roll",
                [
                    replace(ballot, choice=Choice.ABSTAINS)
                    if ballot.actor.is_same_as(_ABSTAINING)
                    else ballot
                    for ballot in _ROLL
                ],
            ),
            f"{_REJECTED}/reservations/0",
        ),
    },
    silent={"names_no_person": _reserving(_TIE, Actor(parties=("M",)))},
)

special_statement_allowed: Final = Examples(
    passes=Example(special_statement()),
    # Whoever gives it: whether they may is for another rule.
    edge=Example(change(special_statement(), "/by", [Actor(name="Jonas Älv")])),
    fails=Example(change(special_statement(), "/permitted", value=False)),
)
