"""Whole papers as municipalities lay them out: what stands in them is read, and nothing else."""

import datetime as dt
import pathlib

import pytest

from kfbeslut.model import (
    BodyKind,
    Certification,
    Choice,
    MatterKind,
    Moment,
    Outcome,
    PartialDate,
    ProposalKind,
    Purpose,
    RemarkName,
    SectionKind,
    StatementKind,
    StepKind,
    VoteGround,
    VoteSide,
)
from kfbeslut.reading import FurnitureKind, read

EXAMPLE = pathlib.Path(__file__).parents[2] / "examples" / "beslutsparagraf.txt"


def names(actors):
    return [actor.name for actor in actors]


def test_council_answers_a_motion(paper):
    """A council's answer has its decision, two effects, the movers and the earlier steps."""
    reading = paper("fullmaktiges_svar")
    document = reading.document

    assert reading.kind == "DecisionParagraph"
    assert (document.title, document.subtitle) == (
        "Öppna en fritidsbank i Strandhamra",
        "Svar på motion",
    )
    (point,) = document.decisions
    assert point.text.startswith("Kommunfullmäktige beslutar att frågan om en fritidsbank")
    assert [(effect.outcome, effect.on) for effect in point.effects] == [
        (Outcome.REFERRED, None),
        (Outcome.CONSIDERED_ANSWERED, "motion"),
    ]
    (motion,) = document.answers
    assert names(motion.by) == ["Vera Lindmark", "Tor Helling", "Ines Rask Björnlund"]
    assert motion.filed == PartialDate(year=2019, month=4)
    assert motion.claims[0].text == "kommunen ska öppna en fritidsbank i det gamla bryggeriet."
    assert [(step.body.name, step.date.exact, step.done) for step in document.steps] == [
        ("Kultur- och fritidskontoret", dt.date(2019, 8, 12), StepKind.STATED),
        ("Kommunstyrelsen", dt.date(2019, 9, 3), StepKind.PROPOSED),
    ]
    assert document.meeting.body.kind is BodyKind.COUNCIL
    assert document.meeting.date is None
    assert document.matter.kind is MatterKind.MOTION


def test_motion_on_a_web_page(paper):
    """A motion on a party's page is read without the page around it."""
    reading = paper("partimotion")
    document = reading.document

    assert reading.kind == "Motion"
    assert document.title == "Motion om en bastu i hamnen"
    assert [claim.text for claim in document.claims] == [
        "vågskjulet i hamnen byggs om till bastu",
        "föreningarna i Björkvalla erbjuds att sköta den",
    ]
    assert names(document.by) == ["Siri Ölund", "Nils-Arne Rask"]
    assert [(who.name, who.parties, who.office) for who in document.signatures] == [
        ("Siri Ölund", ("V",), "Gruppledare"),
        ("Nils-Arne Rask", ("V",), "Ledamot, Tekniska nämnden"),
    ]
    assert (document.place_signed, document.signed) == (
        "Björkvalla",
        PartialDate(year=2022, month=9),
    )
    assert document.filed == PartialDate(month=9, day=9)
    assert document.addressee.kind is BodyKind.COUNCIL
    assert document.municipality.name == "Björkvalla kommun"
    assert [piece.kind for piece in reading.furniture] == [FurnitureKind.WEB_FRAME]


def test_committee_with_remarks(paper):
    """Two special statements and a substitute's each end where the next heading stands."""
    document = paper("namndens_paragraf").document

    assert (document.number.text, document.registry_number.text) == ("21", "SKN 2021-0417-2.1")
    assert document.meeting.body.name == "Skolnämnden"
    first, second = document.special_statements
    assert [(who.name, who.et_al, who.role) for who in first.by] == [
        ("Isak Dahlén", True, "Vice ordförande"),
        ("Runa El-Amin", True, "ledamoten"),
    ]
    assert first.text.splitlines()[1].startswith("Vi kommer att följa frågan")
    assert second.called is RemarkName.SPECIAL_STATEMENT
    assert second.text.endswith("tid från undervisningen.")
    (substitute,) = document.substitute_statements
    assert substitute.by[0].parties == ("Fi",)
    assert first.text.startswith(substitute.text)
    (proposal,) = document.proposals
    assert proposal.by[0].name == "Maj Törnkvist"
    assert proposal.joined_by[0].everyone
    assert [block.mark for block in document.sections[1].blocks].count("•") == 3


def test_letter_from_an_office(paper):
    """A statement proposes; its signature, basis and recipients stand in the middle of it."""
    document = paper("tjansteskrivelse").document

    assert document.title == "Svar på motion om nattbuss till Norrby"
    assert document.dated.exact == dt.date(2021, 11, 2)
    assert document.addressee.kind is BodyKind.EXECUTIVE
    assert document.proposed[0].effects[0].outcome is Outcome.GRANTED
    (motion,) = document.answers
    assert [(who.name, who.parties) for who in motion.by] == [("Jan Sjöö", ("Vårt Almvik",))]
    assert len(motion.claims) == 2
    assert [(who.name, who.office) for who in document.signatures] == [
        ("Elsa Brandt", "Kommundirektör")
    ]
    assert [(paper.mark, paper.text) for paper in document.basis] == [
        ("-", "Tjänsteskrivelse, 2021-11-02"),
        ("-", "Motionen"),
    ]
    assert [(to.text, to.purpose) for to in document.recipients] == [
        ("Kommundirektör", Purpose.ACTION),
        ("Trafikplanerare", Purpose.ACTION),
        ("Hållplatsgruppen i Norrby", Purpose.INFORMATION),
    ]
    assert [(part.heading, part.kind) for part in document.sections[-3:]] == [
        ("Bakgrund", SectionKind.BACKGROUND),
        ("Samråd/samverkan", SectionKind.CONSULTATION),
        ("Barnperspektivet", SectionKind.PERSPECTIVE),
    ]


def test_report_with_two_signers_side_by_side(paper):
    """Names beside each other have their titles beside each other below."""
    document = paper("tjansteutlatande").document

    assert [(who.name, who.office) for who in document.signatures] == [
        ("Hedvig Strömblad", "Stadsdelsdirektör"),
        ("Ove Ancker", "Chef för park och gata"),
    ]
    assert [point.text for point in document.proposed] == [
        "Lekparken Snäckan stängs den 30 september 2011."
    ]
    assert document.proposed[0].effects is None
    assert [paper.text for paper in document.attachments] == ["MBL-protokoll"]
    assert document.dated is None
    assert (StepKind.NEGOTIATED, dt.date(2011, 5, 2)) in [
        (step.done, step.date.exact) for step in document.steps
    ]


def test_extract_with_page_heads_in_sentences(paper):
    """A page head between a given name and a surname tears nothing apart."""
    document = paper("protokollsutdrag").document

    assert (document.number.text, document.registry_number.text) == ("17", "N210-0045/23")
    assert document.meeting.body.name == "Parknämnden"
    assert document.meeting.date == dt.date(2023, 2, 14)
    (vote,) = document.votes
    assert (vote.counts.yes, vote.counts.no, vote.counts.abstained) == (4, 4, 1)
    assert [ballot.actor.name for ballot in vote.ballots(Choice.YES)] == [
        "Lena Björk",
        "Sven Ås",
        "Karin Öst",
        "Rolf Näs",
    ]
    assert (vote.won, vote.ground, vote.chair) == (
        VoteSide.YES,
        VoteGround.CASTING_VOTE,
        VoteSide.YES,
    )
    assert [who.actor.name for who in document.not_taking_part] == ["Pia Hed"]
    assert document.not_taking_part[0].choice is Choice.DISQUALIFIED
    (noted,) = document.special_statements
    assert (noted.called, noted.text, noted.reference.date.exact) == (
        RemarkName.STATEMENT,
        None,
        dt.date(2023, 2, 13),
    )
    assert document.certifications == (
        Certification(
            by=document.certifications[0].by, when=Moment(date=dt.date(2023, 2, 17)), immediate=True
        ),
    )
    assert names(document.certifications[0].by) == ["Rolf Näs", "Ada Kvist"]
    assert [to.text for to in document.recipients] == ["Kommunstyrelsen"]
    assert len(document.decisions) == 3, "the proposal behind the signatures is another paper's"


def test_paper_of_the_executive_to_the_council(paper):
    """A paper to the council tells what was moved in the executive, and who lost."""
    document = paper("handling").document

    assert document.kind is StatementKind.COUNCIL_PAPER
    assert document.registry_number.text == "Handling 2022 nr 31"
    assert document.title == "Yttrande över motion av Rut Lind (S) om skuggande träd på skolgårdar"
    assert document.by[0].body.name == "Kommunstyrelsen"
    assert document.addressee.kind is BodyKind.COUNCIL
    assert document.dated.exact == dt.date(2022, 3, 9)
    assert names(document.signatures) == ["Per Vik", "Lo Malm"]
    told = document.proceedings
    assert [(moved.kind, moved.text) for moved in told.proposals] == [
        (ProposalKind.APPROVAL, "att motionen skulle tillstyrkas."),
        (ProposalKind.REJECTION, "avslag på motionen."),
    ]
    assert told.votes is None
    assert told.reservations[0].by[0].name == "Siv Ask"


def test_proposal_of_a_party_as_a_paper(paper):
    """A party's proposal as a paper of its own is a statement with a proposed decision."""
    document = paper("partiyrkande").document

    assert document.kind is StatementKind.PROPOSAL
    assert document.title == "Tilläggsyrkande angående Sommaröppet i badhuset"
    assert document.registry_number.text == "KS-2024-00045"
    assert [point.number for point in document.proposed] == [1, 2]


def test_minutes(paper):
    """Minutes have a front page and paragraphs, each read for itself."""
    reading = paper("protokoll")
    document = reading.document

    assert reading.kind == "Minutes"
    assert document.meeting.date == dt.date(2012, 11, 26)
    assert [paragraph.number.text for paragraph in document.paragraphs] == ["87", "88", "89"]
    tax = document.paragraph(88)
    assert tax.registry_number.text == "Ks 12-311 045"
    assert (tax.votes[0].counts.yes, tax.votes[0].counts.no, tax.votes[0].counts.abstained) == (
        21,
        14,
        2,
    )
    assert tax.reservations[0].by[0].parties == ("moderaterna", "folkpartiet")
    assert [point.text for point in tax.decisions] == [
        "fastställa taxan, samt",
        "den gäller från och med den 1 januari 2013.",
    ]
    assert document.paragraph(89).not_taking_part[0].actor.name == "Karl Alm"
    assert document.certifications[0].when.date == dt.date(2012, 12, 3)
    assert (document.notices[0].posted, document.notices[0].removed) == (
        dt.date(2012, 12, 4),
        dt.date(2012, 12, 27),
    )


def test_the_example_of_the_readme():
    """The shipped example is read whole: nothing in it is left in doubt."""
    reading = read(EXAMPLE.read_text(encoding="utf-8"))
    document = reading.document

    assert reading.issues == ()
    assert [(point.number, point.decided_by.name) for point in document.decisions] == [
        (1, "Kommunfullmäktige"),
        (2, "Kommunfullmäktige"),
    ]
    assert document.decisions[0].effects[0].on == "motion"
    (vote,) = document.votes
    assert (vote.counts.yes, vote.counts.no, vote.counts.abstained, vote.won) == (
        5,
        3,
        1,
        VoteSide.YES,
    )
    assert len(document.reservations[0].by) == 3
    assert document.special_statements[0].by[0].name == "Bengt Fransson"
    assert document.certifications[0].when.date == dt.date(2024, 5, 27)
    assert document.meeting.date == dt.date(2024, 5, 20)
    assert document.municipality.name == "Almviks kommun"


@pytest.mark.parametrize(
    "name",
    [
        "fullmaktiges_svar",
        "handling",
        "namndens_paragraf",
        "partimotion",
        "partiyrkande",
        "protokoll",
        "protokollsutdrag",
        "tjansteskrivelse",
        "tjansteutlatande",
    ],
)
def test_every_word_has_one_place(paper, name):
    """Texts and furniture are disjoint and cover every character that isn't blank."""
    reading = paper(name)
    pieces = sorted(
        [(start, end) for _, start, end in reading.texts]
        + [(start, end) for _, start, end in reading.furniture]
    )

    between = []
    reached = 0
    for start, end in pieces:
        assert reached <= start < end
        between.append(reading.text[reached:start])
        reached = end

    assert "".join([*between, reading.text[reached:]]).strip() == ""
