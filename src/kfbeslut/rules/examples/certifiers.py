"""
Examples for `kfbeslut.rules.certifiers`.
"""

from typing import Final

from kfbeslut.model import Actor
from kfbeslut.rules.examples import Example, Examples
from kfbeslut.rules.examples.almvik import ALMVIK_RULES
from kfbeslut.samples import change, committee_minutes, council_minutes

__all__ = ["certifiers_as_local_rules"]

_COUNCIL: Final = council_minutes()


def _by(*names: str) -> Example:
    """
    Let others have certified what was not certified at once.
    """
    by = [Actor(name=name) for name in names]
    return Example(change(_COUNCIL, "/certifications/1/by", by), local=ALMVIK_RULES)


certifiers_as_local_rules: Final = Examples(
    passes=Example(_COUNCIL, local=ALMVIK_RULES),
    # One is enough in a committee.
    edge=Example(committee_minutes(), local=ALMVIK_RULES),
    fails=_by("Karin Åkerdal", "Tove Ekmark"),
    variants={
        "chair": _by("Tove Ekmark", "Hedvig Kroon"),
        "not-serving": _by("Karin Åkerdal", "Tove Ekmark", "Elin Rask"),
        "not-chosen": _by("Karin Åkerdal", "Tove Ekmark", "Nils Hedeby"),
    },
)
