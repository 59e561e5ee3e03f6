"""When minutes are certified, and what is certified at once."""

import datetime as dt

import pytest

from kfbeslut.findings import Severity
from kfbeslut.model import (
    Body,
    BodyKind,
    BodyRules,
    Certification,
    DecisionParagraph,
    DecisionPoint,
    Effect,
    LocalRules,
    Meeting,
    Minutes,
    Moment,
    Municipality,
    Notice,
    Outcome,
    ParagraphNumber,
    ParagraphSpan,
)
from kfbeslut.rules import check
from kfbeslut.rules.core import rules

COMMITTEE = Body(name="Skolnämnden", kind=BodyKind.COMMITTEE)
DAY = dt.date(2026, 12, 10)  # the fourteenth day after is Christmas Eve
CLOSED = dt.time(18)


def judge(rule, document, *, conditions=None):
    """Let one rule judge a paper; give what it says in short, and where."""
    local = conditions and LocalRules(
        municipality=Municipality(name="Almvik"), committees=conditions
    )
    report = check(document, rules=rules.select(rule), local=local)
    form = {rules[rule].form(v.key).sentence.sv: v.key for v in rules[rule].variants}
    said = [(form.get(finding.sv, "broken"), finding.path) for finding in report]
    said += [(unjudged.missing, unjudged.path) for unjudged in report.unjudged]
    return said or ["holds" if report.held else "silent"]


def at(day, *clock):
    return Moment(date=day, time=dt.time(*clock) if clock else None)


def days_after(days):
    return DAY + dt.timedelta(days)


# When

WHEN = "/certifications/0/when"
WITHIN = [
    (0, None, ["holds"]),
    (14, None, ["holds"]),
    (15, None, [("after-a-day-off", WHEN)]),
    (18, None, [("after-a-day-off", WHEN)]),
    (19, None, [("broken", WHEN)]),
    (5, BodyRules(certified_within_days=5), ["holds"]),
    (6, BodyRules(certified_within_days=5), [("local", WHEN)]),
    (19, BodyRules(certified_within_days=5), [("broken", WHEN)]),
    (14, BodyRules(), ["holds"]),
]


@pytest.mark.parametrize(("days", "conditions", "said"), WITHIN)
def test_within_fourteen_days(days, conditions, said):
    """The day of the meeting is not counted; a last day that is a day off is an open question."""
    minutes = Minutes(
        meeting=Meeting(body=COMMITTEE, date=DAY),
        certifications=[Certification(when=at(days_after(days)))],
    )

    assert judge("minutes-certified-within-14-days", minutes, conditions=conditions) == said


MONDAY = dt.date(2024, 4, 8)
ENDS = [
    (Meeting(date=MONDAY, end_date=dt.date(2024, 4, 9)), ["holds"]),
    (Meeting(date=MONDAY, opened=dt.time(19), closed=dt.time(1)), ["holds"]),
    (Meeting(date=MONDAY, opened=dt.time(19), closed=dt.time(22)), [("broken", WHEN)]),
    (Meeting(end_date=MONDAY), [(("meeting.date",), "")]),
]


@pytest.mark.parametrize(("meeting", "said"), ENDS)
def test_days_count_from_the_end_of_the_meeting(meeting, said):
    """For a meeting that went on past midnight the days count from the next day."""
    certification = Certification(when=at(dt.date(2024, 4, 23)))
    minutes = Minutes(meeting=meeting, certifications=[certification])

    assert judge("minutes-certified-within-14-days", minutes) == said


def test_each_certification_by_itself():
    """A certification without a day could not be judged, and the others are."""
    minutes = Minutes(
        meeting=Meeting(date=DAY),
        certifications=[Certification(), Certification(when=at(days_after(30)))],
    )

    assert judge("minutes-certified-within-14-days", minutes) == [
        ("broken", "/certifications/1/when"),
        (("certifications.when",), "/certifications/0/when"),
    ]


@pytest.mark.parametrize("day", [DAY, dt.date.max])
def test_nothing_to_count(day):
    """Without a certification, or at the end of all days, no day can be counted."""
    certifications = [] if day == DAY else [Certification(when=at(day))]
    minutes = Minutes(meeting=Meeting(date=day), certifications=certifications)

    assert judge("minutes-certified-within-14-days", minutes) == [(("certifications.when",), "")]


@pytest.mark.parametrize(("day", "cited"), [(dt.date(2013, 4, 22), "GKL 5:61"), (DAY, "KL 5:69")])
def test_the_act_of_the_day(day, cited):
    """In 2013 it is the act of 1991 that is cited."""
    late = Certification(when=at(day + dt.timedelta(60)))
    minutes = Minutes(meeting=Meeting(date=day), certifications=[late])

    (finding,) = check(minutes, rules=rules.select("minutes-certified-within-14-days"))

    assert [str(citation) for citation in finding.citations] == [cited]
    assert finding.severity is Severity.ERROR


EARLY = [
    (False, at(DAY, 18), ["holds"]),
    (False, at(DAY, 17, 59), [("broken", WHEN)]),
    (False, at(days_after(-1)), [("broken", WHEN)]),
    (False, at(DAY), [(("certifications.when.time",), "/certifications/0")]),
    (False, None, [(("certifications.when",), "/certifications/0")]),
    (True, at(DAY, 17), ["holds"]),
    (True, at(DAY), ["holds"]),
    (True, at(days_after(-1)), [("at-once", WHEN)]),
    (None, at(DAY, 17), [(("certifications.immediate",), "/certifications/0")]),
    (None, at(days_after(-1)), [("broken", WHEN)]),
    (None, at(DAY, 19), ["holds"]),
]


@pytest.mark.parametrize(("immediate", "when", "said"), EARLY)
def test_after_the_meeting(immediate, when, said):
    """Minutes are certified when the meeting is over, if they are not certified at once."""
    minutes = Minutes(
        meeting=Meeting(body=COMMITTEE, date=DAY, closed=CLOSED),
        certifications=[Certification(when=when, immediate=immediate)],
    )

    assert judge("minutes-certified-after-meeting", minutes) == said


def test_hours_that_are_not_stated():
    """On the day of the meeting the hours decide, and those that are missing are named."""
    minutes = Minutes(meeting=Meeting(date=DAY), certifications=[Certification(when=at(DAY))])

    assert judge("minutes-certified-after-meeting", minutes) == [
        (("certifications.when.time", "meeting.closed"), "/certifications/0")
    ]


# At once

THURSDAY = dt.date(2024, 5, 23)  # two days later is a Saturday
ITSELF = Certification(when=at(THURSDAY, 19), immediate=True)
LATER = Certification(when=at(dt.date(2024, 6, 3)), immediate=False)
POSTED = [
    ([Notice(posted=dt.date(2024, 5, 25))], ["holds"]),
    ([Notice(posted=dt.date(2024, 5, 26))], [("after-a-day-off", "")]),
    ([Notice(posted=dt.date(2024, 5, 27))], [("after-a-day-off", "")]),
    ([Notice(posted=dt.date(2024, 5, 28))], [("late", "")]),
    ([Notice(posted=dt.date(2024, 5, 28)), Notice(posted=dt.date(2024, 5, 24))], ["holds"]),
    ([Notice(posted=dt.date(2024, 5, 28)), Notice()], [(("at.notices.posted",), "")]),
    ([Notice(posted=dt.date(2024, 5, 24)), Notice()], ["holds"]),
    ([Notice()], [(("at.notices.posted",), "")]),
    ([Notice(posted=THURSDAY, paragraphs=[ParagraphSpan.of(13)])], [("broken", "")]),
    ([], [("broken", "")]),
    (None, [(("at.notices",), "")]),
]


@pytest.mark.parametrize(("notices", "said"), POSTED)
def test_what_is_certified_at_once_is_announced(notices, said):
    """It is announced within two days of its own certification."""
    paragraph = DecisionParagraph(
        number=ParagraphNumber.of(12),
        meeting=Meeting(date=THURSDAY),
        certifications=[LATER, ITSELF],
        notices=notices,
    )

    assert judge("immediate-certification-complete", paragraph) == said


SAID_SO = [
    DecisionPoint(text="Justeras genast.", effects=[Effect(outcome=Outcome.CERTIFIED_AT_ONCE)])
]
IMMEDIATE = [
    ({"certifications": [LATER]}, ["silent"]),
    ({"decisions": [DecisionPoint(text="Bron rivs.")]}, ["silent"]),
    ({"certifications": [LATER], "decisions": SAID_SO}, [(("at.certifications",), "")]),
    ({"decisions": SAID_SO}, [(("at.certifications",), "")]),
    ({"certifications": [Certification(immediate=True)]}, [(("at.certifications",), "")]),
    (
        {"certifications": [Certification(immediate=True, when=at(dt.date.max))]},
        [(("at.notices.posted",), "")],
    ),
    ({"certifications": [ITSELF], "written_out_before_certified": True}, ["holds"]),
    (
        {"certifications": [ITSELF], "written_out_before_certified": False},
        [("not-written-out", "/written_out_before_certified")],
    ),
]


@pytest.mark.parametrize(("fields", "said"), IMMEDIATE)
def test_whether_it_was_certified_at_once(fields, said):
    """What was certified with the rest is for other rules."""
    paragraph = DecisionParagraph(
        meeting=Meeting(date=THURSDAY), notices=[Notice(posted=THURSDAY)], **fields
    )

    assert judge("immediate-certification-complete", paragraph) == said
