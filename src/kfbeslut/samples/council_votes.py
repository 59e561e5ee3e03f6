"""
The four matters on which the council of Almvik voted on 27 May 2024.

In each the roll stands beside the count: a vote is open, and the minutes show how each member
voted.
"""

import datetime as dt
from collections.abc import Collection

from kfbeslut.model import (
    Actor,
    AnsweredPaper,
    Ballot,
    Claim,
    DecisionParagraph,
    DecisionPoint,
    Effect,
    Matter,
    MatterKind,
    Moment,
    Outcome,
    PaperKind,
    PaperReference,
    ParagraphNumber,
    PartialDate,
    Proposal,
    ProposalKind,
    Putting,
    PuttingMethod,
    Recipient,
    RegistryNumber,
    RemarkName,
    Reservation,
    Side,
    SpecialStatement,
    Vote,
    VoteCount,
    VoteGround,
    VotePurpose,
    VoteSide,
)
from kfbeslut.samples import safe_ways
from kfbeslut.samples.executive import proposal_of
from kfbeslut.samples.meeting import roll
from kfbeslut.samples.people import COUNCIL, COUNCIL_MEMBERS, EXECUTIVE, who

__all__ = [
    "motion_partly_granted",
    "motion_rejected",
    "remitted_by_a_minority",
    "settled_by_the_chair",
]

_DAY = dt.date(2024, 5, 27)
_OPPOSITION = (
    "Elin Rask",
    "Sten Öhrvall",
    "Gunnar Westrin",
    "Lena Fors",
    "Pär Ahlgård",
    "Hedvig Kroon",
    "Oskar Rehn",
    "Ylva Dunmark",
)


def motion_partly_granted() -> DecisionParagraph:
    """
    Give § 40: of a motion's three claims one is granted, one rejected, the rest answered.
    """
    lost = ("Elin Rask", "Sten Öhrvall", "Ylva Dunmark")
    return DecisionParagraph(
        number=ParagraphNumber.of(40),
        title=safe_ways.TITLE,
        registry_number=safe_ways.NUMBER,
        matter=Matter(kind=MatterKind.MOTION),
        answers=(safe_ways.answered(),),
        proposals=(
            _from_executive(),
            Proposal(
                key="bifall",
                by=who("Elin Rask"),
                joined_by=who("Sten Öhrvall", "Ylva Dunmark"),
                kind=ProposalKind.APPROVAL,
                text="Elin Rask (V), med instämmande av Sten Öhrvall (V) och Ylva Dunmark "
                "(Framtid i Almvik), yrkar bifall till motionen i sin helhet.",
            ),
        ),
        puttings=(_against("bifall", called_by="Elin Rask"),),
        votes=(
            Vote(
                purpose=VotePurpose.MAIN,
                yes=Side(text="Ja för kommunstyrelsens förslag", proposals=("styrelsen",)),
                no=Side(text="Nej för Elin Rasks yrkande", proposals=("bifall",)),
                counts=VoteCount(yes=17, no=3, abstained=0, absent=1),
                roll=_roll(no=lost),
                won=VoteSide.YES,
                ground=VoteGround.MAJORITY,
                chair=VoteSide.YES,
                secret=False,
            ),
        ),
        decisions=safe_ways.points(),
        reservations=(
            Reservation(
                by=who("Elin Rask", "Sten Öhrvall"),
                text="Elin Rask (V) och Sten Öhrvall (V) reserverar sig mot beslutet till förmån "
                "för Elin Rasks yrkande.",
                reported=Moment(date=_DAY, time=dt.time(20, 5)),
            ),
        ),
        special_statements=(
            SpecialStatement(
                by=who("Signe Ljungby"),
                called=RemarkName.SPECIAL_STATEMENT,
                text="Kristdemokraterna ser gärna att planen också prövar lägre hastighet på "
                "Skolvägen.",
                permitted=True,
                announced=Moment(date=_DAY, time=dt.time(20, 5)),
                received=Moment(date=dt.date(2024, 5, 30)),
            ),
        ),
        steps=(proposal_of(51),),
        recipients=(Recipient(text="Tekniska nämnden"), Recipient(text="Motionärerna")),
    )


def motion_rejected() -> DecisionParagraph:
    """
    Give § 41: a motion is rejected, and *ja* stands for its rejection.
    """
    return DecisionParagraph(
        number=ParagraphNumber.of(41),
        title="Svar på motion om avgiftsfria torgplatser",
        registry_number=RegistryNumber(text="KS 2023/207"),
        matter=Matter(kind=MatterKind.MOTION),
        answers=(
            AnsweredPaper(
                key="motion",
                kind=PaperKind.MOTION,
                by=who("Lena Fors"),
                filed=PartialDate(year=2023, month=9, day=4),
                registry_number=RegistryNumber(text="KS 2023/207"),
                claims=(Claim(text="att avgiften för torgplatser tas bort"),),
            ),
        ),
        proposals=(
            _from_executive(ProposalKind.REJECTION),
            Proposal(
                key="bifall",
                by=who("Lena Fors"),
                joined_by=who("Ylva Dunmark"),
                kind=ProposalKind.APPROVAL,
                text="Lena Fors (M), med instämmande av Ylva Dunmark (Framtid i Almvik), yrkar "
                "bifall till motionen.",
            ),
        ),
        puttings=(_against("bifall", called_by="Lena Fors"),),
        votes=(
            Vote(
                purpose=VotePurpose.MAIN,
                yes=Side(text="Ja för avslag på motionen", proposals=("styrelsen",)),
                no=Side(text="Nej för bifall till motionen", proposals=("bifall",)),
                counts=VoteCount(yes=12, no=8, abstained=0, absent=1),
                roll=_roll(no=_OPPOSITION),
                won=VoteSide.YES,
                ground=VoteGround.MAJORITY,
                chair=VoteSide.YES,
                secret=False,
            ),
        ),
        decisions=(
            DecisionPoint(
                text="Motionen avslås.", effects=(Effect(outcome=Outcome.REJECTED, on="motion"),)
            ),
        ),
        reservations=(
            Reservation(
                by=who("Lena Fors", "Gunnar Westrin", "Hedvig Kroon"),
                text="Lena Fors (M), Gunnar Westrin (M) och Hedvig Kroon (M) reserverar sig "
                "skriftligt mot beslutet: torghandeln är värd mer för staden än avgiften.",
                reported=Moment(date=_DAY, time=dt.time(20, 15)),
                received=Moment(date=dt.date(2024, 5, 31)),
            ),
        ),
        steps=(proposal_of(53),),
        documents=(
            PaperReference(
                text="Skriftlig reservation",
                kind=PaperKind.RESERVATION,
                date=PartialDate.of(dt.date(2024, 5, 31)),
                body=COUNCIL,
                paragraph=ParagraphNumber.of(41),
            ),
        ),
        recipients=(Recipient(text="Motionären"),),
    )


def settled_by_the_chair() -> DecisionParagraph:
    """
    Give § 42: ten stand against ten, and the side of the chair wins.
    """
    lost = (
        "Nils Hedeby",
        "Berit Sundell",
        "Greta Månsby",
        "Gunnar Westrin",
        "Lena Fors",
        "Pär Ahlgård",
        "Hedvig Kroon",
        "Oskar Rehn",
        "Signe Ljungby",
        "Ylva Dunmark",
    )
    return DecisionParagraph(
        number=ParagraphNumber.of(42),
        title="Öppettider vid Almviks bibliotek",
        registry_number=RegistryNumber(text="KS 2024/64"),
        matter=Matter(kind=MatterKind.ORDINARY),
        proposals=(
            _from_executive(),
            Proposal(
                key="avslag",
                by=who("Gunnar Westrin"),
                joined_by=who("Nils Hedeby"),
                kind=ProposalKind.REJECTION,
                text="Gunnar Westrin (M), med instämmande av Nils Hedeby (C), yrkar avslag på "
                "kommunstyrelsens förslag.",
            ),
        ),
        puttings=(_against("avslag", called_by="Gunnar Westrin"),),
        votes=(
            Vote(
                purpose=VotePurpose.MAIN,
                yes=Side(text="Ja för kommunstyrelsens förslag", proposals=("styrelsen",)),
                no=Side(text="Nej för avslag på förslaget", proposals=("avslag",)),
                counts=VoteCount(yes=10, no=10, abstained=0, absent=1),
                roll=_roll(no=lost),
                won=VoteSide.YES,
                ground=VoteGround.CASTING_VOTE,
                chair=VoteSide.YES,
                secret=False,
            ),
        ),
        decisions=(
            DecisionPoint(
                text="Biblioteket hålls öppet även på söndagar från den 1 september 2024, inom "
                "kultur- och fritidsnämndens ram.",
                effects=(Effect(outcome=Outcome.ADOPTED),),
            ),
        ),
        reservations=(
            Reservation(
                by=who("Gunnar Westrin", "Nils Hedeby"),
                text="Gunnar Westrin (M) och Nils Hedeby (C) reserverar sig mot beslutet.",
                reported=Moment(date=_DAY, time=dt.time(20, 30)),
            ),
        ),
        steps=(proposal_of(54),),
        recipients=(Recipient(text="Kultur- och fritidsnämnden"),),
    )


def remitted_by_a_minority() -> DecisionParagraph:
    """
    Give § 44: seven of twenty have the matter remitted, and set the reasons for it.
    """
    minority = (
        "Gunnar Westrin",
        "Lena Fors",
        "Pär Ahlgård",
        "Hedvig Kroon",
        "Oskar Rehn",
        "Signe Ljungby",
        "Ylva Dunmark",
    )
    return DecisionParagraph(
        number=ParagraphNumber.of(44),
        title="Riktlinjer för bidrag till föreningar",
        registry_number=RegistryNumber(text="KS 2024/31"),
        matter=Matter(kind=MatterKind.GOALS),
        proposals=(
            _from_executive(),
            Proposal(
                key="återremiss",
                by=who("Lena Fors"),
                joined_by=who("Signe Ljungby", "Ylva Dunmark"),
                kind=ProposalKind.REMITTAL,
                text="Lena Fors (M), med instämmande av Signe Ljungby (KD) och Ylva Dunmark "
                "(Framtid i Almvik), yrkar att ärendet återremitteras för att föreningarna ska "
                "höras.",
            ),
        ),
        puttings=(
            Putting(
                proposals=("återremiss",),
                method=PuttingMethod.ONE_BY_ONE,
                adopted=(),
                vote_called_by=who("Lena Fors"),
                text="Ordföranden ställer först proposition på om ärendet ska avgöras idag eller "
                "återremitteras, och finner att det ska avgöras idag. Omröstning begärs.",
            ),
        ),
        votes=(
            Vote(
                purpose=VotePurpose.REMITTAL_OR_NOW,
                yes=Side(text="Ja för ärendets avgörande idag", proposals=()),
                no=Side(text="Nej för återremiss", proposals=("återremiss",)),
                counts=VoteCount(yes=13, no=7, abstained=0, absent=1),
                roll=_roll(no=minority),
                won=VoteSide.NO,
                ground=VoteGround.ONE_THIRD,
                chair=VoteSide.YES,
                secret=False,
            ),
        ),
        decisions=(
            DecisionPoint(
                text="Ärendet återremitteras till kommunstyrelsen.",
                effects=(
                    Effect(
                        outcome=Outcome.REMITTED_BACK,
                        to=EXECUTIVE,
                        by_minority=True,
                        reasons="Föreningarna ska höras innan riktlinjerna antas.",
                        reasons_by=who("Lena Fors", "Signe Ljungby", "Ylva Dunmark"),
                    ),
                ),
            ),
        ),
        steps=(proposal_of(55),),
        recipients=(Recipient(text="Kommunstyrelsen"),),
    )


def _from_executive(kind: ProposalKind = ProposalKind.APPROVAL) -> Proposal:
    return Proposal(
        key="styrelsen",
        by=(Actor(body=EXECUTIVE),),
        kind=kind,
        text="Kommunstyrelsens förslag.",
    )


def _against(key: str, *, called_by: str) -> Putting:
    """
    Give the putting of the executive's proposal against another, and the call for a vote.
    """
    return Putting(
        proposals=("styrelsen", key),
        method=PuttingMethod.AGAINST_EACH_OTHER,
        adopted=("styrelsen",),
        vote_called_by=who(called_by),
        text="Ordföranden ställer förslagen mot varandra och finner att kommunstyrelsens förslag "
        "antas. Omröstning begärs.",
    )


def _roll(*, no: Collection[str]) -> tuple[Ballot, ...]:
    """
    Give the roll of the twenty who served before the break, and of the one who was absent.
    """
    served_by = {"Arvid Lomm": "Greta Månsby", "Mats Tornvall": "Oskar Rehn"}
    return tuple(roll(COUNCIL_MEMBERS, no=no, served_by=served_by, absent={"Harald Vik"}))
