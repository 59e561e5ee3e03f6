"""The register, secrecy marks, and published files."""

import datetime as dt

import pytest

from kfbeslut.model import (
    Case,
    CaseDocument,
    Context,
    Extent,
    FileChecks,
    Meeting,
    Minutes,
    Motion,
    PartialDate,
    RegisterEntry,
    SecrecyMark,
    Step,
    StepKind,
)
from kfbeslut.rules import check
from kfbeslut.rules.registration import (
    document_registered,
    document_registered_promptly,
    published_document_accessible,
    secrecy_mark_complete,
)

DAY = dt.date(2024, 3, 4)


def judge(rule, document, **context):
    """Judge a document by one rule: what is said where, in the order of the rule."""
    report = check(document, rules=[rule], context=Context(**context))
    said = [finding.severity.name for finding in report]
    said += [fact for unjudged in report.unjudged for fact in unjudged.missing]
    return " ".join(said) or ("holds" if report.held else "silent")


# The register


def case(entries, *, secrecy=(), extent=Extent.WHOLE):
    papers = [CaseDocument(key="a", document=Motion(title="Bänkar"))]
    return Case(documents=papers, register=entries, secrecy=secrecy, extent=extent)


FULL = {"document": "a", "received": DAY, "designation": "KS 2024/7-1", "concerns": "Motion"}
ENTRY = RegisterEntry(**FULL)
ON_IT, ON_ALL, ON_OTHER = (SecrecyMark(document=key) for key in ("a", None, "b"))
ENTRIES = [
    (case([ENTRY]), "holds"),
    (case([]), "WARNING"),
    (case([RegisterEntry(document="b")]), "WARNING"),
    (case([], secrecy=None), "WARNING"),
    (case([], secrecy=[ON_OTHER]), "WARNING"),
    (case([], secrecy=[ON_IT]), "ERROR"),
    (case([], secrecy=[ON_ALL]), "ERROR"),
    (case([], extent=Extent.EXTRACT), "register"),
    (case([RegisterEntry(**FULL | {"received": None})]), "WARNING"),
    (case([RegisterEntry(**FULL | {"designation": None})]), "WARNING"),
    (case([RegisterEntry(**FULL | {"concerns": None})]), "WARNING"),
    (case([RegisterEntry(**FULL | {"concerns": None})], secrecy=[ON_IT]), "holds"),
    (case([RegisterEntry(**FULL | {"received": None})], secrecy=[ON_IT]), "WARNING"),
    (case([RegisterEntry(document="a", received=DAY)]), "WARNING WARNING"),
    (case([RegisterEntry(document="a", received=DAY)], extent=Extent.EXTRACT), "WARNING WARNING"),
    (Case(documents=(), register=()), "holds"),
]


@pytest.mark.parametrize(("case", "said"), ENTRIES)
def test_the_register(case, said):
    """A secret paper is registered; another is at least kept in order. Entries are complete."""
    assert judge(document_registered, case) == said


def test_how_a_paper_is_named():
    """A paper is named by its title, or else by its key in the case."""
    papers = [
        CaseDocument(key="a", document=Motion(title="Bänkar")),
        CaseDocument(key="b", document=Motion()),
    ]

    report = check(
        Case(documents=papers, register=(), extent=Extent.WHOLE), rules=[document_registered]
    )

    assert [dict(finding.params)["document"] for finding in report] == ["Bänkar", "b"]


@pytest.mark.parametrize(
    ("decided", "cited"),
    [(2010, ["OSL 5:1 st 1", "OSL 5:2 st 1"]), (2008, ["SekrL 15:1", "SekrL 15:2"])],
)
def test_by_which_act(decided, cited):
    """Until June 2009 it is the Secrecy Act that is broken."""
    step = Step(done=StepKind.DECIDED, date=PartialDate(year=decided, month=2))
    old = Case(
        documents=[CaseDocument(key="a", document=Motion())],
        register=(),
        secrecy=[ON_ALL],
        steps=[step],
        extent=Extent.WHOLE,
    )

    (finding,) = check(old, rules=[document_registered])

    assert [str(citation) for citation in finding.citations] == cited


# At once


DAYS = [
    # Monday 4 March 2024
    (DAY, DAY, "holds"),
    (DAY, dt.date(2024, 3, 5), "holds"),
    (DAY, dt.date(2024, 3, 6), "WARNING"),
    (DAY, dt.date(2024, 3, 1), "holds"),
    # over a weekend, and over Easter
    (dt.date(2024, 3, 8), dt.date(2024, 3, 11), "holds"),
    (dt.date(2024, 3, 8), dt.date(2024, 3, 12), "WARNING"),
    (dt.date(2024, 3, 9), dt.date(2024, 3, 11), "holds"),
    (dt.date(2024, 3, 28), dt.date(2024, 4, 2), "holds"),
    (dt.date(2024, 3, 28), dt.date(2024, 4, 3), "WARNING"),
    # outside the calendar
    (dt.date(1989, 3, 6), dt.date(1989, 4, 6), "received"),
    (dt.date(1989, 3, 6), dt.date(1989, 3, 7), "holds"),
    (dt.date(9999, 12, 29), dt.date(9999, 12, 31), "WARNING"),
    (dt.date.max, dt.date.max, "holds"),
    (None, DAY, "received"),
    (DAY, None, "registered"),
]


@pytest.mark.parametrize(("received", "registered", "said"), DAYS)
def test_registered_at_once(received, registered, said):
    """A paper is registered at the latest on the next day that is no day off."""
    entry = RegisterEntry(received=received, registered=registered)

    assert judge(document_registered_promptly, Case(register=[entry])) == said


# Secrecy marks

MARK = {"provision": "19 kap. 3 §", "date": DAY, "authority": "Skolnämnden"}


@pytest.mark.parametrize("absent", ["provision", "date", "authority"])
def test_a_mark_that_lacks_something(absent):
    """Provision, date and authority must stand in a mark; an extract may leave them out."""
    mark = SecrecyMark(**MARK | {absent: None})

    assert judge(secrecy_mark_complete, Case(secrecy=[mark], extent=Extent.WHOLE)) == "ERROR"
    assert judge(secrecy_mark_complete, Case(secrecy=[mark])) == absent


def test_marks():
    """A bare mark lacks three things; a full one none, and no mark needs nothing."""
    bare, full = SecrecyMark(), SecrecyMark(**MARK)

    assert (
        judge(secrecy_mark_complete, Case(secrecy=[bare], extent=Extent.WHOLE))
        == "ERROR ERROR ERROR"
    )
    assert judge(secrecy_mark_complete, Case(secrecy=[full], extent=Extent.EXTRACT)) == "holds"
    assert judge(secrecy_mark_complete, Case(secrecy=())) == "silent"


# Published files

ALL = {"tagged": True, "language": True, "headings": True, "alternatives": True}
FILES = [
    (FileChecks(**ALL), "holds"),
    (FileChecks(**ALL | {"headings": False}), "WARNING"),
    (FileChecks(**dict.fromkeys(ALL, False)), "WARNING WARNING WARNING WARNING"),
    (FileChecks(**ALL | {"tagged": None}), "context.file.tagged"),
    (FileChecks(**ALL | {"tagged": None, "language": False}), "WARNING context.file.tagged"),
    (FileChecks(tagged=False, exception="Inskannad ritning"), "silent"),
    (None, "context.file"),
]


@pytest.mark.parametrize(("checks", "said"), FILES)
def test_published_files(checks, said):
    """A published file can be used by all, unless an exception was noted."""
    minutes = Minutes(meeting=Meeting(date=DAY))

    assert judge(published_document_accessible, minutes, file=checks) == said


def test_before_the_act():
    """Before 2019 the act asks for nothing."""
    minutes = Minutes(meeting=Meeting(date=dt.date(2018, 12, 31)))

    assert judge(published_document_accessible, minutes, file=FileChecks()) == "silent"
