"""
Who serves, whether there is a quorum, what a vote decided: from facts to results with reasons.

Pure functions of what the model holds; they can be used without the rules.

.. versionadded:: 0.1.0
"""

from kfbeslut.procedure.attendance import Attendance
from kfbeslut.procedure.proportional import (
    BallotGroup,
    Ballots,
    Lot,
    Seat,
    SeatDistribution,
    distribute_seats,
)
from kfbeslut.procedure.proportional_demand import ProportionalDemand, proportional_demand
from kfbeslut.procedure.proportional_substitutes import SubstituteOrder, order_of_substitutes

__all__ = [
    "Attendance",
    "BallotGroup",
    "Ballots",
    "Lot",
    "ProportionalDemand",
    "Seat",
    "SeatDistribution",
    "SubstituteOrder",
    "distribute_seats",
    "order_of_substitutes",
    "proportional_demand",
]
