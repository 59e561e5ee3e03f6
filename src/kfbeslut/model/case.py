"""
The case: one matter through all its papers and steps.
"""

import datetime as dt

from kfbeslut.errors import PartNotFoundError
from kfbeslut.model import fields as f
from kfbeslut.model.dissent import SpecialStatement, SubstituteStatement
from kfbeslut.model.documents import Document
from kfbeslut.model.matters import Matter, Step
from kfbeslut.model.minutes import Minutes
from kfbeslut.model.motion import Motion
from kfbeslut.model.paragraph import DecisionParagraph
from kfbeslut.model.statement import Statement
from kfbeslut.model.value import value
from kfbeslut.model.word import Word

__all__ = ["AppealRegime", "Case", "CaseDocument", "RegisterEntry", "SecrecyMark"]


class AppealRegime(Word):
    """
    By which rules the decision is appealed.

    Source:
        13 kap. 3 § kommunallagen (2017:725), 43-44 §§ förvaltningslagen (2017:900).
    """

    LEGALITY_REVIEW = "legality-review"
    ADMINISTRATIVE_APPEAL = "administrative-appeal"
    SPECIAL_ACT = "special-act"


@value
class CaseDocument:
    """
    A paper of the case, each once, under a key of the case's own.

    .. versionadded:: 0.1.0
    """

    key: str = f.text(min=1)
    document: (
        Motion | Statement | DecisionParagraph | SpecialStatement | SubstituteStatement | Minutes
    ) = f.part()


@value
class RegisterEntry:
    """
    An entry of the register (*diarieföring*).

    Attributes:
        document: The key of the paper in the case.
        received: When it came in or was drawn up.
        registered: When it was registered.
        designation: Its number in the register.
        sender: From whom it came.
        addressee: To whom it went.
        concerns: In short what it is about.

    Source:
        5 kap. 1-2 §§ offentlighets- och sekretesslagen (2009:400).

    .. versionadded:: 0.1.0
    """

    document: str | None = f.text(min=1, default=None)
    received: dt.date | None = f.day(default=None)
    registered: dt.date | None = f.day(default=None)
    designation: str | None = f.text(min=1, default=None)
    sender: str | None = f.text(min=1, default=None)
    addressee: str | None = f.text(min=1, default=None)
    concerns: str | None = f.text(min=1, default=None)


@value
class SecrecyMark:
    """
    A mark that a paper may be secret (*sekretessmarkering*).

    Attributes:
        document: The key of the paper; `None` for the whole case.
        provision: The provision relied on, as written.
        date: When it was marked.
        authority: Who marked it.

    Source:
        5 kap. 5 § offentlighets- och sekretesslagen (2009:400).

    .. versionadded:: 0.1.0
    """

    document: str | None = f.text(min=1, default=None)
    provision: str | None = f.text(min=1, default=None)
    date: dt.date | None = f.day(default=None)
    authority: str | None = f.text(min=1, default=None)


@value
class Case(Document):
    """
    One matter through its papers and steps (*ärende, akt*).

    Referrals, reports of delay, execution and appeals are steps.

    Attributes:
        matter: What kind of matter it is.
        documents: The papers at hand, each once.
        steps: What was done, in order.
        register: Entries of the register.
        secrecy: Secrecy marks; `()` if stated that there are none.
        appeal_regime: By which rules the decision is appealed.
        legal_force_from: The day from which the decision is said to have legal force
            (*laga kraft*).

    Raises:
        InvalidValueError: If two papers share a key.

    Source:
        5 kap. 26-35 §§, 13 kap. kommunallagen (2017:725).

    .. versionadded:: 0.1.0
    """

    matter: Matter | None = f.part(default=None)
    documents: tuple[CaseDocument, ...] | None = f.items(unique="key", default=None)
    steps: tuple[Step, ...] | None = f.items(default=None)
    register: tuple[RegisterEntry, ...] | None = f.items(default=None)
    secrecy: tuple[SecrecyMark, ...] | None = f.items(default=None)
    appeal_regime: AppealRegime | None = f.choice(default=None)
    legal_force_from: dt.date | None = f.day(default=None)

    def document(self, key: str) -> Document:
        """
        Give the paper under a key.

        Raises:
            PartNotFoundError: If there is none.
        """
        for entry in self.documents or ():
            if entry.key == key:
                return entry.document
        raise PartNotFoundError("Case", "document", key)
