"""
The commands that keep papers and find them again.
"""

import argparse

from kfbeslut.cli.exits import FOUND, OK
from kfbeslut.cli.inputs import document_in
from kfbeslut.cli.papers import show_document
from kfbeslut.cli.streams import show, show_json
from kfbeslut.errors import in_language
from kfbeslut.storage import Stored, Version, open_store
from kfbeslut.vocabulary import document_word

__all__ = ["find", "get", "history", "put"]


def put(arguments: argparse.Namespace) -> int:
    """
    Put a paper into a store, and show under which id and as which version.
    """
    document = document_in(arguments)
    if document is None:
        return FOUND
    with open_store(arguments.store) as store:
        stored = store.put(document, id=arguments.id, expected_version=arguments.replaces)
    if arguments.format == "json":
        show_json(_version(stored))
    else:
        show(f"{stored.id} (version {stored.version})")
    return OK


def get(arguments: argparse.Namespace) -> int:
    """
    Show a paper that is in a store.
    """
    with open_store(arguments.store) as store:
        stored = store.get(arguments.id, version=arguments.version)
    show_document(stored.document, arguments)
    return OK


def find(arguments: argparse.Namespace) -> int:
    """
    List the papers in a store that are sought.
    """
    with open_store(arguments.store) as store:
        found = tuple(
            store.find(
                kind=arguments.kind,
                body=arguments.body,
                registry_number=arguments.registry_number,
                since=arguments.since,
                until=arguments.until,
            )
        )
    if arguments.format == "json":
        show_json([_found(stored) for stored in found])
    else:
        nothing = in_language(arguments.lang, "Inget hittades.", "Nothing was found.")
        show("\n".join(_line(stored, arguments) for stored in found) or nothing)
    return OK


def history(arguments: argparse.Namespace) -> int:
    """
    List the versions of a paper.
    """
    with open_store(arguments.store) as store:
        versions = store.history(arguments.id)
    if arguments.format == "json":
        show_json([_version(version) for version in versions])
    else:
        show("\n".join(f"{version.version}  {version.digest}" for version in versions))
    return OK


def _line(stored: Stored, arguments: argparse.Namespace) -> str:
    kind = document_word(type(stored.document).__name__).say(arguments.lang)
    title = stored.document.title
    return f"{stored.id} (version {stored.version}): {kind}" + (f" – {title}" if title else "")


def _found(stored: Stored) -> dict[str, object]:
    document = stored.document
    return {**_version(stored), "kind": type(document).__name__, "title": document.title}


def _version(version: Version) -> dict[str, object]:
    return {
        "id": version.id,
        "version": version.version,
        "digest": version.digest,
        "head": version.head,
    }
