"""
What readers say about a text that a person should look at.
"""

from typing import Final

from kfbeslut.messages import Message

__all__ = ["MORE_PARAGRAPHS", "NO_GIVER", "ROLL_DISAGREES", "UNCLEAR_VOTE", "UNKNOWN_KIND"]

UNKNOWN_KIND: Final = Message(
    "reading.unknown-kind",
    "Det går inte att se vilket slags handling texten är; ange slaget.",
    "The text does not show what kind of document it is; say which.",
)
NO_GIVER: Final = Message(
    "reading.no-giver",
    "Det går inte att se vem som lämnar yttrandet.",
    "The text does not show who gives the statement.",
)
ROLL_DISAGREES: Final = Message(
    "reading.roll-disagrees",
    "För {choice} anges {number} röster, men {names} namn.",
    "For {choice} the paper states {number} votes, but {names} names.",
)
UNCLEAR_VOTE: Final = Message(
    "reading.unclear-vote",
    "En omröstning gick inte att läsa ut; den står kvar som text.",
    "A vote could not be made out; it is kept as text.",
)
MORE_PARAGRAPHS: Final = Message(
    "reading.more-paragraphs",
    "Texten har flera paragrafer; bara den första är läst, och de andra står kvar som text.",
    "The text has several paragraphs; only the first was read, the others are kept as text.",
)
