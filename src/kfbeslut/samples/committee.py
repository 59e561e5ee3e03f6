"""
A lawful meeting of Almvik's technical committee, on Tuesday 27 February 2024.
"""

import datetime as dt
import functools

from kfbeslut.model import (
    BoardKind,
    Capacity,
    Certification,
    DecisionParagraph,
    Entry,
    Extent,
    Leaving,
    Meeting,
    Minutes,
    Moment,
    Notice,
    ParagraphSpan,
    Presence,
    Remote,
    Signing,
    SpecialStatement,
    SubstituteStatement,
    Summons,
    replace,
)
from kfbeslut.samples import committee_matters as matters
from kfbeslut.samples.committee_matters import HEAD
from kfbeslut.samples.meeting import agenda, presiding, serving, substituting, watching
from kfbeslut.samples.people import ALMVIK, COMMITTEE, COMMITTEE_MEMBERS, SECRETARY, one, who

__all__ = ["committee_minutes", "paragraph", "special_statement", "substitute_statement"]

_DAY = dt.date(2024, 2, 27)
_PLACE = "Tekniska kontoret, Verkstadsgatan 3, Almvik"


@functools.cache
def committee_minutes() -> Minutes:
    """
    Give the minutes of a lawful committee meeting (*nämnd*).

    In them: a member at a distance with sound and picture, a substitute for the whole meeting, a
    disqualified member who left the room and had a substitute, a vote of four against three, a
    reservation, a special statement, a substitute statement, delegated decisions reported, and a
    representative from outside the committee who has her opinion noted.

    >>> committee_minutes().paragraph(13).votes[0].counts.cast
    7

    .. versionadded:: 0.1.0
    """
    paragraphs = matters.paragraphs()
    return Minutes(
        municipality=ALMVIK,
        title="Sammanträdesprotokoll",
        subtitle="Tekniska nämnden 2024-02-27",
        extent=Extent.WHOLE,
        meeting=_meeting(paragraphs),
        attendance=_attendance(),
        paragraphs=paragraphs,
        certifications=(
            Certification(
                by=who("Olle Bergdahl", "Hedvig Kroon"),
                when=Moment(date=dt.date(2024, 3, 4), time=dt.time(9)),
                how=Signing.ELECTRONICALLY,
                immediate=False,
            ),
        ),
        notices=(
            Notice(
                body=COMMITTEE,
                meeting_date=_DAY,
                board=BoardKind.WEBSITE,
                posted=dt.date(2024, 3, 5),
                removed=dt.date(2024, 3, 27),
                outages=(),
                kept_at="Tekniska kontoret, Verkstadsgatan 3, Almvik",
                last_day_of_appeal=dt.date(2024, 3, 26),
                appeal_information=True,
            ),
        ),
    )


@functools.cache
def paragraph() -> DecisionParagraph:
    """
    Give a paragraph alone, worded like a real paper (*protokollsutdrag*).

    It is § 13 of `committee_minutes`; its `wording` gives the order of its parts, with headings
    and the words before them.

    >>> paragraph().wording[3].lead
    'Tekniska nämnden föreslår kommunfullmäktige besluta'

    .. versionadded:: 0.1.0
    """
    return replace(
        committee_minutes().extract(13),
        wording=(
            Entry(part="/number", lead="§"),
            Entry(part="/title"),
            Entry(part="/registry_number"),
            Entry(
                part="/decisions/0",
                heading="Beslut",
                lead="Tekniska nämnden föreslår kommunfullmäktige besluta",
            ),
            Entry(part="/decisions/1"),
            Entry(part="/decisions/2"),
            Entry(part="/sections/0"),
            Entry(part="/proposals/0", heading="Yrkanden"),
            Entry(part="/proposals/1"),
            Entry(part="/puttings/0", heading="Propositionsordning"),
            Entry(part="/votes/0/yes", heading="Omröstning"),
            Entry(part="/votes/0/no"),
            Entry(part="/votes/0", lead="Med 4 ja mot 3 nej antar nämnden kontorets förslag."),
            Entry(part="/reservations/0", heading="Reservation"),
            Entry(
                part="/special_statements/0",
                heading="Särskilt uttalande",
                lead="Hedvig Kroon (M) och Edla Frisk (M) lämnar följande särskilda uttalande.",
            ),
            Entry(
                part="/substitute_statements/0",
                heading="Ersättaryttrande",
                lead="Pelle Grahn (V) lämnar följande ersättaryttrande.",
            ),
            Entry(part="/documents/0", heading="Beslutsunderlag"),
            Entry(part="/recipients/0", heading="Beslutet skickas till"),
        ),
    )


@functools.cache
def special_statement() -> SpecialStatement:
    """
    Give a special statement alone, with the facts of its paragraph (*särskilt uttalande*).

    >>> special_statement().paragraph.number.text
    '13'

    .. versionadded:: 0.1.0
    """
    extract = committee_minutes().extract(13)
    return extract.alone((extract.special_statements or ())[0])


@functools.cache
def substitute_statement() -> SubstituteStatement:
    """
    Give a substitute statement alone, with the facts of its paragraph (*ersättaryttrande*).

    >>> substitute_statement().by[0].name
    'Pelle Grahn'

    .. versionadded:: 0.1.0
    """
    extract = committee_minutes().extract(13)
    return extract.alone((extract.substitute_statements or ())[0])


def _meeting(paragraphs: tuple[DecisionParagraph, ...]) -> Meeting:
    items = tuple(agenda(paragraphs))
    return Meeting(
        body=COMMITTEE,
        date=_DAY,
        place=_PLACE,
        opened=dt.time(16),
        closed=dt.time(18, 10),
        presidium=(
            one("Olle Bergdahl", office="Ordförande"),
            one("Nils Hedeby", office="Förste vice ordförande"),
            one("Hedvig Kroon", office="Andre vice ordförande"),
        ),
        summons=Summons(
            sent=dt.date(2024, 2, 16),
            to_members=True,
            to_substitutes=True,
            time=dt.time(16),
            place=_PLACE,
            items=tuple(item.title for item in items if item.title),
        ),
        agenda=items,
    )


def _attendance() -> tuple[Presence, ...]:
    own = {
        "Olle Bergdahl": presiding("Olle Bergdahl"),
        "Nils Hedeby": Presence(
            actor=one("Nils Hedeby"),
            capacity=Capacity.MEMBER,
            seat="2",
            serving=True,
            remote=Remote.SOUND_AND_PICTURE,
        ),
        "Edla Frisk": Presence(
            actor=one("Edla Frisk"),
            capacity=Capacity.MEMBER,
            seat="7",
            serving=True,
            paragraphs=(ParagraphSpan.of(11, 13), ParagraphSpan.of(15)),
            left_because=Leaving.DISQUALIFIED,
        ),
    }
    return (
        *serving(COMMITTEE_MEMBERS, absent={"Dag Ryding"}, apart=own),
        substituting("Vera Tallmo", "Dag Ryding", "5"),
        substituting("Nora Qvist", "Edla Frisk", "7", ParagraphSpan.of(14)),
        watching("Nora Qvist", ParagraphSpan.of(11, 13), ParagraphSpan.of(15)),
        watching("Pelle Grahn"),
        Presence(actor=one("Signe Ljungby"), capacity=Capacity.REPRESENTATIVE, serving=False),
        Presence(actor=HEAD, capacity=Capacity.OFFICIAL, serving=False),
        Presence(actor=SECRETARY, capacity=Capacity.SECRETARY, serving=False),
    )
