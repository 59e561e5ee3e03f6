"""
How a statute, and a place in it, is named; and on which days it was in force.

All spans of days have both ends in them.
"""

import datetime as dt
from collections.abc import Iterable
from typing import Final

import attrs

from kfbeslut.errors import InvalidValueError, Language, Param, in_language
from kfbeslut.law.certainty import Certainty

_ORDINALS: Final = (
    ("första", "first"),
    ("andra", "second"),
    ("tredje", "third"),
    ("fjärde", "fourth"),
    ("femte", "fifth"),
    ("sjätte", "sixth"),
    ("sjunde", "seventh"),
    ("åttonde", "eighth"),
    ("nionde", "ninth"),
    ("tionde", "tenth"),
)


def _year_and_number(sfs: str) -> tuple[int, ...]:
    return tuple(map(int, sfs.split(":")))


@attrs.frozen(kw_only=True, order=True)
class Statute:
    """
    An act (*lag*), as it is named in Swedish and in English.

    Statutes sort by year and number.

    Attributes:
        sfs: Its number in the Swedish Code of Statutes (*Svensk författningssamling*).
        abbreviation: What it is called in short, such as `"KL"`; the number where there is no
            better name.
        sv: Its name with the number, in the definite form, as in running text.
        en: The same in English.
        in_force_from: The first day it was in force.
        in_force_until: The last day; `None` if it still is.
        chapters: Whether its sections are counted chapter by chapter.
        certainty: How far its days in force rest on its own entry and repeal provisions.

    Raises:
        InvalidValueError: If the last day is before the first.

    >>> from kfbeslut.law import KL
    >>> KL.say("sv")
    'kommunallagen (2017:725)'

    .. versionadded:: 0.1.0
    """

    sfs: str = attrs.field(order=_year_and_number)
    abbreviation: str = attrs.field(order=False)
    sv: str = attrs.field(order=False)
    en: str = attrs.field(order=False)
    in_force_from: dt.date = attrs.field(order=False)
    in_force_until: dt.date | None = attrs.field(default=None, order=False)
    chapters: bool = attrs.field(default=True, order=False)
    certainty: Certainty = attrs.field(default=Certainty.TEXT, order=False)

    def __attrs_post_init__(self) -> None:
        if self.in_force_until is not None and self.in_force_until < self.in_force_from:
            raise _invalid(
                "Statute",
                None,
                "ends-before-it-begins",
                first="in_force_from",
                last="in_force_until",
            )

    def at(
        self,
        *numbers: int,
        letter: str | None = None,
        paragraph: int | None = None,
        item: int | None = None,
        since: dt.date | None = None,
        until: dt.date | None = None,
    ) -> "Citation":
        """
        Cite a place in the statute.

        Args:
            *numbers: Chapter and section, or the section alone where there are no chapters.
            letter: The section's letter: `"a"` for 38 a §.
            paragraph: Which paragraph (*stycke*), counted from 1.
            item: Which item (*punkt*), counted from 1.
            since: The first day this place had what it is cited for, where that is later than
                the statute's own.
            until: The last such day, where that is earlier than the statute's own.

        Raises:
            InvalidValueError: If a chapter is given where there are none or is missing where
                there are, a number is less than 1, or the days are not within the statute's.
            TypeError: If there are no numbers, or more than two.

        >>> from kfbeslut.law import FL, KL
        >>> str(KL.at(5, 56, paragraph=1)), str(FL.at(43))
        ('KL 5:56 st 1', 'FL 43 §')
        """
        match numbers:
            case (_,) if self.chapters:
                raise _invalid("Citation", "chapter", "missing-field")
            case _, _ if not self.chapters:
                raise _invalid("Citation", "chapter", "no-chapters", whole=self.abbreviation)
            case (_,) | (_, _):
                pass
            case _:
                raise TypeError(
                    "A place in the law has a section, and a chapter where there are any."
                )
        return Citation(
            statute=self,
            chapter=numbers[0] if self.chapters else None,
            section=numbers[-1],
            letter=letter,
            paragraph=paragraph,
            item=item,
            since=since,
            until=until,
        )

    def in_force_on(self, day: dt.date) -> bool:
        """
        Tell whether the statute was in force on a day.
        """
        return _within(day, self.in_force_from, self.in_force_until)

    def say(self, lang: Language) -> str:
        """
        Name the statute with its number.

        Raises:
            UnknownLanguageError: If `lang` is neither `"sv"` nor `"en"`.
        """
        return in_language(lang, self.sv, self.en)

    def __str__(self) -> str:
        return self.abbreviation


@attrs.frozen(kw_only=True, order=True, repr=False)
class Citation:
    """
    A place in a statute (*lagrum*), and the days on which it said what it is cited for.

    `str()` gives the short form. Citations sort as the places stand in the law. They are made by
    `Statute.at`.

    Attributes:
        statute: The act.
        chapter: *Kapitel*; `None` in an act without chapters.
        section: *Paragraf*.
        letter: The section's letter, as in 38 a §.
        paragraph: *Stycke*, counted from 1.
        item: *Punkt*, counted from 1.
        since: The first day, where it is later than the statute's own.
        until: The last day, where it is earlier than the statute's own.

    Raises:
        InvalidValueError: If a number is less than 1, the letter is not one of a–z, or the days
            are not within those of the statute.

    >>> from kfbeslut.law import KL
    >>> KL.at(5, 56, paragraph=1).say("sv")
    '5 kap. 56 § första stycket kommunallagen (2017:725)'

    .. versionadded:: 0.1.0
    """

    statute: Statute
    chapter: int | None = attrs.field(default=None, order=lambda chapter: chapter or 0)
    section: int
    letter: str | None = attrs.field(default=None, order=lambda letter: letter or "")
    paragraph: int | None = attrs.field(default=None, order=lambda paragraph: paragraph or 0)
    item: int | None = attrs.field(default=None, order=lambda item: item or 0)
    since: dt.date | None = attrs.field(default=None, order=lambda day: day or dt.date.min)
    until: dt.date | None = attrs.field(default=None, order=lambda day: day or dt.date.max)

    def __attrs_post_init__(self) -> None:
        for field in ("chapter", "section", "paragraph", "item"):
            number = getattr(self, field)
            if number is not None and number < 1:
                raise _invalid("Citation", field, "number-too-small", min=1)
        if self.paragraph is not None and self.paragraph > len(_ORDINALS):
            raise _invalid("Citation", "paragraph", "number-too-large", max=len(_ORDINALS))
        if self.letter is not None and not (len(self.letter) == 1 and "a" <= self.letter <= "z"):
            raise _invalid("Citation", "letter", "text-pattern", shape="letter")
        for field in ("since", "until"):
            day = getattr(self, field)
            if day is not None and not self.statute.in_force_on(day):
                raise _invalid("Citation", field, "not-in-force", whole=self.statute.abbreviation)
        if self.since is not None and self.until is not None and self.until < self.since:
            raise _invalid("Citation", None, "ends-before-it-begins", first="since", last="until")

    @property
    def in_force_from(self) -> dt.date:
        """
        The first day on which this place said what it is cited for.
        """
        return self.since or self.statute.in_force_from

    @property
    def in_force_until(self) -> dt.date | None:
        """
        The last such day; `None` if it still says so.
        """
        return self.until or self.statute.in_force_until

    def in_force_on(self, day: dt.date) -> bool:
        """
        Tell whether this place said what it is cited for on a day.

        >>> import datetime as dt
        >>> from kfbeslut.law import GKL
        >>> GKL.at(5, 38, letter="a", since=dt.date(2014, 2, 1)).in_force_on(dt.date(2014, 1, 31))
        False
        """
        return _within(day, self.in_force_from, self.in_force_until)

    def say(self, lang: Language) -> str:
        """
        Cite the place in full.

        Raises:
            UnknownLanguageError: If `lang` is neither `"sv"` nor `"en"`.

        >>> from kfbeslut.law import KL
        >>> KL.at(5, 22, paragraph=1, item=2).say("en")
        'Chapter 5, section 22, first paragraph, item 2, of the Local Government Act (2017:725)'
        """
        return in_language(lang, self._swedish(), self._english())

    def _swedish(self) -> str:
        places = [f"{self.chapter} kap."] if self.chapter else []
        places.append(f"{self._section} §")
        if self.paragraph:
            places.append(f"{_ORDINALS[self.paragraph - 1][0]} stycket")
        if self.item:
            places.append(f"punkt {self.item}")
        return f"{' '.join(places)} {self.statute.sv}"

    def _english(self) -> str:
        places = [f"chapter {self.chapter}"] if self.chapter else []
        places.append(f"section {self._section}")
        if self.paragraph:
            places.append(f"{_ORDINALS[self.paragraph - 1][1]} paragraph")
        if self.item:
            places.append(f"item {self.item}")
        *before, last = places
        where = ", ".join([*before, f"{last},"]) if before else last
        return f"{where[0].upper()}{where[1:]} of {self.statute.en}"

    @property
    def _section(self) -> str:
        return f"{self.section} {self.letter}" if self.letter else f"{self.section}"

    def __str__(self) -> str:
        parts = [self.statute.abbreviation]
        parts.append(f"{self.chapter}:{self._section}" if self.chapter else f"{self._section} §")
        if self.paragraph:
            parts.append(f"st {self.paragraph}")
        if self.item:
            parts.append(f"p {self.item}")
        return " ".join(parts)

    def __repr__(self) -> str:
        return f"<Citation {self}>"


def in_force(citations: Iterable[Citation], day: dt.date) -> tuple[Citation, ...]:
    """
    Keep the citations that were in force on a day, in their order.

    >>> import datetime as dt
    >>> from kfbeslut.law import GKL, KL
    >>> in_force([KL.at(5, 35), GKL.at(5, 33)], dt.date(2013, 5, 20))
    (<Citation GKL 5:33>,)

    .. versionadded:: 0.1.0
    """
    return tuple(citation for citation in citations if citation.in_force_on(day))


def _within(day: dt.date, first: dt.date, last: dt.date | None) -> bool:
    return first <= day and (last is None or day <= last)


def _invalid(owner: str, field: str | None, rule: str, **params: Param) -> InvalidValueError:
    return InvalidValueError(owner, field, rule, tuple(params.items()))
