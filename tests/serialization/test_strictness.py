"""Strictness: what is refused, where, and why."""

import json

import pytest

from kfbeslut.errors import Fault, InvalidDocumentError
from kfbeslut.serialization import Limits, loads


def refusal(data, **limits):
    """Read what can't be read; give the error."""
    with pytest.raises(InvalidDocumentError) as caught:
        loads(data, limits=Limits(**limits))
    return caught.value


def faults(data, **limits):
    return refusal(data, **limits).faults


def motion(members):
    return f'{{"type":"Motion","schema":1,{members}}}'


def wrong_type(pointer, allowed, found):
    return Fault(pointer, "wrong-type", (("allowed", (allowed,)), ("found", found)))


@pytest.mark.parametrize(
    ("members", "fault"),
    [
        ('"title":1', wrong_type("/title", "str", "int")),
        ('"title":true', wrong_type("/title", "str", "bool")),
        ('"title":["a"]', wrong_type("/title", "str", "list")),
        ('"signed":{"year":1.9}', wrong_type("/signed/year", "int", "float")),
        ('"signed":{"year":2024.0}', wrong_type("/signed/year", "int", "float")),
        ('"signed":{"year":true}', wrong_type("/signed/year", "int", "bool")),
        ('"signed":{"year":"2024"}', wrong_type("/signed/year", "int", "str")),
        ('"signed":"2024-05-20"', wrong_type("/signed", "dict", "str")),
        ('"by":[{"everyone":1}]', wrong_type("/by/0/everyone", "bool", "int")),
        ('"by":[{"everyone":null}]', wrong_type("/by/0/everyone", "bool", "NoneType")),
        ('"by":{"name":"Rut Lind"}', wrong_type("/by", "list", "dict")),
        ('"by":"Rut Lind"', wrong_type("/by", "list", "str")),
        ('"by":[null]', wrong_type("/by/0", "dict", "NoneType")),
        ('"extent":null', wrong_type("/extent", "str", "NoneType")),
        ('"extent":1', wrong_type("/extent", "str", "int")),
        (
            '"extent":"WHOLE"',
            Fault("/extent", "unknown-value", (("allowed", ("whole", "extract", "unknown")),)),
        ),
        ('"title":""', Fault("/title", "text-too-short", (("min", 1),))),
        ('"title":"a\\u0000"', Fault("/title", "text-control-character")),
        ('"title":"A\\u0308ngsby"', Fault("/title", "text-not-nfc")),
        ('"title":"\\ud83d"', Fault("/title", "text-surrogate")),
        (
            '"municipality":{"name":"Almvik","code":"12"}',
            Fault("/municipality/code", "text-pattern", (("shape", "four-digits"),)),
        ),
        (
            '"claims":[{"text":"a","number":0}]',
            Fault("/claims/0/number", "number-too-small", (("min", 1),)),
        ),
        (
            '"claims":[{"text":"a","number":9007199254740992}]',
            Fault("/claims/0/number", "number-too-large", (("max", 2**53 - 1),)),
        ),
        (
            f'"claims":[{{"text":"a","number":{"9" * 30}}}]',
            Fault("/claims/0/number", "number-too-large", (("max", 2**53 - 1),)),
        ),
        (
            f'"claims":[{{"text":"a","number":-{"9" * 5000}}}]',
            Fault("/claims/0/number", "number-too-small", (("min", 1),)),
        ),
        ('"claims":[{"text":"a","number":NaN}]', Fault("/claims/0/number", "not-finite")),
        ('"claims":[{"text":"a","number":-Infinity}]', Fault("/claims/0/number", "not-finite")),
        ('"claims":[{"text":"a","number":1e999}]', Fault("/claims/0/number", "not-finite")),
        ('"claims":[{"number":1}]', Fault("/claims/0/text", "missing-field")),
        ('"titel":"a"', Fault("/titel", "unknown-field", (("owner", "Motion"),))),
        ('"a/b~c":1', Fault("/a~1b~0c", "unknown-field", (("owner", "Motion"),))),
        (
            '"claims":[{"text":"a","type":"Claim"}]',
            Fault("/claims/0/type", "unknown-field", (("owner", "Claim"),)),
        ),
        (
            '"sections":[{"blocks":[{"text":"a"}]}]',
            Fault("/sections/0/blocks/0/type", "missing-field"),
        ),
        (
            '"sections":[{"blocks":[{"type":"Claim","text":"a"}]}]',
            Fault("/sections/0/blocks/0/type", "unknown-tag", (("allowed", ("Block", "Table")),)),
        ),
        (
            '"sections":[{"blocks":[{"type":[],"text":"a"}]}]',
            Fault("/sections/0/blocks/0/type", "unknown-tag", (("allowed", ("Block", "Table")),)),
        ),
        ('"sections":[{"blocks":["a"]}]', wrong_type("/sections/0/blocks/0", "dict", "str")),
        ('"signed":{"month":2,"day":30}', Fault("/signed/day", "impossible-date")),
        (
            '"signed":{}',
            Fault("/signed", "no-part-stated", (("allowed", ("year", "month", "day")),)),
        ),
    ],
)
def test_what_is_not_exactly_right_is_refused(members, fault):
    """
    Nothing is converted, guessed or overlooked: the fault names the place and what is allowed.
    """
    assert faults(motion(members)) == (fault,)


@pytest.mark.parametrize(
    "day",
    [
        "20240520",
        "2024-W21-1",
        "2024-5-20",
        "2024-05-20 ",
        "2024-02-30",
        "0000-01-01",
        "２０２４-05-20",
        "2024-05-20T00:00:00",
        "",
        "\\ud800",
    ],
)
def test_a_date_has_one_form(day):
    """
    Only a day that exists, written `yyyy-mm-dd`, is a date.
    """
    data = f'{{"type":"Minutes","schema":1,"meeting":{{"date":"{day}"}}}}'

    assert faults(data) == (Fault("/meeting/date", "not-a-date"),)


@pytest.mark.parametrize(
    "time", ["18:30", "183000", "T18:30:00", "24:00:00", "18:30:61", "kl. 18", ""]
)
def test_a_time_has_one_form(time):
    """
    Only a time of day written `hh:mm:ss` is one.
    """
    data = f'{{"type":"Minutes","schema":1,"meeting":{{"opened":"{time}"}}}}'

    assert faults(data) == (Fault("/meeting/opened", "not-a-time"),)


@pytest.mark.parametrize(
    ("time", "rule"), [("18:30:00+02:00", "time-with-zone"), ("18:30:00.500000", "time-too-fine")]
)
def test_a_time_is_local_and_to_the_second(time, rule):
    """
    Zones and fractions are refused, as everywhere in the model.
    """
    data = f'{{"type":"Minutes","schema":1,"meeting":{{"opened":"{time}"}}}}'

    assert faults(data) == (Fault("/meeting/opened", rule),)


def test_rules_between_fields_hold_too():
    """
    A whole that contradicts itself is refused where it does.
    """
    paragraph = '{"special_statements":[{"by":[{"name":"Rut Lind"}],"paragraph":{}}]}'

    assert faults(f'{{"type":"Minutes","schema":1,"paragraphs":[{paragraph}]}}') == (
        Fault(
            "/paragraphs/0/special_statements/0/paragraph",
            "stated-by-the-whole",
            (("whole", "DecisionParagraph"),),
        ),
    )


def test_rules_for_a_whole_list_hold_too():
    """
    A list that is too short, or in which a key is repeated, is a fault of the list.
    """
    nobody = '{"type":"SpecialStatement","schema":1,"by":[]}'
    twice = '{"key":"a","document":{"type":"Motion"}}'

    assert faults(nobody) == (Fault("/by", "too-few-items", (("min", 1),)),)
    assert faults(f'{{"type":"Case","schema":1,"documents":[{twice},{twice}]}}') == (
        Fault("/documents", "repeated-key", (("key", "key"),)),
    )


def test_all_faults_are_told_at_once():
    """
    Whoever mends a document sees everything that is wrong with it, in its order.
    """
    data = motion(
        '"titel":"a","by":[{"name":1},{"name":"Rut Lind","party":"S"}],"claims":[{},5],"title":""'
    )

    assert [(fault.pointer, fault.rule) for fault in faults(data)] == [
        ("/titel", "unknown-field"),
        ("/by/0/name", "wrong-type"),
        ("/by/1/party", "unknown-field"),
        ("/claims/0/text", "missing-field"),
        ("/claims/1", "wrong-type"),
        ("/title", "text-too-short"),
    ]


@pytest.mark.parametrize(
    ("data", "pointers"),
    [
        (motion('"title":"a","title":"b"'), ["/title"]),
        (motion('"title" :"a","title":"a"'), ["/title"]),
        (motion('"title":"a","t\\u0069tle":"b","title":"c"'), ["/title"]),
        (motion('"schema":1'), ["/schema"]),
        (motion('"claims":[{"text":"a"},{"text":"a" , "text":"a"}]'), ["/claims/1/text"]),
        (
            motion('"claims":[],"signed":{"year":1,"year":1,"day":1,"day":2},"claims":[]'),
            ["/claims", "/signed/year", "/signed/day"],
        ),
    ],
)
def test_a_key_stands_once(data, pointers):
    """
    Repeated keys, of which JSON readers keep any one they like, are refused, however written.
    """
    assert faults(data) == tuple(Fault(pointer, "duplicate-key") for pointer in pointers)


def test_repeated_keys_hide_no_other_faults():
    """
    Repeated keys are told beside everything else that is wrong.
    """
    data = motion('"x":{"y":[{"a":1,"a":2}]},"title":1,"title":2')

    assert [(fault.pointer, fault.rule) for fault in faults(data)] == [
        ("/title", "duplicate-key"),
        ("/x/y/0/a", "duplicate-key"),
        ("/x", "unknown-field"),
        ("/title", "wrong-type"),
    ]


@pytest.mark.parametrize("key", ["\\ud800", "\\u0000", "n" * 101, "a\\nb"])
def test_a_key_that_can_not_be_told_is_not_repeated(key):
    """
    A key that no log could hold is a fault of the object that has it.
    """
    strange = Fault("/claims/0", "strange-key")

    assert faults(motion(f'"claims":[{{"text":"a","{key}":1}}]')) == (strange,)
    # What is below it can't be pointed at; that it is there is told.
    assert faults(motion(f'"claims":[{{"text":"a","{key}":{{"b":1,"b":2}}}}]')) == (strange,)
    assert faults(motion(f'"claims":[{{"text":"a","{key}":1,"{key}":2}}]')) == (strange, strange)


@pytest.mark.parametrize(
    ("data", "line", "column"),
    [
        ("", 1, 1),
        (b"\xef\xbb\xbf{}", 1, 1),
        ("{", 1, 2),
        ('{"type":"Motion",1}', 1, 18),
        ('{"type":"Motion"\n "schema":1}', 2, 2),
        ('{"title":"a\nb"}', 1, 12),
        ("{'type': 'Motion'}", 1, 2),
        ("{}{}", 1, 3),
        ('{"title":"a', 1, 10),
        ('{"n":01}', 1, 7),
        (b"{\x00}", 1, 2),
        ("\ufeff{}", 1, 1),
    ],
)
def test_what_is_not_json_is_refused_at_its_place(data, line, column):
    """
    A text that is not JSON, or begins with a byte order mark, is refused by line and column.
    """
    assert faults(data) == (Fault("", "bad-json", (("line", line), ("column", column))),)


@pytest.mark.parametrize(
    "data", [b"\xff", "{}".encode("utf-16"), "å".encode("latin-1"), b'"\xed\xa0\x80"', "\ud800"]
)
def test_only_utf8_is_read(data):
    """
    Other encodings, and halves of characters, are refused.
    """
    assert faults(data) == (Fault("", "not-utf8"),)


@pytest.mark.parametrize(
    ("data", "found"), [("null", "NoneType"), ("[]", "list"), ('"Motion"', "str"), ("1", "int")]
)
def test_a_document_is_an_object(data, found):
    """
    JSON that is no object is no document.
    """
    assert faults(data) == (wrong_type("", "dict", found),)


@pytest.mark.parametrize("tag", ['"motion"', '"Claim"', "1", "null", "[]"])
def test_a_document_names_a_class_that_there_is(tag):
    """
    The class is one of the documents' classes, spelled as it is.
    """
    (fault,) = faults(f'{{"type":{tag},"schema":1}}')

    assert (fault.pointer, fault.rule) == ("/type", "unknown-tag")
    assert dict(fault.params)["allowed"] == (
        "Case",
        "DecisionParagraph",
        "Minutes",
        "Motion",
        "SpecialStatement",
        "Statement",
        "SubstituteStatement",
    )


def test_a_document_without_a_class_is_refused():
    """
    Nothing is guessed from the fields that are there.
    """
    assert faults('{"schema":1,"claims":[]}') == (Fault("/type", "missing-field"),)


def test_the_version_of_the_schema_must_stand():
    """
    A document that doesn't say its version could be of any.
    """
    assert faults('{"type":"Motion","titel":1}') == (Fault("/schema", "missing-field"),)


@pytest.mark.parametrize(
    ("data", "limits", "fault"),
    [
        (motion('"title":"åäö"'), {"size": 44}, Fault("", "too-large", (("max", 44),))),
        (motion('"claims":[{}]'), {"depth": 2}, Fault("", "too-deep", (("max", 2),))),
        ("[" * 100_000, {}, Fault("", "too-deep", (("max", 32),))),
        ('{"a":' * 100_000, {}, Fault("", "too-deep", (("max", 32),))),
        (motion('"claims":[1,2]'), {"elements": 4}, Fault("", "too-many-elements", (("max", 4),))),
        ("[" + "0," * 1_000_000 + "0]", {}, Fault("", "too-many-elements", (("max", 250_000),))),
        (motion(f'"title":"{"a" * 10_000_000}"'), {}, Fault("", "too-large", (("max", 2**23),))),
    ],
    ids=["bytes", "levels", "lists", "objects", "elements", "many elements", "much text"],
)
def test_what_is_too_much_is_refused(data, limits, fault):
    """
    What goes beyond a limit is refused before anything is made of it.
    """
    assert faults(data, **limits) == (fault,)


def test_what_is_just_enough_is_read():
    """
    A limit itself is within the limit; brackets and commas in texts don't count.
    """
    data = motion('"title":"[[[{,,,\\"","claims":[{"text":"\\\\"}]')

    read = loads(data, limits=Limits(size=len(data), depth=3, elements=6))

    assert read.title == '[[[{,,,"'


def test_faults_are_told_up_to_a_limit():
    """
    A document with a hundred thousand faults is refused as quickly as one with many.
    """
    data = motion(f'"claims":[{",".join(["1"] * 100_000)}]')

    few = refusal(data, faults=3)
    many = refusal(data, faults=1000)

    assert [fault.pointer for fault in few.faults] == ["/claims/0", "/claims/1", "/claims/2"]
    assert few.truncated
    assert len(many.faults) == 1000
    assert many.truncated


@pytest.mark.parametrize("number", [99, 100])
def test_it_is_said_whether_there_are_more_faults(number):
    """
    Exactly as many faults as the limit are all of them; one fewer, too.
    """
    error = refusal(motion(f'"claims":[{",".join(["{}"] * number)}]'))

    assert len(error.faults) == number
    assert not error.truncated


def test_unknown_and_repeated_keys_count_as_any_fault():
    """
    No kind of fault gets around the limit.
    """
    twice = ",".join(['{"a":1,"a":1}'] * 5000)

    unknown = refusal(motion(",".join(f'"k{i}":1' for i in range(5000))), faults=10)
    repeated = refusal(motion(f'"x":[{twice}]'), faults=10)

    assert (len(unknown.faults), unknown.truncated) == (10, True)
    assert (len(repeated.faults), repeated.truncated) == (10, True)


def test_a_full_stack_is_our_error_too(monkeypatch):
    """
    Where a program has used up its stack, a document that is within the limit is too deep.
    """

    def out_of_stack(*_, **__):
        raise RecursionError

    monkeypatch.setattr(json, "loads", out_of_stack)

    # The escape needs a closer look, in which the text is parsed.
    assert faults(motion(r'"title":"\u0061"')) == (Fault("", "too-deep", (("max", 32),)),)


@pytest.mark.parametrize("field", ["title", "extent", "signed", "by", "claims", "type", "schema"])
@pytest.mark.parametrize(
    "value", ["A\u030819121212-1212", 191212121212, ["19121212-1212"], {"name": "19121212-1212"}]
)
def test_no_value_is_repeated_in_an_error(field, value):
    """
    What stands in a document may be personal data: errors tell places and kinds only.
    """
    error = refusal(json.dumps({"type": "Motion", "schema": 1, field: value}))

    assert "1212" not in f"{error!r} {error.sentence('sv')} {error.sentence('en')}"


def test_limits_must_make_sense():
    """
    Limits are checked as any value is.
    """
    with pytest.raises(ValueError, match=r"Limits\.faults must not be more than 1000"):
        Limits(faults=1001)
