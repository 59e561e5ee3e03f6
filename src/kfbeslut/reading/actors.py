"""
Who is meant: persons with parties and roles, parties alone, bodies, everyone.

Only what a list of persons can be made of is read as persons. A list with anything else in it is
not understood, rather than understood in part.
"""

import re
from typing import Final, NamedTuple

from kfbeslut.model import Actor, Body
from kfbeslut.vocabulary import BODY, PARTIES, ROLES, body_kind, is_party

__all__ = ["NAME", "actors_in", "body_of", "persons_in", "same_persons"]

_CAPITAL = "A-ZÅÄÖÉÈÜØÆÁÍÓÚÇŠŽĆČŁŚÑ"
_PARTICLE = "(?:de|von|van|af|av|ben|bin|bint|al|el|der|den|la|le|di|da|dos|du|ter|ibn)"

#: A given name and at least one more; particles may stand between.
NAME: Final = (
    rf"[{_CAPITAL}][\w’'-]{{1,30}}(?: (?:{_PARTICLE} ){{0,2}}[{_CAPITAL}][\w’'-]{{1,30}}){{1,4}}"
)
_PARTY = r"\( ?(?:[^\W\d_]{1,5}|-) ?[)}]"

_ELEMENT: Final = re.compile(
    rf"(?:(?:samt |och )?(?P<role>(?i:{ROLES}),? )?)?(?P<name>{NAME})(?P<et_al> ?m\.? ?fl\.?|"
    rf" med fleras?)?"
    rf"(?P<parties>(?: ?{_PARTY}| ?[A-Z]{{1,2}}\)){{0,6}})(?: \((?:båda|samtliga|alla) "
    rf"(?P<all>[^\W\d_]{{1,5}})\))?$"
)
_ROLE_ALONE: Final = re.compile(rf"(?i:{ROLES})$")
_PARTIES_ALONE: Final = re.compile(rf"(?: ?{_PARTY}){{1,6}}$")
_LETTERS: Final = re.compile(r"\( ?([^\W\d_]{1,5}|-) ?[)}]|^ ?([A-Z]{1,2})\)")
_SEPARATOR: Final = re.compile(r",? och |,? samt |, ?|;? ?\n| / ")
_MEMBERS_OF: Final = re.compile(
    r"(?:samtliga |alla |närvarande |tjänstgörande ){0,3}"
    r"(?:ledamöter(?:na)?|representanter(?:na)?|företrädarna|gruppen|grupperna)"
    r"(?: (?:från|i|för))? (.{1,200})$",
    re.IGNORECASE,
)
_FOR_A_PARTY: Final = re.compile(rf"([{_CAPITAL}][\w -]{{2,40}}) genom ({NAME})(?: ({_PARTY}))?$")
_EVERYONE: Final = re.compile(
    r"(?:samtliga|alla)(?: närvarande| tjänstgörande)?(?: ledamöter(?: och ersättare)?)?$"
    r"|en enig nämnd$|enhälligt$",
    re.IGNORECASE,
)
_PARTY_NAMES: Final = frozenset(name.casefold() for name in PARTIES.values()) | {"folkpartiet"}
_NO_NAMES: Final = frozenset(
    [
        "yrkande",
        "yrkanden",
        "motion",
        "yttrande",
        "förslag",
        "handling",
        "handlingar",
        "protokoll",
        "vidare",
        "beslut",
        "bilaga",
        "ärende",
        "ärendet",
        "ärendenummer",
        "kommun",
        "stad",
        "region",
        "sveriges",
        "enligt",
        "reservation",
        "jäv",
        "votering",
        "omröstning",
        "proposition",
        "dag",
        "vid",
        "justering",
        "paragraf",
        "följande",
        "nämnden",
        "styrelsen",
        "den",
        "det",
        "de",
    ]
)
_NO_NAME_ENDINGS: Final = (
    "nämnden",
    "nämnd",
    "styrelsen",
    "fullmäktige",
    "förvaltningen",
    "kontoret",
    "utskottet",
)
_MOST_ELEMENTS: Final = 120


class _Read(NamedTuple):
    actors: tuple[Actor, ...]
    whole: bool


def actors_in(text: str) -> tuple[Actor, ...]:
    """
    Read a text that should be nothing but those who act; `()` if it is anything else.

    >>> [actor.name for actor in actors_in("Rut Lind (S), Ali Ek (M) och ordföranden Siv Ask (V)")]
    ['Rut Lind', 'Ali Ek', 'Siv Ask']
    >>> actors_in("Ledamöterna från S, V och MP")[0].parties
    ('S', 'V', 'MP')
    >>> actors_in("Parkens bänkar")
    ()
    """
    text = text.strip(" ,:;\n")
    if not text:
        return ()
    if _EVERYONE.match(text):
        return (Actor(everyone=True),)
    if match := _MEMBERS_OF.match(text):
        parties = _parties(match[1])
        if parties:
            return (Actor(parties=parties),)
    if parties := _parties(text):
        return (Actor(parties=parties),)
    if match := _FOR_A_PARTY.match(text):
        return (Actor(name=match[2], parties=(match[1], *_letters(match[3] or ""))),)
    read = _persons(text)
    return read.actors if read.whole else ()


def persons_in(text: str) -> tuple[Actor, ...]:
    """
    Read the persons at the beginning of a text, as far as it goes on being a list of them.

    >>> persons_in("Rut Lind (S) och Ali Ek (M) om en ny park")[1].parties
    ('M',)
    """
    end = 0
    for match in _PERSON_IN_LIST.finditer(text):
        if match.start() != end:
            break
        end = match.end()
    return _persons(text[:end].strip(" ,")).actors if end else ()


_PERSON_IN_LIST: Final = re.compile(
    rf"(?:,? och |,? samt |, ?)?(?:(?i:{ROLES}),? )?{NAME}(?: m\.? ?fl\.?| med flera)? ?{_PARTY}"
)


def _persons(text: str) -> _Read:
    actors: list[Actor] = []
    plural_role: str | None = None
    for words in _SEPARATOR.split(text, _MOST_ELEMENTS):
        element = " ".join(words.split()).rstrip(".")
        if not element:
            continue
        if actors and _ROLE_ALONE.match(element):
            # "Rut Lind, 1:e vice ordförande, Ali Ek (M)": a role after its name.
            actors[-1] = _changed(actors[-1], role=actors[-1].role or element)
            continue
        if actors and _PARTIES_ALONE.match(element):
            # "Rut Lind m.fl. (S), (V)": more parties of the same.
            actors[-1] = _changed(actors[-1], parties=actors[-1].parties + _letters(element))
            continue
        match = _ELEMENT.match(element)
        if match is None or not _is_name(match["name"]):
            return _Read(tuple(actors), whole=False)
        role = match["role"] and match["role"].strip(" ,")
        parties = _letters(match["parties"])
        if match["all"]:
            parties = (match["all"],)
            actors = [a if a.parties else _changed(a, parties=parties) for a in actors]
        if any(not is_party(letters) for letters in parties):
            return _Read(tuple(actors), whole=False)
        if role is not None:
            plural_role = role if role.casefold().endswith(("rna", "erna")) else None
        actors.append(
            Actor(
                name=match["name"],
                parties=parties,
                et_al=bool(match["et_al"]),
                role=role or plural_role,
            )
        )
    return _Read(tuple(actors), whole=bool(actors))


def _changed(actor: Actor, *, role: str | None = None, parties: tuple[str, ...] = ()) -> Actor:
    return Actor(
        name=actor.name,
        parties=parties or actor.parties,
        et_al=actor.et_al,
        role=role or actor.role,
    )


def _is_name(text: str) -> bool:
    # Particles such as "de" are words of other kinds without a capital.
    words = [word.casefold() for word in text.split() if word[0].isupper()]
    return not any(word in _NO_NAMES or word.endswith(_NO_NAME_ENDINGS) for word in words)


def _letters(text: str) -> tuple[str, ...]:
    return tuple(match[1] or match[2] for match in _LETTERS.finditer(text))


def _parties(text: str) -> tuple[str, ...]:
    """
    Read a list of nothing but parties: "M, D och KD", "(V), (S) och (MP)", "moderaterna".
    """
    found = []
    for element in _SEPARATOR.split(text.replace(") (", "), ("), _MOST_ELEMENTS):
        word = element.strip(" ()").rstrip(".").removesuffix("-gruppen")
        bare = word.casefold() in PARTIES
        bracketed = element.strip().startswith("(") and is_party(word)
        if not (bare or bracketed or word.casefold() in _PARTY_NAMES):
            return ()
        found.append(word)
    return tuple(found)


def same_persons(actors: tuple[Actor, ...]) -> tuple[Actor, ...]:
    """
    Leave out a person who is named again.
    """
    kept: list[Actor] = []
    for actor in actors:
        if not any(actor.is_same_as(other) for other in kept):
            kept.append(actor)
    return tuple(kept)


_BODY: Final = re.compile(BODY)


def body_of(text: str) -> Body | None:
    """
    Read a text that should be the name of a body; `None` if it is anything else.

    >>> body_of("Nämnden för park och natur").kind.value
    'committee'
    """
    text = " ".join(text.split()).strip(" :,.")
    if not text or _BODY.fullmatch(text) is None:
        return None
    return Body(name=text[0].upper() + text[1:], kind=body_kind(text))
