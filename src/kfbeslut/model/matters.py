"""
What a paper is about: its matter, the papers that it answers or names, and the way so far.
"""

from kfbeslut.model import fields as f
from kfbeslut.model.actors import Actor, Body
from kfbeslut.model.dates import PartialDate
from kfbeslut.model.numbers import ParagraphNumber, RegistryNumber
from kfbeslut.model.value import value
from kfbeslut.model.word import Word

__all__ = [
    "AnsweredPaper",
    "Claim",
    "Matter",
    "MatterKind",
    "PaperKind",
    "PaperReference",
    "Purpose",
    "Recipient",
    "Step",
    "StepKind",
]


class MatterKind(Word):
    """
    What kind of matter (*ärende*) it is, where the law treats it by a rule of its own.

    Source:
        5 kap. 1, 22-35, 37, 50, 54 och 58-64 §§, 4 kap. 6 och 26 §§, 11 kap. 5-15 §§ kommunallagen
        (2017:725).
    """

    ORDINARY = "ordinary"
    ELECTION = "election"
    EMPLOYMENT = "employment"
    BUDGET = "budget"
    TAX_RATE = "tax-rate"
    DISCHARGE = "discharge"
    ANNUAL_REPORT = "annual-report"
    AUDIT = "audit"
    EXTRA_ELECTION = "extra-election"
    PEOPLES_INITIATIVE = "peoples-initiative"
    REFERENDUM = "referendum"
    GOALS = "goals"
    ORGANISATION = "organisation"
    NON_PARTY_COMMITTEE = "non-party-committee"
    BENEFITS = "benefits"
    RESIGNATION = "resignation"
    EXPENDITURE = "expenditure"
    REGULATIONS = "regulations"
    MOTION = "motion"
    CITIZEN_PROPOSAL = "citizen-proposal"
    INTERPELLATION = "interpellation"
    QUESTION = "question"
    REPORT = "report"
    PUBLIC_AUTHORITY = "public-authority"


@value
class Matter:
    """
    The matter (*ärende*) that is treated.

    Attributes:
        kind: What kind it is.
        audited_year: The calendar year that is audited, in a matter of annual report, discharge
            or audit.

    .. versionadded:: 0.1.0
    """

    kind: MatterKind = f.choice()
    audited_year: int | None = f.number(min=1, max=9999, default=None)


@value
class Claim:
    """
    One thing that a motion or another paper asks for (*att-sats*).

    Attributes:
        number: Its number in the paper, from 1; `None` if it is not numbered.
        text: What is asked for; what stands before it ("att") may be in it or in a lead.

    Source:
        5 kap. 53 § andra stycket kommunallagen (2017:725): a proposal can be answered yes or no.

    >>> Claim(number=1, text="en lekplats anläggs i Norrby").number
    1

    .. versionadded:: 0.1.0
    """

    number: int | None = f.number(min=1, default=None)
    text: str = f.text(min=1)


class PaperKind(Word):
    """
    What kind of paper is meant.
    """

    MOTION = "motion"
    INTERPELLATION = "interpellation"
    QUESTION = "question"
    CITIZEN_PROPOSAL = "citizen-proposal"
    REFERRAL = "referral"
    STATEMENT = "statement"
    MINUTES = "minutes"
    PROPOSAL = "proposal"
    RESERVATION = "reservation"
    SPECIAL_STATEMENT = "special-statement"
    SUBSTITUTE_STATEMENT = "substitute-statement"
    ROLL = "roll"
    ATTENDANCE = "attendance"
    AUDIT_REPORT = "audit-report"
    OTHER = "other"


@value
class AnsweredPaper:
    """
    A paper that another answers, as that other tells it.

    It may be a motion, an interpellation, a question, a citizen proposal or a referral.

    Attributes:
        key: Its name inside the document, for `Effect.on`.
        kind: What it is.
        by: Who gave it in (*motionär, frågeställare, förslagsställare*).
        filed: When it was given in.
        registry_number: Its number, where it has one of its own.
        claims: What it asks for, as told here.
        addressee: To whom it is put (an interpellation to a chair).
        answered_by: When an answer to a referral is due.
        gives_reasons: Whether it gives reasons; an interpellation must.

    Source:
        5 kap. 22, 35 och 59-64 §§, 8 kap. 1 § kommunallagen (2017:725).

    .. versionadded:: 0.1.0
    """

    key: str | None = f.text(min=1, default=None)
    kind: PaperKind | None = f.choice(default=None)
    by: tuple[Actor, ...] | None = f.items(default=None)
    filed: PartialDate | None = f.part(default=None)
    registry_number: RegistryNumber | None = f.part(default=None)
    claims: tuple[Claim, ...] | None = f.items(default=None)
    addressee: Actor | None = f.part(default=None)
    answered_by: PartialDate | None = f.part(default=None)
    gives_reasons: bool | None = f.flag(default=None)


@value
class PaperReference:
    """
    A paper named in another (*handling, beslutsunderlag, bilaga*).

    Attributes:
        text: As written: "Tjänsteutlåtande, 2018-01-03", "bilaga 4"; `None` when told in prose.
        mark: The mark or number before it in a list.
        kind: What it is, as understood.
        registry_number: Its number.
        date: Its date.
        body: The body it comes from.
        paragraph: The paragraph of the minutes that is meant.

    .. versionadded:: 0.1.0
    """

    text: str | None = f.text(min=1, default=None)
    mark: str | None = f.text(min=1, default=None)
    kind: PaperKind | None = f.choice(default=None)
    registry_number: RegistryNumber | None = f.part(default=None)
    date: PartialDate | None = f.part(default=None)
    body: Body | None = f.part(default=None)
    paragraph: ParagraphNumber | None = f.part(default=None)


class StepKind(Word):
    """
    What was done with a matter at one step of its way.
    """

    RAISED = "raised"
    REMITTED_FOR_STATEMENT = "remitted-for-statement"
    HEARD = "heard"
    STATED = "stated"
    PREPARED = "prepared"
    PROPOSED = "proposed"
    NO_OPINION = "no-opinion"
    NEGOTIATED = "negotiated"
    POSTPONED = "postponed"
    REMITTED = "remitted"
    REPORTED = "reported"
    REPORTED_OVERDUE = "reported-overdue"
    EXPLAINED = "explained"
    DECIDED = "decided"
    RELEASED = "released"
    EXECUTED = "executed"
    APPEALED = "appealed"
    PUBLISHED = "published"
    OTHER = "other"


@value
class Step:
    """
    One step on the way of a matter: before this paper, or in the life of a case.

    Attributes:
        body: The body, office or court that took it.
        by: The person who took it, where one is named.
        date: When; for an appeal the day it came in.
        paragraph: The paragraph of that body's minutes.
        done: What was done.
        by_minority: Whether a minority brought it about (5 kap. 50 §); `None` if not told.
        to: Where the matter went: the body referred to, the court appealed to.
        due: The day by which an answer was asked for.
        handled: The council meeting at which what was given in on `date` was taken up.
        in_time: Whether an appeal was marked as in time.
        note: What was noted about it, such as why a decision was executed early.
        text: As written, where it stands as an item of its own; `None` when told in prose.

    Source:
        5 kap. 26-35, 50-51 §§, 13 kap. 5-6, 14 §§ kommunallagen (2017:725).

    .. versionadded:: 0.1.0
    """

    body: Body | None = f.part(default=None)
    by: Actor | None = f.part(default=None)
    date: PartialDate | None = f.part(default=None)
    paragraph: ParagraphNumber | None = f.part(default=None)
    done: StepKind | None = f.choice(default=None)
    by_minority: bool | None = f.flag(default=None)
    to: Body | None = f.part(default=None)
    due: PartialDate | None = f.part(default=None)
    handled: PartialDate | None = f.part(default=None)
    in_time: bool | None = f.flag(default=None)
    note: str | None = f.text(min=1, default=None)
    text: str | None = f.text(min=1, default=None)


class Purpose(Word):
    """
    Why a paper is sent to somebody.
    """

    ACTION = "action"
    INFORMATION = "information"


@value
class Recipient:
    """
    One who is sent the decision (*expedieras till*).

    Attributes:
        text: As written: "Kommunchef", "Förvaltningsledningen".
        mark: The mark before it in a list.
        purpose: For action (*för vidare hantering*) or for information (*för kännedom*).

    .. versionadded:: 0.1.0
    """

    text: str = f.text(min=1)
    mark: str | None = f.text(min=1, default=None)
    purpose: Purpose | None = f.choice(default=None)
