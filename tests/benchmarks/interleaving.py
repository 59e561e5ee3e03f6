"""
Times candidates side by side in one process, in turn, so that the machine's moods hit all alike.

One round runs every candidate once, each in an inner loop of some 20 ms; the order turns with the
rounds. The garbage is collected before a timed block and not during it. What counts is the ratio
of a candidate to the base within a round; the median over the rounds is the process's answer.
"""

import gc
import statistics
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager

Call = Callable[[], object]

BLOCK_SECONDS = 0.02


def ratios(candidates: Mapping[str, Call], *, rounds: int) -> dict[str, dict[str, list[float]]]:
    """
    Time all candidates and give, for each pair, the ratios of the rounds.

    Returns:
        `result[name][base]`: the time of `name` in times of `base`, one figure a round.
    """
    loops = {name: _loops(call) for name, call in candidates.items()}
    names = list(candidates)
    timings: dict[str, list[float]] = {name: [] for name in names}
    for number in range(rounds):
        turn = number % len(names)
        for name in names[turn:] + names[:turn]:
            timings[name].append(_block(candidates[name], loops[name]))
    return {
        name: {
            base: [mine / theirs for mine, theirs in zip(timings[name], timings[base], strict=True)]
            for base in names
        }
        for name in names
    }


def middle(figures: list[float]) -> float:
    """
    Give the median.
    """
    return statistics.median(figures)


def _loops(call: Call) -> int:
    """
    Find how many calls fill a block; this also warms the candidate up.
    """
    count = 1
    while (spent := _block(call, count) * count) < BLOCK_SECONDS:
        count = max(count + 1, int(count * min(8.0, 1.2 * BLOCK_SECONDS / max(spent, 1e-9))))
    return count


def _block(call: Call, count: int) -> float:
    """
    Give the seconds that one call takes, measured over a block of `count`.
    """
    with _no_collection():
        start = time.perf_counter()
        for _ in range(count):
            call()
        return (time.perf_counter() - start) / count


@contextmanager
def _no_collection() -> Iterator[None]:
    gc.collect()
    gc.disable()
    try:
        yield
    finally:
        gc.enable()
