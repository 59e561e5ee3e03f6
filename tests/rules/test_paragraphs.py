"""What a decision paragraph must show."""

import pytest

from kfbeslut.findings import Severity
from kfbeslut.model import (
    AnsweredPaper,
    DecisionParagraph,
    Extent,
    Matter,
    MatterKind,
    Minutes,
    PaperKind,
    Putting,
    Vote,
)
from kfbeslut.rules import check
from kfbeslut.rules.core import rules

BOOK = rules.select("paragraph-has-decision")


def severity(**fields):
    (finding,) = check(DecisionParagraph(decisions=(), **fields), rules=BOOK)
    return finding.severity


@pytest.mark.parametrize("kind", MatterKind)
def test_the_kind_of_matter_decides(kind):
    """Only where something is to be decided is a missing decision an error."""
    told = {MatterKind.INTERPELLATION, MatterKind.QUESTION, MatterKind.REPORT}

    assert severity(matter=Matter(kind=kind)) is (Severity.INFO if kind in told else Severity.ERROR)


def test_nothing_tells_that_there_was_anything_to_decide():
    """A paragraph of an unknown kind without a decision is only remarked on."""
    assert severity() is Severity.INFO


@pytest.mark.parametrize(
    "sign", [{"votes": [Vote()]}, {"puttings": [Putting()]}], ids=["votes", "puttings"]
)
def test_signs_of_a_decision(sign):
    """Where proposals were put or voted on, there was something to decide."""
    assert severity(**sign) is Severity.ERROR


def test_the_answered_paper_tells_the_kind():
    """A paragraph that answers an interpellation need not decide anything."""
    answers = [AnsweredPaper(kind=PaperKind.INTERPELLATION)]

    assert severity(answers=answers, votes=[Vote()]) is Severity.INFO


def test_in_minutes_it_is_they_that_are_whole():
    """A paragraph in whole minutes is whole, though it doesn't say so itself."""
    minutes = Minutes(extent=Extent.WHOLE, paragraphs=[DecisionParagraph()])

    assert [finding.path for finding in check(minutes, rules=BOOK)] == ["/paragraphs/0/decisions"]
