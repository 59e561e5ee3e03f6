"""
The same documents as models of pydantic and of msgspec, made from our own declared constraints.

The peers are given their best form: strict, frozen, unknown keys forbidden, unions told apart by
their tag, validators built once. What they do not check is said beside their rows.
"""

import datetime as dt
import unicodedata
from functools import reduce
from operator import or_
from typing import Annotated, Any, Literal

import msgspec
import pydantic

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

#: What pydantic and msgspec don't look for.
DUPLICATES = "lets keys that are told twice pass"

#: What a text may not hold: all of category Cc but newline and tab.
NO_CONTROL = r"^[^\x00-\x08\x0b-\x1f\x7f-\x9f]*$"


def _nfc(text: str) -> str:
    if not unicodedata.is_normalized("NFC", text):
        raise ValueError("not NFC")
    return text


class Pydantic:
    """
    Makes pydantic models of the model's classes.

    Args:
        every_check: With all checks that ours have (P3), or with types and bounds only (P1).
    """

    def __init__(self, *, every_check: bool) -> None:
        self.every_check = every_check
        self._made: dict[tuple[type, tuple[str, ...]], type[pydantic.BaseModel]] = {}

    def adapter(self, cls: type) -> pydantic.TypeAdapter[Any]:
        """
        Give the validator of a document, built once.
        """
        return pydantic.TypeAdapter(self._model(cls, ("schema", "type")))

    def _model(self, cls: type, extra: tuple[str, ...] = ()) -> type[pydantic.BaseModel]:
        if (cls, extra) not in self._made:
            members: dict[str, Any] = {
                field.name: (self._field(field), ... if field.required else field.default)
                for field in fields_of(cls)
            }
            if "type" in extra:
                members["type"] = (Literal[cls.__name__], ...)  # type: ignore[valid-type]
            if "schema" in extra:
                members["schema_"] = (Annotated[Literal[1], pydantic.Field(alias="schema")], ...)
            made = pydantic.create_model(
                cls.__name__,
                __config__=pydantic.ConfigDict(strict=True, frozen=True, extra="forbid"),
                __validators__=self._between(cls),
                **members,
            )
            self._made[cls, extra] = made
        return self._made[cls, extra]

    def _field(self, field: Field) -> Any:
        kind = self._kind(field.constraint)
        return kind | None if field.may_be_none else kind

    def _kind(self, constraint: Constraint) -> Any:
        match constraint:
            case Text(min=shortest, pattern=pattern):
                if pattern is None and self.every_check:
                    pattern = NO_CONTROL
                elif pattern is not None:
                    pattern = f"^(?:{pattern})$"
                kind = Annotated[
                    str, pydantic.StringConstraints(min_length=shortest or None, pattern=pattern)
                ]
                return Annotated[kind, pydantic.AfterValidator(_nfc)] if self.every_check else kind
            case Whole(min=least, max=most):
                return Annotated[int, pydantic.Field(ge=least, le=most)]
            case Clock():
                return dt.time
            case Items(of=of, min=least):
                return Annotated[tuple[self._kind(of), ...], pydantic.Field(min_length=least)]
            case Exactly(classes=(one,)):
                return self._model(one) if fields_of(one) else one
            case Exactly(classes=several):
                tagged = tuple(self._model(cls, ("type",)) for cls in several)
                return Annotated[reduce(or_, tagged), pydantic.Field(discriminator="type")]

    def _between(self, cls: type) -> dict[str, Any]:
        """
        The rules between fields, asked of the same method as ours.
        """
        if not self.every_check or not hasattr(cls, "_consistent"):
            return {}

        def consistent(self: Any) -> Any:
            if cls._consistent(self) is not None:
                raise ValueError("inconsistent")
            return self

        return {"consistent": pydantic.model_validator(mode="after")(consistent)}


class Msgspec:
    """
    Makes msgspec structs of the model's classes, with lengths and bounds.
    """

    def __init__(self) -> None:
        self._made: dict[tuple[type, bool], type[msgspec.Struct]] = {}

    def model(self, cls: type) -> type[msgspec.Struct]:
        """
        Give the struct of a document.
        """
        return self._model(cls, tagged=True, document=True)

    def _model(
        self, cls: type, *, tagged: bool = False, document: bool = False
    ) -> type[msgspec.Struct]:
        if (cls, tagged) not in self._made:
            members: list[Any] = [
                (field.name, self._field(field))
                if field.required
                else (field.name, self._field(field), field.default)
                for field in fields_of(cls)
            ]
            if document:
                members.append(("schema_", Literal[1]))
            self._made[cls, tagged] = msgspec.defstruct(
                cls.__name__,
                members,
                rename={"schema_": "schema"},
                tag_field="type" if tagged else None,
                tag=cls.__name__ if tagged else None,
                frozen=True,
                kw_only=True,
                forbid_unknown_fields=True,
                omit_defaults=True,
            )
        return self._made[cls, tagged]

    def _field(self, field: Field) -> Any:
        kind = self._kind(field.constraint)
        return kind | None if field.may_be_none else kind

    def _kind(self, constraint: Constraint) -> Any:
        match constraint:
            case Text(min=shortest, pattern=pattern):
                bounds = msgspec.Meta(
                    min_length=shortest, pattern=None if pattern is None else f"^(?:{pattern})$"
                )
                return Annotated[str, bounds]
            case Whole(min=least, max=most):
                return Annotated[int, msgspec.Meta(ge=least, le=most)]
            case Clock():
                return dt.time
            case Items(of=of, min=least):
                return Annotated[tuple[self._kind(of), ...], msgspec.Meta(min_length=least)]
            case Exactly(classes=(one,)):
                return self._model(one) if fields_of(one) else one
            case Exactly(classes=several):
                return reduce(or_, [self._model(cls, tagged=True) for cls in several])
