"""Reports as JSON: what other programs are told of a judgement."""

import datetime as dt
import json

import attrs
import pytest
import rfc8785

from kfbeslut.errors import UnknownLanguageError
from kfbeslut.findings import Finding, Held, Report, Severity, Unjudged
from kfbeslut.law import GKL, KL, Certainty
from kfbeslut.messages import Term
from kfbeslut.model import VoteSide
from kfbeslut.serialization import dump_report

REPORT = Report(
    findings=[
        Finding(
            rule="tally-sums",
            severity=Severity.ERROR,
            path="/votes/0",
            params={"cast": 39, "present": 38, "day": dt.date(2024, 5, 20)},
            sv="{cast} röster, men {present} närvarande {day}.",
            en="{cast} votes, but {present} present on {day}.",
            citations=[KL.at(5, 67, paragraph=1, item=3)],
            certainty=Certainty.READING,
        )
    ],
    held=[Held(rule="majority-decides", path="/votes/0")],
    unjudged=[Unjudged(rule="tie-broken-by-chair", path="/votes/1", missing=["chair"])],
)


def told(**params):
    """Give the parameters of a finding as a report tells them."""
    finding = Finding(
        rule="a-rule",
        severity=Severity.INFO,
        path="",
        params=params,
        sv="Se lagen.",
        en="See the act.",
        certainty=Certainty.TEXT,
    )
    return json.loads(dump_report(Report(findings=[finding])))["findings"][0]["params"]


def test_a_report_tells_all_that_it_holds():
    """
    Findings, what held and what could not be judged are there, with sentences in both languages.
    """
    assert json.loads(dump_report(REPORT)) == {
        "type": "Report",
        "schema": 1,
        "ok": False,
        "findings": [
            {
                "rule": "tally-sums",
                "severity": "error",
                "path": "/votes/0",
                "sentence": {
                    "sv": "39 röster, men 38 närvarande 20 maj 2024.",
                    "en": "39 votes, but 38 present on 20 May 2024.",
                },
                "params": {"cast": 39, "present": 38, "day": "2024-05-20"},
                "citations": [
                    {
                        "sfs": "2017:725",
                        "chapter": 5,
                        "section": 67,
                        "paragraph": 1,
                        "item": 3,
                        "text": {
                            "sv": "5 kap. 67 § första stycket punkt 3 kommunallagen (2017:725)",
                            "en": "Chapter 5, section 67, first paragraph, item 3, of the Local "
                            "Government Act (2017:725)",
                        },
                    }
                ],
                "certainty": "reading",
            }
        ],
        "held": [{"rule": "majority-decides", "path": "/votes/0"}],
        "unjudged": [
            {
                "rule": "tie-broken-by-chair",
                "path": "/votes/1",
                "missing": ["chair"],
                "sentence": {
                    "sv": "Kunde inte bedömas; inte angivet: chair.",
                    "en": "Could not be judged; not stated: chair.",
                },
            }
        ],
    }


def test_the_day_of_the_act_is_told_where_it_is_known():
    """
    The days between which the act was done stand with each finding, where a year is known.
    """
    (finding,) = REPORT.findings
    dated = attrs.evolve(finding, days=(dt.date(2024, 5, 1), dt.date(2024, 5, 31)))

    (told,) = json.loads(dump_report(Report(findings=[dated])))["findings"]

    assert told["days"] == ["2024-05-01", "2024-05-31"]


@pytest.mark.parametrize("lang", ["sv", "en"])
def test_a_report_can_speak_one_language(lang):
    """
    Who needs one language gets its sentences only, in the same places.
    """
    both, one = json.loads(dump_report(REPORT)), json.loads(dump_report(REPORT, lang))

    for kind in ("findings", "unjudged"):
        assert one[kind][0]["sentence"] == {lang: both[kind][0]["sentence"][lang]}
    assert list(one["findings"][0]["citations"][0]["text"]) == [lang]


def test_another_language_is_refused():
    """
    There are two languages; the error says which.
    """
    with pytest.raises(UnknownLanguageError, match="'sv' or 'en'"):
        dump_report(REPORT, "fi")


def test_the_bytes_are_canonical():
    """
    Equal reports give equal bytes, as RFC 8785 prescribes.
    """
    data = dump_report(REPORT)

    assert data == rfc8785.dumps(json.loads(data))


@pytest.mark.parametrize(
    ("fact", "json_value"),
    [
        ("Åsa", "Åsa"),
        (3, 3),
        (True, True),
        (None, None),
        (dt.time(18, 30), "18:30:00"),
        (VoteSide.YES, "yes"),
        (Term("bifall", "granted"), {"sv": "bifall", "en": "granted"}),
        ((1, dt.date(2024, 5, 20)), [1, "2024-05-20"]),
        ((), []),
    ],
)
def test_facts_keep_their_kind(fact, json_value):
    """
    The facts behind a sentence are told as JSON tells such things best.
    """
    assert told(fact=fact) == {"fact": json_value}


def test_a_section_with_a_letter_is_cited_by_both():
    """
    A section such as 38 a § is told by its number and its letter.
    """
    cited = Finding(
        rule="a-rule",
        severity=Severity.INFO,
        path="",
        sv="Se lagen.",
        en="See the act.",
        citations=[GKL.at(5, 38, letter="a", since=dt.date(2014, 2, 1))],
        certainty=Certainty.TEXT,
    )

    (finding,) = json.loads(dump_report(Report(findings=[cited])))["findings"]

    assert finding["citations"][0].items() >= {"chapter": 5, "section": 38, "letter": "a"}.items()
