"""
Reports as JSON: for programs that show, count or keep what was found.
"""

from __future__ import annotations

import datetime as dt
from enum import Enum
from typing import TYPE_CHECKING, Any, Final, get_args

import attrs

from kfbeslut.errors import Language
from kfbeslut.serialization.canonical import encode

# Who reads documents only has no use for the law, nor for sentences.
if TYPE_CHECKING:
    from collections.abc import Callable

    from kfbeslut.findings import Finding, Report
    from kfbeslut.law import Citation
    from kfbeslut.messages import Value

__all__ = ["REPORT_VERSION", "dump_report"]

#: The version of the schema that reports are written in; it counts up when the JSON changes.
REPORT_VERSION: Final = 1


def dump_report(report: Report, lang: Language | None = None) -> bytes:
    """
    Write a report as canonical JSON, with its sentences: it can be shown without the rules.

    It is for programs that show, count or keep what was found, and is not read back. A finding
    makes its sentences from templates, typed facts and statutes with their days; the JSON has what
    they say. To judge again, keep the document.

    Args:
        report: What came out of judging a document.
        lang: `"sv"` or `"en"` for the sentences of one language; `None` for both.

    Raises:
        UnknownLanguageError: If `lang` is another.

    >>> from kfbeslut.findings import Held, Report
    >>> dump_report(Report(held=[Held(rule="motion-has-claim", path="")])).decode()
    '{"findings":[],"held":[{"path":"","rule":"motion-has-claim"}],"ok":true,"schema":1,\
"type":"Report","unjudged":[]}'

    .. versionadded:: 0.1.0
    """
    languages = get_args(Language) if lang is None else (lang,)

    def said(say: Callable[[Language], str]) -> dict[str, str]:
        return {language: say(language) for language in languages}

    def found(finding: Finding) -> dict[str, Any]:
        told: dict[str, Any] = {
            "rule": finding.rule,
            "severity": finding.severity.value,
            "path": finding.path,
            "sentence": said(finding.sentence),
            "params": {name: _plain(fact) for name, fact in finding.params},
            "citations": [cited(citation) for citation in finding.citations],
            "certainty": finding.certainty.value,
        }
        if finding.days is not None:
            told["days"] = [day.isoformat() for day in finding.days]
        return told

    def cited(citation: Citation) -> dict[str, Any]:
        place = {
            name: number
            for name in ("chapter", "section", "letter", "paragraph", "item")
            if (number := getattr(citation, name)) is not None
        }
        return {"sfs": citation.statute.sfs, **place, "text": said(citation.say)}

    return encode(
        {
            "type": "Report",
            "schema": REPORT_VERSION,
            "ok": report.ok,
            "findings": [found(finding) for finding in report],
            "held": [attrs.asdict(held) for held in report.held],
            "unjudged": [
                {**attrs.asdict(unjudged), "sentence": said(unjudged.sentence)}
                for unjudged in report.unjudged
            ],
        }
    )


def _plain(fact: Value) -> Any:  # noqa: ANN401 - JSON is of many types
    from kfbeslut.messages import Term  # noqa: PLC0415 - as above

    match fact:
        case dt.date() | dt.time():
            return fact.isoformat()
        case Enum():
            return fact.value
        case Term():
            return attrs.asdict(fact)
        case tuple():
            return [_plain(one) for one in fact]
        case _:
            return fact
