import copy
import datetime as dt
import pickle

import attrs
import pytest

from kfbeslut.errors import InvalidValueError, MissingParameterError, UnknownLanguageError
from kfbeslut.findings import Finding, FindingsError, Held, Report, Severity, Unjudged
from kfbeslut.law import GKL, KL, Certainty
from kfbeslut.messages import Term


def finding(severity=Severity.ERROR, path="/votes/0", rule="tally-sums", **changes):
    fields = {
        "params": {"cast": 39, "present": 38},
        "sv": "{cast} röster, men {present} närvarande.",
        "en": "{cast} votes, but {present} present.",
        "citations": (KL.at(5, 67),),
        "certainty": Certainty.READING,
    }
    return Finding(severity=severity, path=path, rule=rule, **(fields | changes))


def pickled(value):
    return pickle.loads(pickle.dumps(value))  # noqa: S301 (our own bytes)


REPORT = Report(
    findings=[
        finding(Severity.INFO, "/title", "title-has-number"),
        finding(Severity.WARNING, "/votes/10"),
        finding(Severity.ERROR, "/votes/10"),
        finding(Severity.ERROR, "/votes/2"),
    ],
    held=[Held(rule="tally-sums", path="/votes/1"), Held(rule="motion-has-claim", path="")],
    unjudged=[Unjudged(rule="tally-sums", path="/votes/3", missing=["counts.yes", "counts.no"])],
)


# Severity


def test_an_error_weighs_more_than_a_warning_and_that_more_than_a_remark():
    """
    Severities are compared by weight, not by the alphabet.
    """
    assert Severity.ERROR > Severity.WARNING > Severity.INFO
    assert Severity.INFO <= Severity.INFO < Severity.ERROR
    assert max(Severity.INFO, Severity.ERROR, Severity.WARNING) is Severity.ERROR


def test_a_severity_is_not_compared_with_anything_else():
    """
    The word for a severity has no weight.
    """
    with pytest.raises(TypeError):
        assert Severity.ERROR > "info"


@pytest.mark.parametrize("severity", Severity)
def test_a_severity_has_a_name_in_both_languages(severity):
    """
    Reports say *fel* or *error*.
    """
    assert severity.say("sv") != severity.say("en")
    with pytest.raises(UnknownLanguageError):
        severity.say("de")


# Finding


def test_a_finding_says_itself_in_both_languages():
    """
    The sentence is made from the facts, each said as the language says it.
    """
    late = finding(
        params={"posted": dt.date(2021, 3, 3), "by": Term("nämnden", "the committee")},
        sv="Anslaget {posted} av {by}.",
        en="Posted {posted} by {by}.",
    )

    assert late.sentence("sv") == "Anslaget 3 mars 2021 av nämnden."
    assert late.sentence("en") == "Posted 3 March 2021 by the committee."


def test_a_finding_speaks_two_languages():
    """
    A third language is refused.
    """
    with pytest.raises(UnknownLanguageError):
        finding().sentence("de")


def test_facts_are_kept_in_the_order_of_their_names():
    """
    Two findings with the same facts are equal, in whatever order and shape they were given.
    """
    one = finding(params={"present": 38, "cast": 39})
    other = finding(params=iter([("cast", 39), ("present", 38)]))

    assert one == other
    assert one.params == (("cast", 39), ("present", 38))


def test_facts_beyond_the_sentence_do_no_harm():
    """
    A program may want more than a reader.
    """
    more = finding(params={"cast": 39, "present": 38, "seats": 41})

    assert more.sentence("en") == "39 votes, but 38 present."


def test_a_finding_without_a_fact_of_its_sentence_is_refused():
    """
    A rule that forgets a fact fails where it is tested, not where its report is shown.
    """
    with pytest.raises(MissingParameterError) as raised:
        finding(params={"cast": 39})

    assert raised.value.message == "tally-sums"
    assert raised.value.names == ("present",)


def test_a_finding_with_a_bad_template_is_refused():
    """
    A sentence reaches into nothing.
    """
    with pytest.raises(InvalidValueError):
        finding(sv="{cast.real} {present}")


def test_a_finding_shows_what_tells_it_apart():
    """
    What a failing test prints is rule, severity, place and facts, on one line.
    """
    assert repr(finding()) == (
        "Finding(rule='tally-sums', severity=<Severity.ERROR: 'error'>, path='/votes/0', "
        "params=(('cast', 39), ('present', 38)))"
    )


@pytest.mark.parametrize("again", [copy.copy, copy.deepcopy, pickled])
@pytest.mark.parametrize("value", [finding(), *REPORT.held, *REPORT.unjudged, REPORT], ids=repr)
def test_what_a_report_is_made_of_are_values(value, again):
    """
    Copies are equal and hash the same.
    """
    assert again(value) == value
    assert len({again(value), value}) == 1


def test_a_finding_may_cite_several_places():
    """
    Citations are kept in the order of the rule.
    """
    cites = finding(citations=[KL.at(5, 67), GKL.at(5, 59)]).citations

    assert cites == (KL.at(5, 67), GKL.at(5, 59))


@pytest.mark.parametrize(
    ("days", "says"),
    [
        ((dt.date(2006, 3, 6), dt.date(2006, 3, 6)), True),
        ((dt.date(2006, 1, 1), dt.date(2007, 6, 30)), True),
        ((dt.date(2007, 6, 30), dt.date(2007, 7, 1)), False),
        (None, False),
    ],
)
def test_a_finding_tells_the_law_as_it_was_worded(days, says):
    """
    What a section said is told where it said one thing on all days that can be that of the act.
    """
    (told,) = finding(citations=[GKL.at(6, 34)], days=days).law("sv")

    assert told.startswith("6 kap. 34 § kommunallagen (1991:900)")
    assert (": " in told) is says


def test_a_finding_tells_what_was_never_worded_anew_without_a_day():
    """
    A section that has said the same as long as it was in force needs no day.
    """
    told = finding(citations=[KL.at(4, 24), GKL.at(4, 17)]).law("en")

    assert told[0].endswith("(2017:725): Each member has one vote.")
    assert told[1].startswith("Chapter 4, section 17, ")


# Unjudged


def test_what_could_not_be_judged_names_the_missing_facts():
    """
    A reader is told what the paper would have to state.
    """
    (unjudged,) = REPORT.unjudged

    assert unjudged.sentence("sv") == (
        "Kunde inte bedömas; inte angivet: counts.yes och counts.no."
    )
    assert unjudged.sentence("en") == "Could not be judged; not stated: counts.yes and counts.no."


# Report


def test_a_report_gives_the_worst_findings_first():
    """
    Errors before warnings before remarks; within one severity as the document stands.
    """
    order = [(one.severity, one.path) for one in REPORT]

    assert order == [
        (Severity.ERROR, "/votes/2"),
        (Severity.ERROR, "/votes/10"),
        (Severity.WARNING, "/votes/10"),
        (Severity.INFO, "/title"),
    ]
    assert [one.path for one in REPORT.held] == ["", "/votes/1"]


def test_the_order_of_judging_leaves_no_trace():
    """
    The same findings make the same report, however the rules were run.
    """
    findings = [
        finding(rule="tally-sums"),
        finding(rule="majority-decides"),
        finding(rule="tally-sums", params={"cast": 40, "present": 38}),
    ]
    unjudged = [
        Unjudged(rule="b", path="/a", missing=["x"]),
        Unjudged(rule="a", path="/a", missing=["y"]),
        Unjudged(rule="a", path="/a", missing=["x"]),
    ]

    there = Report(findings=findings, held=REPORT.held, unjudged=unjudged)
    back = Report(findings=findings[::-1], held=REPORT.held[::-1], unjudged=unjudged[::-1])

    assert there == back


@pytest.mark.parametrize(
    ("severities", "ok"),
    [
        ([], True),
        ([Severity.INFO, Severity.WARNING], True),
        ([Severity.WARNING, Severity.ERROR], False),
    ],
)
def test_a_report_is_ok_when_nothing_in_it_is_an_error(severities, ok):
    """
    Warnings and remarks don't make a document unlawful.
    """
    report = Report(findings=[finding(severity) for severity in severities])

    assert report.ok is ok
    assert len(report) == len(severities)


def test_a_report_is_neither_true_nor_false():
    """
    `if check(document):` could be meant either way, so it is refused.
    """
    for report in (Report(), REPORT):
        with pytest.raises(TypeError, match="neither true nor false"):
            bool(report)


def test_a_report_is_filtered_by_severity():
    """
    Exactly that severity is kept; what held and what is unjudged has none, and stays.
    """
    warnings = REPORT.filter(severity=Severity.WARNING)

    assert [one.path for one in warnings] == ["/votes/10"]
    assert (warnings.held, warnings.unjudged) == (REPORT.held, REPORT.unjudged)


def test_a_report_is_filtered_by_rule():
    """
    All that one rule said is kept: found, held and unjudged.
    """
    tally = REPORT.filter(rule="tally-sums")

    assert len(tally) == 3
    assert [one.path for one in tally.held] == ["/votes/1"]
    assert len(tally.unjudged) == 1
    assert REPORT.filter(rule="motion-has-claim").unjudged == ()


@pytest.mark.parametrize(
    ("path", "found", "held"),
    [
        ("", 4, 2),
        ("/votes", 3, 1),
        ("/votes/1", 0, 1),
        ("/votes/10", 2, 0),
        ("/vote", 0, 0),
        ("/title", 1, 0),
    ],
)
def test_a_report_is_filtered_by_place(path, found, held):
    """
    A place and all below it is kept; `/votes/1` is not above `/votes/10`.
    """
    there = REPORT.filter(path=path)

    assert (len(there), len(there.held)) == (found, held)


def test_filters_narrow_each_other():
    """
    Given together, all must fit.
    """
    there = REPORT.filter(severity=Severity.ERROR, rule="tally-sums", path="/votes/2")

    assert [one.path for one in there] == ["/votes/2"]


def test_a_report_without_filters_is_the_same():
    """
    Nothing asked for, nothing left out.
    """
    assert REPORT.filter() == REPORT


@pytest.mark.parametrize(
    ("severity", "left"), [(Severity.INFO, 4), (Severity.WARNING, 3), (Severity.ERROR, 2)]
)
def test_findings_are_kept_from_a_weight_on(severity, left):
    """
    The severity itself is in it.
    """
    grave = REPORT.at_least(severity)

    assert len(grave) == left
    assert grave.unjudged == REPORT.unjudged


def test_a_report_raises_if_something_weighs_too_much():
    """
    Who wants an exception gets one that names rules and places, and holds the report.
    """
    with pytest.raises(FindingsError) as raised:
        REPORT.raise_if(Severity.ERROR)

    assert raised.value.report == REPORT.at_least(Severity.ERROR)
    assert raised.value.sentence("sv").splitlines() == [
        "Granskningen fann:",
        "- fel: tally-sums (/votes/2)",
        "- fel: tally-sums (/votes/10)",
    ]
    assert str(pickled(raised.value)) == str(raised.value)


def test_a_finding_on_the_whole_document_names_it():
    """
    The pointer of the whole document is empty, and an empty word would say nothing.
    """
    error = FindingsError(Report(findings=[finding(path="")]))

    assert error.sentence("sv").endswith("tally-sums (dokumentet)")
    assert str(error).endswith("error: tally-sums (the document)")


def test_a_report_does_not_raise_below_the_weight():
    """
    Warnings pass where only errors are to stop a program.
    """
    warned = Report(findings=[finding(Severity.WARNING)])

    warned.raise_if(Severity.ERROR)

    with pytest.raises(FindingsError):
        warned.raise_if(Severity.WARNING)


def test_a_report_shows_its_news():
    """
    What a failing test prints is what was found and left unjudged; of what held, how many.
    """
    report = attrs.evolve(REPORT, findings=())

    assert repr(report) == (
        "Report(findings=(), held=<2>, unjudged=(Unjudged(rule='tally-sums', path='/votes/3', "
        "missing=('counts.yes', 'counts.no')),))"
    )
