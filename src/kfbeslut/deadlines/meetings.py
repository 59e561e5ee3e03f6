"""
When a meeting of the council is announced, and when its minutes are certified and announced.
"""

import datetime as dt
from typing import Final

from kfbeslut.deadlines.counting import (
    SAME_NAME_OR_NUMBER,
    SUNDAY_RULE,
    Ground,
    Period,
    at_once,
    because,
    ground_on,
    passed_over,
)
from kfbeslut.deadlines.days_off import day_off, weekday_before
from kfbeslut.deadlines.results import Deadline, DeadlineKind, NotComputable
from kfbeslut.law import GKL, KL, Certainty
from kfbeslut.messages import Message, Term
from kfbeslut.reasons import Reason

__all__ = ["announce_by", "certify_by", "notice_by", "urgent_notice_by"]

_DAY: Final = dt.timedelta(days=1)
_WEEK: Final = dt.timedelta(weeks=1)

_SEVEN_CLEAR_DAYS: Final = Message(
    "deadlines.seven-clear-days",
    "Veckan räknas som i lagen om beräkning av lagstadgad tid; inget avgörande är känt. Kräver "
    "orden minst en vecka före sju hela dagar emellan, är {day} den sista dagen.",
    "The week is counted as the act on statutory time counts; no ruling is known. If at least a "
    "week before asks for seven whole days between, {day} is the last.",
)
_EARLIER_WEEKDAY: Final = Message(
    "deadlines.earlier-weekday",
    "Dagen är {name} och skjuts inte upp; sista vardagen före den är {day}.",
    "The day is {name} and is not put off; the last weekday before it is {day}.",
)
_WHAT_A_WEEKDAY_IS: Final = Message(
    "deadlines.what-a-weekday-is",
    "Om lördagar och de tre aftnarna räknas som vardagar här är oklart. Gör de det, är {day} den "
    "sista dagen.",
    "Whether Saturdays and the three eves count as weekdays here is unclear. If they do, {day} is "
    "the last day.",
)
_CONTINUED: Final = Message(
    "deadlines.continued-meeting",
    "För ett fortsatt sammanträde gäller arbetsordningen.",
    "A continued meeting follows the rules of procedure.",
)

NOTICE: Final = DeadlineKind(
    "D1",
    "notice_by",
    Term(
        "Tillkännagivande av och kallelse till fullmäktiges sammanträde",
        "Notice of and summons to the council’s meeting",
    ),
    ("meeting",),
    ("continued",),
)
URGENT_NOTICE: Final = DeadlineKind(
    "D2",
    "urgent_notice_by",
    Term(
        "Tillkännagivande av ett brådskande ärende i fullmäktige",
        "Notice of an urgent matter in the council",
    ),
    ("meeting",),
)
CERTIFICATION: Final = DeadlineKind(
    "D3",
    "certify_by",
    Term("Justering av protokollet", "Certification of the minutes"),
    ("meeting_ended",),
)
ANNOUNCEMENT: Final = DeadlineKind(
    "D4",
    "announce_by",
    Term("Tillkännagivande av justeringen", "Announcement of the certification"),
    ("certified",),
)

_NOTICE_GROUNDS: Final = (
    Ground.of(KL.at(5, 13, paragraph=2), KL.at(5, 15, paragraph=1), certainty=Certainty.READING),
    Ground.of(
        GKL.at(5, 9, paragraph=1),
        GKL.at(5, 9, paragraph=2, since=dt.date(1994, 7, 1)),
        certainty=Certainty.READING,
    ),
    Ground.of(GKL.at(5, 9, paragraph=1), certainty=Certainty.READING),
)
_URGENT_GROUNDS: Final = (
    Ground.of(KL.at(5, 14), KL.at(5, 15, paragraph=2)),
    Ground.of(GKL.at(5, 11)),
)
_CERTIFICATION: Final = Period(
    kind=CERTIFICATION,
    grounds=(Ground.of(KL.at(5, 69), SUNDAY_RULE), Ground.of(GKL.at(5, 61), SUNDAY_RULE)),
    days=14,
    untried=True,
)
_ANNOUNCEMENT: Final = Period(
    kind=ANNOUNCEMENT,
    grounds=(
        Ground.of(KL.at(8, 12), SUNDAY_RULE),
        Ground.of(GKL.at(5, 62, paragraph=1), SUNDAY_RULE),
    ),
    days=2,
    untried=True,
)


def notice_by(*, meeting: dt.date | None, continued: bool = False) -> Deadline | NotComputable:
    """
    D1: the last day to announce a meeting of the council and to summon to it.

    A minimum before a day is not put off: where the day is a day off, the notice is posted
    earlier. Committees have no such period in the act; their by-laws may.

    Args:
        meeting: The day of the meeting, the first if it goes on for several.
        continued: Whether an adjourned meeting goes on then; the rules of procedure decide what
            that takes.

    Raises:
        InvalidValueError: If what was given is not a date, or has a time of day too.

    Source:
        5 kap. 13 § andra stycket and 15 § första stycket kommunallagen (2017:725), 5 kap. 9 §
        kommunallagen (1991:900); by analogy 1 § lagen (1930:173).

    >>> notice_by(meeting=dt.date(2026, 11, 30)).last_day
    datetime.date(2026, 11, 23)

    .. versionadded:: 0.1.0
    """
    if meeting is None:
        return NotComputable(kind=NOTICE, missing=NOTICE.facts)
    ground = ground_on(meeting, NOTICE, _NOTICE_GROUNDS)
    if isinstance(ground, NotComputable):
        return ground
    if continued:
        return NotComputable(kind=NOTICE, reasons=(because(_CONTINUED),))
    last = meeting - _WEEK
    notes = [because(_SEVEN_CLEAR_DAYS, SAME_NAME_OR_NUMBER, day=last - _DAY)]
    if off := day_off(last):
        name = Term(off.say("sv"), off.say("en"))
        notes.append(Reason(_EARLIER_WEEKDAY, {"name": name, "day": weekday_before(last)}))
    return at_once(NOTICE, last, ground, *notes, cautious=last - _DAY)


def urgent_notice_by(*, meeting: dt.date | None) -> Deadline | NotComputable:
    """
    D2: the last day to announce an urgent matter of the council.

    `last_day` is the last Monday to Friday before the meeting that is neither a holiday nor one
    of the three eves; `lenient_day` is the last that is neither a Sunday nor another public
    holiday. `nominal_day` is the day before the meeting: this one deadline moves backwards.

    Args:
        meeting: The day of the meeting.

    Raises:
        InvalidValueError: If what was given is not a date, or has a time of day too.

    Source:
        5 kap. 14 § and 15 § andra stycket kommunallagen (2017:725), 5 kap. 11 § kommunallagen
        (1991:900).

    >>> deadline = urgent_notice_by(meeting=dt.date(2027, 3, 30))
    >>> deadline.last_day, deadline.lenient_day
    (datetime.date(2027, 3, 25), datetime.date(2027, 3, 27))

    .. versionadded:: 0.1.0
    """
    if meeting is None:
        return NotComputable(kind=URGENT_NOTICE, missing=URGENT_NOTICE.facts)
    ground = ground_on(meeting, URGENT_NOTICE, _URGENT_GROUNDS)
    if isinstance(ground, NotComputable):
        return ground
    nominal = meeting - _DAY
    last, why = passed_over(nominal, -_DAY)
    lenient = nominal
    while (off := day_off(lenient)) and off.public_holiday:
        lenient -= _DAY
    unclear = lenient != last
    return Deadline(
        kind=URGENT_NOTICE,
        last_day=last,
        nominal_day=nominal,
        cautious_day=last,
        lenient_day=lenient,
        why=why,
        notes=(because(_WHAT_A_WEEKDAY_IS, SUNDAY_RULE, day=lenient),) if unclear else (),
        cites=ground.cites,
        certainty=Certainty.READING if unclear else ground.certainty,
    )


def certify_by(*, meeting_ended: dt.date | None) -> Deadline | NotComputable:
    """
    D3: the last day to certify the minutes (*justera protokollet*).

    Args:
        meeting_ended: The day the meeting ended.

    Raises:
        InvalidValueError: If what was given is not a date, or has a time of day too.

    Source:
        5 kap. 69 § kommunallagen (2017:725), 5 kap. 61 § kommunallagen (1991:900), and for
        committees 6 kap. 35 § and 6 kap. 30 §; 2 § lagen (1930:173).

    >>> certify_by(meeting_ended=dt.date(2026, 12, 10)).last_day
    datetime.date(2026, 12, 28)

    .. versionadded:: 0.1.0
    """
    return _CERTIFICATION.count(meeting_ended)


def announce_by(*, certified: dt.date | None) -> Deadline | NotComputable:
    """
    D4: the last day to announce on the notice board that the minutes are certified.

    Each portion that is certified on its own, such as a paragraph certified immediately, has a
    deadline of its own.

    Args:
        certified: The day of the last signature.

    Raises:
        InvalidValueError: If what was given is not a date, or has a time of day too.

    Source:
        8 kap. 12 § kommunallagen (2017:725), 5 kap. 62 § första stycket kommunallagen
        (1991:900), and for committees 6 kap. 35 § and 6 kap. 30 §; 2 § lagen (1930:173).

    >>> announce_by(certified=dt.date(2026, 11, 26)).last_day
    datetime.date(2026, 11, 30)

    .. versionadded:: 0.1.0
    """
    return _ANNOUNCEMENT.count(certified)
