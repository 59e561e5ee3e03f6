"""
What a paper itself cannot hold, and a judgement of it may need: rosters, neighbours, checks.
"""

import datetime as dt

from kfbeslut.model import fields as f
from kfbeslut.model.actors import Actor, Body
from kfbeslut.model.attendance import Capacity
from kfbeslut.model.case import Case
from kfbeslut.model.constraints import Breach
from kfbeslut.model.minutes import Minutes
from kfbeslut.model.value import value

__all__ = ["Context", "DelegatedPower", "FileChecks", "Mandate", "ReviewMarks", "Roster"]


@value
class Mandate:
    """
    One person's seat in a body (*uppdrag, mandat*), both days included.

    Attributes:
        actor: Who, with party.
        capacity: Member or substitute.
        office: Chair, first vice chair and so on, as the roster names it.
        seat: The seat as the roster names it.
        since: The first day.
        until: The last day; `None` while it runs.
        order: A substitute's place in the order of service, from 1.
        constituency: The constituency (*valkrets*).
        released: The day on which the council released the former holder, at a by-election.

    Raises:
        InvalidValueError: If it ends before it begins.

    Source:
        4 kap. 3-9 §§, 5 kap. 17-21 §§, 6 kap. 16 § kommunallagen (2017:725).

    .. versionadded:: 0.1.0
    """

    actor: Actor = f.part()
    capacity: Capacity | None = f.choice(default=None)
    office: str | None = f.text(min=1, default=None)
    seat: str | None = f.text(min=1, default=None)
    since: dt.date | None = f.day(default=None)
    until: dt.date | None = f.day(default=None)
    order: int | None = f.number(min=1, default=None)
    constituency: str | None = f.text(min=1, default=None)
    released: dt.date | None = f.day(default=None)

    def _consistent(self) -> Breach | None:
        if self.since and self.until and self.until < self.since:
            return Breach("until", "ends-before-it-begins", (("first", "since"), ("last", "until")))
        return None

    def held_on(self, day: dt.date) -> bool:
        """
        Tell whether the seat was held on a day; an end that isn't stated is open.
        """
        return (self.since is None or self.since <= day) and (
            self.until is None or day <= self.until
        )


@value
class Roster:
    """
    The mandates of a body (*förtroendemannaregister*).

    .. versionadded:: 0.1.0
    """

    body: Body = f.part()
    mandates: tuple[Mandate, ...] = f.items()


@value
class DelegatedPower:
    """
    One line of a delegation order (*delegationsordning*).

    Attributes:
        kind: The kind of decision, as the order names it.
        to: To whom: an office, a person, a sub-committee.
        may_pass_on: Whether a head of administration may pass it on.
        urgent: Whether it is the power to decide in urgent matters (6 kap. 39 §).
        to_be_reported: Whether decisions are to be reported to the body.

    Source:
        6 kap. 37-40 §§, 7 kap. 5-8 §§ kommunallagen (2017:725).

    .. versionadded:: 0.1.0
    """

    kind: str = f.text(min=1)
    to: Actor = f.part()
    may_pass_on: bool | None = f.flag(default=None)
    urgent: bool | None = f.flag(default=None)
    to_be_reported: bool | None = f.flag(default=None)


@value
class ReviewMarks:
    """
    What a reviewer has found by reading; `None` where nobody looked.

    Attributes:
        single_subject: The motion has one subject.
        municipal_matter: The matter is one for the municipality.
        new_matter: A proposal raises a new matter.
        financing_named: The decision says how the expenditure is financed.
        budget_parts: The parts that a budget must have are there.
        public_authority: The matter is public authority towards an individual.
        protected_data: The paper holds data that may not be published.
        accountable: Who is accountable for the activity that is audited, and close relatives.

    .. versionadded:: 0.1.0
    """

    single_subject: bool | None = f.flag(default=None)
    municipal_matter: bool | None = f.flag(default=None)
    new_matter: bool | None = f.flag(default=None)
    financing_named: bool | None = f.flag(default=None)
    budget_parts: bool | None = f.flag(default=None)
    public_authority: bool | None = f.flag(default=None)
    protected_data: bool | None = f.flag(default=None)
    accountable: tuple[Actor, ...] | None = f.items(default=None)


@value
class FileChecks:
    """
    What was found on the published file (lagen (2018:1937) om tillgänglighet).

    Attributes:
        tagged: Its text is tagged.
        language: Its language is set.
        headings: Its headings are marked as such.
        alternatives: Its pictures have text alternatives.
        exception: Why an exception was noted, as written.

    .. versionadded:: 0.1.0
    """

    tagged: bool | None = f.flag(default=None)
    language: bool | None = f.flag(default=None)
    headings: bool | None = f.flag(default=None)
    alternatives: bool | None = f.flag(default=None)
    exception: str | None = f.text(min=1, default=None)


@value
class Context:
    """
    What stands outside a paper and may be needed to judge it. It is no document.

    Attributes:
        rosters: The mandates of the bodies concerned.
        minutes: The minutes that the paper belongs to.
        earlier_minutes: Earlier minutes of the body, for the history of a matter.
        next_minutes: The minutes of the body's next meeting.
        case: The case that the paper belongs to.
        delegation: The delegation order of the body.
        marks: A reviewer's marks.
        file: Checks made on a published file.
        electorate: Those entitled to vote (persons), for the size of the council.

    .. versionadded:: 0.1.0
    """

    rosters: tuple[Roster, ...] | None = f.items(default=None)
    minutes: Minutes | None = f.part(default=None)
    earlier_minutes: tuple[Minutes, ...] | None = f.items(default=None)
    next_minutes: Minutes | None = f.part(default=None)
    case: Case | None = f.part(default=None)
    delegation: tuple[DelegatedPower, ...] | None = f.items(default=None)
    marks: ReviewMarks | None = f.part(default=None)
    file: FileChecks | None = f.part(default=None)
    electorate: int | None = f.number(default=None)
