"""The table of rules and what their examples show: for each rule found out by judging them."""

import attrs
import pytest

from kfbeslut.law import GKL, KL, Certainty
from kfbeslut.model import Motion, PartialDate
from kfbeslut.rules import Fault, Variant, rule
from kfbeslut.rules.core import rules
from kfbeslut.rules.examples import Example, Examples, proof
from kfbeslut.rules.examples.proof import Proof, prove

TITLED = Motion(title="Bänkar")
SHORT = Motion(title="B")
UNTITLED = Motion()
WRITTEN_OFF = Motion(title="Avskriven")
GOOD = Examples(
    passes=Example(TITLED),
    edge=Example(SHORT),
    fails=Example(UNTITLED),
    variants={"lower-case": Example(Motion(title="bänkar"))},
    silent={"is_written_off": Example(WRITTEN_OFF)},
)


def is_written_off(motion, at):
    """The motion was written off."""
    return motion.title == "Avskriven"


def judge_title(motion, at):
    """A motion has a title, with a capital letter."""
    if motion.title == "gå sönder":
        raise RuntimeError
    if not motion.title:
        return Fault()
    return None if motion.title[0].isupper() else Fault("title", variant="lower-case")


def motion_has_title(**changes):
    """Make a rule that has everything to show."""
    settings = {
        "on": Motion,
        "certainty": Certainty.READING,
        "severity": next(iter(rules)).severity,
        "cites": [KL.at(5, 22), GKL.at(5, 23)],
        "sv": "Motionen har ingen rubrik.",
        "en": "The motion has no title.",
        "silent_when": [is_written_off],
        "variants": [Variant("lower-case", sv="Liten bokstav.", en="Lower case.")],
    }
    return rule("motion-has-title", **settings | changes)(judge_title)


@pytest.fixture
def shown(monkeypatch):
    """Prove a rule with these examples."""

    def show(examples=GOOD, **changes):
        monkeypatch.setattr(proof, "examples_of", lambda rule: examples)
        return prove(motion_has_title(**changes))

    return show


@pytest.mark.parametrize("each", rules, ids=lambda each: each.id)
def test_each_rule_shows_everything(each):
    """Each rule of the library has everything to show that there is to show of it."""
    assert prove(each).complete


def test_what_is_there_is_told(shown):
    """A rule that shows everything is told to be complete."""
    assert shown() == Proof(
        rule="motion-has-title",
        passes=True,
        edge=True,
        fails=True,
        silent=True,
        sv=True,
        en=True,
        in_force=True,
        certainty=Certainty.READING,
    )
    assert shown().complete


@pytest.mark.parametrize(
    ("change", "missing"),
    [
        ({"passes": Example(UNTITLED)}, ["passes"]),
        ({"edge": Example(WRITTEN_OFF)}, ["edge"]),
        ({"edge": Example(Motion(title="gå sönder"))}, ["edge"]),
        ({"fails": Example(TITLED)}, ["fails", "sv", "en", "in_force"]),
        ({"fails": Example(Motion(title="bänkar"))}, ["fails", "sv", "en", "in_force"]),
        ({"variants": {}}, ["fails", "sv", "en", "in_force"]),
        ({"silent": {}}, ["silent"]),
        ({"silent": {"is_written_off": Example(TITLED)}}, ["silent"]),
    ],
)
def test_what_an_example_does_not_show_is_told(shown, change, missing):
    """An example that shows something else than it should leaves its place empty."""
    told = shown(attrs.evolve(GOOD, **change))

    assert [name for name, mark in attrs.asdict(told).items() if mark is False] == missing
    assert not told.complete


def test_what_there_is_nothing_of_is_not_missed(shown):
    """A rule without silences and without law has nothing to show of them."""
    told = shown(silent_when=(), cites=())

    assert (told.silent, told.in_force) == (None, None)
    assert told.complete


def test_a_day_decides_which_law_may_be_cited(shown):
    """What is cited was in force on the day of the act, where that is known."""
    dated = Example(Motion(filed=PartialDate(year=2024)))

    assert shown(attrs.evolve(GOOD, fails=dated)).in_force is True


@pytest.mark.parametrize("examples", [None, "nowhere.at_all", "voting.not_there"])
def test_a_rule_without_examples_shows_nothing(examples):
    """Examples that aren't there show nothing, and break nothing."""
    told = prove(attrs.evolve(rules["majority-decides"], examples=examples))

    assert (told.passes, told.edge, told.fails, told.silent) == (False,) * 4
