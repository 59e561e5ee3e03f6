"""
Rules on the budget and on expenditures (11 kap. 6, 10-11 och 15 §§ kommunallagen).
"""

from typing import Final

from kfbeslut.deadlines import NotComputable, budget_adopted_by, tax_rate_adopted_by
from kfbeslut.findings import Severity
from kfbeslut.law import GKL, KL, STATUTORY_TIME, Certainty
from kfbeslut.model import DecisionParagraph, Extent, MatterKind, Minutes
from kfbeslut.rules.bodies import is_not_of_council
from kfbeslut.rules.decided import council_before, is_put_off
from kfbeslut.rules.definition import Variant, rule
from kfbeslut.rules.federations import is_of_federation, of_federation
from kfbeslut.rules.here import Here
from kfbeslut.rules.verdicts import Fault, Unknown

__all__ = [
    "budget_by_november",
    "budget_has_mandatory_parts",
    "expenditure_decision_names_financing",
]

_NOVEMBER: Final = 11
_TAX: Final = ("skattesats", "utdebitering")
#: In the title of a matter in which an adopted budget is changed.
_CHANGES: Final = ("tilläggs", "revid", "ändr", "omfördel", "ombudget")

#: In the words of a decision that says where the money comes from.
_FINANCING: Final = ("finansier", "budgetram", "inom ram", "nämndens ram", "anslaget för")


# Where these rules are silent


def is_not_about_the_budget(paragraph: DecisionParagraph, at: Here) -> bool:
    """
    It is about another matter than the budget.
    """
    return at.matter is not MatterKind.BUDGET


def is_no_expenditure(paragraph: DecisionParagraph, at: Here) -> bool:
    """
    It is about another matter than an expenditure during the budget year.
    """
    return at.matter is not MatterKind.EXPENDITURE


def may_change_the_budget(paragraph: DecisionParagraph, at: Here) -> bool:
    """
    By its title it changes the budget, or may: it is about a year that has begun.
    """
    title = (paragraph.title or "").casefold()
    year = _year_in(title)
    begun = year is not None and at.days is not None and year <= at.days[0].year
    return begun or any(word in title for word in _CHANGES)


# The rules


@rule(
    "budget-by-november",
    on=DecisionParagraph,
    severity=Severity.ERROR,
    certainty=Certainty.TEXT,
    cites=[
        KL.at(11, 10, paragraph=1),
        KL.at(11, 11),
        GKL.at(8, 8, paragraph=1),
        GKL.at(8, 9),
    ],
    needs=["at.body.kind", "title"],
    may_need=["context.earlier_minutes", "at.locally.kind"],
    silent_when=[
        is_not_about_the_budget,
        is_not_of_council,
        is_of_federation,
        is_put_off,
        may_change_the_budget,
    ],
    sv="Budgeten för {year} fastställdes först {day}, och skattesatsen hade inte fastställts "
    "senast {last}.",
    en="The budget for {year} was adopted only on {day}, and the tax rate had not been set by "
    "{last}.",
    variants=[
        Variant(
            "first-weekday",
            severity=Severity.WARNING,
            certainty=Certainty.READING,
            cites=[
                KL.at(11, 10, paragraph=1),
                GKL.at(8, 8, paragraph=1),
                STATUTORY_TIME.at(2, paragraph=1),
            ],
            sv="Budgeten för {year} fastställdes {day}, den första vardagen efter {last}. Som vi "
            "läser lagen skjuts utgången av en månad inte upp.",
            en="The budget for {year} was adopted on {day}, the first weekday after {last}. As we "
            "read the act, the end of a month is not put off.",
        )
    ],
    examples="budget.budget_by_november",
)
def budget_by_november(paragraph: DecisionParagraph, at: Here) -> Fault | Unknown | None:
    """
    The council adopts the budget before the end of November the year before.

    Or in December, if the tax rate was set in time; whether there were special reasons for that
    is not judged, nor that in an election year the newly elected council decides. The budget's
    year is the first in the title. That the tax rate was not set is shown only by whole minutes
    of what the council decided in November.

    Silent when it is about another matter, another body decides, the body is one of a federation
    of municipalities, the matter is put off or nothing is decided, or by its title it changes the
    budget, or may.
    """
    year = _year_in(paragraph.title or "")
    adopted, tax_rate = budget_adopted_by(budget_year=year), tax_rate_adopted_by(budget_year=year)
    if isinstance(adopted, NotComputable) or isinstance(tax_rate, NotComputable):
        return Unknown("title")
    assert year  # noqa: S101 - or nothing could be counted
    assert at.days  # noqa: S101 - or it would not be known what was law
    in_time = adopted.allows(at.days[0])
    if in_time:
        return None
    earlier = tuple(council_before(at))
    if any(tax_rate.allows(day) is not False and _sets_tax_rate(each) for day, each in earlier):
        return None
    november = [each for day, each in earlier if (day.year, day.month) == (year - 1, _NOVEMBER)]
    if in_time is False:
        if not november or any(each.extent is not Extent.WHOLE for each in november):
            return Unknown("context.earlier_minutes")
        if of_federation(at) is None:
            return Unknown("at.locally.kind")
    variant = "first-weekday" if in_time is None else None
    return Fault(variant=variant, year=year, day=at.days[0], last=adopted.last_day)


def _year_in(title: str) -> int | None:
    """
    Give the first year in a title.
    """
    numbers = "".join(letter if letter in "0123456789" else " " for letter in title).split()
    return next((int(number) for number in numbers if len(number) == len("2024")), None)


def _sets_tax_rate(minutes: Minutes) -> bool:
    return any(
        (paragraph.matter is not None and paragraph.matter.kind is MatterKind.TAX_RATE)
        or any(
            word in point.text.casefold() for point in paragraph.decisions or () for word in _TAX
        )
        for paragraph in minutes.paragraphs or ()
        if not is_put_off(paragraph)
    )


@rule(
    "budget-has-mandatory-parts",
    on=DecisionParagraph,
    severity=Severity.WARNING,
    certainty=Certainty.TEXT,
    cites=[KL.at(11, 6), GKL.at(8, 5)],
    needs=["at.body.kind", "context.marks.budget_parts"],
    silent_when=[
        is_not_about_the_budget,
        is_not_of_council,
        is_put_off,
        may_change_the_budget,
    ],
    sv="Enligt granskningen saknar budgeten något av det som den ska innehålla, såsom skattesats, "
    "anslag, finansiering, mål och en plan för tre år.",
    en="By the reviewer’s mark the budget lacks something that it is to hold, such as tax rate, "
    "appropriations, financing, goals and a plan for three years.",
    examples="budget.budget_has_mandatory_parts",
)
def budget_has_mandatory_parts(paragraph: DecisionParagraph, at: Here) -> Fault | Unknown | None:
    """
    The budget holds what it must: tax rate, appropriations, financing, goals, and a plan.

    A reviewer says whether it does. What is said of minutes with several such matters may be said
    of another of them.

    Silent when it is about another matter, another body decides, the matter is put off or nothing
    is decided, or by its title it changes the budget, or may.
    """
    marks = at.context.marks
    if not marks or marks.budget_parts is not False:
        return None
    return Fault() if _is_only_one(at) else Unknown("context.marks.budget_parts")


@rule(
    "expenditure-decision-names-financing",
    on=DecisionParagraph,
    severity=Severity.ERROR,
    certainty=Certainty.TEXT,
    cites=[KL.at(11, 15), GKL.at(8, 12)],
    needs=["at.body.kind"],
    may_need=["context.marks.financing_named"],
    silent_when=[is_no_expenditure, is_not_of_council, is_put_off],
    sv="Enligt granskningen anvisar beslutet inte hur utgiften ska finansieras.",
    en="By the reviewer’s mark the decision doesn’t tell how the expenditure is to be financed.",
    examples="budget.expenditure_decision_names_financing",
)
def expenditure_decision_names_financing(
    paragraph: DecisionParagraph, at: Here
) -> Fault | Unknown | None:
    """
    A decision of the council on an expenditure during the budget year names its financing.

    "Within the budget frame" will do. That it isn't named is for a reviewer to say; its words can
    only show that it is. What is said of minutes with several such matters may be said of another
    of them.

    Silent when it is about another matter, another body decides, or the matter is put off or
    nothing is decided.
    """
    marks = at.context.marks
    named = marks.financing_named if marks else None
    if named is False and _is_only_one(at):
        return Fault("decisions")
    texts = (point.text.casefold() for point in paragraph.decisions or ())
    if named or any(word in text for text in texts for word in _FINANCING):
        return None
    return Unknown("context.marks.financing_named")


def _is_only_one(at: Here) -> bool:
    """
    Tell whether what is said of the paper as a whole can only be said of this paragraph.
    """
    if at.minutes is None or at.minutes is at.context.minutes:
        return True
    kinds = [each.matter.kind for each in at.minutes.paragraphs or () if each.matter]
    return kinds.count(at.matter) == 1 if at.matter else False
