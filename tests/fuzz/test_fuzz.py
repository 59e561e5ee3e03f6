"""Mutated inputs: 20,000 of them each time, a million before a release."""

import os
import subprocess
import sys
from pathlib import Path

RUN = Path(__file__).with_name("run.py")


def test_nothing_falls_out():
    """
    Of 20,000 inputs that are almost documents each is read alike in all ways, or refused as such.
    """
    # To measure coverage inside would take many times as long, and other tests tell it.
    environment = {
        name: value for name, value in os.environ.items() if not name.startswith("COVERAGE_")
    }

    fuzz = subprocess.run(
        [sys.executable, RUN, "--inputs", "20000", "--seed", "2024"],
        capture_output=True,
        check=False,
        encoding="utf-8",
        env=environment,
    )

    assert (fuzz.returncode, fuzz.stderr) == (0, "")
    assert fuzz.stdout.startswith("20000 inputs, seed 2024: ")
