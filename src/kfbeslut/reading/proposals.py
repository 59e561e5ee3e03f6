"""
Proposals moved at a meeting (*yrkanden*), sentence by sentence.

Movers of a motion, makers of proposals and signers are different people: only who *yrkar* is read
here.
"""

import re
from typing import Final, NamedTuple

from kfbeslut.model import Actor, Proposal, ProposalKind
from kfbeslut.reading.actors import actors_in, persons_in
from kfbeslut.reading.passage import Passage
from kfbeslut.reading.source import LONGEST_LINE

__all__ = ["Moved", "introduced_by", "kind_of", "proposal_in", "proposers_in"]

_VERBS: Final = (
    r"(?:yrkar|yrkade|föreslår|föreslog|hemställer|hemställde|lade fram|lägger fram|framställer"
    r"|framställde)"
)
_TOLD: Final = (
    r"(?:tillstyrker|tillstyrkte|avstyrker|avstyrkte|instämmer i|instämde i|biträder|biträdde)"
)
_JOINED: Final = r",? med instämmande (?:av|från) (?P<joined>.{1,300}?),?"
_MOVES: Final = re.compile(
    rf"(?P<who>(?:[^:;]|(?<=\d):){{2,600}}?)(?:{_JOINED})? (?P<verb>{_VERBS})\b"
    rf"(?:{_JOINED.replace('joined', 'after')}(?= att\b| bifall\b| avslag\b| återremiss\b))?"
    r",?(?: därför| även| också| vidare)? (?=\S)",
    re.IGNORECASE,
)
_INVERTED: Final = re.compile(
    rf"(?:vidare|dessutom|därutöver|härutöver|slutligen|därefter|i andra hand) {_VERBS} ",
    re.IGNORECASE,
)
_TELLS: Final = re.compile(
    rf"(?P<who>(?:[^:;]|(?<=\d):){{2,600}}?)(?:{_JOINED})? (?P<verb>{_TOLD})\b"
    rf"(?:{_JOINED.replace('joined', 'after')}(?= \S))?",
    re.IGNORECASE,
)
_BY_PARTIES: Final = re.compile(r"yrkande (?:från|av) (?P<who>[^:]{1,200}): (?=\S)", re.IGNORECASE)
_ON_THE_PROPOSAL_OF: Final = re.compile(
    r"(?:på förs?lag av|enligt (?:återremiss|tilläggs|bordläggnings)?yrkande (?:från|av)) "
    r"(?P<who>[^:]{2,300}):?$",
    re.IGNORECASE,
)
_OWN: Final = re.compile(r"ett eget förslag|eget förslag till beslut|ett förslag", re.IGNORECASE)
_RANKS: Final = re.compile(r"i (första|andra|tredje) hand\b", re.IGNORECASE)
_RANK: Final = {"första": 1, "andra": 2, "tredje": 3}

_KINDS: Final = (
    (ProposalKind.REMITTAL, re.compile(r"återr?emi(?:ss|tter)", re.IGNORECASE)),
    (ProposalKind.POSTPONEMENT, re.compile(r"bordlägg", re.IGNORECASE)),
    (ProposalKind.ADDITION, re.compile(r"tillägg", re.IGNORECASE)),
    (
        ProposalKind.REJECTION,
        re.compile(r"\bavsl(?:ag|å|ås)\b|\bavstyrk|(?:inte|ej) ska", re.IGNORECASE),
    ),
    (
        ProposalKind.APPROVAL,
        re.compile(r"\bbifall|\btillstyrk|\benligt (?:[\w-]{1,40} )?förslag", re.IGNORECASE),
    ),
)


_INTRODUCES: Final = re.compile(
    rf"(?P<who>(?:[^:;]|(?<=\d):){{2,600}}?)(?:{_JOINED})? {_VERBS}(?: därför)?(?: följande"
    rf"(?: förslag)?)?"
    r"(?: att [\w-]{0,30}(?:fullmäktige|nämnden|styrelsen) (?:ska besluta|beslutar))?(?: att)?:?$",
    re.IGNORECASE,
)


class Moved(NamedTuple):
    """
    A proposal, and where its own words stand in the sentence.

    Attributes:
        proposal: The proposal; its text is missing where it is only told.
        text: Its own words; `None` where it is only told.
        before: The words before them.
    """

    proposal: Proposal
    text: Passage | None
    before: Passage


def proposal_in(sentence: Passage) -> Moved | None:
    """
    Read a sentence as a proposal; `None` if it is anything else.
    """
    text = sentence.text[:LONGEST_LINE]
    if inverted := _INVERTED.match(text):
        who = persons_in(text[inverted.end() :])
        end = _end_of(text, inverted.end(), who)
        return _moved(sentence, end, who, ()) if who and end else None
    if named := _BY_PARTIES.match(text):
        who = actors_in(named["who"].replace(") (", "), ("))
        return _moved(sentence, named.end(), who, ()) if who else None
    if moves := _MOVES.match(text):
        who = _who(moves["who"])
        if who and not _OWN.match(text, moves.end()):
            return _moved(
                sentence, moves.end(), who, actors_in(moves["joined"] or moves["after"] or "")
            )
        return _told(sentence, who, (), text[moves.end() :]) if who else None
    tells = _TELLS.match(text)
    if tells and (who := _who(tells["who"])):
        joined = actors_in(tells["joined"] or tells["after"] or "")
        return _told(sentence, who, joined, text[tells.start("verb") :])
    return None


def introduced_by(sentence: Passage) -> tuple[Actor, ...]:
    """
    Read a sentence as introducing a list of proposals: "Rut Lind (S) yrkar följande:".
    """
    match = _INTRODUCES.match(sentence.text[:LONGEST_LINE])
    return _who(match["who"]) if match else ()


def proposers_in(lead: Passage) -> tuple[Actor, ...]:
    """
    Read the words before a decision as naming who proposed it: "På förslag av Rut Lind (S):".
    """
    match = _ON_THE_PROPOSAL_OF.match(lead.text[:LONGEST_LINE])
    return actors_in(match["who"]) if match else ()


def _who(text: str) -> tuple[Actor, ...]:
    return tuple(actor for actor in actors_in(text) if not actor.everyone)


def _end_of(text: str, start: int, who: tuple[Actor, ...]) -> int:
    """
    Where a list of persons that begins at `start` ends.
    """
    if not who:
        return 0
    last = who[-1]
    place = text.find(last.name or "", start) + len(last.name or "")
    bracket = text.find(")", place)
    return bracket + 1 if last.parties and bracket > 0 else place


def _moved(
    sentence: Passage, end: int, who: tuple[Actor, ...], joined: tuple[Actor, ...]
) -> Moved | None:
    own = sentence.cut(end)
    if not own:
        return None
    ranks = {_RANK[match[1].casefold()] for match in _RANKS.finditer(own.text[:LONGEST_LINE])}
    proposal = Proposal(
        by=who,
        joined_by=joined or None,
        kind=kind_of(own.text),
        text=own.text,
        # "I första hand … och i andra hand …" in one sentence is one proposal with two ranks.
        rank=ranks.pop() if len(ranks) == 1 else None,
    )
    return Moved(proposal, own, sentence.cut(0, end))


def _told(
    sentence: Passage, who: tuple[Actor, ...], joined: tuple[Actor, ...], words: str
) -> Moved:
    proposal = Proposal(by=who, joined_by=joined or None, kind=kind_of(words))
    return Moved(proposal, None, sentence)


def kind_of(text: str) -> ProposalKind | None:
    """
    Tell what a proposal aims at, by the first word that tells.
    """
    found = [
        (match.start(), kind)
        for kind, pattern in _KINDS
        if (match := pattern.search(text[:LONGEST_LINE]))
    ]
    return min(found, key=lambda each: each[0])[1] if found else None
