"""
Who acts: municipalities, bodies, and persons or parties in them.
"""

from kfbeslut.model import fields as f
from kfbeslut.model.constraints import Breach
from kfbeslut.model.value import value
from kfbeslut.model.word import Word

__all__ = ["Actor", "Body", "BodyKind", "Municipality"]


@value
class Municipality:
    """
    A municipality (*kommun*) or a region.

    Attributes:
        name: As written: "Almvik", "Almviks kommun".
        code: Statistics Sweden's (SCB's) code of four digits, where known.

    Source:
        SCB, Län och kommuner i kodnummerordning.

    >>> Municipality(name="Almvik").code is None
    True

    .. versionadded:: 0.1.0
    """

    name: str = f.text(min=1)
    code: str | None = f.text(pattern=r"[0-9]{4}", shape="four-digits", default=None)


class BodyKind(Word):
    """
    What kind of body it is (*fullmäktige, styrelse, nämnd, utskott …*).

    Source:
        3 kap. 1-7 §§ kommunallagen (2017:725).
    """

    COUNCIL = "council"
    EXECUTIVE = "executive"
    COMMITTEE = "committee"
    SUB_COMMITTEE = "sub-committee"
    DRAFTING_COMMITTEE = "drafting-committee"
    JOINT_COMMITTEE = "joint-committee"
    ADMINISTRATION = "administration"
    PARTY_GROUP = "party-group"
    OTHER = "other"


@value
class Body:
    """
    A body that decides, prepares or is addressed (*fullmäktige, nämnd, förvaltning*).

    Attributes:
        name: As written: "Kommunstyrelsen", "Nämnden för teknik".
        kind: As understood; `None` where the name doesn't tell.
        municipality: Where it belongs, if another than the paper's.
        seats: Number of seats (persons), vacant ones included.
        parent: The name of the body that it stands under ("Kommunstyrelsen" of its sub-committee).
        members: The municipalities of a joint committee (*gemensam nämnd*).

    Source:
        3 kap., 5 kap. 5 §, 6 kap. 16 § and 9 kap. 19 § kommunallagen (2017:725).

    >>> Body(name="Kommunstyrelsen", kind=BodyKind.EXECUTIVE).seats is None
    True

    .. versionadded:: 0.1.0
    """

    name: str = f.text(min=1)
    kind: BodyKind | None = f.choice(default=None)
    municipality: Municipality | None = f.part(default=None)
    seats: int | None = f.number(min=1, default=None)
    parent: str | None = f.text(min=1, default=None)
    members: tuple[Municipality, ...] | None = f.items(default=None)


@value
class Actor:
    """
    Who acts: a person, a party, a person for a party, a body, or everyone.

    "Framtid i Almvik genom Rut Lind" has a party and a name; "kommunstyrelsens förslag" a body;
    "samtliga ledamöter" is everyone; "Rut Lind m.fl. (S)" a name, a party and `et_al`.

    Attributes:
        name: The person's name as written.
        parties: Parties as written: "S", "Framtid i Almvik".
        body: The body that acts or for which the person acts.
        everyone: Whether all members are meant (*samtliga ledamöter*).
        et_al: Whether more persons are meant than are named (*m.fl.*).
        role: The role at the meeting as written: "Vice ordföranden", "ersättaren".
        office: The office or title as written: "Kommundirektör", "Gruppledare".
        contact: An address or telephone number as written.

    Raises:
        InvalidValueError: If nobody is named: no name, party, body, role or office, not everyone.

    Source:
        4 kap. 1 § (elected representatives) and 5 kap. 66-67 §§ kommunallagen (2017:725).

    >>> Actor(name="Rut Lind", parties=["S"]).parties
    ('S',)

    .. versionadded:: 0.1.0
    """

    name: str | None = f.text(min=1, default=None)
    parties: tuple[str, ...] = f.items(each=f.text(min=1), default=())
    body: Body | None = f.part(default=None)
    everyone: bool = f.flag(default=False)
    et_al: bool = f.flag(default=False)
    role: str | None = f.text(min=1, default=None)
    office: str | None = f.text(min=1, default=None)
    contact: str | None = f.text(min=1, default=None)

    def _consistent(self) -> Breach | None:
        somebody = (
            self.name or self.parties or self.body or self.everyone or self.role or self.office
        )
        return None if somebody else Breach("", "nobody-named")

    def is_same_as(self, other: "Actor") -> bool:
        """
        Tell whether two mentions mean the same person: same name, and no contrary party.

        Roles and offices differ from place to place in one paper and don't count.

        >>> Actor(name="Rut Lind").is_same_as(Actor(name="Rut Lind", parties=["S"], role="Ledamot"))
        True
        """
        if self.name is None or other.name is None:
            return False
        if self.name != other.name and self.name.casefold() != other.name.casefold():
            return False
        if self.parties == other.parties or not self.parties or not other.parties:
            return True
        mine, theirs = ({party.casefold() for party in who.parties} for who in (self, other))
        return not mine.isdisjoint(theirs)
