"""
What can be said of a seat at a paragraph: who serves on it, nobody, or that it can't be told.
"""

from collections.abc import Sequence
from itertools import chain
from typing import TypeAlias

import attrs

from kfbeslut.model import Mandate
from kfbeslut.reasons import Reason

__all__ = ["Filled", "Service", "Untold", "Vacant", "in_common"]


@attrs.frozen(kw_only=True)
class Filled:
    """
    A seat on which somebody serves.

    Attributes:
        member: Whose seat it is.
        by: Who serves: the member, or a substitute.
        reasons: Why the member doesn't serve, if so, and why this substitute does.

    .. versionadded:: 0.1.0
    """

    member: Mandate
    by: Mandate
    reasons: tuple[Reason, ...]


@attrs.frozen(kw_only=True)
class Vacant:
    """
    A seat on which nobody serves.

    Attributes:
        member: Whose seat it is.
        reasons: Why the member doesn't serve, and why nobody else does.

    .. versionadded:: 0.1.0
    """

    member: Mandate
    reasons: tuple[Reason, ...]


@attrs.frozen(kw_only=True)
class Untold:
    """
    A seat of which it can't be told who serves on it, or whether anybody does.

    Attributes:
        member: Whose seat it is.
        reasons: What isn't told, one reason for each fact.

    .. versionadded:: 0.1.0
    """

    member: Mandate
    reasons: tuple[Reason, ...]

    @property
    def missing(self) -> tuple[str, ...]:
        """
        What isn't told, by the ids of the reasons, each once.
        """
        return tuple(dict.fromkeys(reason.id for reason in self.reasons))


Service: TypeAlias = Filled | Vacant | Untold
"""What can be said of a seat at a paragraph."""


def in_common(about: Reason, services: Sequence[Service]) -> Service:
    """
    Tell of a seat what is the same whatever the answer to a question is.
    """
    first = services[0]
    if all(each == first for each in services):
        return first
    reasons = [each.reasons for each in services]
    if not any(isinstance(each, Untold) for each in services) and len(set(map(_by, services))) == 1:
        shared = tuple(why for why in first.reasons if all(why in others for others in reasons))
        return attrs.evolve(first, reasons=shared)
    untold = chain(*(each.reasons for each in services if isinstance(each, Untold)))
    return Untold(member=first.member, reasons=tuple(dict.fromkeys([about, *untold])))


def _by(service: Service) -> Mandate | None:
    return service.by if isinstance(service, Filled) else None
