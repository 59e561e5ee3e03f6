"""
A rule on substitutes: each serves on a seat on which nobody else does.

"5 kap. 17 § Om en ledamot är förhindrad att inställa sig till ett sammanträde eller att fortsätta
delta i ett sammanträde, ska en ersättare tjänstgöra i ledamotens ställe." How substitutes serve in
committees the council decides (6 kap. 17 §).
"""

from collections.abc import Iterator

from kfbeslut.findings import Severity
from kfbeslut.law import GKL, KL, Certainty
from kfbeslut.model import Capacity, DecisionParagraph, Extent, Presence
from kfbeslut.procedure import Attendance
from kfbeslut.rules.definition import Variant, rule
from kfbeslut.rules.here import Here
from kfbeslut.rules.verdicts import Fault, Unknown

__all__ = ["is_served_twice", "substitute_replaces_someone"]


def is_no_serving_substitute(presence: Presence, at: Here) -> bool:
    """
    The person is no substitute, or did not serve.
    """
    return presence.capacity is not Capacity.SUBSTITUTE or presence.serving is False


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
