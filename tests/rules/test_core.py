"""The rules that come with the library, over papers that are right."""

import pytest

from kfbeslut import samples
from kfbeslut.plugins import available
from kfbeslut.rules import check, named
from kfbeslut.rules.core import rules

LAWFUL = [
    samples.council_minutes,
    samples.council_minutes_2013,
    samples.committee_minutes,
    samples.executive_minutes,
    samples.way,
    samples.motion,
    samples.statement,
    samples.paragraph,
    samples.special_statement,
    samples.substitute_statement,
    samples.delegated_decision,
]


@pytest.mark.parametrize("sample", LAWFUL)
def test_lawful_papers(sample):
    """A paper that is right gives no finding, and all of it can be judged."""
    report = check(sample())

    assert (report.findings, report.unjudged) == ((), ())


def test_each_rule_holds_somewhere():
    """The lawful papers are not thin: each rule has something in them to judge."""
    held = {held.rule for sample in LAWFUL for held in check(sample()).held}

    assert held == {rule.id for rule in rules}


def test_an_act_of_2013_is_judged_by_its_own_law():
    """Minutes of 2013 are judged by the act of 1991, and it is the one that is cited."""
    minutes = samples.change(samples.council_minutes_2013(), "/paragraphs/1/decisions", ())

    (finding,) = check(minutes)

    assert [str(citation) for citation in finding.citations] == ["GKL 5:59 p 4"]


def test_they_are_a_plugin_like_any_other():
    """The rules of the library are installed under a name, as anyone's are."""
    assert "core" in {plugin.name for plugin in available("kfbeslut.rules")}
    assert named("core") == rules
