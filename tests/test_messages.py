import copy
import datetime as dt
import pickle
from enum import Enum, StrEnum

import pytest

from kfbeslut.errors import InvalidValueError, MissingParameterError, UnknownLanguageError
from kfbeslut.messages import MONTHS, Message, Term, in_words


class Colour(StrEnum):
    RED = "red"


class Step(Enum):
    FIRST = 1


def pickled(value):
    return pickle.loads(pickle.dumps(value))  # noqa: S301 (our own bytes)


@pytest.mark.parametrize(
    ("value", "sv", "en"),
    [
        ("Åsa Öberg", "Åsa Öberg", "Åsa Öberg"),
        ("{lang} {0} {", "{lang} {0} {", "{lang} {0} {"),
        ("", "", ""),
        (0, "0", "0"),
        (-12, "-12", "-12"),
        (12345, "12345", "12345"),
        (True, "ja", "yes"),
        (False, "nej", "no"),
        (None, "inte angivet", "not stated"),
        (dt.date(2021, 3, 3), "3 mars 2021", "3 March 2021"),
        (dt.date(2024, 12, 31), "31 december 2024", "31 December 2024"),
        (dt.time(18, 30), "18.30", "18:30"),
        (dt.time(9, 5, 59), "09.05", "09:05"),
        (dt.datetime(2021, 3, 3, 18, 0), "3 mars 2021 kl. 18.00", "3 March 2021 at 18:00"),  # noqa: DTZ001 (papers tell local time)
        (Term("bifall", "granted"), "bifall", "granted"),
        (Colour.RED, "red", "red"),
        (Step.FIRST, "1", "1"),
        ((), "inga", "none"),
        (("a",), "a", "a"),
        (("a", "b"), "a och b", "a and b"),
        (("a", 2, None), "a, 2 och inte angivet", "a, 2 and not stated"),
        ((Term("ja", "aye"), ("b", "c")), "ja och b och c", "aye and b and c"),
    ],
)
def test_values_are_said_as_each_language_says_them(value, sv, en):
    """
    Text is said as it is; numbers, days, times, yes and no, terms and series each in their way.
    """
    assert in_words("sv", value) == sv
    assert in_words("en", value) == en


@pytest.mark.parametrize("value", [1.5, ["a"], {"a": 1}, b"a", object()])
def test_other_kinds_are_refused_by_name(value):
    """
    What no sentence has a form for is refused, and its kind is named.
    """
    with pytest.raises(TypeError, match=f"can't say a {type(value).__name__}"):
        in_words("sv", value)


def test_every_month_has_a_name():
    """
    Twelve months, in order, in both languages.
    """
    assert len(MONTHS) == 12
    assert [month.say("sv")[:3] for month in MONTHS[:4]] == ["jan", "feb", "mar", "apr"]
    assert all(month.en.istitle() and month.sv.islower() for month in MONTHS)


def test_a_message_fills_its_gaps():
    """
    One set of parameters makes the sentence in both languages.
    """
    message = Message(
        "late", "Anslogs {posted}, {days} dagar för sent.", "Posted {posted}, {days} days late."
    )

    facts = {"posted": dt.date(2021, 3, 3), "days": 2}

    assert message.say("sv", **facts) == "Anslogs 3 mars 2021, 2 dagar för sent."
    assert message.say("en", **facts) == "Posted 3 March 2021, 2 days late."
    assert message.names == ("days", "posted")


def test_parameters_with_braces_come_through_untouched():
    """
    What a paper says is never taken for a template.
    """
    message = Message("told", "Står: {text}", "Says: {text}")

    said = message.say("sv", text="{text.__class__} {{0}} {")

    assert said == "Står: {text.__class__} {{0}} {"


def test_a_sentence_may_have_braces_of_its_own():
    """
    Braces written twice are braces; also around a gap.
    """
    message = Message("set", "{{{a}}} är {{a}}", "{{{a}}} is {{a}}")

    assert message.say("en", a=1) == "{1} is {a}"
    assert message.names == ("a",)


def test_gaps_may_be_called_anything():
    """
    A gap may be called as the method's own parameters, or in Swedish.
    """
    message = Message("x", "{self} {lang} {ärende}", "{ärende} {lang} {self}")

    assert message.say("sv", self=1, lang=2, ärende=3) == "1 2 3"


def test_more_parameters_than_gaps_do_no_harm():
    """
    A fact that the sentence doesn't tell may still stand beside it.
    """
    assert Message("x", "Ja.", "Yes.").say("en", unused=1) == "Yes."


def test_a_missing_parameter_is_named():
    """
    Who forgets a fact is told which, and for which message.
    """
    message = Message("tally-sums", "{yes}, {no}, {cast}", "{yes}, {no}, {cast}")

    with pytest.raises(MissingParameterError) as raised:
        message.say("sv", no=1)

    assert raised.value.message == "tally-sums"
    assert raised.value.names == ("cast", "yes")


def test_a_message_speaks_two_languages():
    """
    A third language is refused.
    """
    with pytest.raises(UnknownLanguageError):
        Message("x", "Ja.", "Yes.").say("de")


@pytest.mark.parametrize(
    "template",
    [
        "{",
        "}",
        "{}",
        "{0}",
        "{a.b}",
        "{a[0]}",
        "{a!r}",
        "{a:>9}",
        "{a b}",
        "{a",
        "a}",
        "{ a }",
    ],
)
def test_gaps_are_names_and_nothing_more(template):
    """
    No attribute, index, conversion or format gets into a message.
    """
    with pytest.raises(InvalidValueError) as raised:
        Message("x", "Ja {a}.", template)

    assert (raised.value.field, raised.value.rule) == ("en", "not-a-template")


def test_both_languages_tell_the_same_facts():
    """
    A gap in one language only is refused when the message is made.
    """
    with pytest.raises(InvalidValueError) as raised:
        Message("x", "{yes} mot {no}", "{yes} to {nay}")

    assert raised.value.rule == "other-placeholders"
    assert raised.value.params == (("names", ("nay", "no")),)


@pytest.mark.parametrize("field", ["id", "sv", "en"])
def test_a_message_is_never_blank(field):
    """
    An id and a sentence in both languages are what a message is.
    """
    fields = {"id": "x", "sv": "Ja.", "en": "Yes."} | {field: "  "}

    with pytest.raises(InvalidValueError) as raised:
        Message(**fields)

    assert (raised.value.field, raised.value.rule) == (field, "text-blank")


@pytest.mark.parametrize("again", [copy.copy, copy.deepcopy, pickled])
@pytest.mark.parametrize("value", [Term("ja", "yes"), Message("x", "{a}", "{a}")])
def test_messages_and_terms_are_values(value, again):
    """
    Copies are equal and hash the same.
    """
    assert again(value) == value
    assert len({again(value), value}) == 1
