"""
Memory: what a paragraph costs when many are kept.
"""

import gc
import json
import tracemalloc
from collections.abc import Callable

import papers
import peers

from kfbeslut.serialization import dumps, loads

KEPT = 40

GOALS = [
    ("memory per paragraph", "pydantic P3", 0.5, None, ""),
    ("memory per paragraph", "plain dicts", 0.6, None, ""),
]


def measure() -> dict[tuple[str, str], float]:
    """
    Give the ratio of each row to its base.
    """
    raw = dumps(papers.minutes())
    validate = peers.Pydantic(every_check=True).adapter(type(papers.minutes())).validate_json
    ours = _bytes_kept(lambda: loads(raw))
    return {
        ("memory per paragraph", "pydantic P3"): ours / _bytes_kept(lambda: validate(raw)),
        ("memory per paragraph", "plain dicts"): ours / _bytes_kept(lambda: json.loads(raw)),
    }


def _bytes_kept(make: Callable[[], object]) -> int:
    """
    Give the bytes that many minutes hold on to, what was built once left out.
    """
    make()
    gc.collect()
    tracemalloc.start()
    kept = [make() for _ in range(KEPT)]
    gc.collect()
    held, _ = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    return held // len(kept)
