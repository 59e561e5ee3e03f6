"""The JSON Schemas that are shipped: fresh, well made, and true of our papers."""

import json
import re
import subprocess
import sys

import pytest
from jsonschema import Draft202012Validator

from kfbeslut import samples
from kfbeslut.errors import UnknownKindError
from kfbeslut.findings import Report
from kfbeslut.rules import check
from kfbeslut.serialization import KINDS, describing, dump_report, dumps, schema

PAPERS = [
    "case",
    "committee_minutes",
    "council_minutes",
    "council_minutes_2013",
    "delegated_decision",
    "executive_minutes",
    "motion",
    "paragraph",
    "special_statement",
    "statement",
    "substitute_statement",
]


def faults(plain):
    """List the places in a document, or in a report, that its schema refuses."""
    validator = Draft202012Validator(schema(plain["type"]))
    return sorted(error.json_path for error in validator.iter_errors(plain))


def motion(**members):
    return {"type": "Motion", "schema": 1, **members}


def schemas_in(node):
    """Walk through everything that is a schema inside a schema."""
    if isinstance(node, dict):
        yield node
        for child in node.values():
            yield from schemas_in(child)
    elif isinstance(node, list):
        for child in node:
            yield from schemas_in(child)


def test_the_schemas_are_fresh():
    """
    The files that are shipped are those that the model's declarations make.
    """
    done = subprocess.run(
        [sys.executable, "-m", "kfbeslut.serialization.describing", "--check"],
        check=False,
        capture_output=True,
        encoding="utf-8",
    )

    assert (done.returncode, done.stderr) == (0, "")
    assert schema("Motion") == json.loads(json.dumps(describing.described("Motion")))


def test_a_stale_schema_is_told(tmp_path, monkeypatch, capsys):
    """
    A file that would now be made otherwise fails the check, and is then written anew.
    """
    monkeypatch.setattr(describing, "_FOLDER", tmp_path)
    (tmp_path / "Motion.schema.json").write_text("{}\n", "utf-8")

    assert describing.main(["--check"]) == 1
    assert "stale" in capsys.readouterr().err
    assert describing.main([]) == 0
    assert describing.main(["--check"]) == 0


@pytest.mark.parametrize("kind", KINDS)
def test_every_schema_is_a_schema(kind):
    """
    Each one keeps to JSON Schema 2020-12, stands alone, and explains each of its objects.
    """
    made = schema(kind)

    Draft202012Validator.check_schema(made)
    refs = {part["$ref"] for part in schemas_in(made) if isinstance(part.get("$ref"), str)}
    assert refs <= {f"#/$defs/{name}" for name in made["$defs"]}
    assert all(
        part["description"] and part["additionalProperties"] is not True
        for part in schemas_in(made)
        if "additionalProperties" in part
    )


@pytest.mark.parametrize("kind", KINDS)
def test_patterns_are_read_in_any_language(kind):
    """
    Patterns use nothing that some dialects of regular expressions lack.
    """
    patterns = [
        part["pattern"] for part in schemas_in(schema(kind)) if isinstance(part.get("pattern"), str)
    ]

    assert [pattern for pattern in patterns if re.search(r"\(\?[^:]|\\[^x]", pattern)] == []
    assert all(pattern.startswith("^") and pattern.endswith("$") for pattern in patterns)


@pytest.mark.parametrize("paper", PAPERS)
def test_our_papers_are_valid(paper):
    """
    Papers of all kinds, as they are written, keep to the schema of their kind.
    """
    assert faults(json.loads(dumps(getattr(samples, paper)()))) == []


@pytest.mark.parametrize("lang", [None, "sv", "en"])
@pytest.mark.parametrize("paper", PAPERS)
def test_our_reports_are_valid(paper, lang):
    """
    What is found in papers keeps to the schema of reports.
    """
    report = check(getattr(samples, paper)())

    assert faults(json.loads(dump_report(report, lang))) == []


@pytest.mark.parametrize(
    ("members", "place"),
    [
        ({"title": 1}, "$.title"),
        ({"title": ""}, "$.title"),
        ({"title": "a\u0000"}, "$.title"),
        ({"titel": "a"}, "$"),
        ({"extent": None}, "$.extent"),
        ({"extent": "WHOLE"}, "$.extent"),
        ({"signed": {"year": 10000}}, "$.signed"),
        ({"signed": {"year": "2024"}}, "$.signed"),
        ({"municipality": {"name": "Almvik", "code": "12"}}, "$.municipality"),
        ({"municipality": {}}, "$.municipality"),
        ({"claims": {}}, "$.claims"),
        ({"claims": [{"text": "a", "type": "Claim"}]}, "$.claims"),
        ({"sections": [{"blocks": [{"text": "a"}]}]}, "$.sections"),
        ({"wording": [{"part": "claims"}]}, "$.wording"),
        ({"schema": 2}, "$.schema"),
    ],
)
def test_what_is_not_right_is_refused(members, place):
    """
    Types, bounds, words, keys and classes are in the schema, each in its place.
    """
    assert faults(motion(**members)) == [place]


@pytest.mark.parametrize(
    ("day", "valid"),
    [
        ("2024-02-29", True),
        ("0001-01-01", True),
        ("2024-13-01", False),
        ("2024-01-32", False),
        ("20240520", False),
        ("2024-05-20\n", False),
        ("2024-05-20T00:00", False),
    ],
)
def test_a_date_is_told_without_its_format(day, valid):
    """
    A validator that doesn't look at `format` knows a date all the same.
    """
    minutes = {"type": "Minutes", "schema": 1, "meeting": {"date": day}}

    assert (faults(minutes) == []) is valid


@pytest.mark.parametrize(
    ("time", "valid"),
    [("00:00:00", True), ("23:59:59", True), ("24:00:00", False), ("18:30", False)],
)
def test_a_time_is_told(time, valid):
    """
    Times of day run from midnight to a second before the next.
    """
    minutes = {"type": "Minutes", "schema": 1, "meeting": {"opened": time}}

    assert (faults(minutes) == []) is valid


@pytest.mark.parametrize(
    ("change", "place"),
    [
        ({"ok": 1}, "$.ok"),
        ({"schema": 2}, "$.schema"),
        ({"held": [{"rule": "tally-sums"}]}, "$.held[0]"),
        ({"summary": ""}, "$"),
    ],
)
def test_another_thing_than_a_report_is_refused(change, place):
    """
    A report has all its members, and no others.
    """
    assert faults(json.loads(dump_report(Report())) | change) == [place]


def test_the_words_of_the_law_stand_in_the_descriptions():
    """
    A reader of the schema meets the Swedish terms, and JSON where our code speaks of Python.
    """
    text = json.dumps(schema("Minutes"), ensure_ascii=False)

    assert "*protokoll*" in text
    assert "`None`" not in text


def test_an_unknown_kind_is_told():
    """
    A kind that isn't there is named, with those that are.
    """
    with pytest.raises(UnknownKindError, match="Did you mean 'Motion'"):
        schema("../Motion")
