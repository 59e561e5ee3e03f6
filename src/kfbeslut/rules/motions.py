"""
Rules on motions (4 kap. 19-20 §§, 5 kap. 22 och 53 §§ kommunallagen).
"""

from kfbeslut.findings import Severity
from kfbeslut.law import GKL, KL, Certainty
from kfbeslut.model import BodyKind, Motion
from kfbeslut.rules.definition import rule
from kfbeslut.rules.here import Here
from kfbeslut.rules.verdicts import Fault, Unknown

__all__ = ["motion_addressed_to_council", "motion_has_claim"]


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
