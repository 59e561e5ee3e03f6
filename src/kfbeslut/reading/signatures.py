"""
Signatures: names beside or below each other, titles below them, a place and a date above.
"""

import re
from collections.abc import Sequence
from typing import Final, NamedTuple

from kfbeslut.model import Actor, PartialDate
from kfbeslut.reading.actors import NAME, actors_in, body_of
from kfbeslut.reading.dates import find_dates
from kfbeslut.reading.source import LONGEST_LINE, Line, Source

__all__ = ["Signed", "signed_in"]

_COLUMNS: Final = re.compile(r"\s{2,}")
_SIGNER: Final = re.compile(
    rf"(?P<name>{NAME})(?: (?P<party>\([^\W\d_]{{1,5}}\)))?(?:, "
    rf"(?P<office>[^\W\d_][\w ,-]{{2,60}}))?$"
)
_PLACE_AND_DATE: Final = re.compile(
    r"(?P<place>[A-ZÅÄÖ][a-zåäö]{1,30}(?: [A-ZÅÄÖ][a-zåäö]{1,30})?),? (?:den )?"
    r"(?P<date>(?:\d{4}-\d\d-\d\d|\d{1,2} [a-z]{3,9} \d{4}|[a-z]{3,9} \d{4}))(?P<rest> .{3,60})?$"
)
_FOR_A_PARTY: Final = re.compile(
    r"för (?P<party>[A-ZÅÄÖ][\w -]{2,40}?)(?: \((?P<letters>[^\W\d_]{1,5})\))?:?$", re.IGNORECASE
)
_OFFICE: Final = re.compile(r"[^\W\d_](?:[^\W\d_]|[ ,&/-]){2,60}$")
_NO_SIGNER: Final = re.compile(
    r"(?:\w*motion\w*|\w*bilaga\w*|beslutsunderlag|bakgrund|förslag\w*|till|kommun\w*|[\w-]*nämnd\w*"
    r"|[\w-]*styrelsen?|[\w-]*kontoret|[\w-]*förvaltning\w*|vänsterpartiet|\w*partiet|\w*demokraterna)\b",
    re.IGNORECASE,
)
_NO_OFFICE: Final = re.compile(r"(?:motion|bilag|beslutsunderlag|bakgrund|förslag)", re.IGNORECASE)
_MOST_BLANK_LINES: Final = 1


class Signed(NamedTuple):
    """
    A block of signatures among lines.

    Attributes:
        first: The number of its first line.
        last: The number of the line after its last.
        signatures: Who signed.
        place: Where, as written; `None` if not told.
        date: When, as far as told.
    """

    first: int
    last: int
    signatures: tuple[Actor, ...]
    place: str | None
    date: PartialDate | None


def signed_in(source: Source, lines: Sequence[Line], *, titled: bool) -> Signed | None:
    """
    Find the first block of signatures among lines; `None` if there is none.

    Args:
        source: The text.
        lines: The lines to look at.
        titled: Whether names without a party count only with a title below or beside them.
    """
    number = 0
    while number < len(lines):
        block = _block(source, lines, number, titled=titled)
        if block is not None:
            return block
        number += 1
    return None


def _block(source: Source, lines: Sequence[Line], first: int, *, titled: bool) -> Signed | None:
    place: str | None = None
    date: PartialDate | None = None
    parties: tuple[str, ...] = ()
    number = first
    if match := _PLACE_AND_DATE.match(lines[number].text[:LONGEST_LINE]):
        place = match["place"]
        date = next((found.date for found in find_dates(match["date"])), None)
        if date is None:
            return None
        number += 1
    if number < len(lines) and (match := _FOR_A_PARTY.match(lines[number].text[:LONGEST_LINE])):
        parties = (match["letters"] or match["party"],)
        number += 1
    signatures: list[Actor] = []
    while number < len(lines):
        names = _names(source, lines[number])
        if names is None:
            break
        number += 1
        offices = _offices(
            source, lines, number, len(names), required=titled and not (place or parties)
        )
        if offices is None:
            number -= 1
            break
        if offices:
            number += 1
            names = [
                Actor(name=a.name, parties=a.parties or parties, office=office)
                for a, office in zip(names, offices, strict=True)
            ]
        elif parties:
            names = [
                Actor(name=a.name, parties=a.parties or parties, office=a.office) for a in names
            ]
        signatures.extend(names)
    if not signatures:
        return None
    return Signed(first, number, tuple(signatures), place, date)


def _cells(source: Source, line: Line) -> list[str]:
    return [
        cell for cell in _COLUMNS.split(source.text[line.start : line.end][:LONGEST_LINE]) if cell
    ]


def _names(source: Source, line: Line) -> list[Actor] | None:
    """
    Read a line of nothing but names, in columns or alone; `None` if it is anything else.
    """
    names = []
    for cell in _cells(source, line):
        match = _SIGNER.match(cell)
        if match is None or _NO_SIGNER.match(cell):
            return None
        actors = actors_in(f"{match['name']} {match['party'] or ''}")
        if not actors:
            return None
        names.append(Actor(name=actors[0].name, parties=actors[0].parties, office=match["office"]))
    return names or None


def _offices(
    source: Source, lines: Sequence[Line], number: int, count: int, *, required: bool
) -> list[str] | None:
    """
    Read the titles below names: as many, in columns. `()` if there are none, `None` if needed.
    """
    named = _names(source, lines[number - 1]) or []
    if all(actor.parties or actor.office for actor in named):
        required = False
    if number < len(lines):
        cells = _cells(source, lines[number])
        close = lines[number].above <= _MOST_BLANK_LINES
        fits = len(cells) == count and all(
            _OFFICE.match(cell) and not _NO_OFFICE.match(cell) and body_of(cell) is None
            for cell in cells
        )
        is_names = _names(source, lines[number]) is not None and not required
        if close and fits and not is_names:
            return cells
    return None if required else []
