"""
Takes one fact away from an example, wherever the rules find it: in the paper or beside it.
"""

from typing import Any, Final

import attrs

from kfbeslut.model import Case, Context, DecisionParagraph, Minutes, at, replace
from kfbeslut.rules.examples import Example
from kfbeslut.samples import change

__all__ = ["blanked"]

#: The fields in which papers state what surrounds a place, by its name there.
_STATED: Final = {
    "attendance": ["attendance"],
    "body": ["meeting/body", "paragraph/body"],
    "certifications": ["certifications"],
    "council": ["meeting/body/kind", "paragraph/body/kind"],
    "date": ["meeting/date", "paragraph/date", "filed", "signed", "announced", "dated"],
    "days": ["meeting/date", "paragraph/date", "filed", "signed", "announced", "dated"],
    "item": ["meeting/agenda"],
    "matter": ["matter", "meeting/agenda", "elections", "answers"],
    "meeting": ["meeting"],
    "notices": ["notices"],
    "number": ["number", "paragraph/number"],
    "presiding": ["attendance"],
}


def blanked(example: Example, fact: str) -> Example:  # noqa: PLR0911 - one for each kind of fact
    """
    Give the example without a fact, which is named as in a rule's `needs`.

    >>> from kfbeslut.rules.core import rules
    >>> from kfbeslut.rules.examples import examples_of
    >>> rule = rules["motion-addressed-to-council"]
    >>> less = blanked(examples_of(rule).fails, "addressee.kind")
    >>> [unjudged.missing for unjudged in less.judged_by(rule).unjudged]
    [('addressee.kind',)]

    .. versionadded:: 0.1.0
    """
    match fact.split("."):
        case ["context", *steps]:
            context = example.context or Context()
            return attrs.evolve(example, context=_without(context, steps))
        case ["at", "today"]:
            return attrs.evolve(example, today=None)
        case ["at", ("local" | "locally") as name, *steps]:
            return _without_local_rule(example, name, steps)
        case ["at", ("case" | "minutes" | "paragraph") as name, *steps]:
            end = "".join(f"/{step}" for step in steps)
            if places := [f"{place}{end}" for place in _enclosing(example, name)]:
                return _in_document(example, places)
            return attrs.evolve(
                example, context=_without(example.context or Context(), [name, *steps])
            )
        case ["at", name, *steps]:
            return _in_surroundings(example, name, "".join(f"/{step}" for step in steps))
        case steps:
            return _in_document(example, [f"{example.path}/{'/'.join(steps)}"])


def _in_surroundings(example: Example, name: str, end: str) -> Example:
    """
    Blank what the paper, its minutes and those in the context state of the surroundings.
    """
    fields = [field + (end if field.endswith(name) else "") for field in _STATED[name]]
    around = {"", *_enclosing(example, "minutes"), *_enclosing(example, "paragraph")}
    less = _in_document(example, [f"{place}/{field}" for place in around for field in fields])
    if less.context is None or less.context.minutes is None:
        return less
    minutes = _in_document(Example(less.context.minutes), [f"/{field}" for field in fields])
    return attrs.evolve(less, context=replace(less.context, minutes=minutes.document))


def _enclosing(example: Example, name: str) -> list[str]:
    """
    Give the places of the papers of a kind around the place that is judged.
    """
    kind = {"case": Case, "minutes": Minutes, "paragraph": DecisionParagraph}[name]
    steps = example.path.split("/")
    ways = ["/".join(steps[:end]) for end in range(1, len(steps) + 1)]
    return [way for way in ways if isinstance(at(example.document, way), kind)]


def _in_document(example: Example, places: list[str]) -> Example:
    """
    Blank the places that the paper has.
    """
    document = example.document
    for place in places:
        try:
            stated = at(document, place)
        except LookupError:
            continue
        if stated is not None:
            document = change(document, place, None)
    return attrs.evolve(example, document=document)


def _without(value: Any, steps: list[str]) -> Any:  # noqa: ANN401 - a value of the model
    """
    Give a value without what stands at the end of the steps.
    """
    first, *more = steps
    held = getattr(value, first)
    return (
        value if held is None else replace(value, **{first: _without(held, more) if more else None})
    )


def _without_local_rule(example: Example, name: str, below: list[str]) -> Example:
    """
    Blank a condition of the municipality, or one of its bodies wherever it is stated.
    """
    if not below or example.local is None:
        return attrs.evolve(example, local=None)
    rules = example.local
    if name == "locally":
        return attrs.evolve(example, local=_without(rules, below))
    return attrs.evolve(
        example,
        local=replace(
            rules,
            council=rules.council and _without(rules.council, below),
            committees=rules.committees and _without(rules.committees, below),
            bodies=[_without(body, below) for body in rules.bodies],
        ),
    )
