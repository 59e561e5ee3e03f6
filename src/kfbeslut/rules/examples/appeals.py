"""
Examples for `kfbeslut.rules.appeals`.
"""

import datetime as dt
from typing import Final

from kfbeslut.model import AppealRegime, Body, Case, Extent, PartialDate, Step, StepKind, replace
from kfbeslut.rules.examples import Example, Examples
from kfbeslut.samples import case, change
from kfbeslut.samples.people import EXECUTIVE

__all__ = [
    "appeal_court_of_its_time",
    "appeal_in_time",
    "appeal_object_is_a_decision",
    "appeal_regime_matches_matter",
]

#: Decided on 27 May and announced on 4 June: it can be appealed until 25 June.
_SALE: Final = case()
_PROPOSED, _DECIDED = _SALE.steps or ()
_APPEALED: Final = Step(
    date=PartialDate(year=2024, month=6, day=20),
    done=StepKind.APPEALED,
    to=Body(name="Förvaltningsrätten i Almvik"),
    in_time=True,
)

_TOO_SOON: Final = replace(_APPEALED, date=PartialDate(year=2024, month=5, day=2), in_time=None)


def _steps(*steps: Step) -> Case:
    """
    Let the sale go another way, to no legal force so far.
    """
    return change(change(_SALE, "/steps", steps), "/legal_force_from", None)


def _received(day: dt.date) -> Example:
    return Example(change(_IN_COURT, "/steps/2", replace(_APPEALED, date=PartialDate.of(day))))


_IN_COURT: Final = _steps(_PROPOSED, _DECIDED, _APPEALED)
_BY_OTHER_RULES: Final = change(
    change(_SALE, "/appeal_regime", AppealRegime.ADMINISTRATIVE_APPEAL),
    "/legal_force_from",
    dt.date(2024, 7, 1),
)
_NOT_APPEALED: Final = Example(_SALE)

appeal_in_time: Final = Examples(
    passes=Example(_IN_COURT),
    # The last day.
    edge=_received(dt.date(2024, 6, 25)),
    fails=_received(dt.date(2024, 6, 26)),
    silent={
        "is_not_appealed": _NOT_APPEALED,
        "has_rules_of_its_own": Example(
            change(_IN_COURT, "/appeal_regime", AppealRegime.ADMINISTRATIVE_APPEAL)
        ),
    },
)

appeal_object_is_a_decision: Final = Examples(
    passes=Example(_IN_COURT),
    # On the very day of the decision.
    edge=_received(dt.date(2024, 5, 27)),
    fails=Example(_steps(_PROPOSED, _TOO_SOON, _DECIDED)),
    silent={"is_not_appealed": _NOT_APPEALED},
)

#: Decided when the länsrätt was the first court.
_OLD: Final = Case(
    extent=Extent.WHOLE,
    steps=(
        Step(body=EXECUTIVE, date=PartialDate(year=2010, month=2, day=9), done=StepKind.DECIDED),
        Step(
            date=PartialDate(year=2010, month=2, day=16),
            done=StepKind.APPEALED,
            to=Body(name="Länsrätten i Almvik"),
        ),
    ),
)

appeal_court_of_its_time: Final = Examples(
    passes=Example(_IN_COURT),
    # When the appeal came in, there was another.
    edge=Example(_OLD),
    fails=Example(change(_IN_COURT, "/steps/2/to", Body(name="Länsrätten i Almvik"))),
    silent={"is_not_appealed": _NOT_APPEALED},
)

appeal_regime_matches_matter: Final = Examples(
    passes=Example(_BY_OTHER_RULES),
    # The day after.
    edge=Example(change(_BY_OTHER_RULES, "/legal_force_from", dt.date(2024, 6, 27))),
    fails=Example(change(_BY_OTHER_RULES, "/legal_force_from", dt.date(2024, 6, 26))),
    silent={"is_tried_by_legality_review": _NOT_APPEALED},
)
