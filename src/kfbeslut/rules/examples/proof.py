"""
Whether the examples of a rule show what it says of itself: found out by judging them.
"""

import attrs

from kfbeslut.errors import Language
from kfbeslut.findings import Finding, Report
from kfbeslut.law import Certainty, in_force
from kfbeslut.rules.definition import Form, Rule
from kfbeslut.rules.engine import BrokenRuleError
from kfbeslut.rules.examples import Example, Examples, examples_of

__all__ = ["Proof", "prove"]


@attrs.frozen(kw_only=True)
class Proof:
    """
    What the examples of a rule show; `None` where there is nothing to show.

    Attributes:
        rule: The rule's id.
        passes: Whether it holds where it is kept.
        edge: Whether it holds where it is only just kept.
        fails: Whether it, and each of its variants, is found where it is broken.
        silent: Whether it says nothing in each case in which it is silent.
        sv: Whether each breach can be told in Swedish.
        en: Whether each breach can be told in English.
        in_force: Whether each breach cites a place in the law, and none that was not in force.
        certainty: How far the rule rests on the law's own words.

    .. versionadded:: 0.1.0
    """

    rule: str
    passes: bool
    edge: bool
    fails: bool
    silent: bool | None
    sv: bool
    en: bool
    in_force: bool | None
    certainty: Certainty

    @property
    def complete(self) -> bool:
        """
        Whether nothing is missing.
        """
        return False not in attrs.astuple(self, recurse=False)


def prove(rule: Rule) -> Proof:
    """
    Judge the examples of a rule, and tell what they show.

    >>> from kfbeslut.rules.core import rules
    >>> prove(rules["motion-has-claim"]).complete
    True

    .. versionadded:: 0.1.0
    """
    examples = _examples(rule)
    breaches = tuple(_breaches(rule, examples))
    return Proof(
        rule=rule.id,
        passes=examples is not None and _holds(rule, examples.passes),
        edge=examples is not None and _holds(rule, examples.edge),
        fails=all(finding is not None for _, finding in breaches),
        silent=_silent(rule, examples),
        sv=_told(breaches, "sv"),
        en=_told(breaches, "en"),
        in_force=_cited(breaches),
        certainty=rule.certainty,
    )


def _examples(rule: Rule) -> Examples | None:
    try:
        return examples_of(rule)
    except (AttributeError, ImportError):
        # Named, but not there: as good as none.
        return None


def _judged(rule: Rule, example: Example | None) -> Report | None:
    try:
        return None if example is None else example.judged_by(rule)
    except BrokenRuleError:
        return None


def _holds(rule: Rule, example: Example) -> bool:
    report = _judged(rule, example)
    return report is not None and bool(report.held) and not report.findings + report.unjudged


def _silent(rule: Rule, examples: Examples | None) -> bool | None:
    if not rule.silent_when:
        return None
    cases = {} if examples is None else examples.silent
    reports = [_judged(rule, cases.get(silent.__name__)) for silent in rule.silent_when]
    return all(
        report is not None and not (*report.findings, *report.held, *report.unjudged)
        for report in reports
    )


_Breach = tuple[Form, Finding | None]


def _breaches(rule: Rule, examples: Examples | None) -> list[_Breach]:
    """
    List the forms of a rule, each with what is found in its example; `None` if that is not it.
    """
    variants = {} if examples is None else examples.variants
    broken = [(rule.form(), None if examples is None else examples.fails)]
    broken += [(rule.form(each.key), variants.get(each.key)) for each in rule.variants]
    breaches: list[_Breach] = []
    for form, example in broken:
        report = _judged(rule, example)
        found = () if report is None else report.findings
        itself = len(found) == 1 and (found[0].sv, found[0].en) == _sentences(form)
        breaches.append((form, found[0] if itself else None))
    return breaches


def _sentences(form: Form) -> tuple[str, str]:
    return form.sentence.sv, form.sentence.en


def _told(breaches: tuple[_Breach, ...], lang: Language) -> bool:
    return all(finding and "{" not in finding.sentence(lang) for _, finding in breaches)


def _cited(breaches: tuple[_Breach, ...]) -> bool | None:
    """
    Tell whether what should cite the law does, and cites what was in force.
    """
    citing = [finding for form, finding in breaches if form.cites]
    return all(finding and _in_force(finding) for finding in citing) if citing else None


def _in_force(finding: Finding) -> bool:
    if finding.days is None:
        return bool(finding.citations)
    on_the_days = {cited for day in finding.days for cited in in_force(finding.citations, day)}
    return bool(finding.citations) and on_the_days == set(finding.citations)
