"""
What kind of document a text is.

The strongest signs first: a § at the head of lines, a heading that only one kind has. A text with
none of them is of no known kind; nothing is guessed.
"""

import re
from typing import Final

from kfbeslut.reading.head import SIGN
from kfbeslut.reading.numbers import REGISTRY
from kfbeslut.reading.outline import outline
from kfbeslut.reading.reading import Kind
from kfbeslut.reading.source import LONGEST_LINE, Source
from kfbeslut.reading.starts import paragraph_starts
from kfbeslut.reading.unrolled import unrolled
from kfbeslut.vocabulary import BODY, Part

__all__ = ["find_kind"]

_HEAD_LINES: Final = 16
_EXTRACT: Final = re.compile(r"utdrag ur|protokollsutdrag$", re.IGNORECASE)
_SIGN_LINES: Final = 10
_REPORT: Final = re.compile(
    r"(?:T(?:jänsteutlåtande|jänsteskrivelse|JÄNSTEUTLÅTANDE|JÄNSTESKRIVELSE))"
    r"(?=$|\s{2,}|\s(?:Diarie|Handlägg|Utfärd|Sid|Datum|Dnr|\d))"
)
_STATEMENT: Final = re.compile(
    r"(?:tilläggs|återremiss)?yrkande(?: angående\b| \d{4}-|$|\s{2,})"
    r"|yttrande(?: över\b| angående\b| \d{4}-|$|\s{2,})",
    re.IGNORECASE,
)
_MOTION: Final = re.compile(r"motion(?:$|:| av\b| om\b| angående\b| från\b| ?[–-] )", re.IGNORECASE)
_ANSWER: Final = re.compile(r"(?:svar på|besvarande av|yttrande|remiss)", re.IGNORECASE)
_SPECIAL: Final = re.compile(r"särskil(?:t|da) (?:uttalande|yttrande)", re.IGNORECASE)
_SUBSTITUTE: Final = re.compile(r"ersättaryttrande", re.IGNORECASE)
_SIGN_AFTER: Final = re.compile(rf".{{5,500}}? § ?\d{{1,5}}(?:, ?.{{0,20}}?{REGISTRY}|$)")
_DECIDES: Final = re.compile(rf"{BODY} (?:beslutar|beslutade)\b")
_FEWEST_PARAGRAPHS: Final = 3
_FEWEST_LABELS: Final = 3


def find_kind(source: Source) -> Kind | None:
    """
    Tell the kind of a document; `None` if nothing shows it.
    """
    head = [line.text[:LONGEST_LINE] for line in source.lines[:_HEAD_LINES]]
    if not head:
        return None
    parts = [stretch.part for stretch in outline(source)]
    if _is_minutes(source, parts):
        return "Minutes"
    return _by_head(head) or _by_parts(source, head, parts)


def _is_minutes(source: Source, parts: list[Part | None]) -> bool:
    """
    Tell whether several paragraphs make up minutes; an extract may have others behind it.
    """
    number = len(paragraph_starts(source.lines))
    front = parts.count(Part.FRONT_PAGE) >= _FEWEST_LABELS
    if number < _FEWEST_PARAGRAPHS and not (number > 1 and front):
        return False
    head = (*source.heads, *source.lines[:_HEAD_LINES])
    return not any(_EXTRACT.search(line.text) for line in head)


def _by_head(head: list[str]) -> Kind | None:
    if _SUBSTITUTE.match(head[0]):
        return "SubstituteStatement"
    if _SPECIAL.match(head[0]):
        return "SpecialStatement"
    for text in head[:_SIGN_LINES]:
        if _REPORT.match(text):
            return "Statement"
        if SIGN.match(text) or _SIGN_AFTER.match(text):
            return "DecisionParagraph"
    return "Statement" if any(_STATEMENT.match(text) for text in head) else None


def _by_parts(source: Source, head: list[str], parts: list[Part | None]) -> Kind | None:
    answers = any(_ANSWER.match(text) for text in head)
    decides = Part.DECISION in parts or any(_DECIDES.match(line.text) for line in source.lines)
    if Part.CLAIMS in parts and Part.DECISION not in parts:
        return "Motion"
    if not answers and any(_MOTION.match(text) for text in head):
        return "Motion" if Part.PROPOSED in parts or not decides else "DecisionParagraph"
    if decides:
        return "DecisionParagraph"
    unrolled_parts = {stretch.part for stretch in outline(unrolled(source, sentences=False))}
    return "Statement" if Part.PROPOSED in unrolled_parts else None
