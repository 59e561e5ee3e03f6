"""
The layout tree: what a page is made of, before it is text, HTML or anything else.

A tree says what things are, never how they look: a heading, a list, a table. Whoever writes a
renderer needs to know these few values and nothing of the model.
"""

import enum
from collections.abc import Iterable
from typing import TypeAlias

import attrs

from kfbeslut.errors import Language

__all__ = [
    "Area",
    "AreaKind",
    "Content",
    "Fact",
    "Facts",
    "Heading",
    "Item",
    "Layout",
    "List",
    "Paragraph",
    "Quote",
    "Role",
    "Run",
    "Table",
    "Text",
    "plain",
]


@attrs.frozen
class Run:
    """
    Words in one language: the paper's own, or those that the page adds.

    .. versionadded:: 0.1.0
    """

    text: str
    lang: Language


Text: TypeAlias = tuple[Run, ...]
"""A text: runs that follow each other as they are, blanks between them included."""


def plain(text: Iterable[Run]) -> str:
    """
    Give the words of a text without their languages.

    >>> plain((Run("Av: ", "sv"), Run("Rut Lind", "sv")))
    'Av: Rut Lind'

    .. versionadded:: 0.1.0
    """
    return "".join(run.text for run in text)


@attrs.frozen
class Heading:
    """
    A heading.

    Attributes:
        level: 1 for the page's own, of which there is one; each deeper one follows its parent
            without a gap. There is no deepest level.
        text: Its words.

    .. versionadded:: 0.1.0
    """

    level: int
    text: Text


class Role(enum.Enum):
    """
    What a paragraph is besides running text.

    .. versionadded:: 0.1.0
    """

    BODY = "body"
    #: What stands over the page's heading: the kind of paper, the body, the day.
    EYEBROW = "eyebrow"
    SUBTITLE = "subtitle"
    #: That something is stated not to be there.
    ABSENCE = "absence"


@attrs.frozen
class Paragraph:
    """
    A paragraph of running text.

    .. versionadded:: 0.1.0
    """

    text: Text
    role: Role = Role.BODY


@attrs.frozen
class Item:
    """
    An item of a list.

    Attributes:
        text: Its words; may be empty where all is said in `blocks`.
        mark: The number or mark before it as written; `None` for whatever bullet is usual.
        blocks: What belongs to it: deeper lists, facts.

    .. versionadded:: 0.1.0
    """

    text: Text
    mark: str | None = None
    blocks: "tuple[Content, ...]" = ()


@attrs.frozen
class List:
    """
    A list of items.

    .. versionadded:: 0.1.0
    """

    items: tuple[Item, ...]


@attrs.frozen
class Fact:
    """
    A term and what is said of it, in one text or several.

    .. versionadded:: 0.1.0
    """

    term: Text
    details: tuple[Text, ...]


@attrs.frozen
class Facts:
    """
    Facts in the order in which they are shown.

    .. versionadded:: 0.1.0
    """

    entries: tuple[Fact, ...]


@attrs.frozen
class Table:
    """
    A table.

    Attributes:
        rows: Its cells; an empty cell is an empty text. Rows need not be of one length.
        header: The names of the columns; `None` where it has none.
        caption: What names it; `None` where nothing does.
        named_rows: Whether the first cell of each row names the row.

    .. versionadded:: 0.1.0
    """

    rows: tuple[tuple[Text, ...], ...]
    header: tuple[Text, ...] | None = None
    caption: Text | None = None
    named_rows: bool = False


@attrs.frozen
class Quote:
    """
    What is repeated from another paper.

    .. versionadded:: 0.1.0
    """

    blocks: "tuple[Content, ...]"


class AreaKind(enum.Enum):
    """
    Why things are shown together.

    .. versionadded:: 0.1.0
    """

    #: What the paper decides or proposes to decide.
    DECISION = "decision"
    #: What was understood of the paper, apart from its words.
    UNDERSTANDING = "understanding"


@attrs.frozen
class Area:
    """
    Things that are shown together, headings included.

    .. versionadded:: 0.1.0
    """

    kind: AreaKind
    blocks: "tuple[Content, ...]"


Content: TypeAlias = Heading | Paragraph | List | Facts | Table | Quote | Area
"""What a page is made of."""


@attrs.frozen
class Layout:
    """
    A page.

    Attributes:
        lang: The language of the page; a run in another one says so.
        title: What the page is called where only one line can be shown.
        blocks: What is on it. One heading is of level 1; what stands before it is an eyebrow.

    .. versionadded:: 0.1.0
    """

    lang: Language
    title: str
    blocks: tuple[Content, ...]
