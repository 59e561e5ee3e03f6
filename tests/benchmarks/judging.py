"""
Judging: all rules on minutes, beside loading them and beside the rules called bare.
"""

from collections.abc import Callable
from typing import Any

import attrs
import papers
from interleaving import Call, middle, ratios

from kfbeslut.model import Minutes, ParagraphNumber, replace
from kfbeslut.rules import Here, RuleBook, check
from kfbeslut.rules.core import rules
from kfbeslut.serialization import documents, dumps, loads_kept
from kfbeslut.serialization.codec import standard_library

#: (row, base, must, aim, what the base does not do)
GOALS = [
    ("all rules", "loading, own bytes, standard library", 2.0, 1.2, ""),
    ("all rules", "the same rules called bare", 1.15, None, "no walk, no report"),
    ("ten times the paragraphs", "all rules", 12.0, None, ""),
]

_Asked = list[tuple[Callable[[Any, Here], object], object, Here]]


def candidates() -> dict[str, Call]:
    """
    Give all that is timed.
    """
    whole = papers.lawful_minutes()
    raw = dumps(whole)
    longer = ten_times(whole)
    bare = called_bare(whole)

    def load() -> object:
        documents.codec = standard_library  # type: ignore[assignment]  # the way all have
        return loads_kept(raw)

    return {
        "all rules": lambda: check(whole),
        "the same rules called bare": bare,
        "loading, own bytes, standard library": load,
        "ten times the paragraphs": lambda: check(longer),
    }


def ten_times(whole: Minutes) -> Minutes:
    """
    Make minutes of ten times the paragraphs, numbered on.
    """
    paragraphs = [
        replace(paragraph, number=ParagraphNumber.of(number))
        for number, paragraph in enumerate((whole.paragraphs or ()) * 10, start=1)
    ]
    return replace(whole, paragraphs=paragraphs)


def called_bare(whole: Minutes) -> Call:
    """
    Give the functions of all rules, silences among them, on just what `check` asks them about.
    """
    asked: _Asked = []

    def noting(function: Callable[[Any, Here], Any]) -> Callable[[Any, Here], Any]:
        def note(node: object, at: Here) -> object:
            asked.append((function, node, at))
            return function(node, at)

        return note

    book = RuleBook(
        attrs.evolve(
            rule,
            function=noting(rule.function),
            silent_when=tuple(map(noting, rule.silent_when)),
        )
        for rule in rules
    )
    check(whole, rules=book)
    names = [field.name for field in attrs.fields(Here)]
    # What surrounds a place is worked out when it is first asked for, in each run anew.
    surroundings = [
        (vars(at), {name: getattr(at, name) for name in names})
        for at in {id(at): at for _, _, at in asked}.values()
    ]

    def run() -> None:
        for facts, stated in surroundings:
            facts.clear()
            facts.update(stated)
        for function, node, at in asked:
            function(node, at)

    return run


def measure() -> dict[tuple[str, str], float]:
    """
    Give the ratio of each row to its base, in this process.
    """
    taken = ratios(candidates(), rounds=9)
    return {(row, base): middle(taken[row][base]) for row, base, *_ in GOALS}
