"""
How JSON text becomes plain values: strictly, within limits, and with every key told once.

What could hurt the parser (size, depth, number of elements) is measured on the bytes before it
runs. Repeated keys, which Python's parser silently merges, are kept as faults.
"""

import json
import re
from collections import Counter
from collections.abc import Iterator
from itertools import accumulate
from typing import Any, Final

from kfbeslut.errors import Fault
from kfbeslut.model import escape
from kfbeslut.model import fields as f
from kfbeslut.model.constraints import LARGEST_INTEGER
from kfbeslut.model.value import value
from kfbeslut.serialization.refusal import MOST_FAULTS, RefusedError, is_tellable, key_fault

__all__ = ["DEEPEST", "Limits", "parse", "too_deep"]

#: How many levels of objects and lists a document of ours can have, a case with all its papers.
DEEPEST: Final = 16

# Possessive and with an optional end, so that no input makes it look at a character twice.
_TEXT = re.compile(rb'"[^"\\]*+(?:\\.[^"\\]*+)*+"?', re.DOTALL)
_STEPS: Final = {ord("["): 1, ord("{"): 1, ord("]"): -1, ord("}"): -1}
_NO_BRACKETS: Final = bytes(set(range(256)) - _STEPS.keys())

#: A sign and one digit more than any integer of ours: what begins so is too large, however it
#: goes on, and need not be converted.
_ENOUGH_DIGITS: Final = len(str(LARGEST_INTEGER)) + 2


@value
class Limits:
    """
    How much is read of a document from outside; what is more is refused at once.

    The defaults leave ample room for a case with all its papers. The model itself is some 16
    levels deep.

    Attributes:
        size: The largest size in bytes of UTF-8.
        depth: How deep objects and lists may be nested.
        elements: The largest number of values, counted as the commas and opening brackets that
            stand outside of texts.
        faults: How many faults are told, at most 1,000.

    Raises:
        InvalidValueError: If a limit is below one, or too large for the parser to keep.

    >>> Limits(faults=1).depth
    32

    .. versionadded:: 0.1.0
    """

    size: int = f.number(min=1, default=8 * 2**20)
    depth: int = f.number(min=1, max=500, default=32)
    elements: int = f.number(min=1, default=250_000)
    faults: int = f.number(min=1, max=MOST_FAULTS, default=100)

    def surely_allow(self, raw: bytes) -> bool:
        """
        Tell whether a document of ours in these bytes is within the limits, without measuring.

        `False` says nothing: it may be within them all the same.

        >>> Limits(size=2).surely_allow(b"[1]")
        False
        """
        if len(raw) > self.size or self.depth < DEEPEST:
            return False
        # As many elements as commas and opening brackets, or fewer: some stand in texts.
        return len(raw) <= self.elements or sum(map(raw.count, (b",", b"[", b"{"))) <= self.elements


def parse(data: bytes | str, limits: Limits) -> tuple[Any, Iterator[Fault]]:
    """
    Give the plain values of a JSON text, and a fault for each key that stands twice.

    Where keys are repeated the last one is in the values, so that a caller can go on and look for
    other faults; such a text is not to be accepted.

    Raises:
        RefusedError: If it is not JSON in UTF-8, or goes beyond the limits.
    """
    text = _decoded(data, limits)
    merged: dict[int, tuple[dict[str, Any], list[str]]] = {}

    def once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
        kept = dict(pairs)
        if len(kept) != len(pairs):
            # Kept with the note, so that no other object can get its id.
            counts = Counter(key for key, _ in pairs)
            merged[id(kept)] = kept, [key for key, count in counts.items() if count > 1]
        return kept

    try:
        values = json.loads(text, object_pairs_hook=once, parse_int=_integer)
    except json.JSONDecodeError as error:
        where = (("line", error.lineno), ("column", error.colno))
        raise RefusedError([Fault("", "bad-json", where)]) from None
    except RecursionError:
        # Within the limit, but whoever called us has used up the stack.
        raise too_deep(limits) from None
    return values, _located(values, {place: keys for place, (_, keys) in merged.items()})


def _decoded(data: bytes | str, limits: Limits) -> str:
    """
    Decode a text that is within the limits of size, depth and elements.
    """
    try:
        # A `str` can hold halves of surrogate pairs, which no UTF-8 can.
        raw = data.encode() if isinstance(data, str) else data
        if len(raw) > limits.size:
            raise RefusedError([Fault("", "too-large", (("max", limits.size),))])
        text = raw.decode()
    except UnicodeError:
        raise RefusedError([Fault("", "not-utf8")]) from None
    frame = _TEXT.sub(b"", raw)
    if sum(map(frame.count, (b",", b"[", b"{"))) > limits.elements:
        raise RefusedError([Fault("", "too-many-elements", (("max", limits.elements),))])
    levels = accumulate(map(_STEPS.__getitem__, frame.translate(None, _NO_BRACKETS)))
    if max(levels, default=0) > limits.depth:
        raise too_deep(limits)
    return text


def too_deep(limits: Limits) -> RefusedError:
    """
    Make the refusal of what is nested deeper than the limits, or the stack, allow.
    """
    return RefusedError([Fault("", "too-deep", (("max", limits.depth),))])


def _integer(digits: str) -> int:
    return int(digits[:_ENOUGH_DIGITS])


def _located(values: object, repeated: dict[int, list[str]]) -> Iterator[Fault]:
    """
    Find the objects in which keys are repeated; `repeated` has the keys by the object's id.
    """
    stack = [("", values)] if repeated else []
    while stack:
        pointer, node = stack.pop()
        if isinstance(node, dict):
            for key in repeated.get(id(node), ()):
                yield key_fault(pointer, key, "duplicate-key")
            # Below a key that can't be told nothing can be pointed at; the key is a fault anyway.
            below = [(f"{pointer}/{escape(key)}", node[key]) for key in node if is_tellable(key)]
        elif isinstance(node, list):
            below = [(f"{pointer}/{number}", item) for number, item in enumerate(node)]
        else:
            continue
        stack += reversed(below)
