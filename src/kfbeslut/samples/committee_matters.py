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

__all__ = ["HEAD", "delegated_decision", "paragraphs", "passed_on_decision", "urgent_decision"]

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
    return _on_behalf(
        "Tillstånd att ställa upp en byggbod vid Ladugatan",
        "TN 2024/18",
        "Almviks Snickeri AB får ställa upp en byggbod vid Ladugatan till och med den 31 maj 2024.",
        decider=HEAD,
        ground="Tekniska nämndens delegationsordning, punkt 3.2",
        kind="upplåtelse av allmän plats",
        urgent=False,
    )


@functools.cache
def passed_on_decision() -> DecisionParagraph:
    """
    Give a decision by an official to whom the head of administration passed the power on.

    >>> passed_on_decision().delegation.passed_on_by.name
    'Lovisa Tegner'

    .. versionadded:: 0.1.0
    """
    return _on_behalf(
        "Tillstånd att ställa ut uteservering på Norrby torg",
        "TN 2024/21",
        "Kafé Linden får ställa ut uteservering på Norrby torg till och med den 30 september 2024.",
        decider=Actor(name="Mira Sandqvist", office="Trafikplanerare"),
        passed_on_by=HEAD,
        ground="Tekniska nämndens delegationsordning, punkt 3.2",
        kind="upplåtelse av allmän plats",
        urgent=False,
    )


@functools.cache
def urgent_decision() -> DecisionParagraph:
    """
    Give a decision by the chair, because the committee could not be waited for.

    >>> urgent_decision().delegation.urgent_because
    'Bron hade skadats av isen och kunde inte hållas öppen till nästa sammanträde.'

    .. versionadded:: 0.1.0
    """
    return _on_behalf(
        "Avstängning av bron vid Kvarnen",
        "TN 2024/24",
        "Bron vid Kvarnen stängs av för trafik till dess att den har besiktigats.",
        decider=one("Olle Bergdahl", office="Ordförande"),
        ground="Tekniska nämndens delegationsordning, punkt 1.1",
        kind="brådskande ärenden",
        urgent=True,
        outcome=Outcome.ADOPTED,
        urgent_because="Bron hade skadats av isen och kunde inte hållas öppen till nästa "
        "sammanträde.",
    )


def _on_behalf(
    title: str,
    registry_number: str,
    text: str,
    *,
    decider: Actor,
    ground: str,
    kind: str,
    urgent: bool,
    outcome: Outcome = Outcome.GRANTED,
    passed_on_by: Actor | None = None,
    urgent_because: str | None = None,
) -> DecisionParagraph:
    """
    Give a decision of 8 February on the committee's behalf, reported at its next meeting.
    """
    return DecisionParagraph(
        municipality=ALMVIK,
        title=title,
        registry_number=RegistryNumber(text=registry_number),
        extent=Extent.WHOLE,
        matter=Matter(kind=MatterKind.ORDINARY),
        decisions=(DecisionPoint(text=text, effects=(Effect(outcome=outcome),)),),
        delegation=Delegation(
            body=COMMITTEE,
            date=dt.date(2024, 2, 8),
            decider=decider,
            passed_on_by=passed_on_by,
            ground=ground,
            kind=kind,
            urgent=urgent,
            urgent_because=urgent_because,
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
            PaperReference(
                text="Tillstånd till uteservering, TN 2024/21, den 8 februari 2024",
                registry_number=RegistryNumber(text="TN 2024/21"),
                date=PartialDate(year=2024, month=2, day=8),
            ),
            PaperReference(
                text="Avstängning av bron vid Kvarnen, TN 2024/24, den 8 februari 2024",
                registry_number=RegistryNumber(text="TN 2024/24"),
                date=PartialDate(year=2024, month=2, day=8),
            ),
        ),
    )
