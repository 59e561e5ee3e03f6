"""
What municipal bodies are called.
"""

import re
from collections.abc import Mapping
from typing import Final

from kfbeslut.model import BodyKind

__all__ = ["BODY", "body_kind", "nominative"]

#: The name of a body in the nominative, for use within other patterns: one compound word, or
#: "nämnden för …" with lower-case words behind it, or a committee's district.
BODY: Final = (
    r"(?:[Nn]ämnden för [\wåäö-]{2,40}(?:,? (?:och )?[\wåäö-]{2,40}){0,4}"
    r"|(?:[A-ZÅÄÖ][\w-]{1,40}[- ]och )?[A-ZÅÄÖa-zåäö][\w-]{0,40}(?:fullmäktige|nämnd(?:en)?|"
    r"styrelsen?|utskottet"
    r"|förvaltningen|kontoret|beredningen|presidiet|rådet)(?: "
    r"(?!för\b)[A-ZÅÄÖ][a-zåäö]{2,20}){0,2})"
)

_ENDINGS: Final[tuple[tuple[str, BodyKind], ...]] = (
    ("fullmäktige", BodyKind.COUNCIL),
    ("kommunstyrelsen", BodyKind.EXECUTIVE),
    ("kommunstyrelse", BodyKind.EXECUTIVE),
    ("regionstyrelsen", BodyKind.EXECUTIVE),
    ("utskottet", BodyKind.SUB_COMMITTEE),
    ("utskott", BodyKind.SUB_COMMITTEE),
    ("beredningen", BodyKind.DRAFTING_COMMITTEE),
    ("förvaltningen", BodyKind.ADMINISTRATION),
    ("kontoret", BodyKind.ADMINISTRATION),
    ("nämnden", BodyKind.COMMITTEE),
    ("nämnd", BodyKind.COMMITTEE),
)

_GENITIVES: Final[Mapping[str, str]] = {
    "fullmäktiges": "fullmäktige",
    "nämndens": "nämnden",
    "nämnds": "nämnd",
    "styrelsens": "styrelsen",
    "utskottets": "utskottet",
    "förvaltningens": "förvaltningen",
    "kontorets": "kontoret",
    "beredningens": "beredningen",
}

_WORD: Final = re.compile(r"\w+")


def body_kind(name: str) -> BodyKind | None:
    """
    Tell what kind of body a name means, by its first word that tells.

    >>> body_kind("Kommunstyrelsens arbetsutskott").value
    'sub-committee'
    >>> body_kind("Stiftelsen Almvik") is None
    True
    """
    words = [match[0] for match in _WORD.finditer(name.casefold())]
    for ending, kind in _ENDINGS:
        if any(word.endswith(ending) for word in words):
            return kind
    return None


def nominative(genitive: str) -> str | None:
    """
    Give the name of a body that stands in the genitive; `None` if it is no body's.

    >>> nominative("Parknämndens"), nominative("Kajs")
    ('Parknämnden', None)
    """
    for ending, plain in _GENITIVES.items():
        if genitive.casefold().endswith(ending):
            return genitive[: -len(ending)] + plain
    return None
