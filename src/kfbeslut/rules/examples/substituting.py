"""
Examples for `kfbeslut.rules.substituting`.
"""

from typing import Final, cast

from kfbeslut.model import Context, Minutes, ParagraphSpan, Presence, at, replace
from kfbeslut.rules.examples import Example, Examples
from kfbeslut.samples import (
    change,
    committee_minutes,
    council_minutes,
    council_minutes_june,
    council_roster,
)
from kfbeslut.samples.meeting import watching
from kfbeslut.samples.people import one

__all__ = ["substitute_order_followed", "substitute_replaces_someone"]

_COUNCIL: Final = council_minutes()
_COMMITTEE: Final = committee_minutes()


def _place(minutes: Minutes, name: str) -> str:
    """
    Give the place of a person in the list of those present.
    """
    names = [each.actor.name for each in minutes.attendance or ()]
    return f"/attendance/{names.index(name)}"


def _serving(minutes: Minutes, name: str, **changes: object) -> Example:
    """
    Change how a substitute serves.
    """
    path = _place(minutes, name)
    presence = cast("Presence", at(minutes, path))
    return Example(change(minutes, path, replace(presence, **changes)), path)


substitute_replaces_someone: Final = Examples(
    passes=Example(_COUNCIL, _place(_COUNCIL, "Greta Månsby")),
    # From the very paragraph at which the member is gone.
    edge=Example(_COUNCIL, _place(_COUNCIL, "Petra Löv")),
    fails=_serving(_COUNCIL, "Petra Löv", paragraphs=(ParagraphSpan.of(44, 46),)),
    variants={
        "in-committee": _serving(
            _COMMITTEE, "Nora Qvist", seat="1", serves_for=one("Olle Bergdahl")
        )
    },
    silent={"is_no_serving_substitute": Example(_COUNCIL, _place(_COUNCIL, "Jonas Älv"))},
)


_JUNE: Final = council_minutes_june()
_ROSTERS: Final = Context(rosters=(council_roster(),))


def _there(*others: Presence) -> Example:
    """
    Let others be there in June, when Isak Bruse serves as the second of his party's substitutes.
    """
    attendance = (*(_JUNE.attendance or ()), *others)
    document = change(_JUNE, "/attendance", attendance)
    return Example(document, _place(_JUNE, "Isak Bruse"), context=_ROSTERS)


substitute_order_followed: Final = Examples(
    # The first of the party's substitutes serves already.
    passes=Example(_COUNCIL, _place(_COUNCIL, "Frida Stålberg"), context=_ROSTERS),
    # The first came at the next paragraph.
    edge=_there(watching("Greta Månsby", ParagraphSpan.of(50, 53))),
    fails=_there(watching("Greta Månsby")),
    silent={
        "is_no_serving_substitute": Example(
            _COUNCIL, _place(_COUNCIL, "Jonas Älv"), context=_ROSTERS
        ),
        "is_not_of_council": Example(
            _COMMITTEE, _place(_COMMITTEE, "Vera Tallmo"), context=_ROSTERS
        ),
        "stands_in_an_extract": Example(
            _COUNCIL.extract(43), _place(_COUNCIL, "Frida Stålberg"), context=_ROSTERS
        ),
    },
)
