"""
The one converter between values of the model and plain JSON values.

cattrs chooses a hook for what it is asked, and keeps it. It is asked for classes of the model and
for the constraints that these declare for their fields: so bounds and shapes are said once, in the
model, and no annotation has to be understood a second time. Of cattrs' own hooks none reads, since
they make `1` of `1.9`, of `"1"` and of `true`.

A hook that reads gives a sound value, or raises `RefusedError` with all the faults it found.
"""

import datetime as dt
import enum
import math
from collections.abc import Callable, Iterable
from typing import Any, Final, TypeVar

import cattrs

from kfbeslut.errors import Fault, InvalidValueError
from kfbeslut.model.constraints import Breach, Clock, Exactly, Items, Text, Whole, fields_of
from kfbeslut.serialization.fast import TAG, part_reader, sound
from kfbeslut.serialization.refusal import MOST_FAULTS, RefusedError, key_fault
from kfbeslut.serialization.writing import writer

__all__ = ["converter"]

_T = TypeVar("_T")
_Read = Callable[[object, object], Any]


def _read_scalar(constraint: Text | Whole, _: cattrs.Converter) -> _Read:
    kind = str if isinstance(constraint, Text) else int
    is_sound = sound(constraint)

    def read(given: object, _: object) -> object:
        if is_sound(given):
            return given
        scalar = _exactly(kind, given)
        _refuse_for(constraint.breaches(scalar))
        return scalar

    return read


def _read_flag(given: object, _: object) -> bool:
    return _exactly(bool, given)


def _read_day(given: object, _: object) -> dt.date:
    text = _exactly(str, given)
    try:
        day = dt.date.fromisoformat(text)
    except ValueError:
        day = None
    # Python takes other forms, such as "20240520" and "2024-W21-1"; we take the one we write.
    if day is None or day.isoformat() != text:
        raise RefusedError([Fault("", "not-a-date")])
    return day


def _read_clock(constraint: Clock, _: cattrs.Converter) -> _Read:
    def read(given: object, _: object) -> dt.time:
        text = _exactly(str, given)
        try:
            time = dt.time.fromisoformat(text)
        except ValueError:
            time = None
        if time is None or time.isoformat() != text:
            raise RefusedError([Fault("", "not-a-time")])
        _refuse_for(constraint.breaches(time))
        return time

    return read


def _read_word(words: type[enum.Enum], _: cattrs.Converter) -> _Read:
    known = {word.value: word for word in words}

    def read(given: object, _: object) -> enum.Enum:
        text = _exactly(str, given)
        if text not in known:
            raise RefusedError([Fault("", "unknown-value", (("allowed", tuple(known)),))])
        return known[text]

    return read


def _read_items(constraint: Items, converter: cattrs.Converter) -> _Read:
    read_one = converter.get_structure_hook(constraint.of)

    def read(given: object, _: object) -> tuple[object, ...]:
        items: list[object] = []
        faults: list[Fault] = []
        for number, one in enumerate(_exactly(list, given)):
            try:
                items.append(read_one(one, constraint.of))
            except RefusedError as refused:
                faults += refused.below(number)
                if len(faults) > MOST_FAULTS:
                    break
        if faults:
            raise RefusedError(faults)
        series = tuple(items)
        # Each item is sound by now; what is left is how many they are and how they agree.
        if len(series) < constraint.min or constraint.unique:
            _refuse_for(constraint.breaches(series))
        return series

    return read


def _read_one_of(constraint: Exactly, converter: cattrs.Converter) -> _Read:
    if len(constraint.classes) == 1:
        return converter.get_structure_hook(constraint.classes[0])
    known = {cls.__name__: (cls, converter.get_structure_hook(cls)) for cls in constraint.classes}

    def read(given: object, _: object) -> object:
        members = _exactly(dict, given)
        if TAG not in members:
            raise RefusedError([Fault(f"/{TAG}", "missing-field")])
        tag = members[TAG]
        if tag.__class__ is not str or tag not in known:
            raise RefusedError([Fault(f"/{TAG}", "unknown-tag", (("allowed", tuple(known)),))])
        cls, read_it = known[tag]
        return read_it({key: held for key, held in members.items() if key != TAG}, cls)

    return read


def _read_object(cls: type, converter: cattrs.Converter) -> _Read:
    fields = {
        field.name: (field, converter.get_structure_hook(field.constraint))
        for field in fields_of(cls)
    }
    required = [name for name, (field, _) in fields.items() if field.required]
    read_quickly = part_reader(cls)

    def read(given: object, _: object) -> object:
        # Also in a document with faults most parts are well.
        if (value := read_quickly(given)) is not None:
            return value
        members = _exactly(dict, given)
        stated = {}
        faults = [Fault(f"/{name}", "missing-field") for name in required if name not in members]
        for key, held in members.items():
            if key not in fields:
                faults.append(key_fault("", key, "unknown-field", (("owner", cls.__name__),)))
            else:
                field, read_it = fields[key]
                try:
                    if held is not None or not field.may_be_none:
                        stated[key] = read_it(held, field.constraint)
                    continue
                except RefusedError as refused:
                    faults += refused.below(key)
            if len(faults) > MOST_FAULTS:
                break
        if faults:
            raise RefusedError(faults)
        try:
            return cls(**stated)
        except InvalidValueError as error:
            # Each field by itself is well; what is broken is a rule between them.
            place = f"/{error.field}" if error.field else ""
            raise RefusedError([Fault(place, error.rule, error.params)]) from None

    return read


def _exactly(kind: type[_T], given: object) -> _T:
    """
    Give what was given, if it is of a kind and of no subclass: `true` is an `int` to Python.
    """
    if type(given) is kind:
        return given
    if isinstance(given, float) and not math.isfinite(given):
        raise RefusedError([Fault("", "not-finite")])
    kinds = (("allowed", (kind.__name__,)), ("found", type(given).__name__))
    raise RefusedError([Fault("", "wrong-type", kinds)])


def _refuse_for(breaches: Iterable[Breach]) -> None:
    faults = [Fault(breach.at, breach.rule, breach.params) for breach in breaches]
    if faults:
        raise RefusedError(faults)


def _is_a(*kinds: type) -> Callable[[object], bool]:
    return lambda asked: isinstance(asked, kinds)


def _is_of_the_model(asked: Any) -> bool:  # noqa: ANN401 - cattrs asks for classes and constraints
    return bool(fields_of(asked))


def _make_converter() -> cattrs.Converter:
    made = cattrs.Converter()

    made.register_structure_hook(bool, _read_flag)
    made.register_structure_hook(dt.date, _read_day)
    made.register_structure_hook_factory(_is_a(Text, Whole), _read_scalar)
    made.register_structure_hook_factory(_is_a(Clock), _read_clock)
    made.register_structure_hook_factory(_is_a(enum.EnumType), _read_word)
    made.register_structure_hook_factory(_is_a(Items), _read_items)
    made.register_structure_hook_factory(_is_a(Exactly), _read_one_of)
    made.register_structure_hook_factory(_is_of_the_model, _read_object)

    # Not `writer` itself: to cattrs a second parameter means that the converter is wanted too.
    made.register_unstructure_hook_factory(_is_of_the_model, lambda cls: writer(cls))  # noqa: PLW0108
    return made


converter: Final = _make_converter()
"""
Reads and writes documents, and any class of the model by itself.
"""
