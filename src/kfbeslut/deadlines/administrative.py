"""
Appeals under the Administrative Procedure Act, those of detailed plans among them.
"""

import datetime as dt
from collections.abc import Collection
from typing import Final

import attrs

from kfbeslut.deadlines.appeals import single_posting
from kfbeslut.deadlines.counting import SAME_NAME_OR_NUMBER, SUNDAY_RULE, Ground, Period
from kfbeslut.deadlines.results import Deadline, DeadlineKind, NotComputable
from kfbeslut.law import FL, GFL, PBL
from kfbeslut.messages import Term
from kfbeslut.reasons import Reason

__all__ = ["administrative_appeal_by", "plan_appeal_by", "public_party_appeal_by"]

ADMINISTRATIVE_APPEAL: Final = DeadlineKind(
    "D8",
    "administrative_appeal_by",
    Term("Överklagande enligt förvaltningslagen", "Appeal under the Administrative Procedure Act"),
    ("received",),
)
PUBLIC_PARTY_APPEAL: Final = DeadlineKind(
    "D8",
    "public_party_appeal_by",
    Term(
        "Överklagande enligt förvaltningslagen av en part som företräder det allmänna",
        "Appeal under the Administrative Procedure Act by a party representing the public",
    ),
    ("decided",),
)
PLAN_APPEAL: Final = DeadlineKind(
    "D14",
    "plan_appeal_by",
    Term(
        "Överklagande, om beslutet gäller en detaljplan", "Appeal, if it concerns a detailed plan"
    ),
    ("posted",),
)

_COUNTED: Final = (SAME_NAME_OR_NUMBER, SUNDAY_RULE)
_THREE_WEEKS: Final = 21

# What this section said before it was changed by 1998:386 is not known here.
_READ_FROM: Final = dt.date(1998, 10, 1)
_ADMINISTRATIVE_APPEAL: Final = Period(
    kind=ADMINISTRATIVE_APPEAL,
    grounds=(
        Ground.of(FL.at(44), *_COUNTED),
        Ground.of(GFL.at(23, since=_READ_FROM), *_COUNTED),
    ),
    days=_THREE_WEEKS,
)
_PUBLIC_PARTY_APPEAL: Final = attrs.evolve(_ADMINISTRATIVE_APPEAL, kind=PUBLIC_PARTY_APPEAL)
_PLAN_APPEAL: Final = Period(
    kind=PLAN_APPEAL,
    grounds=(Ground.of(PBL.at(13, 16, paragraph=2), FL.at(44), *_COUNTED),),
    days=_THREE_WEEKS,
)


def administrative_appeal_by(*, received: dt.date | None) -> Deadline | NotComputable:
    """
    D8: the last day to appeal under the Administrative Procedure Act (*förvaltningsbesvär*).

    Args:
        received: The day the one who appeals got the decision.

    Raises:
        InvalidValueError: If what was given is not a date, or has a time of day too.

    Source:
        44 § förvaltningslagen (2017:900), 23 § förvaltningslagen (1986:223), 1-2 §§ lagen
        (1930:173).

    >>> administrative_appeal_by(received=dt.date(2026, 3, 13)).last_day
    datetime.date(2026, 4, 7)

    .. versionadded:: 0.1.0
    """
    return _ADMINISTRATIVE_APPEAL.count(received)


def public_party_appeal_by(*, decided: dt.date | None) -> Deadline | NotComputable:
    """
    D8: the same for a party that represents the public, which counts from the decision.

    Args:
        decided: The day of the decision.

    Raises:
        InvalidValueError: If what was given is not a date, or has a time of day too.

    Source:
        44 § förvaltningslagen (2017:900), 23 § förvaltningslagen (1986:223), 1-2 §§ lagen
        (1930:173).

    >>> public_party_appeal_by(decided=dt.date(2026, 3, 13)).last_day
    datetime.date(2026, 4, 7)

    .. versionadded:: 0.1.0
    """
    return _PUBLIC_PARTY_APPEAL.count(decided)


def plan_appeal_by(*, posted: dt.date | Collection[dt.date] | None) -> Deadline | NotComputable:
    """
    D14: the last day to appeal a decision on a detailed plan (*detaljplan*).

    Args:
        posted: The day on which the decision, or the certification, was announced on the notice
            board.

    Raises:
        InvalidValueError: If what was given is not a date, or has a time of day too.

    Source:
        13 kap. 16 § andra stycket plan- och bygglagen (2010:900), 44 § förvaltningslagen
        (2017:900), 1-2 §§ lagen (1930:173).

    >>> plan_appeal_by(posted=dt.date(2026, 4, 23)).last_day
    datetime.date(2026, 5, 15)

    .. versionadded:: 0.1.0
    """
    day = single_posting(PLAN_APPEAL, posted)
    if isinstance(day, Reason):
        return NotComputable(kind=PLAN_APPEAL, reasons=(day,))
    return _PLAN_APPEAL.count(day)
