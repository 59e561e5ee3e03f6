"""
The numbers that papers carry: case numbers and paragraph numbers, exactly as written.
"""

import re
from functools import lru_cache

from kfbeslut.model import fields as f
from kfbeslut.model.constraints import Breach
from kfbeslut.model.value import value

__all__ = ["ParagraphNumber", "ParagraphSpan", "RegistryNumber"]

_PARTS = re.compile(r"[0-9]+|[^\W\d_]+")
_DIGITS = 6
_PARAGRAPH = re.compile(rf"([0-9]{{1,{_DIGITS}}})(?:/([0-9]{{4}}|[0-9]{{2}}))?")


def _parts(text: str) -> tuple[tuple[int, str], ...]:
    """
    Letters and digits only: what stands between them differs from clerk to clerk.

    Numbers keep their leading zeros in the comparison ("0400" and "400" are two numbers of two
    registers), but order by size first.
    """
    return tuple(
        (int(part), part) if part.isascii() and part.isdigit() else (-1, part)
        for part in _PARTS.findall(text.casefold())
    ) or ((-1, text),)


@value
class RegistryNumber:
    """
    The number of a matter in the register (*diarienummer*), exactly as written, without a label.

    "KS 2018/423" and "ks  2018/423" are the same number: they are compared by their letters and
    digits. They order by body, then by year and number as these stand.

    Attributes:
        text: As written.

    Source:
        5 kap. 2 § offentlighets- och sekretesslagen (2009:400): a document's designation.

    >>> RegistryNumber(text="KS 2018/423") == RegistryNumber(text="Ks 2018/423")
    True
    >>> RegistryNumber(text="KS 2018/9") < RegistryNumber(text="KS 2018/423")
    True

    .. versionadded:: 0.1.0
    """

    text: str = f.text(min=1, compare=_parts)

    @property
    def normal(self) -> str:
        """
        The form by which it is compared and filed: letters and digits, joined by hyphens.

        >>> RegistryNumber(text="KS 2018/423").normal
        'ks-2018-423'
        """
        return "-".join(part for _, part in _parts(self.text))

    def __lt__(self, other: "RegistryNumber") -> bool:
        """
        Order by letters and numbers in turn.
        """
        return _parts(self.text) < _parts(other.text)


_SIGN = "§ \u00a0"


# Numbers are compared over and over again in one paper.
@lru_cache(maxsize=4096)
def _numbers(text: str) -> tuple[int | None, int | None]:
    """
    Read the number and the year after the stroke, each where there is one.
    """
    if text.isascii() and text.isdecimal() and len(text) <= _DIGITS:
        return int(text), None  # as most are written
    match = _PARAGRAPH.fullmatch(text.strip(_SIGN))
    if not match:
        return None, None
    number, year = match.groups()
    century = 2000 if year and len(year) == len("20") else 0
    return int(number), int(year) + century if year else None


@lru_cache(maxsize=4096)
def _normal(text: str) -> str:
    """
    Fold what clerks write in different ways: the sign, leading zeros, the century.
    """
    number, year = _numbers(text)
    if number is None:
        return text.strip(_SIGN).casefold() or text
    return str(number) if year is None else f"{number}/{year % 100:02}"


# As `_numbers`: minutes ask it of each paragraph and of each span that they state.
@lru_cache(maxsize=4096)
def _is_before(text: str, other: str) -> bool:
    """
    Order by year where both state one, then by number; words come last.
    """
    (number, year), (its_number, its_year) = _numbers(text), _numbers(other)
    if year and its_year and year != its_year:
        return year < its_year
    if number is None or its_number is None:
        return number is not None or (its_number is None and _normal(text) < _normal(other))
    return number < its_number


@value
class ParagraphNumber:
    """
    The number of a paragraph in the minutes (*paragrafnummer*), as written, without the sign.

    Attributes:
        text: As written: "8", "63/20".

    Raises:
        InvalidValueError: If it is zero.

    Source:
        Custom; the act does not number paragraphs. They run within the calendar year.

    >>> ParagraphNumber(text="63/20").number, ParagraphNumber(text="63/20").year
    (63, 2020)
    >>> ParagraphNumber.of(8) == ParagraphNumber(text="§ 8")
    True

    .. versionadded:: 0.1.0
    """

    text: str = f.text(min=1, compare=_normal)

    def _consistent(self) -> Breach | None:
        # Most numbers have no nought at all, and need no closer look.
        if "0" in self.text and _numbers(self.text)[0] == 0:
            return Breach("text", "number-too-small", (("min", 1),))
        return None

    @classmethod
    def of(cls, number: int) -> "ParagraphNumber":
        """
        Make one from a plain number.
        """
        return cls(text=str(number))

    @property
    def number(self) -> int | None:
        """
        The number, where it is written as one.
        """
        return _numbers(self.text)[0]

    @property
    def normal(self) -> str:
        """
        The form by which it is compared and filed.

        >>> ParagraphNumber(text="§ 063/2020").normal
        '63/20'
        """
        return _normal(self.text)

    @property
    def year(self) -> int | None:
        """
        The year after the stroke, if there is one; two digits mean this century.
        """
        return _numbers(self.text)[1]

    def __lt__(self, other: "ParagraphNumber") -> bool:
        """
        Order by year where both state one, then by number; words come last.
        """
        return _is_before(self.text, other.text)


@value
class ParagraphSpan:
    """
    Paragraphs in a row: "§§ 150-160" is one span, "§§ 150-160, ej § 147" is two.

    Attributes:
        first: The first paragraph.
        last: The last paragraph, itself included; `None` for the first alone.

    Raises:
        InvalidValueError: If the last comes before the first.

    >>> ParagraphNumber.of(152) in ParagraphSpan.of(150, 160)
    True

    .. versionadded:: 0.1.0
    """

    first: ParagraphNumber = f.part()
    last: ParagraphNumber | None = f.part(default=None)

    def _consistent(self) -> Breach | None:
        if self.last is not None and _is_before(self.last.text, self.first.text):
            return Breach("last", "ends-before-it-begins", (("first", "first"), ("last", "last")))
        return None

    @classmethod
    def of(cls, first: int, last: int | None = None) -> "ParagraphSpan":
        """
        Make one from plain numbers.
        """
        return cls(
            first=ParagraphNumber.of(first),
            last=None if last is None else ParagraphNumber.of(last),
        )

    def __contains__(self, number: ParagraphNumber) -> bool:
        """
        Tell whether a paragraph lies within.
        """
        if self.last is None:
            return number == self.first
        return not (
            _is_before(number.text, self.first.text) or _is_before(self.last.text, number.text)
        )
