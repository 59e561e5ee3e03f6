"""
Remarks that are no dissent: special statements, notes, substitutes' statements.

In a paragraph they stand under headings of their own; each may also be a paper of its own.
"""

from collections.abc import Callable, Iterable

import attrs

from kfbeslut.model import RemarkName, SpecialStatement, SubstituteStatement, replace
from kfbeslut.reading.assembly import Assembly, stack
from kfbeslut.reading.dissent import Announced, announced_in, announcement
from kfbeslut.reading.passage import Passage, paragraphs
from kfbeslut.reading.reading import Issue
from kfbeslut.reading.source import Source
from kfbeslut.vocabulary import Part

__all__ = ["Remarks", "read_special_statement", "read_substitute_statement"]


@attrs.define
class Remarks:
    """
    The remarks in one paragraph, in the order of the paper.

    Attributes:
        assembly: Where their words are put.
        keep: What takes the words that are no remark's own.
        special: Special statements and notes.
        substitute: Substitutes' statements.
    """

    assembly: Assembly
    keep: Callable[[Passage], None]
    special: list[SpecialStatement] = attrs.field(factory=list)
    substitute: list[SubstituteStatement] = attrs.field(factory=list)

    def read(self, part: Part | None, passages: Iterable[Passage]) -> None:
        """
        Read what stands under one heading: several remarks, or one over several paragraphs.
        """
        announced: Announced | None = None
        texts: list[Passage] = []
        for passage in passages:
            lead, rest = announcement(passage)
            new = announced_in(lead)
            if new is None:
                texts.append(passage)
                continue
            self._put(part, announced, texts)
            self.assembly.prose(lead)
            announced, texts = new, [rest] if rest else []
        self._put(part, announced, texts)

    def _put(self, part: Part | None, announced: Announced | None, texts: list[Passage]) -> None:
        """
        Put a remark with its text where that follows; else the words are only kept.
        """
        text = None
        if announced is not None and _has_text(part, announced):
            text = stack(texts)
        if text is None:
            for passage in texts:
                self.keep(passage)
        if announced is None:
            return
        substitute = part is Part.SUBSTITUTE_STATEMENT
        if text is not None:
            field, number = (
                ("substitute_statements", len(self.substitute))
                if substitute
                else ("special_statements", len(self.special))
            )
            self.assembly.own(f"/{field}/{number}", text=text)
        words = text.text if text else None
        if substitute:
            self.substitute.append(_substitute(announced, words))
        else:
            self.special.append(_special(announced, words, part))


def _has_text(part: Part | None, announced: Announced) -> bool:
    if part is Part.PROTOCOL_NOTE:
        return announced.follows
    return not announced.joins and (announced.follows or announced.reference is None)


def _special(announced: Announced, text: str | None, part: Part | None = None) -> SpecialStatement:
    usual = RemarkName.NOTE if part is Part.PROTOCOL_NOTE else RemarkName.SPECIAL_STATEMENT
    return SpecialStatement(
        by=announced.by,
        called=announced.called or usual,
        text=text,
        reference=announced.reference,
    )


def _substitute(announced: Announced, text: str | None) -> SubstituteStatement:
    return SubstituteStatement(by=announced.by, text=text, reference=announced.reference)


def read_special_statement(
    source: Source,
) -> tuple[SpecialStatement | None, Assembly, list[Issue]]:
    """
    Read a text as a special statement; `None` if it doesn't say who gives it.
    """
    announced, text, assembly = _alone(source)
    if announced is None:
        return None, assembly, []
    wording = assembly.finish()[1]
    return replace(_special(announced, text), wording=wording), assembly, []


def read_substitute_statement(
    source: Source,
) -> tuple[SubstituteStatement | None, Assembly, list[Issue]]:
    """
    Read a text as a substitute's statement; `None` if it doesn't say who gives it.
    """
    announced, text, assembly = _alone(source)
    if announced is None:
        return None, assembly, []
    wording = assembly.finish()[1]
    return replace(_substitute(announced, text), wording=wording), assembly, []


def _alone(source: Source) -> tuple[Announced | None, str | None, Assembly]:
    """
    Part the words that announce a remark from its own, which are all that follow.
    """
    assembly = Assembly()
    announced: Announced | None = None
    texts: list[Passage] = []
    for passage in paragraphs(source, source.lines):
        if announced is not None:
            texts.append(passage)
            continue
        lead, rest = announcement(passage)
        announced = announced_in(lead)
        assembly.prose(passage if announced is None else lead)
        if announced is not None and rest:
            texts.append(rest)
    text = stack(texts)
    if announced is not None:
        assembly.own("", text=text)
    return announced, text.text if text else None, assembly
