"""
What a municipality has decided for itself: the conditions that the act leaves to local rules.

The council's rules of procedure (*arbetsordning*, 5 kap. 71-72 §§ kommunallagen) and the
committees' by-laws (*reglementen*, 6 kap. 44 §) fill in what the act leaves open. They are data:
conditions, never words or code. A local rule may be stricter than the act, never looser.
"""

import datetime as dt
from typing import Final

from kfbeslut.model import fields as f
from kfbeslut.model.actors import Body, BodyKind, Municipality
from kfbeslut.model.constraints import Breach, fields_of
from kfbeslut.model.matters import MatterKind
from kfbeslut.model.value import value
from kfbeslut.model.word import Word

__all__ = ["BodyRules", "LocalRules", "MunicipalityKind", "Numbering", "Raised", "TextUntil"]

#: What the council itself decides, whatever it would rather leave to others.
_THE_COUNCILS: Final = frozenset(
    {
        MatterKind.ANNUAL_REPORT,
        MatterKind.BUDGET,
        MatterKind.DISCHARGE,
        MatterKind.ELECTION,
        MatterKind.EXTRA_ELECTION,
        MatterKind.REFERENDUM,
        MatterKind.TAX_RATE,
    }
)
_WEEK: Final = 7
_FORTNIGHT: Final = 14


class MunicipalityKind(Word):
    """
    What kind of municipality it is: the act has rules of their own for regions and federations.

    Source:
        1 kap. 1 §, 9 kap. 1-18 §§ kommunallagen (2017:725).
    """

    MUNICIPALITY = "municipality"
    REGION = "region"
    FEDERATION = "federation"


class Raised(Word):
    """
    From when a motion counts as raised (*väckt*).
    """

    FILED = "filed"
    ANNOUNCED = "announced"


class Numbering(Word):
    """
    Over what paragraph numbers run.
    """

    YEAR = "year"
    MEETING = "meeting"


class TextUntil(Word):
    """
    Until when a text for the minutes may be handed in.
    """

    MEETING = "meeting"
    CERTIFICATION = "certification"


@value
class BodyRules:
    """
    The conditions for one body, or for all committees; `None` is what is not known.

    Attributes:
        body: The body's name; `None` for all that have no rules of their own.
        certifiers: How many certify beside the chair (persons).
        certified_within_days: Within how many days after the meeting minutes are certified.
        summons_days: How long before the meeting members are summoned (calendar days).
        summons_workdays: The same in days that are no days off.
        continued_meeting_needs_notice: Whether a meeting that goes on another day needs a notice.
        answers_below_quorum: Whether interpellations and questions may be answered below the
            quorum.
        least_present: How many must be there to decide, in a sub-committee (persons).
        keeps_minutes: Whether a sub-committee that only prepares keeps minutes.
        remote: Whether members may take part from a distance.
        remote_since: Since when.
        may_return_same_day: Whether one who left may serve again on the same day.
        open_meetings: Whether meetings may be open to the public.
        outsiders_noted: Whether elected representatives from outside may have a note.
        substitutes_noted: Whether substitutes who don't serve may have their opinion noted.
        special_statements: Whether there are special statements.
        special_statements_with_permission: Whether they need the chair's permission.
        special_statements_by_substitutes: Whether substitutes who don't serve may give one.
        special_statement_text: Until when its text is handed in.
        reservation_reasons: Until when written reasons of a reservation are handed in.
        reservation_after_abstaining: Whether one who abstained in the vote may reserve.
        formal_proposals_first: Whether remittal and postponement are put before other proposals.
        numbering: Over what the numbers of paragraphs run.

    Source:
        5 kap. 16, 40, 45 och 71-72 §§, 6 kap. 17, 24-25 och 44 §§ kommunallagen (2017:725).

    .. versionadded:: 0.1.0
    """

    body: str | None = f.text(min=1, default=None)
    certifiers: int | None = f.number(default=None)
    certified_within_days: int | None = f.number(default=None)
    summons_days: int | None = f.number(default=None)
    summons_workdays: int | None = f.number(default=None)
    continued_meeting_needs_notice: bool | None = f.flag(default=None)
    answers_below_quorum: bool | None = f.flag(default=None)
    least_present: int | None = f.number(min=1, default=None)
    keeps_minutes: bool | None = f.flag(default=None)
    remote: bool | None = f.flag(default=None)
    remote_since: dt.date | None = f.day(default=None)
    may_return_same_day: bool | None = f.flag(default=None)
    open_meetings: bool | None = f.flag(default=None)
    outsiders_noted: bool | None = f.flag(default=None)
    substitutes_noted: bool | None = f.flag(default=None)
    special_statements: bool | None = f.flag(default=None)
    special_statements_with_permission: bool | None = f.flag(default=None)
    special_statements_by_substitutes: bool | None = f.flag(default=None)
    special_statement_text: TextUntil | None = f.choice(default=None)
    reservation_reasons: TextUntil | None = f.choice(default=None)
    reservation_after_abstaining: bool | None = f.flag(default=None)
    formal_proposals_first: bool | None = f.flag(default=None)
    numbering: Numbering | None = f.choice(default=None)


@value
class LocalRules:
    """
    The local rules of a municipality (*arbetsordning, reglementen*) as conditions.

    Attributes:
        municipality: Whose rules they are.
        kind: Whether it is a municipality, a region or a federation of municipalities.
        since: The first day they were in force; `None` if that isn't known.
        until: The last day; `None` while they are.
        council: The conditions for the council.
        committees: The conditions for committees, the executive among them.
        bodies: Conditions of single bodies; what they leave open is as for all committees.
        raised: From when a motion counts as raised.
        motions_signed: Whether motions are to be in writing and signed.
        motions_single_subject: Whether a motion may have one subject only.
        interpellation_days: How long before the meeting interpellations are handed in (days).
        interpellations_to: Whom the council has named as those who may be asked, beside chairs.
        citizen_proposals: Whether the council receives citizen proposals.
        left_to_committees: Kinds of matter that the council has left to committees (5 kap. 2 §).
        newspapers: Papers that the council had chosen for its notices (1992-2017).

    Raises:
        InvalidValueError: If a condition is looser than the act, or they end before they begin.

    Source:
        5 kap. 71-72 §§, 6 kap. 44 § kommunallagen (2017:725).

    >>> LocalRules(
    ...     municipality=Municipality(name="Almvik"), council=BodyRules(summons_days=5)
    ... )
    Traceback (most recent call last):
    kfbeslut.errors.InvalidValueError: LocalRules.council/summons_days is looser than \
5 kap. 15 § kommunallagen: at least 7.

    .. versionadded:: 0.1.0
    """

    municipality: Municipality = f.part()
    kind: MunicipalityKind | None = f.choice(default=None)
    since: dt.date | None = f.day(default=None)
    until: dt.date | None = f.day(default=None)
    council: BodyRules | None = f.part(default=None)
    committees: BodyRules | None = f.part(default=None)
    bodies: tuple[BodyRules, ...] = f.items(unique="body", default=())
    raised: Raised | None = f.choice(default=None)
    motions_signed: bool | None = f.flag(default=None)
    motions_single_subject: bool | None = f.flag(default=None)
    interpellation_days: int | None = f.number(default=None)
    interpellations_to: tuple[str, ...] | None = f.items(each=f.text(min=1), default=None)
    citizen_proposals: bool | None = f.flag(default=None)
    left_to_committees: tuple[MatterKind, ...] | None = f.items(default=None)
    newspapers: tuple[str, ...] | None = f.items(each=f.text(min=1), default=None)

    def _consistent(self) -> Breach | None:
        if self.since and self.until and self.until < self.since:
            return Breach("until", "ends-before-it-begins", (("first", "since"), ("last", "until")))
        if not _THE_COUNCILS.isdisjoint(self.left_to_committees or ()):
            section = (("section", "5 kap. 2 § kommunallagen"),)
            return Breach("left_to_committees", "looser-than-the-act", section)
        sets = {"council": self.council, "committees": self.committees}
        sets |= {f"bodies/{number}": body for number, body in enumerate(self.bodies)}
        for name, conditions in sets.items():
            if conditions and (breach := _looser(name, conditions, council=name == "council")):
                return breach
        return None

    def in_force_on(self, day: dt.date) -> bool:
        """
        Tell whether they were in force on a day; an end that isn't stated is open.
        """
        return (self.since is None or self.since <= day) and (
            self.until is None or day <= self.until
        )

    def of(self, body: Body) -> BodyRules | None:
        """
        Give the conditions for a body: its own, and where they are silent those for its kind.

        >>> rules = LocalRules(
        ...     municipality=Municipality(name="Almvik"),
        ...     committees=BodyRules(certifiers=1, remote=True),
        ...     bodies=[BodyRules(body="Skolnämnden", certifiers=2)],
        ... )
        >>> rules.of(Body(name="Skolnämnden", kind=BodyKind.COMMITTEE))
        BodyRules(body='Skolnämnden', certifiers=2, remote=True)
        """
        common = self.council if body.kind is BodyKind.COUNCIL else self.committees
        own = next((each for each in self.bodies if each.body == body.name), None)
        return _over(own, common) if own and common else own or common


def _over(own: BodyRules, common: BodyRules) -> BodyRules:
    stated = {
        field.name: held
        for conditions in (common, own)
        for field in fields_of(BodyRules)
        if (held := getattr(conditions, field.name)) is not None
    }
    return BodyRules(**stated)


def _looser(name: str, conditions: BodyRules, *, council: bool) -> Breach | None:
    """
    Find a condition that is looser than the act is itself.
    """
    if council and conditions.summons_days is not None and conditions.summons_days < _WEEK:
        bound = (("section", "5 kap. 15 § kommunallagen"), ("least", _WEEK))
        return Breach(f"{name}/summons_days", "looser-than-the-act-least", bound)
    if council and conditions.may_return_same_day:
        where = (("section", "5 kap. 20 § kommunallagen"),)
        return Breach(f"{name}/may_return_same_day", "looser-than-the-act", where)
    days = conditions.certified_within_days
    if days is not None and days > _FORTNIGHT:
        bound = (("section", "5 kap. 69 § kommunallagen"), ("most", _FORTNIGHT))
        return Breach(f"{name}/certified_within_days", "looser-than-the-act-most", bound)
    return None
