"""The front door is light: it loads what is asked for and nothing else."""

import os
import subprocess
import sys
from importlib import import_module

import pytest

import kfbeslut

HEAVY = {
    "attr",
    "attrs",
    "cattrs",
    "dateutil",
    "hypothesis",
    "importlib.metadata",
    "pytest",
    "sqlite3",
}


def in_a_fresh_interpreter(program):
    """Run a program where neither this test run nor a measurement has loaded anything."""
    environment = {k: v for k, v in os.environ.items() if not k.startswith("COVERAGE_")}
    return subprocess.run(
        [sys.executable, "-c", program],
        env=environment,
        capture_output=True,
        encoding="utf-8",
        check=True,
    ).stdout.split()


def test_importing_the_package_loads_nothing_heavy():
    """A program that imports kfbeslut waits for nothing that it hasn't asked for."""
    loaded = in_a_fresh_interpreter("import kfbeslut, sys; print(*sys.modules)")

    assert "kfbeslut" in loaded
    assert HEAVY.isdisjoint(loaded)


def test_importing_the_package_loads_no_floor():
    """Of the package's own modules, too, none is loaded before a name in it is asked for."""
    loaded = in_a_fresh_interpreter("import kfbeslut, sys; print(*sys.modules)")

    assert [name for name in loaded if name.startswith("kfbeslut.")] == []


def test_a_name_is_fetched_once():
    """The second time a name is asked for it stands in the package itself."""
    first = kfbeslut.KfbeslutError

    assert vars(kfbeslut)["KfbeslutError"] is first


def test_an_unknown_name_is_an_attribute_error():
    """A misspelt name gives the error that Python gives for any module."""
    with pytest.raises(AttributeError, match="module 'kfbeslut' has no attribute 'chekc'"):
        _ = kfbeslut.chekc


@pytest.mark.parametrize("package", ["kfbeslut.model", "kfbeslut.serialization", "kfbeslut.errors"])
def test_an_unknown_name_in_a_package(package):
    """So does one in a package that loads some of its names later."""
    with pytest.raises(AttributeError, match=f"module '{package}' has no attribute 'chekc'"):
        _ = import_module(package).chekc


def test_completion_shows_the_promised_names():
    """At a prompt, the names that are promised are those that are offered."""
    assert dir(kfbeslut) == kfbeslut.__all__
