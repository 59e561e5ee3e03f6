"""
Examples of what rules judge: lawful papers, changed in one place.

They stand beside the rules and are loaded only when asked for; `check` never does. Rules that are
packaged elsewhere have theirs in a package `examples` beside the module of the rule.
"""

import datetime as dt
from collections.abc import Iterable, Mapping
from importlib import import_module

import attrs

from kfbeslut.findings import Report
from kfbeslut.model import Context, Document
from kfbeslut.model.local import LocalRules
from kfbeslut.rules.definition import Rule
from kfbeslut.rules.engine import check

__all__ = ["Example", "Examples", "examples_of"]


@attrs.frozen
class Example:
    """
    A paper, and the place in it that a rule judges.

    Attributes:
        document: The paper.
        path: The place, as a JSON Pointer.
        context: What is given beside the paper.
        today: The day on which it is judged.
        local: The local rules by which it is judged.

    .. versionadded:: 0.1.0
    """

    document: Document
    path: str = ""
    context: Context | None = attrs.field(default=None, kw_only=True)
    today: dt.date | None = attrs.field(default=None, kw_only=True)
    local: LocalRules | None = attrs.field(default=None, kw_only=True)

    def judged(self, rules: Iterable[Rule] | None = None) -> Report:
        """
        Let rules judge the paper, by default all that come with the library.
        """
        return check(
            self.document,
            rules=rules,
            context=self.context,
            today=self.today,
            local=self.local,
        )

    def judged_by(self, rule: Rule) -> Report:
        """
        Let one rule judge the paper, and keep what it says of the place.
        """
        return self.judged([rule]).filter(path=self.path)


@attrs.frozen(kw_only=True)
class Examples:
    """
    The examples of one rule.

    Attributes:
        passes: Where it holds.
        edge: Where it only just holds.
        fails: Where it is broken.
        variants: Where each of its variants is broken, by its key.
        silent: Where it is silent, by the name of each function in `Rule.silent_when`.

    .. versionadded:: 0.1.0
    """

    passes: Example
    edge: Example
    fails: Example
    variants: Mapping[str, Example] = attrs.field(factory=dict)
    silent: Mapping[str, Example] = attrs.field(factory=dict)


def examples_of(rule: Rule) -> Examples | None:
    """
    Load the examples of a rule; `None` if it names none.

    Raises:
        ImportError: If their module can't be imported.
        AttributeError: If they aren't in it.

    >>> from kfbeslut.rules.core import rules
    >>> examples_of(rules["motion-has-claim"]).fails.document.claims
    ()

    .. versionadded:: 0.1.0
    """
    if rule.examples is None:
        return None
    subject, _, name = rule.examples.rpartition(".")
    beside = rule.function.__module__.rpartition(".")[0]
    found: Examples = getattr(import_module(f"{beside}.examples.{subject}"), name)
    return found
