"""The pages on the rules say what the rules say."""

import importlib.util
from pathlib import Path

import pytest

SCRIPT = Path(__file__).parents[2] / "docs" / "reference" / "rules.py"


@pytest.fixture
def pages():
    """The script that makes the pages."""
    spec = importlib.util.spec_from_file_location("rule_pages", SCRIPT)
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_the_pages_are_fresh(pages):
    """Whoever changes a rule makes its page anew: python docs/reference/rules.py."""
    assert pages.main(["--check"]) == 0


def test_a_stale_page_is_named(pages, tmp_path, monkeypatch, capsys):
    """A page that is missing, of other words, or of a rule that is gone, is told."""
    monkeypatch.setattr(pages, "PAGES", tmp_path / "rules")
    monkeypatch.setattr(pages, "LIST", tmp_path / "rules.md")
    assert pages.main([]) == 0
    (tmp_path / "rules" / "tally-sums.md").write_text("Something else.")
    (tmp_path / "rules" / "motion-has-wings.md").write_text("Gone.")

    assert pages.main(["--check"]) == 1
    told = capsys.readouterr().err
    assert "motion-has-wings.md, tally-sums.md" in told

    assert pages.main([]) == 0
    assert pages.main(["--check"]) == 0
