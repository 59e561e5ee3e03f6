"""
Rules on how many are there when a matter is handled: enough, and not more than there are seats.

"5 kap. 45 § Fullmäktige får handlägga ett ärende bara om mer än hälften av ledamöterna är
närvarande." Of committees 6 kap. 27 § says the same; of sub-committees the act says nothing.
"""

from typing import Final

from kfbeslut.findings import Severity
from kfbeslut.law import GKL, KL, Certainty
from kfbeslut.model import BodyKind, Choice, DecisionParagraph, MatterKind, NotTakingPart
from kfbeslut.procedure import Bounds, Quorum, quorum
from kfbeslut.rules.bodies import is_not_of_council
from kfbeslut.rules.definition import Variant, rule
from kfbeslut.rules.here import Here
from kfbeslut.rules.mandates import vacant_seats
from kfbeslut.rules.substituting import is_served_twice
from kfbeslut.rules.tally import tally_of
from kfbeslut.rules.verdicts import Fault, Unknown

__all__ = [
    "committee_quorum",
    "council_quorum",
    "council_quorum_exception_recorded",
    "serving_not_more_than_seats",
]

_WITH_QUORUM: Final = frozenset(
    {BodyKind.EXECUTIVE, BodyKind.COMMITTEE, BodyKind.JOINT_COMMITTEE, BodyKind.SUB_COMMITTEE}
)
_ANSWERS: Final = frozenset({MatterKind.INTERPELLATION, MatterKind.QUESTION})


# Where these rules are silent


def is_an_answer(paragraph: DecisionParagraph, at: Here) -> bool:
    """
    An interpellation or a question: that is for `council-quorum-exception-recorded`.
    """
    return at.matter in _ANSWERS


def is_no_answer(paragraph: DecisionParagraph, at: Here) -> bool:
    """
    It is neither an interpellation nor a question.
    """
    return at.matter is not None and at.matter not in _ANSWERS


def is_of_no_such_committee(paragraph: DecisionParagraph, at: Here) -> bool:
    """
    Neither a committee met nor one of its sub-committees.
    """
    kind = at.body and at.body.kind
    return kind is not None and kind not in _WITH_QUORUM


def has_a_seat_served_twice(paragraph: DecisionParagraph, at: Here) -> bool:
    """
    There are more because a seat is served twice: that is for `substitute-replaces-someone`.
    """
    seats = at.body.seats if at.body else None
    return seats is not None and at.present.low > seats and is_served_twice(paragraph, at)


# The rules


@rule(
    "council-quorum",
    on=DecisionParagraph,
    severity=Severity.ERROR,
    certainty=Certainty.TEXT,
    cites=[KL.at(5, 45), KL.at(5, 46), GKL.at(5, 18), GKL.at(5, 19)],
    needs=["at.body.kind", "at.body.seats", "at.attendance", "at.days"],
    may_need=["at.matter", "context.rosters"],
    silent_when=[is_not_of_council, is_an_answer],
    sv="{present} av fullmäktiges {seats} ledamöter var närvarande när ärendet handlades; det "
    "krävs mer än hälften, {needed}.",
    en="{present} of the council's {seats} members were present when the matter was handled; more "
    "than half are needed, {needed}.",
    variants=[
        Variant(
            "vacant-seats",
            severity=Severity.WARNING,
            certainty=Certainty.READING,
            sv="{present} av fullmäktiges {seats} ledamöter var närvarande när ärendet handlades. "
            "Som vi läser lagen räknas {vacant} vakanta platser med, och då krävs {needed}.",
            en="{present} of the council's {seats} members were present when the matter was "
            "handled. As we read the act {vacant} vacant seats count, and so {needed} are needed.",
        )
    ],
    examples="quorum.council_quorum",
)
def council_quorum(paragraph: DecisionParagraph, at: Here) -> Fault | Unknown | None:
    """
    More than half of the council's members are present when a matter is handled.

    Those who abstain and those who take part from a distance are present. Members who are
    disqualified don't hinder the council. Whether vacant seats count is not settled.

    Silent when another body than the council met, or it is an interpellation or a question.
    """
    return _judged(paragraph, at)


@rule(
    "committee-quorum",
    on=DecisionParagraph,
    severity=Severity.ERROR,
    certainty=Certainty.TEXT,
    cites=[KL.at(6, 27), GKL.at(6, 23)],
    needs=["at.body.kind", "at.body.seats", "at.attendance", "at.days"],
    may_need=["context.rosters", "at.local.least_present"],
    silent_when=[is_of_no_such_committee],
    sv="{present} av nämndens {seats} ledamöter var närvarande när ärendet handlades; det krävs "
    "mer än hälften, {needed}.",
    en="{present} of the committee's {seats} members were present when the matter was handled; "
    "more than half are needed, {needed}.",
    variants=[
        Variant(
            "vacant-seats",
            severity=Severity.WARNING,
            certainty=Certainty.READING,
            sv="{present} av nämndens {seats} ledamöter var närvarande när ärendet handlades. Som "
            "vi läser lagen räknas {vacant} vakanta platser med, och då krävs {needed}.",
            en="{present} of the committee's {seats} members were present when the matter was "
            "handled. As we read the act {vacant} vacant seats count, and so {needed} are needed.",
        ),
        Variant(
            "sub-committee",
            severity=Severity.WARNING,
            certainty=Certainty.PRACTICE,
            cites=[KL.at(6, 44), GKL.at(6, 32)],
            sv="{present} var närvarande i utskottet när ärendet handlades; enligt reglementet "
            "krävs {needed}. Kommunallagen säger inget om utskott.",
            en="{present} were present in the sub-committee when the matter was handled; by the "
            "by-law {needed} are needed. The Local Government Act says nothing of sub-committees.",
        ),
    ],
    examples="quorum.committee_quorum",
)
def committee_quorum(paragraph: DecisionParagraph, at: Here) -> Fault | Unknown | None:
    """
    More than half of a committee's members are present when a matter is handled.

    Those who take part from a distance are present. Who is disqualified is not, so that a
    substitute has to step in. Of a sub-committee its by-law tells how many are needed.

    Silent when neither a committee met nor one of its sub-committees.
    """
    if at.body is None or at.body.kind is not BodyKind.SUB_COMMITTEE:
        return _judged(paragraph, at)
    least = at.local.least_present if at.local else None
    if least is None:
        return Unknown("at.local.least_present")
    present = _present(paragraph, at)
    enough = present.reaches(least)
    if enough is None:
        return Unknown("at.attendance")
    if enough:
        return None
    return Fault(variant="sub-committee", present=present.in_words(), needed=least)


@rule(
    "council-quorum-exception-recorded",
    on=DecisionParagraph,
    severity=Severity.WARNING,
    certainty=Certainty.TEXT,
    cites=[KL.at(5, 45), GKL.at(5, 18, paragraph=2)],
    needs=["at.body.kind", "at.body.seats", "at.attendance", "at.matter", "at.days"],
    may_need=["at.local.answers_below_quorum"],
    silent_when=[is_not_of_council, is_no_answer],
    sv="{present} av fullmäktiges {seats} ledamöter var närvarande vid svaret. Med färre än "
    "{needed} krävs att fullmäktige har bestämt att svar får ges ändå, och det har det inte.",
    en="{present} of the council's {seats} members were present at the answer. With fewer than "
    "{needed} the council has to have decided that answers may be given, and it has not.",
    examples="quorum.council_quorum_exception_recorded",
)
def council_quorum_exception_recorded(
    paragraph: DecisionParagraph, at: Here
) -> Fault | Unknown | None:
    """
    Where too few are present, interpellations and questions are answered only if that was decided.

    The council decides it once for all, as a rule in its rules of procedure.

    Silent when another body than the council met, or it is no interpellation or question.
    """
    if _are_surely_enough(at):
        return None
    present = _present(paragraph, at)
    allowed = at.local.answers_below_quorum if at.local else None
    vacant = vacant_seats(at) or 0
    if_not = _quorum(paragraph, at, present, vacant=vacant, answers_below=False)
    if if_not.met or allowed:
        return None
    if if_not.met is None:
        return Unknown("at.attendance") if present.low != present.high else None
    if allowed is None:
        return Unknown("at.local.answers_below_quorum")
    return _fault(if_not, at)


@rule(
    "serving-not-more-than-seats",
    on=DecisionParagraph,
    severity=Severity.WARNING,
    certainty=Certainty.READING,
    cites=[KL.at(4, 24), KL.at(5, 17), GKL.at(4, 19), GKL.at(5, 12)],
    needs=["at.body.seats", "at.attendance"],
    silent_when=[has_a_seat_served_twice],
    sv="{present} tjänstgjorde, men det finns {seats} platser. Som vi läser lagen tjänstgör en på "
    "varje plats.",
    en="{present} served, but there are {seats} seats. As we read the act one serves on each seat.",
    examples="quorum.serving_not_more_than_seats",
)
def serving_not_more_than_seats(paragraph: DecisionParagraph, at: Here) -> Fault | Unknown | None:
    """
    No more members and substitutes serve at a paragraph than there are seats.

    Where some came or left, nobody knows at which paragraph, it may not be possible to tell.

    Silent when a substitute served on a seat on which somebody else did.
    """
    assert at.body  # noqa: S101 - its seats are needed
    assert at.body.seats  # noqa: S101
    present = at.present
    if present.low > at.body.seats:
        return Fault(present=present.in_words(), seats=at.body.seats)
    if present.high is None or present.high > at.body.seats:
        return Unknown("at.attendance")
    return None


# What they build on


def _judged(paragraph: DecisionParagraph, at: Here) -> Fault | Unknown | None:
    """
    Judge by the act whether enough were there.
    """
    if _are_surely_enough(at):
        return None
    present = _present(paragraph, at)
    of_all = _quorum(paragraph, at, present)
    if of_all.met:
        return None
    if of_all.met is None:
        return Unknown("at.attendance" if present.low != present.high else "at.matter")
    vacant = vacant_seats(at)
    if vacant is None:
        return Unknown("context.rosters")
    of_filled = _quorum(paragraph, at, present, vacant=vacant)
    if of_filled.met is False:
        return _fault(of_filled, at)
    return _fault(of_filled, at, "vacant-seats", vacant=vacant)


def _are_surely_enough(at: Here) -> bool:
    """
    Tell whether more than half of the seats are served: so it is nearly everywhere.
    """
    seats = at.body.seats if at.body else None
    return seats is not None and 2 * at.present.low > seats


def _present(paragraph: DecisionParagraph, at: Here) -> Bounds:
    """
    Count those present by the list, and by the votes where more voted than it holds (persons).
    """
    voted = [tally_of(vote, at).present.low for vote in paragraph.votes or ()]
    low = max(at.present.low, *voted, 0)
    return Bounds(low, None if at.present.high is None else max(low, at.present.high))


def _quorum(
    paragraph: DecisionParagraph,
    at: Here,
    present: Bounds,
    *,
    vacant: int = 0,
    answers_below: bool | None = None,
) -> Quorum:
    assert at.body  # noqa: S101 - its seats are needed
    assert at.days  # noqa: S101 - and so is the day
    out = [each for each in paragraph.not_taking_part or () if _is_out(each, at)]
    return quorum(
        body=at.body.kind,
        day=at.days[0],
        seats=at.body.seats,
        present=present,
        vacant=vacant,
        disqualified=len(out),
        matter=at.matter,
        answers_below=answers_below,
    )


def _is_out(each: NotTakingPart, at: Here) -> bool:
    """
    Tell whether somebody was disqualified, or may have been, and nobody served in their place.
    """
    if each.choice not in {Choice.DISQUALIFIED, None} or each.exception:
        return False
    return not any(
        presence.serves_for
        and presence.serves_for.is_same_as(each.actor)
        and (presence.paragraphs is None or (at.number and presence.covers(at.number)))
        for presence in at.attendance or ()
    )


def _fault(result: Quorum, at: Here, variant: str | None = None, **more: int) -> Fault:
    return Fault(
        variant=variant,
        present=result.present.in_words(),
        seats=at.body.seats if at.body else None,
        needed=result.needed,
        **more,
    )
