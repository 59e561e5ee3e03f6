"""
Examples for `kfbeslut.rules.interpellations`.
"""

import datetime as dt
from typing import Final, cast

from kfbeslut.model import (
    Actor,
    AnsweredPaper,
    Body,
    BodyKind,
    Claim,
    PaperKind,
    PartialDate,
    at,
    replace,
)
from kfbeslut.rules.examples import Example, Examples
from kfbeslut.samples import change, context, council_minutes
from kfbeslut.samples.people import COMMITTEE, DIRECTOR, who

__all__ = [
    "interpellation_by_member",
    "interpellation_content",
    "interpellation_not_individual_authority",
]

_COUNCIL: Final = council_minutes()
_PAPER: Final = "/paragraphs/2/answers/0"
_MOTION: Final = "/paragraphs/4/answers/0"
_AT_THE_MEETING: Final = PartialDate.of(dt.date(2024, 5, 27))
_ALONE: Final = _COUNCIL.extract(38)


def _paper(**changes: object) -> Example:
    """
    Let the interpellation be another one.
    """
    changed = replace(cast("AnsweredPaper", at(_COUNCIL, _PAPER)), **changes)
    return Example(change(_COUNCIL, _PAPER, changed), _PAPER, context=context())


_IN_COMMITTEE: Final = Example(
    change(_COUNCIL, "/meeting/body", COMMITTEE), _PAPER, context=context()
)

interpellation_by_member: Final = Examples(
    passes=_paper(),
    # A substitute who served at the end of the meeting.
    edge=_paper(by=who("Petra Löv")),
    fails=_paper(by=who("Edla Frisk")),
    variants={
        "substitute": _paper(by=who("Jonas Älv"), filed=_AT_THE_MEETING),
        "addressee": _paper(addressee=DIRECTOR),
    },
    silent={
        "is_another_paper": Example(_COUNCIL, _MOTION, context=context()),
        "is_not_before_the_council": _IN_COMMITTEE,
        "is_put_to_joint_committee": _paper(
            addressee=Actor(body=Body(name="Hjälpmedelsnämnden", kind=BodyKind.JOINT_COMMITTEE))
        ),
    },
)

interpellation_content: Final = Examples(
    passes=_paper(),
    # However short.
    edge=_paper(claims=(Claim(text="Varför?"),)),
    fails=_paper(claims=()),
    variants={
        "reasons": _paper(gives_reasons=False),
        "introduction": _paper(kind=PaperKind.QUESTION),
    },
    silent={
        "is_another_paper": Example(_COUNCIL, _MOTION),
        "is_not_before_the_council": _IN_COMMITTEE,
    },
)

interpellation_not_individual_authority: Final = Examples(
    passes=_paper(),
    # Of a single paper a reviewer says it as well.
    edge=Example(_ALONE, "/answers/0", context=context()),
    fails=Example(
        _ALONE, "/answers/0", context=change(context(), "/marks/public_authority", value=True)
    ),
    silent={"is_another_paper": Example(_COUNCIL, _MOTION, context=context())},
)
