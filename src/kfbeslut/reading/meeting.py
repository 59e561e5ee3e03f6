"""
Which body met and when, as headings, running heads and the decision itself tell.

A paragraph often has no day of its own meeting: no other date in it is ever taken for one.
"""

import re
from collections.abc import Iterable, Sequence
from typing import Final

from kfbeslut.model import Body, Meeting, Municipality
from kfbeslut.reading.actors import body_of
from kfbeslut.reading.dates import Dated, find_dates
from kfbeslut.reading.outline import Stretch
from kfbeslut.reading.source import LONGEST_LINE, Line, Source
from kfbeslut.vocabulary import BODY, Part, body_kind, nominative

__all__ = ["body_in", "day_in", "meeting_in", "municipality_in"]

#: A line that gives the day of the meeting.
_MEETING_DAY: Final = re.compile(
    r"(?:(?:utdrag ur )?protokoll.{0,20} )?sammanträdes(?:datum|dag):? {0,4}(?P<day>\S.{0,40})"
    r"|protokoll\b.{0,40}? sammanträde\b.{0,80}?(?:dagen )?(?P<told>(?:den )?\d.{5,20})",
    re.IGNORECASE,
)
_MEETING_OF: Final = re.compile(
    rf"(?i:protokoll\b.{{0,40}}? sammanträdet? (?:med|i) )(?P<body>"
    rf"(?:[A-ZÅÄÖ][\wåäö-]{{1,40}}s )?{BODY})"
)
_BODY_AND_DAY: Final = re.compile(
    rf"(?:[A-ZÅÄÖ][\w-]{{1,30}} (?:kommun|stad),? )?(?P<body>{BODY})"
    r"(?:,? (?P<day>\d{4}-\d\d-\d\d))?(?: \d{1,3} ?\(\d{1,3}\))?$"
)
_FOOTER: Final = re.compile(
    r"(?P<body>[A-ZÅÄÖ][\wåäö-]{0,40}(?:fullmäktige|styrelsen|nämnden)),? "
    r"(?:sammanträdes)?protokoll$"
)
_DAY_ALONE: Final = re.compile(r"\d{4}-\d\d-\d\d$")
_GENITIVE: Final = re.compile(r"([\wåäö-]{3,60}s) (?:beslut|förslag)", re.IGNORECASE)
_DECIDES: Final = re.compile(
    rf"(?P<body>{BODY}) (?:beslutar|beslutade|beslutat|avstyrker|tillstyrker|hänvisar|föreslår|"
    rf"godkänner|överlämnar"
    r"|översänder|förklarar|ställer sig|bordlägger|antecknar|uppdrar)\b"
)
_INDEFINITE: Final = "nämnd"
_OF_A_MUNICIPALITY: Final = re.compile(
    r"\b(?P<name>(?:(?:Upplands|Östra|Västra|Norra|Södra|Lilla|Stora|Nya|Övre) )?"
    r"[A-ZÅÄÖ][a-zåäöé]{1,20}(?:-[A-ZÅÄÖ][a-zåäöé]{1,20})?"
    r" (?:kommuns?|[Ss]tads?|regions?))\b(?! som\b)"
)


def meeting_in(
    source: Source, head: Sequence[Line], stretches: Sequence[Stretch], points: Iterable[str]
) -> Meeting | None:
    """
    Read which body met and when; `None` if neither is told.
    """
    body = body_in(source, head, stretches, points)
    day = day_in(source, head)
    date = day.date.exact if day else None
    return None if body is None and date is None else Meeting(body=body, date=date)


def day_in(source: Source, head: Sequence[Line]) -> Dated | None:
    """
    Find the day of the meeting, and where in the text it stands.
    """
    for line in (*source.heads, *head):
        match = _MEETING_DAY.search(line.text[:LONGEST_LINE])
        if match and (day := _day(line, *match.span("day" if match["day"] else "told"))):
            return day
    for line in head:
        if match := _BODY_AND_DAY.match(line.text[:LONGEST_LINE]):
            if match["day"] and (day := _day(line, *match.span("day"))):
                return day
        elif _DAY_ALONE.match(line.text) and (day := _day(line, 0, len(line.text))):
            return day
    return None


def _day(line: Line, start: int, end: int) -> Dated | None:
    """
    Find a whole date in a part of a line.
    """
    for date, begin, stop in find_dates(line.text[start:end]):
        if date.exact is not None:
            return Dated(date, line.start + start + begin, line.start + start + stop)
    return None


def body_in(
    source: Source, head: Sequence[Line], stretches: Sequence[Stretch], points: Iterable[str]
) -> Body | None:
    """
    Read which body decides: from "…s beslut", a head with its name, or what decides.
    """
    for stretch in stretches:
        if stretch.part is Part.DECISION and stretch.heading:
            match = _GENITIVE.match(stretch.heading.text)
            name = nominative(match[1]) if match else None
            if name:
                return body_of(name)
    deciding = [match for point in points if (match := _DECIDES.match(point[:LONGEST_LINE]))]
    for line in (*head, *source.heads):
        if of := _MEETING_OF.match(line.text[:LONGEST_LINE].removeprefix("Utdrag ur ")):
            return Body(name=of["body"], kind=body_kind(of["body"]))
        match = _BODY_AND_DAY.match(line.text[:LONGEST_LINE])
        if match and (body := body_of(match["body"])):
            # "Parknämnd" over "Parknämnden beslutar": the name is the definite form.
            if " " not in body.name and body.name.endswith(_INDEFINITE):
                definite = f"{body.name}en"
                if any(found["body"] == definite for found in deciding):
                    return body_of(definite)
            return body
    told = [*deciding, *(match for line in source.heads if (match := _FOOTER.search(line.text)))]
    return body_of(told[0]["body"]) if told else None


def municipality_in(lines: Iterable[Line]) -> Municipality | None:
    """
    Read the municipality, if lines name one and no other.
    """
    names = {
        match["name"].removesuffix("kommuns") + "kommun" * match["name"].endswith("kommuns")
        for line in lines
        for match in _OF_A_MUNICIPALITY.finditer(line.text[:LONGEST_LINE])
    }
    names = {
        name.removesuffix("s") if name.endswith(("Stads", "stads")) else name for name in names
    }
    if len({name.casefold() for name in names}) != 1:
        return None
    return Municipality(name=min(names))
