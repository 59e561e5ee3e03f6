"""The commands that keep papers and find them again."""

import json

import pytest


@pytest.fixture
def kept(kfbeslut, paper, store):
    """A store with one motion, as `m1`."""
    kfbeslut("store", "put", paper, "--store", store, "--id", "m1")
    return store


def test_put_says_where_the_paper_is(kfbeslut, paper, store):
    """What was put is told by its id and version; the same again is the same version."""
    words = ("store", "put", paper, "--store", store, "--id", "m1")

    assert kfbeslut(*words) == (0, "m1 (version 1)\n", "")
    assert kfbeslut(*words) == (0, "m1 (version 1)\n", "")


def test_put_asks_for_an_id_where_none_can_be_made(kfbeslut, paper, store):
    """A paper that states too little needs an id."""
    code, _, err = kfbeslut("store", "put", paper, "--store", store)

    assert code == 3
    assert "så inget id kan bildas" in err


def test_a_new_version_says_which_one_it_replaces(kfbeslut, kept, to_a_committee):
    """A version is replaced by whoever knows it; then the history has both."""
    words = ("store", "put", to_a_committee, "--store", kept, "--id", "m1", "--format", "json")

    late, _, err = kfbeslut(*words, "--replaces", "7")
    code, out, _ = kfbeslut(*words, "--replaces", "1")
    _, history, _ = kfbeslut("store", "history", "m1", "--store", kept)
    _, told, _ = kfbeslut("store", "history", "m1", "--store", kept, "--format", "json")

    assert (late, code) == (3, 0)
    assert "i version 1, inte 7" in err
    assert json.loads(out)["version"] == 2
    assert [line[:10] for line in history.splitlines()] == ["1  sha256:", "2  sha256:"]
    assert json.loads(told)[1] == json.loads(out)


def test_get_shows_a_version(kfbeslut, kept, to_a_committee):
    """A paper is shown as it is, or as it was."""
    kfbeslut("store", "put", to_a_committee, "--store", kept, "--id", "m1", "--replaces", "1")

    _, newest, _ = kfbeslut("store", "get", "m1", "--store", kept)
    _, first, _ = kfbeslut("store", "get", "m1", "--store", kept, "--version", "1")

    assert "Parknämnden" in newest
    assert "Norrbyparken" in first


def test_get_says_that_there_is_no_such_paper(kfbeslut, kept):
    """A paper that isn't there is said not to be."""
    code, out, err = kfbeslut("store", "get", "m2", "--store", kept, "--lang", "en")

    assert (code, out, err) == (3, "", "kfbeslut: There is no document 'm2'.\n")


def test_find_lists_what_is_sought(kfbeslut, kept, wrong_winner):
    """What is sought is listed with kind and title."""
    kfbeslut("store", "put", wrong_winner, "--store", kept, "--id", "p")

    _, all_of_them, _ = kfbeslut("store", "find", "--store", kept, "--lang", "en")
    _, motions, _ = kfbeslut("store", "find", "--store", kept, "--kind", "Motion")
    _, told, _ = kfbeslut("store", "find", "--store", kept, "--kind", "Motion", "--format", "json")

    assert "p (version 1): decision paragraph – " in all_of_them
    assert motions == "m1 (version 1): motion – Motion om bänkar i Norrbyparken\n"
    assert [(one["id"], one["kind"], one["version"]) for one in json.loads(told)] == [
        ("m1", "Motion", 1)
    ]


def test_find_says_that_nothing_was_found(kfbeslut, kept):
    """That nothing was found is said."""
    words = ("--body", "Parknämnden", "--registry-number", "PN 1", "--until", "1999-12-31")

    assert kfbeslut("store", "find", "--store", kept, *words) == (0, "Inget hittades.\n", "")


def test_a_paper_without_title_is_listed_by_its_kind(kfbeslut, store):
    """What has no title is listed by id and kind."""
    motion = b'{"type": "Motion", "schema": 1}'
    kfbeslut("store", "put", "-", "--store", store, "--id", "m", stdin=motion)

    assert kfbeslut("store", "find", "--store", store)[1] == "m (version 1): motion\n"
