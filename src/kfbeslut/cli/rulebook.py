"""
The commands that look into rules: what one of them says, and what the examples of each show.
"""

import argparse
import inspect
from collections.abc import Callable, Iterable, Iterator
from typing import Any, Final

import attrs

from kfbeslut.cli.exits import FOUND, OK, USAGE
from kfbeslut.cli.streams import complain, show, show_json
from kfbeslut.errors import Language, in_language
from kfbeslut.law import Citation, sections
from kfbeslut.rendering import Content, Fact, Facts, Heading, Item, Layout, List, Paragraph, Run
from kfbeslut.rendering.text import renderer
from kfbeslut.rules import Rule, UnknownRuleError, named
from kfbeslut.rules.examples import Example, examples_of
from kfbeslut.rules.examples.proof import Proof, prove
from kfbeslut.vocabulary.facts import fact_name

__all__ = ["show_rule", "table"]


def show_rule(arguments: argparse.Namespace) -> int:
    """
    Show all that a rule says of itself.
    """
    try:
        rule = named(*(arguments.rules or ("core",)))[arguments.id]
    except UnknownRuleError as error:
        complain(error.sentence(arguments.lang))
        return USAGE
    if arguments.format == "json":
        show_json(_for_programs(rule))
    else:
        lang = arguments.lang
        page = Layout(lang, rule.id, tuple(_Page(rule, lang).blocks()))
        show(renderer.render(page))
    return OK


def table(arguments: argparse.Namespace) -> int:
    """
    Judge the examples of all rules, and show what each rule has to show.

    Returns:
        1 if a rule lacks something.
    """
    proofs = [prove(rule) for rule in named(*(arguments.rules or ("core",)))]
    if arguments.format == "json":
        show_json([_as_json(proof) for proof in proofs])
    else:
        show("\n".join(_rows(proofs, arguments.lang)))
    return OK if all(proof.complete for proof in proofs) else FOUND


# One rule


class _Page:
    """
    The page of a rule, in one language.
    """

    def __init__(self, rule: Rule, lang: Language) -> None:
        self._rule = rule
        self._lang = lang

    def blocks(self) -> Iterator[Content]:
        """
        Yield what is on the page.
        """
        rule, say = self._rule, self._say
        yield Heading(1, self._text(rule.id))
        # Docstrings are in English.
        yield Paragraph((Run(_demand(rule), "en"),))
        yield Facts(tuple(self._facts()))
        if rule.cites:
            yield Heading(2, self._text(say("Lagrum", "Law")))
            yield List(tuple(self._citation(citation) for citation in rule.cites))
        if rule.variants:
            yield Heading(2, self._text(say("Varianter", "Variants")))
            yield List(tuple(self._variant(variant.key) for variant in rule.variants))
        if shown := tuple(self._examples()):
            yield Heading(2, self._text(say("Exempel", "Examples")))
            yield Facts(shown)

    def _say(self, sv: str, en: str) -> str:
        return in_language(self._lang, sv, en)

    def _text(self, words: str) -> tuple[Run, ...]:
        return (Run(words, self._lang),)

    def _fact(self, name: str, told: Iterable[str], lang: Language | None = None) -> Fact:
        return Fact(self._text(name), tuple((Run(words, lang or self._lang),) for words in told))

    def _facts(self) -> Iterator[Fact]:
        rule, say, lang = self._rule, self._say, self._lang
        yield self._fact(say("På svenska", "In Swedish"), [rule.sentence.sv], "sv")
        yield self._fact(say("På engelska", "In English"), [rule.sentence.en], "en")
        yield self._fact(say("Gäller", "Judges"), [rule.on.__name__])
        yield self._fact(say("Allvar", "Weight"), [rule.severity.say(lang)])
        yield self._fact(say("Säkerhet", "Certainty"), [rule.certainty.say(lang)])
        for name, facts in (
            (say("Behöver", "Needs"), rule.needs),
            (say("Kan behöva", "May need"), rule.may_need),
            (say("Kräver", "Demands"), rule.demands),
        ):
            if facts:
                yield self._fact(name, [f"{fact_name(one).say(lang)} ({one})" for one in facts])
        if rule.silent_when:
            silences = [_first_sentence(silent).rstrip(".") for silent in rule.silent_when]
            yield self._fact(say("Tyst när", "Silent when"), silences, "en")
        if rule.implies:
            implied = [f"{other}: {why}" for other, why in rule.implies]
            yield self._fact(say("Medför", "Implies"), implied, "en")

    def _citation(self, citation: Citation) -> Item:
        said = tuple(
            Item(self._text(f"{_days(since, until)}: {words}"))
            for since, until, words in _wordings(citation, self._lang)
        )
        days = _days(citation.in_force_from, citation.in_force_until)
        text = self._text(f"{citation.say(self._lang)} ({days})")
        return Item(text, blocks=(List(said),) if said else ())

    def _variant(self, key: str) -> Item:
        form, lang = self._rule.form(key), self._lang
        about = f"{key} ({form.severity.say(lang)}; {form.certainty.say(lang)})"
        sentence = in_language(lang, form.sentence.sv, form.sentence.en)
        cited = [each.say(lang) for each in form.cites] if form.cites != self._rule.cites else []
        told = [Item(self._text(words)) for words in (sentence, *cited)]
        return Item(self._text(about), blocks=(List(tuple(told)),))

    def _examples(self) -> Iterator[Fact]:
        for kind, example in _all_examples(self._rule):
            words = [_place(example)]
            words += [each.sentence(self._lang) for each in example.judged_by(self._rule)]
            yield self._fact(self._say(*_KINDS.get(kind, (kind, kind))), words)


_KINDS: Final = {
    "passes": ("Hålls", "Kept"),
    "edge": ("Hålls med nöd", "Only just kept"),
    "fails": ("Bryts", "Broken"),
}


def _demand(rule: Rule) -> str:
    return _first_sentence(rule.function)


def _first_sentence(function: Callable[..., Any]) -> str:
    """
    Give what a docstring begins with.
    """
    first, *_ = (inspect.getdoc(function) or "–").split("\n\n")
    return " ".join(first.split())


def _all_examples(rule: Rule) -> Iterator[tuple[str, Example]]:
    if examples := examples_of(rule):
        yield "passes", examples.passes
        yield "edge", examples.edge
        yield "fails", examples.fails
        yield from examples.variants.items()
        yield from examples.silent.items()


def _place(example: Example) -> str:
    return f"{type(example.document).__name__}{example.path}"


def _wordings(citation: Citation, lang: Language) -> Iterator[tuple[Any, Any, str]]:
    """
    Yield what the section of a place said while the place was in force: since, until, the words.
    """
    for section in sections(citation.statute):
        place = section.place
        since = max(place.in_force_from, citation.in_force_from)
        ends = [day for day in (place.in_force_until, citation.in_force_until) if day]
        until = min(ends, default=None)
        same = (place.chapter, place.section, place.letter) == (
            citation.chapter,
            citation.section,
            citation.letter,
        )
        if same and (until is None or since <= until):
            yield since, until, section.say(lang)


def _days(since: object, until: object) -> str:
    return f"{since} – {until or ''}".rstrip()


def _for_programs(rule: Rule) -> dict[str, Any]:
    """
    Give all of a rule as JSON, in both languages.
    """

    def cited(citation: Citation) -> dict[str, Any]:
        return {
            "cite": str(citation),
            "sv": citation.say("sv"),
            "en": citation.say("en"),
            "since": citation.in_force_from.isoformat(),
            "until": citation.in_force_until and citation.in_force_until.isoformat(),
            "wordings": [
                {
                    "since": since.isoformat(),
                    "until": until and until.isoformat(),
                    "sv": sv,
                    "en": en,
                }
                for (since, until, sv), (_, _, en) in zip(
                    _wordings(citation, "sv"), _wordings(citation, "en"), strict=True
                )
            ],
        }

    return {
        "id": rule.id,
        "on": rule.on.__name__,
        "demand": _demand(rule),
        "severity": rule.severity.value,
        "certainty": rule.certainty.value,
        "sv": rule.sentence.sv,
        "en": rule.sentence.en,
        "cites": [cited(citation) for citation in rule.cites],
        "needs": rule.needs,
        "may_need": rule.may_need,
        "demands": rule.demands,
        "silent_when": {each.__name__: _first_sentence(each) for each in rule.silent_when},
        "implies": dict(rule.implies),
        "variants": [
            {
                "key": variant.key,
                "severity": rule.form(variant.key).severity.value,
                "certainty": rule.form(variant.key).certainty.value,
                "sv": variant.sv,
                "en": variant.en,
                "cites": [cited(citation) for citation in rule.form(variant.key).cites],
            }
            for variant in rule.variants
        ],
        "examples": {
            kind: {
                "document": type(example.document).__name__,
                "path": example.path,
                "found": [
                    {"sv": finding.sentence("sv"), "en": finding.sentence("en")}
                    for finding in example.judged_by(rule)
                ],
            }
            for kind, example in _all_examples(rule)
        },
    }


# All rules


def _as_json(proof: Proof) -> dict[str, Any]:
    return attrs.asdict(proof) | {
        "certainty": proof.certainty.value,
        "complete": proof.complete,
    }


def _rows(proofs: list[Proof], lang: Language) -> Iterator[str]:
    """
    Yield the lines of the table: a mark for what is shown, what is not, and nothing to show.
    """
    names = in_language(
        lang,
        "regel hålls gräns bryts tyst sv en lagrum säkerhet",
        "rule pass edge fail silent sv en citation certainty",
    ).split()
    rows = [
        [
            proof.rule,
            *(
                {True: "✓", False: "✗", None: "–"}[mark]
                for mark in (
                    proof.passes,
                    proof.edge,
                    proof.fails,
                    proof.silent,
                    proof.sv,
                    proof.en,
                    proof.in_force,
                )
            ),
            proof.certainty.value,
        ]
        for proof in proofs
    ]
    widths = [max(map(len, column)) for column in zip(names, *rows, strict=True)]
    for row in (names, *rows):
        yield "  ".join(map(str.ljust, row, widths)).rstrip()
    complete = sum(proof.complete for proof in proofs)
    yield in_language(
        lang,
        f"{complete} av {len(proofs)} regler är fullständiga.",
        f"{complete} of {len(proofs)} rules are complete.",
    )
