"""
Examples for `kfbeslut.rules.motions`.
"""

import datetime as dt
from typing import Final

from kfbeslut.model import Body, BodyKind, Claim, Mandate, PartialDate, ReviewMarks, replace
from kfbeslut.rules.examples import Example, Examples
from kfbeslut.rules.examples.almvik import ALMVIK_RULES
from kfbeslut.samples import change, context, council_minutes, council_roster, motion
from kfbeslut.samples.people import one

__all__ = [
    "motion_addressed_to_council",
    "motion_concerns_municipal_matter",
    "motion_filed_by_council_member",
    "motion_has_at_least_one_proposer",
    "motion_has_claim",
    "motion_single_subject",
    "motion_written_and_signed",
]

_MOTION: Final = motion()
_MOVERS: Final = _MOTION.by or ()
_SEATS: Final = council_roster().mandates
_MAY_MEETING: Final = PartialDate.of(dt.date(2024, 5, 27))


def _with_seats(*mandates: Mandate) -> Example:
    """
    Let these be the seats of the council.
    """
    around = change(context(), "/rosters/0/mandates", mandates)
    return Example(_MOTION, context=around, local=ALMVIK_RULES)


def _raised_in_may(name: str) -> Example:
    """
    Let the motion be given in and announced at the council's meeting in May, by somebody else.
    """
    mover = one(name)
    raised = replace(
        _MOTION,
        by=(mover,),
        signatures=(mover,),
        signed=_MAY_MEETING,
        filed=_MAY_MEETING,
        announced=_MAY_MEETING,
    )
    return Example(raised, context=change(context(), "/earlier_minutes", [council_minutes()]))


def _marked(**marks: bool) -> Example:
    """
    Let a reviewer have found something else.
    """
    found = replace(context().marks or ReviewMarks(), **marks)
    return Example(_MOTION, context=change(context(), "/marks", found), local=ALMVIK_RULES)


motion_has_at_least_one_proposer: Final = Examples(
    passes=Example(_MOTION),
    # Whoever signed it moves it.
    edge=Example(change(_MOTION, "/by", None)),
    fails=Example(change(_MOTION, "/by", ())),
)

motion_filed_by_council_member: Final = Examples(
    passes=Example(_MOTION, context=context()),
    # A substitute who served when it was raised.
    edge=_raised_in_may("Greta Månsby"),
    fails=_with_seats(*(seat for seat in _SEATS if seat.actor not in _MOVERS)),
    variants={
        "substitute": _raised_in_may("Jonas Älv"),
        "further": _with_seats(*(seat for seat in _SEATS if seat.actor != _MOVERS[1])),
    },
    silent={"has_no_proposer": Example(change(_MOTION, "/by", ()), context=context())},
)

motion_written_and_signed: Final = Examples(
    passes=Example(_MOTION, local=ALMVIK_RULES),
    # One of two is enough.
    edge=Example(change(_MOTION, "/signatures", _MOVERS[1:]), local=ALMVIK_RULES),
    fails=Example(change(_MOTION, "/signatures", ()), local=ALMVIK_RULES),
    silent={
        "need_not_be_signed": Example(
            _MOTION, local=change(ALMVIK_RULES, "/motions_signed", value=False)
        )
    },
)

motion_addressed_to_council: Final = Examples(
    passes=Example(_MOTION),
    # Whatever the council is called.
    edge=Example(change(_MOTION, "/addressee/name", "Förbundsfullmäktige")),
    fails=Example(
        change(_MOTION, "/addressee", Body(name="Socialnämnden", kind=BodyKind.COMMITTEE))
    ),
)

motion_has_claim: Final = Examples(
    passes=Example(_MOTION),
    # One claim is enough, numbered or not.
    edge=Example(change(_MOTION, "/claims", [Claim(text="att bron rivs")])),
    fails=Example(change(_MOTION, "/claims", ())),
)

motion_single_subject: Final = Examples(
    passes=Example(_MOTION, context=context(), local=ALMVIK_RULES),
    # Nobody has looked, but it asks for one thing only.
    edge=Example(change(_MOTION, "/claims", [Claim(text="att bron rivs")]), local=ALMVIK_RULES),
    fails=_marked(single_subject=False),
    silent={
        "may_have_several_subjects": Example(
            _MOTION, local=change(ALMVIK_RULES, "/motions_single_subject", value=False)
        )
    },
)

motion_concerns_municipal_matter: Final = Examples(
    passes=Example(_MOTION, context=context()),
    # What it asks for may be ever so odd.
    edge=Example(
        change(_MOTION, "/claims", [Claim(text="att bron döps om varje vecka")]),
        context=context(),
    ),
    fails=_marked(municipal_matter=False),
)
