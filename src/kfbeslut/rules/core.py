"""
The rules that come with the library.
"""

from typing import Final

from kfbeslut.rules.agenda import only_announced_items_decided, urgent_item_announced
from kfbeslut.rules.book import RuleBook
from kfbeslut.rules.certification import (
    immediate_certification_complete,
    minutes_certified_after_meeting,
    minutes_certified_within_14_days,
)
from kfbeslut.rules.certifiers import certifiers_as_local_rules
from kfbeslut.rules.citizens import (
    citizen_proposal_enabled,
    citizen_proposal_transfer_lawful,
    citizen_proposal_yearly_report,
)
from kfbeslut.rules.consistency import (
    party_known_on_date,
    person_one_seat_per_body,
    references_resolve,
)
from kfbeslut.rules.council_matters import (
    council_matter_not_decided_by_committee,
    unprepared_urgent_matter_needs_unanimity,
)
from kfbeslut.rules.delegation import (
    delegated_decision_reported_or_recorded,
    delegation_within_limits,
    subdelegation_only_by_head,
)
from kfbeslut.rules.interpellations import (
    interpellation_by_member,
    interpellation_content,
    interpellation_not_individual_authority,
)
from kfbeslut.rules.meeting_notice import (
    council_notice_content,
    council_notice_in_newspaper,
    council_notice_one_week,
)
from kfbeslut.rules.minutes import (
    minutes_kept,
    minutes_list_interpellations,
    minutes_list_matters,
    minutes_list_serving,
    paragraph_numbers_run,
)
from kfbeslut.rules.motion_answers import (
    motion_decided_by_council,
    motion_every_claim_answered,
    motion_outcome_consistent_with_statement_text,
    motion_write_off_needs_report,
)
from kfbeslut.rules.motion_year import motion_decided_within_one_year, motion_overdue_reported
from kfbeslut.rules.motions import (
    motion_addressed_to_council,
    motion_concerns_municipal_matter,
    motion_filed_by_council_member,
    motion_has_at_least_one_proposer,
    motion_has_claim,
    motion_single_subject,
    motion_written_and_signed,
)
from kfbeslut.rules.paragraphs import (
    paragraph_has_decision,
    paragraph_has_proposals,
    paragraph_shows_participants,
)
from kfbeslut.rules.preparation import (
    case_prepared_before_council_decides,
    chain_in_order,
    committee_heard_after_drafting_committee,
    council_matter_has_proposal,
    executive_heard,
)
from kfbeslut.rules.publicity import committee_openness_allowed, council_meeting_public
from kfbeslut.rules.quorum import (
    committee_quorum,
    council_quorum,
    council_quorum_exception_recorded,
    serving_not_more_than_seats,
)
from kfbeslut.rules.registration import (
    document_registered,
    document_registered_promptly,
    published_document_accessible,
    secrecy_mark_complete,
)
from kfbeslut.rules.remarks import (
    outside_representative_note_allowed,
    special_statement_allowed,
    special_statement_author_served,
    special_statement_time,
    special_statement_with_reservation,
    substitute_statement_allowed,
    substitute_statement_by_nonserving_substitute,
    substitute_statement_is_not_a_reservation,
)
from kfbeslut.rules.reservations import (
    reservation_against_a_decision,
    reservation_by_participant,
    reservation_names_persons,
    reservation_reasons_before_certification,
    reservation_recorded_in_minutes,
    reservation_reported_before_meeting_closed,
)
from kfbeslut.rules.statements import (
    statement_answers_referral,
    statement_author_not_disqualified,
    statement_before_decision,
    statement_belongs_to_case,
    statement_proposal_answerable,
    statement_to_council_not_delegated,
)
from kfbeslut.rules.summons import (
    committee_summons_per_local_rules,
    council_summons_one_week,
    summons_content,
)
from kfbeslut.rules.urgent_decisions import (
    urgent_decision_authorised,
    urgent_decision_reported_next_meeting,
)
from kfbeslut.rules.voting import majority_decides, tally_sums, tie_broken_by_chair

__all__ = ["rules"]

rules: Final = RuleBook(
    [
        motion_addressed_to_council,
        motion_has_claim,
        paragraph_has_decision,
        paragraph_has_proposals,
        paragraph_shows_participants,
        minutes_kept,
        minutes_list_serving,
        minutes_list_matters,
        minutes_list_interpellations,
        paragraph_numbers_run,
        minutes_certified_within_14_days,
        minutes_certified_after_meeting,
        certifiers_as_local_rules,
        immediate_certification_complete,
        tally_sums,
        majority_decides,
        tie_broken_by_chair,
        reservation_by_participant,
        reservation_reported_before_meeting_closed,
        reservation_reasons_before_certification,
        reservation_recorded_in_minutes,
        reservation_against_a_decision,
        reservation_names_persons,
        substitute_statement_allowed,
        substitute_statement_by_nonserving_substitute,
        substitute_statement_is_not_a_reservation,
        special_statement_allowed,
        special_statement_author_served,
        special_statement_with_reservation,
        special_statement_time,
        outside_representative_note_allowed,
        case_prepared_before_council_decides,
        chain_in_order,
        committee_heard_after_drafting_committee,
        council_matter_has_proposal,
        executive_heard,
        motion_has_at_least_one_proposer,
        motion_filed_by_council_member,
        motion_written_and_signed,
        motion_single_subject,
        motion_concerns_municipal_matter,
        motion_decided_by_council,
        motion_every_claim_answered,
        motion_outcome_consistent_with_statement_text,
        motion_write_off_needs_report,
        statement_answers_referral,
        statement_author_not_disqualified,
        statement_before_decision,
        statement_belongs_to_case,
        statement_proposal_answerable,
        statement_to_council_not_delegated,
        motion_decided_within_one_year,
        motion_overdue_reported,
        delegated_decision_reported_or_recorded,
        delegation_within_limits,
        subdelegation_only_by_head,
        urgent_decision_authorised,
        urgent_decision_reported_next_meeting,
        council_matter_not_decided_by_committee,
        unprepared_urgent_matter_needs_unanimity,
        citizen_proposal_enabled,
        citizen_proposal_transfer_lawful,
        citizen_proposal_yearly_report,
        council_notice_one_week,
        council_notice_content,
        council_notice_in_newspaper,
        council_summons_one_week,
        summons_content,
        committee_summons_per_local_rules,
        document_registered,
        document_registered_promptly,
        published_document_accessible,
        secrecy_mark_complete,
        party_known_on_date,
        person_one_seat_per_body,
        references_resolve,
        interpellation_by_member,
        interpellation_content,
        interpellation_not_individual_authority,
        only_announced_items_decided,
        urgent_item_announced,
        committee_openness_allowed,
        council_meeting_public,
        council_quorum,
        committee_quorum,
        council_quorum_exception_recorded,
        serving_not_more_than_seats,
    ]
)
"""The rules of the Local Government Acts of 1991 and 2017, and of common practice."""
