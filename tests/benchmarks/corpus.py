"""
A corpus judged by two processes: what that gains, beside what two processes gain here at all.

What a machine has of a second core varies from one to the next, and from minute to minute. So the
gain is held against that of a loop that does nothing but count, taken in the same rounds.
"""

import multiprocessing
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

import papers
from interleaving import middle

from kfbeslut.many import check_many
from kfbeslut.serialization import dumps

LINES = 400
ROUNDS = 3
COUNT = 2**26

#: (row, base, must, aim, what the base does not do)
GOALS = [
    ("a corpus on two processes: the gain", "the gain of a busy loop", "≥ 0.85", None, ""),
    ("a corpus on two processes", "the same on one", None, None, ""),
]


def judge(path: Path, workers: int | None) -> None:
    """
    Judge a corpus, and keep nothing of it.
    """
    for _ in check_many(path, workers=workers):
        pass


def count(number: int) -> None:
    """
    Be busy.
    """
    for _ in range(number):
        pass


def count_in_two() -> None:
    """
    Be as busy as `count(COUNT)`, one half in each of two processes.
    """
    processes = [multiprocessing.Process(target=count, args=(COUNT // 2,)) for _ in range(2)]
    for process in processes:
        process.start()
    for process in processes:
        process.join()


def timed(call: Callable[[], object]) -> float:
    """
    Give the seconds that a call takes.
    """
    start = time.perf_counter()
    call()
    return time.perf_counter() - start


def measure() -> dict[tuple[str, str], float]:
    """
    Give the ratio of each row to its base, in this process.
    """
    gains, parts = [], []
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "corpus.jsonl")
        path.write_bytes((dumps(papers.minutes()) + b"\n") * LINES)
        judge(path, None)
        for _ in range(ROUNDS):
            alone = timed(lambda: judge(path, None))
            shared = timed(lambda: judge(path, 2))
            busy = timed(lambda: count(COUNT)) / timed(count_in_two)
            parts.append(shared / alone)
            gains.append(alone / shared / busy)
    return dict(
        zip(((row, base) for row, base, *_ in GOALS), (middle(gains), middle(parts)), strict=True)
    )
