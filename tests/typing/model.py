"""
What type checkers say of the model: read by mypy, never run.

Each `type: ignore` stands where a checker must complain; one that is not needed is an error too.
"""

import datetime as dt

from kfbeslut.model import (
    Actor,
    Claim,
    DecisionParagraph,
    Meeting,
    Minutes,
    Motion,
    RegistryNumber,
    Vote,
    VoteCount,
    replace,
)


def right() -> None:
    """Right uses pass."""
    motion = Motion(
        title="Bänkar i parken",
        registry_number=RegistryNumber(text="KS 2024/17"),
        claims=(Claim(text="fler bänkar ställs ut"),),
    )
    title: str | None = motion.title
    claims: tuple[Claim, ...] | None = motion.claims
    changed: Motion = replace(motion, title=None)
    paragraph: DecisionParagraph = Minutes(paragraphs=()).extract(12)
    day: dt.date | None = Meeting(date=dt.date(2024, 5, 20)).last_day
    match motion:
        case Motion(title=str() as found):
            said: str = found


def wrong() -> None:
    """Wrong types, names, positions and missing arguments are told before anything runs."""
    Motion(title=3)  # type: ignore[arg-type]
    Motion(titel="Bänkar")  # type: ignore[call-arg]
    Motion("Bänkar")  # type: ignore[arg-type, call-arg]
    Claim()  # type: ignore[call-arg]
    VoteCount(yes="20")  # type: ignore[arg-type]
    Vote(counts=20)  # type: ignore[arg-type]
    Actor(parties="S")  # type: ignore[arg-type]
    Motion().title = "Bänkar"  # type: ignore[misc]
