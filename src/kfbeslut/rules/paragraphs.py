"""
Rules on what a decision paragraph must show (5 kap. 67 § kommunallagen).
"""

from collections.abc import Iterator
from typing import Final

from kfbeslut.findings import Severity
from kfbeslut.law import GKL, KL, Certainty
from kfbeslut.model import DecisionParagraph, MatterKind, Side
from kfbeslut.rules.definition import Variant, rule
from kfbeslut.rules.groups import group_in_words, is_told, serving_members
from kfbeslut.rules.here import Here
from kfbeslut.rules.verdicts import Fault, Unknown

__all__ = ["paragraph_has_decision", "paragraph_has_proposals", "paragraph_shows_participants"]

#: Matters in which something may be told or answered and nothing decided.
_INFORMATION: Final = frozenset({MatterKind.INTERPELLATION, MatterKind.QUESTION, MatterKind.REPORT})


@rule(
    "paragraph-has-decision",
    on=DecisionParagraph,
    severity=Severity.ERROR,
    certainty=Certainty.TEXT,
    cites=[KL.at(5, 67, item=4), GKL.at(5, 59, item=4)],
    demands=["decisions"],
    sv="Paragrafen redovisar inte vilket beslut som har fattats.",
    en="The paragraph doesn't show which decision was taken.",
    variants=[
        Variant(
            "information",
            severity=Severity.INFO,
            sv="Paragrafen redovisar inget beslut. Det är i sin ordning där det bara har lämnats "
            "information eller svar.",
            en="The paragraph shows no decision. That is in order where only information or an "
            "answer was given.",
        )
    ],
    examples="paragraphs.paragraph_has_decision",
)
def paragraph_has_decision(paragraph: DecisionParagraph, at: Here) -> Fault | None:
    """
    A paragraph in a matter that was decided shows which decision was taken.

    Who was elected is a decision. Where the matter is one of information, or nothing tells that
    there was anything to decide, the missing decision is only remarked on.
    """
    if paragraph.decisions or any(election.elected for election in paragraph.elections or ()):
        return None
    to_decide = at.matter or paragraph.votes or paragraph.puttings or paragraph.reservations
    if at.matter in _INFORMATION or not to_decide:
        return Fault("decisions", variant="information")
    return Fault("decisions")


def nothing_was_put(paragraph: DecisionParagraph, at: Here) -> bool:
    """
    Neither a putting nor a vote is told, so that nothing shows that anything was moved.
    """
    return not paragraph.puttings and not paragraph.votes


@rule(
    "paragraph-has-proposals",
    on=DecisionParagraph,
    severity=Severity.ERROR,
    certainty=Certainty.TEXT,
    cites=[KL.at(5, 67, item=1), GKL.at(5, 59, item=1)],
    demands=["proposals"],
    silent_when=[nothing_was_put],
    sv="Förslag ställdes under proposition, men paragrafen redovisar inga förslag.",
    en="Proposals were put, but the paragraph shows none.",
    variants=[
        Variant(
            "told-by-what-was-put",
            severity=Severity.WARNING,
            certainty=Certainty.READING,
            sv="Förslagen framgår bara av propositionen eller omröstningen. Som vi läser lagen ska "
            "de redovisas för sig.",
            en="The proposals can only be told from what was put or voted on. As we read the act, "
            "they are to be shown by themselves.",
        ),
        Variant(
            "withdrawn",
            severity=Severity.WARNING,
            certainty=Certainty.READING,
            sv="Ett förslag som togs tillbaka ställdes ändå under proposition. Som vi läser lagen "
            "redovisas bara de förslag som stod kvar.",
            en="A proposal that was withdrawn was put all the same. As we read the act, only the "
            "proposals that stood are shown.",
        ),
    ],
    examples="paragraphs.paragraph_has_proposals",
)
def paragraph_has_proposals(paragraph: DecisionParagraph, at: Here) -> Fault | tuple[Fault, ...]:
    """
    A paragraph shows the proposals that were laid and not withdrawn.

    Who moved them is for `proposals-have-mover`, and what became of them for
    `every-standing-proposal-resolved`.

    Silent when neither a putting nor a vote is told.
    """
    if not paragraph.proposals:
        told = any(_words(paragraph))
        return Fault("proposals", variant="told-by-what-was-put" if told else None)
    withdrawn = {
        proposal.key: number
        for number, proposal in enumerate(paragraph.proposals)
        if proposal.withdrawn and proposal.key
    }
    if not withdrawn:
        return ()
    put = {key for putting in paragraph.puttings or () for key in putting.proposals or ()}
    put.update(key for side in _sides(paragraph) for key in side.proposals or ())
    return tuple(
        Fault(f"proposals/{number}", variant="withdrawn")
        for key, number in withdrawn.items()
        if key in put
    )


def _sides(paragraph: DecisionParagraph) -> Iterator[Side]:
    for vote in paragraph.votes or ():
        yield from (side for side in (vote.yes, vote.no, *vote.further) if side)


def _words(paragraph: DecisionParagraph) -> Iterator[str | None]:
    """
    Yield what tells in words what was put.
    """
    yield from (putting.text for putting in paragraph.puttings or ())
    yield from (side.text for side in _sides(paragraph))


def was_delegated(paragraph: DecisionParagraph, at: Here) -> bool:
    """
    It was decided on the body's behalf, at no meeting (6 kap. 37 §).
    """
    return paragraph.delegation is not None


def its_minutes_have_no_list(paragraph: DecisionParagraph, at: Here) -> bool:
    """
    The minutes around it have no list of those present: that is for `minutes-list-serving`.
    """
    return at.attendance is None and at.minutes is not None


@rule(
    "paragraph-shows-participants",
    on=DecisionParagraph,
    severity=Severity.ERROR,
    certainty=Certainty.TEXT,
    cites=[KL.at(5, 66), KL.at(5, 67, item=5), GKL.at(5, 58), GKL.at(5, 59, item=5)],
    needs=["at.attendance"],
    silent_when=[was_delegated, its_minutes_have_no_list],
    sv="{group} anges inte ha deltagit i beslutet, men vilka ledamöter det är framgår inte.",
    en="{group} is said not to have taken part in the decision, but which members that is can't be "
    "told.",
    examples="paragraphs.paragraph_shows_participants",
)
def paragraph_shows_participants(
    paragraph: DecisionParagraph, at: Here
) -> tuple[Fault | Unknown, ...]:
    """
    It can be read out which members took part in the decision.

    A list of those who served at the meeting is enough, with who took no part at the paragraph. A
    party may be named there if its members can be found on the list. How those voted who took part
    is for `open-vote`.

    Silent when it was decided by delegation, or the minutes around it have no list of those
    present.
    """
    answers = []
    for number, out in enumerate(paragraph.not_taking_part or ()):
        if is_told(out.actor) or (names := serving_members(out.actor, at)):
            continue
        field = f"not_taking_part/{number}"
        group = group_in_words(out.actor)
        answers.append(
            Unknown("at.attendance", field=field) if names is None else Fault(field, group=group)
        )
    return tuple(answers)
