"""What every class of the model can do, tried on a value of each."""

import copy
import enum
import inspect
import pickle
import re

import attrs
import pytest

import kfbeslut.model
from kfbeslut import samples
from kfbeslut.errors import InvalidValueError
from kfbeslut.model import (
    Actor,
    AgendaItem,
    Block,
    Body,
    BodyRules,
    CaseDocument,
    Claim,
    Context,
    Election,
    LocalRules,
    MatterKind,
    Motion,
    Municipality,
    OrderDecision,
    Outage,
    ParagraphNumber,
    Row,
    SecrecyMark,
    Section,
    Table,
    at,
    fields_of,
    replace,
    walk,
)
from kfbeslut.model.value import _first_check

#: What no sample holds, because a lawful paper has no need of it.
RARE = [
    Section(blocks=[Table(header=Row(cells=["År", "mnkr"]), rows=[Row(cells=["2024", "1,2"])])]),
    AgendaItem(taken_up=OrderDecision(paragraph=ParagraphNumber.of(3), unanimous=True)),
    Outage(),
    SecrecyMark(document="motion"),
    LocalRules(municipality=Municipality(name="Almvik"), council=BodyRules(certifiers=2)),
]
VALUES = {
    type(node): node
    for name in samples.__all__
    if name != "change"
    for _, node in walk(getattr(samples, name)())
} | {type(node): node for rare in RARE for _, node in walk(rare)}
CLASSES = [
    cls
    for cls in (getattr(kfbeslut.model, name) for name in kfbeslut.model.__all__)
    if inspect.isclass(cls) and fields_of(cls) and cls is not kfbeslut.model.Document
]
EVERY_CLASS = pytest.mark.parametrize("cls", CLASSES, ids=lambda cls: cls.__name__)
WORDS = [
    word
    for word in (getattr(kfbeslut.model, name) for name in kfbeslut.model.__all__)
    if inspect.isclass(word) and issubclass(word, enum.Enum)
]


@EVERY_CLASS
def test_there_is_a_value_of_each_class(cls):
    """These tests leave out no class."""
    assert cls in VALUES


@EVERY_CLASS
def test_copies_are_equal(cls):
    """A copy, deep or not, is the same value."""
    value = VALUES[cls]

    assert copy.copy(value) == value
    assert copy.deepcopy(value) == value


@EVERY_CLASS
def test_pickled_and_back(cls):
    """A value can be sent to another process and is the same there."""
    value = VALUES[cls]

    there = pickle.loads(pickle.dumps(value))  # noqa: S301 - our own bytes

    assert there == value
    assert hash(there) == hash(value)


@EVERY_CLASS
def test_replacing_nothing_changes_nothing(cls):
    """A value with no field replaced is the same value."""
    assert replace(VALUES[cls]) == VALUES[cls]


@EVERY_CLASS
def test_match_takes_a_value_apart(cls):
    """A `match` statement recognises the class and gets at its fields by name."""
    name = fields_of(cls)[0].name
    value = VALUES[cls]

    program = f"match value:\n    case cls({name}=held): found = held"
    scope = {"value": value, "cls": cls}
    exec(program, scope)  # noqa: S102 - the statement is the thing tried

    assert scope["found"] == getattr(value, name)


@EVERY_CLASS
def test_values_do_not_change(cls):
    """A field can't be set afterwards, and no other attribute can be added."""
    value = VALUES[cls]

    with pytest.raises(attrs.exceptions.FrozenInstanceError):
        setattr(value, fields_of(cls)[0].name, None)
    with pytest.raises((attrs.exceptions.FrozenInstanceError, AttributeError)):
        value.something_else = None


@EVERY_CLASS
def test_fields_are_named_when_given(cls):
    """No field is given by position: who reads a call sees what is what."""
    with pytest.raises(TypeError, match="positional"):
        cls("something")


@EVERY_CLASS
def test_no_class_is_in_itself(cls):
    """A value never holds another of its class, so the depth of a document is known."""
    below = set()
    left = [cls]
    while left:
        for field in fields_of(left.pop()):
            of = getattr(field.constraint, "of", field.constraint)
            for held in getattr(of, "classes", ()):
                if fields_of(held) and held not in below:
                    below.add(held)
                    left.append(held)

    assert cls not in below


@EVERY_CLASS
def test_the_only_check_is_the_generated_one(cls):
    """No validator, converter or own initialiser adds to what the constraints say."""
    declared = attrs.fields(cls)

    assert [field.name for field in declared if field.validator or field.converter] == []
    # Until a class's first object is made, what stands there only generates the check.
    checking = cls.__attrs_post_init__.__code__
    assert checking is _first_check.__code__ or checking.co_filename.startswith("<check of ")
    assert "__init_subclass__" not in vars(cls)


@EVERY_CLASS
def test_a_domain_class_says_what_it_is(cls):
    """Docstrings: one sentence, every own field under *Attributes*, and since when it is there."""
    own = [field.name for field in fields_of(cls) if field.name in cls.__annotations__]
    text = inspect.cleandoc(cls.__doc__)

    attributes = re.search(r"^Attributes:\n((?:    .*\n|\n)+)", text, re.MULTILINE)
    listed = re.findall(r"^    (\w+):", attributes[1], re.MULTILINE) if attributes else own

    assert re.match(r"[A-Z][^\n]*(\n[^\n]+)*\.(\n|$)", text)
    assert listed == own
    assert ".. versionadded:: 0.1.0" in text


@EVERY_CLASS
def test_fields_that_need_words_have_them(cls):
    """A class without an *Attributes* section is one whose first sentence says it all."""
    own = [field.name for field in fields_of(cls) if field.name in cls.__annotations__]

    assert "Attributes:" in cls.__doc__ or len(own) <= 2


@pytest.mark.parametrize("words", WORDS, ids=lambda words: words.__name__)
def test_words_are_explained(words):
    """An enumeration says what its words are about, and writes them in lower case with hyphens."""
    assert words.__doc__
    assert words.__doc__ != enum.Enum.__doc__
    assert all(re.fullmatch(r"[a-z]+(-[a-z]+)*", word.value) for word in words)
    assert [word.name.lower().replace("_", "-") for word in words] == [w.value for w in words]


def test_any_iterable_will_do():
    """Where a tuple is held, a list or a generator may be given."""
    from_list = Motion(claims=[Claim(text="a"), Claim(text="b")])
    from_generator = Motion(claims=(Claim(text=letter) for letter in "ab"))

    assert from_list.claims == (Claim(text="a"), Claim(text="b"))
    assert from_generator == from_list


def test_a_changed_copy_is_checked():
    """What `replace` makes is checked like any other value."""
    with pytest.raises(InvalidValueError, match=r"Claim\.number"):
        replace(Claim(text="en park anläggs"), number=0)


def test_any_field_can_be_changed():
    """No field's name stands in the way of changing it."""
    entry = CaseDocument(key="motion", document=Motion())

    assert replace(entry, document=Motion(title="Bänkar")).document.title == "Bänkar"


def test_not_stated_is_not_none():
    """A field that nobody stated differs from one that is stated to be empty."""
    unsaid, none = Motion(), Motion(claims=())

    assert unsaid != none
    assert (unsaid.claims, none.claims) == (None, ())


def test_other_classes_have_no_fields():
    """What is no class of the model has no fields of the model."""
    assert fields_of(int) == ()
    assert fields_of(MatterKind) == ()


def test_the_walk_comes_to_every_part():
    """The walk gives each part with the pointer under which it is found again."""
    minutes = samples.council_minutes()

    nodes = list(walk(minutes))

    assert len(nodes) > 500
    assert all(at(minutes, pointer) is node for pointer, node in nodes)
    assert len({pointer for pointer, _ in nodes}) == len(nodes)


def test_the_walk_goes_in_the_order_of_fields():
    """Parents come before their children, and children in the order of the class's fields."""
    section = Section(heading="Bakgrund", blocks=[Block(text="Ett."), Block(text="Två.")])
    motion = Motion(
        addressee=Body(name="Fullmäktige"), claims=[Claim(text="x")], sections=[section]
    )

    pointers = [pointer for pointer, _ in walk(motion)]

    assert pointers == [
        "",
        "/addressee",
        "/claims/0",
        "/sections/0",
        "/sections/0/blocks/0",
        "/sections/0/blocks/1",
    ]


@pytest.mark.parametrize(
    "pointer",
    [
        "/claims/1",
        "/claims/-1",
        "/claims/x",
        "/claims/²",
        "/nothing",
        "/claims/0/text/0",
        "/__class__",
        "/sections/0",
    ],
)
def test_a_pointer_to_nothing(pointer):
    """A pointer that leads nowhere is told, and never reads what is no field."""
    motion = Motion(claims=[Claim(text="fler bänkar")])

    with pytest.raises(LookupError):
        at(motion, pointer)


def test_a_pointer_to_what_is_not_stated():
    """A field that nobody stated is there, and holds nothing."""
    assert at(Motion(), "/title") is None


def test_names_in_pointers_are_escaped():
    """A stroke or a tilde in a name is written so that the pointer keeps its steps."""
    assert kfbeslut.model.escape("a/b~c") == "a~1b~0c"


def test_a_context_is_walked_like_a_document():
    """Also what is no document can be walked: rosters with their mandates."""
    pointers = {pointer for pointer, _ in walk(samples.context())}

    assert "/rosters/0/mandates/20/actor" in pointers
    assert "/case/documents/4/document/votes/0/roll/0/actor" in pointers


def test_actors_are_compared_by_all_they_hold():
    """Two mentions of one person are two values if one says more than the other."""
    assert Actor(name="Rut Lind") != Actor(name="Rut Lind", parties=["S"])
    assert Context() == Context()
    assert Election(seats=1) != Election(seats=2)
