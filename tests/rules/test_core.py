"""The rules that come with the library, over papers that are right."""

import pytest

from kfbeslut import samples
from kfbeslut.findings import Severity
from kfbeslut.law import Certainty
from kfbeslut.model import DecisionParagraph, Meeting, Minutes, Notice, Reservation, Vote
from kfbeslut.plugins import available
from kfbeslut.rules import check, named
from kfbeslut.rules.core import rules
from kfbeslut.rules.examples.almvik import ALMVIK_RULES

LAWFUL = [
    samples.council_minutes,
    samples.council_minutes_2013,
    samples.council_minutes_june,
    samples.council_minutes_november,
    samples.council_minutes_december,
    samples.committee_minutes,
    samples.executive_minutes,
    samples.way,
    samples.motion,
    samples.statement,
    samples.paragraph,
    samples.special_statement,
    samples.substitute_statement,
    samples.delegated_decision,
    samples.passed_on_decision,
    samples.urgent_decision,
    samples.case,
    samples.citizen_case,
]


#: What judges the papers of a meeting, and in these papers has nothing to judge.
NOT_HELD = {
    "unprepared-urgent-matter-needs-unanimity": "No matter comes unprepared in them.",
    "certification-or-notice-late": "It is told when each of them was certified.",
    "joint-committee-notice-on-all-boards": "No joint committee meets in them.",
    "region-notice-in-newspaper": "Almvik is no region.",
    "no-abstention-in-public-authority": "No vote in them is about an individual.",
}


def judged(sample):
    """Judge a paper by itself, and with all that can be known beside it."""
    return check(sample()), check(sample(), context=samples.context(), local=ALMVIK_RULES)


@pytest.mark.parametrize("sample", LAWFUL)
def test_lawful_papers(sample):
    """A paper that is right gives no finding, whatever is known beside it."""
    for report in judged(sample):
        assert report.findings == ()


def test_they_are_not_thin():
    """Nearly all rules on the papers of a meeting have something in them to judge."""
    held = {one.rule for sample in LAWFUL for report in judged(sample) for one in report.held}
    meetings = (Minutes, Meeting, DecisionParagraph, Vote, Reservation, Notice)
    judging = {rule.id for rule in rules if rule.on in meetings}

    assert judging - held == set(NOT_HELD)
    assert len(judging & held) >= 0.9 * len(judging)


def test_what_is_no_letter_of_the_law_is_no_error():
    """What rests on a reading, on custom or on memory is never an error."""
    for rule in rules:
        for form in (rule.form(), *(rule.form(variant.key) for variant in rule.variants)):
            assert form.certainty is Certainty.TEXT or form.severity is not Severity.ERROR, rule.id


def test_an_act_of_2013_is_judged_by_its_own_law():
    """Minutes of 2013 are judged by the act of 1991, and it is the one that is cited."""
    minutes = samples.change(samples.council_minutes_2013(), "/paragraphs/1/decisions", ())

    (finding,) = check(minutes)

    assert [str(citation) for citation in finding.citations] == ["GKL 5:59 p 4"]


def test_they_are_a_plugin_like_any_other():
    """The rules of the library are installed under a name, as anyone's are."""
    assert "core" in {plugin.name for plugin in available("kfbeslut.rules")}
    assert named("core") == rules
