"""What surrounds the place that is judged, wherever it is told."""

import datetime as dt

import pytest

from kfbeslut.model import (
    Actor,
    AgendaItem,
    AnsweredPaper,
    Body,
    BodyKind,
    Case,
    CaseDocument,
    Certification,
    Context,
    DecisionParagraph,
    Delegation,
    Election,
    Extent,
    Matter,
    MatterKind,
    Meeting,
    Minutes,
    Moment,
    Motion,
    Notice,
    PaperKind,
    ParagraphFacts,
    ParagraphNumber,
    ParagraphSpan,
    PartialDate,
    Presence,
    SpecialStatement,
    Statement,
    Step,
    StepKind,
)
from kfbeslut.rules import Here

DAY = dt.date(2024, 5, 27)
NEXT_DAY = dt.date(2024, 5, 28)
COUNCIL = Body(name="Kommunfullmäktige", kind=BodyKind.COUNCIL, seats=21)
MEETING = Meeting(body=COUNCIL, date=DAY)
KARIN, BIRGER = Actor(name="Karin Åkerdal"), Actor(name="Birger Hallin")
TWELVE = ParagraphNumber.of(12)
REMARK = SpecialStatement(by=[BIRGER])
PARAGRAPH = DecisionParagraph(
    number=TWELVE, matter=Matter(kind=MatterKind.GOALS), special_statements=[REMARK]
)
MINUTES = Minutes(
    extent=Extent.WHOLE,
    meeting=MEETING,
    attendance=[
        Presence(actor=KARIN, serving=True, presiding=True, paragraphs=[ParagraphSpan.of(1, 12)]),
        Presence(actor=BIRGER, serving=True),
        Presence(actor=BIRGER, presiding=True, paragraphs=[ParagraphSpan.of(13)]),
    ],
    paragraphs=[PARAGRAPH],
)


def facts(here):
    return {
        name: getattr(here, name)
        for name in ("date", "body", "council", "matter", "number", "presiding", "extent")
    } | {"serves": here.serves(BIRGER)}


IN_MINUTES = {
    "date": DAY,
    "body": COUNCIL,
    "council": True,
    "matter": MatterKind.GOALS,
    "number": TWELVE,
    "presiding": KARIN,
    "extent": Extent.WHOLE,
    "serves": True,
}


def test_a_paragraph_in_minutes():
    """Inside minutes these tell when, where and who."""
    assert facts(Here.of(MINUTES).within(PARAGRAPH)) == IN_MINUTES


def test_a_paragraph_alone():
    """A paragraph that stands alone tells all that itself."""
    assert facts(Here.of(MINUTES.extract(12))) == IN_MINUTES


def test_a_paragraph_alone_whose_minutes_are_given():
    """What a paragraph alone doesn't tell, its minutes in the context do."""
    here = Here.of(PARAGRAPH, context=Context(minutes=MINUTES))

    assert facts(here) == IN_MINUTES | {"extent": Extent.UNKNOWN}


def test_a_remark_in_a_paragraph():
    """Around a remark stands its paragraph."""
    here = Here.of(MINUTES).within(PARAGRAPH).within(REMARK)

    assert here.document == REMARK
    assert facts(here) == IN_MINUTES


def test_a_remark_alone():
    """A remark alone tells the day and the body; who served is for the minutes in the context."""
    remark = MINUTES.extract(12).alone(REMARK)

    alone = Here.of(remark)
    with_minutes = Here.of(remark, context=Context(minutes=MINUTES))

    assert facts(alone) == IN_MINUTES | {"matter": None, "presiding": None, "serves": None}
    assert facts(with_minutes) == IN_MINUTES


def test_a_remark_of_which_nothing_is_known():
    """A remark without a paragraph tells nothing, and no paragraph without a number is taken."""
    numberless = Minutes(paragraphs=[DecisionParagraph()])

    for context in (None, Context(minutes=MINUTES), Context(minutes=numberless)):
        here = Here.of(SpecialStatement(by=[BIRGER]), context=context)

        assert here.number is None
        assert here.paragraph is None


def test_a_paper_in_a_case():
    """A paper in a case stands as if alone, and the case is around it."""
    paragraph = MINUTES.extract(12)
    case = Case(documents=[CaseDocument(key="kf", document=paragraph)])

    here = Here.of(case).within(paragraph)

    assert facts(here) == IN_MINUTES
    assert here.case is case


def test_a_case_in_the_context():
    """The case that a paper belongs to may be given beside it."""
    case = Case()

    assert Here.of(Motion(), context=Context(case=case)).case is case


def test_proceedings_told_in_a_statement():
    """The minutes given beside a statement are not those of the proceedings told in it."""
    told = DecisionParagraph(number=TWELVE)
    context = Context(minutes=MINUTES)

    here = Here.of(Statement(proceedings=told, extent=Extent.WHOLE), context=context).within(told)

    assert here.meeting is None
    assert here.extent is Extent.UNKNOWN
    assert here.context is context


DAYS = [
    (Motion(), None),
    (Motion(filed=PartialDate(month=3, day=18)), None),
    (Motion(filed=PartialDate(year=2021, month=3)), (dt.date(2021, 3, 1), dt.date(2021, 3, 31))),
    (Motion(filed=PartialDate(day=18), signed=PartialDate.of(DAY)), (DAY, DAY)),
    (Motion(announced=PartialDate.of(DAY)), (DAY, DAY)),
    (Statement(dated=PartialDate.of(DAY)), (DAY, DAY)),
    (
        Minutes(meeting=Meeting(date=DAY, end_date=NEXT_DAY)),
        (DAY, NEXT_DAY),
    ),
    (Minutes(meeting=Meeting()), None),
    (SpecialStatement(by=[BIRGER], paragraph=ParagraphFacts(date=DAY)), (DAY, DAY)),
    (SpecialStatement(by=[BIRGER], paragraph=ParagraphFacts()), None),
    (DecisionParagraph(delegation=Delegation(date=DAY)), (DAY, DAY)),
    (DecisionParagraph(delegation=Delegation()), None),
    (Case(), None),
    (Case(steps=[Step(done=StepKind.RAISED, date=PartialDate(month=3))]), None),
    (Case(steps=[Step(done=StepKind.RAISED, date=PartialDate.of(DAY)), Step()]), (DAY, DAY)),
    (
        Case(
            steps=[
                Step(done=StepKind.DECIDED, date=PartialDate.of(DAY)),
                Step(done=StepKind.EXECUTED, date=PartialDate.of(NEXT_DAY)),
            ]
        ),
        (DAY, DAY),
    ),
]


@pytest.mark.parametrize(("document", "days"), DAYS)
def test_the_days_of_the_act(document, days):
    """The act was done on one of these days, as far as the paper tells."""
    here = Here.of(document)

    assert here.days == days
    assert here.date == (DAY if days == (DAY, DAY) else None)


@pytest.mark.parametrize(
    ("kind", "council"),
    [(BodyKind.COUNCIL, True), (BodyKind.EXECUTIVE, False), (BodyKind.OTHER, None), (None, None)],
)
def test_whose_rules_apply(kind, council):
    """The council's rules apply in the council, and in a body of another kind nobody knows."""
    meeting = Meeting(body=Body(name="Direktionen", kind=kind))

    assert Here.of(Minutes(meeting=meeting)).council is council


ORDINARY = Matter(kind=MatterKind.ORDINARY)
ITEM = AgendaItem(paragraph=TWELVE, matter=Matter(kind=MatterKind.BUDGET))
OTHER_ITEM = AgendaItem(paragraph=ParagraphNumber.of(3), matter=ORDINARY)
MATTERS = [
    ({}, None),
    ({"matter": ORDINARY, "elections": [Election()]}, MatterKind.ORDINARY),
    ({"meeting": Meeting(agenda=[ITEM])}, MatterKind.BUDGET),
    (
        {"meeting": Meeting(agenda=[OTHER_ITEM])},
        None,
    ),
    ({"elections": [Election()]}, MatterKind.ELECTION),
    ({"answers": [AnsweredPaper(kind=PaperKind.MOTION)] * 2}, MatterKind.MOTION),
    ({"answers": [AnsweredPaper(kind=PaperKind.REFERRAL)]}, None),
    ({"answers": [AnsweredPaper()]}, None),
    ({"answers": [AnsweredPaper(kind=PaperKind.MOTION), AnsweredPaper()]}, None),
]


@pytest.mark.parametrize(("fields", "kind"), MATTERS)
def test_the_kind_of_matter(fields, kind):
    """The kind of matter is as stated, or as it follows from what the paragraph is about."""
    assert Here.of(DecisionParagraph(number=TWELVE, **fields)).matter is kind


def test_no_number_no_item():
    """A paragraph without a number is not that of an item without one."""
    paragraph = DecisionParagraph(meeting=Meeting(agenda=[AgendaItem(matter=ORDINARY)]))

    assert Here.of(paragraph).item is None


def test_two_in_the_chair():
    """If two are said to have been in the chair, nobody knows who was."""
    attendance = [Presence(actor=actor, presiding=True) for actor in (KARIN, BIRGER)]

    assert Here.of(DecisionParagraph(attendance=attendance)).presiding is None


def test_a_paragraph_without_number():
    """Whom a list places at numbered paragraphs can't be placed at one without a number."""
    twelfth = [ParagraphSpan.of(12)]
    presence = Presence(actor=KARIN, serving=True, paragraphs=twelfth, presiding=True)
    here = Here.of(DecisionParagraph(attendance=[presence]))

    assert here.serves(KARIN) is None
    assert here.presiding is None


@pytest.mark.parametrize(
    ("extent", "seats", "most"),
    [
        (Extent.WHOLE, 21, 2),
        (Extent.WHOLE, 1, 1),
        (Extent.WHOLE, None, 2),
        (Extent.EXTRACT, 21, 21),
        (Extent.EXTRACT, None, None),
    ],
)
def test_how_many_were_there(extent, seats, most):
    """Nobody was there who has no seat, nor who is not on a whole list."""
    here = Here.of(
        DecisionParagraph(
            extent=extent,
            meeting=Meeting(body=Body(name="Skolnämnden", seats=seats)),
            attendance=[
                Presence(actor=KARIN, serving=True),
                Presence(actor=BIRGER),
                Presence(actor=Actor(name="Kajsa Flod"), serving=False),
            ],
        )
    )

    assert here.at_most_present == most


def test_no_list():
    """Without a list nobody knows who was there."""
    here = Here.of(DecisionParagraph())

    assert (here.at_most_present, here.serves(KARIN), here.presiding) == (None, None, None)


EVENING, NIGHT = dt.time(18), dt.time(0, 30)

CLOSINGS = [
    (Meeting(), None),
    (Meeting(date=DAY), Moment(date=DAY)),
    (Meeting(date=DAY, opened=EVENING), Moment(date=DAY)),
    (Meeting(date=DAY, closed=EVENING), Moment(date=DAY, time=EVENING)),
    (
        Meeting(date=DAY, end_date=NEXT_DAY, opened=EVENING, closed=NIGHT),
        Moment(date=NEXT_DAY, time=NIGHT),
    ),
    (Meeting(date=DAY, opened=EVENING, closed=NIGHT), Moment(date=NEXT_DAY, time=NIGHT)),
    (
        Meeting(date=dt.date.max, opened=EVENING, closed=NIGHT),
        Moment(date=dt.date.max, time=NIGHT),
    ),
]


@pytest.mark.parametrize(("meeting", "closing"), CLOSINGS)
def test_when_it_was_closed(meeting, closing):
    """A meeting that closed earlier in the day than it opened went on past midnight."""
    assert Here.of(DecisionParagraph(meeting=meeting)).closing == closing


def test_no_meeting_was_closed():
    """Where no meeting is known, nobody knows when it was closed."""
    assert Here.of(DecisionParagraph()).closing is None


def test_how_it_was_certified():
    """Of the certifications in the minutes, those are the paragraph's that cover it."""
    at_once = Certification(paragraphs=[ParagraphSpan.of(12)], immediate=True)
    others = Certification(paragraphs=[ParagraphSpan.of(13, 20)])
    paragraph = DecisionParagraph(number=TWELVE)
    minutes = Minutes(paragraphs=[paragraph], certifications=[at_once, others])

    assert Here.of(minutes).certifications == (at_once, others)
    assert Here.of(minutes).within(paragraph).certifications == (at_once,)
    assert Here.of(minutes.extract(12)).certifications == (at_once,)
    assert Here.of(paragraph).certifications is None


def test_how_that_was_announced():
    """Of the notices in the minutes, those are the paragraph's that cover it."""
    at_once = Notice(paragraphs=[ParagraphSpan.of(12)], posted=DAY)
    others = Notice(paragraphs=[ParagraphSpan.of(13, 20)], posted=NEXT_DAY)
    paragraph = DecisionParagraph(number=TWELVE)
    minutes = Minutes(paragraphs=[paragraph], notices=[at_once, others])

    assert Here.of(minutes).notices == (at_once, others)
    assert Here.of(minutes).within(paragraph).notices == (at_once,)
    assert Here.of(minutes.extract(12)).notices == (at_once,)
    assert Here.of(paragraph).notices is None


def test_how_it_was_announced():
    """Of the notices in the minutes, those are the paragraph's that cover it."""
    own, others = (Notice(paragraphs=[ParagraphSpan.of(number)]) for number in (12, 13))
    paragraph = DecisionParagraph(number=TWELVE)
    minutes = Minutes(paragraphs=[paragraph], notices=[own, others])

    assert Here.of(minutes).within(paragraph).notices == (own,)
    assert Here.of(minutes.extract(12)).notices == (own,)
    assert Here.of(paragraph).notices is None


def test_no_list_bounds_nothing():
    """Without a list of those present only the seats bound how many there can have been."""
    council = Body(name="Kommunfullmäktige", kind=BodyKind.COUNCIL, seats=21)

    with_seats = Minutes(extent=Extent.WHOLE, meeting=Meeting(body=council))

    assert Here.of(with_seats).at_most_present == 21
    assert Here.of(Minutes(extent=Extent.WHOLE)).at_most_present is None
