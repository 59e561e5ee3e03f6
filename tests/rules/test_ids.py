"""The id of a rule is its name for ever: what stands in ids.txt is not given to another."""

from pathlib import Path

from kfbeslut.rules.core import rules

#: One rule a line: its id, and the class that it judges. Lines are added, never changed: write
#: `gone` for the class of a rule that there is no longer.
LISTED = dict(
    line.split() for line in Path(__file__).with_name("ids.txt").read_text("utf-8").splitlines()
)


def test_ids_are_never_reused():
    """A rule that was published judges what it judged then; one that is gone stays gone."""
    now = {rule.id: rule.on.__name__ for rule in rules}

    assert {name: now.get(name, "gone") for name in LISTED} == LISTED


def test_every_rule_is_listed():
    """A new rule is added to the list, so that its id can't be given to another."""
    assert [rule.id for rule in rules if rule.id not in LISTED] == []
