"""
When the budget and the discharge from liability are decided.

Each is due before the end of a month, which is put off by nothing. The words of the act on
statutory time can be read otherwise, so the first weekday after a month that ends on a day off is
left open.
"""

import datetime as dt
from typing import Final

import attrs

from kfbeslut.deadlines.counting import SUNDAY_RULE, Ground, at_once, because, ground_on
from kfbeslut.deadlines.days_off import day_off, weekday_from
from kfbeslut.deadlines.results import Deadline, DeadlineKind, NotComputable
from kfbeslut.errors import InvalidValueError
from kfbeslut.law import GKL, KL, Certainty, in_force
from kfbeslut.messages import Message, Term

__all__ = [
    "budget_adopted_by",
    "budget_proposed_by",
    "discharge_by",
    "tax_rate_adopted_by",
    "tax_rate_proposed_by",
]

_OCTOBER, _NOVEMBER, _DECEMBER = 10, 11, 12

_END_OF_MONTH: Final = Message(
    "deadlines.end-of-month",
    "Slutet av en månad skjuts inte upp, så som vi läser lagen. Läst på annat sätt är {day} den "
    "sista dagen.",
    "The end of a month is not put off, as we read the act. Read in the other way, {day} is the "
    "last day.",
)
_FEDERATION: Final = Message(
    "deadlines.federation",
    "Budgetprocessens tider gäller inte kommunalförbund.",
    "The times of the budget process do not apply to federations of municipalities.",
)
_YEAR_OUT_OF_CALENDAR: Final = Message(
    "deadlines.year-out-of-calendar",
    "Året ligger utanför kalendern.",
    "The year is outside the calendar.",
)
_NOT_FOR_FEDERATIONS: Final = (KL.at(9, 9), GKL.at(8, 21, since=dt.date(1998, 1, 1)))

BUDGET_PROPOSAL: Final = DeadlineKind(
    "D11",
    "budget_proposed_by",
    Term("Styrelsens förslag till budget", "The executive’s proposed budget"),
    ("budget_year",),
    ("special_reasons", "federation"),
)
TAX_RATE_PROPOSAL: Final = DeadlineKind(
    "D11",
    "tax_rate_proposed_by",
    Term("Styrelsens förslag till skattesats", "The executive’s proposed tax rate"),
    ("budget_year",),
    ("federation",),
)
TAX_RATE: Final = DeadlineKind(
    "D11",
    "tax_rate_adopted_by",
    Term("Fullmäktiges beslut om skattesatsen", "The council’s decision on the tax rate"),
    ("budget_year",),
    ("federation",),
)
BUDGET: Final = DeadlineKind(
    "D11",
    "budget_adopted_by",
    Term("Fullmäktiges beslut om budget", "The council’s decision on the budget"),
    ("budget_year",),
    ("special_reasons", "federation"),
)
DISCHARGE: Final = DeadlineKind(
    "D12",
    "discharge_by",
    Term("Fullmäktiges beslut om ansvarsfrihet", "The council’s decision on discharge"),
    ("audited_year",),
)

_PROPOSAL: Final = (Ground.of(KL.at(11, 8, paragraph=1)), Ground.of(GKL.at(8, 6)))
_PROPOSAL_LATER: Final = (Ground.of(KL.at(11, 8, paragraph=2)), Ground.of(GKL.at(8, 6)))
_ADOPTED: Final = (Ground.of(KL.at(11, 10, paragraph=1)), Ground.of(GKL.at(8, 8)))
_TAX_RATE: Final = (Ground.of(KL.at(11, 11, paragraph=1)), Ground.of(GKL.at(8, 9)))
_ADOPTED_LATER: Final = (Ground.of(KL.at(11, 11, paragraph=2)), Ground.of(GKL.at(8, 9)))
_DISCHARGE: Final = (
    Ground.of(KL.at(5, 24, paragraph=1)),
    Ground.of(GKL.at(5, 25, letter="a", paragraph=1, since=dt.date(2006, 7, 1))),
)


def budget_proposed_by(
    *, budget_year: int | None, special_reasons: bool = False, federation: bool = False
) -> Deadline | NotComputable:
    """
    D11: the last day for the executive to draw up its proposed budget.

    Args:
        budget_year: The year that the budget is for.
        special_reasons: Whether special reasons allow a proposal in November.
        federation: Whether it is a federation of municipalities (*kommunalförbund*), for which
            the act sets no day.

    Raises:
        InvalidValueError: If the year is not a whole number.

    Source:
        11 kap. 8 § and 9 kap. 9 § kommunallagen (2017:725), 8 kap. 6 § and 21 § kommunallagen
        (1991:900).

    >>> budget_proposed_by(budget_year=2027).last_day
    datetime.date(2026, 10, 31)

    .. versionadded:: 0.1.0
    """
    month, grounds = (_NOVEMBER, _PROPOSAL_LATER) if special_reasons else (_OCTOBER, _PROPOSAL)
    return _year_before(BUDGET_PROPOSAL, budget_year, month, grounds, federation=federation)


def tax_rate_proposed_by(
    *, budget_year: int | None, federation: bool = False
) -> Deadline | NotComputable:
    """
    D11: the last day for the executive to propose the tax rate, if the budget comes later.

    Args:
        budget_year: The year that the budget is for.
        federation: As of `budget_proposed_by`.

    Raises:
        InvalidValueError: If the year is not a whole number.

    Source:
        11 kap. 8 § andra stycket kommunallagen (2017:725), 8 kap. 6 § kommunallagen (1991:900).

    >>> tax_rate_proposed_by(budget_year=2027).last_day
    datetime.date(2026, 10, 31)

    .. versionadded:: 0.1.0
    """
    return _year_before(
        TAX_RATE_PROPOSAL, budget_year, _OCTOBER, _PROPOSAL_LATER, federation=federation
    )


def tax_rate_adopted_by(
    *, budget_year: int | None, federation: bool = False
) -> Deadline | NotComputable:
    """
    D11: the last day for the council to set the tax rate, if the budget comes later.

    Args:
        budget_year: The year that the budget is for.
        federation: As of `budget_proposed_by`.

    Raises:
        InvalidValueError: If the year is not a whole number.

    Source:
        11 kap. 11 § första stycket kommunallagen (2017:725), 8 kap. 9 § kommunallagen (1991:900).

    >>> tax_rate_adopted_by(budget_year=2027).last_day
    datetime.date(2026, 11, 30)

    .. versionadded:: 0.1.0
    """
    return _year_before(TAX_RATE, budget_year, _NOVEMBER, _TAX_RATE, federation=federation)


def budget_adopted_by(
    *, budget_year: int | None, special_reasons: bool = False, federation: bool = False
) -> Deadline | NotComputable:
    """
    D11: the last day for the council to adopt the budget.

    Args:
        budget_year: The year that the budget is for.
        special_reasons: Whether special reasons allow a budget in December.
        federation: As of `budget_proposed_by`.

    Raises:
        InvalidValueError: If the year is not a whole number.

    Source:
        11 kap. 10-11 §§ and 9 kap. 9 § kommunallagen (2017:725), 8 kap. 8-9 §§ and 21 §
        kommunallagen (1991:900).

    >>> budget_adopted_by(budget_year=2027, special_reasons=True).last_day
    datetime.date(2026, 12, 31)

    .. versionadded:: 0.1.0
    """
    month, grounds = (_DECEMBER, _ADOPTED_LATER) if special_reasons else (_NOVEMBER, _ADOPTED)
    return _year_before(BUDGET, budget_year, month, grounds, federation=federation)


def discharge_by(*, audited_year: int | None) -> Deadline | NotComputable:
    """
    D12: the last day of a meeting of the council that decides on discharge (*ansvarsfrihet*).

    Since 2018 the annual report is approved before that.

    Args:
        audited_year: The year that was audited.

    Raises:
        InvalidValueError: If the year is not a whole number.

    Source:
        5 kap. 24 § första stycket and 11 kap. 21 § kommunallagen (2017:725), 5 kap. 25 a §
        kommunallagen (1991:900).

    >>> discharge_by(audited_year=2025).last_day
    datetime.date(2026, 6, 30)

    .. versionadded:: 0.1.0
    """
    following = _shifted(DISCHARGE, audited_year, 1)
    if isinstance(following, NotComputable):
        return following
    return _end_of_month(DISCHARGE, dt.date(following, 6, 30), _DISCHARGE)


def _year_before(
    kind: DeadlineKind,
    budget_year: int | None,
    month: int,
    grounds: tuple[Ground, ...],
    *,
    federation: bool,
) -> Deadline | NotComputable:
    """
    Give the end of a month in the year before the budget's.
    """
    year = _shifted(kind, budget_year, -1)
    if isinstance(year, NotComputable):
        return year
    end = dt.date(year, month, 30 if month == _NOVEMBER else 31)
    if federation:
        cites = in_force(_NOT_FOR_FEDERATIONS, end)
        return NotComputable(kind=kind, reasons=(because(_FEDERATION, *cites),))
    return _end_of_month(kind, end, grounds)


def _shifted(kind: DeadlineKind, year: int | None, by: int) -> int | NotComputable:
    if year is None:
        return NotComputable(kind=kind, missing=kind.facts)
    if type(year) is not int:
        found = (("allowed", ("int",)), ("found", type(year).__name__))
        raise InvalidValueError(kind.name, kind.facts[0], "wrong-type", found)
    if not dt.MINYEAR <= year + by <= dt.MAXYEAR:
        return NotComputable(kind=kind, reasons=(because(_YEAR_OUT_OF_CALENDAR),))
    return year + by


def _end_of_month(
    kind: DeadlineKind, end: dt.date, grounds: tuple[Ground, ...]
) -> Deadline | NotComputable:
    ground = ground_on(end, kind, grounds)
    if isinstance(ground, NotComputable):
        return ground
    deadline = at_once(kind, end, ground)
    if not day_off(end):
        return deadline
    lenient = weekday_from(end)
    return attrs.evolve(
        deadline,
        lenient_day=lenient,
        notes=(because(_END_OF_MONTH, SUNDAY_RULE, day=lenient),),
        certainty=Certainty.READING,
    )
