"""
What makes reading fast: for each class one generated function.

It is made from the constraints that the model declares, with all checks inline. It knows no
faults: on any doubt it gives up, and the document goes the detailed way (`converter`), which
accepts it or says what is wrong. So meaning and messages stand in one place, and what stands here
can only be quick or silent.

Three things make the difference, each measured against the next best:

- *Objects are made through an open twin*, an empty subclass that takes plain slot stores and is
  turned into the frozen class when all is there: a quarter of what `__init__` costs. A person
  who is a name and a party stands in a document many times and is made once.
- *Characters are looked at in the raw bytes*, once for all texts (`plain_strings`). Bytes that
  would need a closer look are a doubt; then each text is checked by itself.
- *Keys told twice are found by counting strings.* A parser that merges two keys drops at least one
  string. So nothing was dropped if and only if as many strings were used as stand in the bytes.
  The count comes from the generator alone, never from a hand: one too many could hide a key.
"""

import datetime as dt
import functools
from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Any, Final, TypeAlias

from kfbeslut.model import Actor
from kfbeslut.model.constraints import (
    Clock,
    Constraint,
    Exactly,
    Field,
    Items,
    Text,
    Whole,
    fields_of,
    repeated,
)
from kfbeslut.serialization.codec import Codec

__all__ = [
    "TAG",
    "compiled",
    "default_of",
    "part_reader",
    "plain_strings",
    "read",
    "sound",
]

#: The member of an object that names its class, where several classes may stand.
TAG: Final = "type"

#: How many persons of one document, and how many days and times in all, are kept to be shared.
_SHARED: Final = 4096

#: After how many optional fields it is asked whether the object holds any more.
_GROUP: Final = 4

#: How many unusual bytes are looked at one by one. No paper has so many; a flood of them would take
#: longer than the detailed way.
_MOST_UNUSUAL: Final = 2**18

_Reader: TypeAlias = Callable[[Any, Callable[[int], None], dict[str, Any]], Any]
_Names: TypeAlias = dict[str, Any]


class Doubt(Exception):  # noqa: N818 - not an error: the quick way gives up, and doesn't say why
    """
    What is read needs a closer look.
    """


#: What generated functions raise: a doubt of their own, or what Python says of a wrong type.
_DOUBTS: Final = (Doubt, LookupError, TypeError, ValueError, AttributeError, RecursionError)


def read(
    raw: bytes, kinds: Mapping[str, type], schema: int, codec: Codec, *, counted: bool
) -> object | None:
    """
    Read a document that is well; give `None` for any other, and for some that are well.

    Args:
        raw: JSON in UTF-8.
        kinds: The classes that may stand alone, by name.
        schema: The version of the schema that it must be in.
        codec: What parses it.
        counted: Whether to make sure that no key is told twice. Bytes whose digest was just
            checked are our own, and need it not.
    """
    strings = plain_strings(raw)
    if counted and strings is None:
        return None
    counts: list[int] = []
    try:
        values = codec.parse(raw)
        version = values.pop("schema")
        if version.__class__ is not int or version != schema:
            return None
        readers = _readers(plain=strings is not None, counted=counted)
        document: object = readers(kinds[values[TAG]], tagged=True)(values, counts.append, {})
    except _DOUBTS:
        return None
    # "schema" itself is a string that no function uses.
    return document if not counted or strings == 1 + sum(counts) else None


def part_reader(cls: type) -> Callable[[object], Any]:
    """
    Give the function that reads one object of a class if it is well, and gives `None` if not.

    >>> from kfbeslut.model import Claim
    >>> part_reader(Claim)({"text": "fler bänkar"})
    Claim(text='fler bänkar')
    """
    readers = _readers(plain=False, counted=False)

    def read_part(given: object) -> object:
        try:
            return readers(cls)(given, list[int]().append, {})
        except _DOUBTS:
            return None

    return read_part


def plain_strings(raw: bytes) -> int | None:
    r"""
    Count the strings of a JSON text, if all its characters are plain; else give `None`.

    Plain are ASCII, U+00A0-U+02FF and U+2002-U+202F: they are in NFC, join with nothing, and are no
    control characters; raw ones are refused by every parser, and an escape that could make one is
    not plain. `"`, the backslash, `/`, newline and tab may be escaped. Then each string stands
    between two quotes that are not escaped.

    >>> plain_strings('{"title":"Bänkar – \\"fler\\""}'.encode())
    2
    >>> plain_strings(rb'"\u0000"') is None
    True
    """
    # To count quotes among as many other bytes is slower than to take the others away.
    left = raw.translate(None, _USUAL)
    unusual = left.translate(None, b'"')
    quotes = len(left) - len(unusual)
    if len(unusual) > _MOST_UNUSUAL or unusual.strip(b"\\\xc2\xe2"):
        return None
    find = raw.find
    at = find(b"\xc2")
    while at >= 0:
        if not b"\xa0" <= raw[at + 1 : at + 2] <= b"\xbf":  # U+00A0-U+00BF
            return None
        at = find(b"\xc2", at + 2)
    at = find(b"\xe2")
    while at >= 0:
        if not b"\x80\x82" <= raw[at + 1 : at + 3] <= b"\x80\xaf":  # U+2002-U+202F
            return None
        at = find(b"\xe2", at + 3)
    at = find(b"\\")
    while at >= 0:
        escaped = raw[at + 1 : at + 2]
        if escaped == b'"':
            quotes -= 1
        elif escaped not in {b"n", b"t", b"/", b"\\"}:
            return None
        at = find(b"\\", at + 2)
    return quotes // 2


#: ASCII without quote and backslash, and U+00C0-U+02FF in two bytes.
_USUAL: Final = bytes({*range(0x7F), *range(0x80, 0xC0), *range(0xC3, 0xCC)} - {*b'"\\'})


class _Shared(dict[str, Any]):
    """
    Days or times by their text, made when they are first met, a bounded number of them.
    """

    def __init__(self, made_of: Callable[[str], dt.date | dt.time]) -> None:
        super().__init__()
        self._made_of = made_of

    def __missing__(self, text: str) -> dt.date | dt.time:
        made = self._made_of(text)
        # Python takes other forms too, such as "20240520" and "18:30".
        if made.isoformat() != text:
            raise Doubt
        if len(self) < _SHARED:
            self[text] = made
        return made


def _local_time(text: str) -> dt.time:
    time = dt.time.fromisoformat(text)
    if any(Clock().breaches(time)):
        raise Doubt
    return time


_DAYS: Final = _Shared(dt.date.fromisoformat)
_CLOCKS: Final = _Shared(_local_time)


@functools.cache
def _readers(*, plain: bool, counted: bool) -> "_Readers":
    return _Readers(plain=plain, counted=counted)


class _Readers:
    """
    The functions that read, each made when it is first asked for.

    A function takes an object, what is to be told how many strings it used, and the persons made
    so far; it gives the value. In it `k` counts the members of the object that were used and
    `other` those of them that are no strings, so that `k + k - other` strings were used, keys and
    all.

    Attributes:
        plain: Whether all texts are known to be plain, so that their characters need no look.
        counted: Whether strings are counted.
    """

    def __init__(self, *, plain: bool, counted: bool) -> None:
        self.plain = plain
        self.counted = counted
        self._made: dict[tuple[type, bool], _Reader] = {}

    def __call__(self, cls: type, *, tagged: bool = False) -> _Reader:
        """
        Give the function for a class, as a member of a union (`tagged`) or by itself.
        """
        if (cls, tagged) not in self._made:
            names: _Names = {"Doubt": Doubt, "Closed": cls}
            names["Open"] = _open_twin(cls)
            self._made[cls, tagged] = compiled(
                f"reader of {cls.__name__}", self._lines(cls, tagged, names), names
            )
        return self._made[cls, tagged]

    def _lines(self, cls: type, tagged: bool, names: _Names) -> Iterator[str]:  # noqa: FBT001
        fields = fields_of(cls)
        required = [field for field in fields if field.required]
        yield "def made(o, count, persons):"
        if not required:
            # Where something is required, looking it up tells an object from anything else.
            yield " if o.__class__ is not dict: raise Doubt"
        yield " x = Open()"
        yield " n = len(o)"
        yield f" k = {len(required) + tagged}"
        yield from self._other(sum(not _is_string(field) for field in required), " other =")
        for field in required:
            yield f" v = o[{field.name!r}]"
            yield from _indented(self._stored(field, names), 1)
        optional = [field for field in fields if not field.required]
        yield from _indented(self._optional(optional, names), 1)
        yield " x.__class__ = Closed"
        if hasattr(cls, "_consistent"):
            yield " if x._consistent() is not None: raise Doubt"
        strings = "k + k - other" if self.counted else "0"
        if self.counted:
            yield f" count({strings})"
        if cls is Actor and not tagged:
            # Two texts only, where equal means the same: `1` and `true` are equal in Python.
            yield f" if n == 2 and len(persons) < {_SHARED} and x.parties and x.name:"
            yield f"  persons[x.name] = o, x, {strings}"
        yield " return x"

    def _other(self, count: int, step: str) -> Iterator[str]:
        if self.counted and (count or step.endswith(" =")):
            yield f"{step} {int(count)}"

    def _optional(self, fields: list[Field], names: _Names) -> Iterator[str]:
        """
        Write the part for fields that may be left out: a few at a time, as long as there are more.
        """
        if not fields:
            yield "if n != k: raise Doubt"
            return
        yield "if n != k:"
        for field in fields[:_GROUP]:
            yield f" if {field.name!r} in o:"
            yield "  k += 1"
            yield f"  v = o[{field.name!r}]"
            yield from self._other(not _is_string(field), "  other +=")
            yield from _indented(self._stored(field, names), 2)
            yield f" else: x.{field.name} = {default_of(field, names)}"
        yield from _indented(self._optional(fields[_GROUP:], names), 1)
        yield "else:"
        yield from (f" x.{field.name} = {default_of(field, names)}" for field in fields)

    def _stored(self, field: Field, names: _Names) -> Iterator[str]:
        """
        Write the lines that check `v`, read it and store it; `null` is what is not stated.
        """
        constraint, target = field.constraint, f"x.{field.name}"
        null = [f" {target} = None", *self._other(_is_string(field), " other +=")]
        if isinstance(constraint, Text | Whole) or constraint == Exactly((bool,)):
            yield f"if {self._sound('v', constraint, names)}: {target} = v"
            if field.may_be_none:
                yield from ("elif v is None:", *null)
            yield "else: raise Doubt"
            return
        if field.may_be_none:
            yield from ("if v is None:", *null, "else:")
        depth = 1 if field.may_be_none else 0
        if isinstance(constraint, Items):
            yield from _indented(self._items(target, constraint, names), depth)
        else:
            yield " " * depth + f"{target} = {self._read('v', constraint, names)}"

    def _items(self, target: str, constraint: Items, names: _Names) -> Iterator[str]:
        yield "if v.__class__ is not list: raise Doubt"
        if isinstance(constraint.of, Exactly):
            one = self._read("v[0]", constraint.of, names)
            each = self._read("e", constraint.of, names)
            # A list of one, which most are, needs no frame of its own to go through it.
            yield f"v = ({one},) if len(v) == 1 else tuple([{each} for e in v])"
        else:
            sound = self._sound("e", constraint.of, names)
            yield f"if not all([{sound} for e in v]): raise Doubt"
            yield "v = tuple(v)"
        if self.counted and _holds_strings(constraint.of):
            yield "other -= len(v)"
        if constraint.min:
            yield f"if len(v) < {constraint.min}: raise Doubt"
        if constraint.unique:
            names["repeated"] = repeated
            yield f"if len(v) > 1 and repeated({constraint.unique!r}, v): raise Doubt"
        yield f"{target} = v"

    def _sound(self, v: str, constraint: Constraint, names: _Names) -> str:
        if isinstance(constraint, Text) and self.plain:
            return constraint.inline_in_plain_text(v, names)
        return constraint.inline(v, names)

    def _read(self, v: str, constraint: Clock | Exactly, names: _Names) -> str:
        """
        Write the expression that reads what `v` holds, or has a doubt.
        """
        if isinstance(constraint, Clock):
            names["clocks"] = _CLOCKS
            return f"clocks[{v}]"
        if constraint.words:
            words = f"words_{constraint.words.__name__}"
            names[words] = {word.value: word for word in constraint.words}
            return f"{words}[{v}]"
        if constraint.classes == (dt.date,):
            names["days"] = _DAYS
            return f"days[{v}]"
        one, *others = constraint.classes
        if others:
            any_of = "any_" + "_".join(cls.__name__ for cls in constraint.classes)
            names[any_of] = {cls.__name__: self(cls, tagged=True) for cls in constraint.classes}
            return f"{any_of}[{v}[{TAG!r}]]({v}, count, persons)"
        name = f"read_{one.__name__}"
        names[name] = self._when_asked(one, name, names)
        if one is Actor:
            # Objects that are equal as JSON were found well by one look at the first of them.
            counting = "count(known[2]) or " if self.counted else ""
            return (
                f"({counting}known[1]"
                f" if (known := persons.get({v}.get('name'))) is not None and known[0] == {v}"
                f" else {name}({v}, count, persons))"
            )
        return f"{name}({v}, count, persons)"

    def _when_asked(self, cls: type, name: str, names: _Names) -> _Reader:
        """
        Stand in for a function until it is first called: most documents use few classes.
        """

        def read_first(*asked: Any) -> object:  # noqa: ANN401 - as a reader is asked
            names[name] = made = self(cls)
            return made(*asked)

        return read_first


def _open_twin(cls: type) -> type:
    """
    Make a subclass of the same layout whose slots can be stored to.

    An object of it becomes one of the class by `x.__class__ = cls`.
    """
    # Setting and deleting share one slot of the type: were only one of them `object`'s, both would
    # be looked up by name each time.
    stores = {
        "__init__": object.__init__,
        "__setattr__": object.__setattr__,
        "__delattr__": object.__delattr__,
    }
    return type(f"Open{cls.__name__}", (cls,), {"__slots__": (), **stores})


def sound(constraint: Text | Whole) -> Callable[[object], bool]:
    """
    Give the function that tells whether a value keeps to a constraint.

    >>> sound(Whole(min=1))(0)
    False
    """
    names: _Names = {}
    lines = ["def made(v):", f" return {constraint.inline('v', names)}"]
    made: Callable[[object], bool] = compiled("soundness", lines, names)
    return made


def _is_string(field: Field) -> bool:
    """
    Tell whether a field's value is a string in JSON.
    """
    return _holds_strings(field.constraint)


def _holds_strings(constraint: Constraint) -> bool:
    if isinstance(constraint, Exactly):
        return constraint.words is not None or constraint.classes == (dt.date,)
    return isinstance(constraint, Text | Clock)


def default_of(field: Field, names: _Names) -> str:
    """
    Write the field's default.
    """
    if field.default is None or isinstance(field.default, bool | int | tuple):
        return repr(field.default)
    names[f"default_{field.name}"] = field.default
    return f"default_{field.name}"


def _indented(lines: Iterator[str], depth: int) -> Iterator[str]:
    return (" " * depth + line for line in lines)


def compiled(name: str, lines: Iterable[str], names: _Names) -> Any:  # noqa: ANN401 - a function
    """
    Make the function `made` of its lines.
    """
    # Only names and bounds that the model declares stand in the code, never anything that is read.
    exec(compile("\n".join(lines), f"<{name}>", "exec"), names)  # noqa: S102
    return names["made"]
