"""
Examples for `kfbeslut.rules.composition`.
"""

import datetime as dt
from typing import Final

from kfbeslut.model import Capacity, Meeting, replace
from kfbeslut.rules.examples import Example, Examples
from kfbeslut.rules.examples.almvik import ALMVIK_RULES
from kfbeslut.samples import (
    change,
    committee_minutes,
    context,
    council_minutes,
    executive_minutes,
    executive_roster,
)
from kfbeslut.samples.people import EXECUTIVE, one

__all__ = [
    "committee_vice_chairs_at_most_two",
    "council_size_odd",
    "executive_minimum_size",
]

_MEETING: Final = "/meeting"
_SEATS: Final = "/meeting/body/seats"
_COUNCIL: Final = council_minutes()
_EXECUTIVE: Final = executive_minutes()
_COMMITTEE: Final = committee_minutes()
_SEATS_IN_THE_EXECUTIVE: Final = executive_roster().mandates
_SUBSTITUTES: Final = [
    mandate for mandate in _SEATS_IN_THE_EXECUTIVE if mandate.capacity is Capacity.SUBSTITUTE
]
_PRESIDIUM: Final = (_COMMITTEE.meeting and _COMMITTEE.meeting.presidium) or ()
_FEDERATION: Final = change(_COUNCIL, "/meeting/body/name", "Förbundsfullmäktige")


def _with_substitutes(number: int) -> Example:
    """
    Let the executive have so many substitutes.
    """
    mandates = _SUBSTITUTES[:number]
    around = change(context(), "/rosters/1/mandates", mandates)
    return Example(_EXECUTIVE, _MEETING, context=around, local=ALMVIK_RULES)


def _of_executive(day: dt.date, *, seats: int) -> Example:
    """
    Let an executive of so many seats meet, and treat one matter of which little is told.
    """
    meeting = Meeting(body=replace(EXECUTIVE, seats=seats), date=day)
    paragraph = replace(
        _EXECUTIVE.extract(50),
        meeting=meeting,
        attendance=None,
        certifications=None,
        notices=None,
    )
    return Example(paragraph, _MEETING, context=context(), local=ALMVIK_RULES)


council_size_odd: Final = Examples(
    passes=Example(_COUNCIL, _MEETING, local=ALMVIK_RULES),
    # The fewest for a municipality of its size.
    edge=Example(_COUNCIL, _MEETING, context=context(), local=ALMVIK_RULES),
    fails=Example(change(_COUNCIL, _SEATS, 22), _MEETING, local=ALMVIK_RULES),
    variants={
        "least": Example(
            _COUNCIL, _MEETING, context=change(context(), "/electorate", 8001), local=ALMVIK_RULES
        )
    },
    silent={
        "is_not_of_council": Example(_COMMITTEE, _MEETING),
        "is_of_federation": Example(_FEDERATION, _MEETING),
    },
)

executive_minimum_size: Final = Examples(
    passes=Example(_EXECUTIVE, _MEETING, context=context(), local=ALMVIK_RULES),
    edge=_with_substitutes(5),
    fails=_with_substitutes(4),
    variants={
        "members": _of_executive(dt.date(2024, 4, 10), seats=4),
        "as-many-substitutes": _of_executive(dt.date(2013, 4, 10), seats=9),
    },
    silent={
        "is_not_of_the_executive": Example(_COUNCIL, _MEETING),
        "is_of_federation": Example(
            change(_EXECUTIVE, "/meeting/body/name", "Förbundsstyrelsen"), _MEETING
        ),
    },
)

committee_vice_chairs_at_most_two: Final = Examples(
    passes=Example(_COMMITTEE, _MEETING),
    # One is enough.
    edge=Example(change(_COMMITTEE, "/meeting/presidium", _PRESIDIUM[:2]), _MEETING),
    fails=Example(
        change(
            _COMMITTEE,
            "/meeting/presidium",
            (*_PRESIDIUM, one("Edla Frisk", office="Tredje vice ordförande")),
        ),
        _MEETING,
    ),
    silent={
        "is_not_of_committee": Example(_COUNCIL, _MEETING),
        "is_of_federation": Example(
            change(_COMMITTEE, "/meeting/body/name", "Förbundsdirektionens nämnd"), _MEETING
        ),
    },
)
