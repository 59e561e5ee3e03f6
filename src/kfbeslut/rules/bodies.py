"""
Of which body a rule speaks: the council, or a committee.
"""

from typing import Final

from kfbeslut.model import BodyKind
from kfbeslut.rules.here import Here

__all__ = [
    "is_neither_council_nor_committee",
    "is_not_of_committee",
    "is_not_of_council",
    "is_of_council",
]

_COMMITTEES: Final = frozenset({BodyKind.EXECUTIVE, BodyKind.COMMITTEE, BodyKind.JOINT_COMMITTEE})


def is_of_council(node: object, at: Here) -> bool:
    """
    The council met: the act itself speaks of it.
    """
    return at.council is True


def is_not_of_council(node: object, at: Here) -> bool:
    """
    Another body than the council met.
    """
    kind = at.body and at.body.kind
    return kind is not None and kind is not BodyKind.COUNCIL


def is_not_of_committee(node: object, at: Here) -> bool:
    """
    No committee met, the executive and joint committees among them.
    """
    kind = at.body and at.body.kind
    return kind is not None and kind not in _COMMITTEES


def is_neither_council_nor_committee(node: object, at: Here) -> bool:
    """
    Neither the council met nor a committee.
    """
    kind = at.body and at.body.kind
    return kind is not None and kind is not BodyKind.COUNCIL and kind not in _COMMITTEES
