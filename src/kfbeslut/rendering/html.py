"""
The page as HTML5: one file that needs nothing else, and lets nothing in.

It is built of elements, never of strings put together: whatever is text is escaped where it is
written, so no paper can say anything to the browser. The page runs no script, loads nothing and
links nowhere; its policy says so too, and allows the one style by its digest.
"""

import base64
import hashlib
import re
from collections.abc import Iterable, Iterator
from typing import Final, TypeAlias

import attrs

from kfbeslut.errors import Language, in_language
from kfbeslut.rendering.style import STYLE
from kfbeslut.rendering.tree import (
    Content,
    Facts,
    Heading,
    Item,
    Layout,
    List,
    Paragraph,
    Quote,
    Role,
    Run,
    Table,
    Text,
    plain,
)

__all__ = ["Html", "renderer"]


class Html:
    """
    Renders a layout as one HTML5 file, accessible by WCAG 2.1 level AA.

    .. versionadded:: 0.1.0
    """

    media_type = "text/html; charset=utf-8"

    def render(self, layout: Layout) -> str:
        """
        Give the page.
        """
        return "<!DOCTYPE html>\n" + "".join(_written(_page(layout))) + "\n"


renderer: Final = Html()
"""What the package's entry point names."""


# The elements


@attrs.frozen
class _Element:
    name: str
    attributes: tuple[tuple[str, str], ...]
    children: "tuple[_Node, ...]"


_Node: TypeAlias = _Element | str

#: What a text may not hold in HTML: it would be markup, or is forbidden to stand in a page.
_SPECIAL: Final = re.compile('[&<>"\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff]')
_ENTITIES: Final = {"&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;"}

#: Characters that turn the direction of what follows them (Unicode Standard Annex 9).
_TURNING: Final = re.compile("[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]")

_VOID: Final = frozenset({"meta"})
_DEEPEST: Final = 6


def _escaped(text: str) -> str:
    return _SPECIAL.sub(lambda found: _ENTITIES.get(found[0], "\ufffd"), text)


def _element(name: str, /, *children: _Node, **attributes: str | None) -> _Element:
    """
    Make an element; `class_` gives the attribute `class`, and `None` leaves an attribute out.
    """
    return _Element(
        name,
        tuple(
            (key.rstrip("_").replace("_", "-"), said)
            for key, said in attributes.items()
            if said is not None
        ),
        children,
    )


def _written(element: _Element) -> Iterator[str]:
    yield f"<{element.name}"
    for key, said in element.attributes:
        yield f' {key}="{_escaped(said)}"'
    yield ">"
    for child in element.children:
        if isinstance(child, str):
            yield _escaped(child)
        else:
            yield from _written(child)
    if element.name not in _VOID:
        yield f"</{element.name}>"


# The page


def _page(layout: Layout) -> _Element:
    digest = base64.b64encode(hashlib.sha256(STYLE.encode()).digest()).decode()
    policy = f"default-src 'none'; style-src 'sha256-{digest}'; base-uri 'none'; form-action 'none'"
    top, rest = _parted(layout.blocks)
    return _element(
        "html",
        _element(
            "head",
            _element("meta", charset="utf-8"),
            # The names of these two attributes have a hyphen where Python's have an underscore.
            _element("meta", http_equiv="Content-Security-Policy", content=policy),
            _element("meta", name="viewport", content="width=device-width, initial-scale=1"),
            _element("meta", name="color-scheme", content="light dark"),
            _element("title", layout.title),
            # Escaping would break a style; this one holds nothing that would be escaped.
            _element("style", STYLE),
        ),
        _element(
            "body",
            _element("header", *_blocks(top, layout.lang)),
            _element("main", *_blocks(rest, layout.lang)),
        ),
        lang=layout.lang,
    )


def _parted(blocks: tuple[Content, ...]) -> tuple[tuple[Content, ...], tuple[Content, ...]]:
    """
    Part the head of the page, down to the subtitle, from what the page is about.
    """
    levels = (block.level if isinstance(block, Heading) else 0 for block in blocks)
    end = 1 + next((place for place, level in enumerate(levels) if level == 1), -1)
    while end < len(blocks) and _is_head(blocks[end]):
        end += 1
    return blocks[:end], blocks[end:]


def _is_head(block: Content) -> bool:
    return isinstance(block, Paragraph) and block.role in {Role.EYEBROW, Role.SUBTITLE}


def _blocks(blocks: Iterable[Content], lang: Language) -> list[_Element]:
    return [_block(block, lang) for block in blocks]


def _block(block: Content, lang: Language) -> _Element:  # noqa: PLR0911 (one for each kind)
    match block:
        case Heading(level=level, text=text):
            return _words(f"h{min(level, _DEEPEST)}", text, lang)
        case Paragraph(text=text, role=Role.BODY):
            return _words("p", text, lang)
        case Paragraph(text=text, role=role):
            return _words("p", text, lang, class_=role.value)
        case List(items=items):
            return _list(items, lang)
        case Facts(entries=entries):
            return _element("dl", *(_group(fact.term, fact.details, lang) for fact in entries))
        case Table():
            return _table(block, lang)
        case Quote(blocks=blocks):
            return _element("blockquote", *_blocks(blocks, lang))
        case _:
            return _element("section", *_blocks(block.blocks, lang), class_=block.kind.value)


def _group(term: Text, details: tuple[Text, ...], lang: Language) -> _Element:
    said = (_words("dd", detail, lang) for detail in details)
    return _element("div", _words("dt", term, lang), *said)


def _list(items: tuple[Item, ...], lang: Language) -> _Element:
    """
    Make a list; one whose items bring their marks shows these and no others.

    The role says again that it is a list: some browsers forget it when a list has no bullets.
    """
    if all(item.mark is None for item in items):
        return _element("ul", *(_item(item, lang) for item in items))
    return _element("ul", *(_item(item, lang) for item in items), class_="marked", role="list")


def _item(item: Item, lang: Language) -> _Element:
    words = _runs(item.text, lang)
    if item.mark is not None:
        words = [_element("span", item.mark, class_="mark"), " ", *words]
    return _element("li", *words, *_blocks(item.blocks, lang))


def _table(table: Table, lang: Language) -> _Element:
    """
    Make a table in a frame that can be scrolled, also from the keyboard.
    """
    width = max(len(row) for row in (table.header or (), *table.rows, ()))
    parts = []
    if table.caption is not None:
        parts.append(_words("caption", table.caption, lang))
    if table.header is not None:
        names = [_cell(cell, lang, "col") for cell in _filled(table.header, width)]
        parts.append(_element("thead", _element("tr", *names)))
    rows = [
        _element(
            "tr",
            *(
                _cell(cell, lang, "row" if table.named_rows and not place else None)
                for place, cell in enumerate(_filled(row, width))
            ),
        )
        for row in table.rows
    ]
    return _element(
        "div",
        _element("table", *parts, _element("tbody", *rows)),
        class_="wide",
        role="group",
        tabindex="0",
        aria_label=plain(table.caption or ()) or in_language(lang, "Tabell", "Table"),
    )


def _filled(row: tuple[Text, ...], width: int) -> tuple[Text, ...]:
    return row + ((),) * (width - len(row))


def _cell(cell: Text, lang: Language, scope: str | None) -> _Element:
    """
    Make a cell; a name that is empty names nothing and is no header.
    """
    if scope is None or not plain(cell).strip():
        return _words("td", cell, lang)
    return _words("th", cell, lang, scope=scope)


def _words(name: str, text: Text, lang: Language, **attributes: str) -> _Element:
    """
    Make an element of a text; if all of it is in another language, the element says so.
    """
    langs = {run.lang for run in text}
    if len(langs) == 1 and langs != {lang}:
        (other,) = langs
        return _element(name, *_runs(text, other), lang=other, **attributes)
    return _element(name, *_runs(text, lang), **attributes)


def _runs(text: Text, lang: Language) -> list[_Node]:
    return [_run(run, lang) for run in text]


def _run(run: Run, lang: Language) -> _Node:
    """
    Write a run; one that turns the direction of writing is kept from turning what is around it.
    """
    other = None if run.lang == lang else run.lang
    if _TURNING.search(run.text):
        return _element("bdi", run.text, lang=other)
    return run.text if other is None else _element("span", run.text, lang=other)
