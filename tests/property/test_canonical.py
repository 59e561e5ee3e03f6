"""Canonical bytes: what we write is what others write by RFC 8785."""

import json

import pytest
import rfc8785
from hypothesis import given, settings

from kfbeslut.serialization import documents, dumps
from kfbeslut.serialization.codec import codec, standard_library
from kfbeslut.testing import documents as any_documents


@pytest.mark.parametrize("one", [codec(), standard_library()], ids=["orjson", "standard library"])
def test_our_bytes_are_those_of_another_program(one, monkeypatch):
    """
    The package rfc8785 gives the same bytes, whichever library we write with.
    """
    monkeypatch.setattr(documents, "codec", lambda: one)

    # Five times the usual number, so that before a release it is 10,000 with each library.
    @settings(max_examples=5 * settings().max_examples)
    @given(any_documents())
    def are_the_same(document):
        data = dumps(document)

        assert data == rfc8785.dumps(json.loads(data))

    are_the_same()
