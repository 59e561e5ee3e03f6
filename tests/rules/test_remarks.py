"""Special statements and substitute statements: who may give them, and until when."""

import datetime as dt

import pytest

from kfbeslut.findings import Severity
from kfbeslut.model import (
    Actor,
    Body,
    BodyKind,
    Capacity,
    Certification,
    Context,
    DecisionParagraph,
    Extent,
    Meeting,
    Minutes,
    Moment,
    Municipality,
    ParagraphFacts,
    ParagraphNumber,
    ParagraphSpan,
    Presence,
    RemarkName,
    Reservation,
    SpecialStatement,
    SubstituteStatement,
)
from kfbeslut.model.local import BodyRules, LocalRules, TextUntil
from kfbeslut.rules import check
from kfbeslut.rules.core import rules

RUT, OLLE = Actor(name="Rut Lind", parties=["V"]), Actor(name="Olle Ek", parties=["M"])
PARTY = Actor(parties=["V"])
COUNCIL = Body(name="Kommunfullmäktige", kind=BodyKind.COUNCIL)
COMMITTEE = Body(name="Skolnämnden", kind=BodyKind.COMMITTEE)
ASSEMBLY = Body(name="Förbundsfullmäktige", kind=BodyKind.OTHER)
DAY, NEXT_DAY = dt.date(2024, 5, 27), dt.date(2024, 5, 28)
TWELVE = ParagraphNumber.of(12)


def judge(rule, remark, *, body=COMMITTEE, conditions=None, **fields):
    """Let one rule judge a remark in a paragraph; give what it says in short."""
    kind = "special" if isinstance(remark, SpecialStatement) else "substitute"
    meeting = Meeting(body=body, date=DAY, opened=dt.time(18), closed=dt.time(21))
    paragraph = DecisionParagraph(
        **{
            "extent": Extent.WHOLE,
            "number": TWELVE,
            "meeting": meeting,
            f"{kind}_statements": [remark],
            **fields,
        }
    )
    local = conditions and LocalRules(
        municipality=Municipality(name="Almvik"), council=conditions, committees=conditions
    )
    report = check(paragraph, rules=rules.select(rule), local=local)
    form = {rules[rule].form(v.key).sentence.sv: v.key for v in rules[rule].variants}
    said = [form.get(finding.sv, "broken") for finding in report]
    said += [unjudged.missing for unjudged in report.unjudged]
    return said or ["holds" if report.held else "silent"]


def special(*by, **fields):
    return SpecialStatement(by=by or [RUT], **fields)


def substitute(*by, **fields):
    return SubstituteStatement(by=by or [RUT], **fields)


def at(day, *clock):
    return Moment(date=day, time=dt.time(*clock) if clock else None)


def there(capacity=Capacity.SUBSTITUTE, *, serving=False, **fields):
    return [Presence(actor=RUT, capacity=capacity, serving=serving, **fields)]


# Substitute statements

NOTED, NOT_NOTED = BodyRules(substitutes_noted=True), BodyRules(substitutes_noted=False)
NOT_KNOWN = [("permitted", "at.local.substitutes_noted")]
ALLOWED = [
    (COMMITTEE, True, None, ["holds"]),
    (COMMITTEE, True, NOT_NOTED, ["holds"]),
    (COMMITTEE, None, NOTED, ["holds"]),
    (COMMITTEE, None, NOT_NOTED, ["broken"]),
    (COMMITTEE, False, NOTED, ["broken"]),
    (COMMITTEE, False, None, ["broken"]),
    (COMMITTEE, None, None, NOT_KNOWN),
    (COMMITTEE, None, BodyRules(), NOT_KNOWN),
    (COUNCIL, None, NOTED, ["holds"]),
    (COUNCIL, None, NOT_NOTED, ["council"]),
    (ASSEMBLY, None, NOT_NOTED, [("at.council",)]),
]


@pytest.mark.parametrize(("body", "permitted", "conditions", "said"), ALLOWED)
def test_substitutes_may_be_noted(body, permitted, conditions, said):
    """Local rules decide whether substitutes may have their opinion noted."""
    statement = substitute(permitted=permitted)

    assert judge("substitute-statement-allowed", statement, body=body, conditions=conditions) == (
        said
    )


@pytest.mark.parametrize(
    ("day", "cited"), [(dt.date(2013, 4, 22), "GKL 6:11 st 2"), (DAY, "KL 6:17 st 3")]
)
def test_the_act_of_the_day(day, cited):
    """In 2013 it is the act of 1991 that is cited."""
    paragraph = DecisionParagraph(
        meeting=Meeting(body=COMMITTEE, date=day),
        substitute_statements=[substitute(permitted=False)],
    )

    (finding,) = check(paragraph, rules=rules.select("substitute-statement-allowed"))

    assert [str(citation) for citation in finding.citations] == [cited]


ELSEWHERE = [ParagraphSpan.of(1, 11)]
BY = [
    (there(), ["holds"]),
    (there(serving=True), ["broken"]),
    (there(serving=None), [("at.attendance",)]),
    (there(None), [("at.attendance",)]),
    (there(Capacity.MEMBER), ["no-substitute"]),
    (there(Capacity.OFFICIAL), ["no-substitute"]),
    (there(paragraphs=ELSEWHERE), ["not-there"]),
    ([Presence(actor=OLLE, serving=True)], ["not-there"]),
    ([*there(serving=True, paragraphs=ELSEWHERE), *there()], ["holds"]),
    (None, [("at.attendance",)]),
]


@pytest.mark.parametrize(("attendance", "said"), BY)
def test_who_gives_a_substitute_statement(attendance, said):
    """It is given by a substitute who is there and does not serve."""
    rule = "substitute-statement-by-nonserving-substitute"

    assert judge(rule, substitute(), attendance=attendance) == said


def test_who_is_not_on_an_extract():
    """Who is not on a list that may go on elsewhere may have been there."""
    rule = "substitute-statement-by-nonserving-substitute"
    attendance = [Presence(actor=OLLE, serving=True)]

    assert judge(rule, substitute(), attendance=attendance, extent=Extent.EXTRACT) == [
        ("at.attendance",)
    ]


def test_a_paragraph_without_number():
    """Where the paragraph has no number, whoever was at some of the meeting may have been there."""
    rule = "substitute-statement-by-nonserving-substitute"

    assert judge(rule, substitute(), attendance=there(paragraphs=ELSEWHERE), number=None) == [
        "holds"
    ]


def test_a_party_beside_a_substitute():
    """Only the persons are judged."""
    rule = "substitute-statement-by-nonserving-substitute"

    assert judge(rule, substitute(PARTY, RUT), attendance=there()) == ["holds"]
    assert judge(rule, substitute(PARTY), attendance=there()) == ["silent"]


WORDS = [
    ("Jag instämmer i yrkandet om bifall.", ["holds"]),
    ("Jag reserverar mig mot beslutet.", ["broken"]),
    ("Därför reserverar vi oss.", ["broken"]),
    ("Därför reserverar jag mig.", ["broken"]),
    ("Jag reserverar mig inte.", ["holds"]),
    ("Även om jag inte reserverar mig stöder jag förslaget.", ["holds"]),
    ("Jag reserverar mig inte här. Men där reserverar jag mig.", ["broken"]),
    ("Vänsterpartiet reserverar sig, och jag instämmer.", ["holds"]),
    ("Hade jag tjänstgjort hade jag reserverat mig och yrkat bifall.", ["holds"]),
    ("Vi yrkar bifall till motionen.", ["proposal"]),
    ("I andra hand yrkar jag återremiss.", ["proposal"]),
    ("Rut Lind yrkar bifall, och jag stöder henne.", ["holds"]),
    (None, [("text",)]),
]


@pytest.mark.parametrize(("text", "said"), WORDS)
def test_what_a_substitute_statement_says(text, said):
    """Who doesn't serve neither reserves nor moves anything; of others it may be told."""
    assert judge("substitute-statement-is-not-a-reservation", substitute(text=text)) == said


# Special statements

KNOWN = BodyRules(special_statements=True)
WITH_PERMISSION = BodyRules(special_statements=True, special_statements_with_permission=True)
SPECIAL = [
    (True, None, ["holds"]),
    (False, None, ["broken"]),
    (False, KNOWN, ["broken"]),
    (None, KNOWN, ["holds"]),
    (None, WITH_PERMISSION, [("permitted",)]),
    (True, WITH_PERMISSION, ["holds"]),
    (None, BodyRules(special_statements=False), ["broken"]),
    (True, BodyRules(special_statements=False), ["holds"]),
    (None, BodyRules(), [("permitted", "at.local.special_statements")]),
    (None, None, [("permitted", "at.local.special_statements")]),
]


@pytest.mark.parametrize(("permitted", "conditions", "said"), SPECIAL)
def test_special_statements_are_known(permitted, conditions, said):
    """A special statement is one that local rules know, or that the chair permitted."""
    statement = special(permitted=permitted)

    assert judge("special-statement-allowed", statement, conditions=conditions) == said


OPEN, CLOSED = (BodyRules(special_statements_by_substitutes=allowed) for allowed in (True, False))
LOCAL_RULE = [("at.local.special_statements_by_substitutes",)]
SERVED = [
    (there(Capacity.MEMBER, serving=True), None, ["holds"]),
    (there(serving=True), None, ["holds"]),
    (there(Capacity.MEMBER), OPEN, ["broken"]),
    (there(), OPEN, ["holds"]),
    (there(), CLOSED, ["broken"]),
    (there(), BodyRules(), LOCAL_RULE),
    (there(), None, LOCAL_RULE),
    (there(None), None, LOCAL_RULE),
    (there(None), CLOSED, ["broken"]),
    (there(None, serving=None), CLOSED, [("at.attendance",)]),
    (there(Capacity.OFFICIAL), OPEN, ["broken"]),
    ([], OPEN, ["not-there"]),
    (there(paragraphs=ELSEWHERE), OPEN, ["not-there"]),
    (there(Capacity.REPRESENTATIVE), OPEN, ["silent"]),
    (None, OPEN, [("at.attendance",)]),
]


@pytest.mark.parametrize(("attendance", "conditions", "said"), SERVED)
def test_who_gives_a_special_statement(attendance, conditions, said):
    """It is given by those who served, and by other substitutes where local rules let them."""
    rule = "special-statement-author-served"

    assert judge(rule, special(), conditions=conditions, attendance=attendance) == said


RESERVED = Reservation(by=[OLLE, RUT])
TOGETHER = [
    ([RESERVED], Extent.WHOLE, ["broken"]),
    ([Reservation(by=[OLLE])], Extent.WHOLE, ["holds"]),
    ([], Extent.EXTRACT, ["holds"]),
    (None, Extent.WHOLE, ["holds"]),
    (None, Extent.EXTRACT, [("at.paragraph.reservations",)]),
]


@pytest.mark.parametrize(("reservations", "extent", "said"), TOGETHER)
def test_beside_a_reservation(reservations, extent, said):
    """Whoever reserves and gives a special statement too is remarked on."""
    rule = "special-statement-with-reservation"

    assert judge(rule, special(), reservations=reservations, extent=extent) == said


NAMES = [
    (None, "särskilt uttalande"),
    (RemarkName.NOTE, "protokollsanteckning"),
    (RemarkName.STATEMENT, "yttrande"),
]


@pytest.mark.parametrize(("called", "name"), NAMES)
def test_what_stands_beside_a_reservation_is_called_as_in_the_paper(called, name):
    """A paper's *yttrande* is not called a *särskilt uttalande*."""
    paragraph = DecisionParagraph(
        reservations=[RESERVED], special_statements=[special(called=called)]
    )

    (finding,) = check(paragraph, rules=rules.select("special-statement-with-reservation"))

    assert finding.sentence("sv").startswith(f"Rut Lind har lämnat både reservation och {name} i")


def test_a_special_statement_alone():
    """Of a statement alone nobody can tell who reserved, unless its minutes are given."""
    statement = special(paragraph=ParagraphFacts(number=TWELVE), extent=Extent.WHOLE)
    minutes = Minutes(paragraphs=[DecisionParagraph(number=TWELVE, reservations=[RESERVED])])
    book = rules.select("special-statement-with-reservation")

    alone = check(statement, rules=book)
    with_minutes = check(statement, rules=book, context=Context(minutes=minutes))

    assert [unjudged.missing for unjudged in alone.unjudged] == [("at.paragraph.reservations",)]
    assert [finding.severity for finding in with_minutes] == [Severity.INFO]


LATER = dt.date(2024, 6, 3)
CERTIFIED = [Certification(when=at(LATER, 16))]
IN_TIME = [
    ({"received": at(LATER, 16)}, TextUntil.CERTIFICATION, ["holds"]),
    ({"received": at(LATER, 17)}, TextUntil.CERTIFICATION, ["broken"]),
    ({"received": at(LATER)}, TextUntil.CERTIFICATION, [("received.time",)]),
    ({"received": at(DAY, 21)}, TextUntil.MEETING, ["holds"]),
    ({"received": at(NEXT_DAY)}, TextUntil.MEETING, ["broken"]),
    ({"received": at(DAY, 20), "announced": at(DAY, 21)}, TextUntil.MEETING, ["holds"]),
    ({"received": at(DAY, 20), "announced": at(DAY)}, TextUntil.MEETING, ["holds"]),
    ({"received": at(DAY, 20), "announced": at(DAY, 22)}, TextUntil.MEETING, ["announced"]),
    (
        {"received": at(NEXT_DAY), "announced": at(NEXT_DAY)},
        TextUntil.MEETING,
        ["announced", "broken"],
    ),
    ({"announced": at(NEXT_DAY)}, TextUntil.MEETING, [("received",)]),
    ({"received": at(NEXT_DAY)}, None, [("at.local.special_statement_text",)]),
]


@pytest.mark.parametrize(("facts", "until", "said"), IN_TIME)
def test_when_it_was_handed_in(facts, until, said):
    """It is announced at the meeting, and its text is in when local rules say."""
    conditions = BodyRules(special_statement_text=until)

    assert (
        judge(
            "special-statement-time",
            special(**facts),
            conditions=conditions,
            certifications=CERTIFIED,
        )
        == said
    )


OUTSIDE = there(Capacity.REPRESENTATIVE)
OUTSIDERS = [
    (COMMITTEE, OUTSIDE, True, ["holds"]),
    (COMMITTEE, OUTSIDE, False, ["broken"]),
    (COMMITTEE, OUTSIDE, None, [("at.local.outsiders_noted",)]),
    (COMMITTEE, there(), False, ["silent"]),
    (COMMITTEE, None, False, ["silent"]),
    (COUNCIL, OUTSIDE, False, ["silent"]),
]


@pytest.mark.parametrize(("body", "attendance", "noted", "said"), OUTSIDERS)
def test_representatives_from_outside(body, attendance, noted, said):
    """In a committee they have an opinion noted only if the council let them."""
    conditions = BodyRules(outsiders_noted=noted)

    assert (
        judge(
            "outside-representative-note-allowed",
            special(OLLE, RUT),
            body=body,
            conditions=conditions,
            attendance=attendance,
        )
        == said
    )


def test_what_they_rest_on():
    """Of all that is said of these remarks, only the section on outsiders is the act's own word."""
    ids = [
        rule.id
        for rule in rules
        if rule.on in {SpecialStatement, SubstituteStatement} and rule.certainty.value == "text"
    ]

    assert ids == ["outside-representative-note-allowed"]
