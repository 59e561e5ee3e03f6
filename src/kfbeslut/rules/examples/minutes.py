"""
Examples for `kfbeslut.rules.minutes`.
"""

import datetime as dt
from typing import Final, cast

from kfbeslut.model import (
    AgendaItem,
    BodyKind,
    Context,
    DecisionParagraph,
    Matter,
    MatterKind,
    Minutes,
    PaperKind,
    PaperReference,
    ParagraphNumber,
    Presence,
    at,
    replace,
)
from kfbeslut.rules.examples import Example, Examples
from kfbeslut.rules.examples.almvik import ALMVIK_RULES
from kfbeslut.samples import change, committee_minutes, council_minutes, executive_minutes

__all__ = [
    "minutes_kept",
    "minutes_list_interpellations",
    "minutes_list_matters",
    "minutes_list_serving",
    "paragraph_numbers_run",
]

_COUNCIL: Final = council_minutes()
_COMMITTEE: Final = committee_minutes()
_FIRST: Final = "/attendance/0"  # the chair


def _of_kind(kind: BodyKind) -> Minutes:
    """
    Let the minutes be of another kind of body.
    """
    return change(_COMMITTEE, "/meeting/body/kind", kind)


def _presence(path: str, **changes: object) -> Example:
    """
    Change what is told of one who was there.
    """
    presence = cast("Presence", at(_COUNCIL, path))
    return Example(change(_COUNCIL, path, replace(presence, **changes)))


def _also_on_the_agenda(**facts: object) -> Example:
    """
    Let one more item have been on the agenda, told in § 47, which isn't there.
    """
    agenda = cast("tuple[AgendaItem, ...]", at(_COUNCIL, "/meeting/agenda"))
    item = replace(agenda[0], paragraph=ParagraphNumber.of(47), number="12", **facts)
    return Example(change(_COUNCIL, "/meeting/agenda", (*agenda, item)))


_STRUCK: Final = _also_on_the_agenda(title="Val av nämndemän", struck=True)
_PREPARING: Final = _of_kind(BodyKind.SUB_COMMITTEE)
assert ALMVIK_RULES.committees  # noqa: S101 - they are there
_NO_MINUTES: Final = replace(
    ALMVIK_RULES, committees=replace(ALMVIK_RULES.committees, keeps_minutes=False)
)

minutes_kept: Final = Examples(
    passes=Example(_COUNCIL),
    # What a sub-committee keeps is minutes too.
    edge=Example(_PREPARING, local=ALMVIK_RULES),
    fails=Example(change(_COUNCIL, "/paragraphs", ())),
    variants={
        "by-law": Example(change(_PREPARING, "/paragraphs", ()), local=ALMVIK_RULES),
        "chair": _presence(_FIRST, presiding=False),
    },
    silent={"owes_no_minutes": Example(_PREPARING, local=_NO_MINUTES)},
)

_ANNEX: Final = PaperReference(text="Närvarolista, bilaga 1", kind=PaperKind.ATTENDANCE)

minutes_list_serving: Final = Examples(
    passes=Example(_COUNCIL),
    # That the chair sat until the end is no interval.
    edge=_presence(_FIRST, left=dt.time(21, 5)),
    fails=Example(change(_COUNCIL, "/attendance", None)),
    variants={"interval": _presence("/attendance/1", left=dt.time(20, 30))},
    silent={
        "list_is_an_annex": Example(
            replace(change(_COUNCIL, "/paragraphs/0/documents", [_ANNEX]), attendance=None)
        )
    },
)

minutes_list_matters: Final = Examples(
    passes=Example(_COUNCIL),
    # One that was struck needs no paragraph.
    edge=_STRUCK,
    fails=_also_on_the_agenda(title="Val av nämndemän"),
    silent={"has_no_paragraphs": Example(change(_COUNCIL, "/paragraphs", ()))},
)

_QUESTION: Final = Matter(kind=MatterKind.QUESTION)

minutes_list_interpellations: Final = Examples(
    passes=Example(_COUNCIL),
    # One that was struck needs no paragraph.
    edge=_also_on_the_agenda(title="Fråga om bryggan", matter=_QUESTION, struck=True),
    fails=_also_on_the_agenda(title="Fråga om bryggan", matter=_QUESTION),
    silent={
        "is_not_the_council": Example(_COMMITTEE),
        "has_no_paragraphs": Example(change(_COUNCIL, "/paragraphs", ())),
    },
)

_PARAGRAPHS: Final = cast("tuple[DecisionParagraph, ...]", executive_minutes().paragraphs)


def _numbered(last: int) -> Example:
    """
    Let the last paragraph of the executive have another number.
    """
    path = f"/paragraphs/{len(_PARAGRAPHS) - 1}/number"
    return Example(change(executive_minutes(), path, ParagraphNumber.of(last)), local=ALMVIK_RULES)


def _after(day: dt.date) -> Example:
    """
    Let the same numbers have been used at an earlier meeting.
    """
    earlier = change(executive_minutes(), "/meeting/date", day)
    return Example(
        executive_minutes(), context=Context(earlier_minutes=(earlier,)), local=ALMVIK_RULES
    )


paragraph_numbers_run: Final = Examples(
    passes=Example(executive_minutes(), local=ALMVIK_RULES),
    # The numbers begin again with the year.
    edge=_after(dt.date(2023, 12, 13)),
    fails=_numbered(56),
    variants={"twice": _numbered(54), "twice-in-the-year": _after(dt.date(2024, 1, 17))},
)
