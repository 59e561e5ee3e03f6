"""
The matter that goes the whole way: a motion on safe ways to school, and what is said of it.

Its facts stand here once, for the papers of all those who treat it.
"""

import functools

from kfbeslut.model import (
    Actor,
    AnsweredPaper,
    Block,
    Body,
    Claim,
    DecisionPoint,
    Effect,
    Entry,
    Extent,
    Motion,
    Outcome,
    PaperKind,
    PaperReference,
    PartialDate,
    Purpose,
    Recipient,
    RegistryNumber,
    Section,
    SectionKind,
    Statement,
    StatementKind,
    Step,
    StepKind,
)
from kfbeslut.samples.people import ALMVIK, COMMITTEE, COUNCIL, OFFICE, one, who

__all__ = ["NUMBER", "TITLE", "answered", "motion", "points", "statement"]

NUMBER = RegistryNumber(text="KS 2023/241")
TITLE = "Svar på motion om trygga skolvägar"

_FILED = PartialDate(year=2023, month=10, day=16)
_CLAIMS = (
    Claim(number=1, text="att en cykelväg anläggs längs hela Skolvägen"),
    Claim(number=2, text="att belysningen ses över på skolvägarna i Norrby"),
    Claim(number=3, text="att en plan för trygga skolvägar tas fram till 2025"),
)


@functools.cache
def motion() -> Motion:
    """
    Give a motion with three claims, as it came in on 16 October 2023 (*motion*).

    Its `wording` is that of a real paper: each part stands in the order of the paper.

    >>> [claim.number for claim in motion().claims]
    [1, 2, 3]

    .. versionadded:: 0.1.0
    """
    return Motion(
        municipality=ALMVIK,
        title="Motion om trygga skolvägar",
        registry_number=NUMBER,
        extent=Extent.WHOLE,
        addressee=COUNCIL,
        by=who("Elin Rask", "Sten Öhrvall"),
        claims=_CLAIMS,
        sections=(
            Section(
                heading="Bakgrund",
                kind=SectionKind.BACKGROUND,
                blocks=(
                    Block(
                        text="Längs Skolvägen delar barn som cyklar utrymme med genomfartstrafiken."
                    ),
                    Block(text="Föräldrar har pekat ut tre platser som de mest otrygga:"),
                    Block(text="korsningen vid Ladugatan", mark="•", level=1),
                    Block(text="backen före bron", mark="•", level=1),
                    Block(text="vändplanen vid Norrbyskolan", mark="•", level=1),
                ),
            ),
        ),
        place_signed="Almvik",
        signed=_FILED,
        signatures=(one("Elin Rask", office="Gruppledare"), one("Sten Öhrvall")),
        filed=_FILED,
        announced=PartialDate(year=2023, month=10, day=30),
        wording=(
            Entry(part="/addressee", lead="Till kommunfullmäktige i Almvik"),
            Entry(part="/title"),
            Entry(part="/sections/0"),
            Entry(part="/claims/0", heading="Förslag", lead="Vi föreslår kommunfullmäktige"),
            Entry(part="/claims/1"),
            Entry(part="/claims/2"),
            Entry(
                part="/signatures/0",
                lead="Almvik den 16 oktober 2023\nElin Rask (V)\nGruppledare",
            ),
            Entry(part="/signatures/1", lead="Sten Öhrvall (V)"),
        ),
    )


@functools.cache
def statement() -> Statement:
    """
    Give the office's statement on the motion, of 12 February 2024 (*tjänsteskrivelse*).

    >>> statement().answers[0].kind.value
    'motion'

    .. versionadded:: 0.1.0
    """
    return Statement(
        municipality=ALMVIK,
        title=TITLE,
        registry_number=NUMBER,
        extent=Extent.WHOLE,
        kind=StatementKind.REPORT,
        dated=PartialDate(year=2024, month=2, day=12),
        by=(Actor(body=OFFICE),),
        officers=(
            Actor(
                name="Mira Sandqvist",
                office="Trafikplanerare",
                contact="mira.sandqvist@almvik.example",
            ),
        ),
        addressee=COMMITTEE,
        answers=(answered(),),
        proposed=points(proposed_by=Actor(body=OFFICE), decided_by=COUNCIL),
        sections=(
            Section(
                heading="Sammanfattning",
                kind=SectionKind.SUMMARY,
                blocks=(
                    Block(
                        text="Kontoret föreslår att en plan för trygga skolvägar tas fram och att "
                        "frågan om belysning hanteras i det pågående utbytet av armaturer."
                    ),
                ),
            ),
            Section(
                heading="Bedömning",
                kind=SectionKind.ASSESSMENT,
                blocks=(
                    Block(
                        text="En cykelväg längs hela Skolvägen ryms inte mellan tomtgränserna. "
                        "Planen bör därför först pröva andra vägval."
                    ),
                ),
            ),
            Section(
                heading="Ekonomiska konsekvenser",
                kind=SectionKind.ECONOMY,
                blocks=(Block(text="Planen tas fram inom nämndens ram."),),
            ),
        ),
        steps=(
            Step(
                body=Body(name="Barn- och utbildningskontoret"),
                date=PartialDate(year=2024, month=1, day=25),
                done=StepKind.HEARD,
            ),
        ),
        basis=(
            PaperReference(
                text="Motion den 16 oktober 2023",
                kind=PaperKind.MOTION,
                registry_number=NUMBER,
                date=_FILED,
            ),
        ),
        attachments=(PaperReference(text="Karta över skolvägarna i Norrby"),),
        recipients=(
            Recipient(text="Kommunstyrelsen", purpose=Purpose.ACTION),
            Recipient(text="Barn- och utbildningsnämnden", purpose=Purpose.INFORMATION),
        ),
        signatures=(
            Actor(name="Lovisa Tegner", office="Teknisk chef"),
            Actor(name="Mira Sandqvist", office="Trafikplanerare"),
        ),
    )


def answered() -> AnsweredPaper:
    """
    Give the motion as the papers that answer it tell it.
    """
    return AnsweredPaper(
        key="motion",
        kind=PaperKind.MOTION,
        by=who("Elin Rask", "Sten Öhrvall"),
        filed=_FILED,
        registry_number=NUMBER,
        claims=_CLAIMS,
    )


def points(
    *, proposed_by: Actor | None = None, decided_by: Body | None = None
) -> tuple[DecisionPoint, ...]:
    """
    Give the decision in its three points: one claim granted, one rejected, the rest answered.

    On the way to the council it is a proposal, and says who proposes it and who is to decide.
    """
    said = (
        (
            "Motionens tredje att-sats bifalls.",
            Effect(outcome=Outcome.GRANTED, on="motion", claims=(3,)),
        ),
        (
            "Motionens första att-sats avslås.",
            Effect(outcome=Outcome.REJECTED, on="motion", claims=(1,)),
        ),
        (
            "Motionen anses i övrigt besvarad.",
            Effect(outcome=Outcome.CONSIDERED_ANSWERED, on="motion", rest=True),
        ),
    )
    return tuple(
        DecisionPoint(
            number=number,
            mark=f"{number}.",
            text=text,
            effects=(effect,),
            proposed_by=proposed_by,
            decided_by=decided_by,
        )
        for number, (text, effect) in enumerate(said, start=1)
    )
