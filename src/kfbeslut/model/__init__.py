"""
What a decision is made of: documents, their parts, and the one walk over them.

Values, not records: frozen, keyword-only, compared by value, checked once. They hold what real
papers hold, lawful or not; whether something is lawful is for rules to say.
"""

from kfbeslut.model.actors import Actor, Body, BodyKind, Municipality
from kfbeslut.model.attendance import Capacity, Leaving, Presence, Remote
from kfbeslut.model.case import AppealRegime, Case, CaseDocument, RegisterEntry, SecrecyMark
from kfbeslut.model.constraints import fields_of
from kfbeslut.model.dates import Moment, PartialDate
from kfbeslut.model.decisions import DecisionPoint, Delegation, Effect, NotTakingPart, Outcome
from kfbeslut.model.dissent import (
    ParagraphFacts,
    RemarkName,
    Reservation,
    SpecialStatement,
    SubstituteStatement,
)
from kfbeslut.model.documents import Document, Extent
from kfbeslut.model.elections import Candidate, Election, ElectionMethod
from kfbeslut.model.identity import natural_id
from kfbeslut.model.matters import (
    AnsweredPaper,
    Claim,
    Matter,
    MatterKind,
    PaperKind,
    PaperReference,
    Purpose,
    Recipient,
    Step,
    StepKind,
)
from kfbeslut.model.meetings import (
    Adjournment,
    AgendaItem,
    Meeting,
    MeetingNotice,
    Newspaper,
    OrderDecision,
    Summons,
)
from kfbeslut.model.minutes import Minutes
from kfbeslut.model.motion import Motion
from kfbeslut.model.numbers import ParagraphNumber, ParagraphSpan, RegistryNumber
from kfbeslut.model.paragraph import DecisionParagraph
from kfbeslut.model.proposals import Proposal, ProposalKind, Putting, PuttingMethod, Refusal
from kfbeslut.model.publication import BoardKind, Certification, Notice, Outage, Signing
from kfbeslut.model.statement import Statement, StatementKind
from kfbeslut.model.value import replace
from kfbeslut.model.voting import (
    Ballot,
    Choice,
    Side,
    Vote,
    VoteCount,
    VoteGround,
    VotePurpose,
    VoteSide,
)
from kfbeslut.model.walk import at, escape, walk
from kfbeslut.model.wording import Block, Entry, Row, Section, SectionKind, Table

TYPE_CHECKING = False

__all__ = [
    "Actor",
    "Adjournment",
    "AgendaItem",
    "AnsweredPaper",
    "AppealRegime",
    "Ballot",
    "Block",
    "BoardKind",
    "Body",
    "BodyKind",
    "BodyRules",
    "Candidate",
    "Capacity",
    "Case",
    "CaseDocument",
    "Certification",
    "Choice",
    "Claim",
    "Context",
    "DecisionParagraph",
    "DecisionPoint",
    "DelegatedPower",
    "Delegation",
    "Document",
    "Effect",
    "Election",
    "ElectionMethod",
    "Entry",
    "Extent",
    "FileChecks",
    "Leaving",
    "LocalRules",
    "Mandate",
    "Matter",
    "MatterKind",
    "Meeting",
    "MeetingNotice",
    "Minutes",
    "Moment",
    "Motion",
    "Municipality",
    "MunicipalityKind",
    "Newspaper",
    "NotTakingPart",
    "Notice",
    "Numbering",
    "OrderDecision",
    "Outage",
    "Outcome",
    "PaperKind",
    "PaperReference",
    "ParagraphFacts",
    "ParagraphNumber",
    "ParagraphSpan",
    "PartialDate",
    "Presence",
    "Proposal",
    "ProposalKind",
    "Purpose",
    "Putting",
    "PuttingMethod",
    "Raised",
    "Recipient",
    "Refusal",
    "RegisterEntry",
    "RegistryNumber",
    "RemarkName",
    "Remote",
    "Reservation",
    "ReviewMarks",
    "Roster",
    "Row",
    "SecrecyMark",
    "Section",
    "SectionKind",
    "Side",
    "Signing",
    "SpecialStatement",
    "Statement",
    "StatementKind",
    "Step",
    "StepKind",
    "SubstituteStatement",
    "Summons",
    "Table",
    "TextUntil",
    "Vote",
    "VoteCount",
    "VoteGround",
    "VotePurpose",
    "VoteSide",
    "at",
    "escape",
    "fields_of",
    "natural_id",
    "replace",
    "walk",
]

#: What stands beside a document when it is judged is loaded when it is asked for: who only reads
#: and writes documents has no use for it, and each class costs the start of a program.
_LATER = {
    "BodyRules": "local",
    "Context": "context",
    "DelegatedPower": "context",
    "FileChecks": "context",
    "LocalRules": "local",
    "Mandate": "context",
    "MunicipalityKind": "local",
    "Numbering": "local",
    "Raised": "local",
    "ReviewMarks": "context",
    "Roster": "context",
    "TextUntil": "local",
}

if TYPE_CHECKING:
    from kfbeslut.model.context import (
        Context,
        DelegatedPower,
        FileChecks,
        Mandate,
        ReviewMarks,
        Roster,
    )
    from kfbeslut.model.local import (
        BodyRules,
        LocalRules,
        MunicipalityKind,
        Numbering,
        Raised,
        TextUntil,
    )
else:

    def __getattr__(name: str) -> object:
        """
        Fetch a name from the module where it is written, once.
        """
        if name not in _LATER:
            raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
        from importlib import import_module  # noqa: PLC0415 - not before a name is asked for

        globals()[name] = promised = getattr(import_module(f"{__name__}.{_LATER[name]}"), name)
        return promised
