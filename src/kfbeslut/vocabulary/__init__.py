"""
The words that Swedish municipal papers use, shared by those who read them and those who write.

Headings and their synonyms, what bodies, parties and roles are called, the words by which a
decision says what it does, numbers as words, and the names to print for all of them.

.. versionadded:: 0.1.0
"""

from kfbeslut.vocabulary.bodies import BODY, body_kind, nominative
from kfbeslut.vocabulary.counting import NUMBER_WORDS, number
from kfbeslut.vocabulary.headings import Found, Part, find_heading, section_kind
from kfbeslut.vocabulary.outcomes import outcomes_in
from kfbeslut.vocabulary.parties import PARTIES, is_party
from kfbeslut.vocabulary.roles import ROLES, is_chair
from kfbeslut.vocabulary.words import document_word, field_word, word

__all__ = [
    "BODY",
    "NUMBER_WORDS",
    "PARTIES",
    "ROLES",
    "Found",
    "Part",
    "body_kind",
    "document_word",
    "field_word",
    "find_heading",
    "is_chair",
    "is_party",
    "nominative",
    "number",
    "outcomes_in",
    "section_kind",
    "word",
]
