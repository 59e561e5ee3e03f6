"""
Lines that are lost found again: where a title ends, where a heading begins.

One style of extraction joins every paragraph to a line and the title to the first of them: "Motion
av Rut Lind (S) om bänkar Parken saknar bänkar." Another joins all. Only the words can tell.
"""

import re
from collections.abc import Iterator
from itertools import pairwise
from typing import Final

from kfbeslut.reading.source import LONGEST_LINE, Line, Source

__all__ = ["unrolled", "unwound"]

_TITLE: Final = re.compile(
    r"(?:motion|svar på|yttrande|yrkande|tilläggsyrkande|återremissyrkande|tjänsteutlåtande|"
    r"redovisning|remiss"
    r"|[A-ZÅÄÖ])",
    re.IGNORECASE,
)
#: Headings that may stand behind a title on its line.
_HEADING_BEHIND: Final = re.compile(
    r"(?<=[\w”\"):]) (?=(?:Förslag till beslut(?: i [\wåäö]+)?:? ?|Yttrandet |Yrkandet |"
    r"Sammanfattning "
    r"|Till [A-ZÅÄÖ]\w{1,30} kommunfullmäktige)(?:$|[A-ZÅÄÖ0-9(”]|\b))"
)
#: Words that begin a sentence but stand in no title with a capital.
_BEGINS: Final = (
    "Det|Den|De|Detta|Dessa|Denna|Att|I|Inom|Idag|Alla|Allt|En|Ett|Vi|För|När|Om|Under|Sedan|På|Med"
    "|Genom|Trots|Som|Många|Flera|Varje|Enligt|Efter|Vid|Av|Redan|Hur|Var|Vad|Varför|Till|Från|Mot"
    "|Både|Såväl|Samtidigt|Här|Där|Nu|Ofta|Ibland|Antalet|Dagens|Kommunen|Staden|Vår|Vårt|Våra|Utan"
    "|Jag|Man|Några|Inte|Senaste|Tack|Just|Sverige|Idén|Problemet|Syftet|Bakgrund"
)
_SENTENCE: Final = re.compile(rf"(?<=[\wåäö”\")]) (?=(?:{_BEGINS}) [^\W\d_])")
#: A capital after a lower-case noun, a finite verb soon after: "… föreningar Almviks parker är".
_CLAUSE: Final = re.compile(
    r"(?P<before>[a-zåäö]{4,40}) (?=[A-ZÅÄÖ][a-zåäö]{1,30} (?:[a-zåäö]{1,30} ){0,4}?"
    r"(?:är|har|kan|ska|skall|bör|får|finns|blir|behöver|måste|vill|gör|ligger|saknar|växer) )"
)
_GOES_ON: Final = frozenset(
    [
        "från",
        "till",
        "inom",
        "mellan",
        "under",
        "enligt",
        "genom",
        "alla",
        "samt",
        "eller",
        "utan",
        "kring",
        "över",
        "efter",
        "mot",
        "hela",
        "nya",
        "stora",
        "fler",
        "flera",
        "angående",
        "gällande",
        "avseende",
        "rörande",
        "nära",
        "andra",
        "första",
        "våra",
        "vissa",
        "samtliga",
    ]
)
_OM: Final = re.compile(r" (?:om|att|angående|gällande|avseende|över|för) ")
_LONG: Final = 250
_HEAD_LINES: Final = 16


#: Headings that stand with a capital within a line only where lines were lost.
_LOST_LINE: Final = re.compile(
    r"(?<=[\w.:;”)]) (?=(?:Beslut|Ärendet|Ärendebeskrivning|Beskrivning av ärendet|Sammanfattning"
    r"|Bakgrund|Yrkanden?|Propositionsordning|Beslutsgång|Omröstning|Votering|Reservation(?:er)?"
    r"|Särskilt (?:uttalande|yttrande)|Beslutsunderlag|Protokollsanteckning|Förslag till beslut"
    r"|Beslutet skickas till|Protokollsutdrag skickas till|Expedieras(?: till)?"
    r"|[A-ZÅÄÖ][a-zåäö]{3,40}(?:fullmäktiges|styrelsens|nämndens) beslut):? [A-ZÅÄÖ0-9§•-])"
)
_SIGN: Final = re.compile(r"(?<=\w) (?=(?:K[FSfs] )?§ ?\d{1,4} (?:[A-ZÅÄÖ]|\d))")
_FEWEST_LOST_LINES: Final = 2
_LONG_LINE: Final = 200


def unwound(source: Source) -> Source:
    """
    Cut lines at the headings within them, where a text has lost its lines.

    One heading within a line may be a word with a capital; several are headings.
    """
    lines: list[Line] = []
    for line in source.lines:
        words = line.text[:LONGEST_LINE]
        places = [match.end() for match in _LOST_LINE.finditer(words)]
        if len(words) < _LONG_LINE or len(places) < _FEWEST_LOST_LINES:
            lines.append(line)
            continue
        if sign := _SIGN.search(words, 0, min(_LONG_LINE, places[0])):
            places.insert(0, sign.end())
        lines.extend(_pieces(line, places))
    return source._replace(lines=tuple(lines))


def unrolled(source: Source, *, sentences: bool) -> Source:
    """
    Cut the lines of a head where a title ends.

    Args:
        source: The paper.
        sentences: Whether to look for the first sentence as well as for headings.
    """
    lines: list[Line] = []
    for number, line in enumerate(source.lines):
        if number < _HEAD_LINES and _TITLE.match(line.text):
            lines.extend(_cut(line, sentences=sentences))
        else:
            lines.append(line)
    return source._replace(lines=tuple(lines))


def _cut(line: Line, *, sentences: bool) -> Iterator[Line]:
    words = line.text[:LONGEST_LINE]
    places = [match.end() for match in [_HEADING_BEHIND.search(words)] if match]
    if sentences and len(words) > _LONG and words.casefold().startswith("motion"):
        places.extend(_sentence_places(words))
    yield from _pieces(line, [min(places)] if places else [])


def _pieces(line: Line, places: list[int]) -> Iterator[Line]:
    """
    Yield a line cut at places, each piece after the first as after a blank line.
    """
    for begin, end in pairwise([0, *places, len(line.text)]):
        piece = line.text[begin:end].rstrip()
        start = line.start + begin
        above = 1 if begin else line.above
        yield line._replace(start=start, end=start + len(piece), text=piece, above=above)


def _sentence_places(words: str) -> Iterator[int]:
    about = _OM.search(words)
    begin = about.end() if about else 0
    if match := _SENTENCE.search(words, begin):
        yield match.end()
    for match in _CLAUSE.finditer(words, begin):
        if match["before"] not in _GOES_ON:
            yield match.end()
            break
