"""
Plugins through the doors themselves: stores, renderers, readers and rules of other people.
"""

import json
import os
import subprocess
import sys
import sysconfig
import venv
import zipfile
from pathlib import Path
from textwrap import dedent

import pytest

from kfbeslut import open_store, read, render
from kfbeslut.errors import AmbiguousPluginError, BrokenPluginError, UnknownPluginError
from kfbeslut.model import Motion
from kfbeslut.rules import named

ATTIC = '''
"""One plugin of each kind."""

from kfbeslut.findings import Severity
from kfbeslut.law import Certainty
from kfbeslut.model import Motion
from kfbeslut.reading import Reading
from kfbeslut.rules import Fault, rule
from kfbeslut.storage.memory import MemoryStore


class Attic(MemoryStore):
    """A store whose documents lie in a box."""

    def __init__(self, url):
        super().__init__()
        self.box = url.removeprefix("attic://")


class Placard:
    """A renderer that prints titles, and prints them large."""

    media_type = "text/plain; charset=utf-8"

    def render(self, layout):
        return layout.title.upper()


class Slips:
    """A reader of slips of paper with a title on them."""

    def read(self, text, kind=None):
        return Reading(text=text, kind="Motion", document=Motion(title=text.strip()))


placard = Placard()
slips = Slips()


@rule(
    "title-is-short",
    on=Motion,
    severity=Severity.INFO,
    certainty=Certainty.PRACTICE,
    needs=["title"],
    sv="Titeln har {length} tecken.",
    en="The title has {length} characters.",
)
def title_is_short(motion, at):
    """A title fits on a placard."""
    return Fault("title", length=len(motion.title)) if len(motion.title) > 9 else None


rules = (title_is_short,)
'''

ENTRY_POINTS = """
[kfbeslut.stores]
attic = kf_attic:Attic

[kfbeslut.renderers]
placard = kf_attic:placard

[kfbeslut.readers]
slips = kf_attic:slips

[kfbeslut.rules]
attic = kf_attic:rules
"""


@pytest.fixture(scope="module")
def attic(tmp_path_factory):
    """
    A Python of its own in which a distribution with a plugin of each kind is installed.
    """
    folder = tmp_path_factory.mktemp("attic")
    wheel = folder / "kf_attic-1.2-py3-none-any.whl"
    info = "kf_attic-1.2.dist-info"
    files = {
        "kf_attic.py": ATTIC,
        f"{info}/METADATA": "Metadata-Version: 2.1\nName: kf-attic\nVersion: 1.2\n",
        f"{info}/WHEEL": "Wheel-Version: 1.0\nRoot-Is-Purelib: true\nTag: py3-none-any\n",
        f"{info}/entry_points.txt": ENTRY_POINTS,
        f"{info}/RECORD": "",
    }
    with zipfile.ZipFile(wheel, "w") as archive:
        for name, text in files.items():
            archive.writestr(name, text)

    environment = folder / "environment"
    builder = venv.EnvBuilder(symlinks=os.name == "posix")
    python = builder.ensure_directories(environment).env_exe
    builder.create(environment)
    # What is installed where these tests run, kfbeslut among it, is there too.
    packages = Path(sysconfig.get_path("purelib", "venv", vars={"base": str(environment)}))
    ours = sysconfig.get_path("purelib")
    (packages / "ours.pth").write_text(f"import site; site.addsitedir({ours!r})\n", "utf-8")
    pip = [sys.executable, "-m", "pip", "--disable-pip-version-check", "--python", python]
    subprocess.run([*pip, "install", "-q", "--no-index", "--no-deps", wheel], check=True)
    return python


def test_a_plugin_of_each_kind_works(attic):
    """
    Installed beside kfbeslut, each comes in through its door when it is named, and not before.
    """
    program = """
        import json, sys
        from kfbeslut import check, open_store, read, render
        from kfbeslut.plugins import available
        from kfbeslut.rules import named

        doors = ["stores", "renderers", "readers", "rules"]
        plugins = [plugin for door in doors for plugin in available(f"kfbeslut.{door}")]
        listed = [plugin.choice for plugin in plugins if plugin.version == "1.2"]
        loaded = "kf_attic" in sys.modules

        motion = read("Bänkar i parken\\n", reader="slips").document
        with open_store("attic://7") as store:
            stored = store.put(motion, id="77")
            kept = [store.box, store.get("77").document == motion]
        page = render(motion, "placard")
        (finding,) = check(motion, rules=named("attic"))
        print(json.dumps([listed, loaded, kept, page, finding.sentence("sv")]))
    """

    done = subprocess.run([attic, "-c", dedent(program)], stdout=subprocess.PIPE, check=True)

    listed, loaded, kept, page, sentence = json.loads(done.stdout)
    assert listed == ["kf-attic:attic", "kf-attic:placard", "kf-attic:slips", "kf-attic:attic"]
    assert not loaded
    assert kept == ["7", True]
    assert page == "BÄNKAR I PARKEN"
    assert "Titeln har 15 tecken." in sentence


MOTION = Motion(title="Bänkar i parken")

# Door → a name that is ours in it, and how a plugin is named there.
DOORS = {
    "stores": ("sqlite", lambda name: open_store(f"{name}://")),
    "renderers": ("html", lambda name: render(MOTION, name)),
    "readers": ("text", lambda name: read("Bänkar", reader=name)),
    "rules": ("core", named),
}


@pytest.fixture(params=DOORS)
def door(request, site, hostile):
    """
    A door with all the hostile plugins behind it.
    """
    ours, enter = DOORS[request.param]
    hostile(site, f"kfbeslut.{request.param}", builtin=ours)
    return enter


@pytest.mark.parametrize("door", DOORS)
def test_hostile_plugins_have_no_effect_until_they_are_named(elsewhere, hostile, door):
    """
    Who works with what is ours neither loads one nor notices that they are there.
    """
    hostile(elsewhere, f"kfbeslut.{door}", builtin=DOORS[door][0])
    program = """
        import kfbeslut
        from kfbeslut.plugins import available

        motion = kfbeslut.loads(kfbeslut.dumps(kfbeslut.Motion(title="Bänkar", claims=())))
        assert kfbeslut.check(motion).findings
        assert kfbeslut.read("Motion om bänkar").text
        assert kfbeslut.render(motion, "text")
        with kfbeslut.open_store("memory:") as store:
            store.put(motion, id="77")
        for door in ("stores", "renderers", "readers", "rules"):
            assert available(f"kfbeslut.{door}")
    """

    done = elsewhere.run(program)

    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")
    assert elsewhere.imported() == []


@pytest.mark.parametrize(
    "name",
    [
        "raises",
        "exits",
        "endless",
        "mute",
        "garbled",
        "absent",
        "hollow",
        "wrong",
        "misspelt",
        "å b\tc",
        "chatty",
        "noequals",
        "[[[",
    ],
)
def test_a_hostile_plugin_is_an_error_when_it_is_named(door, name):
    """
    At every door the error says which distribution it comes from, and what it did.
    """
    with pytest.raises(BrokenPluginError) as raised:
        door(name)

    assert raised.value.name == name
    assert raised.value.distribution.startswith("kf-")
    assert raised.value.reason


def test_a_name_that_two_claim_is_an_error_at_every_door(door, site):
    """
    Neither of the two is loaded.
    """
    with pytest.raises(AmbiguousPluginError, match="'kf-left:twin' or 'kf-right:twin'"):
        door("twin")

    assert site.imported() == []


@pytest.mark.parametrize("name", ["forged", "nameless", "latin1"])
def test_who_has_no_name_of_its_own_is_found_at_no_door(door, site, name):
    """
    What can't be named can't be loaded.
    """
    with pytest.raises(UnknownPluginError):
        door(name)

    assert site.imported() == []
