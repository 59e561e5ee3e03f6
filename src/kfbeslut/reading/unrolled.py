"""
Titles parted from the text that runs on behind them on one line.

One style of extraction joins every paragraph to a line and the title to the first of them: "Motion
av Rut Lind (S) om bänkar Parken saknar bänkar." Where the title ends only the words can tell.
"""

import re
from collections.abc import Iterator
from typing import Final

from kfbeslut.reading.source import LONGEST_LINE, Line, Source

__all__ = ["unrolled"]

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
            lines.extend(_cut(source.text, line, sentences=sentences))
        else:
            lines.append(line)
    return source._replace(lines=tuple(lines))


def _cut(text: str, line: Line, *, sentences: bool) -> Iterator[Line]:
    words = text[line.start : line.end][:LONGEST_LINE]
    places = [match.end() for match in [_HEADING_BEHIND.search(words)] if match]
    if sentences and len(words) > _LONG and words.casefold().startswith("motion"):
        places.extend(_sentence_places(words))
    if not places or len(line.text) != line.end - line.start:
        yield line
        return
    place = line.start + min(places)
    title = text[line.start : place].rstrip()
    yield line._replace(end=line.start + len(title), text=title)
    yield Line(place, line.end, text[place : line.end], 1)


def _sentence_places(words: str) -> Iterator[int]:
    about = _OM.search(words)
    begin = about.end() if about else 0
    if match := _SENTENCE.search(words, begin):
        yield match.end()
    for match in _CLAUSE.finditer(words, begin):
        if match["before"] not in _GOES_ON:
            yield match.end()
            break
