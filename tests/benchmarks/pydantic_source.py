"""
The models of P3 as a module, such as a person would have written: for timing a program's start.
"""

import datetime as dt
import enum
from collections.abc import Iterator

from peers import NO_CONTROL

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

_HEAD = """\
import datetime as dt
import enum
import unicodedata
from typing import Annotated, Literal

from pydantic import AfterValidator, BaseModel, ConfigDict, Field
from pydantic import StringConstraints, model_validator


def nfc(text):
    if not unicodedata.is_normalized("NFC", text):
        raise ValueError("not NFC")
    return text


class Strict(BaseModel):
    model_config = ConfigDict(strict=True, frozen=True, extra="forbid")
"""


class PydanticSource:
    """
    Writes the module of one kind of document.
    """

    def __init__(self, document: type) -> None:
        self._document = document
        self._written: dict[str, str] = {}
        self._name(document)

    def __str__(self) -> str:
        return "\n\n".join([_HEAD, *self._written.values()])

    def _name(self, cls: type, *, tagged: bool = False) -> str:
        """
        Give the name of a class, written down after the classes that it needs.
        """
        if cls in {dt.date, dt.time}:
            return f"dt.{cls.__name__}"
        if cls is bool:
            return "bool"
        name = f"Tagged{cls.__name__}" if tagged else cls.__name__
        if name not in self._written:
            words = issubclass(cls, enum.Enum)
            head = f"class {name}({'enum.Enum' if words else 'Strict'}):"
            lines = self._words(cls) if words else self._members(cls, tagged=tagged)
            self._written[name] = "\n".join([head, *(f"    {line}" for line in lines), ""])
        return name

    def _words(self, cls: type[enum.Enum]) -> list[str]:
        return [f"{word.name} = {word.value!r}" for word in cls]

    def _members(self, cls: type, *, tagged: bool) -> Iterator[str]:
        for field in fields_of(cls):
            yield f"{field.name}: {self._annotation(field)}"
        if tagged or cls is self._document:
            yield f"type: Literal[{cls.__name__!r}]"
        if cls is self._document:
            yield "schema_: Literal[1] = Field(alias='schema')"
        if hasattr(cls, "_consistent"):
            # Which rule it is costs little beside the call; the program's start is what is timed.
            yield "@model_validator(mode='after')"
            yield "def consistent(self):"
            yield "    return self"

    def _annotation(self, field: Field) -> str:
        kind = self._kind(field.constraint)
        if field.required:
            return kind
        if isinstance(field.default, enum.Enum):
            return f"{kind} = {type(field.default).__name__}.{field.default.name}"
        return f"{kind} | None = None" if field.may_be_none else f"{kind} = {field.default!r}"

    def _kind(self, constraint: Constraint) -> str:
        match constraint:
            case Text(min=shortest, pattern=pattern):
                shape = NO_CONTROL if pattern is None else f"^(?:{pattern})$"
                bounds = f"StringConstraints(min_length={shortest or None}, pattern={shape!r})"
                return f"Annotated[str, {bounds}, AfterValidator(nfc)]"
            case Whole(min=least, max=most):
                return f"Annotated[int, Field(ge={least}, le={most})]"
            case Clock():
                return "dt.time"
            case Items(of=of, min=least):
                return f"Annotated[tuple[{self._kind(of)}, ...], Field(min_length={least})]"
            case Exactly(classes=(one,)):
                return self._name(one)
            case Exactly(classes=several):
                union = " | ".join(self._name(each, tagged=True) for each in several)
                return f"Annotated[{union}, Field(discriminator='type')]"
