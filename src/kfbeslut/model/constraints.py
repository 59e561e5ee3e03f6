"""
What a field may hold, said once, as data.

A constraint knows two things: the Python expression that is true when a value is well (it is put
inline into generated code, so that the usual case costs next to nothing), and the slow, exact
account of what is wrong. The check in `__init__`, the reading of JSON, the Hypothesis strategies
and the reference are all made from these few classes.
"""

import datetime as dt
import enum
import re
import unicodedata
from collections.abc import Iterator
from typing import Any, Final, NamedTuple, TypeAlias

import attrs

from kfbeslut.errors import Params

__all__ = [
    "LARGEST_INTEGER",
    "Breach",
    "Clock",
    "Constraint",
    "Exactly",
    "Field",
    "Items",
    "Text",
    "Whole",
    "fields_of",
    "is_plain",
    "repeated",
]

#: Integers stay below 2^53, where every JSON reader still tells them apart (RFC 8259, section 6).
LARGEST_INTEGER: Final = 2**53 - 1

_CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f]")
_SURROGATE = re.compile(r"[\ud800-\udfff]")


class Breach(NamedTuple):
    """
    What a value breaks: a place (a field, or a pointer below one), the rule's id, its parameters.

    Parameters are kinds, bounds and names of fields, never a value of the user's.
    """

    at: str
    rule: str
    params: Params = ()


def is_plain(text: str) -> bool:
    r"""
    Tell whether a text is in NFC and free of NUL, surrogates and control characters.

    Newline and tab are the two control characters (category Cc) that a text may hold.

    >>> is_plain("Ängsby\nby"), is_plain("A\u0308ngsby"), is_plain("\x00")
    (True, False, False)
    """
    return not (_CONTROL.search(text) or _SURROGATE.search(text)) and unicodedata.is_normalized(
        "NFC", text
    )


def _wrong_type(value: object, *allowed: str) -> Breach:
    return Breach("", "wrong-type", (("allowed", allowed), ("found", type(value).__name__)))


@attrs.frozen
class Text:
    """
    Text in NFC, at least `min` code points long, of the form `pattern` where one is given.

    `shape` names the pattern for people (see `kfbeslut.errors.KIND_WORDS`).
    """

    min: int = 0
    pattern: str | None = None
    shape: str = ""

    def inline(self, v: str, names: dict[str, Any]) -> str:
        """
        Give the expression that is true when `v` is well; what it needs is put into `names`.
        """
        names["is_plain"] = is_plain
        plain = f"({v}.isascii() and {v}.isprintable() or is_plain({v}))"
        return f"{self.inline_in_plain_text(v, names)} and {plain}"

    def inline_in_plain_text(self, v: str, names: dict[str, Any]) -> str:
        """
        Give the expression for a `v` whose characters are known to be well.
        """
        parts = [f"{v}.__class__ is str"]
        if self.min:
            parts.append(f"{v} != ''" if self.min == 1 else f"len({v}) >= {self.min}")
        if self.pattern is not None:
            names["fullmatch"] = re.fullmatch
            parts.append(f"fullmatch({self.pattern!r}, {v}) is not None")
        return " and ".join(parts)

    def breaches(self, value: object) -> Iterator[Breach]:
        """
        Yield what is wrong with a value.
        """
        if type(value) is not str:
            yield _wrong_type(value, "str")
            return
        if len(value) < self.min:
            yield Breach("", "text-too-short", (("min", self.min),))
        if _SURROGATE.search(value):
            yield Breach("", "text-surrogate")
        elif _CONTROL.search(value):
            yield Breach("", "text-control-character")
        elif not unicodedata.is_normalized("NFC", value):
            yield Breach("", "text-not-nfc")
        elif self.pattern is not None and not re.fullmatch(self.pattern, value):
            yield Breach("", "text-pattern", (("shape", self.shape),))


@attrs.frozen
class Whole:
    """
    An integer from `min` to `max`, both ends in.
    """

    min: int = 0
    max: int = LARGEST_INTEGER

    def inline(self, v: str, names: dict[str, Any]) -> str:  # noqa: ARG002 - one shape for all
        """
        Give the expression that is true when `v` is well; what it needs is put into `names`.
        """
        return f"{v}.__class__ is int and {self.min} <= {v} <= {self.max}"

    def breaches(self, value: object) -> Iterator[Breach]:
        """
        Yield what is wrong with a value.
        """
        if type(value) is not int:
            yield _wrong_type(value, "int")
        elif value < self.min:
            yield Breach("", "number-too-small", (("min", self.min),))
        elif value > self.max:
            yield Breach("", "number-too-large", (("max", self.max),))


@attrs.frozen
class Clock:
    """
    A time of day in local time, to the second: no zone, no fractions.
    """

    def inline(self, v: str, names: dict[str, Any]) -> str:
        """
        Give the expression that is true when `v` is well; what it needs is put into `names`.
        """
        names["time"] = dt.time
        return (
            f"{v}.__class__ is time and {v}.tzinfo is None and not {v}.fold and not {v}.microsecond"
        )

    def breaches(self, value: object) -> Iterator[Breach]:
        """
        Yield what is wrong with a value.
        """
        if type(value) is not dt.time:
            yield _wrong_type(value, "time")
        elif value.tzinfo is not None or value.fold:
            yield Breach("", "time-with-zone")
        elif value.microsecond:
            yield Breach("", "time-too-fine")


@attrs.frozen
class Exactly:
    """
    A value of exactly one of the `classes`, such as `bool`, an enumeration, or one of the model's.

    Never a subclass, so that what is written is what is read back.
    """

    classes: tuple[type, ...]

    def inline(self, v: str, names: dict[str, Any]) -> str:
        """
        Give the expression that is true when `v` is well; what it needs is put into `names`.
        """
        names.update({cls.__name__: cls for cls in self.classes})
        return "(" + " or ".join(f"{v}.__class__ is {c.__name__}" for c in self.classes) + ")"

    def breaches(self, value: object) -> Iterator[Breach]:
        """
        Yield what is wrong with a value.
        """
        if type(value) not in self.classes:
            yield _wrong_type(value, *(cls.__name__ for cls in self.classes))

    @property
    def words(self) -> type[enum.Enum] | None:
        """
        The enumeration whose words are allowed, if it is one.
        """
        (cls, *others) = self.classes
        return cls if issubclass(cls, enum.Enum) and not others else None


@attrs.frozen
class Items:
    """
    A tuple of at least `min` values that each keep to `of`.

    Where `unique` names a field of theirs, no two have the same value there (`None` apart).
    """

    of: Text | Whole | Exactly
    min: int = 0
    unique: str | None = None

    def inline(self, v: str, names: dict[str, Any]) -> str:
        """
        Give the expression that is true when `v` is well; what it needs is put into `names`.
        """
        parts = [f"{v}.__class__ is tuple"]
        if self.min:
            parts.append(f"len({v}) >= {self.min}")
        if isinstance(self.of, Exactly):
            allowed = "_or_".join(cls.__name__ for cls in self.of.classes) + "_classes"
            names[allowed] = frozenset(self.of.classes)
            parts.append(f"{allowed}.issuperset(map(type, {v}))")
        else:
            parts.append(f"all([{self.of.inline('e', names)} for e in {v}])")
        if self.unique:
            names["repeated"] = repeated
            parts.append(f"(len({v}) < 2 or not repeated({self.unique!r}, {v}))")
        return " and ".join(parts)

    def breaches(self, value: object) -> Iterator[Breach]:
        """
        Yield what is wrong with a value.
        """
        if type(value) is not tuple:
            yield _wrong_type(value, "tuple")
            return
        if len(value) < self.min:
            yield Breach("", "too-few-items", (("min", self.min),))
        sound = True
        for number, element in enumerate(value):
            for breach in self.of.breaches(element):
                sound = False
                yield breach._replace(at=f"/{number}")
        if sound and self.unique and repeated(self.unique, value):
            yield Breach("", "repeated-key", (("key", self.unique),))


def repeated(name: str, items: tuple[Any, ...]) -> bool:
    """
    Tell whether two items have the same value in a field, `None` apart.
    """
    keys = [key for item in items if (key := getattr(item, name)) is not None]
    return len(keys) != len(set(keys))


Constraint: TypeAlias = Text | Whole | Clock | Exactly | Items


@attrs.frozen
class Field:
    """
    One field of a class: its name, its constraint, and what it is when not stated.

    Attributes:
        name: The field's name, in Python and in JSON.
        constraint: What its value must keep to.
        required: Whether it must be given.
        default: What it is when not given; `None` stands for "not stated".
    """

    name: str
    constraint: Constraint
    required: bool
    default: object = None

    @property
    def may_be_none(self) -> bool:
        """
        Whether `None`, that is "not stated", is a value of the field.
        """
        return not self.required and self.default is None

    def breaches(self, value: object) -> Iterator[Breach]:
        """
        Yield what is wrong with a value of this field.
        """
        if value is None and self.may_be_none:
            return
        for breach in self.constraint.breaches(value):
            yield breach._replace(at=self.name + breach.at)


def fields_of(cls: type) -> tuple[Field, ...]:
    """
    Give the fields of a class of the model, or of nothing else: `()` for other classes.

    >>> from kfbeslut.model import Claim
    >>> [field.name for field in fields_of(Claim)]
    ['number', 'text']
    """
    return getattr(cls, "__constraints__", ())
