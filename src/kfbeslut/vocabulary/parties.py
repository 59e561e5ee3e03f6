"""
Parties, and the letters in brackets that stand for them.
"""

from collections.abc import Mapping
from typing import Final

__all__ = ["PARTIES", "is_party"]

#: Letters in brackets, folded, and the name of the party. Local parties have their own letters.
PARTIES: Final[Mapping[str, str]] = {
    "s": "Socialdemokraterna",
    "m": "Moderaterna",
    "v": "Vänsterpartiet",
    "mp": "Miljöpartiet",
    "c": "Centerpartiet",
    "l": "Liberalerna",
    "kd": "Kristdemokraterna",
    "sd": "Sverigedemokraterna",
    "d": "Demokraterna",
    "fi": "Feministiskt initiativ",
    "fp": "Folkpartiet",
    "kp": "Kommunistiska Partiet",
    "pp": "Piratpartiet",
}

#: Letters in brackets after two capitalised words that are no party.
_NOT_PARTIES: Final = frozenset(
    [
        "lov",
        "kl",
        "rf",
        "ifo",
        "dua",
        "sfi",
        "lou",
        "luf",
        "pbl",
        "osl",
        "gdpr",
        "sou",
        "dnr",
        "sfs",
        "mbl",
        "sol",
        "lss",
        "ab",
        "kf",
        "ks",
        "au",
        "brå",
        "skr",
        "hsl",
        "tkr",
        "mnkr",
        "kr",
        "st",
        "bilaga",
        "forts",
    ]
)

_LONGEST = 5


def is_party(letters: str) -> bool:
    """
    Tell whether letters in brackets after a person's name can stand for a party.

    >>> is_party("SD"), is_party("TMP"), is_party("LOV"), is_party("-")
    (True, True, False, True)
    """
    folded = letters.strip().casefold()
    if folded in PARTIES or folded == "-":
        return True
    return folded.isalpha() and len(folded) <= _LONGEST and folded not in _NOT_PARTIES
