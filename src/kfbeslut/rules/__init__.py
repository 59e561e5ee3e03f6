"""
What the law, and local rules, demand of a document on a date.
"""

from kfbeslut.rules.book import RuleBook, RuleTakenError, UnknownRuleError, local_rules_named, named
from kfbeslut.rules.definition import Form, InForce, Rule, Variant, rule
from kfbeslut.rules.engine import BrokenRuleError, check
from kfbeslut.rules.here import Here
from kfbeslut.rules.verdicts import Answer, Fault, Unknown

__all__ = [
    "Answer",
    "BrokenRuleError",
    "Fault",
    "Form",
    "Here",
    "InForce",
    "Rule",
    "RuleBook",
    "RuleTakenError",
    "Unknown",
    "UnknownRuleError",
    "Variant",
    "check",
    "local_rules_named",
    "named",
    "rule",
]
