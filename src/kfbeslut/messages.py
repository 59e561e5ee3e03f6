"""
How one thing is said in Swedish and in English.

A message is a sentence in both languages with named gaps; parameters fill them, each said as its
language says such a thing: a date as *3 mars 2021* or *3 March 2021*, an absent fact as *inte
angivet* or *not stated*. A gap is a name and nothing more, so a message reaches into nothing, and
a parameter comes through as it is, braces and all.
"""

import datetime as dt
import re
from collections.abc import Iterator
from enum import Enum
from typing import Final

import attrs

from kfbeslut.errors import InvalidValueError, Language, MissingParameterError, in_language

__all__ = ["MONTHS", "Message", "Term", "Value", "in_words"]


@attrs.frozen
class Term:
    """
    A word or a phrase in both languages, such as what an outcome is called.

    As a parameter it is said in the language of the message around it.

    >>> Term("bifall", "granted").say("sv")
    'bifall'

    .. versionadded:: 0.1.0
    """

    sv: str
    en: str

    def say(self, lang: Language) -> str:
        """
        Say it in Swedish or in English.

        Raises:
            UnknownLanguageError: If `lang` is neither `"sv"` nor `"en"`.
        """
        return in_language(lang, self.sv, self.en)


MONTHS: Final = (
    Term("januari", "January"),
    Term("februari", "February"),
    Term("mars", "March"),
    Term("april", "April"),
    Term("maj", "May"),
    Term("juni", "June"),
    Term("juli", "July"),
    Term("augusti", "August"),
    Term("september", "September"),
    Term("oktober", "October"),
    Term("november", "November"),
    Term("december", "December"),
)
"""The twelve months, January first."""

Value = str | int | dt.date | dt.time | Enum | Term | None | tuple["Value", ...]
"""What a message can say: text, whole numbers, yes and no, days, times, terms, tuples of these."""

# Braces written twice, a gap, and what is left: a brace that is neither.
_BRACES: Final = re.compile(r"\{\{|\}\}|\{([^\W\d]\w*)\}|[{}]")


def in_words(lang: Language, value: Value) -> str:  # noqa: PLR0911 (one return for each kind)
    """
    Say a value as a sentence in that language would.

    Args:
        lang: `"sv"` or `"en"`.
        value: `None` is *not stated*, an empty tuple is *none*. Of a time, hours and minutes are
            said. A member of an enumeration is said by its value; where it has better words,
            give them as a `Term`.

    Raises:
        UnknownLanguageError: If `lang` is neither `"sv"` nor `"en"`.
        TypeError: If the value is of another kind, such as a float or a list.

    >>> import datetime as dt
    >>> in_words("sv", dt.date(2021, 3, 3))
    '3 mars 2021'
    >>> in_words("en", ("Asta Berg", "Olle Ek", "Siv Ask"))
    'Asta Berg, Olle Ek and Siv Ask'
    >>> in_words("sv", ())
    'inga'

    .. versionadded:: 0.1.0
    """
    match value:
        case None:
            return in_language(lang, "inte angivet", "not stated")
        case bool():
            return in_language(lang, *(("ja", "yes") if value else ("nej", "no")))
        case Enum():
            return in_words(lang, value.value)
        case str() | int():
            return str(value)
        case dt.datetime():
            day, time = in_words(lang, value.date()), in_words(lang, value.time())
            return in_language(lang, f"{day} kl. {time}", f"{day} at {time}")
        case dt.date():
            return f"{value.day} {MONTHS[value.month - 1].say(lang)} {value.year}"
        case dt.time():
            return value.strftime(in_language(lang, "%H.%M", "%H:%M"))
        case Term():
            return value.say(lang)
        case tuple():
            return _joined(lang, [in_words(lang, part) for part in value])
        case other:
            raise TypeError(f"A message can't say a {type(other).__name__}.")


def _joined(lang: Language, parts: list[str]) -> str:
    """
    Join as in running text: `a, b och c`.
    """
    match parts:
        case []:
            return in_language(lang, "inga", "none")
        case [*first, last] if first:
            return f"{', '.join(first)} {in_language(lang, 'och', 'and')} {last}"
        case _:
            return parts[0]


@attrs.frozen
class Message:
    """
    One sentence in Swedish and in English, with gaps for parameters.

    A gap is `{name}` and nothing more: no attributes, indices, conversions or formats. Braces of
    the sentence itself are written twice. Both languages have the same gaps.

    Attributes:
        id: What the message is called by programs.
        sv: The Swedish sentence.
        en: The English sentence.
        names: The names of the gaps, each once, in the order of the alphabet.

    Raises:
        InvalidValueError: If the id or a sentence is blank, a gap is more than a name, or the
            languages have different gaps.

    >>> message = Message(
    ...     "reading.bad-date", "{text} är inget datum.", "{text} is not a date."
    ... )
    >>> message.say("en", text="den 31 {april}")
    'den 31 {april} is not a date.'

    .. versionadded:: 0.1.0
    """

    id: str
    sv: str
    en: str
    names: tuple[str, ...] = attrs.field(init=False, eq=False, repr=False)

    @names.default
    def _named(self) -> tuple[str, ...]:
        return tuple(sorted(set(_gaps("sv", self.sv))))

    def __attrs_post_init__(self) -> None:
        for field in ("id", "sv", "en"):
            if not getattr(self, field).strip():
                raise InvalidValueError("Message", field, "text-blank")
        if only_one := set(self.names) ^ set(_gaps("en", self.en)):
            params = (("names", tuple(sorted(only_one))),)
            raise InvalidValueError("Message", None, "other-placeholders", params)

    def say(self, lang: Language, /, **params: Value) -> str:
        """
        Say the sentence.

        Args:
            lang: `"sv"` or `"en"`.
            **params: What fills the gaps; more than the sentence has gaps for does no harm.

        Raises:
            MissingParameterError: If a gap has no parameter.
            UnknownLanguageError: If `lang` is neither `"sv"` nor `"en"`.
            TypeError: If a parameter is of a kind that can't be said.
        """
        if missing := tuple(name for name in self.names if name not in params):
            raise MissingParameterError(self.id, missing)
        words = {name: in_words(lang, params[name]) for name in self.names}
        return in_language(lang, self.sv, self.en).format_map(words)


def _gaps(field: str, template: str) -> Iterator[str]:
    """
    Yield the names of the gaps in one sentence.
    """
    for brace in _BRACES.finditer(template):
        if brace[0] in {"{", "}"}:
            raise InvalidValueError("Message", field, "not-a-template")
        if name := brace[1]:
            yield name
