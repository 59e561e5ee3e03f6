"""
Which rules judge, and how much each weighs: a collection that never changes.
"""

from collections.abc import Iterable, Iterator, Mapping
from difflib import get_close_matches

import attrs

from kfbeslut.errors import KfbeslutError
from kfbeslut.findings import Severity
from kfbeslut.model import LocalRules
from kfbeslut.plugins import load
from kfbeslut.rules.definition import Rule

__all__ = ["RuleBook", "RuleTakenError", "UnknownRuleError", "local_rules_named", "named"]


@attrs.define
class UnknownRuleError(KfbeslutError, LookupError):
    """
    A rule book has no rule of that id.

    Attributes:
        id: The id that was asked for.
        known: The ids that there are.

    .. versionadded:: 0.1.0
    """

    id: str
    known: tuple[str, ...] = ()

    def _sentences(self) -> tuple[str, str]:
        sv, en = f"Det finns ingen regel {self.id!r}.", f"There is no rule {self.id!r}."
        if near := get_close_matches(self.id, self.known, n=1):
            sv += f" Menades {near[0]!r}?"
            en += f" Did you mean {near[0]!r}?"
        return sv, en


@attrs.define
class RuleTakenError(KfbeslutError, ValueError):
    """
    Two different rules claim one id.

    Attributes:
        id: The id.

    .. versionadded:: 0.1.0
    """

    id: str

    def _sentences(self) -> tuple[str, str]:
        return (
            f"Två olika regler heter {self.id!r}; ge den ena ett annat namn eller utelämna den.",
            f"Two different rules are called {self.id!r}; rename one, or leave it out.",
        )


def _unique(rules: Iterable[Rule]) -> tuple[Rule, ...]:
    by_id: dict[str, Rule] = {}
    for rule in rules:
        if not isinstance(rule, Rule):
            raise TypeError(f"A rule book holds rules, not a {type(rule).__name__}.")
        if by_id.setdefault(rule.id, rule) != rule:
            raise RuleTakenError(rule.id)
    return tuple(by_id.values())


# Books are looked up by value each time a document is checked, so the hash is made once.
@attrs.frozen(cache_hash=True)
class RuleBook:
    """
    Rules, each under its own id, in order.

    It never changes: what looks like a change gives another book.

    Args:
        rules: The rules; one that comes twice is held once.

    Raises:
        RuleTakenError: If two different rules have one id.
        TypeError: If something else than a rule is among them.

    >>> from kfbeslut.rules.core import rules
    >>> len(rules.select("tally-sums", "majority-decides"))
    2
    >>> rules.with_severity({"tally-sums": Severity.INFO})["tally-sums"].severity
    <Severity.INFO: 'info'>

    .. versionadded:: 0.1.0
    """

    _rules: tuple[Rule, ...] = attrs.field(default=(), converter=_unique)

    def select(self, *ids: str) -> "RuleBook":
        """
        Keep these rules.

        Raises:
            UnknownRuleError: If one isn't there.
        """
        wanted = {self[name].id for name in ids}
        return RuleBook(rule for rule in self if rule.id in wanted)

    def without(self, *ids: str) -> "RuleBook":
        """
        Leave these rules out.

        Raises:
            UnknownRuleError: If one isn't there.
        """
        unwanted = {self[name].id for name in ids}
        return RuleBook(rule for rule in self if rule.id not in unwanted)

    def with_severity(self, severities: Mapping[str, Severity]) -> "RuleBook":
        """
        Let breaches of some rules weigh more or less, by their ids.

        A variant that weighs less than its rule still does so, and none weighs more.

        Raises:
            UnknownRuleError: If one isn't there.
        """
        changed = {
            name: attrs.evolve(self[name], severity=severity)
            for name, severity in severities.items()
        }
        return RuleBook(changed.get(rule.id, rule) for rule in self)

    def __or__(self, other: "RuleBook") -> "RuleBook":
        """
        Put two books together.

        Raises:
            RuleTakenError: If two different rules have one id.
        """
        return RuleBook((*self, *other))

    def __getitem__(self, id: str) -> Rule:
        for rule in self:
            if rule.id == id:
                return rule
        raise UnknownRuleError(id, tuple(rule.id for rule in self))

    def __contains__(self, id: object) -> bool:
        return any(rule.id == id for rule in self)

    def __iter__(self) -> Iterator[Rule]:
        return iter(self._rules)

    def __len__(self) -> int:
        return len(self._rules)


def named(*names: str) -> RuleBook:
    """
    Load rules that were installed, by the names of their plugins, and put them together.

    Args:
        *names: Names in the group `kfbeslut.rules`; `"distribution:name"` where several claim one.

    Raises:
        UnknownPluginError: If nothing installed has the name.
        AmbiguousPluginError: If several distributions claim it.
        BrokenPluginError: If it can't be loaded, or is no series of rules.
        RuleTakenError: If two different rules have one id.

    >>> named("core")["majority-decides"].severity
    <Severity.ERROR: 'error'>

    .. versionadded:: 0.1.0
    """
    books = (load("kfbeslut.rules", name, _book) for name in names)
    return RuleBook(rule for book in books for rule in book)


def local_rules_named(name: str) -> LocalRules:
    """
    Load the local rules of a municipality that were installed, by the name of their plugin.

    Args:
        name: A name in the group `kfbeslut.rules`; `"distribution:name"` where several claim it.

    Raises:
        UnknownPluginError: If nothing installed has the name.
        AmbiguousPluginError: If several distributions claim it.
        BrokenPluginError: If it can't be loaded, or is no `LocalRules`.

    >>> from kfbeslut.model import Municipality
    >>> from kfbeslut.plugins import registered
    >>> rules = LocalRules(municipality=Municipality(name="Almvik"))
    >>> with registered("kfbeslut.rules", "almvik", rules):
    ...     local_rules_named("almvik").municipality.name
    'Almvik'

    .. versionadded:: 0.1.0
    """
    return load("kfbeslut.rules", name, _local)


def _local(plugin: object) -> LocalRules:
    if not isinstance(plugin, LocalRules):
        raise TypeError(f"Local rules are of the class LocalRules, not {type(plugin).__name__}.")
    return plugin


def _book(plugin: object) -> RuleBook:
    if not isinstance(plugin, Iterable):
        raise TypeError(f"Rules are a series of rules, not a {type(plugin).__name__}.")
    return plugin if isinstance(plugin, RuleBook) else RuleBook(plugin)
