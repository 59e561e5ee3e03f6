"""A report laid out."""

import datetime as dt

import attrs

from kfbeslut.findings import Finding, Held, Report, Severity, Unjudged
from kfbeslut.law import KL, Certainty
from kfbeslut.rendering import render
from kfbeslut.samples import council_minutes

REPORT = Report(
    findings=[
        Finding(
            rule="tally-sums",
            severity=Severity.ERROR,
            path="/votes/0",
            params={"cast": 39, "won_by": "ja", "chair": None},
            sv="{cast} röster är för många.",
            en="{cast} votes are too many.",
            citations=[KL.at(4, 24)],
            certainty=Certainty.READING,
            days=(dt.date(2024, 5, 20), dt.date(2024, 5, 20)),
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
    unjudged=[
        Unjudged(rule="majority", path="/votes/1", missing=["agenda", "won"]),
        Unjudged(rule="served", path="", missing=["at.attendance"]),
        Unjudged(rule="quorum", path="/votes/1", missing=["at.attendance"]),
        Unjudged(rule="quorum", path="/votes/0", missing=["attendance"]),
    ],
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
    Lagrum: 4 kap. 24 § kommunallagen (2017:725)
    Säkerhet: som vi läser lagen

Upplysning (1)
--------------

• Ovanligt.
    Plats: hela handlingen
    Regel: local
    Säkerhet: enligt lokala regler, handböcker eller sedvana

Kunde inte bedömas (4)
----------------------

• Om närvarolistan anges kan 2 regler bedömas.
    Regler: quorum × 2; served
• Om föredragningslistan och utfallet anges kan en regel bedömas.
    Regler: majority

Höll (3)
--------

• a × 2
• b
"""
    )


def test_a_report_explains_itself():
    """Where it is asked for, a finding tells its facts, its day and what the law says."""
    text = render(REPORT, "text", explain=True)

    assert (
        """\
• 39 röster är för många.
    Plats: /votes/0
    Regel: tally-sums
    Uppgifter: cast: 39; ordförandens sida: inte angivet; won by: ja
    Åtgärdens dag: 20 maj 2024
    Lagrum: 4 kap. 24 § kommunallagen (2017:725): Varje ledamot har en röst.
    Säkerhet: som vi läser lagen
"""
        in text
    )
    assert "    Regel: local\n    Åtgärdens dag: inte angivet\n    Säkerhet:" in text
    assert (
        """\
• Om närvarolistan anges kan 2 regler bedömas.
    quorum: /votes/0; /votes/1
    served: hela handlingen
"""
        in text
    )


def test_a_day_that_is_not_known_is_told_as_what_it_can_be():
    """Of an act whose month alone is known, the first and the last day are told."""
    finding, _ = REPORT.findings
    may = attrs.evolve(finding, days=(dt.date(2024, 5, 1), dt.date(2024, 5, 31)))

    text = render(Report(findings=[may]), "text", lang="en", explain=True)

    assert "Day of the act: 1 May 2024–31 May 2024\n" in text


def test_places_are_told_by_the_numbers_of_paragraphs():
    """With the paper at hand, a place in a paragraph is told as its reader finds it."""
    minutes = council_minutes()
    findings = [
        attrs.evolve(REPORT.findings[0], path=path)
        for path in ("/paragraphs/4/votes/0", "/paragraphs/4/votes/99", "/meeting", "")
    ]
    lacking = [Unjudged(rule="quorum", path="/paragraphs/5", missing=["body"])]

    text = render(Report(findings=findings, unjudged=lacking), "text", explain=True, judged=minutes)

    number = minutes.paragraphs[4].number.text
    assert f"Plats: § {number} (/paragraphs/4/votes/0)\n" in text
    assert f"Plats: § {number} (/paragraphs/4/votes/99)\n" in text
    assert "Plats: /meeting\n" in text
    assert "Plats: hela handlingen\n" in text
    assert f"quorum: § {minutes.paragraphs[5].number.text} (/paragraphs/5)\n" in text


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
