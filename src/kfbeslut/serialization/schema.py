"""
Our JSON as other programs can check it, in any language: one JSON Schema for each kind.

The schemas are files that come with the package. How they are made, `describing` tells.
"""

import json
from typing import Any, Final

from kfbeslut.errors import UnknownKindError
from kfbeslut.serialization.documents import DOCUMENTS

__all__ = ["KINDS", "schema"]

KINDS: Final = (*DOCUMENTS, "Report")
"""What there are schemas for: the documents, called after their classes, and reports."""


def schema(kind: str) -> dict[str, Any]:
    """
    Give the JSON Schema (2020-12) of a kind of document, or of reports.

    What it refuses `loads` refuses as well, unless it is in an older version. What no schema can
    say is told in its description.

    Args:
        kind: One of `KINDS`.

    Raises:
        UnknownKindError: If there is no such kind.

    >>> schema("Motion")["properties"]["title"]["description"]
    'The title as written.'

    .. versionadded:: 0.1.0
    """
    # Few programs ask for a schema; the others need not wait for this.
    from importlib.resources import files  # noqa: PLC0415

    if kind not in KINDS:
        raise UnknownKindError(kind, KINDS)
    file = files(__package__) / "schemas" / f"{kind}.schema.json"
    made: dict[str, Any] = json.loads(file.read_text("utf-8"))
    return made
