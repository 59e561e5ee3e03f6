"""
How a paper that is right is made wrong in one place.
"""

from typing import TypeVar, cast

from kfbeslut.model import at, replace

__all__ = ["change"]

_T = TypeVar("_T")


def change(document: _T, pointer: str, value: object) -> _T:
    """
    Give a copy in which one thing is another: what stands at a JSON Pointer (RFC 6901).

    Args:
        document: Any value of the model.
        pointer: Where, as `walk` and findings tell it; `""` for the whole.
        value: What is to stand there; `None` for "not stated".

    Raises:
        LookupError: If the pointer leads nowhere.
        InvalidValueError: If the value can't stand there.

    >>> from kfbeslut.samples import motion
    >>> change(motion(), "/claims/0/text", "att bron rivs").claims[0].text
    'att bron rivs'

    .. versionadded:: 0.1.0
    """
    if not pointer:
        return cast("_T", value)
    at(document, pointer)  # raises if it leads nowhere
    whole, _, name = pointer.rpartition("/")
    holder = at(document, whole)
    if isinstance(holder, tuple):
        place = int(name)
        changed: object = (*holder[:place], value, *holder[place + 1 :])
    else:
        changed = replace(holder, **{name: value})
    return change(document, whole, changed)
