"""Documents as JSON: what is written, and that it is read back."""

import datetime as dt

import pytest
import rfc8785

from kfbeslut import model
from kfbeslut.errors import InvalidDocumentError, NotADocumentError
from kfbeslut.model import (
    Actor,
    Block,
    Case,
    CaseDocument,
    Claim,
    DecisionParagraph,
    Extent,
    Matter,
    MatterKind,
    Meeting,
    Minutes,
    Motion,
    PartialDate,
    Presence,
    RegistryNumber,
    Row,
    Section,
    Statement,
    Table,
    VoteCount,
    fields_of,
)
from kfbeslut.serialization import SCHEMA_VERSION, digest, dumps, loads

MOTION = Motion(title="Bänkar i parken", claims=[Claim(number=1, text="fler bänkar ställs ut")])


def test_a_document_says_what_it_is():
    """
    Every document tells its class and the version of the schema it is written in.
    """
    data = dumps(MOTION)

    assert data.decode() == (
        '{"claims":[{"number":1,"text":"fler bänkar ställs ut"}],"schema":1,'
        '"title":"Bänkar i parken","type":"Motion"}'
    )
    assert SCHEMA_VERSION == 1


def test_what_is_not_stated_is_not_written():
    """
    A fact that the paper doesn't state leaves no trace, and neither does any other default.
    """
    motion = Motion(
        extent=Extent.UNKNOWN,
        by=[Actor(name="Rut Lind", parties=[], everyone=False)],
        sections=[Section(level=1, blocks=[])],
    )

    data = dumps(motion)

    assert data == b'{"by":[{"name":"Rut Lind"}],"schema":1,"sections":[{}],"type":"Motion"}'
    assert loads(data) == motion


def test_a_stated_absence_is_written():
    """
    That a paper states that there is nothing is another thing than that it states nothing.
    """
    none_claimed = Motion(claims=())

    data = dumps(none_claimed)

    assert data == b'{"claims":[],"schema":1,"type":"Motion"}'
    assert loads(data).claims == ()


def test_null_is_not_stated():
    """
    Where a fact may be left out, `null` says the same as leaving it out.
    """
    motion = loads('{"type": "Motion", "schema": 1, "title": null, "claims": null}')

    assert motion == Motion()


def test_a_default_may_be_told():
    """
    Others may write defaults out; we read them, and leave them out again.
    """
    motion = loads('{"type":"Motion","schema":1,"extent":"unknown","sections":[{"level":1}]}')

    assert motion == Motion(sections=[Section()])
    assert dumps(motion) == b'{"schema":1,"sections":[{}],"type":"Motion"}'


def test_dates_times_and_words_are_texts():
    """
    Days are written `yyyy-mm-dd`, times of day `hh:mm:ss`, words of enumerations as they are.
    """
    minutes = Minutes(
        extent=Extent.WHOLE, meeting=Meeting(date=dt.date(2024, 5, 20), opened=dt.time(18, 30))
    )

    data = dumps(minutes)

    assert data == (
        b'{"extent":"whole","meeting":{"date":"2024-05-20","opened":"18:30:00"},"schema":1,'
        b'"type":"Minutes"}'
    )
    assert loads(data) == minutes


def test_a_part_says_its_class_where_several_may_stand():
    """
    Text and tables stand side by side in a section, papers of all kinds in a case: each is named.
    """
    table = Table(header=Row(cells=["År", "Kronor"]), rows=[Row(cells=["2024", ""])])
    statement = Statement(sections=[Section(blocks=[Block(text="Se tabellen."), table])])
    case = Case(documents=[CaseDocument(key="yttrande", document=statement)])

    data = dumps(case)

    assert data.decode() == (
        '{"documents":[{"document":{"sections":[{"blocks":['
        '{"text":"Se tabellen.","type":"Block"},'
        '{"header":{"cells":["År","Kronor"]},"rows":[{"cells":["2024",""]}],"type":"Table"}]}],'
        '"type":"Statement"},"key":"yttrande"}],"schema":1,"type":"Case"}'
    )
    assert loads(data) == case


def test_a_part_needs_no_class_where_only_one_may_stand():
    """
    A document inside another, where nothing else can stand, is not named.
    """
    statement = Statement(proceedings=DecisionParagraph(title="Ny lekplats"))

    data = dumps(statement)

    assert data == b'{"proceedings":{"title":"Ny lekplats"},"schema":1,"type":"Statement"}'
    assert loads(data) == statement


@pytest.mark.parametrize("name", [n for n in model.__all__ if fields_of(getattr(model, n))])
def test_no_field_is_called_as_the_members_that_json_adds(name):
    """
    `"type"` and `"schema"` can't be mistaken for facts.
    """
    fields = {field.name for field in fields_of(getattr(model, name))}

    assert fields.isdisjoint({"type", "schema"})


@pytest.mark.parametrize(
    "text",
    [
        "åäö ÅÄÖ “citat” § 12",
        "rad\nrad\ttabb",
        '"\\/',
        "\u00a0\u2028\u2029",
        "😀\ue000",
        "</script>",
    ],
)
def test_bytes_are_canonical(text):
    """
    What we write is what RFC 8785 prescribes, to the byte.
    """
    data = dumps(Motion(title=text))

    assert data == rfc8785.dumps({"schema": 1, "title": text, "type": "Motion"})
    assert loads(data).title == text


def test_any_order_and_layout_is_read():
    """
    Blanks and the order of members mean nothing; escapes mean their characters.
    """
    motion = loads(
        '{\n  "title": "B\\u00e4nkar i parken",\r\n\t"schema": 1, "type": "Motion",\n'
        '  "claims": [ { "text": "fler bänkar ställs ut", "number": 1 } ]\n}\n'
    )

    assert motion == MOTION


def test_bytes_and_text_are_read_alike():
    """
    JSON may come as UTF-8 bytes or as text.
    """
    data = dumps(MOTION)

    assert loads(data) == loads(data.decode()) == MOTION


def test_texts_are_kept_to_the_letter():
    """
    Case numbers that count as equal are still written as each paper writes them.
    """
    as_written = Motion(registry_number=RegistryNumber(text="Ks  2018/423"))

    assert loads(dumps(as_written)).registry_number.text == "Ks  2018/423"


def test_a_part_is_no_document():
    """
    Only documents are written; the error says which classes are.
    """
    with pytest.raises(NotADocumentError, match=r"Give Case, .* or SubstituteStatement, not Claim"):
        dumps(Claim(text="fler bänkar"))


@pytest.mark.parametrize("nothing", [None, 1, {"type": "Motion"}])
def test_only_bytes_and_text_are_read(nothing):
    """
    Something else than JSON is a mistake of the program, not of the document.
    """
    with pytest.raises(NotADocumentError, match="Give bytes or str"):
        loads(nothing)


def test_the_widest_document_comes_back():
    """
    All kinds of values in one document are read back equal.
    """
    minutes = Minutes(
        attendance=[
            Presence(actor=Actor(name="Åsa Öhman", parties=["S"]), serving=True, presiding=True)
        ],
        paragraphs=[
            DecisionParagraph(
                matter=Matter(kind=MatterKind.MOTION),
                votes=[model.Vote(counts=VoteCount(yes=0, no=2**53 - 1, further=[1, 2]))],
                steps=[model.Step(date=PartialDate(month=2, day=29))],
            )
        ],
    )

    assert loads(dumps(minutes)) == minutes


def test_a_digest_names_its_method():
    """
    A digest can be checked with any tool, since it says how it was made.
    """
    assert digest(b"kommun") == (
        "sha256:c2443272c5bf1b4b6b0033ab47d7f50c0e5ecd974e97c06c7939851697384dfb"
    )


def test_errors_of_documents_are_value_errors():
    """
    Who knows nothing of kfbeslut can still catch what is wrong with a document.
    """
    with pytest.raises(ValueError, match="can't be read") as caught:
        loads("{}")

    assert isinstance(caught.value, InvalidDocumentError)
