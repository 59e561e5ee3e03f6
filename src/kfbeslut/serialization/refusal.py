"""
What is said of a value that is refused: its faults, each with its place.
"""

from collections.abc import Sequence
from typing import Final

from kfbeslut.errors import Fault, Params
from kfbeslut.model import escape

__all__ = ["MOST_FAULTS", "RefusedError", "is_tellable", "key_fault"]

#: A value is read on until it has more faults than this. So a hundred thousand bad elements take
#: no longer than a thousand.
MOST_FAULTS: Final = 1_000

#: The longest key that is repeated in a fault, in characters; the model's are far shorter.
_LONGEST_KEY: Final = 100


class RefusedError(Exception):
    """
    A value can't be read. It never leaves the package: `InvalidDocumentError` is made from it.

    Attributes:
        faults: What is wrong, at least one; pointers begin at the value.
    """

    def __init__(self, faults: Sequence[Fault]) -> None:
        super().__init__()
        self.faults = faults

    def below(self, step: str | int) -> list[Fault]:
        """
        Give the faults with pointers that begin one step further out.
        """
        return [Fault(f"/{step}{fault.pointer}", fault.rule, fault.params) for fault in self.faults]


def is_tellable(key: str) -> bool:
    r"""
    Tell whether a key from outside can stand in a pointer: it is short and can be printed.

    >>> is_tellable("titel"), is_tellable("\ud800")
    (True, False)
    """
    return len(key) <= _LONGEST_KEY and key.isprintable()


def key_fault(pointer: str, key: str, rule: str, params: Params = ()) -> Fault:
    r"""
    Make the fault of a key in the object at `pointer`.

    >>> key_fault("/claims/0", "txt", "unknown-field", (("owner", "Claim"),)).pointer
    '/claims/0/txt'
    >>> key_fault("/claims/0", "\x00", "unknown-field", (("owner", "Claim"),))
    Fault(pointer='/claims/0', rule='strange-key', params=())
    """
    if is_tellable(key):
        return Fault(f"{pointer}/{escape(key)}", rule, params)
    return Fault(pointer, "strange-key")
