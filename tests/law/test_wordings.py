import datetime as dt
import os
import subprocess
import sys
from importlib.resources import files
from itertools import groupby, pairwise

import attrs
import pytest

from kfbeslut import law
from kfbeslut.errors import InvalidValueError, UnknownLanguageError
from kfbeslut.law import (
    GKL,
    KL,
    OSL,
    PUBLIC_HOLIDAYS,
    STATUTES,
    TF,
    Certainty,
    Section,
    Statute,
    explain,
    section,
    sections,
)

DAY = dt.timedelta(days=1)
LISTED = [each for act in STATUTES for each in sections(act)]


def number(place):
    return place.chapter, place.section, place.letter


@pytest.mark.parametrize("act", STATUTES, ids=str)
def test_the_sections_of_an_act_are_its_own_and_in_its_order(act):
    """
    The list of an act can be read from top to bottom, the oldest wording of a section first.
    """
    places = [each.place for each in sections(act)]

    assert places
    assert {place.statute for place in places} == {act}
    assert places == sorted(places)


@pytest.mark.parametrize("act", STATUTES, ids=str)
def test_wordings_follow_on_each_other(act):
    """
    On no day does a section have two wordings, and none falls between them.
    """
    for _, wordings in groupby(sections(act), key=lambda each: number(each.place)):
        for older, newer in pairwise(wordings):
            assert newer.place.in_force_from - older.place.in_force_until == DAY, str(newer)


def test_no_file_lacks_an_act():
    """
    Each file of sections is that of an act, so that none is passed over.
    """
    names = {file.name for file in (files("kfbeslut.law") / "sections").iterdir()}

    assert names == {f"{act.sfs.replace(':', '-')}.toml" for act in STATUTES}


@pytest.mark.parametrize("lang", ["sv", "en"])
def test_a_section_is_said_in_plain_sentences(lang):
    """
    Each section is one or two sentences, with a full stop and no stray space.
    """
    for each in LISTED:
        said = each.say(lang)

        assert said == " ".join(said.split()), str(each)
        assert said.endswith((".", ".)")), str(each)
        assert said[0].isupper(), str(each)
        assert len(said) < 500, str(each)


def test_a_section_speaks_two_languages():
    """
    What is said in one language is said in the other, and a third is refused.
    """
    for each in LISTED:
        assert (each.sv is None, each.gap_sv is None) == (each.en is None, each.gap_en is None)
    with pytest.raises(UnknownLanguageError):
        LISTED[0].say("de")


def test_what_does_not_rest_on_the_text_says_so():
    """
    A sentence that was not compared with the words of the act always tells what is missing.
    """
    for each in LISTED:
        assert each.certainty is Certainty.TEXT or each.gap_en, str(each)


@pytest.mark.parametrize(
    ("citation", "day", "certainty", "sentence"),
    [
        # Ought to until 2017, if possible from 2018.
        (GKL.at(5, 33), dt.date(2013, 5, 20), Certainty.TEXT, "ought to be ready"),
        (KL.at(5, 35), dt.date(2018, 1, 1), Certainty.TEXT, "is, if possible"),
        # The wording before the change of 2002 was not read.
        (GKL.at(5, 33), dt.date(2002, 6, 30), Certainty.MEMORY, "was not read"),
        (GKL.at(5, 33), dt.date(2002, 7, 1), Certainty.TEXT, "ought to be ready"),
        # Remote attendance: only the bill was seen.
        (KL.at(5, 16), dt.date(2026, 6, 30), Certainty.TEXT, "on equal terms"),
        (KL.at(5, 16), dt.date(2026, 7, 1), Certainty.READING, "the bill"),
        # The court of first instance.
        (GKL.at(10, 1), dt.date(1994, 1, 1), Certainty.READING, "court of appeal"),
        (GKL.at(10, 1), dt.date(2007, 1, 1), Certainty.READING, "county administrative court"),
        (GKL.at(10, 1), dt.date(2010, 2, 15), Certainty.TEXT, "to the administrative court"),
        # Whit Monday, and the National Day.
        (PUBLIC_HOLIDAYS.at(1), dt.date(2004, 5, 31), Certainty.READING, "Whit Monday"),
        (PUBLIC_HOLIDAYS.at(1), dt.date(2005, 6, 6), Certainty.TEXT, "the National Day"),
    ],
)
def test_a_section_is_told_as_it_was_on_the_day(citation, day, certainty, sentence):
    """
    The same section may say another thing on another day, or one that nobody has read for us.
    """
    found = section(citation, day)

    assert found.in_force_on(day)
    assert found.certainty is certainty
    assert sentence in found.say("en")


def test_paragraphs_and_items_are_found_by_their_section():
    """
    Sections are told as wholes; a place in one finds the section.
    """
    day = dt.date(2026, 11, 30)

    assert section(KL.at(5, 67, item=4), day) is section(KL.at(5, 67), day)
    assert section(KL.at(11, 6, letter="a"), day) is not section(KL.at(11, 6), day)


@pytest.mark.parametrize(
    ("citation", "day"),
    [
        (KL.at(5, 56), dt.date(2017, 12, 31)),
        (KL.at(5, 16, until=dt.date(2026, 6, 30)), dt.date(2026, 7, 1)),
        (GKL.at(5, 38, letter="a"), dt.date(2014, 1, 31)),
        (KL.at(5, 99), dt.date(2026, 11, 30)),
    ],
)
def test_a_place_that_says_nothing_on_the_day_has_no_section(citation, day):
    """
    Before and after its days, and where there is no such section, nothing is found.
    """
    assert section(citation, day) is None
    assert explain(citation, day, "sv") == citation.say("sv")


def test_a_text_that_nobody_has_read_is_not_guessed():
    """
    Of a section whose text could not be found it is told only that.
    """
    found = section(KL.at(13, 15), dt.date(2026, 11, 30))

    assert found.sv is None
    assert found.say("en").startswith("The text was not read")


def test_a_citation_is_shown_with_its_sentence():
    """
    The name of the place, a colon, and what its section demands.
    """
    assert explain(OSL.at(5, 5, paragraph=1), dt.date(2020, 1, 1), "sv") == (
        "5 kap. 5 § första stycket offentlighets- och sekretesslagen (2009:400): En "
        "sekretessmarkering ska ange bestämmelsen, datum och den myndighet som har gjort den."
    )


def test_a_reading_is_said_to_be_one():
    """
    A sentence without a gap that is not the act's own is followed by what it rests on.
    """
    reading = Section(place=KL.at(5, 45), sv="Så.", en="So.", certainty=Certainty.READING)

    assert reading.say("sv") == "Så. (som vi läser lagen)"
    assert str(reading) == "KL 5:45"


@pytest.mark.parametrize("half", [{}, {"sv": "Så."}, {"gap_en": "Not read."}])
def test_a_section_says_something_in_both_languages(half):
    """
    A section without a sentence must at least tell why, in Swedish and in English.
    """
    with pytest.raises(InvalidValueError) as raised:
        Section(place=KL.at(5, 45), **half)

    assert raised.value.rule == "no-part-stated"


def test_an_act_of_somebody_elses_has_no_sections():
    """
    A rule of a stranger's may cite an act that the library doesn't know.
    """
    theirs = Statute(sfs="1998:808", abbreviation="MB", sv="b", en="c", in_force_from=dt.date.min)

    assert sections(theirs) == ()
    assert section(theirs.at(16, 13), dt.date(2026, 11, 30)) is None
    assert sections(attrs.evolve(KL, abbreviation="other")) == ()


def test_days_that_were_not_read_are_marked_on_the_act_too():
    """
    Of one act the first day is from memory; the others have it from their own provisions.
    """
    assert [act for act in STATUTES if act.certainty is not Certainty.TEXT] == [TF]


def test_importing_the_law_reads_no_section():
    """
    A program that only cites places waits for no file.
    """
    program = "import sys, kfbeslut.law; print({'tomllib', 'importlib.resources'} & {*sys.modules})"
    unmeasured = {k: v for k, v in os.environ.items() if not k.startswith("COVERAGE_")}

    done = subprocess.run(
        [sys.executable, "-c", program],
        env=unmeasured,
        capture_output=True,
        encoding="utf-8",
        check=True,
    )

    assert done.stdout == "set()\n"


def test_sections_are_read_once():
    """
    The second time a list is asked for it is the same object.
    """
    assert law.sections(KL) is law.sections(KL)
