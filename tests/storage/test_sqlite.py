"""What is to be said of the store in SQLite alone: the file, the disk, other processes."""

import contextlib
import datetime as dt
import random
import re
import shutil
import signal
import sqlite3
import subprocess
import sys
import threading
import time

import pytest

from kfbeslut.errors import ForeignStoreError, KfbeslutError, UnknownLayoutError, UnusableStoreError
from kfbeslut.model import Claim, Motion, RegistryNumber
from kfbeslut.storage import sqlite as sqlite_store
from kfbeslut.storage.sqlite import APPLICATION_ID, LAYOUT, SqliteStore

MOTION = Motion(
    id="77",
    title="Bänkar vid ån",
    registry_number=RegistryNumber(text="KS 2023/77"),
    claims=[
        Claim(number=number, text=f"bänk nummer {number} ställs ut") for number in range(1, 41)
    ],
)


@pytest.fixture
def path(tmp_path):
    return tmp_path / "beslut.db"


@pytest.fixture
def store(path):
    with SqliteStore(path) as store:
        yield store


def raw(path):
    """The database as any program opens it."""
    return contextlib.closing(sqlite3.connect(path, isolation_level=None, check_same_thread=False))


def program(text, *args, **options):
    """Start a program of its own."""
    return subprocess.Popen(
        [sys.executable, "-c", text, *map(str, args)],
        stdout=subprocess.PIPE,
        encoding="utf-8",
        **options,
    )


# The file


def test_what_was_kept_is_there_when_the_store_is_opened_again(path):
    """That is what it is for."""
    with SqliteStore(path) as store:
        stored = store.put(MOTION)

    with SqliteStore(str(path)) as store:
        assert store.get("77") == stored
        assert list(store.find(registry_number="KS 2023/77")) == [stored]


def test_a_closed_store_is_one_file(path):
    """Nothing but the database is left behind, so that it can be copied."""
    with SqliteStore(path) as store:
        store.put(MOTION)

    assert list(path.parent.iterdir()) == [path]


def test_an_empty_file_becomes_a_store(path):
    """As it is with what `mktemp` makes."""
    path.touch()

    with SqliteStore(path) as store:
        store.put(MOTION)

    with raw(path) as database:
        assert database.execute("PRAGMA application_id").fetchone() == (APPLICATION_ID,)
        assert database.execute("PRAGMA user_version").fetchone() == (LAYOUT,)
        assert database.execute("PRAGMA integrity_check").fetchone() == ("ok",)


FOREIGN = {
    "a table": ["CREATE TABLE mail (text)"],
    "an application": ["PRAGMA application_id = 7"],
    "a version": ["PRAGMA user_version = 1"],
    "our tables": ["CREATE TABLE versions (id)", "PRAGMA user_version = 1"],
    "a log": ["PRAGMA journal_mode = WAL", "CREATE TABLE mail (text)"],
}


@pytest.mark.parametrize("statements", FOREIGN.values(), ids=FOREIGN)
def test_the_database_of_another_program_is_not_touched(path, statements):
    """It is told, and neither is a byte of it changed nor a file left beside it."""
    with raw(path) as database:
        for statement in statements:
            database.execute(statement)
    before = path.read_bytes()

    with pytest.raises(ForeignStoreError) as raised:
        SqliteStore(path)

    assert raised.value.url == f"sqlite:///{path}"
    assert path.read_bytes() == before
    assert list(path.parent.iterdir()) == [path]


def test_what_another_program_was_interrupted_in_is_left_to_it(path, tmp_path):
    """Files beside a foreign database, from which its own program will mend it, stay."""
    with raw(path) as database:
        database.execute("PRAGMA journal_mode = WAL")
        database.execute("CREATE TABLE mail (text)")
        database.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        database.execute("INSERT INTO mail VALUES ('half written')")
        interrupted = tmp_path / "interrupted"
        interrupted.mkdir()
        for file in ("beslut.db", "beslut.db-wal"):
            shutil.copy(tmp_path / file, interrupted)
    before = {file.name: file.read_bytes() for file in interrupted.iterdir()}

    with pytest.raises(ForeignStoreError):
        SqliteStore(interrupted / "beslut.db")

    assert {file.name: file.read_bytes() for file in interrupted.iterdir()} == before


@pytest.mark.parametrize("layout", [LAYOUT + 1, 0, -1])
def test_a_layout_of_a_newer_release_is_not_touched(store, path, layout):
    """It is told which layout it is and which ones can be read."""
    store.put(MOTION)
    store.close()
    with raw(path) as database:
        database.execute(f"PRAGMA user_version = {layout}")
    before = path.read_bytes()

    with pytest.raises(UnknownLayoutError) as raised:
        SqliteStore(path)

    assert (raised.value.layout, raised.value.known) == (layout, LAYOUT)
    assert path.read_bytes() == before


def test_what_is_no_database_is_not_touched(path):
    """A text that was named by mistake stays as it is."""
    path.write_text("Protokoll " * 1000, "utf-8")

    with pytest.raises(UnusableStoreError, match="not a database") as raised:
        SqliteStore(path)

    assert isinstance(raised.value.__cause__, sqlite3.Error)
    assert path.read_text("utf-8") == "Protokoll " * 1000


def test_a_folder_that_is_not_there_is_told(tmp_path):
    """Folders are not made: it may be a slip of the pen."""
    with pytest.raises(UnusableStoreError, match="unable to open") as raised:
        SqliteStore(tmp_path / "arkiv" / "beslut.db")

    assert raised.value.url == f"sqlite:///{tmp_path}/arkiv/beslut.db"
    assert list(tmp_path.iterdir()) == []


def test_a_folder_is_no_store(tmp_path):
    """Nor is it made one."""
    with pytest.raises(UnusableStoreError):
        SqliteStore(tmp_path)


def test_a_database_in_memory_is_no_store():
    """It couldn't keep what it said that it had kept."""
    with pytest.raises(UnusableStoreError, match="write-ahead logging"):
        SqliteStore(":memory:")


def test_a_full_disk_is_told_and_nothing_is_half_kept(store):
    """What was kept before stays, and when there is room again the store goes on."""
    store.put(MOTION)
    large = Motion(id="stor", claims=[Claim(text="å" * 400_000)])
    store._connection.execute("PRAGMA max_page_count = 40")

    with pytest.raises(UnusableStoreError, match="full"):
        store.put(large)

    assert [stored.id for stored in store.find()] == ["77"]
    store._connection.execute("PRAGMA max_page_count = 4000")
    assert store.put(large).version == 1


def test_a_store_that_can_only_be_read_is_told_when_it_is_written(store):
    """Reading goes on."""
    store.put(MOTION)
    store._connection.execute("PRAGMA query_only = ON")

    with pytest.raises(UnusableStoreError, match="readonly"):
        store.put(MOTION, id="78")

    assert store.get("77").document == MOTION


# Durability


def test_what_is_acknowledged_is_on_disk(store):
    """The database is told to wait for the disk at the end of each transaction."""
    settings = {
        name: store._connection.execute(f"PRAGMA {name}").fetchone()[0]
        for name in ("journal_mode", "synchronous", "fullfsync")
    }

    assert settings == {"journal_mode": "wal", "synchronous": 2, "fullfsync": 1}


@pytest.mark.skipif(not shutil.which("strace"), reason="needs strace, to see what the system does")
def test_each_put_waits_for_the_disk(path, tmp_path):
    """Between two acknowledgements the system is asked at least once to write to the disk."""
    writing = """if True:
        import os, sys
        from kfbeslut import Motion
        from kfbeslut.storage.sqlite import SqliteStore
        with SqliteStore(sys.argv[1]) as store:
            for number in range(10):
                store.put(Motion(id=str(number)))
                os.write(1, b"kept\\n")
    """
    log = tmp_path / "calls"
    traced = ["strace", "-f", "-e", "trace=fsync,fdatasync,write", "-o", log, sys.executable, "-c"]

    subprocess.run([*traced, writing, path], stdout=subprocess.DEVNULL, check=True)

    calls = log.read_text("utf-8")
    puts = calls.partition('write(1, "kept')[2].split('write(1, "kept')
    assert len(puts) == 10
    assert all(re.search(r"\bf(data)?sync\(", put) for put in puts)


def test_what_was_acknowledged_survives_a_kill(path):
    """A program killed in the middle of its work loses nothing that it was told is kept."""
    writing = """if True:
        import itertools, sys
        from kfbeslut import Motion
        from kfbeslut.storage.sqlite import SqliteStore
        store = SqliteStore(sys.argv[1])
        for number in itertools.count(int(sys.argv[2])):
            stored = store.put(Motion(title="å" * 5_000, id=str(number)))
            print(stored.id, stored.digest, flush=True)
    """
    kept = {}
    chance = random.Random(77)  # noqa: S311 (when, not what)
    for begin in range(0, 50_000, 10_000):
        with program(writing, path, begin) as writer:
            kept |= [writer.stdout.readline().split()]
            time.sleep(chance.uniform(0, 0.05))
            writer.send_signal(signal.SIGKILL)
            # What the writer said last may be cut off.
            kept |= [line.split() for line in writer.stdout if line.endswith("\n")]

    with SqliteStore(path) as store:
        found = {stored.id: stored.digest for stored in store.find()}
        assert kept.items() <= found.items()
        # Of each writer, one more may be there than it had the time to say.
        assert len(found) <= len(kept) + 5
        assert len(kept) >= 5


# Other processes


def test_processes_never_overwrite_each_other(path):
    """Four programs count in one document; none of their steps is lost or made twice."""
    counting = """if True:
        import sys
        from kfbeslut import Motion
        from kfbeslut.errors import VersionConflictError
        from kfbeslut.storage.sqlite import SqliteStore
        with SqliteStore(sys.argv[1]) as store:
            for _ in range(25):
                while True:
                    last = store.get("count")
                    after = Motion(title=str(int(last.document.title) + 1))
                    try:
                        mine = store.put(after, id="count", expected_version=last.version)
                    except VersionConflictError:
                        continue
                    print(mine.version, after.title)
                    break
    """
    with SqliteStore(path) as store:
        store.put(Motion(title="0"), id="count")

        writers = [program(counting, path) for _ in range(4)]
        told = [writer.communicate()[0].split() for writer in writers]

        versions = sorted(int(word) for words in told for word in words[::2])
        assert versions == list(range(2, 102))
        assert [len(words) for words in told] == [50] * 4
        assert store.get("count").document.title == "100"
        assert len(store.history("count")) == 101


def test_processes_open_a_new_store_at_once(tmp_path):
    """However many find that there is no store yet, one is made, and all use it."""
    opening = """if True:
        import sys, time
        from kfbeslut import Motion
        from kfbeslut.storage.sqlite import SqliteStore
        time.sleep(max(0, float(sys.argv[2]) - time.time()))
        for number in range(20):
            with SqliteStore(f"{sys.argv[1]}/{number}.db") as store:
                store.put(Motion(id=sys.argv[3]))
    """
    start = time.time() + 0.7

    writers = [program(opening, tmp_path, start, number) for number in range(4)]
    for writer in writers:
        assert writer.communicate() == ("", None)
        assert writer.returncode == 0

    for number in range(20):
        with SqliteStore(tmp_path / f"{number}.db") as store:
            assert [stored.id for stored in store.find()] == ["0", "1", "2", "3"]


def test_a_store_that_stays_busy_is_told(path):
    """Who waited long enough is told, and may try again."""
    with SqliteStore(path, patience=0.01) as store, raw(path) as other:
        other.execute("BEGIN IMMEDIATE")

        with pytest.raises(UnusableStoreError, match="locked"):
            store.put(MOTION)

        other.execute("COMMIT")
        assert store.put(MOTION).version == 1


def test_a_store_that_another_program_has_just_made_is_used(path, monkeypatch):
    """Who is second to see that there is none finds the one that the first has made."""

    def second(connection):
        monkeypatch.undo()
        SqliteStore(path).close()
        return sqlite_store._transaction(connection)

    monkeypatch.setattr(sqlite_store, "_transaction", second)

    with SqliteStore(path) as store:
        assert store.put(MOTION).version == 1


def test_the_log_is_turned_on_as_soon_as_nobody_writes(path):
    """SQLite gives up at once there, and a store does not."""
    SqliteStore(path).close()
    with raw(path) as other:
        other.execute("PRAGMA journal_mode = DELETE")
        other.execute("BEGIN IMMEDIATE")

        with pytest.raises(UnusableStoreError, match="locked"):
            SqliteStore(path, patience=0.05)

        writing = threading.Timer(0.1, other.execute, ["COMMIT"])
        writing.start()
        with SqliteStore(path) as store:
            assert store.put(MOTION).version == 1
        writing.join()


def test_reading_does_not_wait_for_a_writer(path):
    """What was kept can be had while another process writes."""
    with SqliteStore(path, patience=0.01) as store, raw(path) as other:
        store.put(MOTION)
        other.execute("BEGIN IMMEDIATE")

        assert store.get("77").document == MOTION
        assert len(list(store.find())) == 1


def test_two_stores_of_one_process_are_as_two_processes(path):
    """Opening and closing another one takes nothing from the first."""
    with SqliteStore(path) as one:
        one.put(Motion(title="ett", id="77"))
        with SqliteStore(path) as other:
            other.put(Motion(title="två", id="77"), expected_version=1)

        assert one.get("77").document.title == "två"


# Speed


USES = {
    "get": lambda store: store.get("77"),
    "history": lambda store: store.history("77"),
    "find all": lambda store: store.find(),
    "find by kind": lambda store: store.find(kind="Motion"),
    "find by body": lambda store: store.find(body="Kommunfullmäktige"),
    "find by number": lambda store: store.find(registry_number="KS 2023/77"),
    "find by first day": lambda store: store.find(since=dt.date(2024, 1, 1)),
    "find by last day": lambda store: store.find(until=dt.date(2024, 1, 1)),
    "find by body and day": lambda store: store.find(
        body="Kommunfullmäktige", since=dt.date(2024, 1, 1), until=dt.date(2024, 12, 31)
    ),
}


@pytest.mark.parametrize("use", USES.values(), ids=USES)
def test_every_question_has_its_index(store, use):
    """No question reads through all documents, and a search reads nothing but an index."""
    store.put(MOTION)
    asked = []
    store._connection.set_trace_callback(asked.append)

    use(store)

    store._connection.set_trace_callback(None)
    assert asked
    for question in asked:
        plan = store._connection.execute(f"EXPLAIN QUERY PLAN {question}")
        steps = [step for *_, step in plan if step.startswith(("SCAN", "SEARCH"))]
        kind = "COVERING INDEX" if "max(" in question else "INDEX"
        assert [step for step in steps if f"USING {kind}" not in step] == []


# Damage


@pytest.mark.parametrize("column", ["id", "version", "digest", "previous", "head", "content"])
@pytest.mark.parametrize("value", [None, 7, "7", b"\xff"], ids=repr)
def test_a_changed_entry_is_noticed(store, path, column, value):
    """Whatever is changed by hand, and into whatever, it is not given as if nothing were."""
    store.put(MOTION)
    with raw(path) as database:
        database.execute("PRAGMA writable_schema = ON")
        database.execute("UPDATE sqlite_master SET sql = replace(sql, 'NOT NULL', '')")
    with raw(path) as database:
        database.execute(f"UPDATE versions SET {column} = ?", (value,))

    with pytest.raises(KfbeslutError):
        store.get("77")
    with contextlib.suppress(KfbeslutError):
        assert list(store.find()) == []


def test_no_flipped_bit_passes_for_a_paper(path, tmp_path):
    """Wherever in the file a bit is changed, what is given is right, or an error of ours."""
    papers = [MOTION, *(Motion(title=f"Nr {n}", id=str(n), claims=MOTION.claims) for n in range(9))]
    with SqliteStore(path) as store:
        right = {stored.id: stored for stored in map(store.put, papers)}
    good = path.read_bytes()
    damaged = tmp_path / "damaged.db"
    chance = random.Random(2024)  # noqa: S311 (where, not what)
    told = 0

    for _ in range(300):
        place = chance.randrange(len(good) * 8)
        flipped = bytearray(good)
        flipped[place // 8] ^= 1 << place % 8
        damaged.write_bytes(flipped)
        try:
            with SqliteStore(damaged) as store:
                for stored in right.values():
                    assert store.get(stored.id) == stored
                for stored in store.find():
                    assert stored == right[stored.id]
        except KfbeslutError:
            told += 1
        for beside in tmp_path.glob("damaged.db-*"):
            beside.unlink()

    assert told > 100
