"""
Examples for `kfbeslut.rules.paragraphs`.
"""

from typing import Final

from kfbeslut.rules.examples import Example, Examples
from kfbeslut.samples import change, council_minutes

__all__ = ["paragraph_has_decision"]

_OPENING_HOURS: Final = "/paragraphs/6"
_ELECTION: Final = "/paragraphs/3"
_INTERPELLATION: Final = "/paragraphs/2"

paragraph_has_decision: Final = Examples(
    passes=Example(council_minutes(), _OPENING_HOURS),
    # Who was elected is a decision too.
    edge=Example(change(council_minutes(), f"{_ELECTION}/decisions", None), _ELECTION),
    fails=Example(change(council_minutes(), f"{_OPENING_HOURS}/decisions", ()), _OPENING_HOURS),
    variants={
        "information": Example(
            change(council_minutes(), f"{_INTERPELLATION}/decisions", ()), _INTERPELLATION
        )
    },
)
