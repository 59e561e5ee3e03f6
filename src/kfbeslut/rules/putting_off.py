"""
Rules on remittal and postponement: when a minority of the council may put a matter off, and how.

"5 kap. 50 § Ett ärende ska bordläggas eller återremitteras, om det begärs av minst en tredjedel av
de närvarande ledamöterna. Enkel majoritet krävs dock om ärendet tidigare bordlagts eller
återremitterats på begäran av en minoritet."
"""

import datetime as dt
from collections.abc import Iterator
from typing import Final

from kfbeslut.findings import Severity
from kfbeslut.law import GKL, KL, Certainty
from kfbeslut.messages import Term
from kfbeslut.model import (
    Actor,
    Choice,
    DecisionParagraph,
    Effect,
    Extent,
    MatterKind,
    Outcome,
    Proposal,
    ProposalKind,
    Vote,
    VoteGround,
    VoteSide,
)
from kfbeslut.procedure import ONE_THIRD
from kfbeslut.rules.bodies import is_not_of_committee, is_not_of_council
from kfbeslut.rules.definition import Variant, rule
from kfbeslut.rules.here import Here
from kfbeslut.rules.remittal import (
    PUTTING_OFF,
    carried_by_minority,
    put_off_by_minority_before,
    puts_off,
    putting_off,
)
from kfbeslut.rules.tally import tally_of
from kfbeslut.rules.verdicts import Fault, Unknown

__all__ = [
    "minority_postponement_only_once",
    "minority_postponement_respected",
    "no_minority_remittal_in_committee",
    "remittal_has_reasons",
]

#: The wordings before this day were not read, and the right may be no older.
_SINCE: Final = dt.date(2002, 7, 1)
_REASONS_SINCE: Final = dt.date(2009, 3, 1)  # SFS 2009:48
_ELECTIONS: Final = frozenset({MatterKind.ELECTION, MatterKind.EXTRA_ELECTION})
_FORMAL: Final = frozenset({ProposalKind.REMITTAL, ProposalKind.POSTPONEMENT})
_OTHER: Final = {VoteSide.YES: VoteSide.NO, VoteSide.NO: VoteSide.YES}
_CHOICES: Final = {VoteSide.YES: Choice.YES, VoteSide.NO: Choice.NO}
_SIDES: Final = {VoteSide.YES: Term("ja", "yes"), VoteSide.NO: Term("nej", "no")}
_THIRD: Final = 3


# Where these rules are silent


def is_about_an_election(paragraph: DecisionParagraph, at: Here) -> bool:
    """
    The matter is an election or an extra election: a minority can't put it off.
    """
    return at.matter in _ELECTIONS


# The rules


@rule(
    "minority-postponement-respected",
    on=DecisionParagraph,
    severity=Severity.ERROR,
    certainty=Certainty.TEXT,
    cites=[KL.at(5, 50, paragraph=1), GKL.at(5, 36, paragraph=1, since=_SINCE)],
    may_need=[
        "steps",
        "votes.purpose",
        "votes.counts",
        "decisions.effects",
        "at.attendance",
        "at.body.kind",
        "at.matter",
    ],
    silent_when=[is_not_of_council, is_about_an_election],
    sv="{support} av {present} närvarande begärde återremiss eller bordläggning, men ärendet "
    "avgjordes. En tredjedel av de närvarande räcker.",
    en="{support} of {present} present asked for remittal or postponement, but the matter was "
    "decided. A third of those present is enough.",
    examples="putting_off.minority_postponement_respected",
)
def minority_postponement_respected(
    paragraph: DecisionParagraph, at: Here
) -> tuple[Fault | Unknown, ...]:
    """
    The council puts a matter off if a third of those present ask for it.

    Those who abstain are present. Support for a remittal and for a postponement is not added up,
    and where there was no vote those who moved it or joined in it are counted. Where a minority
    has had the matter put off before, it has no such right.

    Silent when another body than the council met, or the matter is an election or an extra
    election.
    """
    if not _may_be_about_putting_off(paragraph):
        return ()
    answers = (*_overruled_in_votes(paragraph, at), *_overruled_without_vote(paragraph, at))
    if not answers:
        return ()
    if at.council is None:
        return (Unknown("at.body.kind"),)
    if at.matter is None:
        return (Unknown("at.matter"),)
    before = put_off_by_minority_before(at)
    if before is None:
        return (Unknown("steps"),)
    return () if before else answers


def _may_be_about_putting_off(paragraph: DecisionParagraph) -> bool:
    if paragraph.proposals is None:
        return bool(paragraph.votes)
    return any(each.kind in _FORMAL or each.kind is None for each in paragraph.proposals)


def _overruled_in_votes(paragraph: DecisionParagraph, at: Here) -> Iterator[Fault | Unknown]:
    for number, vote in enumerate(paragraph.votes or ()):
        if vote.won not in _OTHER or puts_off(vote, at) is False:
            continue
        field = f"votes/{number}"
        lost, tally = _OTHER[vote.won], tally_of(vote, at)
        reached = tally.has_share(lost, ONE_THIRD)
        side = putting_off(vote, at)
        if side is vote.won or reached is False:
            continue
        if side is None:
            if not _was_put_off(paragraph):
                yield Unknown("votes.purpose", field=field)
        elif reached is None:
            yield Unknown("votes.counts", field=field)
        else:
            yield Fault(
                f"{field}/won",
                support=tally.side(lost).in_words(),
                present=tally.present.in_words(),
            )


def _overruled_without_vote(paragraph: DecisionParagraph, at: Here) -> Iterator[Fault | Unknown]:
    if any(puts_off(vote, at) is not False for vote in paragraph.votes or ()):
        return
    for number, proposal in enumerate(paragraph.proposals or ()):
        if proposal.kind not in _FORMAL or proposal.withdrawn or _was_put_off(paragraph):
            continue
        field, support = f"proposals/{number}", _supporters(proposal)
        if _THIRD * support < at.present.low:
            continue
        if at.present.high is None or _THIRD * support < at.present.high:
            if proposal.supporters is not None:
                yield Unknown("at.attendance", field=field)
        elif any(point.effects is None for point in paragraph.decisions or ()):
            yield Unknown("decisions.effects", field=field)
        elif paragraph.decisions:
            yield Fault(field, support=support, present=at.present.in_words())


def _supporters(proposal: Proposal) -> int:
    """
    Count those who are known to have asked for it (persons).
    """
    moved = [actor for actor in (*(proposal.by or ()), *(proposal.joined_by or ())) if actor.name]
    return max(proposal.supporters or 0, len(moved))


def _was_put_off(paragraph: DecisionParagraph) -> bool:
    return any(effect.outcome in PUTTING_OFF for _, effect in _effects(paragraph))


def _effects(paragraph: DecisionParagraph) -> Iterator[tuple[str, Effect]]:
    """
    Yield what the decision does, each with its place.
    """
    for number, point in enumerate(paragraph.decisions or ()):
        for place, effect in enumerate(point.effects or ()):
            yield f"decisions/{number}/effects/{place}", effect


@rule(
    "minority-postponement-only-once",
    on=DecisionParagraph,
    severity=Severity.ERROR,
    certainty=Certainty.TEXT,
    cites=[KL.at(5, 50, paragraph=1), GKL.at(5, 36, paragraph=1, since=_SINCE)],
    may_need=["steps", "votes.counts", "votes.chair", "at.body.kind", "at.matter"],
    silent_when=[is_not_of_council, is_about_an_election],
    sv="En minoritet har fått ärendet återremitterat eller bordlagt för andra gången; då krävs "
    "enkel majoritet.",
    en="A minority has had the matter remitted or postponed for a second time; that takes a "
    "simple majority.",
    variants=[
        Variant(
            "first-unclear",
            severity=Severity.INFO,
            certainty=Certainty.READING,
            sv="En minoritet har fått ärendet återremitterat eller bordlagt, och det har skett "
            "förut. Om också det var på begäran av en minoritet framgår inte; som vi läser lagen "
            "avgör det om enkel majoritet krävdes nu.",
            en="A minority has had the matter remitted or postponed, and that has happened before. "
            "Whether a minority asked for it then too can't be told; as we read the act, that "
            "settles whether a simple majority was needed now.",
        )
    ],
    examples="putting_off.minority_postponement_only_once",
)
def minority_postponement_only_once(
    paragraph: DecisionParagraph, at: Here
) -> tuple[Fault | Unknown, ...]:
    """
    A minority of the council puts a matter off once; the second time it takes a simple majority.

    One that a majority asked for does not use the right up.

    Silent when another body than the council met, or the matter is an election or an extra
    election.
    """
    fields = tuple(_by_minority(paragraph, at))
    if not fields:
        return ()
    if at.council is None:
        return (Unknown("at.body.kind"),)
    if at.matter is None:
        return (Unknown("at.matter"),)
    before = put_off_by_minority_before(at)
    if before is None and paragraph.steps is None and at.context.earlier_minutes is None:
        return (Unknown("steps"),)
    if before is False:
        return ()
    variant = None if before else "first-unclear"
    return tuple(
        Fault(field, variant=variant)
        if sure
        else Unknown("votes.counts", "votes.chair", field=field)
        for field, sure in fields
    )


def _by_minority(paragraph: DecisionParagraph, at: Here) -> Iterator[tuple[str, bool]]:
    """
    Yield where a minority put the matter off, or may have, and whether that is sure.
    """
    for number, vote in enumerate(paragraph.votes or ()):
        carried = carried_by_minority(vote, at)
        if carried is not False:
            yield f"votes/{number}/won", carried is True
    if not paragraph.votes:
        for field, effect in _effects(paragraph):
            if effect.by_minority and effect.outcome in PUTTING_OFF:
                yield field, True


def is_not_remitted(paragraph: DecisionParagraph, at: Here) -> bool:
    """
    The matter was not remitted.
    """
    return all(effect.outcome is not Outcome.REMITTED_BACK for _, effect in _effects(paragraph))


@rule(
    "remittal-has-reasons",
    on=DecisionParagraph,
    severity=Severity.ERROR,
    certainty=Certainty.TEXT,
    cites=[KL.at(5, 50, paragraph=3), GKL.at(5, 36, paragraph=3, since=_REASONS_SINCE)],
    may_need=["decisions.effects.reasons", "proposals", "at.body.kind"],
    silent_when=[is_not_of_council, is_not_remitted],
    sv="Motiveringen till återremissen bestämdes av {who}, som inte hade begärt den.",
    en="The reasons for the remittal were set by {who}, who had not asked for it.",
    variants=[
        Variant(
            "none",
            severity=Severity.WARNING,
            certainty=Certainty.READING,
            sv="Ärendet återremitterades utan att någon motivering redovisas. Som vi läser lagen "
            "ska det finnas en.",
            en="The matter was remitted, and no reasons are shown. As we read the act, there are "
            "to be some.",
        )
    ],
    examples="putting_off.remittal_has_reasons",
)
def remittal_has_reasons(paragraph: DecisionParagraph, at: Here) -> tuple[Fault | Unknown, ...]:
    """
    The council remits a matter with reasons, set by those who asked for it.

    Who set them is only judged where it is stated: those who moved the remittal, joined in it or
    voted for it may have.

    Silent when another body than the council met, or the matter was not remitted.
    """
    if at.council is None:
        return (Unknown("at.body.kind"),)
    remittals = (
        _reasons(effect, field, paragraph, at)
        for field, effect in _effects(paragraph)
        if effect.outcome is Outcome.REMITTED_BACK
    )
    return tuple(answer for answer in remittals if answer)


def _reasons(
    effect: Effect, field: str, paragraph: DecisionParagraph, at: Here
) -> Fault | Unknown | None:
    if effect.reasons_by:
        return _setters(effect.reasons_by, field, _requesters(paragraph, at))
    if effect.reasons:
        return None
    if at.extent is not Extent.WHOLE:
        return Unknown("decisions.effects.reasons", field=field)
    return Fault(f"{field}/reasons", variant="none")


def _setters(
    setters: tuple[Actor, ...], field: str, asked: tuple[Actor, ...]
) -> Fault | Unknown | None:
    names = tuple(actor.name for actor in setters if actor.name)
    if not names or any(setter.is_same_as(one) for setter in setters for one in asked):
        return None
    return Fault(f"{field}/reasons_by", who=names) if asked else Unknown("proposals", field=field)


def _requesters(paragraph: DecisionParagraph, at: Here) -> tuple[Actor, ...]:
    asked: list[Actor] = []
    for proposal in paragraph.proposals or ():
        if proposal.kind is ProposalKind.REMITTAL:
            asked += (*(proposal.by or ()), *(proposal.joined_by or ()))
    for vote in paragraph.votes or ():
        side = putting_off(vote, at)
        choice = None if side is None else _CHOICES.get(side)
        asked += [ballot.actor for ballot in vote.roll or () if ballot.choice is choice]
    return tuple(asked)


@rule(
    "no-minority-remittal-in-committee",
    on=DecisionParagraph,
    severity=Severity.ERROR,
    certainty=Certainty.TEXT,
    cites=[KL.at(6, 33, paragraph=2), GKL.at(6, 29)],
    may_need=["votes.counts", "at.body.kind"],
    silent_when=[is_not_of_committee],
    sv="Nämnden bordlade ärendet fast rösterna föll {yes}–{no} (ja–nej) och {won} var färre. I en "
    "nämnd krävs enkel majoritet.",
    en="The committee postponed the matter though the votes fell {yes}–{no} (yes–no) and {won} was "
    "the smaller side. In a committee that takes a simple majority.",
    variants=[
        Variant(
            "remittal",
            severity=Severity.WARNING,
            certainty=Certainty.READING,
            cites=[KL.at(6, 33), KL.at(5, 55), GKL.at(6, 28), GKL.at(5, 43)],
            sv="Nämnden återremitterade ärendet fast rösterna föll {yes}–{no} (ja–nej) och {won} "
            "var färre. Som vi läser lagen krävs enkel majoritet i en nämnd.",
            en="The committee remitted the matter though the votes fell {yes}–{no} (yes–no) and "
            "{won} was the smaller side. As we read the act, that takes a simple majority in a "
            "committee.",
        ),
        Variant(
            "label",
            severity=Severity.WARNING,
            certainty=Certainty.READING,
            cites=[KL.at(6, 33), GKL.at(6, 28), GKL.at(6, 29)],
            sv="Ärendet anges ha återremitterats eller bordlagts av en minoritet. Som vi läser "
            "lagen finns ingen sådan rätt i en nämnd.",
            en="A minority is said to have had the matter remitted or postponed. As we read the "
            "act, there is no such right in a committee.",
        ),
    ],
    examples="putting_off.no_minority_remittal_in_committee",
)
def no_minority_remittal_in_committee(
    paragraph: DecisionParagraph, at: Here
) -> tuple[Fault | Unknown, ...]:
    """
    In a committee remittal and postponement take a simple majority.

    A tie is for `tie-broken-by-chair`.

    Silent when no committee met.
    """
    answers = (*_carried_in_committee(paragraph, at), *_labelled(paragraph))
    return (Unknown("at.body.kind"),) if answers and at.council is None else answers[:1]


def _carried_in_committee(paragraph: DecisionParagraph, at: Here) -> Iterator[Fault | Unknown]:
    for number, vote in enumerate(paragraph.votes or ()):
        carried, tally = carried_by_minority(vote, at), tally_of(vote, at)
        if carried is False or tally.tied or vote.won is None:
            continue
        if carried is None:
            yield Unknown("votes.counts", field=f"votes/{number}")
            continue
        yield Fault(
            f"votes/{number}/won",
            variant=None if _postpones(vote, paragraph) else "remittal",
            yes=tally.yes.in_words(),
            no=tally.no.in_words(),
            won=_SIDES[vote.won],
        )


def _postpones(vote: Vote, paragraph: DecisionParagraph) -> bool:
    """
    Tell whether it is surely a postponement, and not a remittal.
    """
    side = vote.yes if vote.won is VoteSide.YES else vote.no
    keys = (side and side.proposals) or ()
    moved = {each.kind for each in paragraph.proposals or () if each.key in keys}
    done = {effect.outcome for _, effect in _effects(paragraph)} & PUTTING_OFF
    return moved == {ProposalKind.POSTPONEMENT} or done == {Outcome.POSTPONED}


def _labelled(paragraph: DecisionParagraph) -> Iterator[Fault]:
    for number, vote in enumerate(paragraph.votes or ()):
        if vote.ground is VoteGround.ONE_THIRD:
            yield Fault(f"votes/{number}/ground", variant="label")
    for field, effect in _effects(paragraph):
        if effect.by_minority and effect.outcome in PUTTING_OFF:
            yield Fault(f"{field}/by_minority", variant="label")
