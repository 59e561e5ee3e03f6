"""The commands that list what there is."""

import json

from kfbeslut import __version__


def test_rules_are_listed_for_people(kfbeslut):
    """Each rule is listed with its weight, its sentence and its law."""
    code, out, _ = kfbeslut("rules")
    _, english, _ = kfbeslut("--lang", "en", "rules", "--rules", "core")

    assert code == 0
    assert "majority-decides (fel)\n    " in out
    assert "majority-decides (error)\n    " in english
    assert "5 kap. 67 §" in out


def test_rules_are_listed_for_programs(kfbeslut):
    """Programs get a list of objects with both languages."""
    code, out, _ = kfbeslut("rules", "--format", "json")

    rules = json.loads(out)
    assert code == 0
    assert len(rules) >= 8
    assert all({"id", "severity", "sv", "en", "cites"} <= set(rule) for rule in rules)


def test_plugins_are_listed(kfbeslut):
    """What is plugged in is listed by door and name, ours as anyone's."""
    code, out, _ = kfbeslut("plugins")
    _, told, _ = kfbeslut("plugins", "--format", "json")

    assert code == 0
    assert f"kfbeslut.stores  sqlite  kfbeslut {__version__}\n" in out
    assert {"html", "text"} <= {
        plugin["name"] for plugin in json.loads(told) if plugin["group"] == "kfbeslut.renderers"
    }
