# ruff: noqa: INP001 - a script that stands beside its pages, and no package
"""
Make the pages on the rules from the rules themselves: rules.md, and one page for each in rules/.

    python docs/reference/rules.py           writes the pages
    python docs/reference/rules.py --check   writes nothing; fails if one is stale

The examples are run while the pages are made, so a page shows what is really said.
"""

import argparse
import datetime as dt
import sys
from collections.abc import Iterator
from inspect import getdoc
from pathlib import Path

from kfbeslut.errors import Language
from kfbeslut.findings import Finding
from kfbeslut.law import Citation, section
from kfbeslut.rules import Rule
from kfbeslut.rules.core import rules
from kfbeslut.rules.examples import examples_of

HERE = Path(__file__).parent
LIST = HERE / "rules.md"
PAGES = HERE / "rules"

INTRODUCTION = """\
# The rules

What `check` judges by, if nothing else is said: each rule with what it judges, how much a breach
weighs, how far it rests on the law's own words, and where. Made by `python docs/reference/rules.py`
from the rules themselves. What each needs to know, and where the model holds it, is told in
[Facts](facts.md).
"""


def main(arguments: list[str] | None = None) -> int:
    """
    Write the pages, or see whether they are fresh.
    """
    parser = argparse.ArgumentParser(description=__doc__.strip().splitlines()[0])
    parser.add_argument("--check", action="store_true", help="write nothing; fail if one is stale")
    check = parser.parse_args(arguments).check
    made = {LIST: "\n".join([*listed(), ""])}
    made |= {PAGES / f"{rule.id}.md": "\n".join([*page(rule), ""]) for rule in rules}
    there = {path: path.read_text("utf-8") for path in (LIST, *PAGES.glob("*.md")) if path.exists()}
    if check:
        if stale := sorted(path.name for path in made | there if made.get(path) != there.get(path)):
            sys.stderr.write(f"stale: {', '.join(stale)}; run python docs/reference/rules.py\n")
            return 1
        return 0
    PAGES.mkdir(exist_ok=True)
    for path in there.keys() - made.keys():
        path.unlink()
    for path, text in made.items():
        path.write_text(text, "utf-8")
    return 0


def listed() -> Iterator[str]:
    """
    Yield the lines of the list: a table for each class that is judged.
    """
    yield INTRODUCTION
    judged = sorted({rule.on.__name__ for rule in rules})
    for name in judged:
        yield f"## {name}\n"
        yield "| rule | weight | rests on | law |\n|---|---|---|---|"
        for rule in sorted(rules, key=lambda rule: rule.id):
            if rule.on.__name__ == name:
                law = ", ".join(map(str, rule.cites)) or "–"
                yield (
                    f"| [`{rule.id}`](rules/{rule.id}.md) | {rule.severity.value} "
                    f"| {rule.certainty.value} | {law} |"
                )
        yield ""


def page(rule: Rule) -> Iterator[str]:
    """
    Yield the lines of one rule's page.
    """
    yield f"# {rule.id}\n"
    yield f"{getdoc(rule.function)}\n"
    yield f"Judges each `{rule.on.__name__}`. [All rules](../rules.md)\n"
    for lang, title in (("sv", "På svenska"), ("en", "In English")):
        yield f"## {title}\n"
        yield from told(rule, lang)
    yield from names("What it needs to know", rule.needs)
    yield from names("What it needs in some cases", rule.may_need)
    yield from names("What it demands", rule.demands)
    if rule.silent_when:
        yield "## When it is silent\n"
        for silent in rule.silent_when:
            yield f"- {' '.join((getdoc(silent) or '').split())}"
        yield ""
    if rule.implies:
        yield "## What it implies\n"
        yield from (f"- [`{implied}`]({implied}.md): {why}" for implied, why in rule.implies)
        yield ""
    yield from shown(rule)


def told(rule: Rule, lang: Language) -> Iterator[str]:
    """
    Yield what is said in one language: the sentences, their weight, and what the law says.
    """
    for key in (None, *(variant.key for variant in rule.variants)):
        form = rule.form(key)
        sentence = form.sentence.sv if lang == "sv" else form.sentence.en
        name = f" (`{key}`)" if key else ""
        yield f"- **{form.severity.say(lang)}**{name}, {form.certainty.say(lang)}: {sentence}"
    yield ""
    for citation in rule.cites:
        yield f"- {law(citation, lang)}"
    if rule.cites:
        yield ""


def law(citation: Citation, lang: Language) -> str:
    """
    Name a place in the law, its days, and what it demands there.
    """
    days = f"{citation.in_force_from}–{citation.in_force_until or ''}"
    found = section(citation, citation.in_force_until or dt.date.max)
    return f"{citation.say(lang)} ({days}): {found.say(lang) if found else '–'}"


def names(title: str, facts: tuple[str, ...]) -> Iterator[str]:
    """
    Yield a list of facts, if there are any.
    """
    if facts:
        yield f"## {title}\n"
        yield from (f"- `{fact}`" for fact in facts)
        yield ""


def shown(rule: Rule) -> Iterator[str]:
    """
    Yield what judging the examples gives.
    """
    examples = examples_of(rule)
    if examples is None:
        return
    yield "## Examples\n"
    yield f"`kfbeslut.testing.breaking({rule.id!r})` is a lawful paper changed in one place.\n"
    broken = {"": examples.fails, **examples.variants}
    for key, example in broken.items():
        for finding in example.judged_by(rule):
            yield from found(key, finding)
    yield ""


def found(key: str, finding: Finding) -> Iterator[str]:
    """
    Yield what a finding says, in both languages.
    """
    name = f"`{key}`, at" if key else "At"
    yield f"- {name} `{finding.path or '/'}`:"
    yield f"    - {finding.sentence('sv')}"
    yield f"    - {finding.sentence('en')}"


if __name__ == "__main__":
    sys.exit(main())
