# ruff: noqa: INP001 - a script that stands beside its page, and no package
"""
Make facts.md of facts.toml: where the model holds what each rule needs to know.

    python docs/reference/facts.py           writes the page
    python docs/reference/facts.py --check   writes nothing; fails if the page is stale

Every place is looked up in the model's own declarations, so a page that was made names nothing
that isn't there.
"""

import argparse
import sys
import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from kfbeslut import model
from kfbeslut.model import Context, Document, fields_of
from kfbeslut.model.constraints import Exactly, Items

HERE = Path(__file__).parent
SOURCE = HERE / "facts.toml"
PAGE = HERE / "facts.md"

# What else a fact may be, and how it is printed.
OUTSIDE = ("context: ", "local rules: ", "no place: ")
INTRODUCTION = """\
# Facts

Where the model holds what a rule needs to know. This page is made by `python
docs/reference/facts.py` from `facts.toml`, and each path in it is looked up in the model.

A path begins with a document's class, or with `Context` for what a paper itself can't hold; `[]`
stands where there are several. `=` gives a word that the field may hold. *Context* is what whoever
asks for a judgement gives with it, *local rules* a condition of the municipality's own rules, and
*no place* a fact that the model does not hold, with the reason. The rules of the core have a place
for each of their facts; those of the reserve are to come when theirs have.
"""
CATALOGUES = {"core": "The core", "reserve": "The reserve"}


def main(arguments: list[str] | None = None) -> int:
    """
    Write the page, or see whether it is fresh; tell what is wrong with its source.
    """
    parser = argparse.ArgumentParser(description=__doc__.strip().splitlines()[0])
    parser.add_argument("--check", action="store_true", help="write nothing; fail if it is stale")
    check = parser.parse_args(arguments).check
    told = tomllib.loads(SOURCE.read_text("utf-8"))
    if wrong := list(faults(told)):
        sys.stderr.write("\n".join(wrong) + "\n")
        return 1
    made = page(told)
    if not check:
        PAGE.write_text(made, "utf-8")
    elif made != PAGE.read_text("utf-8"):
        sys.stderr.write("facts.md is stale: run python docs/reference/facts.py\n")
        return 1
    return 0


def rules(told: dict[str, Any]) -> Iterator[tuple[str, str, str, dict[str, list[str]]]]:
    """
    Yield each rule's catalogue, subject and id, and its facts with their places.
    """
    for catalogue in CATALOGUES:
        for subject, of_subject in told[catalogue].items():
            for rule, facts in of_subject.items():
                places = {
                    fact: [place] if isinstance(place, str) else place
                    for fact, place in facts.items()
                }
                yield catalogue, subject, rule, places


def faults(told: dict[str, Any]) -> Iterator[str]:
    """
    Yield what is wrong: places that aren't there, core facts without one, rules told twice.
    """
    seen = set()
    for catalogue, subject, rule, facts in rules(told):
        if rule in seen:
            yield f"{rule}: told twice"
        seen.add(rule)
        if subject not in told["subjects"]:
            yield f"{rule}: no subject {subject!r}"
        if not facts:
            yield f"{rule}: needs no fact"
        for fact, places in facts.items():
            for place in places:
                if catalogue == "core" and place.startswith("no place"):
                    yield f"{rule}: a rule of the core without a place for {fact!r}"
                elif not place.startswith(OUTSIDE) and (wrong := unresolved(place)):
                    yield f"{rule}: {place}: {wrong}"


def unresolved(place: str) -> str | None:
    """
    Say why a path can't be followed in the model's declarations; `None` if it can.
    """
    path, _, word = place.partition(" = ")
    name, *steps = path.split(".")
    start = getattr(model, name, None)
    if not (start is Context or (isinstance(start, type) and issubclass(start, Document))):
        return f"{name} is no document, and not Context"
    classes: tuple[type, ...] = (start,)
    words: set[str] = set()
    for step in steps:
        field, many = step.removesuffix("[]"), step.endswith("[]")
        found = [_held(cls, field, many=many) for cls in classes]
        held = [classes for classes in found if classes is not None]
        if not held:
            names = " or ".join(cls.__name__ for cls in classes) or "what is there"
            return f"{names} has no {'series ' if many else ''}{field!r}"
        classes = tuple(cls for classes in held for cls in classes)
        words = {value for cls in classes for value in _words(cls)}
    return f"{word!r} is no word of it" if word and word not in words else None


def _held(cls: type, name: str, *, many: bool) -> tuple[type, ...] | None:
    """
    Give the classes that a field holds, `()` for texts and numbers; `None` if it isn't there.
    """
    for field in fields_of(cls):
        if field.name == name and isinstance(field.constraint, Items) is many:
            of = field.constraint.of if isinstance(field.constraint, Items) else field.constraint
            return of.classes if isinstance(of, Exactly) else ()
    return () if not many and isinstance(getattr(cls, name, None), property) else None


def _words(cls: type) -> list[str]:
    return [word.value for word in getattr(cls, "__members__", {}).values()]


def page(told: dict[str, Any]) -> str:
    """
    Lay out the page: a heading for each rule, under its subject and catalogue.
    """
    lines = [INTRODUCTION]
    section = ("", "")
    for catalogue, subject, rule, facts in rules(told):
        if section[0] != catalogue:
            lines.append(f"## {CATALOGUES[catalogue]}\n")
        if section != (catalogue, subject):
            reserve = " (reserve)" if catalogue == "reserve" else ""
            lines.append(f"### {told['subjects'][subject]}{reserve}\n")
        section = (catalogue, subject)
        lines.append(f"#### {rule}\n")
        lines += [f"- {fact}: {', '.join(map(_printed, places))}" for fact, places in facts.items()]
        lines.append("")
    return "\n".join(lines)


def _printed(place: str) -> str:
    if place.startswith(OUTSIDE):
        kind, _, what = place.partition(": ")
        return f"*{kind}*: {what}"
    return f"`{place}`"


if __name__ == "__main__":
    sys.exit(main())
