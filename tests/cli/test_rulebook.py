"""The commands that look into rules."""

import json

import attrs
import pytest

from kfbeslut import plugins
from kfbeslut.cli import rulebook
from kfbeslut.rules import RuleBook, named
from kfbeslut.rules.examples.proof import prove

PAIR = named("core").select("majority-decides", "motion-has-claim")


@pytest.fixture
def pair():
    """Install a pack of two rules."""
    with plugins.registered("kfbeslut.rules", "pair", PAIR):
        yield PAIR


def test_a_rule_is_shown_for_people(kfbeslut):
    """All that a rule says of itself is on one page, in the language asked for."""
    code, swedish, _ = kfbeslut("rules", "show", "reservation-by-participant")
    _, english, _ = kfbeslut("rules", "show", "reservation-by-participant", "--lang", "en")

    assert code == 0
    assert swedish.startswith("reservation-by-participant\n=====")
    assert "Each person who reserves took part in the decision." in swedish
    assert "På svenska: {name} reserverade sig" in swedish
    assert "På engelska: {name} recorded" in swedish
    assert "Allvar: fel\nSäkerhet: enligt lagens ord\n" in swedish
    assert "närvarolistan (at.attendance)" in swedish
    assert "4 kap. 27 § kommunallagen (2017:725) (2018-01-01 –)" in swedish
    assert "    • 2018-01-01 –: Den som har deltagit" in swedish
    assert "Silent when: Only parties or groups are named" in english
    assert "\nBroken: Minutes/paragraphs/6/reservations/0; " in english
    assert "not-taking-part (error; by the words of the act)" in english


def test_a_rule_shows_what_it_implies_and_demands(kfbeslut):
    """What a rule implies, and which absence is its breach, is shown where there is any."""
    implying = attrs.evolve(
        PAIR["motion-has-claim"],
        implies=(("majority-decides", "A motion without a claim can't win."),),
        demands=("claims",),
        needs=(),
    )

    with plugins.registered("kfbeslut.rules", "implying", RuleBook([implying])):
        _, out, _ = kfbeslut("rules", "show", "motion-has-claim", "--rules", "implying")

    assert "Medför: majority-decides: A motion without a claim can't win.\n" in out
    assert "Kräver: yrkandena (claims)\n" in out


def test_a_rule_is_shown_for_programs(kfbeslut):
    """Programs get all of a rule, in both languages, with its wordings and its examples."""
    code, out, _ = kfbeslut("rules", "show", "majority-decides", "--format", "json")

    told = json.loads(out)
    assert code == 0
    assert (told["id"], told["on"], told["severity"]) == ("majority-decides", "Vote", "error")
    assert told["cites"][0]["since"] == "2018-01-01"
    assert told["cites"][0]["wordings"][0]["en"].startswith("A simple majority decides")
    assert told["cites"][1]["until"] == "2017-12-31"
    assert set(told["examples"]) >= {"passes", "edge", "fails", "is_an_election"}
    assert told["examples"]["passes"]["found"] == []
    assert "ha vunnit" in told["examples"]["fails"]["found"][0]["sv"]
    assert [variant["key"] for variant in told["variants"]] == [
        variant.key for variant in named("core")["majority-decides"].variants
    ]


def test_a_rule_without_examples_law_or_words_is_shown(kfbeslut):
    """A rule need not cite, have examples, or be described."""
    bare = attrs.evolve(
        PAIR["motion-has-claim"],
        function=lambda motion, at: None,
        cites=(),
        demands=(),
        examples=None,
        variants=(),
    )

    with plugins.registered("kfbeslut.rules", "bare", RuleBook([bare])):
        code, out, _ = kfbeslut("rules", "--rules", "bare", "show", "motion-has-claim")

    assert code == 0
    assert "Lagrum" not in out
    assert "Exempel" not in out
    assert "\n–\n" in out


def test_a_rule_that_is_not_there_is_named(kfbeslut):
    """A misspelt rule is answered with the nearest one."""
    code, _, err = kfbeslut("rules", "show", "majority-decide")

    assert code == 2
    assert "Menades 'majority-decides'?" in err


@pytest.mark.usefixtures("pair")
def test_the_table_has_a_row_for_each_rule(kfbeslut):
    """The table shows for each rule what its examples show."""
    code, swedish, _ = kfbeslut("rules", "table", "--rules", "pair")
    _, english, _ = kfbeslut("--lang", "en", "rules", "table", "--rules", "pair")

    head, first, second, total = swedish.splitlines()
    assert code == 0
    assert head.split() == [
        "regel",
        *("hålls", "gräns", "bryts", "tyst"),
        *("sv", "en", "lagrum", "säkerhet"),
    ]
    assert first.split() == [
        "motion-has-claim",
        *"✓✓✓–✓✓✓",
        PAIR["motion-has-claim"].certainty.value,
    ]
    assert second.split() == ["majority-decides", *"✓✓✓✓✓✓✓", "text"]
    assert total == "2 av 2 regler är fullständiga."
    assert english.endswith("2 of 2 rules are complete.\n")


@pytest.mark.usefixtures("pair")
def test_the_table_is_there_for_programs(kfbeslut):
    """Programs get an object for each rule; the options may come before the word `table`."""
    code, out, _ = kfbeslut("rules", "--rules", "pair", "--format", "json", "table")

    assert code == 0
    assert [(each["rule"], each["complete"]) for each in json.loads(out)] == [
        ("motion-has-claim", True),
        ("majority-decides", True),
    ]


@pytest.mark.usefixtures("pair")
def test_what_is_missing_in_the_table_ends_it_with_1(kfbeslut, monkeypatch):
    """If a rule has something left to show, that is marked, and the command ends with 1."""
    monkeypatch.setattr(rulebook, "prove", lambda rule: attrs.evolve(prove(rule), edge=False))

    code, out, _ = kfbeslut("rules", "table", "--rules", "pair")

    assert code == 1
    assert "✗" in out
    assert "0 av 2 regler" in out
