"""
Who serves, whether there is a quorum, what a vote decided: from facts to results with reasons.

Pure functions of what the model holds; they can be used without the rules.

.. versionadded:: 0.1.0
"""

from kfbeslut.procedure.attendance import Attendance
from kfbeslut.procedure.ballot_count import Seat
from kfbeslut.procedure.ballots import BallotGroup, Ballots, Lot
from kfbeslut.procedure.majority import BY_LOT, BY_SPECIAL_MAJORITY, Question
from kfbeslut.procedure.order import AsElected, ByGroup, ByParty, CallingOrder, OneList, Turn
from kfbeslut.procedure.outcome import outcome
from kfbeslut.procedure.proportional import SeatDistribution, distribute_seats
from kfbeslut.procedure.proportional_demand import ProportionalDemand, proportional_demand
from kfbeslut.procedure.proportional_substitutes import SubstituteOrder, order_of_substitutes
from kfbeslut.procedure.putting import PuttingOrder, PuttingStep, orders_of_putting
from kfbeslut.procedure.putting_judged import Departure, OrderJudgement, judge_order
from kfbeslut.procedure.putting_recorded import judge_recorded_putting
from kfbeslut.procedure.quorum import Quorum, quorum
from kfbeslut.procedure.results import Barred, ByLot, Decided, Undecided, VoteResult
from kfbeslut.procedure.service import Filled, Service, Untold, Vacant
from kfbeslut.procedure.serving import who_serves
from kfbeslut.procedure.tally import ONE_THIRD, Bounds, Tally

__all__ = [
    "BY_LOT",
    "BY_SPECIAL_MAJORITY",
    "ONE_THIRD",
    "AsElected",
    "Attendance",
    "BallotGroup",
    "Ballots",
    "Barred",
    "Bounds",
    "ByGroup",
    "ByLot",
    "ByParty",
    "CallingOrder",
    "Decided",
    "Departure",
    "Filled",
    "Lot",
    "OneList",
    "OrderJudgement",
    "ProportionalDemand",
    "PuttingOrder",
    "PuttingStep",
    "Question",
    "Quorum",
    "Seat",
    "SeatDistribution",
    "Service",
    "SubstituteOrder",
    "Tally",
    "Turn",
    "Undecided",
    "Untold",
    "Vacant",
    "VoteResult",
    "distribute_seats",
    "judge_order",
    "judge_recorded_putting",
    "order_of_substitutes",
    "orders_of_putting",
    "outcome",
    "proportional_demand",
    "quorum",
    "who_serves",
]
