"""
The motion: a member's paper to the council.
"""

from kfbeslut.model import fields as f
from kfbeslut.model.actors import Actor, Body
from kfbeslut.model.dates import PartialDate
from kfbeslut.model.documents import Document
from kfbeslut.model.matters import Claim
from kfbeslut.model.value import value
from kfbeslut.model.wording import Section

__all__ = ["Motion"]


@value
class Motion(Document):
    """
    A paper in which members ask the council to decide something (*motion*).

    Attributes:
        addressee: To whom it is addressed; by the act the council.
        by: Who moves it (*motionärer*), as the paper presents them.
        claims: What it asks for (*att-satser*), in order.
        sections: Its reasons.
        place_signed: Where it was signed, as written.
        signed: The date by the signatures, as far as stated: "mars 2021".
        signatures: Who signed, with their offices, in the order of the paper.
        filed: When it was given in: "den 18 mars".
        announced: The council meeting at which it was announced.

    Source:
        4 kap. 19 §, 5 kap. 22 och 35 §§ kommunallagen (2017:725).

    >>> motion = Motion(title="Bänkar i parken", claims=[Claim(text="fler bänkar ställs ut")])
    >>> len(motion.claims)
    1

    .. versionadded:: 0.1.0
    """

    addressee: Body | None = f.part(default=None)
    by: tuple[Actor, ...] | None = f.items(default=None)
    claims: tuple[Claim, ...] | None = f.items(default=None)
    sections: tuple[Section, ...] | None = f.items(default=None)
    place_signed: str | None = f.text(min=1, default=None)
    signed: PartialDate | None = f.part(default=None)
    signatures: tuple[Actor, ...] | None = f.items(default=None)
    filed: PartialDate | None = f.part(default=None)
    announced: PartialDate | None = f.part(default=None)
