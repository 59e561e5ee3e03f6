"""
How votes in examples come out otherwise: some members choose another side, and it is counted again.
"""

from collections.abc import Mapping
from typing import cast

from kfbeslut.model import Choice, Minutes, Vote, VoteCount, at, replace
from kfbeslut.rules.examples import Example
from kfbeslut.samples import change

__all__ = ["recast"]


def recast(
    minutes: Minutes, paragraph: str, choices: Mapping[str | None, Choice], **changes: object
) -> Example:
    """
    Change the vote of a paragraph: what those who are named chose, the counts, and what is given.
    """
    path = f"{paragraph}/votes/0"
    vote = cast("Vote", at(minutes, path))
    roll = [
        replace(ballot, choice=choices.get(ballot.actor.name, ballot.choice))
        for ballot in vote.roll or ()
    ]
    chosen = [ballot.choice for ballot in roll]
    counts = VoteCount(
        yes=chosen.count(Choice.YES),
        no=chosen.count(Choice.NO),
        abstained=chosen.count(Choice.ABSTAINS),
        absent=chosen.count(Choice.ABSENT),
    )
    changed = replace(vote, **{"roll": roll, "counts": counts, **changes})
    return Example(change(minutes, path, changed), path)
