"""
Rules on the annual report and discharge from liability (5 kap. 24 § and 11 kap. 21 §).
"""

import datetime as dt
from collections.abc import Iterable
from typing import Final

from kfbeslut.deadlines import NotComputable, discharge_by
from kfbeslut.findings import Severity
from kfbeslut.law import GKL, KL, STATUTORY_TIME, Certainty
from kfbeslut.model import DecisionParagraph, Extent, MatterKind, Outcome, SectionKind
from kfbeslut.rules.bodies import is_not_of_council
from kfbeslut.rules.decided import council_before, effects_of, is_put_off
from kfbeslut.rules.definition import Variant, rule
from kfbeslut.rules.here import Here
from kfbeslut.rules.verdicts import Fault, Unknown

__all__ = ["annual_report_before_discharge", "discharge_before_end_of_june"]

#: The wordings of the act of 1991 that are known: 1999:621 and 2006:369.
_SINCE_2000: Final = dt.date(2000, 1, 1)
_SINCE_2006: Final = dt.date(2006, 7, 1)


def is_not_about_discharge(paragraph: DecisionParagraph, at: Here) -> bool:
    """
    It is about another matter than discharge from liability.
    """
    return at.matter is not MatterKind.DISCHARGE


@rule(
    "discharge-before-end-of-june",
    on=DecisionParagraph,
    severity=Severity.ERROR,
    certainty=Certainty.TEXT,
    cites=[
        KL.at(5, 24, paragraph=1),
        GKL.at(5, 25, letter="a", paragraph=1, since=_SINCE_2006),
    ],
    needs=["at.body.kind", "matter.audited_year"],
    may_need=["decisions.effects.reasons"],
    silent_when=[is_not_about_discharge, is_not_of_council, is_put_off],
    sv="Ansvarsfriheten för {year} prövades först {day}. Det skulle ha skett senast {last}.",
    en="Discharge for {year} was decided only on {day}. That was due on {last}.",
    variants=[
        Variant(
            "first-weekday",
            severity=Severity.WARNING,
            certainty=Certainty.READING,
            cites=[
                KL.at(5, 24, paragraph=1),
                GKL.at(5, 25, letter="a", paragraph=1, since=_SINCE_2006),
                STATUTORY_TIME.at(2, paragraph=1),
            ],
            sv="Ansvarsfriheten för {year} prövades {day}, den första vardagen efter {last}. Som "
            "vi läser lagen skjuts utgången av en månad inte upp.",
            en="Discharge for {year} was decided on {day}, the first weekday after {last}. As we "
            "read the act, the end of a month is not put off.",
        ),
        Variant(
            "no-reasons",
            severity=Severity.WARNING,
            sv="Ansvarsfrihet vägras utan att beslutet motiveras.",
            en="Discharge is refused and the decision gives no reasons.",
        ),
    ],
    examples="discharge.discharge_before_end_of_june",
)
def discharge_before_end_of_june(
    paragraph: DecisionParagraph, at: Here
) -> tuple[Fault | Unknown, ...]:
    """
    The council decides on discharge before the end of June the year after, with reasons.

    Reasons are asked for only where discharge is refused; otherwise they may obviously not be
    needed. They stand in the decision or under a heading of their own.

    Silent when it is about another matter, another body decides, or the matter is put off or
    nothing is decided.
    """
    answers = (_in_june(paragraph, at), _reasons(paragraph, at))
    return tuple(answer for answer in answers if answer)


def _in_june(paragraph: DecisionParagraph, at: Here) -> Fault | Unknown | None:
    year = paragraph.matter.audited_year if paragraph.matter else None
    due = discharge_by(audited_year=year)
    if isinstance(due, NotComputable):
        return Unknown("matter.audited_year")
    assert at.days  # noqa: S101 - or it would not be known what was law
    in_time = due.allows(at.days[0])
    if in_time:
        return None
    variant = "first-weekday" if in_time is None else None
    return Fault(variant=variant, year=year, day=at.days[0], last=due.last_day)


def _reasons(paragraph: DecisionParagraph, at: Here) -> Fault | Unknown | None:
    refused = [effect for effect in effects_of(paragraph) if effect.outcome is Outcome.REJECTED]
    sections = {section.kind for section in paragraph.sections or ()}
    if not refused or SectionKind.REASONS in sections or any(each.reasons for each in refused):
        return None
    if at.extent is not Extent.WHOLE:
        return Unknown("decisions.effects.reasons", field="decisions")
    return Fault("decisions", variant="no-reasons")


@rule(
    "annual-report-before-discharge",
    on=DecisionParagraph,
    severity=Severity.ERROR,
    certainty=Certainty.TEXT,
    cites=[KL.at(11, 21), GKL.at(8, 18, since=_SINCE_2000)],
    needs=["at.body.kind", "matter.audited_year"],
    may_need=["context.earlier_minutes"],
    silent_when=[is_not_about_discharge, is_not_of_council, is_put_off],
    sv="Ansvarsfriheten för {year} prövades innan årsredovisningen hade godkänts.",
    en="Discharge for {year} was decided before the annual report had been approved.",
    variants=[
        Variant(
            "approved-first",
            severity=Severity.WARNING,
            cites=[GKL.at(8, 18, since=_SINCE_2000)],
            sv="Årsredovisningen för {year} godkändes innan ansvarsfriheten hade prövats. Det bör "
            "inte ske.",
            en="The annual report for {year} was approved before discharge had been decided. It "
            "should not be.",
        )
    ],
    examples="discharge.annual_report_before_discharge",
)
def annual_report_before_discharge(
    paragraph: DecisionParagraph, at: Here
) -> Fault | Unknown | None:
    """
    The annual report is approved before the council decides on discharge.

    Until 2017 it was the other way round: the approval ought not to come first. At one meeting
    the order of the paragraphs counts.

    Silent when it is about another matter, another body decides, or the matter is put off or
    nothing is decided.
    """
    year = paragraph.matter.audited_year if paragraph.matter else None
    assert at.days  # noqa: S101 - or it would not be known what was law
    report_first = at.days[1] >= KL.in_force_from
    same = (at.minutes and at.minutes.paragraphs) or ()
    place = next((n for n, each in enumerate(same) if each.number == paragraph.number), len(same))
    earlier = [each for _, minutes in council_before(at) for each in minutes.paragraphs or ()]
    later = (at.context.next_minutes and at.context.next_minutes.paragraphs) or ()
    if _approves(year, (*earlier, *same[:place])):
        return None if report_first else Fault(variant="approved-first", year=year)
    if _approves(year, (*same[place + 1 :], *later)):
        return Fault(year=year) if report_first else None
    return Unknown("context.earlier_minutes")


def _approves(year: int | None, paragraphs: Iterable[DecisionParagraph]) -> bool:
    """
    Tell whether one of some paragraphs approves the annual report of a year.
    """
    return any(
        paragraph.matter is not None
        and paragraph.matter.kind is MatterKind.ANNUAL_REPORT
        and paragraph.matter.audited_year == year
        and not is_put_off(paragraph)
        for paragraph in paragraphs
    )
