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
from kfbeslut.errors.plugins import (
    AmbiguousPluginError,
    BrokenPluginError,
    MissingExtraError,
    PluginTakenError,
    UnknownPluginError,
)
from kfbeslut.errors.root import KfbeslutError, Language, UnknownLanguageError, in_language
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

# An exception is called after the place where it is promised, wherever inside it is written.
for _name in __all__:
    if isinstance(_promised := globals()[_name], type):
        _promised.__module__ = __name__
