"""
What the steps of a case tell of its way to the council.

What stands before the council's decision in the order of the steps came before it, whatever days
are told: days that go backwards are for `chain-in-order` alone.
"""

from collections.abc import Iterator
from functools import cached_property
from typing import Final

import attrs

from kfbeslut.model import (
    Body,
    BodyKind,
    Case,
    DecisionParagraph,
    MatterKind,
    Minutes,
    Step,
    StepKind,
)
from kfbeslut.rules.here import Here

__all__ = [
    "COMMITTEES",
    "PREPARED",
    "PREPARING",
    "UNCLEAR",
    "UNTOLD",
    "Route",
    "is_after",
    "kind",
    "paper_on",
]

#: Nämnder, the executive among them.
COMMITTEES: Final = frozenset({BodyKind.EXECUTIVE, BodyKind.COMMITTEE, BodyKind.JOINT_COMMITTEE})
#: Those who may prepare a matter; a sub-committee does so for its committee.
PREPARING: Final = COMMITTEES | {BodyKind.SUB_COMMITTEE, BodyKind.DRAFTING_COMMITTEE}
#: The kinds of body that may turn out to be any other.
UNTOLD: Final = frozenset({None, BodyKind.OTHER})

#: What a body does that prepares a matter.
PREPARED: Final = frozenset(
    {
        StepKind.HEARD,
        StepKind.STATED,
        StepKind.PREPARED,
        StepKind.PROPOSED,
        StepKind.NO_OPINION,
        StepKind.DECIDED,
    }
)
#: Steps that may turn out to be any other.
UNCLEAR: Final = frozenset({None, StepKind.OTHER})


# No slots: with them attrs would hide the cached properties from those who look at the class.
@attrs.frozen(slots=False)
class Route:
    """
    The way of a case to the council's last decision.
    """

    case: Case

    @property
    def matter(self) -> MatterKind | None:
        """
        The kind of matter.
        """
        return self.case.matter.kind if self.case.matter else None

    @cached_property
    def end(self) -> int | None:
        """
        The place of the last step by which the council decided; `None` if there is none.
        """
        steps = self.case.steps or ()
        decided = (
            place
            for place in reversed(range(len(steps)))
            if steps[place].done is StepKind.DECIDED and kind(steps[place].body) is BodyKind.COUNCIL
        )
        return next(decided, None)

    @property
    def decision(self) -> Step | None:
        """
        The last step by which the council decided.
        """
        return (self.case.steps or ())[self.end] if self.end is not None else None

    @cached_property
    def before(self) -> tuple[Step, ...]:
        """
        The steps before it, and any that stands later though it was surely taken earlier.
        """
        steps, decision = self.case.steps or (), self.decision
        if self.end is None or decision is None:
            return ()
        late = steps[self.end + 1 :]
        return steps[: self.end] + tuple(step for step in late if is_after(decision, step))

    @property
    def preparers(self) -> tuple[Body, ...]:
        """
        The bodies that prepared the matter, those that can't have done so among them.
        """
        return tuple(step.body for step in self.before if step.body and step.done in PREPARED)

    @property
    def handled_by(self) -> frozenset[BodyKind | None]:
        """
        The kinds of the bodies that had the matter, and of those to which it was sent.
        """
        return frozenset(body.kind for step in self.before for body in (step.body, step.to) if body)

    @property
    def steps(self) -> Iterator[tuple[BodyKind | None, StepKind | None]]:
        """
        The steps before the decision, as what kind of body did what.
        """
        return ((kind(step.body), step.done) for step in self.before)

    @cached_property
    def paragraph(self) -> DecisionParagraph | None:
        """
        The council's paragraph on it among the papers of the case, alone or in its minutes.
        """
        return paper_on(self.decision, self.case) if self.decision else None

    @property
    def unprepared(self) -> bool | None:
        """
        Whether the matter came before the council unprepared, as the agenda says.
        """
        item = Here.of(self.paragraph).item if self.paragraph else None
        return item.unprepared if item else None


def paper_on(decision: Step, case: Case) -> DecisionParagraph | None:
    """
    Give the paragraph on a decision among the papers of the case, alone or from its minutes.
    """
    for entry in case.documents or ():
        paper = entry.document
        if isinstance(paper, Minutes):
            numbers = [each.number for each in paper.paragraphs or ()]
            if decision.paragraph is None or decision.paragraph not in numbers:
                continue
            paper = paper.extract(decision.paragraph)
        if isinstance(paper, DecisionParagraph) and _tells_of(paper, decision):
            return paper
    return None


def _tells_of(paragraph: DecisionParagraph, decision: Step) -> bool:
    """
    Tell whether it is that body's, and of the same day or number without contrary other.
    """
    meeting = paragraph.meeting
    if meeting is None or not _is_same_body(meeting.body, decision.body):
        return False
    day = decision.date.exact if decision.date else None
    same = {meeting.date == day} if meeting.date and day else set()
    if paragraph.number and decision.paragraph:
        same.add(paragraph.number == decision.paragraph)
    return same == {True}


def _is_same_body(one: Body | None, other: Body | None) -> bool:
    if one is None or other is None or one.kind is not other.kind:
        return False
    return one.kind is BodyKind.COUNCIL or one.name.casefold() == other.name.casefold()


def kind(body: Body | None) -> BodyKind | None:
    """
    Give the kind of a body, as far as one is named.
    """
    return body.kind if body else None


def is_after(one: Step, other: Step) -> bool:
    """
    Tell whether a step was surely taken after another.
    """
    first = one.date.earliest if one.date else None
    last = other.date.latest if other.date else None
    return first is not None and last is not None and first > last
