"""
By what a stored document can be found, and when it is the one that was sought.

A catalogue card is made from the document when it is put. It holds what is compared in the form in
which it is compared, so that all stores find the same documents.
"""

import datetime as dt
from typing import Final, Literal, TypeAlias, get_args

import attrs

from kfbeslut.errors import InvalidValueError
from kfbeslut.model import (
    Body,
    DecisionParagraph,
    Document,
    Minutes,
    Motion,
    PartialDate,
    RegistryNumber,
    SpecialStatement,
    Statement,
    SubstituteStatement,
)

__all__ = ["Card", "Kind", "Search"]

Kind: TypeAlias = Literal[
    "Case",
    "DecisionParagraph",
    "Minutes",
    "Motion",
    "SpecialStatement",
    "Statement",
    "SubstituteStatement",
]
"""A kind of document, called after its class."""

_KINDS: Final = get_args(Kind)

#: In the order of text this comes after every day.
_NEVER: Final = "~"

_Days: TypeAlias = tuple[dt.date | None, dt.date | None]


def _body(name: str) -> str:
    # A `Body` refuses what can't be the name of one.
    return " ".join(Body(name=name).name.casefold().split())


def _registry_number(text: str) -> str:
    return RegistryNumber(text=text).normal


def _day(date: dt.date) -> str:
    # A `datetime`, which passes for a date, has its time of day behind it.
    return date.isoformat()[:10]


def _kind(name: str) -> str:
    if name not in _KINDS:
        raise InvalidValueError("Search", "kind", "unknown-value", (("allowed", _KINDS),))
    return name


@attrs.frozen(kw_only=True)
class Card:
    """
    What is noted of a document so that it can be found.

    Attributes:
        kind: Its class.
        body: The body whose meeting it belongs to or to which it is addressed; case and blanks
            don't count.
        registry_number: Its case number, normalised; a remark without one has its paragraph's.
        first_day: The first day that it may be of, as in ISO 8601: that of the meeting, or of the
            paper as far as it states one; `None` if it states no year.
        last_day: The last such day. A paper of "mars 2021" is of any day in that month.
    """

    kind: str
    body: str | None
    registry_number: str | None
    first_day: str | None
    last_day: str | None

    @classmethod
    def of(cls, document: Document) -> "Card":
        """
        Make the card of a document.
        """
        body, number, (first, last) = _facts(document)
        return cls(
            kind=type(document).__name__,
            body=None if body is None else _body(body.name),
            registry_number=None if number is None else number.normal,
            first_day=None if first is None else _day(first),
            last_day=None if last is None else _day(last),
        )

    @property
    def order(self) -> str:
        """
        Where it comes among others: by the first day, without one last.
        """
        return self.first_day or _NEVER


def _facts(document: Document) -> tuple[Body | None, RegistryNumber | None, _Days]:
    number = document.registry_number
    match document:
        case Minutes(meeting=meeting) | DecisionParagraph(meeting=meeting) if meeting:
            return meeting.body, number, (meeting.date, meeting.last_day)
        case SpecialStatement(paragraph=of) | SubstituteStatement(paragraph=of) if of:
            return of.body, number or of.registry_number, (of.date, of.date)
        case Motion():
            return document.addressee, number, _days(document.signed, document.filed)
        case Statement():
            return document.addressee, number, _days(document.dated)
        case _:
            return None, number, (None, None)


def _days(*dates: PartialDate | None) -> _Days:
    """
    Give the first and the last day that a paper may be of, by the first date that has a year.
    """
    return next(
        ((date.earliest, date.latest) for date in dates if date and date.earliest), (None, None)
    )


@attrs.frozen(kw_only=True)
class Search:
    """
    What is sought; `None` for what doesn't matter.

    Attributes:
        kind: The class of the document.
        body: The name of a body.
        registry_number: A case number, however it is written.
        since: The first day.
        until: The last day, itself included.

    Raises:
        InvalidValueError: If something is sought that no document can have.
    """

    kind: str | None = attrs.field(default=None, converter=attrs.converters.optional(_kind))
    body: str | None = attrs.field(default=None, converter=attrs.converters.optional(_body))
    registry_number: str | None = attrs.field(
        default=None, converter=attrs.converters.optional(_registry_number)
    )
    since: str | None = attrs.field(default=None, converter=attrs.converters.optional(_day))
    until: str | None = attrs.field(default=None, converter=attrs.converters.optional(_day))

    def matches(self, card: Card) -> bool:
        """
        Tell whether a document is among what is sought; one without a date lies in no period.
        """
        return (
            self.kind in {None, card.kind}
            and self.body in {None, card.body}
            and self.registry_number in {None, card.registry_number}
            and (self.since is None or self.since <= (card.last_day or ""))
            and (self.until is None or (card.first_day or _NEVER) <= self.until)
        )
