"""What a notice announces, and from when on decisions can be appealed."""

import datetime as dt

import pytest

from kfbeslut.model import (
    Body,
    BodyKind,
    Case,
    CaseDocument,
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
    PartialDate,
    Step,
    StepKind,
)
from kfbeslut.rules.announcement import (
    Announced,
    announced_on,
    certified_between,
    is_of_other_body,
    was_down,
)
from kfbeslut.rules.here import Here

BODY = Body(name="Skolnämnden", kind=BodyKind.COMMITTEE)
DAY = dt.date(2024, 5, 27)
SOON, LATER = dt.date(2024, 5, 28), dt.date(2024, 6, 3)
ONE, REST = (ParagraphSpan.of(1),), (ParagraphSpan.of(2, 3),)


def certified(day, spans=None):
    return Certification(when=day and Moment(date=day), paragraphs=spans)


def around(*certifications, notices=(), numbers=(1, 2, 3), body=BODY, date=DAY):
    paragraphs = [DecisionParagraph(number=ParagraphNumber.of(number)) for number in numbers]
    return Here.of(
        Minutes(
            meeting=Meeting(body=body, date=date),
            paragraphs=paragraphs,
            certifications=certifications,
            notices=notices,
        )
    )


PORTIONS = [
    # what is certified, what is announced, between which days
    ([certified(LATER)], None, (LATER, LATER)),
    ([certified(SOON, ONE), certified(LATER)], ONE, (SOON, SOON)),
    ([certified(SOON, ONE), certified(LATER)], None, (LATER, LATER)),
    ([certified(SOON, ONE), certified(LATER)], REST, (LATER, LATER)),
    ([certified(SOON, ONE), certified(LATER, REST)], None, (SOON, LATER)),
    ([certified(SOON, ONE), certified(LATER, REST)], (*ONE, *REST), (SOON, LATER)),
    ([certified(LATER, (ParagraphSpan.of(1, 3),))], REST, (LATER, LATER)),
    # two signed on a day of their own
    ([certified(SOON), certified(LATER)], None, (LATER, LATER)),
    ([certified(SOON), certified(None)], None, (SOON, None)),
    # what isn't told: the day, the certification, whether it is all
    ([certified(None)], None, (DAY, None)),
    ([certified(SOON, ONE), certified(None, REST)], None, (DAY, None)),
    ([certified(SOON, ONE)], None, (DAY, None)),
    ([certified(SOON, ONE)], REST, (DAY, None)),
    ([], None, (DAY, None)),
]


@pytest.mark.parametrize(("certifications", "spans", "days"), PORTIONS)
def test_when_it_was_certified(certifications, spans, days):
    """A notice goes with the certification of the same paragraphs, or with all that meet it."""
    assert certified_between(Notice(paragraphs=spans), around(*certifications)) == days


def test_minutes_without_paragraphs():
    """If it isn't known which paragraphs there are, parts may not be all."""
    at = around(certified(SOON, ONE), numbers=())

    assert certified_between(Notice(), at) == (DAY, None)


def test_no_meeting():
    """Without a meeting nothing is known of an undated certification."""
    assert certified_between(Notice(), Here.of(Minutes())) == (None, None)


def test_an_extract():
    """In an extract one paragraph counts."""
    minutes = around(certified(SOON, ONE), certified(LATER, REST)).document
    extract = minutes.extract(1)

    assert certified_between(Notice(), Here.of(extract)) == (SOON, SOON)


ALMVIK, STRAND = Municipality(name="Almvik"), Municipality(name="Strandhamra")
JOINT = Body(name="Nämnden", kind=BodyKind.JOINT_COMMITTEE, members=(ALMVIK, STRAND))
BOARDS = [
    (BODY, [SOON], SOON),
    (BODY, [SOON, SOON], SOON),
    (BODY, [SOON, LATER], None),
    (BODY, [None], None),
    (None, [SOON], SOON),
    (JOINT, [SOON, LATER], LATER),
    (JOINT, [SOON], None),
    (JOINT, [SOON, None], None),
    (Body(name="Nämnden", kind=BodyKind.JOINT_COMMITTEE), [SOON], None),
]


@pytest.mark.parametrize(("body", "days", "day"), BOARDS)
def test_from_when_appeals_count(body, days, day):
    """A joint committee's period runs from the last board; another's from the only day told."""
    notices = [Notice(posted=each) for each in days]
    at = around(notices=notices, body=body)

    assert announced_on(notices[0], at) == day


def test_portions_of_their_own():
    """A notice of other paragraphs has days of its own."""
    notices = [Notice(posted=SOON, paragraphs=ONE), Notice(posted=LATER, paragraphs=REST)]
    at = around(notices=notices)

    assert [announced_on(notice, at) for notice in notices] == [SOON, LATER]


@pytest.mark.parametrize("kind", BodyKind)
def test_whose_notices_the_act_is_about(kind):
    """Councils and committees announce what they have certified; of others it can't be told."""
    at = around(body=Body(name="Organet", kind=kind))
    named = {BodyKind.COUNCIL, BodyKind.EXECUTIVE, BodyKind.COMMITTEE, BodyKind.JOINT_COMMITTEE}

    assert is_of_other_body(Notice(), at) is (kind not in named)


def test_a_body_that_is_not_told():
    """A body of which nothing is told may be any."""
    assert not is_of_other_body(Notice(), Here.of(Minutes()))
    assert not is_of_other_body(Notice(), around(body=Body(name="Organet")))


FIRST, LAST = dt.date(2024, 6, 4), dt.date(2024, 6, 25)
BEFORE, WITHIN, AFTER = dt.date(2024, 6, 3), dt.date(2024, 6, 10), dt.date(2024, 6, 26)
OUTAGES = [
    (BEFORE, BEFORE, False),
    (BEFORE, FIRST, True),
    (BEFORE, AFTER, True),
    (LAST, AFTER, True),
    (AFTER, AFTER, False),
    (None, BEFORE, False),
    (None, WITHIN, True),
    (None, AFTER, None),
    (BEFORE, None, None),
    (WITHIN, None, True),
    (AFTER, None, False),
    (None, None, None),
]


@pytest.mark.parametrize(("start", "end", "down"), OUTAGES)
def test_outages(start, end, down):
    """An outage counts if it has a day in the period, the first and the last among them."""
    assert was_down(Outage(start=start, end=end), FIRST, LAST) is down


DECIDED = Step(body=BODY, date=PartialDate.of(DAY), done=StepKind.DECIDED)


def case_with(*notices):
    meeting = Meeting(body=BODY, date=DAY)
    number = ParagraphNumber.of(1)
    paper = DecisionParagraph(number=number, meeting=meeting, notices=notices)
    return Case(steps=[DECIDED], documents=[CaseDocument(key="beslut", document=paper)])


NOTICES = [
    ([Notice(posted=FIRST)], Announced(FIRST, stayed_up=True)),
    ([Notice(posted=FIRST, removed=AFTER)], Announced(FIRST, stayed_up=True)),
    ([Notice(posted=FIRST, removed=LAST)], Announced(FIRST, stayed_up=None)),
    ([Notice(posted=FIRST, removed=WITHIN)], Announced(FIRST, stayed_up=False)),
    (
        [Notice(posted=FIRST, outages=[Outage(start=WITHIN)])],
        Announced(FIRST, stayed_up=False),
    ),
    ([Notice(posted=FIRST, outages=[Outage(start=AFTER)])], Announced(FIRST, stayed_up=True)),
    ([Notice(posted=FIRST, outages=[Outage()])], Announced(FIRST, stayed_up=None)),
    ([Notice(posted=FIRST), Notice(posted=WITHIN, paragraphs=ONE)], None),
    ([Notice(posted=dt.date(1991, 12, 31))], None),
    ([Notice()], None),
    ([], None),
]


@pytest.mark.parametrize(("notices", "announced"), NOTICES)
def test_how_a_decision_was_announced(notices, announced):
    """A decision's paper in the case tells from when appeals count, and if the notice stayed up."""
    assert Announced.of(DECIDED, case_with(*notices)) == announced


def test_a_decision_without_a_paper():
    """No paper, no notice; and no decision either."""
    assert Announced.of(DECIDED, Case(steps=[DECIDED])) is None
    assert Announced.of(None, case_with(Notice(posted=FIRST))) is None
