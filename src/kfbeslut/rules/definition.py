"""
What a rule is, and the decorator that makes one.

A rule is a value. Making one registers nothing: it judges where a rule book holds it.
"""

import datetime as dt
from collections.abc import Callable, Iterable, Mapping
from enum import Enum
from typing import Any, Final, TypeVar

import attrs

from kfbeslut.findings import Severity
from kfbeslut.law import GKL, Certainty, Citation
from kfbeslut.messages import Message
from kfbeslut.rules.facts import Fact
from kfbeslut.rules.here import Here
from kfbeslut.rules.verdicts import Answer

__all__ = ["Form", "InForce", "Rule", "Variant", "cited", "rule"]

_Node = TypeVar("_Node")


def _citations(cites: Iterable[Citation]) -> tuple[Citation, ...]:
    return tuple(cites)


class InForce(Enum):
    """
    Whether a rule was law when the act was done.
    """

    YES = "yes"
    NO = "no"
    UNSURE = "unsure"


@attrs.frozen(kw_only=True)
class Form:
    """
    How a breach is judged and told: as the rule as such, or as one of its variants.

    Attributes:
        severity: How much it weighs.
        certainty: How far it rests on the law's own words.
        cites: The places in the law that it rests on.
        sentence: What is said of it.

    .. versionadded:: 0.1.0
    """

    severity: Severity
    certainty: Certainty
    cites: tuple[Citation, ...]
    sentence: Message


@attrs.frozen
class Variant:
    """
    A border case of a rule, or a breach of it on another ground.

    What is `None` is as in the rule.

    Attributes:
        key: Its name, for `Fault(variant=…)`.
        severity: How much it weighs; more than the rule it never does.
        certainty: How far it rests on the law's own words.
        cites: The places in the law that it rests on.
        sv: The Swedish sentence.
        en: The English sentence.

    .. versionadded:: 0.1.0
    """

    key: str
    severity: Severity | None = attrs.field(default=None, kw_only=True)
    certainty: Certainty | None = attrs.field(default=None, kw_only=True)
    cites: tuple[Citation, ...] | None = attrs.field(
        default=None, kw_only=True, converter=attrs.converters.optional(_citations)
    )
    sv: str = attrs.field(kw_only=True)
    en: str = attrs.field(kw_only=True)


@attrs.frozen(kw_only=True)
class Rule:
    """
    A rule of law, of local practice, or of plain consistency. Made by `rule`.

    Attributes:
        id: Its name for ever. It names the subject, not the section: sections move.
        on: The class of the model that it judges, one object at a time.
        severity: How much a breach weighs.
        certainty: How far it rests on the law's own words.
        cites: The places in the law that it rests on, each with the days it was in force; `()`
            for one that rests on no law.
        sentence: What is said of a breach, in both languages.
        needs: Names of facts without which it can't judge.
        may_need: Names of facts that it asks for in some cases only.
        demands: Names of facts whose absence is itself the breach. A fact that is not stated is
            absent only where the document is whole; otherwise the rule could not be judged.
        silent_when: Functions that tell where the rule has nothing to say; the docstring of each
            tells why.
        variants: Its further forms.
        implies: Rules that a breach of it breaks as well, by id, each with a sentence why.
        examples: Where examples are, such as `"voting.tie_broken_by_chair"`: a module of the
            package `examples` beside the rule's own, and a name in it.
        function: What judges: takes the object and its surroundings.

    Raises:
        InvalidValueError: If a sentence is not a good template, or a fact can't exist.

    .. versionadded:: 0.1.0
    """

    id: str
    on: type
    severity: Severity
    certainty: Certainty
    cites: tuple[Citation, ...] = ()
    sentence: Message
    needs: tuple[str, ...] = ()
    may_need: tuple[str, ...] = ()
    demands: tuple[str, ...] = ()
    silent_when: tuple[Callable[[Any, Here], bool], ...] = ()
    variants: tuple[Variant, ...] = ()
    implies: tuple[tuple[str, str], ...] = ()
    examples: str | None = None
    function: Callable[[Any, Here], Answer]
    _forms: dict[str | None, Form] = attrs.field(init=False, factory=dict, eq=False, repr=False)

    def __attrs_post_init__(self) -> None:
        for name in (*self.needs, *self.may_need, *self.demands):
            Fact(name).refuse_unless_of(self.on)
        for variant in self.variants:
            self.form(variant.key)

    def __call__(self, node: object, at: Here) -> Answer:
        """
        Judge one object, whose needed facts are there.
        """
        return self.function(node, at)

    def form(self, key: str | None = None) -> Form:
        """
        Give the rule as such, or one of its variants with all that is as in the rule.

        Raises:
            LookupError: If it has no such variant.
        """
        if key not in self._forms:
            self._forms[key] = self._form(key)
        return self._forms[key]

    def _form(self, key: str | None) -> Form:
        if key is None:
            return Form(
                severity=self.severity,
                certainty=self.certainty,
                cites=self.cites,
                sentence=self.sentence,
            )
        variants = {variant.key: variant for variant in self.variants}
        variant = variants[key]
        return Form(
            severity=min(self.severity, variant.severity or self.severity),
            certainty=variant.certainty or self.certainty,
            cites=self.cites if variant.cites is None else variant.cites,
            sentence=Message(f"{self.id}.{key}", variant.sv, variant.en),
        )

    def in_force(self, days: tuple[dt.date, dt.date] | None) -> InForce:
        """
        Tell whether it was law on the day of the act, which lies within `days`.

        A rule that rests on no law always is. `None` for `days` is any day since the oldest act
        that the library knows; so a rule that an act and its successor both hold is in force
        though the day isn't known.

        >>> from kfbeslut.rules.core import rules
        >>> rules["majority-decides"].in_force(None)
        <InForce.YES: 'yes'>
        """
        if not self.cites:
            return InForce.YES
        touched = cited(self.cites, days)
        if not touched:
            return InForce.NO
        first, last = days or _ANY_DAY
        for citation in sorted(touched, key=lambda citation: citation.in_force_from):
            if citation.in_force_from > first:
                return InForce.UNSURE
            if citation.in_force_until is None:
                return InForce.YES
            first = max(first, citation.in_force_until + _DAY)
        return InForce.YES if first > last else InForce.UNSURE


_DAY: Final = dt.timedelta(days=1)
_ANY_DAY: Final = (GKL.in_force_from, dt.date.max)


def cited(
    citations: Iterable[Citation], days: tuple[dt.date, dt.date] | None
) -> tuple[Citation, ...]:
    """
    Keep the citations that were in force on some day of `days`, as in `Rule.in_force`.
    """
    first, last = days or _ANY_DAY
    return tuple(
        citation
        for citation in citations
        if citation.in_force_from <= last
        and (citation.in_force_until is None or citation.in_force_until >= first)
    )


def rule(
    id: str,
    *,
    on: type[_Node],
    severity: Severity,
    certainty: Certainty,
    sv: str,
    en: str,
    cites: Iterable[Citation] = (),
    needs: Iterable[str] = (),
    may_need: Iterable[str] = (),
    demands: Iterable[str] = (),
    silent_when: Iterable[Callable[[_Node, Here], bool]] = (),
    variants: Iterable[Variant] = (),
    implies: Mapping[str, str] | None = None,
    examples: str | None = None,
) -> Callable[[Callable[[_Node, Here], Answer]], Rule]:
    """
    Make a rule of a function that judges one object.

    The function gets the object and its surroundings, and answers with `None` if the rule holds,
    a `Fault`, an `Unknown`, or a tuple of these where it judges several things. Its docstring
    begins with the rule in plain words. The arguments are the fields of `Rule`.

    Raises:
        InvalidValueError: If a sentence is not a good template, or a fact can't exist.

    >>> from kfbeslut.model import Motion
    >>> from kfbeslut.rules import Fault
    >>> @rule(
    ...     "motion-has-title",
    ...     on=Motion,
    ...     severity=Severity.INFO,
    ...     certainty=Certainty.PRACTICE,
    ...     demands=["title"],
    ...     sv="Motionen har ingen rubrik.",
    ...     en="The motion has no title.",
    ... )
    ... def motion_has_title(motion, at):
    ...     \"\"\"
    ...     A motion has a title.
    ...     \"\"\"
    ...     return None if motion.title else Fault("title")
    >>> motion_has_title.id
    'motion-has-title'

    .. versionadded:: 0.1.0
    """

    def made(function: Callable[[_Node, Here], Answer]) -> Rule:
        return Rule(
            id=id,
            on=on,
            severity=severity,
            certainty=certainty,
            cites=tuple(cites),
            sentence=Message(id, sv, en),
            needs=tuple(needs),
            may_need=tuple(may_need),
            demands=tuple(demands),
            silent_when=tuple(silent_when),
            variants=tuple(variants),
            implies=tuple((implies or {}).items()),
            examples=examples,
            function=function,
        )

    return made
