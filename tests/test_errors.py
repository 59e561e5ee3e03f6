import copy
import pickle
import re

import pytest

from kfbeslut import errors
from kfbeslut.errors import (
    KIND_WORDS,
    VALUE_RULES,
    AmbiguousPluginError,
    BrokenPluginError,
    DamagedDocumentError,
    DocumentConflictError,
    DocumentNotFoundError,
    Fault,
    ForeignStoreError,
    InvalidDocumentError,
    InvalidLineError,
    InvalidLocalRulesError,
    InvalidStoreUrlError,
    InvalidValueError,
    KfbeslutError,
    MissingExtraError,
    MissingFactsError,
    MissingParameterError,
    NotADocumentError,
    PartNotFoundError,
    PluginTakenError,
    StoreClosedError,
    UnknownKindError,
    UnknownLanguageError,
    UnknownLayoutError,
    UnknownPluginError,
    UnusableStoreError,
    VersionConflictError,
    in_language,
)

GAP = re.compile(r"\{(\w+)\}")

EXAMPLES = [
    UnknownLanguageError("de"),
    InvalidValueError("VoteCount", "yes", "number-too-small", (("min", 0),)),
    InvalidDocumentError((Fault("/title", "missing-field"),), truncated=True),
    InvalidLineError(3, (Fault("/title", "missing-field"),), truncated=True),
    InvalidLocalRulesError((Fault("/municipality", "missing-field"),)),
    NotADocumentError("Claim", ("Minutes", "Motion")),
    UnknownKindError("Motoin", ("Minutes", "Motion")),
    UnknownKindError("Budget", ("Minutes", "Motion")),
    MissingParameterError("tally-sums", ("cast", "present")),
    MissingFactsError("Minutes", ("municipality", "body", "date")),
    PartNotFoundError("Minutes", "paragraph", "12"),
    UnknownPluginError("kfbeslut.stores", "sqlit", ("memory", "sqlite")),
    AmbiguousPluginError("kfbeslut.stores", "s3", ("kf-cloud", "kf-s3")),
    PluginTakenError("kfbeslut.stores", "sqlite", "kfbeslut"),
    BrokenPluginError("kfbeslut.stores", "s3", "kf-s3", "1.0", "kf_s3:open", "ValueError: no"),
    MissingExtraError("docx", "python-docx"),
    InvalidStoreUrlError("sqlite:", "sqlite:///beslut.db"),
    UnusableStoreError("sqlite:///beslut.db", "disk full"),
    ForeignStoreError("sqlite:///mail.db"),
    UnknownLayoutError("sqlite:///beslut.db", layout=3, known=1),
    StoreClosedError("memory:"),
    DocumentNotFoundError("almvik/ks/2021-03-03"),
    DocumentNotFoundError("almvik/ks/2021-03-03", 3),
    DocumentConflictError("almvik/ks/2021-03-03", 1, "ab12", "cd34"),
    VersionConflictError("almvik/ks/2021-03-03", 1, 2),
    DamagedDocumentError("almvik/ks/2021-03-03", 1, "ab12", "cd34"),
]
every_error = pytest.mark.parametrize("error", EXAMPLES, ids=repr)


def pickled(value):
    return pickle.loads(pickle.dumps(value))  # noqa: S301 (our own bytes)


def test_every_class_has_an_example():
    """
    What is said below of every error is said of all there are.
    """
    promised = [getattr(errors, name) for name in errors.__all__]
    classes = {one for one in promised if isinstance(one, type) and issubclass(one, KfbeslutError)}

    assert classes - {KfbeslutError} == {type(error) for error in EXAMPLES}


@every_error
def test_says_itself_in_both_languages(error):
    """
    Every error has a Swedish and an English sentence; `str()` gives the English one.
    """
    sv, en = error.sentence("sv"), error.sentence("en")

    assert sv != en
    assert sv.strip()
    assert str(error) == en


@every_error
@pytest.mark.parametrize("again", [copy.copy, copy.deepcopy, pickled])
def test_survives_a_copy_and_a_process_border(error, again):
    """
    An error that is copied, or comes from another process, says and holds the same.
    """
    other = again(error)

    assert type(other) is type(error)
    assert repr(other) == repr(error)
    assert str(other) == str(error)


@pytest.mark.parametrize(
    ("error", "builtin"),
    [
        (UnknownLanguageError, LookupError),
        (InvalidValueError, ValueError),
        (InvalidDocumentError, ValueError),
        (MissingParameterError, LookupError),
        (MissingFactsError, ValueError),
        (PartNotFoundError, LookupError),
        (UnknownPluginError, LookupError),
        (AmbiguousPluginError, LookupError),
        (PluginTakenError, ValueError),
        (BrokenPluginError, ImportError),
        (MissingExtraError, ImportError),
        (InvalidStoreUrlError, ValueError),
        (UnusableStoreError, OSError),
        (ForeignStoreError, ValueError),
        (UnknownLayoutError, ValueError),
        (StoreClosedError, ValueError),
        (DocumentNotFoundError, LookupError),
        (DocumentConflictError, RuntimeError),
        (VersionConflictError, RuntimeError),
        (DamagedDocumentError, OSError),
    ],
)
def test_is_also_the_builtin_that_fits(error, builtin):
    """
    Who doesn't know the package can catch its errors by Python's own names.
    """
    assert issubclass(error, KfbeslutError)
    assert issubclass(error, builtin)


def test_an_error_of_an_outsider_says_its_own_words():
    """
    A plugin may raise the root class itself, with words of its own.
    """
    error = KfbeslutError("the archive is closed on Sundays")

    assert error.sentence("sv") == "the archive is closed on Sundays"
    assert str(error) == "the archive is closed on Sundays"


@pytest.mark.parametrize("lang", ["de", "", "SV", None])
def test_other_languages_are_refused(lang):
    """
    There are two languages; a third one is an error, not English.
    """
    with pytest.raises(UnknownLanguageError) as raised:
        in_language(lang, "ja", "yes")

    assert raised.value.lang == lang


# Values and documents


@pytest.mark.parametrize("rule", VALUE_RULES)
def test_rules_of_values_have_the_same_gaps_in_both_languages(rule):
    """
    A clause about a bad value tells the same facts in Swedish and in English.
    """
    sv, en = VALUE_RULES[rule]

    assert GAP.findall(sv) == GAP.findall(en)


@pytest.mark.parametrize("rule", VALUE_RULES)
def test_rules_of_values_make_whole_sentences(rule):
    """
    Every rule about values can be said, with its facts in it.
    """
    sv, _ = VALUE_RULES[rule]
    gaps = set(GAP.findall(sv.replace("{{", "").replace("}}", "")))
    params = tuple((name, f"<{name}>") for name in sorted(gaps))

    said = InvalidValueError("Motion", "title", rule, params).sentence("sv")

    assert said.startswith("Motion.title ")
    assert said.endswith(".")
    assert all(f"<{name}>" in said for name in gaps)


def test_a_rule_between_fields_names_the_class_only():
    """
    Where several fields together are wrong, the class is named and the rule names the fields.
    """
    error = InvalidValueError(
        "Meeting", None, "ends-before-it-begins", (("first", "opened"), ("last", "closed"))
    )

    assert error.sentence("en") == "Meeting ends before it begins: closed is before opened."
    assert error.sentence("sv") == "Meeting slutar innan det börjar: closed ligger före opened."


@pytest.mark.parametrize(
    ("lang", "said"),
    [
        ("sv", "/votes/0/yes ska vara ett heltal eller inget, men är text."),
        ("en", "/votes/0/yes must be a whole number or nothing, but is text."),
    ],
)
def test_kinds_are_said_in_words(lang, said):
    """
    A fault says *a whole number*, not `int`.
    """
    fault = Fault(
        "/votes/0/yes", "wrong-type", (("allowed", ("int", "NoneType")), ("found", "str"))
    )

    assert fault.sentence(lang) == said


def test_kinds_without_words_are_named_as_they_are():
    """
    A class of the model has no other word in a sentence than its name.
    """
    fault = Fault("/addressee", "wrong-type", (("allowed", "Body"), ("found", "Actor")))

    assert fault.sentence("en") == "/addressee must be Body, but is Actor."


def test_words_for_kinds_differ_from_names():
    """
    A field that happens to be called like a kind keeps its name.
    """
    error = InvalidValueError("Adjournment", None, "repeated-key", (("key", "date"),))

    assert "date" in KIND_WORDS
    assert error.sentence("sv") == "Adjournment har samma date på mer än en post."


def test_a_fault_of_the_whole_document_says_so():
    """
    The pointer of the whole document is empty, and an empty word would say nothing.
    """
    fault = Fault("", "not-utf8")

    assert fault.sentence("sv") == "Dokumentet är inte giltig UTF-8."
    assert fault.sentence("en") == "The document is not valid UTF-8."


def test_faults_are_compared_by_value():
    """
    Two readings of one bad document give equal faults, in sets too.
    """
    assert len({Fault("/title", "missing-field"), Fault("/title", "missing-field")}) == 1


def test_an_invalid_document_lists_its_faults():
    """
    Each fault has a line of its own, and a last line says when the list was cut.
    """
    faults = (
        Fault("/title", "missing-field"),
        Fault("/titel", "unknown-field", (("owner", "Motion"),)),
    )

    error = InvalidDocumentError(faults, truncated=True)

    assert error.sentence("sv").splitlines() == [
        "Dokumentet går inte att läsa.",
        "- /title saknas.",
        "- /titel är inget fält i Motion.",
        "Det kan finnas fler fel.",
    ]
    assert "There may be more faults." not in str(InvalidDocumentError(faults))


# Plugins


def test_an_unknown_plugin_says_when_there_are_none():
    """
    An empty door is told as such.
    """
    error = UnknownPluginError("kfbeslut.stores", "s3")

    assert str(error) == "No plugin named 's3' in the group 'kfbeslut.stores'; installed: none."
    assert error.sentence("sv").endswith("installerade: inga.")


def test_an_unknown_plugin_suggests_the_nearest_name():
    """
    A slip of the pen is answered with the name that was meant.
    """
    error = UnknownPluginError("kfbeslut.stores", "sqllite", ("memory", "sqlite"))

    assert str(error).endswith("Did you mean 'sqlite'?")
    assert error.sentence("sv").endswith("Menade du 'sqlite'?")


def test_three_claims_to_one_name_are_listed_as_in_running_text():
    """
    However many claim a name, all are named and each can be chosen.
    """
    error = AmbiguousPluginError("kfbeslut.stores", "s3", ("a", "b", "c"))

    assert "'a', 'b' och 'c' har var sitt tillägg" in error.sentence("sv")
    assert "choose with 'a:s3', 'b:s3' or 'c:s3'" in error.sentence("en")


# Stores


@pytest.mark.parametrize("error", [UnusableStoreError, InvalidStoreUrlError])
@pytest.mark.parametrize(
    ("url", "shown"),
    [
        ("postgresql://eva:secret@db.example/kf", "postgresql://…@db.example/kf"),
        ("postgresql://eva:s/cr@t@db.example/kf", "postgresql://…@db.example/kf"),
        ("postgresql://db.example/kf", "postgresql://db.example/kf"),
        ("sqlite:////srv/eva@almvik/kf.db", "sqlite:////srv/eva@almvik/kf.db"),
        ("sqlite:///kf.db", "sqlite:///kf.db"),
        ("memory:", "memory:"),
    ],
)
def test_no_password_of_a_store_is_told(error, url, shown):
    """
    User name and password are taken out of an address before anyone sees it; paths stay.
    """
    assert error(url, "…").url == shown
