"""
A lawful meeting of Almvik's council under the act of 2017, on Monday 27 May 2024.

Twenty of twenty-one seats are filled that evening: one is empty, two are served by substitutes the
whole time, one changes hands when its member leaves, and one for the matter in which its member is
disqualified.
"""

import datetime as dt
import functools

from kfbeslut.model import (
    Adjournment,
    AgendaItem,
    BoardKind,
    Capacity,
    Certification,
    DecisionParagraph,
    Extent,
    Leaving,
    Matter,
    MatterKind,
    Meeting,
    MeetingNotice,
    Minutes,
    Moment,
    Notice,
    ParagraphSpan,
    Presence,
    Signing,
    Summons,
    replace,
)
from kfbeslut.samples import council_matters as matters
from kfbeslut.samples import council_votes as votes
from kfbeslut.samples.meeting import agenda, presiding, serving, substituting, watching
from kfbeslut.samples.people import ALMVIK, COUNCIL, COUNCIL_MEMBERS, DIRECTOR, SECRETARY, one, who

__all__ = ["council_minutes"]

_DAY = dt.date(2024, 5, 27)
_POSTED = dt.date(2024, 5, 17)
_TOLD_LATER = dt.date(2024, 5, 24)
_PLACE = "Stora salen, Almviks kommunhus"


@functools.cache
def council_minutes() -> Minutes:
    """
    Give the minutes of a lawful council meeting (*protokoll*).

    In them: the announcement of a motion, an interpellation, an election by ballot that is
    certified at once, a motion with three claims of which one is granted, a vote in which *ja*
    stands for rejection, a tie that the chair's vote settles, a disqualified member, a minority
    remittal, and a resignation announced as urgent.

    >>> [vote.won.value for vote in council_minutes().paragraph(41).votes]
    ['yes']

    .. versionadded:: 0.1.0
    """
    paragraphs = (
        *matters.before_the_votes(),
        votes.motion_partly_granted(),
        votes.motion_rejected(),
        votes.settled_by_the_chair(),
        matters.disqualification(),
        votes.remitted_by_a_minority(),
        *matters.to_finish(),
    )
    return Minutes(
        municipality=ALMVIK,
        title="Sammanträdesprotokoll",
        subtitle="Kommunfullmäktige 2024-05-27",
        extent=Extent.WHOLE,
        meeting=_meeting(paragraphs),
        attendance=_attendance(),
        paragraphs=paragraphs,
        certifications=_certifications(),
        notices=_notices(),
    )


def _meeting(paragraphs: tuple[DecisionParagraph, ...]) -> Meeting:
    items = tuple(_announced(item) for item in agenda(paragraphs))
    in_notice = tuple(item.title for item in items if item.title and not item.urgent)
    return Meeting(
        body=COUNCIL,
        date=_DAY,
        place=_PLACE,
        opened=dt.time(18, 30),
        closed=dt.time(21, 5),
        adjournments=(Adjournment(start=dt.time(19, 40), end=dt.time(19, 55)),),
        presidium=(
            one("Karin Åkerdal", office="Ordförande"),
            one("Birger Hallin", office="Förste vice ordförande"),
            one("Lena Fors", office="Andre vice ordförande"),
        ),
        notice=MeetingNotice(
            posted=_POSTED, date=_DAY, time=dt.time(18, 30), place=_PLACE, items=in_notice
        ),
        summons=Summons(
            sent=_POSTED,
            to_members=True,
            to_substitutes=True,
            time=dt.time(18, 30),
            place=_PLACE,
            items=in_notice,
        ),
        agenda=items,
    )


def _announced(item: AgendaItem) -> AgendaItem:
    """
    Say how a matter was announced: ten days before, but a resignation that came later as urgent.
    """
    late = item.matter == Matter(kind=MatterKind.RESIGNATION)
    return replace(
        item,
        announced=_TOLD_LATER if late else _POSTED,
        told=_TOLD_LATER if late else None,
        urgent=late,
        unprepared=False,
        public=True,
    )


def _attendance() -> tuple[Presence, ...]:
    own = {
        "Karin Åkerdal": presiding("Karin Åkerdal"),
        "Elin Rask": Presence(
            actor=one("Elin Rask"),
            capacity=Capacity.MEMBER,
            seat="10",
            serving=True,
            paragraphs=(ParagraphSpan.of(36, 44),),
            left=dt.time(20, 50),
            left_because=Leaving.OTHER,
        ),
        "Pär Ahlgård": Presence(
            actor=one("Pär Ahlgård"),
            capacity=Capacity.MEMBER,
            seat="16",
            serving=True,
            paragraphs=(ParagraphSpan.of(36, 42), ParagraphSpan.of(44, 46)),
            left_because=Leaving.DISQUALIFIED,
        ),
    }
    return (
        *serving(COUNCIL_MEMBERS, absent={"Arvid Lomm", "Mats Tornvall", "Harald Vik"}, apart=own),
        substituting("Greta Månsby", "Arvid Lomm", "14"),
        substituting("Oskar Rehn", "Mats Tornvall", "18"),
        substituting("Petra Löv", "Elin Rask", "10", ParagraphSpan.of(45, 46)),
        watching("Petra Löv", ParagraphSpan.of(36, 44)),
        substituting("Frida Stålberg", "Pär Ahlgård", "16", ParagraphSpan.of(43)),
        watching("Frida Stålberg", ParagraphSpan.of(36, 42), ParagraphSpan.of(44, 46)),
        watching("Jonas Älv"),
        Presence(actor=SECRETARY, capacity=Capacity.SECRETARY, serving=False),
        Presence(actor=DIRECTOR, capacity=Capacity.OFFICIAL, serving=False),
    )


def _certifications() -> tuple[Certification, ...]:
    certifiers = who("Karin Åkerdal", "Tove Ekmark", "Hedvig Kroon")
    return (
        Certification(
            by=certifiers,
            when=Moment(date=_DAY, time=dt.time(19, 35)),
            how=Signing.AT_THE_MEETING,
            place="Almviks kommunhus",
            paragraphs=(ParagraphSpan.of(39),),
            immediate=True,
        ),
        Certification(
            by=certifiers,
            when=Moment(date=dt.date(2024, 6, 3), time=dt.time(16)),
            how=Signing.BY_HAND,
            place="Almviks kommunhus",
            paragraphs=(ParagraphSpan.of(36, 38), ParagraphSpan.of(40, 46)),
            immediate=False,
        ),
    )


def _notices() -> tuple[Notice, ...]:
    return (
        _notice(
            ParagraphSpan.of(39),
            posted=dt.date(2024, 5, 28),
            last_day_of_appeal=dt.date(2024, 6, 18),
        ),
        _notice(
            ParagraphSpan.of(36, 38),
            ParagraphSpan.of(40, 46),
            posted=dt.date(2024, 6, 4),
            last_day_of_appeal=dt.date(2024, 6, 25),
        ),
    )


def _notice(*spans: ParagraphSpan, posted: dt.date, last_day_of_appeal: dt.date) -> Notice:
    return Notice(
        paragraphs=spans,
        body=COUNCIL,
        meeting_date=_DAY,
        board=BoardKind.WEBSITE,
        posted=posted,
        removed=last_day_of_appeal + dt.timedelta(days=1),
        outages=(),
        kept_at="Kommunkansliet, Storgatan 1, Almvik",
        last_day_of_appeal=last_day_of_appeal,
        appeal_information=True,
    )
