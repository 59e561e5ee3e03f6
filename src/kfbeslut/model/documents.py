"""
What all documents have in common: where they belong, what they are called, how they are worded.
"""

from collections.abc import Iterable

from kfbeslut.model import fields as f
from kfbeslut.model.actors import Municipality
from kfbeslut.model.constraints import Breach
from kfbeslut.model.numbers import RegistryNumber
from kfbeslut.model.value import value
from kfbeslut.model.word import Word
from kfbeslut.model.wording import Entry

__all__ = ["Document", "Extent"]


class Extent(Word):
    """
    How much of the paper a document holds.

    In a whole paper what is not stated is not there; in an extract, or where it is not known, it
    may stand elsewhere.
    """

    WHOLE = "whole"
    EXTRACT = "extract"
    UNKNOWN = "unknown"


@value
class Document:
    """
    What every document has (*handling*).

    Attributes:
        municipality: The municipality, where the paper names it.
        title: The title as written.
        subtitle: A second title as written: "Svar på motion".
        registry_number: The paper's case number (*diarienummer*).
        extent: How much of the paper it holds.
        id: An id given by whoever keeps it; without one `natural_id` makes one.
        wording: The order of the paper's parts with the words around them; `None` for a document
            made by hand.

    .. versionadded:: 0.1.0
    """

    municipality: Municipality | None = f.part(default=None)
    title: str | None = f.text(min=1, default=None)
    subtitle: str | None = f.text(min=1, default=None)
    registry_number: RegistryNumber | None = f.part(default=None)
    extent: Extent = f.choice(default=Extent.UNKNOWN)
    id: str | None = f.text(min=1, default=None)
    wording: tuple[Entry, ...] | None = f.items(default=None)


def repeated_in(
    whole: str, field: str, parts: Iterable[object] | None, names: Iterable[str]
) -> Breach | None:
    """
    Find a part that repeats what its whole states: inside a whole each of `names` must be unsaid.
    """
    for number, part in enumerate(parts or ()):
        for name in names:
            held = getattr(part, name)
            if held is not None and held is not Extent.UNKNOWN:
                return Breach(
                    f"{field}/{number}/{name}", "stated-by-the-whole", (("whole", whole),)
                )
    return None
