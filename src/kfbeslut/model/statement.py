"""
The statement: what an office, a committee or a party lays before those who decide.
"""

from kfbeslut.model import fields as f
from kfbeslut.model.actors import Actor, Body
from kfbeslut.model.dates import PartialDate
from kfbeslut.model.decisions import DecisionPoint, Delegation
from kfbeslut.model.documents import Document
from kfbeslut.model.matters import AnsweredPaper, PaperReference, Recipient, Step
from kfbeslut.model.paragraph import DecisionParagraph
from kfbeslut.model.value import value
from kfbeslut.model.word import Word
from kfbeslut.model.wording import Section

__all__ = ["Statement", "StatementKind"]


class StatementKind(Word):
    """
    Which kind of statement it is.

    `REPORT` is *tjänsteutlåtande* or *tjänsteskrivelse*, `OPINION` *yttrande*, `PROPOSAL` a
    *yrkande* as a paper of its own, `COUNCIL_PAPER` a paper laid before the council
    (*handling till fullmäktige, utlåtande*).
    """

    REPORT = "report"
    OPINION = "opinion"
    PROPOSAL = "proposal"
    COUNCIL_PAPER = "council-paper"


@value
class Statement(Document):
    """
    A paper with facts and a proposed decision (*tjänsteutlåtande, tjänsteskrivelse, yttrande*).

    Attributes:
        kind: Which kind it is.
        dated: Its date.
        by: Who gives it: an office, a body or a party.
        officers: The officers in charge (*handläggare*), with contact.
        addressee: To whom it goes.
        answers: The papers that it answers, as it tells them.
        proposed: The proposed decision, point by point.
        sections: Its text.
        steps: Preparation: who was heard, negotiations with the unions (*MBL-förhandling*).
        basis: What the decision rests on (*beslutsunderlag*).
        attachments: Its annexes (*bilagor*).
        recipients: Who is to be sent the decision.
        signatures: Who signed, with their offices.
        delegation: On whose behalf it is given, if by delegation.
        proceedings: The decision on it as told in it (*skiljaktiga meningar*).

    Source:
        5 kap. 26-28 §§, 6 kap. 13 och 38 §§ kommunallagen (2017:725).

    >>> from kfbeslut.model import DecisionPoint
    >>> Statement(title="Svar", proposed=[DecisionPoint(text="motionen avslås")]).kind is None
    True

    .. versionadded:: 0.1.0
    """

    kind: StatementKind | None = f.choice(default=None)
    dated: PartialDate | None = f.part(default=None)
    by: tuple[Actor, ...] | None = f.items(default=None)
    officers: tuple[Actor, ...] | None = f.items(default=None)
    addressee: Body | None = f.part(default=None)
    answers: tuple[AnsweredPaper, ...] | None = f.items(unique="key", default=None)
    proposed: tuple[DecisionPoint, ...] | None = f.items(default=None)
    sections: tuple[Section, ...] | None = f.items(default=None)
    steps: tuple[Step, ...] | None = f.items(default=None)
    basis: tuple[PaperReference, ...] | None = f.items(default=None)
    attachments: tuple[PaperReference, ...] | None = f.items(default=None)
    recipients: tuple[Recipient, ...] | None = f.items(default=None)
    signatures: tuple[Actor, ...] | None = f.items(default=None)
    delegation: Delegation | None = f.part(default=None)
    proceedings: DecisionParagraph | None = f.part(default=None)
