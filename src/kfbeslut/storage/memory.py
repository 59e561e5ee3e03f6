"""
Documents kept in memory: for tests, for trying things out, for a program that keeps nothing.
"""

import datetime as dt
import threading
from collections.abc import Iterator
from typing import NamedTuple, Self

from kfbeslut.errors import InvalidStoreUrlError, StoreClosedError
from kfbeslut.model import Document, natural_id, replace
from kfbeslut.serialization import dumps
from kfbeslut.storage.catalogue import Card, Kind, Search
from kfbeslut.storage.versions import History, Stored, Version

__all__ = ["MemoryStore", "open_memory"]

_URL = "memory:"


class _Kept(NamedTuple):
    version: Version
    card: Card
    content: bytes


class MemoryStore:
    """
    A store that is gone when it is closed.

    It keeps the same bytes as any other and checks them as they do, so that what works with it
    works with the others too. Threads may share it.

    >>> from kfbeslut.model import Motion
    >>> with MemoryStore() as store:
    ...     store.put(Motion(title="Bänkar i parken"), id="2024-17").version
    1

    .. versionadded:: 0.1.0
    """

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._papers: dict[str, tuple[_Kept, ...]] | None = {}

    def put(
        self, document: Document, *, id: str | None = None, expected_version: int | None = None
    ) -> Stored:
        """
        Keep a document; see `Store.put`.
        """
        content = dumps(document)
        name = natural_id(document if id is None else replace(document, id=id))
        with self._lock:
            papers = self._open()
            there = papers.get(name, ())
            history = _history(name, there)
            version = history.following(content, expected=expected_version)
            is_there = version == history.newest
            if not is_there:
                papers[name] = (*there, _Kept(version, Card.of(document), content))
        # What is there already is looked at before anyone relies on it.
        return self.get(name, version=version.version) if is_there else version.holding(document)

    def get(self, id: str, *, version: int | None = None) -> Stored:
        """
        Give a document back; see `Store.get`.
        """
        there = self._open().get(id, ())
        wanted = _history(id, there).at(version)
        return wanted.restore(there[wanted.version - 1].content)

    def history(self, id: str) -> tuple[Version, ...]:
        """
        List the versions of a document; see `Store.history`.
        """
        history = _history(id, self._open().get(id, ()))
        history.at(None)
        return history.versions

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
        Find documents by their newest versions; see `Store.find`.
        """
        sought = Search(
            kind=kind, body=body, registry_number=registry_number, since=since, until=until
        )
        with self._lock:
            newest = [there[-1] for there in self._open().values()]
        found = [kept for kept in newest if sought.matches(kept.card)]
        found.sort(key=lambda kept: (kept.card.order, kept.version.id))
        # A generator would end at the first damaged document; this goes on.
        return map(self._fetch, [kept.version for kept in found])

    def close(self) -> None:
        """
        Forget everything.
        """
        self._papers = None

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *exc_info: object) -> None:
        self.close()

    def _fetch(self, version: Version) -> Stored:
        return self.get(version.id, version=version.version)

    def _open(self) -> dict[str, tuple[_Kept, ...]]:
        if self._papers is None:
            raise StoreClosedError(_URL)
        return self._papers


def open_memory(url: str) -> MemoryStore:
    """
    Open a new, empty store in memory.

    Raises:
        InvalidStoreUrlError: If there is more in the URL than `memory:`.

    .. versionadded:: 0.1.0
    """
    if url != _URL:
        raise InvalidStoreUrlError(url, _URL)
    return MemoryStore()


def _history(id: str, there: tuple[_Kept, ...]) -> History:
    return History(id, tuple(kept.version for kept in there))
