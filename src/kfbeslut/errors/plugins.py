"""
What may go wrong with plugins and extras.
"""

from difflib import get_close_matches

import attrs

from kfbeslut.errors.root import KfbeslutError, joined

__all__ = [
    "AmbiguousPluginError",
    "BrokenPluginError",
    "MissingExtraError",
    "PluginTakenError",
    "UnknownPluginError",
]


@attrs.define
class UnknownPluginError(KfbeslutError, LookupError):
    """
    Nothing that is installed has the name that was asked for.

    Attributes:
        group: The door, such as `"kfbeslut.stores"`.
        name: The name that was asked for.
        installed: The names there are.

    >>> print(UnknownPluginError("kfbeslut.renderers", "htm", ("html", "text")))
    No plugin named 'htm' in the group 'kfbeslut.renderers'; installed: 'html', 'text'. \
Did you mean 'html'?

    .. versionadded:: 0.1.0
    """

    group: str
    name: str
    installed: tuple[str, ...] = ()

    def _sentences(self) -> tuple[str, str]:
        there = ", ".join(map(repr, self.installed))
        sv = (
            f"Det finns inget tillägg som heter {self.name!r} i gruppen {self.group!r}; "
            f"installerade: {there or 'inga'}."
        )
        en = (
            f"No plugin named {self.name!r} in the group {self.group!r}; "
            f"installed: {there or 'none'}."
        )
        if near := get_close_matches(self.name, self.installed, n=1):
            sv += f" Menade du {near[0]!r}?"
            en += f" Did you mean {near[0]!r}?"
        return sv, en


@attrs.define
class AmbiguousPluginError(KfbeslutError, LookupError):
    """
    Two or more distributions claim one name.

    Attributes:
        group: The door.
        name: The name that was asked for.
        distributions: Those who claim it.

    >>> print(AmbiguousPluginError("kfbeslut.stores", "s3", ("kf-cloud", "kf-s3")))
    'kf-cloud' and 'kf-s3' each have a plugin 's3' in the group 'kfbeslut.stores'; \
choose with 'kf-cloud:s3' or 'kf-s3:s3'.

    .. versionadded:: 0.1.0
    """

    group: str
    name: str
    distributions: tuple[str, ...]

    def _sentences(self) -> tuple[str, str]:
        who = [repr(distribution) for distribution in self.distributions]
        how = [repr(f"{distribution}:{self.name}") for distribution in self.distributions]
        return (
            (
                f"{joined(who, 'och')} har var sitt tillägg {self.name!r} i gruppen "
                f"{self.group!r}; välj med {joined(how, 'eller')}."
            ),
            (
                f"{joined(who, 'and')} each have a plugin "
                f"{self.name!r} in the group {self.group!r}; choose with {joined(how, 'or')}."
            ),
        )


@attrs.define
class PluginTakenError(KfbeslutError, ValueError):
    """
    A plugin can't be registered: its name is taken.

    Attributes:
        group: The door.
        name: The name.
        distribution: Who has it already.

    .. versionadded:: 0.1.0
    """

    group: str
    name: str
    distribution: str

    def _sentences(self) -> tuple[str, str]:
        place = f"{self.group}:{self.name}"
        return (
            f"{self.distribution!r} har redan {place!r}; välj ett annat namn.",
            f"{self.distribution!r} has {place!r} already; choose another name.",
        )


@attrs.define
class BrokenPluginError(KfbeslutError, ImportError):
    """
    A plugin that was asked for can't be used.

    Attributes:
        group: The door.
        name: The name that was asked for.
        distribution: The distribution it comes from.
        version: The distribution's version; empty where there is none.
        value: Where the distribution says that the plugin is, `"module:attribute"`.
        reason: What went wrong, in English.

    .. versionadded:: 0.1.0
    """

    group: str
    name: str
    distribution: str
    version: str
    value: str
    reason: str

    def _sentences(self) -> tuple[str, str]:
        source = f"{self.value!r}, {self.distribution} {self.version}".rstrip()
        return (
            (
                f"Tillägget {self.name!r} i gruppen {self.group!r} ({source}) går inte att "
                f"använda: {self.reason}"
            ),
            (
                f"The plugin {self.name!r} in the group {self.group!r} ({source}) can't be "
                f"used: {self.reason}"
            ),
        )


@attrs.define
class MissingExtraError(KfbeslutError, ImportError):
    """
    Something needs a package that is not installed with kfbeslut itself.

    Attributes:
        extra: The extra that brings it, such as `"docx"`.
        package: The package that was not found.

    >>> print(MissingExtraError("docx", "python-docx"))
    python-docx is not installed; install it with: pip install "kfbeslut[docx]"

    .. versionadded:: 0.1.0
    """

    extra: str
    package: str

    def _sentences(self) -> tuple[str, str]:
        command = f'pip install "kfbeslut[{self.extra}]"'
        return (
            f"{self.package} är inte installerat; installera det med: {command}",
            f"{self.package} is not installed; install it with: {command}",
        )
