"""
What counting days costs to load.
"""

import subprocess
import sys


def test_recurrence_rules_are_loaded_when_they_are_asked_for():
    """
    A program that counts an appeal does not wait for what only a plan of a year needs.
    """
    program = (
        "import sys, datetime as dt; from kfbeslut.deadlines import appeal_by;"
        "appeal_by(posted=dt.date(2026, 12, 3)); print(*sys.modules)"
    )

    loaded = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, encoding="utf-8", check=True
    ).stdout.split()

    assert "dateutil.easter" in loaded
    assert {"dateutil.rrule", "dateutil.relativedelta", "kfbeslut.model"}.isdisjoint(loaded)
