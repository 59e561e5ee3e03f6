"""What the tests of reading share: the invented papers, and a paragraph to put words into."""

import pathlib

import pytest

from kfbeslut.reading import read

PAPERS = pathlib.Path(__file__).parent / "papers"


@pytest.fixture
def paper():
    """Read one of the invented papers by its name."""

    def read_paper(name, **kwargs):
        return read((PAPERS / f"{name}.txt").read_text(encoding="utf-8"), **kwargs)

    return read_paper


@pytest.fixture
def paragraph():
    """Read a decision paragraph that has some parts more than its decision."""

    def read_paragraph(*parts):
        text = "\n\n".join(
            ("§ 5 Dnr KS 2020/1", "Bänkar i parken", "Beslut", "Planen antas.", *parts)
        )
        return read(text).document

    return read_paragraph
