"""
Reading a special statement or a substitute's statement that stands alone.
"""

from kfbeslut.model import RemarkName, SpecialStatement, SubstituteStatement
from kfbeslut.reading.assembly import Assembly, stack
from kfbeslut.reading.dissent import Announced, announced_in, announcement
from kfbeslut.reading.passage import Passage, paragraphs
from kfbeslut.reading.reading import Issue
from kfbeslut.reading.source import Source

__all__ = ["read_special_statement", "read_substitute_statement"]


def read_special_statement(source: Source) -> tuple[SpecialStatement | None, Assembly, list[Issue]]:
    """
    Read a text as a special statement; `None` if it doesn't say who gives it.
    """
    announced, text, assembly = _remark(source)
    if announced is None:
        return None, assembly, []
    return (
        SpecialStatement(
            by=announced.by,
            called=announced.called or RemarkName.SPECIAL_STATEMENT,
            text=text,
            reference=announced.reference,
            wording=assembly.finish()[1],
        ),
        assembly,
        [],
    )


def read_substitute_statement(source: Source) -> tuple[SubstituteStatement | None, Assembly, list[Issue]]:
    """
    Read a text as a substitute's statement; `None` if it doesn't say who gives it.
    """
    announced, text, assembly = _remark(source)
    if announced is None:
        return None, assembly, []
    return (
        SubstituteStatement(
            by=announced.by,
            text=text,
            reference=announced.reference,
            wording=assembly.finish()[1],
        ),
        assembly,
        [],
    )


def _remark(source: Source) -> tuple[Announced | None, str | None, Assembly]:
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
    if announced is None:
        return None, None, assembly
    text = stack(texts)
    assembly.own("", text=text)
    return announced, text.text if text else None, assembly
