"""
A lawful meeting of Almvik's council under the act of 2017, on Monday 17 June 2024.

It treats what comes once a year: the annual report, the discharge and the budget. Twenty of
twenty-one seats are filled; at the discharge five of them by substitutes.
"""

import datetime as dt
import functools

from kfbeslut.model import (
    Actor,
    AnsweredPaper,
    Block,
    BoardKind,
    Capacity,
    Certification,
    Choice,
    Claim,
    DecisionParagraph,
    DecisionPoint,
    Effect,
    Election,
    ElectionMethod,
    Extent,
    Leaving,
    Matter,
    MatterKind,
    Meeting,
    MeetingNotice,
    Minutes,
    Moment,
    Notice,
    NotTakingPart,
    Outcome,
    PaperKind,
    ParagraphNumber,
    ParagraphSpan,
    PartialDate,
    Presence,
    Proposal,
    ProposalKind,
    Putting,
    PuttingMethod,
    Recipient,
    RegistryNumber,
    Section,
    SectionKind,
    Signing,
    Step,
    StepKind,
    Summons,
    replace,
)
from kfbeslut.samples.meeting import agenda, presiding, serving, substituting, watching
from kfbeslut.samples.people import (
    ALMVIK,
    COMMITTEE,
    COUNCIL,
    COUNCIL_MEMBERS,
    EXECUTIVE,
    SECRETARY,
    one,
    who,
)

__all__ = ["council_minutes_june"]

_DAY = dt.date(2024, 6, 17)
_POSTED = dt.date(2024, 6, 7)
_PLACE = "Stora salen, Almviks kommunhus"
_FIRST, _DISCHARGE, _LAST = 47, 49, 54

#: Who sat in the technical committee in the year that was audited, and who serves instead.
_ACCOUNTABLE = {
    "Olle Bergdahl": "Jonas Älv",
    "Ingvar Tell": "Wilma Krok",
    "Sten Öhrvall": "Petra Löv",
    "Nils Hedeby": "Isak Bruse",
    "Hedvig Kroon": "Oskar Rehn",
}


@functools.cache
def council_minutes_june() -> Minutes:
    """
    Give the minutes of a lawful council meeting before the summer (*protokoll*).

    In them: the annual report approved, then a committee discharged without its members taking
    part, the budget, an expenditure with its financing, a by-election, a citizen proposal left to
    a committee, and a motion that is written off.

    >>> [paragraph.matter.kind.value for paragraph in council_minutes_june().paragraphs][1:4]
    ['annual-report', 'discharge', 'budget']

    .. versionadded:: 0.1.0
    """
    paragraphs = (
        _certifiers(),
        _as_proposed(
            48,
            "Årsredovisning för 2023",
            "KS 2024/40",
            Matter(kind=MatterKind.ANNUAL_REPORT, audited_year=2023),
            DecisionPoint(
                text="Årsredovisningen för 2023 godkänns.",
                effects=(Effect(outcome=Outcome.ADOPTED),),
            ),
        ),
        _discharge(),
        _as_proposed(
            50,
            "Budget för 2025 med plan för 2025–2027",
            "KS 2024/120",
            Matter(kind=MatterKind.BUDGET),
            DecisionPoint(
                number=1,
                text="Skattesatsen för 2025 fastställs till 21 kronor och 90 öre per skattekrona.",
                effects=(Effect(outcome=Outcome.ADOPTED),),
            ),
            DecisionPoint(
                number=2,
                text="Budgeten för 2025 fastställs, med anslag till nämnderna, mål och riktlinjer "
                "och med plan för åren 2025–2027.",
                effects=(Effect(outcome=Outcome.ADOPTED),),
            ),
        ),
        _as_proposed(
            51,
            "Gångbro vid Kvarndammen",
            "KS 2024/133",
            Matter(kind=MatterKind.EXPENDITURE),
            DecisionPoint(
                text="Tekniska nämnden anvisas 350 000 kronor under 2024 för en ny gångbro vid "
                "Kvarndammen. Utgiften finansieras genom att anslaget för oförutsedda behov "
                "minskas med samma belopp.",
                effects=(Effect(outcome=Outcome.ADOPTED),),
            ),
        ),
        _by_election(),
        _citizen_proposal(),
        _motion_written_off(),
    )
    return Minutes(
        municipality=ALMVIK,
        title="Sammanträdesprotokoll",
        subtitle="Kommunfullmäktige 2024-06-17",
        extent=Extent.WHOLE,
        meeting=_meeting(paragraphs),
        attendance=_attendance(),
        paragraphs=paragraphs,
        certifications=(
            Certification(
                by=who("Karin Åkerdal", "Åsa Norrby", "Gunnar Westrin"),
                when=Moment(date=dt.date(2024, 6, 24)),
                how=Signing.ELECTRONICALLY,
                immediate=False,
            ),
        ),
        notices=(
            Notice(
                body=COUNCIL,
                meeting_date=_DAY,
                board=BoardKind.WEBSITE,
                posted=dt.date(2024, 6, 25),
                removed=dt.date(2024, 7, 17),
                outages=(),
                kept_at="Kommunkansliet, Storgatan 1, Almvik",
                last_day_of_appeal=dt.date(2024, 7, 16),
                appeal_information=True,
            ),
        ),
    )


def _meeting(paragraphs: tuple[DecisionParagraph, ...]) -> Meeting:
    items = tuple(
        replace(item, announced=_POSTED, urgent=False, unprepared=False, public=True)
        for item in agenda(paragraphs)
    )
    titles = tuple(item.title for item in items if item.title)
    return Meeting(
        body=COUNCIL,
        date=_DAY,
        place=_PLACE,
        opened=dt.time(18, 30),
        closed=dt.time(21, 20),
        presidium=(
            one("Karin Åkerdal", office="Ordförande"),
            one("Birger Hallin", office="Förste vice ordförande"),
            one("Lena Fors", office="Andre vice ordförande"),
        ),
        notice=MeetingNotice(
            posted=_POSTED, date=_DAY, time=dt.time(18, 30), place=_PLACE, items=titles
        ),
        summons=Summons(
            sent=_POSTED,
            to_members=True,
            to_substitutes=True,
            time=dt.time(18, 30),
            place=_PLACE,
            items=titles,
        ),
        agenda=items,
    )


def _attendance() -> tuple[Presence, ...]:
    others = (ParagraphSpan.of(_FIRST, _DISCHARGE - 1), ParagraphSpan.of(_DISCHARGE + 1, _LAST))
    apart = {
        name: Presence(
            actor=one(name),
            capacity=Capacity.MEMBER,
            seat=_seat(name),
            serving=True,
            paragraphs=others,
            left_because=Leaving.DISQUALIFIED,
        )
        for name in _ACCOUNTABLE
    }
    apart["Karin Åkerdal"] = presiding("Karin Åkerdal")
    return (
        *serving(COUNCIL_MEMBERS, absent={"Harald Vik"}, apart=apart),
        *(
            substituting(substitute, member, _seat(member), ParagraphSpan.of(_DISCHARGE))
            for member, substitute in _ACCOUNTABLE.items()
        ),
        *(watching(substitute, *others) for substitute in _ACCOUNTABLE.values()),
        Presence(actor=SECRETARY, capacity=Capacity.SECRETARY, serving=False),
    )


def _seat(member: str) -> str:
    return str(COUNCIL_MEMBERS.index(member) + 1)


def _certifiers() -> DecisionParagraph:
    return DecisionParagraph(
        number=ParagraphNumber.of(_FIRST),
        title="Val av justerare",
        matter=Matter(kind=MatterKind.ORDINARY),
        proposals=(),
        decisions=(
            DecisionPoint(
                text="Åsa Norrby (S) och Gunnar Westrin (M) utses att jämte ordföranden justera "
                "protokollet.",
                effects=(Effect(outcome=Outcome.OTHER),),
            ),
        ),
    )


def _as_proposed(
    number: int, title: str, registry_number: str, matter: Matter, *points: DecisionPoint
) -> DecisionParagraph:
    """
    Give a paragraph in which the council decides as the executive proposed, with no vote.
    """
    return DecisionParagraph(
        number=ParagraphNumber.of(number),
        title=title,
        registry_number=RegistryNumber(text=registry_number),
        matter=matter,
        proposals=(
            Proposal(
                key="styrelsen",
                by=(Actor(body=EXECUTIVE),),
                kind=ProposalKind.APPROVAL,
                text="Kommunstyrelsens förslag.",
            ),
        ),
        puttings=(
            Putting(
                proposals=("styrelsen",),
                method=PuttingMethod.ONE_BY_ONE,
                adopted=("styrelsen",),
                vote_called_by=(),
            ),
        ),
        decisions=points,
        steps=(
            Step(
                body=EXECUTIVE,
                date=PartialDate.of(dt.date(2024, 6, 5)),
                paragraph=ParagraphNumber.of(number + 20),
                done=StepKind.PROPOSED,
            ),
        ),
    )


def _discharge() -> DecisionParagraph:
    return DecisionParagraph(
        number=ParagraphNumber.of(_DISCHARGE),
        title="Ansvarsfrihet för tekniska nämnden 2023",
        registry_number=RegistryNumber(text="KS 2024/41"),
        matter=Matter(kind=MatterKind.DISCHARGE, audited_year=2023),
        proposals=(),
        decisions=(
            DecisionPoint(
                text="Tekniska nämnden och de enskilda ledamöterna i den beviljas ansvarsfrihet "
                "för 2023.",
                effects=(Effect(outcome=Outcome.GRANTED),),
            ),
        ),
        not_taking_part=tuple(
            NotTakingPart(
                actor=one(name),
                choice=Choice.DISQUALIFIED,
                reason="redovisningsskyldig för nämndens verksamhet",
                left_room=True,
            )
            for name in _ACCOUNTABLE
        ),
        sections=(
            Section(
                heading="Skäl för beslutet",
                kind=SectionKind.REASONS,
                blocks=(
                    Block(
                        text="Revisorerna riktar ingen anmärkning och tillstyrker ansvarsfrihet."
                    ),
                ),
            ),
        ),
    )


def _by_election() -> DecisionParagraph:
    return DecisionParagraph(
        number=ParagraphNumber.of(52),
        title="Val av ersättare i kommunstyrelsen",
        registry_number=RegistryNumber(text="KS 2024/160"),
        matter=Matter(kind=MatterKind.ELECTION),
        proposals=(
            Proposal(
                key="bruse",
                by=who("Berit Sundell"),
                kind=ProposalKind.OTHER,
                text="Berit Sundell (C) föreslår Isak Bruse (C).",
            ),
        ),
        puttings=(
            Putting(
                proposals=("bruse",),
                method=PuttingMethod.ONE_BY_ONE,
                adopted=("bruse",),
                vote_called_by=(),
            ),
        ),
        elections=(
            Election(
                post="ersättare i kommunstyrelsen",
                seats=1,
                term="till och med den 31 oktober 2026",
                in_place_of=one("Arvid Lomm"),
                method=ElectionMethod.ACCLAMATION,
                asked_proportional=0,
                substitutes=True,
                lot=False,
                elected=who("Isak Bruse"),
            ),
        ),
        decisions=(
            DecisionPoint(
                text="Isak Bruse (C) väljs till ersättare i kommunstyrelsen efter Arvid Lomm (C).",
                effects=(Effect(outcome=Outcome.ELECTED),),
            ),
        ),
        recipients=(Recipient(text="Isak Bruse"), Recipient(text="Förtroendemannaregistret")),
    )


def _citizen_proposal() -> DecisionParagraph:
    return DecisionParagraph(
        number=ParagraphNumber.of(53),
        title="Medborgarförslag om bänkar längs Kyrkogatan",
        registry_number=RegistryNumber(text="KS 2024/171"),
        matter=Matter(kind=MatterKind.ORDINARY),
        answers=(
            AnsweredPaper(
                key="förslaget",
                kind=PaperKind.CITIZEN_PROPOSAL,
                by=(Actor(name="Alva Strand"),),
                filed=PartialDate.of(dt.date(2024, 6, 3)),
                claims=(Claim(text="att bänkar ställs ut längs Kyrkogatan"),),
            ),
        ),
        proposals=(),
        decisions=(
            DecisionPoint(
                text="Medborgarförslaget överlåts till tekniska nämnden för beslut.",
                effects=(Effect(outcome=Outcome.REFERRED, on="förslaget", to=COMMITTEE),),
            ),
        ),
        recipients=(Recipient(text="Tekniska nämnden"), Recipient(text="Förslagsställaren")),
    )


def _motion_written_off() -> DecisionParagraph:
    reported = Step(
        body=EXECUTIVE,
        date=PartialDate.of(dt.date(2024, 5, 6)),
        done=StepKind.REPORTED_OVERDUE,
        handled=PartialDate.of(dt.date(2024, 5, 27)),
    )
    paragraph = _as_proposed(
        _LAST,
        "Motion om parkering på Torggatan",
        "KS 2023/119",
        Matter(kind=MatterKind.MOTION),
        DecisionPoint(
            text="Motionen avskrivs från vidare handläggning.",
            effects=(Effect(outcome=Outcome.WRITTEN_OFF, on="motion"),),
        ),
    )
    return replace(
        paragraph,
        answers=(
            AnsweredPaper(
                key="motion",
                kind=PaperKind.MOTION,
                by=who("Gunnar Westrin"),
                filed=PartialDate.of(dt.date(2023, 6, 5)),
                claims=(Claim(text="att parkeringen på Torggatan blir avgiftsfri"),),
            ),
        ),
        steps=(reported, *(paragraph.steps or ())),
    )
