"""Each rule comes with examples, and they show what it says of itself."""

import subprocess
import sys

import attrs
import pytest

from kfbeslut.findings import Held
from kfbeslut.model import Extent
from kfbeslut.rules import Rule
from kfbeslut.rules.core import rules
from kfbeslut.rules.examples import examples_of
from kfbeslut.samples import change
from kfbeslut.testing.blanking import blanked

VARIANTS = [(rule, key) for rule in rules for key in [None, *(v.key for v in rule.variants)]]
SILENCES = [(rule, silent.__name__) for rule in rules for silent in rule.silent_when]
NEEDS = [(rule, fact) for rule in rules for fact in rule.needs]
DEMANDS = [(rule, fact) for rule in rules for fact in rule.demands]


def named(value):
    return value.id if isinstance(value, Rule) else str(value)


@pytest.mark.parametrize("rule", rules, ids=named)
@pytest.mark.parametrize("kind", ["passes", "edge"])
def test_it_holds(rule, kind):
    """A rule holds where it is kept, and where it is only just kept."""
    example = getattr(examples_of(rule), kind)

    report = example.judged_by(rule)

    assert (report.findings, report.unjudged) == ((), ())
    assert Held(rule=rule.id, path=example.path) in report.held


@pytest.mark.parametrize(("rule", "variant"), VARIANTS, ids=named)
def test_it_is_broken(rule, variant):
    """A breach is found once, weighed as the rule says, and told in both languages."""
    examples = examples_of(rule)
    example = examples.variants[variant] if variant else examples.fails

    (finding,) = example.judged_by(rule)

    form = rule.form(variant)
    assert (finding.severity, finding.certainty) == (form.severity, form.certainty)
    assert (finding.sv, finding.en) == (form.sentence.sv, form.sentence.en)
    assert "{" not in finding.sentence("sv") + finding.sentence("en")
    assert set(finding.citations) <= set(form.cites)
    assert bool(finding.citations) is bool(form.cites)


@pytest.mark.parametrize(("rule", "silence"), SILENCES, ids=named)
def test_it_is_silent(rule, silence):
    """Where a rule is silent it says nothing at all: no finding, nothing held or unjudged."""
    report = examples_of(rule).silent[silence].judged_by(rule)

    assert (report.findings, report.held, report.unjudged) == ((), (), ())


@pytest.mark.parametrize(("rule", "fact"), NEEDS, ids=named)
def test_a_needed_fact_is_blanked(rule, fact):
    """Without a fact that a rule needs, it could not be judged, and the fact is named."""
    example = blanked(examples_of(rule).fails, fact)

    report = example.judged_by(rule)

    assert report.findings == ()
    assert any(fact in unjudged.missing for unjudged in report.unjudged)


@pytest.mark.parametrize(("rule", "fact"), DEMANDS, ids=named)
@pytest.mark.parametrize("extent", Extent)
def test_a_demanded_fact_is_blanked(rule, fact, extent):
    """What a whole paper doesn't state is not there; of an extract nothing can be said."""
    example = blanked(examples_of(rule).fails, fact)
    document = change(example.document, "/extent", extent)

    report = attrs.evolve(example, document=document).judged_by(rule)

    found = [finding.rule for finding in report]
    missing = [unjudged.missing for unjudged in report.unjudged]
    assert (found, missing) == (([rule.id], []) if extent is Extent.WHOLE else ([], [(fact,)]))


@pytest.mark.parametrize("rule", rules, ids=named)
def test_examples_are_complete(rule):
    """Each variant and each silence of a rule has its example."""
    examples = examples_of(rule)

    assert list(examples.variants) == [variant.key for variant in rule.variants]
    assert list(examples.silent) == [silent.__name__ for silent in rule.silent_when]


@pytest.mark.parametrize("rule", rules, ids=named)
def test_it_explains_itself(rule):
    """Each rule says in plain words what it demands, and where and why it is silent."""
    words = rule.function.__doc__

    assert ("Silent when" in words) is bool(rule.silent_when)
    assert all(silent.__doc__ for silent in rule.silent_when)


def test_a_rule_without_examples(make_rule):
    """A rule need not have examples."""
    assert examples_of(make_rule()) is None


def test_checking_loads_no_examples():
    """Neither examples nor samples are loaded by checking a document."""
    program = (
        "import sys; from kfbeslut import Motion, check; check(Motion()); "
        "print([name for name in sys.modules if 'examples' in name or 'samples' in name])"
    )

    said = subprocess.check_output([sys.executable, "-c", program], encoding="utf-8")

    assert said.strip() == "[]"
