import copy
import datetime as dt
import pickle

import pytest

from kfbeslut.errors import InvalidValueError, UnknownLanguageError
from kfbeslut.law import FL, GKL, KL, PROPORTIONAL_ELECTIONS, PUBLIC_HOLIDAYS, Statute, in_force


def pickled(value):
    return pickle.loads(pickle.dumps(value))  # noqa: S301 (our own bytes)


@pytest.mark.parametrize(
    ("citation", "short", "sv", "en"),
    [
        (
            KL.at(5, 56, paragraph=1),
            "KL 5:56 st 1",
            "5 kap. 56 § första stycket kommunallagen (2017:725)",
            "Chapter 5, section 56, first paragraph, of the Local Government Act (2017:725)",
        ),
        (
            KL.at(5, 67, item=4),
            "KL 5:67 p 4",
            "5 kap. 67 § punkt 4 kommunallagen (2017:725)",
            "Chapter 5, section 67, item 4, of the Local Government Act (2017:725)",
        ),
        (
            GKL.at(5, 38, letter="a"),
            "GKL 5:38 a",
            "5 kap. 38 a § kommunallagen (1991:900)",
            "Chapter 5, section 38 a, of the former Local Government Act (1991:900)",
        ),
        (
            KL.at(5, 1, paragraph=1, item=2),
            "KL 5:1 st 1 p 2",
            "5 kap. 1 § första stycket punkt 2 kommunallagen (2017:725)",
            "Chapter 5, section 1, first paragraph, item 2, of the Local Government Act (2017:725)",
        ),
        (
            FL.at(43),
            "FL 43 §",
            "43 § förvaltningslagen (2017:900)",
            "Section 43 of the Administrative Procedure Act (2017:900)",
        ),
        (
            PUBLIC_HOLIDAYS.at(1, paragraph=1),
            "1989:253 1 § st 1",
            "1 § första stycket lagen (1989:253) om allmänna helgdagar",
            "Section 1, first paragraph, of the Public Holidays Act (1989:253)",
        ),
    ],
)
def test_a_place_is_cited_as_lawyers_cite_it(citation, short, sv, en):
    """
    Chapter, section, letter, paragraph and item stand in the order of each language.
    """
    assert str(citation) == short
    assert citation.say("sv") == sv
    assert citation.say("en") == en
    assert repr(citation) == f"<Citation {short}>"


def test_the_law_speaks_two_languages():
    """
    A third language is refused, for statutes as for citations.
    """
    for named in (KL, KL.at(5, 56)):
        with pytest.raises(UnknownLanguageError):
            named.say("de")


def test_a_statute_is_called_by_its_abbreviation():
    """
    In short, a statute is its abbreviation, or its number where there is none.
    """
    assert f"{KL}, {PROPORTIONAL_ELECTIONS}" == "KL, 2022:629"


def test_an_act_with_chapters_needs_the_chapter():
    """
    A section alone says nothing where sections are counted chapter by chapter.
    """
    with pytest.raises(InvalidValueError) as raised:
        KL.at(56)

    assert (raised.value.field, raised.value.rule) == ("chapter", "missing-field")


def test_an_act_without_chapters_has_none():
    """
    A chapter in an act without chapters is a slip.
    """
    with pytest.raises(InvalidValueError) as raised:
        FL.at(5, 43)

    assert str(raised.value) == "Citation.chapter can't be stated: FL has no chapters."


@pytest.mark.parametrize("numbers", [(), (5, 56, 1)])
def test_a_place_has_one_or_two_numbers(numbers):
    """
    Paragraphs and items are given by name, never as a third number.
    """
    with pytest.raises(TypeError, match="has a section"):
        KL.at(*numbers)


@pytest.mark.parametrize(
    ("numbers", "more", "field", "rule"),
    [
        ((0, 56), {}, "chapter", "number-too-small"),
        ((5, 0), {}, "section", "number-too-small"),
        ((5, 56), {"paragraph": 0}, "paragraph", "number-too-small"),
        ((5, 56), {"paragraph": 11}, "paragraph", "number-too-large"),
        ((5, 56), {"item": -1}, "item", "number-too-small"),
        ((5, 56), {"letter": ""}, "letter", "text-pattern"),
        ((5, 56), {"letter": "A"}, "letter", "text-pattern"),
        ((5, 56), {"letter": "ab"}, "letter", "text-pattern"),
        ((5, 56), {"letter": "å"}, "letter", "text-pattern"),
        ((5, 56), {"since": dt.date(2017, 12, 31)}, "since", "not-in-force"),
        ((5, 56), {"until": dt.date(2017, 12, 31)}, "until", "not-in-force"),
    ],
)
def test_nonsense_places_are_refused(numbers, more, field, rule):
    """
    Numbers begin at one, letters are a–z, and days lie within those of the statute.
    """
    with pytest.raises(InvalidValueError) as raised:
        KL.at(*numbers, **more)

    assert (raised.value.field, raised.value.rule) == (field, rule)


def test_a_place_has_up_to_ten_paragraphs():
    """
    The tenth paragraph can be said.
    """
    assert "tionde stycket" in KL.at(5, 1, paragraph=10).say("sv")


def test_a_place_ends_after_it_begins():
    """
    The days of a citation don't run backwards.
    """
    with pytest.raises(InvalidValueError) as raised:
        GKL.at(5, 33, since=dt.date(2002, 7, 1), until=dt.date(2002, 6, 30))

    assert raised.value.rule == "ends-before-it-begins"


def test_a_statute_ends_after_it_begins():
    """
    The days of a statute don't run backwards; a single day is a span.
    """
    day = dt.date(2020, 1, 1)
    fields = {"sfs": "2020:1", "abbreviation": "X", "sv": "lagen", "en": "the Act"}

    one_day = Statute(**fields, in_force_from=day, in_force_until=day)

    assert one_day.in_force_on(day)
    with pytest.raises(InvalidValueError) as raised:
        Statute(**fields, in_force_from=day, in_force_until=dt.date(2019, 12, 31))
    assert raised.value.rule == "ends-before-it-begins"


@pytest.mark.parametrize(
    ("day", "kl", "gkl"),
    [
        (dt.date(1991, 12, 31), False, False),
        (dt.date(1992, 1, 1), False, True),
        (dt.date(2017, 12, 31), False, True),
        (dt.date(2018, 1, 1), True, False),
        (dt.date(2999, 1, 1), True, False),
    ],
)
def test_both_ends_of_a_span_are_in_it(day, kl, gkl):
    """
    The first and the last day count, and an act that was not repealed has no last day.
    """
    assert (KL.in_force_on(day), GKL.in_force_on(day)) == (kl, gkl)
    assert (KL.at(5, 35).in_force_on(day), GKL.at(5, 33).in_force_on(day)) == (kl, gkl)


def test_a_place_may_be_younger_than_its_statute():
    """
    A section that came later is in force from its own first day to the end of the act.
    """
    remote = GKL.at(5, 38, letter="a", since=dt.date(2014, 2, 1))

    assert not remote.in_force_on(dt.date(2014, 1, 31))
    assert remote.in_force_on(dt.date(2014, 2, 1))
    assert (remote.in_force_from, remote.in_force_until) == (
        dt.date(2014, 2, 1),
        dt.date(2017, 12, 31),
    )


def test_a_place_may_end_before_its_statute():
    """
    A wording that was changed is in force from the first day of the act to its own last day.
    """
    older = KL.at(5, 16, until=dt.date(2026, 6, 30))

    assert older.in_force_on(dt.date(2026, 6, 30))
    assert not older.in_force_on(dt.date(2026, 7, 1))
    assert older.in_force_from == dt.date(2018, 1, 1)


def test_the_citations_of_a_day_keep_their_order():
    """
    Of a rule's citations, those in force on the day of the act are cited.
    """
    citations = (KL.at(5, 56), FL.at(28), GKL.at(5, 44))

    assert in_force(citations, dt.date(2018, 7, 1)) == (KL.at(5, 56), FL.at(28))
    assert in_force(citations, dt.date(2018, 6, 30)) == (KL.at(5, 56),)
    assert in_force(citations, dt.date(1990, 1, 1)) == ()


def test_places_sort_as_they_stand_in_the_law():
    """
    By act, chapter, section, letter, paragraph, item, and day.
    """
    places = [
        FL.at(43),
        GKL.at(5, 38),
        GKL.at(5, 38, letter="a"),
        GKL.at(5, 38, letter="a", since=dt.date(2014, 2, 1)),
        GKL.at(10, 1),
        KL.at(5, 9),
        KL.at(5, 56),
        KL.at(5, 56, item=1),
        KL.at(5, 56, paragraph=1),
        KL.at(5, 56, paragraph=1, item=1),
    ]

    in_order = [*places[1:], places[0]]

    assert sorted(places) == in_order


@pytest.mark.parametrize("again", [copy.copy, copy.deepcopy, pickled])
@pytest.mark.parametrize("value", [KL, KL.at(5, 56, paragraph=1)], ids=str)
def test_the_law_is_made_of_values(value, again):
    """
    Copies are equal and hash the same.
    """
    assert again(value) == value
    assert len({again(value), value}) == 1
