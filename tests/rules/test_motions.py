"""Motions: by whom, to whom, for what, and in which form."""

import datetime as dt

import attrs
import pytest

from kfbeslut.model import (
    Actor,
    Body,
    BodyKind,
    Capacity,
    Claim,
    Context,
    Extent,
    LocalRules,
    Mandate,
    Meeting,
    Minutes,
    Motion,
    Municipality,
    PartialDate,
    Presence,
    ReviewMarks,
    Roster,
)
from kfbeslut.model.local import Raised
from kfbeslut.rules import check
from kfbeslut.rules.core import rules
from kfbeslut.samples import change, motion

COUNCIL = Body(name="Kommunfullmäktige", kind=BodyKind.COUNCIL)
MEMBER = Actor(name="Rut Lind", parties=["V"])
SUBSTITUTE = Actor(name="Olle Ek", parties=["S"])
OUTSIDER = Actor(name="Siv Ask", parties=["M"])
FILED, ANNOUNCED = dt.date(2024, 3, 4), dt.date(2024, 3, 25)


def judge(rule, paper, **around):
    """Judge a motion by one rule: the variants that are broken, the missing facts, or neither."""
    report = check(paper, rules=rules.select(rule), **around)
    variants = {
        rules[rule].form(key).sentence.sv: key or "broken"
        for key in [None, *(variant.key for variant in rules[rule].variants)]
    }
    told = [
        *((finding.path, variants[finding.sv]) for finding in report),
        *((unjudged.path, unjudged.missing) for unjudged in report.unjudged),
    ]
    return [said for _, said in told] or ["holds" if report.held else "silent"]


def local(**conditions):
    return LocalRules(municipality=Municipality(name="Almvik"), **conditions)


def roster(*mandates, body=COUNCIL):
    return Roster(body=body, mandates=mandates)


SEATS = (
    Mandate(actor=MEMBER, capacity=Capacity.MEMBER),
    Mandate(actor=SUBSTITUTE, capacity=Capacity.SUBSTITUTE),
)


def minutes(day, *presences, extent=Extent.WHOLE, body=COUNCIL):
    return Minutes(
        extent=extent, meeting=Meeting(body=body, date=day), attendance=presences or None
    )


def filed_by(*movers, filed=FILED, announced=ANNOUNCED, seats=SEATS, raised=None, **context):
    """Judge who moves a motion."""
    paper = Motion(
        by=movers,
        filed=filed and PartialDate.of(filed),
        announced=announced and PartialDate.of(announced),
    )
    around = Context(**{"rosters": [roster(*seats)], **context})
    return judge(
        "motion-filed-by-council-member", paper, context=around, local=local(raised=raised)
    )


def test_a_member_moves():
    """A member may raise a motion on any day on which the seat is held."""
    assert filed_by(MEMBER) == ["holds"]


def test_a_member_who_left_the_party():
    """The seat is the person's and not the party's."""
    assert filed_by(attrs.evolve(MEMBER, parties=["KD"])) == ["holds"]


def test_nobody_with_a_seat_moves():
    """One without a seat in the council can't raise a motion, nor can several."""
    assert filed_by(OUTSIDER) == ["broken"]
    assert filed_by(OUTSIDER, Actor(name="Bo Ek")) == ["broken"]


def test_one_member_is_enough():
    """Those beside a member are remarked on one by one; the motion stands."""
    assert filed_by(OUTSIDER, MEMBER, SUBSTITUTE) == ["further"]
    assert filed_by(MEMBER, Actor(parties=["V"])) == ["holds"]


@pytest.mark.parametrize("nobody", [Actor(parties=["V"]), attrs.evolve(OUTSIDER, et_al=True)])
def test_not_all_who_move_are_named(nobody):
    """Where a party moves it, or more persons than are named, a member may be among them."""
    assert filed_by(nobody) == [("by",)]


def test_the_day_on_which_it_is_raised():
    """It is raised when filed or when announced, as local rules say; unknown, both will do."""
    since_then = (attrs.evolve(SEATS[0], since=ANNOUNCED), *SEATS[1:])
    others = [Mandate(actor=Actor(name="Bo Ek"), capacity=Capacity.MEMBER), *since_then]

    assert filed_by(MEMBER, seats=others, raised=Raised.FILED) == ["broken"]
    assert filed_by(MEMBER, seats=others, raised=Raised.ANNOUNCED) == ["holds"]
    assert filed_by(MEMBER, seats=others) == ["holds"]


@pytest.mark.parametrize(("missing", "known"), [("filed", "announced"), ("announced", "filed")])
@pytest.mark.parametrize("raised", [None, *Raised])
def test_a_day_is_unknown(missing, known, raised):
    """A person without a seat on the one day may have had one on the other."""
    assert filed_by(OUTSIDER, raised=raised, **{missing: None}) == [(missing,)]
    assert filed_by(MEMBER, **{missing: None}) == ["holds"]


def test_a_substitute_who_serves():
    """A substitute who serves at the meeting of either day has a member's rights."""
    serving = Presence(actor=SUBSTITUTE, serving=True)

    for day in (FILED, ANNOUNCED):
        for raised in (None, *Raised):
            assert filed_by(SUBSTITUTE, earlier_minutes=[minutes(day, serving)], raised=raised) == [
                "holds"
            ]


def test_a_substitute_who_does_not_serve():
    """That a substitute who doesn't serve may not raise a motion is a reading."""
    watching = Presence(actor=SUBSTITUTE, serving=False)
    both = [minutes(FILED, watching), minutes(ANNOUNCED, watching)]

    assert filed_by(SUBSTITUTE, earlier_minutes=both) == ["substitute"]
    assert filed_by(OUTSIDER, SUBSTITUTE, earlier_minutes=both) == ["substitute"]


UNTOLD = [
    [],
    [minutes(FILED, Presence(actor=MEMBER, serving=True))],
    [
        minutes(FILED, Presence(actor=MEMBER, serving=True)),
        minutes(ANNOUNCED, Presence(actor=MEMBER, serving=True), extent=Extent.EXTRACT),
    ],
    [minutes(FILED), minutes(ANNOUNCED)],
    [
        minutes(day, Presence(actor=MEMBER, serving=True), body=Body(name="Skolnämnden"))
        for day in (FILED, ANNOUNCED)
    ],
]


@pytest.mark.parametrize("earlier", UNTOLD)
def test_whether_a_substitute_served_is_unknown(earlier):
    """Without whole minutes of both days nobody knows whether a substitute served."""
    assert filed_by(SUBSTITUTE, earlier_minutes=earlier) == [("context.earlier_minutes",)]


ROSTERS = [
    [],
    [roster(*SEATS, body=Body(name="Skolnämnden", kind=BodyKind.COMMITTEE))],
    [roster(*(attrs.evolve(seat, since=dt.date(2024, 10, 15)) for seat in SEATS))],
    [roster(SEATS[0])],
    [roster(*SEATS, Mandate(actor=OUTSIDER))],
]


@pytest.mark.parametrize("rosters", ROSTERS)
def test_a_roster_that_does_not_tell(rosters):
    """A roster of another body or term, or without substitutes, tells nothing of a stranger."""
    assert filed_by(OUTSIDER, rosters=rosters) == [("context.rosters",)]


def test_the_motion_names_nobody():
    """A motion that nobody moves is an error once, and unknown where the paper isn't whole."""
    rule = "motion-has-at-least-one-proposer"

    assert judge(rule, Motion(by=())) == ["broken"]
    assert judge(rule, Motion(extent=Extent.WHOLE)) == ["broken"]
    assert judge(rule, Motion(signatures=[MEMBER])) == ["holds"]
    assert judge(rule, Motion()) == [("by",)]
    assert filed_by() == ["silent"]


SIGNED = [
    ([MEMBER], [MEMBER], "holds"),
    ([MEMBER, OUTSIDER], [OUTSIDER], "holds"),
    ([MEMBER], [OUTSIDER], "broken"),
    ([MEMBER], [Actor(office="Gruppledare")], "holds"),
    ([Actor(parties=["V"])], [OUTSIDER], "holds"),
    (None, [OUTSIDER], "holds"),
    ([MEMBER], (), "broken"),
    ([MEMBER], None, "broken"),
]


@pytest.mark.parametrize(("movers", "signatures", "said"), SIGNED)
def test_signatures(movers, signatures, said):
    """Where local rules ask for it, one of those who move a motion signs it."""
    paper = Motion(by=movers, signatures=signatures, extent=Extent.WHOLE)

    assert judge("motion-written-and-signed", paper, local=local(motions_signed=True)) == [said]


@pytest.mark.parametrize(
    ("rule", "condition"),
    [
        ("motion-written-and-signed", "motions_signed"),
        ("motion-single-subject", "motions_single_subject"),
    ],
)
def test_what_local_rules_say(rule, condition):
    """What local rules don't ask for is not looked at; without them it could not be judged."""
    paper = motion()

    assert judge(rule, paper, local=local(**{condition: False})) == ["silent"]
    assert judge(rule, paper, local=local()) == [(f"at.locally.{condition}",)]
    assert judge(rule, paper) == [(f"at.locally.{condition}",)]


SUBJECTS = [
    (ReviewMarks(single_subject=True), motion(), "holds"),
    (ReviewMarks(single_subject=False), motion(), "broken"),
    (ReviewMarks(), motion(), ("context.marks.single_subject",)),
    (None, motion(), ("context.marks.single_subject",)),
    (None, Motion(claims=[Claim(text="att bron rivs")]), "holds"),
    (None, Motion(), ("context.marks.single_subject",)),
]


@pytest.mark.parametrize(("marks", "paper", "said"), SUBJECTS)
def test_one_subject(marks, paper, said):
    """Whether a motion has one subject is for a reviewer, unless it has one claim only."""
    around = {"context": Context(marks=marks), "local": local(motions_single_subject=True)}

    assert judge("motion-single-subject", paper, **around) == [said]


@pytest.mark.parametrize(("municipal", "said"), [(True, "holds"), (False, "broken")])
def test_a_matter_for_the_municipality(municipal, said):
    """What a reviewer finds to be no matter for the municipality is remarked on."""
    marks = Context(marks=ReviewMarks(municipal_matter=municipal))

    assert judge("motion-concerns-municipal-matter", motion(), context=marks) == [said]


@pytest.mark.parametrize(
    ("kind", "said"), [(BodyKind.COUNCIL, "holds"), (BodyKind.EXECUTIVE, "broken")]
)
def test_addressed_to(kind, said):
    """A motion is for the council; what is raised in a committee is no motion."""
    paper = Motion(addressee=Body(name="Till dem det rör", kind=kind))

    assert judge("motion-addressed-to-council", paper) == [said]


def test_addressed_to_a_body_of_another_kind():
    """A body of another kind may be the assembly of a federation, so nothing can be said."""
    body = Body(name="Direktionen", kind=BodyKind.OTHER)

    assert judge("motion-addressed-to-council", change(motion(), "/addressee", body)) == [
        ("addressee.kind",)
    ]


def test_no_claim():
    """A motion that is told to ask for nothing gives the chair nothing to put."""
    assert judge("motion-has-claim", Motion(claims=())) == ["broken"]


@pytest.mark.parametrize("text", [" ", "att", "Att …", "– att:"])
def test_a_claim_that_says_nothing(text):
    """A claim without words asks for nothing, and is pointed at."""
    paper = Motion(claims=[Claim(text="att bron rivs"), Claim(text=text)])

    (finding,) = check(paper, rules=rules.select("motion-has-claim"))

    assert (finding.rule, finding.path) == ("motion-has-claim", "/claims/1")


def test_a_motion_of_which_nothing_is_known():
    """An empty motion breaks nothing that can be told: what is missing is named."""
    report = check(Motion())

    assert report.findings == ()
    assert {"addressee.kind", "claims", "by", "context.rosters"} <= {
        fact for unjudged in report.unjudged for fact in unjudged.missing
    }


def test_a_motion_of_2013():
    """A motion of 2013 is judged by the act of 1991."""
    paper = change(motion(), "/by", ())
    paper = change(paper, "/filed", PartialDate(year=2013, month=5, day=6))

    (finding,) = check(paper, rules=rules.select("motion-has-at-least-one-proposer"))

    assert [str(citation) for citation in finding.citations] == ["GKL 5:23 st 1 p 2"]
