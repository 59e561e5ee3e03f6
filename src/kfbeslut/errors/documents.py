"""
What may go wrong with values, documents and their parts.
"""

import attrs

from kfbeslut.errors.faults import Fault, Params, clauses
from kfbeslut.errors.root import KfbeslutError, Language, joined

__all__ = [
    "InvalidDocumentError",
    "InvalidLineError",
    "InvalidValueError",
    "MissingFactsError",
    "MissingParameterError",
    "NotADocumentError",
    "PartNotFoundError",
    "UnknownKindError",
]


@attrs.define
class InvalidValueError(KfbeslutError, ValueError):
    """
    A value can't be made: what was given for it is nonsense.

    Attributes:
        owner: The class that refused.
        field: The field at fault; `None` when several fields together are.
        rule: What was broken: a key of `VALUE_RULES`.
        params: Bounds, kinds and allowed names; never the value itself.

    >>> error = InvalidValueError("VoteCount", "yes", "number-too-small", (("min", 0),))
    >>> print(error)
    VoteCount.yes must not be less than 0.
    >>> error.sentence("sv")
    'VoteCount.yes får inte vara mindre än 0.'

    .. versionadded:: 0.1.0
    """

    owner: str
    field: str | None
    rule: str
    params: Params = ()

    def _sentences(self) -> tuple[str, str]:
        place = self.owner if self.field is None else f"{self.owner}.{self.field}"
        sv, en = clauses(self.rule, self.params)
        return f"{place} {sv}.", f"{place} {en}."


@attrs.define
class InvalidDocumentError(KfbeslutError, ValueError):
    """
    Something from outside is not a document of ours.

    Attributes:
        faults: What is wrong, at least one.
        truncated: Whether there may be more faults than those told.

    >>> print(InvalidDocumentError((Fault("/title", "missing-field"),)))
    The document can't be read.
    - /title is missing.

    .. versionadded:: 0.1.0
    """

    faults: tuple[Fault, ...]
    truncated: bool = False

    def _sentences(self) -> tuple[str, str]:
        return (
            self._list("Dokumentet går inte att läsa.", "sv", "Det kan finnas fler fel."),
            self._list("The document can't be read.", "en", "There may be more faults."),
        )

    def _list(self, head: str, lang: Language, more: str) -> str:
        lines = [head, *(f"- {fault.sentence(lang)}" for fault in self.faults)]
        return "\n".join([*lines, more] if self.truncated else lines)


@attrs.define
class InvalidLineError(KfbeslutError, ValueError):
    """
    A line of a file with many documents is not a document of ours.

    Attributes:
        line: The number of the line, the first being 1.
        faults: What is wrong with it, at least one.
        truncated: Whether there may be more faults than those told.

    >>> print(InvalidLineError(3, (Fault("/title", "missing-field"),)))
    Line 3: The document can't be read.
    - /title is missing.

    .. versionadded:: 0.1.0
    """

    line: int
    faults: tuple[Fault, ...]
    truncated: bool = False

    def _sentences(self) -> tuple[str, str]:
        document = InvalidDocumentError(self.faults, self.truncated)
        return (
            f"Rad {self.line}: {document.sentence('sv')}",
            f"Line {self.line}: {document.sentence('en')}",
        )


@attrs.define
class NotADocumentError(KfbeslutError, TypeError):
    """
    Something was given where a document, or a document's JSON, is wanted.

    Attributes:
        found: The class of what was given.
        allowed: The classes that will do.

    >>> print(NotADocumentError("dict", ("Minutes", "Motion")))
    Give Minutes or Motion, not dict.

    .. versionadded:: 0.1.0
    """

    found: str
    allowed: tuple[str, ...]

    def _sentences(self) -> tuple[str, str]:
        return (
            f"Ange {joined(self.allowed, 'eller')}, inte {self.found}.",
            f"Give {joined(self.allowed, 'or')}, not {self.found}.",
        )


@attrs.define
class UnknownKindError(KfbeslutError, LookupError):
    """
    A kind of document or report was asked for that there isn't.

    Attributes:
        kind: The kind that was asked for.
        known: The kinds there are.

    >>> print(UnknownKindError("motion", ("Minutes", "Motion")))
    There is no kind 'motion'; choose Minutes or Motion. Did you mean 'Motion'?

    .. versionadded:: 0.1.0
    """

    kind: str
    known: tuple[str, ...]

    def _sentences(self) -> tuple[str, str]:
        from difflib import get_close_matches  # noqa: PLC0415 - for a misspelt name only

        sv = f"Slaget {self.kind!r} finns inte; välj {joined(self.known, 'eller')}."
        en = f"There is no kind {self.kind!r}; choose {joined(self.known, 'or')}."
        if near := get_close_matches(self.kind, self.known, n=1):
            sv += f" Menade du {near[0]!r}?"
            en += f" Did you mean {near[0]!r}?"
        return sv, en


@attrs.define
class MissingParameterError(KfbeslutError, LookupError):
    """
    A message can't be said: something in it was not given.

    Attributes:
        message: The message's id.
        names: The names of what is missing.

    >>> print(MissingParameterError("tally-sums", ("cast",)))
    The message 'tally-sums' can't be said without cast.

    .. versionadded:: 0.1.0
    """

    message: str
    names: tuple[str, ...]

    def _sentences(self) -> tuple[str, str]:
        return (
            f"Meddelandet {self.message!r} går inte att säga utan {joined(self.names, 'och')}.",
            f"The message {self.message!r} can't be said without {joined(self.names, 'and')}.",
        )


@attrs.define
class MissingFactsError(KfbeslutError, ValueError):
    """
    Something can't be made because the document doesn't state what it takes.

    Attributes:
        owner: The class of the document.
        facts: The names of the missing facts.

    >>> print(MissingFactsError("Motion", ("municipality", "filed")))
    Motion doesn't state municipality and filed, so no id can be made from it; give one.

    .. versionadded:: 0.1.0
    """

    owner: str
    facts: tuple[str, ...]

    def _sentences(self) -> tuple[str, str]:
        return (
            (
                f"{self.owner} anger inte {joined(self.facts, 'och')}, så inget id kan bildas "
                "av innehållet; ange ett."
            ),
            (
                f"{self.owner} doesn't state {joined(self.facts, 'and')}, so no id can be made "
                "from it; give one."
            ),
        )


@attrs.define
class PartNotFoundError(KfbeslutError, LookupError):
    """
    A document doesn't have the part that was asked for.

    Attributes:
        owner: The class of the document.
        part: What was asked for, such as `"paragraph"`.
        name: Its number or key as it was asked for.

    .. versionadded:: 0.1.0
    """

    owner: str
    part: str
    name: str

    def _sentences(self) -> tuple[str, str]:
        return (
            f"{self.owner} har ingen del {self.part!r} som heter {self.name!r}.",
            f"{self.owner} has no {self.part} {self.name!r}.",
        )
