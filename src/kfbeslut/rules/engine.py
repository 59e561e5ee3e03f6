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

import attrs

from kfbeslut.errors import KfbeslutError
from kfbeslut.findings import Finding, Held, Report, Unjudged
from kfbeslut.model import Context, Document, Extent, fields_of
from kfbeslut.model.constraints import Exactly, Field, Items
from kfbeslut.rules.book import RuleBook
from kfbeslut.rules.definition import InForce, Rule, cited
from kfbeslut.rules.facts import Fact
from kfbeslut.rules.here import Here
from kfbeslut.rules.local import LocalRules
from kfbeslut.rules.verdicts import Answer, Fault, Unknown

__all__ = ["BrokenRuleError", "check"]

_THE_DAY: Final = "at.date"


@attrs.define
class BrokenRuleError(KfbeslutError, RuntimeError):
    """
    A rule can't judge what it was asked to judge: the fault is in the rule, not in the document.

    What went wrong is the exception's cause.

    Attributes:
        rule: The rule's id.
        path: The place it was asked about, as a JSON Pointer.

    .. versionadded:: 0.1.0
    """

    rule: str
    path: str

    def _sentences(self) -> tuple[str, str]:
        return (
            f"Regeln {self.rule!r} gick sönder vid {self.path!r}: rätta den eller utelämna den.",
            f"The rule {self.rule!r} broke at {self.path!r}: mend it, or leave it out.",
        )


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
    judging = _Judging(_plan(book))
    judging.visit(document, "", Here.of(document, context=context, today=today, local=local))
    return Report(findings=judging.findings, held=judging.held, unjudged=judging.unjudged)


@attrs.frozen
class _Judge:
    """
    A rule, ready to be asked: its place in the plan, its facts looked up by name once.
    """

    place: int
    rule: Rule
    needs: tuple[Fact, ...]
    demands: tuple[Fact, ...]


@attrs.frozen
class _Stop:
    """
    What is to do at objects of one class: whom to ask, and where to go on.
    """

    judges: tuple[_Judge, ...]
    branches: tuple[tuple[str, bool], ...]


class _Plan:
    """
    How a rule book goes over a document: only where one of its rules has something to judge.
    """

    def __init__(self, book: RuleBook) -> None:
        self._judges = tuple(
            _Judge(
                place,
                rule,
                tuple(map(Fact, rule.needs)),
                tuple(map(Fact, rule.demands)),
            )
            for place, rule in enumerate(book)
        )
        self._stops: dict[type, _Stop] = {}
        self._in_force: dict[tuple[dt.date, dt.date] | None, tuple[InForce, ...]] = {}

    def stop(self, cls: type) -> _Stop:
        """
        Tell what is to do at objects of a class.
        """
        if cls not in self._stops:
            judges = tuple(each for each in self._judges if issubclass(cls, each.rule.on))
            branches = tuple(
                (field.name, isinstance(field.constraint, Items))
                for field in fields_of(cls)
                if any(self._leads_on(held) for held in _held(field))
            )
            self._stops[cls] = _Stop(judges, branches)
        return self._stops[cls]

    def in_force(self, days: tuple[dt.date, dt.date] | None) -> tuple[InForce, ...]:
        """
        Tell of each rule whether it was law, by its place in the plan.
        """
        if days not in self._in_force:
            self._in_force[days] = tuple(each.rule.in_force(days) for each in self._judges)
        return self._in_force[days]

    def _leads_on(self, cls: type) -> bool:
        stop = self.stop(cls)
        return bool(stop.judges or stop.branches)


def _held(field: Field) -> tuple[type, ...]:
    """
    Name the classes of the model whose values a field holds.
    """
    of = field.constraint.of if isinstance(field.constraint, Items) else field.constraint
    return tuple(cls for cls in of.classes if fields_of(cls)) if isinstance(of, Exactly) else ()


#: A program works with few rule books, as a rule with one.
_plan = lru_cache(maxsize=8)(_Plan)


class _Judging:
    """
    One document being judged.
    """

    def __init__(self, plan: _Plan) -> None:
        self._plan = plan
        self.findings: list[Finding] = []
        self.held: list[Held] = []
        self.unjudged: list[Unjudged] = []

    def visit(self, node: object, path: str, at: Here) -> None:
        """
        Judge an object, then what it holds; no class holds itself, so the depth is known.
        """
        stop = self._plan.stop(type(node))
        if stop.judges:
            in_force = self._plan.in_force(at.days)
            for judge in stop.judges:
                try:
                    self._ask(judge, in_force[judge.place], node, path, at)
                except Exception as error:  # whatever a rule does wrong, it is said which one
                    raise BrokenRuleError(judge.rule.id, path) from error
        for name, many in stop.branches:
            held = getattr(node, name)
            if many:
                for number, part in enumerate(held or ()):
                    self._go_on(part, f"{path}/{name}/{number}", at)
            elif held is not None:
                self._go_on(held, f"{path}/{name}", at)

    def _go_on(self, part: object, path: str, at: Here) -> None:
        self.visit(part, path, at.within(part) if isinstance(part, Document) else at)

    def _ask(self, judge: _Judge, in_force: InForce, node: object, path: str, at: Here) -> None:
        rule = judge.rule
        if in_force is InForce.NO or any(silent(node, at) for silent in rule.silent_when):
            return
        missing = [fact.name for fact in judge.needs if fact.found(node, at) is None]
        if at.extent is not Extent.WHOLE:
            missing += [fact.name for fact in judge.demands if fact.found(node, at) is None]
        if in_force is InForce.UNSURE:
            missing.append(_THE_DAY)
        self._note(rule, Unknown(*missing) if missing else rule(node, at), path, at)

    def _note(self, rule: Rule, answer: Answer, path: str, at: Here) -> None:
        if not answer:
            self.held.append(Held(rule=rule.id, path=path))
            return
        for one in answer if isinstance(answer, tuple) else (answer,):
            place = f"{path}/{one.field}" if one.field else path
            if isinstance(one, Fault):
                self.findings.append(_finding(rule, one, place, at))
            else:
                _refuse_undeclared(rule, one.facts)
                self.unjudged.append(Unjudged(rule=rule.id, path=place, missing=one.facts))


def _finding(rule: Rule, fault: Fault, path: str, at: Here) -> Finding:
    form = rule.form(fault.variant)
    return Finding(
        rule=rule.id,
        severity=form.severity,
        path=path,
        params=fault.params,
        sv=form.sentence.sv,
        en=form.sentence.en,
        citations=cited(form.cites, at.days),
        certainty=form.certainty,
    )


def _refuse_undeclared(rule: Rule, facts: tuple[str, ...]) -> None:
    """
    Keep what rules declare true: from it the reference is made, and tests of each rule.
    """
    declared = {*rule.needs, *rule.may_need, *rule.demands, _THE_DAY}
    if undeclared := set(facts) - declared:
        raise LookupError(f"facts not declared: {', '.join(sorted(undeclared))}")
