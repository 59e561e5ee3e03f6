"""Nonsense is refused, and it is said which field breaks which rule."""

import datetime as dt
import enum

import pytest

from kfbeslut.errors import VALUE_RULES, InvalidValueError
from kfbeslut.model import (
    Actor,
    AnsweredPaper,
    Block,
    Body,
    Case,
    CaseDocument,
    Claim,
    DecisionParagraph,
    Effect,
    Entry,
    Extent,
    Mandate,
    Matter,
    MatterKind,
    Meeting,
    Minutes,
    Moment,
    Motion,
    Municipality,
    Notice,
    Outage,
    Outcome,
    ParagraphNumber,
    ParagraphSpan,
    PartialDate,
    Proposal,
    Reservation,
    Row,
    Section,
    Side,
    SpecialStatement,
    SubstituteStatement,
    VoteCount,
    fields_of,
)
from kfbeslut.model import fields as f
from kfbeslut.model.constraints import Clock, Exactly, Items, Text, Whole, is_plain
from kfbeslut.model.value import value

MONDAY = dt.date(2024, 5, 20)
SUNDAY = dt.date(2024, 5, 19)


class Colour(enum.Enum):
    RED = "red"


class Name(str):
    """A text that is not quite a text."""

    __slots__ = ()


REFUSED = {
    "a negative count": (lambda: VoteCount(yes=-1), "yes", "number-too-small"),
    "a number too large for JSON": (lambda: VoteCount(yes=2**53), "yes", "number-too-large"),
    "true for a number": (lambda: VoteCount(yes=True), "yes", "wrong-type"),
    "a fraction": (lambda: VoteCount(yes=1.5), "yes", "wrong-type"),
    "the paragraph 0": (lambda: ParagraphNumber.of(0), "text", "number-too-small"),
    "the paragraph § 0/24": (lambda: ParagraphNumber(text="§ 0/24"), "text", "number-too-small"),
    "a claim 0": (lambda: Claim(number=0, text="x"), "number", "number-too-small"),
    "an empty text": (lambda: Claim(text=""), "text", "text-too-short"),
    "a missing text": (lambda: Claim(text=None), "text", "wrong-type"),
    "bytes for text": (lambda: Claim(text=b"x"), "text", "wrong-type"),
    "a subclass of text": (lambda: Claim(text=Name("x")), "text", "wrong-type"),
    "a NUL": (lambda: Claim(text="a\x00b"), "text", "text-control-character"),
    "a bell": (lambda: Claim(text="a\x07b"), "text", "text-control-character"),
    "a carriage return": (lambda: Claim(text="a\r\nb"), "text", "text-control-character"),
    "a C1 control": (lambda: Claim(text="a\x85b"), "text", "text-control-character"),
    "a lone surrogate": (lambda: Claim(text="a\ud800"), "text", "text-surrogate"),
    "å in two characters": (lambda: Claim(text="a\u030a"), "text", "text-not-nfc"),
    "a municipality of five digits": (
        lambda: Municipality(name="Almvik", code="12345"),
        "code",
        "text-pattern",
    ),
    "digits of another script": (
        lambda: Municipality(name="Almvik", code="١٢٣٤"),
        "code",
        "text-pattern",
    ),
    "a pointer without a stroke": (lambda: Entry(part="title"), "part", "text-pattern"),
    "a pointer with a bare tilde": (lambda: Entry(part="/a~b"), "part", "text-pattern"),
    "a word that is none": (lambda: Matter(kind="motion"), "kind", "wrong-type"),
    "a word of another kind": (lambda: Matter(kind=Outcome.GRANTED), "kind", "wrong-type"),
    "text for a date": (lambda: Meeting(date="2024-05-20"), "date", "wrong-type"),
    "a point in time for a date": (
        lambda: Meeting(date=dt.datetime(2024, 5, 20, 18)),  # noqa: DTZ001 - refused anyway
        "date",
        "wrong-type",
    ),
    "one for true": (lambda: Effect(outcome=Outcome.OTHER, rest=1), "rest", "wrong-type"),
    "a time with a zone": (
        lambda: Moment(date=MONDAY, time=dt.time(18, tzinfo=dt.UTC)),
        "time",
        "time-with-zone",
    ),
    "a time of parts of a second": (
        lambda: Moment(date=MONDAY, time=dt.time(18, 0, 0, 5)),
        "time",
        "time-too-fine",
    ),
    "text for a time": (lambda: Moment(date=MONDAY, time="18.00"), "time", "wrong-type"),
    "a text for a series": (lambda: Actor(name="A", parties="S"), "parties", "wrong-type"),
    "a mapping for a series": (lambda: Motion(claims={}), "claims", "wrong-type"),
    "a number for a series": (lambda: Motion(claims=3), "claims", "wrong-type"),
    "a text among claims": (
        lambda: Motion(claims=[Claim(text="x"), "y"]),
        "claims/1",
        "wrong-type",
    ),
    "an empty party": (lambda: Actor(name="A", parties=["S", ""]), "parties/1", "text-too-short"),
    "claim numbers from 0": (
        lambda: Effect(outcome=Outcome.GRANTED, claims=[1, 0]),
        "claims/1",
        "number-too-small",
    ),
    "a reservation by nobody": (lambda: Reservation(by=[]), "by", "too-few-items"),
    "none for a series that has a default": (
        lambda: Section(blocks=None),
        "blocks",
        "wrong-type",
    ),
    "one key for two proposals": (
        lambda: DecisionParagraph(proposals=[Proposal(key="a"), Proposal(key="a")]),
        "proposals",
        "repeated-key",
    ),
    "one key for two answered papers": (
        lambda: DecisionParagraph(answers=[AnsweredPaper(key="m"), AnsweredPaper(key="m")]),
        "answers",
        "repeated-key",
    ),
    "one key for two papers of a case": (
        lambda: Case(documents=[CaseDocument(key="m", document=Motion())] * 2),
        "documents",
        "repeated-key",
    ),
    "a case in a case": (
        lambda: CaseDocument(key="a", document=Case()),
        "document",
        "wrong-type",
    ),
    "an actor who is nobody": (lambda: Actor(contact="Storgatan 1"), None, "nobody-named"),
    "a date that says nothing": (PartialDate, None, "no-part-stated"),
    "the 31st of April": (lambda: PartialDate(month=4, day=31), "day", "impossible-date"),
    "the 29th of February 2023": (
        lambda: PartialDate(year=2023, month=2, day=29),
        "day",
        "impossible-date",
    ),
    "the month 13": (lambda: PartialDate(month=13), "month", "number-too-large"),
    "a meeting that ends before it begins": (
        lambda: Meeting(date=MONDAY, end_date=SUNDAY),
        "end_date",
        "ends-before-it-begins",
    ),
    "a notice taken down before it was put up": (
        lambda: Notice(posted=MONDAY, removed=SUNDAY),
        "removed",
        "ends-before-it-begins",
    ),
    "an outage that ends before it begins": (
        lambda: Outage(start=MONDAY, end=SUNDAY),
        "end",
        "ends-before-it-begins",
    ),
    "a mandate that ends before it begins": (
        lambda: Mandate(actor=Actor(name="A"), since=MONDAY, until=SUNDAY),
        "until",
        "ends-before-it-begins",
    ),
    "a span that runs backwards": (
        lambda: ParagraphSpan.of(160, 150),
        "last",
        "ends-before-it-begins",
    ),
    "a paragraph that repeats the meeting": (
        lambda: Minutes(paragraphs=[DecisionParagraph(), DecisionParagraph(meeting=Meeting())]),
        "paragraphs/1/meeting",
        "stated-by-the-whole",
    ),
    "a paragraph that repeats the municipality": (
        lambda: Minutes(paragraphs=[DecisionParagraph(municipality=Municipality(name="Almvik"))]),
        "paragraphs/0/municipality",
        "stated-by-the-whole",
    ),
    "a paragraph that says how much it holds": (
        lambda: Minutes(paragraphs=[DecisionParagraph(extent=Extent.WHOLE)]),
        "paragraphs/0/extent",
        "stated-by-the-whole",
    ),
    "a paragraph that states empty notices": (
        lambda: Minutes(paragraphs=[DecisionParagraph(notices=())]),
        "paragraphs/0/notices",
        "stated-by-the-whole",
    ),
    "a special statement that repeats its paragraph": (
        lambda: DecisionParagraph(
            special_statements=[
                SpecialStatement(by=[Actor(name="A")], paragraph=DecisionParagraph().facts)
            ]
        ),
        "special_statements/0/paragraph",
        "stated-by-the-whole",
    ),
    "a substitute statement that repeats its paragraph": (
        lambda: DecisionParagraph(
            substitute_statements=[
                SubstituteStatement(by=[Actor(name="A")], paragraph=DecisionParagraph().facts)
            ]
        ),
        "substitute_statements/0/paragraph",
        "stated-by-the-whole",
    ),
}


@pytest.mark.parametrize(("make", "field", "rule"), REFUSED.values(), ids=REFUSED)
def test_nonsense_is_refused(make, field, rule):
    """What no paper can mean is refused, with the field's name and the rule's id."""
    with pytest.raises(InvalidValueError) as refused:
        make()

    assert (refused.value.field, refused.value.rule) == (field, rule)
    assert rule in VALUE_RULES
    assert refused.value.sentence("sv") != refused.value.sentence("en")


def test_errors_tell_no_values():
    """The error names class and field, never what was given: that may be personal data."""
    with pytest.raises(InvalidValueError) as refused:
        Actor(name="Rut Lind\x00")

    assert "Rut Lind" not in str(refused.value)
    assert "Actor.name" in str(refused.value)


ACCEPTED = {
    "lines and tabs": lambda: Claim(text="en rad\n\tden andra"),
    "å ä ö": lambda: Claim(text="Åsa älskar öar"),
    "emoji": lambda: Claim(text="🌳"),
    "blank text": lambda: Claim(text=" "),
    "no votes at all": lambda: VoteCount(yes=0, no=0),
    "the largest integer": lambda: VoteCount(yes=2**53 - 1),
    "keys that are missing": lambda: DecisionParagraph(proposals=[Proposal(), Proposal()]),
    "a meeting of one day": lambda: Meeting(date=MONDAY, end_date=MONDAY),
    "a meeting that only ended": lambda: Meeting(end_date=MONDAY),
    "the 29th of February of no year": lambda: PartialDate(month=2, day=29),
    "the 31st of no month": lambda: PartialDate(day=31),
    "a row of empty cells": lambda: Row(cells=["", ""]),
    "a section without blocks": lambda: Section(heading="Bakgrund"),
    "a body with nothing but a name": lambda: Body(name="X"),
    "an outage of one day": lambda: Outage(start=MONDAY, end=MONDAY),
    "a code with leading zeros": lambda: Municipality(name="Almvik", code="0042"),
    "a paragraph named by words": lambda: ParagraphNumber(text="Extra A"),
    "a side with no proposals": lambda: Side(proposals=()),
    "no paragraph at all": lambda: Minutes(paragraphs=()),
    "a matter of an unknown year": lambda: Matter(kind=MatterKind.BUDGET),
    "a block of one word": lambda: Block(text="Bilaga"),
}


@pytest.mark.parametrize("make", ACCEPTED.values(), ids=ACCEPTED)
def test_what_papers_hold_is_accepted(make):
    """What a paper may hold, however odd, is no nonsense."""
    assert make() == make()


def test_text_is_plain():
    """Plain text is in NFC and has no control characters but newline and tab."""
    assert is_plain("Ängsby\n\t§ 3 – å")
    assert not is_plain("\x7f")
    assert not is_plain("\ud800")
    assert not is_plain("A\u0308")


def test_a_field_says_whether_it_may_be_unsaid():
    """A field with no default, or with one, is never "not stated"; one with none is."""
    fields = {field.name: field for field in fields_of(Effect)}

    assert fields["outcome"].required
    assert not fields["outcome"].may_be_none
    assert not fields["rest"].may_be_none
    assert fields["to"].may_be_none


def test_a_field_accounts_for_what_is_wrong():
    """Asked for a value that nobody has made yet, a field names every breach."""
    fields = {field.name: field for field in fields_of(Motion)}

    breaches = list(fields["claims"].breaches((1, Claim(text="x"), "y")))

    assert [(breach.at, breach.rule) for breach in breaches] == [
        ("claims/0", "wrong-type"),
        ("claims/2", "wrong-type"),
    ]
    assert list(fields["claims"].breaches(None)) == []


@pytest.mark.parametrize(
    "constraint",
    [Text(), Whole(), Clock(), Exactly((bool,)), Items(Text())],
    ids=lambda constraint: type(constraint).__name__,
)
def test_a_wrong_type_is_one_breach(constraint):
    """What is of another type is told once, and not measured by bounds that aren't meant for it."""
    breaches = list(constraint.breaches(object()))

    assert [(breach.at, breach.rule) for breach in breaches] == [("", "wrong-type")]


@pytest.mark.parametrize(
    ("constraint", "well"),
    [
        (Text(min=1), "Å"),
        (Whole(), 0),
        (Clock(), dt.time(18, 30)),
        (Exactly((bool,)), False),
        (Items(Text()), ()),
    ],
    ids=["Text", "Whole", "Clock", "Exactly", "Items"],
)
def test_nothing_is_wrong_with_what_is_well(constraint, well):
    """A value that keeps to its constraint breaches nothing."""
    assert list(constraint.breaches(well)) == []


def test_a_constraint_names_its_words():
    """A field that holds a word of an enumeration knows which; others know none."""
    assert Exactly((Colour,)).words is Colour
    assert Exactly((Colour, bool)).words is None
    assert Exactly((bool,)).words is None


def test_a_class_of_ones_own():
    """The decorator and its field functions work for anybody's class."""

    @value
    class Room:
        name: str = f.text(min=1)
        colours: tuple[Colour, ...] = f.items(min=1)
        sizes: tuple[int, ...] = f.items(each=f.number(max=9), default=())
        open: bool | None = f.flag(default=None)

    room = Room(name="Storstugan", colours=[Colour.RED], sizes=[3])

    assert room.sizes == (3,)
    assert [type(field.constraint) for field in fields_of(Room)] == [Text, Items, Items, Exactly]
    assert fields_of(Room)[2].constraint.of == Whole(max=9)
    with pytest.raises(InvalidValueError, match="at least 1 items"):
        Room(name="Storstugan", colours=[])


def test_a_class_without_fields():
    """A class that holds nothing can be made; there is nothing to check."""

    @value
    class Nothing:
        pass

    assert Nothing() == Nothing()
