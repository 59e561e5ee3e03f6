"""Statements: by whom, on what, in time."""

import datetime as dt

import pytest

from kfbeslut.model import (
    Actor,
    AnsweredPaper,
    Body,
    BodyKind,
    Case,
    CaseDocument,
    Choice,
    Context,
    DecisionParagraph,
    DecisionPoint,
    Delegation,
    Extent,
    Meeting,
    Motion,
    NotTakingPart,
    PaperReference,
    PartialDate,
    RegistryNumber,
    Statement,
    Step,
    StepKind,
)
from kfbeslut.rules import check
from kfbeslut.rules.statements import (
    statement_answers_referral,
    statement_author_not_disqualified,
    statement_before_decision,
    statement_belongs_to_case,
    statement_proposal_answerable,
    statement_to_council_not_delegated,
)

COUNCIL = Body(name="Kommunfullmäktige", kind=BodyKind.COUNCIL)
EXECUTIVE = Body(name="Kommunstyrelsen", kind=BodyKind.EXECUTIVE)
SCHOOLS = Body(name="Skolnämnden", kind=BodyKind.COMMITTEE)
OFFICE = Body(name="Skolkontoret", kind=BodyKind.ADMINISTRATION, parent="Skolnämnden")
HEAD = Actor(name="Vilma Ståhl", office="Skolchef")


def judge(rule, statement, **context):
    """Judge a statement by one rule: the severity found, the facts missing, or how it went."""
    report = check(statement, rules=[rule], context=Context(**context))
    if report.findings:
        return " ".join(finding.severity.name for finding in report)
    if report.unjudged:
        return " ".join(report.unjudged[0].missing)
    return "holds" if report.held else "silent"


def day(year, month=None, number=None):
    return PartialDate(year=year, month=month, day=number)


# Decided by delegation

DELEGATION = Delegation(decider=HEAD, urgent=False)
GOING = [
    ({"addressee": COUNCIL, "delegation": DELEGATION}, "ERROR"),
    ({"addressee": COUNCIL, "delegation": Delegation(urgent=True)}, "INFO"),
    ({"addressee": COUNCIL, "delegation": Delegation()}, "delegation.urgent"),
    ({"addressee": COUNCIL}, "holds"),
    ({"addressee": COUNCIL, "extent": Extent.EXTRACT}, "delegation"),
    ({"addressee": EXECUTIVE, "delegation": DELEGATION}, "silent"),
    ({"addressee": SCHOOLS, "delegation": DELEGATION}, "silent"),
    ({"addressee": Body(name="Direktionen", kind=BodyKind.OTHER)}, "holds"),
    (
        {
            "addressee": Body(name="Direktionen", kind=BodyKind.OTHER),
            "delegation": DELEGATION,
        },
        "addressee.kind",
    ),
    ({"addressee": Body(name="Direktionen"), "delegation": DELEGATION}, "addressee.kind"),
    ({"delegation": DELEGATION}, "addressee.kind"),
]


@pytest.mark.parametrize(("fields", "said"), GOING)
def test_what_goes_to_the_council(fields, said):
    """A committee decides itself on what goes to the council; to others it may delegate."""
    statement = Statement(**{"extent": Extent.WHOLE} | fields)

    assert judge(statement_to_council_not_delegated, statement) == said


@pytest.mark.parametrize(
    ("dated", "urgent", "cited"),
    [
        (2024, False, ["KL 6:38 st 1 p 2", "KL 7:5"]),
        (2013, False, ["GKL 6:34 p 2"]),
        (2024, True, ["KL 6:39"]),
        (2013, True, ["GKL 6:36 st 1"]),
    ],
)
def test_by_which_act(dated, urgent, cited):
    """What is cited is the act of the day on which the statement was given."""
    statement = Statement(
        addressee=COUNCIL, dated=day(dated, 2, 12), delegation=Delegation(urgent=urgent)
    )

    (finding,) = check(statement, rules=[statement_to_council_not_delegated])

    assert [str(citation) for citation in finding.citations] == cited


# To which case it belongs

NUMBER, OWN = RegistryNumber(text="KS 2024/7"), RegistryNumber(text="SKN 2024/31")
CASE = Case(registry_number=NUMBER)
POINTING = [
    ({}, "WARNING"),
    ({"registry_number": RegistryNumber(text="ks 2024-7")}, "holds"),
    ({"answers": [AnsweredPaper(registry_number=NUMBER)]}, "holds"),
    ({"answers": [AnsweredPaper(registry_number=OWN)]}, "WARNING"),
    ({"answers": [AnsweredPaper()], "basis": [PaperReference(text="Remiss")]}, "WARNING"),
    ({"basis": [PaperReference(registry_number=NUMBER)]}, "holds"),
    ({"attachments": [PaperReference(registry_number=NUMBER)]}, "holds"),
    ({"registry_number": None}, "registry_number"),
]


@pytest.mark.parametrize(("fields", "said"), POINTING)
def test_to_which_case_it_belongs(fields, said):
    """Another number is no fault where the statement names a paper of the case."""
    statement = Statement(**{"registry_number": OWN} | fields)

    assert judge(statement_belongs_to_case, statement, case=CASE) == said


def test_a_case_without_number():
    """Without the case, or its number, there is nothing to compare with."""
    statement = Statement(registry_number=OWN)

    assert judge(statement_belongs_to_case, statement) == "at.case.registry_number"
    assert judge(statement_belongs_to_case, statement, case=Case()) == "at.case.registry_number"


def test_a_statement_in_a_case():
    """Among the papers of a case it is the case around it that counts."""
    papers = [CaseDocument(key="statement", document=Statement(registry_number=OWN))]
    case = Case(registry_number=NUMBER, documents=papers)

    (finding,) = check(case, rules=[statement_belongs_to_case])

    assert finding.path == "/documents/0/document/registry_number"


# Before the meeting


def met(date, body=SCHOOLS, done=StepKind.PROPOSED):
    return Step(body=body, date=date, done=done)


MEETINGS = [
    ([met(day(2024, 5, 5))], "WARNING"),
    ([met(day(2024, 5, 12))], "holds"),
    ([met(day(2024, 5, 5)), met(day(2024, 6, 3))], "holds"),
    ([met(day(2024, 5))], "holds"),
    ([met(day(2024))], "holds"),
    ([met(day(2024, 4))], "WARNING"),
    ([met(None)], "at.case"),
    ([met(PartialDate(month=5))], "at.case"),
    ([met(day(2024, 5, 5), body=EXECUTIVE)], "at.case"),
    ([met(day(2024, 5, 5), body=None)], "at.case"),
    ([met(day(2024, 5, 5), done=StepKind.REMITTED_FOR_STATEMENT)], "at.case"),
    ([], "at.case"),
    (None, "at.case"),
]


@pytest.mark.parametrize(("steps", "said"), MEETINGS)
def test_at_which_meeting_it_was_used(steps, said):
    """It is not dated after the last meeting at which its addressee treated the matter."""
    statement = Statement(addressee=SCHOOLS, dated=day(2024, 5, 12))

    assert judge(statement_before_decision, statement, case=Case(steps=steps)) == said


@pytest.mark.parametrize(
    ("dated", "said"),
    [
        (day(2024, 5, 6), "WARNING"),
        (day(2024, 5, 5), "holds"),
        (day(2024, 5), "holds"),
        (day(2024, 6), "WARNING"),
        (PartialDate(month=5, day=6), "holds"),
    ],
)
def test_proceedings_told_in_it(dated, said):
    """A statement that tells of the meeting needs no case around it."""
    told = DecisionParagraph(meeting=Meeting(body=SCHOOLS, date=dt.date(2024, 5, 5)))

    assert judge(statement_before_decision, Statement(dated=dated, proceedings=told)) == said


@pytest.mark.parametrize("told", [DecisionParagraph(), DecisionParagraph(meeting=Meeting())])
def test_proceedings_without_a_day(told):
    """Proceedings of which no day is told say nothing."""
    statement = Statement(dated=day(2024, 5, 5), proceedings=told)

    assert judge(statement_before_decision, statement) == "at.case"


# What it proposes

CLAUSES = [
    ("Motionen avslås.", "holds"),
    ("att", "WARNING"),
    ("–", "WARNING"),
    ("Ska bron rivas?", "WARNING"),
    ("Nämnden bör kanske, om det går, pröva saken.", "WARNING"),
    ("Projektet Kanskebron avslutas.", "holds"),
]


@pytest.mark.parametrize(("text", "said"), CLAUSES)
def test_what_can_be_answered(text, said):
    """A proposal that says nothing, asks, or wavers can't be answered yes or no."""
    statement = Statement(addressee=SCHOOLS, proposed=[DecisionPoint(text=text)])

    assert judge(statement_proposal_answerable, statement) == said


@pytest.mark.parametrize(
    ("fields", "said"),
    [
        ({"addressee": SCHOOLS}, "holds"),
        ({}, "WARNING"),
        ({"extent": Extent.EXTRACT}, "addressee"),
    ],
)
def test_who_is_to_decide(fields, said):
    """Somebody is named who is to decide: in the proposal, or as the one it goes to."""
    proposed = [DecisionPoint(text="Motionen avslås.")]
    statement = Statement(**{"proposed": proposed, "extent": Extent.WHOLE} | fields)

    assert judge(statement_proposal_answerable, statement) == said


def test_a_proposal_that_names_who_decides():
    """A proposal may name the body itself."""
    proposed = [DecisionPoint(text="Motionen avslås.", decided_by=COUNCIL)]

    statement = Statement(proposed=proposed, extent=Extent.WHOLE)

    assert judge(statement_proposal_answerable, statement) == "holds"


def test_nothing_proposed():
    """A statement that proposes nothing holds; one that doesn't tell can't be judged."""
    assert judge(statement_proposal_answerable, Statement(proposed=())) == "holds"
    assert judge(statement_proposal_answerable, Statement()) == "proposed"


# Who wrote it


def disqualified(actor, choice=Choice.DISQUALIFIED, **fields):
    out = NotTakingPart(actor=actor, choice=choice, **fields)
    paper = CaseDocument(key="§ 4", document=DecisionParagraph(not_taking_part=[out]))
    motion = CaseDocument(key="motion", document=Motion())
    bare = CaseDocument(key="§ 5", document=DecisionParagraph())
    return Case(documents=[motion, bare, paper])


AUTHORS = [
    (disqualified(HEAD), "ERROR"),
    (disqualified(Actor(name="vilma ståhl")), "ERROR"),
    (disqualified(Actor(name="Vilma Ståhl", parties=["S"])), "holds"),
    (disqualified(HEAD, exception="6 kap. 30 §"), "holds"),
    (disqualified(HEAD, Choice.ABSTAINS), "holds"),
    (disqualified(Actor(name="Olle Ek")), "holds"),
    (Case(documents=()), "holds"),
    (Case(), "at.case.documents"),
    (None, "at.case.documents"),
]


@pytest.mark.parametrize(("case", "said"), AUTHORS)
@pytest.mark.parametrize("field", ["officers", "signatures"])
def test_who_wrote_it(case, said, field):
    """An officer who is disqualified in the case did not write or sign the statement."""
    statement = Statement(**{field: [HEAD]})

    assert judge(statement_author_not_disqualified, statement, case=case) == said


def test_who_wrote_and_signed_it():
    """One person is named once, at the first place; nobody named, nobody judged."""
    statement = Statement(officers=[HEAD], signatures=[Actor(name="Olle Ek"), HEAD])

    report = check(
        statement,
        rules=[statement_author_not_disqualified],
        context=Context(case=disqualified(HEAD)),
    )

    assert [finding.path for finding in report] == ["/officers/0"]
    assert judge(statement_author_not_disqualified, Statement()) == "officers"


# In time

REFERRAL = Step(to=SCHOOLS, due=day(2024, 3, 1), done=StepKind.REMITTED_FOR_STATEMENT)
LATE, ON_THE_DAY = day(2024, 3, 20), day(2024, 3, 1)
DUES = [
    ([REFERRAL], LATE, "WARNING"),
    ([REFERRAL], ON_THE_DAY, "holds"),
    ([REFERRAL], day(2024, 3), "holds"),
    ([REFERRAL], PartialDate(month=5), "at.date"),
    ([REFERRAL, Step(to=SCHOOLS, due=day(2024, 4))], LATE, "holds"),
    ([Step(to=EXECUTIVE, due=day(2024, 3, 1))], LATE, "silent"),
    ([Step(due=day(2024, 3, 1))], LATE, "silent"),
    ([Step(to=SCHOOLS)], LATE, "silent"),
    ([Step(to=SCHOOLS, due=PartialDate(month=3))], LATE, "silent"),
    ([], LATE, "silent"),
    # an earlier answer was in time, or was not
    ([REFERRAL, met(day(2024, 2, 26))], LATE, "silent"),
    ([REFERRAL, met(day(2024, 3, 4))], LATE, "WARNING"),
    ([REFERRAL, met(day(2024, 2, 26), body=EXECUTIVE)], LATE, "WARNING"),
    ([REFERRAL, met(None)], LATE, "WARNING"),
    ([REFERRAL, met(day(2024, 2, 26))], day(2024, 2, 12), "holds"),
]


@pytest.mark.parametrize(("steps", "dated", "said"), DUES)
@pytest.mark.parametrize("body", [SCHOOLS, OFFICE])
def test_an_answer_in_time(steps, dated, said, body):
    """What a committee or its office was asked to say by a day, it says by that day."""
    statement = Statement(by=[Actor(body=body), HEAD], dated=dated)

    assert judge(statement_answers_referral, statement, case=Case(steps=steps)) == said


def test_the_day_that_the_paper_tells():
    """A statement may itself tell by when it was asked for."""
    for answered_by, said in ((day(2024, 3, 1), "WARNING"), (day(2024, 3), "holds")):
        asked = [AnsweredPaper(answered_by=answered_by), AnsweredPaper()]
        statement = Statement(answers=asked, dated=day(2024, 3, 20))

        assert judge(statement_answers_referral, statement) == said


def test_no_case_and_no_day():
    """Without the case it isn't known whether a day was set; before July 2018 none counted."""
    assert judge(statement_answers_referral, Statement(dated=LATE)) == "at.case"
    assert judge(statement_answers_referral, Statement(dated=day(2018, 6, 30))) == "silent"
