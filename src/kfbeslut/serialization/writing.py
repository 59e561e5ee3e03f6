"""
How documents are written: for each class one generated function that makes plain JSON values.

Its members come in the order of their names, as canonical JSON wants them, whichever library prints
them; a field that holds its default is left out.
"""

import builtins
import datetime as dt
import functools
from collections.abc import Callable
from itertools import takewhile
from typing import Any, TypeAlias

from kfbeslut.model.constraints import (
    Clock,
    Constraint,
    Exactly,
    Field,
    Items,
    Text,
    Whole,
    fields_of,
)
from kfbeslut.serialization.fast import TAG, compiled, default_of

__all__ = ["writer"]

_Names: TypeAlias = dict[str, Any]
_Writer: TypeAlias = Callable[[Any], dict[str, Any]]


def writer(cls: type, **members: str | int) -> _Writer:
    """
    Give the function that makes a plain object of a value, with some `members` besides.

    Members come in the order of their names. A field that holds its default is left out.

    >>> from kfbeslut.model import Claim
    >>> writer(Claim, type="Claim")(Claim(number=1, text="fler bänkar"))
    {'number': 1, 'text': 'fler bänkar', 'type': 'Claim'}
    """
    return _writer(cls, tuple(members.items()))


@functools.cache
def _writer(cls: type, members: tuple[tuple[str, str | int], ...]) -> _Writer:
    names: _Names = {}
    always = {name: repr(held) for name, held in members}
    sometimes = {}
    for field in fields_of(cls):
        held = f"x.{field.name}"
        if field.required:
            always[field.name] = _plain(held, field.constraint, names)
        else:
            plain = _plain("v", field.constraint, names)
            stated = _stated(field, names)
            sometimes[field.name] = f" v = {held}\n if {stated}: o[{field.name!r}] = {plain}"
    # What comes first and is always there is quickest written at once.
    first = [*takewhile(always.__contains__, sorted(always | sometimes))]
    at_once = ", ".join(f"{name!r}: {always.pop(name)}" for name in first)
    steps = sometimes | {name: f" o[{name!r}] = {plain}" for name, plain in always.items()}
    lines = ["def made(x):", f" o = {{{at_once}}}", *(steps[name] for name in sorted(steps))]
    lines.append(" return o")
    made: _Writer = compiled(f"writer of {cls.__name__}", lines, names)
    return made


def _stated(field: Field, names: _Names) -> str:
    """
    Write the condition that `v` is not the field's default.
    """
    if field.default is None:
        return "v is not None"
    return "v" if not field.default else f"v != {default_of(field, names)}"


def _plain(v: str, constraint: Constraint, names: _Names) -> str:
    """
    Write the expression that makes a plain JSON value of `v`.
    """
    match constraint:
        # Both libraries write a tuple as they write a list.
        case Text() | Whole() | Exactly(classes=(builtins.bool,)) | Items(of=Text() | Whole()):
            return v
        case Items(of=of):
            first, each = _plain(f"{v}[0]", of, names), _plain("e", of, names)
            return f"[{first}] if len({v}) == 1 else [{each} for e in {v}]"
        case Clock() | Exactly(classes=(dt.date,)):
            return f"{v}.isoformat()"
    if constraint.words:
        return f"{v}._value_"
    one, *others = constraint.classes
    if others:
        any_of = "any_" + "_".join(cls.__name__ for cls in constraint.classes)
        names[any_of] = {cls: writer(cls, **{TAG: cls.__name__}) for cls in constraint.classes}
        return f"{any_of}[{v}.__class__]({v})"
    names[f"write_{one.__name__}"] = writer(one)
    return f"write_{one.__name__}({v})"
