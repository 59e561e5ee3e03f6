"""
From text to documents: what is read, where it stood, and what was in doubt.

Reading never raises on any text and never invents a fact. What is understood stands in the
document's parts; what is not stays in it as text, in its place.

.. versionadded:: 0.1.0
"""

from kfbeslut.reading.door import read
from kfbeslut.reading.reading import (
    Furniture,
    FurnitureKind,
    Issue,
    Kind,
    Readable,
    Reader,
    Reading,
    Span,
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
    "read",
]
