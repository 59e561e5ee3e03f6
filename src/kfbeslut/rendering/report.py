"""
How a report is laid out: what was found, worst first; what could not be judged; what held.

Nothing is skipped in silence. What could not be judged is told by what is missing, so that whoever
wrote the paper sees which fact to add.
"""

from collections import Counter
from collections.abc import Iterable, Iterator
from typing import Final

from kfbeslut.errors import Language
from kfbeslut.findings import Finding, Held, Report, Severity, Unjudged
from kfbeslut.messages import Message, in_words
from kfbeslut.rendering.parts import page_label
from kfbeslut.rendering.phrases import capital, said
from kfbeslut.rendering.tree import (
    Content,
    Fact,
    Facts,
    Heading,
    Item,
    Layout,
    List,
    Paragraph,
    Role,
    Text,
    plain,
)
from kfbeslut.vocabulary.facts import fact_name
from kfbeslut.vocabulary.labels import field_label, page_word

__all__ = ["layout_report"]

_ONE_RULE: Final = Message(
    "one-rule-lacks",
    "Om {facts} anges kan en regel bedömas.",
    "With {facts} stated, one rule can be judged.",
)
_RULES: Final = Message(
    "rules-lack",
    "Om {facts} anges kan {rules} regler bedömas.",
    "With {facts} stated, {rules} rules can be judged.",
)


def layout_report(report: Report, lang: Language, *, explain: bool = False) -> Layout:
    """
    Lay a report out as a page.

    Args:
        report: What came out of judging a document.
        lang: The language of the page.
        explain: Whether to tell on what each finding rests: the facts, the day of the act, and
            what the cited sections said on it; and all places that could not be judged.
    """
    title = page_label("check", lang)
    blocks = (
        Heading(1, title),
        *_found(report, lang, explain=explain),
        *_unjudged(report, lang, explain=explain),
        *_held(report, lang),
    )
    return Layout(lang, plain(title), blocks)


def _found(report: Report, lang: Language, *, explain: bool) -> Iterator[Content]:
    if not len(report):
        yield Paragraph(said(lang, page_word("nothing-found").say(lang)), Role.ABSENCE)
    for severity in Severity:
        findings = report.filter(severity=severity).findings
        if findings:
            yield Heading(2, _counted(severity.say(lang), len(findings), lang))
            yield List(tuple(_finding(finding, lang, explain=explain) for finding in findings))


def _finding(finding: Finding, lang: Language, *, explain: bool) -> Item:
    about = [_fact("path", _place(finding.path, lang), lang), _fact("rule", finding.rule, lang)]
    if explain:
        if finding.params:
            facts = (f"{_param(name, lang)}: {in_words(lang, v)}" for name, v in finding.params)
            about.append(_fact("facts", facts, lang))
        about.append(_fact("day-of-act", _days(finding, lang), lang))
    if finding.citations:
        law = finding.law(lang) if explain else (each.say(lang) for each in finding.citations)
        about.append(_fact("citations", law, lang))
    about.append(_fact("certainty", finding.certainty.say(lang), lang))
    return Item(said(lang, finding.sentence(lang)), blocks=(Facts(tuple(about)),))


def _fact(name: str, told: str | Iterable[str], lang: Language) -> Fact:
    details = (told,) if isinstance(told, str) else told
    return Fact(page_label(name, lang), tuple(said(lang, detail) for detail in details))


def _param(name: str, lang: Language) -> str:
    """
    Name a fact that a sentence tells; rules may call it as they like.
    """
    try:
        return field_label("", name).say(lang)
    except KeyError:
        return name.replace("_", " ")


def _days(finding: Finding, lang: Language) -> str:
    if finding.days is None:
        return in_words(lang, None)
    return "–".join(dict.fromkeys(in_words(lang, day) for day in finding.days))


def _unjudged(report: Report, lang: Language, *, explain: bool) -> Iterator[Content]:
    """
    Yield what is missing, that with which most rules can be judged first.
    """
    if not report.unjudged:
        return
    yield Heading(2, _counted(plain(page_label("unjudged", lang)), len(report.unjudged), lang))
    lacking: dict[tuple[str, ...], list[Unjudged]] = {}
    for one in report.unjudged:
        lacking.setdefault(one.missing, []).append(one)
    groups = [
        (len({one.rule for one in group}), missing, group) for missing, group in lacking.items()
    ]
    groups.sort(key=lambda group: (-group[0], group[1]))
    yield List(
        tuple(_lacking(missing, group, lang, explain=explain) for _, missing, group in groups)
    )


def _lacking(
    missing: tuple[str, ...], group: list[Unjudged], lang: Language, *, explain: bool
) -> Item:
    rules = _places(group)
    facts = tuple(fact_name(name) for name in missing)
    message = _ONE_RULE if len(rules) == 1 else _RULES
    if explain:
        told = tuple(
            Fact(said(lang, rule), tuple(said(lang, _place(path, lang)) for path in paths))
            for rule, paths in rules.items()
        )
    else:
        told = (_fact("rules", _times(group), lang),)
    sentence = message.say(lang, facts=facts, rules=len(rules))
    return Item(said(lang, sentence), blocks=(Facts(told),))


def _held(report: Report, lang: Language) -> Iterator[Content]:
    """
    Yield the rules that held, each once with the number of places.
    """
    if report.held:
        yield Heading(2, _counted(plain(page_label("held", lang)), len(report.held), lang))
        yield List(tuple(Item(said(lang, told)) for told in _times(report.held)))


def _times(judged: Iterable[Held | Unjudged]) -> Iterator[str]:
    """
    Yield the rules, each once with the number of places if it is more than one.
    """
    rules = Counter(one.rule for one in judged)
    for rule, places in sorted(rules.items()):
        yield rule if places == 1 else f"{rule} × {places}"


def _places(judged: Iterable[Unjudged]) -> dict[str, list[str]]:
    """
    Give the places of each rule, the rules in the order of their ids.
    """
    places: dict[str, list[str]] = {}
    for one in sorted(judged, key=lambda one: one.rule):
        places.setdefault(one.rule, []).append(one.path)
    return places


def _counted(name: str, number: int, lang: Language) -> Text:
    return said(lang, f"{capital(name)} ({number})")


def _place(path: str, lang: Language) -> str:
    return path or page_word("whole").say(lang)
