"""
Decides all votes that up to 61 members can take, and compares with a count head by head.

    python tests/procedure/tallies.py [--members 61] [--workers N]

So many vote yes, so many no, so many abstain and so many are absent: all of it is tried with each
question and each kind of matter that the act counts in a way of its own, in the council and in a
committee, with the chair on either side or unknown. For the quorum, all numbers of members there,
of disqualified ones and of vacant seats. The count head by head (`heads.py`) knows nothing of the
library.

The first result that differs is printed, and the program ends with 1.
"""

import argparse
import datetime as dt
import itertools
import multiprocessing
import sys
import time
from collections import Counter
from fractions import Fraction

import heads

from kfbeslut.model import BodyKind, MatterKind, Vote, VoteCount, VoteSide
from kfbeslut.procedure import Barred, ByLot, Decided, Question, Tally, Undecided, outcome, quorum

YEARS = {2005: dt.date(2005, 5, 23), 2013: dt.date(2013, 5, 20), 2024: dt.date(2024, 3, 4)}
SIDES = {"+": VoteSide.YES, "-": VoteSide.NO, None: None}
SIGNS = {VoteSide.YES: "+", VoteSide.NO: "-"}
BODIES = {True: BodyKind.COUNCIL, False: BodyKind.COMMITTEE}
SHARES = ("1/2", "3/5", "2/3", "3/4", "1")


def asking(asked, matter="ordinary", *, chairs=("+",), before=(False,), charters=(None,), **more):
    """List what is asked, from both sides, with all that may be known besides."""
    for council, asker, chair, earlier, share, year in itertools.product(
        (True, False), "+-", chairs, before, charters, more.get("years", (2024,))
    ):
        yield {
            "council": council,
            "asked": asked,
            "matter": matter,
            "asker": asker,
            "chair": chair,
            "before": earlier,
            "charter_share": share,
            "year": year,
        }


VOTES = [
    *asking("matter", chairs=("+", "-", None)),
    *asking("matter", "election", chairs=("+", None)),
    *asking("matter", "employment"),
    *asking("matter", "extra-election", years=YEARS),
    *asking("matter", "non-party-committee", years=YEARS),
    *asking("matter", "peoples-initiative", years=YEARS),
    *asking("matter", charters=SHARES),
    *asking("unprepared-matter"),
    *asking("taking-up"),
    *asking("elimination", chairs=("+", "-")),
    *asking("elimination", "extra-election"),
    *asking("putting-off", chairs=("+", "-", None), before=(False, True)),
    *asking("putting-off", "election"),
    *asking("putting-off", "employment", before=(False, True)),
    *asking("putting-off", "extra-election", chairs=("+", "-")),
]


def decided(tally, vote):
    """Ask the library, and say its answer as the count head by head does."""
    result = outcome(
        tally,
        body=BODIES[vote["council"]],
        day=YEARS[vote["year"]],
        question=Question(vote["asked"]),
        matter=MatterKind(vote["matter"]),
        side=SIDES[vote["asker"]],
        chair=SIDES[vote["chair"]],
        put_off_before=vote["before"],
        charter_share=vote["charter_share"] and Fraction(vote["charter_share"]),
    )
    match result:
        case Decided(won=won, ground=ground):
            return SIGNS[won], ground.value
        case ByLot():
            return "lot"
        case Barred():
            return "barred"
        case Undecided():
            return "open"


def judge_votes(yes, no, members):
    """Judge all votes with so many on each side."""
    counts = Counter()
    for abstained in range(members - yes - no + 1):
        tally = Tally.counted(yes=yes, no=no, abstained=abstained)
        line = heads.heads(yes, no, abstained)
        for absent in range(members - yes - no - abstained + 1):
            count = VoteCount(yes=yes, no=no, abstained=abstained, absent=absent)
            if Tally.of(Vote(counts=count)) != tally:
                return counts, f"{count}: the absent are counted"
            counts["tallies"] += 1
        for vote in VOTES:
            ours, theirs = decided(tally, vote), heads.decide(line, **vote)
            if ours != theirs:
                return counts, f"{line!r}, {vote}: {ours}, head by head {theirs}"
            counts["votes"] += 1
    return counts, None


def judge_quorums(seats):
    """Judge all meetings of a body with so many seats."""
    counts = Counter()
    for council, present, disqualified, vacant in itertools.product(
        (True, False), *[range(seats + 1)] * 3
    ):
        if present + disqualified + vacant > seats:
            continue
        for matter, allowed in itertools.product(("ordinary", "question"), (True, False, None)):
            ours = quorum(
                body=BODIES[council],
                day=YEARS[2024],
                seats=seats,
                present=present,
                disqualified=disqualified,
                vacant=vacant,
                matter=MatterKind(matter),
                answers_below=allowed,
            ).met
            known = {"disqualified": disqualified, "vacant": vacant}
            known |= {"council": council, "answer": matter == "question", "allowed": allowed}
            theirs = heads.may_handle(seats, present, **known)
            if ours is not theirs:
                return counts, f"{present} of {seats}, {known}: {ours}, head by head {theirs}"
            counts["meetings"] += 1
    return counts, None


def judge(work):
    kind, *numbers = work
    return {"votes": judge_votes, "quorums": judge_quorums}[kind](*numbers)


def parse_arguments():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[1])
    parser.add_argument("--members", type=int, default=61, help="at most how many (61)")
    parser.add_argument("--workers", type=int, default=2, help="how many processes (2)")
    return parser.parse_args()


def main():
    asked = parse_arguments()
    begun = time.monotonic()
    most = asked.members
    work = [("votes", yes, no, most) for yes in range(most + 1) for no in range(most + 1 - yes)]
    work += [("quorums", seats) for seats in range(most + 1)]
    counts = Counter()
    with multiprocessing.Pool(asked.workers) as pool:
        for judged, differs in pool.imap_unordered(judge, work, chunksize=8):
            counts += judged
            if differs:
                sys.exit(differs)
    told = ", ".join(f"{counts[kind]} {kind}" for kind in ("tallies", "votes", "meetings"))
    seconds = time.monotonic() - begun
    print(f"0 to {most} members: {told}; none differs; {seconds:.0f} seconds")  # noqa: T201


if __name__ == "__main__":
    main()
