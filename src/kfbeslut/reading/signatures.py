"""
Signatures: names beside or below each other, titles below them, a place and a date above.
"""

import re
from collections.abc import Sequence
from typing import Final, NamedTuple

from kfbeslut.model import Actor, PartialDate, replace
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
    r"för (?P<party>[A-ZÅÄÖ][\w -]{2,40}?)(?: \((?P<letters>[^\W\d_]{1,5})\))?[,:]?$",
    re.IGNORECASE,
)
_OFFICE: Final = re.compile(r"[^\W\d_](?:[^\W\d_]|[ ,&/-]){2,60}$")
_NO_SIGNER: Final = re.compile(
    r"(?:\w*motion\w*|\w*bilaga\w*|beslutsunderlag|bakgrund|förslag\w*|till|kommun\w*|[\w-]*nämnd\w*"
    r"|[\w-]*styrelsen?|[\w-]*kontoret|[\w-]*förvaltning\w*|vänsterpartiet|\w*partiet|\w*demokraterna)\b",
    re.IGNORECASE,
)
_NO_OFFICE: Final = re.compile(r"(?:motion|bilag|beslutsunderlag|bakgrund|förslag)", re.IGNORECASE)
_PARTY: Final = re.compile(r"(?:partiet|demokraterna|moderaterna|liberalerna)$", re.IGNORECASE)
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


def signed_in(source: Source, lines: Sequence[Line]) -> Signed | None:
    """
    Find the first block of signatures among lines; `None` if there is none.

    A name alone is none: it takes a party, a title below or beside it, or a place, a day or a
    party above.
    """
    blocks = (_block(source, lines, first) for first in range(len(lines)))
    return next((block for block in blocks if block is not None), None)


def _block(source: Source, lines: Sequence[Line], first: int) -> Signed | None:
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
    while number < len(lines) and (names := _names(source, lines[number])):
        offices = _offices(source, lines, number + 1, len(names))
        certain = bool(place or parties) or all(name.parties or name.office for name in names)
        if offices is None and not certain:
            break
        number += 1
        # Below a name that needs no title another name may stand.
        if offices is not None and not (certain and _names(source, lines[number])):
            names = [
                _with_office(name, office) for name, office in zip(names, offices, strict=True)
            ]
            number += 1
        signatures.extend(replace(name, parties=name.parties or parties) for name in names)
    return Signed(first, number, tuple(signatures), place, date) if signatures else None


def _cells(source: Source, line: Line) -> list[str]:
    text = source.text[line.start : line.end][:LONGEST_LINE]
    return [cell for cell in _COLUMNS.split(text.lstrip("/ ")) if cell]


def _names(source: Source, line: Line) -> list[Actor]:
    """
    Read a line of nothing but names, in columns, in a row or alone; nothing if it is more.
    """
    names: list[Actor] = []
    for cell in _cells(source, line):
        match = _SIGNER.match(cell)
        if match is None:
            row = actors_in(cell)
            if not row or not all(actor.name and actor.parties for actor in row):
                return []
            names.extend(row)
            continue
        actors = actors_in(f"{match['name']} {match['party'] or ''}")
        if _NO_SIGNER.match(cell) or not actors:
            return []
        names.append(_with_office(actors[0], match["office"]) if match["office"] else actors[0])
    return names


def _offices(source: Source, lines: Sequence[Line], number: int, count: int) -> list[str] | None:
    """
    Read the titles below names: as many, in columns; `None` if there are none.
    """
    if number == len(lines) or lines[number].above > _MOST_BLANK_LINES:
        return None
    cells = _cells(source, lines[number])
    fits = len(cells) == count and all(
        _OFFICE.match(cell) and not _NO_OFFICE.match(cell) and body_of(cell) is None
        for cell in cells
    )
    return cells if fits else None


def _with_office(actor: Actor, office: str) -> Actor:
    """
    Add what stands below or beside a name: a title, or the name of a party.
    """
    if _PARTY.search(office):
        return replace(actor, parties=actor.parties or (office,))
    return replace(actor, office=office)
