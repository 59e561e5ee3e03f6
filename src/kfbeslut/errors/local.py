"""
What may go wrong with local rules.
"""

import attrs

from kfbeslut.errors.faults import Fault
from kfbeslut.errors.root import KfbeslutError, Language

__all__ = ["InvalidLocalRulesError"]


@attrs.define
class InvalidLocalRulesError(KfbeslutError, ValueError):
    """
    A file of local rules can't be used.

    Attributes:
        faults: What is wrong, at least one.

    >>> print(InvalidLocalRulesError((Fault("/municipality", "missing-field"),)))
    The local rules can't be read.
    - /municipality is missing.

    .. versionadded:: 0.1.0
    """

    faults: tuple[Fault, ...]

    def _sentences(self) -> tuple[str, str]:
        return (
            self._list("De lokala reglerna går inte att läsa.", "sv"),
            self._list("The local rules can't be read.", "en"),
        )

    def _list(self, head: str, lang: Language) -> str:
        return "\n".join([head, *(f"- {fault.sentence(lang)}" for fault in self.faults)])
