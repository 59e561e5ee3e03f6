"""
Documents kept in an SQLite database: one file, durable when acknowledged, shared by processes.

Rows are only ever added. Each holds a version, the catalogue card of its document and, last, the
document's bytes: what stands before them is then read without them.
"""

import datetime as dt
import os
import re
import sqlite3
import threading
import time
from collections.abc import Iterator
from contextlib import closing, contextmanager, suppress
from pathlib import Path
from typing import Final, Self

import attrs

from kfbeslut.errors import (
    ForeignStoreError,
    InvalidStoreUrlError,
    StoreClosedError,
    UnknownLayoutError,
    UnusableStoreError,
)
from kfbeslut.model import Document, natural_id, replace
from kfbeslut.serialization import dumps
from kfbeslut.storage.catalogue import Card, Kind, Search
from kfbeslut.storage.versions import History, Stored, Version

__all__ = ["APPLICATION_ID", "LAYOUT", "SqliteStore", "open_sqlite"]

APPLICATION_ID: Final = int.from_bytes(b"kfbe", "big")
"""By what a database file is known to be ours (bytes 68-71 of it)."""

LAYOUT: Final = 1
"""The layout of the tables that this release writes, in the database's `user_version`."""

_TABLES: Final = (
    """
    CREATE TABLE versions (
        id TEXT NOT NULL,
        version INTEGER NOT NULL,
        digest TEXT NOT NULL,
        previous TEXT NOT NULL,
        head TEXT NOT NULL,
        kind TEXT NOT NULL,
        body TEXT,
        registry_number TEXT,
        first_day TEXT,
        last_day TEXT,
        content BLOB NOT NULL,
        PRIMARY KEY (id, version)
    )
    """,
    # Each of these has all that a search asks for, so none has to go to the rows.
    """
    CREATE INDEX by_day ON versions
    (first_day, last_day, id, version, kind, body, registry_number)
    """,
    """
    CREATE INDEX by_body ON versions
    (body, first_day, last_day, id, version, kind, registry_number)
    """,
    """
    CREATE INDEX by_registry_number ON versions
    (registry_number, first_day, last_day, id, version, kind, body)
    """,
    f"PRAGMA application_id = {APPLICATION_ID}",
    f"PRAGMA user_version = {LAYOUT}",
)

_CONNECTION: Final = (
    # On disk when the transaction is over; with NORMAL it would be some time later.
    "PRAGMA synchronous = FULL",
    # The same on macOS, where a plain fsync leaves it in the drive's memory.
    "PRAGMA fullfsync = ON",
    # A database from somewhere else may hold triggers and views of its own making.
    "PRAGMA trusted_schema = OFF",
)

#: How long to wait before something is tried again, in seconds.
_PAUSE: Final = 0.01

_INSERT: Final = """
    INSERT INTO versions VALUES (
        :id, :version, :digest, :previous, :head,
        :kind, :body, :registry_number, :first_day, :last_day,
        :content
    )
"""
_HISTORY: Final = """
    SELECT id, version, digest, previous, head FROM versions WHERE id = ? ORDER BY version
"""
# In a damaged file anything may stand for the bytes; as a blob it just has another digest.
_CONTENT: Final = """
    SELECT coalesce(CAST(content AS BLOB), x'') FROM versions WHERE id = ? AND version = ?
"""
_NEWEST: Final = """
    SELECT id, version FROM versions
    WHERE version = (SELECT max(version) FROM versions AS newer WHERE newer.id = versions.id)
"""
_ORDER: Final = " ORDER BY first_day IS NULL, first_day, id"
_CONDITIONS: Final = {
    "kind": " AND kind = :kind",
    "body": " AND body = :body",
    "registry_number": " AND registry_number = :registry_number",
    "since": " AND :since <= last_day",
    "until": " AND first_day <= :until",
}


class SqliteStore:
    """
    A store in one file, which is made if it isn't there.

    When `put` returns, the document is on disk. Threads may share a store, and processes the file,
    if it lies on a disk of their own machine (not on a network share).

    Args:
        path: The file; its folder must exist.
        patience: How long to wait for another process that is writing, in seconds.

    Raises:
        UnusableStoreError: If it can't be opened.
        ForeignStoreError: If it is the database of another program.
        UnknownLayoutError: If it was written by a newer release.

    >>> import tempfile
    >>> from kfbeslut.model import Motion
    >>> motion = Motion(title="Bänkar i parken", id="2024-17")
    >>> with tempfile.TemporaryDirectory() as folder:
    ...     with SqliteStore(f"{folder}/beslut.db") as store:
    ...         stored = store.put(motion)
    ...     with SqliteStore(f"{folder}/beslut.db") as store:
    ...         store.get("2024-17").document == motion
    True

    .. versionadded:: 0.1.0
    """

    def __init__(self, path: str | os.PathLike[str], *, patience: float = 30.0) -> None:
        self._path = Path(path)
        self._url = f"sqlite:///{self._path}"
        self._lock = threading.Lock()
        self._connection: sqlite3.Connection | None = None
        with self._hidden():
            self._look()
            connection = sqlite3.connect(
                self._path, timeout=patience, isolation_level=None, check_same_thread=False
            )
            try:
                self._prepare(connection, patience)
            except BaseException:
                connection.close()
                raise
        self._connection = connection

    def put(
        self, document: Document, *, id: str | None = None, expected_version: int | None = None
    ) -> Stored:
        """
        Keep a document; see `Store.put`.
        """
        content = dumps(document)
        name = natural_id(document if id is None else replace(document, id=id))
        with self._open() as connection, _transaction(connection):
            history = _history(connection, name)
            version = history.following(content, expected=expected_version)
            is_there = version == history.newest
            if not is_there:
                row = attrs.asdict(version) | attrs.asdict(Card.of(document))
                connection.execute(_INSERT, row | {"content": content})
        # What is there already is looked at before anyone relies on it.
        return self.get(name, version=version.version) if is_there else version.holding(document)

    def get(self, id: str, *, version: int | None = None) -> Stored:
        """
        Give a document back; see `Store.get`.
        """
        with self._open() as connection:
            wanted = _history(connection, id).at(version)
            rows = connection.execute(_CONTENT, (id, wanted.version)).fetchall()
        return wanted.restore(b"".join(content for (content,) in rows))

    def history(self, id: str) -> tuple[Version, ...]:
        """
        List the versions of a document; see `Store.history`.
        """
        with self._open() as connection:
            history = _history(connection, id)
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
        sought = attrs.asdict(
            Search(kind=kind, body=body, registry_number=registry_number, since=since, until=until)
        )
        conditions = [
            condition for name, condition in _CONDITIONS.items() if sought[name] is not None
        ]
        with self._open() as connection:
            found = connection.execute("".join((_NEWEST, *conditions, _ORDER)), sought).fetchall()
        # Versions never change, so what was found stays found. A generator would end at the first
        # damaged document; this goes on.
        return map(self._fetch, found)

    def close(self) -> None:
        """
        Close the file.
        """
        with self._lock:
            if self._connection is not None:
                self._connection.close()
                self._connection = None

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *exc_info: object) -> None:
        self.close()

    def _fetch(self, key: tuple[str, int]) -> Stored:
        name, number = key
        return self.get(name, version=number)

    @contextmanager
    def _open(self) -> Iterator[sqlite3.Connection]:
        """
        Have the connection to oneself.
        """
        with self._lock, self._hidden():
            if self._connection is None:
                raise StoreClosedError(self._url)
            yield self._connection

    @contextmanager
    def _hidden(self) -> Iterator[None]:
        """
        Say as a store does what goes wrong in the database.
        """
        try:
            yield
        # Of a damaged database, what it says of itself may be no text.
        except (sqlite3.Error, UnicodeDecodeError) as error:
            raise UnusableStoreError(self._url, reason=str(error)) from error

    def _look(self) -> None:
        """
        Look at a file before it is opened, in a way that changes nothing about it.

        Even who only reads from a database otherwise leaves files beside it, or finishes what its
        own program was interrupted in.
        """
        if self._path.exists():
            address = f"{self._path.absolute().as_uri()}?immutable=1"
            # While another process makes it, it may look damaged from here; opening it will tell.
            with (
                closing(sqlite3.connect(address, uri=True)) as connection,
                suppress(sqlite3.DatabaseError),
            ):
                self._layout(connection)

    def _prepare(self, connection: sqlite3.Connection, patience: float) -> None:
        for pragma in _CONNECTION:
            connection.execute(pragma)
        if not self._layout(connection):
            with _transaction(connection):
                # Another process may have been first.
                if not self._layout(connection):
                    for statement in _TABLES:
                        connection.execute(statement)
        # Last, so that the file itself says whose it is before anything stands in the log only.
        if _write_ahead(connection, patience) != "wal":
            raise UnusableStoreError(self._url, "write-ahead logging is not possible there")

    def _layout(self, connection: sqlite3.Connection) -> int:
        """
        Tell the layout of a database of ours, 0 if it is empty; refuse any other.
        """
        application, layout, tables = connection.execute(
            """
            SELECT application_id, user_version, (SELECT count(*) FROM sqlite_master)
            FROM pragma_application_id, pragma_user_version
            """
        ).fetchone()
        if (application, layout, tables) == (0, 0, 0):
            return 0
        if application != APPLICATION_ID:
            raise ForeignStoreError(self._url)
        if layout != LAYOUT:
            raise UnknownLayoutError(self._url, layout=layout, known=LAYOUT)
        return LAYOUT


def open_sqlite(url: str) -> SqliteStore:
    """
    Open the store at a URL: `sqlite:///beslut.db`, or `sqlite:////srv/beslut.db`.

    Raises:
        InvalidStoreUrlError: If the URL names no file, or more than a file.
        UnusableStoreError: If it can't be opened.
        ForeignStoreError: If it is the database of another program.
        UnknownLayoutError: If it was written by a newer release.

    .. versionadded:: 0.1.0
    """
    # What is not a file to SQLAlchemy is none here: a host, options, a database in memory.
    address = re.fullmatch(r"sqlite:///(?!:memory:$)([^?]+)", url)
    if address is None:
        raise InvalidStoreUrlError(url, example="sqlite:///beslut.db")
    return SqliteStore(address[1])


def _write_ahead(connection: sqlite3.Connection, patience: float) -> str:
    """
    Have changes written to a log first; give the kind of journal that is kept now.
    """
    until = time.monotonic() + patience
    while True:
        try:
            (mode,) = connection.execute("PRAGMA journal_mode = WAL").fetchone()
        except sqlite3.OperationalError as error:
            # Those who try this at once hold each other up; SQLite, which else waits, gives up.
            if not error.sqlite_errorname.startswith("SQLITE_BUSY") or time.monotonic() > until:
                raise
            time.sleep(_PAUSE)
        else:
            return str(mode)


@contextmanager
def _transaction(connection: sqlite3.Connection) -> Iterator[None]:
    """
    Be the only one who writes; all is written, or nothing.
    """
    # The connection as a context commits, or takes back. A plain BEGIN would read first and then
    # wait in vain for others who do the same.
    with connection:
        connection.execute("BEGIN IMMEDIATE")
        yield


def _history(connection: sqlite3.Connection, id: str) -> History:
    try:
        rows = connection.execute(_HISTORY, (id,))
    except UnicodeEncodeError:
        # Half a surrogate pair: nothing was ever put under such an id.
        return History(id)
    names = [name for name, *_ in rows.description]
    return History(id, tuple(Version(**dict(zip(names, row, strict=True))) for row in rows))
