"""What papers say of each other."""

import datetime as dt

import pytest

from kfbeslut.model import (
    Actor,
    Body,
    Capacity,
    Case,
    CaseDocument,
    Context,
    DecisionParagraph,
    Extent,
    Mandate,
    Meeting,
    Minutes,
    Motion,
    PaperReference,
    ParagraphNumber,
    PartialDate,
    Presence,
    Roster,
    Step,
)
from kfbeslut.rules import check
from kfbeslut.rules.consistency import (
    party_known_on_date,
    person_one_seat_per_body,
    references_resolve,
)

DAY = dt.date(2024, 3, 4)
SCHOOLS, OTHERS = Body(name="Skolnämnden"), Body(name="Tekniska nämnden")
MEMBER, SUBSTITUTE = Capacity.MEMBER, Capacity.SUBSTITUTE


def judge(rule, document, **context):
    """Judge a document by one rule: where it is broken, the facts missing, or how it went."""
    report = check(document, rules=[rule], context=Context(**context))
    said = [finding.path for finding in report]
    said += [fact for unjudged in report.unjudged for fact in unjudged.missing]
    return " ".join(said) or ("holds" if report.held else "silent")


def mandate(*parties, name="Rut Lind", capacity=MEMBER, **fields):
    return Mandate(actor=Actor(name=name, parties=parties), capacity=capacity, **fields)


def rosters(*mandates, body=SCHOOLS):
    return [Roster(body=OTHERS, mandates=()), Roster(body=body, mandates=mandates)]


# Parties

L, FP = mandate("L"), mandate("FP")
WAS_FP = [mandate("FP", until=dt.date(2016, 1, 1)), mandate("L", since=dt.date(2016, 1, 2))]
PARTIES = [
    (["L"], [L], "holds"),
    (["l"], [L], "holds"),
    (["Liberalerna"], [L], "holds"),
    (["L"], [mandate("Liberalerna")], "holds"),
    (["FP"], [L], "/attendance/0/actor"),
    (["FP"], WAS_FP, "/attendance/0/actor"),
    (["L"], WAS_FP, "holds"),
    (["L"], [FP, L], "holds"),
    (["Framtid i Almvik"], [mandate("Framtid i almvik")], "holds"),
    (["Framtid i Almvik"], [L], "/attendance/0/actor"),
    ([], [L], "holds"),
    (["L"], [mandate()], "holds"),
    (["L"], [mandate("M", name="Olle Ek")], "holds"),
]


@pytest.mark.parametrize(("told", "mandates", "said"), PARTIES)
def test_parties(told, mandates, said):
    """The party in the minutes is that of the roster on the day, by letter or by name."""
    presence = Presence(actor=Actor(name="Rut Lind", parties=told), capacity=MEMBER)
    minutes = Minutes(meeting=Meeting(body=SCHOOLS, date=DAY), attendance=[presence])

    assert judge(party_known_on_date, minutes, rosters=rosters(*mandates)) == said


def test_whose_party_is_looked_at():
    """Officials, parties without a person, and offices of the administration are left out."""
    attendance = [
        Presence(actor=Actor(name="Rut Lind", parties=["FP"]), capacity=Capacity.OFFICIAL),
        Presence(actor=Actor(parties=["FP"]), capacity=MEMBER),
    ]
    minutes = Minutes(meeting=Meeting(body=SCHOOLS, date=DAY), attendance=attendance)
    nameless = Mandate(actor=Actor(parties=["M"]))

    assert judge(party_known_on_date, minutes, rosters=rosters(L, nameless)) == "holds"


def test_no_roster():
    """Without the body's roster, or the day, parties and seats can't be judged."""
    minutes = Minutes(meeting=Meeting(body=SCHOOLS, date=DAY), attendance=())
    undated = Minutes(meeting=Meeting(body=SCHOOLS), attendance=())
    of_nobody = Minutes(meeting=Meeting(date=DAY), attendance=())

    for rule in (party_known_on_date, person_one_seat_per_body):
        assert judge(rule, minutes) == "context.rosters"
        assert judge(rule, minutes, rosters=rosters(body=OTHERS)) == "context.rosters"
        assert judge(rule, undated, rosters=rosters()) == "at.date"
    assert judge(party_known_on_date, of_nobody, rosters=rosters()) == "context.rosters"
    assert judge(person_one_seat_per_body, of_nobody, rosters=rosters()) == "body"


# Seats

AS_SUBSTITUTE = mandate("L", capacity=SUBSTITUTE)
SEATS = [
    ([L], "holds"),
    ([L, AS_SUBSTITUTE], "/meeting/body"),
    ([L, mandate("l", name="rut lind", capacity=SUBSTITUTE)], "/meeting/body"),
    ([L, mandate("M", capacity=SUBSTITUTE)], "holds"),
    ([L, mandate("L", name="Olle Ek", capacity=SUBSTITUTE)], "holds"),
    ([L, mandate("L", capacity=None)], "holds"),
    ([L, mandate("L", capacity=SUBSTITUTE, until=dt.date(2024, 3, 3))], "holds"),
    ([L, mandate("L", capacity=SUBSTITUTE, until=DAY)], "holds"),
    ([mandate("L", since=DAY), AS_SUBSTITUTE], "holds"),
    ([mandate("L", since=dt.date(2024, 3, 3)), AS_SUBSTITUTE], "/meeting/body"),
]


@pytest.mark.parametrize(("mandates", "said"), SEATS)
def test_seats(mandates, said):
    """Nobody has two seats in one body, but on the day of moving from one to the other."""
    minutes = Minutes(meeting=Meeting(body=SCHOOLS, date=DAY))

    assert judge(person_one_seat_per_body, minutes, rosters=rosters(*mandates)) == said


# References


def minutes(*numbers, body=SCHOOLS, date=DAY, extent=Extent.WHOLE):
    paragraphs = [
        *(DecisionParagraph(number=ParagraphNumber(text=number)) for number in numbers),
        DecisionParagraph(),
    ]
    meeting = Meeting(body=body, date=date)
    return Minutes(meeting=meeting, extent=extent, paragraphs=paragraphs)


def told(number="31", body=SCHOOLS, date=DAY):
    """Give the facts of a reference."""
    return {
        "body": body,
        "date": date and PartialDate.of(date),
        "paragraph": number and ParagraphNumber(text=number),
    }


STEP = "/steps/0/paragraph"
ELSEWHERE = "context.earlier_minutes"
AT_HAND = [
    (told(), [minutes("29", "31")], "holds"),
    (told(), [minutes("28", "29")], STEP),
    (told(), [minutes("31/24")], "holds"),
    (told("31/24"), [minutes("31")], "holds"),
    (told("A"), [minutes("a")], "holds"),
    (told("A"), [minutes("29")], STEP),
    (told(), [minutes("29"), minutes("31")], "holds"),
    (told(body=Body(name="SKOLNÄMNDEN")), [minutes("29")], STEP),
    # not at hand
    (told(), [], ELSEWHERE),
    (told(), None, ELSEWHERE),
    (told(), [minutes("29", extent=Extent.EXTRACT)], ELSEWHERE),
    (told(), [minutes("29", body=OTHERS)], ELSEWHERE),
    (told(), [minutes("29", body=None)], ELSEWHERE),
    (told(), [minutes("29", date=dt.date(2024, 3, 5))], ELSEWHERE),
    (told(), [Minutes(extent=Extent.WHOLE, paragraphs=())], ELSEWHERE),
    (told(), [Minutes(extent=Extent.WHOLE)], ELSEWHERE),
    # no paragraph of a meeting
    (told(body=None), [minutes("29")], "silent"),
    (told(number=None), [minutes("29")], "silent"),
    (told(date=None), [minutes("29")], "silent"),
    ({"body": SCHOOLS, "date": PartialDate(year=2024)}, [minutes("29")], "silent"),
]


@pytest.mark.parametrize(("fields", "earlier", "said"), AT_HAND)
def test_where_a_step_leads(fields, earlier, said):
    """A paragraph that is referred to is there, in minutes at hand that are whole."""
    paragraph = DecisionParagraph(steps=[Step(**fields)])

    assert judge(references_resolve, paragraph, earlier_minutes=earlier) == said


def test_where_papers_lead():
    """Papers are looked at as steps are, each for itself."""
    fields = told("40"), told(body=OTHERS)
    paragraph = DecisionParagraph(
        steps=[Step(**told("31"))], documents=[PaperReference(**each) for each in fields]
    )

    said = judge(references_resolve, paragraph, earlier_minutes=[minutes("31")])

    assert said == "/documents/0/paragraph context.earlier_minutes"


def test_minutes_around_and_in_the_case():
    """Minutes around the paragraph, and those among the papers of its case, are at hand too."""
    referring = DecisionParagraph(number=ParagraphNumber.of(2), steps=[Step(**told("1"))])
    around = Minutes(
        meeting=Meeting(body=SCHOOLS, date=DAY), extent=Extent.WHOLE, paragraphs=[referring]
    )
    papers = [
        CaseDocument(key="motion", document=Motion()),
        CaseDocument(key="minutes", document=minutes("1")),
    ]

    assert judge(references_resolve, around) == "/paragraphs/0/steps/0/paragraph"
    assert judge(references_resolve, referring, case=Case(documents=papers)) == "holds"
    assert judge(references_resolve, referring, case=Case()) == ELSEWHERE


def test_papers_without_references():
    """A paragraph that refers to nothing has nothing to be judged."""
    assert judge(references_resolve, DecisionParagraph()) == "silent"
