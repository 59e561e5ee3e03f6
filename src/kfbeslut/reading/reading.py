"""
What a reader gives back: the document, where its words stand in the text, and what was in doubt.
"""

import enum
from typing import Literal, NamedTuple, Protocol, TypeAlias, runtime_checkable

import attrs

from kfbeslut.errors import Language
from kfbeslut.messages import Message, Value
from kfbeslut.model import (
    DecisionParagraph,
    Minutes,
    Motion,
    SpecialStatement,
    Statement,
    SubstituteStatement,
)

__all__ = [
    "Furniture",
    "FurnitureKind",
    "Issue",
    "Kind",
    "Readable",
    "Reader",
    "Reading",
    "Span",
]

#: A kind of document, called after its class.
Kind: TypeAlias = Literal[
    "DecisionParagraph",
    "Minutes",
    "Motion",
    "SpecialStatement",
    "Statement",
    "SubstituteStatement",
]

#: The documents that text can be read as.
Readable: TypeAlias = (
    DecisionParagraph | Minutes | Motion | SpecialStatement | Statement | SubstituteStatement
)


class Span(NamedTuple):
    """
    Where in the text something of the document stands.

    A text that a page break tears in two has a span for each piece.

    Attributes:
        pointer: A JSON Pointer (RFC 6901) into the document.
        start: The first code point.
        end: The code point after the last.

    .. versionadded:: 0.1.0
    """

    pointer: str
    start: int
    end: int


class FurnitureKind(enum.Enum):
    """
    What stands on a page or a screen without being part of the paper.

    .. versionadded:: 0.1.0
    """

    PAGE_NUMBER = "page-number"
    RUNNING_HEAD = "running-head"
    FORM_FEED = "form-feed"
    RULED_LINE = "ruled-line"
    WEB_FRAME = "web-frame"
    CONTROL_CHARACTERS = "control-characters"


class Furniture(NamedTuple):
    """
    A piece of page furniture or web frame, which the document does not hold.

    Attributes:
        kind: What it is.
        start: The first code point.
        end: The code point after the last.

    .. versionadded:: 0.1.0
    """

    kind: FurnitureKind
    start: int
    end: int


@attrs.frozen
class Issue:
    """
    Something that a person should look at: a paper of unknown kind, a roll that doesn't add up.

    Attributes:
        message: What is said about it, in both languages.
        params: What fills the gaps of the message.
        start: The first code point that it is about.
        end: The code point after the last.

    .. versionadded:: 0.1.0
    """

    message: Message
    params: tuple[tuple[str, Value], ...] = ()
    start: int = 0
    end: int = 0

    @property
    def id(self) -> str:
        """
        What the issue is called by programs.
        """
        return self.message.id

    def sentence(self, lang: Language) -> str:
        """
        Say it in Swedish or in English.
        """
        return self.message.say(lang, **dict(self.params))


@attrs.frozen
class Reading:
    """
    What was read from a text.

    The spans of texts (leads, headings, the parts' own words) and of furniture are disjoint and
    together cover every character that isn't blank; the span of a fact, such as `/meeting/date`,
    may lie within one of them. `texts` gives the former alone.

    Attributes:
        text: The text, with line ends as newlines and in NFC, nothing else changed.
        kind: What kind of document it is, called after its class; `None` if not recognised.
        document: The document; `None` if its kind was not recognised.
        spans: Where the document's texts and facts stand, half-open, in the order of the text.
        furniture: What stands there besides.
        issues: What a person should look at.

    .. versionadded:: 0.1.0
    """

    text: str
    kind: Kind | None = None
    document: Readable | None = None
    spans: tuple[Span, ...] = ()
    furniture: tuple[Furniture, ...] = ()
    issues: tuple[Issue, ...] = ()
    texts: tuple[Span, ...] = ()

    def quote(self, pointer: str) -> str:
        """
        Give the words of the text that something of the document was read from.

        Pieces torn apart by a page break are joined by an ellipsis.

        >>> Reading(text="§ 8", spans=(Span("/number", 2, 3),)).quote("/number")
        '8'
        """
        pieces = (self.text[span.start : span.end] for span in self.spans if span[0] == pointer)
        return " … ".join(pieces)


@runtime_checkable
class Reader(Protocol):
    """
    A reader: from text to a `Reading`, without ever raising on any text.

    .. versionadded:: 0.1.0
    """

    def read(self, text: str, kind: Kind | None = None) -> Reading:
        """
        Read a text as a document of a kind, or find out what kind it is.
        """
        ...
