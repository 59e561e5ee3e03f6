"""
The one walk over a document: every value in it, each with its place.
"""

import functools
from collections.abc import Iterator
from typing import Any

from kfbeslut.model.constraints import Exactly, Items, fields_of

__all__ = ["at", "escape", "walk"]


def walk(document: object) -> Iterator[tuple[str, Any]]:
    """
    Yield `(pointer, node)` for the document and every value of the model in it.

    Parents come before children, children in the order of their fields; texts, numbers and dates
    are no nodes. Pointers are JSON Pointers (RFC 6901) into the document's JSON; the document's
    own is `""`.

    >>> from kfbeslut.model import Claim, Motion
    >>> [pointer for pointer, _ in walk(Motion(claims=[Claim(text="fler bänkar")]))]
    ['', '/claims/0']

    .. versionadded:: 0.1.0
    """
    stack: list[tuple[str, Any]] = [("", document)]
    while stack:
        pointer, node = stack.pop()
        yield pointer, node
        below = []
        for name, many in _branches(node.__class__):
            child = getattr(node, name)
            if child is None:
                continue
            if many:
                below += [(f"{pointer}/{name}/{i}", item) for i, item in enumerate(child)]
            else:
                below.append((f"{pointer}/{name}", child))
        stack += reversed(below)


@functools.cache
def _branches(cls: type) -> tuple[tuple[str, bool], ...]:
    """
    Name the fields of a class that hold values of the model, and say which hold several.
    """
    branches = []
    for field in fields_of(cls):
        many = isinstance(field.constraint, Items)
        of = field.constraint.of if isinstance(field.constraint, Items) else field.constraint
        if isinstance(of, Exactly) and any(fields_of(held) for held in of.classes):
            branches.append((field.name, many))
    return tuple(branches)


def at(document: object, pointer: str) -> object:
    """
    Give what stands at a JSON Pointer in a document: a value, a text, a number, `None`.

    Raises:
        LookupError: If the pointer leads nowhere.

    >>> from kfbeslut.model import Claim, Motion
    >>> at(Motion(claims=[Claim(text="fler bänkar")]), "/claims/0/text")
    'fler bänkar'

    .. versionadded:: 0.1.0
    """
    node: Any = document
    for step in pointer.split("/")[1:]:
        name = step.replace("~1", "/").replace("~0", "~")
        if isinstance(node, tuple) and name.isascii() and name.isdigit() and int(name) < len(node):
            node = node[int(name)]
        elif any(field.name == name for field in fields_of(type(node))):
            node = getattr(node, name)
        else:
            msg = f"nothing at {pointer}"
            raise LookupError(msg)
    return node


def escape(name: str) -> str:
    """
    Write a name as one step of a JSON Pointer (RFC 6901, section 3).

    >>> escape("a/b~c")
    'a~1b~0c'

    .. versionadded:: 0.1.0
    """
    return name.replace("~", "~0").replace("/", "~1")
