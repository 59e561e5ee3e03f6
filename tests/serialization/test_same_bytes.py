"""Reproducibility: the same document gives the same bytes wherever it is written."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import attrs
import pytest

import kfbeslut

# Documents and reports, written, read the quick way and written again.
PROGRAM = """
import datetime as dt
import hashlib

from kfbeslut import samples
from kfbeslut.model import Document, walk
from kfbeslut.rules import check
from kfbeslut.serialization import Limits, documents, dump_report, dumps

written = hashlib.sha256()
for name in samples.__all__:
    if name != "change":
        for _, document in walk(getattr(samples, name)()):
            if isinstance(document, Document):
                read = documents._quickly(dumps(document), Limits(), counted=True)
                written.update(dumps(read))
                written.update(dump_report(check(document, today=dt.date(2024, 6, 1))))
print(written.hexdigest())
"""


def written(python=sys.executable, **environment):
    """Write all samples with a Python in an environment; give the digest of the bytes."""
    # Other Pythons find us, and what we need, where this one does; all of it is pure Python.
    places = [Path(kfbeslut.__file__).parents[1], Path(attrs.__file__).parents[1]]
    usual = {
        "PATH": os.environ["PATH"],
        "PYTHONDONTWRITEBYTECODE": "1",
        "PYTHONPATH": os.pathsep.join(map(str, places)),
    }
    return subprocess.check_output([python, "-c", PROGRAM], env=usual | environment)


@pytest.fixture(scope="module")
def usually():
    return written()


def python(version):
    """Find a Python of a version that runs, on the path or kept by pyenv."""
    kept = Path(os.environ.get("PYENV_ROOT", Path.home() / ".pyenv"), "versions")
    for path in (shutil.which(f"python{version}"), *kept.glob(f"{version}.*/bin/python")):
        if (
            path
            and subprocess.run([path, "-c", ""], capture_output=True, check=False).returncode == 0
        ):
            return path
    return None


@pytest.mark.parametrize(
    "environment",
    [
        {"PYTHONHASHSEED": "0"},
        {"PYTHONHASHSEED": "1"},
        {"PYTHONHASHSEED": "4294967295"},
        {"LC_ALL": "C", "PYTHONCOERCECLOCALE": "0", "PYTHONUTF8": "0"},
        {"LC_ALL": "sv_SE.UTF-8"},
        {"LC_ALL": "tr_TR.ISO-8859-9"},
        {"TZ": "Europe/Stockholm"},
        {"TZ": "Pacific/Kiritimati"},
        {"TZ": "America/St_Johns"},
    ],
    ids=lambda environment: " ".join(f"{name}={value}" for name, value in environment.items()),
)
def test_the_surroundings_leave_no_trace(environment, usually):
    """
    Hash seeds, locales and time zones can't be seen in the bytes.
    """
    assert written(**environment) == usually


@pytest.mark.parametrize("version", ["3.11", "3.12", "3.13"])
def test_every_python_writes_the_same(version, usually):
    """
    Documents are written the same with every version of Python, and read the quick way.
    """
    if (other := python(version)) is None:
        pytest.skip(f"Python {version} is not installed")

    assert written(other) == usually
