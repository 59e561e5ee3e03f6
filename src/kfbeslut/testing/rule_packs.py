"""
What a pack of rules must fulfil, for those who write rules of their own.
"""

from collections.abc import Callable, Iterable, Iterator
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings

from kfbeslut.findings import Finding, Report, Severity
from kfbeslut.law import Certainty
from kfbeslut.model import Document, Extent
from kfbeslut.rules import Rule, RuleBook, check
from kfbeslut.rules.core import rules as core
from kfbeslut.rules.examples import Example, Examples, examples_of
from kfbeslut.samples import change
from kfbeslut.testing.blanking import blanked
from kfbeslut.testing.strategies import documents

__all__ = ["RulePackContract"]


class RulePackContract:
    """
    Tests that a pack of rules passes, in a class of yours whose name begins with `Test`.

    Override the fixture `rules`. Each rule needs examples, beside the module of the rule in a
    package `examples` (see `kfbeslut.rules.examples`). A failure names the rule.

    >>> class TestOurRules(RulePackContract):
    ...     @pytest.fixture
    ...     def rules(self):
    ...         return our_rules

    .. versionadded:: 0.1.0
    """

    @pytest.fixture
    def rules(self) -> Iterable[Rule]:
        """
        Give the rules: override it.
        """
        raise NotImplementedError("Override the fixture `rules`, and return your rules there.")

    def test_no_two_rules_have_one_id(self, rules: Iterable[Rule]) -> None:
        """Each rule can be asked for by its id, beside those of the library."""
        ids = [rule.id for rule in rules]

        assert len(ids) == len(set(ids)), "two rules have one id"
        for rule in rules:
            assert rule.id not in core or core[rule.id] == rule, f"{rule.id} is the library's"

    def test_sentences_are_in_both_languages(self, rules: Iterable[Rule]) -> None:
        """What is said of a breach is said in Swedish and in English."""
        for rule, form in _forms(rules):
            assert form.sentence.sv != form.sentence.en, f"{rule.id} says one thing twice"

    def test_only_the_words_of_the_law_make_an_error(self, rules: Iterable[Rule]) -> None:
        """What rests on a reading, on custom or on memory is at most a warning."""
        for rule, form in _forms(rules):
            grave = form.severity is Severity.ERROR
            assert not grave or form.certainty is Certainty.TEXT, f"{rule.id} is not the law's word"
            assert not grave or form.cites, f"{rule.id} is an error and cites no law"

    def test_examples_are_complete(self, rules: Iterable[Rule]) -> None:
        """Each rule has examples: kept, only just kept, broken, each variant, each silence."""
        for rule in rules:
            examples = _examples(rule)
            assert set(examples.variants) == {each.key for each in rule.variants}, rule.id
            assert set(examples.silent) == {each.__name__ for each in rule.silent_when}, rule.id

    def test_rules_hold_where_they_are_kept(self, rules: Iterable[Rule]) -> None:
        """Where a rule is kept, or only just kept, it is noted as held and nothing is found."""
        for rule in rules:
            for example in (_examples(rule).passes, _examples(rule).edge):
                report = example.judged_by(rule)
                assert not len(report), f"{rule.id} finds what is kept"
                assert [held.rule for held in report.held] == [rule.id], f"{rule.id} did not judge"

    def test_breaches_are_found(self, rules: Iterable[Rule]) -> None:
        """Where a rule or a variant is broken it is found, and can be told in both languages."""
        for rule in rules:
            examples = _examples(rule)
            broken = [(None, examples.fails), *examples.variants.items()]
            for key, example in broken:
                found = list(example.judged_by(rule))
                assert found, f"{rule.id} ({key}) overlooks its own example"
                assert all(_told(finding) for finding in found), f"{rule.id} ({key}) has gaps"

    def test_rules_are_silent_where_they_say(self, rules: Iterable[Rule]) -> None:
        """Where a rule is silent it says nothing: not that it held, nor that it can't judge."""
        for rule in rules:
            for name, example in _examples(rule).silent.items():
                report = example.judged_by(rule)
                said = (report.findings, report.held, report.unjudged)
                assert said == ((), (), ()), f"{rule.id} is not silent when {name}"

    def test_what_is_not_stated_is_not_judged(self, rules: Iterable[Rule]) -> None:
        """Without a fact that it needs a rule finds nothing, and the fact is named."""
        for rule in rules:
            for fact in rule.needs:
                report = blanked(_examples(rule).fails, fact).judged_by(rule)
                assert not len(report), f"{rule.id} judges without {fact}"
                assert _lacks(report, fact), f"{rule.id} doesn't miss {fact}"
            for fact in rule.demands:
                example = blanked(_examples(rule).fails, fact)
                extract = _with_extent(example, Extent.EXTRACT).judged_by(rule)
                assert not len(extract), f"{rule.id} demands {fact} of an extract"

    def test_any_document_can_be_judged(self, rules: Iterable[Rule]) -> None:
        """Whatever a document holds, no rule breaks, and each says the same the second time."""
        book = RuleBook(rules)
        _for_any_document(lambda document: _same_twice(document, book))

    def test_lawful_papers_stay_lawful(self, rules: Iterable[Rule]) -> None:
        """Where a rule is kept, the others of the pack and of the library find nothing."""
        book = RuleBook(rule for rule in rules if rule.id not in core) | core
        for rule in rules:
            report = _examples(rule).passes.judged(book)
            found = [finding.rule for finding in report]
            assert not found, f"the example in which {rule.id} is kept breaks {', '.join(found)}"


def _forms(rules: Iterable[Rule]) -> Iterator[tuple[Rule, Any]]:
    for rule in rules:
        for key in (None, *(variant.key for variant in rule.variants)):
            yield rule, rule.form(key)


def _examples(rule: Rule) -> Examples:
    examples = examples_of(rule)
    assert examples is not None, f"{rule.id} has no examples"
    return examples


def _told(finding: Finding) -> bool:
    return all("{" not in finding.sentence(lang) for lang in ("sv", "en"))


def _lacks(report: Report, fact: str) -> bool:
    return any(fact in unjudged.missing for unjudged in report.unjudged)


def _with_extent(example: Example, extent: Extent) -> Example:
    document = change(example.document, "/extent", extent)
    return Example(
        document, example.path, context=example.context, today=example.today, local=example.local
    )


def _same_twice(document: Document, book: RuleBook) -> None:
    assert check(document, rules=book) == check(document, rules=book), "a rule changes its mind"


def _for_any_document(judge: Callable[[Document], None]) -> None:
    # One fault is enough, and is told as it is; a slow machine is none.
    @settings(deadline=None, report_multiple_bugs=False, suppress_health_check=list(HealthCheck))
    @given(document=documents())
    def judge_each(document: Document) -> None:
        judge(document)

    judge_each()
