"""Almvik's rules keep the contract, and are found where they are named."""

import almvik_rules
import pytest

from kfbeslut.rules import Rule, check, local_rules_named, named
from kfbeslut.samples import council_minutes
from kfbeslut.testing import RulePackContract


class TestAlmviksRules(RulePackContract):
    """All that the library asks of a pack of rules."""

    @pytest.fixture
    def rules(self) -> tuple[Rule, ...]:
        return almvik_rules.rules


def test_the_rules_are_installed() -> None:
    """Who names them judges by them, beside the rules of the act."""
    book = named("core", "almvik")

    report = check(council_minutes(), rules=book, local=local_rules_named("almvik-conditions"))

    assert report.findings == ()
    assert "almvik-certified-by-both-sides" in {held.rule for held in report.held}
