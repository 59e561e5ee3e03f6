"""
Examples for `kfbeslut.rules.citizens`.
"""

import datetime as dt
from typing import Final

from kfbeslut.model import Matter, MatterKind, PartialDate
from kfbeslut.rules.examples import Example, Examples
from kfbeslut.rules.examples.almvik import ALMVIK_RULES
from kfbeslut.samples import change, citizen_case, council_minutes_june
from kfbeslut.samples.people import COMMITTEE

__all__ = [
    "citizen_proposal_enabled",
    "citizen_proposal_transfer_lawful",
    "citizen_proposal_yearly_report",
]

_COUNCIL: Final = council_minutes_june()
_CASE: Final = citizen_case()
_PROPOSAL: Final = "/paragraphs/5"
_REPORT: Final = "/paragraphs/1"
_LONG_AFTER: Final = dt.date(2026, 1, 12)


def _in_committee(paragraph: str) -> Example:
    """
    Let it be a committee that met.
    """
    return Example(change(_COUNCIL, "/meeting/body", COMMITTEE), paragraph, local=ALMVIK_RULES)


def _of_kind(kind: MatterKind) -> Example:
    """
    Let the citizen proposal be about another kind of matter.
    """
    changed = change(_COUNCIL, f"{_PROPOSAL}/matter", Matter(kind=kind))
    return Example(changed, _PROPOSAL, local=ALMVIK_RULES)


citizen_proposal_enabled: Final = Examples(
    passes=Example(_COUNCIL, _PROPOSAL, local=ALMVIK_RULES),
    # Whoever proposes, be it a child.
    edge=Example(
        change(_COUNCIL, f"{_PROPOSAL}/answers/0/by", None), _PROPOSAL, local=ALMVIK_RULES
    ),
    fails=Example(
        _COUNCIL, _PROPOSAL, local=change(ALMVIK_RULES, "/citizen_proposals", value=False)
    ),
    silent={
        "has_no_citizen_proposal": Example(_COUNCIL, _REPORT, local=ALMVIK_RULES),
        "is_not_before_the_council": _in_committee(_PROPOSAL),
    },
)

citizen_proposal_transfer_lawful: Final = Examples(
    passes=Example(_COUNCIL, _PROPOSAL, local=ALMVIK_RULES),
    # The employment of somebody is not on the list of what the council keeps.
    edge=_of_kind(MatterKind.EMPLOYMENT),
    fails=_of_kind(MatterKind.TAX_RATE),
    variants={"judgment": _of_kind(MatterKind.GOALS)},
    silent={
        "has_no_citizen_proposal": Example(_COUNCIL, _REPORT, local=ALMVIK_RULES),
        "is_not_before_the_council": _in_committee(_PROPOSAL),
        "leaves_nothing_to_a_committee": Example(
            change(
                _COUNCIL,
                f"{_PROPOSAL}/decisions/0/text",
                "Medborgarförslaget remitteras till tekniska nämnden för beredning.",
            ),
            _PROPOSAL,
            local=ALMVIK_RULES,
        ),
    },
)

citizen_proposal_yearly_report: Final = Examples(
    passes=Example(_CASE),
    # On the last day of the year after.
    edge=Example(
        change(_CASE, "/steps/3/date", PartialDate.of(dt.date(2025, 12, 31))), today=_LONG_AFTER
    ),
    fails=Example(change(_CASE, "/steps", (_CASE.steps or ())[:3]), today=_LONG_AFTER),
    silent={
        "is_no_citizen_proposal": Example(
            change(_CASE, "/matter", Matter(kind=MatterKind.ORDINARY))
        ),
        "was_not_decided_by_a_committee": Example(change(_CASE, "/steps", (_CASE.steps or ())[:2])),
    },
)
