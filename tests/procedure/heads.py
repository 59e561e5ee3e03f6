"""
What a vote decides, found head by head: nothing here knows the library that it judges.

A vote is a text with one character for each member: `+` voted yes, `-` voted no, `0` was there and
did neither, `.` was absent. Shares are fractions of the heads that are there, sides are compared by
sending them home in pairs, and half of the members are there if each empty chair can be given
to one of them and somebody is left standing.
"""

from fractions import Fraction
from functools import cache

OTHER = {"+": "-", "-": "+"}


def heads(yes, no, abstained, absent=0):
    """Line up the members."""
    return "+" * yes + "-" * no + "0" * abstained + "." * absent


@cache
def who_is_left(voters):
    """Send home one of each side until one side is gone: `""` if both are."""
    while "+" in voters and "-" in voters:
        voters = voters.replace("+", "", 1).replace("-", "", 1)
    return voters[:1]


@cache
def share(side, present):
    """Tell how large a part of those there stood on a side."""
    return Fraction(sum(head == side for head in present), len(present))


def simple_majority(present, *, lot, chair):
    """Decide as everything is decided of which nothing else is said."""
    if winner := who_is_left(present.replace("0", "")):
        return winner, "majority"
    if lot:
        return "lot"
    return (chair, "casting-vote") if chair else "open"


def decide(  # noqa: PLR0911 (one way out for each thing that is said otherwise)
    members, *, council, asked, matter, asker, chair, before, charter_share, year
):
    """Give a winner and a ground, or `"lot"`, `"barred"` or, for want of the chair, `"open"`."""
    present = members.replace(".", "")
    if not present:
        return "barred"
    opponent = OTHER[asker]

    if asked == "matter" and charter_share:
        enough = share(asker, present) >= Fraction(charter_share)
        return (asker if enough else opponent), "special-majority"
    if council and asked == "taking-up":
        everybody = set(present) == {asker}
        return (asker if everybody else opponent), "special-majority"
    if council and asked == "unprepared-matter":
        one_mind = present[0] if len(set(present)) == 1 else "0"
        return "barred" if one_mind == "0" else (one_mind, "special-majority")
    if council and asked == "matter":
        new = year >= 2011
        if matter == "non-party-committee" or (matter == "extra-election" and new):
            enough = share(asker, present) >= Fraction("2/3")
            return (asker if enough else opponent), "special-majority"
        if matter == "peoples-initiative" and new:
            stopped = share(opponent, present) >= Fraction("2/3")
            return (opponent if stopped else asker), "special-majority"

    lot = matter in {"election", "employment"}
    result = simple_majority(present, lot=lot, chair=chair)
    minority_may = council and not before and matter not in {"election", "extra-election"}
    if asked == "putting-off" and minority_may and result != (asker, "majority"):
        return (asker, "one-third") if share(asker, present) >= Fraction("1/3") else result
    return result


def enough_are_there(present, seats):
    """Give each empty chair to one who is there; somebody has to be left."""
    standing, empty = present, seats - present
    while standing and empty:
        standing, empty = standing - 1, empty - 1
    return standing > 0


def may_handle(seats, present, *, council, disqualified, vacant, answer, allowed):
    """Tell whether there is a quorum; `None` where nobody can say whether vacant seats count."""
    counted = present + disqualified if council else present
    if enough_are_there(counted, seats):
        return True
    if council and answer and allowed is not False:
        return allowed
    return None if vacant and enough_are_there(counted, seats - vacant) else False
