"""
How days are counted: dates in, dates out, with the reason.

Each deadline is a function of the facts that it is counted from, which are given by name. It gives
a `Deadline`, or a `NotComputable` that names what is missing or hinders; a fact that is not stated
is `None` and never an error. `known` counts all that some facts allow.

.. versionadded:: 0.1.0
"""

from kfbeslut.deadlines.administrative import (
    administrative_appeal_by,
    plan_appeal_by,
    public_party_appeal_by,
)
from kfbeslut.deadlines.appeals import appeal_by, legal_force_from, on_all_boards, removable_from
from kfbeslut.deadlines.days_off import DayOff, day_off, weekday_before, weekday_from
from kfbeslut.deadlines.economy import (
    budget_adopted_by,
    budget_proposed_by,
    discharge_by,
    tax_rate_adopted_by,
    tax_rate_proposed_by,
)
from kfbeslut.deadlines.matters import (
    case_decided_by,
    demand_answered_by,
    motion_decided_by,
    register_by,
    urgent_decision_reported_by,
)
from kfbeslut.deadlines.meetings import announce_by, certify_by, notice_by, urgent_notice_by
from kfbeslut.deadlines.plan import PlannedMeeting, meeting_days, plan, plan_meeting
from kfbeslut.deadlines.results import Bound, Deadline, DeadlineKind, NotComputable
from kfbeslut.deadlines.table import DEADLINES, Facts, known

__all__ = [
    "DEADLINES",
    "Bound",
    "DayOff",
    "Deadline",
    "DeadlineKind",
    "Facts",
    "NotComputable",
    "PlannedMeeting",
    "administrative_appeal_by",
    "announce_by",
    "appeal_by",
    "budget_adopted_by",
    "budget_proposed_by",
    "case_decided_by",
    "certify_by",
    "day_off",
    "demand_answered_by",
    "discharge_by",
    "known",
    "legal_force_from",
    "meeting_days",
    "motion_decided_by",
    "notice_by",
    "on_all_boards",
    "plan",
    "plan_appeal_by",
    "plan_meeting",
    "public_party_appeal_by",
    "register_by",
    "removable_from",
    "tax_rate_adopted_by",
    "tax_rate_proposed_by",
    "urgent_decision_reported_by",
    "urgent_notice_by",
    "weekday_before",
    "weekday_from",
]
