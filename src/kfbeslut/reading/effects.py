"""
What a decision point does, in the terms of the model.
"""

import re
from typing import Final

from kfbeslut.model import Effect, Outcome
from kfbeslut.reading.actors import body_of
from kfbeslut.reading.source import LONGEST_LINE
from kfbeslut.vocabulary import BODY, outcomes_in

__all__ = ["effects_of"]

_CLAUSE: Final = re.compile(
    r"(?:,| och| samt|;) (?=(?:därmed|därför|att|motionen|anse[sr]?|i övrigt)\b)|[.;]\s"
)
_REST: Final = re.compile(r"\bi övrigt\b", re.IGNORECASE)
_TO: Final = re.compile(rf"\btill ((?:den )?{BODY})")
_CLAIM: Final = re.compile(
    r"\b(?P<word>första|andra|tredje|fjärde|femte) att-satsen|\batt-sats(?:en)? "
    r"(?P<digits>\d{1,2})",
    re.IGNORECASE,
)
_ORDINALS: Final = {"första": 1, "andra": 2, "tredje": 3, "fjärde": 4, "femte": 5}

#: What can be done with an answered paper itself; a statement on it is forwarded, not the paper.
_ON_A_PAPER: Final = frozenset(
    {
        Outcome.GRANTED,
        Outcome.REJECTED,
        Outcome.CONSIDERED_ANSWERED,
        Outcome.ANSWERED_WITHOUT_POSITION,
        Outcome.REMITTED_BACK,
        Outcome.POSTPONED,
        Outcome.REFERRED,
        Outcome.WRITTEN_OFF,
    }
)


def effects_of(
    text: str, answered: tuple[str, re.Pattern[str]] | None = None
) -> tuple[Effect, ...] | None:
    """
    Read what a decision point does; `None` if its words are none of the known ones.

    Args:
        text: The point.
        answered: The key of the paper that is answered, and the words that mean it.

    >>> [effect.outcome.value for effect in effects_of("Planen antas och förklaras fullgjord")]
    ['adopted', 'written-off']
    """
    effects = []
    text = text[:LONGEST_LINE]
    start = 0
    ends = [*(match.end() for match in _CLAUSE.finditer(text)), len(text)]
    for end in ends:
        clause = text[start:end]
        start = end
        claims = _claims(clause)
        on = answered[0] if answered and (claims or answered[1].search(clause)) else None
        for _, outcome in outcomes_in(clause):
            to = (
                _TO.search(clause)
                if outcome in (Outcome.REFERRED, Outcome.FORWARDED, Outcome.REMITTED_BACK)
                else None
            )
            effects.append(
                Effect(
                    outcome=outcome,
                    on=on if outcome in _ON_A_PAPER else None,
                    claims=claims,
                    rest=_REST.search(clause) is not None,
                    to=body_of(to[1].removeprefix("den ")) if to else None,
                )
            )
    return tuple(effects) or None


def _claims(clause: str) -> tuple[int, ...] | None:
    numbers = [
        _ORDINALS[match["word"].casefold()] if match["word"] else int(match["digits"])
        for match in _CLAIM.finditer(clause)
    ]
    return tuple(number for number in numbers if number) or None
