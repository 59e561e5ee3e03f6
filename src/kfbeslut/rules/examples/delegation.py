"""
Examples for `kfbeslut.rules.delegation`.
"""

import datetime as dt
from typing import Final

from kfbeslut.model import (
    Actor,
    AppealRegime,
    BoardKind,
    Case,
    Context,
    DelegatedPower,
    Delegation,
    Matter,
    MatterKind,
    Notice,
    replace,
)
from kfbeslut.rules.examples import Example, Examples
from kfbeslut.samples import change, context, delegated_decision, paragraph, passed_on_decision
from kfbeslut.samples.committee_matters import HEAD
from kfbeslut.samples.people import COMMITTEE

__all__ = [
    "delegated_decision_reported_or_recorded",
    "delegation_within_limits",
    "subdelegation_only_by_head",
]

_DECISION: Final = delegated_decision()
_DELEGATION: Final = _DECISION.delegation or Delegation()
#: The permit is a case of its own, open to legality review.
_CONTEXT: Final = change(
    context(),
    "/case",
    Case(registry_number=_DECISION.registry_number, appeal_regime=AppealRegime.LEGALITY_REVIEW),
)
_KIND: Final = _DELEGATION.kind or ""
_MANAGER: Final = Actor(name="Love Ask", office="Enhetschef")


def _decided(context: Context = _CONTEXT, **changes: object) -> Example:
    """
    Let the decision be delegated in another way.
    """
    return Example(
        change(_DECISION, "/delegation", replace(_DELEGATION, **changes)), context=context
    )


_GOALS: Final = Matter(kind=MatterKind.GOALS)
_at_a_meeting: Final = Example(paragraph(), context=_CONTEXT)
_urgent: Final = _decided(urgent=True)

delegation_within_limits: Final = Examples(
    passes=Example(_DECISION, context=_CONTEXT),
    # Whoever holds the office to which the order gives the power.
    edge=_decided(decider=Actor(name="Ture Malm", office=HEAD.office)),
    fails=Example(change(_DECISION, "/matter", _GOALS), context=_CONTEXT),
    variants={
        "machine": _decided(automated=True),
        "not-covered": _decided(decider=_MANAGER),
    },
    silent={
        "is_not_delegated": _at_a_meeting,
        "was_urgent": Example(change(_urgent.document, "/matter", _GOALS), context=_CONTEXT),
    },
)

_PASSED_ON: Final = Example(passed_on_decision(), context=_CONTEXT)
_LEAVE: Final = "/delegation/0/may_pass_on"
subdelegation_only_by_head: Final = Examples(
    passes=_PASSED_ON,
    # The order names the office, not the person.
    edge=Example(
        _PASSED_ON.document,
        context=change(_CONTEXT, "/delegation/0/to", Actor(office=HEAD.office)),
    ),
    fails=Example(_PASSED_ON.document, context=change(_CONTEXT, _LEAVE, value=False)),
    silent={"is_not_delegated": _at_a_meeting, "was_not_passed_on": _decided()},
)

_NOT_REPORTED: Final = change(
    _CONTEXT,
    "/delegation",
    (DelegatedPower(kind=_KIND, to=HEAD, may_pass_on=True, to_be_reported=False),),
)
_NOTICE: Final = Notice(
    body=COMMITTEE, board=BoardKind.WEBSITE, posted=dt.date(2024, 2, 8), appeal_information=True
)
_RECORDED: Final = change(_decided(reported=None, recorded=True).document, "/notices", (_NOTICE,))


delegated_decision_reported_or_recorded: Final = Examples(
    passes=Example(_DECISION, context=_CONTEXT),
    # Not reported, as the committee has decided, but recorded and announced.
    edge=Example(_RECORDED, context=_NOT_REPORTED),
    fails=_decided(reported=None),
    variants={
        "not-recorded": _decided(_NOT_REPORTED, reported=None),
        "not-announced": Example(change(_RECORDED, "/notices", ()), context=_NOT_REPORTED),
    },
    silent={
        "is_not_delegated": _at_a_meeting,
        "was_urgent": _decided(urgent=True, reported=None),
        "was_reported_to_head": _decided(
            date=dt.date(2013, 2, 8), decider=_MANAGER, passed_on_by=HEAD, reported=None
        ),
    },
)
