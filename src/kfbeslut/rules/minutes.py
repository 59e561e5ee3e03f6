"""
Rules on what minutes must hold as a whole (5 kap. 65-68 §§, 6 kap. 35 § kommunallagen).

"Protokollet ska redovisa vilka ledamöter och ersättare som har tjänstgjort och vilka ärenden som
har handlagts." How paragraphs are numbered is custom.
"""

import datetime as dt
from collections.abc import Iterator
from itertools import pairwise
from typing import Final

from kfbeslut.findings import Severity
from kfbeslut.law import GKL, KL, Certainty
from kfbeslut.model import (
    AgendaItem,
    BodyKind,
    Capacity,
    Extent,
    MatterKind,
    Meeting,
    Minutes,
    PaperKind,
    Presence,
)
from kfbeslut.model.local import Numbering
from kfbeslut.rules.definition import Variant, rule
from kfbeslut.rules.here import Here
from kfbeslut.rules.verdicts import Fault, Unknown

__all__ = [
    "minutes_kept",
    "minutes_list_interpellations",
    "minutes_list_matters",
    "minutes_list_serving",
    "paragraph_numbers_run",
]

#: Bodies that prepare what others decide; whether they keep minutes is for by-laws.
_PREPARING: Final = frozenset({BodyKind.SUB_COMMITTEE, BodyKind.DRAFTING_COMMITTEE})
_NO_MEETINGS: Final = frozenset({BodyKind.ADMINISTRATION, BodyKind.PARTY_GROUP, BodyKind.OTHER})
#: Those who can have served; of some no capacity is told.
_WITH_SEAT: Final = frozenset({Capacity.MEMBER, Capacity.SUBSTITUTE, None})
_ASKED: Final = frozenset({MatterKind.INTERPELLATION, MatterKind.QUESTION})


# Where these rules are silent


def owes_no_minutes(minutes: Minutes, at: Here) -> bool:
    """
    It is no body of which the act wants minutes, or a preparing one whose by-law asks for none.
    """
    kind = at.body and at.body.kind
    none_asked = at.local is not None and at.local.keeps_minutes is False
    return kind in _NO_MEETINGS or (kind in _PREPARING and none_asked)


def list_is_an_annex(minutes: Minutes, at: Here) -> bool:
    """
    The list of those present is an annex (*närvarolista*), which is a part of the minutes.
    """
    return minutes.attendance is None and any(
        paper.kind is PaperKind.ATTENDANCE
        for paragraph in minutes.paragraphs or ()
        for paper in paragraph.documents or ()
    )


def has_no_paragraphs(minutes: Minutes, at: Here) -> bool:
    """
    There are no paragraphs at all: that is for `minutes-kept`.
    """
    return not minutes.paragraphs


def is_not_the_council(minutes: Minutes, at: Here) -> bool:
    """
    It is a committee: interpellations and questions are put in the council.
    """
    return at.council is False


# The rules


@rule(
    "minutes-kept",
    on=Minutes,
    severity=Severity.ERROR,
    certainty=Certainty.TEXT,
    cites=[
        KL.at(5, 65),
        KL.at(6, 35, paragraph=1),
        GKL.at(5, 57),
        GKL.at(6, 30, paragraph=1),
    ],
    needs=["meeting.body.kind"],
    may_need=["paragraphs", "attendance", "at.local.keeps_minutes"],
    silent_when=[owes_no_minutes],
    sv="{body} hade ärenden på föredragningslistan, men något protokoll över dem finns inte.",
    en="{body} had matters on the agenda, but there are no minutes of them.",
    variants=[
        Variant(
            "by-law",
            severity=Severity.WARNING,
            certainty=Certainty.PRACTICE,
            sv="{body} ska enligt de lokala reglerna föra protokoll, men något protokoll över "
            "ärendena finns inte.",
            en="By local rules {body} keeps minutes, but there are none of its matters.",
        ),
        Variant(
            "chair",
            severity=Severity.WARNING,
            certainty=Certainty.PRACTICE,
            sv="Av protokollet framgår inte vem som ledde sammanträdet. Brukligt är att det anges, "
            "eftersom protokollet förs på ordförandens ansvar.",
            en="The minutes don't show who was in the chair. By custom they do, since they are "
            "kept on the chair's responsibility.",
        ),
    ],
    examples="minutes.minutes_kept",
)
def minutes_kept(minutes: Minutes, at: Here) -> Fault | Unknown | None:
    """
    Each meeting has minutes, and they name who was in the chair.

    Minutes without a paragraph are looked at where there was something on the agenda. A
    sub-committee that has been given the right to decide owes minutes by the act, but whether it
    has is not known here, so of those that prepare matters only by-laws are looked at.

    Silent when it is no body of which the act wants minutes, or a preparing one whose by-law asks
    for none.
    """
    assert at.body  # noqa: S101 - its kind is needed
    whole = minutes.extent is Extent.WHOLE
    agenda = (minutes.meeting and minutes.meeting.agenda) or ()
    if not minutes.paragraphs and any(not item.struck for item in agenda):
        if minutes.paragraphs is None and not whole:
            return Unknown("paragraphs")
        if at.body.kind not in _PREPARING:
            return Fault("paragraphs", body=at.body.name)
        if at.local is None or at.local.keeps_minutes is None:
            return Unknown("at.local.keeps_minutes")
        return Fault("paragraphs", variant="by-law", body=at.body.name)
    if not minutes.attendance or any(presence.presiding for presence in minutes.attendance):
        return None
    return Fault("attendance", variant="chair") if whole else Unknown("attendance")


@rule(
    "minutes-list-serving",
    on=Minutes,
    severity=Severity.ERROR,
    certainty=Certainty.TEXT,
    cites=[KL.at(5, 66), GKL.at(5, 58)],
    may_need=["attendance.serving"],
    demands=["attendance"],
    silent_when=[list_is_an_annex],
    sv="Protokollet redovisar inte vilka ledamöter och ersättare som tjänstgjorde.",
    en="The minutes don't show which members and substitutes served.",
    variants=[
        Variant(
            "interval",
            severity=Severity.INFO,
            certainty=Certainty.READING,
            sv="{name} var inte med hela sammanträdet, men för vilka paragrafer framgår inte. Som "
            "vi läser lagen ska det gå att se vilka som deltog i varje beslut.",
            en="{name} was not there the whole meeting, but for which paragraphs can't be told. As "
            "we read the act, it must be possible to see who took part in each decision.",
        )
    ],
    examples="minutes.minutes_list_serving",
)
def minutes_list_serving(minutes: Minutes, at: Here) -> Unknown | Fault | tuple[Fault, ...]:
    """
    The minutes list the members and substitutes who served, and when, if that changed.

    Silent when the list of those present is an annex.
    """
    listed = minutes.attendance or ()
    serving = [_is_serving(presence) for presence in listed]
    if True not in serving:
        return Unknown("attendance.serving") if None in serving else Fault("attendance")
    return tuple(
        Fault(f"attendance/{number}", variant="interval", name=presence.actor.name)
        for number, presence in enumerate(listed)
        if serving[number] is not False
        and presence.paragraphs is None
        and _was_away(presence, minutes.meeting)
    )


def _is_serving(presence: Presence) -> bool | None:
    if presence.capacity not in _WITH_SEAT:
        return False
    if presence.serving is None and presence.capacity is Capacity.MEMBER:
        return True  # a member who is there sits in the seat
    return presence.serving


def _was_away(presence: Presence, meeting: Meeting | None) -> bool:
    """
    Tell whether a person came after the meeting was opened, or left before it was closed.
    """
    opened, closed = (meeting.opened, meeting.closed) if meeting else (None, None)
    late = presence.arrived and not (opened and presence.arrived <= opened)
    early = presence.left and not (closed and presence.left >= closed)
    return bool(late or early)


@rule(
    "minutes-list-matters",
    on=Minutes,
    severity=Severity.ERROR,
    certainty=Certainty.TEXT,
    cites=[KL.at(5, 66), GKL.at(5, 58)],
    needs=["meeting.agenda"],
    may_need=["paragraphs", "meeting.agenda.paragraph"],
    silent_when=[has_no_paragraphs],
    sv="Ärendet ”{title}” anges ha behandlats i § {number}, men den paragrafen finns inte i "
    "protokollet.",
    en="The matter “{title}” is said to have been treated in § {number}, but the minutes have no "
    "such paragraph.",
    examples="minutes.minutes_list_matters",
)
def minutes_list_matters(minutes: Minutes, at: Here) -> tuple[Fault | Unknown, ...]:
    """
    Every matter that was treated has a paragraph in the minutes.

    An item struck from the agenda needs none. Interpellations and questions in the council are for
    `minutes-list-interpellations`.

    Silent when there are no paragraphs at all.
    """
    return tuple(
        _without_paragraph(number, item, minutes)
        for number, item in _missing(minutes)
        if not (at.council and _is_asked(item))
    )


@rule(
    "minutes-list-interpellations",
    on=Minutes,
    severity=Severity.ERROR,
    certainty=Certainty.TEXT,
    cites=[KL.at(5, 68), GKL.at(5, 60)],
    needs=["at.council", "meeting.agenda"],
    may_need=["paragraphs", "meeting.agenda.paragraph"],
    silent_when=[is_not_the_council, has_no_paragraphs],
    sv="”{title}” anges ha behandlats i § {number}, men den paragrafen finns inte i protokollet. "
    "Där ska det framgå vilka interpellationer och frågor som har ställts och besvarats.",
    en="“{title}” is said to have been treated in § {number}, but the minutes have no such "
    "paragraph. They must show which interpellations and questions were put and answered.",
    examples="minutes.minutes_list_interpellations",
)
def minutes_list_interpellations(minutes: Minutes, at: Here) -> tuple[Fault | Unknown, ...]:
    """
    The council's minutes show which interpellations and questions were put and answered.

    What is looked at is that each on the agenda has its paragraph.

    Silent when it is a committee, or there are no paragraphs at all.
    """
    return tuple(
        _without_paragraph(number, item, minutes)
        for number, item in _missing(minutes)
        if _is_asked(item)
    )


def _is_asked(item: AgendaItem) -> bool:
    return item.matter is not None and item.matter.kind in _ASKED


def _missing(minutes: Minutes) -> Iterator[tuple[int, AgendaItem]]:
    """
    Yield the items that were not struck and have no paragraph by number or title.
    """
    paragraphs = minutes.paragraphs or ()
    numbers = {paragraph.number for paragraph in paragraphs if paragraph.number}
    titles = {paragraph.title.casefold() for paragraph in paragraphs if paragraph.title}
    for place, item in enumerate((minutes.meeting and minutes.meeting.agenda) or ()):
        named = item.title is not None and item.title.casefold() in titles
        if not (item.struck or named or item.paragraph in numbers):
            yield place, item


def _without_paragraph(place: int, item: AgendaItem, minutes: Minutes) -> Fault | Unknown:
    field = f"meeting/agenda/{place}"
    if item.paragraph is None:
        # Whether it was treated at all is not told.
        return Unknown("meeting.agenda.paragraph", field=field)
    if minutes.extent is not Extent.WHOLE:
        return Unknown("paragraphs", field=field)
    return Fault(f"{field}/paragraph", title=item.title, number=item.paragraph.normal)


@rule(
    "paragraph-numbers-run",
    on=Minutes,
    severity=Severity.WARNING,
    certainty=Certainty.PRACTICE,
    needs=["paragraphs"],
    may_need=["paragraphs.number", "at.local.numbering"],
    sv="§ {before} följs av § {number}. Brukligt är att paragrafnumren löper utan lucka.",
    en="§ {before} is followed by § {number}. By custom the numbers run without a gap.",
    variants=[
        Variant(
            "twice",
            sv="Två paragrafer har numret {number}. Brukligt är att varje nummer används en gång.",
            en="Two paragraphs have the number {number}. By custom each number is used once.",
        ),
        Variant(
            "twice-in-the-year",
            sv="§ {number} finns redan i protokollet från {day}. Brukligt är att numren löper över "
            "hela kalenderåret.",
            en="There is a § {number} already in the minutes of {day}. By custom the numbers run "
            "through the calendar year.",
        ),
    ],
    examples="minutes.paragraph_numbers_run",
)
def paragraph_numbers_run(minutes: Minutes, at: Here) -> tuple[Fault | Unknown, ...]:
    """
    Paragraph numbers run without gap or repetition, and over the calendar year.

    Numbers that stand in other minutes of the body are no gap: a paragraph certified at once may
    have minutes of its own. Gaps between two meetings are not looked at, since there may have been
    others in between.
    """
    numbered = sorted(_numbers(minutes))
    if len(numbered) < len(minutes.paragraphs or ()):
        return (Unknown("paragraphs.number"),)
    elsewhere = _numbered_elsewhere(at)
    return (*_in_a_row(numbered, elsewhere, minutes.extent), *_again(numbered, elsewhere, at))


def _numbers(minutes: Minutes) -> Iterator[tuple[int, int]]:
    """
    Yield the number of each paragraph that has one, with its place.
    """
    for place, paragraph in enumerate(minutes.paragraphs or ()):
        if paragraph.number and (number := paragraph.number.number):
            yield number, place


def _numbered_elsewhere(at: Here) -> dict[int, dt.date]:
    """
    Give the numbers in other minutes of the body and the year, with the days of their meetings.
    """
    if not at.body or not at.date:
        return {}
    body, year = at.body.name.casefold(), at.date.year
    numbers: dict[int, dt.date] = {}
    for earlier in at.context.earlier_minutes or ():
        meeting = earlier.meeting
        if not (meeting and meeting.date and meeting.body):
            continue
        if meeting.date.year == year and meeting.body.name.casefold() == body:
            numbers |= {number: meeting.date for number, _ in _numbers(earlier)}
    return numbers


def _in_a_row(
    numbered: list[tuple[int, int]], elsewhere: dict[int, dt.date], extent: Extent
) -> Iterator[Fault | Unknown]:
    for (before, _), (number, place) in pairwise(numbered):
        field, left_out = f"paragraphs/{place}/number", number - before - 1
        if left_out < 0:
            yield Fault(field, variant="twice", number=number)
        elif left_out > len(elsewhere) or not elsewhere.keys() >= {*range(before + 1, number)}:
            if extent is Extent.WHOLE:
                yield Fault(field, before=before, number=number)
            else:
                yield Unknown("paragraphs", field=field)


def _again(
    numbered: list[tuple[int, int]], elsewhere: dict[int, dt.date], at: Here
) -> Iterator[Fault | Unknown]:
    """
    Yield the first number that another meeting of the year has used.
    """
    numbering = at.local.numbering if at.local else None
    for number, place in numbered:
        day = elsewhere.get(number, at.date)
        if day == at.date or numbering is Numbering.MEETING:
            continue
        field = f"paragraphs/{place}/number"
        if numbering is None:
            yield Unknown("at.local.numbering", field=field)
        else:
            yield Fault(field, variant="twice-in-the-year", number=number, day=day)
        return
