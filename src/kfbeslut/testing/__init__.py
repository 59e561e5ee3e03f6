"""
What helps to test with kfbeslut: values of any kind for Hypothesis, and papers that break a rule.

Importing it loads neither Hypothesis nor pytest; each name is fetched when it is first asked for.
"""

from importlib import import_module
from typing import TYPE_CHECKING

__all__ = ["RulePackContract", "blanked", "breaking", "documents", "strategy"]

_HOMES = {
    "RulePackContract": "rule_packs",
    "blanked": "blanking",
    "breaking": "broken",
    "documents": "strategies",
    "strategy": "strategies",
}

if TYPE_CHECKING:
    from kfbeslut.testing.blanking import blanked
    from kfbeslut.testing.broken import breaking
    from kfbeslut.testing.rule_packs import RulePackContract
    from kfbeslut.testing.strategies import documents, strategy
else:
    # Out of sight of type checkers, which would take any misspelt name for one that is there.
    def __getattr__(name: str) -> object:
        """Fetch a name from the module where it lives."""
        try:
            home = _HOMES[name]
        except KeyError:
            raise AttributeError(f"module {__name__!r} has no attribute {name!r}") from None
        return getattr(import_module(f"{__name__}.{home}"), name)
