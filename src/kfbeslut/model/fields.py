"""
The field functions: how a class of the model says what its fields may hold.

They stand in a namespace of their own (`from kfbeslut.model import fields as f`), so that they
don't clash with fields' names. What a field holds (text, a date, a tuple of claims) is read from
its annotation; the function adds the bounds. Type checkers read only `default=`.
"""

from collections.abc import Callable
from typing import Any, Final

import attrs

from kfbeslut.model.constraints import LARGEST_INTEGER

__all__ = ["REQUIRED", "Declared", "choice", "clock", "day", "flag", "items", "number", "part"]

#: The default of a field that must be given.
REQUIRED: Final = attrs.NOTHING


@attrs.frozen
class Declared:
    """
    A field as declared: the bounds, before they meet the annotation.

    Attributes:
        kind: The field function's name.
        bounds: Keyword arguments for the constraint.
        default: The default, or `REQUIRED`.
        compare: What to compare and hash instead of the value itself.
    """

    kind: str
    default: object
    bounds: dict[str, Any] = attrs.field(factory=dict)
    compare: Callable[[Any], object] | None = None


def text(
    *,
    default: Any = REQUIRED,
    min: int = 0,
    pattern: str | None = None,
    shape: str = "",
    compare: Callable[[str], object] | None = None,
) -> Any:
    """
    Declare text of at least `min` code points, matching the whole of `pattern` if given.

    `shape` names the pattern in `kfbeslut.errors.KIND_WORDS`.
    """
    return Declared("text", default, {"min": min, "pattern": pattern, "shape": shape}, compare)


def number(
    *,
    default: Any = REQUIRED,
    min: int = 0,
    max: int = LARGEST_INTEGER,
) -> Any:
    """
    Declare an integer from `min` to `max`, both ends in; without bounds a count.
    """
    return Declared("number", default, {"min": min, "max": max})


def flag(*, default: Any = REQUIRED) -> Any:
    """
    Declare a truth value.
    """
    return Declared("flag", default)


def day(*, default: Any = REQUIRED) -> Any:
    """
    Declare a whole date (`datetime.date`).
    """
    return Declared("day", default)


def clock(*, default: Any = REQUIRED) -> Any:
    """
    Declare a local time of day (`datetime.time`), to the second.
    """
    return Declared("clock", default)


def choice(*, default: Any = REQUIRED) -> Any:
    """
    Declare a word of the enumeration in the annotation.
    """
    return Declared("choice", default)


def part(*, default: Any = REQUIRED) -> Any:
    """
    Declare a value of the class, or one of the classes, in the annotation.
    """
    return Declared("part", default)


def items(
    *,
    default: Any = REQUIRED,
    min: int = 0,
    unique: str | None = None,
    each: Any = None,
) -> Any:
    """
    Declare a tuple of at least `min` values, no two with the same `unique` field.

    Args:
        default: `None` where the paper may say nothing, `()` where nothing means none.
        min: The smallest number of items.
        unique: The name of a field of the items in which no two are the same (`None` apart).
        each: A field function's result with the bounds of each item, for texts and numbers.
    """
    return Declared("items", default, {"min": min, "unique": unique, "each": each})
