"""A rule book: which rules judge, and how much each weighs."""

import pickle

import pytest

from kfbeslut.errors import BrokenPluginError, UnknownPluginError
from kfbeslut.findings import Severity
from kfbeslut.plugins import registered
from kfbeslut.rules import RuleBook, RuleTakenError, UnknownRuleError, named


@pytest.fixture
def book(make_rule):
    return RuleBook([make_rule(id="first"), make_rule(id="second"), make_rule(id="third")])


def ids(book):
    return [rule.id for rule in book]


def test_looking_up(book):
    """Rules are found by their ids, and come in their order."""
    assert book["second"].id == "second"
    assert "second" in book
    assert "fourth" not in book
    assert (ids(book), len(book)) == (["first", "second", "third"], 3)


def test_choosing(book):
    """Choosing and leaving out give other books, and leave the first as it was."""
    assert ids(book.select("third", "first")) == ["first", "third"]
    assert ids(book.without("second")) == ["first", "third"]
    assert len(book) == 3


ASKING = {
    "by id": lambda book: book["secund"],
    "to choose": lambda book: book.select("secund"),
    "to leave out": lambda book: book.without("secund"),
    "to weigh": lambda book: book.with_severity({"secund": Severity.INFO}),
}


@pytest.mark.parametrize("ask", ASKING.values(), ids=ASKING)
def test_an_unknown_rule(book, ask):
    """Asking for a rule that isn't there tells which one may be meant."""
    with pytest.raises(UnknownRuleError, match="Did you mean 'second'") as caught:
        ask(book)

    assert "Menades 'second'" in caught.value.sentence("sv")


def test_nothing_alike():
    """Where nothing is alike, nothing is suggested."""
    with pytest.raises(UnknownRuleError) as caught:
        RuleBook()["first"]

    assert str(caught.value) == "There is no rule 'first'."


def test_weighing(book):
    """A rule may weigh more or less in one book than in another."""
    milder = book.with_severity({"first": Severity.INFO})

    assert [rule.severity for rule in milder] == [Severity.INFO, Severity.ERROR, Severity.ERROR]
    assert book["first"].severity is Severity.ERROR


def test_putting_together(book, make_rule):
    """Two books make one, in which a rule that is in both stands once."""
    other = RuleBook([book["first"], make_rule(id="fourth")])

    assert ids(book | other) == ["first", "second", "third", "fourth"]


def test_two_rules_of_one_id(book, make_rule):
    """Two different rules can't have one id."""
    with pytest.raises(RuleTakenError, match="'first'") as caught:
        book | RuleBook([make_rule(id="first")])

    assert "'first'" in caught.value.sentence("sv")


@pytest.mark.parametrize("error", [RuleTakenError("a"), UnknownRuleError("a", ("b",))])
def test_errors_travel(error):
    """The errors can be sent to another process."""
    assert repr(pickle.loads(pickle.dumps(error))) == repr(error)  # noqa: S301 (our own bytes)


def test_only_rules():
    """A book holds rules and nothing else."""
    with pytest.raises(TypeError, match="not a str"):
        RuleBook(["tally-sums"])


def test_equal_books(book):
    """Books of the same rules are equal, and one key in a mapping."""
    assert RuleBook(book) == book
    assert {RuleBook(book): 1}[book] == 1


def test_installed_rules(book, make_rule):
    """Rules that are installed are loaded by name, as a book or as any series of rules."""
    pack = (make_rule(id="local"),)

    with (
        registered("kfbeslut.rules", "almvik", pack),
        registered("kfbeslut.rules", "book", book),
    ):
        assert ids(named("almvik", "book")) == ["local", "first", "second", "third"]


@pytest.mark.parametrize("plugin", [None, ["tally-sums"]])
def test_broken_rules(plugin):
    """What is no series of rules is refused by the name it was asked for."""
    with registered("kfbeslut.rules", "almvik", plugin), pytest.raises(BrokenPluginError):
        named("almvik")


def test_unknown_rules():
    """Rules that aren't installed can't be named."""
    with pytest.raises(UnknownPluginError):
        named("almvik")
