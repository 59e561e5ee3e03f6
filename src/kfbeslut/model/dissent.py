"""
Dissent and remarks: what those say who lost, or who had no vote.
"""

import datetime as dt

from kfbeslut.model import fields as f
from kfbeslut.model.actors import Actor, Body
from kfbeslut.model.dates import Moment
from kfbeslut.model.documents import Document
from kfbeslut.model.matters import PaperReference
from kfbeslut.model.numbers import ParagraphNumber, RegistryNumber
from kfbeslut.model.value import value
from kfbeslut.model.word import Word

__all__ = [
    "ParagraphFacts",
    "RemarkName",
    "Reservation",
    "SpecialStatement",
    "SubstituteStatement",
]


@value
class ParagraphFacts:
    """
    Which paragraph a remark belongs to, when it stands alone.

    Attributes:
        body: The body that decided.
        date: The day of its meeting.
        number: The paragraph's number.
        title: The paragraph's title.
        registry_number: The matter's case number.

    .. versionadded:: 0.1.0
    """

    body: Body | None = f.part(default=None)
    date: dt.date | None = f.day(default=None)
    number: ParagraphNumber | None = f.part(default=None)
    title: str | None = f.text(min=1, default=None)
    registry_number: RegistryNumber | None = f.part(default=None)


@value
class Reservation:
    """
    A recorded dissent (*reservation*).

    Who may give it: an elected representative who took part in deciding the matter. Until when:
    it is reported before the meeting is closed; written reasons, by local rules, before the
    certification. On what ground: 4 kap. 27 §. It lives only inside a paragraph.

    Attributes:
        by: Who reserves; persons, as the act demands, or a party as papers often say.
        mark: The mark before it in a list.
        text: Its words where they stand as an item of their own; `None` when only told.
        reference: The annex that holds its reasons.
        reported: When it was reported.
        received: When written reasons were handed in.

    Source:
        4 kap. 27 § och 5 kap. 67 § 6 kommunallagen (2017:725).

    .. versionadded:: 0.1.0
    """

    by: tuple[Actor, ...] = f.items(min=1)
    mark: str | None = f.text(min=1, default=None)
    text: str | None = f.text(min=1, default=None)
    reference: PaperReference | None = f.part(default=None)
    reported: Moment | None = f.part(default=None)
    received: Moment | None = f.part(default=None)


class RemarkName(Word):
    """
    By which of its names a special statement goes.

    *Särskilt uttalande*, *särskilt yttrande*, *protokollsanteckning* and *yttrande*, in this order.
    """

    SPECIAL_STATEMENT = "special-statement"
    SPECIAL_OPINION = "special-opinion"
    NOTE = "note"
    STATEMENT = "statement"


@value
class SpecialStatement(Document):
    """
    A remark that is no dissent (*särskilt uttalande, särskilt yttrande, protokollsanteckning*).

    Who may give it, until when and on what ground: the act does not know it. Local rules or the
    chair's permission let one who served, and in some places others, have a remark in the minutes;
    it is as a rule announced at the meeting and handed in before the certification.

    Attributes:
        by: Who gives it.
        called: By which of its names.
        text: Its words; `None` where they stand in an annex.
        reference: The annex that holds them.
        permitted: Whether local rules or the chair permitted it; `None` if not told.
        announced: When it was announced.
        received: When its text was handed in.
        paragraph: The paragraph it belongs to, when it stands alone; inside one `None`.

    Source:
        Local rules; 4 kap. 28 § andra stycket kommunallagen (2017:725) for representatives from
        outside.

    .. versionadded:: 0.1.0
    """

    by: tuple[Actor, ...] = f.items(min=1)
    called: RemarkName | None = f.choice(default=None)
    text: str | None = f.text(min=1, default=None)
    reference: PaperReference | None = f.part(default=None)
    permitted: bool | None = f.flag(default=None)
    announced: Moment | None = f.part(default=None)
    received: Moment | None = f.part(default=None)
    paragraph: ParagraphFacts | None = f.part(default=None)


@value
class SubstituteStatement(Document):
    """
    A remark by a substitute who did not serve (*ersättaryttrande*).

    Who may give it: in a committee a substitute who is present and does not serve, as far as the
    council has decided so; in the council only by local rules. Until when: as those rules say. On
    what ground: 6 kap. 17 § tredje stycket.

    Attributes:
        by: The substitutes who give it.
        text: Its words; `None` where they stand in an annex, or if they only join in another.
        reference: The annex that holds them.
        permitted: Whether local rules or the chair permitted it; `None` if not told.
        paragraph: The paragraph it belongs to, when it stands alone; inside one `None`.

    Source:
        6 kap. 17 § tredje stycket och 4 kap. 22 § kommunallagen (2017:725).

    .. versionadded:: 0.1.0
    """

    by: tuple[Actor, ...] = f.items(min=1)
    text: str | None = f.text(min=1, default=None)
    reference: PaperReference | None = f.part(default=None)
    permitted: bool | None = f.flag(default=None)
    paragraph: ParagraphFacts | None = f.part(default=None)
