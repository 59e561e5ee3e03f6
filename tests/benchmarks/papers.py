"""
The documents that are measured, put together from the samples.
"""

import itertools
from typing import TypeVar

from kfbeslut import samples
from kfbeslut.model import (
    Block,
    Certification,
    Minutes,
    Notice,
    ParagraphNumber,
    ParagraphSpan,
    Presence,
    Section,
    replace,
)
from kfbeslut.serialization import dumps

SIZE = 120_000

_Part = TypeVar("_Part", Presence, Certification, Notice)


def minutes() -> Minutes:
    """
    Minutes of some 120 kB, a size that real ones of a large municipality have.

    The paragraphs are those of the council's minutes in the samples, numbered on, each with its
    reasons written out as the samples' statement writes them: real paragraphs are mostly prose.
    """
    whole = samples.council_minutes()
    reasons = _prose()
    paragraphs = []
    size = len(dumps(replace(whole, paragraphs=())))
    for number, paragraph in enumerate(itertools.cycle(whole.paragraphs or ()), start=1):
        written = replace(
            paragraph,
            number=ParagraphNumber.of(number),
            sections=(*(paragraph.sections or ()), *reasons),
        )
        size += len(dumps(written))
        if size > SIZE:
            return replace(whole, paragraphs=paragraphs)
        paragraphs.append(written)
    raise AssertionError("the samples' minutes have no paragraphs")


def dense_minutes() -> Minutes:
    """
    Minutes of the same size without the prose: many small objects, and so the harder case.
    """
    whole = minutes()
    spare = _prose()
    short = [
        replace(paragraph, sections=tuple(s for s in paragraph.sections or () if s not in spare))
        for paragraph in whole.paragraphs or ()
    ]
    longer = [
        replace(paragraph, number=ParagraphNumber.of(number))
        for number, paragraph in enumerate(short * 3, start=1)
    ]
    return replace(whole, paragraphs=longer)


def lawful_minutes() -> Minutes:
    """
    The same minutes with all that is told of paragraphs told of the added ones too.

    All that is wrong with them is that one who left early comes back where the meeting is repeated.
    """
    once = samples.council_minutes()
    first = once.paragraphs[0].number.number
    round_ = len(once.paragraphs)
    paragraphs = [
        replace(paragraph, number=ParagraphNumber.of(number))
        for number, paragraph in enumerate(minutes().paragraphs, start=first)
    ]
    shifts = range(0, len(paragraphs), round_)
    last = first + len(paragraphs) - 1

    def shifted(number: ParagraphNumber, shift: int) -> ParagraphNumber:
        return ParagraphNumber.of(min(number.number + shift, last))

    def again(part: _Part) -> _Part:
        spans = [
            ParagraphSpan(
                first=shifted(span.first, shift), last=span.last and shifted(span.last, shift)
            )
            for shift in shifts
            for span in part.paragraphs or ()
            if span.first.number + shift <= last
        ]
        return replace(part, paragraphs=spans or None)

    agenda = [
        replace(item, paragraph=item.paragraph and shifted(item.paragraph, shift))
        for shift in shifts
        for item in once.meeting.agenda
        if item.paragraph is None or item.paragraph.number + shift <= last
    ]
    return replace(
        once,
        paragraphs=paragraphs,
        meeting=replace(once.meeting, agenda=agenda),
        attendance=[again(presence) for presence in once.attendance],
        certifications=[again(certification) for certification in once.certifications],
        notices=[again(notice) for notice in once.notices],
    )


def faulty(plain: dict[str, object]) -> dict[str, object]:
    """
    Put nine faults into a document as plain values: wrong types, bounds, names and tags.
    """
    paragraphs = plain["paragraphs"]
    assert isinstance(paragraphs, list)
    for number in range(0, 18, 2):
        paragraphs[number] = (
            paragraphs[number]
            | [
                {"titel": "Val"},
                {"title": 1},
                {"decisions": [{"text": ""}]},
                {"extent": "half"},
                {"votes": [{"counts": {"yes": -1}}]},
                {"sections": [{"blocks": [{"type": "Bloc", "text": "x"}]}]},
                {"matter": {}},
                {"reservations": [{"by": []}]},
                {"number": {"text": "0"}},
            ][number // 2]
        )
    return plain


def _prose() -> tuple[Section, ...]:
    told = [*(samples.statement().sections or ()), *(samples.motion().sections or ())]
    texts = [block.text for section in told for block in section.blocks if isinstance(block, Block)]
    # A clerk's paragraph of reasons has some 600 characters.
    blocks = [Block(text=" ".join(texts[number:] + texts[:number])[:600]) for number in range(4)]
    return (Section(heading="Ärendet", blocks=blocks),)


__all__ = ["dense_minutes", "faulty", "lawful_minutes", "minutes"]
