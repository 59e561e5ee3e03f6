"""A report laid out."""

from kfbeslut.findings import Finding, Held, Report, Severity, Unjudged
from kfbeslut.law import KL, Certainty
from kfbeslut.rendering import render

REPORT = Report(
    findings=[
        Finding(
            rule="tally-sums",
            severity=Severity.ERROR,
            path="/votes/0",
            params={"cast": 39},
            sv="{cast} röster är för många.",
            en="{cast} votes are too many.",
            citations=[KL.at(5, 67)],
            certainty=Certainty.READING,
        ),
        Finding(
            rule="local",
            severity=Severity.INFO,
            path="",
            sv="Ovanligt.",
            en="Unusual.",
            certainty=Certainty.PRACTICE,
        ),
    ],
    held=[Held(rule="b", path=""), Held(rule="a", path="/votes/0"), Held(rule="a", path="")],
    unjudged=[Unjudged(rule="majority", path="/votes/1", missing=["counts.yes", "won"])],
)


def test_findings_come_worst_first_with_their_law():
    """A report tells what was found, where, by which rule and law; then what stays open."""
    text = render(REPORT, "text")

    assert (
        text
        == """\
Granskning
==========

Fel (1)
-------

• 39 röster är för många.
    Plats: /votes/0
    Regel: tally-sums
    Lagrum: 5 kap. 67 § kommunallagen (2017:725)
    Säkerhet: som vi läser lagen

Upplysning (1)
--------------

• Ovanligt.
    Plats: hela handlingen
    Regel: local
    Säkerhet: enligt lokala regler, handböcker eller sedvana

Kunde inte bedömas (1)
----------------------

• majority (/votes/1): saknade uppgifter counts.yes, won

Höll (3)
--------

• a × 2
• b
"""
    )


def test_a_report_speaks_one_language():
    """A report in English is English throughout."""
    html = render(REPORT, "html", lang="en")

    assert html.startswith('<!DOCTYPE html>\n<html lang="en">')
    assert "<h1>Check</h1>" in html
    assert "39 votes are too many." in html
    assert 'lang="sv"' not in html


def test_nothing_found_is_said():
    """That nothing was found is said."""
    assert render(Report(), "text") == "Granskning\n==========\n\nInga anmärkningar.\n"
