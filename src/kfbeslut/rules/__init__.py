"""
What the law, and local rules, demand of a document on a date.
"""

from kfbeslut.rules.book import RuleBook, RuleTakenError, UnknownRuleError, named
from kfbeslut.rules.definition import Form, InForce, Rule, Variant, rule
from kfbeslut.rules.engine import BrokenRuleError, check
from kfbeslut.rules.here import Here
from kfbeslut.rules.local import (
    BodyRules,
    LocalRules,
    MunicipalityKind,
    Numbering,
    Raised,
    TextUntil,
)
from kfbeslut.rules.verdicts import Answer, Fault, Unknown

__all__ = [
    "Answer",
    "BodyRules",
    "BrokenRuleError",
    "Fault",
    "Form",
    "Here",
    "InForce",
    "LocalRules",
    "MunicipalityKind",
    "Numbering",
    "Raised",
    "Rule",
    "RuleBook",
    "RuleTakenError",
    "TextUntil",
    "Unknown",
    "UnknownRuleError",
    "Variant",
    "check",
    "named",
    "rule",
]
