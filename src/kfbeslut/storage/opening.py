"""
How the address of a store leads to the store: the scheme is the name of a plugin.
"""

import re
from typing import Final

from kfbeslut.errors import InvalidStoreUrlError, KfbeslutError
from kfbeslut.plugins import load
from kfbeslut.storage.store import Store

__all__ = ["STORES", "open_store"]

STORES: Final = "kfbeslut.stores"
"""The entry-point group of stores."""

# A plugin may be named with its distribution, as in "kf-s3:s3://beslut".
_ADDRESS: Final = re.compile(r"(?P<choice>(?:[^:/]+:)?(?P<scheme>[^:/]+)):(?P<rest>(?://.*)?)")


def open_store(url: str) -> Store:
    """
    Open the store at an address; close it, or use it in a `with` statement.

    Args:
        url: `sqlite:///beslut.db` (a path from the working folder), `sqlite:////srv/beslut.db` (an
            absolute one), `memory:`, or whatever an installed plugin is called. Should two claim
            one scheme, put the distribution in front: `kf-s3:s3://beslut`. What comes after the
            scheme is read as SQLAlchemy reads it.

    Raises:
        InvalidStoreUrlError: If it is not written as that kind of store wants it.
        UnusableStoreError: If the store can't be opened.
        UnknownPluginError: If no such kind of store is installed.
        AmbiguousPluginError: If several are.
        BrokenPluginError: If it is not a store.
        MissingExtraError: If it needs a package that is not installed.

    >>> from kfbeslut.model import Motion
    >>> with open_store("memory:") as store:
    ...     stored = store.put(Motion(title="Bänkar i parken"), id="2024-17")
    ...     store.get("2024-17") == stored
    True

    .. versionadded:: 0.1.0
    """
    address = _ADDRESS.fullmatch(url)
    if address is None:
        raise InvalidStoreUrlError(url, example="sqlite:///beslut.db")

    def opened(opener: object) -> Store | KfbeslutError:
        if not callable(opener):
            raise TypeError(f"{type(opener).__name__} can't be called with a URL")
        try:
            store = opener(f"{address['scheme']}:{address['rest']}")
        except KfbeslutError as refusal:
            # The plugin works and has said what is wrong; anything else that it raises means that
            # it is broken.
            return refusal
        if not isinstance(store, Store):
            raise TypeError(f"{type(store).__name__} is not a store")
        return store

    store = load(STORES, address["choice"], fit=opened)
    if isinstance(store, KfbeslutError):
        raise store
    return store
