"""
The commands that take a paper: read it, check it, make a page of it, or all of that.
"""

import argparse
import json
from pathlib import Path
from urllib.parse import quote

from kfbeslut.cli.exits import FOUND, OK
from kfbeslut.cli.inputs import document_in
from kfbeslut.cli.judging import code_of, judging
from kfbeslut.cli.streams import STANDARD, show, show_json, write
from kfbeslut.errors import MissingFactsError, in_language, without_login
from kfbeslut.findings import Report
from kfbeslut.model import Document, natural_id
from kfbeslut.rendering import render as make_page
from kfbeslut.rules import check as judge
from kfbeslut.serialization import digest, dump_report, dump_sarif, dumps
from kfbeslut.storage import open_store

__all__ = ["check", "process", "read", "render", "show_document"]


def read(arguments: argparse.Namespace) -> int:
    """
    Read a paper, and show the document that it is.
    """
    document = document_in(arguments)
    if document is None:
        return FOUND
    show_document(document, arguments)
    return OK


def check(arguments: argparse.Namespace) -> int:
    """
    Check a paper, and show the report.
    """
    if arguments.lines:
        # Whoever checks one paper need not wait for what starts processes.
        from kfbeslut.cli.lines import check_lines  # noqa: PLC0415

        return check_lines(arguments)
    document = document_in(arguments)
    if document is None:
        return FOUND
    report = judge(document, **judging(arguments))
    match arguments.format:
        case "json":
            show_json(json.loads(dump_report(report)))
        case "sarif":
            uri = None if arguments.file == STANDARD else quote(Path(arguments.file).as_posix())
            show_json(json.loads(dump_sarif(report, arguments.lang, uri=uri)))
        case _:
            show(_told(report, document, arguments, explain=arguments.explain))
    return code_of(report, arguments)


def render(arguments: argparse.Namespace) -> int:
    """
    Make a page of a paper.
    """
    document = document_in(arguments)
    if document is None:
        return FOUND
    write(arguments.output, make_page(document, arguments.format, lang=arguments.lang))
    return OK


def process(arguments: argparse.Namespace) -> int:
    """
    Take a paper the whole way: read it, check it, keep it, make a page of it.
    """
    document = document_in(arguments)
    if document is None:
        return FOUND
    report = judge(document, **judging(arguments))
    if arguments.format == "text":
        show(_told(report, document, arguments))
    name, made_from = _id(document, arguments.id)
    with open_store(arguments.store) as store:
        stored = store.put(document, id=name)
    write(arguments.html, make_page(document, "html", lang=arguments.lang))
    if arguments.format == "json":
        show_json(
            {
                "report": json.loads(dump_report(report)),
                "page": arguments.html,
                "store": without_login(arguments.store),
                "id": stored.id,
                "id_made_from": made_from,
                "version": stored.version,
            }
        )
    else:
        show(_whereabouts(arguments, stored.id, made_from, stored.version))
    return code_of(report, arguments)


def show_document(document: Document, arguments: argparse.Namespace) -> None:
    """
    Print a document, as text or as the JSON that is read back.
    """
    if arguments.format == "json":
        show_json(json.loads(dumps(document)))
    else:
        show(_text(document, arguments))


def _text(document: Document, arguments: argparse.Namespace) -> str:
    return str(make_page(document, "text", lang=arguments.lang))


def _told(
    report: Report, document: Document, arguments: argparse.Namespace, *, explain: bool = False
) -> str:
    page = make_page(report, "text", lang=arguments.lang, explain=explain, judged=document)
    return str(page)


def _id(document: Document, wanted: str | None) -> tuple[str, str]:
    """
    Give the id to keep a document under, and what it is made from.

    A paper that states too little to be told from others by its facts is told by its content.
    """
    if wanted is not None:
        return wanted, "given"
    try:
        return natural_id(document), "facts"
    except MissingFactsError:
        return digest(dumps(document)), "content"


def _whereabouts(arguments: argparse.Namespace, id: str, made_from: str, version: int) -> str:
    lang = arguments.lang
    page, store, of = (
        in_language(lang, *words)
        for words in (("Sida", "Page"), ("Lager", "Store"), ("version", "version"))
    )
    lines = [
        f"\n{page}: {arguments.html}",
        f"{store}: {without_login(arguments.store)}",
        f"Id: {id} ({of} {version})",
    ]
    if made_from == "content":
        lines.append(
            in_language(
                lang,
                "Handlingen anger för lite för ett eget id, så det är gjort av dess innehåll.",
                "The paper states too little for an id of its own, so it is made from its content.",
            )
        )
    return "\n".join(lines)
