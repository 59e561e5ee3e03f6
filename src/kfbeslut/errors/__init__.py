"""
What may go wrong.

Every exception of the package derives from `KfbeslutError` and from the built-in that fits,
carries its facts as fields, and says itself in Swedish and in English. Sentences name classes,
fields, ids and paths, never what stands in a document: that may be personal data.

Exceptions are for what the caller got wrong or the machine could not do. A meeting that breaks
the law is a normal result, and so is a text that can't be read.
"""

from kfbeslut.errors.documents import (
    InvalidDocumentError,
    InvalidLineError,
    InvalidValueError,
    MissingFactsError,
    MissingParameterError,
    NotADocumentError,
    PartNotFoundError,
    UnknownKindError,
)
from kfbeslut.errors.faults import KIND_WORDS, VALUE_RULES, Fault, Param, Params
from kfbeslut.errors.root import KfbeslutError, Language, UnknownLanguageError, in_language

TYPE_CHECKING = False

__all__ = [
    "KIND_WORDS",
    "VALUE_RULES",
    "AmbiguousPluginError",
    "BrokenPluginError",
    "DamagedDocumentError",
    "DocumentConflictError",
    "DocumentNotFoundError",
    "Fault",
    "ForeignStoreError",
    "InvalidDocumentError",
    "InvalidLineError",
    "InvalidLocalRulesError",
    "InvalidStoreUrlError",
    "InvalidValueError",
    "KfbeslutError",
    "Language",
    "MissingExtraError",
    "MissingFactsError",
    "MissingParameterError",
    "NotADocumentError",
    "Param",
    "Params",
    "PartNotFoundError",
    "PluginTakenError",
    "StoreClosedError",
    "UnknownKindError",
    "UnknownLanguageError",
    "UnknownLayoutError",
    "UnknownPluginError",
    "UnusableStoreError",
    "VersionConflictError",
    "in_language",
    "without_login",
]

#: Errors of plugins, local rules and stores are loaded when they are asked for: who only reads has
#: no use for them, and each class costs the start of a program.
_LATER = {
    "AmbiguousPluginError": "plugins",
    "BrokenPluginError": "plugins",
    "MissingExtraError": "plugins",
    "PluginTakenError": "plugins",
    "UnknownPluginError": "plugins",
    "InvalidLocalRulesError": "local",
    "DamagedDocumentError": "stores",
    "DocumentConflictError": "stores",
    "DocumentNotFoundError": "stores",
    "ForeignStoreError": "stores",
    "InvalidStoreUrlError": "stores",
    "StoreClosedError": "stores",
    "UnknownLayoutError": "stores",
    "UnusableStoreError": "stores",
    "VersionConflictError": "stores",
    "without_login": "stores",
}

if TYPE_CHECKING:
    from kfbeslut.errors.local import InvalidLocalRulesError
    from kfbeslut.errors.plugins import (
        AmbiguousPluginError,
        BrokenPluginError,
        MissingExtraError,
        PluginTakenError,
        UnknownPluginError,
    )
    from kfbeslut.errors.stores import (
        DamagedDocumentError,
        DocumentConflictError,
        DocumentNotFoundError,
        ForeignStoreError,
        InvalidStoreUrlError,
        StoreClosedError,
        UnknownLayoutError,
        UnusableStoreError,
        VersionConflictError,
        without_login,
    )
else:

    def __getattr__(name: str) -> object:
        """
        Fetch a name from the module where it is written, once.
        """
        from importlib import import_module  # noqa: PLC0415 - not before a name is asked for

        if name not in _LATER:
            raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
        globals()[name] = promised = _named_after_us(
            getattr(import_module(f"{__name__}.{_LATER[name]}"), name)
        )
        return promised


def _named_after_us(promised: object) -> object:
    """
    Call an exception after the place where it is promised, wherever inside it is written.
    """
    if isinstance(promised, type):
        promised.__module__ = __name__
    return promised


for _name in set(__all__) - set(_LATER):
    _named_after_us(globals()[_name])
