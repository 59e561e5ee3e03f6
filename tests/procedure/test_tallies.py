"""All votes of a small council each time, and those of 61 members before a release."""

import os
import subprocess
import sys
from pathlib import Path

RUN = Path(__file__).with_name("tallies.py")


def test_no_outcome_is_wrong():
    """
    Whatever up to 21 members vote on, it ends as a count head by head says.
    """
    # To measure coverage inside would take many times as long, and other tests tell it.
    environment = {
        name: value for name, value in os.environ.items() if not name.startswith("COVERAGE_")
    }

    tallies = subprocess.run(
        [sys.executable, RUN, "--members", "21"],
        capture_output=True,
        check=False,
        encoding="utf-8",
        env=environment,
    )

    assert (tallies.returncode, tallies.stderr) == (0, "")
    assert tallies.stdout.startswith("0 to 21 members: 12650 tallies, ")
