"""
The numbers in a vote, with what the place where it stands tells of them.
"""

from kfbeslut.model import Vote
from kfbeslut.procedure import Tally
from kfbeslut.rules.here import Here

__all__ = ["tally_of"]


def tally_of(vote: Vote, at: Here) -> Tally:
    """
    Tell what the counts say; where one is missing, what the roll and the seats allow.
    """
    # Several rules ask the same of each vote.
    for_whom, tally = at.tallies.get(id(vote), (None, None))
    if tally is None or for_whom is not vote:
        tally = Tally.of(vote, at_most=at.at_most_present)
        at.tallies[id(vote)] = vote, tally
    return tally
