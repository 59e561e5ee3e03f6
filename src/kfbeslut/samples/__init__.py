"""
Invented papers that are right, for rules, docs and tests to begin with.

Everything happens in Almvik, a municipality that doesn't exist. Each function gives the same value
at each call; `change` makes it wrong in one place. The package is loaded only when asked for.
"""

from kfbeslut.samples.change import change
from kfbeslut.samples.committee import (
    committee_minutes,
    paragraph,
    special_statement,
    substitute_statement,
)
from kfbeslut.samples.committee_matters import (
    delegated_decision,
    passed_on_decision,
    urgent_decision,
)
from kfbeslut.samples.council import council_minutes
from kfbeslut.samples.council_2013 import council_minutes_2013
from kfbeslut.samples.council_year import (
    council_minutes_december,
    council_minutes_june,
    council_minutes_november,
)
from kfbeslut.samples.executive import executive_minutes
from kfbeslut.samples.people import committee_roster, council_roster, executive_roster
from kfbeslut.samples.safe_ways import motion, statement
from kfbeslut.samples.way import case, citizen_case, context, way

__all__ = [
    "case",
    "change",
    "citizen_case",
    "committee_minutes",
    "committee_roster",
    "context",
    "council_minutes",
    "council_minutes_2013",
    "council_minutes_december",
    "council_minutes_june",
    "council_minutes_november",
    "council_roster",
    "delegated_decision",
    "executive_minutes",
    "executive_roster",
    "motion",
    "paragraph",
    "passed_on_decision",
    "special_statement",
    "statement",
    "substitute_statement",
    "urgent_decision",
    "way",
]
