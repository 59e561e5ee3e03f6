"""Reservations: who may make them, until when, and how the minutes show them."""

import datetime as dt

import pytest

from kfbeslut.findings import Severity
from kfbeslut.model import (
    Actor,
    Ballot,
    Body,
    BodyKind,
    Capacity,
    Certification,
    Choice,
    DecisionParagraph,
    Extent,
    Meeting,
    Moment,
    Municipality,
    NotTakingPart,
    PaperKind,
    PaperReference,
    ParagraphNumber,
    ParagraphSpan,
    PartialDate,
    Presence,
    Proposal,
    ProposalKind,
    Putting,
    Reservation,
    Side,
    Vote,
    VotePurpose,
    VoteSide,
)
from kfbeslut.model.local import BodyRules, LocalRules, TextUntil
from kfbeslut.rules import check
from kfbeslut.rules.core import rules

BOOK = rules.select("reservation-by-participant")
RUT = Actor(name="Rut Lind", parties=["V"])
OLLE = Actor(name="Olle Ek", parties=["M"])
COUNCIL = Body(name="Kommunfullmäktige", kind=BodyKind.COUNCIL)
DAY, NEXT_DAY = dt.date(2024, 5, 27), dt.date(2024, 5, 28)


def judge(
    *by, attendance=None, roll=None, second_roll=None, not_taking_part=None, local=None, **fields
):
    """Judge a reservation; what comes back is what is said of each person."""
    votes = [Vote(roll=lines) for lines in (roll, second_roll) if lines is not None]
    paragraph = DecisionParagraph(
        number=ParagraphNumber.of(12),
        attendance=attendance,
        votes=votes,
        not_taking_part=not_taking_part,
        reservations=[Reservation(by=by or [RUT])],
        **fields,
    )
    report = check(paragraph, rules=BOOK, local=local)
    variants = {BOOK["reservation-by-participant"].form(key).sentence.sv: key for key in KEYS}
    said = {
        **{finding.path: variants[finding.sv] for finding in report},
        **{unjudged.path: unjudged.missing for unjudged in report.unjudged},
    }
    return [said[path] for path in sorted(said)] or ["holds" if report.held else "silent"]


KEYS = [None, "not-on-the-list", "not-taking-part", "abstained"]
OUT = ["not-taking-part"]
UNKNOWN = [("at.attendance",)]


def voted(choice):
    return [Ballot(actor=RUT, choice=choice)]


def test_who_served_is_unknown():
    """Without a list of those who served, it could not be judged, person by person."""
    assert judge(RUT, Actor(name="Olle Ek")) == UNKNOWN * 2


ATTENDANCE = [
    (Presence(actor=RUT, serving=True), ["holds"]),
    (Presence(actor=RUT, serving=False), [None]),
    (Presence(actor=RUT), UNKNOWN),
    (Presence(actor=RUT, capacity=Capacity.MEMBER), ["holds"]),
    (Presence(actor=RUT, capacity=Capacity.SUBSTITUTE), UNKNOWN),
    (Presence(actor=RUT, capacity=Capacity.OFFICIAL), [None]),
    (Presence(actor=RUT, serving=True, paragraphs=[ParagraphSpan.of(12)]), ["holds"]),
    (Presence(actor=RUT, serving=True, paragraphs=[ParagraphSpan.of(13, 20)]), [None]),
    (Presence(actor=RUT, serving=True, left=dt.time(20)), UNKNOWN),
    (Presence(actor=RUT, serving=True, arrived=dt.time(20)), UNKNOWN),
]


@pytest.mark.parametrize(("presence", "said"), ATTENDANCE)
def test_who_served(presence, said):
    """Only one who served at the paragraph may reserve."""
    assert judge(attendance=[presence]) == said


@pytest.mark.parametrize(
    ("extent", "said"),
    [
        (Extent.WHOLE, ["not-on-the-list"]),
        (Extent.EXTRACT, UNKNOWN),
        (Extent.UNKNOWN, UNKNOWN),
    ],
)
def test_who_is_not_on_the_list(extent, said):
    """Of one who is not on a whole list it is only remarked that the name is not there."""
    attendance = [Presence(actor=OLLE, serving=True)]

    assert judge(attendance=attendance, extent=extent) == said


def test_the_special_stands_above_the_general():
    """One who served the whole meeting but for a paragraph did not serve at that one."""
    attendance = [
        Presence(actor=RUT, serving=True),
        Presence(actor=RUT, serving=False, paragraphs=[ParagraphSpan.of(12)]),
    ]

    assert judge(attendance=attendance) == [None]


def test_who_voted_took_part():
    """One whose vote is shown took part, whatever is known of the attendance."""
    assert judge(roll=[Ballot(actor=OLLE, choice=Choice.YES), *voted(Choice.YES)]) == ["holds"]


@pytest.mark.parametrize("choice", [Choice.ABSTAINS, Choice.DOES_NOT_TAKE_PART])
def test_who_abstained(choice):
    """Abstaining from the vote only is remarked on, since some places don't allow it."""
    serving = [Presence(actor=RUT, serving=True)]

    assert judge(roll=voted(choice), attendance=serving) == ["abstained"]
    assert judge(roll=voted(choice)) == ["abstained"]
    assert judge(roll=voted(choice), second_roll=voted(Choice.NO)) == ["holds"]


def test_who_was_absent_from_the_roll_call():
    """Being absent from one roll-call is not the same as not serving."""
    assert judge(roll=voted(Choice.ABSENT), attendance=[Presence(actor=RUT, serving=True)]) == [
        "holds"
    ]


NOT_TAKING_PART = [
    (NotTakingPart(actor=RUT), OUT),
    (NotTakingPart(actor=RUT, choice=Choice.DISQUALIFIED), OUT),
    (NotTakingPart(actor=RUT, choice=Choice.DISQUALIFIED, exception="6 kap. 29 §"), ["holds"]),
    (NotTakingPart(actor=RUT, choice=Choice.ABSTAINS), ["abstained"]),
    (NotTakingPart(actor=Actor(name="Olle Ek")), ["holds"]),
]


@pytest.mark.parametrize(("told", "said"), NOT_TAKING_PART)
def test_who_declined(told, said):
    """One who took no part in the decision may not reserve; abstaining from the vote is less."""
    assert judge(not_taking_part=[told], attendance=[Presence(actor=RUT, serving=True)]) == said


def test_disqualified_by_the_roll():
    """One whom the roll shows as disqualified took no part."""
    assert judge(roll=voted(Choice.DISQUALIFIED)) == OUT


def test_a_party_beside_a_person():
    """Only the persons are judged; parties are for another rule."""
    assert judge(RUT, Actor(parties=["M"]), roll=voted(Choice.YES)) == ["holds"]


@pytest.mark.parametrize(
    ("allowed", "said"), [(None, ["abstained"]), (False, ["abstained"]), (True, ["holds"])]
)
def test_local_rules_on_abstaining(allowed, said):
    """Where local rules let one who abstained reserve, nothing is remarked on."""
    conditions = BodyRules(reservation_after_abstaining=allowed)
    local = LocalRules(municipality=Municipality(name="Almvik"), council=conditions)

    assert (
        judge(
            roll=voted(Choice.ABSTAINS),
            attendance=[Presence(actor=RUT, serving=True)],
            meeting=Meeting(body=COUNCIL),
            local=local,
        )
        == said
    )


# When it was reported


def told(rule, reservation, *, local=None, **fields):
    """Let one rule judge a reservation in a paragraph; give what it says in short."""
    paragraph = DecisionParagraph(
        number=ParagraphNumber.of(12), reservations=[reservation], **fields
    )
    return in_short(rule, check(paragraph, rules=rules.select(rule), local=local))


def in_short(rule, report):
    form = {rules[rule].form(v.key).sentence.sv: v.key for v in rules[rule].variants}
    said = [form.get(finding.sv, "broken") for finding in report]
    said += [unjudged.missing for unjudged in report.unjudged]
    return said or ["holds" if report.held else "silent"]


def at(day, *clock):
    return Moment(date=day, time=dt.time(*clock) if clock else None)


MEETING = Meeting(body=COUNCIL, date=DAY, opened=dt.time(18), closed=dt.time(21))
PAST_MIDNIGHT = Meeting(body=COUNCIL, date=DAY, opened=dt.time(18), closed=dt.time(0, 30))
TWO_DAYS = Meeting(body=COUNCIL, date=DAY, end_date=NEXT_DAY, closed=dt.time(12))
NO_HOUR = Meeting(body=COUNCIL, date=DAY)

REPORTED = [
    (MEETING, at(DAY, 20, 59), ["holds"]),
    (MEETING, at(DAY, 21), ["holds"]),
    (MEETING, at(DAY, 21, 1), ["broken"]),
    (MEETING, at(NEXT_DAY), ["broken"]),
    (MEETING, at(DAY), [("reported.time",)]),
    (MEETING, None, [("reported",)]),
    (NO_HOUR, at(DAY, 21), [("at.meeting.closed",)]),
    (NO_HOUR, at(DAY), [("reported.time", "at.meeting.closed")]),
    (NO_HOUR, at(NEXT_DAY), ["broken"]),
    (PAST_MIDNIGHT, at(DAY, 23), ["holds"]),
    (PAST_MIDNIGHT, at(NEXT_DAY, 0, 30), ["holds"]),
    (PAST_MIDNIGHT, at(NEXT_DAY, 0, 31), ["broken"]),
    (TWO_DAYS, at(DAY, 23), ["holds"]),
    (TWO_DAYS, at(NEXT_DAY, 13), ["broken"]),
    (Meeting(body=COUNCIL), at(DAY), [("at.meeting.last_day",)]),
    (None, at(DAY), [("at.meeting.last_day",)]),
]


@pytest.mark.parametrize(("meeting", "reported", "said"), REPORTED)
def test_when_it_was_reported(meeting, reported, said):
    """A reservation is reported before the meeting is closed, be that after midnight."""
    rule, reservation = (
        "reservation-reported-before-meeting-closed",
        Reservation(by=[RUT], reported=reported),
    )

    assert told(rule, reservation, meeting=meeting) == said


CERTIFIED_AT_ONCE = [
    (Certification(immediate=True, when=at(DAY, 20)), ["certified-at-once"]),
    (Certification(immediate=True, when=at(DAY, 20, 30)), ["holds"]),
    (Certification(immediate=True, when=at(DAY)), ["holds"]),
    (Certification(immediate=True), ["holds"]),
    (Certification(immediate=False, when=at(DAY, 20)), ["holds"]),
    (
        Certification(immediate=True, when=at(DAY, 20), paragraphs=[ParagraphSpan.of(13)]),
        ["holds"],
    ),
]


@pytest.mark.parametrize(("certification", "said"), CERTIFIED_AT_ONCE)
def test_a_paragraph_certified_at_once(certification, said):
    """Of a paragraph certified at once it is by custom reported before that."""
    reservation = Reservation(by=[RUT], reported=at(DAY, 20, 30))

    assert (
        told(
            "reservation-reported-before-meeting-closed",
            reservation,
            meeting=MEETING,
            certifications=[certification],
        )
        == said
    )


@pytest.mark.parametrize(
    ("day", "cited"), [(dt.date(2013, 4, 22), "GKL 4:22 st 2"), (DAY, "KL 4:27")]
)
def test_the_act_of_the_day(day, cited):
    """In 2013 it is the act of 1991 that is cited."""
    paragraph = DecisionParagraph(
        meeting=Meeting(date=day),
        reservations=[Reservation(by=[RUT], reported=at(dt.date(2025, 1, 1)))],
    )

    (finding,) = check(paragraph, rules=rules.select("reservation-reported-before-meeting-closed"))

    assert [str(citation) for citation in finding.citations] == [cited]
    assert finding.severity is Severity.ERROR


# Written reasons


def locally(until):
    return LocalRules(
        municipality=Municipality(name="Almvik"), council=BodyRules(reservation_reasons=until)
    )


CERTIFIED = [Certification(when=at(dt.date(2024, 6, 3), 16))]
TWICE = [Certification(when=at(DAY, 20), immediate=True), *CERTIFIED]
REASONS = [
    (TextUntil.CERTIFICATION, at(dt.date(2024, 6, 3), 16), CERTIFIED, ["holds"]),
    (TextUntil.CERTIFICATION, at(dt.date(2024, 6, 3), 17), CERTIFIED, ["broken"]),
    (TextUntil.CERTIFICATION, at(dt.date(2024, 6, 4)), CERTIFIED, ["broken"]),
    (TextUntil.CERTIFICATION, at(dt.date(2024, 6, 3)), CERTIFIED, [("received.time",)]),
    (TextUntil.CERTIFICATION, at(dt.date(2024, 6, 3)), TWICE, [("received.time",)]),
    (TextUntil.CERTIFICATION, at(dt.date(2024, 6, 1)), TWICE, ["holds"]),
    (TextUntil.CERTIFICATION, at(dt.date(2024, 6, 4)), TWICE, ["broken"]),
    (TextUntil.CERTIFICATION, at(dt.date(2024, 6, 4)), None, [("at.certifications",)]),
    (TextUntil.CERTIFICATION, at(dt.date(2024, 6, 4)), [], [("at.certifications",)]),
    (
        TextUntil.CERTIFICATION,
        at(dt.date(2024, 6, 4)),
        [*CERTIFIED, Certification()],
        [("at.certifications",)],
    ),
    (TextUntil.MEETING, at(DAY, 21), CERTIFIED, ["holds"]),
    (TextUntil.MEETING, at(DAY, 22), CERTIFIED, ["broken"]),
    (TextUntil.MEETING, at(DAY), CERTIFIED, [("received.time",)]),
    (None, at(DAY), CERTIFIED, [("at.local.reservation_reasons",)]),
]


@pytest.mark.parametrize(("until", "received", "certifications", "said"), REASONS)
def test_written_reasons(until, received, certifications, said):
    """Until when written reasons are handed in is for local rules."""
    assert (
        told(
            "reservation-reasons-before-certification",
            Reservation(by=[RUT], received=received),
            local=locally(until),
            meeting=MEETING,
            certifications=certifications,
        )
        == said
    )


def test_reasons_in_an_annex():
    """Where reasons stand in an annex and nobody says when it came, it could not be judged."""
    reservation = Reservation(by=[RUT], reference=PaperReference(text="bilaga 2"))

    assert told(
        "reservation-reasons-before-certification",
        reservation,
        local=locally(TextUntil.CERTIFICATION),
        meeting=MEETING,
    ) == [("received",)]


# In the minutes


def a_paper(**facts):
    return PaperReference(kind=PaperKind.RESERVATION, **facts)


TWELVE = ParagraphNumber.of(12)
PAPERS = [
    (a_paper(body=COUNCIL, paragraph=TWELVE), ["broken"]),
    (a_paper(body=COUNCIL, date=PartialDate.of(DAY)), ["broken"]),
    (a_paper(body=COUNCIL, date=PartialDate(year=2024, month=6)), ["broken"]),
    (a_paper(body=COUNCIL, date=PartialDate.of(dt.date(2024, 5, 26))), ["silent"]),
    (a_paper(body=COUNCIL, paragraph=ParagraphNumber.of(13)), ["silent"]),
    (a_paper(body=Body(name="Kommunstyrelsen"), paragraph=TWELVE), ["silent"]),
    (PaperReference(kind=PaperKind.STATEMENT, body=COUNCIL, paragraph=TWELVE), ["silent"]),
    (a_paper(body=COUNCIL), [("documents.body", "documents.date")]),
    (a_paper(body=COUNCIL, date=PartialDate(year=2024)), [("documents.body", "documents.date")]),
    (a_paper(paragraph=TWELVE), [("documents.body", "documents.date")]),
]


@pytest.mark.parametrize(("paper", "said"), PAPERS)
def test_a_reservation_among_the_papers(paper, said):
    """Only a reservation against this very decision has to stand in the paragraph."""
    rule = "reservation-recorded-in-minutes"
    paragraph = DecisionParagraph(
        extent=Extent.WHOLE, number=TWELVE, meeting=MEETING, documents=[paper]
    )

    assert in_short(rule, check(paragraph, rules=rules.select(rule))) == said


def test_it_is_recorded():
    """A reservation that stands in the paragraph is recorded, whatever its paper tells."""
    rule = "reservation-recorded-in-minutes"

    assert told(rule, Reservation(by=[RUT]), documents=[a_paper()]) == ["holds"]


# Against what


def moved(key, by, kind=ProposalKind.APPROVAL, **facts):
    return Proposal(key=key, by=by, kind=kind, **facts)


OWN, OTHER = moved("own", [RUT]), moved("other", [OLLE])
BOTH = ("own", "other")
REMITTAL = moved("own", [RUT], ProposalKind.REMITTAL)
UNKNOWN_FATE = [("at.paragraph.puttings",)]


def found(*adopted, proposals=BOTH, **facts):
    return Putting(proposals=proposals, adopted=adopted, **facts)


def vote(won, purpose=VotePurpose.MAIN, yes=("own",), no=("other",)):
    return Vote(purpose=purpose, yes=Side(proposals=yes), no=Side(proposals=no), won=won)


AGAINST = [
    # what was found by acclamation
    ([OWN, OTHER], [found("own")], [], ["broken"]),
    ([OWN, OTHER], [found("other")], [], ["holds"]),
    ([OWN, OTHER], [found("own", "other")], [], ["holds"]),
    ([OWN, OTHER], [], [], UNKNOWN_FATE),
    ([OWN, OTHER], [found("own", proposals=None)], [], UNKNOWN_FATE),
    ([OWN, OTHER], [found("own", vote_called_by=[OLLE])], [], UNKNOWN_FATE),
    ([OWN], [found("own")], [], ["broken"]),
    # what was voted
    ([OWN, OTHER], [found("other")], [vote(VoteSide.YES)], ["broken"]),
    ([OWN, OTHER], [found("own")], [vote(VoteSide.NO)], ["holds"]),
    ([OWN, OTHER], [], [vote(None)], UNKNOWN_FATE),
    ([OWN, OTHER], [], [Vote(won=VoteSide.YES)], UNKNOWN_FATE),
    ([OWN, OTHER], [], [vote(VoteSide.YES, VotePurpose.ELIMINATION)], UNKNOWN_FATE),
    ([OWN, OTHER], [], [vote(VoteSide.NO, VotePurpose.ELIMINATION)], ["holds"]),
    # who moved what
    ([OTHER], [found("other")], [], ["holds"]),
    ([moved("own", [OLLE], joined_by=[RUT])], [found("own")], [], ["broken"]),
    ([moved("own", [RUT], withdrawn=True), OTHER], [found("other")], [], ["holds"]),
    ([moved("own", [RUT], ProposalKind.ADDITION)], [found("own")], [], ["holds"]),
    ([moved("own", [RUT], None)], [found("own")], [], UNKNOWN_FATE),
    ([moved(None, [RUT])], [found("own")], [], UNKNOWN_FATE),
    ([Proposal(key="own", kind=ProposalKind.APPROVAL)], [found("own")], [], ["holds"]),
    ([OWN, moved("second", [RUT])], [found("second", proposals=("own", "second"))], [], ["holds"]),
    # where the matter was put off, nothing else was carried
    ([REMITTAL, OTHER], [], [vote(VoteSide.YES, VotePurpose.REMITTAL_OR_NOW, no=())], ["broken"]),
    ([REMITTAL, OTHER], [], [vote(VoteSide.NO, VotePurpose.REMITTAL_OR_NOW, no=())], ["holds"]),
    ([], [], [], ["holds"]),
    (None, [], [], [("at.paragraph.proposals",)]),
]


@pytest.mark.parametrize(("proposals", "puttings", "votes", "said"), AGAINST)
def test_against_what(proposals, puttings, votes, said):
    """Whoever got what they had moved, and nothing else, has nothing to reserve against."""
    assert (
        told(
            "reservation-against-a-decision",
            Reservation(by=[RUT]),
            proposals=proposals,
            puttings=puttings,
            votes=votes,
        )
        == said
    )


def test_each_person_by_themselves():
    """Of several who reserve, it is said who got what they had moved."""
    paragraph = DecisionParagraph(
        proposals=[OWN, OTHER],
        puttings=[found("own")],
        reservations=[Reservation(by=[OLLE, RUT])],
    )

    (finding,) = check(paragraph, rules=rules.select("reservation-against-a-decision"))

    assert finding.path == "/reservations/0/by/1"
    assert "Rut Lind" in finding.sentence("sv")


# By whom


def serving(*actors):
    return [Presence(actor=actor, serving=True) for actor in actors]


PARTY = Actor(parties=["Vänsterpartiet"])
LATE = [Presence(actor=RUT, serving=True, arrived=dt.time(19))]
BY = [
    (RUT, None, ["holds"]),
    (Actor(office="Gruppledare"), None, ["holds"]),
    (Actor(everyone=True), None, ["holds"]),
    (PARTY, serving(RUT, OLLE), ["persons-follow"]),
    (Actor(body=Body(name="V")), serving(RUT, OLLE), ["persons-follow"]),
    (Actor(parties=["V"], everyone=True), serving(RUT, OLLE), ["persons-follow"]),
    (PARTY, serving(OLLE), ["broken"]),
    (PARTY, [Presence(actor=RUT, serving=False)], ["broken"]),
    (PARTY, LATE, [("at.attendance",)]),
    (PARTY, None, ["broken"]),
    (Actor(name="Rut Lind", et_al=True), serving(RUT), ["broken"]),
    (Actor(role="Ordföranden", et_al=True), serving(RUT), ["broken"]),
]


@pytest.mark.parametrize(("actor", "attendance", "said"), BY)
def test_by_whom(actor, attendance, said):
    """A reservation is that of persons; a party's are looked for among those who served."""
    assert (
        told(
            "reservation-names-persons",
            Reservation(by=[actor]),
            attendance=attendance,
            extent=Extent.WHOLE,
        )
        == said
    )


@pytest.mark.parametrize("attendance", [None, serving(OLLE)])
def test_by_whom_in_an_extract(attendance):
    """An extract may leave out those who served."""
    said = told("reservation-names-persons", Reservation(by=[PARTY]), attendance=attendance)

    assert said == [("at.attendance",)]


SAID = [
    (Actor(name="Rut Lind", parties=["V"], et_al=True, role="Ledamot"), "Rut Lind (V) m.fl.,"),
    (Actor(role="Ordföranden", et_al=True), "Ordföranden m.fl.,"),
    (Actor(parties=["S", "MP"]), "S, MP,"),
]


@pytest.mark.parametrize(("actor", "said"), SAID)
def test_a_group_in_words(actor, said):
    """Whom a reservation names is told in the words of the paper."""
    paragraph = DecisionParagraph(
        extent=Extent.WHOLE, reservations=[Reservation(by=[actor])], attendance=serving(RUT)
    )

    (finding,) = check(paragraph, rules=rules.select("reservation-names-persons"))

    assert f"komma från {said}" in finding.sentence("sv")


def test_the_persons_that_follow():
    """Those who follow from the list are told by name."""
    paragraph = DecisionParagraph(
        attendance=serving(RUT, Actor(name="Eva Ask", parties=["V"]), OLLE),
        reservations=[Reservation(by=[PARTY])],
    )

    (finding,) = check(paragraph, rules=rules.select("reservation-names-persons"))

    assert finding.severity is Severity.INFO
    assert "Rut Lind och Eva Ask" in finding.sentence("sv")
