"""
The one function by which most programs read.
"""

from kfbeslut.plugins import load
from kfbeslut.reading.reading import Kind, Reader, Reading
from kfbeslut.reading.text import reader as text_reader

__all__ = ["read"]

_OURS = "text"


def read(text: str, *, kind: Kind | None = None, reader: str = _OURS) -> Reading:
    r"""
    Read a text as a document.

    Args:
        text: The text, with whatever stands in it; reading raises on none.
        kind: What kind of document it is, called after its class; found out if not given.
        reader: The name of a reader in the group `kfbeslut.readers`. Only another than the
            built-in `text` is looked for among plugins.

    Returns:
        The document with its spans, furniture and issues. Its `document` is `None` if the kind
        is neither given nor recognised.

    Raises:
        UnknownPluginError: If no reader has that name.
        AmbiguousPluginError: If two distributions offer one of that name.
        BrokenPluginError: If it can't be loaded.

    >>> reading = read("Motion om bänkar\n\nVi yrkar att fler bänkar ställs ut.")
    >>> reading.document.claims[0].text
    'fler bänkar ställs ut.'

    .. versionadded:: 0.1.0
    """
    chosen = text_reader if reader == _OURS else load("kfbeslut.readers", reader, fit=_reader)
    return chosen.read(text, kind)


def _reader(plugin: object) -> Reader:
    """
    See to it that a plugin is a reader, as far as can be seen without a text.
    """
    if not isinstance(plugin, Reader):
        raise TypeError("a reader has a method read(text, kind)")
    return plugin
