"""Any document comes back as it was, and all stores do the same."""

import tempfile
from contextlib import contextmanager
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kfbeslut.errors import KfbeslutError
from kfbeslut.model import Body, Motion, PartialDate, RegistryNumber
from kfbeslut.storage import open_store
from kfbeslut.testing import documents

IDS = st.sampled_from(["77", "å", "å/b"])
BODIES = st.sampled_from(["Kommunfullmäktige", "KOMMUNSTYRELSEN", "Kommunstyrelsen"])
NUMBERS = st.sampled_from(["KS 2024/7", "KS 2024-7", "KS 2024/70"])
YEARS = st.sampled_from([2023, 2024])
MONTHS = st.none() | st.sampled_from([2, 12])
MOTIONS = st.builds(
    Motion,
    addressee=st.none() | st.builds(Body, name=BODIES),
    registry_number=st.none() | st.builds(RegistryNumber, text=NUMBERS),
    signed=st.none() | st.builds(PartialDate, year=YEARS, month=MONTHS),
)
DAYS = st.none() | st.dates(
    min_value=PartialDate(year=2023).earliest, max_value=PartialDate(year=2024).latest
)


@contextmanager
def every_store():
    """One store of each kind, empty."""
    with (
        tempfile.TemporaryDirectory() as folder,
        open_store("memory:") as memory,
        open_store(f"sqlite:///{Path(folder, 'beslut.db')}") as sqlite,
    ):
        yield memory, sqlite


def outcome(use, *args, **options):
    """What comes of it: a value, or the error in its own words."""
    try:
        return use(*args, **options)
    except KfbeslutError as error:
        return type(error), str(error)


@pytest.mark.parametrize("url", ["memory:", "sqlite:///beslut.db"])
@given(document=documents())
def test_any_document_comes_back(url, document, tmp_path_factory):
    """What is put is what is got, and what is found."""
    folder = tmp_path_factory.mktemp("store")

    with open_store(url.replace("beslut.db", f"{folder}/beslut.db")) as store:
        stored = store.put(document, id="77")

        assert store.get("77") == stored
        assert stored.document == document
        assert list(store.find()) == [stored]


@given(puts=st.lists(st.tuples(MOTIONS, IDS, st.none() | st.integers(0, 3)), max_size=12))
def test_all_stores_keep_and_refuse_the_same(puts):
    """Whatever is put in whatever order, versions and errors are those of the other stores."""
    with every_store() as (memory, sqlite):
        for motion, name, expected in puts:
            there, here = (
                outcome(store.put, motion, id=name, expected_version=expected)
                for store in (memory, sqlite)
            )
            assert here == there

        for _, name, _ in puts:
            assert outcome(sqlite.history, name) == outcome(memory.history, name)


@given(
    motions=st.lists(MOTIONS, max_size=8),
    sought=st.fixed_dictionaries(
        {"body": st.none() | BODIES, "registry_number": st.none() | NUMBERS, "since": DAYS}
        | {"until": DAYS}
    ),
)
def test_all_stores_find_the_same(motions, sought):
    """The same documents, in the same order."""
    with every_store() as (memory, sqlite):
        for number, motion in enumerate(motions):
            for store in (memory, sqlite):
                store.put(motion, id=str(number))

        assert list(sqlite.find(**sought)) == list(memory.find(**sought))
