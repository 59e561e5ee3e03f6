"""
What a judgement is.

A rule that was applied to a place in a document either held, found something, or could not be
judged because a fact is not stated. A report holds all three, so that nothing is skipped in
silence. Findings carry their sentences and citations with them: a report can be shown, stored and
sent without the rules that made it.

Places are RFC 6901 JSON Pointers into the document's JSON.
"""

import datetime as dt
from collections.abc import Callable, Iterable, Iterator, Mapping
from enum import Enum
from functools import cached_property, lru_cache, total_ordering
from typing import Final, TypeAlias, TypeVar

import attrs

from kfbeslut.errors import KfbeslutError, Language, MissingParameterError, in_language
from kfbeslut.law import Certainty, Citation, explain, section
from kfbeslut.messages import Message, Value

__all__ = ["Finding", "FindingsError", "Held", "Report", "Severity", "Unjudged"]


@total_ordering
class Severity(Enum):
    """
    How much a finding weighs: an error more than a warning, a warning more than a remark.

    >>> Severity.ERROR > Severity.WARNING > Severity.INFO
    True

    .. versionadded:: 0.1.0
    """

    ERROR = "error"
    """Breaks what the law demands, or is impossible."""

    WARNING = "warning"
    """Breaks what ought to be, a local rule, or common practice."""

    INFO = "info"
    """A remark."""

    def say(self, lang: Language) -> str:
        """
        Name the severity in Swedish or in English.

        Raises:
            UnknownLanguageError: If `lang` is neither `"sv"` nor `"en"`.

        >>> Severity.ERROR.say("sv")
        'fel'
        """
        return in_language(lang, *_SEVERITY_WORDS[self])

    def __lt__(self, other: object) -> bool:
        if not isinstance(other, Severity):
            return NotImplemented
        return _SEVERITIES.index(self) > _SEVERITIES.index(other)


_SEVERITIES: Final = tuple(Severity)
_SEVERITY_WORDS: Final = {
    Severity.ERROR: ("fel", "error"),
    Severity.WARNING: ("varning", "warning"),
    Severity.INFO: ("upplysning", "remark"),
}


def _by_name(
    params: Mapping[str, Value] | Iterable[tuple[str, Value]],
) -> tuple[tuple[str, Value], ...]:
    return tuple(sorted(dict(params).items(), key=lambda pair: pair[0]))


def _citations(citations: Iterable[Citation]) -> tuple[Citation, ...]:
    return tuple(citations)


def _names(names: Iterable[str]) -> tuple[str, ...]:
    return tuple(names)


@attrs.frozen(kw_only=True)
class Finding:
    """
    What a rule found at one place (*anmärkning*).

    A finding is data: the sentence, in Swedish or in English, is made from it when it is asked
    for.

    Attributes:
        rule: The rule's id.
        severity: How much it weighs.
        path: Where, as a JSON Pointer; `""` is the document itself.
        params: The facts that the sentence tells, by name; given as a mapping or as pairs, kept
            as pairs in the order of their names.
        sv: The Swedish sentence, with gaps for the facts.
        en: The English sentence.
        citations: The places in the law that were in force on the day of the act.
        certainty: How far the finding rests on the law's own words.
        days: The first and the last day that can be the day of the act; `None` if no year is told.

    Raises:
        InvalidValueError: If a sentence is not a good template.
        MissingParameterError: If a sentence tells a fact that is not given.

    >>> from kfbeslut.law import KL
    >>> finding = Finding(
    ...     rule="tally-sums",
    ...     severity=Severity.ERROR,
    ...     path="/votes/0",
    ...     params={"cast": 39, "present": 38},
    ...     sv="{cast} röster, men {present} närvarande.",
    ...     en="{cast} votes, but {present} present.",
    ...     citations=[KL.at(5, 67)],
    ...     certainty=Certainty.READING,
    ... )
    >>> finding.sentence("sv")
    '39 röster, men 38 närvarande.'

    .. versionadded:: 0.1.0
    """

    rule: str
    severity: Severity
    path: str
    params: tuple[tuple[str, Value], ...] = attrs.field(default=(), converter=_by_name)
    sv: str = attrs.field(repr=False)
    en: str = attrs.field(repr=False)
    citations: tuple[Citation, ...] = attrs.field(default=(), converter=_citations, repr=False)
    certainty: Certainty = attrs.field(repr=False)
    days: tuple[dt.date, dt.date] | None = attrs.field(default=None, repr=False)

    def __attrs_post_init__(self) -> None:
        given = dict(self.params)
        if missing := tuple(name for name in self._message.names if name not in given):
            raise MissingParameterError(self.rule, missing)

    def sentence(self, lang: Language) -> str:
        """
        Say what was found.

        Raises:
            UnknownLanguageError: If `lang` is neither `"sv"` nor `"en"`.
        """
        return self._message.say(lang, **dict(self.params))

    def law(self, lang: Language) -> tuple[str, ...]:
        """
        Name the places in the law, each with what its section said on the day of the act.

        Where that depends on the day, and the day is not known, the place is only named.

        Raises:
            UnknownLanguageError: If `lang` is neither `"sv"` nor `"en"`.

        >>> from kfbeslut.law import KL
        >>> finding = Finding(
        ...     rule="one-vote-each",
        ...     severity=Severity.ERROR,
        ...     path="",
        ...     sv="En ledamot har röstat två gånger.",
        ...     en="A member has voted twice.",
        ...     citations=[KL.at(4, 24)],
        ...     certainty=Certainty.TEXT,
        ...     days=(dt.date(2026, 11, 30), dt.date(2026, 11, 30)),
        ... )
        >>> finding.law("sv")
        ('4 kap. 24 § kommunallagen (2017:725): Varje ledamot har en röst.',)
        """
        return tuple(self._explained(citation, lang) for citation in self.citations)

    def _explained(self, citation: Citation, lang: Language) -> str:
        first, last = citation.in_force_from, citation.in_force_until or dt.date.max
        if self.days is not None:
            first, last = max(first, self.days[0]), min(last, self.days[1])
        if section(citation, first) == section(citation, last):
            return explain(citation, first, lang)
        return citation.say(lang)

    @property
    def _message(self) -> Message:
        return _message(self.rule, self.sv, self.en)


#: Whether a sentence is a good template is looked at once, not for each finding of a rule.
_message: Final = lru_cache(maxsize=1024)(Message)


@attrs.frozen(kw_only=True)
class Held:
    """
    A place where a rule was applied and nothing is wrong.

    Attributes:
        rule: The rule's id.
        path: Where, as a JSON Pointer.

    .. versionadded:: 0.1.0
    """

    rule: str
    path: str


@attrs.frozen(kw_only=True)
class Unjudged:
    """
    A place where a rule could not be judged, since facts are not stated.

    Attributes:
        rule: The rule's id.
        path: Where, as a JSON Pointer.
        missing: The names of the missing facts.

    >>> Unjudged(rule="tally-sums", path="/votes/0", missing=("counts.yes",)).sentence("en")
    'Could not be judged; not stated: counts.yes.'

    .. versionadded:: 0.1.0
    """

    rule: str
    path: str
    missing: tuple[str, ...] = attrs.field(converter=_names)

    def sentence(self, lang: Language) -> str:
        """
        Say what could not be judged for want of which facts.

        Raises:
            UnknownLanguageError: If `lang` is neither `"sv"` nor `"en"`.
        """
        return _UNJUDGED.say(lang, missing=self.missing)


_UNJUDGED: Final = Message(
    "unjudged",
    "Kunde inte bedömas; inte angivet: {missing}.",
    "Could not be judged; not stated: {missing}.",
)


def _place(path: str) -> tuple[tuple[int, str], ...]:
    """
    Order paths as the document does: `/votes/2` stands before `/votes/10`.
    """
    return tuple((len(step) if step.isdecimal() else 0, step) for step in path.split("/"))


def _worst_first(findings: Iterable[Finding]) -> tuple[Finding, ...]:
    return tuple(
        sorted(
            findings,
            key=lambda finding: (
                _SEVERITIES.index(finding.severity),
                _place(finding.path),
                finding.rule,
                repr(finding.params),
            ),
        )
    )


_T = TypeVar("_T")
_Told: TypeAlias = Iterable[_T] | Callable[[], Iterable[_T]]


def _held(told: _Told[Held]) -> tuple[Held, ...] | Callable[[], Iterable[Held]]:
    return told if callable(told) else tuple(told)


def _unjudged(told: _Told[Unjudged]) -> tuple[Unjudged, ...] | Callable[[], Iterable[Unjudged]]:
    return told if callable(told) else tuple(told)


def _held_in_order(told: _Told[Held]) -> tuple[Held, ...]:
    held = told() if callable(told) else told
    return tuple(sorted(held, key=lambda one: (_place(one.path), one.rule)))


def _unjudged_in_order(told: _Told[Unjudged]) -> tuple[Unjudged, ...]:
    unjudged = told() if callable(told) else told
    return tuple(sorted(unjudged, key=lambda one: (_place(one.path), one.rule, one.missing)))


# No slots: with them attrs would hide the cached properties from those who look at the class.
@attrs.frozen(kw_only=True, slots=False, repr=False)
class Report:
    """
    What came out of judging a document.

    Iterating gives the findings, the worst first and then in the order of the document; `len()`
    counts them. A report is neither true nor false: ask `ok`, or `len()`.

    What held, which is most of a report and the least of its news, may be given as a function that
    tells it when it is first asked for; so may what could not be judged.

    Attributes:
        findings: What was found.
        held: Where a rule was applied and nothing is wrong.
        unjudged: Where a rule could not be judged for want of facts.

    >>> report = Report(held=[Held(rule="motion-has-claim", path="")])
    >>> report.ok, len(report), report
    (True, 0, Report(findings=(), held=<1>, unjudged=()))

    .. versionadded:: 0.1.0
    """

    findings: tuple[Finding, ...] = attrs.field(default=(), converter=_worst_first)
    _held: _Told[Held] = attrs.field(default=(), converter=_held, eq=_held_in_order)
    _unjudged: _Told[Unjudged] = attrs.field(default=(), converter=_unjudged, eq=_unjudged_in_order)

    @cached_property
    def held(self) -> tuple[Held, ...]:
        """
        Where a rule was applied and nothing is wrong, in the order of the document.
        """
        return _held_in_order(self._held)

    @cached_property
    def unjudged(self) -> tuple[Unjudged, ...]:
        """
        Where a rule could not be judged for want of facts, in the order of the document.
        """
        return _unjudged_in_order(self._unjudged)

    def __repr__(self) -> str:
        found, unjudged = self.findings, self.unjudged
        return f"Report(findings={found!r}, held=<{len(self.held)}>, unjudged={unjudged!r})"

    @property
    def ok(self) -> bool:
        """
        Whether no finding is an error; there may be warnings, and things left unjudged.
        """
        return not any(finding.severity is Severity.ERROR for finding in self.findings)

    def __iter__(self) -> Iterator[Finding]:
        return iter(self.findings)

    def __len__(self) -> int:
        return len(self.findings)

    def __bool__(self) -> bool:
        # Empty would be false, so that `if check(document):` would read as its opposite.
        raise TypeError("A report is neither true nor false: ask its `ok`, or its `len()`.")

    def filter(
        self,
        *,
        severity: Severity | None = None,
        rule: str | None = None,
        path: str | None = None,
    ) -> "Report":
        """
        Keep what concerns a severity, a rule, or a part of the document.

        Args:
            severity: Keep the findings of this severity. What held and what could not be judged
                have no severity, and stay.
            rule: Keep what this rule said.
            path: Keep what stands at this pointer and below.

        >>> report = Report(held=[Held(rule="tally-sums", path=f"/votes/{i}") for i in (1, 12)])
        >>> report.filter(path="/votes/1").held
        (Held(rule='tally-sums', path='/votes/1'),)
        """

        def concerned(one: Finding | Held | Unjudged) -> bool:
            return (rule is None or one.rule == rule) and (
                path is None or f"{one.path}/".startswith(f"{path}/")
            )

        return Report(
            findings=(
                finding
                for finding in self.findings
                if concerned(finding) and (severity is None or finding.severity is severity)
            ),
            held=filter(concerned, self.held),
            unjudged=filter(concerned, self.unjudged),
        )

    def at_least(self, severity: Severity) -> "Report":
        """
        Keep the findings that weigh as much as `severity`, or more.

        What held and what could not be judged stay.
        """
        return attrs.evolve(
            self, findings=(finding for finding in self if finding.severity >= severity)
        )

    def raise_if(self, severity: Severity) -> None:
        """
        Raise if there is a finding that weighs as much as `severity`, or more.

        Raises:
            FindingsError: With a report of those findings.

        >>> Report().raise_if(Severity.ERROR)
        """
        grave = self.at_least(severity)
        if len(grave):
            raise FindingsError(grave)


@attrs.define
class FindingsError(KfbeslutError):
    """
    A document was judged, and what was found weighs too much.

    The sentence names rules and places; what the findings say is in the report.

    Attributes:
        report: The findings that weigh too much.

    .. versionadded:: 0.1.0
    """

    report: Report

    def _sentences(self) -> tuple[str, str]:
        return self._list("sv"), self._list("en")

    def _list(self, lang: Language) -> str:
        head = in_language(lang, "Granskningen fann:", "The check found:")
        whole = in_language(lang, "dokumentet", "the document")
        return "\n".join(
            [
                head,
                *(
                    f"- {finding.severity.say(lang)}: {finding.rule} ({finding.path or whole})"
                    for finding in self.report
                ),
            ]
        )
