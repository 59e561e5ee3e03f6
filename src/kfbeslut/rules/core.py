"""
The rules that come with the library.
"""

from typing import Final

from kfbeslut.rules.dissent import reservation_by_participant, special_statement_allowed

from kfbeslut.rules.book import RuleBook
from kfbeslut.rules.motions import motion_addressed_to_council, motion_has_claim
from kfbeslut.rules.paragraphs import paragraph_has_decision
from kfbeslut.rules.preparation import (
    case_prepared_before_council_decides,
    chain_in_order,
    committee_heard_after_drafting_committee,
    council_matter_has_proposal,
    executive_heard,
)
from kfbeslut.rules.voting import majority_decides, tally_sums, tie_broken_by_chair

__all__ = ["rules"]

rules: Final = RuleBook(
    [
        motion_addressed_to_council,
        motion_has_claim,
        paragraph_has_decision,
        tally_sums,
        majority_decides,
        tie_broken_by_chair,
        reservation_by_participant,
        special_statement_allowed,
        case_prepared_before_council_decides,
        chain_in_order,
        committee_heard_after_drafting_committee,
        council_matter_has_proposal,
        executive_heard,
    ]
)
"""The rules of the Local Government Acts of 1991 and 2017, and of common practice."""
