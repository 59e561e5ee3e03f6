"""
A meeting: when and where, how it was announced, and what was on its agenda.
"""

import datetime as dt

from kfbeslut.model import fields as f
from kfbeslut.model.actors import Actor, Body
from kfbeslut.model.constraints import Breach
from kfbeslut.model.matters import Matter
from kfbeslut.model.numbers import ParagraphNumber
from kfbeslut.model.value import value

__all__ = [
    "Adjournment",
    "AgendaItem",
    "Meeting",
    "MeetingNotice",
    "Newspaper",
    "OrderDecision",
    "Summons",
]


@value
class Newspaper:
    """
    A paper in which a meeting or a certification was announced, and the day it was printed.

    Source:
        5 kap. 10 § och 62 § kommunallagen (1991:900), without counterpart since 2018.

    .. versionadded:: 0.1.0
    """

    name: str = f.text(min=1)
    date: dt.date | None = f.day(default=None)


@value
class MeetingNotice:
    """
    The notice of a meeting on the board (*kungörelse*).

    Attributes:
        posted: The day it was put up.
        date: The meeting day that it gives.
        time: The time that it gives.
        place: The place that it gives.
        items: The matters that it lists; `()` if it lists none.
        newspapers: The papers in which it was printed.

    Source:
        5 kap. 13 § kommunallagen (2017:725).

    .. versionadded:: 0.1.0
    """

    posted: dt.date | None = f.day(default=None)
    date: dt.date | None = f.day(default=None)
    time: dt.time | None = f.clock(default=None)
    place: str | None = f.text(default=None)
    items: tuple[str, ...] | None = f.items(each=f.text(min=1), default=None)
    newspapers: tuple[Newspaper, ...] | None = f.items(default=None)


@value
class Summons:
    """
    The summons to the members (*kallelse*).

    Attributes:
        sent: The day it was sent.
        to_members: Whether every member was summoned.
        to_substitutes: Whether every substitute was.
        time: The time that it gives.
        place: The place that it gives.
        items: The matters that it lists; `()` if it lists none.

    Source:
        5 kap. 15 § kommunallagen (2017:725).

    .. versionadded:: 0.1.0
    """

    sent: dt.date | None = f.day(default=None)
    to_members: bool | None = f.flag(default=None)
    to_substitutes: bool | None = f.flag(default=None)
    time: dt.time | None = f.clock(default=None)
    place: str | None = f.text(default=None)
    items: tuple[str, ...] | None = f.items(each=f.text(min=1), default=None)


@value
class OrderDecision:
    """
    A decision about the order of business: to take a matter up, to close the doors.

    Attributes:
        paragraph: Where in the minutes it stands.
        unanimous: Whether all those present agreed; `None` if not told.
        text: Its words.

    Source:
        5 kap. 42 § och 52 § kommunallagen (2017:725).

    .. versionadded:: 0.1.0
    """

    paragraph: ParagraphNumber | None = f.part(default=None)
    unanimous: bool | None = f.flag(default=None)
    text: str | None = f.text(min=1, default=None)


@value
class AgendaItem:
    """
    One item of the agenda (*föredragningslista*); its treatment is the paragraph that it names.

    Attributes:
        number: Its number as written.
        title: What it is about.
        matter: What kind of matter it is.
        paragraph: The number of its paragraph in the minutes.
        announced: The day on which it was announced on the board.
        told: The day on which members and substitutes were told, if later than the summons.
        urgent: Whether it is marked as urgent (*brådskande*).
        unprepared: Whether it comes without preparation (*oberett*).
        taken_up: The decision to take it up though it was not announced.
        public: Whether it was handled in public.
        closed: The decision to handle it behind closed doors.
        struck: Whether it was struck from the agenda.

    Source:
        5 kap. 13-14, 33, 42 och 52 §§ kommunallagen (2017:725).

    .. versionadded:: 0.1.0
    """

    number: str | None = f.text(min=1, default=None)
    title: str | None = f.text(min=1, default=None)
    matter: Matter | None = f.part(default=None)
    paragraph: ParagraphNumber | None = f.part(default=None)
    announced: dt.date | None = f.day(default=None)
    told: dt.date | None = f.day(default=None)
    urgent: bool | None = f.flag(default=None)
    unprepared: bool | None = f.flag(default=None)
    taken_up: OrderDecision | None = f.part(default=None)
    public: bool | None = f.flag(default=None)
    closed: OrderDecision | None = f.part(default=None)
    struck: bool = f.flag(default=False)


@value
class Adjournment:
    """
    A break in the meeting (*ajournering*), from a time to a time.

    .. versionadded:: 0.1.0
    """

    start: dt.time | None = f.clock(default=None)
    end: dt.time | None = f.clock(default=None)


@value
class Meeting:
    """
    A meeting of a body (*sammanträde*).

    Attributes:
        body: Which body met.
        date: The day it began; `None` where the paper doesn't say.
        end_date: The day it ended, if another.
        place: Where.
        opened: When it was opened (local time).
        closed: When it was closed (local time).
        adjournments: Breaks, in order.
        continues: The day of the meeting that this one continues, if it is an adjourned one.
        presidium: The chair and the vice chairs in their order, with their offices.
        notice: The notice on the board.
        summons: The summons.
        agenda: What was on the agenda.

    Raises:
        InvalidValueError: If it ends before it begins.

    Source:
        5 kap. 11-16, 42-46, 65-66 §§, 6 kap. 21-27 §§ kommunallagen (2017:725).

    >>> from kfbeslut.model import Body
    >>> Meeting(body=Body(name="Socialnämnden"), date=dt.date(2024, 5, 20)).last_day
    datetime.date(2024, 5, 20)

    .. versionadded:: 0.1.0
    """

    body: Body | None = f.part(default=None)
    date: dt.date | None = f.day(default=None)
    end_date: dt.date | None = f.day(default=None)
    place: str | None = f.text(min=1, default=None)
    opened: dt.time | None = f.clock(default=None)
    closed: dt.time | None = f.clock(default=None)
    adjournments: tuple[Adjournment, ...] | None = f.items(default=None)
    continues: dt.date | None = f.day(default=None)
    presidium: tuple[Actor, ...] | None = f.items(default=None)
    notice: MeetingNotice | None = f.part(default=None)
    summons: Summons | None = f.part(default=None)
    agenda: tuple[AgendaItem, ...] | None = f.items(default=None)

    def _consistent(self) -> Breach | None:
        if self.date and self.end_date and self.end_date < self.date:
            return Breach(
                "end_date", "ends-before-it-begins", (("first", "date"), ("last", "end_date"))
            )
        return None

    @property
    def last_day(self) -> dt.date | None:
        """
        The day it ended, from which certification counts (5 kap. 69 §).
        """
        return self.end_date or self.date
