"""
Almvik, an invented municipality: its bodies, and who sits in them.

No such municipality exists, and nobody is meant by a name.
"""

import datetime as dt
import functools

from kfbeslut.model import Actor, Body, BodyKind, Capacity, Mandate, Municipality, Roster, replace

__all__ = [
    "ALMVIK",
    "COMMITTEE",
    "COMMITTEE_MEMBERS",
    "COUNCIL",
    "COUNCIL_MEMBERS",
    "DIRECTOR",
    "EXECUTIVE",
    "EXECUTIVE_MEMBERS",
    "OFFICE",
    "SECRETARY",
    "committee_roster",
    "council_roster",
    "executive_roster",
    "one",
    "who",
]

ALMVIK = Municipality(name="Almviks kommun")
COUNCIL = Body(name="Kommunfullmäktige", kind=BodyKind.COUNCIL, seats=21)
EXECUTIVE = Body(name="Kommunstyrelsen", kind=BodyKind.EXECUTIVE, seats=7)
COMMITTEE = Body(name="Tekniska nämnden", kind=BodyKind.COMMITTEE, seats=7)
OFFICE = Body(name="Tekniska kontoret", kind=BodyKind.ADMINISTRATION, parent="Tekniska nämnden")
SECRETARY = Actor(name="Kajsa Flod", role="Sekreterare")
DIRECTOR = Actor(name="Henrik Dalbo", office="Kommundirektör")

_PARTIES = {
    "S": (
        "Rut Lind",
        "Olle Bergdahl",
        "Maj Sandelin",
        "Birger Hallin",
        "Åsa Norrby",
        "Tove Ekmark",
        "Ingvar Tell",
        "Wilma Krok",
        "Jonas Älv",
        "Dag Ryding",
        "Vera Tallmo",
        "Tage Ulvsson",
    ),
    "V": ("Elin Rask", "Sten Öhrvall", "Petra Löv", "Pelle Grahn"),
    "C": (
        "Karin Åkerdal",
        "Nils Hedeby",
        "Berit Sundell",
        "Arvid Lomm",
        "Greta Månsby",
        "Isak Bruse",
    ),
    "M": (
        "Gunnar Westrin",
        "Lena Fors",
        "Pär Ahlgård",
        "Hedvig Kroon",
        "Mats Tornvall",
        "Oskar Rehn",
        "Frida Stålberg",
        "Edla Frisk",
        "Nora Qvist",
    ),
    "KD": ("Signe Ljungby", "Tyra Molander"),
    "Framtid i Almvik": ("Ylva Dunmark", "Harald Vik", "Edvin Holmsten"),
}
_PEOPLE = {
    name: Actor(name=name, parties=(party,)) for party, names in _PARTIES.items() for name in names
}

#: The members of each body in the order of their seats, which are numbered from 1.
COUNCIL_MEMBERS = (
    "Karin Åkerdal",
    "Birger Hallin",
    "Lena Fors",
    "Rut Lind",
    "Olle Bergdahl",
    "Maj Sandelin",
    "Åsa Norrby",
    "Tove Ekmark",
    "Ingvar Tell",
    "Elin Rask",
    "Sten Öhrvall",
    "Nils Hedeby",
    "Berit Sundell",
    "Arvid Lomm",
    "Gunnar Westrin",
    "Pär Ahlgård",
    "Hedvig Kroon",
    "Mats Tornvall",
    "Signe Ljungby",
    "Ylva Dunmark",
    "Harald Vik",
)
EXECUTIVE_MEMBERS = (
    "Rut Lind",
    "Berit Sundell",
    "Gunnar Westrin",
    "Maj Sandelin",
    "Birger Hallin",
    "Elin Rask",
    "Pär Ahlgård",
)
COMMITTEE_MEMBERS = (
    "Olle Bergdahl",
    "Nils Hedeby",
    "Hedvig Kroon",
    "Ingvar Tell",
    "Dag Ryding",
    "Sten Öhrvall",
    "Edla Frisk",
)
#: Substitutes in the order in which they are called: in all three bodies within their party.
_SUBSTITUTES = {
    COUNCIL: (
        "Wilma Krok",
        "Jonas Älv",
        "Petra Löv",
        "Greta Månsby",
        "Isak Bruse",
        "Oskar Rehn",
        "Frida Stålberg",
        "Tyra Molander",
        "Edvin Holmsten",
    ),
    EXECUTIVE: (
        "Åsa Norrby",
        "Tove Ekmark",
        "Sten Öhrvall",
        "Arvid Lomm",
        "Lena Fors",
        "Hedvig Kroon",
        "Signe Ljungby",
    ),
    COMMITTEE: ("Vera Tallmo", "Tage Ulvsson", "Pelle Grahn", "Isak Bruse", "Nora Qvist"),
}
_OFFICES = ("Ordförande", "Förste vice ordförande", "Andre vice ordförande")


def one(name: str, *, role: str | None = None, office: str | None = None) -> Actor:
    """
    Give the person of that name, with party, and a role or an office where one is told.
    """
    known = _PEOPLE[name]
    if role is None and office is None:
        return known
    return Actor(name=name, parties=known.parties, role=role, office=office)


def who(*names: str) -> tuple[Actor, ...]:
    """
    Give the persons of these names.
    """
    return tuple(map(one, names))


@functools.cache
def council_roster() -> Roster:
    """
    Give the council's mandates of the term 2022-2026.
    """
    return _roster(COUNCIL, COUNCIL_MEMBERS, dt.date(2022, 10, 15), dt.date(2026, 10, 14))


@functools.cache
def executive_roster() -> Roster:
    """
    Give the executive's mandates of the same term; a substitute was released in May 2024.
    """
    roster = _roster(EXECUTIVE, EXECUTIVE_MEMBERS, dt.date(2022, 11, 1), dt.date(2026, 10, 31))
    released = dt.date(2024, 5, 27)
    mandates = (
        replace(mandate, until=released) if mandate.actor == one("Arvid Lomm") else mandate
        for mandate in roster.mandates
    )
    return Roster(body=EXECUTIVE, mandates=tuple(mandates))


@functools.cache
def committee_roster() -> Roster:
    """
    Give the technical committee's mandates; one changes hands by the by-election of May 2024.
    """
    roster = _roster(COMMITTEE, COMMITTEE_MEMBERS, dt.date(2023, 1, 1), dt.date(2026, 12, 31))
    released, elected = dt.date(2024, 4, 29), dt.date(2024, 5, 27)
    mandates: list[Mandate] = []
    for mandate in roster.mandates:
        if mandate.actor != one("Ingvar Tell"):
            mandates.append(mandate)
            continue
        mandates.append(replace(mandate, until=released))
        mandates.append(replace(mandate, actor=one("Wilma Krok"), since=elected, released=released))
    return Roster(body=COMMITTEE, mandates=tuple(mandates))


def _roster(body: Body, members: tuple[str, ...], since: dt.date, until: dt.date) -> Roster:
    offices = dict(zip(members, _OFFICES, strict=False))
    constituency = "Almvik" if body is COUNCIL else None
    mandates = [
        Mandate(
            actor=one(name),
            capacity=Capacity.MEMBER,
            office=offices.get(name),
            seat=str(seat),
            since=since,
            until=until,
            constituency=constituency,
        )
        for seat, name in enumerate(members, start=1)
    ]
    called: dict[tuple[str, ...], int] = {}
    for name in _SUBSTITUTES[body]:
        parties = one(name).parties
        called[parties] = called.get(parties, 0) + 1
        mandates.append(
            Mandate(
                actor=one(name),
                capacity=Capacity.SUBSTITUTE,
                since=since,
                until=until,
                order=called[parties],
                constituency=constituency,
            )
        )
    return Roster(body=body, mandates=tuple(mandates))
