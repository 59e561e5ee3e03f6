"""
Examples for `kfbeslut.rules.budget`.
"""

import datetime as dt
from typing import Final

from kfbeslut.model import (
    Context,
    DecisionPoint,
    Effect,
    Matter,
    MatterKind,
    Meeting,
    Minutes,
    Outcome,
    ReviewMarks,
    replace,
)
from kfbeslut.model.local import MunicipalityKind
from kfbeslut.rules.examples import Example, Examples
from kfbeslut.rules.examples.almvik import ALMVIK_RULES
from kfbeslut.samples import (
    change,
    council_minutes_december,
    council_minutes_june,
    council_minutes_november,
)
from kfbeslut.samples.people import COMMITTEE, COUNCIL

__all__ = [
    "budget_by_november",
    "budget_has_mandatory_parts",
    "expenditure_decision_names_financing",
]

_JUNE: Final = council_minutes_june()
_NOVEMBER: Final = council_minutes_november()  # sets the tax rate, on the 25th
_DECEMBER: Final = council_minutes_december()  # adopts the budget, on the 16th
_SECOND: Final = "/paragraphs/1"
_EXPENDITURE: Final = "/paragraphs/3"

_POSTPONED: Final = (
    DecisionPoint(text="Ärendet bordläggs.", effects=(Effect(outcome=Outcome.POSTPONED),)),
)
_MARKS: Final = Context(
    earlier_minutes=(_NOVEMBER,), marks=ReviewMarks(budget_parts=True, financing_named=True)
)


def _adopting(minutes: Minutes = _DECEMBER, *, around: Context = _MARKS) -> Example:
    """
    Adopt the budget, as these minutes tell.
    """
    return Example(minutes, _SECOND, context=around, local=ALMVIK_RULES)


def _spending(minutes: Minutes = _JUNE, *, around: Context = _MARKS) -> Example:
    """
    Decide on the expenditure, as these minutes tell.
    """
    return Example(minutes, _EXPENDITURE, context=around, local=ALMVIK_RULES)


_OF_OTHER_MATTER: Final = _adopting(_NOVEMBER)
_IN_COMMITTEE: Final = _adopting(change(_DECEMBER, "/meeting/body", COMMITTEE))
_PUT_OFF: Final = _adopting(change(_DECEMBER, f"{_SECOND}/decisions", _POSTPONED))
_CHANGED: Final = _adopting(change(_DECEMBER, f"{_SECOND}/title", "Ändring i budgeten för 2025"))

budget_by_november: Final = Examples(
    passes=_adopting(),
    # In November, whatever was decided before.
    edge=_adopting(
        change(_NOVEMBER, f"{_SECOND}/matter", Matter(kind=MatterKind.BUDGET)), around=Context()
    ),
    fails=_adopting(
        around=change(_MARKS, "/earlier_minutes/0/paragraphs", (_NOVEMBER.paragraphs or ())[:1])
    ),
    variants={
        "first-weekday": Example(
            replace(
                _DECEMBER.extract(89),
                meeting=Meeting(body=COUNCIL, date=dt.date(2024, 12, 2)),
                certifications=None,
                notices=None,
            )
        )
    },
    silent={
        "is_not_about_the_budget": _OF_OTHER_MATTER,
        "is_not_of_council": _IN_COMMITTEE,
        "is_of_federation": Example(
            _DECEMBER,
            _SECOND,
            local=change(ALMVIK_RULES, "/kind", MunicipalityKind.FEDERATION),
        ),
        "is_put_off": _PUT_OFF,
        "may_change_the_budget": _CHANGED,
    },
)

budget_has_mandatory_parts: Final = Examples(
    passes=_adopting(),
    edge=Example(_DECEMBER.extract(89), context=_MARKS),
    fails=_adopting(around=change(_MARKS, "/marks/budget_parts", value=False)),
    silent={
        "is_not_about_the_budget": _OF_OTHER_MATTER,
        "is_not_of_council": _IN_COMMITTEE,
        "is_put_off": _PUT_OFF,
        "may_change_the_budget": _CHANGED,
    },
)

expenditure_decision_names_financing: Final = Examples(
    passes=_spending(),
    # Its words show it, though nobody has looked.
    edge=_spending(around=Context()),
    fails=_spending(around=change(_MARKS, "/marks/financing_named", value=False)),
    silent={
        "is_no_expenditure": _OF_OTHER_MATTER,
        "is_not_of_council": _spending(change(_JUNE, "/meeting/body", COMMITTEE)),
        "is_put_off": _spending(change(_JUNE, f"{_EXPENDITURE}/decisions", _POSTPONED)),
    },
)
