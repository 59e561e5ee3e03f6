"""
Examples for `kfbeslut.rules.elections`.
"""

from typing import Final, cast

from kfbeslut.model import Context, Election, ElectionMethod, at, replace
from kfbeslut.rules.examples import Example, Examples
from kfbeslut.samples import (
    change,
    citizen_case,
    context,
    council_minutes,
    council_minutes_june,
    executive_roster,
)
from kfbeslut.samples.people import COMMITTEE, one, who

__all__ = ["proportional_election_threshold", "resignation_released_by_council"]

_MAY: Final = council_minutes()
_JUNE: Final = council_minutes_june()
_BALLOTS: Final = "/paragraphs/3/elections/0"  # one seat, 20 present: ten may demand it
_BY_ELECTION: Final = "/paragraphs/4/elections/0"
_PARAGRAPH: Final = _JUNE.extract(51)
_FORMER: Final = next(
    place
    for place, mandate in enumerate(executive_roster().mandates)
    if mandate.actor == one("Arvid Lomm")
)


def _election(**changes: object) -> Example:
    """
    Let the election by ballot be another one.
    """
    changed = replace(cast("Election", at(_MAY, _BALLOTS)), **changes)
    return Example(change(_MAY, _BALLOTS, changed), _BALLOTS)


_MEMBERS: Final = replace(
    cast("Election", at(_JUNE, _BY_ELECTION)),
    post="ledamot i kommunstyrelsen",
    substitutes=False,
    in_place_of=None,
    elected=who("Berit Sundell"),
)
_SUBSTITUTES: Final = replace(
    cast("Election", at(_JUNE, _BY_ELECTION)),
    method=ElectionMethod.PROPORTIONAL,
    asked_proportional=12,
)
_CASE: Final = change(
    change(citizen_case(), "/registry_number", _PARAGRAPH.registry_number),
    "/documents/0/document",
    _PARAGRAPH,
)

proportional_election_threshold: Final = Examples(
    passes=_election(),
    # One more, and it would have had to be.
    edge=_election(asked_proportional=9),
    fails=_election(asked_proportional=10),
    variants={
        "too-few": _election(method=ElectionMethod.PROPORTIONAL, asked_proportional=9),
        "substitutes-alone": Example(
            change(_JUNE, "/paragraphs/4/elections", [_MEMBERS, _SUBSTITUTES]),
            "/paragraphs/4/elections/1",
        ),
    },
    silent={"is_not_listed": _election(post="ordförande i tekniska nämnden")},
)

resignation_released_by_council: Final = Examples(
    passes=Example(_JUNE, _BY_ELECTION, context=context()),
    # The paragraph tells that the council has released him; nobody has brought the roster.
    edge=Example(_MAY, _BALLOTS),
    fails=Example(
        _JUNE,
        _BY_ELECTION,
        context=change(context(), f"/rosters/1/mandates/{_FORMER}/until", None),
    ),
    variants={"not-recorded": Example(_CASE, "/documents/0/document/elections/0")},
    silent={
        "is_no_by_election": Example(
            change(_JUNE, f"{_BY_ELECTION}/in_place_of", None), _BY_ELECTION
        ),
        "is_not_of_council": Example(
            change(_JUNE, "/meeting/body", COMMITTEE), _BY_ELECTION, context=Context()
        ),
    },
)
