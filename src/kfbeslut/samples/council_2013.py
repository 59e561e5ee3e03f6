"""
A lawful meeting of Almvik's council under the act of 1991, on Monday 22 April 2013.

The notice stood in a newspaper, the minutes were announced on a board of wood, with a proof of the
day: three things that the act of 2017 no longer knows.
"""

import datetime as dt
import functools

from kfbeslut.model import (
    Actor,
    AnsweredPaper,
    BoardKind,
    Body,
    BodyKind,
    Capacity,
    Certification,
    Claim,
    DecisionParagraph,
    DecisionPoint,
    Effect,
    Extent,
    Matter,
    MatterKind,
    Meeting,
    MeetingNotice,
    Minutes,
    Moment,
    Newspaper,
    Notice,
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
    RegistryNumber,
    Reservation,
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
from kfbeslut.samples.people import ALMVIK, COUNCIL_MEMBERS, EXECUTIVE, SECRETARY, one, who

__all__ = ["council_minutes_2013"]

#: Until 2014 no council had fewer than 31 seats; eleven of them were empty most of the evening.
_COUNCIL = Body(name="Kommunfullmäktige", kind=BodyKind.COUNCIL, seats=31)
_REVIEW = Body(name="Organisationskommittén", kind=BodyKind.OTHER)
_DAY = dt.date(2013, 4, 22)
_ANNOUNCED = dt.date(2013, 4, 12)
_PLACE = "Folkets hus, Almvik"


@functools.cache
def council_minutes_2013() -> Minutes:
    """
    Give the minutes of a lawful council meeting under the act of 1991 (*protokoll*).

    In them: a motion whose question is referred and which is thereby considered answered, by a
    vote, and a substitute who serves for the last paragraph only.

    >>> council_minutes_2013().notices[0].proof
    True

    .. versionadded:: 0.1.0
    """
    paragraphs = (_certifiers(), _motion_referred(), _report())
    return Minutes(
        municipality=ALMVIK,
        title="Sammanträdesprotokoll",
        subtitle="Kommunfullmäktige 2013-04-22",
        extent=Extent.WHOLE,
        meeting=_meeting(paragraphs),
        attendance=_attendance(),
        paragraphs=paragraphs,
        certifications=(
            Certification(
                by=who("Karin Åkerdal", "Tove Ekmark", "Hedvig Kroon"),
                when=Moment(date=dt.date(2013, 4, 29)),
                how=Signing.BY_HAND,
                immediate=False,
            ),
        ),
        notices=(
            Notice(
                body=_COUNCIL,
                meeting_date=_DAY,
                board=BoardKind.PHYSICAL,
                posted=dt.date(2013, 4, 30),
                removed=dt.date(2013, 5, 22),
                outages=(),
                proof=True,
                kept_at="Kommunkansliet, Storgatan 1, Almvik",
                last_day_of_appeal=dt.date(2013, 5, 21),
                appeal_information=True,
            ),
        ),
    )


def _meeting(paragraphs: tuple[DecisionParagraph, ...]) -> Meeting:
    items = tuple(replace(item, announced=_ANNOUNCED, public=True) for item in agenda(paragraphs))
    titles = tuple(item.title for item in items if item.title)
    return Meeting(
        body=_COUNCIL,
        date=_DAY,
        place=_PLACE,
        opened=dt.time(18),
        closed=dt.time(20, 15),
        presidium=(
            one("Karin Åkerdal", office="Ordförande"),
            one("Birger Hallin", office="Förste vice ordförande"),
            one("Lena Fors", office="Andre vice ordförande"),
        ),
        notice=MeetingNotice(
            posted=_ANNOUNCED,
            date=_DAY,
            time=dt.time(18),
            place=_PLACE,
            items=titles,
            newspapers=(Newspaper(name="Almviks Tidning", date=dt.date(2013, 4, 13)),),
        ),
        summons=Summons(
            sent=_ANNOUNCED,
            to_members=True,
            to_substitutes=True,
            time=dt.time(18),
            place=_PLACE,
            items=titles,
        ),
        agenda=items,
    )


def _attendance() -> tuple[Presence, ...]:
    return (
        *serving(
            COUNCIL_MEMBERS,
            absent={"Harald Vik"},
            apart={"Karin Åkerdal": presiding("Karin Åkerdal")},
        ),
        watching("Edvin Holmsten", ParagraphSpan.of(21, 22)),
        substituting("Edvin Holmsten", "Harald Vik", "21", ParagraphSpan.of(23)),
        Presence(actor=SECRETARY, capacity=Capacity.SECRETARY, serving=False),
    )


def _certifiers() -> DecisionParagraph:
    return DecisionParagraph(
        number=ParagraphNumber.of(21),
        title="Val av justerare",
        matter=Matter(kind=MatterKind.ORDINARY),
        proposals=(),
        decisions=(
            DecisionPoint(
                text="Tove Ekmark (S) och Hedvig Kroon (M) utses att jämte ordföranden justera "
                "protokollet.",
                effects=(Effect(outcome=Outcome.OTHER),),
            ),
        ),
    )


def _motion_referred() -> DecisionParagraph:
    lost = ("Lena Fors", "Gunnar Westrin", "Pär Ahlgård", "Hedvig Kroon", "Mats Tornvall")
    return DecisionParagraph(
        number=ParagraphNumber.of(22),
        title="Inrätta ett ungdomsråd",
        subtitle="Svar på motion",
        registry_number=RegistryNumber(text="KS 2012/190"),
        matter=Matter(kind=MatterKind.MOTION),
        answers=(
            AnsweredPaper(
                key="motion",
                kind=PaperKind.MOTION,
                by=who("Lena Fors", "Pär Ahlgård"),
                filed=PartialDate(year=2012, month=11),
                claims=(Claim(text="att ett ungdomsråd inrättas"),),
            ),
        ),
        proposals=(
            Proposal(
                key="styrelsen",
                by=(Actor(body=EXECUTIVE),),
                kind=ProposalKind.APPROVAL,
                text="Kommunstyrelsens förslag.",
            ),
            Proposal(
                key="bifall",
                by=who("Lena Fors"),
                kind=ProposalKind.APPROVAL,
                text="Lena Fors (M) yrkar bifall till motionen.",
            ),
        ),
        puttings=(
            Putting(
                proposals=("styrelsen", "bifall"),
                method=PuttingMethod.AGAINST_EACH_OTHER,
                adopted=("styrelsen",),
                vote_called_by=who("Lena Fors"),
            ),
        ),
        votes=(
            Vote(
                purpose=VotePurpose.MAIN,
                yes=Side(text="Ja för kommunstyrelsens förslag", proposals=("styrelsen",)),
                no=Side(text="Nej för bifall till motionen", proposals=("bifall",)),
                counts=VoteCount(yes=15, no=5, abstained=0, absent=11),
                roll=tuple(
                    ballot
                    for ballot in roll(COUNCIL_MEMBERS, no=lost)
                    if ballot.actor != one("Harald Vik")
                ),
                won=VoteSide.YES,
                ground=VoteGround.MAJORITY,
                chair=VoteSide.YES,
                secret=False,
            ),
        ),
        decisions=(
            DecisionPoint(
                text="Frågan om ett ungdomsråd hänskjuts till organisationskommittén, och "
                "därmed anses motionen besvarad.",
                effects=(
                    Effect(outcome=Outcome.REFERRED, to=_REVIEW),
                    Effect(outcome=Outcome.CONSIDERED_ANSWERED, on="motion"),
                ),
            ),
        ),
        reservations=(
            Reservation(
                by=who("Lena Fors"),
                text="Lena Fors (M) reserverar sig mot beslutet.",
                reported=Moment(date=_DAY, time=dt.time(19, 20)),
            ),
        ),
        steps=(
            Step(
                body=EXECUTIVE,
                date=PartialDate(year=2013, month=4, day=2),
                paragraph=ParagraphNumber.of(47),
                done=StepKind.PROPOSED,
            ),
        ),
    )


def _report() -> DecisionParagraph:
    return DecisionParagraph(
        number=ParagraphNumber.of(23),
        title="Redovisning av motioner som inte är färdigberedda",
        matter=Matter(kind=MatterKind.REPORT),
        proposals=(),
        decisions=(
            DecisionPoint(
                text="Redovisningen läggs till handlingarna.",
                effects=(Effect(outcome=Outcome.NOTED),),
            ),
        ),
    )
