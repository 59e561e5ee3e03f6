"""Local rules that are installed as a plugin."""

import pytest

from kfbeslut.errors import BrokenPluginError, UnknownPluginError
from kfbeslut.model import LocalRules, Municipality
from kfbeslut.plugins import registered
from kfbeslut.rules import local_rules_named, named

ALMVIK = LocalRules(municipality=Municipality(name="Almvik"))


def test_local_rules_are_loaded_by_name():
    """What a municipality installs is found by its name."""
    with registered("kfbeslut.rules", "almvik", ALMVIK):
        assert local_rules_named("almvik") is ALMVIK


def test_rules_are_no_conditions():
    """Rules and conditions come through one door, and are not taken for one another."""
    with registered("kfbeslut.rules", "almvik", ALMVIK), pytest.raises(BrokenPluginError):
        named("almvik")
    with pytest.raises(BrokenPluginError, match="LocalRules"):
        local_rules_named("core")
    with pytest.raises(UnknownPluginError):
        local_rules_named("almvik")
