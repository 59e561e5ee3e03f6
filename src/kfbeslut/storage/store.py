"""
What every store does, wherever it keeps its documents.
"""

import datetime as dt
from collections.abc import Iterator
from typing import Protocol, Self, runtime_checkable

from kfbeslut.model import Document
from kfbeslut.storage.catalogue import Kind
from kfbeslut.storage.versions import Stored, Version

__all__ = ["Store"]


@runtime_checkable
class Store(Protocol):
    """
    A place where documents are kept, each under an id, in numbered versions that never change.

    A store is used as a context manager, or closed. It may be shared by threads. Every method may
    raise `StoreClosedError` and `UnusableStoreError`; every method that gives something back
    raises `DamagedDocumentError` rather than give what was not put.

    .. versionadded:: 0.1.0
    """

    def put(
        self, document: Document, *, id: str | None = None, expected_version: int | None = None
    ) -> Stored:
        """
        Keep a document; when this returns, it is kept for good.

        The same document put again is the same version, and nothing is written. Another document
        under an id that is taken is never a new version by accident: say which version it
        replaces.

        Args:
            document: Any document; what is given back later is equal to it.
            id: Under which id; without one the document's own, or one made from its facts.
            expected_version: The newest version as far as the caller knows, which this one
                replaces; 0 if there must not be any.

        Returns:
            The version that the document now is.

        Raises:
            MissingFactsError: If no id was given, and none can be made.
            InvalidValueError: If the id can't be one.
            DocumentConflictError: If the id is taken by another document, and no
                `expected_version` was given.
            VersionConflictError: If the newest version is another than expected.
        """
        ...

    def get(self, id: str, *, version: int | None = None) -> Stored:
        """
        Give a document back: its newest version, or the one of that number.

        Raises:
            DocumentNotFoundError: If there is no such document or version.
        """
        ...

    def history(self, id: str) -> tuple[Version, ...]:
        """
        List all versions of a document, the oldest first.

        Raises:
            DocumentNotFoundError: If there is no such document.
        """
        ...

    def find(
        self,
        *,
        kind: Kind | None = None,
        body: str | None = None,
        registry_number: str | None = None,
        since: dt.date | None = None,
        until: dt.date | None = None,
    ) -> Iterator[Stored]:
        """
        Find documents by their newest versions, in order of date, then id; undated ones last.

        What is found was in the store when this was called. Each document is fetched when its turn
        comes; should one be damaged, that is raised then, and the iterator can go on after it.

        Args:
            kind: The class of the documents, such as `"Motion"`.
            body: The name of the body whose meeting they belong to or to which they are addressed;
                case doesn't count.
            registry_number: Their case number, however it is written.
            since: The first day of the meeting, or of the paper.
            until: The last day, itself included. A paper dated "mars 2021" is found on every day of
                that month, one without a year on none.

        Raises:
            InvalidValueError: If no document can be of that kind, body or case number.
        """
        ...

    def close(self) -> None:
        """
        Let go of what the store holds open; after that it can't be used. Twice is no error.
        """
        ...

    def __enter__(self) -> Self: ...

    def __exit__(self, *exc_info: object) -> None: ...
