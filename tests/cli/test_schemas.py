"""The command that shows JSON Schemas."""

import json

from kfbeslut.serialization import KINDS, schema


def test_a_schema_is_shown(kfbeslut):
    """The schema of a kind is printed as JSON, and nothing else is."""
    code, out, complaints = kfbeslut("schema", "Motion")

    assert (code, complaints) == (0, "")
    assert json.loads(out) == schema("Motion")


def test_the_kinds_are_listed(kfbeslut):
    """Without a kind, the kinds are listed, one a line."""
    code, out, _ = kfbeslut("schema")

    assert code == 0
    assert out.splitlines() == list(KINDS)


def test_an_unknown_kind_is_wrong_use(kfbeslut):
    """A kind that isn't there is named together with one that is, in the user's language."""
    code, out, complaint = kfbeslut("schema", "motion")
    _, _, english = kfbeslut("--lang", "en", "schema", "motion")

    assert (code, out) == (2, "")
    assert complaint.endswith("Menade du 'Motion'?\n")
    assert english.endswith("Did you mean 'Motion'?\n")
