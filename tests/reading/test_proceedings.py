"""Who moved what, who reserves, and who takes no part."""

import pytest

from kfbeslut.model import Choice, ProposalKind, RemarkName
from kfbeslut.reading import read


def who(actors):
    return [actor.name or ", ".join(actor.parties) for actor in actors]


@pytest.mark.parametrize(
    ("told", "by", "kind", "text"),
    [
        (
            "Rut Ek (S) yrkar bifall till planen.",
            ["Rut Ek"],
            ProposalKind.APPROVAL,
            "bifall till planen.",
        ),
        (
            "Rut Ek (S) och Ali Al (V) yrkar att planen avslås.",
            ["Rut Ek", "Ali Al"],
            ProposalKind.REJECTION,
            "att planen avslås.",
        ),
        ("Rut Ek m.fl. (S) yrkar avslag.", ["Rut Ek"], ProposalKind.REJECTION, "avslag."),
        (
            "Vice ordföranden Rut Ek (S) föreslår att ärendet bordläggs.",
            ["Rut Ek"],
            ProposalKind.POSTPONEMENT,
            "att ärendet bordläggs.",
        ),
        ("Rut Ek (s) yrkade återremiss.", ["Rut Ek"], ProposalKind.REMITTAL, "återremiss."),
        ("Rut Ek, Ali Al och Bo Ö (samtliga s) yrkar bifall.", [], None, None),
        (
            "Rut Ek, Ali Al och Siv Ask (samtliga s) yrkar bifall.",
            ["Rut Ek", "Ali Al", "Siv Ask"],
            ProposalKind.APPROVAL,
            "bifall.",
        ),
        (
            "Rut Ek, 1:e vice ordförande, och Ali Al (V) yrkar ett tillägg.",
            ["Rut Ek", "Ali Al"],
            ProposalKind.ADDITION,
            "ett tillägg.",
        ),
        (
            "Rut Ek (S), med instämmande av Ali Al (V), yrkar bifall.",
            ["Rut Ek"],
            ProposalKind.APPROVAL,
            "bifall.",
        ),
        (
            "Rut Ek (S) yrkade, med instämmande av Ali Al (V), att planen bifalls.",
            ["Rut Ek"],
            ProposalKind.APPROVAL,
            "att planen bifalls.",
        ),
        ("Rut Ek (S) tillstyrker planen.", ["Rut Ek"], ProposalKind.APPROVAL, None),
        ("Rut Ek (S) lade fram ett eget förslag till beslut.", ["Rut Ek"], None, None),
        ("Yrkande från S, V: Planen avslås.", ["S, V"], ProposalKind.REJECTION, "Planen avslås."),
        (
            "Rut Ek (S) yrkar i andra hand att planen omarbetas.",
            ["Rut Ek"],
            None,
            "i andra hand att planen omarbetas.",
        ),
    ],
)
def test_proposals(paragraph, told, by, kind, text):
    """Whoever moves something is read with what is moved; what is only told has no words."""
    document = paragraph("Yrkanden", told)

    found = [(who(each.by), each.kind, each.text) for each in document.proposals or ()]
    assert found == ([(by, kind, text)] if by else [])


def test_rank(paragraph):
    """What is moved in the second place says so; both in one sentence are one proposal."""
    document = paragraph(
        "Yrkanden",
        "Rut Ek (S) yrkar i andra hand bifall. Bo Al (M) yrkar i första hand bifall och i andra"
        " hand avslag.",
    )

    assert [each.rank for each in document.proposals] == [2, None]


def test_who_moves_more(paragraph):
    """What is moved further names its mover behind the verb."""
    document = paragraph("Yrkanden", "Vidare yrkar Rut Ek (S) avslag på tillägget.")

    (moved,) = document.proposals
    assert (who(moved.by), moved.text) == (["Rut Ek"], "avslag på tillägget.")
    assert document.wording[-1].lead == "Vidare yrkar Rut Ek (S)"


@pytest.mark.parametrize(
    "told",
    [
        "Vidare yrkar ingen något.",
        "Vidare yrkar Rut Ek (S) ",
        "Ordföranden föreslår att sammanträdet ajourneras.",
        "Yrkande från alla håll: Planen avslås.",
        "Parken föreslår att vi sår mera gräs.",
    ],
)
def test_what_moves_nothing(paragraph, told):
    """Where nobody is named who moves it, nothing is read as moved."""
    document = paragraph("Yrkanden", told)

    assert document.proposals is None


def test_list_of_proposals(paragraph):
    """A sentence may introduce a list, in which each item is a proposal."""
    document = paragraph(
        "Yrkanden",
        "Rut Ek (S) yrkar följande:",
        "1. Planen bifalls.",
        "2. Parken rensas.",
        "Ali Al (V) yrkar",
        "att planen avslås.",
    )

    assert [(who(each.by), each.mark, each.text) for each in document.proposals] == [
        (["Rut Ek"], "1.", "Planen bifalls."),
        (["Rut Ek"], "2.", "Parken rensas."),
        (["Ali Al"], "att", "planen avslås."),
    ]


def test_proposals_in_a_list_of_sentences(paragraph):
    """A bullet before a proposal stands in the words before it."""
    document = paragraph("Yrkanden", "• Rut Ek (S) yrkar bifall. Se bilaga 2.")

    assert document.proposals[0].text == "bifall."
    assert document.wording[-2].lead == "• Rut Ek (S) yrkar"
    assert document.sections[-1].blocks[0].text == "Se bilaga 2."


def test_proposal_before_a_decision(paragraph):
    """The words "På förslag av …" name a proposer, whose words are the decision's."""
    document = paragraph("Beslut", "På förslag av Rut Ek (S):", "Ärendet bordläggs.")

    (moved,) = document.proposals
    assert (who(moved.by), moved.text) == (["Rut Ek"], None)


@pytest.mark.parametrize(
    ("told", "by"),
    [
        ("Rut Ek (S) reserverar sig mot beslutet.", ["Rut Ek"]),
        (
            "Rut Ek (S) och Ali Al (V) reserverade sig till förmån för eget yrkande.",
            ["Rut Ek", "Ali Al"],
        ),
        ("Samtliga ledamöter från S och V reserverar sig.", ["S, V"]),
        (
            (
                "Samtliga närvarande ledamöter från moderaterna, folkpartiet och kristdemokraterna"
                " reserverar sig."
            ),
            ["moderaterna, folkpartiet, kristdemokraterna"],
        ),
        ("Rut Ek (L) meddelar att (M), (L) och (KD) reserverar sig mot beslutet.", ["M, L, KD"]),
        ("Reservation anfördes av Rut Ek och Ali Al (båda mp).", ["Rut Ek", "Ali Al"]),
        ("Mot beslutet reserverar sig Rut Ek (S) och Ali Al (V).", ["Rut Ek", "Ali Al"]),
        ("Följande reserverar sig mot beslutet: Rut Ek (S), Ali Al (V).", ["Rut Ek", "Ali Al"]),
        ("Socialdemokraterna reserverar sig.", ["Socialdemokraterna"]),
        ("Rut Ek (S), Ali Al (V).", ["Rut Ek", "Ali Al"]),
        ("S-gruppen reserverar sig mot beslutet.", ["S"]),
        ("Ledamöterna i (S) reserverar sig.", ["S"]),
        ("Rut Ek (S) lämnar en skriftlig reservation.", ["Rut Ek"]),
        ("Vårt Almvik genom Rut Ek reserverar sig.", ["Rut Ek"]),
    ],
)
def test_reservations(paragraph, told, by):
    """Persons and parties reserve in many words."""
    document = paragraph("Reservation", told)

    (reservation,) = document.reservations
    assert who(reservation.by) == by


@pytest.mark.parametrize(
    "told",
    ["Ingen reserverar sig.", "Rut Ek (S) reserverar inte sig.", "Rut Ek (S) tackar för ordet."],
)
def test_what_is_no_reservation(paragraph, told):
    """Where nobody is known to reserve nothing is read."""
    assert paragraph("Reservation", told).reservations is None


@pytest.mark.parametrize(
    ("told", "absent", "choice", "reason"),
    [
        ("Rut Ek (S) deltar inte i beslutet.", ["Rut Ek"], Choice.DOES_NOT_TAKE_PART, None),
        (
            "Rut Ek (S) avstår från att delta i beslutet.",
            ["Rut Ek"],
            Choice.DOES_NOT_TAKE_PART,
            None,
        ),
        (
            "Rut Ek (S) anmäler att hon inte deltar i beslutet.",
            ["Rut Ek"],
            Choice.DOES_NOT_TAKE_PART,
            None,
        ),
        (
            "Ali Al (M) anmäler att ledamöterna från M och L inte deltar i beslutet.",
            ["M, L"],
            Choice.DOES_NOT_TAKE_PART,
            None,
        ),
        (
            "Rut Ek (S) deltar inte i handläggningen av ärendet på grund av jäv.",
            ["Rut Ek"],
            Choice.DISQUALIFIED,
            "jäv",
        ),
        (
            "På grund av jäv deltar inte Rut Ek (S) och Ali Al (M) i handläggningen.",
            ["Rut Ek", "Ali Al"],
            Choice.DISQUALIFIED,
            "jäv",
        ),
        (
            "På grund av jäv deltar ordföranden Rut Ek ej i handläggningen.",
            ["Rut Ek"],
            Choice.DISQUALIFIED,
            "jäv",
        ),
        (
            "Ledamöterna Rut Ek (S) och Ali Al (M) i nämnden deltar inte i handläggningen.",
            ["Rut Ek", "Ali Al"],
            Choice.DOES_NOT_TAKE_PART,
            None,
        ),
    ],
)
def test_not_taking_part(paragraph, told, absent, choice, reason):
    """Taking no part and being disqualified are told apart."""
    document = paragraph("Jäv", told)

    assert who(each.actor for each in document.not_taking_part) == absent
    assert {(each.choice, each.reason) for each in document.not_taking_part} == {(choice, reason)}


def test_leaving_the_room(paragraph):
    """Leaving the room is read where it is told."""
    document = paragraph(
        "Jäv", "Rut Ek (S) deltar inte i beslutet på grund av jäv och lämnar lokalen."
    )

    assert document.not_taking_part[0].left_room is True


def test_once_each(paragraph):
    """Who is named in two places is one who takes no part."""
    document = paragraph(
        "Yrkanden",
        "Rut Ek (S) deltar inte i beslutet.",
        "Jäv",
        "Rut Ek (S) deltar inte i beslutet.",
    )

    assert len(document.not_taking_part) == 1


@pytest.mark.parametrize(
    "told",
    [
        "Rut Ek (S) deltar i beslutet.",
        "Rut Ek (S) deltar inte i beslutet för det fall yrkandet faller.",
        "Rut Ek (S) avstår från att rösta.",
        "Parken deltar inte i tävlingen.",
    ],
)
def test_who_takes_part_after_all(paragraph, told):
    """Abstaining from a vote, taking part, and taking none under a condition are other things."""
    assert paragraph("Protokollsanteckning", told).not_taking_part is None


@pytest.mark.parametrize(
    ("told", "called", "text", "annexed"),
    [
        (
            "Rut Ek (S) antecknar som yttrande en skrivelse från den 3 mars 2022.",
            RemarkName.STATEMENT,
            None,
            True,
        ),
        (
            "Rut Ek (S) antecknar följande till protokollet: Vi hade röstat ja.",
            RemarkName.NOTE,
            "Vi hade röstat ja.",
            False,
        ),
        ("Rut Ek (S) lämnar ett yttrande, se bilaga 3.", RemarkName.STATEMENT, None, True),
        (
            "M, D och L inkommer med en protokollsanteckning:\n\n”Vi tackar för ordet.”",
            RemarkName.NOTE,
            "”Vi tackar för ordet.”",
            False,
        ),
    ],
)
def test_notes(paragraph, told, called, text, annexed):
    """A note stands in the minutes, or in a paper that they name."""
    document = paragraph("Protokollsanteckning", told)

    (note,) = document.special_statements
    assert (note.called, note.text, note.reference is not None) == (called, text, annexed)


@pytest.mark.parametrize("told", ["Yttrande: se nedan.", "Rut Ek (S) lämnar lokalen."])
def test_what_announces_no_remark(paragraph, told):
    """Words that announce nothing are kept."""
    assert paragraph("Protokollsanteckning", told).special_statements is None


def test_two_statements_under_one_heading(paragraph):
    """Each announcement begins another statement."""
    document = paragraph(
        "Särskilda uttalanden",
        "Rut Ek (S) lämnade följande särskilda uttalande.",
        "Det är bra så.",
        "Särskilt yttrande anmäldes av Ali Al (M) enligt följande.",
        "Det är inte bra så.",
    )

    assert [(who(each.by), each.text) for each in document.special_statements] == [
        (["Rut Ek"], "Det är bra så."),
        (["Ali Al"], "Det är inte bra så."),
    ]
    assert document.special_statements[1].called is RemarkName.SPECIAL_OPINION


def test_substitute_who_joins(paragraph):
    """A substitute who only joins in another's words has none of their own."""
    document = paragraph(
        "Ersättaryttrande", "Ersättaren Rut Ek (Fi) anmälde att hon instämde i förslaget från S."
    )

    (statement,) = document.substitute_statements
    assert (who(statement.by), statement.text) == (["Rut Ek"], None)


def test_remark_by_nobody_known(paragraph):
    """Where nobody is known to make a remark, its words are kept as they stand."""
    document = paragraph("Särskilt uttalande", "Vi tackar för ordet.", "Så är det.")

    assert document.special_statements is None
    assert [block.text for block in document.sections[-1].blocks] == [
        "Vi tackar för ordet.",
        "Så är det.",
    ]


def test_what_a_second_paragraph_tells_is_not_told_of_the_first():
    """Of a text with two paragraphs the first is read, and the other is kept as text."""
    reading = read(
        "§ 5\nBänkar i parken\n\nBeslut\nPlanen antas.\n\nJäv\nRut Ek (S) deltar inte i"
        " handläggningen på grund av jäv.\n\n§ 6\nBord i parken\n\nBeslut\nBord köps.\n\n"
        "Omröstning\nRut Ek (S) röstar Ja (1).\nOve Alm (M) röstar Nej (1)."
    )
    document = reading.document

    assert [point.text for point in document.decisions] == ["Planen antas."]
    assert [who.actor.name for who in document.not_taking_part] == ["Rut Ek"]
    assert document.votes is None
    assert [block.text for block in document.sections[-2].blocks] == ["Bord köps."]
    assert [issue.id for issue in reading.issues] == ["reading.more-paragraphs"]
    assert reading.text[reading.issues[0].start :].startswith("§ 6")
