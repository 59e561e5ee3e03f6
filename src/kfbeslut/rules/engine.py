"""
How a document is judged: one walk, every rule where it applies, nothing skipped in silence.

For each rule and each object of its class there is, in this order, one answer:

- the rule was not in force on the day of the act, or is silent there: nothing is reported;
- a fact that it needs is not stated, the day itself among them: it could not be judged;
- it was asked, and answers for itself.
"""

import datetime as dt
from collections.abc import Iterable
from functools import lru_cache
from typing import Final

from kfbeslut.findings import Report
from kfbeslut.model import Context, Document
from kfbeslut.model.local import LocalRules
from kfbeslut.rules.book import RuleBook
from kfbeslut.rules.definition import InForce, Rule
from kfbeslut.rules.here import Here
from kfbeslut.rules.record import BrokenRuleError, Link, Record
from kfbeslut.rules.walk import Walk

__all__ = ["BrokenRuleError", "check"]

#: For how many days it is kept which rules were law: a run over an archive has a few thousand.
_DAYS_KEPT: Final = 2**14


def check(
    document: Document,
    *,
    today: dt.date | None = None,
    local: LocalRules | None = None,
    rules: RuleBook | Iterable[Rule] | None = None,
    context: Context | None = None,
) -> Report:
    """
    Judge a document by the law in force on the day of the act.

    A document that breaks the law is a normal result, and so is one of which little is known.

    Args:
        document: Any document of the model.
        today: The day on which it is judged, for what is still running; it never chooses the law.
        local: The municipality's own rules, where they are known.
        rules: What to judge by; `None` is the rules of the act, `kfbeslut.rules.core`.
        context: What the paper itself can't hold.

    Returns:
        What was found, what held, and what could not be judged. The same document, rules and
        context give the same report.

    Raises:
        BrokenRuleError: If a rule raises, or answers what it didn't declare.
        RuleTakenError: If two of the rules have one id.
        TypeError: If it is no document.

    >>> from kfbeslut.model import Body, BodyKind, Motion
    >>> motion = Motion(addressee=Body(name="Skolnämnden", kind=BodyKind.COMMITTEE))
    >>> [finding.rule for finding in check(motion)]
    ['motion-addressed-to-council']

    .. versionadded:: 0.1.0
    """
    if not isinstance(document, Document):
        raise TypeError(f"Documents can be checked, not a {type(document).__name__}.")
    if rules is None:
        # Whoever brings rules of their own doesn't need ours.
        from kfbeslut.rules import core  # noqa: PLC0415

        rules = core.rules
    book = rules if isinstance(rules, RuleBook) else RuleBook(rules)
    record = Record()
    visit = _plan(book).visit
    visit(document, Here.of(document, context=context, today=today, local=local), None, record)
    return Report(findings=record.findings, held=record.held, unjudged=record.unjudged)


class _Plan:
    """
    How a rule book goes over documents: a walk for each set of its rules that was law on some day.
    """

    def __init__(self, book: RuleBook) -> None:
        self._rules = tuple(book)
        self._walks: dict[tuple[InForce, ...], Walk] = {}
        self._by_days: dict[tuple[dt.date, dt.date] | None, Walk] = {}

    def visit(self, document: Document, at: Here, link: Link, record: Record) -> None:
        """
        Judge a document with all that it holds, by the rules that were law on its day.
        """
        days = at.days
        walk = self._by_days.get(days)
        if walk is None:
            walk = self._walk(days)
            if len(self._by_days) < _DAYS_KEPT:
                self._by_days[days] = walk
        walk.visitor(type(document))(document, at, link, record)

    def _walk(self, days: tuple[dt.date, dt.date] | None) -> Walk:
        pattern = tuple(rule.in_force(days) for rule in self._rules)
        if pattern not in self._walks:
            self._walks[pattern] = Walk(zip(self._rules, pattern, strict=True), self.visit)
        return self._walks[pattern]


#: A program works with few rule books, as a rule with one.
_plan = lru_cache(maxsize=8)(_Plan)
