"""
Words of which a field may hold one: enumerations, made for being looked up.
"""

import enum

__all__ = ["Word"]


class Word(enum.Enum):
    """
    One word of a fixed set.

    Each is there once, so it is hashed by what it is. An enumeration of Python's own hashes its
    name, in Python, which would be a tenth of what judging a document costs.
    """

    __hash__ = object.__hash__
