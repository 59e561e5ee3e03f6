"""The quick way on any value: it reads what is well, counts rightly, and hides no repeated key."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kfbeslut import model
from kfbeslut.errors import InvalidDocumentError
from kfbeslut.model import fields_of, walk
from kfbeslut.model.constraints import is_plain
from kfbeslut.serialization import Limits, documents, dumps, fast, loads
from kfbeslut.serialization.codec import codec, standard_library
from kfbeslut.serialization.converter import converter
from kfbeslut.testing import documents as any_documents
from kfbeslut.testing import strategy

CLASSES = [cls for name in model.__all__ if fields_of(cls := getattr(model, name))]
CODECS = [codec(), standard_library()]
BLANKS = st.text(" \t\r\n", max_size=2)


def strings(plain):
    """Count the strings in plain values, keys and all."""
    if isinstance(plain, dict):
        return len(plain) + sum(map(strings, plain.values()))
    return sum(map(strings, plain)) if isinstance(plain, list) else isinstance(plain, str)


def read(plain, cls, one):
    """Read a value of a class the quick way, as if it were a document of its own."""
    raw = json.dumps(plain | {"type": cls.__name__, "schema": 1}).encode()
    return fast.read(raw, {cls.__name__: cls}, 1, one, counted=True)


def spelled_out(plain, value):
    """Write all defaults out, that facts are not stated too."""
    out = dict(plain)
    for pointer, node in walk(value):
        place = out
        for step in pointer.split("/")[1:]:
            place = place[int(step) if isinstance(place, list) else step]
        for field in fields_of(type(node)):
            default = getattr(field.default, "value", field.default)
            place.setdefault(field.name, list(default) if default == () else default)
    return out


@pytest.mark.parametrize("cls", CLASSES)
def test_every_value_is_read_and_its_strings_counted(cls, monkeypatch):
    """
    The functions of every class read all good values, and use as many strings as stand there.
    """
    # Characters are good already. That all are taken for plain lets every value be counted.
    monkeypatch.setattr(fast, "plain_strings", lambda raw: strings(json.loads(raw)))

    @given(strategy(cls), st.sampled_from(CODECS))
    def is_read(value, one):
        plain = converter.unstructure(value)
        for told in (plain, spelled_out(json.loads(json.dumps(plain)), value)):
            again = read(told, type(value), one)

            assert (again, repr(again)) == (value, repr(value))

    is_read()


@given(any_documents(), st.sampled_from([None, 0, "\t"]), st.booleans())
def test_what_is_counted_is_what_stands_there(document, indent, ascii_only):
    """
    Strings are counted rightly, or not at all; what we write is read quickly if they are.
    """
    raw = dumps(document)
    written = json.dumps(json.loads(raw), indent=indent, ensure_ascii=ascii_only).encode()

    counted = fast.plain_strings(written)

    assert counted in {None, strings(json.loads(raw))}
    assert documents._quickly(written, Limits(), counted=True) == (document if counted else None)
    assert documents._quickly(raw, Limits(), counted=False) == document


@given(st.text(), st.booleans())
def test_texts_passed_without_a_look_are_well(text, ascii_only):
    """
    Where all characters count as plain, they are such as the model takes.
    """
    written = json.dumps(text, ensure_ascii=ascii_only).encode(errors="surrogatepass")

    if fast.plain_strings(written) is not None:
        assert is_plain(text)


@given(any_documents(), st.data())
def test_a_repeated_key_is_seen_wherever_it_stands(document, data):
    """
    A key repeated in any object, with any value, blanks and escapes, is refused by every way.
    """
    objects = []
    plain = json.loads(dumps(document), object_hook=lambda found: objects.append(found) or found)
    chosen = data.draw(st.sampled_from([found for found in objects if found]))
    key = data.draw(st.sampled_from(list(chosen)))
    value = data.draw(st.sampled_from([chosen[key], None, "", 1]))
    at = data.draw(st.integers(0, len(key) - 1))
    odd = data.draw(st.sampled_from([key, f"{key[:at]}\\u{ord(key[at]):04x}{key[at + 1 :]}"]))
    again = f'"{odd}"{data.draw(BLANKS)}:{data.draw(BLANKS)}{json.dumps(value)}'
    members = dict(chosen)
    chosen.clear()
    chosen["HERE"] = 0
    around = json.dumps(plain, ensure_ascii=False, separators=(",", ":"))
    inside = json.dumps(members, ensure_ascii=False)[1:-1]
    twice = data.draw(st.sampled_from([f"{inside},{again}", f"{again} ,{inside}"]))

    written = around.replace('"HERE":0', twice).encode()

    refusals = set()
    with pytest.MonkeyPatch.context() as patch:
        for one in CODECS:
            patch.setattr(documents, "codec", lambda one=one: one)
            for way in (loads, lambda data: documents._in_detail(data, Limits())):
                with pytest.raises(InvalidDocumentError) as refusal:
                    way(written)
                refusals.add(refusal.value.faults)

    assert len(refusals) == 1
    assert "duplicate-key" in {fault.rule for fault in refusals.pop()}
