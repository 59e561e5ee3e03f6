"""
What may go wrong.

Every exception of the package derives from `KfbeslutError` and from the built-in that fits,
carries its facts as fields, and says itself in Swedish and in English. Sentences name classes,
fields, ids and paths, never what stands in a document: that may be personal data.

Exceptions are for what the caller got wrong or the machine could not do. A meeting that breaks
the law is a normal result, and so is a text that can't be read.
"""

import re
from collections.abc import Iterable, Mapping
from difflib import get_close_matches
from typing import Final, Literal

import attrs

__all__ = [
    "KIND_WORDS",
    "VALUE_RULES",
    "AmbiguousPluginError",
    "BrokenPluginError",
    "DamagedDocumentError",
    "DocumentConflictError",
    "DocumentNotFoundError",
    "Fault",
    "ForeignStoreError",
    "InvalidDocumentError",
    "InvalidLineError",
    "InvalidStoreUrlError",
    "InvalidValueError",
    "KfbeslutError",
    "Language",
    "MissingExtraError",
    "MissingFactsError",
    "MissingParameterError",
    "NotADocumentError",
    "Param",
    "Params",
    "PartNotFoundError",
    "PluginTakenError",
    "StoreClosedError",
    "UnknownKindError",
    "UnknownLanguageError",
    "UnknownLayoutError",
    "UnknownPluginError",
    "UnusableStoreError",
    "VersionConflictError",
    "in_language",
    "without_login",
]

Language = Literal["sv", "en"]
"""The languages the package speaks: Swedish and English."""

Param = str | int | tuple[str, ...]
"""A fact about a bad value: a bound, a kind, allowed names. Never the value itself."""

Params = tuple[tuple[str, Param], ...]
"""The facts about a bad value, by name."""

VALUE_RULES: Final[Mapping[str, tuple[str, str]]] = {
    # One value.
    "wrong-type": ("ska vara {allowed}, men är {found}", "must be {allowed}, but is {found}"),
    "text-too-short": (
        "får inte vara kortare än {min} tecken",
        "must not be shorter than {min} characters",
    ),
    "text-too-long": (
        "får inte vara längre än {max} tecken",
        "must not be longer than {max} characters",
    ),
    "text-blank": ("får inte vara tom", "must not be blank"),
    "text-control-character": (
        "får inte innehålla andra styrtecken än radbyte och tabb",
        "must not hold other control characters than newline and tab",
    ),
    "text-not-nfc": (
        "ska vara i Unicodes normalform NFC",
        "must be in Unicode's normal form NFC",
    ),
    "text-surrogate": (
        "får inte innehålla halva teckenpar (surrogat)",
        "must not hold lone surrogates",
    ),
    "text-pattern": ("ska vara {shape}", "must be {shape}"),
    "number-too-small": ("får inte vara mindre än {min}", "must not be less than {min}"),
    "number-too-large": ("får inte vara större än {max}", "must not be more than {max}"),
    "too-few-items": ("ska ha minst {min} poster", "must have at least {min} items"),
    "too-many-items": ("får ha högst {max} poster", "must have at most {max} items"),
    "not-iterable": (
        "ska vara en följd av värden, men är {found}",
        "must be a series of values, but is {found}",
    ),
    "repeated-key": (
        "har samma {key} på mer än en post",
        "has the same {key} on more than one item",
    ),
    "time-with-zone": (
        "ska vara ett klockslag utan tidszon",
        "must be a time of day without a time zone",
    ),
    "time-too-fine": ("ska vara på hela sekunder", "must be in whole seconds"),
    # Between the fields of one object.
    "ends-before-it-begins": (
        "slutar innan det börjar: {last} ligger före {first}",
        "ends before it begins: {last} is before {first}",
    ),
    "nobody-named": ("nämner ingen", "names nobody"),
    "no-part-stated": (
        "säger ingenting: minst ett av {allowed} ska anges",
        "says nothing: at least one of {allowed} must be stated",
    ),
    "impossible-date": ("är inget datum som finns", "is not a date that exists"),
    "month-missing": ("har dag och år men ingen månad", "has a day and a year but no month"),
    "stated-by-the-whole": (
        "ska inte anges här, eftersom {whole} redan säger det",
        "must not be stated here, since {whole} says it already",
    ),
    "needs-another-field": (
        "kan bara anges tillsammans med {other}",
        "can be stated only together with {other}",
    ),
    "excludes-another-field": (
        "kan inte anges tillsammans med {other}",
        "can't be stated together with {other}",
    ),
    "unknown-reference": (
        "hänvisar till något som inte finns i {whole}",
        "refers to something that is not in {whole}",
    ),
    # What programs write: messages, citations, plugins.
    "not-a-template": (
        "ska ha klammer bara runt namn, som i {{name}}",
        "must have braces only around names, as in {{name}}",
    ),
    "other-placeholders": (
        "ska ha samma luckor på båda språken, men {names} finns bara på det ena",
        "must have the same gaps in both languages, but {names} is only in one",
    ),
    "no-chapters": (
        "kan inte anges: {whole} saknar kapitel",
        "can't be stated: {whole} has no chapters",
    ),
    "not-in-force": (
        "ligger utanför de dagar då {whole} gällde",
        "is outside the days when {whole} was in force",
    ),
    "has-colon": ("får inte innehålla kolon", "must not hold a colon"),
    # A document as JSON.
    "bad-json": (
        "är inte giltig JSON (rad {line}, kolumn {column})",
        "is not valid JSON (line {line}, column {column})",
    ),
    "not-utf8": ("är inte giltig UTF-8", "is not valid UTF-8"),
    "unknown-field": ("är inget fält i {owner}", "is not a field of {owner}"),
    "strange-key": (
        "har en nyckel som inget fält kan heta",
        "has a key that no field can be called",
    ),
    "duplicate-key": ("står mer än en gång", "stands more than once"),
    "missing-field": ("saknas", "is missing"),
    "unknown-value": ("ska vara {allowed}", "must be {allowed}"),
    "unknown-tag": ("ska ha typen {allowed}", "must have the type {allowed}"),
    "unknown-schema": (
        "har en schemaversion som den här utgåvan inte kan läsa; den kan läsa {allowed}",
        "has a schema version that this release can't read; it can read {allowed}",
    ),
    "newer-schema": (
        "är nyare än den här utgåvan kan läsa ({allowed}); installera en nyare kfbeslut",
        "is newer than this release can read ({allowed}); install a newer kfbeslut",
    ),
    "not-a-date": ("är inget datum (åååå-mm-dd)", "is not a date (yyyy-mm-dd)"),
    "not-a-time": ("är inget klockslag (tt:mm:ss)", "is not a time of day (hh:mm:ss)"),
    "not-finite": ("är inget ändligt tal", "is not a finite number"),
    "too-deep": (
        "är nästlad djupare än {max} nivåer",
        "is nested deeper than {max} levels",
    ),
    "too-large": ("är större än {max} byte", "is larger than {max} bytes"),
    "too-many-elements": (
        "har fler än {max} element",
        "has more than {max} elements",
    ),
}
"""What can be wrong with a value: rule id → the clause in Swedish and in English."""

KIND_WORDS: Final[Mapping[str, tuple[str, str]]] = {
    "str": ("text", "text"),
    "int": ("ett heltal", "a whole number"),
    "float": ("ett decimaltal", "a decimal number"),
    "bool": ("sant eller falskt", "true or false"),
    "date": ("ett datum", "a date"),
    "time": ("ett klockslag", "a time of day"),
    "NoneType": ("inget", "nothing"),
    "list": ("en lista", "a list"),
    "tuple": ("en följd", "a series"),
    "dict": ("ett objekt", "an object"),
    "key": (
        "en nyckel av bokstäver, siffror, punkt, bindestreck och understreck",
        "a key of letters, digits, dots, hyphens and underscores",
    ),
    "letter": ("en gemen bokstav a–z", "a lower-case letter a–z"),
    "four-digits": ("fyra siffror", "four digits"),
    "json-pointer": ("en JSON-pekare (RFC 6901)", "a JSON Pointer (RFC 6901)"),
}
"""
Words for the kinds and shapes that a fault names: id → Swedish, English.

A kind without words of its own, such as a class of the model, is named as it is.
"""

_KIND_PARAMS: Final = frozenset({"found", "allowed", "shape"})


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


# Values and documents


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
        sv, en = _clauses(self.rule, self.params)
        return f"{place} {sv}.", f"{place} {en}."


@attrs.frozen
class Fault:
    """
    One thing that is wrong with a document that came from outside.

    Attributes:
        pointer: Where, as an RFC 6901 JSON Pointer; `""` is the document itself.
        rule: What was broken: a key of `VALUE_RULES`.
        params: Bounds, kinds and allowed names; never the value itself.

    >>> Fault("/claims/0/text", "wrong-type", (("allowed", "str"), ("found", "int"))).sentence("en")
    '/claims/0/text must be text, but is a whole number.'

    .. versionadded:: 0.1.0
    """

    pointer: str
    rule: str
    params: Params = ()

    def sentence(self, lang: Language) -> str:
        """
        Say the fault.

        Raises:
            UnknownLanguageError: If `lang` is neither `"sv"` nor `"en"`.
        """
        place = self.pointer or in_language(lang, "Dokumentet", "The document")
        return f"{place} {in_language(lang, *_clauses(self.rule, self.params))}."


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
            f"Ange {_joined(self.allowed, 'eller')}, inte {self.found}.",
            f"Give {_joined(self.allowed, 'or')}, not {self.found}.",
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
        sv = f"Slaget {self.kind!r} finns inte; välj {_joined(self.known, 'eller')}."
        en = f"There is no kind {self.kind!r}; choose {_joined(self.known, 'or')}."
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
            f"Meddelandet {self.message!r} går inte att säga utan {_joined(self.names, 'och')}.",
            f"The message {self.message!r} can't be said without {_joined(self.names, 'and')}.",
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
                f"{self.owner} anger inte {_joined(self.facts, 'och')}, så inget id kan bildas "
                "av innehållet; ange ett."
            ),
            (
                f"{self.owner} doesn't state {_joined(self.facts, 'and')}, so no id can be made "
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


# Plugins and extras


@attrs.define
class UnknownPluginError(KfbeslutError, LookupError):
    """
    Nothing that is installed has the name that was asked for.

    Attributes:
        group: The door, such as `"kfbeslut.stores"`.
        name: The name that was asked for.
        installed: The names there are.

    >>> print(UnknownPluginError("kfbeslut.renderers", "htm", ("html", "text")))
    No plugin named 'htm' in the group 'kfbeslut.renderers'; installed: 'html', 'text'. \
Did you mean 'html'?

    .. versionadded:: 0.1.0
    """

    group: str
    name: str
    installed: tuple[str, ...] = ()

    def _sentences(self) -> tuple[str, str]:
        there = ", ".join(map(repr, self.installed))
        sv = (
            f"Det finns inget tillägg som heter {self.name!r} i gruppen {self.group!r}; "
            f"installerade: {there or 'inga'}."
        )
        en = (
            f"No plugin named {self.name!r} in the group {self.group!r}; "
            f"installed: {there or 'none'}."
        )
        if near := get_close_matches(self.name, self.installed, n=1):
            sv += f" Menade du {near[0]!r}?"
            en += f" Did you mean {near[0]!r}?"
        return sv, en


@attrs.define
class AmbiguousPluginError(KfbeslutError, LookupError):
    """
    Two or more distributions claim one name.

    Attributes:
        group: The door.
        name: The name that was asked for.
        distributions: Those who claim it.

    >>> print(AmbiguousPluginError("kfbeslut.stores", "s3", ("kf-cloud", "kf-s3")))
    'kf-cloud' and 'kf-s3' each have a plugin 's3' in the group 'kfbeslut.stores'; \
choose with 'kf-cloud:s3' or 'kf-s3:s3'.

    .. versionadded:: 0.1.0
    """

    group: str
    name: str
    distributions: tuple[str, ...]

    def _sentences(self) -> tuple[str, str]:
        who = [repr(distribution) for distribution in self.distributions]
        how = [repr(f"{distribution}:{self.name}") for distribution in self.distributions]
        return (
            (
                f"{_joined(who, 'och')} har var sitt tillägg {self.name!r} i gruppen "
                f"{self.group!r}; välj med {_joined(how, 'eller')}."
            ),
            (
                f"{_joined(who, 'and')} each have a plugin "
                f"{self.name!r} in the group {self.group!r}; choose with {_joined(how, 'or')}."
            ),
        )


@attrs.define
class PluginTakenError(KfbeslutError, ValueError):
    """
    A plugin can't be registered: its name is taken.

    Attributes:
        group: The door.
        name: The name.
        distribution: Who has it already.

    .. versionadded:: 0.1.0
    """

    group: str
    name: str
    distribution: str

    def _sentences(self) -> tuple[str, str]:
        place = f"{self.group}:{self.name}"
        return (
            f"{self.distribution!r} har redan {place!r}; välj ett annat namn.",
            f"{self.distribution!r} has {place!r} already; choose another name.",
        )


@attrs.define
class BrokenPluginError(KfbeslutError, ImportError):
    """
    A plugin that was asked for can't be used.

    Attributes:
        group: The door.
        name: The name that was asked for.
        distribution: The distribution it comes from.
        version: The distribution's version; empty where there is none.
        value: Where the distribution says that the plugin is, `"module:attribute"`.
        reason: What went wrong, in English.

    .. versionadded:: 0.1.0
    """

    group: str
    name: str
    distribution: str
    version: str
    value: str
    reason: str

    def _sentences(self) -> tuple[str, str]:
        source = f"{self.value!r}, {self.distribution} {self.version}".rstrip()
        return (
            (
                f"Tillägget {self.name!r} i gruppen {self.group!r} ({source}) går inte att "
                f"använda: {self.reason}"
            ),
            (
                f"The plugin {self.name!r} in the group {self.group!r} ({source}) can't be "
                f"used: {self.reason}"
            ),
        )


@attrs.define
class MissingExtraError(KfbeslutError, ImportError):
    """
    Something needs a package that is not installed with kfbeslut itself.

    Attributes:
        extra: The extra that brings it, such as `"docx"`.
        package: The package that was not found.

    >>> print(MissingExtraError("docx", "python-docx"))
    python-docx is not installed; install it with: pip install "kfbeslut[docx]"

    .. versionadded:: 0.1.0
    """

    extra: str
    package: str

    def _sentences(self) -> tuple[str, str]:
        command = f'pip install "kfbeslut[{self.extra}]"'
        return (
            f"{self.package} är inte installerat; installera det med: {command}",
            f"{self.package} is not installed; install it with: {command}",
        )


# Stores


def without_login(url: str) -> str:
    """
    Take the user name and password out of a URL: sentences end up in logs.
    """
    return re.sub(r"://(?!/).*@", "://…@", url, count=1)


@attrs.define
class InvalidStoreUrlError(KfbeslutError, ValueError):
    """
    The address of a store is not written as its kind of store wants it.

    Attributes:
        url: The address, without user name and password.
        example: An address that would do.

    >>> print(InvalidStoreUrlError("sqlite:", "sqlite:///beslut.db"))
    The store address 'sqlite:' can't be used; write it as 'sqlite:///beslut.db'.

    .. versionadded:: 0.1.0
    """

    url: str = attrs.field(converter=without_login)
    example: str

    def _sentences(self) -> tuple[str, str]:
        return (
            f"Lageradressen {self.url!r} går inte att använda; skriv den som {self.example!r}.",
            f"The store address {self.url!r} can't be used; write it as {self.example!r}.",
        )


@attrs.define
class UnusableStoreError(KfbeslutError, OSError):
    """
    A store can't be opened, read or written.

    Attributes:
        url: The address of the store, without user name and password.
        reason: What the machine said, in its own words.

    >>> print(UnusableStoreError("postgresql://eva:secret@db/kf", "connection refused"))
    The store 'postgresql://…@db/kf' can't be used: connection refused

    .. versionadded:: 0.1.0
    """

    url: str = attrs.field(converter=without_login)
    reason: str

    def _sentences(self) -> tuple[str, str]:
        return (
            f"Lagret {self.url!r} går inte att använda: {self.reason}",
            f"The store {self.url!r} can't be used: {self.reason}",
        )


@attrs.define
class ForeignStoreError(KfbeslutError, ValueError):
    """
    What lies at the address of a store is something else, and was not touched.

    Attributes:
        url: The address of the store, without user name and password.

    .. versionadded:: 0.1.0
    """

    url: str = attrs.field(converter=without_login)

    def _sentences(self) -> tuple[str, str]:
        return (
            f"{self.url!r} hör till ett annat program; välj en annan adress.",
            f"{self.url!r} belongs to another program; choose another address.",
        )


@attrs.define
class UnknownLayoutError(KfbeslutError, ValueError):
    """
    A store is laid out in a way that this release doesn't know, and was not touched.

    Attributes:
        url: The address of the store, without user name and password.
        layout: The number of its layout.
        known: The number of the newest layout that this release knows.

    >>> print(UnknownLayoutError("sqlite:///kf.db", layout=3, known=1))
    The store 'sqlite:///kf.db' has layout 3, and this release knows 1; install a newer kfbeslut.

    .. versionadded:: 0.1.0
    """

    url: str = attrs.field(converter=without_login)
    layout: int
    known: int

    def _sentences(self) -> tuple[str, str]:
        return (
            (
                f"Lagret {self.url!r} har utformning {self.layout}, och den här utgåvan kan "
                f"{self.known}; installera en nyare kfbeslut."
            ),
            (
                f"The store {self.url!r} has layout {self.layout}, and this release knows "
                f"{self.known}; install a newer kfbeslut."
            ),
        )


@attrs.define
class StoreClosedError(KfbeslutError, ValueError):
    """
    A store was used after it had been closed.

    Attributes:
        url: The address of the store, without user name and password.

    .. versionadded:: 0.1.0
    """

    url: str = attrs.field(converter=without_login)

    def _sentences(self) -> tuple[str, str]:
        return (
            f"Lagret {self.url!r} är stängt; öppna det igen.",
            f"The store {self.url!r} is closed; open it again.",
        )


@attrs.define
class DocumentNotFoundError(KfbeslutError, LookupError):
    """
    A store doesn't have the document, or not in that version.

    Attributes:
        id: The document's id.
        version: The version that was asked for; `None` for the latest.

    >>> print(DocumentNotFoundError("almvik/ks/2021-03-03/12", 3))
    There is no document 'almvik/ks/2021-03-03/12' in version 3.

    .. versionadded:: 0.1.0
    """

    id: str
    version: int | None = None

    def _sentences(self) -> tuple[str, str]:
        if self.version is None:
            return (
                f"Dokumentet {self.id!r} finns inte.",
                f"There is no document {self.id!r}.",
            )
        return (
            f"Dokumentet {self.id!r} finns inte i version {self.version}.",
            f"There is no document {self.id!r} in version {self.version}.",
        )


@attrs.define
class DocumentConflictError(KfbeslutError, RuntimeError):
    """
    Two different papers came out with one id, which was made from what they state.

    Nothing was stored: a second paper is never taken for a new version of the first.

    Attributes:
        id: The id of both.
        stored_version: The latest version of the paper in the store.
        stored_digest: Its digest.
        offered_digest: The digest of the paper that was offered.

    .. versionadded:: 0.1.0
    """

    id: str
    stored_version: int
    stored_digest: str
    offered_digest: str

    def _sentences(self) -> tuple[str, str]:
        return (
            (
                f"Ett annat dokument har redan id {self.id!r}: version {self.stored_version} med "
                f"kontrollsumman {self.stored_digest}; det nya har {self.offered_digest}. Ange ett "
                "eget id för det nya, eller vilken version det ersätter."
            ),
            (
                f"Another document already has the id {self.id!r}: version {self.stored_version} "
                f"with the digest {self.stored_digest}; the new one has {self.offered_digest}. "
                "Give the new one an id of its own, or say which version it replaces."
            ),
        )


@attrs.define
class VersionConflictError(KfbeslutError, RuntimeError):
    """
    Somebody else was first: the document is not in the version that was expected.

    Attributes:
        id: The document's id.
        expected: The version the caller thought was the latest; 0 for none.
        actual: The latest version in the store; 0 for none.

    >>> print(VersionConflictError("almvik/ks/2021-03-03", expected=1, actual=2))
    The document 'almvik/ks/2021-03-03' is in version 2, not 1; get it and try again.

    .. versionadded:: 0.1.0
    """

    id: str
    expected: int
    actual: int

    def _sentences(self) -> tuple[str, str]:
        return (
            (
                f"Dokumentet {self.id!r} är i version {self.actual}, inte {self.expected}; hämta "
                "det och försök igen."
            ),
            (
                f"The document {self.id!r} is in version {self.actual}, not {self.expected}; get "
                "it and try again."
            ),
        )


@attrs.define
class DamagedDocumentError(KfbeslutError, OSError):
    """
    A stored document is not what was once stored: its digest differs.

    Attributes:
        id: The document's id.
        version: The damaged version.
        expected: The digest that was kept beside it.
        found: The digest of what is there now.

    .. versionadded:: 0.1.0
    """

    id: str
    version: int
    expected: str
    found: str

    def _sentences(self) -> tuple[str, str]:
        return (
            (
                f"Dokumentet {self.id!r}, version {self.version}, är skadat: kontrollsumman är "
                f"{self.found}, men ska vara {self.expected}. Återställ det från en säkerhetskopia."
            ),
            (
                f"The document {self.id!r}, version {self.version}, is damaged: its digest is "
                f"{self.found}, but should be {self.expected}. Restore it from a backup."
            ),
        )


# Words


def _clauses(rule: str, params: Params) -> tuple[str, str]:
    """
    Say what is wrong with a value, in Swedish and in English.
    """
    sv, en = VALUE_RULES[rule]
    return (
        sv.format_map({name: _words(name, value, "sv") for name, value in params}),
        en.format_map({name: _words(name, value, "en") for name, value in params}),
    )


def _words(name: str, value: Param, lang: Language) -> str:
    parts = value if isinstance(value, tuple) else (str(value),)
    if name in _KIND_PARAMS:
        parts = tuple(in_language(lang, *KIND_WORDS.get(part, (part, part))) for part in parts)
    return _joined(parts, in_language(lang, "eller", "or"))


def _joined(parts: Iterable[str], word: str) -> str:
    """
    Join as in running text: `a, b and c`.
    """
    *first, last = parts
    return f"{', '.join(first)} {word} {last}" if first else last
