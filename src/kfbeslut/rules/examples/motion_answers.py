"""
Examples for `kfbeslut.rules.motion_answers`.
"""

from typing import Final

from kfbeslut.model import DecisionPoint, Effect, Matter, MatterKind, Outcome
from kfbeslut.rules.examples import Example, Examples
from kfbeslut.samples import (
    change,
    council_minutes,
    council_minutes_2013,
    council_minutes_june,
    executive_minutes,
    way,
)
from kfbeslut.samples.people import EXECUTIVE
from kfbeslut.samples.safe_ways import points

__all__ = [
    "motion_decided_by_council",
    "motion_every_claim_answered",
    "motion_outcome_consistent_with_statement_text",
    "motion_write_off_needs_report",
]

_COUNCIL: Final = council_minutes()
_JUNE: Final = council_minutes_june()
_EXECUTIVE: Final = executive_minutes()
_WAY: Final = way()

_PARTLY: Final = "/paragraphs/4"  # three claims: one granted, one rejected, the rest answered
_OPENING_HOURS: Final = "/paragraphs/6"  # no motion
_PROPOSED: Final = "/paragraphs/1"  # the same motion in the executive
_WRITTEN_OFF: Final = "/paragraphs/6"
_ALONE: Final = "/documents/4/document"  # the council's paragraph, in the case of the motion

_WRITING_OFF: Final = DecisionPoint(
    text="Motionen avskrivs från vidare handläggning.",
    effects=(Effect(outcome=Outcome.WRITTEN_OFF, on="motion"),),
)

motion_decided_by_council: Final = Examples(
    passes=Example(_EXECUTIVE, _PROPOSED),
    # It is a proposal all the same if the council is called something else.
    edge=Example(
        change(_EXECUTIVE, f"{_PROPOSED}/decisions/0/decided_by/name", "Fullmäktige"), _PROPOSED
    ),
    fails=Example(change(_EXECUTIVE, f"{_PROPOSED}/decisions/0/decided_by", EXECUTIVE), _PROPOSED),
    silent={
        "answers_no_motion": Example(_EXECUTIVE, "/paragraphs/2"),
        "is_before_the_council": Example(_COUNCIL, _PARTLY),
    },
)

motion_every_claim_answered: Final = Examples(
    passes=Example(_COUNCIL, _PARTLY),
    # The rest is one claim, and that one is named.
    edge=Example(
        change(
            _COUNCIL,
            f"{_PARTLY}/decisions/2/effects",
            [Effect(outcome=Outcome.CONSIDERED_ANSWERED, on="motion", claims=(2,))],
        ),
        _PARTLY,
    ),
    fails=Example(change(_COUNCIL, f"{_PARTLY}/decisions", points()[:2]), _PARTLY),
    silent={
        "answers_no_motion": Example(_COUNCIL, _OPENING_HOURS),
        "is_not_before_the_council": Example(_EXECUTIVE, _PROPOSED),
        "has_no_decision": Example(change(_COUNCIL, f"{_PARTLY}/decisions", ()), _PARTLY),
    },
)

motion_write_off_needs_report: Final = Examples(
    passes=Example(_JUNE, _WRITTEN_OFF),
    # The paragraph is itself the report.
    edge=Example(
        change(_JUNE, f"{_WRITTEN_OFF}/matter", Matter(kind=MatterKind.REPORT)), _WRITTEN_OFF
    ),
    fails=Example(change(_WAY, f"{_ALONE}/decisions", [_WRITING_OFF]), _ALONE),
    silent={
        "writes_off_no_motion": Example(_WAY, _ALONE),
        "was_withdrawn": Example(
            change(
                _JUNE,
                f"{_WRITTEN_OFF}/decisions/0/text",
                "Motionen, som har återkallats, avskrivs.",
            ),
            _WRITTEN_OFF,
        ),
    },
)

motion_outcome_consistent_with_statement_text: Final = Examples(
    passes=Example(_COUNCIL, f"{_PARTLY}/decisions/0"),
    # Two outcomes, of which the words say one.
    edge=Example(council_minutes_2013(), "/paragraphs/1/decisions/0"),
    fails=Example(
        change(_COUNCIL, f"{_PARTLY}/decisions/0/text", "Motionens tredje att-sats avslås."),
        f"{_PARTLY}/decisions/0",
    ),
    silent={"says_nothing_of_a_motion": Example(_COUNCIL, f"{_OPENING_HOURS}/decisions/0")},
)
