import threading

import pytest

from kfbeslut import plugins
from kfbeslut.errors import (
    AmbiguousPluginError,
    BrokenPluginError,
    InvalidValueError,
    MissingExtraError,
    PluginTakenError,
    UnknownPluginError,
)
from kfbeslut.plugins import THIS_PROCESS, Plugin, available, load, registered

GROUP = "kfbeslut.examples"


def anything(found):
    return found


def a_function(found):
    if not callable(found):
        raise TypeError("is not a function")
    return found


def names(group=GROUP):
    return [plugin.choice for plugin in available(group)]


# Listing


def test_a_group_that_nobody_knows_is_empty():
    """
    A door may have no plugins at all.
    """
    assert available("kfbeslut.nothing") == ()


def test_plugins_are_listed_with_where_they_come_from(site):
    """
    Listing tells group, name, distribution, version and place.
    """
    site.add("Kf_Cloud.Store", {GROUP: {"s3": "kf_cloud.store:open"}}, version="2.1")

    assert available(GROUP) == (
        Plugin(GROUP, "s3", "kf-cloud-store", "2.1", "kf_cloud.store:open"),
    )


def test_listing_sorts_by_name(site):
    """
    The order does not hang on the order of installation.
    """
    site.add("b-dist", {GROUP: {"z": "m:a", "a": "m:b"}})
    site.add("a-dist", {GROUP: {"m": "m:c", "a": "m:d"}})

    assert names() == ["a-dist:a", "b-dist:a", "a-dist:m", "b-dist:z"]


def test_other_groups_are_left_out(site):
    """
    A distribution's other entry points are not ours.
    """
    before, after = "[console_scripts]\ntool = m:main", "[z]\ny = m:y"
    site.add("kf-many", f"{before}\n\n# ours\n[{GROUP}]\nx = m:x\n; end\n{after}")

    assert names() == ["kf-many:x"]


def test_our_own_plugins_are_entry_points_like_any():
    """
    What comes with the package is found as a stranger's plugin is.
    """
    for group in ("stores", "renderers", "readers", "rules"):
        assert {plugin.distribution for plugin in available(f"kfbeslut.{group}")} == {"kfbeslut"}


def test_what_is_installed_while_the_program_runs_is_found(site, tmp_path, monkeypatch):
    """
    A new folder on the path is looked into at once.
    """
    before = names()
    other = type(site)(tmp_path / "other")
    other.add("kf-late", {GROUP: {"late": "m:a"}})

    monkeypatch.syspath_prepend(other.packages)

    assert (before, names()) == ([], ["kf-late:late"])


def test_metadata_is_read_once(site, monkeypatch):
    """
    As long as nothing is installed, asking again costs next to nothing.
    """
    site.add("kf-x", {GROUP: {"x": "m:a"}})
    first = available(GROUP)
    monkeypatch.setattr(plugins, "_entries", None)

    assert available(GROUP) == first


def test_a_path_entry_that_is_gone_does_no_harm(site, monkeypatch, tmp_path):
    """
    Folders on the path may be missing.
    """
    site.add("kf-x", {GROUP: {"x": "m:a"}})

    monkeypatch.syspath_prepend(tmp_path / "gone")

    assert names() == ["kf-x:x"]


def test_of_one_distribution_found_twice_the_first_counts(site, tmp_path, monkeypatch):
    """
    An older copy further down the path is shadowed, as for the import itself.
    """
    older = type(site)(tmp_path / "older")
    older.add("kf-x", {GROUP: {"x": "m:old", "gone": "m:gone"}}, version="0.9")
    site.add("Kf.X", {GROUP: {"x": "m:new"}}, version="1.0")
    monkeypatch.syspath_prepend(older.packages)
    monkeypatch.syspath_prepend(site.packages)

    assert [(plugin.name, plugin.version) for plugin in available(GROUP)] == [("x", "1.0")]


def test_a_newer_copy_without_the_plugin_takes_it_away(site, tmp_path, monkeypatch):
    """
    What the shadowed copy offered can't be imported any more, so it is not listed.
    """
    older = type(site)(tmp_path / "older")
    older.add("kf-x", {GROUP: {"x": "m:old"}}, version="0.9")
    site.add("kf-x", version="1.0")
    monkeypatch.syspath_prepend(older.packages)
    monkeypatch.syspath_prepend(site.packages)

    assert names() == []


def test_a_distribution_in_a_folder_of_another_name_is_found(site):
    """
    What counts is the name in the metadata.
    """
    site.add("kf-x", {GROUP: {"x": "m:a"}}, folder="something-1.0")

    assert names() == ["kf-x:x"]


def test_a_distribution_without_a_version_is_found(site):
    """
    An error about it names the distribution alone.
    """
    site.add("kf-x", {GROUP: {"x": "kf_nowhere:a"}}, metadata="Name: kf-x\n")

    assert available(GROUP) == (Plugin(GROUP, "x", "kf-x", "", "kf_nowhere:a"),)
    with pytest.raises(BrokenPluginError, match=r"\('kf_nowhere:a', kf-x\) can't be used"):
        load(GROUP, "x", anything)


def test_metadata_that_is_no_text_breaks_nothing(site):
    """
    A file in another encoding takes away its own distribution and no other.
    """
    site.add("kf-x", {GROUP: {"x": "m:a"}})
    site.add("kf-latin1", {GROUP: {"y": "m:a"}})
    metadata = site.packages / "kf_latin1-1.0.dist-info" / "METADATA"
    metadata.write_bytes("Name: kf-lätin1".encode("latin-1"))

    assert names() == ["kf-x:x"]


# Loading


def test_a_plugin_is_loaded_by_its_name(site):
    """
    The door gets what its `fit` made of what the entry point names.
    """
    site.add("kf-x", {GROUP: {"x": "kf_x:Maker.make"}}, {"kf_x": "class Maker: make = 'made'"})

    assert load(GROUP, "x", str.upper) == "MADE"
    assert site.imported() == ["kf_x"]


@pytest.mark.parametrize("place", ["kf_x", "kf_x:", "kf_x [fast]"])
def test_a_plugin_may_be_a_module(site, place):
    """
    Without an attribute the module itself is the plugin; extras in brackets say nothing.
    """
    site.add("kf-x", {GROUP: {"x": place}}, {"kf_x": ""})

    assert load(GROUP, "x", anything).__name__ == "kf_x"


def test_an_unknown_name_is_answered_with_those_there_are(site):
    """
    Also a near miss is told.
    """
    site.add("kf-x", {GROUP: {"sqlite": "m:a", "memory": "m:b"}})

    with pytest.raises(UnknownPluginError) as raised:
        load(GROUP, "sqlit", anything)

    assert raised.value.installed == ("memory", "sqlite")
    assert str(raised.value).endswith("Did you mean 'sqlite'?")


def test_an_unknown_choice_is_answered_with_choices(site):
    """
    Who asks for a distribution's plugin is told the plugins with their distributions.
    """
    site.add("kf-x", {GROUP: {"sqlite": "m:a"}})

    with pytest.raises(UnknownPluginError) as raised:
        load(GROUP, "kf-y:sqlite", anything)

    assert raised.value.installed == ("kf-x:sqlite",)


def test_two_that_claim_one_name_are_both_named(site):
    """
    Neither is loaded, and the error says how to choose.
    """
    for name in ("kf-left", "kf-right"):
        site.add(name, {GROUP: {"twin": "kf_twin:thing"}})

    with pytest.raises(AmbiguousPluginError) as raised:
        load(GROUP, "twin", anything)

    assert raised.value.distributions == ("kf-left", "kf-right")
    assert site.imported() == []


@pytest.mark.parametrize("choice", ["kf-left:twin", "KF_Left:twin", "kf.left:twin"])
def test_the_distribution_chooses(site, choice):
    """
    Its name may be written as package indexes allow.
    """
    for name in ("kf_left", "kf_right"):
        site.add(name, {GROUP: {"twin": f"{name}:thing"}}, {name: f"thing = '{name}'"})

    assert load(GROUP, choice, anything) == "kf_left"
    assert site.imported() == ["kf_left"]


def test_a_name_with_a_colon_needs_its_distribution(site):
    """
    What stands before the first colon is always a distribution.
    """
    site.add("kf-x", {GROUP: {"a:b": "kf_x:thing"}}, {"kf_x": "thing = 1"})

    assert load(GROUP, "kf-x:a:b", anything) == 1
    with pytest.raises(UnknownPluginError):
        load(GROUP, "a:b", anything)


def test_what_the_door_refuses_is_a_broken_plugin(site):
    """
    The reason is the door's own, and the error says whose plugin it is.
    """
    site.add("kf-x", {GROUP: {"x": "kf_x:thing"}}, {"kf_x": "thing = 42"}, version="3.2")

    with pytest.raises(BrokenPluginError) as raised:
        load(GROUP, "x", a_function)

    error = raised.value
    assert (error.group, error.name, error.value) == (GROUP, "x", "kf_x:thing")
    assert (error.distribution, error.version) == ("kf-x", "3.2")
    assert error.reason == "TypeError: is not a function"
    assert isinstance(error.__cause__, TypeError)


def test_a_missing_extra_is_told_as_such(site):
    """
    What says which package to install is not hidden behind another error.
    """
    source = """
        from kfbeslut.errors import MissingExtraError
        raise MissingExtraError("docx", "python-docx")
    """
    site.add("kf-x", {GROUP: {"x": "kf_x:thing"}}, {"kf_x": source})

    with pytest.raises(MissingExtraError):
        load(GROUP, "x", anything)


def test_who_presses_the_break_key_is_heard(site):
    """
    A plugin that takes too long can be interrupted.
    """
    site.add("kf-x", {GROUP: {"x": "kf_x:thing"}}, {"kf_x": "raise KeyboardInterrupt"})

    with pytest.raises(KeyboardInterrupt):
        load(GROUP, "x", anything)


def test_a_broken_plugin_may_be_mended(site):
    """
    A failure is not remembered.
    """
    site.add("kf-x", {GROUP: {"x": "kf_x:thing"}}, {"kf_x": "raise RuntimeError"})
    with pytest.raises(BrokenPluginError):
        load(GROUP, "x", anything)

    (site.packages / "kf_x.py").write_text("thing = 'mended, and of another length'")

    assert load(GROUP, "x", anything).startswith("mended")


# Registering


def test_a_plugin_can_be_registered_without_installing():
    """
    It is found by its name as long as the context lasts.
    """
    with registered(GROUP, "attic", "boxes"):
        inside = load(GROUP, "attic", anything), names()

    assert inside == ("boxes", [f"{THIS_PROCESS}:attic"])
    assert names() == []


def test_registering_is_undone_after_an_error():
    """
    A test that fails leaves nothing behind.
    """
    with pytest.raises(ZeroDivisionError), registered(GROUP, "attic", "boxes"):
        raise ZeroDivisionError

    assert names() == []


def test_a_registered_plugin_is_there_in_running_threads():
    """
    A server registers once, and all its workers find it.
    """
    start, found = threading.Event(), []

    def work():
        start.wait()
        found.append(load(GROUP, "attic", anything))

    worker = threading.Thread(target=work)
    worker.start()
    with registered(GROUP, "attic", "boxes"):
        start.set()
        worker.join()

    assert found == ["boxes"]


def test_a_registered_plugin_replaces_none_that_is_installed():
    """
    Nothing that is installed is replaced in silence, our own least of all.
    """
    with pytest.raises(PluginTakenError) as raised, registered("kfbeslut.stores", "sqlite", "mine"):
        pass

    assert raised.value.distribution == "kfbeslut"


def test_a_name_is_registered_once_at_a_time():
    """
    A second one of the same name is refused, and the first stays.
    """
    with registered(GROUP, "attic", "boxes"):
        with pytest.raises(PluginTakenError), registered(GROUP, "attic", "bats"):
            pass

        assert load(GROUP, "attic", anything) == "boxes"


def test_one_name_in_two_groups_is_two_plugins():
    """
    `text` may be a reader and a renderer.
    """
    with registered(GROUP, "attic", "boxes"), registered("kfbeslut.others", "attic", "bats"):
        assert load(GROUP, "attic", anything) == "boxes"
        assert load("kfbeslut.others", "attic", anything) == "bats"


def test_a_registered_name_has_no_colon():
    """
    A colon parts distribution and name.
    """
    with pytest.raises(InvalidValueError) as raised, registered(GROUP, "kfbeslut:sqlite", "mine"):
        pass

    assert raised.value.rule == "has-colon"


def test_a_registered_plugin_that_the_door_refuses_is_named():
    """
    The error says that it comes from the program itself, and what it is.
    """
    with registered(GROUP, "attic", 42), pytest.raises(BrokenPluginError) as raised:
        load(GROUP, "attic", a_function)

    assert (raised.value.distribution, raised.value.value) == (THIS_PROCESS, "builtins:int")


def test_what_is_installed_later_clashes_with_what_is_registered(site, tmp_path, monkeypatch):
    """
    A distribution that comes while the program runs is not preferred, nor shadowed.
    """
    other = type(site)(tmp_path / "other")
    other.add("kf-late", {GROUP: {"attic": "m:a"}})

    with registered(GROUP, "attic", "boxes"):
        monkeypatch.syspath_prepend(other.packages)

        with pytest.raises(AmbiguousPluginError) as raised:
            load(GROUP, "attic", anything)
        assert load(GROUP, f"{THIS_PROCESS}:attic", anything) == "boxes"

    assert raised.value.distributions == (THIS_PROCESS, "kf-late")
