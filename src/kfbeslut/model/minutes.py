"""
The minutes of a meeting, and the way from them to one paragraph and back.
"""

from typing import TypeVar

from kfbeslut.errors import PartNotFoundError
from kfbeslut.model import fields as f
from kfbeslut.model.attendance import Presence
from kfbeslut.model.constraints import Breach
from kfbeslut.model.documents import Document, Extent, repeated_in
from kfbeslut.model.meetings import Meeting
from kfbeslut.model.numbers import ParagraphNumber
from kfbeslut.model.paragraph import DecisionParagraph
from kfbeslut.model.publication import Certification, Notice
from kfbeslut.model.value import replace, value
from kfbeslut.model.wording import Section

__all__ = ["Minutes"]

_Act = TypeVar("_Act", Certification, Notice)

#: What minutes state for all their paragraphs; alone a paragraph states it itself.
_STATED_BY_MINUTES = (
    "municipality",
    "extent",
    "meeting",
    "attendance",
    "certifications",
    "notices",
)


@value
class Minutes(Document):
    """
    The minutes of a meeting (*protokoll*).

    Attributes:
        meeting: The meeting.
        attendance: Who was there, and who served (*närvarolista*).
        paragraphs: How each matter was treated, in order.
        certifications: How they were certified (*justering*).
        notices: How they were announced (*anslag*).
        sections: Text that belongs to no paragraph.

    Raises:
        InvalidValueError: If a paragraph repeats what the minutes state.

    Source:
        5 kap. 65-69 §§, 6 kap. 35 § kommunallagen (2017:725).

    >>> election = DecisionParagraph(number=ParagraphNumber.of(12), title="Val")
    >>> minutes = Minutes(paragraphs=[election])
    >>> minutes.paragraph(12).title
    'Val'

    .. versionadded:: 0.1.0
    """

    meeting: Meeting | None = f.part(default=None)
    attendance: tuple[Presence, ...] | None = f.items(default=None)
    paragraphs: tuple[DecisionParagraph, ...] | None = f.items(default=None)
    certifications: tuple[Certification, ...] | None = f.items(default=None)
    notices: tuple[Notice, ...] | None = f.items(default=None)
    sections: tuple[Section, ...] | None = f.items(default=None)

    def _consistent(self) -> Breach | None:
        return repeated_in("Minutes", "paragraphs", self.paragraphs, _STATED_BY_MINUTES)

    def paragraph(self, number: int | ParagraphNumber) -> DecisionParagraph:
        """
        Give a paragraph as it stands in the minutes; the first, should two have one number.

        Raises:
            PartNotFoundError: If there is none with that number.
        """
        return (self.paragraphs or ())[self._place(number)]

    def extract(self, number: int | ParagraphNumber) -> DecisionParagraph:
        """
        Give a paragraph alone (*protokollsutdrag*), with what the minutes state for it.

        The attendance comes whole, certifications and notices as far as they cover the paragraph.

        Raises:
            PartNotFoundError: If there is none with that number.

        >>> from kfbeslut.model import Body
        >>> minutes = Minutes(
        ...     meeting=Meeting(body=Body(name="Socialnämnden")),
        ...     paragraphs=[DecisionParagraph(number=ParagraphNumber.of(12))],
        ... )
        >>> minutes.extract(12).meeting.body.name
        'Socialnämnden'
        >>> minutes.put_back(minutes.extract(12)) == minutes
        True
        """
        paragraph = self.paragraph(number)
        return replace(
            paragraph,
            municipality=self.municipality,
            extent=self.extent,
            meeting=self.meeting,
            attendance=self.attendance,
            certifications=self._covering(self.certifications, paragraph.number),
            notices=self._covering(self.notices, paragraph.number),
        )

    def put_back(self, extract: DecisionParagraph) -> "Minutes":
        """
        Put a paragraph that stood alone back in its place; what the minutes state stays theirs.

        Raises:
            PartNotFoundError: If it has no number, or none here has that number.
        """
        if extract.number is None:
            raise PartNotFoundError("Minutes", "paragraph", "")
        place = self._place(extract.number)
        contained = replace(
            extract,
            municipality=None,
            extent=Extent.UNKNOWN,
            meeting=None,
            attendance=None,
            certifications=None,
            notices=None,
        )
        there = self.paragraphs or ()
        return replace(self, paragraphs=(*there[:place], contained, *there[place + 1 :]))

    def _place(self, number: int | ParagraphNumber) -> int:
        wanted = ParagraphNumber.of(number) if isinstance(number, int) else number
        for place, paragraph in enumerate(self.paragraphs or ()):
            if paragraph.number == wanted:
                return place
        raise PartNotFoundError("Minutes", "paragraph", wanted.text)

    @staticmethod
    def _covering(
        acts: tuple[_Act, ...] | None, number: ParagraphNumber | None
    ) -> tuple[_Act, ...] | None:
        return None if acts is None else tuple(act for act in acts if act.covers(number))
