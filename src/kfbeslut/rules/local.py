"""
Local rules, by the name under which they stood here.
"""

from kfbeslut.model.local import (
    BodyRules,
    LocalRules,
    MunicipalityKind,
    Numbering,
    Raised,
    TextUntil,
)

__all__ = ["BodyRules", "LocalRules", "MunicipalityKind", "Numbering", "Raised", "TextUntil"]
