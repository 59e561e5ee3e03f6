"""What only the council decides, and what it decides unprepared."""

import pytest

from kfbeslut.errors import InvalidValueError
from kfbeslut.model import (
    Actor,
    AgendaItem,
    Ballot,
    Body,
    BodyKind,
    Choice,
    Context,
    DecisionParagraph,
    DecisionPoint,
    Effect,
    Election,
    Entry,
    Extent,
    LocalRules,
    Matter,
    MatterKind,
    Meeting,
    Municipality,
    NotTakingPart,
    Outcome,
    ParagraphNumber,
    Reservation,
    Vote,
    VoteCount,
    VotePurpose,
)
from kfbeslut.rules import check
from kfbeslut.rules.council_matters import (
    council_matter_not_decided_by_committee,
    unprepared_urgent_matter_needs_unanimity,
)
from kfbeslut.samples import committee_minutes, council_minutes, executive_minutes

RUT, OLLE = Actor(name="Rut Lind"), Actor(name="Olle Ek")
COUNCIL = Body(name="Kommunfullmäktige", kind=BodyKind.COUNCIL, seats=21)
SCHOOLS = Body(name="Skolnämnden", kind=BodyKind.COMMITTEE)
OTHER = Body(name="Direktionen", kind=BodyKind.OTHER)
TWELVE = ParagraphNumber.of(12)
UNANIMOUS = unprepared_urgent_matter_needs_unanimity
OWN = council_matter_not_decided_by_committee


def judge(rule, paragraph, *, local=None):
    """Judge a paragraph: the severity found, the facts missing, or how it went."""
    report = check(paragraph, rules=[rule], context=Context(), local=local)
    if report.findings:
        (finding,) = report.findings
        return finding.severity.name
    if report.unjudged:
        return " ".join(report.unjudged[0].missing)
    return "holds" if report.held else "silent"


# Unprepared and urgent


def urgent(*, body=COUNCIL, unprepared=True, extent=Extent.WHOLE, **fields):
    item = AgendaItem(paragraph=TWELVE, unprepared=unprepared, urgent=True)
    meeting = Meeting(body=body, agenda=[item])
    return DecisionParagraph(number=TWELVE, meeting=meeting, extent=extent, **fields)


def vote(purpose=VotePurpose.MAIN, roll=None, **counts):
    return Vote(purpose=purpose, roll=roll, counts=VoteCount(**counts) if counts else None)


ROLL = [Ballot(actor=RUT, choice=Choice.YES), Ballot(actor=OLLE, choice=Choice.NO)]
ABSTAINS = [Ballot(actor=RUT, choice=Choice.YES), Ballot(actor=OLLE, choice=Choice.ABSTAINS)]
AGREED = [
    ({}, "holds"),
    ({"votes": [vote(yes=30, no=11)]}, "ERROR"),
    ({"votes": [vote(yes=11, no=30)]}, "ERROR"),
    ({"votes": [vote(yes=41, no=0)]}, "holds"),
    ({"votes": [vote(roll=ROLL)]}, "ERROR"),
    ({"votes": [vote(yes=15)]}, "votes"),
    ({"votes": [vote(VotePurpose.REMITTAL_OR_NOW, yes=30, no=11)]}, "holds"),
    ({"votes": [vote(VotePurpose.ELIMINATION, yes=30, no=11)]}, "holds"),
    ({"votes": [vote(None, yes=30, no=11)]}, "votes"),
    ({"votes": [vote(None, yes=41, no=0)]}, "holds"),
    ({"votes": [vote(VotePurpose.REMITTAL_OR_NOW, yes=30, no=9), vote(yes=30, no=9)]}, "ERROR"),
    ({"reservations": [Reservation(by=[RUT])]}, "ERROR"),
    # abstaining is not agreeing, as the act is read
    ({"votes": [vote(yes=40, no=0, abstained=1)]}, "WARNING"),
    ({"votes": [vote(yes=1, no=0, roll=ABSTAINS)]}, "WARNING"),
    ({"votes": [vote(VotePurpose.ELIMINATION, yes=40, no=0, abstained=1)]}, "holds"),
    ({"not_taking_part": [NotTakingPart(actor=RUT)]}, "WARNING"),
    ({"not_taking_part": [NotTakingPart(actor=RUT, choice=Choice.DISQUALIFIED)]}, "holds"),
    # an extract may leave out who disagreed
    ({"extent": Extent.EXTRACT}, "votes reservations"),
    ({"extent": Extent.EXTRACT, "votes": ()}, "reservations"),
    ({"extent": Extent.EXTRACT, "votes": (), "reservations": ()}, "holds"),
    ({"extent": Extent.EXTRACT, "votes": [vote(yes=30, no=11)]}, "ERROR"),
    # where nobody need agree
    ({"unprepared": False, "reservations": [Reservation(by=[RUT])]}, "silent"),
    ({"unprepared": None, "reservations": [Reservation(by=[RUT])]}, "silent"),
    ({"body": SCHOOLS, "reservations": [Reservation(by=[RUT])]}, "silent"),
    ({"body": OTHER, "reservations": [Reservation(by=[RUT])]}, "at.council"),
    ({"matter": Matter(kind=MatterKind.DISCHARGE), "votes": [vote(yes=30, no=11)]}, "silent"),
]


@pytest.mark.parametrize(("fields", "said"), AGREED)
def test_all_agree(fields, said):
    """On what the council decides unprepared all present agree; abstaining is remarked on."""
    assert judge(UNANIMOUS, urgent(**fields)) == said


def test_what_is_not_urgent():
    """Where no agenda tells of it, nothing came unprepared."""
    assert judge(UNANIMOUS, DecisionParagraph()) == "silent"
    assert judge(UNANIMOUS, council_minutes()) == "silent"


# The council's own matters


def decided(*outcomes, kind=MatterKind.TAX_RATE, body=SCHOOLS, text="Beslut.", by=None, **fields):
    effects = [Effect(outcome=outcome) for outcome in outcomes] or None
    point = DecisionPoint(text=text, effects=effects, decided_by=by)
    told = {"matter": Matter(kind=kind), "decisions": [point], "meeting": Meeting(body=body)}
    return DecisionParagraph(**told | fields)


ADOPTED = Outcome.ADOPTED
OWN_MATTERS = [
    MatterKind.BUDGET,
    MatterKind.TAX_RATE,
    MatterKind.ANNUAL_REPORT,
    MatterKind.DISCHARGE,
    MatterKind.REFERENDUM,
    MatterKind.EXTRA_ELECTION,
]


@pytest.mark.parametrize("kind", OWN_MATTERS)
def test_the_council_s_own_matters(kind):
    """What only the council may decide no committee does: it can't be left to one."""
    with pytest.raises(InvalidValueError):
        LocalRules(municipality=Municipality(name="Almvik"), left_to_committees=[kind])

    assert judge(OWN, decided(ADOPTED, kind=kind)) == "ERROR"


CLOSED = [
    (decided(ADOPTED), "ERROR"),
    (decided(Outcome.NOTED, Outcome.REJECTED), "ERROR"),
    (decided(ADOPTED, body=Body(name="Styrelsen", kind=BodyKind.EXECUTIVE)), "ERROR"),
    # sent on, or taken note of
    (decided(Outcome.FORWARDED), "holds"),
    (decided(Outcome.NOTED), "holds"),
    (decided(Outcome.REMITTED_BACK), "holds"),
    (decided(decisions=()), "holds"),
    # a proposal, by what is understood or by its words
    (decided(ADOPTED, by=COUNCIL), "holds"),
    (decided(ADOPTED, by=SCHOOLS), "ERROR"),
    (decided(ADOPTED, text="Nämnden föreslår att skattesatsen fastställs."), "holds"),
    (
        decided(ADOPTED, wording=[Entry(part="/decisions/0", lead="Förslag till fullmäktige")]),
        "holds",
    ),
    (decided(ADOPTED, wording=[Entry(part="/title", lead="Förslag")]), "ERROR"),
    (decided(ADOPTED, wording=[Entry(part="/decisions/0", heading="Beslut")]), "ERROR"),
    # not understood
    (decided(), "decisions"),
    (decided(decisions=None), "decisions"),
    # other bodies and matters
    (decided(ADOPTED, body=COUNCIL), "silent"),
    (decided(ADOPTED, body=OTHER), "at.body.kind"),
    (decided(ADOPTED, body=Body(name="Gruppen")), "at.body.kind"),
    (decided(ADOPTED, kind=MatterKind.ORDINARY), "silent"),
    (decided(ADOPTED, matter=None), "at.matter"),
    (decided(ADOPTED, title="Detaljbudget 2025"), "silent"),
    (decided(ADOPTED, title="Skattesatsen 2025"), "ERROR"),
]


@pytest.mark.parametrize(("paragraph", "said"), CLOSED)
def test_what_a_committee_does(paragraph, said):
    """A committee may propose, send on and take note, and decide on its own share."""
    assert judge(OWN, paragraph) == said


@pytest.mark.parametrize(
    ("left", "said"),
    [
        ((), "WARNING"),
        ([MatterKind.GOALS], "WARNING"),
        ([MatterKind.ORGANISATION], "holds"),
        (None, "at.locally.left_to_committees"),
    ],
)
def test_matters_of_judgement(left, said):
    """Where it depends on how much weight a matter has, the committee is warned at most."""
    local = LocalRules(municipality=Municipality(name="Almvik"), left_to_committees=left)
    paragraph = decided(ADOPTED, kind=MatterKind.ORGANISATION)

    assert judge(OWN, paragraph, local=local) == said


def test_matters_of_judgement_without_local_rules():
    """What the council left to the committee must be known."""
    paragraph = decided(ADOPTED, kind=MatterKind.BENEFITS)

    assert judge(OWN, paragraph) == "at.locally.left_to_committees"


POSTS = [
    ("ledamot i socialnämnden", "ERROR"),
    ("Ersättare i kommunstyrelsen", "ERROR"),
    ("revisor", "ERROR"),
    ("ledamot i socialnämndens arbetsutskott", "holds"),
    ("ledamot i utskottet under socialnämnden", "holds"),
    ("ledamot i presidieberedningen", "holds"),
    ("revisor i en stiftelse", "holds"),
    ("justerare", "holds"),
    ("ombud för socialnämnden", "holds"),
    (None, "holds"),
]


@pytest.mark.parametrize(("post", "said"), POSTS)
def test_elections_in_a_committee(post, said):
    """A committee elects its sub-committees, but neither committees nor auditors."""
    election = Election(post=post, elected=[RUT])

    assert judge(OWN, decided(kind=MatterKind.ELECTION, elections=[election])) == said


def test_elections_of_which_little_is_told():
    """Nobody elected, nothing decided; without the election it can't be judged."""
    nobody = Election(post="ledamot i socialnämnden", elected=())

    assert judge(OWN, decided(kind=MatterKind.ELECTION, elections=[nobody])) == "holds"
    assert judge(OWN, decided(kind=MatterKind.ELECTION)) == "elections"


@pytest.mark.parametrize("minutes", [executive_minutes(), committee_minutes(), council_minutes()])
def test_lawful_minutes(minutes):
    """Lawful minutes break neither."""
    report = check(minutes, rules=[OWN, UNANIMOUS])

    assert (report.findings, report.unjudged) == ((), ())
