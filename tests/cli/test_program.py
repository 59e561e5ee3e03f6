"""Whatever happens, a command ends in a sentence and an exit code."""

import contextlib
import os
import sqlite3
import subprocess
import sys

import pytest

from kfbeslut import plugins
from kfbeslut.cli import main


def program(*words, environment=None, **settings):
    """Start the program in a process of its own."""
    return subprocess.run(
        [sys.executable, "-m", "kfbeslut", *map(str, words)],
        env=os.environ | (environment or {}),
        capture_output=True,
        check=False,
        **settings,
    )


def raising(error):
    """Make something that raises when it is called, whatever it is called with."""

    def raises(*_, **__):
        raise error

    return raises


def test_the_module_is_the_program():
    """`python -m kfbeslut` is the command `kfbeslut`."""
    done = program("--version")

    assert (done.returncode, done.stderr) == (0, b"")
    assert done.stdout.startswith(b"kfbeslut ")


def test_papers_are_utf_8_under_any_locale(paper):
    """What is printed is UTF-8 also where the locale knows only ASCII."""
    plain = {"LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0", "PYTHONIOENCODING": ""}

    done = program("read", paper, environment=plain)
    failed = program("read", "finns-inte-å", environment=plain)

    assert done.returncode == 0
    assert "bänkar" in done.stdout.decode("utf-8")
    assert "går inte att läsa" in failed.stderr.decode("utf-8")


def test_help_loads_nothing_that_it_does_not_need():
    """Help comes at once: neither the model nor any of the doors is loaded for it."""
    code = (
        "import sys; before = set(sys.modules); "
        "from kfbeslut.cli import main; main(['--help']); "
        "sys.exit(any(name in sys.modules.keys() - before for name in "
        "('cattrs', 'sqlite3', 'dateutil', 'importlib.metadata', 'kfbeslut.model')))"
    )

    done = subprocess.run([sys.executable, "-c", code], capture_output=True, check=False)

    assert done.returncode == 0


def test_nobody_listening_is_no_accident(paper):
    """If what reads the output has gone, the program ends without a word."""
    reading, writing = os.pipe()
    os.close(reading)
    with os.fdopen(writing, "wb") as closed:
        done = subprocess.run(
            [sys.executable, "-m", "kfbeslut", "read", str(paper)],
            stdout=closed,
            stderr=subprocess.PIPE,
            check=False,
        )

    assert (done.returncode, done.stderr) == (141, b"")


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"\xff\xfeM\x00o\x00", "är inte text i UTF-8"),
        (b"\x89PNG\r\n\x1a\n\x00\x00", "är inte text i UTF-8"),
        (b"{", "går inte att läsa"),
        (b'{"type": "Motion", "schema": 1, "titel": "x"}', "/titel är inget fält i Motion"),
        (b'{"type": "Motion", "schema": 1, "by": ' + b"[" * 100_000, "går inte att läsa"),
    ],
)
def test_what_can_not_be_read_is_said_to_be_so(kfbeslut, content, said):
    """Bytes that are neither text nor a document are refused in a sentence."""
    code, out, err = kfbeslut("check", "-", stdin=content)

    assert (code, out) == (3, "")
    assert err.startswith("kfbeslut: ")
    assert said in err


def test_files_that_are_not_there_are_said_to_be_so(kfbeslut, tmp_path, paper):
    """A missing file, a folder, and a place that can't be written are told by name."""
    missing = tmp_path / "saknas.txt"
    nowhere = tmp_path / "ingenstans" / "sida.html"

    for words, name, why in (
        (("read", missing), missing, "det finns inte"),
        (("read", tmp_path), tmp_path, "det är en mapp"),
        (("render", paper, "--output", nowhere), nowhere, "det finns inte"),
    ):
        code, out, err = kfbeslut(*words)
        assert (code, out) == (3, "")
        assert err == f"kfbeslut: {name} går inte att läsa eller skriva: {why}.\n"


def test_a_damaged_store_is_said_to_be_damaged(kfbeslut, tmp_path, paper):
    """A database that is none, and one in which something was changed, are told from sound ones."""
    rubbish = tmp_path / "rubbish.db"
    rubbish.write_bytes(b"SQLite format 3\x00" + b"rubbish" * 1000)
    changed = tmp_path / "changed.db"
    kfbeslut("store", "put", paper, "--store", f"sqlite:///{changed}", "--id", "m1")
    damage(changed)

    for file in (rubbish, changed):
        code, out, err = kfbeslut("store", "get", "m1", "--store", f"sqlite:///{file}")
        assert (code, out) == (3, "")
        assert err.startswith("kfbeslut: ")


def damage(file):
    """Change one byte of every document that a database holds."""
    with contextlib.closing(sqlite3.connect(file)) as database, database:
        for table, column in database.execute(
            "select m.name, c.name from sqlite_master m, pragma_table_info(m.name) c"
            " where m.type = 'table' and c.type = 'BLOB'"
        ).fetchall():
            database.execute(f"update {table} set {column} = replace({column}, 'x', 'y')")


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("render", "-", "--format", "htm"), "html"),
        (("check", "-", "--rules", "cor"), "core"),
        (("store", "find", "--store", "sqlte:///x.db"), "sqlite"),
        (("store", "find", "--store", "beslut.db"), "sqlite:///beslut.db"),
        (("store", "find", "--store", "memory:", "--body", ""), "name"),
    ],
)
def test_wrong_names_are_wrong_use(kfbeslut, words, said):
    """A name that nothing has ends the command with 2, and what there is is told."""
    code, out, err = kfbeslut(*words, stdin=b'{"type": "Motion", "schema": 1}')

    assert (code, out) == (2, "")
    assert said in err


def test_a_broken_plugin_is_told_by_name(kfbeslut, paper):
    """A plugin that isn't what it says it is ends the command, and is named."""
    with plugins.registered("kfbeslut.renderers", "broken", object()):
        code, out, err = kfbeslut("render", paper, "--format", "broken")

    assert (code, out) == (3, "")
    assert "broken" in err


@pytest.mark.parametrize(
    ("error", "code", "said"),
    [
        (KeyboardInterrupt(), 130, ""),
        (MemoryError(), 3, "kfbeslut: Minnet räcker inte.\n"),
        (OSError("x"), 3, "kfbeslut: Det gick inte: OSError.\n"),
        (OSError(28, "No space left on device"), 3, "kfbeslut: Det gick inte: No space left"),
        (RecursionError(), 3, "kfbeslut: Programmet gick sönder: RecursionError i "),
        (ZeroDivisionError("Rut Lind"), 3, "kfbeslut: Programmet gick sönder: ZeroDivisionError i"),
        (SystemExit("bye"), 2, ""),
    ],
)
def test_what_nobody_foresaw_ends_in_a_sentence(kfbeslut, monkeypatch, error, code, said):
    """Whatever goes wrong, also in a foreign plugin, is said without a traceback or a name."""
    monkeypatch.setattr("kfbeslut.cli.listings.rules", raising(error))

    ended, out, err = kfbeslut("rules")

    assert (ended, out) == (code, "")
    assert err.startswith(said)
    assert "Traceback" not in err
    assert "Rut Lind" not in err


def test_a_program_may_call_the_program(monkeypatch, capsys):
    """Without words of its own, the program takes those it was started with."""
    monkeypatch.setattr(sys, "argv", ["kfbeslut", "--version"])

    assert main() == 0
    assert capsys.readouterr().out.startswith("kfbeslut ")


def test_output_may_be_caught_by_another_program(monkeypatch):
    """Where standard output is no ordinary stream, it is used as it is."""
    import io

    monkeypatch.setattr(sys, "stdout", io.StringIO())

    assert main(["plugins"]) == 0
    assert "sqlite" in sys.stdout.getvalue()
