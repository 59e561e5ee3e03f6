"""
Examples for `kfbeslut.rules.substituting`.
"""

from typing import Final, cast

from kfbeslut.model import Minutes, ParagraphSpan, Presence, at, replace
from kfbeslut.rules.examples import Example, Examples
from kfbeslut.samples import change, committee_minutes, council_minutes
from kfbeslut.samples.people import one

__all__ = ["substitute_replaces_someone"]

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
