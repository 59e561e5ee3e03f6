"""
How one value of the model is said in a line.

The paper's own words are Swedish and stay as they are; what the page adds, such as the name of an
outcome or of a month, is in the language asked for.
"""

import datetime as dt
import enum
import functools
from collections.abc import Iterable, Iterator

from kfbeslut.errors import Language, in_language
from kfbeslut.messages import MONTHS, in_words
from kfbeslut.model import (
    Actor,
    Body,
    Claim,
    Effect,
    Matter,
    Moment,
    Municipality,
    ParagraphNumber,
    ParagraphSpan,
    PartialDate,
    RegistryNumber,
    fields_of,
)
from kfbeslut.model.constraints import Field
from kfbeslut.rendering.tree import Run, Text
from kfbeslut.vocabulary import word
from kfbeslut.vocabulary.labels import field_label

__all__ = ["capital", "joined", "lines", "phrase", "said", "stated", "written"]


def written(text: str) -> Text:
    """
    Give words of the paper.
    """
    return (Run(text, "sv"),)


def said(lang: Language, text: str) -> Text:
    """
    Give words of the page.
    """
    return (Run(text, lang),)


def capital(text: str) -> str:
    """
    Begin a text with a capital letter.
    """
    return text[:1].upper() + text[1:]


def joined(parts: Iterable[Text], separator: str) -> Text:
    """
    Put a separator between texts, in the language of what stands before it.
    """
    runs: list[Run] = []
    for part in parts:
        if runs:
            runs.append(Run(separator, runs[-1].lang))
        runs += part
    return tuple(runs)


def stated(node: object) -> Iterator[tuple[Field, object]]:
    """
    Yield the fields of a value that state something, with what they state.
    """
    for field in fields_of(type(node)):
        value = getattr(node, field.name)
        if field.required or value != field.default:
            yield field, value


def lines(value: object, lang: Language) -> tuple[Text, ...]:
    """
    Say a value in several lines: its own words, then each fact with its name.

    What has a usual way to be said in one line is one line.
    """
    if phrase.dispatch(type(value)) is not phrase.dispatch(object):
        return (phrase(value, lang),)
    own = getattr(value, "text", None)
    rest = _labelled(value, lang, without=frozenset({"text"}))
    return rest if own is None else (written(own), *rest)


def _labelled(node: object, lang: Language, *, without: frozenset[str]) -> tuple[Text, ...]:
    owner = type(node).__name__
    return tuple(
        (Run(f"{field_label(owner, field.name).say(lang)}: ", lang), *phrase(value, lang))
        for field, value in stated(node)
        if field.name not in without
    )


@functools.singledispatch
def phrase(value: object, lang: Language) -> Text:
    """
    Say a value in a line: its own words first, then each fact with its name.
    """
    return joined(lines(value, lang), "; ")


@phrase.register
def _text(value: str, lang: Language) -> Text:  # noqa: ARG001 (one shape for all)
    return written(value)


@phrase.register(bool)
@phrase.register(int)
@phrase.register(dt.date)
@phrase.register(dt.time)
def _plain(value: int | dt.date | dt.time, lang: Language) -> Text:
    return said(lang, in_words(lang, value))


@phrase.register
def _word(value: enum.Enum, lang: Language) -> Text:
    return said(lang, word(value).say(lang))


@phrase.register
def _several(value: tuple, lang: Language) -> Text:  # type: ignore[type-arg]  # whatever is in it
    if not value:
        return said(lang, in_words(lang, ()))
    return joined((phrase(part, lang) for part in value), ", ")


@phrase.register
def _municipality(value: Municipality, lang: Language) -> Text:  # noqa: ARG001 (one shape for all)
    return written(value.name if value.code is None else f"{value.name} ({value.code})")


@phrase.register
def _body(value: Body, lang: Language) -> Text:
    # What kind of body it is shows in its name.
    rest = _labelled(value, lang, without=frozenset({"name", "kind"}))
    return joined((written(value.name), *rest), ", ")


@phrase.register
def _actor(value: Actor, lang: Language) -> Text:
    et_al = in_language(lang, "m.fl.", "et al.")
    everyone = in_language(lang, "samtliga ledamöter", "all members")
    parties = ", ".join(value.parties)
    if parties and (value.name or value.role):
        parties = f"({parties})"
    who = joined(
        (
            *map(written, filter(None, (value.role, value.name))),
            *((said(lang, et_al),) if value.et_al else ()),
            *((said(lang, everyone),) if value.everyone else ()),
            *((written(parties),) if parties else ()),
        ),
        " ",
    )
    body = () if value.body is None else phrase(value.body, lang)
    about = map(written, filter(None, (value.office, value.contact)))
    return joined(filter(None, (who, body, *about)), ", ")


@phrase.register
def _registry_number(value: RegistryNumber, lang: Language) -> Text:  # noqa: ARG001 (one shape for all)
    return written(value.text)


@phrase.register
def _paragraph_number(value: ParagraphNumber, lang: Language) -> Text:  # noqa: ARG001 (one shape for all)
    return written(value.text if value.text.startswith("§") else f"§ {value.text}")


@phrase.register
def _paragraph_span(value: ParagraphSpan, lang: Language) -> Text:
    if value.last is None:
        return phrase(value.first, lang)
    return written(f"§§ {value.first.text}–{value.last.text}")


@phrase.register
def _partial_date(value: PartialDate, lang: Language) -> Text:
    month = value.month and MONTHS[value.month - 1].say(lang)
    alone = "" if month or not value.day else in_language(lang, "den ", "day ")
    stated_parts = (str(part) for part in (value.day, month, value.year) if part)
    return said(lang, alone + " ".join(stated_parts))


@phrase.register
def _moment(value: Moment, lang: Language) -> Text:
    if value.time is None:
        return phrase(value.date, lang)
    return said(lang, in_words(lang, dt.datetime.combine(value.date, value.time)))


@phrase.register
def _matter(value: Matter, lang: Language) -> Text:
    year = () if value.audited_year is None else said(lang, str(value.audited_year))
    return joined(filter(None, (phrase(value.kind, lang), year)), " ")


@phrase.register
def _effect(value: Effect, lang: Language) -> Text:
    rest = _labelled(value, lang, without=frozenset({"outcome"}))
    return joined((phrase(value.outcome, lang), *rest), "; ")


@phrase.register
def _claim(value: Claim, lang: Language) -> Text:  # noqa: ARG001 (one shape for all)
    return written(value.text if value.number is None else f"{value.number}. {value.text}")
