"""
What type checkers know of stores: read by mypy, never run.
"""

from collections.abc import Iterator

from kfbeslut import open_store
from kfbeslut.model import Document, Motion
from kfbeslut.storage import Store, Stored, Version
from kfbeslut.storage.memory import MemoryStore
from kfbeslut.storage.sqlite import SqliteStore


def ours_are_stores() -> None:
    """Each has what a store has, as a store has it."""
    memory: Store = MemoryStore()
    sqlite: Store = SqliteStore("beslut.db")


def what_a_store_gives() -> None:
    """A version with its document is a version, and a context gives the store itself."""
    with open_store("memory:") as store:
        same: Store = store
        stored: Stored = store.put(Motion(title="Bänkar"), id="77", expected_version=0)
        version: Version = stored
        document: Document = store.get("77", version=1).document
        history: tuple[Version, ...] = store.history("77")
        found: Iterator[Stored] = store.find(kind="Motion")
    with MemoryStore() as memory:
        itself: MemoryStore = memory


def what_is_refused(store: Store) -> None:
    """An unknown kind, a number for a date, and what could be swapped."""
    store.find(kind="motion")  # type: ignore[arg-type]
    store.find(since=2024)  # type: ignore[arg-type]
    store.put(Motion(), "77")  # type: ignore[call-arg]
