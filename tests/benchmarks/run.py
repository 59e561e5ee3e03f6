"""
Prints what kfbeslut costs beside others.

Every figure is a ratio, taken side by side in one process, and then the median of several fresh
processes; absolute times say more about a machine than about a library. The peers are installed
with the dependency group `bench`. Nothing here is a test: a machine may have a bad day.
"""

import argparse
import importlib
import json
import platform
import statistics
import subprocess
import sys
from importlib.metadata import version
from pathlib import Path

BENCHMARKS = {
    "json": "json_documents",
    "rules": "judging",
    "corpus": "corpus",
    "deadlines": "deadlines",
    "start": "starting",
    "memory": "memory",
}
PEERS = (
    "attrs",
    "cattrs",
    "holidays",
    "msgspec",
    "orjson",
    "pydantic",
    "pydantic-core",
    "python-dateutil",
)
PROCESSES = 4


def main() -> None:
    """
    Measure what is asked for, in fresh processes, and print the table.
    """
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--only", choices=BENCHMARKS, help="one benchmark")
    parser.add_argument("--json", type=Path, metavar="FILE", help="write the rows there too")
    parser.add_argument("--processes", type=int, default=PROCESSES, help="how many fresh ones")
    parser.add_argument("--measure", choices=BENCHMARKS, help=argparse.SUPPRESS)
    asked = parser.parse_args()
    if asked.measure:
        taken = importlib.import_module(BENCHMARKS[asked.measure]).measure()
        print(json.dumps([[*names, ratio] for names, ratio in taken.items()]))
        return
    rows = [
        row
        for name in BENCHMARKS
        if asked.only in {None, name}
        for row in rows_of(name, asked.processes)
    ]
    print_table(rows)
    if asked.json:
        about = {"python": platform.python_version(), **{peer: version(peer) for peer in PEERS}}
        asked.json.write_text(json.dumps({"versions": about, "rows": rows}, indent=1) + "\n")


def rows_of(name: str, processes: int) -> list[dict[str, object]]:
    """
    Give the rows of one benchmark: the median of the processes, with the lowest and the highest.
    """
    taken: dict[tuple[str, str], list[float]] = {}
    for _ in range(processes):
        # A fresh process each: the ratios of one may lie 10-20 % beside those of the next.
        told = subprocess.run(
            [sys.executable, __file__, "--measure", name],
            check=True,
            capture_output=True,
            encoding="utf-8",
        )
        for row, base, ratio in json.loads(told.stdout):
            taken.setdefault((row, base), []).append(ratio)
    return [
        {
            "name": row,
            "base": base,
            "ratio": round(statistics.median(taken[row, base]), 3),
            "low": round(min(taken[row, base]), 3),
            "high": round(max(taken[row, base]), 3),
            "goal": must,
            "aim": aim,
            "note": note,
        }
        for row, base, must, aim, note in importlib.import_module(BENCHMARKS[name]).GOALS
    ]


def print_table(rows: list[dict[str, object]]) -> None:
    """
    Print the rows; a ratio that misses its goal is marked.
    """
    print(f"{'what':36} {'beside':34} {'ratio':>6} {'low–high':>12} {'goal':>6} {'aim':>6}")
    for row in rows:
        goal = row["goal"]
        print(
            f"{row['name']:36} {row['base']:34} {row['ratio']:6} "
            f"{row['low']}–{row['high']:<6} {goal or '–':>6} {row['aim'] or '–':>6}"
            f"{'  MISSED' if is_missed(goal, row['ratio']) else ''}  {row['note']}"
        )


def is_missed(goal: object, ratio: object) -> bool:
    """
    Tell whether a ratio misses its goal: a number is the most it may be, `"≥ 0.85"` the least.
    """
    assert isinstance(ratio, float)
    match goal:
        case float():
            return ratio > goal
        case str():
            return ratio < float(goal.removeprefix("≥ "))
        case _:
            return False


if __name__ == "__main__":
    main()
