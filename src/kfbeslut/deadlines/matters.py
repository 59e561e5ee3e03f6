"""
How long a matter may take: motions, cases of a party, the register, the budget, the discharge.
"""

import datetime as dt
from typing import Final

from kfbeslut.deadlines.counting import (
    NO_SUCH_RULE,
    SAME_NAME_OR_NUMBER,
    SUNDAY_RULE,
    Ground,
    Period,
    at_once,
    because,
    ground_on,
)
from kfbeslut.deadlines.days_off import whole_day
from kfbeslut.deadlines.results import Deadline, DeadlineKind, NotComputable
from kfbeslut.law import FL, GKL, KL, OSL, SEKRL, Certainty
from kfbeslut.messages import Message, Term

__all__ = [
    "case_decided_by",
    "demand_answered_by",
    "motion_decided_by",
    "register_by",
    "urgent_decision_reported_by",
]

_AIM_AND_DUTY: Final = because(
    Message(
        "deadlines.aim-and-duty",
        "Att beslutet kommer inom året är ett mål; gör det inte det, ska fördröjningen anmälas "
        "till fullmäktige senast samma dag.",
        "That the decision comes within the year is an aim; if it does not, the delay must be "
        "reported to the council by the same day.",
    )
)
_AS_SOON_AS_POSSIBLE: Final = because(
    Message(
        "deadlines.registered-soon",
        "Lagen säger att det ska ske genast, utan att nämna någon dag; nästa arbetsdag är vad "
        "tillsynen brukar godta.",
        "The act says at once, and names no day; the next working day is what supervision usually "
        "accepts.",
    )
)
_NEXT_IS_BEFORE: Final = Message(
    "deadlines.next-meeting-is-before",
    "Nästa sammanträde, den {meeting}, ligger före beslutet den {decision}.",
    "The next meeting, on {meeting}, is before the decision of {decision}.",
)

MOTION: Final = DeadlineKind(
    "D7",
    "motion_decided_by",
    Term(
        "Beslut om motionen eller medborgarförslaget, eller anmälan till fullmäktige",
        "Decision on the motion or citizen proposal, or a report to the council",
    ),
    ("filed",),
)
CASE: Final = DeadlineKind(
    "D9",
    "case_decided_by",
    Term(
        "Beslut, innan parten får begära att ärendet avgörs",
        "Decision, before the party may demand one",
    ),
    ("opened",),
)
DEMAND: Final = DeadlineKind(
    "D9",
    "demand_answered_by",
    Term("Svar på en parts begäran om avgörande", "Answer to a party’s demand for a decision"),
    ("demanded",),
)
REGISTER: Final = DeadlineKind(
    "D10",
    "register_by",
    Term("Registrering av handlingen", "Registration of the document"),
    ("arrived",),
)
URGENT_DECISION: Final = DeadlineKind(
    "D13",
    "urgent_decision_reported_by",
    Term(
        "Anmälan av ett brådskande delegationsbeslut till nämnden",
        "Report of an urgent delegated decision to the committee",
    ),
    ("decided", "next_meeting"),
)

#: The present wording of 5:33 came with 2002:249; what it said before was not read.
_YEAR_READ_FROM: Final = dt.date(2002, 7, 1)

_COUNTED: Final = (SAME_NAME_OR_NUMBER, SUNDAY_RULE)
_MOTION: Final = Period(
    kind=MOTION,
    grounds=(
        Ground.of(KL.at(5, 35, paragraph=1), KL.at(5, 35, paragraph=2), *_COUNTED),
        Ground.of(GKL.at(5, 33, since=_YEAR_READ_FROM), *_COUNTED),
        Ground.of(GKL.at(5, 33), *_COUNTED, certainty=Certainty.MEMORY),
    ),
    months=12,
)
_CASE: Final = Period(
    kind=CASE,
    grounds=(Ground.of(FL.at(12, paragraph=1), *_COUNTED),),
    months=6,
    before=NO_SUCH_RULE,
)
_DEMAND: Final = Period(
    kind=DEMAND,
    grounds=(Ground.of(FL.at(12, paragraph=1), *_COUNTED),),
    days=28,
    before=NO_SUCH_RULE,
)
_REGISTER: Final = Period(
    kind=REGISTER,
    grounds=(
        Ground.of(OSL.at(5, 1, paragraph=1), certainty=Certainty.MEMORY),
        Ground.of(SEKRL.at(15, 1), certainty=Certainty.MEMORY),
    ),
    days=1,
)
_URGENT_GROUNDS: Final = (Ground.of(KL.at(6, 40, paragraph=2)), Ground.of(GKL.at(6, 36)))


def motion_decided_by(*, filed: dt.date | None) -> Deadline | NotComputable:
    """
    D7: the day by which a motion or a citizen proposal (*medborgarförslag*) is decided.

    A decision within the year is an aim. If the preparation can't be finished, that and what has
    come out of it must be reported to the council by the same day.

    Args:
        filed: The day it was raised: that of the filing or, where the local rules say so, of the
            meeting at which it was announced.

    Raises:
        InvalidValueError: If what was given is not a date, or has a time of day too.

    Source:
        5 kap. 35 § kommunallagen (2017:725), 5 kap. 33 § kommunallagen (1991:900), 1-2 §§ lagen
        (1930:173).

    >>> motion_decided_by(filed=dt.date(2024, 2, 29)).last_day
    datetime.date(2025, 2, 28)

    .. versionadded:: 0.1.0
    """
    return _MOTION.count(filed, _AIM_AND_DUTY)


def case_decided_by(*, opened: dt.date | None) -> Deadline | NotComputable:
    """
    D9: the last day of the six months after which a party may demand a decision.

    Not for matters that are tested by legality review (2 §).

    Args:
        opened: The day the party opened the case.

    Raises:
        InvalidValueError: If what was given is not a date, or has a time of day too.

    Source:
        12 § första stycket förvaltningslagen (2017:900), 1-2 §§ lagen (1930:173).

    >>> case_decided_by(opened=dt.date(2026, 8, 31)).nominal_day
    datetime.date(2027, 2, 28)

    .. versionadded:: 0.1.0
    """
    return _CASE.count(opened)


def demand_answered_by(*, demanded: dt.date | None) -> Deadline | NotComputable:
    """
    D9: the last day to decide the case, or to refuse to, after a party's demand.

    Args:
        demanded: The day the demand came in.

    Raises:
        InvalidValueError: If what was given is not a date, or has a time of day too.

    Source:
        12 § första stycket förvaltningslagen (2017:900), 1-2 §§ lagen (1930:173).

    >>> demand_answered_by(demanded=dt.date(2026, 3, 6)).last_day
    datetime.date(2026, 4, 7)

    .. versionadded:: 0.1.0
    """
    return _DEMAND.count(demanded)


def register_by(*, arrived: dt.date | None) -> Deadline | NotComputable:
    """
    D10: the day by which an official document (*allmän handling*) is registered.

    The act names no day, only haste; the first weekday after the receipt is custom.

    Args:
        arrived: The day the document was received.

    Raises:
        InvalidValueError: If what was given is not a date, or has a time of day too.

    Source:
        5 kap. 1 § offentlighets- och sekretesslagen (2009:400), 15 kap. 1 § sekretesslagen
        (1980:100).

    >>> register_by(arrived=dt.date(2026, 6, 18)).last_day
    datetime.date(2026, 6, 22)

    .. versionadded:: 0.1.0
    """
    return _REGISTER.count(arrived, _AS_SOON_AS_POSSIBLE)


def urgent_decision_reported_by(
    *, decided: dt.date | None, next_meeting: dt.date | None
) -> Deadline | NotComputable:
    """
    D13: the meeting at which an urgent decision on the committee's behalf is reported.

    Args:
        decided: The day of the decision.
        next_meeting: The day of the committee's next meeting.

    Raises:
        InvalidValueError: If what was given is not a date, or has a time of day too.

    Source:
        6 kap. 39 § and 40 § andra stycket kommunallagen (2017:725), 6 kap. 36 § kommunallagen
        (1991:900).

    >>> decided, meeting = dt.date(2026, 7, 6), dt.date(2026, 8, 25)
    >>> urgent_decision_reported_by(decided=decided, next_meeting=meeting).last_day
    datetime.date(2026, 8, 25)

    .. versionadded:: 0.1.0
    """
    kind = URGENT_DECISION
    if decided is None or next_meeting is None:
        given = (("decided", decided), ("next_meeting", next_meeting))
        return NotComputable(kind=kind, missing=tuple(name for name, day in given if day is None))
    ground = ground_on(decided, kind, _URGENT_GROUNDS)
    whole_day(kind.name, "next_meeting", next_meeting)
    if isinstance(ground, NotComputable):
        return ground
    if next_meeting < decided:
        reason = because(_NEXT_IS_BEFORE, meeting=next_meeting, decision=decided)
        return NotComputable(kind=kind, reasons=(reason,))
    return at_once(kind, next_meeting, ground)
