"""
A paper cut at its headings.

A heading may stand alone on a line, or its text may begin on the same line; a heading word may
also begin a sentence. What follows it decides.
"""

import re
from collections.abc import Collection, Sequence
from typing import Final

import attrs

from kfbeslut.reading.passage import Passage, join, paragraphs
from kfbeslut.reading.source import LONGEST_LINE, Line, Source
from kfbeslut.vocabulary import PARTIES, Part, find_heading

__all__ = ["Stretch", "outline"]

_INFINITIVE: Final = re.compile(r"(?:att\d{0,2}\b|[a-zåäö]{3,30}a\b)")
_OWN_NUMBER: Final = re.compile(r"\d{4} nr \d{1,4}$")
_LETTERS: Final = re.compile(r"\(?([^\W\d_]{1,4})\)?[,;]?(?: |$)")
_ADDRESS: Final = re.compile(r"[\w.-]{1,60}@")
_SINGLE_ANNEX: Final = re.compile(r"bilaga$", re.IGNORECASE)
_NUMBERED_LIST: Final = re.compile(r"1[.)] ?\S")
_HEAD_LINES: Final = 5
_LONGEST_FREE_HEADING: Final = 70
_MOST_WORDS_OF_A_FREE_HEADING: Final = 9
_SHORTEST_TEXT: Final = 60

#: Headings that are common words: these stand alone on their line, or carry a colon.
_ALONE_ONLY: Final = frozenset(
    [
        "förslag",
        "förslaget",
        "yrkandet",
        "inledning",
        "ekonomi",
        "samråd",
        "synpunkter",
        "skäl",
        "beslutet",
        "kostnader",
        "talare",
        "inlägg",
        "debatt",
        "slutsats",
        "analys",
        "närvarande",
        "frånvarande",
        "ledamöter",
        "proposition",
        "bevis",
        "anslag",
        "paragrafer",
        "justerare",
    ]
)
_RUN_IN_TOO: Final = frozenset({"yrkandet", "yttrandet", "proposition", "paragrafer", "beslutande"})


@attrs.frozen
class Stretch:
    """
    What stands under one heading, or before the first.

    Attributes:
        part: What the heading says it is; `None` before the first, and under unknown ones.
        heading: The heading as written; `None` where there is none.
        lines: The lines under it; the first may begin behind a heading on its line.
    """

    part: Part | None
    heading: Passage | None
    lines: tuple[Line, ...]

    def passages(self, source: Source) -> list[Passage]:
        """
        Give the paragraphs under the heading.
        """
        return list(paragraphs(source, self.lines))


def outline(
    source: Source, *, free_after: Line | None = None, without: Collection[Part] = ()
) -> list[Stretch]:
    """
    Cut a paper at its headings.

    Args:
        source: The paper.
        free_after: The line, such as the title, after which short lines over paragraphs are
            headings also if their words are unknown, as in statements and motions.
        without: Parts that papers of this kind don't have, whatever a line looks like.
    """
    stretches: list[Stretch] = []
    part: Part | None = None
    heading: Passage | None = None
    lines: list[Line] = []
    all_lines = source.lines
    for number, line in enumerate(all_lines):
        following = all_lines[number + 1] if number + 1 < len(all_lines) else None
        # Most lines of running text go on in lower case: they need no second look.
        found = _heading(line, following, number) if line.text[0].isupper() else None
        if found is not None and found[0] in without:
            found = None
        free = free_after is not None and line.start > free_after.start
        if found is None and not (free and _is_free_heading(source, all_lines, number)):
            lines.append(line)
            continue
        stretches.append(Stretch(part, heading, tuple(lines)))
        part, length = found or (None, len(line.text))
        whole = join(source.text, [line])
        # Blanks may differ between the line and its words, the words in them don't.
        length = len(" ".join(line.text[:length].split()))
        heading, rest = whole.cut(0, length), whole.cut(length)
        lines = [_after(line, rest)] if rest else []
    stretches.append(Stretch(part, heading, tuple(lines)))
    return [stretch for stretch in stretches if stretch.heading or stretch.lines]


def _after(line: Line, rest: Passage) -> Line:
    return Line(rest.pieces[0][1], line.end, rest.text)


def _heading(line: Line, following: Line | None, number: int) -> tuple[Part, int] | None:
    text = line.text[:LONGEST_LINE]
    found = find_heading(text)
    if found is None:
        return None
    words = text[: found.length].rstrip(": ").casefold()
    rest = text[found.length :].strip()
    if not rest:
        return None if following is not None and _is_continued(following.text) else (*found,)
    if text[: found.length].endswith(":"):
        return (*found,)
    if words in _ALONE_ONLY and words not in _RUN_IN_TOO:
        return None
    begins = rest[0].isupper() or rest[0].isdigit() or rest[0] in '”"“•·-–−(+*§\uf0b7'
    if not begins and not (found.part is Part.RECIPIENTS and _ADDRESS.match(rest)):
        return None
    return None if _is_no_heading(found.part, words, rest, number) else (*found,)


def _is_continued(following: str) -> bool:
    """
    Tell whether the next line goes on with a sentence that the would-be heading began.
    """
    return following[0].islower() and not _INFINITIVE.match(following)


def _is_no_heading(part: Part, words: str, rest: str, number: int) -> bool:
    """
    Tell whether what follows shows a look-alike: a paper's own number, a paper in a list.
    """
    if part is Part.DOCUMENTS:
        return number < _HEAD_LINES and _OWN_NUMBER.match(rest) is not None
    if part is Part.ATTACHMENTS and _SINGLE_ANNEX.match(words):
        return rest[0].isdigit() and not _NUMBERED_LIST.match(rest)
    if part is Part.PROPOSALS:
        letters = _LETTERS.match(rest)
        return rest[0].isdigit() or (letters is not None and letters[1].casefold() in PARTIES)
    return part is Part.MATTER and rest[0].isdigit()


def _is_free_heading(source: Source, lines: Sequence[Line], number: int) -> bool:
    line = lines[number]
    if number == 0 or number + 1 == len(lines) or len(line.text) > _LONGEST_FREE_HEADING:
        return False
    following = lines[number + 1]
    gap = 2 if source.spread else 1
    text = line.text
    return (
        text[0].isupper()
        and text[-1] not in '.,;:!)”"'
        and text[-1].isalpha()
        and not any(letter in text for letter in "(@|§,:")
        and "  " not in text
        and len(text.split()) <= _MOST_WORDS_OF_A_FREE_HEADING
        and line.above >= gap
        and len(following.text) >= _SHORTEST_TEXT
        and following.text[0].isupper()
    )
