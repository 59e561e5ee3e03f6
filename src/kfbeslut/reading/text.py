"""
The reader of plain text, as it comes out of PDF files, word processors and web pages.
"""

from collections.abc import Callable
from typing import Final

from kfbeslut.messages import Message
from kfbeslut.reading.assembly import Assembly
from kfbeslut.reading.issues import NO_GIVER, UNKNOWN_KIND
from kfbeslut.reading.kind import find_kind
from kfbeslut.reading.minutes import read_minutes
from kfbeslut.reading.motion import read_motion
from kfbeslut.reading.paragraph import read_paragraph
from kfbeslut.reading.reading import Issue, Kind, Readable, Reading
from kfbeslut.reading.remarks import read_special_statement, read_substitute_statement
from kfbeslut.reading.source import Source, scan
from kfbeslut.reading.statement import read_statement
from kfbeslut.reading.unrolled import unwound

__all__ = ["TextReader", "reader"]

_Read = tuple[Readable | None, Assembly, list[Issue]]

_READERS: Final[dict[Kind, Callable[[Source], _Read]]] = {
    "DecisionParagraph": read_paragraph,
    "Minutes": read_minutes,
    "Motion": read_motion,
    "SpecialStatement": read_special_statement,
    "Statement": read_statement,
    "SubstituteStatement": read_substitute_statement,
}


class TextReader:
    r"""
    Reads plain text.

    >>> reading = TextReader().read("§ 8\nNya bänkar\nBeslut\nMotionen avslås.")
    >>> reading.kind, reading.document.title
    ('DecisionParagraph', 'Nya bänkar')

    .. versionadded:: 0.1.0
    """

    def read(self, text: str, kind: Kind | None = None) -> Reading:
        """
        Read a text as a document of a kind, or find out what kind it is.
        """
        source = unwound(scan(text))
        kind = kind or find_kind(source)
        if kind is None:
            return _without_document(source, None, UNKNOWN_KIND)
        document, assembly, issues = _READERS[kind](source)
        if document is None:
            return _without_document(source, kind, NO_GIVER)
        return Reading(
            text=source.text,
            kind=kind,
            document=document,
            spans=tuple(sorted([*assembly.texts, *assembly.facts], key=lambda span: span[1:])),
            furniture=source.furniture,
            issues=tuple(issues),
            texts=tuple(sorted(assembly.texts, key=lambda span: span[1:])),
        )


def _without_document(source: Source, kind: Kind | None, message: Message) -> Reading:
    issue = Issue(message, (), 0, len(source.text))
    return Reading(text=source.text, kind=kind, furniture=source.furniture, issues=(issue,))


#: What the entry point names.
reader = TextReader()
