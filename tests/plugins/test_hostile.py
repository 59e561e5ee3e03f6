"""
Plugins that would do harm have no effect until they are named, and then give the documented error.
"""

import json

import pytest

from kfbeslut.errors import AmbiguousPluginError, BrokenPluginError, UnknownPluginError
from kfbeslut.plugins import available, load

GROUP = "kfbeslut.stores"


def a_function(found):
    if not callable(found):
        raise TypeError("is not a function")
    return found


@pytest.fixture
def crowd(site, hostile):
    hostile(site, GROUP, builtin="sqlite")
    return site


def test_nothing_is_imported_until_it_is_named(elsewhere, hostile):
    """
    Importing the package, listing, and loading another plugin run none of them.
    """
    hostile(elsewhere, GROUP, builtin="sqlite")
    program = """
        import json, sys
        import kfbeslut
        from kfbeslut import plugins
        for group in ("stores", "renderers", "readers", "rules"):
            plugins.available(f"kfbeslut.{group}")
        loaded = plugins.load("kfbeslut.stores", "chatty", lambda found: found("x"))
        kinds = sorted(name for name in sys.modules if name.startswith("kf_"))
        print(json.dumps([loaded, kinds]))
    """

    done = elsewhere.run(program)

    assert done.stderr == ""
    said, result = done.stdout.splitlines()
    assert said == "hello from me"
    assert json.loads(result) == ["X", ["kf_chatty"]]
    assert elsewhere.imported() == ["kf_chatty"]


def test_all_that_can_be_named_are_listed(crowd):
    """
    Also a broken plugin has a name; what has no name, or can't be read, is left out.
    """
    foreign = {plugin.choice for plugin in available(GROUP) if plugin.distribution != "kfbeslut"}

    assert foreign == {
        "kf-raises:raises",
        "kf-exits:exits",
        "kf-endless:endless",
        "kf-mute:mute",
        "kf-garbled:garbled",
        "kf-absent:absent",
        "kf-hollow:hollow",
        "kf-wrong:wrong",
        "kf-misspelt:misspelt",
        "kf-å b\tc:å b\tc",
        "kf-chatty:chatty",
        "kf-left:twin",
        "kf-right:twin",
        "kf-usurper:sqlite",
        "kf-masked:kfbeslut:sqlite",
        "kf-noequals:noequals",
        "kf-noequals:[[[",
        "kf-noequals:",
    }
    assert crowd.imported() == []


@pytest.mark.parametrize(
    ("name", "reason"),
    [
        ("raises", "RuntimeError: the service is down"),
        ("exits", "SystemExit: goodbye"),
        ("endless", "RecursionError: maximum recursion depth exceeded"),
        ("mute", "kf_mute.MuteError: <exception str() failed>"),
        ("garbled", "SyntaxError: invalid syntax"),
        ("absent", "ModuleNotFoundError: No module named 'kf_nowhere'"),
        ("hollow", "AttributeError: module 'kf_hollow' has no attribute 'thing'"),
        ("wrong", "TypeError: is not a function"),
        ("misspelt", "ValueError: invalid format: 'kf_misspelt: not / a place!'"),
        ("å b\tc", "LookupError: odd"),
        ("noequals", "ValueError: invalid format: ''"),
        ("[[[", "ValueError: invalid format: ''"),
    ],
)
def test_a_broken_plugin_is_an_error_when_it_is_named(crowd, name, reason):
    """
    Whatever a plugin does, the error names it, its distribution and the cause.
    """
    with pytest.raises(BrokenPluginError) as raised:
        load(GROUP, name, a_function)

    assert reason in raised.value.reason
    assert raised.value.name == name
    assert raised.value.distribution.startswith("kf-")
    assert raised.value.version == "1.0"


def test_a_name_that_two_claim_is_an_error(crowd):
    """
    Neither of the two is imported.
    """
    with pytest.raises(AmbiguousPluginError) as raised:
        load(GROUP, "twin", a_function)

    assert raised.value.distributions == ("kf-left", "kf-right")
    assert crowd.imported() == []


def test_nobody_takes_a_name_of_ours(crowd):
    """
    Who claims it makes the name an error, not theirs; and ours can still be chosen.
    """
    with pytest.raises(AmbiguousPluginError) as raised:
        load(GROUP, "sqlite", a_function)

    assert raised.value.distributions == ("kf-usurper", "kfbeslut")
    (ours,) = [plugin for plugin in available(GROUP) if plugin.choice == "kfbeslut:sqlite"]
    assert ours.value.startswith("kfbeslut.")


@pytest.mark.parametrize("name", ["forged", "kfbeslut:forged", "nameless", "latin1"])
def test_who_has_no_name_of_its_own_is_not_found(crowd, name):
    """
    A distribution that calls itself kfbeslut is not kfbeslut.
    """
    with pytest.raises(UnknownPluginError):
        load(GROUP, name, a_function)

    assert crowd.imported() == []
