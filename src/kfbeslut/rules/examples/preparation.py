"""
Examples for `kfbeslut.rules.preparation`.
"""

import datetime as dt
from typing import Final

from kfbeslut.model import (
    Body,
    BodyKind,
    Case,
    Extent,
    Matter,
    MatterKind,
    PartialDate,
    Step,
    StepKind,
    replace,
)
from kfbeslut.rules.examples import Example, Examples
from kfbeslut.samples import case, change, way
from kfbeslut.samples.people import COMMITTEE, COUNCIL, EXECUTIVE, OFFICE

__all__ = [
    "case_prepared_before_council_decides",
    "chain_in_order",
    "committee_heard_after_drafting_committee",
    "council_matter_has_proposal",
    "executive_heard",
]

_SALE: Final = case()
_PROPOSED, _DECIDED = _SALE.steps or ()
_DRAFTING: Final = Body(name="Markberedningen", kind=BodyKind.DRAFTING_COMMITTEE)
_DRAFTED: Final = replace(_PROPOSED, body=_DRAFTING, paragraph=None)
_ITEM: Final = "/documents/1/document/meeting/agenda/7"  # the sale at the council's meeting
_SENT_TO_EXECUTIVE: Final = Step(
    body=COUNCIL, done=StepKind.REMITTED_FOR_STATEMENT, to=EXECUTIVE, date=_PROPOSED.date
)


def _steps(*steps: Step) -> Case:
    """
    Let the sale go another way.
    """
    return change(_SALE, "/steps", steps)


def _of(kind: MatterKind, case: Case) -> Case:
    return change(case, "/matter", Matter(kind=kind))


def _excepted(fails: Case) -> dict[str, Example]:
    """
    Show each matter that needs no preparation, in a case that would break the rule.
    """
    *before, decided = fails.steps or ()
    sent = replace(decided, to=COMMITTEE)
    by_presidium = replace(_PROPOSED, body=COUNCIL)
    in_november = replace(decided, date=PartialDate.of(dt.date(2022, 11, 28)))
    shown = {
        "is_not_decided_by_council": change(fails, "/steps", before),
        "needs_no_preparation": _of(MatterKind.RESIGNATION, fails),
        "is_nothing_to_decide": _of(MatterKind.REPORT, fails),
        "may_be_for_newly_elected": _of(
            MatterKind.ORGANISATION, change(fails, "/steps", (*before, in_november))
        ),
        "leaves_citizen_proposal": _of(
            MatterKind.CITIZEN_PROPOSAL, change(fails, "/steps", (*before, sent))
        ),
        "came_unprepared": change(fails, f"{_ITEM}/unprepared", value=True),
        "is_budget_of_auditors": _of(
            MatterKind.BUDGET, change(fails, "/steps", (by_presidium, *before, decided))
        ),
    }
    return {name: Example(case) for name, case in shown.items()}


_unprepared: Final = _steps(_DECIDED)
case_prepared_before_council_decides: Final = Examples(
    passes=Example(way()),
    # On the very day of the decision.
    edge=Example(change(_SALE, "/steps/0/date", _DECIDED.date)),
    fails=Example(_unprepared),
    silent=_excepted(_unprepared),
)

_drafted_and_proposed: Final = _steps(_DRAFTED, _PROPOSED, _DECIDED)
_only_drafted: Final = change(_drafted_and_proposed, "/steps/1/body", OFFICE)
committee_heard_after_drafting_committee: Final = Examples(
    passes=Example(_drafted_and_proposed),
    # That the matter was sent to it is enough.
    edge=Example(_steps(_DRAFTED, _SENT_TO_EXECUTIVE, _DECIDED)),
    fails=Example(_only_drafted),
    silent={"no_drafting_committee_prepared": Example(_SALE), **_excepted(_only_drafted)},
)

_past_the_executive: Final = change(_SALE, "/steps/0/body", COMMITTEE)
executive_heard: Final = Examples(
    passes=Example(way()),
    # That the matter was sent to it is enough.
    edge=Example(_steps(_SENT_TO_EXECUTIVE, replace(_PROPOSED, body=COMMITTEE), _DECIDED)),
    fails=Example(_past_the_executive),
    variants={
        "record-not-whole": Example(change(_past_the_executive, "/extent", Extent.EXTRACT)),
    },
    silent={"no_committee_was_heard": Example(_only_drafted), **_excepted(_past_the_executive)},
)

_no_opinion: Final = change(_SALE, "/steps/0/done", StepKind.NO_OPINION)
council_matter_has_proposal: Final = Examples(
    passes=Example(_SALE),
    # The executive has no opinion, but the committee made a proposal.
    edge=Example(change(way(), "/steps/5/done", StepKind.NO_OPINION)),
    fails=Example(_no_opinion),
    silent={"was_not_prepared": Example(_unprepared), **_excepted(_no_opinion)},
)

chain_in_order: Final = Examples(
    passes=Example(way()),
    # On the very day of the decision.
    edge=Example(change(_SALE, "/steps/0/date", _DECIDED.date)),
    fails=Example(change(way(), "/steps/5/date", PartialDate.of(dt.date(2024, 6, 10)))),
    variants={
        # The office states its view when the committee has already proposed.
        "backwards": Example(change(way(), "/steps/3/date", PartialDate.of(dt.date(2024, 3, 5)))),
    },
)
