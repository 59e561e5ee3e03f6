"""
Swedish municipal council decisions as objects: read, checked, kept and rendered.

This is the front door: the nouns that most programs use, and six verbs. Importing it loads
nothing else; each name is fetched from its floor when it is first asked for. Everything more is
imported from the package where it lives, as in `from kfbeslut.rules import rule`.

.. versionadded:: 0.1.0
"""

#: Type checkers take it for true; `typing` would cost more than all the rest.
TYPE_CHECKING = False

__version__ = "0.1.0"

__all__ = [
    "Case",
    "Context",
    "DecisionParagraph",
    "Finding",
    "KfbeslutError",
    "Minutes",
    "Motion",
    "Reading",
    "Report",
    "Severity",
    "SpecialStatement",
    "Statement",
    "SubstituteStatement",
    "__version__",
    "check",
    "dumps",
    "loads",
    "open_store",
    "read",
    "render",
]

_HOMES = {
    "Case": "model",
    "Context": "model",
    "DecisionParagraph": "model",
    "Finding": "findings",
    "KfbeslutError": "errors",
    "Minutes": "model",
    "Motion": "model",
    "Reading": "reading",
    "Report": "findings",
    "Severity": "findings",
    "SpecialStatement": "model",
    "Statement": "model",
    "SubstituteStatement": "model",
    "check": "rules",
    "dumps": "serialization",
    "loads": "serialization",
    "open_store": "storage",
    "read": "reading",
    "render": "rendering",
}

if TYPE_CHECKING:
    from kfbeslut.errors import KfbeslutError
    from kfbeslut.findings import Finding, Report, Severity
    from kfbeslut.model import (
        Case,
        Context,
        DecisionParagraph,
        Minutes,
        Motion,
        SpecialStatement,
        Statement,
        SubstituteStatement,
    )
    from kfbeslut.reading import Reading, read
    from kfbeslut.rendering import render
    from kfbeslut.rules import check
    from kfbeslut.serialization import dumps, loads
    from kfbeslut.storage import open_store
else:
    # Out of sight of type checkers, which would take any misspelt name for one that is there.
    def __getattr__(name: str) -> object:
        """Fetch a name from the floor where it lives, once."""
        try:
            home = _HOMES[name]
        except KeyError:
            raise AttributeError(f"module {__name__!r} has no attribute {name!r}") from None
        from importlib import import_module  # noqa: PLC0415 - not before a name is asked for

        value: object = getattr(import_module(f"{__name__}.{home}"), name)
        globals()[name] = value
        return value


def __dir__() -> list[str]:
    return __all__
