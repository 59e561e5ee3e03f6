"""Speed: what is well is read the quick way, and the quick way is never of another opinion."""

import datetime as dt
import functools
import json
import sys

import pytest

from kfbeslut import samples
from kfbeslut.errors import InvalidDocumentError
from kfbeslut.model import (
    Actor,
    Block,
    Claim,
    Document,
    Meeting,
    Minutes,
    Motion,
    RegistryNumber,
    Section,
    fields_of,
    replace,
    walk,
)
from kfbeslut.model.constraints import Exactly, Items, is_plain
from kfbeslut.serialization import Limits, converter, documents, dumps, fast, loads, loads_kept
from kfbeslut.serialization.codec import codec, standard_library
from kfbeslut.serialization.parsing import DEEPEST

DOCUMENTS = {
    f"{name}{pointer}": document
    for name in samples.__all__
    if name != "change"
    for pointer, document in walk(getattr(samples, name)())
    if isinstance(document, Document)
}
MOTION = Motion(title="Bänkar", by=[Actor(name="Rut Lind", parties=["S"])])
PLAIN = [pytest.param(document, id=name) for name, document in DOCUMENTS.items()]


@pytest.fixture(params=["orjson", "standard library"])
def chosen(request, monkeypatch):
    """Read and write with one of the two libraries."""
    one = codec() if request.param == "orjson" else standard_library()
    monkeypatch.setattr(documents, "codec", lambda: one)
    return one


def quickly(data, *, counted=True):
    return documents._quickly(data, Limits(), counted=counted)


def outcome(read, data):
    """Give the document and no faults, or no document and the faults."""
    try:
        return read(data), None
    except InvalidDocumentError as refusal:
        return None, refusal.faults


@functools.cache
def thorough_converter():
    """Make the converter without what makes it quick."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(converter, "part_reader", lambda cls: lambda given: None)
        patch.setattr(converter, "sound", lambda constraint: lambda given: False)
        made = converter._make_converter()
        # Now are the hooks made, for all that can stand in a document.
        made.get_structure_hook(documents.DOCUMENT)
    return made


def in_every_detail(data):
    """Read by what constraints say is wrong alone, with nothing that is there to be quick."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(converter, "converter", thorough_converter())
        return documents._in_detail(data, Limits())


def judged_alike(data):
    """Read in all ways, which agree to the letter; give the document and the faults."""
    expected = outcome(in_every_detail, data)
    assert outcome(lambda data: documents._in_detail(data, Limits()), data) == expected
    with pytest.MonkeyPatch.context() as patch:
        for one in (codec(), standard_library()):
            patch.setattr(documents, "codec", lambda one=one: one)
            got = outcome(loads, data)

            assert got == expected
            assert repr(got) == repr(expected)
    return expected


def motion(members):
    return f'{{"type":"Motion","schema":1,{members}}}'


@pytest.mark.parametrize("document", PLAIN)
def test_what_we_write_is_read_the_quick_way(document, chosen):
    """
    All good documents of ours are read quickly, foreign and kept ones, with either library.
    """
    data = dumps(document)

    assert quickly(data, counted=True) == document
    assert quickly(data, counted=False) == document
    assert quickly(data.decode()) == document


@pytest.mark.parametrize("document", PLAIN)
def test_what_others_write_is_read_the_quick_way(document, chosen):
    """
    Blanks, the order of members and facts that are said not to be stated make nothing slow.
    """
    plain = json.loads(dumps(document))
    unstated = {field.name: None for field in fields_of(type(document)) if field.may_be_none}

    for foreign in (
        json.dumps(plain, ensure_ascii=False),
        json.dumps(plain, ensure_ascii=False, indent="\t"),
        json.dumps(dict(reversed(plain.items())), ensure_ascii=False),
        json.dumps(unstated | plain, ensure_ascii=False),
    ):
        assert quickly(foreign) == document


def test_the_samples_hold_documents_of_every_class():
    """
    What is said of the samples is said of all that can be read.
    """
    assert {type(document) for document in DOCUMENTS.values()} == set(documents.DOCUMENT.classes)


@pytest.mark.parametrize("document", PLAIN)
def test_the_libraries_write_the_same(document, monkeypatch):
    """
    Which library writes can't be seen in the bytes.
    """
    monkeypatch.setattr(documents, "codec", standard_library)
    by_the_standard_library = dumps(document)
    monkeypatch.setattr(documents, "codec", codec)

    assert dumps(document) == by_the_standard_library


def test_orjson_is_used_only_if_it_is_installed(monkeypatch):
    """
    Without orjson all goes its way with what Python has.
    """
    monkeypatch.setitem(sys.modules, "orjson", None)
    codec.cache_clear()
    try:
        assert codec() is standard_library()
    finally:
        codec.cache_clear()
    monkeypatch.undo()

    assert codec() is not standard_library()


@pytest.mark.parametrize(
    "members",
    [
        '"title":"a","title":"b"',
        '"title" :"a","title":"a"',
        '"title"\n\t :"a","title":"a"',
        '"title":"a","t\\u0069tle":"a"',
        '"\\u0074itle":"a","titl\\u0065":"a"',
        '"title":"a" , "claims":[], "title":"a"',
        '"claims":[{"text":"a" , "text":"a"}]',
        '"claims":[{"text":"a"},{"text":"a","text":"a"}]',
        '"claims":[{"number" :1,"text":"a","number":2}]',
        '"signed":{"year":2024,"year" :2024}',
        '"sections":[{"blocks":[{"type":"Block","text":"a","type":"Block"}]}]',
        '"schema" :1',
        '"type":"Motion"',
        '"title":null,"title":"a"',
        '"title":"a","title":null',
        '"claims":[{"text":"\\"","text":"\\""}]',
        '"claims":[{"text":"\\\\","text":"\\\\\\""}]',
        '"by":[{"name":"a"}],"by":[{"name":"a"}]',
        # Persons of one shape that were met before, and stand in the memo.
        '"by":[{"name":"a","parties":["S"]},{"name":"a","parties":["S"],"parties":["S"]}]',
        '"by":[{"name":"a","parties":["S"]},{"name":"b","name":"a","parties":["S"]}]',
        '"by":[{"name":"a","parties":[]},{"name" :"a","name":"a","parties":[]}]',
        '"by":[{"name":null,"parties":["S"]},{"name":null,"name":null,"parties":["S"]}]',
        '"by":[{"name":"a","name":"a","parties":["S"]},{"name":"a","parties":["S"]}]',
        '"titel":1,"titel":2',
        '"a" :1,"a":2',
    ],
)
def test_a_repeated_key_is_never_overlooked(members):
    """
    Wherever and however a key is repeated, every way sees it.
    """
    document, faults = judged_alike(motion(members))

    assert document is None
    assert "duplicate-key" in {fault.rule for fault in faults}


def test_a_repeated_schema_or_class_is_seen_in_any_place():
    """
    The members that are no facts are counted, too.
    """
    for data in (
        '{"schema":1,"type":"Motion","schema":1}',
        '{"type" :"Motion","schema":1,"type":"Motion"}',
        '{"schema":2,"type":"Case","schema":1,"type":"Motion"}',
    ):
        document, faults = judged_alike(data)

        assert document is None
        assert faults[0].rule == "duplicate-key"


@pytest.mark.parametrize(
    "number",
    [
        *("-0", "0.0", "1.0", "1e2", "1E0", "-1", "01", "+1", "1e999", "1e-999", "0x1", "1_0"),
        *("NaN", "Infinity", "-Infinity", "true", "false", "null", '"1"', "[]", "[1]", "{}"),
        *("9007199254740991", "9007199254740992", "9223372036854775807", "9223372036854775808"),
        *("18446744073709551616", "9" * 30, "-" + "9" * 30, "9" * 5000, f"1{'0' * 400}.5"),
    ],
)
@pytest.mark.parametrize("place", ["schema", "year", "number", "seats"])
def test_numbers_are_judged_alike(number, place):
    """
    Libraries differ in what they make of odd numbers; what becomes of a document doesn't.
    """
    data = {
        "schema": f'{{"type":"Motion","schema":{number}}}',
        "year": motion(f'"signed":{{"year":{number}}}'),
        "number": motion(f'"claims":[{{"text":"a","number":{number}}}]'),
        "seats": motion(f'"by":[{{"body":{{"name":"a","seats":{number}}}}}]'),
    }

    judged_alike(data[place])


@pytest.mark.parametrize(
    ("text", "accepted"),
    [
        ("a", True),
        ("åäöÅÄÖéüß", True),
        ("§ “citat” – • …", True),
        ("½ %\u00ad\u00a0\u02ff", True),
        ("\u2002\u2028\u2029\u202e\u202f", True),
        ("\ue000\uf8ff\U000f0000", True),
        ("😀\U0010fffd\ufffe", True),
        ("\ufeff", True),
        ("\u0300", True),
        ("q\u0327\u0302", True),
        ('\\n\\t\\/\\\\\\"', True),
        ("\\u00e5\\u00E5\\u0061", True),
        ("\\ud83d\\ude00", True),
        ("\\u005c\\u0022", True),
        ("\\\\u0000", True),
        ("\u2000", False),
        ("\u2001", False),
        ("a\u0308", False),
        ("\\u0061\\u0308", False),
        ("a\\u0308", False),
        ("\u0344", False),
        ("\u212b", False),
        ("\u1100\u1161", False),
        ("\x7f", False),
        ("\x80", False),
        ("\x85", False),
        ("\x9f", False),
        ("\x00", False),
        ("\n", False),
        ("\t", False),
        ("\\u0000", False),
        ("\\u007f", False),
        ("\\u0085", False),
        ("\\r", False),
        ("\\b\\f", False),
        ("\\ud800", False),
        ("\\ude00\\ud83d", False),
        ("\ud800", False),
        ("\\u12", False),
        ("\\x", False),
        ("\\", False),
        ('"', False),
    ],
)
def test_texts_are_judged_alike(text, accepted):
    """
    Which characters a text may hold doesn't depend on how it is read, or how they are written.
    """
    document, faults = judged_alike(motion(f'"title":"{text}","subtitle":"{text}"'))

    assert (document is not None, faults is None) == (accepted, accepted)


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b" ",
        b"\xef\xbb\xbf" + dumps(MOTION),
        "\ufeff" + dumps(MOTION).decode(),
        dumps(MOTION).decode().encode("utf-16"),
        dumps(MOTION).decode().encode("utf-16-le"),
        dumps(MOTION).decode().encode("latin-1"),
        dumps(MOTION).replace(b"\xc3\xa4", b"\xed\xa0\x80"),
        dumps(MOTION).replace(b"\xc3\xa4", b"\xc3"),
        dumps(MOTION).replace(b"\xc3\xa4", b"\xc1\xa4"),
        dumps(MOTION).replace(b"\xc3\xa4", b"\xc2"),
        dumps(MOTION).replace(b"\xc3\xa4", b"\xe2\x80"),
        dumps(MOTION).replace(b"\xc3\xa4", b"\xe2"),
        dumps(MOTION)[:-1],
        dumps(MOTION) * 2,
        dumps(MOTION) + b"\x00",
        dumps(MOTION) + b"\\",
        b"\x0c" + dumps(MOTION),
        b"null",
        b"1",
        b'"Motion"',
        b"[]",
        b"[" + dumps(MOTION) + b"]",
        b'["schema"]',
        b"{}",
        b'{"schema":1}',
        b'{"schema":1,"type":"Claim","text":"a"}',
        b'{"schema":1,"type":["Motion"]}',
        b'{"schema":true,"type":"Motion"}',
        b"[" * 100_000,
        b"[" * 30 + b"]" * 30,
        b"[" * 5000 + b"]" * 5000,
        b'{"a":' * 100_000,
    ],
)
def test_what_is_no_document_is_refused_alike(data):
    """
    Bytes that hold no document are refused with the same faults in all ways.
    """
    document, faults = judged_alike(data)

    assert document is None
    assert faults


@pytest.mark.parametrize(
    "members",
    [
        '"by":null',
        '"by":{}',
        '"by":[[]]',
        '"by":["a"]',
        '"by":[{"name":"a","parties":"S"}]',
        '"by":[{"name":"a","parties":["S"]},{"name":"a","parties":"S"}]',
        '"by":[{"name":"a","parties":[1]}]',
        '"by":[{"name":"a","parties":[[]]}]',
        '"by":[{"name":[],"parties":[]}]',
        '"by":[{"name":null,"parties":[]}]',
        '"by":[{"name":"a","parties":["S"]},{"name":"a","parties":["S"],"role":"b"}]',
        '"by":[{"name":"a","parties":["S"]},{"name":"a","parties":["S"],"rolle":"b"}]',
        '"by":[{"name":"a","parties":["S",""]}]',
        '"extent":"WHOLE"',
        '"extent":1',
        '"extent":[]',
        '"extent":null',
        '"sections":[{"blocks":[{"type":"Claim","text":"a"}]}]',
        '"sections":[{"blocks":[{"type":[],"text":"a"}]}]',
        '"sections":[{"blocks":["a",[],1,null]}]',
        '"signed":{}',
        '"signed":{"month":2,"day":30}',
        '"title":""',
        '"title":{"a":"b"}',
        '"title":["a"]',
        '"titel":"a"',
        '"registry_number":{"text":"KS 2024/1","more":1}',
        '"municipality":{"name":"Almvik","code":"018"}',
    ],
)
def test_what_is_nearly_right_is_judged_alike(members):
    """
    The quick way gives up where something isn't right; it doesn't fail in a way of its own.
    """
    judged_alike(motion(members))


@pytest.mark.parametrize(
    ("date", "opened"),
    [
        ('"2024-02-29"', '"18:30:00"'),
        ('"2023-02-29"', '"24:00:00"'),
        ('"20240229"', '"183000"'),
        ('"2024-W21-1"', '"18:30"'),
        ('"２０２４-05-20"', '"18:30:00.000000"'),
        ('"2024-05-20\\n"', '"18:30:00+00:00"'),
        ('"\\u0032024-05-20"', '"\\u00318:30:00"'),
        ('"\\ud800"', '"\\ud800"'),
        ("20240520", "183000"),
        ("[]", "[]"),
        ("true", "0"),
    ],
)
def test_days_and_times_are_judged_alike(date, opened):
    """
    Days and times have one form each, in all ways.
    """
    for meeting in (f'"date":{date}', f'"opened":{opened}'):
        judged_alike(f'{{"type":"Minutes","schema":1,"meeting":{{{meeting}}}}}')


def test_persons_of_the_same_name_are_kept_apart():
    """
    Only persons of whom exactly the same is told are one object.
    """
    persons = [
        Actor(name="Rut Lind", parties=["S"]),
        Actor(name="Rut Lind", parties=["V"]),
        Actor(name="Rut Lind", parties=["S", "V"]),
        Actor(name="Rut Lind", parties=["S"], role="Ledamot"),
        Actor(name="Rut Lind", parties=["S"], et_al=True),
        Actor(name="Rut Lind"),
        Actor(parties=["Rut Lind", "S"]),
        Actor(name="Rut Lind S"),
    ]

    read, _ = judged_alike(dumps(Motion(by=[*persons, *persons])))

    assert read.by == (*persons, *persons)


def test_a_person_is_one_object_within_a_document(chosen):
    """
    A person who stands in a document many times is held in memory once; each document has its own.
    """
    data = dumps(Motion(by=[Actor(name="Rut Lind", parties=["S"])] * 100))

    first, second = quickly(data), quickly(data)

    assert len({id(person) for person in first.by}) == 1
    assert first.by[0] == second.by[0]
    assert first.by[0] is not second.by[0]


def test_what_is_shared_is_bounded(chosen):
    """
    No document makes us keep more than a few thousand persons, days or times to be shared.
    """
    many = [Actor(name=f"Person {number}", parties=["S"]) for number in range(4096)]
    one_more = Actor(name="Rut Lind", parties=["S"])
    days = fast._Shared(dt.date.fromisoformat)
    texts = [dt.date.fromordinal(number).isoformat() for number in range(1, 5001)]

    read = quickly(dumps(Motion(by=[*many, one_more, one_more])))

    assert read.by == (*many, one_more, one_more)
    assert read.by[-1] is not read.by[-2]
    assert [days[text].isoformat() for text in texts] == texts
    assert len(days) == 4096


def test_kept_bytes_are_checked_but_for_repeated_keys(chosen):
    """
    Kept bytes are known by their digest, so keys aren't counted; all else must be right.
    """
    data = dumps(MOTION)

    assert loads_kept(data) == MOTION
    assert loads_kept(data.replace(b'{"by"', b'{"title":"a","by"')) == MOTION
    for broken in (
        data.replace(b'"name"', b'"namn"'),
        data.replace(b'"name"', b'"n":1,"name"'),
        data.replace("ä".encode(), "a\u0308".encode()),
        data.replace("ä".encode(), b"\\u0000"),
        data.replace("ä".encode(), b"\x7f"),
        data[:-1],
    ):
        with pytest.raises(InvalidDocumentError):
            loads_kept(broken)


def test_kept_texts_that_need_a_closer_look_are_read_quickly_too(chosen):
    """
    Our own bytes are never parsed twice, whatever characters are in them.
    """
    odd = Motion(title="\ue000😀\u0300", claims=[Claim(text="q\u0327\u0302")])

    assert quickly(dumps(odd), counted=False) == odd
    assert quickly(dumps(odd), counted=True) is None
    assert loads(dumps(odd)) == odd


@pytest.mark.parametrize("limits", [Limits(size=10), Limits(elements=2), Limits(depth=3)])
def test_the_quick_way_keeps_to_the_limits(limits):
    """
    What may be beyond a limit is measured first.
    """
    data = dumps(MOTION)

    assert documents._quickly(data, limits, counted=True) is None
    with pytest.raises(InvalidDocumentError):
        loads(data, limits=limits)


def levels(cls):
    """Tell how many levels of objects and lists a value of a class can have in JSON."""
    deepest = 0
    for field in fields_of(cls):
        lists = isinstance(field.constraint, Items)
        held = field.constraint.of if lists else field.constraint
        classes = held.classes if isinstance(held, Exactly) else ()
        deepest = max([deepest, lists, *(lists + levels(one) for one in classes)])
    return deepest + bool(fields_of(cls))


def test_no_document_is_deeper_than_is_taken_for_granted():
    """
    Where the limit of depth is usual, no good document can reach it, and it isn't measured.
    """
    assert max(map(levels, documents.DOCUMENT.classes)) <= DEEPEST <= Limits().depth


def test_objects_read_quickly_are_like_any_others(chosen):
    """
    However an object was read, it is of its class, frozen, and equal to one made by hand.
    """
    (claim,) = quickly(dumps(Motion(claims=[Claim(number=1, text="a")]))).claims

    assert type(claim) is Claim
    assert hash(claim) == hash(Claim(number=1, text="a"))
    assert replace(claim, number=2) == Claim(number=2, text="a")
    with pytest.raises(AttributeError):
        claim.text = "b"
    with pytest.raises(AttributeError):
        del claim.text


def test_every_character_that_counts_as_plain_is():
    """
    Characters that are passed without a look are in NFC, also after another, and don't control.
    """
    taken = 0
    for number in range(0x10000):
        character = chr(number)
        written = f'"a{character}"'.encode(errors="surrogatepass")
        if character in '"\\' or fast.plain_strings(written) is None:
            continue
        taken += 1

        # Raw control characters are refused by whatever parses.
        assert number < 0x20 or is_plain(f"a{character}")

    assert taken > 700


@pytest.mark.parametrize(
    ("text", "strings"),
    [
        (b"", 0),
        (b'{"a" : ["b", "c"] }', 3),
        (b'"\\""', 1),
        (b'"\\\\"', 1),
        (b'"\\\\\\""', 1),
        (b'["\\\\","\\\\"]', 2),
        (b'"\\n\\t\\/"', 1),
        ('"\u2028\u00a0\u201d"'.encode(), 1),
        (b'"\\u0022"', None),
        (b'"\\r"', None),
        (b'"\\', None),
        (b'"\xc2', None),
        (b'"\xe2\x80', None),
    ],
)
def test_strings_are_counted_between_quotes_that_are_not_escaped(text, strings):
    """
    How many strings stand in a text is told without parsing it, or not at all.
    """
    assert fast.plain_strings(text) == strings


@pytest.mark.parametrize("unusual", ["\\n", "\u00a0", "\u201d"])
def test_a_flood_of_unusual_characters_is_not_counted(unusual):
    """
    What takes longer to look at byte by byte than to read in detail is read in detail.
    """
    few, many = (motion(f'"title":"{unusual * number}"') for number in (2**18, 2**18 + 1))

    assert fast.plain_strings(few.encode()) == 5
    assert fast.plain_strings(many.encode()) is None
    assert loads(few).title == loads(many).title[:-1]


def fresh(monkeypatch, **changes):
    """Change the generator, and have all functions made anew."""
    for name, changed in changes.items():
        monkeypatch.setattr(fast, name, changed)
    monkeypatch.setattr(fast, "_readers", fast._Readers)


@pytest.mark.parametrize(
    "document",
    [
        MOTION,
        Motion(claims=[Claim(number=1, text="a")]),
        Motion(registry_number=RegistryNumber(text="KS 2024/1")),
        Motion(sections=[Section(blocks=[Block(text="a")])]),
        Minutes(meeting=Meeting(date=dt.date(2024, 5, 20), opened=dt.time(18, 30))),
    ],
)
@pytest.mark.parametrize("answer", [True, False])
def test_a_generator_that_miscounts_is_noticed(document, answer, monkeypatch):
    """
    Good documents would no longer be read quickly, as the tests above demand.
    """
    fresh(monkeypatch, _is_string=lambda _: answer)

    assert quickly(dumps(document)) is None


def test_a_memo_that_miscounts_is_noticed(monkeypatch):
    """
    One string too many could hide a repeated key, and the comparison of all ways would show it.
    """

    def too_many(name, lines, names):
        return compiled(name, [line.replace("o, x, k", "o, x, 1 + k") for line in lines], names)

    compiled = fast.compiled
    person = '{"name":"a","parties":["S"]}'
    data = motion(f'"by":[{person},{person}],"title":null,"title":null')
    assert outcome(loads, data)[0] is None

    fresh(monkeypatch, compiled=too_many)

    assert outcome(loads, data)[0] is not None
    with pytest.raises(AssertionError):
        judged_alike(data)
