"""
Rules on when a notice is put up and taken down (8 kap. 12 §, 13 kap. 5 § kommunallagen).

"Senast andra dagen efter det att protokollet har justerats ska justeringen tillkännages på
anslagstavlan. ... Tillkännagivandet får inte tas bort från anslagstavlan före överklagandetidens
utgång enligt 13 kap. 5 § första stycket."
"""

import datetime as dt
from collections.abc import Iterator

from kfbeslut.deadlines import Deadline, announce_by, appeal_by, certify_by, removable_from
from kfbeslut.findings import Severity
from kfbeslut.law import GKL, KL, STATUTORY_TIME, Certainty
from kfbeslut.model import Notice
from kfbeslut.rules.announcement import (
    DAY,
    announced_on,
    certified_between,
    is_of_other_body,
    was_down,
)
from kfbeslut.rules.definition import Variant, rule
from kfbeslut.rules.here import Here
from kfbeslut.rules.verdicts import Fault, Unknown

__all__ = [
    "certification_or_notice_late",
    "notice_kept_until_appeal_ends",
    "notice_not_before_certification",
    "notice_states_right_last_day",
    "notice_within_two_days",
]


# Where these rules are silent


def announces_certification_at_once(notice: Notice, at: Here) -> bool:
    """
    It announces what was certified at once: that is for `immediate-certification-complete`.
    """
    same = [each for each in at.certifications or () if each.paragraphs == notice.paragraphs]
    return bool(same) and all(each.immediate for each in same)


def certification_is_dated(notice: Notice, at: Here) -> bool:
    """
    It is known when it was certified: that is for `notice-within-two-days`.
    """
    return certified_between(notice, at)[1] is not None


# Put up


@rule(
    "notice-within-two-days",
    on=Notice,
    severity=Severity.ERROR,
    certainty=Certainty.TEXT,
    cites=[KL.at(8, 12), GKL.at(5, 62, paragraph=1)],
    needs=["posted", "at.certifications", "at.body.kind"],
    may_need=["at.certifications.when"],
    silent_when=[is_of_other_body, announces_certification_at_once],
    sv="Protokollet justerades {certified}, men det tillkännagavs först {posted}; sista dagen var "
    "{last}. Beslutet påverkas inte, men överklagandetiden räknas från tillkännagivandet.",
    en="The minutes were certified on {certified}, but that was announced only on {posted}; the "
    "last day was {last}. The decision is not touched, but the appeal period runs from the notice.",
    variants=[
        Variant(
            "after-a-day-off",
            severity=Severity.INFO,
            certainty=Certainty.READING,
            cites=[KL.at(8, 12), GKL.at(5, 62, paragraph=1), STATUTORY_TIME.at(2)],
            sv="Protokollet justerades {certified}, och det tillkännagavs {posted}. Som vi läser "
            "lagen var det i tid, eftersom andra dagen därefter inte var en vanlig vardag; sista "
            "dagen var {last}.",
            en="The minutes were certified on {certified}, and that was announced on {posted}. As "
            "we read the act, that was in time, since the second day after was a day off; the "
            "last day was {last}.",
        )
    ],
    examples="notice_times.notice_within_two_days",
)
def notice_within_two_days(notice: Notice, at: Here) -> Fault | Unknown | None:
    """
    A certification is announced at the latest on the second day after it.

    Where several portions are announced together, the last to be certified counts. Whether a last
    day that is a day off is put off is not settled; in between it is only remarked on.

    Silent when the body is none that the act names, and when the notice is of paragraphs that
    were certified at once.
    """
    first, last = certified_between(notice, at)
    posted = notice.posted
    assert posted  # noqa: S101 - it is needed
    if _allowed(first, posted):
        return None
    allowed = _allowed(last, posted)
    deadline = announce_by(certified=last)
    if allowed or not isinstance(deadline, Deadline):
        return None if allowed else Unknown("at.certifications.when")
    variant = "after-a-day-off" if posted <= deadline.last_day else None
    return Fault("posted", variant=variant, certified=last, posted=posted, last=deadline.last_day)


def _allowed(certified: dt.date | None, posted: dt.date) -> bool:
    deadline = announce_by(certified=certified)
    return isinstance(deadline, Deadline) and deadline.allows(posted) is True


@rule(
    "certification-or-notice-late",
    on=Notice,
    severity=Severity.WARNING,
    certainty=Certainty.READING,
    cites=[KL.at(5, 69), KL.at(8, 12), GKL.at(5, 61), GKL.at(5, 62, paragraph=1)],
    needs=["posted", "at.meeting.date", "at.body.kind"],
    silent_when=[is_of_other_body, certification_is_dated],
    sv="Det framgår inte när protokollet justerades, och det tillkännagavs först {posted}. Som vi "
    "läser lagen kom justeringen eller tillkännagivandet för sent: sammanträdet slutade {ended}, "
    "och tillsammans räcker fristerna till {last}.",
    en="It isn’t told when the minutes were certified, and that was announced only on {posted}. As "
    "we read the act, either the one or the other was late: the meeting ended on {ended}, and "
    "together the two periods reach to {last}.",
    examples="notice_times.certification_or_notice_late",
)
def certification_or_notice_late(notice: Notice, at: Here) -> Fault | Unknown | None:
    """
    Where the day of certification isn't told, the notice is not later than both periods allow.

    Silent when the body is none that the act names, and when it is told when it was certified.
    """
    closing = at.closing
    assert closing  # noqa: S101 - the day of the meeting is needed
    assert notice.posted  # noqa: S101 - it is needed
    deadline = certify_by(meeting_ended=closing.date)
    if isinstance(deadline, Deadline):
        deadline = announce_by(certified=deadline.last_day)
    if not isinstance(deadline, Deadline):
        return Unknown("at.meeting.date")
    if notice.posted <= deadline.last_day:
        return None
    return Fault("posted", posted=notice.posted, ended=closing.date, last=deadline.last_day)


@rule(
    "notice-not-before-certification",
    on=Notice,
    severity=Severity.WARNING,
    certainty=Certainty.READING,
    cites=[
        KL.at(8, 12),
        KL.at(13, 5, paragraph=1),
        GKL.at(5, 62, paragraph=1),
        GKL.at(10, 6, paragraph=1),
    ],
    needs=["posted", "at.certifications"],
    may_need=["at.certifications.when"],
    sv="Justeringen tillkännagavs {posted}, innan protokollet var justerat ({certified}). Som vi "
    "läser lagen tillkännages att protokollet är justerat, inte att det ska bli det.",
    en="The certification was announced on {posted}, before the minutes were certified "
    "({certified}). As we read the act, what is announced is that they are certified, not that "
    "they will be.",
    variants=[
        Variant(
            "before-the-meeting",
            sv="Justeringen tillkännagavs {posted}, innan sammanträdet hölls ({certified}).",
            en="The certification was announced on {posted}, before the meeting was held "
            "({certified}).",
        )
    ],
    examples="notice_times.notice_not_before_certification",
)
def notice_not_before_certification(notice: Notice, at: Here) -> Fault | Unknown | None:
    """
    A certification is not announced before it is made.

    Where it isn't told when that was, it was not before the meeting.
    """
    first, last = certified_between(notice, at)
    posted = notice.posted
    assert posted  # noqa: S101 - it is needed
    if first is not None and posted < first:
        began = at.meeting.date if at.meeting else None
        variant = "before-the-meeting" if last is None and first == began else None
        return Fault("posted", variant=variant, posted=posted, certified=first)
    return None if last is not None and posted >= last else Unknown("at.certifications.when")


# Taken down


@rule(
    "notice-kept-until-appeal-ends",
    on=Notice,
    severity=Severity.ERROR,
    certainty=Certainty.TEXT,
    cites=[
        KL.at(8, 12),
        KL.at(13, 5, paragraph=2),
        GKL.at(5, 62, paragraph=2),
        GKL.at(10, 6, paragraph=2),
    ],
    needs=["posted", "at.body.kind"],
    may_need=["removed", "outages.start", "outages.end", "at.notices"],
    silent_when=[is_of_other_body],
    sv="Tillkännagivandet togs bort {removed}, före överklagandetidens utgång ({last}).",
    en="The notice was taken down on {removed}, before the end of the appeal period ({last}).",
    variants=[
        Variant(
            "on-the-last-day",
            severity=Severity.WARNING,
            certainty=Certainty.READING,
            sv="Tillkännagivandet togs bort {removed}. Som vi läser lagen ska det vara uppe till "
            "och med överklagandetidens sista dag, {last}; det är inte prövat.",
            en="The notice was taken down on {removed}. As we read the act, it is to be up to the "
            "end of the last day of appeal, {last}; no ruling is known.",
        ),
        Variant(
            "outage",
            severity=Severity.WARNING,
            certainty=Certainty.READING,
            cites=[KL.at(13, 5, paragraph=2), GKL.at(10, 6, paragraph=2)],
            sv="Tillkännagivandet gick inte att se hela tiden från {posted} till {last}. Som vi "
            "läser lagen löper överklagandetiden då inte ut.",
            en="The notice could not be seen all the time from {posted} to {last}. As we read the "
            "act, the appeal period then does not run out.",
        ),
    ],
    examples="notice_times.notice_kept_until_appeal_ends",
)
def notice_kept_until_appeal_ends(notice: Notice, at: Here) -> tuple[Fault | Unknown, ...]:
    """
    A notice is up until the appeal period has ended, and can be seen all that time.

    An outage that nobody tells of is not looked for. Whether the notice must be up on the last
    day too, and until it where it is put off, is not settled.

    Silent when the body is none that the act names.
    """
    deadline = removable_from(posted=announced_on(notice, at))
    if not isinstance(deadline, Deadline):
        return (Unknown("at.notices"),)
    return (*_outages(notice, deadline.last_day - DAY), *_removed(notice, deadline))


def _outages(notice: Notice, last: dt.date) -> Iterator[Fault | Unknown]:
    posted = notice.posted
    assert posted  # noqa: S101 - it is needed
    for number, outage in enumerate(notice.outages or ()):
        place = f"outages/{number}"
        down = was_down(outage, posted, last)
        if down:
            yield Fault(place, variant="outage", posted=posted, last=last)
        elif down is None:
            unstated = [name for name in ("start", "end") if getattr(outage, name) is None]
            yield Unknown(*(f"outages.{name}" for name in unstated), field=place)


def _removed(notice: Notice, deadline: Deadline) -> Iterator[Fault | Unknown]:
    if notice.removed is None:
        yield Unknown("removed")
    elif not (allowed := deadline.allows(notice.removed)):
        variant = "on-the-last-day" if allowed is None else None
        last = deadline.last_day - DAY
        yield Fault("removed", variant=variant, removed=notice.removed, last=last)


# The day that it states


@rule(
    "notice-states-right-last-day",
    on=Notice,
    severity=Severity.WARNING,
    certainty=Certainty.PRACTICE,
    cites=[
        KL.at(13, 5, paragraph=1),
        GKL.at(10, 6, paragraph=1),
        STATUTORY_TIME.at(1),
        STATUTORY_TIME.at(2),
    ],
    needs=["last_day_of_appeal", "posted"],
    may_need=["at.notices"],
    sv="Tillkännagivandet anger {stated} som sista dag att överklaga. Räknat från {posted} är det "
    "{last}. Lagen kräver inte att dagen anges, men brukligt är att den som anges stämmer.",
    en="The notice gives {stated} as the last day to appeal. Counted from {posted}, it is {last}. "
    "The act doesn’t ask for the day, but by custom the one that is given is right.",
    variants=[
        Variant(
            "not-put-off",
            sv="Tillkännagivandet anger {stated} som sista dag att överklaga. Den är inte en "
            "vanlig vardag, så det går att överklaga till och med {last}.",
            en="The notice gives {stated} as the last day to appeal. It is a day off, and so an "
            "appeal may come in until {last}.",
        )
    ],
    examples="notice_times.notice_states_right_last_day",
)
def notice_states_right_last_day(notice: Notice, at: Here) -> Fault | Unknown | None:
    """
    The last day of appeal that a notice states is the one that counting gives.

    It is counted as for legality review: decisions with rules of appeal of their own may stand in
    the same minutes. Whether the notice stayed up until then is for
    `notice-kept-until-appeal-ends`.
    """
    stated, posted = notice.last_day_of_appeal, announced_on(notice, at)
    deadline = appeal_by(posted=posted)
    if not isinstance(deadline, Deadline):
        return Unknown("at.notices")
    if stated == deadline.last_day:
        return None
    variant = "not-put-off" if stated == deadline.nominal_day else None
    if variant:
        return Fault("last_day_of_appeal", variant=variant, stated=stated, last=deadline.last_day)
    return Fault("last_day_of_appeal", stated=stated, posted=posted, last=deadline.last_day)
