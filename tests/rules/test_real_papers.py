"""Real papers are judged: nothing raises, and what is found was looked up in the papers."""

import datetime as dt
import os
import pathlib
import re

import pytest

from kfbeslut import read
from kfbeslut.findings import Severity
from kfbeslut.rules import check

CORPUS = os.environ.get("KFBESLUT_CORPUS")

pytestmark = pytest.mark.skipif(
    CORPUS is None, reason="KFBESLUT_CORPUS does not say where the real papers are"
)

#: The lines above a paper that are not its own.
OURS = re.compile(r"\A(?:# (?:source|kind):.*\n)+")
TODAY = dt.date(2026, 11, 21)

#: What is found in which paper and where. Each of these was looked up in the paper, and is true.
#: A finding that is new here is either true as well, or shows a rule that is too strict or a
#: reader that told what the paper doesn't say.
ERRORS = set()
WARNINGS = {
    ("208_protokollsutdrag_storholmen.txt", "reservation-names-persons", "/reservations/0/by/0"),
}


@pytest.fixture(scope="module")
def reports():
    """Every paper of a known kind, judged with nothing given beside it."""
    papers = sorted(pathlib.Path(CORPUS, "texts").glob("*.txt"))
    readings = {paper.name: read(OURS.sub("", paper.read_text("utf-8"))) for paper in papers}
    return {
        name: check(reading.document, today=TODAY)
        for name, reading in readings.items()
        if reading.document is not None
    }


def found(reports, severity):
    return {
        (name, finding.rule, finding.path)
        for name, report in reports.items()
        for finding in report
        if finding.severity is severity
    }


def test_what_breaks_the_law(reports):
    """No real paper is said to break the law unless it does."""
    assert found(reports, Severity.ERROR) == ERRORS


def test_what_breaks_custom(reports):
    """No real paper is warned of unless there is something in it."""
    assert found(reports, Severity.WARNING) == WARNINGS


def test_every_paper_is_judged(reports):
    """Of every real paper something held or could not be judged, and it can be said in words."""
    for report in reports.values():
        assert report.held or report.unjudged
        assert all(told.sentence("sv") and told.sentence("en") for told in report.unjudged)
        assert all(finding.sentence("sv") and finding.sentence("en") for finding in report)
