"""
An office's statement on a motion: what it proposes stands before why.

The proposal goes two steps up: the executive is to propose it, and the council to decide it.
"""

from kfbeslut.model import (
    Actor,
    AnsweredPaper,
    Block,
    Body,
    BodyKind,
    Claim,
    DecisionPoint,
    Effect,
    Municipality,
    Outcome,
    PaperKind,
    PaperReference,
    PartialDate,
    Purpose,
    Recipient,
    RegistryNumber,
    Section,
    SectionKind,
    Statement,
    StatementKind,
    natural_id,
    replace,
)

COUNCIL = Body(name="kommunfullmäktige", kind=BodyKind.COUNCIL)
EXECUTIVE = Body(name="Kommunstyrelsen", kind=BodyKind.EXECUTIVE)
OFFICE = Body(name="Förvaltningen", kind=BodyKind.ADMINISTRATION)
PAPER = Statement(
    kind=StatementKind.REPORT,
    title="Svar på motion om badhusets öppettider",
    registry_number=RegistryNumber(text="KS.2017.118"),
    dated=PartialDate(year=2018, month=2, day=7),
    by=[Actor(body=OFFICE)],
    officers=[Actor(name="Bo Jarlsby", office="Kommunchef", contact="bo.jarlsby@almvik.example")],
    addressee=EXECUTIVE,
    answers=[
        AnsweredPaper(
            key="motion",
            kind=PaperKind.MOTION,
            by=[Actor(name="Rolf Ek", parties=["Framtid i Almvik"])],
            claims=[Claim(text="badhuset hålls öppet till klockan 21")],
        )
    ],
    proposed=[
        DecisionPoint(
            text="motionen avslås.",
            effects=[Effect(outcome=Outcome.REJECTED, on="motion")],
            proposed_by=Actor(body=EXECUTIVE),
            decided_by=COUNCIL,
        )
    ],
    sections=[
        Section(
            blocks=[Block(text="Framtid i Almvik genom Rolf Ek vill ha badhuset öppet längre.")]
        ),
        Section(
            heading="Bakgrund",
            kind=SectionKind.BACKGROUND,
            blocks=[
                Block(text="I motionen står:"),
                Block(text="Badhuset stänger i dag klockan 19.", quoted=True),
                Block(text="Framtid i Almvik föreslår att det ändras.", quoted=True),
                Block(text="Näringslivsrådet har pekat ut två områden."),
                Block(text="Badande", mark="-", level=1),
                Block(text="Turism", mark="-", level=1),
            ],
        ),
        Section(
            heading="Ekonomisk bedömning/konsekvens",
            kind=SectionKind.ECONOMY,
            blocks=[Block(text="Längre öppettider kostar 400 000 kronor om året.")],
        ),
        Section(
            heading="Funktionshinderperspektivet",
            kind=SectionKind.PERSPECTIVE,
            blocks=[Block(text="Hissen är i drift hela dagen.")],
        ),
    ],
    basis=[
        PaperReference(
            text="Tjänsteutlåtande, 2018-02-07",
            mark="-",
            kind=PaperKind.STATEMENT,
            date=PartialDate(year=2018, month=2, day=7),
        ),
        PaperReference(text="Motionen", mark="-", kind=PaperKind.MOTION),
    ],
    recipients=[
        Recipient(text="Kommunchef", purpose=Purpose.ACTION),
        Recipient(text="Ekonomichef", purpose=Purpose.ACTION),
        Recipient(text="Förvaltningsledningen", purpose=Purpose.INFORMATION),
    ],
    signatures=[Actor(name="Bo Jarlsby", office="Kommunchef")],
)


def test_the_proposal_goes_two_steps_up():
    """The point says who is to propose it and who is to decide it: two bodies, none the office."""
    (point,) = PAPER.proposed

    assert point.proposed_by.body == EXECUTIVE
    assert point.decided_by == COUNCIL


def test_a_person_moves_for_a_party():
    """The words "Framtid i Almvik genom Rolf Ek" name one actor: a person for a party."""
    ((mover,),) = [paper.by for paper in PAPER.answers]

    assert (mover.name, mover.parties) == ("Rolf Ek", ("Framtid i Almvik",))


def test_quotations_are_marked():
    """What the motion says is told from what the office says."""
    quoted = [block.text for block in PAPER.sections[1].blocks if block.quoted]

    assert quoted == [
        "Badhuset stänger i dag klockan 19.",
        "Framtid i Almvik föreslår att det ändras.",
    ]


def test_recipients_are_told_why():
    """Some are to act on the decision, others only to know of it."""
    to_act = [
        recipient.text for recipient in PAPER.recipients if recipient.purpose is Purpose.ACTION
    ]

    assert to_act == ["Kommunchef", "Ekonomichef"]


def test_the_officer_has_an_address_and_the_signer_none():
    """The same person stands twice, and each time holds what is said there."""
    (officer,), (signer,) = PAPER.officers, PAPER.signatures

    assert officer.contact == "bo.jarlsby@almvik.example"
    assert signer.contact is None
    assert officer.is_same_as(signer)


def test_a_natural_id_of_number_day_and_office():
    """With its municipality the statement says enough to be told from all others."""
    named = replace(PAPER, municipality=Municipality(name="Almvik"))

    assert natural_id(named) == "report/almvik/ks-2017-118/2018-02-07/förvaltningen"
