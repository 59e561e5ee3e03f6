"""
How minutes become known: certified, and announced on the notice board.
"""

import datetime as dt

from kfbeslut.model import fields as f
from kfbeslut.model.actors import Actor, Body, Municipality
from kfbeslut.model.constraints import Breach
from kfbeslut.model.dates import Moment
from kfbeslut.model.meetings import Newspaper
from kfbeslut.model.numbers import ParagraphNumber, ParagraphSpan
from kfbeslut.model.value import value
from kfbeslut.model.word import Word

__all__ = ["BoardKind", "Certification", "Notice", "Outage", "Signing"]


class Signing(Word):
    """
    How minutes were signed.
    """

    BY_HAND = "by-hand"
    ELECTRONICALLY = "electronically"
    AT_THE_MEETING = "at-the-meeting"


def _covers(spans: tuple[ParagraphSpan, ...] | None, number: ParagraphNumber | None) -> bool:
    if spans is None or number is None:
        return spans is None
    # Asked of each portion at each paragraph: a generator would cost twice as much.
    for span in spans:  # noqa: SIM110
        if number in span:
            return True
    return False


@value
class Certification:
    """
    The certification of minutes or of some paragraphs (*justering*).

    Attributes:
        by: Who certified: the presiding chair and the certifiers (*justerare*).
        when: When; `None` if not told.
        how: How it was signed.
        place: Where, as written.
        paragraphs: Which paragraphs; `None` for all.
        immediate: Whether it was made at once (*omedelbar justering*).

    Source:
        5 kap. 69 §, 6 kap. 35 § kommunallagen (2017:725): within 14 days of the meeting.

    .. versionadded:: 0.1.0
    """

    by: tuple[Actor, ...] | None = f.items(default=None)
    when: Moment | None = f.part(default=None)
    how: Signing | None = f.choice(default=None)
    place: str | None = f.text(min=1, default=None)
    paragraphs: tuple[ParagraphSpan, ...] | None = f.items(default=None)
    immediate: bool | None = f.flag(default=None)

    def covers(self, number: ParagraphNumber | None) -> bool:
        """
        Tell whether it certifies a paragraph.
        """
        return _covers(self.paragraphs, number)


class BoardKind(Word):
    """
    What kind of notice board it is (*anslagstavla*).

    Source:
        8 kap. 9 § kommunallagen (2017:725): from 2018 on the municipality's website.
    """

    WEBSITE = "website"
    PHYSICAL = "physical"
    BOTH = "both"


@value
class Outage:
    """
    Days on which a notice could not be seen, both ends included; `None` for an end not known.

    Raises:
        InvalidValueError: If it ends before it begins.

    .. versionadded:: 0.1.0
    """

    start: dt.date | None = f.day(default=None)
    end: dt.date | None = f.day(default=None)

    def _consistent(self) -> Breach | None:
        if self.start and self.end and self.end < self.start:
            return Breach("end", "ends-before-it-begins", (("first", "start"), ("last", "end")))
        return None


@value
class Notice:
    """
    The notice that minutes have been certified (*tillkännagivande, anslag, bevis*).

    Attributes:
        paragraphs: Which paragraphs; `None` for all.
        body: Whose minutes, as the notice says.
        meeting_date: Of which meeting, as the notice says.
        municipality: On whose board, where several announce (a joint committee).
        board: What kind of board.
        posted: The day it was put up.
        removed: The day it was taken down.
        outages: When it could not be seen; `()` if stated that it always could.
        proof: Whether there is a proof of the posting day (*bevis om anslagsdagen*).
        kept_at: Where the minutes are kept, as written.
        last_day_of_appeal: The last day of appeal that it states.
        appeal_information: Whether board or notice tell how to appeal.
        newspapers: Papers in which it was announced.

    Raises:
        InvalidValueError: If it was taken down before it was put up.

    Source:
        8 kap. 9-12 §§, 9 kap. 32 § och 13 kap. 5 § kommunallagen (2017:725).

    .. versionadded:: 0.1.0
    """

    paragraphs: tuple[ParagraphSpan, ...] | None = f.items(default=None)
    body: Body | None = f.part(default=None)
    meeting_date: dt.date | None = f.day(default=None)
    municipality: Municipality | None = f.part(default=None)
    board: BoardKind | None = f.choice(default=None)
    posted: dt.date | None = f.day(default=None)
    removed: dt.date | None = f.day(default=None)
    outages: tuple[Outage, ...] | None = f.items(default=None)
    proof: bool | None = f.flag(default=None)
    kept_at: str | None = f.text(min=1, default=None)
    last_day_of_appeal: dt.date | None = f.day(default=None)
    appeal_information: bool | None = f.flag(default=None)
    newspapers: tuple[Newspaper, ...] | None = f.items(default=None)

    def _consistent(self) -> Breach | None:
        if self.posted and self.removed and self.removed < self.posted:
            return Breach(
                "removed", "ends-before-it-begins", (("first", "posted"), ("last", "removed"))
            )
        return None

    def covers(self, number: ParagraphNumber | None) -> bool:
        """
        Tell whether it announces a paragraph.
        """
        return _covers(self.paragraphs, number)
