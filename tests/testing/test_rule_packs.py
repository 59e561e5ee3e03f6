"""The contract for packs of rules: it lets good ones pass, and says what is wrong with others."""

import itertools

import attrs
import pytest

from kfbeslut.errors import KfbeslutError
from kfbeslut.findings import Severity
from kfbeslut.law import Certainty
from kfbeslut.model import Document, Motion
from kfbeslut.rules import Fault, Variant, core, rule
from kfbeslut.rules.examples import Example, Examples
from kfbeslut.samples import change, motion
from kfbeslut.testing import RulePackContract, rule_packs

TITLED = motion()
UNTITLED = change(TITLED, "/title", None)
EXAMPLES = Examples(passes=Example(TITLED), edge=Example(TITLED), fails=Example(UNTITLED))


def has_no_claims(paper, at):
    """It asks for nothing."""
    return paper.claims == ()


def made(function=lambda paper, at: None if paper.title else Fault("title"), **changes):
    """Make a good rule, but for what is changed."""
    settings = {
        "on": Motion,
        "severity": Severity.WARNING,
        "certainty": Certainty.PRACTICE,
        "demands": ["title"],
        "sv": "Motionen har ingen rubrik.",
        "en": "The motion has no title.",
    }
    return rule("motion-has-title", **(settings | changes))(function)


turns = itertools.count()


def is_long(paper, at):
    """Break on a paper without a title."""
    return Fault("title") if len(paper.title) > 99 else None


def is_fickle(paper, at):
    """Find a fault every other time."""
    return Fault("title") if next(turns) % 2 else None


#: What is wrong with a pack, the pack, its examples, and the test that says so.
BROKEN = {
    "two rules have one id": (
        [made(), made(severity=Severity.INFO)],
        EXAMPLES,
        "test_no_two_rules_have_one_id",
    ),
    "it takes an id of the library": (
        [attrs.evolve(made(), id="tally-sums")],
        EXAMPLES,
        "test_no_two_rules_have_one_id",
    ),
    "it says the same in both languages": (
        [made(en="Motionen har ingen rubrik.")],
        EXAMPLES,
        "test_sentences_are_in_both_languages",
    ),
    "it makes an error of custom": (
        [made(severity=Severity.ERROR)],
        EXAMPLES,
        "test_only_the_words_of_the_law_make_an_error",
    ),
    "a variant has no example": (
        [made(variants=[Variant("short", sv="Kort.", en="Short.")])],
        EXAMPLES,
        "test_examples_are_complete",
    ),
    "it has no examples": ([made()], None, "test_examples_are_complete"),
    "it finds what is kept": (
        [made(lambda paper, at: Fault("title"))],
        EXAMPLES,
        "test_rules_hold_where_they_are_kept",
    ),
    "it overlooks a breach": (
        [made(lambda paper, at: None)],
        EXAMPLES,
        "test_breaches_are_found",
    ),
    "it is not silent where it says": (
        [made(silent_when=[has_no_claims])],
        attrs.evolve(EXAMPLES, silent={"has_no_claims": Example(TITLED)}),
        "test_rules_are_silent_where_they_say",
    ),
    "it needs what can't be missing": (
        [made(lambda paper, at: Fault("title"), demands=(), needs=["extent"])],
        EXAMPLES,
        "test_what_is_not_stated_is_not_judged",
    ),
    "it breaks on what it didn't expect": (
        [
            made(
                lambda paper, at: Fault("title") if len(paper.title) > 99 else None,
                on=Document,
                demands=(),
            )
        ],
        EXAMPLES,
        "test_any_document_can_be_judged",
    ),
    "it changes its mind": (
        [
            made(
                lambda paper, at: Fault("title") if next(turns) % 2 else None,
                on=Document,
                demands=(),
            )
        ],
        EXAMPLES,
        "test_any_document_can_be_judged",
    ),
    "its lawful example breaks another rule": (
        [made()],
        attrs.evolve(EXAMPLES, passes=Example(change(TITLED, "/claims", ()))),
        "test_lawful_papers_stay_lawful",
    ),
}

TESTS = [name for name in dir(RulePackContract) if name.startswith("test_")]


def judge(pack, examples, test, monkeypatch):
    """Run one test of the contract on a pack."""
    monkeypatch.setattr(rule_packs, "examples_of", lambda rule: examples)
    getattr(RulePackContract(), test)(pack)


class TestTheLibrary(RulePackContract):
    """The rules that come with the library pass the contract as anyone's do."""

    @pytest.fixture
    def rules(self):
        return core.rules


@pytest.mark.parametrize("test", TESTS)
def test_a_good_pack_passes(test, monkeypatch):
    """A pack with nothing wrong passes all."""
    judge([made()], EXAMPLES, test, monkeypatch)


@pytest.mark.parametrize("wrong", BROKEN)
def test_a_broken_pack_is_caught(wrong, monkeypatch):
    """Each thing that can be wrong is caught by the test whose name says so."""
    pack, examples, test = BROKEN[wrong]

    with pytest.raises((AssertionError, KfbeslutError)):
        judge(pack, examples, test, monkeypatch)


def test_the_rules_must_be_given():
    """Who forgets to give the rules is told what to do."""
    with pytest.raises(NotImplementedError, match="Override the fixture"):
        RulePackContract.rules.__wrapped__(RulePackContract())
