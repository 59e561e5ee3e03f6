"""
Reports as SARIF 2.1.0, the format in which tools that check things tell others what they found.

Source:
    Static Analysis Results Interchange Format (SARIF) Version 2.1.0, OASIS Standard, 27 March 2020.
"""

from __future__ import annotations

from importlib.metadata import version
from typing import TYPE_CHECKING, Any, Final

from kfbeslut.errors import in_language
from kfbeslut.serialization.canonical import encode

# Who reads documents only has no use for the law, nor for sentences.
if TYPE_CHECKING:
    from collections.abc import Iterable

    from kfbeslut.errors import Language
    from kfbeslut.findings import Finding, Report, Unjudged

__all__ = ["dump_sarif"]

_SCHEMA: Final = "https://json.schemastore.org/sarif-2.1.0.json"

_LEVELS: Final = {"error": "error", "warning": "warning", "info": "note"}
"""What SARIF calls our severities."""


def dump_sarif(report: Report, lang: Language = "sv", *, uri: str | None = None) -> bytes:
    """
    Write a report as SARIF 2.1.0, for whatever shows or counts the results of checks.

    A finding is a result of the level *error*, *warning* or *note*. What could not be judged is a
    result of the kind *open*, and what held is left out. A place in a document is a logical
    location, named by its JSON Pointer.

    Args:
        report: What came out of judging a document.
        lang: The language of the sentences: SARIF holds one.
        uri: The file that the document came from, as a URI or a relative reference (RFC 3986).

    Raises:
        UnknownLanguageError: If `lang` is neither `"sv"` nor `"en"`.

    >>> import json
    >>> from kfbeslut.findings import Report, Unjudged
    >>> lacking = Unjudged(rule="tally-sums", path="/votes/0", missing=["counts.yes"])
    >>> (run,) = json.loads(dump_sarif(Report(unjudged=[lacking]), uri="p40.json"))["runs"]
    >>> run["results"][0]["kind"], run["results"][0]["message"]["text"]
    ('open', 'Kunde inte bedömas; inte angivet: counts.yes.')

    .. versionadded:: 0.1.0
    """
    rules = _rules(report, lang)
    places = {rule["id"]: place for place, rule in enumerate(rules)}

    def told(one: Finding | Unjudged) -> dict[str, Any]:
        result = {
            "ruleId": one.rule,
            "ruleIndex": places[one.rule],
            "message": {"text": one.sentence(lang)},
        }
        if location := _location(one.path, uri):
            result["locations"] = [location]
        return result

    results = [
        *(
            {
                **told(finding),
                "kind": "fail",
                "level": _LEVELS[finding.severity.value],
                "properties": {"certainty": finding.certainty.value},
            }
            for finding in report
        ),
        *(
            {
                **told(unjudged),
                "kind": "open",
                "level": "none",
                "properties": {"missing": list(unjudged.missing)},
            }
            for unjudged in report.unjudged
        ),
    ]
    driver = {"name": "kfbeslut", "semanticVersion": version("kfbeslut"), "rules": rules}
    run = {
        "tool": {"driver": driver},
        "language": in_language(lang, "sv", "en"),
        "results": results,
    }
    return encode({"$schema": _SCHEMA, "version": "2.1.0", "runs": [run]})


def _rules(report: Report, lang: Language) -> list[dict[str, Any]]:
    """
    Describe the rules of a report, as far as its findings tell of them, in the order of their ids.
    """
    found: dict[str, list[Finding]] = {one.rule: [] for one in (*report, *report.unjudged)}
    for finding in report:
        found[finding.rule].append(finding)
    return [_rule(name, findings, lang) for name, findings in sorted(found.items())]


def _rule(id: str, findings: list[Finding], lang: Language) -> dict[str, Any]:
    if not findings:
        return {"id": id}
    worst, *_ = findings
    lines = _each_once(
        line for one in findings for line in (*one.law(lang), one.certainty.say(lang))
    )
    return {
        "id": id,
        "shortDescription": {"text": _in_general(worst, lang)},
        "help": {"text": "\n".join(lines)},
        "defaultConfiguration": {"level": _LEVELS[worst.severity.value]},
    }


def _in_general(finding: Finding, lang: Language) -> str:
    """
    Say what was found with its facts left out: that is what a rule looks for.
    """
    from kfbeslut.messages import Message  # noqa: PLC0415 - as above

    sentence = Message(finding.rule, finding.sv, finding.en)
    return sentence.say(lang, **dict.fromkeys(sentence.names, "…"))


def _each_once(lines: Iterable[str]) -> Iterable[str]:
    return dict.fromkeys(line[:1].upper() + line[1:] for line in lines)


def _location(path: str, uri: str | None) -> dict[str, Any]:
    """
    Tell a place; the document itself is told by its file alone.
    """
    location: dict[str, Any] = {}
    if path:
        location["logicalLocations"] = [{"fullyQualifiedName": path}]
    if uri is not None:
        location["physicalLocation"] = {"artifactLocation": {"uri": uri}}
    return location
