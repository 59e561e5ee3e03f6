"""
A paper that breaks one rule, for the tests of those who show, count or act on findings.
"""

from kfbeslut.rules import core
from kfbeslut.rules.examples import Example, examples_of

__all__ = ["breaking"]


def breaking(id: str, variant: str | None = None) -> Example:
    """
    Give a lawful paper changed in one place, so that one rule is broken.

    Judging it finds that rule, and those that the rule says it implies; nothing else. What is
    needed beside the paper, such as minutes or local rules, comes with it.

    Args:
        id: The rule's id.
        variant: The key of one of its variants.

    Raises:
        UnknownRuleError: If there is no such rule.
        LookupError: If it has no such variant.

    >>> [finding.rule for finding in breaking("motion-has-claim").judged()]
    ['motion-has-claim']

    .. versionadded:: 0.1.0
    """
    examples = examples_of(core.rules[id])
    assert examples is not None  # noqa: S101 - each rule that comes with the library has some
    return examples.fails if variant is None else examples.variants[variant]
