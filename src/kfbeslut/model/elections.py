"""
Elections: persons are chosen, and there is no *ja* and *nej*.
"""

from kfbeslut.model import fields as f
from kfbeslut.model.actors import Actor
from kfbeslut.model.value import value
from kfbeslut.model.word import Word

__all__ = ["Candidate", "Election", "ElectionMethod"]


class ElectionMethod(Word):
    """
    How persons were elected.

    Source:
        5 kap. 54 och 58 §§ kommunallagen (2017:725), lagen (2022:629) om proportionella val.
    """

    ACCLAMATION = "acclamation"
    BALLOTS = "ballots"
    OPEN_VOTE = "open-vote"
    PROPORTIONAL = "proportional"


@value
class Candidate:
    """
    One who could be elected, and the votes received (persons).

    .. versionadded:: 0.1.0
    """

    actor: Actor = f.part()
    votes: int | None = f.number(default=None)


@value
class Election:
    """
    An election held at the meeting (*val*).

    Attributes:
        post: What the elected become: "ledamot i socialnämnden".
        seats: How many are elected (persons).
        term: For how long, as written.
        in_place_of: In whose place (*efter*), at a by-election.
        method: How it was held.
        asked_proportional: How many members asked for a proportional election.
        substitutes: Whether it elects substitutes.
        candidates: Who could be elected, with their votes.
        blank: Blank ballots.
        invalid: Ballots that did not count.
        lot: Whether a tie was settled by drawing lots.
        elected: Who was elected; `()` if stated that nobody was.

    Source:
        5 kap. 54, 56 och 58 §§ kommunallagen (2017:725); lagen (2022:629) om proportionella val.

    .. versionadded:: 0.1.0
    """

    post: str | None = f.text(min=1, default=None)
    seats: int | None = f.number(min=1, default=None)
    term: str | None = f.text(min=1, default=None)
    in_place_of: Actor | None = f.part(default=None)
    method: ElectionMethod | None = f.choice(default=None)
    asked_proportional: int | None = f.number(default=None)
    substitutes: bool | None = f.flag(default=None)
    candidates: tuple[Candidate, ...] | None = f.items(default=None)
    blank: int | None = f.number(default=None)
    invalid: int | None = f.number(default=None)
    lot: bool | None = f.flag(default=None)
    elected: tuple[Actor, ...] | None = f.items(default=None)
