"""
Rules on what was moved: by whom, and what became of it.

"4 kap. 22 § När ersättare tjänstgör har de samma rättigheter som ledamöter"; in the council some
full-time office holders may move proposals as well (5 kap. 39 §). The minutes show each proposal
that was laid and not withdrawn (5 kap. 67 § 1).
"""

from typing import Final

from kfbeslut.findings import Severity
from kfbeslut.law import GKL, KL, Certainty
from kfbeslut.model import (
    Actor,
    Capacity,
    DecisionParagraph,
    Extent,
    MatterKind,
    Presence,
    Proposal,
    ProposalKind,
)
from kfbeslut.rules.carried import fates
from kfbeslut.rules.definition import Variant, rule
from kfbeslut.rules.here import Here
from kfbeslut.rules.remittal import PUTTING_OFF
from kfbeslut.rules.served import Service, service_of
from kfbeslut.rules.verdicts import Fault, Unknown

__all__ = ["every_standing_proposal_resolved", "order_of_putting_recorded", "proposals_have_mover"]

#: Those who lay before the meeting what the office proposes.
_OFFICIALS: Final = frozenset({Capacity.OFFICIAL, Capacity.SECRETARY, Capacity.AUDITOR})
_MANY: Final = 2

#: What is against another proposal falls when that is carried.
_EXCLUDED: Final = frozenset(
    {
        ProposalKind.APPROVAL,
        ProposalKind.REJECTION,
        ProposalKind.AMENDMENT,
        ProposalKind.OTHER,
        ProposalKind.REMITTAL,
        ProposalKind.POSTPONEMENT,
    }
)


# Where these rules are silent


def persons_are_chosen(paragraph: DecisionParagraph, at: Here) -> bool:
    """
    Persons are elected or employed: how is told by the election.
    """
    return bool(paragraph.elections) or at.matter in {MatterKind.ELECTION, MatterKind.EMPLOYMENT}


def fewer_than_two_proposals_stand(paragraph: DecisionParagraph, at: Here) -> bool:
    """
    There was only one thing to put, or nothing.
    """
    return len(paragraph.proposals or ()) < _MANY or len(paragraph.standing_proposals) < _MANY


def nothing_was_moved(paragraph: DecisionParagraph, at: Here) -> bool:
    """
    No proposal stands: that is for `paragraph-has-proposals`.
    """
    return not paragraph.proposals


def was_put_to_the_vote(paragraph: DecisionParagraph, at: Here) -> bool:
    """
    A vote tells which two proposals stood against each other, and there were no more.
    """
    sides = (side for vote in paragraph.votes or () for side in (vote.yes, vote.no))
    voted_on = {key for side in sides for key in (side and side.proposals) or ()}
    return len(voted_on) >= len(paragraph.standing_proposals)


# The rules


@rule(
    "proposals-have-mover",
    on=DecisionParagraph,
    severity=Severity.ERROR,
    certainty=Certainty.TEXT,
    cites=[
        KL.at(4, 22),
        KL.at(5, 39),
        KL.at(5, 40),
        GKL.at(4, 18, paragraph=1),
        GKL.at(5, 21),
    ],
    may_need=["proposals.by", "at.attendance", "at.body.kind", "context.rosters"],
    silent_when=[nothing_was_moved],
    sv="{name} lade fram ett yrkande men tjänstgjorde inte.",
    en="{name} moved a proposal but did not serve.",
    variants=[
        Variant(
            "not-on-the-list",
            severity=Severity.WARNING,
            certainty=Certainty.READING,
            cites=[KL.at(4, 22), KL.at(5, 66), GKL.at(4, 18, paragraph=1), GKL.at(5, 58)],
            sv="{name} lade fram ett yrkande men finns inte på listan över dem som var där. Som vi "
            "läser lagen ska den som yrkar finnas bland dem som tjänstgjorde.",
            en="{name} moved a proposal but is not on the list of those who were there. As we read "
            "the act, who moves something is among those who served.",
        ),
        Variant(
            "nobody-named",
            severity=Severity.WARNING,
            certainty=Certainty.PRACTICE,
            cites=[KL.at(5, 67, item=1), GKL.at(5, 59, item=1)],
            sv="Det framgår inte vem som har lagt fram förslaget. Brukligt är att det anges.",
            en="Who laid the proposal can't be told. By custom that is stated.",
        ),
    ],
    examples="proposals.proposals_have_mover",
)
def proposals_have_mover(paragraph: DecisionParagraph, at: Here) -> tuple[Fault | Unknown, ...]:
    """
    What is moved at the meeting is moved by one who serves there.

    Of several movers one is enough. What an office, another body, the presidium or the auditors
    lay before the meeting needs no mover, and in the council a full-time office holder may move
    proposals too: one who has an office is not judged.

    Silent when no proposal was laid.
    """
    answers = (
        _moved(proposal, f"proposals/{number}", at)
        for number, proposal in enumerate(paragraph.proposals or ())
        if not proposal.withdrawn
    )
    return tuple(answer for answer in answers if answer)


def _moved(proposal: Proposal, field: str, at: Here) -> Fault | Unknown | None:
    if not proposal.by:
        if proposal.by is None and at.extent is not Extent.WHOLE:
            return Unknown("proposals.by", field=field)
        return Fault(f"{field}/by", variant="nobody-named")
    answers = [_may_move(actor, field, at) for actor in proposal.by]
    if None in answers:
        return None
    return next((each for each in answers if isinstance(each, Unknown)), answers[0])


def _may_move(actor: Actor, field: str, at: Here) -> Fault | Unknown | None:
    """
    Judge one of the movers; `None` where it can't be said that the person may not.
    """
    if not actor.name or actor.body or actor.office or actor.everyone:
        return None
    service = service_of(actor, at)
    if service is None:
        return Unknown("at.attendance", field=field)
    if service is Service.NOT_LISTED:
        return Fault(f"{field}/by", variant="not-on-the-list", name=actor.name)
    return _without_seat(actor, field, at) if service is Service.NOT_SERVING else None


def _without_seat(actor: Actor, field: str, at: Here) -> Fault | Unknown | None:
    """
    Judge one who was there and did not serve: in the council an office may give the right.
    """
    listed = (each for each in at.attendance or () if each.actor.is_same_as(actor))
    if any(_has_office(presence) for presence in listed):
        return None
    if at.council is None:
        return Unknown("at.body.kind", field=field)
    if at.council and at.context.rosters is None:
        return Unknown("context.rosters", field=field)
    if at.council and _holds_office(actor, at):
        return None
    return Fault(f"{field}/by", name=actor.name)


def _has_office(presence: Presence) -> bool:
    return presence.capacity in _OFFICIALS or presence.actor.office is not None


def _holds_office(actor: Actor, at: Here) -> bool:
    """
    Tell whether the rosters name an office that a person holds anywhere.
    """
    return any(
        mandate.office is not None and mandate.actor.is_same_as(actor)
        for roster in at.context.rosters or ()
        for mandate in roster.mandates
    )


@rule(
    "every-standing-proposal-resolved",
    on=DecisionParagraph,
    severity=Severity.WARNING,
    certainty=Certainty.READING,
    cites=[
        KL.at(5, 53),
        KL.at(5, 67, item=1),
        KL.at(5, 67, item=4),
        GKL.at(5, 41),
        GKL.at(5, 59, item=1),
        GKL.at(5, 59, item=4),
    ],
    needs=["decisions"],
    may_need=["puttings.adopted", "proposals.kind"],
    silent_when=[fewer_than_two_proposals_stand, persons_are_chosen],
    sv="Tilläggsyrkandet har inte tagits tillbaka men får inget svar. Som vi läser lagen faller "
    "det inte av sig självt när ett annat förslag antas.",
    en="The additional proposal was not withdrawn but gets no answer. As we read the act, it does "
    "not fall of itself when another proposal is adopted.",
    variants=[
        Variant(
            "nothing-adopted",
            sv="Förslaget har inte tagits tillbaka men får inget svar, och inget annat förslag "
            "antogs. Som vi läser lagen ska beslutet svara på det.",
            en="The proposal was not withdrawn but gets no answer, and no other was adopted. As we "
            "read the act, the decision answers it.",
        )
    ],
    examples="proposals.every_standing_proposal_resolved",
)
def every_standing_proposal_resolved(
    paragraph: DecisionParagraph, at: Here
) -> tuple[Fault | Unknown, ...]:
    """
    Each proposal that was not withdrawn is adopted or rejected, or falls as another is carried.

    A counter-proposal falls without a word when one that excludes it is carried, and all fall
    when the matter is put off. An additional proposal has to be put, by itself or together with
    others. What the chair refused to put is answered by that.

    Silent when fewer than two proposals stand, or persons are elected or employed.
    """
    effects = [effect for point in paragraph.decisions or () for effect in point.effects or ()]
    if any(effect.outcome in PUTTING_OFF for effect in effects):
        return ()
    told = fates(paragraph)
    if all(fate is not None for _, fate in told):
        return ()
    put, refused = _put(paragraph), _refused(paragraph)
    adopted = any(fate for _, fate in told)
    if put is None and not adopted:
        return (Unknown("puttings.adopted"),)
    answers = (
        _unanswered(proposal, put, _field(paragraph, proposal), adopted=adopted)
        for proposal, fate in told
        if fate is None and proposal.key not in refused
    )
    return tuple(answer for answer in answers if answer)


def _unanswered(
    proposal: Proposal, put: frozenset[str] | None, field: str, *, adopted: bool
) -> Fault | Unknown | None:
    if adopted and proposal.kind in _EXCLUDED:
        return None
    if put is None or proposal.key is None or proposal.key in put:
        return Unknown("puttings.adopted", field=field)
    if proposal.kind is ProposalKind.ADDITION:
        return Fault(field)
    if adopted:
        return Unknown("proposals.kind", field=field)
    return Fault(field, variant="nothing-adopted")


def _field(paragraph: DecisionParagraph, proposal: Proposal) -> str:
    """
    Say where a proposal stands: by itself, as two may read the same.
    """
    places = (place for place, each in enumerate(paragraph.proposals or ()) if each is proposal)
    return f"proposals/{next(places)}"


def _put(paragraph: DecisionParagraph) -> frozenset[str] | None:
    """
    Give the keys of all that is said to have been put; `None` where that isn't told whole.
    """
    sides = (side for vote in paragraph.votes or () for side in (vote.yes, vote.no, *vote.further))
    named = [putting.proposals for putting in paragraph.puttings or ()]
    named += [side.proposals if side else None for side in sides]
    if not named or None in named:
        return None
    return frozenset(key for keys in named for key in keys or ())


def _refused(paragraph: DecisionParagraph) -> frozenset[str]:
    return frozenset(
        key
        for putting in paragraph.puttings or ()
        if putting.refused
        for key in putting.proposals or ()
    )


@rule(
    "order-of-putting-recorded",
    on=DecisionParagraph,
    severity=Severity.ERROR,
    certainty=Certainty.TEXT,
    cites=[
        KL.at(5, 67, item=2),
        KL.at(6, 35, paragraph=2),
        GKL.at(5, 59, item=2),
        GKL.at(6, 30, paragraph=2),
    ],
    may_need=["puttings.proposals", "proposals.kind"],
    demands=["puttings"],
    silent_when=[fewer_than_two_proposals_stand, persons_are_chosen, was_put_to_the_vote],
    sv="Det fanns mer än ett förslag, men i vilken ordning ordföranden lade fram dem framgår inte.",
    en="There was more than one proposal, but the order in which the chair put them can't be told.",
    examples="proposals.order_of_putting_recorded",
)
def order_of_putting_recorded(paragraph: DecisionParagraph, at: Here) -> Fault | Unknown | None:
    """
    Where there is more than one proposal, the paragraph shows in which order they were put.

    Two proposals of one kind may ask for the same, so that there was one thing to put.

    Silent when fewer than two proposals stand, persons are elected or employed, or a vote tells
    which two proposals stood against each other.
    """
    for putting in paragraph.puttings or ():
        if putting.proposals is None and putting.text is not None:
            return Unknown("puttings.proposals")
        if putting.proposals:
            return None
    kinds = {proposal.kind for proposal in paragraph.standing_proposals}
    if None in kinds or len(kinds) < _MANY:
        return Unknown("proposals.kind")
    return Fault("puttings")
