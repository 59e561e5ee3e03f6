"""A paper changed in one place breaks one rule, and what that rule says it implies."""

import pytest

from kfbeslut.errors import KfbeslutError
from kfbeslut.rules import Rule
from kfbeslut.rules.core import rules
from kfbeslut.rules.examples import examples_of
from kfbeslut.testing import breaking

VARIANTS = [(rule, key) for rule in rules for key in [None, *(v.key for v in rule.variants)]]

#: More would mean that rules see each other's faults.
MOST_THAT_IMPLY = 12


def named(value):
    return value.id if isinstance(value, Rule) else str(value)


@pytest.mark.parametrize(("rule", "variant"), VARIANTS, ids=named)
def test_one_change_breaks_one_rule(rule, variant):
    """All rules judge the paper, and find the one fault that was put into it."""
    report = breaking(rule.id, variant).judged()

    found = {finding.rule for finding in report}
    assert rule.id in found
    assert found <= {rule.id, *(implied for implied, _ in rule.implies)}
    if variant is None:
        assert found == {rule.id, *(implied for implied, _ in rule.implies)}


@pytest.mark.parametrize("rule", rules, ids=named)
@pytest.mark.parametrize("kind", ["passes", "edge"])
def test_where_a_rule_holds_no_other_is_broken(rule, kind):
    """A paper in which a rule holds, or only just holds, is lawful in all."""
    report = getattr(examples_of(rule), kind).judged()

    assert report.findings == ()


def test_few_rules_imply_others():
    """What one rule implies is told with a sentence why, and there are few that do."""
    implying = [rule for rule in rules if rule.implies]

    assert len(implying) <= MOST_THAT_IMPLY
    for rule in implying:
        for implied, why in rule.implies:
            assert implied in rules
            assert why.endswith(".")


def test_a_rule_that_is_not_there():
    """An unknown rule, and an unknown variant, are errors of whoever asks."""
    with pytest.raises(KfbeslutError):
        breaking("motion-has-wings")
    with pytest.raises(LookupError):
        breaking("motion-has-claim", "wings")
