"""
What counting gives: a day with its reasons, or why there is none.
"""

import datetime as dt
from enum import Enum
from typing import Final

import attrs

from kfbeslut.errors import Language, in_language
from kfbeslut.law import Certainty, Citation
from kfbeslut.messages import Message, Term
from kfbeslut.reasons import Reason

__all__ = ["Bound", "Deadline", "DeadlineKind", "NotComputable"]


class Bound(Enum):
    """
    Whether something must be done on a day at the latest, or may be done from it on.

    .. versionadded:: 0.1.0
    """

    LATEST = "latest"
    EARLIEST = "earliest"

    def say(self, lang: Language) -> str:
        """
        Say it as a word that can stand before the day.

        Raises:
            UnknownLanguageError: If `lang` is neither `"sv"` nor `"en"`.

        >>> Bound.LATEST.say("sv")
        'senast'
        """
        return in_language(lang, *_BOUND_WORDS[self])


_BOUND_WORDS: Final = {
    Bound.LATEST: ("senast", "at the latest on"),
    Bound.EARLIEST: ("från och med", "from"),
}


@attrs.frozen
class DeadlineKind:
    """
    One of the deadlines that the package knows.

    Attributes:
        id: `"D1"` to `"D14"`. Two that the same sections lay down share one.
        name: The function that counts it; no two kinds have the same.
        what: What is to be done, or may be.
        facts: The names of the facts without which it can't be counted.
        also: The names of those that it takes into account if they are stated.
        bound: Whether the day is the last, or the first.

    .. versionadded:: 0.1.0
    """

    id: str
    name: str
    what: Term
    facts: tuple[str, ...]
    also: tuple[str, ...] = ()
    bound: Bound = Bound.LATEST


@attrs.frozen(kw_only=True)
class Deadline:
    """
    The day by which something must be done, or from which it may be.

    Attributes:
        kind: Which deadline it is.
        last_day: The last day; where `kind.bound` says so, the first. The whole day counts.
        nominal_day: The day that counting gives before days off are passed over.
        cautious_day: The day that will do however the law is read.
        lenient_day: The day that will do if the law is read as generously as it can be. Both are
            `last_day` where the law is clear.
        why: Why `last_day` is not `nominal_day`: each day off that is passed over, the first
            first.
        notes: What else is to be known, such as why the law can be read in two ways.
        cites: The places in the law, as they were in force when the period began.
        certainty: How far `last_day` rests on the law's own words.

    >>> from kfbeslut.deadlines import appeal_by
    >>> deadline = appeal_by(posted=dt.date(2026, 12, 3))
    >>> print(deadline.sentence("en"))
    Appeal for legality review: at the latest on 28 December 2026.
    >>> [reason.say("en") for reason in deadline.why][:2]
    ['24 December 2026 is Christmas Eve.', '25 December 2026 is Christmas Day.']

    .. versionadded:: 0.1.0
    """

    kind: DeadlineKind
    last_day: dt.date
    nominal_day: dt.date
    cautious_day: dt.date
    lenient_day: dt.date
    why: tuple[Reason, ...]
    notes: tuple[Reason, ...]
    cites: tuple[Citation, ...]
    certainty: Certainty

    @property
    def id(self) -> str:
        """
        The id of its kind, as `"D5"`.
        """
        return self.kind.id

    def allows(self, day: dt.date) -> bool | None:
        """
        Tell whether what is to be done may be done on a day.

        Returns:
            `None` where that depends on how the law is read.

        >>> from kfbeslut.deadlines import certify_by
        >>> deadline = certify_by(meeting_ended=dt.date(2026, 12, 10))
        >>> [deadline.allows(dt.date(2026, 12, day)) for day in (24, 28, 29)]
        [True, None, False]
        """
        if self.kind.bound is Bound.LATEST:
            if day <= self.cautious_day:
                return True
            return None if day <= self.lenient_day else False
        if day >= self.cautious_day:
            return True
        return None if day >= self.lenient_day else False

    def sentence(self, lang: Language) -> str:
        """
        Say what is to be done by when.

        Raises:
            UnknownLanguageError: If `lang` is neither `"sv"` nor `"en"`.
        """
        bound = self.kind.bound.say(lang)
        return _DUE.say(lang, what=self.kind.what, bound=bound, day=self.last_day)


@attrs.frozen(kw_only=True)
class NotComputable:
    """
    A deadline that can't be counted, and why.

    Attributes:
        kind: Which deadline it is.
        missing: The names of the facts that are not stated.
        reasons: Why it can't be counted although, or even if, those are stated.

    >>> from kfbeslut.deadlines import appeal_by
    >>> appeal_by(posted=None).sentence("en")
    'Appeal for legality review: can’t be computed. Not stated: posted.'

    .. versionadded:: 0.1.0
    """

    kind: DeadlineKind
    missing: tuple[str, ...] = ()
    reasons: tuple[Reason, ...] = ()

    @property
    def id(self) -> str:
        """
        The id of its kind, as `"D5"`.
        """
        return self.kind.id

    def sentence(self, lang: Language) -> str:
        """
        Say what can't be computed, and why.

        Raises:
            UnknownLanguageError: If `lang` is neither `"sv"` nor `"en"`.
        """
        said = [_NOT_COMPUTABLE.say(lang, what=self.kind.what)]
        if self.missing:
            said.append(_NOT_STATED.say(lang, missing=self.missing))
        return " ".join([*said, *(reason.say(lang) for reason in self.reasons)])


_DUE: Final = Message("deadlines.due", "{what}: {bound} {day}.", "{what}: {bound} {day}.")
_NOT_COMPUTABLE: Final = Message(
    "deadlines.not-computable", "{what}: kan inte beräknas.", "{what}: can’t be computed."
)
_NOT_STATED: Final = Message(
    "deadlines.not-stated", "Inte angivet: {missing}.", "Not stated: {missing}."
)
