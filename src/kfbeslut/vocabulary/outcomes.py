"""
The words by which a decision says what becomes of a matter.
"""

import re
from typing import Final

from kfbeslut.model import Outcome

__all__ = ["outcomes_in"]

#: Outcome, and the words that say it. Word boundaries are put around each; no pattern reaches
#: over more than a clause.
_MARKS: Final[tuple[tuple[Outcome, re.Pattern[str]], ...]] = tuple(
    (outcome, re.compile(rf"\b(?:{words})\b", re.IGNORECASE))
    for outcome, words in (
        (
            Outcome.CERTIFIED_AT_ONCE,
            (
                r"(?:omedelbart|direkt)(?: är)? justera[dts]{1,2}|justeras (?:omedelbart|direkt)"
                r"|omedelbart justerad|omedelbar justering"
            ),
        ),
        (
            Outcome.ANSWERED_WITHOUT_POSITION,
            (
                r"besvara[sd]? utan (?:eget )?ställningstagande"
                r"|(?:tar ej|tar inte|inte tar|ej tar) ställning"
            ),
        ),
        (
            Outcome.CONSIDERED_ANSWERED,
            (
                r"(?:anse[sr]?|ska anses|får anses|förklaras)(?: motionen| medborgarförslaget"
                r"| interpellationen| hemställan| frågan| härmed| därmed| i övrigt| vara| som)*"
                r" (?:besvara[dt]|behandla[dt]|bevara[dt])"
                r"|besvara[s]? med hänvisning|besvaras enligt|besvarad"
            ),
        ),
        (Outcome.REMITTED_BACK, r"återr?emitter(?:as|a|at|ade|ar)"),
        (Outcome.POSTPONED, r"bordlägg(?:s|a|er|as)|bordlagd[a]?"),
        (
            Outcome.REJECTED,
            r"avslå[srt]?|avslagit[s]?|avslag|avstyrk(?:s|a|er|es|t)|lämnas utan (?:bifall|åtgärd)",
        ),
        (Outcome.GRANTED, r"bifall(?:s|a|es|er|it)?|tillstyrk(?:s|a|er|es|t)"),
        (
            Outcome.REFERRED,
            (
                r"(?<!åter)remitter(?:as|a|ar)|hänskjut(?:s|a|er)"
                r"|överlämna[s]?(?: [\w-]{1,40}){0,4} för (?:vidare )?beredning"
            ),
        ),
        (
            Outcome.ADOPTED,
            (
                r"godkänn(?:s|a|er|es)|antas|anta|antar|fastställ(?:s|a|er|es)|bevilja[srt]{0,2}"
                r"|fördelas|ställer sig bakom"
            ),
        ),
        (Outcome.ELECTED, r"utse[srd]?|välj(?:s|a|er)|valdes|utsågs|omväljs|nyväljs"),
        (
            Outcome.NOTED,
            (
                r"anteckna[srt]{0,2}|notera[srt]{0,2}|tar? (?:del av|emot) (?:informationen|"
                r"rapporten)"
                r"|läggs? (?:informationen |rapporten )?till handlingarna"
            ),
        ),
        (Outcome.WRITTEN_OFF, r"avskriv(?:s|a|er|as)|bereds inte vidare|förklaras fullgjor[dt]a?"),
        (
            Outcome.FORWARDED,
            r"översänd(?:s|a|er|es)|överlämna[srt]{0,2}|sända|skicka[srt]{0,2}",
        ),
    )
)


def outcomes_in(text: str) -> list[tuple[int, Outcome]]:
    """
    Find what a clause does, in the order of its words: where each word stands, and its outcome.

    >>> outcomes_in("motionen avslås och yttrandet översänds")[0][1].value
    'rejected'
    """
    marks = sorted(
        (match.start(), -match.end(), outcome.value, outcome)
        for outcome, pattern in _MARKS
        for match in pattern.finditer(text)
    )
    found = []
    reached = 0
    for start, minus_end, _, outcome in marks:
        if start >= reached:
            found.append((start, outcome))
            reached = -minus_end
    return found
