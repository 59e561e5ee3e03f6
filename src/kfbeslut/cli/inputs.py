"""
The paper that a command is given: text, or a document in JSON.
"""

import argparse

import attrs

from kfbeslut.cli.streams import complain, given
from kfbeslut.errors import KfbeslutError
from kfbeslut.model import Document
from kfbeslut.serialization import loads

__all__ = ["NotTextError", "document_in"]


@attrs.define
class NotTextError(KfbeslutError, ValueError):
    """
    A file is no text in UTF-8.

    Attributes:
        name: The file's name.
    """

    name: str

    def _sentences(self) -> tuple[str, str]:
        return (
            f"{self.name} är inte text i UTF-8; spara om den så.",
            f"{self.name} is not text in UTF-8; save it as that.",
        )


def document_in(arguments: argparse.Namespace) -> Document | None:
    """
    Take the document from a file of JSON or of text; say what in a text should be looked at.

    Returns:
        The document, or `None` if the text is of unknown kind, which has been said.

    Raises:
        InvalidDocumentError: If it is JSON, and no document.
        NotTextError: If it is neither JSON nor text in UTF-8.
    """
    content = given(arguments.file)
    how = arguments.input or ("json" if content.lstrip()[:1] == b"{" else "text")
    if how == "json":
        return loads(content)
    # Whoever brings JSON needs no reader, and need not wait for it.
    from kfbeslut.reading import read  # noqa: PLC0415

    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError:
        raise NotTextError(arguments.file) from None
    reading = read(text, kind=arguments.kind)
    for issue in reading.issues:
        complain(issue.sentence(arguments.lang))
    return reading.document
