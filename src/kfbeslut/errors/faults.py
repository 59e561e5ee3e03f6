"""
What can be wrong with a value, said in both languages.

One table serves a value that can't be made and a document that can't be read.
"""

from collections.abc import Mapping
from typing import Final

import attrs

from kfbeslut.errors.root import Language, in_language, joined

__all__ = [
    "KIND_WORDS",
    "VALUE_RULES",
    "Fault",
    "Param",
    "Params",
    "clauses",
]

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
    "looser-than-the-act": ("är mildare än {section}", "is looser than {section}"),
    "looser-than-the-act-least": (
        "är mildare än {section}: minst {least}",
        "is looser than {section}: at least {least}",
    ),
    "looser-than-the-act-most": (
        "är mildare än {section}: högst {most}",
        "is looser than {section}: at most {most}",
    ),
    "nobody-named": ("nämner ingen", "names nobody"),
    "no-part-stated": (
        "säger ingenting: minst ett av {allowed} ska anges",
        "says nothing: at least one of {allowed} must be stated",
    ),
    "impossible-date": ("är inget datum som finns", "is not a date that exists"),
    "stated-by-the-whole": (
        "ska inte anges här, eftersom {whole} redan säger det",
        "must not be stated here, since {whole} says it already",
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
    "bad-toml": ("är inte giltig TOML ({where})", "is not valid TOML ({where})"),
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
    "recurrence": (
        "en återkomstregel för dagar (RFC 5545)",
        "a recurrence rule for days (RFC 5545)",
    ),
    "json-pointer": ("en JSON-pekare (RFC 6901)", "a JSON Pointer (RFC 6901)"),
}
"""
Words for the kinds and shapes that a fault names: id → Swedish, English.

A kind without words of its own, such as a class of the model, is named as it is.
"""

_KIND_PARAMS: Final = frozenset({"found", "allowed", "shape"})


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
        return f"{place} {in_language(lang, *clauses(self.rule, self.params))}."


def clauses(rule: str, params: Params) -> tuple[str, str]:
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
    return joined(parts, in_language(lang, "eller", "or"))
