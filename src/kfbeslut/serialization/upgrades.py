"""
How documents in older versions of the schema are read: as they would be written today.

Each version has one function that takes plain values one version further, and knows nothing of
those before and after. What comes out is read as strictly as any document, so an upgrade changes
only what it understands, leaves the rest, and never hides anything: a mistake in an old document
is found in the document as upgraded, and its pointer leads there.

Versions:
    0: The number of a matter was called `dnr`, and was a text: `"dnr": "KS 2018/423"`. No release
        wrote it; it was made up to show how upgrades work.
    1: The number is called `registry_number`, and is an object: `{"text": "KS 2018/423"}`.
"""

from collections.abc import Callable
from typing import Any, Final, TypeAlias

from kfbeslut.errors import Fault
from kfbeslut.serialization.refusal import RefusedError

__all__ = ["SCHEMA_VERSION", "upgraded"]

_Members: TypeAlias = dict[str, Any]

_SCHEMA: Final = "schema"


def upgraded(members: _Members) -> _Members:
    """
    Give the members of a document as today's schema has them, without the version.

    Raises:
        RefusedError: If no version is stated, or one that can't be read: nobody knows what the
            rest would mean in it.

    >>> upgraded({"type": "Motion", "schema": 0, "dnr": "KS 2018/423"})
    {'type': 'Motion', 'registry_number': {'text': 'KS 2018/423'}}
    """
    if _SCHEMA not in members:
        raise RefusedError([Fault(f"/{_SCHEMA}", "missing-field")])
    version = members[_SCHEMA]
    if version.__class__ is not int or not 0 <= version <= SCHEMA_VERSION:
        is_newer = version.__class__ is int and version > SCHEMA_VERSION
        rule = "newer-schema" if is_newer else "unknown-schema"
        readable = tuple(map(str, range(SCHEMA_VERSION + 1)))
        raise RefusedError([Fault(f"/{_SCHEMA}", rule, (("allowed", readable),))])
    members = {key: held for key, held in members.items() if key != _SCHEMA}
    for upgrade in _UPGRADES[version:]:
        members = upgrade(members)
    return members


def _from_0(node: Any) -> Any:  # noqa: ANN401 - JSON is of many types
    """
    Make each `dnr` an object called `registry_number`, unless there is one already.
    """
    if isinstance(node, list):
        return [_from_0(one) for one in node]
    if not isinstance(node, dict):
        return node
    members = {key: _from_0(held) for key, held in node.items()}
    if "dnr" in members and "registry_number" not in members:
        text = members.pop("dnr")
        members["registry_number"] = None if text is None else {"text": text}
    return members


#: From version 0 to 1, from 1 to 2, and so on. What stands here is never taken away.
_UPGRADES: Final[tuple[Callable[[_Members], _Members], ...]] = (_from_0,)

SCHEMA_VERSION: Final = len(_UPGRADES)
"""The version of the schema that documents are written in; it counts up when the JSON changes."""
