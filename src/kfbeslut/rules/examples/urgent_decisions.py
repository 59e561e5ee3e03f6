"""
Examples for `kfbeslut.rules.urgent_decisions`.
"""

from typing import Final

from kfbeslut.model import PartialDate
from kfbeslut.rules.examples import Example, Examples
from kfbeslut.samples import change, context, delegated_decision, urgent_decision
from kfbeslut.samples.committee_matters import HEAD
from kfbeslut.samples.people import one

__all__ = ["urgent_decision_authorised", "urgent_decision_reported_next_meeting"]

_CONTEXT: Final = context()
_URGENT: Final = urgent_decision()
_NOT_URGENT: Final = Example(delegated_decision(), context=_CONTEXT)


def _changed(field: str, value: object) -> Example:
    return Example(change(_URGENT, f"/delegation/{field}", value), context=_CONTEXT)


urgent_decision_reported_next_meeting: Final = Examples(
    passes=Example(_URGENT, context=_CONTEXT),
    # It isn't told when, but it is on the list of that meeting.
    edge=_changed("reported", None),
    fails=_changed("reported", PartialDate(year=2024, month=4, day=16)),
    silent={"is_not_urgent": _NOT_URGENT},
)

urgent_decision_authorised: Final = Examples(
    passes=Example(_URGENT, context=_CONTEXT),
    # A few words are enough.
    edge=_changed("urgent_because", "Brådskande."),
    fails=_changed("decider", one("Nils Hedeby", office="Förste vice ordförande")),
    variants={
        "not-a-member": _changed("decider", HEAD),
        "no-reason": _changed("urgent_because", None),
    },
    silent={"is_not_urgent": _NOT_URGENT},
)
