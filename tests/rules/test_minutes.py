"""What minutes hold as a whole: those who served, the matters, the numbers of the paragraphs."""

import datetime as dt

import pytest

from kfbeslut.model import (
    Actor,
    AgendaItem,
    Body,
    BodyKind,
    BodyRules,
    Capacity,
    Context,
    DecisionParagraph,
    Extent,
    LocalRules,
    Matter,
    MatterKind,
    Meeting,
    Minutes,
    Municipality,
    PaperKind,
    PaperReference,
    ParagraphNumber,
    ParagraphSpan,
    Presence,
)
from kfbeslut.model.local import Numbering
from kfbeslut.rules import check
from kfbeslut.rules.core import rules

RUT = Actor(name="Rut Lind", parties=["V"])
COUNCIL = Body(name="Kommunfullmäktige", kind=BodyKind.COUNCIL)
COMMITTEE = Body(name="Skolnämnden", kind=BodyKind.COMMITTEE)
DAY = dt.date(2024, 5, 27)
CHAIR = Presence(actor=RUT, serving=True, presiding=True)


def judge(rule, *, conditions=None, context=None, **fields):
    """Let one rule judge minutes; give what it says in short, and where."""
    minutes = Minutes(
        **{"extent": Extent.WHOLE, "meeting": Meeting(body=COUNCIL, date=DAY), **fields}
    )
    local = conditions and LocalRules(
        municipality=Municipality(name="Almvik"), council=conditions, committees=conditions
    )
    report = check(minutes, rules=rules.select(rule), local=local, context=context)
    form = {rules[rule].form(v.key).sentence.sv: v.key for v in rules[rule].variants}
    said = [(form.get(finding.sv, "broken"), finding.path) for finding in report]
    said += [(unjudged.missing, unjudged.path) for unjudged in report.unjudged]
    return said or ["holds" if report.held else "silent"]


def paragraphs(*numbers):
    return [DecisionParagraph(number=ParagraphNumber.of(number)) for number in numbers]


# Whether there are any


def of(kind, *items):
    return Meeting(body=Body(name="Organet", kind=kind), date=DAY, agenda=items or [AgendaItem()])


KEPT, NOT_KEPT = BodyRules(keeps_minutes=True), BodyRules(keeps_minutes=False)
MINUTES = [
    (of(BodyKind.COUNCIL), None, [("broken", "/paragraphs")]),
    (of(BodyKind.EXECUTIVE), NOT_KEPT, [("broken", "/paragraphs")]),
    (of(BodyKind.JOINT_COMMITTEE), None, [("broken", "/paragraphs")]),
    (of(BodyKind.SUB_COMMITTEE), KEPT, [("by-law", "/paragraphs")]),
    (of(BodyKind.DRAFTING_COMMITTEE), KEPT, [("by-law", "/paragraphs")]),
    (of(BodyKind.SUB_COMMITTEE), NOT_KEPT, ["silent"]),
    (of(BodyKind.SUB_COMMITTEE), None, [(("at.local.keeps_minutes",), "")]),
    (of(BodyKind.SUB_COMMITTEE), BodyRules(), [(("at.local.keeps_minutes",), "")]),
    (of(BodyKind.ADMINISTRATION), None, ["silent"]),
    (of(BodyKind.OTHER), None, ["silent"]),
    (of(None), None, [(("meeting.body.kind",), "")]),
    (of(BodyKind.COUNCIL, AgendaItem(struck=True)), None, ["holds"]),
]


@pytest.mark.parametrize(("meeting", "conditions", "said"), MINUTES)
def test_matters_without_minutes(meeting, conditions, said):
    """What was on the agenda is in the minutes, if the body keeps any."""
    assert judge("minutes-kept", meeting=meeting, conditions=conditions, paragraphs=[]) == said


def test_an_extract_without_paragraphs():
    """The paragraphs that an extract leaves out may stand elsewhere."""
    meeting = of(BodyKind.COUNCIL)

    assert judge("minutes-kept", meeting=meeting, extent=Extent.EXTRACT) == [(("paragraphs",), "")]
    assert judge("minutes-kept", meeting=meeting) == [("broken", "/paragraphs")]


CHAIRS = [
    ([CHAIR], Extent.WHOLE, ["holds"]),
    ([Presence(actor=RUT, serving=True)], Extent.WHOLE, [("chair", "/attendance")]),
    ([Presence(actor=RUT, serving=True)], Extent.EXTRACT, [(("attendance",), "")]),
    (None, Extent.WHOLE, ["holds"]),
]


@pytest.mark.parametrize(("attendance", "extent", "said"), CHAIRS)
def test_who_was_in_the_chair(attendance, extent, said):
    """By custom the minutes show who was in the chair; that there is a list is for another rule."""
    assert (
        judge("minutes-kept", attendance=attendance, extent=extent, paragraphs=paragraphs(1))
        == said
    )


# Who served


def present(**fields):
    return [CHAIR, Presence(**{"actor": RUT, "serving": True, **fields})]


INTERVAL = [("interval", "/attendance/1")]
SERVING = [
    ([CHAIR], ["holds"]),
    ([Presence(actor=RUT, capacity=Capacity.MEMBER)], ["holds"]),
    ([Presence(actor=RUT)], [(("attendance.serving",), "")]),
    ([Presence(actor=RUT, capacity=Capacity.SUBSTITUTE)], [(("attendance.serving",), "")]),
    ([Presence(actor=RUT, serving=False)], [("broken", "/attendance")]),
    ([Presence(actor=RUT, capacity=Capacity.OFFICIAL)], [("broken", "/attendance")]),
    ([], [("broken", "/attendance")]),
    (None, [("broken", "/attendance")]),
    # when
    (present(arrived=dt.time(18, 30)), INTERVAL),
    (present(arrived=dt.time(18)), ["holds"]),
    (present(left=dt.time(20, 59)), INTERVAL),
    (present(left=dt.time(21)), ["holds"]),
    (present(left=dt.time(20), paragraphs=[ParagraphSpan.of(1)]), ["holds"]),
    (present(left=dt.time(20), serving=False), ["holds"]),
    (present(left=dt.time(20), capacity=Capacity.OFFICIAL), ["holds"]),
]


@pytest.mark.parametrize(("attendance", "said"), SERVING)
def test_who_served(attendance, said):
    """The minutes show who served, and for which paragraphs, if not for all."""
    meeting = Meeting(body=COUNCIL, date=DAY, opened=dt.time(18), closed=dt.time(21))

    assert judge("minutes-list-serving", meeting=meeting, attendance=attendance) == said


def test_hours_of_a_meeting_that_are_not_stated():
    """Where it isn't told when the meeting was, somebody's hours tell that they were away."""
    assert judge("minutes-list-serving", attendance=present(left=dt.time(21))) == INTERVAL
    assert (
        judge("minutes-list-serving", attendance=present(arrived=dt.time(18)), meeting=None)
        == INTERVAL
    )


def test_a_list_in_an_annex():
    """An annex with the list is a part of the minutes."""
    annex = PaperReference(kind=PaperKind.ATTENDANCE)
    other = PaperReference(kind=PaperKind.STATEMENT)

    assert judge("minutes-list-serving", paragraphs=[DecisionParagraph(documents=[annex])]) == [
        "silent"
    ]
    assert judge("minutes-list-serving", paragraphs=[DecisionParagraph(documents=[other])]) == [
        ("broken", "/attendance")
    ]


# The matters


def item(number=None, **fields):
    return AgendaItem(paragraph=number and ParagraphNumber.of(number), **fields)


PLAYGROUND = "Ny lekplats"
FIRST = "/meeting/agenda/0"
MATTERS = [
    (item(1), ["holds"]),
    (item(2), [("broken", f"{FIRST}/paragraph")]),
    (item(2, struck=True), ["holds"]),
    (item(2, title=PLAYGROUND.upper()), ["holds"]),
    (item(title=PLAYGROUND), ["holds"]),
    (item(title="Upprop"), [(("meeting.agenda.paragraph",), FIRST)]),
]


@pytest.mark.parametrize(("on_the_agenda", "said"), MATTERS)
def test_matters_have_their_paragraphs(on_the_agenda, said):
    """A matter that is said to stand in a paragraph has that paragraph in the minutes."""
    paragraph = DecisionParagraph(number=ParagraphNumber.of(1), title=PLAYGROUND)
    meeting = Meeting(body=COMMITTEE, date=DAY, agenda=[on_the_agenda])

    assert judge("minutes-list-matters", meeting=meeting, paragraphs=[paragraph]) == said


def test_matters_in_an_extract():
    """The paragraphs that an extract leaves out may stand elsewhere."""
    meeting = Meeting(body=COMMITTEE, date=DAY, agenda=[item(2)])

    assert judge(
        "minutes-list-matters", meeting=meeting, paragraphs=paragraphs(1), extent=Extent.EXTRACT
    ) == [(("paragraphs",), FIRST)]
    assert judge("minutes-list-matters", meeting=meeting) == ["silent"]


GONE = [("broken", f"{FIRST}/paragraph")]
ASKED = [
    (COUNCIL, MatterKind.INTERPELLATION, ["holds"], GONE),
    (COUNCIL, MatterKind.QUESTION, ["holds"], GONE),
    (COUNCIL, MatterKind.MOTION, GONE, ["holds"]),
    (COMMITTEE, MatterKind.QUESTION, GONE, ["silent"]),
    (Body(name="Direktionen"), MatterKind.QUESTION, GONE, [(("at.council",), "")]),
]


@pytest.mark.parametrize(("body", "kind", "matters", "interpellations"), ASKED)
def test_interpellations_and_questions(body, kind, matters, interpellations):
    """Of one that is missing in the council one rule speaks, not two."""
    meeting = Meeting(body=body, date=DAY, agenda=[item(2, matter=Matter(kind=kind))])
    fields = {"meeting": meeting, "paragraphs": paragraphs(1)}

    assert judge("minutes-list-matters", **fields) == matters
    assert judge("minutes-list-interpellations", **fields) == interpellations


# The numbers

GAP = [("broken", "/paragraphs/2/number")]
NUMBERS = [
    ((41, 42, 43), ["holds"]),
    ((41, 42, 44), GAP),
    ((41, 43, 42), ["holds"]),
    ((41, 42, 42), [("twice", "/paragraphs/2/number")]),
    ((7,), ["holds"]),
    ((), ["holds"]),
    ((1, 2, 999_999), GAP),
]


@pytest.mark.parametrize(("numbers", "said"), NUMBERS)
def test_numbers_run(numbers, said):
    """Paragraph numbers run without gap or repetition, in whatever order they stand."""
    assert judge("paragraph-numbers-run", paragraphs=paragraphs(*numbers)) == said


def test_numbers_in_an_extract():
    """The paragraphs that an extract leaves out may stand elsewhere."""
    assert judge("paragraph-numbers-run", paragraphs=paragraphs(1, 3), extent=Extent.EXTRACT) == [
        (("paragraphs",), "/paragraphs/1/number")
    ]


@pytest.mark.parametrize("number", [None, ParagraphNumber(text="A"), ParagraphNumber(text="12 a")])
def test_numbers_that_are_none(number):
    """Where a paragraph has no number that can be counted, it could not be judged."""
    told = [*paragraphs(1), DecisionParagraph(number=number), *paragraphs(3)]

    assert judge("paragraph-numbers-run", paragraphs=told) == [(("paragraphs.number",), "")]


def earlier(*numbers, body=COUNCIL, day=dt.date(2024, 2, 26)):
    return Minutes(meeting=Meeting(body=body, date=day), paragraphs=paragraphs(*numbers))


YEAR, MEETING = BodyRules(numbering=Numbering.YEAR), BodyRules(numbering=Numbering.MEETING)
AGAIN = [("twice-in-the-year", "/paragraphs/0/number")]
OTHERS = [
    (earlier(40), YEAR, GAP),
    (earlier(43), YEAR, ["holds"]),  # the gap is filled
    (earlier(43, day=dt.date(2023, 2, 27)), YEAR, GAP),
    (earlier(43, body=COMMITTEE), YEAR, GAP),
    (earlier(43, body=None), YEAR, GAP),
    (earlier(43, day=None), YEAR, GAP),
    (Minutes(), YEAR, GAP),
    (earlier(41, 43), YEAR, AGAIN),
    (earlier(41, 43, day=DAY), YEAR, ["holds"]),  # of the same meeting
    (earlier(41, 43), MEETING, ["holds"]),
    (earlier(41, 43), None, [(("at.local.numbering",), "/paragraphs/0/number")]),
    (earlier(41, 42, 43, 44), YEAR, AGAIN),
]


@pytest.mark.parametrize(("other", "conditions", "said"), OTHERS)
def test_numbers_of_other_meetings(other, conditions, said):
    """Numbers run over the year, unless local rules let them begin again at each meeting."""
    context = Context(earlier_minutes=[other])

    assert (
        judge(
            "paragraph-numbers-run",
            paragraphs=paragraphs(41, 42, 44),
            context=context,
            conditions=conditions,
        )
        == said
    )


def test_numbers_of_a_body_that_is_not_known():
    """Where the body isn't told, other minutes say nothing of its numbers."""
    said = judge(
        "paragraph-numbers-run",
        meeting=None,
        paragraphs=paragraphs(41, 42),
        context=Context(earlier_minutes=[earlier(41)]),
    )

    assert said == ["holds"]


@pytest.mark.parametrize(
    ("day", "cited"),
    [
        (dt.date(2013, 4, 22), ["GKL 5:57", "GKL 6:30 st 1"]),
        (DAY, ["KL 5:65", "KL 6:35 st 1"]),
    ],
)
def test_the_act_of_the_day(day, cited):
    """In 2013 it is the act of 1991 that is cited."""
    minutes = Minutes(meeting=Meeting(body=COUNCIL, date=day, agenda=[AgendaItem()]), paragraphs=[])

    (finding,) = check(minutes, rules=rules.select("minutes-kept"))

    assert [str(citation) for citation in finding.citations] == cited
