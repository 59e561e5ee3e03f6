"""
What type checkers know of the front door, which loads lazily: read by mypy, never run.
"""

import kfbeslut


def front_door() -> None:
    """The nouns and verbs have their types, and a misspelt name is told."""
    motion = kfbeslut.Motion(title="Bänkar i parken")
    data: bytes = kfbeslut.dumps(motion)
    report: kfbeslut.Report = kfbeslut.check(motion)
    kfbeslut.Moiton  # type: ignore[attr-defined]
