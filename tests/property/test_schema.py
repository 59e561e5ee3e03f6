"""The schemas are true: `loads` refuses what they refuse, and little of what they let pass."""

import copy
import functools
import json

from hypothesis import assume, given
from hypothesis import strategies as st
from jsonschema import Draft202012Validator

from kfbeslut.errors import InvalidDocumentError
from kfbeslut.rules import check
from kfbeslut.samples import motion, special_statement, statement, substitute_statement
from kfbeslut.serialization import KINDS, dump_report, dumps, loads, schema
from kfbeslut.testing import documents

#: What no schema can say, by the rules of the faults: the description of each schema lists it.
UNSAID = {
    "text-not-nfc",
    "text-surrogate",
    "not-a-date",
    "repeated-key",
    "ends-before-it-begins",
    "nobody-named",
    "no-part-stated",
    "impossible-date",
    "stated-by-the-whole",
}

CHARACTERS = ["", " ", "a", "\x00", "\x85", "A\u0308", "\ud800", "\n", "/", "/~2", "0180", "å"]
TIMES = ["2024-02-29", "2023-02-29", "2024-5-20", "0000-01-01", "18:30:00", "18:30", "24:00:00"]
WORDS = ["motion", "council", "whole", "yes", "Motion", "Block", "DecisionParagraph"]
NUMBERS = [-1, 0, 1, 4, 5, 10_000, 2**53 - 1, 2**53, 10**30]
OTHERS = [1.5, True, False, None, [], {}]

ALIKE = {
    str: st.one_of(st.sampled_from(CHARACTERS), st.sampled_from(TIMES), st.text(max_size=3)),
    int: st.one_of(st.sampled_from(NUMBERS), st.integers()),
}
ODD = st.one_of(*ALIKE.values(), st.sampled_from(WORDS), st.sampled_from(OTHERS))

SAMPLES = [motion(), special_statement(), statement(), substitute_statement()]


@functools.cache
def validator(kind):
    return Draft202012Validator(schema(kind))


def places(node):
    """List every member of every object and list, as what holds it and its key or number."""
    children = list(node.items() if isinstance(node, dict) else enumerate(node))
    for step, child in children:
        yield node, step
        if isinstance(child, dict | list):
            yield from places(child)


@st.composite
def nearly_documents(draw):
    """Draw a document's plain values and change them here and there, as another program might."""
    plain = json.loads(dumps(draw(documents() | st.sampled_from(SAMPLES))))
    for _ in range(draw(st.integers(1, 2))):
        there = list(places(plain))
        holder, step = draw(st.sampled_from(there))
        keys = sorted({key for _, key in there if isinstance(key, str)})
        match draw(st.sampled_from(["alter", "set", "take away", "move", "repeat", "add"])):
            case "alter":
                holder[step] = draw(ALIKE.get(type(holder[step]), ODD))
            case "set":
                holder[step] = draw(ODD)
            case "take away":
                del holder[step]
            case "move":
                source, key = draw(st.sampled_from(there))
                holder[step] = copy.deepcopy(source[key])
            case "repeat" if isinstance(holder, list):
                holder.append(holder[step])
            case _ if isinstance(holder, dict):
                holder[draw(st.sampled_from([*keys, "name", "text", "key", "x"]))] = draw(ODD)
        assume(plain)
    return plain


def refusal(plain):
    """Give the rules that a document breaks, or nothing if it is read."""
    try:
        loads(json.dumps(plain))
    except InvalidDocumentError as error:
        return {fault.rule for fault in error.faults}
    return set()


@given(documents())
def test_every_document_is_valid(document):
    """
    Whatever we write keeps to the schema of its kind.
    """
    plain = json.loads(dumps(document))

    assert validator(plain["type"]).is_valid(plain)


@given(documents())
def test_every_report_is_valid(document):
    """
    Whatever we find is told in a report that keeps to its schema.
    """
    plain = json.loads(dump_report(check(document)))

    assert validator("Report").is_valid(plain)


@given(nearly_documents())
def test_a_schema_and_the_reader_agree(plain):
    """
    What a schema refuses is not read; what it lets pass breaks at most what no schema can say.
    """
    kind = plain.get("type")
    assume(kind in KINDS[:-1] and plain.get("schema") != 0)

    refused = refusal(plain)

    assert refused <= UNSAID if validator(kind).is_valid(plain) else refused
