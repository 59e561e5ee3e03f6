"""
How a paper is worded: its sections, blocks and tables, and the order in which its parts stand.
"""

from kfbeslut.model import fields as f
from kfbeslut.model.value import value
from kfbeslut.model.word import Word

__all__ = ["Block", "Entry", "Row", "Section", "SectionKind", "Table"]


@value
class Block:
    """
    A piece of running text: a paragraph, a list item or a quotation.

    Lists are flat: each item is a block of its own, with its mark and level.

    Attributes:
        text: The text, without the mark.
        mark: The mark before a list item as written: "•", "-", "2.".
        level: The depth of a list item, 1-4; `None` for text outside lists.
        quoted: Whether it repeats what another paper says.

    >>> Block(text="en väg in", mark="•", level=1).quoted
    False

    .. versionadded:: 0.1.0
    """

    text: str = f.text(min=1)
    mark: str | None = f.text(min=1, default=None)
    level: int | None = f.number(min=1, max=4, default=None)
    quoted: bool = f.flag(default=False)


@value
class Row:
    """
    A row of a table: one text a cell, empty where the cell is.

    .. versionadded:: 0.1.0
    """

    cells: tuple[str, ...] = f.items(each=f.text())


@value
class Table:
    """
    A table in running text.

    Attributes:
        caption: The text that names it.
        header: The names of the columns; `None` where it has none.
        rows: Its rows; they need not be of one length.

    .. versionadded:: 0.1.0
    """

    caption: str | None = f.text(min=1, default=None)
    header: Row | None = f.part(default=None)
    rows: tuple[Row, ...] = f.items()


class SectionKind(Word):
    """
    What a section is about, as far as its heading tells.
    """

    SUMMARY = "summary"
    MATTER = "matter"
    BACKGROUND = "background"
    PREPARATION = "preparation"
    CONSULTATION = "consultation"
    PROPOSAL = "proposal"
    PROCEDURE = "procedure"
    VOTE = "vote"
    ASSESSMENT = "assessment"
    ECONOMY = "economy"
    PERSPECTIVE = "perspective"
    DOCUMENTS = "documents"
    REASONS = "reasons"
    OTHER = "other"


@value
class Section:
    """
    A part of a paper under one heading, or the text that stands before any.

    Attributes:
        heading: As written; `None` for text without one.
        kind: As understood; `None` where the heading is not known.
        level: The depth of the heading, 1-4.
        blocks: What stands in it, in order.

    >>> Section(heading="Bakgrund", blocks=[Block(text="Parken saknar belysning.")]).level
    1

    .. versionadded:: 0.1.0
    """

    heading: str | None = f.text(min=1, default=None)
    kind: SectionKind | None = f.choice(default=None)
    level: int = f.number(min=1, max=4, default=1)
    blocks: tuple[Block | Table, ...] = f.items(default=())


@value
class Entry:
    """
    The place of one part in the paper, and the words around it.

    An entry prints its heading, its lead, then the part's own text (its `text`, `title` or
    `subtitle`, a section's heading and blocks, with number, letter or mark). The order of a
    document's entries is the order of the paper.

    Attributes:
        part: A JSON Pointer (RFC 6901) into the document, from the document itself.
        heading: The heading before it as written. A section's own heading stands only in the
            section.
        lead: The words before the part's own text: "Kommunfullmäktige beslutar att".

    >>> Entry(part="/decisions/0", heading="Beslut", lead="Kommunfullmäktige beslutar att").heading
    'Beslut'

    .. versionadded:: 0.1.0
    """

    part: str = f.text(pattern=r"(?:/(?:[^/~]|~[01])*)*", shape="json-pointer", default="")
    heading: str | None = f.text(min=1, default=None)
    lead: str | None = f.text(min=1, default=None)
