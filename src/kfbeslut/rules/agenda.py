"""
Rules on the matters of a council meeting: that they were announced, and what if they weren't.

"5 kap. 52 § Ordföranden ska se till att bara sådana ärenden avgörs som har tillkännagetts enligt 13
eller 14 §. Ett brådskande ärende får dock avgöras om samtliga närvarande ledamöter beslutar det."
"""

import datetime as dt
from typing import Final

from kfbeslut.findings import Severity
from kfbeslut.law import GKL, KL, Certainty
from kfbeslut.model import AgendaItem, DecisionParagraph, Extent, MatterKind, Outcome
from kfbeslut.rules.bodies import is_not_of_council
from kfbeslut.rules.definition import Variant, rule
from kfbeslut.rules.here import Here
from kfbeslut.rules.limits import last_day, last_weekday_before, missed, week_before
from kfbeslut.rules.verdicts import Fault, Unknown

__all__ = ["only_announced_items_decided", "urgent_item_announced"]

#: Matters in which the council is told something or given an answer.
_NOT_DECIDED: Final = frozenset({MatterKind.INTERPELLATION, MatterKind.QUESTION, MatterKind.REPORT})
#: Outcomes by which a matter is settled (*avgörs*),
_SETTLING: Final = frozenset(
    {
        Outcome.GRANTED,
        Outcome.REJECTED,
        Outcome.CONSIDERED_ANSWERED,
        Outcome.ANSWERED_WITHOUT_POSITION,
        Outcome.ADOPTED,
        Outcome.WRITTEN_OFF,
        Outcome.ELECTED,
    }
)
#: and those by which it goes on, or is only noted.
_NOT_SETTLING: Final = frozenset(
    {
        Outcome.REMITTED_BACK,
        Outcome.POSTPONED,
        Outcome.REFERRED,
        Outcome.FORWARDED,
        Outcome.NOTED,
        Outcome.CERTIFIED_AT_ONCE,
    }
)


# Where these rules are silent


def was_announced_in_time(item: AgendaItem, at: Here) -> bool:
    """
    It was announced with the notice of the meeting, or as long before.
    """
    meeting = at.meeting and at.meeting.date
    day = _announced(item, at)
    return bool(meeting and day and missed(week_before(meeting), day) is None)


def came_with_a_late_notice(item: AgendaItem, at: Here) -> bool:
    """
    The whole meeting was announced too late: that is for `council-notice-one-week`.
    """
    notice = at.meeting and at.meeting.notice
    day = _announced(item, at)
    return bool(notice and day and day == notice.posted and not was_announced_in_time(item, at))


def may_not_be_decided(item: AgendaItem, at: Here) -> bool:
    """
    It came too late and not all agreed to take it up: that is for `only-announced-items-decided`.
    """
    if _is_for_information(item) or _is_taken_up_by_all(item):
        return False
    meeting, day = at.meeting and at.meeting.date, item.announced
    return bool(meeting and day and missed(last_weekday_before(meeting), day))


def is_not_decided(paragraph: DecisionParagraph, at: Here) -> bool:
    """
    The matter is not settled: it is told, answered, noted, put off or sent on.
    """
    return at.matter in _NOT_DECIDED or _is_settled(paragraph) is False


def its_meeting_was_announced_late(paragraph: DecisionParagraph, at: Here) -> bool:
    """
    The whole meeting was announced too late: that is for `council-notice-one-week`.
    """
    return at.item is not None and came_with_a_late_notice(at.item, at)


# The rules


@rule(
    "urgent-item-announced",
    on=AgendaItem,
    severity=Severity.INFO,
    certainty=Certainty.TEXT,
    cites=[KL.at(5, 14), KL.at(5, 15, paragraph=2), GKL.at(5, 11)],
    needs=["at.body.kind", "at.meeting.date", "announced"],
    may_need=["urgent", "told"],
    silent_when=[
        is_not_of_council,
        was_announced_in_time,
        came_with_a_late_notice,
        may_not_be_decided,
    ],
    sv="Ärendet tillkännagavs {announced}. Ett brådskande ärende tillkännages senast vardagen före "
    "sammanträdesdagen, {limit}.",
    en="The matter was announced on {announced}. An urgent matter is announced at the latest on "
    "the weekday before the day of the meeting, {limit}.",
    variants=[
        Variant(
            "told-late",
            sv="Ledamöter och ersättare fick veta det {told}. Uppgift om ett brådskande ärende ska "
            "nå dem senast vardagen före sammanträdesdagen, {limit}.",
            en="Members and substitutes were told on {told}. Word of an urgent matter is to reach "
            "them at the latest on the weekday before the day of the meeting, {limit}.",
        ),
        Variant(
            "weekday-or-not",
            certainty=Certainty.READING,
            sv="Ärendet tillkännagavs {announced}. Om den dagen är en vardag i lagens mening är "
            "inte klart; {limit} hade säkert varit i tid.",
            en="The matter was announced on {announced}. Whether that day is a weekday in the "
            "sense of the act is not clear; {limit} would surely have been in time.",
        ),
        Variant(
            "not-marked",
            sv="Ärendet tillkännagavs {announced}, senare än en vecka före sammanträdet, men är "
            "inte angivet som brådskande.",
            en="The matter was announced on {announced}, later than a week before the meeting, but "
            "is not marked as urgent.",
        ),
    ],
    examples="agenda.urgent_item_announced",
)
def urgent_item_announced(item: AgendaItem, at: Here) -> tuple[Fault | Unknown, ...]:
    """
    A matter that missed the notice of the council's meeting is announced as urgent, in time.

    It is announced on the notice board, and told to members and substitutes, at the latest on the
    weekday before the meeting.

    Silent when another body than the council met, the matter was announced a week before, the
    whole meeting was announced too late, or the matter came too late and not all agreed to take
    it up: other rules speak there.
    """
    assert at.meeting  # noqa: S101 - its date is needed
    assert at.meeting.date  # noqa: S101
    assert item.announced  # noqa: S101 - and so is this
    limit = last_weekday_before(at.meeting.date)
    last = last_day(limit)
    answers: list[Fault | Unknown] = []
    if missed(limit, item.announced):
        answers.append(Fault("announced", announced=item.announced, limit=last))
    elif last and item.announced > last:
        answers.append(
            Fault("announced", variant="weekday-or-not", announced=item.announced, limit=last)
        )
    if item.told is None:
        answers.append(Unknown("told", field="told"))
    elif missed(limit, item.told):
        answers.append(Fault("told", variant="told-late", told=item.told, limit=last))
    if item.urgent is None:
        answers.append(Unknown("urgent", field="urgent"))
    elif not item.urgent:
        answers.append(Fault("urgent", variant="not-marked", announced=item.announced))
    return tuple(answers)


@rule(
    "only-announced-items-decided",
    on=DecisionParagraph,
    severity=Severity.ERROR,
    certainty=Certainty.TEXT,
    cites=[KL.at(5, 52), GKL.at(5, 40)],
    needs=["at.body.kind", "at.meeting.date", "at.item"],
    may_need=[
        "at.item.announced",
        "at.item.taken_up",
        "at.item.taken_up.unanimous",
        "decisions",
    ],
    silent_when=[is_not_of_council, is_not_decided, its_meeting_was_announced_late],
    sv="Ärendet avgjordes men tillkännagavs först {announced}; senast {limit} hade varit i tid för "
    "ett brådskande ärende. Att alla närvarande beslutade att avgöra det framgår inte.",
    en="The matter was decided but not announced until {announced}; {limit} at the latest would "
    "have been in time for an urgent matter. That all those present resolved to decide it isn't "
    "shown.",
    variants=[
        Variant(
            "not-all",
            sv="Ärendet avgjordes utan att ha tillkännagetts i tid, och inte alla närvarande var "
            "med på att ta upp det.",
            en="The matter was decided without having been announced in time, and not all those "
            "present agreed to take it up.",
        )
    ],
    examples="agenda.only_announced_items_decided",
)
def only_announced_items_decided(paragraph: DecisionParagraph, at: Here) -> Fault | Unknown | None:
    """
    The council decides a matter that was announced, or that all those present resolve to decide.

    Announced is also a matter that was told as urgent on the weekday before the meeting. Where
    it isn't clear whether that day was a weekday, nothing is found. Whether the matter was urgent
    is left to those who agreed to take it up.

    Silent when another body than the council met, the matter is not settled, or the whole meeting
    was announced too late.
    """
    assert at.meeting  # noqa: S101 - its date is needed
    assert at.meeting.date  # noqa: S101
    assert at.item  # noqa: S101 - and so is this
    limit = last_weekday_before(at.meeting.date)
    day, taken_up = _announced(at.item, at), at.item.taken_up
    if (day and not missed(limit, day)) or _is_taken_up_by_all(at.item):
        return None
    if day is None and taken_up is None:
        return Unknown("at.item.announced")
    if _is_settled(paragraph) is None:
        return Unknown("decisions")
    if taken_up is None:
        late = Fault(announced=day, limit=last_day(limit))
        return late if at.extent is Extent.WHOLE else Unknown("at.item.taken_up")
    if taken_up.unanimous is None:
        return Unknown("at.item.taken_up.unanimous")
    return Fault(variant="not-all")


# What they build on


def _announced(item: AgendaItem, at: Here) -> dt.date | None:
    """
    Tell when a matter was announced: as stated, or with the notice that lists it.
    """
    if item.announced or not item.title:
        return item.announced
    notice = at.meeting and at.meeting.notice
    return notice.posted if notice and item.title in (notice.items or ()) else None


def _is_for_information(item: AgendaItem) -> bool:
    return item.matter is not None and item.matter.kind in _NOT_DECIDED


def _is_taken_up_by_all(item: AgendaItem) -> bool:
    return item.taken_up is not None and item.taken_up.unanimous is True


def _is_settled(paragraph: DecisionParagraph) -> bool | None:
    """
    Tell whether a paragraph settles its matter; `None` where what it decides isn't understood.
    """
    if any(election.elected for election in paragraph.elections or ()):
        return True
    if paragraph.decisions is None:
        return None
    effects = [point.effects for point in paragraph.decisions]
    outcomes = {effect.outcome for several in effects for effect in several or ()}
    if outcomes & _SETTLING:
        return True
    return False if None not in effects and outcomes <= _NOT_SETTLING else None
