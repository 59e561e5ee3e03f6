"""
Examples for `kfbeslut.rules.legal_force`.
"""

import datetime as dt
from typing import Final

from kfbeslut.model import (
    AppealRegime,
    Body,
    Case,
    Matter,
    MatterKind,
    PartialDate,
    SecrecyMark,
    Step,
    StepKind,
)
from kfbeslut.rules.examples import Example, Examples
from kfbeslut.samples import case, change, way
from kfbeslut.samples.people import EXECUTIVE

__all__ = [
    "execution_before_legal_force_noted",
    "legal_force_not_before_period_ends",
    "local_regulations_promulgated",
]

#: Decided on 27 May and announced on 4 June: it has legal force from 26 June.
_SALE: Final = case()
_PROPOSED, _DECIDED = _SALE.steps or ()
_NOTICE: Final = "/documents/1/document/notices/0"


def _then(done: StepKind, month: int, day: int) -> Step:
    return Step(body=EXECUTIVE, date=PartialDate(year=2024, month=month, day=day), done=done)


def _steps(case: Case, *steps: Step) -> Case:
    return change(case, "/steps", (_PROPOSED, _DECIDED, *steps))


_BY_OTHER_RULES: Final = change(
    change(_SALE, "/appeal_regime", AppealRegime.ADMINISTRATIVE_APPEAL),
    "/legal_force_from",
    dt.date(2024, 7, 1),
)
_IN_COURT: Final = change(
    _steps(
        _SALE,
        Step(
            date=PartialDate(year=2024, month=6, day=20),
            done=StepKind.APPEALED,
            to=Body(name="Förvaltningsrätten i Almvik"),
            in_time=True,
        ),
    ),
    "/legal_force_from",
    None,
)

legal_force_not_before_period_ends: Final = Examples(
    passes=Example(change(_SALE, "/legal_force_from", dt.date(2024, 7, 1))),
    # The day after the last day of appeal.
    edge=Example(_SALE),
    fails=Example(change(_SALE, "/legal_force_from", dt.date(2024, 6, 25))),
    variants={"appealed": Example(change(_IN_COURT, "/legal_force_from", dt.date(2024, 6, 26)))},
    silent={
        "has_rules_of_its_own": Example(_BY_OTHER_RULES),
        "notice_was_down": Example(change(_SALE, f"{_NOTICE}/removed", dt.date(2024, 6, 20))),
    },
)

_EXECUTED: Final = _steps(_SALE, _then(StepKind.EXECUTED, 6, 26))

execution_before_legal_force_noted: Final = Examples(
    passes=Example(way()),
    # On the first day with legal force.
    edge=Example(_EXECUTED),
    fails=Example(change(_EXECUTED, "/steps/2/date", PartialDate(year=2024, month=6, day=10))),
    silent={
        "is_not_executed": Example(_SALE),
        "has_rules_of_its_own": Example(_steps(_BY_OTHER_RULES, _then(StepKind.EXECUTED, 6, 26))),
    },
)

_REGULATIONS: Final = _steps(
    change(_SALE, "/matter", Matter(kind=MatterKind.REGULATIONS)),
    _then(StepKind.PUBLISHED, 6, 5),
)

local_regulations_promulgated: Final = Examples(
    passes=Example(_REGULATIONS),
    # Published long after.
    edge=Example(change(_REGULATIONS, "/steps/2/date", PartialDate(year=2025))),
    fails=Example(_steps(_REGULATIONS)),
    variants={"not-announced": Example(change(_REGULATIONS, _NOTICE[:-2], ()))},
    silent={
        "are_no_regulations": Example(_SALE),
        "are_not_decided": Example(change(_REGULATIONS, "/steps", (_PROPOSED,))),
        "are_secret": Example(change(_REGULATIONS, "/secrecy", [SecrecyMark()])),
    },
)
