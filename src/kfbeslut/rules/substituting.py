"""
Rules on substitutes: each serves on a seat on which nobody else does, and in turn.

"5 kap. 17 § Om en ledamot är förhindrad att inställa sig till ett sammanträde eller att fortsätta
delta i ett sammanträde, ska en ersättare tjänstgöra i ledamotens ställe." How substitutes serve in
committees the council decides (6 kap. 17 §).
"""

from collections.abc import Iterator

from kfbeslut.findings import Severity
from kfbeslut.law import GKL, KL, Certainty
from kfbeslut.model import Actor, Capacity, DecisionParagraph, Extent, Mandate, Presence
from kfbeslut.procedure import Attendance
from kfbeslut.rules.bodies import is_not_of_council
from kfbeslut.rules.definition import Variant, rule
from kfbeslut.rules.here import Here
from kfbeslut.rules.mandates import mandates_at
from kfbeslut.rules.verdicts import Fault, Unknown

__all__ = ["is_served_twice", "substitute_order_followed", "substitute_replaces_someone"]


def is_no_serving_substitute(presence: Presence, at: Here) -> bool:
    """
    The person is no substitute, or did not serve.
    """
    return presence.capacity is not Capacity.SUBSTITUTE or presence.serving is False


def stands_in_an_extract(presence: Presence, at: Here) -> bool:
    """
    An extract doesn't tell at which paragraph the substitute began to serve.
    """
    return at.minutes is None


@rule(
    "substitute-replaces-someone",
    on=Presence,
    severity=Severity.ERROR,
    certainty=Certainty.TEXT,
    cites=[KL.at(5, 17), KL.at(5, 19), GKL.at(5, 12), GKL.at(5, 14)],
    needs=["serving"],
    may_need=["seat", "serves_for", "at.body.kind"],
    silent_when=[is_no_serving_substitute],
    sv="{name} tjänstgjorde som ersättare vid § {number} på en plats där även {other} "
    "tjänstgjorde.",
    en="{name} served as a substitute at § {number} on a seat on which {other} served too.",
    variants=[
        Variant(
            "in-committee",
            severity=Severity.WARNING,
            certainty=Certainty.PRACTICE,
            cites=[KL.at(6, 17, paragraph=1), GKL.at(6, 10)],
            sv="{name} tjänstgjorde som ersättare vid § {number} på en plats där även {other} "
            "tjänstgjorde. Brukligt är att en tjänstgör på varje plats; hur ersättarna tjänstgör "
            "bestämmer fullmäktige.",
            en="{name} served as a substitute at § {number} on a seat on which {other} served too. "
            "By custom one serves on each seat; how substitutes serve is for the council to "
            "decide.",
        )
    ],
    examples="substituting.substitute_replaces_someone",
)
def substitute_replaces_someone(presence: Presence, at: Here) -> Fault | Unknown | None:
    """
    A substitute who serves does so on a seat on which nobody else serves at that paragraph.

    Who came or left, nobody knows at which paragraph, and who was disqualified at it or took no
    part, is not said to have served.

    Silent when the person is no substitute, or did not serve.
    """
    if presence.seat is None and presence.serves_for is None:
        return Unknown("serves_for")
    others = list(_on_the_same_seat(presence, at))
    for paragraph in _paragraphs(at) if others else ():
        for other in others:
            if _both_serve(presence, other, paragraph, at):
                if at.body is None or at.body.kind is None:
                    return Unknown("at.body.kind")
                return Fault(
                    "serves_for" if presence.serves_for else "seat",
                    variant=None if at.council else "in-committee",
                    name=presence.actor.name,
                    other=other.actor.name,
                    number=paragraph.number.text if paragraph.number else None,
                )
    return None


def is_served_twice(paragraph: DecisionParagraph, at: Here) -> bool:
    """
    Tell whether a substitute serves at a paragraph on a seat on which somebody else does.
    """
    return any(
        _both_serve(presence, other, paragraph, at)
        for presence in at.attendance or ()
        if not is_no_serving_substitute(presence, at)
        for other in _on_the_same_seat(presence, at)
    )


@rule(
    "substitute-order-followed",
    on=Presence,
    severity=Severity.WARNING,
    certainty=Certainty.READING,
    cites=[KL.at(5, 18), KL.at(5, 21), GKL.at(5, 13), GKL.at(5, 16)],
    needs=["at.body.kind", "serving", "context.rosters"],
    silent_when=[is_no_serving_substitute, is_not_of_council, stands_in_an_extract],
    sv="{name} började tjänstgöra vid § {number}, fast {other} var där och inte tjänstgjorde. Som "
    "vi läser registret går {other} före.",
    en="{name} began to serve at § {number}, though {other} was there and did not serve. As we "
    "read the roster, {other} comes first.",
    examples="substituting.substitute_order_followed",
)
def substitute_order_followed(presence: Presence, at: Here) -> Fault | Unknown | None:
    """
    In the council, the first substitute in the order who is there and free begins to serve.

    Compared are substitutes of one party and constituency, by their order on the roster. Where
    the election gave each member an order of their own, another may come first. One who has begun
    to serve may go on, whoever comes later. In committees the council decides on the order.

    Silent when the person is no substitute, or did not serve; another body than the council met;
    or the paper is an extract, which doesn't tell when somebody began to serve.
    """
    own = [each for each in mandates_at(at) if _is_ranked(each, presence.actor)]
    if len(own) != 1:
        return Unknown("context.rosters")
    begun = _begun(presence, at)
    for other in mandates_at(at) if begun else ():
        if begun and _is_before(other, own[0]) and _is_there_and_free(other.actor, begun, at):
            number = begun.number.text if begun.number else None
            name = presence.actor.name
            return Fault("serving", name=name, other=other.actor.name, number=number)
    return None


def _begun(presence: Presence, at: Here) -> DecisionParagraph | None:
    """
    Give the paragraph at which a substitute begins to serve, if this presence tells of it.
    """
    own = tuple(each for each in at.attendance or () if each.actor.is_same_as(presence.actor))
    for paragraph in _paragraphs(at):
        told = Attendance(presences=own, number=paragraph.number)
        if told.serves(presence.actor):
            return paragraph if paragraph.number and presence.covers(paragraph.number) else None
    return None


def _is_ranked(mandate: Mandate, actor: Actor) -> bool:
    return (
        mandate.capacity is Capacity.SUBSTITUTE
        and mandate.order is not None
        and mandate.actor.is_same_as(actor)
    )


def _is_before(other: Mandate, own: Mandate) -> bool:
    """
    Tell whether one comes before another in the order of their party and constituency.
    """
    if other.capacity is not Capacity.SUBSTITUTE or other.order is None or own.order is None:
        return False
    return (
        other.order < own.order
        and other.actor.parties == own.actor.parties
        and other.constituency == own.constituency
    )


def _is_there_and_free(actor: Actor, paragraph: DecisionParagraph, at: Here) -> bool:
    """
    Tell whether somebody is in the room, serves nowhere, and may serve.
    """
    told = [each for each in at.attendance or () if each.actor.is_same_as(actor)]
    if any(each.left or each.left_because or each.arrived for each in told):
        return False
    there = [each for each in told if paragraph.number and each.covers(paragraph.number)]
    out = paragraph.not_taking_part or ()
    return (
        bool(there)
        and all(each.serving is False for each in there)
        and not any(each.actor.is_same_as(actor) for each in out)
    )


def _on_the_same_seat(presence: Presence, at: Here) -> Iterator[Presence]:
    """
    Yield the others who serve on a seat; of two substitutes only those listed before.
    """
    before = True
    for other in at.attendance or ():
        if other is presence:
            before = False
        elif other.serving is False or (other.capacity is Capacity.SUBSTITUTE and not before):
            continue
        elif _is_same_seat(presence, other):
            yield other


def _is_same_seat(presence: Presence, other: Presence) -> bool:
    if other.actor.is_same_as(presence.actor):
        return False
    if presence.seat is not None and other.seat is not None:
        return presence.seat == other.seat
    member = presence.serves_for
    if member is None:
        return False
    if other.serves_for is not None:
        return other.serves_for.is_same_as(member)
    return other.actor.is_same_as(member)


def _paragraphs(at: Here) -> tuple[DecisionParagraph, ...]:
    if at.minutes is not None:
        return at.minutes.paragraphs or ()
    return (at.paragraph,) if at.paragraph else ()


def _both_serve(
    presence: Presence, other: Presence, paragraph: DecisionParagraph, at: Here
) -> bool:
    number = paragraph.number
    if number is None or not presence.covers(number) or not other.covers(number):
        return False
    out = paragraph.not_taking_part or ()
    if any(each.actor.is_same_as(other.actor) for each in out):
        return False
    whole = at.extent is Extent.WHOLE
    told = Attendance(presences=at.attendance, number=number, whole=whole)
    return told.serves(presence.actor) is True and told.serves(other.actor) is True
