r"""
Our JSON described in JSON Schema 2020-12, made from the constraints that the model declares.

    python -m kfbeslut.serialization.describing           writes the schemas
    python -m kfbeslut.serialization.describing --check   writes nothing; fails if one is stale

This runs in development; the files in `schemas` are what is shipped, and what `schema` gives.

Each schema stands alone, with its parts in `$defs`. Patterns keep to what the dialects of regular
expressions have in common, without look-around and with `\x` for characters, so that validators
in any language take them. Nothing rests on `format`, which most validators don't look at.
"""

import argparse
import builtins
import datetime as dt
import enum
import inspect
import json
import re
import sys
from pathlib import Path
from typing import Any, Final, TypeAlias

from kfbeslut.findings import Finding, Held, Report, Severity, Unjudged
from kfbeslut.law import Certainty, Citation
from kfbeslut.model import fields_of
from kfbeslut.model.constraints import Clock, Constraint, Exactly, Field, Items, Text, Whole
from kfbeslut.serialization.documents import DOCUMENTS
from kfbeslut.serialization.fast import TAG
from kfbeslut.serialization.reports import REPORT_VERSION
from kfbeslut.serialization.upgrades import SCHEMA_VERSION

__all__ = ["described", "main"]

_Schema: TypeAlias = dict[str, Any]

_FOLDER: Final = Path(__file__).with_name("schemas")
_DIALECT: Final = "https://json-schema.org/draft/2020-12/schema"

#: What kfbeslut refuses beyond what the schema can say.
_UNSAID: Final = (
    "What this schema refuses, kfbeslut doesn't read as a document of this version. Some that it "
    "lets pass kfbeslut refuses too, for what a schema can't say: a key stands once in an object, "
    "whole numbers have neither point nor exponent, texts are in Unicode's normal form NFC and "
    "without lone surrogates, days exist, keys of parts are unique, and the fields of an object "
    "and references between parts agree with each other."
)

_TEXTS: Final[dict[str, _Schema]] = {
    "text": {
        "description": "Text in Unicode's normal form NFC. Of control characters it may hold "
        "newline and tab.",
        "$comment": "No pattern can tell NFC or lone surrogates.",
        "type": "string",
        "pattern": r"^[^\x00-\x08\x0b-\x1f\x7f-\x9f]*$",
    },
    "date": {
        "description": "A day, yyyy-mm-dd.",
        "$comment": "No short pattern can tell which days exist.",
        "type": "string",
        "format": "date",
        "pattern": "^[0-9]{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12][0-9]|3[01])$",
        "maxLength": 10,
    },
    "time": {
        "description": "A local time of day to the second, hh:mm:ss.",
        "type": "string",
        "pattern": "^(?:[01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9]$",
        "maxLength": 8,
    },
}


def main(arguments: list[str] | None = None) -> int:
    """
    Write the schemas, or see whether they are fresh.
    """
    parser = argparse.ArgumentParser(prog="python -m kfbeslut.serialization.describing")
    parser.add_argument("--check", action="store_true", help="write nothing; fail if one is stale")
    check = parser.parse_args(arguments).check
    made = {
        _FOLDER
        / f"{kind}.schema.json": f"{json.dumps(described(kind), ensure_ascii=False, indent=2)}\n"
        for kind in (*DOCUMENTS, Report.__name__)
    }
    if not check:
        for path, text in made.items():
            path.write_text(text, "utf-8")
    elif made != {path: path.read_text("utf-8") for path in _FOLDER.iterdir()}:
        sys.stderr.write("a schema is stale: run python -m kfbeslut.serialization.describing\n")
        return 1
    return 0


def described(kind: str) -> _Schema:
    """
    Describe a kind of document, called after its class, or `"Report"`.

    >>> described("Motion")["required"]
    ['type', 'schema']
    """
    if kind == Report.__name__:
        return {"$schema": _DIALECT, "title": kind, **_report()}
    defs: dict[str, _Schema] = {}
    whole = _object(DOCUMENTS[kind], {TAG: kind, "schema": SCHEMA_VERSION}, defs)
    return {
        "$schema": _DIALECT,
        "title": kind,
        **whole,
        "description": f"{whole['description']}\n\n{_UNSAID}",
        "$defs": dict(sorted(defs.items())),
    }


# From constraints


def _object(cls: type, tags: dict[str, str | int], defs: dict[str, _Schema]) -> _Schema:
    """
    Describe the objects of a class, with the members that JSON adds.
    """
    fields = fields_of(cls)
    told = _attributes(cls)
    properties: _Schema = {name: {"const": tag} for name, tag in tags.items()}
    for field in fields:
        properties[field.name] = told.get(field.name, {}) | _member(field, defs)
    return _closed(
        _first_sentence(cls),
        properties,
        required=[*tags, *(field.name for field in fields if field.required)],
    )


def _closed(description: str, properties: _Schema, *, required: list[str]) -> _Schema:
    return {
        "description": description,
        "type": "object",
        "properties": properties,
        "required": required,
        "additionalProperties": False,
    }


def _member(field: Field, defs: dict[str, _Schema]) -> _Schema:
    value = _value(field.constraint, defs)
    if field.required:
        return value
    if field.may_be_none:
        return {"anyOf": [value, {"type": "null"}]}
    default = field.default.value if isinstance(field.default, enum.Enum) else field.default
    return {**value, "default": default}


def _value(constraint: Constraint, defs: dict[str, _Schema]) -> _Schema:
    """
    Describe the values that keep to a constraint; what it refers to is put into `defs`.
    """
    match constraint:
        case Text(min=least, pattern=pattern):
            bounds: _Schema = {"minLength": least} if least else {}
            if pattern is not None:
                bounds["pattern"] = f"^(?:{pattern})$"
            # The type is told again, since some validators warn of bounds without one.
            return _text("text", defs) | ({"type": "string", **bounds} if bounds else {})
        case Whole(min=least, max=most):
            return {"type": "integer", "minimum": least, "maximum": most}
        case Clock():
            return _text("time", defs)
        case Items(of=of, min=least):
            series = {"type": "array", "items": _value(of, defs)}
            return series | ({"minItems": least} if least else {})
        case _:
            return _one_of(constraint, defs)


def _one_of(constraint: Exactly, defs: dict[str, _Schema]) -> _Schema:
    match constraint.classes:
        case (builtins.bool,):
            return {"type": "boolean"}
        case (dt.date,):
            return _text("date", defs)
        case (words,) if issubclass(words, enum.Enum):
            defs[words.__name__] = _words(words)
            return {"$ref": f"#/$defs/{words.__name__}"}
        case (cls,):
            return _part(cls, cls.__name__, {}, defs)
        case classes:
            # A class is described anew where it has a tag: it may stand elsewhere without.
            return {
                "oneOf": [
                    _part(cls, f"Tagged{cls.__name__}", {TAG: cls.__name__}, defs)
                    for cls in classes
                ]
            }


def _text(name: str, defs: dict[str, _Schema]) -> _Schema:
    defs[name] = _TEXTS[name]
    return {"$ref": f"#/$defs/{name}"}


def _words(words: type[enum.Enum]) -> _Schema:
    return {"description": _first_sentence(words), "enum": [word.value for word in words]}


def _part(cls: type, name: str, tags: dict[str, str | int], defs: dict[str, _Schema]) -> _Schema:
    if name not in defs:
        defs[name] = _object(cls, tags, defs)
    return {"$ref": f"#/$defs/{name}"}


# From docstrings


def _first_sentence(thing: type) -> str:
    return _in_json(inspect.cleandoc(thing.__doc__ or "").split("\n\n")[0])


def _attributes(cls: type) -> dict[str, _Schema]:
    """
    Give what the docstrings of a class, and of those it is made from, tell of the attributes.
    """
    told: dict[str, str] = {}
    for owner in reversed(cls.__mro__):
        doc = inspect.cleandoc(owner.__doc__ or "")
        _, _, section = doc.partition("\nAttributes:\n")
        section = re.split(r"^\S", section, maxsplit=1, flags=re.MULTILINE)[0]
        told |= re.findall(r"^    (\w+): (.+(?:\n {8}.+)*)", section, re.MULTILINE)
    return {name: {"description": _in_json(text)} for name, text in told.items()}


def _in_json(text: str) -> str:
    """
    Say in one line, and of JSON, what a docstring says of Python.
    """
    return " ".join(text.split()).replace("`None`", "`null`").replace("`()`", "`[]`")


# Reports, whose classes declare no constraints: `dump_report` decides what is in one.


def _report() -> _Schema:
    said = {"$ref": "#/$defs/said"}
    name = {"type": "string"}
    count = {"type": "integer", "minimum": 1}

    def of(cls: type, *, optional: tuple[str, ...] = (), **members: _Schema) -> _Schema:
        told = _attributes(cls)
        return _closed(
            _first_sentence(cls),
            {key: told.get(key, {}) | member for key, member in members.items()},
            required=[key for key in members if key not in optional],
        )

    def several(part: str) -> _Schema:
        return {"type": "array", "items": {"$ref": f"#/$defs/{part}"}}

    whole = of(
        Report,
        type={"const": Report.__name__},
        schema={"const": REPORT_VERSION},
        ok={"type": "boolean", "description": "Whether no finding is an error."},
        findings=several("Finding"),
        held=several("Held"),
        unjudged=several("Unjudged"),
    )
    finding = of(
        Finding,
        optional=("days",),
        rule=name,
        severity=_words(Severity),
        path=name,
        sentence=said,
        params={
            "description": "The facts that the sentence tells, by name.",
            "type": "object",
            "additionalProperties": {"$ref": "#/$defs/fact"},
        },
        citations=several("Citation"),
        certainty=_words(Certainty),
        days={
            "description": "The first and the last day that can be the day of the act.",
            "type": "array",
            "items": {"type": "string", "format": "date"},
            "minItems": 2,
            "maxItems": 2,
        },
    )
    citation = of(
        Citation,
        optional=("chapter", "letter", "paragraph", "item"),
        sfs={"description": "The statute's number in *Svensk författningssamling*.", **name},
        chapter={"description": "*Kapitel*, where there are any.", **count},
        section=count,
        letter={"type": "string", "pattern": "^[a-z]$"},
        paragraph=count,
        item=count,
        text=said,
    )
    both = {"sv": {"type": "string"}, "en": {"type": "string"}}
    return {
        **whole,
        "$defs": {
            "Citation": citation,
            "Finding": finding,
            "Held": of(Held, rule=name, path=name),
            "Unjudged": of(
                Unjudged,
                rule=name,
                path=name,
                missing={"type": "array", "items": name},
                sentence=said,
            ),
            "fact": {
                "description": "A fact that a sentence tells. Days, times and words are texts; an "
                "object is a term in both languages, and `null` is not stated.",
                "anyOf": [
                    *({"type": kind} for kind in ("string", "integer", "boolean", "null")),
                    {"type": "array", "items": {"$ref": "#/$defs/fact"}},
                    _closed("A term in Swedish and in English.", both, required=["sv", "en"]),
                ],
            },
            "said": {
                **_closed("The same in Swedish, in English, or both.", both, required=[]),
                "minProperties": 1,
            },
        },
    }


if __name__ == "__main__":
    sys.exit(main())
