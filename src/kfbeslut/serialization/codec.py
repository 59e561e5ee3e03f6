"""
Which library turns JSON text into plain values and back: orjson if installed, else Python's.

Both read and write the same; only the speed differs. What is read here is not yet to be trusted:
keys told twice are merged, and a number may be too large.
"""

import functools
import json
from collections.abc import Callable
from typing import Any, NamedTuple

from kfbeslut.serialization.canonical import encode

__all__ = ["Codec", "codec", "standard_library"]


class Codec(NamedTuple):
    """
    How JSON text is parsed and printed.

    Attributes:
        parse: Makes plain values of a text in UTF-8; raises a `ValueError` or `RecursionError` if
            it can't.
        print: Writes plain values compactly, with keys that come in their order.
    """

    parse: Callable[[bytes], Any]
    print: Callable[[Any], bytes]


@functools.cache
def codec() -> Codec:
    """
    Give the quickest codec that is installed.
    """
    try:
        import orjson  # noqa: PLC0415 - an extra, looked for when it is needed
    except ImportError:
        return standard_library()
    return Codec(orjson.loads, orjson.dumps)


@functools.cache
def standard_library() -> Codec:
    """
    Give the codec that is always there.
    """
    decode = json.JSONDecoder().decode
    return Codec(lambda raw: decode(raw.decode()), encode)
