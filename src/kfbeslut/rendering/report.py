"""
How a report is laid out: what was found, worst first; what could not be judged; what held.

Nothing is skipped in silence, so what could not be judged is told with the facts it lacks.
"""

from collections import Counter
from collections.abc import Iterator

from kfbeslut.errors import Language
from kfbeslut.findings import Finding, Report, Severity, Unjudged
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
from kfbeslut.vocabulary.labels import page_word

__all__ = ["layout_report"]


def layout_report(report: Report, lang: Language) -> Layout:
    """
    Lay a report out as a page.
    """
    title = page_label("check", lang)
    blocks = (
        Heading(1, title),
        *_found(report, lang),
        *_unjudged(report, lang),
        *_held(report, lang),
    )
    return Layout(lang, plain(title), blocks)


def _found(report: Report, lang: Language) -> Iterator[Content]:
    if not len(report):
        yield Paragraph(said(lang, page_word("nothing-found").say(lang)), Role.ABSENCE)
    for severity in Severity:
        findings = report.filter(severity=severity).findings
        if findings:
            yield Heading(2, _counted(severity.say(lang), len(findings), lang))
            yield List(tuple(_finding(finding, lang) for finding in findings))


def _finding(finding: Finding, lang: Language) -> Item:
    about = [
        Fact(page_label("path", lang), (_place(finding.path, lang),)),
        Fact(page_label("rule", lang), (said(lang, finding.rule),)),
    ]
    if finding.citations:
        law = tuple(said(lang, citation.say(lang)) for citation in finding.citations)
        about.append(Fact(page_label("citations", lang), law))
    about.append(Fact(page_label("certainty", lang), (said(lang, finding.certainty.say(lang)),)))
    return Item(said(lang, finding.sentence(lang)), blocks=(Facts(tuple(about)),))


def _unjudged(report: Report, lang: Language) -> Iterator[Content]:
    if report.unjudged:
        title = plain(page_label("unjudged", lang))
        yield Heading(2, _counted(title, len(report.unjudged), lang))
        yield List(tuple(_lacking(one, lang) for one in report.unjudged))


def _lacking(one: Unjudged, lang: Language) -> Item:
    missing = plain(page_label("missing", lang)).lower()
    place = plain(_place(one.path, lang))
    return Item(said(lang, f"{one.rule} ({place}): {missing} {', '.join(one.missing)}"))


def _held(report: Report, lang: Language) -> Iterator[Content]:
    """
    Yield the rules that held, each once with the number of places.
    """
    if report.held:
        yield Heading(2, _counted(plain(page_label("held", lang)), len(report.held), lang))
        rules = Counter(one.rule for one in report.held)
        yield List(
            tuple(
                Item(said(lang, rule if places == 1 else f"{rule} × {places}"))
                for rule, places in sorted(rules.items())
            )
        )


def _counted(name: str, number: int, lang: Language) -> Text:
    return said(lang, f"{capital(name)} ({number})")


def _place(path: str, lang: Language) -> Text:
    return said(lang, path or page_word("whole").say(lang))
