"""
The door: from a document or a report to a page, in the format asked for.
"""

from typing import Protocol, runtime_checkable

from kfbeslut import plugins
from kfbeslut.errors import Language
from kfbeslut.findings import Report
from kfbeslut.model import Document
from kfbeslut.rendering.document import layout_document
from kfbeslut.rendering.report import layout_report
from kfbeslut.rendering.tree import Layout

__all__ = ["Renderer", "layout", "render"]


@runtime_checkable
class Renderer(Protocol):
    """
    A renderer: from a layout to text or bytes.

    Attributes:
        media_type: What it makes, as an IANA media type: "text/html; charset=utf-8".

    .. versionadded:: 0.1.0
    """

    media_type: str

    def render(self, layout: Layout) -> str | bytes:
        """
        Give the page. Every text of the layout is on it, and nothing of it is a command.
        """
        ...


def layout(
    document: Document | Report,
    lang: Language = "sv",
    *,
    explain: bool = False,
    judged: Document | None = None,
) -> Layout:
    """
    Lay a document or a report out as a page.

    Args:
        document: A document, whose own words stay as they are, or a report.
        lang: The language of the words that the page adds: labels, months, outcomes.
        explain: Whether a report tells on what each finding rests, and what the law says.
        judged: The document that a report is about: paragraphs are then told by their numbers.

    Raises:
        UnknownLanguageError: If `lang` is neither `"sv"` nor `"en"`.

    >>> from kfbeslut.model import Motion
    >>> layout(Motion(title="Bänkar i parken")).title
    'Bänkar i parken'

    .. versionadded:: 0.1.0
    """
    if isinstance(document, Report):
        return layout_report(document, lang, explain=explain, judged=judged)
    return layout_document(document, lang)


def render(
    document: Document | Report,
    format: str = "html",
    *,
    lang: Language = "sv",
    explain: bool = False,
    judged: Document | None = None,
) -> str | bytes:
    """
    Make a page of a document or a report.

    Args:
        document: A document or a report.
        format: The name of a renderer: "html", "text", or that of a plugin.
        lang: The language of the words that the page adds.
        explain: Whether a report tells on what each finding rests, and what the law says.
        judged: The document that a report is about: paragraphs are then told by their numbers.

    Raises:
        UnknownPluginError: If there is no such renderer.
        BrokenPluginError: If it can't be loaded.
        UnknownLanguageError: If `lang` is neither `"sv"` nor `"en"`.

    >>> from kfbeslut.model import Claim, Motion
    >>> motion = Motion(title="Bänkar i parken", claims=[Claim(number=1, text="fler bänkar")])
    >>> print(render(motion, "text"))
    Motion
    <BLANKLINE>
    Bänkar i parken
    ===============
    <BLANKLINE>
    Yrkanden
    --------
    <BLANKLINE>
    1. fler bänkar
    <BLANKLINE>

    .. versionadded:: 0.1.0
    """
    page = layout(document, lang, explain=explain, judged=judged)
    return plugins.load("kfbeslut.renderers", format, fit=_renderer).render(page)


def _renderer(plugin: object) -> Renderer:
    """
    See to it that a plugin is a renderer, as far as can be seen without a page.
    """
    if not isinstance(plugin, Renderer):
        raise TypeError("a renderer has a media_type and a method render(layout)")
    return plugin
