"""
Legality review: until when a decision can be appealed, and from when it can't be any more.
"""

import datetime as dt
from collections.abc import Collection, Iterable
from typing import Final

import attrs

from kfbeslut.deadlines.counting import SAME_NAME_OR_NUMBER, SUNDAY_RULE, Ground, Period, because
from kfbeslut.deadlines.days_off import whole_day
from kfbeslut.deadlines.results import Bound, Deadline, DeadlineKind, NotComputable
from kfbeslut.law import GKL, KL, Certainty, Citation, in_force
from kfbeslut.messages import Message, Term
from kfbeslut.reasons import Reason

__all__ = ["appeal_by", "legal_force_from", "on_all_boards", "removable_from", "single_posting"]

_DAY: Final = dt.timedelta(days=1)
_THREE_WEEKS: Final = dt.timedelta(weeks=3)

_SEVERAL_DAYS: Final = Message(
    "deadlines.posted-on-several-days",
    "Justeringen tillkännagavs flera dagar; från vilken tiden räknas är inte klart.",
    "The certification was announced on several days; from which one the period runs is not clear.",
)
_NOTICE_WAS_DOWN: Final = Message(
    "deadlines.notice-was-down",
    "Tillkännagivandet fanns inte på anslagstavlan hela tiden, och då löper tiden inte ut.",
    "The notice was not on the board the whole time, and so the period does not run out.",
)
_OWN_REGIME: Final = Message(
    "deadlines.own-regime",
    "För beslutet gäller särskilda bestämmelser om överklagande.",
    "Special rules on appeal apply to the decision.",
)
_APPEAL_PENDING: Final = Message(
    "deadlines.appeal-pending",
    "Beslutet är överklagat och får inte laga kraft förrän det är slutligt prövat.",
    "The decision has been appealed, and has no legal force before the final ruling.",
)
_BETWEEN_TWO_ACTS: Final = Message(
    "deadlines.between-two-acts",
    "Beslutet fattades före {day} och överklagandetiden slutar därefter. Övergångsbestämmelserna "
    "är inte kända här; båda lagarna ger tre veckor från tillkännagivandet.",
    "The decision was taken before {day}, and the appeal period ends after it. The transitional "
    "provisions are not known here; both acts give three weeks from the announcement.",
)
_LAST_DAY_TOO: Final = Message(
    "deadlines.notice-on-the-last-day",
    "Att tillkännagivandet ska finnas kvar också den sista dagen, och när den skjuts upp till "
    "dess, är ett sätt att läsa lagen; inget avgörande är känt.",
    "That the notice stays up on the last day too, and until it where it is put off, is a reading "
    "of the act; no ruling is known.",
)

APPEAL: Final = DeadlineKind(
    "D5",
    "appeal_by",
    Term("Överklagande för laglighetsprövning", "Appeal for legality review"),
    ("posted",),
    ("decided", "stayed_up", "own_regime"),
)
REMOVAL: Final = DeadlineKind(
    "D6",
    "removable_from",
    Term("Tillkännagivandet får tas ned", "The notice may be taken down"),
    ("posted",),
    ("stayed_up", "own_regime"),
    Bound.EARLIEST,
)
LEGAL_FORCE: Final = DeadlineKind(
    "D6",
    "legal_force_from",
    Term("Beslutet har laga kraft", "The decision has legal force"),
    ("posted", "stayed_up", "appeal_pending"),
    ("decided", "own_regime"),
    Bound.EARLIEST,
)
_STAYS_UP: Final = (KL.at(13, 5, paragraph=2), GKL.at(10, 6, paragraph=2))
_SPECIAL_RULES: Final = (KL.at(13, 3), GKL.at(10, 3))

_COUNTED: Final = (SAME_NAME_OR_NUMBER, SUNDAY_RULE)
_APPEAL: Final = Period(
    kind=APPEAL,
    grounds=(
        Ground.of(KL.at(13, 5, paragraph=1), *_COUNTED),
        Ground.of(GKL.at(10, 6, paragraph=1), *_COUNTED),
    ),
    days=_THREE_WEEKS.days,
)
_REMOVAL: Final = attrs.evolve(
    _APPEAL,
    kind=REMOVAL,
    grounds=(
        Ground.of(KL.at(8, 12), KL.at(13, 5), *_COUNTED),
        Ground.of(GKL.at(5, 62, paragraph=2), GKL.at(10, 6), *_COUNTED),
    ),
)
_LEGAL_FORCE: Final = attrs.evolve(
    _APPEAL,
    kind=LEGAL_FORCE,
    grounds=(
        Ground.of(KL.at(13, 5), *_COUNTED, certainty=Certainty.READING),
        Ground.of(GKL.at(10, 6), *_COUNTED, certainty=Certainty.READING),
    ),
)


def appeal_by(
    *,
    posted: dt.date | Collection[dt.date] | None,
    decided: dt.date | None = None,
    stayed_up: bool | None = None,
    own_regime: bool = False,
) -> Deadline | NotComputable:
    """
    D5: the last day to appeal for legality review (*laglighetsprövning*).

    An appeal that comes in on that day is in time. Each portion of the minutes that is announced
    on its own has a period of its own.

    Args:
        posted: The day on which it was announced on the notice board that the minutes were
            certified; several, if it was announced more than once. For a joint committee see
            `on_all_boards`.
        decided: The day of the decision, which tells whether the period lies between two acts.
        stayed_up: Whether the notice was up the whole time; the period runs out only then.
        own_regime: Whether special rules on appeal apply (13 kap. 3 §).

    Raises:
        InvalidValueError: If what was given is not a date, or has a time of day too.

    Source:
        13 kap. 5 § kommunallagen (2017:725), 10 kap. 6 § kommunallagen (1991:900), 1-2 §§ lagen
        (1930:173).

    >>> appeal_by(posted=dt.date(2026, 11, 24)).last_day
    datetime.date(2026, 12, 15)

    .. versionadded:: 0.1.0
    """
    return _count(_APPEAL, posted, decided, stayed_up=stayed_up, own_regime=own_regime)


def removable_from(
    *,
    posted: dt.date | Collection[dt.date] | None,
    stayed_up: bool | None = None,
    own_regime: bool = False,
) -> Deadline | NotComputable:
    """
    D6: the first day on which the notice may be taken down.

    It stays up as long as the decision can be appealed. Whether it must be there on the very last
    day is not settled: `allows` gives `None` for that day.

    Args:
        posted: As of `appeal_by`.
        stayed_up: As of `appeal_by`.
        own_regime: As of `appeal_by`.

    Raises:
        InvalidValueError: If what was given is not a date, or has a time of day too.

    Source:
        8 kap. 12 § and 13 kap. 5 § kommunallagen (2017:725), 5 kap. 62 § andra stycket and 10
        kap. 6 § kommunallagen (1991:900).

    >>> removable_from(posted=dt.date(2026, 11, 24)).last_day
    datetime.date(2026, 12, 16)

    .. versionadded:: 0.1.0
    """
    appeal = _count(_REMOVAL, posted, None, stayed_up=stayed_up, own_regime=own_regime)
    if isinstance(appeal, NotComputable):
        return appeal
    note = because(_LAST_DAY_TOO, *in_force(_STAYS_UP, appeal.nominal_day - _THREE_WEEKS))
    return attrs.evolve(
        _day_after(appeal), lenient_day=appeal.nominal_day, notes=(*appeal.notes, note)
    )


def legal_force_from(
    *,
    posted: dt.date | Collection[dt.date] | None,
    stayed_up: bool | None,
    appeal_pending: bool | None,
    decided: dt.date | None = None,
    own_regime: bool = False,
) -> Deadline | NotComputable:
    """
    D6: the first day on which the decision has legal force (*laga kraft*).

    Args:
        posted: As of `appeal_by`.
        stayed_up: Whether the notice was up the whole time. If you know on which day it was taken
            down, hand on `removable_from(posted=...).allows(removed)`, which is `None` where the
            law leaves that open.
        appeal_pending: Whether somebody has appealed in time and no final ruling has been given.
        decided: As of `appeal_by`.
        own_regime: As of `appeal_by`.

    Raises:
        InvalidValueError: If what was given is not a date, or has a time of day too.

    Source:
        13 kap. 5 § kommunallagen (2017:725), 10 kap. 6 § kommunallagen (1991:900).

    >>> day = dt.date(2026, 12, 3)
    >>> legal_force_from(posted=day, stayed_up=True, appeal_pending=False).last_day
    datetime.date(2026, 12, 29)

    .. versionadded:: 0.1.0
    """
    appeal = _count(_LEGAL_FORCE, posted, decided, stayed_up=stayed_up, own_regime=own_regime)
    unstated = (("stayed_up", stayed_up), ("appeal_pending", appeal_pending))
    missing = tuple(name for name, stated in unstated if stated is None)
    reasons = (because(_APPEAL_PENDING),) if appeal_pending else ()
    if isinstance(appeal, NotComputable):
        missing, reasons = (*appeal.missing, *missing), (*appeal.reasons, *reasons)
    elif not missing and not reasons:
        return _day_after(appeal)
    return NotComputable(kind=LEGAL_FORCE, missing=missing, reasons=reasons)


def on_all_boards(days: Iterable[dt.date | None]) -> dt.date | None:
    """
    Give the day from which the decision of a joint committee (*gemensam nämnd*) is counted.

    The certification is announced on the boards of all municipalities and regions that take part,
    and the period runs from the last of them.

    Args:
        days: The day on each board, `None` where it is not stated.

    Returns:
        `None` if one is not stated, or there are none.

    Source:
        9 kap. 32 § and 13 kap. 5 § första stycket kommunallagen (2017:725).

    >>> day = on_all_boards([dt.date(2026, 11, 24), dt.date(2026, 11, 26)])
    >>> appeal_by(posted=day).last_day
    datetime.date(2026, 12, 17)

    .. versionadded:: 0.1.0
    """
    boards = list(days)
    if None in boards:
        return None
    return max((whole_day("on_all_boards", "days", day) for day in boards), default=None)


def _count(
    period: Period,
    posted: dt.date | Collection[dt.date] | None,
    decided: dt.date | None,
    *,
    stayed_up: bool | None,
    own_regime: bool,
) -> Deadline | NotComputable:
    """
    Count the three weeks of legality review, unless something hinders that.
    """
    day = single_posting(period.kind, posted)
    if stayed_up is False or own_regime or isinstance(day, Reason):
        return _hindered(period.kind, day, stayed_up=stayed_up, own_regime=own_regime)
    deadline = period.count(day)
    if isinstance(deadline, Deadline) and decided is not None:
        whole_day(period.kind.name, "decided", decided)
    if (
        day is None
        or isinstance(deadline, NotComputable)
        or deadline.last_day < KL.in_force_from
        or (decided or day) >= KL.in_force_from
    ):
        return deadline
    note = because(_BETWEEN_TWO_ACTS, day=KL.in_force_from)
    return attrs.evolve(deadline, notes=(*deadline.notes, note), certainty=Certainty.READING)


def _hindered(
    kind: DeadlineKind,
    day: dt.date | Reason | None,
    *,
    stayed_up: bool | None,
    own_regime: bool,
) -> NotComputable:
    """
    Tell all that keeps the three weeks from being counted.
    """
    reasons = [day] if isinstance(day, Reason) else []

    def add(message: Message, *places: Citation) -> None:
        cites = in_force(places, day) if isinstance(day, dt.date) else ()
        reasons.append(because(message, *cites))

    if stayed_up is False:
        add(_NOTICE_WAS_DOWN, *_STAYS_UP)
    if own_regime:
        add(_OWN_REGIME, *_SPECIAL_RULES)
    return NotComputable(
        kind=kind, missing=("posted",) if day is None else (), reasons=tuple(reasons)
    )


def single_posting(kind: DeadlineKind, posted: object) -> dt.date | Reason | None:
    """
    Give the one day of the announcement, or say that there are several.
    """
    if posted is None or isinstance(posted, dt.date):
        return posted
    several = posted if isinstance(posted, Collection) else (posted,)
    days = {whole_day(kind.name, "posted", day) for day in several}
    if len(days) > 1:
        return because(_SEVERAL_DAYS)
    return days.pop() if days else None


def _day_after(deadline: Deadline) -> Deadline:
    """
    Give the day on which something is over that could be done on a day at the latest.
    """
    last = deadline.last_day + _DAY
    return attrs.evolve(
        deadline,
        last_day=last,
        nominal_day=deadline.nominal_day + _DAY,
        cautious_day=last,
        lenient_day=last,
    )
