"""
Examples for `kfbeslut.rules.quorum`.
"""

from collections.abc import Collection
from typing import Final

from kfbeslut.model import (
    BodyKind,
    Context,
    DecisionParagraph,
    Matter,
    MatterKind,
    ParagraphSpan,
    Roster,
    replace,
)
from kfbeslut.model.local import BodyRules
from kfbeslut.rules.examples import Example, Examples
from kfbeslut.rules.examples.almvik import ALMVIK_RULES
from kfbeslut.samples import (
    change,
    committee_minutes,
    committee_roster,
    council_minutes,
    council_roster,
)
from kfbeslut.samples.people import COMMITTEE_MEMBERS, COUNCIL_MEMBERS

__all__ = [
    "committee_quorum",
    "council_quorum",
    "council_quorum_exception_recorded",
    "serving_not_more_than_seats",
]

_COUNCIL: Final = council_minutes()
_COMMITTEE: Final = committee_minutes()  # seven serve on seven seats
_REPORT: Final = _COUNCIL.extract(46)  # no proposal, no vote
_INTERPELLATION: Final = "/paragraphs/2"
_COMMITTEE_REPORT: Final = _COMMITTEE.extract(12)
#: The chair and those who certify, and others.
_TEN: Final = (*COUNCIL_MEMBERS[:9], COUNCIL_MEMBERS[16])
_ELEVEN: Final = (*_TEN, COUNCIL_MEMBERS[14])


def _only(paragraph: DecisionParagraph, names: Collection[str], roster: Roster) -> Example:
    """
    Let only these serve at a paragraph.
    """
    there = [each for each in paragraph.attendance or () if each.actor.name in names]
    document = change(paragraph, "/attendance", there)
    return Example(document, context=Context(rosters=(roster,)), local=ALMVIK_RULES)


def _without(roster: Roster, *names: str) -> Roster:
    """
    Let the seats of these be vacant.
    """
    return replace(
        roster, mandates=[each for each in roster.mandates if each.actor.name not in names]
    )


council_quorum: Final = Examples(
    passes=Example(_COUNCIL, "/paragraphs/10"),
    edge=_only(_REPORT, _ELEVEN, council_roster()),
    fails=_only(_REPORT, _TEN, council_roster()),
    variants={
        "vacant-seats": _only(_REPORT, _TEN, _without(council_roster(), "Harald Vik", "Arvid Lomm"))
    },
    silent={
        "is_not_of_council": Example(_COMMITTEE, "/paragraphs/1"),
        "is_an_answer": Example(_COUNCIL, _INTERPELLATION),
    },
)

#: Where a substitute serves who has a seat at § 14 only.
_SUBSTITUTE: Final = next(
    f"/attendance/{number}/paragraphs"
    for number, presence in enumerate(_COMMITTEE.attendance or ())
    if presence.paragraphs == (ParagraphSpan.of(14),)
)
_FOUR: Final = COMMITTEE_MEMBERS[:4]
_THREE: Final = COMMITTEE_MEMBERS[:3]
committee_quorum: Final = Examples(
    passes=Example(_COMMITTEE, "/paragraphs/1"),
    edge=_only(_COMMITTEE_REPORT, _FOUR, committee_roster()),
    fails=_only(_COMMITTEE_REPORT, _THREE, committee_roster()),
    variants={
        "vacant-seats": _only(
            _COMMITTEE_REPORT, _THREE, _without(committee_roster(), "Dag Ryding", "Sten Öhrvall")
        ),
        "sub-committee": Example(
            change(_COMMITTEE_REPORT, "/meeting/body/kind", BodyKind.SUB_COMMITTEE),
            local=replace(
                ALMVIK_RULES, bodies=(BodyRules(body="Tekniska nämnden", least_present=8),)
            ),
        ),
    },
    silent={"is_of_no_such_committee": Example(_COUNCIL, "/paragraphs/1")},
)

_ANSWER: Final = change(_REPORT, "/matter", Matter(kind=MatterKind.QUESTION))
council_quorum_exception_recorded: Final = Examples(
    passes=Example(_COUNCIL, _INTERPELLATION),
    edge=_only(_ANSWER, _ELEVEN, council_roster()),
    fails=_only(_ANSWER, _TEN, council_roster()),
    silent={
        "is_not_of_council": Example(_COMMITTEE, "/paragraphs/1"),
        "is_no_answer": Example(_COUNCIL, "/paragraphs/4"),
    },
)

serving_not_more_than_seats: Final = Examples(
    passes=Example(_COUNCIL, "/paragraphs/4"),
    edge=Example(_COMMITTEE, "/paragraphs/1"),
    fails=Example(change(_COMMITTEE_REPORT, "/meeting/body/seats", 6)),
    silent={
        "has_a_seat_served_twice": Example(
            change(_COMMITTEE, _SUBSTITUTE, [ParagraphSpan.of(12), ParagraphSpan.of(14)]),
            "/paragraphs/1",
        )
    },
)
