"""The invented papers are right: what they say adds up, and the days follow each other."""

import datetime as dt
import subprocess
import sys

import pytest

from kfbeslut import samples
from kfbeslut.errors import InvalidValueError
from kfbeslut.model import BodyKind, Capacity, Choice, Extent, PartialDate, StepKind, at, walk

ALL_MINUTES = [
    samples.council_minutes(),
    samples.executive_minutes(),
    samples.committee_minutes(),
    samples.council_minutes_2013(),
    samples.council_minutes_june(),
    samples.council_minutes_november(),
    samples.council_minutes_december(),
]
COUNCILS = [minutes for minutes in ALL_MINUTES if minutes.meeting.body.kind is BodyKind.COUNCIL]
DOCUMENTS = [name for name in samples.__all__ if not name.endswith(("change", "context", "roster"))]


def by_title(minutes):
    return f"{minutes.subtitle}"


def serving(minutes, number):
    return [each for each in minutes.attendance or () if each.serving and each.covers(number)]


def those_who_serve(minutes, number):
    return [presence.actor for presence in serving(minutes, number)]


@pytest.mark.parametrize("name", [name for name in samples.__all__ if name != "change"])
def test_the_same_paper_each_time(name):
    """A sample is made once: who asks again is given the same value."""
    sample = getattr(samples, name)

    assert sample() is sample()


@pytest.mark.parametrize("name", DOCUMENTS)
def test_samples_are_whole_papers(name):
    """Each document says that it is whole, so that a rule may trust in what it doesn't state."""
    document = getattr(samples, name)()

    assert document.extent is Extent.WHOLE


def test_samples_are_loaded_only_when_asked_for():
    """Who uses the front door and the model doesn't pay for papers that nobody asked for."""
    program = "import sys, kfbeslut.model; sys.exit('kfbeslut.samples' in sys.modules)"

    done = subprocess.run([sys.executable, "-c", program], check=False)

    assert done.returncode == 0


@pytest.mark.parametrize("minutes", ALL_MINUTES, ids=by_title)
def test_counts_are_those_of_the_roll(minutes):
    """In each vote as many stand in the roll with a choice as the count says."""
    votes = [vote for paragraph in minutes.paragraphs for vote in paragraph.votes or ()]

    counted = [
        (
            len(vote.ballots(Choice.YES)),
            len(vote.ballots(Choice.NO)),
            len(vote.ballots(Choice.ABSTAINS)),
        )
        for vote in votes
    ]

    assert counted == [(vote.counts.yes, vote.counts.no, vote.counts.abstained) for vote in votes]


@pytest.mark.parametrize("minutes", ALL_MINUTES, ids=by_title)
def test_counts_and_absent_fill_the_seats(minutes):
    """Those who voted, abstained or were absent are together as many as there are seats."""
    counts = [vote.counts for paragraph in minutes.paragraphs for vote in paragraph.votes or ()]

    together = {count.cast + count.abstained + count.absent for count in counts}

    assert together <= {minutes.meeting.body.seats}


@pytest.mark.parametrize("minutes", ALL_MINUTES, ids=by_title)
def test_those_who_vote_are_those_who_serve(minutes):
    """The roll of a vote lists exactly those who served at its paragraph, each on an own seat."""
    for paragraph in minutes.paragraphs:
        for vote in paragraph.votes or ():
            voters = [ballot for ballot in vote.roll if ballot.choice is not Choice.ABSENT]

            assert {ballot.actor for ballot in voters} == set(
                those_who_serve(minutes, paragraph.number)
            )
            assert len({ballot.seat for ballot in vote.roll}) == len(vote.roll)


@pytest.mark.parametrize("minutes", ALL_MINUTES, ids=by_title)
def test_a_quorum_serves_and_no_more_than_there_are_seats(minutes):
    """At each paragraph more than half of the seats are served, and none twice."""
    seats = minutes.meeting.body.seats

    for paragraph in minutes.paragraphs:
        there = serving(minutes, paragraph.number)

        assert seats / 2 < len(there) <= seats
        assert len({presence.seat for presence in there}) == len(there)


@pytest.mark.parametrize("minutes", ALL_MINUTES, ids=by_title)
def test_the_disqualified_do_not_serve(minutes):
    """Who is disqualified does not serve at that paragraph, and somebody else does in that seat."""
    for paragraph in minutes.paragraphs:
        for out in paragraph.not_taking_part or ():
            there = serving(minutes, paragraph.number)

            assert out.actor not in [presence.actor for presence in there]
            assert any(presence.serves_for == out.actor for presence in there)


@pytest.mark.parametrize("minutes", ALL_MINUTES, ids=by_title)
def test_movers_and_dissenters_served(minutes):
    """
    Whoever moved a proposal, asked for a vote or dissented served at that paragraph.

    A note may also be by a representative from outside.
    """
    noted = {
        presence.actor
        for presence in minutes.attendance
        if presence.capacity is Capacity.REPRESENTATIVE
    }
    for paragraph in minutes.paragraphs:
        acts = [
            *(actor for p in paragraph.proposals or () for actor in (*p.by, *(p.joined_by or ()))),
            *(actor for p in paragraph.puttings or () for actor in p.vote_called_by or ()),
            *(actor for r in paragraph.reservations or () for actor in r.by),
            *(a for s in paragraph.special_statements or () for a in s.by if a not in noted),
        ]
        persons = {actor for actor in acts if actor.name}

        assert persons <= set(those_who_serve(minutes, paragraph.number))


@pytest.mark.parametrize("minutes", ALL_MINUTES, ids=by_title)
def test_paragraphs_run_and_follow_the_agenda(minutes):
    """Paragraphs are numbered without gap, one for each item of the agenda."""
    numbers = [paragraph.number.number for paragraph in minutes.paragraphs]

    assert numbers == list(range(numbers[0], numbers[0] + len(numbers)))
    assert [item.paragraph.number for item in minutes.meeting.agenda] == numbers


@pytest.mark.parametrize("minutes", ALL_MINUTES, ids=by_title)
def test_days_follow_each_other(minutes):
    """Certified within 14 days, announced within two, and kept up until the appeal period ends."""
    held = minutes.meeting.date

    for paragraph in minutes.paragraphs:
        alone = minutes.extract(paragraph.number)
        (certification,), (notice,) = alone.certifications, alone.notices
        certified = certification.when.date

        assert held <= certified <= held + dt.timedelta(days=14)
        assert certified <= notice.posted <= certified + dt.timedelta(days=2)
        assert notice.last_day_of_appeal == notice.posted + dt.timedelta(days=21)
        assert notice.removed > notice.last_day_of_appeal


@pytest.mark.parametrize("minutes", ALL_MINUTES, ids=by_title)
def test_days_of_the_samples_are_working_days(minutes):
    """Nobody meets, certifies or announces on a Saturday or a Sunday."""
    days = [
        value
        for _, node in walk(minutes)
        for name in ("date", "posted", "removed", "sent", "announced", "last_day_of_appeal")
        if isinstance(value := getattr(node, name, None), dt.date)
        and type(node).__name__ != "Newspaper"
    ]

    assert days
    assert [day for day in days if day.isoweekday() > 5] == []


@pytest.mark.parametrize("minutes", COUNCILS, ids=by_title)
def test_councils_are_called_a_week_before(minutes):
    """Notice and summons of a council go out at least a week before; what came later is urgent."""
    meeting = minutes.meeting
    latest = meeting.date - dt.timedelta(days=7)

    assert meeting.notice.posted <= latest
    assert meeting.summons.sent <= latest
    assert all(item.announced <= latest or item.urgent for item in meeting.agenda)


def test_steps_lead_to_paragraphs():
    """Where a paper says that the executive or the committee proposed a decision, they did."""
    told = {
        minutes.meeting.body: minutes
        for minutes in (samples.executive_minutes(), samples.committee_minutes())
    }

    for minutes in (samples.council_minutes(), samples.executive_minutes()):
        for paragraph in minutes.paragraphs:
            for step in paragraph.steps or ():
                if step.done is StepKind.PROPOSED:
                    source = told[step.body]

                    assert step.date == PartialDate.of(source.meeting.date)
                    assert (
                        source.paragraph(step.paragraph).registry_number
                        == paragraph.registry_number
                    )


@pytest.mark.parametrize(
    "case",
    [samples.way(), samples.case(), samples.citizen_case()],
    ids=["way", "case", "citizen_case"],
)
def test_a_case_registers_each_of_its_papers(case):
    """Each paper of a case is registered once, at the latest on the next day."""
    keys = [entry.key for entry in case.documents]

    assert [entry.document for entry in case.register] == keys
    assert all((e.registered - e.received).days in {0, 1} for e in case.register)


@pytest.mark.parametrize("name", ["motion", "paragraph"])
def test_wording_names_parts_that_are_there(name):
    """Each entry of a sample's wording leads to a part of it, and none is listed twice."""
    document = getattr(samples, name)()

    parts = [entry.part for entry in document.wording]

    assert all(at(document, part) is not None for part in parts)
    assert len(set(parts)) == len(parts)


def test_one_thing_is_changed():
    """A paper that is right can be made wrong in one place, and is the same in all others."""
    minutes = samples.council_minutes()

    late = samples.change(minutes, "/meeting/notice/posted", dt.date(2024, 5, 22))

    assert late.meeting.notice.posted == dt.date(2024, 5, 22)
    assert samples.change(late, "/meeting/notice/posted", dt.date(2024, 5, 17)) == minutes


def test_one_of_several_is_changed():
    """What stands in a series is changed by its place in it."""
    minutes = samples.change(samples.council_minutes(), "/paragraphs/5/votes/0/counts/yes", 11)

    assert minutes.paragraph(41).votes[0].counts.yes == 11


def test_the_whole_is_changed():
    """The pointer to the whole puts the other value in its place."""
    assert samples.change(samples.motion(), "", samples.way()) == samples.way()


def test_a_change_is_checked():
    """A change that makes nonsense of a paper is refused like any nonsense."""
    with pytest.raises(InvalidValueError, match="must not be less than 0"):
        samples.change(samples.paragraph(), "/votes/0/counts/no", -3)


def test_a_change_of_nothing_is_refused():
    """A pointer that leads nowhere is told, and nothing is added."""
    with pytest.raises(LookupError):
        samples.change(samples.paragraph(), "/votes/7/counts/no", 3)


def test_the_way_ends_in_legal_force():
    """The motion's case has legal force from the day after the last day of appeal."""
    case = samples.way()

    notice = case.document("council").notices[0]

    assert case.legal_force_from == notice.last_day_of_appeal + dt.timedelta(days=1)
