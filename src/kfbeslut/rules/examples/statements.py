"""
Examples for `kfbeslut.rules.statements`.
"""

import datetime as dt
from typing import Final

from kfbeslut.model import (
    Choice,
    DecisionPoint,
    Delegation,
    NotTakingPart,
    PartialDate,
    RegistryNumber,
    replace,
)
from kfbeslut.rules.examples import Example, Examples
from kfbeslut.samples import change, context, statement
from kfbeslut.samples.committee_matters import HEAD
from kfbeslut.samples.people import COMMITTEE, COUNCIL

__all__ = [
    "statement_answers_referral",
    "statement_author_not_disqualified",
    "statement_before_decision",
    "statement_belongs_to_case",
    "statement_proposal_answerable",
    "statement_to_council_not_delegated",
]

_STATEMENT: Final = statement()
_CONTEXT: Final = context()
_TO_COUNCIL: Final = change(_STATEMENT, "/addressee", COUNCIL)
_DELEGATED: Final = Delegation(body=COMMITTEE, decider=HEAD, urgent=False)
_OTHER_NUMBER: Final = RegistryNumber(text="TN 2023/88")
_OUT: Final = "/case/documents/2/document/not_taking_part"


def _dated(year: int, month: int, day: int) -> Example:
    changed = change(_STATEMENT, "/dated", PartialDate(year=year, month=month, day=day))
    return Example(changed, context=_CONTEXT)


statement_to_council_not_delegated: Final = Examples(
    passes=Example(_TO_COUNCIL, context=_CONTEXT),
    # Whatever the council is called.
    edge=Example(
        change(_TO_COUNCIL, "/addressee", replace(COUNCIL, name="Stadsfullmäktige")),
        context=_CONTEXT,
    ),
    fails=Example(change(_TO_COUNCIL, "/delegation", _DELEGATED), context=_CONTEXT),
    variants={
        "urgent": Example(
            change(_TO_COUNCIL, "/delegation", replace(_DELEGATED, urgent=True)), context=_CONTEXT
        )
    },
    silent={
        "goes_elsewhere": Example(change(_STATEMENT, "/delegation", _DELEGATED), context=_CONTEXT)
    },
)

statement_belongs_to_case: Final = Examples(
    passes=Example(_STATEMENT, context=_CONTEXT),
    # A number of its own, and the motion's beside it.
    edge=Example(change(_STATEMENT, "/registry_number", _OTHER_NUMBER), context=_CONTEXT),
    fails=Example(_STATEMENT, context=change(_CONTEXT, "/case/registry_number", _OTHER_NUMBER)),
)

statement_before_decision: Final = Examples(
    passes=Example(_STATEMENT, context=_CONTEXT),
    # On the day of the meeting.
    edge=_dated(2024, 2, 27),
    fails=_dated(2024, 2, 28),
)

statement_proposal_answerable: Final = Examples(
    passes=Example(_STATEMENT, context=_CONTEXT),
    # One proposal is enough, without number or mark.
    edge=Example(
        change(_STATEMENT, "/proposed", [DecisionPoint(text="Motionen avslås.")]),
        context=_CONTEXT,
    ),
    fails=Example(
        change(_STATEMENT, "/proposed/0/text", "Nämnden bör kanske pröva olika vägval."),
        context=_CONTEXT,
    ),
    variants={
        "nobody-to-decide": Example(
            change(
                change(_STATEMENT, "/proposed", [DecisionPoint(text="Motionen avslås.")]),
                "/addressee",
                None,
            ),
            context=_CONTEXT,
        )
    },
)

_official: Final = NotTakingPart(actor=HEAD, choice=Choice.DISQUALIFIED, left_room=True)
statement_author_not_disqualified: Final = Examples(
    passes=Example(_STATEMENT, context=_CONTEXT),
    # A member of the committee of the same name.
    edge=Example(
        _STATEMENT,
        context=change(_CONTEXT, _OUT, [replace(_official, actor=replace(HEAD, parties=["C"]))]),
    ),
    fails=Example(_STATEMENT, context=change(_CONTEXT, _OUT, [_official])),
)

statement_answers_referral: Final = Examples(
    passes=Example(_STATEMENT, context=_CONTEXT),
    # On the very day.
    edge=Example(
        _STATEMENT,
        context=change(_CONTEXT, "/case/steps/2/due", PartialDate.of(dt.date(2024, 2, 12))),
    ),
    fails=Example(
        _STATEMENT,
        context=change(_CONTEXT, "/case/steps/2/due", PartialDate.of(dt.date(2024, 2, 9))),
    ),
    silent={
        "answers_by_no_day": Example(
            _STATEMENT, context=change(_CONTEXT, "/case/steps/2/due", None)
        )
    },
)
