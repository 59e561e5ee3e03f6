"""
A lawful meeting of Almvik's executive, on Wednesday 10 April 2024.

It proposes what the council is to decide in May.
"""

import datetime as dt
import functools

from kfbeslut.model import (
    Actor,
    BoardKind,
    Capacity,
    Certification,
    Choice,
    DecisionParagraph,
    DecisionPoint,
    Effect,
    Extent,
    Leaving,
    Matter,
    MatterKind,
    Meeting,
    Minutes,
    Moment,
    Notice,
    NotTakingPart,
    Outcome,
    ParagraphNumber,
    ParagraphSpan,
    PartialDate,
    Presence,
    Proposal,
    ProposalKind,
    Putting,
    PuttingMethod,
    RegistryNumber,
    Reservation,
    Signing,
    Step,
    StepKind,
    Summons,
    replace,
)
from kfbeslut.samples import safe_ways
from kfbeslut.samples.meeting import agenda, presiding, serving, substituting, watching
from kfbeslut.samples.people import (
    ALMVIK,
    COMMITTEE,
    COUNCIL,
    EXECUTIVE,
    EXECUTIVE_MEMBERS,
    SECRETARY,
    one,
    who,
)

__all__ = ["executive_minutes", "proposal_of"]

_DAY = dt.date(2024, 4, 10)
_PLACE = "Lilla salen, Almviks kommunhus"


def proposal_of(paragraph: int) -> Step:
    """
    Give the step by which the executive proposed a decision, as papers of the council tell it.
    """
    return Step(
        body=EXECUTIVE,
        date=PartialDate.of(_DAY),
        paragraph=ParagraphNumber.of(paragraph),
        done=StepKind.PROPOSED,
    )


@functools.cache
def executive_minutes() -> Minutes:
    """
    Give the minutes of a lawful meeting of the executive (*kommunstyrelsen*).

    In them: the proposal on a motion with three claims, a reservation, a substitute for the whole
    meeting, and a disqualified member who left the room and had a substitute.

    .. versionadded:: 0.1.0
    """
    paragraphs = (
        _certifiers(),
        _safe_ways(),
        _sale(),
        _proposed(
            53,
            "Svar på motion om avgiftsfria torgplatser",
            "KS 2023/207",
            MatterKind.MOTION,
            DecisionPoint(
                text="Motionen avslås.",
                effects=(Effect(outcome=Outcome.REJECTED),),
                decided_by=COUNCIL,
            ),
        ),
        _proposed(
            54,
            "Öppettider vid Almviks bibliotek",
            "KS 2024/64",
            MatterKind.ORDINARY,
            DecisionPoint(
                text="Biblioteket hålls öppet även på söndagar från den 1 september 2024, inom "
                "kultur- och fritidsnämndens ram.",
                effects=(Effect(outcome=Outcome.ADOPTED),),
                decided_by=COUNCIL,
            ),
        ),
        _proposed(
            55,
            "Riktlinjer för bidrag till föreningar",
            "KS 2024/31",
            MatterKind.GOALS,
            DecisionPoint(
                text="Riktlinjerna antas.",
                effects=(Effect(outcome=Outcome.ADOPTED),),
                decided_by=COUNCIL,
            ),
        ),
    )
    return Minutes(
        municipality=ALMVIK,
        title="Sammanträdesprotokoll",
        subtitle="Kommunstyrelsen 2024-04-10",
        extent=Extent.WHOLE,
        meeting=_meeting(paragraphs),
        attendance=_attendance(),
        paragraphs=paragraphs,
        certifications=(
            Certification(
                by=who("Rut Lind", "Gunnar Westrin"),
                when=Moment(date=dt.date(2024, 4, 16)),
                how=Signing.ELECTRONICALLY,
                immediate=False,
            ),
        ),
        notices=(
            Notice(
                body=EXECUTIVE,
                meeting_date=_DAY,
                board=BoardKind.WEBSITE,
                posted=dt.date(2024, 4, 17),
                removed=dt.date(2024, 5, 10),
                outages=(),
                kept_at="Kommunkansliet, Storgatan 1, Almvik",
                last_day_of_appeal=dt.date(2024, 5, 8),
                appeal_information=True,
            ),
        ),
    )


def _meeting(paragraphs: tuple[DecisionParagraph, ...]) -> Meeting:
    items = tuple(agenda(paragraphs))
    return Meeting(
        body=EXECUTIVE,
        date=_DAY,
        place=_PLACE,
        opened=dt.time(13, 30),
        closed=dt.time(15, 20),
        presidium=(
            one("Rut Lind", office="Ordförande"),
            one("Berit Sundell", office="Förste vice ordförande"),
            one("Gunnar Westrin", office="Andre vice ordförande"),
        ),
        summons=Summons(
            sent=dt.date(2024, 4, 2),
            to_members=True,
            to_substitutes=True,
            time=dt.time(13, 30),
            place=_PLACE,
            items=tuple(item.title for item in items if item.title),
        ),
        agenda=items,
    )


def _attendance() -> tuple[Presence, ...]:
    own = {
        "Rut Lind": presiding("Rut Lind"),
        "Pär Ahlgård": Presence(
            actor=one("Pär Ahlgård"),
            capacity=Capacity.MEMBER,
            seat="7",
            serving=True,
            paragraphs=(ParagraphSpan.of(50, 51), ParagraphSpan.of(53, 55)),
            left_because=Leaving.DISQUALIFIED,
        ),
    }
    return (
        *serving(EXECUTIVE_MEMBERS, absent={"Maj Sandelin"}, apart=own),
        substituting("Åsa Norrby", "Maj Sandelin", "4"),
        substituting("Lena Fors", "Pär Ahlgård", "7", ParagraphSpan.of(52)),
        watching("Lena Fors", ParagraphSpan.of(50, 51), ParagraphSpan.of(53, 55)),
        Presence(actor=SECRETARY, capacity=Capacity.SECRETARY, serving=False),
    )


def _certifiers() -> DecisionParagraph:
    return DecisionParagraph(
        number=ParagraphNumber.of(50),
        title="Val av justerare",
        matter=Matter(kind=MatterKind.ORDINARY),
        proposals=(),
        decisions=(
            DecisionPoint(
                text="Gunnar Westrin (M) utses att jämte ordföranden justera protokollet.",
                effects=(Effect(outcome=Outcome.OTHER),),
            ),
        ),
    )


def _safe_ways() -> DecisionParagraph:
    return DecisionParagraph(
        number=ParagraphNumber.of(51),
        title=safe_ways.TITLE,
        registry_number=safe_ways.NUMBER,
        matter=Matter(kind=MatterKind.MOTION),
        answers=(safe_ways.answered(),),
        proposals=(
            Proposal(
                key="nämnden",
                by=(Actor(body=COMMITTEE),),
                kind=ProposalKind.APPROVAL,
                text="Tekniska nämndens förslag.",
            ),
            Proposal(
                key="bifall",
                by=who("Elin Rask"),
                kind=ProposalKind.APPROVAL,
                text="Elin Rask (V) yrkar bifall till motionen i sin helhet.",
            ),
        ),
        puttings=(
            Putting(
                proposals=("nämnden", "bifall"),
                method=PuttingMethod.AGAINST_EACH_OTHER,
                adopted=("nämnden",),
                vote_called_by=(),
                text="Ordföranden ställer förslagen mot varandra och finner att nämndens förslag "
                "antas.",
            ),
        ),
        decisions=safe_ways.points(proposed_by=Actor(body=EXECUTIVE), decided_by=COUNCIL),
        reservations=(
            Reservation(
                by=who("Elin Rask"),
                text="Elin Rask (V) reserverar sig mot beslutet.",
                reported=Moment(date=_DAY, time=dt.time(14, 10)),
            ),
        ),
        steps=(
            Step(
                body=COMMITTEE,
                date=PartialDate(year=2024, month=2, day=27),
                paragraph=ParagraphNumber.of(13),
                done=StepKind.PROPOSED,
            ),
        ),
    )


def _sale() -> DecisionParagraph:
    sale = _proposed(
        52,
        "Försäljning av fastigheten Kvarnen 4",
        "KS 2024/77",
        MatterKind.ORDINARY,
        DecisionPoint(
            text="Fastigheten Kvarnen 4 säljs till Almviks Snickeri AB för 1 450 000 kronor enligt "
            "upprättat köpekontrakt.",
            effects=(Effect(outcome=Outcome.ADOPTED),),
            decided_by=COUNCIL,
        ),
    )
    return replace(
        sale,
        not_taking_part=(
            NotTakingPart(
                actor=one("Pär Ahlgård"),
                choice=Choice.DISQUALIFIED,
                reason="delägare i det köpande bolaget",
                left_room=True,
                text="Pär Ahlgård (M) anmäler jäv som delägare i det köpande bolaget och lämnar "
                "rummet.",
            ),
        ),
    )


def _proposed(
    number: int, title: str, registry_number: str, kind: MatterKind, point: DecisionPoint
) -> DecisionParagraph:
    """
    Give a paragraph in which nobody moves anything else than what the office proposes.
    """
    return DecisionParagraph(
        number=ParagraphNumber.of(number),
        title=title,
        registry_number=RegistryNumber(text=registry_number),
        matter=Matter(kind=kind),
        proposals=(),
        decisions=(point,),
    )
