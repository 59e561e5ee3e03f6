"""
What was decided: points in words, their effects as understood, and who took no part.
"""

import datetime as dt

from kfbeslut.model import fields as f
from kfbeslut.model.actors import Actor, Body
from kfbeslut.model.dates import PartialDate
from kfbeslut.model.value import value
from kfbeslut.model.voting import Choice
from kfbeslut.model.word import Word

__all__ = ["DecisionPoint", "Delegation", "Effect", "NotTakingPart", "Outcome"]


class Outcome(Word):
    """
    What a decision does with a matter or with a paper that it answers.

    `REMITTED_BACK` is *återremiss*, `REFERRED` *hänskjuts, remitteras*, `FORWARDED` *överlämnas*,
    `CONSIDERED_ANSWERED` *anses besvarad*, `ANSWERED_WITHOUT_POSITION` *besvaras utan
    ställningstagande*, `NOTED` *antecknas*, `WRITTEN_OFF` *avskrivs*.
    """

    GRANTED = "granted"
    REJECTED = "rejected"
    CONSIDERED_ANSWERED = "considered-answered"
    ANSWERED_WITHOUT_POSITION = "answered-without-position"
    REMITTED_BACK = "remitted-back"
    POSTPONED = "postponed"
    REFERRED = "referred"
    FORWARDED = "forwarded"
    ADOPTED = "adopted"
    NOTED = "noted"
    WRITTEN_OFF = "written-off"
    ELECTED = "elected"
    CERTIFIED_AT_ONCE = "certified-at-once"
    OTHER = "other"


@value
class Effect:
    """
    What a decision point does, as understood.

    One point may have several effects: "hänskjuts … och därmed anses motionen besvarad".

    Attributes:
        outcome: What it does.
        on: The key of the answered paper it acts on; `None` for the matter itself.
        claims: The numbers of the claims it acts on; `None` for the whole.
        rest: Whether it acts on all that no other effect names (*i övrigt*).
        to: Where the matter goes.
        by_minority: Whether a minority brought it about (5 kap. 50 §).
        reasons: The reasons set for it, as for a remittal.
        reasons_by: Who set the reasons.

    Source:
        5 kap. 23, 35, 50 och 67 § 4 kommunallagen (2017:725).

    .. versionadded:: 0.1.0
    """

    outcome: Outcome = f.choice()
    on: str | None = f.text(min=1, default=None)
    claims: tuple[int, ...] | None = f.items(each=f.number(min=1), default=None)
    rest: bool = f.flag(default=False)
    to: Body | None = f.part(default=None)
    by_minority: bool | None = f.flag(default=None)
    reasons: str | None = f.text(min=1, default=None)
    reasons_by: tuple[Actor, ...] | None = f.items(default=None)


@value
class DecisionPoint:
    """
    One point of a decision, or of a proposed one (*beslutspunkt*).

    Sub-points stand after their point, flat: 2, 2a, 2b.

    Attributes:
        number: Its number, from 1; `None` if it has none.
        letter: The letter of a sub-point.
        mark: The mark before it as written: "1.", "•", "att".
        text: Its words, without number, letter and mark.
        effects: What it does; `None` where that is not understood.
        proposed_by: Who proposes it, in a statement or on the way up.
        decided_by: Who is to decide it, where a proposal goes up the chain.

    Source:
        5 kap. 67 § 4 kommunallagen (2017:725): the minutes give the decisions taken.

    >>> point = DecisionPoint(text="motionen avslås", effects=[Effect(outcome=Outcome.REJECTED)])
    >>> point.effects[0].outcome.value
    'rejected'

    .. versionadded:: 0.1.0
    """

    number: int | None = f.number(min=1, default=None)
    letter: str | None = f.text(min=1, default=None)
    mark: str | None = f.text(min=1, default=None)
    text: str = f.text(min=1)
    effects: tuple[Effect, ...] | None = f.items(default=None)
    proposed_by: Actor | None = f.part(default=None)
    decided_by: Body | None = f.part(default=None)


@value
class NotTakingPart:
    """
    One who was there and took no part in the decision (*deltar inte i beslutet, jäv*).

    Attributes:
        actor: Who.
        choice: `DOES_NOT_TAKE_PART` or `DISQUALIFIED` as a rule; as stated.
        reason: Why, as written.
        left_room: Whether the person left the room; `None` if not told.
        exception: The exception relied on to stay or take part, as written.
        text: The words, where they stand as an item of their own; `None` when told in prose.

    Source:
        4 kap. 25 §, 5 kap. 47-49 §§, 6 kap. 28-32 §§ kommunallagen (2017:725).

    .. versionadded:: 0.1.0
    """

    actor: Actor = f.part()
    choice: Choice | None = f.choice(default=None)
    reason: str | None = f.text(min=1, default=None)
    left_room: bool | None = f.flag(default=None)
    exception: str | None = f.text(min=1, default=None)
    text: str | None = f.text(min=1, default=None)


@value
class Delegation:
    """
    A decision taken on behalf of the body (*delegationsbeslut*).

    Such a decision has no meeting: body and day stand here.

    Attributes:
        body: On whose behalf it was taken.
        date: The day it was taken.
        decider: Who decided.
        passed_on_by: The head of administration who passed the power on.
        ground: The rule of the delegation order or the assignment, as written.
        kind: What kind of decision it is.
        urgent: Whether it was taken as urgent (6 kap. 39 §).
        urgent_because: Why the body could not be waited for.
        automated: Whether it was made by a machine (6 kap. 37 §).
        reported: The meeting of the body to which it was reported.
        recorded: Whether it was recorded separately instead.

    Source:
        6 kap. 37-40 §§ och 7 kap. 5-8 §§ kommunallagen (2017:725).

    .. versionadded:: 0.1.0
    """

    body: Body | None = f.part(default=None)
    date: dt.date | None = f.day(default=None)
    decider: Actor | None = f.part(default=None)
    passed_on_by: Actor | None = f.part(default=None)
    ground: str | None = f.text(min=1, default=None)
    kind: str | None = f.text(min=1, default=None)
    urgent: bool | None = f.flag(default=None)
    urgent_because: str | None = f.text(min=1, default=None)
    automated: bool | None = f.flag(default=None)
    reported: PartialDate | None = f.part(default=None)
    recorded: bool | None = f.flag(default=None)
