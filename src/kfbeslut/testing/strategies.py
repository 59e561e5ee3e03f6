"""
Hypothesis strategies: any value of the model, made from the constraints that it declares.

One rule makes them all; by hand is written only what a part may not say inside its whole. Values
are small and odd: few fields are stated, texts are short, and of the characters that do harm.

Hypothesis calls `register` by its entry point, so that `st.from_type(Motion)` works wherever
kfbeslut is installed. That costs whoever imports Hypothesis the import of the model (about a tenth
of a second); the strategies themselves are made when they are first asked for.
"""

import functools
import unicodedata
from collections.abc import Mapping
from typing import Any, Final, TypeVar

from kfbeslut import model
from kfbeslut.errors import InvalidValueError, MissingExtraError
from kfbeslut.model.constraints import Clock, Constraint, Items, Text, Whole, fields_of

try:
    from hypothesis import strategies as st
except ModuleNotFoundError as error:
    raise MissingExtraError("testing", "hypothesis") from error

__all__ = ["documents", "register", "strategy"]

_T = TypeVar("_T")

# The most that is stated beyond what must be: fields, items in a tuple, characters in a text.
_MOST_STATED: Final = 6
_MOST_ITEMS: Final = 2
_MOST_CHARACTERS: Final = 8

#: What tends to go wrong: letters beyond ASCII, quotation marks and spaces of all kinds, what JSON,
#: HTML, SQL and JSON Pointers escape, characters outside the first plane and without meaning.
_HARD: Final = "åäöÅÄÖéß§–“”’»•½ \u00a0\u202f\u00ad\u200d\u2028\ufeff\ue000😀𝕏\n\t\"\\/~&<>'%_{}0a-"

_ANY: Final = st.characters(exclude_categories=("Cc", "Cs"))

#: What a part doesn't state where it is contained in a whole: class, field → the part's fields.
_STATED_BY_THE_WHOLE: Final[Mapping[tuple[type, str], tuple[str, ...]]] = {
    (model.DecisionParagraph, "special_statements"): ("extent", "municipality", "paragraph"),
    (model.DecisionParagraph, "substitute_statements"): ("extent", "municipality", "paragraph"),
    (model.Minutes, "paragraphs"): (
        "attendance",
        "certifications",
        "extent",
        "meeting",
        "municipality",
        "notices",
    ),
}

#: Every class of the model that holds values; the other names are enumerations and functions.
_CLASSES: Final[tuple[type, ...]] = tuple(
    thing for name in model.__all__ if fields_of(thing := getattr(model, name))
)


def register() -> None:
    """
    Tell Hypothesis how the classes of the model are made; Hypothesis itself calls this.
    """
    for cls in _CLASSES:
        st.register_type_strategy(cls, strategy)


def documents() -> st.SearchStrategy[model.Document]:
    """
    Give a strategy for documents of all kinds.

    .. versionadded:: 0.1.0
    """
    return st.one_of(
        [
            strategy(cls)
            for cls in _CLASSES
            if issubclass(cls, model.Document) and cls is not model.Document
        ]
    )


def strategy(cls: type[_T]) -> st.SearchStrategy[_T]:
    """
    Give the strategy for a class of the model; for `Document`, any document.

    >>> from hypothesis import given
    >>> from kfbeslut.model import Claim
    >>> @given(strategy(Claim))
    ... def test_claims_ask_for_something(claim):
    ...     assert claim.text
    >>> test_claims_ask_for_something()

    .. versionadded:: 0.1.0
    """
    values: st.SearchStrategy[_T] = _objects(cls, ())  # type: ignore[arg-type]  # classes have hashes
    return values


@functools.cache
def _objects(cls: Any, unstated: tuple[str, ...]) -> st.SearchStrategy[Any]:  # noqa: ANN401
    """
    Make objects in which what is required is stated, some of the rest, and nothing `unstated`.
    """
    if cls is model.Document:
        return documents()
    fields = [field for field in fields_of(cls) if field.name not in unstated]
    values = {
        field.name: _values(field.constraint, _STATED_BY_THE_WHOLE.get((cls, field.name), ()))
        for field in fields
    }
    required = [field.name for field in fields if field.required]
    free = [field.name for field in fields if not field.required]
    some = (
        st.lists(st.sampled_from(free), unique=True, max_size=_MOST_STATED) if free else st.just([])
    )

    @st.composite
    def objects(draw: st.DrawFn) -> object:
        stated = {name: draw(values[name]) for name in (*required, *draw(some))}
        try:
            return cls(**stated)
        except InvalidValueError:
            # Fields that are well by themselves may contradict each other.
            return None

    return objects().filter(lambda made: made is not None)


def _values(constraint: Constraint, unstated: tuple[str, ...] = ()) -> st.SearchStrategy[Any]:
    match constraint:
        case Text():
            return _texts(constraint)
        case Whole():
            return st.integers(constraint.min, constraint.max)
        case Clock():
            return st.times().map(lambda time: time.replace(microsecond=0, fold=0))
        case Items():
            one = _values(constraint.of, unstated)
            most = constraint.min + _MOST_ITEMS
            series = st.lists(one, min_size=constraint.min, max_size=most).map(tuple)
            return _sound(series, constraint) if constraint.unique else series
        case _:
            return st.one_of(
                [
                    _objects(cls, unstated) if fields_of(cls) else st.from_type(cls)
                    for cls in constraint.classes
                ]
            )


def _texts(constraint: Text) -> st.SearchStrategy[str]:
    most = constraint.min + _MOST_CHARACTERS
    # Two strategies: in one alphabet the few hard characters would be lost among all others.
    texts = [
        st.text(alphabet, min_size=constraint.min, max_size=most)
        if constraint.pattern is None
        else st.from_regex(constraint.pattern, fullmatch=True, alphabet=alphabet)
        for alphabet in (st.sampled_from(_HARD), _ANY)
    ]
    return _sound(st.one_of(texts).map(_composed), constraint)


def _composed(text: str) -> str:
    return unicodedata.normalize("NFC", text)


def _sound(values: st.SearchStrategy[_T], constraint: Constraint) -> st.SearchStrategy[_T]:
    return values.filter(lambda value: not any(constraint.breaches(value)))
