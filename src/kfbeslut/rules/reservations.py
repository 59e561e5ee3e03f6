"""
Rules on reservations (4 kap. 27 § och 5 kap. 67 § 6 kommunallagen).

"En förtroendevald som har deltagit i avgörandet av ett ärende får reservera sig mot beslutet.
Reservationen ska anmälas innan sammanträdet avslutas." Written reasons, and until when they are
handed in, are for local rules.
"""

from collections.abc import Iterator
from typing import Final

from kfbeslut.findings import Severity
from kfbeslut.law import GKL, KL, Certainty
from kfbeslut.model import (
    Actor,
    Choice,
    DecisionParagraph,
    PaperKind,
    PaperReference,
    Proposal,
    ProposalKind,
    Reservation,
)
from kfbeslut.rules.carried import fates
from kfbeslut.rules.definition import Variant, rule
from kfbeslut.rules.groups import group_in_words, is_told, serving_members
from kfbeslut.rules.here import Here
from kfbeslut.rules.in_time import after_closing, later_than, said
from kfbeslut.rules.served import Service, service_of
from kfbeslut.rules.verdicts import Fault, Unknown

__all__ = [
    "reservation_against_a_decision",
    "reservation_by_participant",
    "reservation_names_persons",
    "reservation_reasons_before_certification",
    "reservation_recorded_in_minutes",
    "reservation_reported_before_meeting_closed",
]

_VOTED: Final = frozenset({Choice.YES, Choice.NO})
_KEPT_OUT_OF_THE_VOTE: Final = frozenset({Choice.ABSTAINS, Choice.DOES_NOT_TAKE_PART})

#: Proposals that are carried beside another: the decision is never only what they ask for.
_PARTS: Final = frozenset({ProposalKind.AMENDMENT, ProposalKind.ADDITION})


# Where these rules are silent


def names_no_person(reservation: Reservation, at: Here) -> bool:
    """
    Only parties or groups are named: that is for `reservation-names-persons`.
    """
    return not any(actor.name for actor in reservation.by)


def gives_no_written_reasons(reservation: Reservation, at: Here) -> bool:
    """
    Nothing tells that reasons were given in writing.
    """
    return reservation.received is None and reservation.reference is None


def has_no_reservation_among_its_papers(paragraph: DecisionParagraph, at: Here) -> bool:
    """
    No paper that is named is a reservation against this decision, as far as its facts tell.
    """
    return all(_is_of_this_decision(paper, at) is False for paper in paragraph.documents or ())


# The rules


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
            "not-on-the-list",
            severity=Severity.WARNING,
            certainty=Certainty.READING,
            cites=[KL.at(4, 27), KL.at(5, 66), GKL.at(4, 22), GKL.at(5, 58)],
            sv="{name} reserverade sig men finns inte på listan över dem som var där. Som vi läser "
            "lagen ska den som reserverar sig finnas bland dem som tjänstgjorde.",
            en="{name} recorded a dissent but is not on the list of those who were there. As we "
            "read the act, who reserves is among those who served.",
        ),
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
    examples="reservations.reservation_by_participant",
)
def reservation_by_participant(reservation: Reservation, at: Here) -> tuple[Fault | Unknown, ...]:
    """
    Each person who reserves took part in the decision.

    That is: served at the paragraph, was not disqualified and did not decline to take part in the
    decision. Parties and groups among the names are left to `reservation-names-persons`. One who
    is not on the list at all may only be written in another way there. One who only abstained
    from voting is remarked on, unless local rules say that they may reserve.

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
    service = Service.SERVED if choices & _VOTED else service_of(actor, at)
    if service is Service.NOT_LISTED:
        return Fault(field, variant="not-on-the-list", name=actor.name)
    if service is Service.NOT_SERVING:
        return Fault(field, name=actor.name)
    allowed = at.local is not None and at.local.reservation_after_abstaining
    if choices & _KEPT_OUT_OF_THE_VOTE and not choices & _VOTED and not allowed:
        return Fault(field, variant="abstained", name=actor.name)
    return Unknown("at.attendance", field=field) if service is None else None


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
    "reservation-reported-before-meeting-closed",
    on=Reservation,
    severity=Severity.ERROR,
    certainty=Certainty.TEXT,
    cites=[KL.at(4, 27), GKL.at(4, 22, paragraph=2)],
    needs=["reported"],
    may_need=["reported.time", "at.meeting.last_day", "at.meeting.closed"],
    sv="Reservationen anmäldes {reported}, efter det att sammanträdet hade avslutats ({limit}).",
    en="The dissent was reported {reported}, after the meeting had been closed ({limit}).",
    variants=[
        Variant(
            "certified-at-once",
            severity=Severity.WARNING,
            certainty=Certainty.PRACTICE,
            sv="Reservationen anmäldes {reported}, när paragrafen redan hade justerats omedelbart "
            "({limit}). Brukligt är att den anmäls dessförinnan.",
            en="The dissent was reported {reported}, when the paragraph had already been certified "
            "at once ({limit}). By custom it is reported before that.",
        )
    ],
    examples="reservations.reservation_reported_before_meeting_closed",
)
def reservation_reported_before_meeting_closed(
    reservation: Reservation, at: Here
) -> Fault | Unknown | None:
    """
    A reservation is reported before the meeting is closed.

    Of a paragraph that is certified at once it is by custom reported before that, which is looked
    at only where the hours are stated.
    """
    reported = reservation.reported
    assert reported  # noqa: S101 - it is needed
    late = after_closing(reported, "reported", at)
    if isinstance(late, Unknown):
        return late
    if late and at.closing:
        return Fault("reported", reported=said(reported), limit=said(at.closing))
    for certified in at.certifications or ():
        if certified.immediate and certified.when and reported.is_after(certified.when):
            limit = said(certified.when)
            return Fault(
                "reported", variant="certified-at-once", reported=said(reported), limit=limit
            )
    return None


@rule(
    "reservation-reasons-before-certification",
    on=Reservation,
    severity=Severity.WARNING,
    certainty=Certainty.PRACTICE,
    needs=["received", "at.local.reservation_reasons"],
    may_need=[
        "received.time",
        "at.meeting.last_day",
        "at.meeting.closed",
        "at.certifications",
    ],
    silent_when=[gives_no_written_reasons],
    sv="Reservationens skriftliga motivering lämnades in {received}, senare än de lokala reglerna "
    "medger. Kommunallagen säger inget om motiveringen.",
    en="The written reasons for the dissent were handed in {received}, later than local rules "
    "allow. The Local Government Act says nothing of the reasons.",
    examples="reservations.reservation_reasons_before_certification",
)
def reservation_reasons_before_certification(
    reservation: Reservation, at: Here
) -> Fault | Unknown | None:
    """
    Written reasons for a reservation are handed in while local rules let them be.

    That is before the meeting is closed, or before the paragraph is certified.

    Silent when nothing tells that reasons were given in writing.
    """
    received = reservation.received
    assert received  # noqa: S101 - it is needed
    assert at.local  # noqa: S101 - so are these
    assert at.local.reservation_reasons  # noqa: S101
    late = later_than(at.local.reservation_reasons, received, "received", at)
    if isinstance(late, Unknown):
        return late
    return Fault("received", received=said(received)) if late else None


@rule(
    "reservation-recorded-in-minutes",
    on=DecisionParagraph,
    severity=Severity.ERROR,
    certainty=Certainty.TEXT,
    cites=[KL.at(5, 67, item=6), GKL.at(5, 59, item=6)],
    may_need=["documents.body", "documents.date"],
    demands=["reservations"],
    silent_when=[has_no_reservation_among_its_papers],
    sv="Bland handlingarna finns en reservation mot beslutet, men paragrafen redovisar ingen.",
    en="Among the papers is a dissent against the decision, but the paragraph records none.",
    examples="reservations.reservation_recorded_in_minutes",
)
def reservation_recorded_in_minutes(
    paragraph: DecisionParagraph, at: Here
) -> Fault | Unknown | None:
    """
    A reservation that is among the papers stands under its paragraph in the minutes.

    How many there are is not compared: several may reserve in one paper.

    Silent when no paper that is named is a reservation against this decision: one of another body,
    of another paragraph or from before the meeting is not.
    """
    if paragraph.reservations:
        return None
    if any(_is_of_this_decision(paper, at) for paper in paragraph.documents or ()):
        return Fault("reservations")
    return Unknown("documents.body", "documents.date")


def _is_of_this_decision(paper: PaperReference, at: Here) -> bool | None:
    """
    Tell whether a paper is a reservation against the decision of this paragraph.
    """
    if paper.kind is not PaperKind.RESERVATION:
        return False
    number = paper.paragraph
    if number and at.number and number != at.number:
        return False
    if paper.body and at.body and paper.body.name.casefold() != at.body.name.casefold():
        return False
    last = paper.date and paper.date.latest
    if last and at.days and last < at.days[0]:
        return False
    first = paper.date and paper.date.earliest
    of_the_day = bool(first and at.days and first >= at.days[0])
    return True if paper.body and at.body and (number or of_the_day) else None


@rule(
    "reservation-against-a-decision",
    on=Reservation,
    severity=Severity.WARNING,
    certainty=Certainty.READING,
    cites=[KL.at(4, 27), GKL.at(4, 22, paragraph=1)],
    needs=["at.paragraph.proposals"],
    may_need=["at.paragraph.puttings"],
    silent_when=[names_no_person],
    sv="{name} reserverade sig, men beslutet är vad {name} själv hade yrkat. Som vi läser lagen är "
    "en reservation riktad mot ett beslut som gick en emot.",
    en="{name} recorded a dissent, but the decision is what {name} had moved. As we read the act, "
    "a dissent is against a decision that went against oneself.",
    examples="reservations.reservation_against_a_decision",
)
def reservation_against_a_decision(
    reservation: Reservation, at: Here
) -> tuple[Fault | Unknown, ...]:
    """
    A reservation is against a decision that is not simply what those who reserve had moved.

    Whoever lost one proposal and then stood for the lesser evil may reserve, and so may one whose
    amendment or addition was carried beside what others had moved.

    Silent when only parties or groups are named.
    """
    assert at.paragraph  # noqa: S101 - its proposals are needed
    told = fates(at.paragraph)
    answers = (
        _against_own(actor, f"by/{number}", told) for number, actor in enumerate(reservation.by)
    )
    return tuple(answer for answer in answers if answer)


def _against_own(
    actor: Actor, field: str, told: tuple[tuple[Proposal, bool | None], ...]
) -> Fault | Unknown | None:
    own, others = [], []
    for proposal, fate in told:
        movers = (*(proposal.by or ()), *(proposal.joined_by or ()))
        if any(mover.is_same_as(actor) for mover in movers):
            own.append((proposal, fate))
        else:
            others.append(fate)
    if not own or True in others:
        return None
    if any(fate is False or proposal.kind in _PARTS for proposal, fate in own):
        return None
    unsure = None in others or any(fate is None or not proposal.kind for proposal, fate in own)
    return (
        Unknown("at.paragraph.puttings", field=field) if unsure else Fault(field, name=actor.name)
    )


@rule(
    "reservation-names-persons",
    on=Reservation,
    severity=Severity.WARNING,
    certainty=Certainty.READING,
    cites=[
        KL.at(4, 27),
        KL.at(5, 67, item=6),
        GKL.at(4, 22, paragraph=1),
        GKL.at(5, 59, item=6),
    ],
    may_need=["at.attendance"],
    sv="Reservationen anges komma från {group}, men vilka som har reserverat sig framgår inte. Som "
    "vi läser lagen är en reservation personlig.",
    en="The dissent is said to be that of {group}, but who dissented can't be told. As we read the "
    "act, a dissent is personal.",
    variants=[
        Variant(
            "persons-follow",
            severity=Severity.INFO,
            sv="Reservationen anges komma från {group}. Av närvarolistan framgår att det är "
            "{names}; som vi läser lagen bör de nämnas vid namn.",
            en="The dissent is said to be that of {group}. The list of those who served shows that "
            "they are {names}; as we read the act, they are best named.",
        )
    ],
    examples="reservations.reservation_names_persons",
)
def reservation_names_persons(reservation: Reservation, at: Here) -> tuple[Fault | Unknown, ...]:
    """
    The minutes name each person who reserves: a party did not take part in the decision.

    Where the serving members of the party can be read out of the list of those who served, it is
    only remarked on. A role or an office tells who it is as well as a name.
    """
    return tuple(
        _told_as_group(actor, f"by/{number}", at)
        for number, actor in enumerate(reservation.by)
        if not is_told(actor)
    )


def _told_as_group(actor: Actor, field: str, at: Here) -> Fault | Unknown:
    group, names = group_in_words(actor), serving_members(actor, at)
    if names is None:
        return Unknown("at.attendance", field=field)
    if names:
        return Fault(field, variant="persons-follow", group=group, names=names)
    return Fault(field, group=group)
