"""The laws that every value of the model keeps, on values of every class."""

import copy
import json
import pickle

import attrs
import pytest
import rfc8785
from hypothesis import given

from kfbeslut import model
from kfbeslut.model import Document, at, fields_of, replace, walk
from kfbeslut.serialization import dumps, loads
from kfbeslut.serialization.converter import converter
from kfbeslut.testing import strategy

CLASSES = [cls for name in model.__all__ if fields_of(cls := getattr(model, name))]


def written(value):
    """Write a value as the text that stands for it in a document."""
    return rfc8785.dumps(converter.unstructure(value))


def nodes(value, pointer=""):
    """Walk through a value in another way than the model does: by what attrs knows of it."""
    yield pointer, value
    for field in attrs.fields(type(value)):
        held = getattr(value, field.name)
        inside = (
            [(f"/{number}", one) for number, one in enumerate(held)]
            if isinstance(held, tuple)
            else [("", held)]
        )
        for step, child in inside:
            if attrs.has(type(child)):
                yield from nodes(child, f"{pointer}/{field.name}{step}")


def objects(plain, pointer=""):
    """List the pointers of the objects in plain JSON values."""
    if isinstance(plain, dict):
        yield pointer
    if isinstance(plain, dict | list):
        for step, child in plain.items() if isinstance(plain, dict) else enumerate(plain):
            yield from objects(child, f"{pointer}/{step}")


def is_sound(value):
    """What a value holds keeps to the constraints of its fields, all the way down."""
    for _, node in walk(value):
        for field in fields_of(type(node)):
            assert list(field.breaches(getattr(node, field.name))) == []


def comes_back_from_json(value):
    """What is written is read back equal, to the letter, and written as before."""
    again = converter.structure(json.loads(written(value)), type(value))

    assert again == value
    # Some texts are compared by a normal form; here they are to be the same.
    assert repr(again) == repr(value)
    assert written(again) == written(value)


def comes_back_as_a_document(value):
    """A document's bytes are canonical, and read back they give the same document."""
    data = dumps(value)

    again = loads(data)

    assert (again, repr(again)) == (value, repr(value))
    assert dumps(again) == data == rfc8785.dumps(json.loads(data))
    assert loads(data.decode()) == value


def is_walked_as_its_json_reads(value):
    """The one walk finds what another way finds, and each place is an object in the JSON."""
    walked = list(walk(value))

    assert [(pointer, id(node)) for pointer, node in walked] == [
        (pointer, id(node)) for pointer, node in nodes(value)
    ]
    assert {pointer for pointer, _ in walked} == set(objects(json.loads(written(value))))
    assert all(at(value, pointer) is node for pointer, node in walked)


def survives_copies(value):
    """Copies of all kinds are equal, with equal hashes."""
    copies = [
        copy.copy(value),
        copy.deepcopy(value),
        pickle.loads(pickle.dumps(value)),  # noqa: S301 (our own bytes)
        replace(value),
    ]

    for again in copies:
        assert (again, hash(again), repr(again)) == (value, hash(value), repr(value))


LAWS = [is_sound, comes_back_from_json, is_walked_as_its_json_reads, survives_copies]


@pytest.mark.parametrize("cls", CLASSES)
def test_every_value_keeps_the_laws(cls):
    """
    Values of every class are sound, come back from JSON, are walked whole and survive copies.
    """
    laws = [*LAWS, comes_back_as_a_document] if issubclass(cls, Document) else LAWS

    # One round of examples for all laws: making them takes longer than judging them.
    @given(strategy(cls))
    def keeps_the_laws(value):
        for law in laws:
            law(value)

    keeps_the_laws()
