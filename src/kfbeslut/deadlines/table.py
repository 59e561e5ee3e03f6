"""
All deadlines in one list, and all that some facts allow at once.
"""

import datetime as dt
from collections.abc import Callable, Collection
from typing import Any, Final, TypedDict, Unpack

from kfbeslut.deadlines import administrative, appeals, economy, matters, meetings
from kfbeslut.deadlines.results import Deadline, DeadlineKind, NotComputable

__all__ = ["DEADLINES", "Facts", "known"]

#: Each kind with the function that counts it, in the order of the ids.
_COUNTED_BY: Final[dict[DeadlineKind, Callable[..., Deadline | NotComputable]]] = {
    meetings.NOTICE: meetings.notice_by,
    meetings.URGENT_NOTICE: meetings.urgent_notice_by,
    meetings.CERTIFICATION: meetings.certify_by,
    meetings.ANNOUNCEMENT: meetings.announce_by,
    appeals.APPEAL: appeals.appeal_by,
    appeals.REMOVAL: appeals.removable_from,
    appeals.LEGAL_FORCE: appeals.legal_force_from,
    matters.MOTION: matters.motion_decided_by,
    administrative.ADMINISTRATIVE_APPEAL: administrative.administrative_appeal_by,
    administrative.PUBLIC_PARTY_APPEAL: administrative.public_party_appeal_by,
    matters.CASE: matters.case_decided_by,
    matters.DEMAND: matters.demand_answered_by,
    matters.REGISTER: matters.register_by,
    economy.BUDGET_PROPOSAL: economy.budget_proposed_by,
    economy.TAX_RATE_PROPOSAL: economy.tax_rate_proposed_by,
    economy.TAX_RATE: economy.tax_rate_adopted_by,
    economy.BUDGET: economy.budget_adopted_by,
    economy.DISCHARGE: economy.discharge_by,
    matters.URGENT_DECISION: matters.urgent_decision_reported_by,
    administrative.PLAN_APPEAL: administrative.plan_appeal_by,
}

DEADLINES: Final = tuple(_COUNTED_BY)
"""The deadlines that the package knows, in the order of their ids."""


class Facts(TypedDict, total=False):
    """
    What deadlines are counted from. What is left out, or is `None`, is not stated.

    The functions named beside them say more about each.

    Attributes:
        meeting: The day of a meeting of the council (`notice_by`).
        continued: Whether an adjourned meeting goes on then (`notice_by`).
        meeting_ended: The day a meeting ended (`certify_by`); if not stated, that of the meeting.
        certified: The day the minutes were certified (`announce_by`).
        posted: The day that was announced on the notice board (`appeal_by`).
        decided: The day of the decision (`appeal_by`, `urgent_decision_reported_by`).
        stayed_up: Whether the notice was up the whole time (`legal_force_from`).
        appeal_pending: Whether an appeal waits for its ruling (`legal_force_from`).
        own_regime: Whether special rules on appeal apply (`appeal_by`).
        filed: The day a motion or citizen proposal was raised (`motion_decided_by`).
        received: The day a party got the decision (`administrative_appeal_by`).
        opened: The day a party opened a case (`case_decided_by`).
        demanded: The day a party's demand came in (`demand_answered_by`).
        arrived: The day a document was received (`register_by`).
        budget_year: The year of a budget (`budget_adopted_by`).
        special_reasons: Whether a budget may come later (`budget_adopted_by`).
        federation: Whether it is a federation of municipalities (`budget_adopted_by`).
        audited_year: The year that was audited (`discharge_by`).
        next_meeting: The day of a committee's next meeting (`urgent_decision_reported_by`).

    .. versionadded:: 0.1.0
    """

    meeting: dt.date | None
    continued: bool
    meeting_ended: dt.date | None
    certified: dt.date | None
    posted: dt.date | Collection[dt.date] | None
    decided: dt.date | None
    stayed_up: bool | None
    appeal_pending: bool | None
    own_regime: bool
    filed: dt.date | None
    received: dt.date | None
    opened: dt.date | None
    demanded: dt.date | None
    arrived: dt.date | None
    budget_year: int | None
    special_reasons: bool
    federation: bool
    audited_year: int | None
    next_meeting: dt.date | None


def known(**facts: Unpack[Facts]) -> tuple[Deadline | NotComputable, ...]:
    """
    Count every deadline that the facts allow.

    A meeting that is not said to have ended on another day ended on its own.

    Args:
        **facts: What is stated; see `Facts`.

    Returns:
        One result for each of `DEADLINES`, in their order; `NotComputable` where facts are
        missing.

    Raises:
        InvalidValueError: If a fact is of another kind than it should be.
        TypeError: If a fact has a name that no deadline takes.

    >>> [due.id for due in known(posted=dt.date(2026, 12, 3)) if isinstance(due, Deadline)]
    ['D5', 'D6', 'D14']

    .. versionadded:: 0.1.0
    """
    if strange := sorted(facts.keys() - Facts.__annotations__.keys()):
        raise TypeError(
            f"No deadline is counted from {', '.join(strange)}; "
            f"the facts are {', '.join(Facts.__annotations__)}."
        )
    stated: dict[str, Any] = dict(facts)
    stated["meeting_ended"] = facts.get("meeting_ended") or facts.get("meeting")
    return tuple(
        count(
            **{name: stated.get(name) for name in kind.facts},
            **{name: stated[name] for name in kind.also if name in stated},
        )
        for kind, count in _COUNTED_BY.items()
    )
