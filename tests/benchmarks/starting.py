"""
Starting: whole processes, from nothing to the import and to the first document loaded.
"""

import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import papers
import peers
from interleaving import middle
from pydantic_source import PydanticSource

from kfbeslut.serialization import dumps

ROUNDS = 15

GOALS = [
    ("import kfbeslut", "bare Python", 1.25, None, ""),
    ("first document loaded", "pydantic P3 doing the same", 0.75, None, peers.DUPLICATES),
]

PROGRAMS = {
    "bare Python": "pass",
    "import kfbeslut": "import kfbeslut",
    "first document loaded": "import kfbeslut; kfbeslut.loads(open('minutes.json', 'rb').read())",
    "pydantic P3 doing the same": (
        "from pydantic_minutes import Minutes;"
        "Minutes.model_validate_json(open('minutes.json', 'rb').read())"
    ),
}


def measure() -> dict[tuple[str, str], float]:
    """
    Give the ratio of each row to its base, all programs started in turn.
    """
    minutes = papers.minutes()
    timings: dict[str, list[float]] = {name: [] for name in PROGRAMS}
    with tempfile.TemporaryDirectory() as folder:
        Path(folder, "minutes.json").write_bytes(dumps(minutes))
        Path(folder, "pydantic_minutes.py").write_text(str(PydanticSource(type(minutes))))
        for number in range(-1, ROUNDS):
            for name, program in PROGRAMS.items():
                start = time.perf_counter()
                subprocess.run(
                    [sys.executable, "-c", program], cwd=folder, check=True, env=_quiet()
                )
                if number >= 0:  # the first round writes the byte code
                    timings[name].append(time.perf_counter() - start)
    return {
        (row, base): middle(
            [mine / theirs for mine, theirs in zip(timings[row], timings[base], strict=True)]
        )
        for row, base, *_ in GOALS
    }


def _quiet() -> dict[str, str]:
    return {name: held for name, held in os.environ.items() if not name.startswith("COVERAGE")}
