"""
`@value`: one decorator for every class of the model.

It makes an attrs class that is frozen, slotted and keyword-only, and gives it one check, generated
from the declared constraints: a single expression that is true when all is well (1.8 times a bare
class, where stock validators cost 5 times), and the exact account only when it is not.
"""

import inspect
import operator
import types
import typing
from collections.abc import Callable
from typing import Any, TypeVar, dataclass_transform

import attrs

from kfbeslut.errors import InvalidValueError
from kfbeslut.model import fields
from kfbeslut.model.constraints import (
    Breach,
    Clock,
    Constraint,
    Exactly,
    Field,
    Items,
    Text,
    Whole,
    fields_of,
)

__all__ = ["replace", "value"]

_T = TypeVar("_T")


@dataclass_transform(
    kw_only_default=True,
    frozen_default=True,
    field_specifiers=(
        fields.text,
        fields.number,
        fields.flag,
        fields.day,
        fields.clock,
        fields.choice,
        fields.part,
        fields.items,
    ),
)
def value(cls: type[_T]) -> type[_T]:
    """
    Make a class of the model out of annotated field functions.

    The class is frozen, slotted, keyword-only, compared by value and hashable. A field that holds
    a tuple takes any iterable but text. Rules between fields stand in one method, `_consistent`,
    which gives the first `Breach` or `None`.

    Raises:
        InvalidValueError: On making an object that breaks a constraint.

    >>> from kfbeslut.model import fields as f
    >>> @value
    ... class Room:
    ...     name: str = f.text(min=1)
    ...     seats: int | None = f.number(default=None)
    >>> Room(name="Storstugan")
    Room(name='Storstugan')
    >>> Room(name="")
    Traceback (most recent call last):
    kfbeslut.errors.InvalidValueError: Room.name must not be shorter than 1 characters.
    """
    own = []
    by_another_form = False
    for name, annotation in inspect.get_annotations(cls).items():
        declared = cls.__dict__[name]
        own.append(_field(name, annotation, declared))
        setattr(cls, name, attrs.field(default=declared.default, eq=declared.compare or True))
        by_another_form = by_another_form or declared.compare is not None
    made: Any = cls
    made.__constraints__ = (*fields_of(cls), *own)
    made.__attrs_post_init__ = _first_check
    made.__repr__ = _told
    if not by_another_form:
        # attrs would compile these for each class, which is half of what the import costs.
        made.__eq__, made.__hash__ = _comparison(fields_of(cls))
    return attrs.frozen(kw_only=True, eq=by_another_form, repr=False)(cls)


def replace(document: _T, /, **changes: object) -> _T:
    """
    Give a copy with some fields changed, checked like any other.

    >>> from kfbeslut.model import Claim
    >>> replace(Claim(number=1, text="en park anläggs"), number=2).number
    2
    """
    kept = {
        field.name: getattr(document, field.name)
        for field in fields_of(type(document))
        if field.name not in changes
    }
    return type(document)(**kept, **changes)


def _field(name: str, annotation: object, declared: fields.Declared) -> Field:
    required = declared.default is fields.REQUIRED
    constraint = _constraint(declared, _without_none(annotation))
    return Field(name, constraint, required, None if required else declared.default)


def _without_none(annotation: object) -> object:
    if isinstance(annotation, types.UnionType):
        left = [arg for arg in typing.get_args(annotation) if arg is not types.NoneType]
        return left[0] if len(left) == 1 else typing.Union[tuple(left)]  # noqa: UP007 - made here
    return annotation


def _constraint(declared: fields.Declared, annotation: object) -> Constraint:
    match declared.kind:
        case "text":
            return Text(**declared.bounds)
        case "number":
            return Whole(**declared.bounds)
        case "clock":
            return Clock()
        case "items":
            return _items(annotation, **declared.bounds)
        case _:
            return _exactly(annotation)


def _exactly(annotation: object) -> Exactly:
    return Exactly(typing.get_args(annotation) or (annotation,))


def _items(
    annotation: object, *, min: int, unique: str | None, each: fields.Declared | None
) -> Items:
    of = typing.get_args(annotation)[0]
    constraint = _exactly(of) if each is None else _constraint(each, of)
    assert not isinstance(constraint, Items | Clock)  # noqa: S101 - tuples don't nest in the model
    return Items(constraint, min, unique)


def _comparison(
    held: tuple[Field, ...],
) -> tuple[Callable[[object, object], Any], Callable[[object], int]]:
    """
    Make `__eq__` and `__hash__` of a class and all its fields.
    """
    values_of = operator.attrgetter("__class__", *(field.name for field in held))

    def equal(self: object, other: object) -> Any:  # noqa: ANN401 - `bool` or `NotImplemented`
        if other.__class__ is not self.__class__:
            return NotImplemented
        return values_of(self) == values_of(other)

    return equal, lambda self: hash(values_of(self))


def _told(self: object) -> str:
    """
    Write the object as it could be made: what is not stated is left out.
    """
    stated = (
        f"{field.name}={held!r}"
        for field in fields_of(type(self))
        if (held := getattr(self, field.name)) != field.default or field.required
    )
    return f"{type(self).__name__}({', '.join(stated)})"


def _first_check(self: object) -> None:
    """
    Generate the class's check when its first object is made: many programs use few classes.
    """
    cls: Any = type(self)
    cls.__attrs_post_init__ = _check(cls)
    self.__attrs_post_init__()  # type: ignore[attr-defined]  # just set


def _check(cls: type) -> Callable[[Any], None]:
    """
    Generate the check that runs at the end of `__init__`.

    One condition over all fields; a field that holds a tuple is first made one, whatever iterable
    it came as. Only when the condition fails is it worked out what is wrong.
    """
    names: dict[str, Any] = {"settle": _settle, "refuse": _refuse}
    settling, conditions = [], []
    for field in fields_of(cls):
        v = f"self.{field.name}"
        if isinstance(field.constraint, Items):
            known = f"{v}.__class__ is tuple" + (f" or {v} is None" * field.may_be_none)
            settling.append(f" if not ({known}): settle(self, {field.name!r})")
        # Every condition begins by looking at the class: there the value gets its short name.
        inline = field.constraint.inline("v", names)
        conditions.append(
            f"((v := {v}) is None or {inline})"
            if field.may_be_none
            else inline.replace("v.__class__", f"(v := {v}).__class__", 1)
        )
    lines = ["def check(self):", *settling]
    lines.append(f" if not ({' and '.join(conditions) or 'True'}): refuse(self)")
    if hasattr(cls, "_consistent"):
        lines.append(" if (breach := self._consistent()) is not None: refuse(self, breach)")
    # Only names and bounds declared in this package are put into the code, never any input.
    exec(compile("\n".join(lines), f"<check of {cls.__name__}>", "exec"), names)  # noqa: S102
    return names["check"]  # type: ignore[no-any-return]  # made just above


def _settle(self: object, name: str) -> None:
    given = getattr(self, name)
    if not isinstance(given, str | bytes | dict) and hasattr(given, "__iter__"):
        object.__setattr__(self, name, tuple(given))


def _refuse(self: object, breach: Breach | None = None) -> None:
    first = breach or next(
        found
        for field in fields_of(type(self))
        for found in field.breaches(getattr(self, field.name))
    )
    raise InvalidValueError(type(self).__name__, first.at or None, first.rule, first.params)
