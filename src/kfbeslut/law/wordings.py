"""
What the sections that are cited demand, in a sentence of ours, on the days of each wording.

The sentences are data, one file for each act, and read when one of its sections is first asked for.
"""

import datetime as dt
from collections.abc import Iterator
from functools import cache, partial
from typing import Any

import attrs

from kfbeslut.errors import InvalidValueError, Language, in_language
from kfbeslut.law.acts import STATUTES
from kfbeslut.law.certainty import Certainty
from kfbeslut.law.statute import Citation, Statute


@attrs.frozen(kw_only=True)
class Section:
    """
    What a section (*paragraf*) demands, on the days on which it was worded in one way.

    The sentence is ours and shorter than the act's: it tells what a citation is about, and proves
    nothing.

    Attributes:
        place: The section, with the first and the last day of the wording.
        sv: What it demands, in Swedish; `None` where nobody has read it for us.
        en: The same in English.
        certainty: How far the sentence rests on the law's own words.
        gap_sv: What is not known of it, in Swedish; `None` if nothing is missing.
        gap_en: The same in English.

    Raises:
        InvalidValueError: If there is neither a sentence nor a gap.

    .. versionadded:: 0.1.0
    """

    place: Citation
    sv: str | None = None
    en: str | None = None
    certainty: Certainty = Certainty.TEXT
    gap_sv: str | None = None
    gap_en: str | None = None

    def __attrs_post_init__(self) -> None:
        if not (self.sv and self.en) and not (self.gap_sv and self.gap_en):
            raise InvalidValueError(
                "Section", None, "no-part-stated", (("allowed", ("sv, en", "gap_sv, gap_en")),)
            )

    def in_force_on(self, day: dt.date) -> bool:
        """
        Tell whether the section was worded so on a day.
        """
        return self.place.in_force_on(day)

    def say(self, lang: Language) -> str:
        """
        Say what it demands; in parentheses what is not known, or what the sentence rests on.

        Raises:
            UnknownLanguageError: If `lang` is neither `"sv"` nor `"en"`.

        >>> import datetime as dt
        >>> from kfbeslut.law import GKL
        >>> found = section(GKL.at(5, 33), dt.date(1997, 3, 3))
        >>> found.say("en")
        'A motion ... (The wording before 2002-07-01 was not read; this is the later one.)'
        """
        sentence = in_language(lang, self.sv or "", self.en or "")
        beside = in_language(lang, self.gap_sv or "", self.gap_en or "")
        if not beside and self.certainty is not Certainty.TEXT:
            beside = self.certainty.say(lang)
        return f"{sentence} ({beside})" if sentence and beside else sentence or beside

    def __str__(self) -> str:
        return str(self.place)


def sections(statute: Statute) -> tuple[Section, ...]:
    """
    List the sections of an act that are cited or explained, in the act's order.

    A section that was worded anew stands there once for each wording, the oldest first. Of an act
    that is not among `STATUTES` there are none.

    >>> from kfbeslut.law import OSL
    >>> [str(section) for section in sections(OSL)]
    ['OSL 5:1', 'OSL 5:2', 'OSL 5:5']

    .. versionadded:: 0.1.0
    """
    return _read(statute) if statute in STATUTES else ()


def section(citation: Citation, day: dt.date) -> Section | None:
    """
    Find the section in which a place stands, as it was worded on a day.

    Returns:
        `None` if the place was not in force on that day, or its section is not listed.

    >>> import datetime as dt
    >>> from kfbeslut.law import KL
    >>> section(KL.at(5, 65), dt.date(2026, 11, 30)).say("sv")
    'Protokoll ska föras på ordförandens ansvar.'

    .. versionadded:: 0.1.0
    """
    if not citation.in_force_on(day):
        return None
    number = _number(citation)
    return next(
        (
            found
            for found in sections(citation.statute)
            if _number(found.place) == number and found.in_force_on(day)
        ),
        None,
    )


def explain(citation: Citation, day: dt.date, lang: Language) -> str:
    """
    Name a place in the law and say what its section demanded on a day.

    Of a section that is not listed it gives the name alone.

    Raises:
        UnknownLanguageError: If `lang` is neither `"sv"` nor `"en"`.

    >>> import datetime as dt
    >>> from kfbeslut.law import KL
    >>> explain(KL.at(4, 24), dt.date(2026, 11, 30), "en")
    'Chapter 4, section 24, of the Local Government Act (2017:725): Each member has one vote.'

    .. versionadded:: 0.1.0
    """
    found = section(citation, day)
    name = citation.say(lang)
    return f"{name}: {found.say(lang)}" if found else name


def _number(place: Citation) -> tuple[int | None, int, str | None]:
    return place.chapter, place.section, place.letter


@cache
def _read(statute: Statute) -> tuple[Section, ...]:
    # Few programs ask for the sentences; the others need not wait for these.
    import tomllib  # noqa: PLC0415
    from importlib.resources import files  # noqa: PLC0415

    source = files(__package__) / "sections" / f"{statute.sfs.replace(':', '-')}.toml"
    told = tomllib.loads(source.read_text("utf-8"))
    return tuple(
        wording
        for number, entries in told.items()
        for entry in entries
        for wording in _wordings(statute, number, **entry)
    )


def _wordings(
    statute: Statute,
    number: str,
    *,
    since: dt.date | None = None,
    until: dt.date | None = None,
    read_from: dt.date | None = None,
    certainty: str = "text",
    **told: Any,  # noqa: ANN401 (the sentences and gaps, as TOML has them)
) -> Iterator[Section]:
    """
    Make what one entry in a file tells of: a wording, and before `read_from` the unread ones.
    """
    numbers, _, letter = number.partition(" ")
    at = partial(statute.at, *map(int, numbers.split(":")), letter=letter or None)
    if read_from is not None:
        yield Section(
            place=at(since=since, until=read_from - dt.timedelta(days=1)),
            certainty=Certainty.MEMORY,
            gap_sv=f"Lydelsen före {read_from} har inte lästs; det här är den senare.",
            gap_en=f"The wording before {read_from} was not read; this is the later one.",
            **told,
        )
        since = read_from
    yield Section(place=at(since=since, until=until), certainty=Certainty(certainty), **told)
