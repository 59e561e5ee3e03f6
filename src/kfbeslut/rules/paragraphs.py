"""
Rules on what a decision paragraph must show (5 kap. 67 § kommunallagen).
"""

from typing import Final

from kfbeslut.findings import Severity
from kfbeslut.law import GKL, KL, Certainty
from kfbeslut.model import DecisionParagraph, MatterKind
from kfbeslut.rules.definition import Variant, rule
from kfbeslut.rules.here import Here
from kfbeslut.rules.verdicts import Fault

__all__ = ["paragraph_has_decision"]

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
