"""
Rules on the chair and the vice chairs: that they have a seat, and that they preside in their order.
"""

from collections.abc import Iterator
from typing import Final

from kfbeslut.findings import Severity
from kfbeslut.law import GKL, KL, Certainty
from kfbeslut.model import Actor, Capacity, DecisionParagraph, Extent, Mandate, Meeting, Presence
from kfbeslut.procedure import Attendance
from kfbeslut.rules.bodies import is_neither_council_nor_committee
from kfbeslut.rules.definition import Variant, rule
from kfbeslut.rules.here import Here
from kfbeslut.rules.mandates import mandates_at
from kfbeslut.rules.verdicts import Fault, Unknown

__all__ = ["elected_chair_is_member", "presiding_order_followed"]

#: How those are called who preside until a chair is there.
_FOR_THE_TIME_BEING: Final = ("tillfällig", "tf ", "ålderspresident")


# Where these rules are silent


def was_not_in_the_chair(presence: Presence, at: Here) -> bool:
    """
    The person did not preside.
    """
    return not presence.presiding


# The rules


@rule(
    "elected-chair-is-member",
    on=Meeting,
    severity=Severity.ERROR,
    certainty=Certainty.TEXT,
    cites=[KL.at(5, 11), GKL.at(5, 6)],
    needs=["body.kind", "date", "presidium", "context.rosters"],
    silent_when=[is_neither_council_nor_committee],
    sv="{name} anges sitta i fullmäktiges presidium men är ersättare. Ordförande och vice "
    "ordförande väljs bland ledamöterna.",
    en="{name} is said to be of the council's presidium, but is a substitute. The chair and the "
    "vice chairs are elected among the members.",
    variants=[
        Variant(
            "in-committee",
            cites=[KL.at(6, 21, paragraph=1), GKL.at(6, 15)],
            sv="{name} anges sitta i nämndens presidium men är ersättare. Ordförande och vice "
            "ordförande väljs bland nämndens ledamöter.",
            en="{name} is said to be of the committee's presidium, but is a substitute. The chair "
            "and the vice chairs are elected among the committee's members.",
        )
    ],
    examples="presiding.elected_chair_is_member",
)
def elected_chair_is_member(meeting: Meeting, at: Here) -> tuple[Fault | Unknown, ...]:
    """
    The chair and the vice chairs are members of the body.

    Whoever is not on the roster by that name may be there by another. Those who preside for the
    time being are not judged: rules of procedure tell who they may be.

    Silent when neither the council met nor a committee.
    """
    mandates = mandates_at(at)
    answers: list[Fault | Unknown] = []
    for number, actor in enumerate(meeting.presidium or ()):
        place = f"presidium/{number}"
        if _presides_for_the_time_being(actor):
            continue
        capacities = set(_capacities(actor, mandates))
        if Capacity.MEMBER in capacities:
            continue
        if capacities == {Capacity.SUBSTITUTE}:
            variant = None if at.council else "in-committee"
            answers.append(Fault(place, variant=variant, name=actor.name))
        else:
            answers.append(Unknown("context.rosters", field=place))
    return tuple(answers)


def _presides_for_the_time_being(actor: Actor) -> bool:
    called = f"{actor.office or ''} {actor.role or ''}".casefold()
    return any(word in called for word in _FOR_THE_TIME_BEING)


def _capacities(actor: Actor, mandates: tuple[Mandate, ...]) -> Iterator[Capacity | None]:
    """
    Yield in which capacities somebody of that name, of whatever party, is on the roster.
    """
    if actor.name is None:
        return
    person = Actor(name=actor.name)
    for mandate in mandates:
        if mandate.actor.is_same_as(person):
            yield mandate.capacity


@rule(
    "presiding-order-followed",
    on=Presence,
    severity=Severity.INFO,
    certainty=Certainty.READING,
    cites=[KL.at(5, 11), KL.at(5, 43), GKL.at(5, 6), GKL.at(5, 39)],
    needs=["at.body.kind", "at.meeting.presidium"],
    silent_when=[was_not_in_the_chair, is_neither_council_nor_committee],
    sv="{name} ledde sammanträdet vid § {number}, då {other} tjänstgjorde. Som vi läser lagen går "
    "{other} före.",
    en="{name} presided at § {number}, where {other} served. As we read the act {other} comes "
    "first.",
    variants=[
        Variant(
            "in-committee",
            cites=[KL.at(6, 21, paragraph=1), KL.at(6, 22), GKL.at(6, 15), GKL.at(6, 16)],
            sv="{name} ledde nämndens sammanträde vid § {number}, då {other} tjänstgjorde. Som vi "
            "läser lagen går {other} före.",
            en="{name} presided over the committee at § {number}, where {other} served. As we read "
            "the act {other} comes first.",
        )
    ],
    examples="presiding.presiding_order_followed",
)
def presiding_order_followed(presence: Presence, at: Here) -> Fault | None:
    """
    Whoever presides is the first of the chair and the vice chairs who serves and may preside.

    Who is disqualified, or takes no part in the matter, need not preside.

    Silent when the person did not preside, or neither the council met nor a committee.
    """
    for other in _before(presence.actor, (at.meeting and at.meeting.presidium) or ()):
        own = [each for each in at.attendance or () if each.actor.is_same_as(other)]
        for paragraph in (at.minutes and at.minutes.paragraphs) or (at.paragraph,):
            if own and paragraph and _was_passed_over(other, own, paragraph, presence, at):
                number = paragraph.number.text if paragraph.number else None
                return Fault(
                    "presiding",
                    variant=None if at.council else "in-committee",
                    name=presence.actor.name,
                    other=other.name,
                    number=number,
                )
    return None


def _before(actor: Actor, presidium: tuple[Actor, ...]) -> Iterator[Actor]:
    """
    Yield those of the presidium who come before somebody; all of it, if the person isn't in it.
    """
    for other in presidium:
        # By the name alone: a party is written in one way here and in another there.
        if other.name and actor.name and other.name.casefold() == actor.name.casefold():
            return
        yield other


def _was_passed_over(
    other: Actor,
    own: list[Presence],
    paragraph: DecisionParagraph,
    presence: Presence,
    at: Here,
) -> bool:
    """
    Tell whether somebody served at a paragraph at which another presided.
    """
    if paragraph.number is None or not presence.covers(paragraph.number):
        return False
    if any(each.actor.is_same_as(other) for each in paragraph.not_taking_part or ()):
        return False
    told = Attendance(presences=own, number=paragraph.number, whole=at.extent is Extent.WHOLE)
    return told.serves(other) is True
