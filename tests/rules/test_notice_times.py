"""Notices: when they are put up and taken down, and until when they say one can appeal."""

import datetime as dt

import pytest

from kfbeslut.model import (
    Body,
    BodyKind,
    Certification,
    DecisionParagraph,
    Meeting,
    Minutes,
    Moment,
    Municipality,
    Notice,
    Outage,
    ParagraphNumber,
    ParagraphSpan,
)
from kfbeslut.rules import check
from kfbeslut.rules.notice_times import (
    certification_or_notice_late,
    notice_kept_until_appeal_ends,
    notice_not_before_certification,
    notice_states_right_last_day,
    notice_within_two_days,
)

COMMITTEE = Body(name="Skolnämnden", kind=BodyKind.COMMITTEE)
COUNCIL = Body(name="Kommunfullmäktige", kind=BodyKind.COUNCIL)
MEMBERS = Municipality(name="Almvik"), Municipality(name="Strandhamra")
JOINT = Body(name="Räddningsnämnden", kind=BodyKind.JOINT_COMMITTEE, members=MEMBERS)
OTHERS = [BodyKind.SUB_COMMITTEE, BodyKind.DRAFTING_COMMITTEE, BodyKind.OTHER]
ONE, TWO = (ParagraphSpan.of(1),), (ParagraphSpan.of(2),)


def day(text):
    return text and dt.date.fromisoformat(text)


def certified(text, spans=None, *, at_once=False):
    when = text and Moment(date=day(text))
    return Certification(when=when, paragraphs=spans, immediate=at_once)


def judge(rule, *notices, certifications=(), meeting="2026-11-10", body=COMMITTEE, **fields):
    """Judge the first notice of minutes: what is found, what is missing, or how it went."""
    minutes = Minutes(
        meeting=Meeting(body=body, date=day(meeting), **fields),
        paragraphs=[DecisionParagraph(number=ParagraphNumber.of(number)) for number in (1, 2)],
        certifications=certifications,
        notices=notices,
    )
    report = check(minutes, rules=[rule]).filter(path="/notices/0")
    if report.findings:
        return " ".join(finding.severity.name for finding in report)
    if report.unjudged:
        return " ".join(report.unjudged[0].missing)
    return "holds" if report.held else "silent"


# Within two days

TWO_DAYS = [
    # the worked examples: certified, posted
    ("2026-11-24", "2026-11-24", "holds"),
    ("2026-11-24", "2026-11-26", "holds"),
    ("2026-11-24", "2026-11-27", "ERROR"),
    ("2026-11-26", "2026-11-28", "holds"),
    ("2026-11-26", "2026-11-29", "INFO"),
    ("2026-11-26", "2026-11-30", "INFO"),
    ("2026-11-26", "2026-12-01", "ERROR"),
    ("2026-12-22", "2026-12-28", "INFO"),
    ("2026-12-22", "2026-12-29", "ERROR"),
    ("2026-12-29", "2027-01-04", "INFO"),
    ("2026-12-29", "2027-01-05", "ERROR"),
    # what isn't told
    (None, "2026-11-24", "at.certifications.when"),
    (None, "2026-11-12", "holds"),
]


@pytest.mark.parametrize(("when", "posted", "said"), TWO_DAYS)
@pytest.mark.parametrize("body", [COMMITTEE, COUNCIL])
def test_within_two_days(when, posted, said, body):
    """A certification is announced by the second day; what a day off adds is remarked on."""
    notice = Notice(posted=day(posted))

    found = judge(notice_within_two_days, notice, certifications=[certified(when)], body=body)

    assert found == said


@pytest.mark.parametrize(
    ("certifications", "spans", "said"),
    [
        # together: the last counts; what was certified at once is for another rule
        ([certified("2026-11-10", ONE), certified("2026-11-24", TWO)], None, "holds"),
        ([certified("2026-11-10", ONE, at_once=True), certified("2026-11-24")], None, "holds"),
        ([certified("2026-11-10", ONE, at_once=True), certified("2026-11-24")], ONE, "silent"),
        ([certified("2026-11-10", ONE), certified("2026-11-24")], ONE, "ERROR"),
        # the certification of the rest isn't told
        ([certified("2026-11-10", ONE)], None, "at.certifications.when"),
        ([], None, "at.certifications.when"),
    ],
)
def test_portions(certifications, spans, said):
    """Each portion that is announced on its own has two days of its own."""
    notice = Notice(posted=day("2026-11-25"), paragraphs=spans)

    assert judge(notice_within_two_days, notice, certifications=certifications) == said


@pytest.mark.parametrize("kind", OTHERS)
def test_other_bodies(kind):
    """Of other bodies the act says nothing, or only if they decide."""
    body = Body(name="Arbetsutskottet", kind=kind)
    notice = Notice(posted=day("2026-11-30"), removed=day("2026-12-01"))
    settings = {"certifications": [certified("2026-11-10")], "body": body}

    assert judge(notice_within_two_days, notice, **settings) == "silent"
    assert judge(notice_kept_until_appeal_ends, notice, **settings) == "silent"
    assert judge(certification_or_notice_late, notice, body=body) == "silent"


@pytest.mark.parametrize(
    ("meeting", "cited"), [("2013-04-22", "GKL 5:62 st 1"), ("2024-04-22", "KL 8:12")]
)
def test_the_act_of_its_day(meeting, cited):
    """The act of the day of the meeting is cited, and it alone."""
    minutes = Minutes(
        meeting=Meeting(body=COUNCIL, date=day(meeting)),
        certifications=[Certification(when=Moment(date=day(meeting)))],
        notices=[Notice(posted=day(meeting) + dt.timedelta(days=10))],
    )

    (finding,) = check(minutes, rules=[notice_within_two_days])

    assert [str(citation) for citation in finding.citations] == [cited]


# One of the two was late

TOGETHER = [
    # the meeting is on Tuesday 10 November: 14 days and two more are Thursday the 26th
    ("2026-11-26", [certified(None)], "holds"),
    ("2026-11-27", [certified(None)], "WARNING"),
    ("2026-11-27", [], "WARNING"),
    ("2026-11-27", [certified("2026-11-10", ONE)], "WARNING"),
    ("2026-11-27", [certified("2026-11-25")], "silent"),
]


@pytest.mark.parametrize(("posted", "certifications", "said"), TOGETHER)
def test_certification_or_notice_late(posted, certifications, said):
    """A notice later than both periods allow shows that the one or the other was late."""
    notice = Notice(posted=day(posted))

    found = judge(certification_or_notice_late, notice, certifications=certifications)

    assert found == said


def test_both_periods_are_put_off():
    """A meeting on 10 December is certified by the 28th, and that is announced by the 30th."""
    for posted, said in (("2026-12-30", "holds"), ("2026-12-31", "WARNING")):
        notice = Notice(posted=day(posted))

        assert judge(certification_or_notice_late, notice, meeting="2026-12-10") == said


def test_a_meeting_past_midnight():
    """A meeting that went on past midnight ended the day after."""
    hours = {"opened": dt.time(18), "closed": dt.time(0, 30)}
    notice = Notice(posted=day("2026-11-27"))

    assert judge(certification_or_notice_late, notice, **hours) == "holds"


def test_where_the_calendar_ends():
    """What can't be counted can't be judged."""
    notice = Notice(posted=dt.date.max)
    last = {"meeting": "9999-12-31", "certifications": [certified(None)]}

    assert judge(certification_or_notice_late, notice, **last) == "at.meeting.date"


# Not before

BEFORE = [
    ("2026-11-24", [certified("2026-11-24")], "holds"),
    ("2026-11-23", [certified("2026-11-24")], "WARNING"),
    ("2026-11-23", [certified("2026-11-20"), certified("2026-11-24")], "WARNING"),
    ("2026-11-24", [certified("2026-11-20", ONE), certified("2026-11-24", TWO)], "holds"),
    (
        "2026-11-23",
        [certified("2026-11-20", ONE), certified("2026-11-24", TWO)],
        "at.certifications.when",
    ),
    ("2026-11-19", [certified("2026-11-20", ONE), certified("2026-11-24", TWO)], "WARNING"),
    ("2026-11-10", [certified(None)], "at.certifications.when"),
    ("2026-11-09", [certified(None)], "WARNING"),
]


@pytest.mark.parametrize(("posted", "certifications", "said"), BEFORE)
def test_not_before_certification(posted, certifications, said):
    """What is announced is that minutes are certified; surely they are not before the meeting."""
    notice = Notice(posted=day(posted))

    found = judge(notice_not_before_certification, notice, certifications=certifications)

    assert found == said


# Until the appeal period ends

KEPT = [
    # posted, removed
    ("2013-01-17", "2013-02-08", "holds"),
    ("2013-01-17", "2013-02-07", "WARNING"),
    ("2013-01-17", "2013-02-06", "ERROR"),
    # put off to Monday the 28th
    ("2026-12-03", "2026-12-29", "holds"),
    ("2026-12-03", "2026-12-28", "WARNING"),
    ("2026-12-03", "2026-12-24", "WARNING"),
    ("2026-12-03", "2026-12-23", "ERROR"),
    ("2026-12-03", None, "removed"),
]


@pytest.mark.parametrize(("posted", "removed", "said"), KEPT)
def test_until_the_appeal_period_ends(posted, removed, said):
    """A notice stays up for the whole period; of its very last days the act is not clear."""
    notice = Notice(posted=day(posted), removed=day(removed))

    assert judge(notice_kept_until_appeal_ends, notice, meeting=posted) == said


@pytest.mark.parametrize(
    ("outages", "said"),
    [
        ([], "holds"),
        ([Outage(start=day("2026-11-30"), end=day("2026-12-01"))], "WARNING"),
        ([Outage(start=day("2026-12-15"), end=day("2026-12-16"))], "WARNING"),
        ([Outage(start=day("2026-12-16"))], "holds"),
        ([Outage(start=day("2026-11-01"))], "outages.end"),
        ([Outage()], "outages.start outages.end"),
    ],
)
def test_outages(outages, said):
    """A notice that could not be seen for some days is warned of, if they were in the period."""
    notice = Notice(posted=day("2026-11-24"), removed=day("2026-12-17"), outages=outages)

    assert judge(notice_kept_until_appeal_ends, notice) == said


def test_an_outage_and_taken_down_early():
    """Each fault is told on its own, be it known when the notice was taken down or not."""
    outages = [Outage(start=day("2026-11-30"))]

    for removed, said in (("2026-12-01", "ERROR WARNING"), (None, "WARNING")):
        notice = Notice(posted=day("2026-11-24"), removed=day(removed), outages=outages)

        assert sorted(judge(notice_kept_until_appeal_ends, notice).split()) == said.split()


BOARDS = [
    # the other board, and from when on the notice may be taken down
    ([Notice(posted=day("2026-11-26"))], "ERROR"),
    ([Notice(posted=day("2026-11-20"))], "holds"),
    ([], "at.notices"),
]


@pytest.mark.parametrize(("others", "said"), BOARDS)
def test_joint_committees(others, said):
    """The period of a joint committee runs from the last board, and the notice stays up."""
    notice = Notice(posted=day("2026-11-24"), removed=day("2026-12-16"))

    assert judge(notice_kept_until_appeal_ends, notice, *others, body=JOINT) == said


def test_announced_twice():
    """Where other days are told for the same paragraphs, it isn't clear from which one counts."""
    first, second = Notice(posted=day("2026-11-24")), Notice(posted=day("2026-11-26"))

    assert judge(notice_kept_until_appeal_ends, first, second) == "at.notices"


# The day that it states

STATED = [
    ("2026-11-24", "2026-12-15", "holds"),
    ("2026-11-24", "2026-12-14", "WARNING"),
    ("2026-11-24", "2026-12-16", "WARNING"),
    ("2026-12-03", "2026-12-28", "holds"),
    ("2026-12-03", "2026-12-24", "WARNING"),
    ("2007-10-09", "2007-10-30", "holds"),
    ("2018-04-03", "2018-04-24", "holds"),
]


@pytest.mark.parametrize(("posted", "last", "said"), STATED)
def test_the_last_day_that_it_states(posted, last, said):
    """The last day of appeal is right, and so put off where it is a day off."""
    notice = Notice(posted=day(posted), last_day_of_appeal=day(last))

    assert judge(notice_states_right_last_day, notice, meeting=posted) == said


def test_why_the_last_day_is_wrong():
    """It is told if the day that is stated was only not put off."""
    notice = Notice(posted=day("2026-12-03"), last_day_of_appeal=day("2026-12-24"))
    minutes = Minutes(meeting=Meeting(date=day("2026-11-30")), notices=[notice])

    (finding,) = check(minutes, rules=[notice_states_right_last_day])

    assert "28 December 2026" in finding.sentence("en")
    assert "day off" in finding.sentence("en")


def test_the_last_day_of_two_boards():
    """For a joint committee, it can't be told before all boards are."""
    notice = Notice(posted=day("2026-11-24"), last_day_of_appeal=day("2026-12-15"))

    assert judge(notice_states_right_last_day, notice, body=JOINT) == "at.notices"
