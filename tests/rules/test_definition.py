"""A rule is a value: what it declares can be read, and what makes no sense is refused."""

import datetime as dt

import pytest

from kfbeslut.errors import InvalidValueError
from kfbeslut.findings import Severity
from kfbeslut.law import FL, GKL, KL, Certainty
from kfbeslut.model import Motion
from kfbeslut.rules import Fault, Here, InForce, Variant

NEW_YEAR = dt.date(2018, 1, 1)
NEW_YEARS_EVE = dt.date(2017, 12, 31)
BOTH = [KL.at(5, 55), GKL.at(5, 43)]


def test_a_rule_can_be_called(make_rule):
    """A rule judges an object that is given to it, without any engine."""
    fault = Fault("title")

    assert make_rule(fault)(Motion(), Here.of(Motion())) is fault


@pytest.mark.parametrize(
    ("changes", "field"),
    [
        ({"needs": ["addresse.kind"]}, "addresse.kind"),
        ({"may_need": ["at.bodies"]}, "at.bodies"),
        ({"demands": ["context.minute"]}, "context.minute"),
        ({"needs": ["at"]}, "at"),
    ],
)
def test_a_fact_that_cannot_exist(make_rule, changes, field):
    """A rule that needs a fact that no object has is refused when it is made."""
    with pytest.raises(InvalidValueError) as caught:
        make_rule(**changes)

    assert (caught.value.owner, caught.value.field) == ("Rule", field)


@pytest.mark.parametrize("fact", ["addressee.kind", "at.serves", "at.extent", "context.minutes"])
def test_a_fact_that_exists(make_rule, fact):
    """Facts are fields of the object, of its surroundings or of the context."""
    assert make_rule(needs=[fact]).needs == (fact,)


@pytest.mark.parametrize("words", [{"sv": "{a}"}, {"en": "{"}, {"sv": " "}])
def test_a_bad_sentence(make_rule, words):
    """A sentence that can't be said is refused when the rule is made."""
    with pytest.raises(InvalidValueError):
        make_rule(**words)


def test_a_bad_variant(make_rule):
    """So is that of a variant."""
    with pytest.raises(InvalidValueError):
        make_rule(variants=[Variant("odd", sv="{a}", en="{b}")])


def test_a_variant_is_as_the_rule_where_it_says_nothing(make_rule):
    """A variant that only has other words weighs as much as its rule."""
    rule = make_rule(cites=BOTH, variants=[Variant("odd", sv="Udda.", en="Odd.")])

    form = rule.form("odd")

    assert (form.severity, form.certainty, form.cites) == (
        Severity.ERROR,
        Certainty.TEXT,
        tuple(BOTH),
    )
    assert form.sentence.say("sv") == "Udda."


@pytest.mark.parametrize("severity", Severity)
def test_a_variant_never_weighs_more(make_rule, severity):
    """Whatever a variant says, it doesn't weigh more than its rule."""
    rule = make_rule(
        severity=Severity.WARNING,
        variants=[Variant("odd", severity=severity, cites=[FL.at(43)], sv="Udda.", en="Odd.")],
    )

    assert rule.form("odd").severity == min(severity, Severity.WARNING)
    assert rule.form("odd").cites == (FL.at(43),)


def test_an_unknown_variant(make_rule):
    """A variant that isn't declared can't be asked for."""
    with pytest.raises(LookupError):
        make_rule().form("odd")


IN_FORCE = [
    ([], None, InForce.YES),
    ([], (dt.date(1950, 1, 1), dt.date(1950, 1, 1)), InForce.YES),
    (BOTH, None, InForce.YES),
    (BOTH, (NEW_YEARS_EVE, NEW_YEARS_EVE), InForce.YES),
    (BOTH, (NEW_YEARS_EVE, NEW_YEAR), InForce.YES),
    (BOTH, (dt.date(1991, 12, 31), dt.date(1991, 12, 31)), InForce.NO),
    (BOTH, (dt.date(1991, 1, 1), dt.date(1992, 12, 31)), InForce.UNSURE),
    (BOTH[:1], None, InForce.UNSURE),
    (BOTH[:1], (NEW_YEARS_EVE, NEW_YEARS_EVE), InForce.NO),
    (BOTH[:1], (NEW_YEAR, NEW_YEAR), InForce.YES),
    (BOTH[1:], (NEW_YEARS_EVE, NEW_YEAR), InForce.UNSURE),
    (BOTH[1:], (dt.date(2013, 1, 1), dt.date(2013, 12, 31)), InForce.YES),
    (
        [GKL.at(5, 36, until=dt.date(2009, 2, 28)), KL.at(5, 50)],
        (dt.date(2009, 1, 1), dt.date(2019, 1, 1)),
        InForce.UNSURE,
    ),
]


@pytest.mark.parametrize(("cites", "days", "said"), IN_FORCE)
def test_the_law_of_the_day(make_rule, cites, days, said):
    """A rule is law if a place that it rests on was in force, whichever day the act was done."""
    assert make_rule(cites=cites).in_force(days) is said
