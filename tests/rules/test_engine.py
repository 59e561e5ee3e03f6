"""Checking a document: one walk, every rule where it applies, nothing skipped in silence."""

import datetime as dt
import pickle

import pytest

from kfbeslut.errors import KfbeslutError
from kfbeslut.findings import Held, Severity, Unjudged
from kfbeslut.law import GKL, KL, Certainty
from kfbeslut.model import (
    Block,
    Body,
    Case,
    CaseDocument,
    Claim,
    Context,
    Document,
    Extent,
    Minutes,
    Motion,
    PartialDate,
    Row,
    Section,
    Table,
    Vote,
)
from kfbeslut.rules import BrokenRuleError, Fault, RuleBook, Unknown, Variant, check, engine, rule

MOTION = Motion(title="Bänkar", claims=[Claim(text="att bänkar ställs ut")] * 11)


def test_a_fault_becomes_a_finding(make_rule):
    """A fault is told with its place, its facts, and the law of the day."""
    fault = Fault("claims/0", number=1)
    words = {"sv": "Yrkande {number}.", "en": "Claim {number}."}
    failing = make_rule(fault, cites=[KL.at(5, 53), GKL.at(5, 41)], **words)
    motion = Motion(filed=PartialDate.of(dt.date(2017, 12, 31)), claims=[Claim(text="x")])

    (finding,) = check(motion, rules=[failing])

    assert (finding.rule, finding.path) == ("test-rule", "/claims/0")
    assert (finding.severity, finding.certainty) == (Severity.ERROR, Certainty.TEXT)
    assert finding.sentence("sv") == "Yrkande 1."
    assert finding.citations == (GKL.at(5, 41),)


def test_a_variant_of_a_fault(make_rule):
    """A variant has its own words and weight."""
    failing = make_rule(
        Fault(variant="odd"),
        variants=[Variant("odd", severity=Severity.INFO, sv="Udda.", en="Odd.")],
    )

    (finding,) = check(MOTION, rules=[failing])

    assert (finding.path, finding.severity, finding.sv) == ("", Severity.INFO, "Udda.")


@pytest.mark.parametrize("answer", [None, ()])
def test_nothing_wrong(make_rule, answer):
    """Where nothing is wrong the rule held."""
    report = check(MOTION, rules=[make_rule(answer)])

    assert report.held == (Held(rule="test-rule", path=""),)


def test_several_answers(make_rule):
    """A rule may answer for several things at one place."""
    answer = (Fault("claims/10"), Fault("claims/2"), Unknown("title", field="claims/1"))
    report = check(MOTION, rules=[make_rule(answer, may_need=["title"])])

    assert [finding.path for finding in report] == ["/claims/2", "/claims/10"]
    assert report.unjudged == (Unjudged(rule="test-rule", path="/claims/1", missing=["title"]),)
    assert report.held == ()


def test_all_that_is_missing_is_named(failing, make_rule):
    """A rule that needs facts that aren't stated could not be judged, and all are named."""
    needy = make_rule(Fault(), needs=["title", "addressee.kind", "context.minutes"])
    motion = Motion(addressee=Body(name="Kommunfullmäktige"))

    report = check(motion, rules=[needy])

    assert report.findings == ()
    assert report.unjudged[0].missing == ("title", "addressee.kind", "context.minutes")


def test_what_is_needed_is_there(make_rule):
    """With what it needs, a rule judges."""
    needy = make_rule(Fault(), needs=["title", "at.today", "context.minutes"])

    report = check(
        MOTION, rules=[needy], today=dt.date(2024, 1, 1), context=Context(minutes=Minutes())
    )

    assert len(report) == 1


@pytest.mark.parametrize(
    ("extent", "found"), [(Extent.WHOLE, 1), (Extent.EXTRACT, 0), (Extent.UNKNOWN, 0)]
)
def test_what_is_demanded(make_rule, extent, found):
    """The absence of what is demanded is a fault in a whole paper only."""
    demanding = make_rule(Fault("claims"), demands=["claims"])

    report = check(Motion(extent=extent), rules=[demanding])

    assert len(report) == found
    assert [unjudged.missing for unjudged in report.unjudged] == [("claims",)] * (1 - found)


def test_a_stated_absence(make_rule):
    """What is stated not to be there is not there, however much of the paper is."""
    demanding = make_rule(Fault("claims"), demands=["claims"])

    assert len(check(Motion(claims=()), rules=[demanding])) == 1


def test_silence(make_rule):
    """Where a rule is silent nothing is said, not even what it would need."""
    silent = make_rule(Fault(), needs=["title"], silent_when=[lambda node, at: True])

    report = check(Motion(), rules=[silent])

    assert (report.findings, report.held, report.unjudged) == ((), (), ())


def test_law_that_was_not_in_force(make_rule):
    """A rule that was not law on the day is not in the report."""
    new = make_rule(Fault(), cites=[KL.at(5, 53)])
    motion = Motion(filed=PartialDate(year=2017))

    report = check(motion, rules=[new])

    assert (report.findings, report.held, report.unjudged) == ((), (), ())


def test_a_day_that_is_not_known(make_rule):
    """A rule of one act can't judge an undated paper; one of both acts can, and cites both."""
    new = make_rule(Fault(), id="new", cites=[KL.at(5, 53)])
    both = make_rule(Fault(), id="both", cites=[KL.at(5, 53), GKL.at(5, 41)])

    report = check(Motion(), rules=[new, both])

    assert report.unjudged == (Unjudged(rule="new", path="", missing=["at.date"]),)
    assert [finding.citations for finding in report] == [(KL.at(5, 53), GKL.at(5, 41))]


def test_every_kind_of_document(make_rule):
    """A rule for all documents judges each, also those that stand in others."""
    any_document = make_rule(on=Document)
    case = Case(documents=[CaseDocument(key="motion", document=MOTION)])

    report = check(case, rules=[any_document])

    assert [held.path for held in report.held] == ["", "/documents/0/document"]


def test_no_rules():
    """Without rules there is nothing to report."""
    report = check(MOTION, rules=[])

    assert (report.findings, report.held, report.unjudged) == ((), (), ())


def test_only_documents():
    """A part of a document can't be checked by itself."""
    with pytest.raises(TypeError, match="not a Vote"):
        check(Vote())


def test_severity_by_the_book(failing):
    """A rule weighs what the book says."""
    book = RuleBook([failing]).with_severity({"test-rule": Severity.WARNING})

    assert check(MOTION, rules=book).ok


def raising(node, at):
    raise ZeroDivisionError


def make_breaking(function=raising, **settings):
    words = {"sv": "{gap}", "en": "{gap}"}
    return rule(
        "breaking",
        on=Claim,
        severity=Severity.ERROR,
        certainty=Certainty.TEXT,
        **words | settings,
    )(function)


BROKEN = {
    "raises": make_breaking(),
    "raises when asked whether it is silent": make_breaking(silent_when=[raising]),
    "leaves a gap": make_breaking(lambda node, at: Fault()),
    "names a variant that isn't there": make_breaking(lambda node, at: Fault(variant="odd")),
    "names a fact that it didn't declare": make_breaking(lambda node, at: Unknown("number")),
    "answers with something else": make_breaking(lambda node, at: "fault"),
}


@pytest.mark.parametrize("broken", BROKEN.values(), ids=BROKEN)
def test_a_broken_rule(broken):
    """A rule that goes wrong is never passed over: it is said which one and where, and why."""
    with pytest.raises(BrokenRuleError, match="'breaking' broke at '/claims/0'") as caught:
        check(MOTION, rules=[broken])

    assert caught.value.__cause__ is not None
    assert "'breaking' gick sönder vid '/claims/0'" in caught.value.sentence("sv")
    assert isinstance(caught.value, KfbeslutError)


def test_the_error_travels():
    """The error can be sent to another process."""
    error = BrokenRuleError("breaking", "/claims/0")

    assert repr(pickle.loads(pickle.dumps(error))) == repr(error)  # noqa: S301 (our own bytes)


def test_many_days(make_rule, monkeypatch):
    """An archive has more days than are kept; the law of each is found all the same."""
    monkeypatch.setattr(engine, "_DAYS_KEPT", 1)
    new = make_rule(Fault(), cites=[KL.at(5, 53)])
    years = (2018, 2017, 2018, 2019)

    found = [
        len(check(Motion(filed=PartialDate(year=year)), rules=RuleBook([new]))) for year in years
    ]

    assert found == [1, 0, 1, 1]


def test_one_of_several_classes(make_rule):
    """Where several classes may stand, each is judged by the rules on it."""
    rows = make_rule(Fault(), on=Row)
    table = Table(rows=[Row(cells=["2024"]), Row(cells=["2025"])])
    motion = Motion(sections=[Section(blocks=[Block(text="Se tabellen."), table])])

    report = check(motion, rules=[rows])

    assert [finding.path for finding in report] == [
        "/sections/0/blocks/1/rows/0",
        "/sections/0/blocks/1/rows/1",
    ]


def test_one_reason_of_several_rules(make_rule):
    """What makes several rules silent is looked for once at each place."""
    asked = []

    def is_looked_at(node, at):
        """It is noted."""
        asked.append(node)
        return False

    pair = [make_rule(Fault(), id=name, silent_when=[is_looked_at]) for name in ("one", "other")]

    report = check(MOTION, rules=pair)

    assert (len(report), len(asked)) == (2, 1)
