"""
Examples for `kfbeslut.rules.motion_year`.
"""

import datetime as dt
from typing import Final

from kfbeslut.model import PartialDate, Step, StepKind, replace
from kfbeslut.rules.examples import Example, Examples
from kfbeslut.rules.examples.almvik import ALMVIK_RULES
from kfbeslut.samples import change, context, motion, way
from kfbeslut.samples.people import COUNCIL, EXECUTIVE

__all__ = ["motion_decided_within_one_year", "motion_overdue_reported"]

_LAST_DAY: Final = dt.date(2024, 10, 16)  # given in on 16 October 2023
_LATER: Final = dt.date(2024, 11, 25)
_STEPS: Final = way().steps or ()
_DECIDED: Final = next(place for place, step in enumerate(_STEPS) if step.done is StepKind.DECIDED)


def _with_steps(*steps: Step) -> Example:
    """
    Let this have happened to the motion, in the case around it.
    """
    return Example(motion(), context=change(context(), "/case/steps", steps), local=ALMVIK_RULES)


def _decided(day: dt.date) -> Step:
    return replace(_STEPS[_DECIDED], date=PartialDate.of(day))


def _reported(day: dt.date, *, handled: dt.date) -> Step:
    return Step(
        body=EXECUTIVE,
        date=PartialDate.of(day),
        done=StepKind.REPORTED_OVERDUE,
        to=COUNCIL,
        handled=PartialDate.of(handled),
    )


_BEFORE: Final = _STEPS[:_DECIDED]
_IN_TIME: Final = _reported(dt.date(2024, 9, 11), handled=dt.date(2024, 9, 30))
_HANDLED_LATER: Final = _reported(dt.date(2024, 9, 11), handled=dt.date(2024, 10, 28))
_WITHDRAWN: Final = Step(
    date=PartialDate.of(dt.date(2024, 9, 2)), done=StepKind.OTHER, note="motionen återkallad"
)

motion_decided_within_one_year: Final = Examples(
    passes=Example(way(), "/documents/0/document"),
    edge=_with_steps(*_BEFORE, _decided(_LAST_DAY)),
    fails=_with_steps(*_BEFORE, _IN_TIME, _decided(_LATER)),
    variants={
        "before-2002": Example(
            change(motion(), "/filed", PartialDate.of(dt.date(2002, 6, 30))),
            context=context(),
            local=ALMVIK_RULES,
        )
    },
    silent={
        "was_withdrawn": _with_steps(*_BEFORE, _WITHDRAWN),
        "was_not_reported_either": _with_steps(*_BEFORE, _decided(_LATER)),
    },
)

motion_overdue_reported: Final = Examples(
    passes=_with_steps(*_BEFORE, _decided(_LAST_DAY)),
    # Still undecided a year later, and reported on the last day.
    edge=Example(
        motion(),
        context=change(
            context(), "/case/steps", (*_BEFORE, _reported(_LAST_DAY, handled=_LAST_DAY))
        ),
        local=ALMVIK_RULES,
        today=_LAST_DAY,
    ),
    fails=_with_steps(*_BEFORE, _decided(_LATER)),
    variants={"handled-later": _with_steps(*_BEFORE, _HANDLED_LATER, _decided(_LATER))},
    silent={"was_withdrawn": _with_steps(*_BEFORE, _WITHDRAWN)},
)
