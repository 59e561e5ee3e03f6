"""
What the technical committee of Almvik treated on 27 February 2024, and what was decided for it.
"""

import datetime as dt
import functools

from kfbeslut.model import (
    Actor,
    Block,
    Choice,
    DecisionParagraph,
    DecisionPoint,
    Delegation,
    Effect,
    Extent,
    Matter,
    MatterKind,
    Moment,
    NotTakingPart,
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
    Section,
    SectionKind,
    Side,
    SpecialStatement,
    Step,
    StepKind,
    SubstituteStatement,
    Vote,
    VoteCount,
    VoteGround,
    VotePurpose,
    VoteSide,
)
from kfbeslut.samples import safe_ways
from kfbeslut.samples.meeting import roll
from kfbeslut.samples.people import ALMVIK, COMMITTEE, COMMITTEE_MEMBERS, COUNCIL, OFFICE, one, who

__all__ = ["HEAD", "delegated_decision", "paragraphs"]

HEAD = Actor(name="Lovisa Tegner", office="Teknisk chef")

_DAY = dt.date(2024, 2, 27)


def paragraphs() -> tuple[DecisionParagraph, ...]:
    """
    Give §§ 11-15 in order.
    """
    return (_certifiers(), _report(), _safe_ways(), _contract(), _delegated_decisions())


@functools.cache
def delegated_decision() -> DecisionParagraph:
    """
    Give a decision taken by an official on the committee's behalf (*delegationsbeslut*).

    >>> delegated_decision().delegation.ground
    'Tekniska nämndens delegationsordning, punkt 3.2'

    .. versionadded:: 0.1.0
    """
    return DecisionParagraph(
        municipality=ALMVIK,
        title="Tillstånd att ställa upp en byggbod vid Ladugatan",
        registry_number=RegistryNumber(text="TN 2024/18"),
        extent=Extent.WHOLE,
        matter=Matter(kind=MatterKind.ORDINARY),
        decisions=(
            DecisionPoint(
                text="Almviks Snickeri AB får ställa upp en byggbod vid Ladugatan till och med den "
                "31 maj 2024.",
                effects=(Effect(outcome=Outcome.GRANTED),),
            ),
        ),
        delegation=Delegation(
            body=COMMITTEE,
            date=dt.date(2024, 2, 8),
            decider=HEAD,
            ground="Tekniska nämndens delegationsordning, punkt 3.2",
            kind="upplåtelse av allmän plats",
            urgent=False,
            automated=False,
            reported=PartialDate.of(_DAY),
            recorded=False,
        ),
    )


def _certifiers() -> DecisionParagraph:
    return DecisionParagraph(
        number=ParagraphNumber.of(11),
        title="Val av justerare",
        matter=Matter(kind=MatterKind.ORDINARY),
        proposals=(),
        decisions=(
            DecisionPoint(
                text="Hedvig Kroon (M) utses att jämte ordföranden justera protokollet.",
                effects=(Effect(outcome=Outcome.OTHER),),
            ),
        ),
    )


def _report() -> DecisionParagraph:
    return DecisionParagraph(
        number=ParagraphNumber.of(12),
        title="Ekonomisk uppföljning per den 31 januari 2024",
        registry_number=RegistryNumber(text="TN 2024/5"),
        matter=Matter(kind=MatterKind.REPORT),
        proposals=(),
        decisions=(
            DecisionPoint(
                text="Uppföljningen antecknas till protokollet.",
                effects=(Effect(outcome=Outcome.NOTED),),
            ),
        ),
    )


def _safe_ways() -> DecisionParagraph:
    lost = ("Sten Öhrvall", "Hedvig Kroon", "Edla Frisk")
    return DecisionParagraph(
        number=ParagraphNumber.of(13),
        title="Yttrande över motion om trygga skolvägar",
        registry_number=safe_ways.NUMBER,
        matter=Matter(kind=MatterKind.MOTION),
        answers=(safe_ways.answered(),),
        proposals=(
            Proposal(
                key="kontoret",
                by=(Actor(body=OFFICE),),
                kind=ProposalKind.APPROVAL,
                text="Tekniska kontorets förslag.",
            ),
            Proposal(
                key="bifall",
                by=who("Sten Öhrvall"),
                joined_by=who("Hedvig Kroon"),
                kind=ProposalKind.APPROVAL,
                text="Sten Öhrvall (V), med instämmande av Hedvig Kroon (M), yrkar att nämnden "
                "tillstyrker motionen i sin helhet.",
            ),
        ),
        puttings=(
            Putting(
                proposals=("kontoret", "bifall"),
                method=PuttingMethod.AGAINST_EACH_OTHER,
                adopted=("kontoret",),
                vote_called_by=who("Sten Öhrvall"),
                text="Ordföranden ställer förslagen mot varandra och finner att kontorets förslag "
                "antas. Omröstning begärs.",
            ),
        ),
        votes=(
            Vote(
                purpose=VotePurpose.MAIN,
                yes=Side(text="Ja för kontorets förslag", proposals=("kontoret",)),
                no=Side(text="Nej för Sten Öhrvalls yrkande", proposals=("bifall",)),
                counts=VoteCount(yes=4, no=3, abstained=0, absent=0),
                roll=tuple(
                    roll(COMMITTEE_MEMBERS, no=lost, served_by={"Dag Ryding": "Vera Tallmo"})
                ),
                won=VoteSide.YES,
                ground=VoteGround.MAJORITY,
                chair=VoteSide.YES,
                secret=False,
            ),
        ),
        decisions=safe_ways.points(proposed_by=Actor(body=COMMITTEE), decided_by=COUNCIL),
        reservations=(
            Reservation(
                by=who("Sten Öhrvall"),
                text="Sten Öhrvall (V) reserverar sig mot beslutet till förmån för eget yrkande.",
                reported=Moment(date=_DAY, time=dt.time(17, 5)),
                received=Moment(date=dt.date(2024, 3, 1)),
            ),
        ),
        special_statements=(
            SpecialStatement(
                by=who("Hedvig Kroon", "Edla Frisk"),
                called=RemarkName.SPECIAL_STATEMENT,
                text="Moderaterna utgår från att planen visar vad varje åtgärd kostar, och i "
                "vilken ordning de ska göras.",
                permitted=True,
                announced=Moment(date=_DAY, time=dt.time(17, 5)),
                received=Moment(date=dt.date(2024, 3, 1)),
            ),
        ),
        substitute_statements=(
            SubstituteStatement(
                by=who("Pelle Grahn"),
                text="Jag hade som tjänstgörande stött yrkandet om bifall: barnen i Norrby har "
                "väntat länge nog.",
                permitted=True,
            ),
        ),
        sections=(
            Section(
                heading="Ärendet",
                kind=SectionKind.MATTER,
                blocks=(
                    Block(
                        text="Kommunstyrelsen har begärt nämndens yttrande över en motion av Elin "
                        "Rask (V) och Sten Öhrvall (V) om trygga skolvägar i Norrby."
                    ),
                ),
            ),
        ),
        steps=(
            Step(
                body=OFFICE,
                date=PartialDate(year=2024, month=2, day=12),
                done=StepKind.STATED,
            ),
        ),
        documents=(
            PaperReference(
                text="Tjänsteskrivelse den 12 februari 2024",
                kind=PaperKind.STATEMENT,
                registry_number=safe_ways.NUMBER,
                date=PartialDate(year=2024, month=2, day=12),
            ),
        ),
        recipients=(Recipient(text="Kommunstyrelsen"),),
    )


def _contract() -> DecisionParagraph:
    return DecisionParagraph(
        number=ParagraphNumber.of(14),
        title="Avtal om snöröjning av gångbanor",
        registry_number=RegistryNumber(text="TN 2023/130"),
        matter=Matter(kind=MatterKind.ORDINARY),
        proposals=(
            Proposal(
                key="kontoret",
                by=(Actor(body=OFFICE),),
                kind=ProposalKind.APPROVAL,
                text="Tekniska kontorets förslag.",
            ),
        ),
        puttings=(
            Putting(
                proposals=("kontoret",),
                method=PuttingMethod.ONE_BY_ONE,
                adopted=("kontoret",),
                vote_called_by=(),
            ),
        ),
        decisions=(
            DecisionPoint(
                text="Avtalet med Norrby Entreprenad AB förlängs till den 30 april 2026.",
                effects=(Effect(outcome=Outcome.ADOPTED),),
            ),
        ),
        not_taking_part=(
            NotTakingPart(
                actor=one("Edla Frisk"),
                choice=Choice.DISQUALIFIED,
                reason="gift med entreprenören",
                left_room=True,
                text="Edla Frisk (M) anmäler jäv och lämnar rummet under ärendet.",
            ),
        ),
        recipients=(Recipient(text="Norrby Entreprenad AB"), Recipient(text="Gatuenheten")),
    )


def _delegated_decisions() -> DecisionParagraph:
    return DecisionParagraph(
        number=ParagraphNumber.of(15),
        title="Anmälan av delegationsbeslut",
        matter=Matter(kind=MatterKind.REPORT),
        proposals=(),
        decisions=(
            DecisionPoint(
                text="Redovisningen av delegationsbeslut antecknas till protokollet.",
                effects=(Effect(outcome=Outcome.NOTED),),
            ),
        ),
        special_statements=(
            SpecialStatement(
                by=who("Signe Ljungby"),
                called=RemarkName.NOTE,
                text="Kristdemokraterna ser helst att byggbodar redovisas med sin sluttid.",
                received=Moment(date=dt.date(2024, 2, 28)),
            ),
        ),
        documents=(
            PaperReference(
                text="Tillstånd att ställa upp en byggbod, TN 2024/18, den 8 februari 2024",
                registry_number=RegistryNumber(text="TN 2024/18"),
                date=PartialDate(year=2024, month=2, day=8),
            ),
        ),
    )
