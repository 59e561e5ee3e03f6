"""Runs the program as a person at a shell does, without a shell."""

import io
import sys

import pytest

from kfbeslut.cli import main
from kfbeslut.model import Body, BodyKind, Motion, VoteSide
from kfbeslut.samples import change, council_minutes
from kfbeslut.serialization import dumps

PAPER = """\
Motion om bänkar i Norrbyparken

Norrbyparken saknar bänkar sedan i våras.

Vi yrkar att fler bänkar ställs ut i parken.

Almvik den 3 mars 2024

Rut Lind (S)
"""


@pytest.fixture
def kfbeslut(capsys, monkeypatch):
    """Run the program with these words; give its exit code, what it printed, and complaints."""

    def run(*words, stdin=b""):
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(stdin)))
        code = main([str(word) for word in words])
        return code, *capsys.readouterr()

    return run


@pytest.fixture
def paper(tmp_path):
    """A motion as text."""
    file = tmp_path / "motion.txt"
    file.write_text(PAPER, "utf-8")
    return file


@pytest.fixture
def store(tmp_path):
    """The address of a store that isn't there yet."""
    return f"sqlite:///{tmp_path / 'beslut.db'}"


@pytest.fixture
def wrong_winner(tmp_path):
    """A paragraph in which those who lost the vote are said to have won, which is an error."""
    paragraph = change(council_minutes().extract(40), "/votes/0/won", VoteSide.NO)
    file = tmp_path / "paragraph.json"
    file.write_bytes(dumps(paragraph))
    return file


@pytest.fixture
def to_a_committee(tmp_path):
    """A motion to a committee, which is worth a warning."""
    file = tmp_path / "motion.json"
    committee = Body(name="Parknämnden", kind=BodyKind.COMMITTEE)
    file.write_bytes(dumps(Motion(title="Bänkar", addressee=committee)))
    return file
