"""
Rules on those who are disqualified (*jäv*): they take no part, and leave a committee's room.

"5 kap. 47 § En ledamot får inte delta i handläggningen av ett ärende som personligen rör
ledamoten." "6 kap. 30 § En förtroendevald som är jävig i ett ärende hos en nämnd får inte delta
eller närvara vid handläggningen av ärendet." Whether somebody is disqualified is not judged here,
only what the papers tell of those who are said to be.
"""

import datetime as dt
from collections.abc import Iterator
from typing import Final

from kfbeslut.findings import Severity
from kfbeslut.law import GKL, KL, Certainty
from kfbeslut.model import (
    Actor,
    BodyKind,
    Choice,
    DecisionParagraph,
    Extent,
    MatterKind,
    NotTakingPart,
)
from kfbeslut.rules.bodies import is_not_of_council
from kfbeslut.rules.definition import Variant, rule
from kfbeslut.rules.here import Here
from kfbeslut.rules.verdicts import Fault, Unknown

__all__ = [
    "accountable_person_not_in_discharge",
    "disqualified_committee_member_absent",
    "disqualified_council_member_not_taking_part",
]

_OF_COMMITTEES: Final = frozenset(
    {BodyKind.EXECUTIVE, BodyKind.COMMITTEE, BodyKind.JOINT_COMMITTEE, BodyKind.SUB_COMMITTEE}
)
_ANSWERS: Final = frozenset({MatterKind.INTERPELLATION, MatterKind.QUESTION})
_VOTED: Final = frozenset({Choice.YES, Choice.NO})

#: Before that the act had its rules on it elsewhere, in words that were not read.
_ACCOUNTABLE_SINCE: Final = dt.date(2000, 1, 1)


# Where these rules are silent


def nobody_was_disqualified(paragraph: DecisionParagraph, at: Here) -> bool:
    """
    Nobody is said to be disqualified in the matter, but for those who rely on an exception.
    """
    return not any(_is_disqualified(each) for each in paragraph.not_taking_part or ())


def is_of_no_committee(paragraph: DecisionParagraph, at: Here) -> bool:
    """
    Neither a committee met nor one of its sub-committees.
    """
    kind = at.body and at.body.kind
    return kind is not None and kind not in _OF_COMMITTEES


def is_no_discharge(paragraph: DecisionParagraph, at: Here) -> bool:
    """
    The matter is not one of discharge from liability.
    """
    return at.matter is not None and at.matter is not MatterKind.DISCHARGE


# The rules


@rule(
    "disqualified-council-member-not-taking-part",
    on=DecisionParagraph,
    severity=Severity.ERROR,
    certainty=Certainty.TEXT,
    cites=[KL.at(5, 47, paragraph=1), GKL.at(5, 20, paragraph=1)],
    needs=["at.body.kind"],
    may_need=["votes"],
    silent_when=[is_not_of_council, nobody_was_disqualified],
    sv="{name} var jävig men deltog i omröstningen.",
    en="{name} was disqualified but took part in the vote.",
    variants=[
        Variant(
            "answer",
            severity=Severity.INFO,
            certainty=Certainty.READING,
            sv="{name} anges vara jävig men deltog i omröstningen. Om jäv alls kan finnas vid "
            "interpellationer och frågor har varit omtvistat; som vi läser lagen gäller det även "
            "där.",
            en="{name} is said to be disqualified, but took part in the vote. Whether one can be "
            "disqualified at all in interpellations and questions has been disputed; as we read "
            "the act one can.",
        )
    ],
    examples="disqualification.disqualified_council_member_not_taking_part",
)
def disqualified_council_member_not_taking_part(
    paragraph: DecisionParagraph, at: Here
) -> tuple[Fault | Unknown, ...]:
    """
    A member of the council who is disqualified in a matter takes no part in it.

    The act lets a member of the council stay in the room. Only votes are looked at: a list of
    those who served the whole meeting seldom tells who stood aside at one paragraph.

    Silent when another body than the council met, or nobody is said to be disqualified.
    """
    variant = "answer" if at.matter in _ANSWERS else None
    return tuple(
        Fault(place, variant=variant, name=each.actor.name) if voted else Unknown("votes")
        for place, each in _disqualified(paragraph)
        if (voted := _voted(each.actor, paragraph)) is not False
    )


@rule(
    "disqualified-committee-member-absent",
    on=DecisionParagraph,
    severity=Severity.ERROR,
    certainty=Certainty.TEXT,
    cites=[KL.at(6, 30, paragraph=1), GKL.at(6, 24, paragraph=1)],
    needs=["at.body.kind"],
    may_need=["not_taking_part.left_room", "votes"],
    silent_when=[is_of_no_committee, nobody_was_disqualified],
    sv="{name} var jävig men närvarade när ärendet handlades. Den som är jävig i en nämnd får inte "
    "vara med i rummet.",
    en="{name} was disqualified but was present when the matter was handled. Whoever is "
    "disqualified in a committee may not be in the room.",
    variants=[
        Variant(
            "voted",
            sv="{name} var jävig men deltog i omröstningen.",
            en="{name} was disqualified but took part in the vote.",
        )
    ],
    examples="disqualification.disqualified_committee_member_absent",
)
def disqualified_committee_member_absent(
    paragraph: DecisionParagraph, at: Here
) -> tuple[Fault | Unknown, ...]:
    """
    Who is disqualified in a committee neither takes part nor is present.

    One of whom it is told on which exception they stayed is not judged: where impartiality
    obviously doesn't matter, where nobody else could act in time, and where the committee had
    to settle the question itself (6 kap. 29-30 §§).

    Silent when neither a committee met nor one of its sub-committees, or nobody is said to be
    disqualified.
    """
    answers = (_presence(each, place, paragraph, at) for place, each in _disqualified(paragraph))
    return tuple(answer for answer in answers if answer)


def _presence(
    each: NotTakingPart, place: str, paragraph: DecisionParagraph, at: Here
) -> Fault | Unknown | None:
    if _voted(each.actor, paragraph):
        return Fault(place, variant="voted", name=each.actor.name)
    if each.left_room or (each.left_room is None and _was_away(each.actor, at)):
        return None
    if each.left_room is None:
        return Unknown("not_taking_part.left_room", field=place)
    return Fault(f"{place}/left_room", name=each.actor.name)


@rule(
    "accountable-person-not-in-discharge",
    on=DecisionParagraph,
    severity=Severity.ERROR,
    certainty=Certainty.TEXT,
    cites=[
        KL.at(5, 48, item=2),
        GKL.at(5, 20, letter="a", item=2, since=_ACCOUNTABLE_SINCE),
    ],
    needs=["at.matter", "context.marks.accountable"],
    may_need=["votes", "at.attendance"],
    silent_when=[is_no_discharge],
    sv="{name} är redovisningsskyldig för verksamheten, eller närstående, men röstade i frågan om "
    "ansvarsfrihet för den.",
    en="{name} is accountable for the activity, or close to somebody who is, but voted on the "
    "discharge for it.",
    variants=[
        Variant(
            "served",
            severity=Severity.WARNING,
            certainty=Certainty.READING,
            sv="{name} är redovisningsskyldig för verksamheten, eller närstående, och tjänstgjorde "
            "när frågan om ansvarsfrihet handlades. Som vi läser protokollet avstod {name} inte.",
            en="{name} is accountable for the activity, or close to somebody who is, and served "
            "when the discharge was handled. As we read the minutes, {name} did not stand aside.",
        )
    ],
    examples="disqualification.accountable_person_not_in_discharge",
)
def accountable_person_not_in_discharge(
    paragraph: DecisionParagraph, at: Here
) -> tuple[Fault | Unknown, ...]:
    """
    Who is accountable for an activity, or close to one who is, has no part in its discharge.

    They may speak when the audit report or their committee's activity is discussed (5 kap. 49 §).
    Who is accountable is told beside the paper. Elections of auditors are not looked at.

    Silent when the matter is not one of discharge.
    """
    marks = at.context.marks
    answers = (
        _part_in_discharge(each, paragraph, at) for each in (marks and marks.accountable) or ()
    )
    return tuple(answer for answer in answers if answer)


def _part_in_discharge(
    actor: Actor, paragraph: DecisionParagraph, at: Here
) -> Fault | Unknown | None:
    if _voted(actor, paragraph):
        return Fault("votes", name=actor.name)
    if any(each.actor.is_same_as(actor) for each in paragraph.not_taking_part or ()):
        return None
    serves = at.serves(actor)
    if serves is None or (serves and at.extent is not Extent.WHOLE):
        return Unknown("at.attendance")
    return Fault("not_taking_part", variant="served", name=actor.name) if serves else None


# What they build on


def _is_disqualified(each: NotTakingPart) -> bool:
    return each.choice is Choice.DISQUALIFIED and not each.exception


def _disqualified(paragraph: DecisionParagraph) -> Iterator[tuple[str, NotTakingPart]]:
    """
    Yield those who are said to be disqualified, each with the place.
    """
    for number, each in enumerate(paragraph.not_taking_part or ()):
        if _is_disqualified(each):
            yield f"not_taking_part/{number}", each


def _voted(actor: Actor, paragraph: DecisionParagraph) -> bool | None:
    """
    Tell whether somebody voted on a side; `None` where an open vote has no roll.
    """
    votes = paragraph.votes or ()
    rolls = [vote.roll for vote in votes if not vote.secret]
    for roll in rolls:
        for ballot in roll or ():
            if ballot.choice in _VOTED and ballot.actor.is_same_as(actor):
                return True
    return None if None in rolls else False


def _was_away(actor: Actor, at: Here) -> bool:
    """
    Tell whether the list of those present has somebody at other paragraphs only.
    """
    own = [each for each in at.attendance or () if each.actor.is_same_as(actor)]
    number = at.number
    return bool(own) and all(
        each.paragraphs is not None and number is not None and not each.covers(number)
        for each in own
    )
