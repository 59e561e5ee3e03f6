"""How a history is proved."""

import attrs
import pytest

from kfbeslut.errors import DamagedDocumentError, InvalidDocumentError
from kfbeslut.storage.versions import GENESIS, History, Version


def written(count):
    """A history of as many versions."""
    history = History("77")
    for number in range(count):
        version = history.following(b"paper %d" % number, expected=number)
        history = History("77", (*history.versions, version))
    return history.versions


def test_a_history_that_was_written_here_is_proved():
    """Nothing is wrong with versions as they were made."""
    versions = written(3)

    assert History("77", versions).newest == versions[-1]


@pytest.mark.parametrize("number", [0, 1, 2])
@pytest.mark.parametrize(
    "change",
    [
        {"id": "78"},
        {"version": 7},
        {"digest": GENESIS},
        {"previous": "sha256:0"},
        {"head": GENESIS},
        {"head": None},
        {"version": None},
        {"digest": b"\0"},
    ],
    ids=str,
)
def test_a_changed_entry_is_noticed(number, change):
    """Whatever is changed in the ledger, its head is no longer right, and it is named."""
    versions = list(written(3))
    versions[number] = attrs.evolve(versions[number], **change)

    with pytest.raises(DamagedDocumentError) as raised:
        History("77", tuple(versions))

    assert raised.value.version == versions[number].version
    assert raised.value.expected != raised.value.found


@pytest.mark.parametrize("gone", [0, 1])
def test_a_missing_version_is_noticed_by_the_next(gone):
    """The version after a gap names a head that isn't there."""
    versions = written(3)

    with pytest.raises(DamagedDocumentError) as raised:
        History("77", versions[:gone] + versions[gone + 1 :])

    assert raised.value.version == gone + 2
    assert raised.value.expected == versions[gone].head


def test_an_exchanged_version_is_noticed_by_the_next():
    """Who forges a version, with a head of its own, must forge all that came after."""
    first, second = written(2)
    forged = History("77").following(b"another paper", expected=0)

    with pytest.raises(DamagedDocumentError) as raised:
        History("77", (forged, second))

    assert (raised.value.expected, raised.value.found) == (first.head, forged.head)


def test_a_cut_tail_is_noticed_by_who_kept_the_head():
    """A chain can't see that its end is gone; the newest head, kept elsewhere, can."""
    versions = written(3)

    cut = History("77", versions[:2])

    assert cut.newest.head != versions[-1].head


def test_bytes_that_are_as_they_were_put_but_no_document_are_told():
    """What a newer release wrote has the right digest, and is refused for what it is."""
    content = b'{"schema":999,"type":"Motion"}'
    version = History("77").following(content, expected=None)

    with pytest.raises(InvalidDocumentError):
        version.restore(content)


def test_a_version_with_its_document_is_a_version():
    """Where a version will do, one that holds its document will do too."""
    assert issubclass(type(written(1)[0].holding(None)), Version)
