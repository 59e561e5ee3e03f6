"""
Rules on taking part from a distance (*deltagande på distans*).

"5 kap. 16 § Ledamöter får delta i fullmäktiges sammanträden på distans om fullmäktige har beslutat
det. Deltagandet ska i sådant fall ske genom ljud- och bildöverföring i realtid." For committees
6 kap. 24 § says the same. What was enacted for the time from 1 July 2026 has not been seen; what is
said of it here follows the bill.
"""

import datetime as dt
from typing import Final

from kfbeslut.findings import Severity
from kfbeslut.law import GKL, KL, Certainty
from kfbeslut.model import Presence, Remote
from kfbeslut.procedure.attendance import WITHOUT_SEAT
from kfbeslut.rules.bodies import is_neither_council_nor_committee, is_not_of_council
from kfbeslut.rules.definition import Variant, rule
from kfbeslut.rules.here import Here
from kfbeslut.rules.verdicts import Fault, Unknown

__all__ = ["presidium_on_site", "remote_attendance_authorised", "remote_attendance_both_ways"]

#: The first act that spoke of it; and the day from which the bill would have it otherwise.
_SINCE: Final = dt.date(2014, 2, 1)
_CHANGED: Final = dt.date(2026, 7, 1)

_IN_COUNCIL: Final = GKL.at(5, 38, letter="a", since=_SINCE)
_IN_COMMITTEE: Final = GKL.at(6, 32, paragraph=2, since=_SINCE)


# Where these rules are silent


def is_on_site(presence: Presence, at: Here) -> bool:
    """
    Nothing tells that the person took part from a distance.
    """
    return presence.remote in {None, Remote.ON_SITE}


def does_not_serve(presence: Presence, at: Here) -> bool:
    """
    The person has no seat, or did not serve: the act speaks of members.
    """
    return presence.serving is False or presence.capacity in WITHOUT_SEAT


# The rules


@rule(
    "remote-attendance-authorised",
    on=Presence,
    severity=Severity.ERROR,
    certainty=Certainty.TEXT,
    cites=[KL.at(5, 16, paragraph=1), _IN_COUNCIL],
    needs=["at.body.kind", "at.days", "at.local.remote"],
    silent_when=[is_on_site, does_not_serve, is_neither_council_nor_committee],
    sv="{name} deltog på distans, men fullmäktige hade inte beslutat att ledamöter får delta så i "
    "fullmäktiges sammanträden.",
    en="{name} took part from a distance, but the council had not decided that members may take "
    "part so in its meetings.",
    variants=[
        Variant(
            "in-committee",
            cites=[KL.at(6, 24, paragraph=1), _IN_COMMITTEE],
            sv="{name} deltog på distans, men fullmäktige hade inte beslutat att ledamöter får "
            "delta så i nämndens sammanträden.",
            en="{name} took part from a distance, but the council had not decided that members may "
            "take part so in the committee's meetings.",
        )
    ],
    examples="remote.remote_attendance_authorised",
)
def remote_attendance_authorised(presence: Presence, at: Here) -> Fault | None:
    """
    Members take part from a distance only where the council has decided that they may.

    Before February 2014 the act said nothing of it, and nothing is found.

    Silent when nothing tells that the person took part from a distance, the person did not serve,
    or neither the council met nor a committee.
    """
    assert at.days  # noqa: S101 - it is needed
    assert at.local  # noqa: S101 - and so is this
    since = at.local.remote_since
    if at.local.remote and (since is None or since <= at.days[0]):
        return None
    variant = None if at.council else "in-committee"
    return Fault("remote", variant=variant, name=presence.actor.name)


@rule(
    "remote-attendance-both-ways",
    on=Presence,
    severity=Severity.ERROR,
    certainty=Certainty.TEXT,
    cites=[KL.at(5, 16, paragraph=1), _IN_COUNCIL],
    needs=["at.body.kind", "at.days"],
    may_need=["remote"],
    silent_when=[is_on_site, does_not_serve, is_neither_council_nor_committee],
    sv="{name} deltog i beslut på distans med bara ljud. Det ska ske med ljud och bild i realtid.",
    en="{name} took part in decisions from a distance by sound only. It is done with sound and "
    "picture in real time.",
    variants=[
        Variant(
            "sound-only-since-2026",
            severity=Severity.WARNING,
            certainty=Certainty.READING,
            sv="{name} deltog i beslut på distans med bara ljud. Som vi läser propositionen ska "
            "det fortfarande ske med ljud och bild; den antagna lydelsen har inte setts.",
            en="{name} took part in decisions from a distance by sound only. As we read the bill "
            "it is still done with sound and picture; the text as enacted was not seen.",
        ),
        Variant(
            "interrupted",
            severity=Severity.WARNING,
            certainty=Certainty.READING,
            sv="Förbindelsen bröts medan {name} deltog på distans. Som vi läser lagen deltar den "
            "inte som inte kan följa sammanträdet med ljud och bild.",
            en="The connection broke while {name} took part from a distance. As we read the act, "
            "one who can't follow the meeting with sound and picture takes no part.",
        ),
    ],
    examples="remote.remote_attendance_both_ways",
)
def remote_attendance_both_ways(presence: Presence, at: Here) -> Fault | Unknown | None:
    """
    Who takes part in decisions from a distance does so with sound and picture in real time.

    The act asks for no note of how it was done; only what is noted is judged.

    Silent when nothing tells that the person took part from a distance, the person did not serve,
    or neither the council met nor a committee.
    """
    assert at.days  # noqa: S101 - it is needed
    if presence.remote is Remote.UNSPECIFIED:
        return Unknown("remote")
    if presence.remote is Remote.INTERRUPTED:
        return Fault("remote", variant="interrupted", name=presence.actor.name)
    if presence.remote is Remote.SOUND_AND_PICTURE or not _was_at_a_decision(presence, at):
        return None
    variant = "sound-only-since-2026" if at.days[0] >= _CHANGED else None
    return Fault("remote", variant=variant, name=presence.actor.name)


def _was_at_a_decision(presence: Presence, at: Here) -> bool:
    paragraphs = (at.minutes and at.minutes.paragraphs) or (at.paragraph,)
    return any(
        each and each.decisions and each.number and presence.covers(each.number)
        for each in paragraphs
    )


@rule(
    "presidium-on-site",
    on=Presence,
    severity=Severity.WARNING,
    certainty=Certainty.READING,
    cites=[KL.at(5, 16, since=_CHANGED)],
    needs=["at.body.kind", "at.meeting.presidium"],
    silent_when=[is_on_site, is_not_of_council],
    sv="{name} sitter i fullmäktiges presidium och deltog på distans. Som vi läser propositionen "
    "får presidiet inte det; den antagna lydelsen har inte setts.",
    en="{name} is of the council's presidium and took part from a distance. As we read the bill "
    "the presidium may not; the text as enacted was not seen.",
    examples="remote.presidium_on_site",
)
def presidium_on_site(presence: Presence, at: Here) -> Fault | None:
    """
    From July 2026 the chair and vice chairs of the council don't take part from a distance.

    Silent when nothing tells that the person took part from a distance, or another body than the
    council met.
    """
    presidium = (at.meeting and at.meeting.presidium) or ()
    if any(each.is_same_as(presence.actor) for each in presidium):
        return Fault("remote", name=presence.actor.name)
    return None
