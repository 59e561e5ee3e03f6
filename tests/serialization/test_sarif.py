"""Reports as SARIF: what tools that show the results of checks are told."""

import datetime as dt
import json

import pytest
import rfc8785
from jsonschema import Draft202012Validator

from kfbeslut import __version__
from kfbeslut.errors import UnknownLanguageError
from kfbeslut.findings import Finding, Held, Report, Severity, Unjudged
from kfbeslut.law import KL, Certainty
from kfbeslut.rules import check
from kfbeslut.samples import change, council_minutes
from kfbeslut.serialization import dump_sarif


def found(severity, path="/votes/0", rule="tally-sums"):
    return Finding(
        rule=rule,
        severity=severity,
        path=path,
        params={"cast": 39},
        sv="{cast} röster är för många.",
        en="{cast} votes are too many.",
        citations=[KL.at(4, 24)],
        certainty=Certainty.READING,
        days=(dt.date(2024, 5, 20), dt.date(2024, 5, 20)),
    )


REPORT = Report(
    findings=[found(Severity.ERROR), found(Severity.WARNING), found(Severity.INFO, "", "a-rule")],
    held=[Held(rule="majority-decides", path="/votes/0")],
    unjudged=[Unjudged(rule="tie-broken-by-chair", path="/votes/1", missing=["chair"])],
)

TEXT = {
    "type": "object",
    "properties": {"text": {"type": "string", "minLength": 1}},
    "required": ["text"],
    "additionalProperties": False,
}


def closed(required, optional=None):
    """Describe an object that has these members, may have those, and no others."""
    return {
        "type": "object",
        "properties": required | (optional or {}),
        "required": list(required),
        "additionalProperties": False,
    }


#: What SARIF 2.1.0 prescribes of the members that we write (3.13-3.58 of the standard).
SARIF = closed(
    {
        "$schema": {"type": "string", "format": "uri"},
        "version": {"const": "2.1.0"},
        "runs": {
            "type": "array",
            "items": closed(
                {
                    "tool": closed(
                        {
                            "driver": closed(
                                {
                                    "name": {"type": "string"},
                                    "semanticVersion": {"type": "string"},
                                    "rules": {
                                        "type": "array",
                                        "uniqueItems": True,
                                        "items": closed(
                                            {"id": {"type": "string"}},
                                            {
                                                "shortDescription": TEXT,
                                                "help": TEXT,
                                                "defaultConfiguration": closed(
                                                    {
                                                        "level": {
                                                            "enum": ["error", "warning", "note"]
                                                        }
                                                    }
                                                ),
                                            },
                                        ),
                                    },
                                }
                            )
                        }
                    ),
                    "language": {"pattern": "^[a-zA-Z]{2}(-[a-zA-Z]{2})?$"},
                    "results": {
                        "type": "array",
                        "items": closed(
                            {
                                "ruleId": {"type": "string"},
                                "ruleIndex": {"type": "integer", "minimum": 0},
                                "message": TEXT,
                                "kind": {"enum": ["fail", "open"]},
                                "level": {"enum": ["none", "note", "warning", "error"]},
                                "properties": {"type": "object"},
                            },
                            {
                                "locations": {
                                    "type": "array",
                                    "items": closed(
                                        {},
                                        {
                                            "logicalLocations": {
                                                "type": "array",
                                                "items": closed(
                                                    {"fullyQualifiedName": {"type": "string"}}
                                                ),
                                            },
                                            "physicalLocation": closed(
                                                {
                                                    "artifactLocation": closed(
                                                        {"uri": {"type": "string"}}
                                                    )
                                                }
                                            ),
                                        },
                                    ),
                                }
                            },
                        ),
                    },
                }
            ),
        },
    }
)


def run(report=REPORT, *settings, **named):
    """Give the one run of a log, which is as the standard prescribes."""
    log = json.loads(dump_sarif(report, *settings, **named))
    Draft202012Validator(SARIF).validate(log)
    (only,) = log["runs"]
    for result in only["results"]:
        # A result that is no failure has no level (3.27.10).
        assert (result["kind"] == "fail") is (result["level"] != "none")
        assert only["tool"]["driver"]["rules"][result["ruleIndex"]]["id"] == result["ruleId"]
    return only


def test_findings_are_results_with_a_level():
    """An error, a warning and a remark keep their weight, and come in the order of the report."""
    results = run()["results"]

    assert [(result["ruleId"], result["kind"], result["level"]) for result in results] == [
        ("tally-sums", "fail", "error"),
        ("tally-sums", "fail", "warning"),
        ("a-rule", "fail", "note"),
        ("tie-broken-by-chair", "open", "none"),
    ]
    assert results[0]["message"]["text"] == "39 röster är för många."
    assert results[0]["properties"] == {"certainty": "reading"}
    assert results[3]["properties"] == {"missing": ["chair"]}


def test_rules_are_described_with_their_law():
    """A rule is told by what it looks for, and its help is what the law says."""
    driver = run(REPORT, "en")["tool"]["driver"]

    assert (driver["name"], driver["semanticVersion"]) == ("kfbeslut", __version__)
    assert [rule["id"] for rule in driver["rules"]] == [
        "a-rule",
        "tally-sums",
        "tie-broken-by-chair",
    ]
    assert driver["rules"][1]["shortDescription"]["text"] == "… votes are too many."
    assert driver["rules"][1]["defaultConfiguration"] == {"level": "error"}
    assert driver["rules"][1]["help"]["text"] == (
        "Chapter 4, section 24, of the Local Government Act (2017:725): Each member has one vote."
        "\nAs we read the act"
    )
    assert driver["rules"][2] == {"id": "tie-broken-by-chair"}


def test_a_place_is_a_pointer_in_a_file():
    """Where something was found is told by its pointer, and by the file if that is known."""
    first, _, whole, _ = run(uri="p%2040.json")["results"]
    without_file = run()["results"]

    file = {"artifactLocation": {"uri": "p%2040.json"}}
    assert first["locations"] == [
        {"logicalLocations": [{"fullyQualifiedName": "/votes/0"}], "physicalLocation": file}
    ]
    assert whole["locations"] == [{"physicalLocation": file}]
    assert "locations" not in without_file[2]


def test_what_real_rules_find_is_well_formed():
    """What the rules of the library say of a paper is SARIF too."""
    wrong = change(council_minutes(), "/paragraphs/1/decisions", ())

    results = run(check(wrong), "sv", uri="protokoll.json")["results"]

    assert "paragraph-has-decision" in {result["ruleId"] for result in results}


def test_nothing_found_is_a_run_without_results():
    """A run that found nothing says so by an empty list."""
    assert run(Report())["results"] == []


def test_the_bytes_are_canonical():
    """Equal reports give equal bytes."""
    data = dump_sarif(REPORT)

    assert data == rfc8785.dumps(json.loads(data))


@pytest.mark.parametrize("report", [REPORT, Report()])
def test_another_language_is_refused(report):
    """There are two languages; the error says which."""
    with pytest.raises(UnknownLanguageError, match="'sv' or 'en'"):
        dump_sarif(report, "fi")
