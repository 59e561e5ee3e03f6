"""Notices: what they say, and on which board they stand."""

import datetime as dt

import pytest

from kfbeslut.model import (
    BoardKind,
    Body,
    BodyKind,
    Extent,
    LocalRules,
    Meeting,
    Minutes,
    Municipality,
    MunicipalityKind,
    Newspaper,
    Notice,
    ParagraphSpan,
)
from kfbeslut.rules import check
from kfbeslut.rules.notices import (
    appeal_information_on_board,
    joint_committee_notice_on_all_boards,
    notice_content,
    notice_on_website_board,
    notice_proof_of_posting,
    region_notice_in_newspaper,
)

COUNCIL = Body(name="Kommunfullmäktige", kind=BodyKind.COUNCIL)
COMMITTEE = Body(name="Skolnämnden", kind=BodyKind.COMMITTEE)
SUB_COMMITTEE = Body(name="Arbetsutskottet", kind=BodyKind.SUB_COMMITTEE)
DAY = dt.date(2024, 5, 27)
COMPLETE = {
    "kept_at": "Kommunkansliet",
    "posted": DAY,
    "body": COUNCIL,
    "meeting_date": DAY,
}


def judge(rule, *notices, body=COUNCIL, date=DAY, extent=Extent.WHOLE, local=None):
    """Judge minutes with these notices: what is found, what is missing, or how it went."""
    minutes = Minutes(meeting=Meeting(body=body, date=date), notices=notices, extent=extent)
    report = check(minutes, rules=[rule], local=local)
    if report.findings:
        return " ".join(finding.severity.name for finding in report)
    if report.unjudged:
        return " ".join(fact for unjudged in report.unjudged for fact in unjudged.missing)
    return "holds" if report.held else "silent"


# What it says

UNSAID = [
    ({}, "holds", "holds"),
    ({"kept_at": None}, "ERROR", "kept_at"),
    ({"posted": None}, "ERROR", "posted"),
    ({"body": None}, "WARNING", "body"),
    ({"meeting_date": None}, "WARNING", "meeting_date"),
    ({"body": None, "meeting_date": None}, "WARNING WARNING", "body meeting_date"),
]


@pytest.mark.parametrize(("fields", "whole", "extract"), UNSAID)
def test_what_it_says(fields, whole, extract):
    """It says where the minutes are and the day, and which minutes; an extract may not show it."""
    notice = Notice(**COMPLETE | fields)

    assert judge(notice_content, notice) == whole
    assert judge(notice_content, notice, extent=Extent.EXTRACT) == extract


def test_what_is_not_said_is_told():
    """The finding tells what is missing."""
    notice = Notice(**COMPLETE | {"meeting_date": None})
    minutes = Minutes(
        meeting=Meeting(body=COUNCIL, date=DAY), notices=[notice], extent=Extent.WHOLE
    )

    (finding,) = check(minutes, rules=[notice_content])

    assert "vilket sammanträde" in finding.sentence("sv")
    assert "which meeting" in finding.sentence("en")


@pytest.mark.parametrize(
    "rule", [notice_content, notice_on_website_board, appeal_information_on_board]
)
def test_other_bodies(rule):
    """Of a sub-committee the act asks it only if it decides, which its minutes don't tell."""
    notice = Notice(board=BoardKind.PHYSICAL, appeal_information=False)

    assert judge(rule, notice, body=SUB_COMMITTEE) == "silent"
    assert "at.body.kind" in judge(rule, notice, body=Body(name="Organet"))


# Proof of the day

IN_2013, LAST_OF_2017, FIRST_OF_2018 = (
    dt.date(2013, 4, 22),
    dt.date(2017, 12, 31),
    dt.date(2018, 1, 1),
)
PROOFS = [
    (Notice(proof=True), IN_2013, "holds"),
    (Notice(proof=False), IN_2013, "ERROR"),
    (Notice(), IN_2013, "WARNING"),
    (Notice(proof=False, posted=LAST_OF_2017), LAST_OF_2017, "ERROR"),
    (Notice(proof=False, posted=FIRST_OF_2018), LAST_OF_2017, "silent"),
    (Notice(proof=False), FIRST_OF_2018, "silent"),
]


@pytest.mark.parametrize(("notice", "date", "said"), PROOFS)
@pytest.mark.parametrize("body", [COUNCIL, COMMITTEE])
def test_proof_of_posting(notice, date, said, body):
    """Until 2017 the day was proved; where it isn't shown, that may stand on another paper."""
    assert judge(notice_proof_of_posting, notice, date=date, body=body) == said


def test_proof_in_an_extract():
    """An extract need not show the proof."""
    extract = {"date": IN_2013, "extent": Extent.EXTRACT}

    assert judge(notice_proof_of_posting, Notice(), **extract) == "proof"


# On the website

BOARDS = [
    ([BoardKind.WEBSITE], "holds"),
    ([BoardKind.BOTH], "holds"),
    ([BoardKind.PHYSICAL], "ERROR"),
    ([BoardKind.PHYSICAL, BoardKind.WEBSITE], "holds"),
    ([BoardKind.PHYSICAL, BoardKind.PHYSICAL], "ERROR ERROR"),
    ([BoardKind.PHYSICAL, None], "board board"),
    ([BoardKind.PHYSICAL, None, BoardKind.WEBSITE], "board"),
    ([None], "board"),
]


@pytest.mark.parametrize(("boards", "said"), BOARDS)
def test_on_the_website(boards, said):
    """Since 2018 the board is on the website; one of wood beside it does no harm."""
    notices = [Notice(board=board) for board in boards]

    assert judge(notice_on_website_board, *notices) == said


def test_on_the_website_another_portion():
    """That other paragraphs are announced on the website doesn't help."""
    notices = [
        Notice(board=BoardKind.PHYSICAL, paragraphs=[ParagraphSpan.of(1)]),
        Notice(board=BoardKind.WEBSITE, paragraphs=[ParagraphSpan.of(2)]),
    ]

    assert judge(notice_on_website_board, *notices) == "ERROR"


def test_before_there_was_one():
    """Until 2017 nobody asked for a board on the website."""
    notice = Notice(board=BoardKind.PHYSICAL, appeal_information=False)

    assert judge(notice_on_website_board, notice, date=LAST_OF_2017) == "silent"
    assert judge(appeal_information_on_board, notice, date=LAST_OF_2017) == "silent"


@pytest.mark.parametrize(
    ("told", "said"), [(True, "holds"), (False, "ERROR"), (None, "appeal_information")]
)
def test_how_to_appeal(told, said):
    """The board tells how to appeal."""
    assert judge(appeal_information_on_board, Notice(appeal_information=told)) == said


# In the newspaper

IN_PAPER, IN_NONE = Notice(newspapers=[Newspaper(name="Almviks Tidning")]), Notice(newspapers=())
NEWSPAPERS = [
    (IN_PAPER, MunicipalityKind.REGION, COUNCIL, "holds"),
    (IN_NONE, MunicipalityKind.REGION, COUNCIL, "ERROR"),
    (Notice(), MunicipalityKind.REGION, COUNCIL, "newspapers"),
    (IN_NONE, None, COUNCIL, "at.locally.kind"),
    (IN_NONE, MunicipalityKind.MUNICIPALITY, COUNCIL, "silent"),
    (IN_NONE, MunicipalityKind.REGION, COMMITTEE, "silent"),
    (IN_NONE, MunicipalityKind.REGION, Body(name="Organet"), "at.body.kind"),
    (Notice(newspapers=(), posted=FIRST_OF_2018), MunicipalityKind.REGION, COUNCIL, "silent"),
]


@pytest.mark.parametrize(("notice", "kind", "body", "said"), NEWSPAPERS)
def test_in_the_newspaper(notice, kind, body, said):
    """Until 2017 what a county council certified was announced in newspapers too."""
    local = LocalRules(municipality=Municipality(name="Almvik"), kind=kind)
    settings = {"date": LAST_OF_2017, "body": body, "local": local}

    assert judge(region_notice_in_newspaper, notice, **settings) == said


def test_no_local_rules():
    """It has to be told that it is a region."""
    said = judge(region_notice_in_newspaper, IN_NONE, date=IN_2013)

    assert said == "at.locally.kind"


# Joint committees

ALMVIK, STRAND = Municipality(name="Almviks kommun"), Municipality(name="Strandhamra kommun")
JOINT = Body(name="Räddningsnämnden", kind=BodyKind.JOINT_COMMITTEE, members=(ALMVIK, STRAND))
ON_ALMVIKS, ON_STRANDS = Notice(municipality=ALMVIK), Notice(municipality=STRAND)
ALL_BOARDS = [
    ([ON_ALMVIKS, ON_STRANDS], "holds"),
    ([ON_ALMVIKS, Notice(municipality=Municipality(name="Strandhamra"))], "holds"),
    ([ON_ALMVIKS], "ERROR"),
    ([ON_ALMVIKS, ON_ALMVIKS], "ERROR"),
    ([Notice()], "notices.municipality"),
    ([ON_ALMVIKS, Notice()], "holds"),
    ([], "notices.municipality"),
]


@pytest.mark.parametrize(("notices", "said"), ALL_BOARDS)
def test_on_all_boards(notices, said):
    """All that take part announce what a joint committee has certified."""
    assert judge(joint_committee_notice_on_all_boards, *notices, body=JOINT) == said


def test_portion_by_portion():
    """Each portion is announced on all boards; the finding stands at its first notice."""
    spans = (ParagraphSpan.of(2),)
    minutes = Minutes(
        meeting=Meeting(body=JOINT, date=DAY),
        notices=[ON_ALMVIKS, ON_STRANDS, Notice(municipality=STRAND, paragraphs=spans)],
        extent=Extent.WHOLE,
    )

    (finding,) = check(minutes, rules=[joint_committee_notice_on_all_boards])

    assert finding.path == "/notices/2"
    assert "Almviks kommun och Strandhamra kommun" in finding.sentence("sv")


def test_on_other_boards_perhaps():
    """An extract may leave notices out, and a body of one municipality has one board."""
    extract = judge(
        joint_committee_notice_on_all_boards, ON_ALMVIKS, body=JOINT, extent=Extent.EXTRACT
    )
    of_one = judge(joint_committee_notice_on_all_boards, ON_ALMVIKS, body=COMMITTEE)
    untold = judge(joint_committee_notice_on_all_boards, ON_ALMVIKS, body=Body(name="Nämnden"))

    assert extract == "notices.municipality"
    assert of_one == "silent"
    assert "at.body.kind" in untold


def test_joint_committees_before_1997():
    """There were no joint committees before August 1997."""
    early = {"body": JOINT, "date": dt.date(1997, 7, 31)}

    assert judge(joint_committee_notice_on_all_boards, ON_ALMVIKS, **early) == "silent"
