"""
Rules on reservations and special statements (4 kap. 27 § kommunallagen, and local rules).
"""

from collections.abc import Iterator
from typing import Final

from kfbeslut.findings import Severity
from kfbeslut.law import GKL, KL, Certainty
from kfbeslut.model import Actor, Choice, Reservation, SpecialStatement
from kfbeslut.rules.definition import Variant, rule
from kfbeslut.rules.here import Here
from kfbeslut.rules.verdicts import Fault, Unknown

__all__ = ["reservation_by_participant", "special_statement_allowed"]

_VOTED: Final = frozenset({Choice.YES, Choice.NO})
_KEPT_OUT_OF_THE_VOTE: Final = frozenset({Choice.ABSTAINS, Choice.DOES_NOT_TAKE_PART})


def names_no_person(reservation: Reservation, at: Here) -> bool:
    """
    Only parties or groups are named: that is for `reservation-names-persons`.
    """
    return not any(actor.name for actor in reservation.by)


@rule(
    "reservation-by-participant",
    on=Reservation,
    severity=Severity.ERROR,
    certainty=Certainty.TEXT,
    cites=[KL.at(4, 27), GKL.at(4, 22)],
    may_need=["at.attendance"],
    silent_when=[names_no_person],
    sv="{name} reserverade sig men tjänstgjorde inte när ärendet avgjordes.",
    en="{name} recorded a dissent but did not serve when the matter was decided.",
    variants=[
        Variant(
            "not-taking-part",
            sv="{name} reserverade sig men deltog inte i beslutet.",
            en="{name} recorded a dissent but took no part in the decision.",
        ),
        Variant(
            "abstained",
            severity=Severity.WARNING,
            certainty=Certainty.PRACTICE,
            cites=[
                KL.at(4, 25, paragraph=1),
                KL.at(4, 27),
                GKL.at(4, 20, paragraph=1),
                GKL.at(4, 22),
            ],
            sv="{name} avstod i omröstningen och reserverade sig. På sina håll räknas det inte som "
            "att ha deltagit; lagen skiljer mellan omröstningen och beslutet.",
            en="{name} abstained from the vote and recorded a dissent. In some places that does "
            "not count as having taken part; the act keeps vote and decision apart.",
        ),
    ],
    examples="dissent.reservation_by_participant",
)
def reservation_by_participant(reservation: Reservation, at: Here) -> tuple[Fault | Unknown, ...]:
    """
    Each person who reserves took part in the decision.

    That is: served at the paragraph, was not disqualified and did not decline to take part in the
    decision. Parties and groups among the names are left to `reservation-names-persons`.

    Silent when only parties or groups are named.
    """
    answers = (
        _participation(actor, f"by/{number}", at)
        for number, actor in enumerate(reservation.by)
        if actor.name
    )
    return tuple(answer for answer in answers if answer)


def _participation(actor: Actor, field: str, at: Here) -> Fault | Unknown | None:
    choices = frozenset(_choices(actor, at))
    if _declared_out(actor, at) or Choice.DISQUALIFIED in choices:
        return Fault(field, variant="not-taking-part", name=actor.name)
    served = bool(choices & _VOTED) or at.serves(actor)
    if served is False:
        return Fault(field, name=actor.name)
    if choices & _KEPT_OUT_OF_THE_VOTE and not choices & _VOTED:
        return Fault(field, variant="abstained", name=actor.name)
    return Unknown("at.attendance", field=field) if served is None else None


def _declared_out(actor: Actor, at: Here) -> bool:
    """
    Tell whether the paragraph says that somebody took no part in the decision.

    Not so one who only abstained from voting (4 kap. 25 §), nor one of whom it is said on which
    exception from disqualification they took part (6 kap. 29-30 §§).
    """
    not_taking_part = (at.paragraph and at.paragraph.not_taking_part) or ()
    return any(
        each.actor.is_same_as(actor)
        and each.choice not in _VOTED | {Choice.ABSTAINS}
        and not each.exception
        for each in not_taking_part
    )


def _choices(actor: Actor, at: Here) -> Iterator[Choice]:
    """
    Yield what somebody did in the votes on the matter, as far as their rolls are there.
    """
    for vote in (at.paragraph and at.paragraph.votes) or ():
        for ballot in vote.roll or ():
            if ballot.actor.is_same_as(actor):
                yield ballot.choice
    for each in (at.paragraph and at.paragraph.not_taking_part) or ():
        if each.choice is Choice.ABSTAINS and each.actor.is_same_as(actor):
            yield Choice.ABSTAINS


@rule(
    "special-statement-allowed",
    on=SpecialStatement,
    severity=Severity.INFO,
    certainty=Certainty.PRACTICE,
    needs=["permitted"],
    sv="Varken lokala regler eller ordföranden har medgett det särskilda uttalandet; "
    "kommunallagen känner det inte.",
    en="Neither local rules nor the chair have permitted the special statement; the Local "
    "Government Act doesn't know it.",
    examples="dissent.special_statement_allowed",
)
def special_statement_allowed(statement: SpecialStatement, at: Here) -> Fault | None:
    """
    A special statement is one that local rules know, or that the chair has permitted.

    The act neither gives a right to one nor denies it.
    """
    return None if statement.permitted else Fault("permitted")
