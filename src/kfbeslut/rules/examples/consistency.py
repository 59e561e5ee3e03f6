"""
Examples for `kfbeslut.rules.consistency`.
"""

import datetime as dt
from typing import Final

from kfbeslut.model import Capacity, Mandate, ParagraphNumber, replace
from kfbeslut.rules.examples import Example, Examples
from kfbeslut.samples import change, committee_minutes, committee_roster, context, council_minutes
from kfbeslut.samples.people import one

__all__ = ["party_known_on_date", "person_one_seat_per_body", "references_resolve"]

_CONTEXT: Final = context()
_COMMITTEE: Final = committee_minutes()
_ACTOR: Final = "/attendance/0/actor"
_CHAIR: Final = one("Olle Bergdahl")

party_known_on_date: Final = Examples(
    passes=Example(_COMMITTEE, context=_CONTEXT),
    # The party's name, where the roster has its letter.
    edge=Example(
        change(_COMMITTEE, _ACTOR, replace(_CHAIR, parties=["Socialdemokraterna"])),
        context=_CONTEXT,
    ),
    fails=Example(
        _COMMITTEE,
        context=change(_CONTEXT, "/rosters/2/mandates/0/actor/parties", ("C",)),
    ),
)


def _also_substitute(until: dt.date | None = None) -> Example:
    """
    Let the chair be a substitute too.
    """
    mandate = Mandate(actor=_CHAIR, capacity=Capacity.SUBSTITUTE, until=until)
    mandates = (*committee_roster().mandates, mandate)
    return Example(
        _COMMITTEE, "/meeting", context=change(_CONTEXT, "/rosters/2/mandates", mandates)
    )


person_one_seat_per_body: Final = Examples(
    passes=Example(_COMMITTEE, "/meeting", context=_CONTEXT),
    # Until the day before he got the seat.
    edge=_also_substitute(dt.date(2024, 2, 26)),
    fails=_also_substitute(),
)

_SALE: Final = "/paragraphs/7"
_REFERENCE: Final = f"{_SALE}/steps/0/paragraph"
references_resolve: Final = Examples(
    passes=Example(council_minutes(), _SALE, context=_CONTEXT),
    # The last paragraph of that meeting.
    edge=Example(
        change(council_minutes(), _REFERENCE, ParagraphNumber.of(55)), _SALE, context=_CONTEXT
    ),
    fails=Example(
        change(council_minutes(), _REFERENCE, ParagraphNumber.of(56)), _SALE, context=_CONTEXT
    ),
    silent={"names_no_paragraph": Example(council_minutes(), "/paragraphs/0")},
)
