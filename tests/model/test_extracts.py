"""Parts that leave their whole take along what it states for them, and find their way back."""

import pytest

from kfbeslut import samples
from kfbeslut.errors import PartNotFoundError
from kfbeslut.model import (
    DecisionParagraph,
    DecisionPoint,
    Extent,
    Minutes,
    Motion,
    ParagraphNumber,
    replace,
)

MINUTES = samples.council_minutes()


@pytest.mark.parametrize("number", range(36, 47))
def test_an_extract_put_back_gives_equal_minutes(number):
    """A paragraph taken out and put back leaves the minutes as they were."""
    assert MINUTES.put_back(MINUTES.extract(number)) == MINUTES


def test_an_extract_says_what_the_minutes_stated():
    """Alone, a paragraph names municipality, meeting, attendance and its own certification."""
    extract = MINUTES.extract(ParagraphNumber(text="§ 39"))

    assert extract.municipality == MINUTES.municipality
    assert extract.meeting == MINUTES.meeting
    assert extract.attendance == MINUTES.attendance
    assert extract.extent is Extent.WHOLE
    assert extract.certifications == MINUTES.certifications[:1]
    assert extract.notices == MINUTES.notices[:1]


def test_what_minutes_do_not_state_an_extract_does_not():
    """Where the minutes are silent on how they were certified, so is the extract."""
    minutes = Minutes(paragraphs=[DecisionParagraph(number=ParagraphNumber.of(3))])

    extract = minutes.extract(3)

    assert (extract.certifications, extract.notices, extract.meeting) == (None, None, None)


def test_a_mended_extract_is_put_back():
    """What was mended in a paragraph that stood alone is mended in the minutes."""
    mended = replace(MINUTES.extract(42), decisions=[DecisionPoint(text="Ärendet utgår.")])

    minutes = MINUTES.put_back(mended)

    assert minutes.paragraph(42).decisions[0].text == "Ärendet utgår."
    assert minutes.paragraph(41) == MINUTES.paragraph(41)


@pytest.mark.parametrize(
    "strange",
    [DecisionParagraph(), DecisionParagraph(number=ParagraphNumber.of(99))],
    ids=["without number", "of other minutes"],
)
def test_a_strange_paragraph_is_not_put_in(strange):
    """A paragraph that the minutes don't have can't be put back into them."""
    with pytest.raises(PartNotFoundError):
        MINUTES.put_back(strange)


def test_a_remark_alone_and_back():
    """Statements of an extract leave it with its facts, and return."""
    extract = samples.committee_minutes().extract(13)

    special, substitute = samples.special_statement(), samples.substitute_statement()

    assert special.paragraph == substitute.paragraph == extract.facts
    assert special.municipality == extract.municipality
    assert extract.put_back(special) == extract
    assert extract.put_back(substitute) == extract


def test_facts_of_a_paragraph_without_a_meeting():
    """A paragraph that knows nothing of its meeting tells of itself what it can."""
    facts = DecisionParagraph(number=ParagraphNumber.of(8), title="Gatuträd").facts

    assert (facts.body, facts.date) == (None, None)
    assert (facts.number, facts.title) == (ParagraphNumber.of(8), "Gatuträd")


def test_a_paper_of_a_case():
    """A case gives its papers by their keys."""
    assert samples.way().document("motion") == samples.motion()
    assert isinstance(samples.way().document("motion"), Motion)


@pytest.mark.parametrize("key", ["Motion", "", "appeal"])
def test_a_paper_that_a_case_does_not_have(key):
    """Asked for a key that it doesn't have, a case says so."""
    with pytest.raises(PartNotFoundError):
        samples.way().document(key)
