"""
The rules that come with the library.
"""

from typing import Final

from kfbeslut.rules.agenda import only_announced_items_decided, urgent_item_announced
from kfbeslut.rules.appeals import (
    appeal_court_of_its_time,
    appeal_in_time,
    appeal_object_is_a_decision,
    appeal_regime_matches_matter,
)
from kfbeslut.rules.book import RuleBook
from kfbeslut.rules.budget import (
    budget_by_november,
    budget_has_mandatory_parts,
    expenditure_decision_names_financing,
)
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
from kfbeslut.rules.composition import (
    committee_vice_chairs_at_most_two,
    council_size_odd,
    executive_minimum_size,
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
from kfbeslut.rules.discharge import annual_report_before_discharge, discharge_before_end_of_june
from kfbeslut.rules.disqualification import (
    accountable_person_not_in_discharge,
    disqualified_committee_member_absent,
    disqualified_council_member_not_taking_part,
)
from kfbeslut.rules.elections import (
    proportional_election_threshold,
    resignation_released_by_council,
)
from kfbeslut.rules.interpellations import (
    interpellation_by_member,
    interpellation_content,
    interpellation_not_individual_authority,
)
from kfbeslut.rules.legal_force import (
    execution_before_legal_force_noted,
    legal_force_not_before_period_ends,
    local_regulations_promulgated,
)
from kfbeslut.rules.meeting_notice import (
    council_notice_content,
    council_notice_in_newspaper,
    council_notice_one_week,
)
from kfbeslut.rules.meeting_times import meeting_times_consistent
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
from kfbeslut.rules.notice_times import (
    certification_or_notice_late,
    notice_kept_until_appeal_ends,
    notice_not_before_certification,
    notice_states_right_last_day,
    notice_within_two_days,
)
from kfbeslut.rules.notices import (
    appeal_information_on_board,
    joint_committee_notice_on_all_boards,
    notice_content,
    notice_on_website_board,
    notice_proof_of_posting,
    region_notice_in_newspaper,
)
from kfbeslut.rules.paragraphs import (
    paragraph_has_decision,
    paragraph_has_proposals,
    paragraph_shows_participants,
)
from kfbeslut.rules.postponement import (
    election_postponement_by_majority,
    extra_election_postponed_first_time,
    postponed_matter_returns,
)
from kfbeslut.rules.preparation import (
    case_prepared_before_council_decides,
    chain_in_order,
    committee_heard_after_drafting_committee,
    council_matter_has_proposal,
    executive_heard,
)
from kfbeslut.rules.presiding import elected_chair_is_member, presiding_order_followed
from kfbeslut.rules.proposals import (
    every_standing_proposal_resolved,
    order_of_putting_recorded,
    proposals_have_mover,
)
from kfbeslut.rules.publicity import committee_openness_allowed, council_meeting_public
from kfbeslut.rules.putting import (
    formal_proposals_first,
    no_new_matter_under_item,
    refusal_to_put_recorded,
)
from kfbeslut.rules.putting_off import (
    minority_postponement_only_once,
    minority_postponement_respected,
    no_minority_remittal_in_committee,
    remittal_has_reasons,
)
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
from kfbeslut.rules.remote import (
    presidium_on_site,
    remote_attendance_authorised,
    remote_attendance_both_ways,
)
from kfbeslut.rules.reservations import (
    reservation_against_a_decision,
    reservation_by_participant,
    reservation_names_persons,
    reservation_reasons_before_certification,
    reservation_recorded_in_minutes,
    reservation_reported_before_meeting_closed,
)
from kfbeslut.rules.returning import no_return_same_day_after_leaving
from kfbeslut.rules.rolls import one_vote_per_seat, open_vote, tally_sums, voters_were_serving
from kfbeslut.rules.special_majority import special_majority
from kfbeslut.rules.special_votes import (
    election_vote_by_ballot,
    no_abstention_in_public_authority,
    tie_in_election_by_lot,
)
from kfbeslut.rules.statements import (
    statement_answers_referral,
    statement_author_not_disqualified,
    statement_before_decision,
    statement_belongs_to_case,
    statement_proposal_answerable,
    statement_to_council_not_delegated,
)
from kfbeslut.rules.substituting import substitute_order_followed, substitute_replaces_someone
from kfbeslut.rules.summons import (
    committee_summons_per_local_rules,
    council_summons_one_week,
    summons_content,
)
from kfbeslut.rules.urgent_decisions import (
    urgent_decision_authorised,
    urgent_decision_reported_next_meeting,
)
from kfbeslut.rules.voting import (
    chair_votes_when_needed,
    majority_decides,
    tie_broken_by_chair,
    vote_between_two_proposals,
)

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
        proposals_have_mover,
        every_standing_proposal_resolved,
        order_of_putting_recorded,
        formal_proposals_first,
        no_new_matter_under_item,
        refusal_to_put_recorded,
        open_vote,
        election_vote_by_ballot,
        tally_sums,
        one_vote_per_seat,
        voters_were_serving,
        majority_decides,
        tie_broken_by_chair,
        chair_votes_when_needed,
        tie_in_election_by_lot,
        no_abstention_in_public_authority,
        special_majority,
        minority_postponement_respected,
        minority_postponement_only_once,
        election_postponement_by_majority,
        extra_election_postponed_first_time,
        remittal_has_reasons,
        no_minority_remittal_in_committee,
        postponed_matter_returns,
        vote_between_two_proposals,
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
        motion_has_at_least_one_proposer,
        motion_filed_by_council_member,
        motion_written_and_signed,
        motion_single_subject,
        motion_concerns_municipal_matter,
        case_prepared_before_council_decides,
        committee_heard_after_drafting_committee,
        executive_heard,
        council_matter_has_proposal,
        chain_in_order,
        motion_decided_by_council,
        motion_every_claim_answered,
        motion_outcome_consistent_with_statement_text,
        motion_write_off_needs_report,
        statement_to_council_not_delegated,
        statement_belongs_to_case,
        statement_before_decision,
        statement_proposal_answerable,
        statement_author_not_disqualified,
        statement_answers_referral,
        motion_decided_within_one_year,
        motion_overdue_reported,
        delegation_within_limits,
        subdelegation_only_by_head,
        delegated_decision_reported_or_recorded,
        urgent_decision_authorised,
        urgent_decision_reported_next_meeting,
        citizen_proposal_enabled,
        citizen_proposal_transfer_lawful,
        citizen_proposal_yearly_report,
        unprepared_urgent_matter_needs_unanimity,
        council_matter_not_decided_by_committee,
        council_notice_one_week,
        council_notice_content,
        council_notice_in_newspaper,
        council_summons_one_week,
        summons_content,
        committee_summons_per_local_rules,
        document_registered,
        document_registered_promptly,
        secrecy_mark_complete,
        published_document_accessible,
        interpellation_by_member,
        interpellation_content,
        interpellation_not_individual_authority,
        party_known_on_date,
        person_one_seat_per_body,
        references_resolve,
        committee_openness_allowed,
        council_meeting_public,
        only_announced_items_decided,
        urgent_item_announced,
        council_quorum,
        committee_quorum,
        council_quorum_exception_recorded,
        serving_not_more_than_seats,
        notice_within_two_days,
        notice_content,
        notice_kept_until_appeal_ends,
        notice_proof_of_posting,
        notice_on_website_board,
        notice_states_right_last_day,
        notice_not_before_certification,
        certification_or_notice_late,
        joint_committee_notice_on_all_boards,
        appeal_information_on_board,
        region_notice_in_newspaper,
        appeal_in_time,
        appeal_regime_matches_matter,
        appeal_court_of_its_time,
        appeal_object_is_a_decision,
        legal_force_not_before_period_ends,
        execution_before_legal_force_noted,
        local_regulations_promulgated,
        budget_by_november,
        budget_has_mandatory_parts,
        expenditure_decision_names_financing,
        committee_vice_chairs_at_most_two,
        council_size_odd,
        executive_minimum_size,
        annual_report_before_discharge,
        discharge_before_end_of_june,
        presidium_on_site,
        remote_attendance_authorised,
        remote_attendance_both_ways,
        elected_chair_is_member,
        presiding_order_followed,
        accountable_person_not_in_discharge,
        disqualified_committee_member_absent,
        disqualified_council_member_not_taking_part,
        proportional_election_threshold,
        resignation_released_by_council,
        meeting_times_consistent,
        no_return_same_day_after_leaving,
        substitute_replaces_someone,
        substitute_order_followed,
    ]
)
"""The rules of the Local Government Acts of 1991 and 2017, and of common practice."""
