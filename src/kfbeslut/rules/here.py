"""
What surrounds the place that is judged: the day, the body, who was there.

A paragraph alone states these itself, inside minutes the minutes do, and a remark alone has to
be told by the minutes in the context. Rules need not know which.
"""

import datetime as dt
from typing import Final

import attrs

from kfbeslut.model import (
    Actor,
    AgendaItem,
    Body,
    BodyKind,
    Case,
    Certification,
    Choice,
    Context,
    DecisionParagraph,
    Document,
    Extent,
    MatterKind,
    Meeting,
    Minutes,
    Moment,
    Motion,
    Notice,
    PaperKind,
    ParagraphFacts,
    ParagraphNumber,
    PartialDate,
    Presence,
    SpecialStatement,
    Statement,
    Step,
    StepKind,
    SubstituteStatement,
    Vote,
)
from kfbeslut.model.local import BodyRules, LocalRules
from kfbeslut.procedure import Attendance, Bounds, Tally
from kfbeslut.rules.headcount import Headcount
from kfbeslut.rules.kept import kept

__all__ = ["Here"]

_DAY: Final = dt.timedelta(days=1)
_LAST_BUT_ONE: Final = dt.date.max - _DAY

#: Why one takes no part is not always told.
_MAY_BE_DISQUALIFIED: Final = frozenset({Choice.DISQUALIFIED, None})

_REMARKS: Final = (SpecialStatement, SubstituteStatement)

#: To answer one of these papers is to treat a matter of that kind.
_MATTER_OF: Final = {
    PaperKind.MOTION: MatterKind.MOTION,
    PaperKind.INTERPELLATION: MatterKind.INTERPELLATION,
    PaperKind.QUESTION: MatterKind.QUESTION,
    PaperKind.CITIZEN_PROPOSAL: MatterKind.CITIZEN_PROPOSAL,
}


# No slots: with them attrs would hide the cached properties from those who look at the class.
@attrs.frozen(kw_only=True, eq=False, slots=False)
class Here:
    """
    The surroundings of a place in a document.

    What is not stated is `None`, here as in the model.

    Attributes:
        document: The paper that the place stands in: the nearest one, where one holds another.
        minutes: The minutes around it, or those given in the context.
        paragraph: The decision paragraph around it.
        case: The case around it, or the one given in the context.
        extent: How much of the paper the document holds.
        context: What was given beside the document.
        today: The day on which it is judged, where that was told. It never chooses the law.
        local_rules: The local rules that were given; whether they were in force is not looked at.
        around: The surroundings of the paper that holds this one, if they share a meeting.

    .. versionadded:: 0.1.0
    """

    document: Document
    minutes: Minutes | None = None
    paragraph: DecisionParagraph | None = None
    case: Case | None = None
    extent: Extent
    context: Context
    today: dt.date | None = None
    local_rules: LocalRules | None = None
    around: "Here | None" = None

    @classmethod
    def of(
        cls,
        document: Document,
        *,
        context: Context | None = None,
        today: dt.date | None = None,
        local: LocalRules | None = None,
    ) -> "Here":
        """
        Give the surroundings in a document that stands alone.
        """
        context = context or Context()
        here = cls(
            document=document,
            case=context.case,
            extent=document.extent,
            context=context,
            today=today,
            local_rules=local,
        )
        match document:
            case Minutes():
                return attrs.evolve(here, minutes=document)
            case DecisionParagraph():
                return attrs.evolve(here, paragraph=document, minutes=context.minutes)
            case SpecialStatement() | SubstituteStatement():
                paragraph = _paragraph_of(document, context.minutes)
                return attrs.evolve(here, paragraph=paragraph, minutes=context.minutes)
            case Case():
                return attrs.evolve(here, case=document)
            case _:
                return here

    def within(self, part: Document) -> "Here":
        """
        Give the surroundings in a document that stands in this one.

        A paragraph in minutes and a remark in a paragraph are as whole as what holds them. A
        paper in a case, and proceedings told in a statement, stand as if alone.
        """
        match self.document, part:
            case Minutes(), DecisionParagraph():
                paragraph: DecisionParagraph | None = part
            case DecisionParagraph(), SpecialStatement() | SubstituteStatement():
                paragraph = self.paragraph
            case _:
                # Minutes in the context are those of the outer paper, not of what it holds.
                alone = Here.of(part, today=self.today, local=self.local_rules)
                return attrs.evolve(alone, context=self.context, case=self.case)
        # Not by `evolve`, which would cost as much as a few rules, for each paragraph.
        return Here(
            document=part,
            minutes=self.minutes,
            paragraph=paragraph,
            case=self.case,
            extent=self.extent,
            context=self.context,
            today=self.today,
            local_rules=self.local_rules,
            around=self,
        )

    # When and where

    @kept
    def meeting(self) -> Meeting | None:
        """
        The meeting.
        """
        own = self.paragraph.meeting if self.paragraph else None
        return own if own or not self.minutes else self.minutes.meeting

    @kept
    def number(self) -> ParagraphNumber | None:
        """
        The number of the paragraph.
        """
        facts = self.paragraph or self._facts
        return facts.number if facts else None

    @kept
    def days(self) -> tuple[dt.date, dt.date] | None:
        """
        The first and the last day that can be the day of the act; `None` if no year is told.

        The act is the meeting; of a motion that it was raised, of a statement that it was given,
        of a decision by delegation that it was taken, of a case that it was decided, or else what
        was done last.
        """
        match self.document:
            case Motion(filed=filed, signed=signed, announced=announced):
                return _span(filed) or _span(signed) or _span(announced)
            case Statement(dated=dated):
                return _span(dated)
            case Case(steps=steps):
                return _days_of_way(steps or ())
            case _:
                return self._meeting_days

    @kept
    def date(self) -> dt.date | None:
        """
        The day of the act, where it is known to the day.
        """
        return self.days[0] if self.days and self.days[0] == self.days[1] else None

    @property
    def _meeting_days(self) -> tuple[dt.date, dt.date] | None:
        if self.meeting and self.meeting.date and self.meeting.last_day:
            return self.meeting.date, self.meeting.last_day
        if self._facts and self._facts.date:
            return self._facts.date, self._facts.date
        delegation = self.paragraph.delegation if self.paragraph else None
        return (delegation.date, delegation.date) if delegation and delegation.date else None

    @property
    def _facts(self) -> ParagraphFacts | None:
        """
        What a remark that stands alone tells of its paragraph.
        """
        return self.document.paragraph if isinstance(self.document, _REMARKS) else None

    @kept
    def closing(self) -> Moment | None:
        """
        When the meeting was closed; the time only where it is stated.

        One that is said to have closed before it opened went on past midnight.
        """
        meeting = self.meeting
        if meeting is None or meeting.last_day is None:
            return None
        opened, closed, day = meeting.opened, meeting.closed, meeting.last_day
        if meeting.end_date is None and opened and closed and closed < opened:
            day = min(day, _LAST_BUT_ONE) + _DAY
        return Moment(date=day, time=closed)

    @kept
    def certifications(self) -> tuple[Certification, ...] | None:
        """
        How the paragraph was certified; in minutes around no paragraph, all of their portions.
        """
        own = self.paragraph.certifications if self.paragraph else None
        told = own if own is not None or self.minutes is None else self.minutes.certifications
        if told is None or self.document is self.minutes:
            return told
        return tuple(each for each in told if each.covers(self.number))

    @kept
    def notices(self) -> tuple[Notice, ...] | None:
        """
        How it was announced that it had been certified, or that they all had.
        """
        own = self.paragraph.notices if self.paragraph else None
        told = own if own is not None or self.minutes is None else self.minutes.notices
        if told is None or self.document is self.minutes:
            return told
        return tuple(each for each in told if each.covers(self.number))

    # Which body, and what it treats

    @kept
    def body(self) -> Body | None:
        """
        The body that met.
        """
        stated_in = self.meeting if self.meeting and self.meeting.body else self._facts
        return stated_in.body if stated_in else None

    @kept
    def council(self) -> bool | None:
        """
        Whether the rules for the council apply, and not those for committees.

        `None` also for a body of another kind: the assembly of a *kommunalförbund* follows the
        council's, its executive follows both (9 kap. 2 och 5 §§).
        """
        kind = self.body and self.body.kind
        return None if kind in {None, BodyKind.OTHER} else kind is BodyKind.COUNCIL

    @kept
    def locally(self) -> LocalRules | None:
        """
        The local rules, if they were in force on the day of the act.
        """
        rules = self.local_rules
        if rules is None or (rules.since is None and rules.until is None):
            return rules
        return rules if self.days and all(map(rules.in_force_on, self.days)) else None

    @kept
    def local(self) -> BodyRules | None:
        """
        What they say of the body that met.
        """
        return self.locally.of(self.body) if self.locally and self.body else None

    @kept
    def item(self) -> AgendaItem | None:
        """
        The item of the agenda that the paragraph treats.
        """
        return self._agenda.get(self.number.normal) if self.number else None

    @kept
    def _agenda(self) -> dict[str, AgendaItem]:
        """
        The items of the agenda by their paragraphs; the first, should two have one.
        """
        if self.around and self.around.meeting is self.meeting:
            return self.around._agenda  # noqa: SLF001 - of the same class
        agenda = (self.meeting and self.meeting.agenda) or ()
        return {item.paragraph.normal: item for item in reversed(agenda) if item.paragraph}

    @kept
    def matter(self) -> MatterKind | None:
        """
        The kind of matter: as stated, or as it follows from an election or an answered paper.
        """
        for stated in (self.paragraph, self.item):
            if stated and stated.matter:
                return stated.matter.kind
        if self.paragraph and self.paragraph.elections:
            return MatterKind.ELECTION
        answered = (self.paragraph and self.paragraph.answers) or ()
        kinds = {_MATTER_OF.get(paper.kind) if paper.kind else None for paper in answered}
        return kinds.pop() if len(kinds) == 1 else None

    # Who was there

    @kept
    def attendance(self) -> tuple[Presence, ...] | None:
        """
        Who was there, and who served.
        """
        own = self.paragraph.attendance if self.paragraph else None
        return own if own is not None or self.minutes is None else self.minutes.attendance

    @kept
    def _attendance(self) -> Attendance:
        """
        The same list, asked about this paragraph.
        """
        own = self.paragraph is not None and self.paragraph.attendance is not None
        stated_in = self if own else self.minutes
        return Attendance(
            presences=self.attendance,
            number=self.number,
            whole=stated_in is not None and stated_in.extent is Extent.WHOLE,
        )

    @kept
    def presiding(self) -> Actor | None:
        """
        Who was in the chair at this paragraph; `None` also if two are said to have been.
        """
        return self._attendance.presiding

    @kept
    def at_most_present(self) -> int | None:
        """
        How many members and serving substitutes there can have been (persons).
        """
        seats = self.body.seats if self.body else None
        listed = None if self.attendance is None else self._listed.high
        if listed is None:
            return self._attendance.at_most(seats)
        return listed if seats is None else min(listed, seats)

    @kept
    def present(self) -> Bounds:
        """
        How many members and serving substitutes the list of this paragraph has (persons).

        Those who were disqualified don't count, though a list for the whole meeting names them.
        """
        listed = self._listed
        told = (self.paragraph and self.paragraph.not_taking_part) or ()
        if not told:  # as in nearly all
            return listed
        out = [
            each
            for each in told
            if each.choice in _MAY_BE_DISQUALIFIED
            and not each.exception
            and self.serves(each.actor)
        ]
        may_be = {each.actor.name for each in out}
        sure = {each.actor.name for each in out if each.choice is Choice.DISQUALIFIED}
        high = None if listed.high is None else listed.high - len(sure)
        return Bounds(listed.low - len(may_be), high)

    @kept
    def _listed(self) -> Bounds:
        return self._headcount.at(self.number, whole=self._attendance.whole)

    @kept
    def _headcount(self) -> Headcount:
        if self.around and self.around.attendance is self.attendance:
            return self.around._headcount  # noqa: SLF001 - of the same class
        return Headcount(self.attendance or ())

    @kept
    def tallies(self) -> dict[int, tuple[Vote, Tally]]:
        """
        The votes whose numbers were told by `tally_of`, and what they are.
        """
        return {}

    def serves(self, actor: Actor) -> bool | None:
        """
        Tell whether a person served at this paragraph; `None` where that can't be told.
        """
        # Nearly all do, and it is asked of each who votes.
        if self.attendance is None:
            return None
        if self._headcount.surely_serves(actor):
            return True
        whole = self._attendance.whole
        lines = self._headcount.named(actor)
        return Attendance(presences=lines, number=self.number, whole=whole).serves(actor)


def _span(date: PartialDate | None) -> tuple[dt.date, dt.date] | None:
    return (date.earliest, date.latest) if date and date.earliest and date.latest else None


def _days_of_way(steps: tuple[Step, ...]) -> tuple[dt.date, dt.date] | None:
    decided = [step for step in steps if step.done is StepKind.DECIDED]
    return next((days for step in reversed(decided or steps) if (days := _span(step.date))), None)


def _paragraph_of(
    remark: SpecialStatement | SubstituteStatement, minutes: Minutes | None
) -> DecisionParagraph | None:
    number = remark.paragraph and remark.paragraph.number
    paragraphs = (minutes and minutes.paragraphs) or ()
    return next((each for each in paragraphs if number and each.number == number), None)
