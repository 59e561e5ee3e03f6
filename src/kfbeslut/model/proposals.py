"""
What was moved at the meeting, and how the chair put it.
"""

from kfbeslut.model import fields as f
from kfbeslut.model.actors import Actor
from kfbeslut.model.value import value
from kfbeslut.model.word import Word

__all__ = ["Proposal", "ProposalKind", "Putting", "PuttingMethod", "Refusal"]


class ProposalKind(Word):
    """
    What a proposal (*yrkande*) aims at.
    """

    APPROVAL = "approval"
    REJECTION = "rejection"
    AMENDMENT = "amendment"
    ADDITION = "addition"
    REMITTAL = "remittal"
    POSTPONEMENT = "postponement"
    OTHER = "other"


@value
class Proposal:
    """
    A proposal moved at the meeting, or laid before it by another body (*yrkande, förslag*).

    Never to be confused with `Motion`, a member's paper to the council.

    Attributes:
        key: Its name inside the paragraph, for puttings and votes.
        by: Who moved it; a body for a proposal laid before the meeting.
        joined_by: Who joined in it (*med instämmande av*).
        supporters: How many supported it without a vote (persons).
        kind: What it aims at.
        text: Its words where they stand as an item of their own; `None` when only told.
        mark: The mark or number before it in a list.
        rank: 1 for *i första hand*, 2 for *i andra hand* and so on.
        withdrawn: Whether it was taken back before the decision.

    Source:
        5 kap. 67 § 1 kommunallagen (2017:725): the minutes give the proposals that were laid and
        not withdrawn; 5 kap. 50 § for supporters.

    .. versionadded:: 0.1.0
    """

    key: str | None = f.text(min=1, default=None)
    by: tuple[Actor, ...] | None = f.items(default=None)
    joined_by: tuple[Actor, ...] | None = f.items(default=None)
    supporters: int | None = f.number(default=None)
    kind: ProposalKind | None = f.choice(default=None)
    text: str | None = f.text(min=1, default=None)
    mark: str | None = f.text(min=1, default=None)
    rank: int | None = f.number(min=1, default=None)
    withdrawn: bool = f.flag(default=False)


class PuttingMethod(Word):
    """
    How proposals were put.
    """

    AGAINST_EACH_OTHER = "against-each-other"
    ONE_BY_ONE = "one-by-one"
    TOGETHER = "together"


class Refusal(Word):
    """
    Why the chair refused to put a proposal.

    Source:
        5 kap. 57 § kommunallagen (2017:725).
    """

    UNLAWFUL = "unlawful"
    NEW_MATTER = "new-matter"


@value
class Putting:
    """
    One question put by the chair and what the chair found (*proposition, beslutsgång*).

    Attributes:
        proposals: Keys of the proposals put, in the order of putting.
        method: Against each other, one by one, or several together.
        adopted: Keys of those that the chair found adopted by acclamation.
        vote_called_by: Who called for a vote (*begär votering*); `()` if stated that nobody did.
        refused: Why the chair refused to put them.
        overruled: Whether the meeting decided that a refused proposal be put all the same.
        text: Its words, where they stand as an item of their own; `None` when told in prose.

    Source:
        5 kap. 53 §, 57 § och 67 § 2 kommunallagen (2017:725).

    .. versionadded:: 0.1.0
    """

    proposals: tuple[str, ...] | None = f.items(each=f.text(min=1), default=None)
    method: PuttingMethod | None = f.choice(default=None)
    adopted: tuple[str, ...] | None = f.items(each=f.text(min=1), default=None)
    vote_called_by: tuple[Actor, ...] | None = f.items(default=None)
    refused: Refusal | None = f.choice(default=None)
    overruled: bool | None = f.flag(default=None)
    text: str | None = f.text(min=1, default=None)
