"""Elections: when they must be proportional, and whose place is filled at a by-election."""

import datetime as dt

import pytest

from kfbeslut.model import (
    Actor,
    Block,
    Body,
    BodyKind,
    Capacity,
    Case,
    Context,
    DecisionParagraph,
    DecisionPoint,
    Effect,
    Election,
    ElectionMethod,
    Extent,
    Mandate,
    Matter,
    MatterKind,
    Meeting,
    Minutes,
    Outcome,
    Presence,
    RegistryNumber,
    Roster,
    Section,
    Step,
    StepKind,
)
from kfbeslut.rules import check
from kfbeslut.rules.core import rules

COUNCIL = Body(name="Kommunfullmäktige", kind=BodyKind.COUNCIL, seats=61)
COMMITTEE = Body(name="Skolnämnden", kind=BodyKind.COMMITTEE)
DAY = dt.date(2024, 6, 17)
PROPORTIONAL, BALLOTS = ElectionMethod.PROPORTIONAL, ElectionMethod.BALLOTS
NUMBER = RegistryNumber(text="KS 2024/160")


def judge(rule, *elections, body=COUNCIL, day=DAY, present=None, extent=Extent.WHOLE, **around):
    """Judge the last of some elections: which variant is broken, or which facts are missing."""
    attendance = (
        None
        if present is None
        else [Presence(actor=Actor(name=f"Person {n}"), serving=True) for n in range(present)]
    )
    context = around.pop("context", None)
    paragraph = DecisionParagraph(
        extent=extent,
        meeting=Meeting(body=body, date=day),
        attendance=attendance,
        registry_number=NUMBER,
        elections=elections,
        **around,
    )
    report = check(paragraph, rules=rules.select(rule), context=context)
    report = report.filter(path=f"/elections/{len(elections) - 1}")
    keys = {
        rules[rule].form(key).sentence.sv: key or "broken"
        for key in [None, *(variant.key for variant in rules[rule].variants)]
    }
    told = [
        *(keys[finding.sv] for finding in report),
        *(fact for unjudged in report.unjudged for fact in unjudged.missing),
    ]
    return told or ["holds" if report.held else "silent"]


def election(asked=None, method=BALLOTS, seats=11, post="ledamöter i skolnämnden", **fields):
    return Election(post=post, seats=seats, asked_proportional=asked, method=method, **fields)


def held(asked, method=BALLOTS, *, present=49, members=(), day=DAY, extent=Extent.WHOLE, **fields):
    return judge(
        "proportional-election-threshold",
        *members,
        election(asked, method, **fields),
        present=present,
        day=day,
        extent=extent,
    )


@pytest.mark.parametrize(
    ("present", "seats", "needed"),
    [(49, 11, 5), (48, 11, 4), (60, 11, 5), (61, 11, 6), (20, 1, 10), (21, 1, 11)],
)
@pytest.mark.parametrize("day", [DAY, dt.date(2022, 6, 30), dt.date(1993, 1, 1)])
def test_how_many_must_ask(present, seats, needed, day):
    """Those present, divided by the seats and one more, rounded up, may demand it."""
    around = {"present": present, "seats": seats, "day": day}

    assert held(needed - 1, **around) == ["holds"]
    assert held(needed, **around) == ["broken"]
    assert held(needed - 1, PROPORTIONAL, **around) == ["too-few"]
    assert held(needed, PROPORTIONAL, **around) == ["holds"]


def test_nobody_asked():
    """Where nobody asked it need not be known how many were present."""
    assert held(0, present=None, extent=Extent.EXTRACT) == ["holds"]


def test_how_many_were_present_is_unknown():
    """Those present are at most as many as there are seats in the body."""
    unknown = {"present": None}

    assert held(6, **unknown) == ["broken"]
    assert held(5, **unknown) == ["at.attendance"]
    assert held(6, PROPORTIONAL, **unknown) == ["holds"]
    assert held(3, present=40, extent=Extent.EXTRACT) == ["holds"]
    assert held(4, present=40, extent=Extent.EXTRACT) == ["at.attendance"]


@pytest.mark.parametrize("field", ["post", "seats", "method"])
def test_a_fact_is_missing(field):
    """Without the post, the seats or how it was held it could not be judged."""
    assert held(5, **{field: None}) == [field]


@pytest.mark.parametrize(
    "post",
    [
        "ordförande i skolnämnden",
        "andre vice ordförande i skolnämnden",
        "nämndemän i tingsrätten",
        "borgerlig vigselförrättare",
    ],
)
def test_other_elections(post):
    """Chairs are elected by majority, and others whom the act doesn't list by other rules."""
    assert held(49, post=post) == ["silent"]


def substitutes(method=PROPORTIONAL, asked=10, *members, **fields):
    stated = {"post": "ersättare i skolnämnden", "substitutes": True, **fields}
    return held(asked, method, members=members, **stated)


SO = election(10, PROPORTIONAL, substitutes=False)
OTHERWISE = election(0, ElectionMethod.ACCLAMATION, substitutes=False)
UNTOLD = election(0, None, substitutes=False)
ELECTIONS = ["at.paragraph.elections"]


@pytest.mark.parametrize("stated", [True, None])
def test_substitutes(stated):
    """Substitutes are elected proportionally only if the members are."""
    assert substitutes(PROPORTIONAL, 10, SO, substitutes=stated) == ["holds"]
    assert substitutes(PROPORTIONAL, 10, OTHERWISE, substitutes=stated) == ["substitutes-alone"]
    assert substitutes(PROPORTIONAL, 10, UNTOLD, substitutes=stated) == ELECTIONS
    assert substitutes(PROPORTIONAL, 10, substitutes=stated) == ELECTIONS
    assert substitutes(PROPORTIONAL, 1, SO, substitutes=stated) == ["too-few"]


def test_substitutes_who_were_asked_for():
    """A demand for substitutes alone leads to nothing."""
    assert substitutes(BALLOTS, 10, SO) == ["broken"]
    assert substitutes(BALLOTS, 10, OTHERWISE) == ["holds"]
    assert substitutes(BALLOTS, 10) == ELECTIONS
    assert substitutes(BALLOTS, 1) == ["holds"]


def test_substitutes_before_2022():
    """Until the end of June 2022 substitutes could be elected proportionally alone."""
    old = {"day": dt.date(2022, 6, 30)}

    assert substitutes(PROPORTIONAL, 10, OTHERWISE, **old) == ["holds"]
    assert substitutes(BALLOTS, 10, **old) == ["broken"]


def test_elections_before_the_first_act():
    """Before 1993 the act on proportional elections is not known."""
    assert held(10, day=dt.date(1992, 12, 31)) == ["silent"]


FORMER = Actor(name="Rut Lind", parties=["V"])
END = dt.date(2026, 12, 31)
OTHERS = Mandate(actor=Actor(name="Bo Ro"), capacity=Capacity.MEMBER, until=END)
ROSTERS = ["context.rosters"]


def mandate(until=END, since=None, actor=FORMER, capacity=Capacity.MEMBER):
    return Mandate(actor=actor, capacity=capacity, since=since, until=until)


def filled(
    *mandates, post="ledamot i skolnämnden", body=COMMITTEE, earlier=(), case=None, **fields
):
    rosters = [Roster(body=body, mandates=[*mandates, OTHERS])] if mandates else None
    fields = {"in_place_of": FORMER} | {"decisions": None, **fields}
    former = fields.pop("in_place_of")
    paper = {name: fields.pop(name) for name in list(fields) if name != "met"}
    return judge(
        "resignation-released-by-council",
        Election(post=post, in_place_of=former),
        body=fields.get("met", COUNCIL),
        context=Context(rosters=rosters, earlier_minutes=earlier, case=case),
        **paper,
    )


@pytest.mark.parametrize(
    ("until", "said"),
    [
        (None, ["broken"]),
        (END, ["broken"]),
        (DAY, ["holds"]),
        (DAY - dt.timedelta(days=60), ["holds"]),
        (DAY + dt.timedelta(days=14), ["holds"]),
    ],
)
def test_until_when_the_seat_is_held(until, said):
    """A seat that is held to the end of the term is not free."""
    assert filled(mandate(until)) == said


def test_whose_seat_it_is():
    """Only the seat that is filled counts: of that body, that kind and that person."""
    substitute = Capacity.SUBSTITUTE

    assert filled(mandate(), post="ersättare i skolnämnden") == ROSTERS
    assert filled(mandate(capacity=substitute), post="ersättare i skolnämnden") == ["broken"]
    assert filled(mandate(), post="ledamot i skolnämndens utskott") == ROSTERS
    assert filled(mandate(), post="ledamot i socialnämnden") == ROSTERS
    assert filled(mandate(actor=Actor(name="Siv Ask"))) == ROSTERS
    assert filled(mandate(), post=None) == ["post", *ROSTERS]
    assert filled() == ROSTERS


RELEASED = Step(done=StepKind.RELEASED)
LEFT = "Rut Lind (V) befrias från uppdraget."


def resignation(text=LEFT, outcome=Outcome.GRANTED, kind=MatterKind.RESIGNATION):
    return DecisionParagraph(
        matter=kind and Matter(kind=kind),
        decisions=[DecisionPoint(text=text, effects=[Effect(outcome=outcome)])],
    )


def before(paragraph):
    meeting = Meeting(body=COUNCIL, date=dt.date(2024, 5, 27))
    return {"earlier": [Minutes(meeting=meeting, paragraphs=[paragraph])]}


@pytest.mark.parametrize(
    "shown",
    [
        {"steps": [RELEASED]},
        {"decisions": [DecisionPoint(text="Rut Lind befrias, och Bo Ek väljs.")]},
        {"sections": [Section(blocks=[Block(text="Rut Lind har avlidit.")])]},
        {"case": Case(registry_number=NUMBER, steps=[RELEASED])},
        before(resignation()),
    ],
)
def test_a_release_that_is_shown(shown):
    """Whatever shows the release, the roster may lag behind."""
    assert filled(mandate(), **shown) == ["holds"]


@pytest.mark.parametrize(
    "shown",
    [
        {"steps": [Step(done=StepKind.PROPOSED)]},
        {"sections": [Section(blocks=[Block(text="Rut Lind har avsagt sig uppdraget.")])]},
        {"case": Case(registry_number=RegistryNumber(text="KS 1"), steps=[RELEASED])},
        before(resignation(outcome=Outcome.REJECTED)),
        before(resignation("Bo Ek (V) befrias.")),
        before(resignation(kind=MatterKind.ORDINARY)),
        before(resignation(kind=None)),
    ],
)
def test_a_release_that_is_not_shown(shown):
    """A wish to leave is no release, nor is that of another person or in another case."""
    assert filled(mandate(), **shown) == ["broken"]


def test_a_resignation_at_the_same_meeting():
    """The seat may have become free a moment before."""
    elected = DecisionParagraph(elections=[Election(post="ledamot", in_place_of=FORMER)])
    minutes = Minutes(meeting=Meeting(body=COUNCIL, date=DAY), paragraphs=[resignation(), elected])

    report = check(minutes, rules=rules.select("resignation-released-by-council"))

    assert (report.findings, report.unjudged, len(report.held)) == ((), (), 1)


def test_a_whole_case_without_a_release():
    """Where the whole case shows no release and there is no roster, that is remarked on."""
    case = {"registry_number": NUMBER, "steps": [Step(done=StepKind.PROPOSED)]}

    assert filled(case=Case(**case, extent=Extent.WHOLE)) == ["not-recorded"]
    assert filled(case=Case(**case)) == ROSTERS
    assert filled(case=Case(registry_number=NUMBER, extent=Extent.WHOLE)) == ROSTERS


def test_what_is_no_by_election():
    """Ordinary elections, and those of other bodies, are not judged."""
    assert filled(mandate(), in_place_of=None) == ["silent"]
    assert filled(mandate(), met=COMMITTEE) == ["silent"]


def test_somebody_without_a_name():
    """One who isn't named can't be found in a roster."""
    assert filled(mandate(), in_place_of=Actor(parties=["V"]), **before(resignation())) == ROSTERS
