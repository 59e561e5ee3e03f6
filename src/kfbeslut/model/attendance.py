"""
Who was there, in which seat, for which paragraphs.
"""

import datetime as dt

from kfbeslut.model import fields as f
from kfbeslut.model.actors import Actor
from kfbeslut.model.numbers import ParagraphNumber, ParagraphSpan
from kfbeslut.model.value import value
from kfbeslut.model.word import Word

__all__ = ["Capacity", "Leaving", "Presence", "Remote"]


class Capacity(Word):
    """
    In which capacity a person was there.
    """

    MEMBER = "member"
    SUBSTITUTE = "substitute"
    REPRESENTATIVE = "representative"
    OFFICIAL = "official"
    AUDITOR = "auditor"
    SECRETARY = "secretary"
    GUEST = "guest"


class Leaving(Word):
    """
    Why a person broke off: disqualification lets a council member come back, other reasons don't.

    Source:
        5 kap. 20 § kommunallagen (2017:725).
    """

    DISQUALIFIED = "disqualified"
    OTHER = "other"


class Remote(Word):
    """
    How a person took part from a distance (*deltagande på distans*), or that nobody did.

    Source:
        5 kap. 16 § och 6 kap. 24 § kommunallagen (2017:725): sound and picture, in real time.
    """

    ON_SITE = "on-site"
    SOUND_AND_PICTURE = "sound-and-picture"
    SOUND_ONLY = "sound-only"
    INTERRUPTED = "interrupted"
    UNSPECIFIED = "unspecified"


@value
class Presence:
    """
    One person's presence, and service if any (*närvaro, tjänstgöring*).

    A person who serves for some paragraphs only, or for different members, has several.

    Attributes:
        actor: Who was there.
        capacity: In which capacity.
        seat: The seat as the roster names it.
        serving: Whether the person served (*tjänstgjorde*) and so could vote; `None` if not told.
        serves_for: The member in whose place a substitute served.
        paragraphs: For which paragraphs; `None` for the whole meeting.
        arrived: When the person came, if not from the beginning (local time).
        left: When the person left, if not at the end (local time).
        left_because: Why.
        remote: Whether and how from a distance.
        presiding: Whether the person was in the chair for these paragraphs.

    Source:
        4 kap. 22 §, 5 kap. 16-21 och 66 §§, 6 kap. 24 § kommunallagen (2017:725).

    >>> presence = Presence(actor=Actor(name="Rut Lind"), paragraphs=[ParagraphSpan.of(1, 12)])
    >>> presence.covers(ParagraphNumber.of(13))
    False

    .. versionadded:: 0.1.0
    """

    actor: Actor = f.part()
    capacity: Capacity | None = f.choice(default=None)
    seat: str | None = f.text(min=1, default=None)
    serving: bool | None = f.flag(default=None)
    serves_for: Actor | None = f.part(default=None)
    paragraphs: tuple[ParagraphSpan, ...] | None = f.items(default=None)
    arrived: dt.time | None = f.clock(default=None)
    left: dt.time | None = f.clock(default=None)
    left_because: Leaving | None = f.choice(default=None)
    remote: Remote | None = f.choice(default=None)
    presiding: bool = f.flag(default=False)

    def covers(self, number: ParagraphNumber) -> bool:
        """
        Tell whether this presence is about a paragraph.
        """
        if self.paragraphs is None:
            return True
        # Asked of each presence at each paragraph: a generator would cost twice as much.
        for span in self.paragraphs:  # noqa: SIM110
            if number in span:
                return True
        return False
