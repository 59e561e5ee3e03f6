"""
How documents and reports are laid out and shown.

A document or a report is laid out once, as a tree of headings, paragraphs, lists and tables; a
renderer makes text, HTML or anything else of that tree.

.. versionadded:: 0.1.0
"""

from kfbeslut.rendering.render import Renderer, layout, render
from kfbeslut.rendering.report import layout_report
from kfbeslut.rendering.tree import (
    Area,
    AreaKind,
    Content,
    Fact,
    Facts,
    Heading,
    Item,
    Layout,
    List,
    Paragraph,
    Quote,
    Role,
    Run,
    Table,
    Text,
    plain,
)

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
    "Renderer",
    "Role",
    "Run",
    "Table",
    "Text",
    "layout",
    "layout_report",
    "plain",
    "render",
]
