"""Strategies: what a test outside is given to work with."""

import importlib
import sys

import pytest
from hypothesis import HealthCheck, Phase, find, given, settings
from hypothesis import strategies as st

import kfbeslut.testing
from kfbeslut import model
from kfbeslut.errors import MissingExtraError
from kfbeslut.model import Actor, Claim, Document, Minutes, Motion, Vote, fields_of
from kfbeslut.testing import documents, strategy

CLASSES = [cls for name in model.__all__ if fields_of(cls := getattr(model, name))]

# The first example will do, and the same in every run.
FIRST = settings(
    max_examples=2000,
    derandomize=True,
    database=None,
    phases=[Phase.generate],
    suppress_health_check=list(HealthCheck),
)


@given(st.from_type(Motion))
def test_hypothesis_knows_the_classes_by_itself(motion):
    """
    Where kfbeslut is installed, a type annotation is all that a test has to say.
    """
    assert type(motion) is Motion


@given(strategy(Document))
def test_a_document_is_a_document_of_some_kind(document):
    """
    Asked for what all documents have in common, the strategy gives one of the kinds there are.
    """
    assert isinstance(document, Document)
    assert type(document) is not Document


@pytest.mark.parametrize(
    "kind",
    [cls for cls in CLASSES if issubclass(cls, Document) and cls is not Document],
)
def test_documents_are_of_all_kinds(kind):
    """
    Among documents every kind turns up.
    """
    found = find(documents(), lambda document: type(document) is kind, settings=FIRST)

    assert isinstance(found, kind)


@pytest.mark.parametrize("cls", [Actor, Claim, Motion, Vote])
def test_every_field_is_stated_at_times(cls):
    """
    No field is left out for ever, nor always stated if it need not be.
    """
    stated, unstated = set(), set()

    @settings(FIRST, max_examples=500)
    @given(strategy(cls))
    def look(made):
        for field in fields_of(cls):
            is_stated = getattr(made, field.name) != field.default or field.required
            (stated if is_stated else unstated).add(field.name)

    look()

    assert stated == {field.name for field in fields_of(cls)}
    assert unstated == {field.name for field in fields_of(cls) if not field.required}


@pytest.mark.parametrize("character", ["å", "“", "§", "\u00a0", "😀", "\ue000", "\n", "\t"])
def test_texts_have_hard_characters(character):
    """
    Texts have the characters that programs tend to stumble over.
    """
    found = find(strategy(Claim), lambda claim: character in claim.text, settings=FIRST)

    assert character in found.text


def test_minutes_have_paragraphs_with_remarks():
    """
    What stands inside a whole is made so that the whole may hold it.
    """
    found = find(
        strategy(Minutes),
        lambda minutes: any(one.special_statements for one in minutes.paragraphs or ()),
        settings=FIRST,
    )

    assert found.paragraphs


def test_the_front_door_offers_what_it_promises():
    """
    A misspelt name gives the error that Python gives for any module.
    """
    with pytest.raises(AttributeError, match=r"module 'kfbeslut\.testing' has no attribute 'docs'"):
        _ = kfbeslut.testing.docs


def test_without_hypothesis_it_is_said_what_to_install(monkeypatch):
    """
    Whoever has not installed the extra is told how.
    """
    monkeypatch.setitem(sys.modules, "hypothesis", None)
    monkeypatch.delitem(sys.modules, "kfbeslut.testing.strategies")

    with pytest.raises(MissingExtraError, match=r'pip install "kfbeslut\[testing\]"'):
        importlib.import_module("kfbeslut.testing.strategies")
