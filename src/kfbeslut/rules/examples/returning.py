"""
Examples for `kfbeslut.rules.returning`.
"""

import datetime as dt
from typing import Final, cast

from kfbeslut.model import Leaving, Minutes, ParagraphSpan, Presence, at, replace
from kfbeslut.rules.examples import Example, Examples
from kfbeslut.rules.examples.almvik import ALMVIK_RULES
from kfbeslut.samples import change, committee_minutes, council_minutes

__all__ = ["no_return_same_day_after_leaving"]

_COUNCIL: Final = council_minutes()
_COMMITTEE: Final = committee_minutes()
_NOT_AT_43: Final = (ParagraphSpan.of(36, 42), ParagraphSpan.of(44, 46))
_NOT_AT_12: Final = (ParagraphSpan.of(11), ParagraphSpan.of(13, 15))


def _away(
    minutes: Minutes, name: str, paragraphs: tuple[ParagraphSpan, ...], because: Leaving | None
) -> Minutes:
    """
    Let a member miss a paragraph.
    """
    names = [each.actor.name for each in minutes.attendance or ()]
    path = f"/attendance/{names.index(name)}"
    presence = cast("Presence", at(minutes, path))
    return change(minutes, path, replace(presence, paragraphs=paragraphs, left_because=because))


assert ALMVIK_RULES.committees  # noqa: S101 - they are there
_NO_RETURN: Final = replace(
    ALMVIK_RULES, committees=replace(ALMVIK_RULES.committees, may_return_same_day=False)
)
_left_and_returned: Final = _away(_COUNCIL, "Nils Hedeby", _NOT_AT_43, Leaving.OTHER)
no_return_same_day_after_leaving: Final = Examples(
    passes=Example(_COUNCIL),
    # That he left isn't told, and nobody stepped in.
    edge=Example(_away(_COUNCIL, "Nils Hedeby", _NOT_AT_43, None)),
    fails=Example(_left_and_returned),
    variants={
        "local": Example(
            _away(_COMMITTEE, "Ingvar Tell", _NOT_AT_12, Leaving.OTHER), local=_NO_RETURN
        )
    },
    silent={
        "lasted_several_days": Example(
            change(_left_and_returned, "/meeting/end_date", dt.date(2024, 5, 28))
        )
    },
)
