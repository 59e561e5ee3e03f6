"""
Rules on what is so urgent that a committee can't be waited for (6 kap. 39-40 §§ kommunallagen).
"""

from collections.abc import Iterator

from kfbeslut.findings import Severity
from kfbeslut.law import GKL, KL, Certainty
from kfbeslut.model import (
    Actor,
    Capacity,
    DecisionParagraph,
    Delegation,
    Extent,
    Minutes,
    RegistryNumber,
    Roster,
)
from kfbeslut.rules.definition import Variant, rule
from kfbeslut.rules.delegation_order import called, is_to
from kfbeslut.rules.here import Here
from kfbeslut.rules.verdicts import Fault, Unknown

__all__ = ["urgent_decision_authorised", "urgent_decision_reported_next_meeting"]


def is_not_urgent(paragraph: DecisionParagraph, at: Here) -> bool:
    """
    It is not said to have been taken by delegation as urgent.
    """
    return paragraph.delegation is None or paragraph.delegation.urgent is not True


@rule(
    "urgent-decision-reported-next-meeting",
    on=DecisionParagraph,
    severity=Severity.ERROR,
    certainty=Certainty.TEXT,
    cites=[KL.at(6, 40, paragraph=2), GKL.at(6, 36, paragraph=2)],
    needs=["context.next_minutes.meeting.date"],
    may_need=["delegation.reported", "context.next_minutes"],
    silent_when=[is_not_urgent],
    sv="Det brådskande beslutet anmäldes först {reported}. Nämnden hade sammanträde den {next}, "
    "och då skulle det ha anmälts.",
    en="The urgent decision was reported only on {reported}. The committee met on {next}, and it "
    "was to be reported then.",
    examples="urgent_decisions.urgent_decision_reported_next_meeting",
)
def urgent_decision_reported_next_meeting(
    paragraph: DecisionParagraph, at: Here
) -> Fault | Unknown | None:
    """
    A decision that was taken as urgent is reported at the committee's next meeting.

    Where the decision doesn't tell when, the papers of the next meeting are asked.

    Silent when the decision was not taken by delegation as urgent.
    """
    delegation, minutes = paragraph.delegation or Delegation(), at.context.next_minutes
    meeting = minutes.meeting if minutes else None
    day = meeting.date if meeting else None
    if minutes is None or meeting is None or day is None or not _is_next(delegation, at):
        return Unknown("context.next_minutes")
    if delegation.reported is None:
        named = paragraph.registry_number in _papers_named(minutes)
        return None if paragraph.registry_number and named else Unknown("delegation.reported")
    first = delegation.reported.earliest
    if first is None or first <= (meeting.last_day or day):
        return None
    reported = delegation.reported.exact or str(delegation.reported)
    return Fault("delegation/reported", reported=reported, next=day)


@rule(
    "urgent-decision-authorised",
    on=DecisionParagraph,
    severity=Severity.ERROR,
    certainty=Certainty.TEXT,
    cites=[KL.at(6, 39), GKL.at(6, 36, paragraph=1)],
    needs=["delegation.decider", "context.delegation"],
    may_need=["context.rosters", "delegation.body", "delegation.urgent_because"],
    silent_when=[is_not_urgent],
    sv="{who} fattade ett brådskande beslut utan att nämnden hade uppdragit det åt {who}.",
    en="{who} took an urgent decision without the committee having charged {who} with it.",
    variants=[
        Variant(
            "not-a-member",
            sv="{who} fattade ett brådskande beslut men var inte ledamot i {body}.",
            en="{who} took an urgent decision but was no member of {body}.",
        ),
        Variant(
            "no-reason",
            severity=Severity.WARNING,
            certainty=Certainty.PRACTICE,
            sv="Det framgår inte varför nämndens avgörande inte kunde avvaktas.",
            en="It isn’t told why the committee could not be waited for.",
        ),
    ],
    examples="urgent_decisions.urgent_decision_authorised",
)
def urgent_decision_authorised(
    paragraph: DecisionParagraph, at: Here
) -> tuple[Fault | Unknown, ...]:
    """
    An urgent decision is taken by the chair or another member whom the committee charged with it.

    It says why the committee could not be waited for.

    Silent when the decision was not taken by delegation as urgent.
    """
    delegation = paragraph.delegation or Delegation()
    deciders = [delegation.decider] if delegation.decider else []
    said = [_authorised(who, delegation, at) for who in deciders] + [_reasoned(delegation, at)]
    return tuple(answer for answer in said if answer)


def _is_next(delegation: Delegation, at: Here) -> bool:
    """
    Tell whether the minutes given as the next meeting's are those of this body, and later.
    """
    meeting = at.context.next_minutes.meeting if at.context.next_minutes else None
    body = meeting.body if meeting else None
    if body and delegation.body and body.name.casefold() != delegation.body.name.casefold():
        return False
    return bool(
        meeting and meeting.date and (not delegation.date or delegation.date <= meeting.date)
    )


def _papers_named(minutes: Minutes) -> Iterator[RegistryNumber | None]:
    return (
        paper.registry_number
        for paragraph in minutes.paragraphs or ()
        for paper in paragraph.documents or ()
    )


def _authorised(who: Actor, delegation: Delegation, at: Here) -> Fault | Unknown | None:
    powers = [power for power in at.context.delegation or () if power.urgent]
    member = _is_member(who, delegation, at)
    if member is False:
        body = delegation.body.name if delegation.body else None
        return Fault("delegation/decider", variant="not-a-member", who=called(who), body=body)
    given = {is_to(power, who) for power in powers}
    if True in given:
        return Unknown("context.rosters") if member is None else None
    if None in given:
        return Unknown("context.delegation")
    return Fault("delegation/decider", who=called(who))


def _is_member(who: Actor, delegation: Delegation, at: Here) -> bool | None:
    """
    Tell whether somebody held a member's seat in the body on the day.
    """
    roster = _roster(delegation, at)
    if roster is None or delegation.date is None or who.name is None:
        return None
    seats = {
        mandate.capacity
        for mandate in roster.mandates
        if mandate.held_on(delegation.date) and mandate.actor.is_same_as(who)
    }
    if Capacity.MEMBER in seats:
        return True
    return None if None in seats else False


def _roster(delegation: Delegation, at: Here) -> Roster | None:
    name = delegation.body.name.casefold() if delegation.body else None
    rosters = at.context.rosters or ()
    return next((each for each in rosters if each.body.name.casefold() == name), None)


def _reasoned(delegation: Delegation, at: Here) -> Fault | Unknown | None:
    if delegation.urgent_because:
        return None
    if at.extent is not Extent.WHOLE:
        return Unknown("delegation.urgent_because")
    return Fault("delegation", variant="no-reason")
