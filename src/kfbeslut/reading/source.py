"""
A text as lines with their places, and what on them is no part of the paper.

Page numbers, running heads and share buttons stand in the middle of sentences. They are named and
set aside here, so that everything above sees the paper alone; nothing is thrown away.
"""

import itertools
import re
import unicodedata
from collections.abc import Iterator
from typing import Final, NamedTuple

from kfbeslut.reading.reading import Furniture, FurnitureKind
from kfbeslut.vocabulary import BODY

__all__ = ["LONGEST_LINE", "Line", "Source", "scan"]

#: Code points of a line that patterns look at. What stands beyond is kept as text and not
#: understood: no paper has such lines, but no text may make reading slow.
LONGEST_LINE: Final = 10_000

_DATE = r"\d{4}-\d\d-\d\d"

_UNSEEN: Final = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff\ufeff]")
_UNSEEN_RUN: Final = re.compile(f"{_UNSEEN.pattern}+")
_LINE: Final = re.compile(r"[^\n]+")

#: What a header of minutes consists of, besides the body's name.
_HEADER: Final = re.compile(
    r"(?:(?:utdrag ur )?protokoll(?:sutdrag)?(?: ?\(?nr \d{1,4}\w?\)?)? ?)?"
    rf"sammanträdesdatum:? {{0,4}}{_DATE}(?: |$)"
    r"|(?:utdrag ur )?protokoll(?:sutdrag)? ?\(?nr \d{1,4}\w?\)?$",
    re.IGNORECASE,
)
#: "Almviks kommun Kommunstyrelsen, protokoll": names, each with a capital.
_FOOTER: Final = re.compile(
    r"[A-ZÅÄÖ][\w.&-]{1,40}(?:,? (?:kommun|stad|[A-ZÅÄÖ][\w.&-]{1,40})){1,5},? "
    r"(?:protokoll|sammanträdesprotokoll)$"
)
_PAGE: Final = re.compile(
    r"(?:sid(?:a|an|or)?\.? ?)?\d{1,4} ?(?:[(\[{]\d{1,4}[)\]}]|av \d{1,4})$"
    r"|sid(?:a|an)?\.? ?\d{1,4}(?:/\d{1,4})?$|\(\d{1,4}\)$|[-–] ?\d{1,4} ?[-–]$",
    re.IGNORECASE,
)
_RULED: Final = re.compile(r"[_\-–—.=*](?: ?[_\-–—.=*]){2,}$")
_RULE_WITHIN: Final = re.compile(r"_{3,}")
_SIGNATURE_BOX: Final = re.compile(
    r"(?:(?:justeran?des? ?(?:signatur(?:er)?|sign\.?)|justerarsignatur(?:er)?)"
    r"(?: {1,60}utdragsbestyrkande)?"
    r"|utdragsbestyrkande"
    r"|sign\. ?ordf\.? ?justerare.{0,40}|ordförandes? sign(?:atur)?\.?)$",
    re.IGNORECASE,
)
_CONTINUED: Final = re.compile(
    r"(?:fortsättning|forts\.?) (?:av |på )?§? ?\d{1,5}(?:/\d{2,4})?\.?$|§ ?\d{1,5} ?forts\.?$",
    re.IGNORECASE,
)
_SHARE_WORD: Final = re.compile(
    r"(?:facebook|twitter|linkedin|email|e-post|mail|x|whatsapp|instagram|dela|share|skriv ut"
    r"|tipsa|lyssna|print|kopiera länk)$",
    re.IGNORECASE,
)
_WEB: Final = re.compile(
    r"(?:utskrivet från|utskriftsdatum|sidansvarig|du är här|dela(?: sidan)?) ?:.{0,200}$"
    r"|(?:senast uppdaterad|senast ändrad|publicerad|"
    r"sidan publicerades)[: ]{1,3}(?:den )?\d.{0,60}$"
    r"|(?:dela sidan|skriv ut|till toppen|till startsidan|tillbaka|hoppa till innehåll(?:et)?)$"
    r"|(?:[•·] )?(?:register|no results found|full text|läs mer|meny|sök|lyssna)$"
    r"|(?:hem|start|startsida) ?[/>›»] .{0,200}$|</?(?:li|br|p|ul|div)(?: ?/)?>$|li>$|br>$",
    re.IGNORECASE,
)
_BODY: Final = re.compile(BODY)
_MOST_LINES_OF_A_HEADER: Final = 4

#: What stands at the top of each page of minutes, and at the top of the first belongs to them.
_REPEATED: Final = re.compile(
    rf"(?P<head>(?:SAMMANTRÄDES|Sammanträdes)(?:PROTOKOLL|protokoll)|{BODY},? {_DATE})"
    r"(?: {1,60}(?:Sida? ?)?\d{1,4} ?(?:[(\[]\d{1,4}[)\]])?)?$"
)
_FEWEST_LINES: Final = 3
_SHARE_THAT_GOES_ON: Final = 0.25

#: What a page break brings; a sentence may go on after it.
_OF_A_PAGE: Final = (FurnitureKind.PAGE_NUMBER, FurnitureKind.RUNNING_HEAD)


class Line(NamedTuple):
    """
    A line of the paper without blanks at its ends, never empty.

    Attributes:
        start: Where it begins in the text (code points).
        end: Where it ends, not included.
        text: Its words; what can't be seen is taken out.
        above: Blank lines between it and the line above it.
        torn: Whether furniture stood between it and the line above it.
    """

    start: int
    end: int
    text: str
    above: int = 0
    torn: bool = False


class Source(NamedTuple):
    """
    A text, the lines of the paper in it, and what stands there besides.

    Attributes:
        text: The text, with line ends as newlines and in NFC.
        lines: The lines of the paper, in order.
        furniture: What is no part of the paper, in order.
        heads: Running heads as lines: they may name the body and the day of the meeting.
        spread: Whether a blank line stands after each line, and a paragraph begins after two.
    """

    text: str
    lines: tuple[Line, ...]
    furniture: tuple[Furniture, ...]
    heads: tuple[Line, ...]
    spread: bool


def scan(text: str) -> Source:
    r"""
    Cut a text into the lines of the paper and what stands on them besides.

    >>> source = scan("Parkfrågan\r\n\r\n21 (87)\r\nBeslut\f")
    >>> [line.text for line in source.lines]
    ['Parkfrågan', 'Beslut']
    >>> [piece.kind.value for piece in source.furniture]
    ['page-number', 'form-feed']
    """
    text = unicodedata.normalize("NFC", text.replace("\r\n", "\n").replace("\r", "\n"))
    unseen = [
        Furniture(
            FurnitureKind.FORM_FEED
            if set(match[0]) == {"\f"}
            else FurnitureKind.CONTROL_CHARACTERS,
            match.start(),
            match.end(),
        )
        for match in _UNSEEN_RUN.finditer(text)
    ]
    raw = list(_raw_lines(text))
    kinds = _furniture_kinds(raw)
    lines: list[Line] = []
    heads: list[Line] = []
    furniture: list[Furniture] = []
    torn = False
    for line, kind in zip(raw, kinds, strict=True):
        if kind is None:
            lines.append(line._replace(torn=torn))
            torn = False
            continue
        end = line.end
        if kind is FurnitureKind.RUNNING_HEAD:
            match = _HEADER.match(line.text)
            if match and match.end() < len(line.text):
                # A header and the paper's own words on one line, as some extraction makes of it.
                end = line.start + match.end()
                rest = line.text[match.end() :].lstrip()
                lines.append(Line(line.end - len(rest), line.end, rest, 0, torn=True))
            heads.append(line)
        torn = kind in _OF_A_PAGE and end == line.end
        furniture.extend(_seen(text, kind, line.start, end))
    return Source(
        text,
        tuple(lines),
        tuple(sorted([*unseen, *furniture], key=lambda piece: piece.start)),
        tuple(heads),
        _is_spread(lines),
    )


def _clean(text: str) -> str:
    """
    Blank out what can't be seen; each code point stays in its place.
    """
    return _UNSEEN.sub(" ", text) if _UNSEEN.search(text) else text


def _raw_lines(text: str) -> Iterator[Line]:
    last = 0
    for match in _LINE.finditer(text):
        for begin, stop in _at_rules(text, match.start(), match.end()):
            clean = _clean(text[begin:stop])
            words = clean.strip()
            if not words:
                continue
            start = begin + len(clean) - len(clean.lstrip())
            above = max(0, text.count("\n", last, start) - 1)
            last = start + len(words)
            yield Line(start, last, words, above)


def _at_rules(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """
    Cut a line where a rule is drawn through it: "… 2024. ______ Expedieras".
    """
    for match in _RULE_WITHIN.finditer(text, start, end):
        yield start, match.start()
        yield match.start(), match.end()
        start = match.end()
    yield start, end


def _seen(text: str, kind: FurnitureKind, start: int, end: int) -> Iterator[Furniture]:
    """
    The pieces of a stretch of furniture between what can't be seen, which is named by itself.
    """
    for match in _UNSEEN_RUN.finditer(text, start, end):
        if text[start : match.start()].strip():
            yield Furniture(kind, start, match.start())
        start = match.end()
    if text[start:end].strip():
        yield Furniture(kind, start, end)


def _furniture_kinds(lines: list[Line]) -> list[FurnitureKind | None]:
    kinds = [_own_kind(line) for line in lines]
    running = _running_names(lines, kinds)
    seen: set[str] = set()
    for number, line in enumerate(lines):
        if kinds[number] is not None:
            continue
        repeated = _REPEATED.match(line.text[:LONGEST_LINE])
        if (number and line.text.casefold() in running) or (repeated and repeated["head"] in seen):
            kinds[number] = FurnitureKind.RUNNING_HEAD
        if repeated:
            seen.add(repeated["head"])
    return kinds


def _own_kind(line: Line) -> FurnitureKind | None:
    text = line.text[:LONGEST_LINE]
    if _PAGE.match(text):
        return FurnitureKind.PAGE_NUMBER
    if _WEB.match(text):
        return FurnitureKind.WEB_FRAME
    words = text.split()
    if len(words) > 1 and all(_SHARE_WORD.match(word) for word in words[:20]):
        return FurnitureKind.WEB_FRAME
    if _RULED.match(text):
        return FurnitureKind.RULED_LINE
    if any(pattern.match(text) for pattern in (_SIGNATURE_BOX, _CONTINUED, _FOOTER, _HEADER)):
        return FurnitureKind.RUNNING_HEAD
    return None


def _running_names(lines: list[Line], kinds: list[FurnitureKind | None]) -> set[str]:
    """
    The names of bodies that stand above the header of minutes, with one heading between at most.
    """
    names = set()
    for number, kind in enumerate(kinds):
        if kind is not FurnitureKind.RUNNING_HEAD or not _HEADER.match(lines[number].text):
            continue
        for back in range(1, _MOST_LINES_OF_A_HEADER):
            if number - back < 0:
                break
            line = lines[number - back]
            if kinds[number - back] is None and _BODY.fullmatch(line.text[:LONGEST_LINE]):
                names.add(line.text.casefold())
                break
        else:
            continue
    first = lines[0].text if lines else ""
    if sum(line.text == first for line in lines) > 1 and any(
        kind is FurnitureKind.RUNNING_HEAD for kind in kinds[1:3]
    ):
        names.add(first.casefold())
    return names


def _is_spread(lines: list[Line]) -> bool:
    """
    Tell whether single blank lines stand between lines rather than between paragraphs.

    In wrapped text a line often goes on in lower case; a paragraph does only as a point of a list.
    """
    apart = [(upper, lower) for upper, lower in itertools.pairwise(lines) if lower.above == 1]
    going_on = sum(
        lower.text[0].islower()
        and not lower.text.startswith("att ")
        and upper.text[-1] not in ".:;,!?"
        for upper, lower in apart
    )
    return len(apart) >= _FEWEST_LINES and going_on > len(apart) * _SHARE_THAT_GOES_ON
