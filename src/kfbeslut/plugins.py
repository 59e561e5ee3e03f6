"""
How a named plugin is found and loaded, and what is said when it can't be.

A plugin is an entry point of an installed distribution, ours as anyone's; or an object that a
program registers while it runs. Groups are the doors, such as `"kfbeslut.stores"`.

- Nothing is imported until it is named. Listing reads metadata only.
- Two distributions that claim one name: an error that names both; `"distribution:name"` chooses.
- A plugin that can't be used: an error that names distribution, version and cause, when it is
  asked for and not before.
- What stands in a foreign distribution's metadata breaks nothing: lines that make no sense are
  plugins that can't be used, and files that can't be read offer none.
- Of one distribution found twice on `sys.path`, the first counts, as for the import itself.
"""

import re
import sys
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import lru_cache
from pathlib import Path
from pkgutil import resolve_name
from traceback import format_exception_only
from typing import TYPE_CHECKING, Final, TypeVar

import attrs

from kfbeslut.errors import (
    AmbiguousPluginError,
    BrokenPluginError,
    InvalidValueError,
    MissingExtraError,
    PluginTakenError,
    UnknownPluginError,
)

if TYPE_CHECKING:
    from importlib.metadata import Distribution

__all__ = ["THIS_PROCESS", "Plugin", "available", "load", "registered"]

THIS_PROCESS: Final = "(this process)"
"""What stands for a distribution where a program registered the plugin itself."""

_Fitted = TypeVar("_Fitted")


@attrs.frozen
class Plugin:
    """
    A plugin that could be loaded, as its distribution's metadata tells of it.

    Attributes:
        group: The door, such as `"kfbeslut.stores"`.
        name: What it is asked for by.
        distribution: Where it comes from, normalised as package indexes do (PEP 503).
        version: The distribution's version; empty where there is none.
        value: Where the plugin is, `"module:attribute"`.

    .. versionadded:: 0.1.0
    """

    group: str
    name: str
    distribution: str
    version: str
    value: str

    @property
    def choice(self) -> str:
        """
        The name that means this plugin and no other: `"distribution:name"`.
        """
        return f"{self.distribution}:{self.name}"


def available(group: str) -> tuple[Plugin, ...]:
    """
    List the plugins of a group by name, without importing any.

    Two of one name, from two distributions, are both there.

    >>> [plugin.choice for plugin in available("kfbeslut.readers")]
    ['kfbeslut:text']

    .. versionadded:: 0.1.0
    """
    with _registry_lock:
        here = [plugin for plugin, _ in _registry.values() if plugin.group == group]
    there = _installed(group, _state_of_path())
    return tuple(sorted([*here, *there], key=lambda plugin: (plugin.name, plugin.distribution)))


def load(group: str, name: str, fit: Callable[[object], _Fitted]) -> _Fitted:
    """
    Load the plugin of that name.

    Args:
        group: The door.
        name: The plugin's name, or `"distribution:name"` where several claim it.
        fit: Takes what the plugin gave and returns what the door works with; raises with the
            reason if it is not what the door asks for.

    Raises:
        UnknownPluginError: If there is none of that name.
        AmbiguousPluginError: If two or more distributions claim the name.
        BrokenPluginError: If it can't be imported, or `fit` refused it.
        MissingExtraError: If it needs a package that is not installed.

    >>> with registered("kfbeslut.stores", "attic", "boxes"):
    ...     load("kfbeslut.stores", "attic", fit=str.upper)
    'BOXES'

    .. versionadded:: 0.1.0
    """
    plugin = _named(group, name)
    try:
        return fit(_fetched(plugin))
    except MissingExtraError:
        raise
    # A plugin is foreign code: it may raise anything, and must not end the program either.
    except (Exception, SystemExit) as error:
        raise BrokenPluginError(
            plugin.group,
            plugin.name,
            plugin.distribution,
            plugin.version,
            plugin.value,
            reason=" ".join("".join(format_exception_only(error)).split()),
        ) from error


@contextmanager
def registered(group: str, name: str, plugin: object) -> Iterator[None]:
    """
    Make an object a plugin without installing it, as long as the context lasts.

    It is there for the whole process, also for threads that are running already: a server that
    registers a store at its start finds it in all its threads.

    Args:
        group: The door.
        name: What it is asked for by.
        plugin: What an entry point would have named.

    Raises:
        PluginTakenError: If the name is taken, by a distribution or in this process: nothing
            that is installed is ever replaced in silence.
        InvalidValueError: If the name has a colon, which parts distribution and name.

    >>> with registered("kfbeslut.readers", "postcard", object()):
    ...     [plugin.name for plugin in available("kfbeslut.readers")]
    ['postcard', 'text']

    .. versionadded:: 0.1.0
    """
    if ":" in name:
        raise InvalidValueError("Plugin", "name", "has-colon")
    with _registry_lock:
        for other in available(group):
            if other.name == name:
                raise PluginTakenError(group, name, other.distribution)
        kind = type(plugin)
        value = f"{kind.__module__}:{kind.__qualname__}"
        _registry[group, name] = Plugin(group, name, THIS_PROCESS, "", value), plugin
    try:
        yield
    finally:
        with _registry_lock:
            del _registry[group, name]


_registry: Final[dict[tuple[str, str], tuple[Plugin, object]]] = {}
_registry_lock: Final = threading.RLock()


def _named(group: str, name: str) -> Plugin:
    """
    Find the one plugin that a name means.
    """
    plugins = available(group)
    distribution, colon, own_name = name.partition(":")
    if colon:
        # Split and never compared whole: what calls itself "kfbeslut:sqlite" is not ours.
        wanted = _normalised(distribution), own_name
        claims = [plugin for plugin in plugins if (plugin.distribution, plugin.name) == wanted]
    else:
        claims = [plugin for plugin in plugins if plugin.name == name]
    match claims:
        case [plugin]:
            return plugin
        case []:
            names = (plugin.choice if colon else plugin.name for plugin in plugins)
            raise UnknownPluginError(group, name, tuple(dict.fromkeys(names)))
        case _:
            raise AmbiguousPluginError(group, name, tuple(one.distribution for one in claims))


def _fetched(plugin: Plugin) -> object:
    if plugin.distribution == THIS_PROCESS:
        return _registry[plugin.group, plugin.name][1]
    # Names of extras may stand behind in brackets; they are of no use any more.
    return resolve_name(plugin.value.partition("[")[0].strip())


def _state_of_path() -> tuple[tuple[str, int], ...]:
    """
    Tell what changes when something is installed: the folders of the path, and when each did.
    """
    return tuple((folder, _changed(folder)) for folder in sys.path)


def _changed(folder: str) -> int:
    try:
        return Path(folder).stat().st_mtime_ns
    except OSError:
        return 0


# Reading the metadata of a hundred distributions takes longer than rendering a page.
@lru_cache(maxsize=64)
def _installed(group: str, _state: tuple[tuple[str, int], ...]) -> tuple[Plugin, ...]:
    """
    Read from metadata what the installed distributions offer in a group.
    """
    # Slow to import, and of use here only.
    from importlib.metadata import PackageNotFoundError, distribution, distributions  # noqa: PLC0415

    offering: dict[str, Distribution] = {}
    for candidate in distributions():
        if _entries(candidate, group):
            offering.setdefault(_identity(candidate)[0], candidate)
    # Without a name, a distribution can neither be named in an error nor chosen.
    offering.pop("", None)
    plugins = []
    for name, candidate in offering.items():
        try:
            # Whichever the import would take: what stands further down the path is shadowed.
            first = distribution(name)
        except PackageNotFoundError:
            first = candidate
        version = _identity(first)[1]
        plugins += [
            Plugin(group, entry, name, version, value)
            for entry, value in _entries(first, group).items()
        ]
    return tuple(plugins)


def _identity(distribution: "Distribution") -> tuple[str, str]:
    """
    Give a distribution's normalised name and its version, each empty where it has none.
    """
    try:
        told = distribution.metadata
        name, version = (told.get_all(key, [""])[0] for key in ("Name", "Version"))
    except Exception:  # noqa: BLE001 (foreign metadata may be broken in any way)
        return "", ""
    return _normalised(name), version


def _entries(distribution: "Distribution", group: str) -> dict[str, str]:
    """
    Give what a distribution offers in a group: name → where it is.

    The standard library's reader raises on the first line that makes no sense, wherever it stands;
    this one makes of it an entry that leads nowhere, so that who asks for it is told.
    """
    try:
        text = distribution.read_text("entry_points.txt") or ""
    except Exception:  # noqa: BLE001 (foreign metadata may be broken in any way)
        return {}
    entries: dict[str, str] = {}
    section = ""
    for line in map(str.strip, text.splitlines()):
        if not line or line.startswith(("#", ";")):
            continue
        if line.startswith("[") and line.endswith("]"):
            section = line[1:-1].strip()
        elif section == group:
            name, _, value = line.partition("=")
            entries[name.strip()] = value.strip()
    return entries


def _normalised(distribution: str) -> str:
    """
    Write a distribution's name as package indexes compare it (PEP 503).
    """
    return re.sub(r"[-_.]+", "-", distribution).lower()
