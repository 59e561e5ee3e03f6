"""
Facts that are worked out when they are first asked for, and then kept.

`functools.cached_property` does the same, but behind a lock before Python 3.12; taking it costs
more than most facts do.
"""

from collections.abc import Callable
from typing import Any, Generic, TypeVar, overload

__all__ = ["kept"]

_T = TypeVar("_T")


class kept(Generic[_T]):  # noqa: N801 - it is written like `property`
    """
    A property that is worked out once for each object.

    >>> class Year:
    ...     @kept
    ...     def days(self):
    ...         print("counting")
    ...         return 366
    >>> year = Year()
    >>> year.days, year.days
    counting
    (366, 366)
    """

    def __init__(self, make: Callable[[Any], _T]) -> None:
        self._make = make
        self._name = make.__name__
        self.__doc__ = make.__doc__

    @overload
    def __get__(self, instance: None, owner: type) -> "kept[_T]": ...

    @overload
    def __get__(self, instance: object, owner: type) -> _T: ...

    def __get__(self, instance: object | None, owner: type) -> "kept[_T] | _T":
        """
        Give what is kept; Python asks here only as long as nothing is.
        """
        if instance is None:
            return self
        made = instance.__dict__[self._name] = self._make(instance)
        return made
