"""
Examples for `kfbeslut.rules.paragraphs`.
"""

from typing import Final, cast

from kfbeslut.model import Actor, Choice, NotTakingPart, Proposal, at, replace
from kfbeslut.rules.examples import Example, Examples
from kfbeslut.samples import change, committee_minutes, council_minutes, delegated_decision

__all__ = ["paragraph_has_decision", "paragraph_has_proposals", "paragraph_shows_participants"]

_COMMITTEE: Final = committee_minutes()
_CONTRACT: Final = "/paragraphs/3"  # of the committee: put without a word of what
_OPENING_HOURS: Final = "/paragraphs/6"
_PROPERTY: Final = "/paragraphs/7"
_ELECTION_OF_CERTIFIERS: Final = "/paragraphs/0"
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


def _withdrawn(place: int) -> Example:
    """
    Let one of the proposals on the opening hours have been taken back.
    """
    path = f"{_OPENING_HOURS}/proposals/{place}"
    proposal = cast("Proposal", at(council_minutes(), path))
    changed = change(council_minutes(), path, replace(proposal, withdrawn=True))
    return Example(changed, _OPENING_HOURS)


paragraph_has_proposals: Final = Examples(
    passes=Example(council_minutes(), _OPENING_HOURS),
    # One is enough where nobody moved anything else.
    edge=Example(_COMMITTEE, _CONTRACT),
    fails=Example(change(_COMMITTEE, f"{_CONTRACT}/proposals", ()), _CONTRACT),
    variants={
        "told-by-what-was-put": Example(
            change(council_minutes(), f"{_PROPERTY}/proposals", ()), _PROPERTY
        ),
        "withdrawn": _withdrawn(1),
    },
    silent={"nothing_was_put": Example(council_minutes(), _ELECTION_OF_CERTIFIERS)},
)


def _out(*parties: str) -> Example:
    """
    Let a party take no part in what the committee decided, as an extract tells it.
    """
    out = NotTakingPart(actor=Actor(parties=parties), choice=Choice.DOES_NOT_TAKE_PART)
    return Example(change(_COMMITTEE.extract(14), "/not_taking_part", [out]))


paragraph_shows_participants: Final = Examples(
    passes=Example(_COMMITTEE, _CONTRACT),
    # A party, whose members are on the list of those who served.
    edge=_out("C"),
    fails=_out("L"),
    silent={
        "was_delegated": Example(delegated_decision()),
        "its_minutes_have_no_list": Example(change(_COMMITTEE, "/attendance", None), _CONTRACT),
    },
)
