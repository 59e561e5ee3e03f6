"""
Older versions of the schema stay readable, and newer ones are told from nonsense.

The documents in `frozen` are never changed: one folder for each version that ever was.
"""

import copy
import json
from pathlib import Path

import pytest

from kfbeslut.errors import Fault, InvalidDocumentError
from kfbeslut.model import Motion, RegistryNumber
from kfbeslut.serialization import SCHEMA_VERSION, Limits, dumps, loads, upgrades

FROZEN = Path(__file__).with_name("frozen")
PAPERS = sorted(FROZEN.glob("v*/*.json"))
OLD_PAPERS = sorted(FROZEN.glob("v0/*.json"))


def name(path):
    return f"{path.parent.name}/{path.stem}"


def faults(data, **limits):
    with pytest.raises(InvalidDocumentError) as caught:
        loads(data, limits=Limits(**limits))
    return caught.value.faults


def in_version_0(members):
    return f'{{"type":"Motion","schema":0,{members}}}'


def test_every_version_has_frozen_documents():
    """
    Whoever makes a new version of the schema freezes documents in it.
    """
    assert {path.parent.name for path in PAPERS} == {f"v{n}" for n in range(SCHEMA_VERSION + 1)}


@pytest.mark.parametrize("path", PAPERS, ids=name)
def test_frozen_documents_stay_readable(path):
    """
    What was once written in any version is read, and what is written of it is read back equal.
    """
    data = path.read_bytes()

    document = loads(data)

    assert f"v{json.loads(data)['schema']}" == path.parent.name
    assert loads(dumps(document)) == document


@pytest.mark.parametrize("path", sorted(FROZEN.glob(f"v{SCHEMA_VERSION}/*.json")), ids=name)
def test_the_bytes_of_a_version_do_not_change(path):
    """
    Digests rest on the bytes: as long as a version is the newest, it is written as it was.
    """
    data = path.read_bytes()

    assert dumps(loads(data)) == data


@pytest.mark.parametrize("path", OLD_PAPERS, ids=name)
def test_an_old_document_is_read_as_it_would_be_written_today(path):
    """
    The same paper in an older and in a newer version is one document.
    """
    newer = FROZEN / "v1" / path.name

    assert loads(path.read_bytes()) == loads(newer.read_bytes())


def test_what_differs_is_upgraded_wherever_it_stands():
    """
    A number comes along, and so does a number that is not stated.
    """
    motion = loads(in_version_0('"dnr":"KS 2018/423","title":"dnr"'))
    silent = loads(in_version_0('"dnr":null'))

    assert motion == Motion(registry_number=RegistryNumber(text="KS 2018/423"), title="dnr")
    assert silent == Motion()


def test_an_upgrade_leaves_what_it_was_given():
    """
    The values of the old document are not touched.
    """
    old = json.loads(OLD_PAPERS[0].read_bytes())
    before = copy.deepcopy(old)

    upgrades.upgraded(old)

    assert old == before


@pytest.mark.parametrize(
    ("members", "fault"),
    [
        (
            '"dnr":5',
            Fault(
                "/registry_number/text",
                "wrong-type",
                (("allowed", ("str",)), ("found", "int")),
            ),
        ),
        (
            '"dnr":"KS 1","registry_number":{"text":"KS 2"}',
            Fault("/dnr", "unknown-field", (("owner", "Motion"),)),
        ),
        (
            '"claims":[{"text":"fler bänkar","dnr":"KS 1"}]',
            Fault("/claims/0/registry_number", "unknown-field", (("owner", "Claim"),)),
        ),
        ('"titel":"Bänkar"', Fault("/titel", "unknown-field", (("owner", "Motion"),))),
        ('"dnr":"KS 1","dnr":"KS 2"', Fault("/dnr", "duplicate-key")),
    ],
)
def test_an_old_document_is_read_as_strictly_as_any(members, fault):
    """
    An upgrade hides no mistake; faults point into the document as upgraded.
    """
    assert faults(in_version_0(members)) == (fault,)


def test_what_was_renamed_is_unknown_in_the_newer_version():
    """
    A word of an older version means nothing in a document that says it is newer.
    """
    data = '{"type":"Motion","schema":1,"dnr":"KS 2018/423"}'

    assert faults(data) == (Fault("/dnr", "unknown-field", (("owner", "Motion"),)),)


@pytest.mark.parametrize("version", [SCHEMA_VERSION + 1, 10**30])
def test_a_newer_version_asks_for_a_newer_kfbeslut(version):
    """
    The error tells which versions can be read and what to do, and nothing else of the document.
    """
    with pytest.raises(InvalidDocumentError) as caught:
        loads(f'{{"type":"Motion","schema":{version},"titel":1}}')

    assert caught.value.faults == (Fault("/schema", "newer-schema", (("allowed", ("0", "1")),)),)
    assert str(caught.value) == (
        "The document can't be read.\n"
        "- /schema is newer than this release can read (0 or 1); install a newer kfbeslut."
    )


@pytest.mark.parametrize("version", ["-1", "true", "1.0", '"1"', "null", "[]"])
def test_what_is_no_version_is_refused(version):
    """
    What a version that we don't know means by its fields nobody can say, so nothing else is told.
    """
    data = f'{{"type":"Motion","schema":{version},"titel":1}}'

    assert faults(data) == (Fault("/schema", "unknown-schema", (("allowed", ("0", "1")),)),)


def test_a_full_stack_is_our_error_too(monkeypatch):
    """
    Where a program has used up its stack, an old document that is within the limit is too deep.
    """

    def out_of_stack(_):
        raise RecursionError

    monkeypatch.setattr(upgrades, "_UPGRADES", (out_of_stack,))

    assert faults(in_version_0('"title":"a"')) == (Fault("", "too-deep", (("max", 32),)),)
