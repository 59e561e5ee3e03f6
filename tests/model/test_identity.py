"""What tells one paper from all others."""

import pytest

from kfbeslut import samples
from kfbeslut.errors import MissingFactsError
from kfbeslut.model import (
    Actor,
    Body,
    Case,
    DecisionParagraph,
    Document,
    Meeting,
    Minutes,
    Motion,
    Municipality,
    ParagraphNumber,
    RegistryNumber,
    SpecialStatement,
    Statement,
    SubstituteStatement,
    natural_id,
    replace,
)

IDS = {
    "council_minutes": "minutes/almviks kommun/kommunfullmäktige/2024-05-27",
    "paragraph": "paragraph/almviks kommun/tekniska nämnden/2024-02-27/13",
    "way": "case/almviks kommun/ks-2023-241",
    "motion": "motion/almviks kommun/ks-2023-241/2023-10-16/elin rask,v+sten öhrvall,v",
    "statement": "report/almviks kommun/ks-2023-241/2024-02-12/tekniska kontoret",
    "special_statement": (
        "special-statement/almviks kommun/tekniska nämnden/2024-02-27/13/"
        "hedvig kroon,m+edla frisk,m"
    ),
    "substitute_statement": (
        "substitute-statement/almviks kommun/tekniska nämnden/2024-02-27/13/pelle grahn,v"
    ),
}
MISSING = {
    Minutes: ("municipality", "meeting.body", "meeting.date"),
    DecisionParagraph: ("municipality", "meeting.body", "meeting.date", "number"),
    Case: ("municipality", "registry_number"),
    Motion: ("municipality", "registry_number", "signed", "by"),
    Statement: ("kind", "municipality", "registry_number", "dated", "by"),
    SpecialStatement: ("municipality", "paragraph.body", "paragraph.date", "paragraph.number"),
    SubstituteStatement: ("municipality", "paragraph.body", "paragraph.date", "paragraph.number"),
}


@pytest.mark.parametrize(("name", "expected"), IDS.items(), ids=list(IDS))
def test_a_natural_id(name, expected):
    """Each kind of paper has an id of the facts that tell it from others of its kind."""
    assert natural_id(getattr(samples, name)()) == expected


@pytest.mark.parametrize("name", IDS)
def test_a_title_is_no_part_of_it(name):
    """A mended title leaves the paper the one that it was."""
    document = getattr(samples, name)()

    assert natural_id(replace(document, title="En annan titel")) == natural_id(document)


@pytest.mark.parametrize("name", IDS)
def test_a_given_id_stands_above(name):
    """An id that was given is the id."""
    assert natural_id(replace(getattr(samples, name)(), id="2024-17")) == "2024-17"


@pytest.mark.parametrize(
    ("kind", "facts"), MISSING.items(), ids=lambda k: getattr(k, "__name__", "")
)
def test_missing_facts_are_all_named(kind, facts):
    """An empty paper has no id; the error names every fact that is missing."""
    givers = {"by": [Actor(name="A")]} if kind in {SpecialStatement, SubstituteStatement} else {}

    with pytest.raises(MissingFactsError) as refused:
        natural_id(kind(**givers))

    assert refused.value.owner == kind.__name__
    assert refused.value.facts == facts


def test_half_a_meeting_is_not_enough():
    """A meeting without a day, or without a body's name, leaves that fact missing."""
    minutes = Minutes(
        municipality=Municipality(name="Almvik"), meeting=Meeting(body=Body(name="Styrelsen"))
    )

    with pytest.raises(MissingFactsError) as refused:
        natural_id(minutes)

    assert refused.value.facts == ("meeting.date",)


def test_case_and_blanks_do_not_count():
    """One paper that two clerks name in two ways has one id."""
    one = Case(
        municipality=Municipality(name="ALMVIKS  kommun"),
        registry_number=RegistryNumber(text="KS-2024-7"),
    )
    other = Case(
        municipality=Municipality(name="Almviks kommun"),
        registry_number=RegistryNumber(text="Ks 2024/7"),
    )

    assert natural_id(one) == natural_id(other)


def test_a_stroke_in_a_name_is_no_joint():
    """Two papers don't share an id because one has a stroke where the other has a joint."""
    minutes = samples.council_minutes()

    strange = replace(
        minutes, meeting=replace(minutes.meeting, body=Body(name="Utskottet för 100 % park/vatten"))
    )

    assert (
        natural_id(strange).split("/")[2]
        == "utskottet för 100 %25 park%2fvatten"[:-9] + "%2Fvatten"
    )


def test_paragraph_numbers_without_sign():
    """The § sign is no part of the id."""
    paragraph = samples.paragraph()

    signed = replace(paragraph, number=ParagraphNumber(text="§ 13"))

    assert natural_id(signed) == natural_id(paragraph)


@pytest.mark.parametrize(
    ("actor", "said"),
    [
        (Actor(name="Rut Lind", parties=["S"]), "rut lind,s"),
        (Actor(parties=["Framtid i Almvik"]), "framtid i almvik"),
        (Actor(body=Body(name="Kontoret")), "kontoret"),
        (Actor(office="Kommundirektör", role="föredragande"), "föredragande,kommundirektör"),
    ],
)
def test_who_gives_a_paper(actor, said):
    """A paper's giver is told by name, party and body, and only else by role and office."""
    motion = replace(samples.motion(), by=[actor])

    assert natural_id(motion).rsplit("/", 1)[1] == said


def test_a_document_of_no_kind():
    """What all documents have in common is no paper, and has no natural id."""
    with pytest.raises(TypeError):
        natural_id(Document())
