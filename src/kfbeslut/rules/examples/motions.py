"""
Examples for `kfbeslut.rules.motions`.
"""

from typing import Final

from kfbeslut.model import Body, BodyKind, Claim
from kfbeslut.rules.examples import Example, Examples
from kfbeslut.samples import change, motion

__all__ = ["motion_addressed_to_council", "motion_has_claim"]

motion_addressed_to_council: Final = Examples(
    passes=Example(motion()),
    # Whatever the council is called.
    edge=Example(change(motion(), "/addressee/name", "Förbundsfullmäktige")),
    fails=Example(
        change(motion(), "/addressee", Body(name="Socialnämnden", kind=BodyKind.COMMITTEE))
    ),
)

motion_has_claim: Final = Examples(
    passes=Example(motion()),
    # One claim is enough, numbered or not.
    edge=Example(change(motion(), "/claims", [Claim(text="att bron rivs")])),
    fails=Example(change(motion(), "/claims", ())),
)
