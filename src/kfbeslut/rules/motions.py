"""
Rules on the motion itself: who moves it, to whom, for what, and in which form.

"Ärenden i fullmäktige får väckas av ... en ledamot genom motion" (5 kap. 22 § kommunallagen). How
motions are to look is left to local rules (5 kap. 72 §).
"""

import datetime as dt
from collections.abc import Iterable, Iterator
from typing import Final

from kfbeslut.findings import Severity
from kfbeslut.law import GKL, KL, Certainty
from kfbeslut.model import BodyKind, Extent, Motion, PartialDate
from kfbeslut.rules.definition import Variant, rule
from kfbeslut.rules.here import Here
from kfbeslut.rules.seats import Right, right_to_raise
from kfbeslut.rules.verdicts import Fault, Unknown

__all__ = [
    "motion_addressed_to_council",
    "motion_concerns_municipal_matter",
    "motion_filed_by_council_member",
    "motion_has_at_least_one_proposer",
    "motion_has_claim",
    "motion_single_subject",
    "motion_written_and_signed",
]

_BY_A_MEMBER: Final = (
    KL.at(4, 19),
    KL.at(5, 22, paragraph=1, item=2),
    GKL.at(4, 16, paragraph=1),
    GKL.at(5, 23, paragraph=1, item=2),
)
_LEFT_TO_LOCAL_RULES: Final = (
    KL.at(5, 72, paragraph=1, item=8),
    GKL.at(5, 64, paragraph=1, item=8),
)


# Where these rules are silent


def has_no_proposer(motion: Motion, at: Here) -> bool:
    """
    Nobody moves it: that is for `motion-has-at-least-one-proposer`.
    """
    return motion.by == ()


def need_not_be_signed(motion: Motion, at: Here) -> bool:
    """
    The local rules don't ask for a signature.
    """
    return at.locally is not None and at.locally.motions_signed is False


def may_have_several_subjects(motion: Motion, at: Here) -> bool:
    """
    The local rules let a motion have several subjects.
    """
    return at.locally is not None and at.locally.motions_single_subject is False


# Who moves it


@rule(
    "motion-has-at-least-one-proposer",
    on=Motion,
    severity=Severity.ERROR,
    certainty=Certainty.TEXT,
    cites=[KL.at(5, 22, paragraph=1, item=2), GKL.at(5, 23, paragraph=1, item=2)],
    may_need=["by"],
    sv="Motionen anger ingen motionär. Motioner väcks av ledamöter.",
    en="The motion names nobody who moves it. Motions are raised by members.",
    examples="motions.motion_has_at_least_one_proposer",
)
def motion_has_at_least_one_proposer(motion: Motion, at: Here) -> Fault | Unknown | None:
    """
    A motion is moved by somebody.

    Whoever signed it moves it, unless the paper says who does. Who may is for
    `motion-filed-by-council-member`.
    """
    if motion.by or (motion.by is None and motion.signatures):
        return None
    is_told = motion.by is not None or at.extent is Extent.WHOLE
    return Fault("by") if is_told else Unknown("by")


@rule(
    "motion-filed-by-council-member",
    on=Motion,
    severity=Severity.ERROR,
    certainty=Certainty.TEXT,
    cites=_BY_A_MEMBER,
    needs=["by", "context.rosters"],
    may_need=["filed", "announced", "context.earlier_minutes"],
    silent_when=[has_no_proposer],
    sv="Motionen är väckt av {names}; ingen av dem hade då plats i fullmäktige.",
    en="The motion is raised by {names}; none of them had a seat in the council then.",
    variants=[
        Variant(
            "substitute",
            severity=Severity.WARNING,
            certainty=Certainty.READING,
            cites=[*_BY_A_MEMBER, KL.at(4, 22), GKL.at(4, 18, paragraph=1)],
            sv="Motionen är väckt av {names}; ingen ledamot eller tjänstgörande ersättare står "
            "bakom den. Som vi läser lagen får en ersättare väcka en motion bara vid ett "
            "sammanträde där ersättaren tjänstgör.",
            en="The motion is raised by {names}; no member or serving substitute stands behind it. "
            "As we read the act, a substitute may raise a motion only at a meeting at which the "
            "substitute serves.",
        ),
        Variant(
            "further",
            severity=Severity.WARNING,
            sv="{name} står bland motionärerna utan att ha haft rätt att väcka motioner. Motionen "
            "är ändå väckt, av en ledamot.",
            en="{name} stands among those who move the motion without having had the right to move "
            "any. It is raised all the same, by a member.",
        ),
    ],
    examples="motions.motion_filed_by_council_member",
)
def motion_filed_by_council_member(motion: Motion, at: Here) -> Fault | Unknown | tuple[Fault, ...]:
    """
    A motion is raised by a member of the council, or by a substitute who serves.

    One such person is enough; further ones without that right are only remarked on. It is raised
    when it is filed or when it is announced, as the local rules say; while they aren't known
    either day will do. For a substitute either day will do in any case.

    Silent when nobody moves it.
    """
    stated = {"filed": _exact(motion.filed), "announced": _exact(motion.announced)}
    meetings = [day for day in stated.values() if day]
    raised = at.locally.raised if at.locally else None
    days = [stated[raised.value]] if raised else meetings
    rights = [
        Unknown("by")
        if actor.name is None
        else right_to_raise(actor, filter(None, days), at, meetings=meetings)
        for actor in motion.by or ()
    ]
    if Right.HELD in rights:
        return tuple(_further(motion, rights))
    facts = {fact: None for right in rights if isinstance(right, Unknown) for fact in right.facts}
    if any(actor.et_al for actor in motion.by or ()):
        facts["by"] = None
    facts.update((name, None) for name, day in stated.items() if day is None)
    if facts:
        return Unknown(*facts)
    variant = "substitute" if Right.NOT_SERVING in rights else None
    return Fault("by", variant=variant, names=tuple(actor.name for actor in motion.by or ()))


def _further(motion: Motion, rights: Iterable[Right | Unknown]) -> Iterator[Fault]:
    """
    Yield those who stand beside a member and had no right of their own.
    """
    for number, (actor, right) in enumerate(zip(motion.by or (), rights, strict=True)):
        if right in {Right.NOT_SERVING, Right.NO_SEAT}:
            yield Fault(f"by/{number}", variant="further", name=actor.name)


def _exact(date: PartialDate | None) -> dt.date | None:
    return date.exact if date else None


@rule(
    "motion-written-and-signed",
    on=Motion,
    severity=Severity.WARNING,
    certainty=Certainty.PRACTICE,
    cites=_LEFT_TO_LOCAL_RULES,
    needs=["at.locally.motions_signed"],
    demands=["signatures"],
    silent_when=[need_not_be_signed],
    sv="Motionen är inte undertecknad av någon motionär. Enligt de lokala reglerna ska en motion "
    "vara skriftlig och undertecknad.",
    en="The motion is signed by none of those who move it. By the local rules a motion is to be in "
    "writing and signed.",
    examples="motions.motion_written_and_signed",
)
def motion_written_and_signed(motion: Motion, at: Here) -> Fault | None:
    """
    A motion is signed by one of those who move it, where the local rules ask for a signature.

    By pen or electronically. A signature without a name is taken for one of theirs.

    Silent when the local rules don't ask for it.
    """
    movers = [actor for actor in motion.by or () if actor.name]
    signed = any(
        not movers or not signature.name or any(map(signature.is_same_as, movers))
        for signature in motion.signatures or ()
    )
    return None if signed else Fault("signatures")


# To whom, and for what


@rule(
    "motion-addressed-to-council",
    on=Motion,
    severity=Severity.WARNING,
    certainty=Certainty.READING,
    cites=[
        KL.at(5, 22, paragraph=1, item=2),
        KL.at(4, 20),
        GKL.at(5, 23, paragraph=1, item=2),
        GKL.at(4, 17),
    ],
    needs=["addressee.kind"],
    sv="Motionen är ställd till {addressee}. Som vi läser lagen väcks motioner i fullmäktige; ett "
    "förslag som en ledamot väcker i en nämnd är ett initiativ.",
    en="The motion is addressed to {addressee}. As we read the act, motions are raised in the "
    "council; what a member raises in a committee is an initiative.",
    examples="motions.motion_addressed_to_council",
)
def motion_addressed_to_council(motion: Motion, at: Here) -> Fault | Unknown | None:
    """
    A motion is addressed to the council.

    A wrong heading does not make the motion void. A body of another kind may be the assembly of
    a *kommunalförbund*, which is a council too (9 kap. 2 §), so it can't be judged.
    """
    addressee = motion.addressee
    if not addressee or addressee.kind is BodyKind.COUNCIL:
        return None
    if addressee.kind is BodyKind.OTHER:
        return Unknown("addressee.kind")
    return Fault("addressee", addressee=addressee.name)


@rule(
    "motion-has-claim",
    on=Motion,
    severity=Severity.WARNING,
    certainty=Certainty.PRACTICE,
    cites=[KL.at(5, 53, paragraph=2), GKL.at(5, 41, paragraph=2)],
    demands=["claims"],
    sv="Motionen innehåller inget yrkande som kan besvaras med ja eller nej.",
    en="The motion asks for nothing that can be answered yes or no.",
    examples="motions.motion_has_claim",
)
def motion_has_claim(motion: Motion, at: Here) -> Fault | tuple[Fault, ...]:
    """
    A motion asks for a decision: it has at least one claim, and each says something.

    Many local rules say so; without a claim the chair has nothing to put to the council.
    """
    if not motion.claims:
        return Fault("claims")
    return tuple(
        Fault(f"claims/{number}")
        for number, claim in enumerate(motion.claims)
        if claim.text.strip(" \n\t.,:;-–•…").casefold() in {"", "att"}
    )


@rule(
    "motion-single-subject",
    on=Motion,
    severity=Severity.WARNING,
    certainty=Certainty.PRACTICE,
    cites=_LEFT_TO_LOCAL_RULES,
    needs=["at.locally.motions_single_subject"],
    may_need=["context.marks.single_subject"],
    silent_when=[may_have_several_subjects],
    sv="Enligt granskningen tar motionen upp ämnen av olika slag. De lokala reglerna medger bara "
    "ett ämne i varje motion.",
    en="By the reviewer’s mark the motion raises subjects of different kinds. The local rules "
    "allow one subject in each motion.",
    examples="motions.motion_single_subject",
)
def motion_single_subject(motion: Motion, at: Here) -> Fault | Unknown | None:
    """
    A motion deals with one subject, where the local rules ask for that.

    Whether it does is for a reviewer to say; one with a single claim needs no review.

    Silent when the local rules let it have several.
    """
    marks = at.context.marks
    found_single = marks.single_subject if marks else None
    if found_single is None:
        one_claim = motion.claims is not None and len(motion.claims) == 1
        return None if one_claim else Unknown("context.marks.single_subject")
    return None if found_single else Fault()


@rule(
    "motion-concerns-municipal-matter",
    on=Motion,
    severity=Severity.INFO,
    certainty=Certainty.READING,
    cites=[
        KL.at(2, 1),
        KL.at(13, 8, paragraph=1, item=2),
        GKL.at(2, 1),
        GKL.at(10, 8, paragraph=1, item=2),
    ],
    needs=["context.marks.municipal_matter"],
    sv="Enligt granskningen rör motionen inte en angelägenhet för kommunen. Den får väckas och "
    "avslås, men som vi läser lagen inte bifallas.",
    en="By the reviewer’s mark the motion concerns no matter for the municipality. It may be "
    "raised and rejected, but as we read the act not granted.",
    examples="motions.motion_concerns_municipal_matter",
)
def motion_concerns_municipal_matter(motion: Motion, at: Here) -> Fault | None:
    """
    A motion concerns a matter for the municipality, as far as a reviewer can see.

    What is one is for the council to judge, and in the end for the courts.
    """
    marks = at.context.marks
    return Fault() if marks and marks.municipal_matter is False else None
