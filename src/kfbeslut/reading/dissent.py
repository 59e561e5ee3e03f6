"""
Dissent and remarks: reservations, statements, notes, and who took no part.

*Avstår från att rösta*, *avstår från att delta i beslutet*, *deltar inte i handläggningen på grund
av jäv* and *frånvarande* are different things; only the two in the middle are read here.
"""

import re
from typing import Final, NamedTuple

from kfbeslut.model import (
    Actor,
    Choice,
    NotTakingPart,
    PaperKind,
    PaperReference,
    RemarkName,
    Reservation,
)
from kfbeslut.reading.actors import actors_in, persons_in
from kfbeslut.reading.dates import find_dates
from kfbeslut.reading.passage import Passage
from kfbeslut.reading.sentences import sentences
from kfbeslut.reading.source import LONGEST_LINE

__all__ = ["Announced", "announced_in", "announcement", "not_taking_part_in", "reservation_in"]

_RESERVES: Final = re.compile(
    r"(?P<who>(?:[^:;]|(?<=\d):){1,2000}?),? (?:reserverar|reserverade|har reserverat"
    r"|anmäler (?:skriftlig )?reservation|anmälde (?:skriftlig )?reservation"
    r"|lämnar (?:in )?(?:en )?(?:skriftlig )?reservation|lämnade (?:in )?(?:en )?"
    r"(?:skriftlig )?reservation)"
    r"\b(?! inte| ej)",
    re.IGNORECASE,
)
_RESERVES_FIRST: Final = re.compile(
    r"(?:reservation(?:er)? (?:mot beslutet )?(?:anfördes|lämnades|anmäldes|inlämnades|anmäls|"
    r"lämnas) av"
    r"|mot beslutet (?:reserverar|reserverade) sig|följande [^:]{0,80}reserverar[^:]{0,80}:)"
    r" ?(?P<who>.{3,2000}?)(?: enligt följande)?[.:]?$",
    re.IGNORECASE,
)
_THAT: Final = re.compile(
    r"^(?P<teller>.{2,300}?) (?:meddelar|meddelade|anmäler|anmälde|antecknar|uppger|uppgav)"
    r"(?: innan beslut fattas| till protokollet)?,? att (?P<who>.{1,1500})$",
    re.IGNORECASE,
)
_PRONOUN: Final = re.compile(r"(?:han|hon|hen|de|dessa|partiet|gruppen)$", re.IGNORECASE)

_NOT_PART: Final = re.compile(
    r"(?P<who>(?:[^:;]|(?<=\d):){1,3000}?),? (?:(?:(?:inte|ej) )?(?:deltar|deltog|deltagit)"
    r"(?: därför)?"
    r"(?P<neg> inte| ej)? i|avstår från att delta|avstod från att delta|avstår från att delta i)\b"
    r"(?P<rest>[^.\n]{0,200})",
    re.IGNORECASE,
)
_NEGATED_BEFORE: Final = re.compile(r"\b(?:inte|ej) delt|avst", re.IGNORECASE)
_BECAUSE_FIRST: Final = re.compile(
    r"på grund av jäv (?:deltar|deltog) (?:(?:inte|ej) )?(?P<who>.{3,1000}?) (?:(?:inte|ej) )?i\b",
    re.IGNORECASE,
)
_DISQUALIFIED: Final = re.compile(r"på grund av (?P<reason>jäv\b[^.,]{0,80})", re.IGNORECASE)
_CONDITIONAL: Final = re.compile(
    r"för det fall|\bom \w{1,30} (?:faller|avslås|bifalls)", re.IGNORECASE
)
_LEFT_ROOM: Final = re.compile(
    r"lämna(?:r|de) (?:lokalen|rummet|sammanträdeslokalen|salen)", re.IGNORECASE
)

_GIVES: Final = re.compile(
    r"(?P<who>(?:[^:;]|(?<=\d):){1,1500}?) (?:lämnade|lämnar|har lämnat|avger|avgav|anförde|"
    r"anför|anmäler|anmälde"
    r"|antecknar|antecknade|inkommer|inkom|gör|gjorde|låter|lät|instämde|instämmer)\b"
    r"(?P<rest>[^\n]{0,400})",
    re.IGNORECASE,
)
_GIVEN_BY: Final = re.compile(
    r"särskilt (?:uttalande|yttrande) (?:gjordes|lämnades|anmäldes|avgavs) av (?P<who>.{3,1500}?)"
    r"(?: enligt följande)?[.:]?$",
    re.IGNORECASE,
)
_REMARK: Final = re.compile(
    r"\b(?:särskil(?:t|da) (?P<special>uttalanden?|yttranden?)|(?P<substitute>ersättaryttranden?)"
    r"|(?P<note>protokollsanteckning(?:ar)?|följande till protokollet|anteckning(?:ar)? till"
    r" protokollet)|(?P<statement>yttranden?|skrivelse))\b",
    re.IGNORECASE,
)
_FOLLOWS: Final = re.compile(r"\bföljande\b|:$", re.IGNORECASE)
_ELSEWHERE: Final = re.compile(
    r"(?P<paper>(?:en |ett )?(?:skrivelse|yttrande)(?: (?:från|daterad|daterat|av))?(?: den)? ?"
    r"(?=(?:från )?(?:den )?\d)[^.]{0,60}|(?:protokolls)?bilaga \d{1,3}\w?(?: till protokollet)?)",
    re.IGNORECASE,
)
_JOINS: Final = re.compile(r"\binst[äa]m", re.IGNORECASE)


class Announced(NamedTuple):
    """
    A remark as its first sentence announces it.

    Attributes:
        by: Who gives it.
        called: By which name; `None` for a substitute's.
        reference: The paper that holds its text, if that lies elsewhere.
        follows: Whether its text follows.
        joins: Whether it does no more than join in what another said.
    """

    by: tuple[Actor, ...]
    called: RemarkName | None
    reference: PaperReference | None
    follows: bool
    joins: bool


def reservation_in(sentence: Passage) -> Reservation | None:
    """
    Read a sentence as a recorded dissent; `None` if it is none or it is not clear whose.
    """
    text = sentence.text[:LONGEST_LINE]
    first = _RESERVES_FIRST.match(text)
    match = first or _RESERVES.match(text)
    by = _subject(match["who"]) if match else ()
    return Reservation(by=by) if by else None


def not_taking_part_in(sentence: Passage) -> tuple[NotTakingPart, ...]:
    """
    Read who takes no part in the decision or the handling, and why; `()` if nobody does.
    """
    text = sentence.text[:LONGEST_LINE]
    if _CONDITIONAL.search(text):
        return ()
    if first := _BECAUSE_FIRST.match(text):
        return _absentees(actors_in(first["who"]), "jäv", text)
    match = _NOT_PART.match(text)
    if match is None:
        return ()
    if not match["neg"] and not _NEGATED_BEFORE.search(match[0]):
        return ()
    disqualified = _DISQUALIFIED.search(text)
    return _absentees(
        _subject(match["who"]), disqualified["reason"] if disqualified else None, text
    )


def announced_in(sentence: Passage) -> Announced | None:
    """
    Read a sentence as announcing a remark; `None` if it announces none or it is not clear whose.
    """
    text = sentence.text[:LONGEST_LINE]
    remark = _REMARK.search(text)
    if given := _GIVEN_BY.match(text):
        by: tuple[Actor, ...] = actors_in(given["who"])
    elif gives := _GIVES.match(text):
        by = _subject(gives["who"])
    else:
        return None
    joins = _JOINS.search(text) is not None
    if not by or (remark is None and not joins):
        return None
    elsewhere = _ELSEWHERE.search(text)
    date = next((found.date for found in find_dates(elsewhere[0])), None) if elsewhere else None
    follows = _FOLLOWS.search(text) is not None
    return Announced(
        by=by,
        called=_name(remark),
        reference=None
        if elsewhere is None or follows
        else PaperReference(kind=PaperKind.SPECIAL_STATEMENT, date=date),
        follows=follows,
        joins=joins,
    )


def announcement(passage: Passage) -> tuple[Passage, Passage]:
    """
    Part the sentence that may announce a remark from what follows it; a colon ends it too.
    """
    _, first = next(sentences(passage))
    colon = first.text[:LONGEST_LINE].find(":")
    end = colon + 1 if colon > 0 else len(first.text)
    return passage.cut(0, end), passage.cut(end)


def _name(remark: re.Match[str] | None) -> RemarkName | None:
    if remark is None or remark["substitute"]:
        return None
    if remark["special"]:
        return (
            RemarkName.SPECIAL_OPINION
            if remark["special"].casefold().startswith("yttrande")
            else RemarkName.SPECIAL_STATEMENT
        )
    return RemarkName.NOTE if remark["note"] else RemarkName.STATEMENT


def _subject(text: str) -> tuple[Actor, ...]:
    """
    Read who a sentence is about, also where another says it of them.
    """
    text = text.strip(" ,")
    if told := _THAT.match(text):
        if _PRONOUN.match(told["who"].strip()):
            return actors_in(told["teller"])
        return actors_in(told["who"])
    return actors_in(text) or (persons_in(text) if text.startswith(_INCLUDING) else ())


#: "Ledamöterna Rut Lind (S) … i kommunstyrelsen deltar inte": more words after the names.
_INCLUDING: Final = ("Ledamöterna ", "Ledamoten ")


def _absentees(
    actors: tuple[Actor, ...], reason: str | None, text: str
) -> tuple[NotTakingPart, ...]:
    choice = Choice.DISQUALIFIED if reason else Choice.DOES_NOT_TAKE_PART
    left = True if _LEFT_ROOM.search(text) else None
    return tuple(
        NotTakingPart(actor=actor, choice=choice, reason=reason, left_room=left) for actor in actors
    )
