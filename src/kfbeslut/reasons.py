"""
Why a result is as it is: a sentence, the places in the law that it rests on, and how sure that is.
"""

from collections.abc import Iterable, Mapping

import attrs

from kfbeslut.errors import Language
from kfbeslut.law import Certainty, Citation
from kfbeslut.messages import Message, Value

__all__ = ["Reason"]


def _pairs(
    params: Mapping[str, Value] | Iterable[tuple[str, Value]],
) -> tuple[tuple[str, Value], ...]:
    return tuple(dict(params).items())


def _citations(cites: Iterable[Citation]) -> tuple[Citation, ...]:
    return tuple(cites)


@attrs.frozen
class Reason:
    """
    One reason for a result.

    Attributes:
        message: What is said, in both languages, with gaps; its id is what programs ask for.
        params: What fills the gaps, as pairs; a mapping will do.
        cites: The places in the law that it rests on; `()` for what follows from the facts alone.
        certainty: How far it rests on the law's own words.

    >>> from kfbeslut.law import KL
    >>> casting_vote = Message(
    ...     "outcome.casting-vote",
    ...     "Rösterna föll lika ({votes}); ordföranden avgjorde.",
    ...     "The vote was tied ({votes}); the chair decided.",
    ... )
    >>> reason = Reason(casting_vote, {"votes": 20}, cites=[KL.at(5, 56, paragraph=1)])
    >>> reason.say("en"), reason.id
    ('The vote was tied (20); the chair decided.', 'outcome.casting-vote')

    .. versionadded:: 0.1.0
    """

    message: Message
    params: tuple[tuple[str, Value], ...] = attrs.field(default=(), converter=_pairs)
    cites: tuple[Citation, ...] = attrs.field(default=(), converter=_citations, kw_only=True)
    certainty: Certainty = attrs.field(default=Certainty.TEXT, kw_only=True)

    @property
    def id(self) -> str:
        """
        What programs call it.
        """
        return self.message.id

    def say(self, lang: Language) -> str:
        """
        Say it in Swedish or in English, without the places in the law.

        Raises:
            MissingParameterError: If a gap has no parameter.
            UnknownLanguageError: If `lang` is neither `"sv"` nor `"en"`.
        """
        return self.message.say(lang, **dict(self.params))
