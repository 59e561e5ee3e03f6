"""
Rules on closed doors: the council meets in public, committees don't (5 kap. 42 §, 6 kap. 25 §).
"""

import datetime as dt

from kfbeslut.findings import Severity
from kfbeslut.law import GKL, KL, Certainty
from kfbeslut.model import AgendaItem, Extent, MatterKind
from kfbeslut.rules.bodies import is_not_of_committee, is_not_of_council
from kfbeslut.rules.definition import Variant, rule
from kfbeslut.rules.here import Here
from kfbeslut.rules.verdicts import Fault, Unknown

__all__ = ["committee_openness_allowed", "council_meeting_public"]


def was_struck(item: AgendaItem, at: Here) -> bool:
    """
    The matter was struck from the agenda, and so not handled.
    """
    return item.struck


@rule(
    "council-meeting-public",
    on=AgendaItem,
    severity=Severity.ERROR,
    certainty=Certainty.TEXT,
    cites=[KL.at(5, 42), GKL.at(5, 38)],
    needs=["at.body.kind", "public"],
    may_need=["closed"],
    silent_when=[is_not_of_council, was_struck],
    sv="Ärendet handlades inom stängda dörrar, men något beslut om det framgår inte. Fullmäktiges "
    "sammanträden är offentliga, om inte fullmäktige beslutar annat för ett visst ärende.",
    en="The matter was handled behind closed doors, but no decision on that is shown. The "
    "council's meetings are public, unless the council decides otherwise for a given matter.",
    examples="publicity.council_meeting_public",
)
def council_meeting_public(item: AgendaItem, at: Here) -> Fault | Unknown | None:
    """
    The council handles each matter in public, unless it has decided to close the doors for it.

    Only the deliberation may be closed, not the decision; that isn't told apart here.

    Silent when another body than the council met, or the matter was struck from the agenda.
    """
    if item.public or item.closed:
        return None
    return Fault("closed") if at.extent is Extent.WHOLE else Unknown("closed")


@rule(
    "committee-openness-allowed",
    on=AgendaItem,
    severity=Severity.ERROR,
    certainty=Certainty.TEXT,
    cites=[KL.at(6, 25), GKL.at(6, 19, letter="a", since=dt.date(1994, 7, 1))],
    needs=["at.body.kind", "public"],
    may_need=["at.local.open_meetings"],
    silent_when=[is_not_of_committee, was_struck],
    sv="Ärendet handlades offentligt, men fullmäktige har inte medgett att nämndens sammanträden "
    "är offentliga.",
    en="The matter was handled in public, but the council has not allowed the committee to meet in "
    "public.",
    variants=[
        Variant(
            "always-closed",
            sv="Ärendet avser myndighetsutövning och handlades offentligt. Sådana ärenden handlas "
            "alltid inom stängda dörrar.",
            en="The matter is one of public authority and was handled in public. Such matters are "
            "always handled behind closed doors.",
        )
    ],
    examples="publicity.committee_openness_allowed",
)
def committee_openness_allowed(item: AgendaItem, at: Here) -> Fault | Unknown | None:
    """
    A committee meets in public only where the council allows it, and never on public authority.

    Whether there were secret data in the matter is not looked at.

    Silent when no committee met, or the matter was struck from the agenda.
    """
    if not item.public:
        return None
    if item.matter and item.matter.kind is MatterKind.PUBLIC_AUTHORITY:
        return Fault("public", variant="always-closed")
    allowed = at.local.open_meetings if at.local else None
    if allowed is None:
        return Unknown("at.local.open_meetings")
    return None if allowed else Fault("public")
