"""
The root of all exceptions: what each can do, and the languages they speak.
"""

from collections.abc import Iterable
from typing import Literal

import attrs

__all__ = [
    "KfbeslutError",
    "Language",
    "UnknownLanguageError",
    "in_language",
    "joined",
]

Language = Literal["sv", "en"]
"""The languages the package speaks: Swedish and English."""


def in_language(lang: Language, sv: str, en: str) -> str:
    """
    Choose between the Swedish and the English words.

    Raises:
        UnknownLanguageError: If `lang` is neither `"sv"` nor `"en"`.

    >>> in_language("sv", "ordförande", "chair")
    'ordförande'

    .. versionadded:: 0.1.0
    """
    match lang:
        case "sv":
            return sv
        case "en":
            return en
        case other:
            raise UnknownLanguageError(other)


class KfbeslutError(Exception):
    """
    The root of all exceptions of the package.

    Each can be pickled and copied, and says itself in both languages; `str()` gives the
    English sentence.

    >>> from kfbeslut.errors import PartNotFoundError
    >>> error = PartNotFoundError("Minutes", "paragraph", "12")
    >>> error.sentence("sv")
    "Minutes har ingen del 'paragraph' som heter '12'."

    .. versionadded:: 0.1.0
    """

    def sentence(self, lang: Language) -> str:
        """
        Say what went wrong, and where it helps what to do next.

        Args:
            lang: `"sv"` or `"en"`.

        Raises:
            UnknownLanguageError: If `lang` is neither.
        """
        return in_language(lang, *self._sentences())

    def _sentences(self) -> tuple[str, str]:
        """
        Give the sentence in Swedish and in English; each subclass has its own.
        """
        said = Exception.__str__(self)
        return said, said

    def __str__(self) -> str:
        return self.sentence("en")


@attrs.define
class UnknownLanguageError(KfbeslutError, LookupError):
    """
    A sentence was asked for in a language that the package doesn't speak.

    .. versionadded:: 0.1.0
    """

    lang: str

    def _sentences(self) -> tuple[str, str]:
        return (
            f"Språket {self.lang!r} finns inte; välj 'sv' eller 'en'.",
            f"There is no language {self.lang!r}; choose 'sv' or 'en'.",
        )


def joined(parts: Iterable[str], word: str) -> str:
    """
    Join as in running text: `a, b and c`.
    """
    *first, last = parts
    return f"{', '.join(first)} {word} {last}" if first else last
