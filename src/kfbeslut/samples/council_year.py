"""
Lawful meetings of Almvik's council in 2024 at which it treats what comes once a year.

In June the annual report and the discharge; in November the tax rate, since the budget is late that
year, and in December the budget.
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
    Side,
    Signing,
    Step,
    StepKind,
    Summons,
    Vote,
    VoteCount,
    VoteGround,
    VotePurpose,
    VoteSide,
    replace,
)
from kfbeslut.samples.meeting import agenda, presiding, roll, serving, substituting, watching
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

__all__ = ["council_minutes_december", "council_minutes_june", "council_minutes_november"]

_PLACE = "Stora salen, Almviks kommunhus"

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
    part, an expenditure with its financing, a by-election, a citizen proposal left to a committee,
    and a motion that is written off.

    >>> [paragraph.matter.kind.value for paragraph in council_minutes_june().paragraphs][1:4]
    ['annual-report', 'discharge', 'expenditure']

    .. versionadded:: 0.1.0
    """
    return _minutes(
        dt.date(2024, 6, 17),
        _certifiers(47),
        _as_proposed(
            48,
            "Årsredovisning för 2023",
            "KS 2024/40",
            Matter(kind=MatterKind.ANNUAL_REPORT, audited_year=2023),
            "Årsredovisningen för 2023 godkänns.",
        ),
        _discharge(49),
        _as_proposed(
            50,
            "Gångbro vid Kvarndammen",
            "KS 2024/133",
            Matter(kind=MatterKind.EXPENDITURE),
            "Tekniska nämnden anvisas 350 000 kronor under 2024 för en ny gångbro vid Kvarndammen. "
            "Utgiften finansieras genom att anslaget för oförutsedda behov minskas med samma "
            "belopp.",
        ),
        _by_election(51),
        _citizen_proposal(52),
        _motion_written_off(53),
        posted=dt.date(2024, 6, 7),
        certified=dt.date(2024, 6, 24),
        announced=dt.date(2024, 6, 25),
        last_day_of_appeal=dt.date(2024, 7, 16),
        removed=dt.date(2024, 7, 17),
    )


@functools.cache
def council_minutes_november() -> Minutes:
    """
    Give the minutes of a lawful council meeting that sets the tax rate (*protokoll*).

    In them as well: an extra election, which the council postponed in October and now rejects.

    >>> council_minutes_november().paragraphs[1].matter.kind.value
    'tax-rate'

    .. versionadded:: 0.1.0
    """
    return _minutes(
        dt.date(2024, 11, 25),
        _certifiers(80),
        _as_proposed(
            81,
            "Skattesats för 2025",
            "KS 2024/120",
            Matter(kind=MatterKind.TAX_RATE),
            "Skattesatsen för 2025 fastställs till 21 kronor och 90 öre per skattekrona.",
        ),
        _extra_election(82),
        posted=dt.date(2024, 11, 15),
        certified=dt.date(2024, 11, 28),
        announced=dt.date(2024, 11, 29),
        last_day_of_appeal=dt.date(2024, 12, 20),
        removed=dt.date(2024, 12, 23),
    )


@functools.cache
def council_minutes_december() -> Minutes:
    """
    Give the minutes of a lawful council meeting that adopts a late budget (*protokoll*).

    >>> council_minutes_december().paragraphs[1].title
    'Budget för 2025 med plan för 2025–2027'

    .. versionadded:: 0.1.0
    """
    return _minutes(
        dt.date(2024, 12, 16),
        _certifiers(88),
        _as_proposed(
            89,
            "Budget för 2025 med plan för 2025–2027",
            "KS 2024/120",
            Matter(kind=MatterKind.BUDGET),
            "Budgeten för 2025 fastställs, med skattesats, anslag till nämnderna, mål och "
            "riktlinjer och med plan för åren 2025–2027.",
        ),
        posted=dt.date(2024, 12, 6),
        certified=dt.date(2024, 12, 19),
        announced=dt.date(2024, 12, 20),
        last_day_of_appeal=dt.date(2025, 1, 10),
        removed=dt.date(2025, 1, 13),
    )


def _minutes(
    day: dt.date,
    *paragraphs: DecisionParagraph,
    posted: dt.date,
    certified: dt.date,
    announced: dt.date,
    last_day_of_appeal: dt.date,
    removed: dt.date,
) -> Minutes:
    return Minutes(
        municipality=ALMVIK,
        title="Sammanträdesprotokoll",
        subtitle=f"Kommunfullmäktige {day}",
        extent=Extent.WHOLE,
        meeting=_meeting(day, paragraphs, posted),
        attendance=_attendance(paragraphs),
        paragraphs=paragraphs,
        certifications=(
            Certification(
                by=who("Karin Åkerdal", "Åsa Norrby", "Gunnar Westrin"),
                when=Moment(date=certified),
                how=Signing.ELECTRONICALLY,
                immediate=False,
            ),
        ),
        notices=(
            Notice(
                body=COUNCIL,
                meeting_date=day,
                board=BoardKind.WEBSITE,
                posted=announced,
                removed=removed,
                outages=(),
                kept_at="Kommunkansliet, Storgatan 1, Almvik",
                last_day_of_appeal=last_day_of_appeal,
                appeal_information=True,
            ),
        ),
    )


def _meeting(day: dt.date, paragraphs: tuple[DecisionParagraph, ...], posted: dt.date) -> Meeting:
    items = tuple(
        replace(item, announced=posted, urgent=False, unprepared=False, public=True)
        for item in agenda(paragraphs)
    )
    titles = tuple(item.title for item in items if item.title)
    return Meeting(
        body=COUNCIL,
        date=day,
        place=_PLACE,
        opened=dt.time(18, 30),
        closed=dt.time(21, 20),
        presidium=(
            one("Karin Åkerdal", office="Ordförande"),
            one("Birger Hallin", office="Förste vice ordförande"),
            one("Lena Fors", office="Andre vice ordförande"),
        ),
        notice=MeetingNotice(
            posted=posted, date=day, time=dt.time(18, 30), place=_PLACE, items=titles
        ),
        summons=Summons(
            sent=posted,
            to_members=True,
            to_substitutes=True,
            time=dt.time(18, 30),
            place=_PLACE,
            items=titles,
        ),
        agenda=items,
    )


def _attendance(paragraphs: tuple[DecisionParagraph, ...]) -> tuple[Presence, ...]:
    """
    Give the attendance: one seat is empty, and at a discharge substitutes serve.
    """
    numbers = [paragraph.number.number or 0 for paragraph in paragraphs if paragraph.number]
    discharge = next((each.number for each in paragraphs if each.not_taking_part), None)
    apart = {"Karin Åkerdal": presiding("Karin Åkerdal")}
    instead: list[Presence] = []
    if discharge and discharge.number:
        number = discharge.number
        others = (
            ParagraphSpan.of(min(numbers), number - 1),
            ParagraphSpan.of(number + 1, max(numbers)),
        )
        for member, substitute in _ACCOUNTABLE.items():
            apart[member] = Presence(
                actor=one(member),
                capacity=Capacity.MEMBER,
                seat=_seat(member),
                serving=True,
                paragraphs=others,
                left_because=Leaving.DISQUALIFIED,
            )
            at_discharge = ParagraphSpan.of(number)
            instead.append(substituting(substitute, member, _seat(member), at_discharge))
            instead.append(watching(substitute, *others))
    return (
        *serving(COUNCIL_MEMBERS, absent={"Harald Vik"}, apart=apart),
        *instead,
        Presence(actor=SECRETARY, capacity=Capacity.SECRETARY, serving=False),
    )


def _seat(member: str) -> str:
    return str(COUNCIL_MEMBERS.index(member) + 1)


def _certifiers(number: int) -> DecisionParagraph:
    return DecisionParagraph(
        number=ParagraphNumber.of(number),
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
    number: int, title: str, registry_number: str, matter: Matter, decided: str
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
        decisions=(DecisionPoint(text=decided, effects=(Effect(outcome=Outcome.ADOPTED),)),),
        steps=(
            Step(
                body=EXECUTIVE,
                paragraph=ParagraphNumber.of(number + 20),
                done=StepKind.PROPOSED,
            ),
        ),
    )


def _discharge(number: int) -> DecisionParagraph:
    return DecisionParagraph(
        number=ParagraphNumber.of(number),
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


def _by_election(number: int) -> DecisionParagraph:
    return DecisionParagraph(
        number=ParagraphNumber.of(number),
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


def _extra_election(number: int) -> DecisionParagraph:
    rejected_by = COUNCIL_MEMBERS[:2] + COUNCIL_MEMBERS[3:13]
    return DecisionParagraph(
        number=ParagraphNumber.of(number),
        title="Extra val till kommunfullmäktige",
        registry_number=RegistryNumber(text="KS 2024/260"),
        matter=Matter(kind=MatterKind.EXTRA_ELECTION),
        proposals=(
            Proposal(
                key="extra val",
                by=who("Lena Fors"),
                kind=ProposalKind.APPROVAL,
                text="Lena Fors (M) yrkar att extra val hålls.",
            ),
            Proposal(
                key="avslag",
                by=who("Rut Lind"),
                kind=ProposalKind.REJECTION,
                text="Rut Lind (S) yrkar avslag.",
            ),
        ),
        puttings=(
            Putting(
                proposals=("extra val", "avslag"),
                method=PuttingMethod.AGAINST_EACH_OTHER,
                adopted=("avslag",),
                vote_called_by=who("Lena Fors"),
            ),
        ),
        votes=(
            Vote(
                purpose=VotePurpose.MAIN,
                yes=Side(text="Ja för extra val", proposals=("extra val",)),
                no=Side(text="Nej för avslag", proposals=("avslag",)),
                counts=VoteCount(yes=8, no=12, abstained=0, absent=1),
                roll=tuple(roll(COUNCIL_MEMBERS, no=rejected_by, absent={"Harald Vik"})),
                won=VoteSide.NO,
                ground=VoteGround.SPECIAL_MAJORITY,
                chair=VoteSide.NO,
                secret=False,
            ),
        ),
        decisions=(
            DecisionPoint(
                text="Extra val hålls inte.", effects=(Effect(outcome=Outcome.REJECTED),)
            ),
        ),
        steps=(
            Step(
                body=COUNCIL,
                date=PartialDate.of(dt.date(2024, 10, 28)),
                paragraph=ParagraphNumber.of(76),
                done=StepKind.POSTPONED,
                by_minority=False,
            ),
        ),
    )


def _citizen_proposal(number: int) -> DecisionParagraph:
    return DecisionParagraph(
        number=ParagraphNumber.of(number),
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


def _motion_written_off(number: int) -> DecisionParagraph:
    paragraph = _as_proposed(
        number,
        "Motion om parkering på Torggatan",
        "KS 2023/119",
        Matter(kind=MatterKind.MOTION),
        "Motionen avskrivs från vidare handläggning.",
    )
    reported = Step(
        body=EXECUTIVE,
        date=PartialDate.of(dt.date(2024, 5, 6)),
        done=StepKind.REPORTED_OVERDUE,
        handled=PartialDate.of(dt.date(2024, 5, 27)),
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
        decisions=(
            DecisionPoint(
                text="Motionen avskrivs från vidare handläggning.",
                effects=(Effect(outcome=Outcome.WRITTEN_OFF, on="motion"),),
            ),
        ),
        steps=(reported, *(paragraph.steps or ())),
    )
