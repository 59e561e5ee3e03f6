"""Who serves on which seat, told by hand for invented meetings."""

import datetime as dt

import pytest

from kfbeslut.errors import PartNotFoundError
from kfbeslut.law import Certainty
from kfbeslut.model import (
    Actor,
    Body,
    BodyKind,
    Capacity,
    Choice,
    DecisionParagraph,
    Extent,
    Leaving,
    Mandate,
    Meeting,
    Minutes,
    NotTakingPart,
    ParagraphNumber,
    ParagraphSpan,
    Presence,
    Remote,
    Roster,
)
from kfbeslut.procedure import (
    AsElected,
    ByGroup,
    ByParty,
    Filled,
    OneList,
    Untold,
    Vacant,
    who_serves,
)
from kfbeslut.samples import (
    committee_minutes,
    committee_roster,
    council_minutes,
    council_roster,
    executive_minutes,
    executive_roster,
)

DAY = dt.date(2024, 5, 27)
S_MEMBERS = ("Rut Lind S", "Olle Ek S", "Maj Sand S")
S_SUBSTITUTES = ("Tage Alm S", "Vera Tell S", "Ivar Rask S")


def mandate(said, capacity, order=None):
    """Make a mandate of "Rut Lind S", or "Rut Lind S Norra" in a constituency."""
    first, last, party, *constituency = said.split()
    return Mandate(
        actor=Actor(name=f"{first} {last}", parties=[party]),
        capacity=capacity,
        order=order,
        constituency=constituency[0] if constituency else None,
    )


def roster(members=S_MEMBERS, substitutes=S_SUBSTITUTES, kind=BodyKind.COUNCIL):
    places = {}
    called = []
    for said in substitutes:
        home = said.split()[2:]
        places[*home] = places.get((*home,), 0) + 1
        called.append(mandate(said, Capacity.SUBSTITUTE, places[*home]))
    return Roster(
        body=Body(name="Strandhamra", kind=kind),
        mandates=[*(mandate(said, Capacity.MEMBER) for said in members), *called],
    )


def there(name, *spans, **facts):
    """Give the presence of one who is there all the time, or for some paragraphs."""
    paragraphs = [ParagraphSpan.of(*span) for span in spans] or None
    return Presence(actor=Actor(name=name), paragraphs=paragraphs, **facts)


def out(name, choice=Choice.DISQUALIFIED, **facts):
    return NotTakingPart(actor=Actor(name=name), choice=choice, **facts)


def minutes(*present, day=DAY, paragraphs=6, not_taking_part=None, **facts):
    """Make the minutes of §§ 1-6; who is only named is there all the time."""
    facts = {"extent": Extent.WHOLE, "meeting": Meeting(date=day)} | facts
    return Minutes(
        attendance=[there(each) if isinstance(each, str) else each for each in present],
        paragraphs=[
            DecisionParagraph(
                number=ParagraphNumber.of(number),
                not_taking_part=(not_taking_part or {}).get(number),
            )
            for number in range(1, paragraphs + 1)
        ],
        **facts,
    )


def name(mandate):
    return mandate.actor.name.split()[0]


def seats(services):
    """Say who serves for whom: a first name, `None` for nobody, "?" where it can't be told."""
    said = {}
    for service in services:
        match service:
            case Filled(member=member, by=by):
                said[name(member)] = name(by)
            case Vacant(member=member):
                said[name(member)] = None
            case Untold(member=member):
                said[name(member)] = "?"
    return said


def of(services, member):
    return next(each for each in services if name(each.member) == member)


def why(services, member):
    return [reason.id.removeprefix("serving.") for reason in of(services, member).reasons]


def cites(services, member):
    return [str(place) for reason in of(services, member).reasons for place in reason.cites]


COUNCIL = {"roster": roster(), "order": ByParty()}


# Ten meetings


def test_the_first_substitutes_serve_for_those_who_are_away():
    """Two members are away all evening; the party's first two substitutes serve, not the third."""
    evening = minutes("Rut Lind", "Ivar Rask", "Vera Tell", "Tage Alm")

    services = who_serves(evening, 1, **COUNCIL)

    assert seats(services) == {"Rut": "Rut", "Olle": "Tage", "Maj": "Vera"}
    assert why(services, "Rut") == ["member"]
    assert why(services, "Maj") == ["away", "first-in-order", "same-party"]
    assert cites(services, "Maj") == ["KL 5:17", "KL 5:18"]


def test_one_who_has_begun_stays():
    """The second substitute serves from § 1; the first comes at § 3 and has to look on."""
    evening = minutes("Rut Lind", "Olle Ek", "Vera Tell", there("Tage Alm", (3, 6)))

    services = who_serves(evening, 3, **COUNCIL)

    assert seats(services) == {"Rut": "Rut", "Olle": "Olle", "Maj": "Vera"}
    assert why(services, "Maj") == ["away", "has-begun", "same-party"]


def test_a_member_takes_the_seat_and_the_substitute_moves():
    """Maj comes at § 3 and takes her seat; Vera, who has begun, serves when Olle goes at § 5."""
    evening = minutes(
        "Rut Lind",
        there("Olle Ek", (1, 4), left_because=Leaving.OTHER),
        there("Maj Sand", (3, 6)),
        "Vera Tell",
        there("Tage Alm", (2, 6)),
    )

    at_three, at_five = (who_serves(evening, number, **COUNCIL) for number in (3, 5))

    assert seats(at_three) == {"Rut": "Rut", "Olle": "Olle", "Maj": "Maj"}
    assert why(at_three, "Maj") == ["member-takes-seat"]
    assert cites(at_three, "Maj") == ["KL 5:19"]
    assert seats(at_five) == {"Rut": "Rut", "Olle": "Vera", "Maj": "Maj"}


def test_who_left_for_the_train_does_not_serve_again_that_day():
    """Rut leaves after § 2 for another reason than disqualification; at § 5 she only looks on."""
    evening = minutes(
        there("Rut Lind", (1, 2), left_because=Leaving.OTHER),
        there("Rut Lind", (5, 6)),
        "Olle Ek",
        "Maj Sand",
        "Tage Alm",
    )

    services = who_serves(evening, 5, **COUNCIL)

    assert seats(services)["Rut"] == "Tage"
    assert why(services, "Rut")[0] == "left"
    assert "KL 5:20" in cites(services, "Rut")


def test_a_disqualified_member_is_replaced_for_that_item_only():
    """Olle leaves the room for § 3, where he is disqualified, and serves again at § 4."""
    evening = minutes(
        "Rut Lind",
        there("Olle Ek", (1, 2), (4, 6)),
        "Maj Sand",
        "Tage Alm",
        not_taking_part={3: [out("Olle Ek")]},
    )

    at_three, at_four = (who_serves(evening, number, **COUNCIL) for number in (3, 4))

    assert seats(at_three)["Olle"] == "Tage"
    assert why(at_three, "Olle") == ["disqualified", "first-in-order", "same-party"]
    assert seats(at_four)["Olle"] == "Olle"


def test_a_disqualified_substitute_comes_back_to_the_same_seat():
    """Vera serves for Maj; at § 3 she is disqualified, Tage, who came late, stands in once."""
    evening = minutes(
        "Rut Lind",
        "Olle Ek",
        "Vera Tell",
        there("Tage Alm", (2, 6)),
        not_taking_part={3: [out("Vera Tell")]},
    )

    served = [seats(who_serves(evening, number, **COUNCIL))["Maj"] for number in range(1, 7)]

    assert served == ["Vera", "Vera", "Tage", "Vera", "Vera", "Vera"]


def test_who_stood_in_once_has_no_claim_to_the_seat():
    """Ivar stood in for Vera at § 3; when she goes at § 5, Tage, who has begun too, is first."""
    evening = minutes(
        "Rut Lind",
        there("Olle Ek", (2, 6)),
        there("Vera Tell", (1, 4), left_because=Leaving.OTHER),
        "Tage Alm",
        "Ivar Rask",
        not_taking_part={3: [out("Vera Tell"), out("Tage Alm")]},
    )

    served = [seats(who_serves(evening, number, **COUNCIL)) for number in range(1, 6)]

    assert [each["Olle"] for each in served] == ["Tage", "Olle", "Olle", "Olle", "Olle"]
    assert [each["Maj"] for each in served] == ["Vera", "Vera", "Ivar", "Vera", "Tage"]


def test_a_seat_that_the_member_took_is_called_for_anew():
    """Vera left Maj's seat to her at § 3; when it is free at § 4, Tage, who has begun, is first."""
    evening = minutes(
        "Rut Lind",
        "Olle Ek",
        there("Maj Sand", (3, 6)),
        "Vera Tell",
        there("Tage Alm", (2, 6)),
        not_taking_part={2: [out("Olle Ek")], 4: [out("Maj Sand")]},
    )

    served = [seats(who_serves(evening, number, **COUNCIL)) for number in range(1, 5)]

    assert [each["Olle"] for each in served] == ["Olle", "Tage", "Olle", "Olle"]
    assert [each["Maj"] for each in served] == ["Vera", "Vera", "Maj", "Tage"]


def test_the_constituency_comes_first():
    """The member's constituency comes first, then that with the party's most votes."""
    body = roster(
        ["Rut Lind S Norra", "Olle Ek S Norra", "Maj Sand S Södra"],
        ["Tage Alm S Norra", "Vera Tell S Södra", "Ivar Rask S Östra"],
    )
    order = AsElected(constituencies={"S": ["Östra", "Södra", "Norra"]})
    evening = minutes("Maj Sand", "Tage Alm", "Vera Tell", "Ivar Rask")

    services = who_serves(evening, 1, roster=body, order=order)

    assert seats(services) == {"Rut": "Tage", "Olle": "Ivar", "Maj": "Maj"}
    assert cites(services, "Rut")[-2:] == ["KL 5:21 st 1", "KL 5:21 st 2"]
    assert cites(services, "Olle")[-1] == "KL 5:21 st 3"


def test_each_member_has_an_order_of_substitutes():
    """Two lists were elected: Maj's own substitute is away, so the first member's are next."""
    order = AsElected(
        own={
            "Rut Lind": ["Tage Alm", "Vera Tell"],
            "Olle Ek": ["Tage Alm", "Vera Tell"],
            "Maj Sand": ["Ivar Rask"],
        }
    )
    evening = minutes("Rut Lind", "Olle Ek", "Vera Tell", "Tage Alm")
    later = minutes("Rut Lind", "Olle Ek", "Vera Tell", "Tage Alm", "Ivar Rask")

    assert seats(who_serves(evening, 1, roster=roster(), order=order))["Maj"] == "Tage"
    assert seats(who_serves(later, 1, roster=roster(), order=order))["Maj"] == "Ivar"


def test_another_party_steps_in_where_the_council_says_so():
    """V has no substitute there, so S lends one, but not the one whom S itself needs."""
    body = roster(
        ["Elin Rask V", "Rut Lind S", "Karin Berg C"],
        ["Sten Öman V", "Tage Alm S", "Vera Tell S"],
        BodyKind.COMMITTEE,
    )
    order = ByParty(then={"V": ["S", "C"]})
    evening = minutes("Tage Alm", "Vera Tell")

    services = who_serves(evening, 1, roster=body, order=order)

    assert seats(services) == {"Elin": "Vera", "Rut": "Tage", "Karin": None}
    assert why(services, "Elin")[-1] == "party-in-turn"
    assert cites(services, "Elin") == ["KL 6:17 st 1", "KL 6:17 st 1"]
    assert {reason.certainty for reason in of(services, "Elin").reasons} == {Certainty.PRACTICE}
    assert why(services, "Karin") == ["away", "nobody-left"]

    later = who_serves(evening, 2, roster=body, order=order, begun_come_first=True)

    assert why(later, "Elin") == ["away", "has-begun", "party-in-turn"]


@pytest.mark.parametrize(
    ("elected", "certainty", "cited"),
    [
        (dt.date(2018, 12, 10), Certainty.TEXT, ["1992:339 25 §"]),
        (None, Certainty.PRACTICE, []),
    ],
)
def test_substitutes_elected_proportionally(elected, certainty, cited):
    """The member's own group comes first, then the group with the most votes."""
    body = roster(
        ["Rut Lind S", "Karin Berg C"],
        ["Tage Alm V", "Pär Dahl M", "Greta Holm L"],
        BodyKind.EXECUTIVE,
    )
    groups = [["S", "V"], ["M", "L"], ["C"]]
    day = dt.date(2021, 3, 1) if elected else DAY
    evening = minutes("Rut Lind", "Pär Dahl", "Tage Alm", "Greta Holm", day=day)
    order = ByGroup(groups=groups, elected=elected)

    (_, karin) = who_serves(evening, 1, roster=body, order=order)

    assert karin.by.actor.name == "Tage Alm"
    assert karin.reasons[-1].id == "serving.group-in-turn"
    assert karin.reasons[-1].certainty is certainty
    assert [str(place) for place in karin.reasons[-1].cites] == cited


def test_the_order_of_a_proportional_election_after_its_act_was_repealed():
    """Elected by the act of 1992 and serving in 2024, it is from memory that the order lasts."""
    body = roster(["Rut Lind S"], ["Tage Alm V"], BodyKind.EXECUTIVE)
    order = ByGroup(groups=[["S", "V"]], elected=dt.date(2018, 12, 10))

    (rut,) = who_serves(minutes("Tage Alm"), 1, roster=body, order=order)

    assert (rut.reasons[-1].id, rut.reasons[-1].cites) == ("serving.same-group", ())
    assert rut.reasons[-1].certainty is Certainty.MEMORY


def test_the_law_of_the_day_is_cited():
    """A meeting of 2016 is told by the act of 1991."""
    evening = minutes(
        there("Rut Lind", (1, 2), left_because=Leaving.OTHER),
        there("Rut Lind", (4, 6)),
        "Olle Ek",
        there("Tage Alm", (3, 6)),
        day=dt.date(2016, 9, 26),
    )

    services = who_serves(evening, 4, **COUNCIL)

    assert seats(services) == {"Rut": "Tage", "Olle": "Olle", "Maj": None}
    assert cites(services, "Rut") == ["GKL 5:15", "GKL 5:13 st 2"]
    assert cites(services, "Maj") == ["GKL 5:12"]


# What is settled by the body's own rules, or isn't told


COMMITTEE = {"roster": roster(kind=BodyKind.COMMITTEE), "order": OneList()}
GONE_AND_BACK = minutes(
    there("Rut Lind", (1, 2), left_because=Leaving.OTHER),
    there("Rut Lind", (4, 6)),
    "Olle Ek",
    "Maj Sand",
    "Tage Alm",
)


@pytest.mark.parametrize(("allowed", "serves"), [(True, "Rut"), (False, "Tage"), (None, "?")])
def test_returning_to_a_committee_is_a_local_matter(allowed, serves):
    """In a committee the by-law says whether one who left may serve again the same day."""
    services = who_serves(GONE_AND_BACK, 4, **COMMITTEE, may_return_same_day=allowed)

    assert seats(services)["Rut"] == serves


def test_what_is_missing_is_named():
    """Whoever can't be told who serves is told which fact would settle it."""
    rut = of(who_serves(GONE_AND_BACK, 4, **COMMITTEE), "Rut")

    assert rut.missing == ("serving.return-not-told",)
    assert rut.reasons[0].say("en") == (
        "The act doesn't say whether Rut Lind may serve again the same day, and the local rule "
        "isn't told."
    )


@pytest.mark.parametrize(("first", "serves"), [(True, "Vera"), (False, "Tage"), (None, "?")])
def test_precedence_in_a_committee_is_a_local_matter(first, serves):
    """In a committee the by-law says whether one who has begun goes before those ahead."""
    evening = minutes("Rut Lind", "Olle Ek", "Vera Tell", there("Tage Alm", (3, 6)))

    services = who_serves(evening, 3, **COMMITTEE, begun_come_first=first)

    assert seats(services)["Maj"] == serves


def test_a_local_rule_that_makes_no_difference_need_not_be_known():
    """Nobody else could serve, so it doesn't matter whether who has begun comes first."""
    evening = minutes("Rut Lind", "Olle Ek", "Vera Tell")

    services = who_serves(evening, 3, **COMMITTEE)

    assert why(services, "Maj") == ["away", "list"]
    assert seats(services)["Maj"] == "Vera"


@pytest.mark.parametrize(("back", "serves"), [(True, "Vera"), (False, "Tage"), (None, "?")])
def test_a_substitute_who_left_comes_back(back, serves):
    """Whether a council's substitute may serve again the act doesn't say; the seat is not kept."""
    evening = minutes(
        "Rut Lind",
        there("Olle Ek", (1, 4), left_because=Leaving.OTHER),
        there("Vera Tell", (1, 2), left_because=Leaving.OTHER),
        there("Vera Tell", (4, 6)),
        there("Ivar Rask", (3, 6)),
        there("Tage Alm", (5, 6)),
    )

    services = [who_serves(evening, each, **COUNCIL, may_return_same_day=back) for each in (4, 5)]

    assert [seats(each)["Maj"] for each in services] == ["Ivar", "Ivar"]
    assert seats(services[1])["Olle"] == serves


def test_an_unknown_order_matters_only_if_somebody_could_be_called():
    """Without an order it can't be told which substitute serves, but well that none does."""
    somebody = minutes("Rut Lind", "Olle Ek", "Tage Alm")
    nobody = minutes("Rut Lind", "Olle Ek")

    told = [seats(who_serves(each, 1, roster=roster()))["Maj"] for each in (somebody, nobody)]

    assert told == ["?", None]
    assert why(who_serves(somebody, 1, roster=roster()), "Maj") == ["order-not-told"]


def test_two_with_one_place_in_the_order():
    """Where two have the same place the seat can't be told, unless one of them is away."""
    body = roster(substitutes=["Tage Alm S", "Vera Tell S"])
    same = [*body.mandates[:3], *(mandate(s, Capacity.SUBSTITUTE, 1) for s in S_SUBSTITUTES[:2])]
    body = Roster(body=body.body, mandates=same)

    both = who_serves(
        minutes("Rut Lind", "Olle Ek", "Tage Alm", "Vera Tell"), 1, roster=body, order=ByParty()
    )
    one = who_serves(minutes("Rut Lind", "Olle Ek", "Vera Tell"), 1, roster=body, order=ByParty())

    assert (seats(both)["Maj"], seats(one)["Maj"]) == ("?", "Vera")
    assert of(both, "Maj").reasons[0].say("sv") == (
        "Det framgår inte vem som står först av Tage Alm och Vera Tell."
    )


def test_times_without_paragraphs():
    """Of one who came at 18.40 nobody knows at which paragraph; the others' seats are clear."""
    evening = minutes("Rut Lind", "Olle Ek", there("Maj Sand", arrived=dt.time(18, 40)), "Tage Alm")

    services = who_serves(evening, 4, **COUNCIL)

    assert seats(services) == {"Rut": "Rut", "Olle": "Olle", "Maj": "?"}
    assert of(services, "Maj").missing == ("serving.paragraphs-not-told",)


def test_a_late_substitute_who_makes_no_difference():
    """Vera has begun, so it doesn't matter when the others came or went."""
    evening = minutes(
        "Rut Lind",
        "Olle Ek",
        "Tage Alm",
        there("Vera Tell", arrived=dt.time(18, 40)),
        there("Ivar Rask", left=dt.time(20), arrived=dt.time(19)),
    )

    assert seats(who_serves(evening, 6, **COUNCIL))["Maj"] == "Tage"


def test_when_too_much_is_not_told():
    """With times alone for many there are too many ways; who is there all the time still serves."""
    times = {"arrived": dt.time(18), "left": dt.time(20)}
    evening = minutes(
        "Rut Lind",
        there("Olle Ek", **times),
        there("Maj Sand", **times),
        "Tage Alm",
        paragraphs=40,
        not_taking_part={40: [out("Rut Lind", Choice.ABSTAINS)]},
    )

    services = who_serves(evening, 40, **COUNCIL)

    assert seats(services) == {"Rut": "Rut", "Olle": "?", "Maj": "?"}
    assert why(services, "Rut") == ["member", "declines"]


@pytest.mark.parametrize(
    ("because", "serves"),
    [(None, "?"), (Leaving.OTHER, "Tage"), (Leaving.DISQUALIFIED, "Rut")],
)
def test_why_somebody_left(because, serves):
    """Whether a council member may come back depends on why she left."""
    evening = minutes(
        there("Rut Lind", (1, 2), (5, 6), left_because=because), "Olle Ek", "Maj Sand", "Tage Alm"
    )

    assert seats(who_serves(evening, 5, **COUNCIL))["Rut"] == serves


def test_two_reasons_for_leaving():
    """Where two are told nobody knows which it was."""
    evening = minutes(
        there("Rut Lind", (1, 2), left_because=Leaving.OTHER),
        there("Rut Lind", (2, 2), left_because=Leaving.DISQUALIFIED),
        there("Rut Lind", (5, 6)),
        "Tage Alm",
    )

    assert of(who_serves(evening, 5, **COUNCIL), "Rut").missing == (
        "serving.leaving-not-explained",
    )


def test_going_home_after_a_disqualification():
    """Rut is disqualified at § 3, goes home during § 4 and looks in at § 6: she stays out."""
    evening = minutes(
        there("Rut Lind", (1, 3), left_because=Leaving.OTHER),
        there("Rut Lind", (6, 6)),
        "Olle Ek",
        "Maj Sand",
        "Tage Alm",
        not_taking_part={3: [out("Rut Lind")]},
    )

    assert seats(who_serves(evening, 6, **COUNCIL))["Rut"] == "Tage"


def test_another_day():
    """A meeting of two days: who left on the first may serve on the second."""
    meeting = Meeting(date=DAY, end_date=DAY + dt.timedelta(days=1))
    evening = minutes(
        there("Rut Lind", (1, 2), left_because=Leaving.OTHER),
        there("Rut Lind", (5, 6)),
        "Olle Ek",
        "Maj Sand",
        "Tage Alm",
        meeting=meeting,
    )

    rut = of(who_serves(evening, 5, **COUNCIL), "Rut")

    assert isinstance(rut, Untold)
    assert rut.missing == ("serving.day-of-paragraph-not-told",)


@pytest.mark.parametrize(
    ("facts", "serves", "reasons"),
    [
        ({}, "Tage", ["disqualified", "first-in-order", "same-party"]),
        ({"choice": Choice.DOES_NOT_TAKE_PART}, "Rut", ["member", "declines"]),
        ({"exception": "6 kap. 30 §"}, "Rut", ["member"]),
        ({"choice": None}, "?", ["not-taking-part-not-explained"]),
    ],
)
def test_who_takes_no_part(facts, serves, reasons):
    """Disqualification frees the seat for the item; declining to take part does not."""
    evening = minutes(
        "Rut Lind",
        "Olle Ek",
        "Maj Sand",
        "Tage Alm",
        not_taking_part={2: [out("Rut Lind", **facts)]},
    )

    services = who_serves(evening, 2, **COUNCIL)

    assert (seats(services)["Rut"], why(services, "Rut")) == (serves, reasons)


@pytest.mark.parametrize(
    ("day", "kind", "cited", "certainty"),
    [
        (DAY, BodyKind.COUNCIL, ["KL 5:16 st 2"], Certainty.TEXT),
        (DAY, BodyKind.COMMITTEE, ["KL 6:24 st 2"], Certainty.TEXT),
        (dt.date(2015, 1, 19), BodyKind.COUNCIL, ["GKL 5:38 a"], Certainty.TEXT),
        (dt.date(2015, 1, 19), BodyKind.EXECUTIVE, ["GKL 6:32 st 3"], Certainty.TEXT),
        (dt.date(2013, 1, 21), BodyKind.COUNCIL, [], Certainty.READING),
        (dt.date(2026, 9, 28), BodyKind.COUNCIL, [], Certainty.READING),
        (DAY, BodyKind.SUB_COMMITTEE, [], Certainty.READING),
    ],
)
def test_from_a_distance(day, kind, cited, certainty):
    """One who takes part from a distance is present; whether that is allowed is not judged."""
    evening = minutes(there("Rut Lind", remote=Remote.SOUND_AND_PICTURE), day=day)

    (rut,) = who_serves(evening, 1, roster=roster(S_MEMBERS[:1], (), kind), order=ByParty())

    assert rut.by is rut.member
    assert rut.reasons[-1].id == "serving.remote"
    assert [str(place) for place in rut.reasons[-1].cites] == cited
    assert rut.reasons[-1].certainty is certainty


def test_begun_in_another_constituency():
    """Two precedences of the act meet, and nobody has said which is the stronger one."""
    body = roster(
        ["Rut Lind S Norra", "Maj Sand S Södra"], ["Tage Alm S Norra", "Vera Tell S Södra"]
    )
    evening = minutes(
        there("Rut Lind", (3, 6)),
        there("Maj Sand", (1, 4), left_because=Leaving.OTHER),
        "Tage Alm",
        "Vera Tell",
    )

    services = who_serves(evening, 5, roster=body, order=AsElected())

    assert seats(services) == {"Rut": "Rut", "Maj": "?"}
    assert of(services, "Maj").missing == ("serving.precedences-clash",)


def test_a_guest_is_not_there_as_a_member():
    """One who came as an auditor or a guest has no seat, whatever mandate he holds."""
    evening = minutes(there("Rut Lind", capacity=Capacity.GUEST))

    assert seats(who_serves(evening, 1, **COUNCIL))["Rut"] is None


PRESENT = minutes("Rut Lind")


@pytest.mark.parametrize(
    ("evening", "changed", "missing"),
    [
        (minutes(meeting=None), {}, "day-not-told"),
        (minutes(day=dt.date(1990, 1, 1)), {}, "act-not-known"),
        (minutes(extent=Extent.EXTRACT), {}, "attendance-not-whole"),
        (Minutes(extent=Extent.WHOLE, paragraphs=PRESENT.paragraphs), {}, "attendance-not-whole"),
        (PRESENT, {"actor": Actor(parties=["S"])}, "name-not-told"),
        (PRESENT, {"capacity": None}, "capacity-not-told"),
        (PRESENT, {"actor": Actor(name="RUT LIND")}, "names-alike"),
    ],
)
def test_what_nothing_can_be_told_without(evening, changed, missing):
    """Without the day, the list or clear names nothing is said of any seat."""
    other = Mandate(**({"actor": Actor(name="Olle Ek"), "capacity": Capacity.MEMBER} | changed))
    body = roster(["Rut Lind S"], ())
    body = Roster(body=body.body, mandates=[*body.mandates, other])

    services = who_serves(evening, 1, roster=body)

    assert {type(each) for each in services} == {Untold}
    assert f"serving.{missing}" in services[0].missing


def test_a_body_of_an_unknown_kind():
    """Whose rules apply must be known; the meeting may tell it where the roster doesn't."""
    unknown, other = (roster(kind=kind) for kind in (None, BodyKind.OTHER))
    told = minutes("Rut Lind", meeting=Meeting(body=COUNCIL["roster"].body, date=DAY))

    assert why(who_serves(PRESENT, 1, roster=unknown), "Rut") == ["kind-not-told"]
    assert why(who_serves(PRESENT, 1, roster=other), "Rut") == ["kind-not-told"]
    assert seats(who_serves(told, 1, roster=unknown, order=ByParty()))["Rut"] == "Rut"


def test_mandates_of_other_days():
    """Who held a seat before is not asked for; a change in mid-meeting can't be placed."""
    until = dt.date(2024, 5, 27)
    first = Mandate(actor=Actor(name="Rut Lind"), capacity=Capacity.MEMBER, until=until)
    second = Mandate(
        actor=Actor(name="Olle Ek"), capacity=Capacity.MEMBER, since=dt.date(2024, 5, 28)
    )
    secretary = Mandate(actor=Actor(name="Kajsa Flod"), capacity=Capacity.SECRETARY)
    body = Roster(body=roster().body, mandates=[first, second, secretary])
    two_days = minutes("Rut Lind", meeting=Meeting(date=DAY, end_date=dt.date(2024, 5, 28)))

    assert seats(who_serves(PRESENT, 1, roster=body)) == {"Rut": "Rut"}
    assert why(who_serves(two_days, 1, roster=body), "Rut") == ["mandate-changed"] * 2


def test_a_paragraph_that_is_not_there():
    """To ask for a paragraph that the minutes don't have is an error."""
    with pytest.raises(PartNotFoundError):
        who_serves(PRESENT, 7, **COUNCIL)


SAMPLES = [
    (council_minutes(), council_roster(), AsElected()),
    (executive_minutes(), executive_roster(), ByParty(then={"S": ["V"], "C": ["M"]})),
    (committee_minutes(), committee_roster(), ByParty()),
]


@pytest.mark.parametrize(("evening", "body", "order"), SAMPLES)
def test_the_invented_papers_agree(evening, body, order):
    """In the invented papers those serve who are to, by the act and by the order."""
    for paragraph in evening.paragraphs:
        told = {
            (each.member.actor.name, each.by.actor.name)
            for each in who_serves(evening, paragraph.number, roster=body, order=order)
            if isinstance(each, Filled)
        }
        noted = {
            ((each.serves_for or each.actor).name, each.actor.name)
            for each in evening.attendance
            if each.serving and each.covers(paragraph.number)
        }

        assert told == noted
