"""In which orders proposals can be put, and what is said of an order."""

import datetime as dt
from itertools import islice

import pytest

from kfbeslut.errors import InvalidValueError
from kfbeslut.law import Certainty
from kfbeslut.model import (
    Actor,
    DecisionParagraph,
    Election,
    Matter,
    MatterKind,
    Proposal,
    ProposalKind,
    Putting,
    PuttingMethod,
    Refusal,
    Side,
    Vote,
    VoteCount,
    VotePurpose,
)
from kfbeslut.procedure import PuttingStep, judge_order, judge_recorded_putting, orders_of_putting
from kfbeslut.samples import committee_minutes, council_minutes

DAY = dt.date(2024, 3, 4)
KINDS = {
    "m": ProposalKind.APPROVAL,
    "r": ProposalKind.REMITTAL,
    "p": ProposalKind.POSTPONEMENT,
    "a": ProposalKind.AMENDMENT,
    "b": ProposalKind.REJECTION,
    "c": ProposalKind.OTHER,
    "t": ProposalKind.ADDITION,
    "u": ProposalKind.ADDITION,
}


def moved(keys, **changed):
    """Give proposals by their keys, each of the kind above."""
    return [Proposal(**{"key": key, "kind": KINDS[key]} | changed.get(key, {})) for key in keys]


def orders(keys, *, council=True, day=DAY, **facts):
    proposals = keys if isinstance(keys, list) else moved(keys)
    return orders_of_putting(proposals, main="m", day=day, council=council, **facts)


def said(order):
    """Write an order as text: `r|- a|b m|ab`."""
    return " ".join("|".join("".join(side) or "-" for side in step.sides) for step in order)


def steps(text):
    """Read an order from such text."""
    return [
        PuttingStep(sides=[list(side.strip("-")) for side in step.split("|")])
        for step in text.split()
    ]


def judged(text, keys, *, council=True, day=DAY, **facts):
    proposals = keys if isinstance(keys, list) else moved(keys)
    return judge_order(steps(text), proposals, main="m", day=day, council=council, **facts)


def ids(judgement):
    return [
        f"{departure.at} {departure.reason.id.removeprefix('putting.')}".strip()
        for departure in judgement.departures
    ]


# The orders


ORDERS = {
    "m": ["m|-"],
    "ma": ["m|a"],
    "mab": ["a|b m|ab"],
    "mabc": ["a|b c|ab m|abc", "a|c b|ac m|abc", "b|c a|bc m|abc"],
    "mr": ["r|- m|-"],
    "mrp": ["r|- p|- m|-", "p|- r|- m|-"],
    "mtu": ["m|- t|- u|-", "m|- u|- t|-"],
    "tmabr": ["r|- a|b m|ab t|-"],
}


@pytest.mark.parametrize("keys", ORDERS)
def test_orders_by_hand(keys):
    """Remittal first, then counter-proposals two by two, then the main one, then additions."""
    assert [said(order) for order in orders(keys)] == ORDERS[keys]


def test_why_each_question_stands_where_it_does():
    """Each question tells what the act demands of it, and what is custom."""
    [order] = orders("rmabt")

    assert [[reason.id for reason in step.reasons] for step in order] == [
        ["putting.yes-or-no", "putting.formal-first"],
        ["putting.yes-or-no", "putting.elimination"],
        ["putting.yes-or-no", "putting.main"],
        ["putting.yes-or-no", "putting.addition-last"],
    ]
    assert {reason.certainty for step in order for reason in step.reasons[:1]} == {Certainty.TEXT}
    assert {reason.certainty for step in order for reason in step.reasons[1:]} == {
        Certainty.PRACTICE
    }


CITED = [
    (True, DAY, ["KL 5:53 st 2"]),
    (None, DAY, ["KL 5:53 st 2"]),
    (False, DAY, ["KL 5:53 st 2", "KL 6:33 st 1"]),
    (False, dt.date(2017, 12, 31), ["GKL 5:41 st 2", "GKL 6:28"]),
]


@pytest.mark.parametrize(("council", "day", "cites"), CITED)
def test_the_law_of_the_day_is_cited(council, day, cites):
    """The act of the day is cited, and in committees what makes it go there."""
    [[step]] = orders("m", council=council, day=day)

    assert [str(cite) for cite in step.reasons[0].cites] == cites


def test_before_the_acts_nothing_was_checked():
    """What the act before 1992 said is not known; the reason says so."""
    [[step]] = orders("m", day=dt.date(1991, 12, 31))

    assert step.reasons[0].certainty is Certainty.MEMORY


def test_additions_that_are_taken_as_one():
    """Additions that the meeting agreed to take as one are put together."""
    assert [said(order) for order in orders("mtu", together=["tu"])] == ["m|- tu|-"]


def test_withdrawn_and_refused_proposals_are_not_put():
    """What was withdrawn, or refused by the chair, is not put."""
    proposals = moved("mabr", a={"withdrawn": True})

    [order] = orders(proposals, refused={"r": Refusal.UNLAWFUL})

    assert said(order) == "m|b"


def test_what_a_mover_wants_more_comes_first():
    """What somebody wants most is not put after what the same one wants less."""
    lena, olle = (Actor(name=name) for name in ("Lena Fors", "Olle Ek"))
    wanted = {"a": {"by": [lena], "rank": 1}, "c": {"by": [lena], "rank": 2}}

    same = orders(moved("mabc", **wanted))
    other = orders(moved("mabc", **wanted | {"c": {"by": [olle], "rank": 2}}))
    alike = orders(moved("mabc", **wanted | {"c": {"by": [lena], "rank": 1}}))

    assert [said(order) for order in same] == ["a|b c|ab m|abc", "a|c b|ac m|abc"]
    assert len(list(other)) == len(list(alike)) == 3


def test_a_mover_who_wants_the_main_proposal_most():
    """The main proposal still comes after what is against it, whoever wants it most."""
    lena = Actor(name="Lena Fors")
    proposals = moved("mab", m={"by": [lena], "rank": 1}, a={"by": [lena], "rank": 2})

    assert [said(order) for order in orders(proposals)] == ["a|b m|ab"]


def test_sides_name_proposals_in_the_order_in_which_they_were_given():
    """However the rounds went, a side names its proposals in the order of the proposals."""
    proposals = [Proposal(key=key, kind=ProposalKind.AMENDMENT) for key in "mabcd"]

    for order in orders(proposals):
        for step in order:
            assert all(list(side) == sorted(side) for side in step.sides)


def test_orders_are_made_as_they_are_asked_for():
    """The first orders of very many come at once."""
    proposals = [Proposal(key=f"{n}", kind=ProposalKind.AMENDMENT) for n in range(30)]
    proposals += [Proposal(key=f"t{n}", kind=ProposalKind.ADDITION) for n in range(12)]

    first = islice(orders_of_putting(proposals, main="0", day=DAY, council=True), 3)

    assert [len(order) for order in first] == [28 + 1 + 12] * 3


WRONG = [
    {"keys": "a"},
    {"keys": "mr", "refused": {"m": Refusal.UNLAWFUL}},
    {"keys": [Proposal(key="m", kind=ProposalKind.ADDITION)]},
    {"keys": [Proposal(key="m"), Proposal(key="m")]},
    {"keys": [Proposal(key="m"), Proposal()]},
    {"keys": "mat", "together": ["at"]},
    {"keys": "mtu", "together": ["tu", "t"]},
]


@pytest.mark.parametrize("facts", WRONG)
def test_what_cannot_be_put_in_order(facts):
    """Keys are there and differ, the main proposal can be put, and only additions are joined."""
    with pytest.raises(InvalidValueError):
        orders(**facts)


@pytest.mark.parametrize(
    "sides", [[], [["a"]], [[], []], [["a"], ["a"]], [["a", "a"], []], ["a", "b"]]
)
def test_no_question(sides):
    """A question has two series of keys for sides, a proposal in one of them, and none twice."""
    with pytest.raises(InvalidValueError):
        PuttingStep(sides=sides)


# What is said of an order


LAWFUL = [
    ("r|- a|b m|ab t|-", "rmabt"),
    ("-|r b|a ba|m t|-", "rmabt"),
    ("m|- a|- b|-", "mab"),
    ("p|- r|- m|a", "mapr"),
    ("a|b c|- m|-", "mabc"),
]


@pytest.mark.parametrize(("order", "keys"), LAWFUL)
def test_orders_in_which_nothing_is_amiss(order, keys):
    """To put each by itself is in order too, and sides can change places."""
    judgement = judged(order, keys)

    assert (judgement.departures, judgement.is_lawful) == ((), True)


CUSTOM = [
    ("m|- r|-", "mr", ["/1 formal-late"]),
    ("t|- r|- m|-", "mrt", ["/1 formal-late", "/0 addition-early"]),
    ("r|m", "mr", ["/0 formal-not-alone"]),
    ("r|p m|-", "mrp", ["/0 formal-not-alone"]),
    ("m|a m|b", "mab", ["/0 main-early", "/1 main-early", "/1 put-again"]),
    ("a|b a|c m|abc", "mabc", ["/1 round-out-of-turn", "/2 main-early"]),
    ("ma|b", "mab", ["/0 round-out-of-turn"]),
    ("m|a", "mab", ["never-put", "/0 main-early"]),
    ("t|- m|-", "mt", ["/0 addition-early"]),
    ("m|- t|- m|-", "mt", ["/2 put-again"]),
    ("m|t", "mt", ["/0 addition-not-alone"]),
    ("m|- tu|-", "mtu", ["/1 addition-not-alone"]),
    ("m|- t|u", "mtu", ["/1 addition-not-alone"]),
    ("r|- r|- m|- m|-", "mr", ["/1 put-again", "/3 put-again"]),
]


@pytest.mark.parametrize(("order", "keys", "said"), CUSTOM)
def test_departures_from_custom_are_lawful(order, keys, said):
    """Where an order departs from custom it says so, and is lawful all the same."""
    judgement = judged(order, keys)

    assert ids(judgement) == said
    assert judgement.is_lawful is True


def test_additions_taken_as_one_by_agreement():
    """What the meeting agreed to take as one may be; other additions not."""
    agreed = judged("m|- tu|-", "mtu", together=["tu"])
    apart = judged("m|- t|- u|-", "mtu", together=["tu"])

    assert (agreed.departures, apart.departures) == ((), ())


READ = [
    ("m|-", "mr", ["never-put"]),
    ("m|-", "mt", ["never-put"]),
    ("a|-", "ma", ["never-put"]),
    ("m|a", moved("ma", a={"withdrawn": True}), ["/0 withdrawn-put"]),
]


@pytest.mark.parametrize(("order", "keys", "said"), READ)
def test_departures_from_what_is_read_out_of_the_act(order, keys, said):
    """Where it hangs on how the act is read, it is not said whether the order is lawful."""
    judgement = judged(order, keys)

    assert ids(judgement) == said
    assert judgement.is_lawful is None


def test_a_second_choice_before_the_first():
    """A second choice before the first choice of the same mover is a matter of reading."""
    lena = Actor(name="Lena Fors")
    proposals = moved("mab", a={"by": [lena], "rank": 1}, b={"by": [lena], "rank": 2})

    judgement = judged("b|- a|- m|-", proposals)

    assert (ids(judgement), judgement.is_lawful) == (["second-choice-first"], None)


def test_a_question_with_three_sides():
    """A question between three can't be answered yes or no: that is against the act."""
    judgement = judged("m|a|b", "mab")

    assert (ids(judgement), judgement.is_lawful) == (["/0 not-two-sides"], False)
    assert judgement.departures[0].reason.say("sv") == (
        "Frågan har 3 sidor och kan inte besvaras med ja eller nej."
    )


def test_a_question_with_three_sides_before_the_acts():
    """Before 1992 the act is not known, so nothing is said to be against it."""
    assert judged("m|a|b", "mab", day=dt.date(1991, 12, 31)).is_lawful is None


REFUSED = [
    (True, Refusal.NEW_MATTER, "m|a", ["/0 new-matter-put"], False),
    (True, Refusal.UNLAWFUL, "m|a", ["/0 refused-put"], None),
    (True, Refusal.UNLAWFUL, "m|-", [], True),
    (None, Refusal.NEW_MATTER, "m|a", [], True),
    (False, Refusal.UNLAWFUL, "m|-", ["refused-in-committee"], None),
    (False, Refusal.UNLAWFUL, "m|a", [], True),
]


@pytest.mark.parametrize(("council", "why", "order", "said", "lawful"), REFUSED)
def test_refused_proposals(council, why, order, said, lawful):
    """In the council a new matter is not put; in a committee the act knows no refusal (5:57)."""
    judgement = judged(order, "ma", council=council, refused={"a": why})

    assert [each for each in ids(judgement) if "main-early" not in each] == said
    assert judgement.is_lawful is lawful


def test_a_question_about_no_proposal():
    """A question names proposals that were moved."""
    with pytest.raises(InvalidValueError):
        judged("m|x", "ma")


# What a paragraph records


def recorded(keys="mabrtu", *, council=True, **facts):
    paragraph = DecisionParagraph(proposals=moved(keys), **facts)
    return judge_recorded_putting(paragraph, day=DAY, council=council)


def put(keys, method=None, **facts):
    return Putting(proposals=list(keys), method=method, **facts)


AGAINST = PuttingMethod.AGAINST_EACH_OTHER
TOGETHER = PuttingMethod.TOGETHER

PUT = [
    # One after the other, and three at a time by acclamation, is in order.
    ([put("r"), put("mab", AGAINST), put("t"), put("u")], []),
    ([put("rmt")], []),
    ([put("m", text="Bifall?"), Putting(text="Avslag?")], []),
    ([put("m"), put("tu", TOGETHER)], []),
    ([put("mt", TOGETHER)], []),
    ([put("mr")], ["/puttings/0 formal-late"]),
    ([put("m"), put("r")], ["/puttings/1 formal-late"]),
    ([put("mr", AGAINST)], ["/puttings/0 formal-not-alone"]),
    ([put("mt", AGAINST)], ["/puttings/0 addition-not-alone"]),
    ([put("t"), put("m")], ["/puttings/0 addition-early"]),
    ([put("x"), put("r")], []),
]


@pytest.mark.parametrize(("puttings", "said"), PUT)
def test_recorded_puttings(puttings, said):
    """What a paragraph records is judged by custom as far as it is told."""
    judgement = recorded(puttings=puttings)

    assert (ids(judgement), judgement.is_lawful) == (said, True)


def test_a_proposal_of_unknown_kind_is_judged_by_nothing():
    """What a proposal without a kind, or of another kind, aims at is not known."""
    paragraph = DecisionParagraph(
        proposals=[*moved("rc"), Proposal(key="k")], puttings=[put("c"), put("k"), put("r")]
    )

    assert judge_recorded_putting(paragraph, day=DAY, council=True).departures == ()


MAIN, COUNTER, REMIT = (Side(proposals=[key]) for key in "mar")
NOW_OR_NOT = VotePurpose.REMITTAL_OR_NOW

VOTES = [
    (Vote(), []),
    (Vote(counts=VoteCount(yes=1, no=2)), []),
    (Vote(counts=VoteCount(yes=1, no=2, further=[3])), ["/votes/0 not-two-sides"]),
    (Vote(further=[Side(text="C")]), ["/votes/0 not-two-sides"]),
    (Vote(yes=MAIN, no=COUNTER), []),
    (Vote(yes=MAIN, no=REMIT), ["/votes/0 formal-not-alone"]),
    (
        Vote(purpose=NOW_OR_NOT, yes=MAIN, no=REMIT),
        [],
    ),
]


@pytest.mark.parametrize(("vote", "said"), VOTES)
def test_recorded_votes(vote, said):
    """A vote has two sides, and a remittal stands against nothing but deciding now."""
    judgement = recorded(votes=[vote])

    assert ids(judgement) == said
    assert judgement.is_lawful is ("not-two-sides" not in "".join(said))


@pytest.mark.parametrize(
    "facts", [{"elections": [Election()]}, {"matter": Matter(kind=MatterKind.ELECTION)}]
)
def test_elections_have_as_many_sides_as_candidates(facts):
    """In an election there can be more than two."""
    vote = Vote(counts=VoteCount(yes=1, no=2, further=[3]))

    assert recorded(votes=[vote], **facts).departures == ()


NEW, UNLAWFUL = Refusal.NEW_MATTER, Refusal.UNLAWFUL

REFUSALS = [
    (True, put("a", refused=NEW), [], True),
    (True, put("a", refused=NEW, adopted=["a"]), ["new-matter-put"], False),
    (True, put("a", refused=NEW, overruled=True), ["new-matter-overruled"], None),
    (True, put("a", refused=UNLAWFUL, overruled=True, adopted=["a"]), [], True),
    (True, put("a", refused=UNLAWFUL, adopted=["a"]), ["refused-put"], None),
    (True, Putting(refused=UNLAWFUL), [], True),
    (False, put("a", refused=UNLAWFUL), ["refused-in-committee"], None),
    (None, put("a", refused=NEW, adopted=["a"]), [], True),
]


@pytest.mark.parametrize(("council", "putting", "said", "lawful"), REFUSALS)
def test_recorded_refusals(council, putting, said, lawful):
    """Refusals are judged in the council; in a committee the act knows none."""
    judgement = recorded(council=council, puttings=[putting])

    assert ids(judgement) == [f"/puttings/0 {each}" for each in said]
    assert judgement.is_lawful is lawful


def test_a_refused_formal_proposal_is_not_put():
    """What the chair refuses to put has no place in the order."""
    puttings = [put("m"), put("r", refused=UNLAWFUL)]

    assert recorded(puttings=puttings).departures == ()
    assert ids(recorded(puttings=[puttings[0], put("r", refused=UNLAWFUL, overruled=True)])) == [
        "/puttings/1 formal-late"
    ]


@pytest.mark.parametrize(
    ("minutes", "council"), [(council_minutes(), True), (committee_minutes(), False)]
)
def test_the_samples_are_in_order(minutes, council):
    """The invented minutes depart from nothing."""
    for paragraph in minutes.paragraphs:
        judgement = judge_recorded_putting(paragraph, day=DAY, council=council)

        assert judgement.departures == ()


def test_all_sentences_can_be_said():
    """Every departure and reason is said in both languages."""
    said = [judged(order, keys) for order, keys, _ in CUSTOM + READ]
    said += [recorded(council=c, puttings=[putting]) for c, putting, *_ in REFUSALS]

    for judgement in said:
        for departure in judgement.departures:
            assert departure.reason.say("sv") != departure.reason.say("en")
