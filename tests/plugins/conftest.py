"""
Throwaway distributions, good and hostile ones, written by hand into a folder of their own.

A distribution is what its metadata says, so a few files in a `.dist-info` folder make one, faster
than an installer does. What each module does first when it is imported is to leave a mark.
"""

import os
import subprocess
import sys
from pathlib import Path
from textwrap import dedent

import pytest

MARK = """
import os
from pathlib import Path

Path(os.environ["KF_MARKS"], __name__).touch()
"""


class Site:
    """
    A folder of distributions.
    """

    def __init__(self, folder):
        self.packages = folder / "packages"
        self.marks = folder / "marks"
        self.packages.mkdir(parents=True)
        self.marks.mkdir()

    def add(self, name, entry_points="", modules=(), *, version="1.0", metadata=None, folder=None):
        """
        Write a distribution; `entry_points` is text, or a mapping of groups to names to places.
        """
        stem = folder or f"{name.replace('-', '_')}-{version}"
        info = self.packages / f"{stem}.dist-info"
        info.mkdir()
        if metadata is None:
            metadata = f"Metadata-Version: 2.1\nName: {name}\nVersion: {version}\n"
        (info / "METADATA").write_text(metadata, encoding="utf-8")
        if isinstance(entry_points, dict):
            entry_points = "\n".join(
                "\n".join([f"[{group}]", *(f"{name} = {place}" for name, place in names.items())])
                for group, names in entry_points.items()
            )
        if isinstance(entry_points, str):
            entry_points = entry_points.encode()
        (info / "entry_points.txt").write_bytes(entry_points)
        for module, source in dict(modules).items():
            (self.packages / f"{module}.py").write_text(MARK + dedent(source), encoding="utf-8")

    def imported(self):
        """
        Name the modules that have left their mark.
        """
        return sorted(mark.name for mark in self.marks.iterdir())

    def run(self, program):
        """
        Run a program in a fresh Python that sees these distributions.
        """
        return subprocess.run(
            [sys.executable, "-c", dedent(program)],
            env=os.environ | {"PYTHONPATH": str(self.packages), "KF_MARKS": str(self.marks)},
            capture_output=True,
            text=True,
            check=False,
        )


@pytest.fixture
def elsewhere(tmp_path):
    """
    Distributions that this Python doesn't see; a fresh one does.
    """
    return Site(tmp_path)


@pytest.fixture
def site(tmp_path, monkeypatch):
    """
    Distributions that this Python sees before all others, until the test is over.
    """
    site = Site(tmp_path)
    before = set(sys.modules)
    monkeypatch.setenv("KF_MARKS", str(site.marks))
    monkeypatch.syspath_prepend(site.packages)
    yield site
    for name in set(sys.modules) - before:
        if Path(getattr(sys.modules[name], "__file__", None) or "").parent == site.packages:
            del sys.modules[name]


def add_hostile(site, group, builtin):
    """
    Write distributions that would do harm, all at once, into one group.

    `builtin` is a name that kfbeslut has in the group itself.
    """

    def add(name, place, source="", **changes):
        module = f"kf_{name.replace('-', '_')}"
        entry_points = {group: {name: place.format(module=module)}}
        site.add(
            f"kf-{name}", **({"entry_points": entry_points, "modules": {module: source}} | changes)
        )

    add("raises", "{module}:thing", "raise RuntimeError('the service is down')")
    add("exits", "{module}:thing", "import sys; sys.exit('goodbye')")
    add("endless", "{module}:thing", "def thing(): return thing()\nthing()")
    add(
        "mute",
        "{module}:thing",
        """
        class MuteError(Exception):
            def __str__(self):
                raise ValueError
        raise MuteError
    """,
    )
    add("garbled", "{module}:thing", "def (")
    add("absent", "kf_nowhere:thing", modules={})
    add("hollow", "{module}:thing")
    add("wrong", "{module}:thing", "thing = 42")
    add("misspelt", "{module}: not / a place!")
    add("å b\tc", "kf_odd:thing", modules={"kf_odd": "raise LookupError('odd')"})
    add("chatty", "{module}:thing", "print('hello from me')\nthing = str.upper")
    for twin in ("kf-left", "kf-right"):
        module = twin.replace("-", "_")
        site.add(twin, {group: {"twin": f"{module}:thing"}}, {module: "thing = str.upper"})
    site.add("kf-usurper", {group: {builtin: "kf_usurper:thing"}}, {"kf_usurper": ""})
    site.add("kf-masked", {group: {f"kfbeslut:{builtin}": "kf_masked:thing"}}, {"kf_masked": ""})
    site.add(
        "kfbeslut",
        {group: {"forged": "kf_forged:thing"}},
        {"kf_forged": ""},
        folder="kf_forged-1.0",
    )
    site.add("kf-noequals", f"[{group}]\nnoequals\n[[[\n= \n", {"kf_noequals": ""})
    site.add("kf-latin1", f"[{group}]\nlatin1 = kf_lätin1:thing".encode("latin-1"))
    site.add("kf-nameless", {group: {"nameless": "kf_nameless:thing"}}, metadata="")


@pytest.fixture
def hostile():
    """
    A function that writes the hostile distributions into a site.
    """
    return add_hostile
