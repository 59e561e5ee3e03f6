"""
How a report is laid out: what was found, worst first; what could not be judged; what held.

Nothing is skipped in silence. What could not be judged is told by what is missing, so that whoever
wrote the paper sees which fact to add.
"""

from collections.abc import Iterable, Iterator
from contextlib import suppress
from typing import Final

import attrs

from kfbeslut.errors import Language
from kfbeslut.findings import Finding, Held, Report, Severity, Unjudged
from kfbeslut.messages import Message, Term, in_words
from kfbeslut.model import DecisionParagraph, Document, at
from kfbeslut.rendering.parts import page_label
from kfbeslut.rendering.phrases import capital, phrase, said
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


def layout_report(
    report: Report, lang: Language, *, explain: bool = False, judged: Document | None = None
) -> Layout:
    """
    Lay a report out as a page.

    Args:
        report: What came out of judging a document.
        lang: The language of the page.
        explain: Whether to tell on what each finding rests: the facts, the day of the act, and
            what the cited sections said on it; and all places that could not be judged.
        judged: The document, where it is at hand: places in paragraphs are told by their numbers.
    """
    title = page_label("check", lang)
    page = _Page(lang, explain, judged)
    blocks = (
        Heading(1, title),
        *page.found(report),
        *page.unjudged(report.unjudged),
        *page.held(report.held),
    )
    return Layout(lang, plain(title), blocks)


@attrs.frozen
class _Page:
    """
    How what is told is worded, and how much of it there is.
    """

    _lang: Language
    _explain: bool
    _judged: Document | None

    def found(self, report: Report) -> Iterator[Content]:
        """
        Yield what was found, worst first.
        """
        if not len(report):
            yield Paragraph(self._said(page_word("nothing-found").say(self._lang)), Role.ABSENCE)
        for severity in Severity:
            findings = report.filter(severity=severity).findings
            if findings:
                yield self._heading(severity.say(self._lang), len(findings))
                yield List(tuple(map(self._finding, findings)))

    def _finding(self, finding: Finding) -> Item:
        lang = self._lang
        about = [self._fact("path", self._place(finding.path)), self._fact("rule", finding.rule)]
        if self._explain:
            if finding.params:
                facts = (f"{_param(name, lang)}: {in_words(lang, v)}" for name, v in finding.params)
                about.append(self._fact("facts", *facts))
            about.append(self._fact("day-of-act", _days(finding, lang)))
        if finding.citations:
            named = (citation.say(lang) for citation in finding.citations)
            *others, last = finding.law(lang) if self._explain else named
            # Several stand in a row, with marks of their own between them.
            told = (*(one.removesuffix(".") for one in others), last)
            about.append(self._fact("citations", *told))
        about.append(self._fact("certainty", finding.certainty.say(lang)))
        return Item(self._said(finding.sentence(lang)), blocks=(Facts(tuple(about)),))

    def unjudged(self, unjudged: tuple[Unjudged, ...]) -> Iterator[Content]:
        """
        Yield what is missing, that with which most rules can be judged first.
        """
        if not unjudged:
            return
        yield self._heading(page_word("unjudged").say(self._lang), len(unjudged))
        # By their names: what one rule finds at its place, another finds around its own.
        lacking: dict[tuple[Term, ...], list[Unjudged]] = {}
        for one in unjudged:
            lacking.setdefault(tuple(map(fact_name, one.missing)), []).append(one)
        groups = [(facts, _places(group)) for facts, group in lacking.items()]
        groups.sort(key=lambda group: (-len(group[1]), [fact.sv for fact in group[0]]))
        yield List(tuple(self._lacking(*group) for group in groups))

    def _lacking(self, facts: tuple[Term, ...], places: dict[str, list[str]]) -> Item:
        message = _ONE_RULE if len(places) == 1 else _RULES
        if self._explain:
            told = tuple(
                Fact(self._said(rule), tuple(self._said(self._place(path)) for path in paths))
                for rule, paths in places.items()
            )
        else:
            told = (self._fact("rules", *_times(places)),)
        sentence = message.say(self._lang, facts=facts, rules=len(places))
        return Item(self._said(sentence), blocks=(Facts(told),))

    def held(self, held: tuple[Held, ...]) -> Iterator[Content]:
        """
        Yield the rules that held, each once with the number of places.
        """
        if held:
            yield self._heading(page_word("held").say(self._lang), len(held))
            yield List(tuple(Item(self._said(told)) for told in _times(_places(held))))

    def _said(self, words: str) -> Text:
        return said(self._lang, words)

    def _heading(self, name: str, number: int) -> Heading:
        return Heading(2, self._said(f"{capital(name)} ({number})"))

    def _fact(self, name: str, *told: str) -> Fact:
        return Fact(page_label(name, self._lang), tuple(map(self._said, told)))

    def _place(self, path: str) -> str:
        """
        Tell a place as a paper's reader finds it, and as a program does.
        """
        if not path:
            return page_word("whole").say(self._lang)
        numbers = [
            plain(phrase(part.number, self._lang))
            for part in self._on_the_way(path)
            if isinstance(part, DecisionParagraph) and part.number
        ]
        return f"{numbers[-1]} ({path})" if numbers else path

    def _on_the_way(self, path: str) -> Iterator[object]:
        """
        Yield what stands at a path and around it, outermost first.
        """
        steps = path.split("/")
        # A rule may name what isn't stated, or no field.
        with suppress(LookupError):
            for end in range(1, len(steps) + 1):
                yield at(self._judged, "/".join(steps[:end]))


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


def _places(judged: Iterable[Held | Unjudged]) -> dict[str, list[str]]:
    """
    Give the places of each rule, the rules in the order of their ids.
    """
    places: dict[str, list[str]] = {}
    for one in sorted(judged, key=lambda one: one.rule):
        places.setdefault(one.rule, []).append(one.path)
    return places


def _times(places: dict[str, list[str]]) -> Iterator[str]:
    """
    Yield the rules, each with the number of places if it is more than one.
    """
    for rule, paths in places.items():
        yield rule if len(paths) == 1 else f"{rule} × {len(paths)}"
