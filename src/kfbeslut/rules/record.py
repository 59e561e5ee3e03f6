"""
What was noted while a document was judged, before it becomes a report.

Most of a report is what held, and few ask for it: of that only the rule and the place are kept.
"""

from collections.abc import Iterator
from typing import TypeAlias

import attrs

from kfbeslut.errors import KfbeslutError
from kfbeslut.findings import Finding, Held, Unjudged
from kfbeslut.model import Extent
from kfbeslut.rules.definition import Rule, cited
from kfbeslut.rules.facts import Fact
from kfbeslut.rules.here import Here
from kfbeslut.rules.verdicts import Answer, Fault, Unknown

__all__ = ["THE_DAY", "BrokenRuleError", "Judge", "Link", "Record"]

#: The fact that is missing where it isn't known which law ruled.
THE_DAY = "at.date"

Link: TypeAlias = tuple["Link", str, int | None] | None
"""A place, as the way to it: the place above, the field, the number in it; `None` at the top."""


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


@attrs.frozen(eq=False)
class Judge:
    """
    A rule, ready to be asked.

    Attributes:
        rule: The rule.
        needs: Its needed facts.
        demands: Its demanded facts.
        day_unsure: Whether it can't be told if it was law on the day.
        declared: The names of all facts that it may say are missing.
    """

    rule: Rule
    needs: tuple[Fact, ...]
    demands: tuple[Fact, ...]
    day_unsure: bool
    declared: frozenset[str]

    @classmethod
    def of(cls, rule: Rule, *, day_unsure: bool) -> "Judge":
        """
        Get a rule ready.
        """
        return cls(
            rule,
            tuple(map(Fact, rule.needs)),
            tuple(map(Fact, rule.demands)),
            day_unsure,
            frozenset((*rule.needs, *rule.may_need, *rule.demands, THE_DAY)),
        )


class Record:
    """
    What came out of judging one document, in the order in which it was judged.
    """

    def __init__(self) -> None:
        self.findings: list[Finding] = []
        self.held_at: list[tuple[str, Link]] = []
        self._unjudged_at: list[tuple[str, Link, str, tuple[str, ...]]] = []

    def held(self) -> Iterator[Held]:
        """
        Yield the places where a rule held.
        """
        return (Held(rule=rule, path=_path(link)) for rule, link in self.held_at)

    def unjudged(self) -> Iterator[Unjudged]:
        """
        Yield the places where a rule could not be judged.
        """
        return (
            Unjudged(rule=rule, path=_below(_path(link), field), missing=missing)
            for rule, link, field, missing in self._unjudged_at
        )

    def note(self, judge: Judge, answer: Answer, at: Here, link: Link) -> None:
        """
        Note what a rule answered, if it is more than that it held.
        """
        rule = judge.rule
        for one in answer if isinstance(answer, tuple) else (answer,):
            if isinstance(one, Fault):
                self.findings.append(_finding(rule, one, _below(_path(link), one.field), at))
                continue
            assert isinstance(one, Unknown)  # noqa: S101 - there are no other answers
            # What rules declare is kept true: the reference is made from it, and tests of rules.
            if undeclared := set(one.facts) - judge.declared:
                raise LookupError(f"facts not declared: {', '.join(sorted(undeclared))}")
            self._unjudged_at.append((rule.id, link, one.field, one.facts))

    def lack(self, judge: Judge, node: object, at: Here, link: Link) -> None:
        """
        Note which of the facts that a rule needs are not stated.
        """
        missing = [fact.name for fact in judge.needs if fact.found(node, at) is None]
        if at.extent is not Extent.WHOLE:
            missing += [fact.name for fact in judge.demands if fact.found(node, at) is None]
        if judge.day_unsure:
            missing.append(THE_DAY)
        self._unjudged_at.append((judge.rule.id, link, "", tuple(missing)))

    def broken(self, judge: Judge, link: Link) -> BrokenRuleError:
        """
        Say which rule broke where.
        """
        return BrokenRuleError(judge.rule.id, _path(link))


def _path(link: Link) -> str:
    steps = []
    while link is not None:
        link, field, number = link
        steps.append(f"/{field}" if number is None else f"/{field}/{number}")
    return "".join(reversed(steps))


def _below(path: str, field: str) -> str:
    return f"{path}/{field}" if field else path


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
        days=at.days,
    )
