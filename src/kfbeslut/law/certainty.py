"""
How far a statement about the law rests on the law's own words.
"""

from enum import Enum
from typing import Final

from kfbeslut.errors import Language, in_language


class Certainty(Enum):
    """
    What a statement about the law rests on.

    A statement that is a reading is to be worded as an opinion; one from memory was not checked
    against a source.

    >>> Certainty.READING.say("en")
    'as we read the act'

    .. versionadded:: 0.1.0
    """

    TEXT = "text"
    READING = "reading"
    PRACTICE = "practice"
    MEMORY = "memory"

    def say(self, lang: Language) -> str:
        """
        Say it as a phrase that can follow a statement.

        Raises:
            UnknownLanguageError: If `lang` is neither `"sv"` nor `"en"`.
        """
        return in_language(lang, *_WORDS[self])


_WORDS: Final = {
    Certainty.TEXT: ("enligt lagens ord", "by the words of the act"),
    Certainty.READING: ("som vi läser lagen", "as we read the act"),
    Certainty.PRACTICE: (
        "enligt lokala regler, handböcker eller sedvana",
        "by local rules, handbooks or custom",
    ),
    Certainty.MEMORY: (
        "så vitt vi minns; inte kontrollerat mot någon källa",
        "as we remember it; not checked against a source",
    ),
}
