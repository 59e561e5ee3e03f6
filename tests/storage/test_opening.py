"""How the address of a store leads to the store."""

import os
import subprocess
import sys

import pytest

from kfbeslut.errors import (
    AmbiguousPluginError,
    BrokenPluginError,
    InvalidStoreUrlError,
    MissingExtraError,
    UnknownPluginError,
    UnusableStoreError,
)
from kfbeslut.model import Motion
from kfbeslut.plugins import registered
from kfbeslut.storage import open_store
from kfbeslut.storage.memory import MemoryStore
from kfbeslut.storage.sqlite import SqliteStore

STORES = "kfbeslut.stores"


def test_memory_is_a_store_of_its_own_each_time():
    """Two stores in memory know nothing of each other."""
    with open_store("memory:") as one, open_store("memory:") as other:
        one.put(Motion(id="77"))

        assert isinstance(one, MemoryStore)
        assert list(other.find()) == []


def test_three_slashes_are_a_path_from_here(tmp_path, monkeypatch):
    """A relative path begins in the working folder."""
    monkeypatch.chdir(tmp_path)

    with open_store("sqlite:///beslut å#%20.db") as store:
        store.put(Motion(id="77"))

    assert isinstance(store, SqliteStore)
    assert [path.name for path in tmp_path.iterdir()] == ["beslut å#%20.db"]


def test_four_slashes_are_an_absolute_path(tmp_path):
    """An absolute path begins with a slash of its own."""
    with open_store(f"sqlite:///{tmp_path}/beslut.db") as store:
        store.put(Motion(id="77"))

    assert (tmp_path / "beslut.db").exists()


@pytest.mark.parametrize(
    "url",
    [
        "",
        "beslut.db",
        "/srv/beslut.db",
        "C:\\beslut.db",
        "sqlite:beslut.db",
        "sqlite:/beslut.db",
        ":",
        "://",
        "//beslut.db",
        "sqlite",
        "a:b:sqlite:///beslut.db",
    ],
)
def test_what_is_no_address_is_told(url):
    """The error shows what one looks like."""
    with pytest.raises(InvalidStoreUrlError, match=r"sqlite:///beslut\.db"):
        open_store(url)


@pytest.mark.parametrize(
    "url",
    [
        "sqlite:",
        "sqlite://",
        "sqlite:///",
        "sqlite://beslut.db",
        "sqlite://server/beslut.db",
        "sqlite:///:memory:",
        "sqlite:///beslut.db?mode=ro",
        "memory://",
        "memory:///beslut.db",
        "memory://server",
    ],
)
def test_an_address_that_the_store_does_not_understand_is_told(url, tmp_path, monkeypatch):
    """Nothing is guessed and nothing left out of account."""
    monkeypatch.chdir(tmp_path)

    with pytest.raises(InvalidStoreUrlError) as raised:
        open_store(url)

    assert raised.value.url == url
    assert list(tmp_path.iterdir()) == []


def test_an_unknown_kind_of_store_is_told():
    """The error lists those there are, and which may have been meant."""
    with pytest.raises(UnknownPluginError, match="Did you mean 'sqlite'") as raised:
        open_store("sqllite:///beslut.db")

    assert raised.value.installed == ("memory", "sqlite")


def test_a_registered_store_is_opened_by_its_name():
    """The plugin is given the whole address, without the distribution in front."""
    asked = []

    def open_attic(url):
        asked.append(url)
        return MemoryStore()

    with registered(STORES, "attic", open_attic):
        open_store("attic://box/7").close()
        open_store("attic:").close()
        open_store("(this process):attic://box").close()

    assert asked == ["attic://box/7", "attic:", "attic://box"]


def test_the_distribution_may_be_named():
    """It stands before the scheme."""
    with open_store("kfbeslut:memory:") as store:
        assert isinstance(store, MemoryStore)


def test_only_the_named_store_is_loaded(tmp_path):
    """Who keeps documents in memory doesn't wait for a database."""
    program = """if True:
        import sys
        from kfbeslut import open_store
        open_store("memory:")
        print("sqlite3" in sys.modules)
        open_store("sqlite:///beslut.db")
        print("sqlite3" in sys.modules)
    """
    environment = {k: v for k, v in os.environ.items() if not k.startswith("COVERAGE_")}

    printed = subprocess.run(
        [sys.executable, "-c", program],
        cwd=tmp_path,
        env=environment,
        capture_output=True,
        encoding="utf-8",
        check=True,
    ).stdout

    assert printed.split() == ["False", "True"]


def raising(error):
    def opener(url):
        raise error

    return opener


@pytest.mark.parametrize(
    ("plugin", "reason"),
    [
        (7, "TypeError: int can't be called with a URL"),
        (lambda url: None, "TypeError: NoneType is not a store"),
        (lambda: MemoryStore(), "takes 0 positional arguments"),  # noqa: PLW0108
        (raising(RuntimeError("the attic is on fire")), "RuntimeError: the attic is on fire"),
        (raising(SystemExit(3)), "SystemExit: 3"),
    ],
)
def test_a_plugin_that_is_no_store_is_told(plugin, reason):
    """The error says whose plugin it is and what is wrong with it."""
    with registered(STORES, "attic", plugin), pytest.raises(BrokenPluginError) as raised:
        open_store("attic:")

    assert raised.value.name == "attic"
    assert reason in raised.value.reason


@pytest.mark.parametrize(
    "error",
    [
        UnusableStoreError("attic:", "the door is locked"),
        InvalidStoreUrlError("attic:", "attic://box"),
        MissingExtraError("attic", "ladder"),
        AmbiguousPluginError("ladders", "ladder", ("a", "b")),
    ],
)
def test_a_plugin_says_itself_what_is_wrong_with_an_address(error):
    """What it says in our words comes through as it is."""
    with registered(STORES, "attic", raising(error)), pytest.raises(type(error)) as raised:
        open_store("attic:")

    assert raised.value is error
