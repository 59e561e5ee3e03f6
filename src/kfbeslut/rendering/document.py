"""
How a document is laid out.

A paper that was read is shown in its own order and its own words, and after these what was
understood of it. A document made by hand is shown in an order of ours, with headings in the
language asked for. What is stated not to be there is said; what is not stated is not.
"""

from collections.abc import Iterable, Iterator, Mapping
from typing import Final

from kfbeslut.errors import Language
from kfbeslut.model import (
    Case,
    CaseDocument,
    DecisionParagraph,
    Document,
    Minutes,
    Motion,
    Section,
    SpecialStatement,
    Statement,
    SubstituteStatement,
)
from kfbeslut.rendering.paper import DECIDING, in_order
from kfbeslut.rendering.parts import each, facts, label, page_label, paragraphs, section
from kfbeslut.rendering.phrases import capital, joined, phrase, said, written
from kfbeslut.rendering.tree import (
    Area,
    AreaKind,
    Content,
    Heading,
    Layout,
    Paragraph,
    Role,
    Text,
    plain,
)
from kfbeslut.vocabulary import document_word, word
from kfbeslut.vocabulary.labels import absence

__all__ = ["layout_document"]

#: What is shown under a heading of its own, in which order. All else is shown as facts before it.
_ORDER: Final[Mapping[type[Document], tuple[str, ...]]] = {
    Case: ("steps", "documents", "register", "secrecy"),
    DecisionParagraph: (
        "decisions",
        "answers",
        "sections",
        "steps",
        "proposals",
        "puttings",
        "votes",
        "elections",
        "not_taking_part",
        "reservations",
        "special_statements",
        "substitute_statements",
        "documents",
        "recipients",
        "delegation",
        "meeting",
        "attendance",
        "certifications",
        "notices",
    ),
    Minutes: ("meeting", "attendance", "sections", "paragraphs", "certifications", "notices"),
    Motion: ("sections", "claims", "signatures"),
    SpecialStatement: (),
    Statement: (
        "proposed",
        "answers",
        "sections",
        "steps",
        "basis",
        "attachments",
        "recipients",
        "signatures",
        "delegation",
        "proceedings",
    ),
    SubstituteStatement: (),
}

#: What is shown before the facts.
_HEAD: Final = frozenset({"number", "subtitle", "text", "title", "wording"})

#: What of a document is words, where what was understood is shown apart from them.
_WORDS: Final = _HEAD - {"number"}


def layout_document(document: Document, lang: Language) -> Layout:
    """
    Lay a document out as a page.
    """
    blocks: list[Content] = [Paragraph(_origin(document, lang), Role.EYEBROW)]
    if document.wording is None:
        blocks += [Heading(1, _name(document, lang)), *_subtitle(document)]
    blocks += _body(document, 1, lang)
    return Layout(
        "sv", _title(document, lang), tuple(_in_steps(_with_head(blocks, document, lang)))
    )


def _title(document: Document, lang: Language) -> str:
    name = plain(_name(document, lang))
    return f"{name} – {document.municipality.name}" if document.municipality else name


def _origin(document: Document, lang: Language) -> Text:
    """
    Say where a document comes from: what kind it is, of whom, of which day.
    """
    of = [_kind(document, lang)]
    if document.municipality is not None:
        of.append(written(document.municipality.name))
    meeting = getattr(document, "meeting", None)
    if meeting is not None:
        of += [written(meeting.body.name)] if meeting.body else []
        of += [phrase(meeting.date, lang)] if meeting.date else []
    return joined(of, " · ")


def _kind(document: Document, lang: Language) -> Text:
    if isinstance(document, Statement) and document.kind:
        term = word(document.kind)
    elif isinstance(document, SpecialStatement) and document.called:
        term = word(document.called)
    else:
        term = document_word(type(document).__name__)
    return said(lang, capital(term.say(lang)))


def _name(document: Document, lang: Language) -> Text:
    """
    Name a document: by number and title as far as it has them, or else by its kind.
    """
    number = getattr(document, "number", None)
    title = _kind(document, lang) if document.title is None else written(document.title)
    return joined(filter(None, (number and phrase(number, lang), title)), " ")


def _subtitle(document: Document) -> Iterator[Paragraph]:
    if document.subtitle is not None:
        yield Paragraph(written(document.subtitle), Role.SUBTITLE)


def _body(document: Document, level: int, lang: Language) -> Iterator[Content]:
    """
    Yield what stands under a document's name, which is a heading of that level.
    """
    if document.wording is None:
        yield from _own_order(document, level, lang)
        return
    yield from in_order(document, level, lang)
    understood = tuple(_own_order(document, level + 1, lang, words=False))
    if understood:
        heading = Heading(level + 1, page_label("understanding", lang))
        yield Area(AreaKind.UNDERSTANDING, (heading, *understood))


def _own_order(
    document: Document, level: int, lang: Language, *, words: bool = True
) -> Iterator[Content]:
    """
    Yield a document in our order: with its words, or what was understood alone.
    """
    order = _ORDER[type(document)]
    text = getattr(document, "text", None)
    if words and text is not None:
        yield from paragraphs(text)
    yield from facts(document, lang, without=(_HEAD if words else _WORDS).union(order))
    for name in order:
        value = getattr(document, name)
        if value is not None:
            yield from _field(document, name, value, level, lang, words=words)


def _field(
    document: Document, name: str, value: object, level: int, lang: Language, *, words: bool
) -> Iterator[Content]:
    """
    Yield a field under a heading of its own; sections and documents bring theirs.
    """
    parts = value if isinstance(value, tuple) else (value,)
    match parts:
        case ():
            content: tuple[Content, ...] = (Paragraph(_absent(name, lang), Role.ABSENCE),)
        case (Section(), *_):
            for part in parts if words else ():
                yield from section(part, level)
            return
        case (Document() | CaseDocument(), *_):
            for part in parts:
                yield from _contained(part, level + 1, lang, words=words)
            return
        case _:
            content = tuple(each(parts, lang, words=words))
    if content:
        blocks = (Heading(level + 1, label(type(document).__name__, name, lang)), *content)
        deciding = words and name in DECIDING
        yield from (Area(AreaKind.DECISION, blocks),) if deciding else blocks


def _absent(name: str, lang: Language) -> Text:
    return said(lang, f"{absence(name).say(lang)}.")


def _contained(
    part: Document | CaseDocument, level: int, lang: Language, *, words: bool
) -> Iterator[Content]:
    """
    Yield a document that stands in another.
    """
    key: tuple[Content, ...] = ()
    document = part
    if isinstance(document, CaseDocument):
        key = tuple(facts(part, lang, without=frozenset({"document"})))
        document = document.document
    if not words:
        content = (*key, *_own_order(document, level, lang, words=False))
        yield from (Heading(level, _name(document, lang)), *content) if content else ()
    elif document.wording is None:
        yield Heading(level, _name(document, lang))
        yield from (*_subtitle(document), *key, *_body(document, level, lang))
    else:
        # Its title has a heading at its own place.
        yield Heading(level, _kind(document, lang))
        yield from (*key, *_body(document, level + 1, lang))


def _with_head(blocks: list[Content], document: Document, lang: Language) -> list[Content]:
    """
    See to it that there is one heading of level 1, with nothing but eyebrows of headings before it.

    A paper without a title is called by its number and kind.
    """
    place = next((i for i, block in enumerate(blocks) if _is_first_level(block)), None)
    if place is None:
        return [blocks[0], Heading(1, _name(document, lang)), *blocks[1:]]
    before = (
        Paragraph(block.text, Role.EYEBROW) if isinstance(block, Heading | Paragraph) else block
        for block in blocks[:place]
    )
    return [*before, *blocks[place:]]


def _is_first_level(block: Content) -> bool:
    return isinstance(block, Heading) and block.level == 1


def _in_steps(blocks: Iterable[Content], *, last: int = 0) -> Iterator[Content]:
    """
    Raise headings so that none is more than one level below the one before it.
    """
    for block in blocks:
        if isinstance(block, Heading):
            last = min(block.level, last + 1)
            yield Heading(last, block.text)
        elif isinstance(block, Area):
            inner = tuple(_in_steps(block.blocks, last=last))
            last = next((b.level for b in reversed(inner) if isinstance(b, Heading)), last)
            yield Area(block.kind, inner)
        else:
            yield block
