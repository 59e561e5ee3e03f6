"""
Rules on how the chair puts proposals (*proposition*), and refuses to.

"5 kap. 57 § Ordföranden ska vägra att lägga fram ett förslag till beslut, om ordföranden anser att
förslaget innebär att ett nytt ärende väcks." What would be unlawful the chair may refuse to put,
and the council may decide otherwise. In which order proposals are put is custom.
"""

from collections.abc import Iterator
from typing import Final

from kfbeslut.findings import Severity
from kfbeslut.law import GKL, KL, Certainty
from kfbeslut.model import DecisionParagraph, ProposalKind, Refusal
from kfbeslut.procedure import judge_recorded_putting
from kfbeslut.rules.bodies import is_not_of_council
from kfbeslut.rules.definition import Variant, rule
from kfbeslut.rules.here import Here
from kfbeslut.rules.verdicts import Fault, Unknown

__all__ = ["formal_proposals_first", "no_new_matter_under_item", "refusal_to_put_recorded"]

#: Proposals that by custom have a place of their own in the order.
_PLACED: Final = frozenset(
    {ProposalKind.REMITTAL, ProposalKind.POSTPONEMENT, ProposalKind.ADDITION}
)
#: What `judge_recorded_putting` calls the departures from that, and the variants that tell them.
_DEPARTURES: Final = {
    "putting.formal-late": None,
    "putting.formal-not-alone": "not-alone",
    "putting.addition-early": "addition",
    "putting.addition-not-alone": "addition",
}


# Where these rules are silent


def has_an_order_of_its_own(paragraph: DecisionParagraph, at: Here) -> bool:
    """
    Local rules say that formal proposals need not come first.
    """
    return at.local is not None and at.local.formal_proposals_first is False


def moved_nothing_with_a_place(paragraph: DecisionParagraph, at: Here) -> bool:
    """
    Neither a remittal, nor a postponement, nor an addition was moved beside something else.
    """
    moved = paragraph.proposals
    return not moved or len(moved) == 1 or all(each.kind not in _PLACED for each in moved)


def nothing_was_put(paragraph: DecisionParagraph, at: Here) -> bool:
    """
    Nothing tells that anything was put, or that the chair refused to.
    """
    return not paragraph.puttings


# The rules


@rule(
    "formal-proposals-first",
    on=DecisionParagraph,
    severity=Severity.WARNING,
    certainty=Certainty.PRACTICE,
    needs=["at.local.formal_proposals_first", "at.date"],
    silent_when=[moved_nothing_with_a_place, has_an_order_of_its_own],
    sv="Ett yrkande om återremiss eller bordläggning lades fram efter förslag i sak. Enligt "
    "lokal praxis avgörs först om ärendet ska avgöras nu.",
    en="A proposal to remit or postpone was put after proposals in the matter. By local custom it "
    "is settled first whether to decide now.",
    variants=[
        Variant(
            "not-alone",
            sv="Ett yrkande om återremiss eller bordläggning ställdes mot annat. Enligt lokal "
            "praxis läggs det fram för sig.",
            en="A proposal to remit or postpone was put against something else. By local custom it "
            "is put by itself.",
        ),
        Variant(
            "addition",
            sv="Ett tilläggsyrkande lades inte fram för sig efter det som det ska läggas till. Det "
            "är lokal praxis.",
            en="An additional proposal was not put by itself after what it adds to. That is local "
            "custom.",
        ),
    ],
    examples="putting.formal_proposals_first",
)
def formal_proposals_first(paragraph: DecisionParagraph, at: Here) -> tuple[Fault, ...]:
    """
    Remittal and postponement are put first, each by itself, and additions last.

    Silent when neither a remittal, nor a postponement, nor an addition was moved beside something
    else, or local rules say that formal proposals need not come first.
    """
    assert at.date  # noqa: S101 - it is needed
    judged = judge_recorded_putting(paragraph, day=at.date, council=at.council)
    return tuple(
        Fault(departure.at.lstrip("/"), variant=_DEPARTURES[departure.reason.id])
        for departure in judged.departures
        if departure.reason.id in _DEPARTURES
    )


@rule(
    "no-new-matter-under-item",
    on=DecisionParagraph,
    severity=Severity.ERROR,
    certainty=Certainty.TEXT,
    cites=[KL.at(5, 57, paragraph=1), GKL.at(5, 45, paragraph=1)],
    may_need=["puttings.proposals", "at.body.kind"],
    silent_when=[is_not_of_council, nothing_was_put],
    sv="Ett förslag togs upp till beslut fast ordföranden fann att det väckte ett nytt ärende.",
    en="A proposal was put and decided though the chair found that it raised a new matter.",
    variants=[
        Variant(
            "overruled",
            severity=Severity.WARNING,
            certainty=Certainty.READING,
            sv="Ett förslag som enligt ordföranden väckte ett nytt ärende lades fram efter beslut. "
            "Som vi läser lagen kan fullmäktige bara besluta så om förslag som ordföranden fann "
            "olagliga.",
            en="A proposal that raised a new matter, as the chair found, was put by decision. As "
            "we read the act, the council can decide so only of what the chair found unlawful.",
        ),
        Variant(
            "as-reviewed",
            severity=Severity.WARNING,
            certainty=Certainty.READING,
            sv="Vid en granskning har ett förslag bedömts väcka ett nytt ärende. Som vi läser "
            "lagen är den bedömningen ordförandens.",
            en="A reviewer found that a proposal raises a new matter. As we read the act, that is "
            "for the chair to judge.",
        ),
    ],
    examples="putting.no_new_matter_under_item",
)
def no_new_matter_under_item(paragraph: DecisionParagraph, at: Here) -> tuple[Fault | Unknown, ...]:
    """
    What raises a new matter, as the chair finds, is not put in the council.

    A reviewer's mark is taken for the paragraph only where the paper holds just that.

    Silent when another body than the council met, or nothing tells that anything was put.
    """
    answers = [*_put_though_refused(paragraph, Refusal.NEW_MATTER)]
    for number, putting in enumerate(paragraph.puttings or ()):
        if putting.refused is Refusal.NEW_MATTER and putting.overruled:
            answers.append(Fault(f"puttings/{number}/overruled", variant="overruled"))
    marks = at.context.marks if at.around is None else None
    refused = any(each.refused is Refusal.NEW_MATTER for each in paragraph.puttings or ())
    if marks and marks.new_matter and not refused:
        answers.append(Fault("puttings", variant="as-reviewed"))
    return (Unknown("at.body.kind"),) if answers and at.council is None else tuple(answers)


@rule(
    "refusal-to-put-recorded",
    on=DecisionParagraph,
    severity=Severity.WARNING,
    certainty=Certainty.READING,
    cites=[KL.at(5, 57, paragraph=2), KL.at(5, 67), GKL.at(5, 45, paragraph=2), GKL.at(5, 59)],
    may_need=["puttings.proposals", "at.body.kind"],
    silent_when=[is_not_of_council, nothing_was_put],
    sv="Ett förslag som ordföranden vägrade lägga fram togs ändå upp, utan att något beslut om det "
    "redovisas. Som vi läser lagen beslutar fullmäktige om det.",
    en="A proposal that the chair refused to put was put all the same, and no decision on that is "
    "shown. As we read the act, that is for the council to decide.",
    examples="putting.refusal_to_put_recorded",
)
def refusal_to_put_recorded(paragraph: DecisionParagraph, at: Here) -> tuple[Fault | Unknown, ...]:
    """
    What the chair refuses to put as unlawful is put only if the council decides so.

    A proposal that is neither put nor refused is for `every-standing-proposal-resolved`.

    Silent when another body than the council met, or nothing tells that anything was put.
    """
    answers = tuple(_put_though_refused(paragraph, Refusal.UNLAWFUL))
    return (Unknown("at.body.kind"),) if answers and at.council is None else answers


def _put_though_refused(paragraph: DecisionParagraph, why: Refusal) -> Iterator[Fault | Unknown]:
    """
    Find refusals that nothing overruled, of what was adopted or voted on all the same.
    """
    for number, putting in enumerate(paragraph.puttings or ()):
        if putting.refused is not why or putting.overruled:
            continue
        field = f"puttings/{number}"
        if putting.proposals is None:
            yield Unknown("puttings.proposals", field=field)
        elif not _decided_on(paragraph).isdisjoint(putting.proposals):
            yield Fault(f"{field}/refused")


def _decided_on(paragraph: DecisionParagraph) -> frozenset[str]:
    adopted = (putting.adopted or () for putting in paragraph.puttings or ())
    sides = (side for vote in paragraph.votes or () for side in (vote.yes, vote.no, *vote.further))
    voted_on = ((side and side.proposals) or () for side in sides)
    return frozenset(key for keys in (*adopted, *voted_on) for key in keys)
