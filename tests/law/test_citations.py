"""
Every place in the law that the package cites or tells of is a section that `law` lists.

Places are found in three shapes: as citations that the code makes (`KL.at(5, 56)`), in lawyers'
Swedish ("5 kap. 54-56 §§ kommunallagen (2017:725)"), and in short ("KL 5:53–56"). A chapter without
an act is one of the Local Government Act's; a lone section without one is passed over.
"""

import ast
import datetime as dt
import re
import textwrap
import tokenize
from importlib import import_module
from io import StringIO
from itertools import chain
from pathlib import Path

import pytest

from kfbeslut import law
from kfbeslut.law import (
    FL,
    GKL,
    KL,
    OLD_PROPORTIONAL_ELECTIONS,
    STATUTES,
    Section,
    Statute,
    sections,
)

PROJECT = Path(__file__).parents[2]
SOURCE = PROJECT / "src"
MODULES = sorted(path for path in SOURCE.rglob("*.py") if path.name != "__main__.py")
#: What invented papers say of the law is not told by the package.
TELLING = [path for path in MODULES if not {"examples", "samples"} & set(path.parts)]
#: The pages on the single rules are made of sentences and citations that are looked up elsewhere.
PAGES = [
    PROJECT / "README.md",
    *(
        path
        for path in sorted((PROJECT / "docs").rglob("*.md"))
        if path.parent != PROJECT / "docs" / "reference" / "rules"
    ),
]

ACTS = {name: act for name in law.__all__ if isinstance(act := getattr(law, name), Statute)}
BY_SFS = {act.sfs: act for act in STATUTES}
BY_ABBREVIATION = {act.abbreviation: act for act in STATUTES}

SECTIONS = r"\d+(?: [a-c])?(?:[-–]\d+)?"
LAWYERS = re.compile(
    rf"(?:(?P<chapter>\d+) kap\. )?(?P<sections>{SECTIONS}(?:(?:, | och | and ){SECTIONS})*) §"
    r"|\((?P<sfs>\d{4}:\d+)\)"
)
PLACES = r"\b\d{1,2}:\d{1,2}(?: [a-c]\b(?:–[a-c]\b)?)?(?:–(?:\d+:)?\d+)?"
SHORT = re.compile(
    rf"\b(?P<act>{'|'.join(map(re.escape, BY_ABBREVIATION))}) (?:"
    rf"(?P<places>{PLACES}(?:(?:, | and ){PLACES})*)"
    rf"|(?P<sections>{SECTIONS}(?:(?:, | and ){SECTIONS})*) §)"
)
EXAMPLE = re.compile(rf"\b(?:{'|'.join(ACTS)})\.at\((?:[^()]|\([^()]*\))*\)")


# Places in prose


def numbers(listing):
    """Spell out "54-56, 67 and 16 a": each section with its letter."""
    for part in re.split(", | and | och ", listing):
        first, _, last = part.replace("–", "-").partition("-")
        section, _, letter = first.partition(" ")
        yield int(section), letter or None
        if last:
            yield from ((between, None) for between in range(int(section) + 1, int(last) + 1))


def told_at_length(text):
    """Find the places that are written as lawyers write them."""
    chapter, waiting = None, []
    for match in LAWYERS.finditer(text):
        if match["sfs"]:
            yield from settled(waiting, BY_SFS.get(match["sfs"]))
            chapter, waiting = None, []
            continue
        bare = match["chapter"] is None
        chapter = chapter if bare else int(match["chapter"])
        waiting += [(chapter, bare, number) for number in numbers(match["sections"])]
    yield from settled(waiting, KL)


def settled(waiting, act):
    """
    Give the places that waited for the name of their act.

    One without chapters has only the lone sections; what has a chapter is then the usual act's.
    """
    for chapter, bare, (section, letter) in waiting:
        if act and not act.chapters and bare:
            yield act, None, section, letter
        elif act and chapter:
            yield (act if act.chapters else KL), chapter, section, letter


def told_in_short(text):
    """Find the places that are written in short."""
    for match in SHORT.finditer(text):
        act = BY_ABBREVIATION[match["act"]]
        if match["sections"]:
            yield from ((act, None, *number) for number in numbers(match["sections"]))
            continue
        for place in re.split(", | and ", match["places"]):
            chapter, _, rest = place.partition(":")
            if lettered := re.fullmatch(r"(\d+) ([a-c])–([a-c])", rest):
                letters = "abc"["abc".index(lettered[2]) : "abc".index(lettered[3]) + 1]
                yield from ((act, int(chapter), int(lettered[1]), letter) for letter in letters)
            else:
                rest = re.sub(r"–\d+:", "–", rest)
                yield from ((act, int(chapter), *number) for number in numbers(rest))


def mentions(text):
    """Find what a text tells of, sentence by sentence."""
    for sentence in re.split(r"(?<=[.)]) (?=[A-ZÅÄÖ])", " ".join(text.split())):
        yield from told_at_length(sentence)
        yield from told_in_short(sentence)
    for example in EXAMPLE.findall(text):
        yield place_of(eval(example, {"dt": dt, **ACTS}))  # noqa: S307 (our own examples)


# Places in code


def texts(code):
    """List the strings and the blocks of comments in a module."""
    yield from (
        node.value
        for node in ast.walk(ast.parse(code))
        if isinstance(node, ast.Constant) and isinstance(node.value, str)
    )
    comments = [
        token.string.lstrip("#: ")
        for token in tokenize.generate_tokens(StringIO(code).readline)
        if token.type == tokenize.COMMENT
    ]
    yield "\n".join(comments)


def citations(code, namespace):
    """
    List the citations that a module makes, with their lines.

    Of `X.at(…)`, both are worked out where the module's own names stand: so they may be constants,
    but not what a function only knows when it runs.
    """
    for node in ast.walk(ast.parse(code)):
        match node:
            case ast.Call(func=ast.Attribute(value=ast.Name() | ast.Attribute(), attr="at")):
                whole = ast.unparse(node)
            case _:
                continue
        try:
            act = eval(ast.unparse(node.func.value), namespace)  # noqa: S307 (our own source)
        except NameError:
            if node.args and all(isinstance(arg, ast.Constant) for arg in node.args):
                assert not any(isinstance(arg.value, int) for arg in node.args), (
                    f"{whole}: name the act itself, so that its place can be looked up"
                )
            continue
        if isinstance(act, Statute):
            yield node.lineno, eval(whole, namespace)  # noqa: S307


def place_of(citation):
    return citation.statute, citation.chapter, citation.section, citation.letter


def dotted(path):
    parts = path.relative_to(SOURCE).with_suffix("").parts
    return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)


# What is compared


def by_place(listed):
    wordings = {}
    for section in listed:
        wordings.setdefault(place_of(section.place), []).append(section.place)
    return wordings


def not_covered(cited, listed):
    """List the citations of sections that aren't listed on all the days they claim."""
    days = {
        place: (
            min(wording.in_force_from for wording in wordings),
            max(wording.in_force_until or dt.date.max for wording in wordings),
        )
        for place, wordings in by_place(listed).items()
    }
    never = (dt.date.max, dt.date.min)
    for where, citation in cited:
        first, last = days.get(place_of(citation), never)
        if citation.in_force_from < first or (citation.in_force_until or dt.date.max) > last:
            yield f"{where}: {citation!r} since {citation.in_force_from}, listed since {first}"


def not_needed(cited, told, listed):
    """List the sections that nothing cites or tells of."""
    needed = {place_of(citation) for _, citation in cited} | {place for _, place in told}
    return [str(section) for section in listed if place_of(section.place) not in needed]


@pytest.fixture(scope="module")
def listed():
    return [section for act in STATUTES for section in sections(act)]


@pytest.fixture(scope="module")
def cited():
    return [
        (f"{path.relative_to(PROJECT)}:{line}", citation)
        for path in MODULES
        if ".at(" in (code := path.read_text("utf-8"))
        for line, citation in citations(code, vars(import_module(dotted(path))))
    ]


@pytest.fixture(scope="module")
def told():
    return [
        (str(path.relative_to(PROJECT)), place)
        for path, text in chain(
            ((path, text) for path in TELLING for text in texts(path.read_text("utf-8"))),
            ((path, path.read_text("utf-8")) for path in PAGES),
        )
        for place in mentions(text)
    ]


def test_what_is_cited_is_listed(cited, listed):
    """
    Each citation has a section to explain it, on all the days on which it may be cited.
    """
    assert list(not_covered(cited, listed)) == []


def test_what_is_told_of_is_listed(told, listed):
    """
    A section named in a docstring, a comment or a page can be looked up as well.
    """
    known = by_place(listed)

    assert [(where, str(place)) for where, place in told if place not in known] == []


def test_what_is_listed_is_cited_or_told_of(cited, told, listed):
    """
    No section is listed that nothing in the package or its documentation needs.
    """
    assert not_needed(cited, told, listed) == []


def test_the_rules_cite_what_was_found(cited):
    """
    The citations that the rules carry are among those found in the source.
    """
    from kfbeslut.rules.core import rules

    found = {citation for _, citation in cited}

    carried = {
        citation
        for rule in rules
        for form in (rule, *rule.variants)
        for citation in form.cites or ()
    }

    assert carried
    assert carried <= found


# The search itself


@pytest.mark.parametrize(
    ("code", "found"),
    [
        ("KL.at(5, 56, paragraph=1)", [KL.at(5, 56, paragraph=1)]),
        ("cites = [law.KL.at(5, 35), FL.at(44)]", [KL.at(5, 35), FL.at(44)]),
        (
            "GKL.at(5, 33, since=REFORM)",
            [GKL.at(5, 33, since=dt.date(2002, 7, 1))],
        ),
        ("def rule():\n    return OLD.at(25)", [OLD_PROPORTIONAL_ELECTIONS.at(25)]),
        ("history.at(None), history().at(3)", []),
    ],
)
def test_citations_are_found_wherever_they_are_made(code, found):
    """
    At the top or within a function, under another name, with constants of the module.
    """
    namespace = {
        "KL": KL,
        "GKL": GKL,
        "FL": FL,
        "OLD": OLD_PROPORTIONAL_ELECTIONS,
        "law": law,
        "REFORM": dt.date(2002, 7, 1),
    }

    assert [citation for _, citation in citations(code, namespace)] == found


def test_a_citation_that_cannot_be_looked_up_is_refused():
    """
    An act that a function is handed hides what is cited, so the search says so.
    """
    with pytest.raises(AssertionError, match="name the act itself"):
        list(citations("def cite(act):\n    return act.at(5, 56)", {}))


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("5 kap. 54 § kommunallagen", ["KL 5:54"]),
        ("(5 kap. 50 §). In committees it is not (6 kap. 33 §).", ["KL 5:50", "KL 6:33"]),
        (
            "5 kap. 54-56 §§ och 67 § 3 kommunallagen (2017:725).",
            ["KL 5:54", "KL 5:55", "KL 5:56", "KL 5:67"],
        ),
        ("5 kap. 10 § och 62 § kommunallagen (1991:900), until 2017", ["GKL 5:10", "GKL 5:62"]),
        (
            "13 kap. 3 § kommunallagen (2017:725), 43-44 §§ förvaltningslagen (2017:900).",
            ["KL 13:3", "FL 43 §", "FL 44 §"],
        ),
        (
            "6 kap. 35 § and 6 kap. 30 §; 2 § lagen (1930:173)",
            ["KL 6:35", "KL 6:30", "1930:173 2 §"],
        ),
        ("8 kap. 15 och 16 a §§", ["KL 8:15", "KL 8:16 a"]),
        ("that is 17 §, and 2 § is other", []),
        ("16 kap. 13 § miljöbalken (1998:808)", []),
        (
            "KL 5:45; GKL 5:20 a–b, 5:38 a and 6:32",
            ["KL 5:45", *["GKL 5:20 a", "GKL 5:20 b", "GKL 5:38 a", "GKL 6:32"]],
        ),
        (
            "| KL 5:65–67, 8:12 | FL 30–31 §§ |",
            ["KL 5:65", "KL 5:66", "KL 5:67", "KL 8:12", "FL 30 §", "FL 31 §"],
        ),
        ("1992:339 24 §", ["1992:339 24 §"]),
        (">>> KL.at(5, 16, until=dt.date(2026, 6, 30)).say('sv')", ["KL 5:16"]),
    ],
)
def test_places_are_found_in_prose(text, found):
    """
    At length and in short, in ranges and with letters, each under the act that is named.
    """
    places = [
        str(act.at(*filter(None, (chapter, section)), letter=letter))
        for act, chapter, section, letter in mentions(text)
    ]

    assert places == found


def test_strings_and_comments_are_read():
    """
    What a module tells of stands in its docstrings, its messages and its comments.
    """
    code = textwrap.dedent('''
        """5 kap. 35 § kommunallagen."""
        #: Settled by lot (5 kap. 56 § andra
        #: stycket).
        WHERE = "6 kap. 33 §"
    ''')

    places = [place for text in texts(code) for place in mentions(text)]

    assert {section for _, _, section, _ in places} == {35, 56, 33}


def test_a_missing_section_is_noticed(cited, listed):
    """
    Take one section that is cited off the list, and the comparison names those who cite it.
    """
    shortened = [section for section in listed if str(section) != "KL 5:55"]

    missing = set(not_covered(cited, shortened)) - set(not_covered(cited, listed))

    assert missing
    assert all("KL 5:55" in line for line in missing)


@pytest.mark.parametrize("kept", [0, 1])
def test_a_missing_wording_is_noticed(listed, kept):
    """
    A section listed on some of its days only doesn't explain what is cited on the others.
    """
    wordings = [section for section in listed if str(section) == "GKL 5:33"]
    always = [("here", GKL.at(5, 33))]

    assert list(not_covered(always, wordings)) == []
    assert len(list(not_covered(always, [wordings[kept]]))) == 1


def test_a_surplus_section_is_noticed(cited, told, listed):
    """
    A section that neither the package nor its documentation speaks of is found out.
    """
    unused = Section(place=KL.at(5, 99), sv="Så.", en="So.")

    assert not_needed(cited, told, [*listed, unused]) == ["KL 5:99"]
