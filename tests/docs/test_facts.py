"""The page of facts is fresh, complete, and names nothing that isn't there."""

import importlib.util
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

from kfbeslut.rules.core import rules as core

REFERENCE = Path(__file__).parents[2] / "docs" / "reference"


@pytest.fixture(scope="module")
def facts():
    spec = importlib.util.spec_from_file_location("facts", REFERENCE / "facts.py")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.fixture
def told():
    return tomllib.loads((REFERENCE / "facts.toml").read_text("utf-8"))


def test_the_page_is_fresh():
    """The page in the documentation is the one that its source makes."""
    done = subprocess.run(
        [sys.executable, REFERENCE / "facts.py", "--check"],
        check=False,
        capture_output=True,
        encoding="utf-8",
    )

    assert (done.returncode, done.stderr) == (0, "")


def test_a_stale_page_is_told(facts, tmp_path, monkeypatch, capsys):
    """A page that its source no longer makes fails the check, and is then written anew."""
    monkeypatch.setattr(facts, "PAGE", tmp_path / "facts.md")
    facts.PAGE.write_text("# Facts of yesterday\n", "utf-8")

    assert facts.main(["--check"]) == 1
    assert "stale" in capsys.readouterr().err
    assert facts.main([]) == 0
    assert facts.main(["--check"]) == 0


def test_a_page_is_not_made_of_a_wrong_source(facts, tmp_path, monkeypatch, capsys):
    """Where a path leads nowhere, no page is written, and it is said which."""
    source = (REFERENCE / "facts.toml").read_text("utf-8")
    monkeypatch.setattr(facts, "SOURCE", tmp_path / "facts.toml")
    monkeypatch.setattr(facts, "PAGE", tmp_path / "facts.md")
    facts.SOURCE.write_text(source.replace('"Motion.filed"', '"Motion.handed_in"'), "utf-8")

    assert facts.main([]) == 1
    assert "Motion has no 'handed_in'" in capsys.readouterr().err
    assert not facts.PAGE.exists()


def test_every_rule_is_told_once(facts, told):
    """All rules of the catalogue are there: 113 of the core, 46 in reserve."""
    listed = [(catalogue, rule) for catalogue, _, rule, _ in facts.rules(told)]

    assert len({rule for _, rule in listed}) == len(listed)
    assert [sum(catalogue == name for catalogue, _ in listed) for name in facts.CATALOGUES] == [
        113,
        46,
    ]


def test_the_rules_that_exist_are_among_them(facts, told):
    """A rule that the package ships has its facts told."""
    listed = {rule for _, _, rule, _ in facts.rules(told)}

    assert {rule.id for rule in core} <= listed


def test_all_rules_that_can_judge_exist(facts, told):
    """Each rule whose facts the model holds is one that the package ships."""
    homeless = {
        rule
        for _, _, rule, needed in facts.rules(told)
        if any(place.startswith("no place") for places in needed.values() for place in places)
    }
    listed = {rule for _, _, rule, _ in facts.rules(told)}

    assert listed - homeless <= {rule.id for rule in core}


def test_no_fact_of_the_core_is_without_a_place(facts, told):
    """What a rule of the core needs to know can be told to the model."""
    homeless = [
        rule
        for catalogue, _, rule, needed in facts.rules(told)
        for places in needed.values()
        if catalogue == "core" and any(place.startswith("no place") for place in places)
    ]

    assert homeless == []


@pytest.mark.parametrize(
    ("place", "wrong"),
    [
        ("Motion.handed_in", "Motion has no 'handed_in'"),
        ("Motion.claims", "Motion has no 'claims'"),
        ("Motion.title[]", "Motion has no series 'title'"),
        ("Motion.title.length", "what is there has no 'length'"),
        ("Vote.counts", "Vote is no document, and not Context"),
        ("Nothing.at.all", "Nothing is no document, and not Context"),
        ("MatterKind.motion", "MatterKind is no document, and not Context"),
        ("Case.steps[].done = finished", "'finished' is no word of it"),
        ("Case.steps[].date = decided", "'decided' is no word of it"),
        ("Minutes.paragraph", "Minutes has no 'paragraph'"),
        ("Case.documents[].document.nothing", " has no 'nothing'"),
    ],
)
def test_a_wrong_path_is_refused(facts, place, wrong):
    """A field that isn't there, one for a series, a word that a field can't hold: each is told."""
    assert facts.unresolved(place).endswith(wrong)


@pytest.mark.parametrize(
    "place",
    [
        "Motion.filed",
        "DecisionParagraph.votes[].counts.yes",
        "DecisionParagraph.votes[].counts.cast",
        "DecisionParagraph.standing_proposals",
        "Case.steps[].done = appealed",
        "Case.documents[].document.votes[].won = yes",
        "Context.rosters[].mandates[].since",
    ],
)
def test_a_right_path_is_followed(facts, place):
    """Fields, properties, words, and what only one of several classes holds are found."""
    assert facts.unresolved(place) is None


@pytest.mark.parametrize(
    ("rule", "wrong"),
    [
        ({"x": {"a-rule": {"a fact": "no place: it is nowhere"}}}, "without a place"),
        ({"x": {"a-rule": {}}}, "needs no fact"),
        ({"y": {"a-rule": {"a fact": "Motion.filed"}}}, "no subject 'y'"),
        (
            {"x": {"a-rule": {"f": "Motion.filed"}}, "z": {"a-rule": {"f": "Motion.filed"}}},
            "told twice",
        ),
    ],
)
def test_what_is_wrong_with_a_rule_is_told(facts, rule, wrong):
    """A core rule without a place, a rule without facts, without subject or told twice."""
    told = {"subjects": {"x": "X", "z": "Z"}, "core": rule, "reserve": {}}

    (fault,) = facts.faults(told)

    assert wrong in fault
