"""
Rules on decisions taken on a committee's behalf (6 kap. 37-40 §§, 7 kap. 5-8 §§ kommunallagen).

What has been delegated to whom stands in the delegation order, given in the context.
"""

import datetime as dt
from typing import Final

from kfbeslut.findings import Severity
from kfbeslut.law import GKL, KL, Certainty
from kfbeslut.messages import Term
from kfbeslut.model import (
    Actor,
    AppealRegime,
    BodyKind,
    DecisionParagraph,
    Delegation,
    Extent,
    MatterKind,
)
from kfbeslut.rules.definition import Variant, rule
from kfbeslut.rules.delegation_order import called, is_to, powers_for
from kfbeslut.rules.here import Here
from kfbeslut.rules.verdicts import Fault, Unknown

__all__ = [
    "delegated_decision_reported_or_recorded",
    "delegation_within_limits",
    "subdelegation_only_by_head",
]

#: What may never be delegated, as far as the kind of matter tells it.
_EXCLUDED: Final = {
    MatterKind.GOALS: Term(
        "verksamhetens mål och inriktning", "the aims and direction of the activity"
    ),
    MatterKind.CITIZEN_PROPOSAL: Term("ett medborgarförslag", "a citizen proposal"),
}
_TO_COUNCIL: Final = Term(
    "en framställning eller ett yttrande till fullmäktige", "a proposal or statement to the council"
)
_CITIZEN_PROPOSALS_EXCLUDED: Final = dt.date(2007, 7, 1)
_MACHINES_ALLOWED: Final = dt.date(2022, 7, 1)


# Where these rules are silent


def is_not_delegated(paragraph: DecisionParagraph, at: Here) -> bool:
    """
    It was not taken by delegation.
    """
    return paragraph.delegation is None


def was_urgent(paragraph: DecisionParagraph, at: Here) -> bool:
    """
    It was taken as urgent: that is for `urgent-decision-authorised`.
    """
    return _of(paragraph).urgent is True


def was_not_passed_on(paragraph: DecisionParagraph, at: Here) -> bool:
    """
    Nobody is said to have passed the power on.
    """
    return _of(paragraph).passed_on_by is None


def was_reported_to_head(paragraph: DecisionParagraph, at: Here) -> bool:
    """
    Until 2017 a decision that was passed on is reported to the head who did so.
    """
    return _of(paragraph).passed_on_by is not None and _by_former_act(at)


# The rules


@rule(
    "delegation-within-limits",
    on=DecisionParagraph,
    severity=Severity.ERROR,
    certainty=Certainty.TEXT,
    cites=[
        KL.at(6, 38, paragraph=1),
        KL.at(7, 5),
        GKL.at(6, 33, paragraph=1),
        GKL.at(6, 34),
    ],
    may_need=[
        "matter",
        "delegation.kind",
        "delegation.decider",
        "delegation.urgent",
        "context.delegation",
        "at.case.appeal_regime",
    ],
    silent_when=[is_not_delegated, was_urgent],
    sv="Beslutet fattades på delegation men gäller {kind}, som nämnden inte får delegera.",
    en="The decision was taken by delegation but concerns {kind}, which the committee may not "
    "delegate.",
    variants=[
        Variant(
            "machine",
            cites=[KL.at(6, 38, paragraph=2, item=1, since=_MACHINES_ALLOWED)],
            sv="En automatiserad funktion fattade ett beslut som kan laglighetsprövas; sådana får "
            "inte delegeras till den.",
            en="An automated function took a decision that is open to legality review; such "
            "decisions may not be delegated to it.",
        ),
        Variant(
            "not-covered",
            cites=[KL.at(6, 37), KL.at(7, 5), GKL.at(6, 33, paragraph=1)],
            sv="Delegationsordningen ger inte {who} rätt att besluta om {kind}.",
            en="The delegation order gives {who} no power to decide on {kind}.",
        ),
    ],
    examples="delegation.delegation_within_limits",
)
def delegation_within_limits(paragraph: DecisionParagraph, at: Here) -> Fault | Unknown | None:
    """
    What is decided by delegation may be delegated, and has been, to the one who decided.

    Which matters are of principle, and which other acts forbid delegation, is not judged. Who
    passed a power on, and might do so, is left to `subdelegation-only-by-head`.

    Silent when the decision was not taken by delegation, or as urgent: the ban does not bind
    what is decided under 6 kap. 39 §.
    """
    delegation = _of(paragraph)
    broken = _outside_limits(paragraph, at) or _by_machine(delegation, at)
    if broken:
        # An urgent decision is bound by none of this.
        return broken if delegation.urgent is False else Unknown("delegation.urgent")
    if delegation.passed_on_by:
        return None
    return _covered(delegation, delegation.decider, at)


@rule(
    "subdelegation-only-by-head",
    on=DecisionParagraph,
    severity=Severity.ERROR,
    certainty=Certainty.TEXT,
    cites=[KL.at(7, 6), GKL.at(6, 37)],
    may_need=["delegation.kind", "context.delegation"],
    silent_when=[is_not_delegated, was_not_passed_on],
    sv="{who} lämnade beslutanderätten vidare, men delegationsordningen medger inte det.",
    en="{who} passed on the power to decide, but the delegation order does not allow it.",
    examples="delegation.subdelegation_only_by_head",
)
def subdelegation_only_by_head(paragraph: DecisionParagraph, at: Here) -> Fault | Unknown | None:
    """
    A power is passed on only by one to whom the committee gave it with leave to do so.

    So it is passed on once. That this was a head of administration, as the act asks, is taken
    from the delegation order.

    Silent when the decision was not taken by delegation, or nobody passed the power on.
    """
    delegation = _of(paragraph)
    head = delegation.passed_on_by
    powers = powers_for(delegation, at)
    if head is None or powers is None:
        return Unknown("context.delegation" if delegation.kind else "delegation.kind")
    leaves = {power.may_pass_on if is_to(power, head) else is_to(power, head) for power in powers}
    if True in leaves:
        return None
    return (
        Unknown("context.delegation")
        if None in leaves
        else Fault("delegation/passed_on_by", who=called(head))
    )


@rule(
    "delegated-decision-reported-or-recorded",
    on=DecisionParagraph,
    severity=Severity.ERROR,
    certainty=Certainty.TEXT,
    cites=[KL.at(6, 40, paragraph=1), KL.at(7, 8), GKL.at(6, 35)],
    may_need=[
        "at.date",
        "delegation.reported",
        "delegation.recorded",
        "delegation.kind",
        "context.delegation",
        "at.case.appeal_regime",
        "notices",
    ],
    silent_when=[is_not_delegated, was_urgent, was_reported_to_head],
    sv="Beslutet fattades på delegation men har inte anmälts till nämnden.",
    en="The decision was taken by delegation but was not reported to the committee.",
    variants=[
        Variant(
            "not-recorded",
            sv="Beslutet fattades på delegation, kan laglighetsprövas, och har varken anmälts till "
            "nämnden eller protokollförts särskilt.",
            en="The decision was taken by delegation, is open to legality review, and was neither "
            "reported to the committee nor recorded separately.",
        ),
        Variant(
            "not-announced",
            cites=[KL.at(8, 10, paragraph=1, item=3)],
            sv="Beslutet fattades på delegation och protokollfördes särskilt, men har inte "
            "tillkännagetts på anslagstavlan.",
            en="The decision was taken by delegation and recorded separately, but not announced on "
            "the notice board.",
        ),
    ],
    examples="delegation.delegated_decision_reported_or_recorded",
)
def delegated_decision_reported_or_recorded(
    paragraph: DecisionParagraph, at: Here
) -> Fault | Unknown | None:
    """
    A decision by delegation is reported to the committee, or recorded separately instead.

    Until 2017 all are reported. Since then the committee decides which; what isn't reported and
    can be appealed by legality review is recorded separately and announced on the board. What is
    appealed under other acts needs neither. A paper that tells nothing of what came after can't
    be judged.

    Silent when the decision was not taken by delegation, was urgent, or under the act of 1991 was
    passed on by a head, to whom it is then reported.
    """
    delegation = _of(paragraph)
    if delegation.reported:
        return None
    if delegation.recorded is None or at.extent is not Extent.WHOLE:
        return Unknown("delegation.reported")
    if at.days is None:
        return Unknown("at.date")
    due = True if _by_former_act(at) else _to_be_reported(delegation, at)
    return Fault("delegation") if due else _recorded_instead(paragraph, at, unsure=due is None)


# The decision, and the order it rests on


def _of(paragraph: DecisionParagraph) -> Delegation:
    return paragraph.delegation or Delegation()


def _by_former_act(at: Here) -> bool:
    return at.days is not None and at.days[1] < KL.in_force_from


def _outside_limits(paragraph: DecisionParagraph, at: Here) -> Fault | None:
    points = paragraph.decisions or ()
    if any(point.decided_by and point.decided_by.kind is BodyKind.COUNCIL for point in points):
        return Fault("delegation", kind=_TO_COUNCIL)
    kind = _EXCLUDED.get(at.matter) if at.matter else None
    early = at.days is None or at.days[0] < _CITIZEN_PROPOSALS_EXCLUDED
    if kind is None or (at.matter is MatterKind.CITIZEN_PROPOSAL and early):
        return None
    return Fault("delegation", kind=kind)


def _by_machine(delegation: Delegation, at: Here) -> Fault | Unknown | None:
    if not delegation.automated or at.days is None or at.days[0] < _MACHINES_ALLOWED:
        return None
    regime = at.case.appeal_regime if at.case else None
    if regime is None:
        return Unknown("at.case.appeal_regime")
    return (
        Fault("delegation", variant="machine") if regime is AppealRegime.LEGALITY_REVIEW else None
    )


def _covered(delegation: Delegation, who: Actor | None, at: Here) -> Fault | Unknown | None:
    """
    Look for the line of the delegation order that a decision rests on.
    """
    powers = powers_for(delegation, at)
    if powers is None:
        return Unknown("context.delegation" if delegation.kind else "delegation.kind")
    if who is None:
        return None if delegation.automated else Unknown("delegation.decider")
    given = {is_to(power, who) for power in powers}
    if True in given:
        return None
    if None in given:
        return Unknown("context.delegation")
    if delegation.urgent is None:
        return Unknown("delegation.urgent")
    return Fault("delegation", variant="not-covered", who=called(who), kind=delegation.kind)


def _recorded_instead(
    paragraph: DecisionParagraph, at: Here, *, unsure: bool
) -> Fault | Unknown | None:
    """
    Judge one that was not reported, and need not be unless that is unsure.
    """
    regime = at.case.appeal_regime if at.case else None
    if regime is None:
        return Unknown("at.case.appeal_regime")
    reviewable = regime is AppealRegime.LEGALITY_REVIEW
    if reviewable and not _of(paragraph).recorded:
        return Fault("delegation", variant="not-recorded")
    if unsure:
        return Unknown("context.delegation")
    if not reviewable or paragraph.notices:
        return None
    return (
        Unknown("notices")
        if paragraph.notices is None
        else Fault("notices", variant="not-announced")
    )


def _to_be_reported(delegation: Delegation, at: Here) -> bool | None:
    told = {power.to_be_reported for power in powers_for(delegation, at) or ()}
    return told.pop() if len(told) == 1 else None
