"""
How a paragraph was certified, as its end tells: the day, who signed, at once or later.
"""

import datetime as dt
import re
from collections.abc import Iterable
from typing import Final

import attrs

from kfbeslut.model import Actor, Certification, Moment, replace
from kfbeslut.reading.actors import NAME, actors_in
from kfbeslut.reading.dates import exact_date
from kfbeslut.reading.source import LONGEST_LINE, Line
from kfbeslut.vocabulary import Part

__all__ = ["Certifying"]

_AT_ONCE: Final = re.compile(
    r"\b(?:omedelbart justera|justeras omedelbart"
    r"|förklaras? (?:paragrafen |ärendet )?(?:för )?omedelbart)",
    re.IGNORECASE,
)
_CHAIR_AND_CERTIFIER: Final = re.compile(
    r"ordförande:? .{0,80}?(?:justerande|justeringsperson|justerare):?", re.IGNORECASE
)
_SIGNER: Final = re.compile(rf"{NAME}(?: \([^\W\d_]{{1,5}}\))?")
_CHAIR_AND_ONE_MORE: Final = 2


@attrs.define
class Certifying:
    """
    What a paragraph tells of its certification.

    Attributes:
        immediate: Whether it was certified at once.
        day: The day of certification.
        signers: The chair, then the certifiers.
    """

    immediate: bool = False
    day: dt.date | None = None
    signers: list[Actor] = attrs.field(factory=list)

    def at_once(self, text: str) -> bool:
        """
        Take in words that may certify the paragraph at once; tell whether they do.
        """
        found = _AT_ONCE.search(text[:LONGEST_LINE]) is not None
        self.immediate = self.immediate or found
        return found

    def read(self, part: Part | None, text: str) -> None:
        """
        Take in a paragraph under a heading about certification.
        """
        if part is Part.CERTIFIED_ON:
            self.day = self.day or exact_date(text[:LONGEST_LINE])
        elif part is Part.CERTIFICATION:
            self.at_once(text)

    def sign(self, lines: Iterable[Line]) -> None:
        """
        Take in who signed: the chair's name stands first, the certifier's beside it.
        """
        begun = False
        for line in lines:
            text = line.text[:LONGEST_LINE]
            if match := _CHAIR_AND_CERTIFIER.match(text):
                begun = True
                text = text[match.end() :]
            if begun and len(self.signers) < _CHAIR_AND_ONE_MORE:
                for found in _SIGNER.finditer(text):
                    self._add(actors_in(found[0]))

    def _add(self, actors: Iterable[Actor]) -> None:
        for actor in actors:
            role = "Justerande" if self.signers else "Ordförande"
            self.signers.append(replace(actor, role=role))

    @property
    def certifications(self) -> tuple[Certification, ...] | None:
        """
        How it was certified; `None` if nothing is told.
        """
        if not (self.day or self.signers or self.immediate):
            return None
        return (
            Certification(
                by=tuple(self.signers) or None,
                when=Moment(date=self.day) if self.day else None,
                immediate=True if self.immediate else None,
            ),
        )
