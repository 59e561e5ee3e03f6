"""
Rules on when minutes are certified (5 kap. 69 § och 8 kap. 12 § kommunallagen).

"Ett protokoll ska justeras senast fjorton dagar efter sammanträdet på det sätt som fullmäktige har
bestämt." What is certified at once has days of its own.
"""

import datetime as dt

from kfbeslut.deadlines import Deadline, announce_by, certify_by
from kfbeslut.findings import Severity
from kfbeslut.law import GKL, KL, Certainty
from kfbeslut.model import Certification, DecisionParagraph, Minutes, Moment, Notice, Outcome
from kfbeslut.rules.definition import Variant, rule
from kfbeslut.rules.here import Here
from kfbeslut.rules.in_time import said
from kfbeslut.rules.verdicts import Fault, Unknown

__all__ = [
    "immediate_certification_complete",
    "minutes_certified_after_meeting",
    "minutes_certified_within_14_days",
]

# All of it


@rule(
    "minutes-certified-within-14-days",
    on=Minutes,
    severity=Severity.ERROR,
    certainty=Certainty.TEXT,
    cites=[KL.at(5, 69), GKL.at(5, 61)],
    needs=["certifications", "meeting.date"],
    may_need=["certifications.when"],
    sv="Protokollet justerades {certified}, senare än fjorton dagar efter sammanträdet; sista "
    "dagen var {last}.",
    en="The minutes were certified on {certified}, more than fourteen days after the meeting; the "
    "last day was {last}.",
    variants=[
        Variant(
            "after-a-day-off",
            severity=Severity.INFO,
            certainty=Certainty.READING,
            sv="Protokollet justerades {certified}, mer än fjorton dagar efter sammanträdet. Som "
            "vi läser lagen var det i tid, eftersom den fjortonde dagen inte var en vanlig "
            "vardag; sista dagen var {last}.",
            en="The minutes were certified on {certified}, more than fourteen days after the "
            "meeting. As we read the act, that was in time, since the fourteenth day was a day "
            "off; the last day was {last}.",
        ),
        Variant(
            "local",
            severity=Severity.WARNING,
            certainty=Certainty.PRACTICE,
            sv="Protokollet justerades {certified}, inom lagens fjorton dagar men senare än de "
            "{days} dagar som de lokala reglerna medger.",
            en="The minutes were certified on {certified}, within the fourteen days of the act "
            "but later than the {days} days that local rules allow.",
        ),
    ],
    examples="certification.minutes_certified_within_14_days",
)
def minutes_certified_within_14_days(minutes: Minutes, at: Here) -> tuple[Fault | Unknown, ...]:
    """
    Minutes are certified within fourteen days of the day the meeting ended.

    Whether a last day that is a day off is put off is not settled; in between it is only remarked
    on. Local rules may set a shorter time.
    """
    ended = at.closing
    assert ended  # noqa: S101 - the day of the meeting is needed
    deadline = certify_by(meeting_ended=ended.date)
    if not minutes.certifications or not isinstance(deadline, Deadline):
        return (Unknown("certifications.when"),)
    answers = (
        _in_good_time(certification, f"certifications/{number}/when", ended, deadline, at)
        for number, certification in enumerate(minutes.certifications)
    )
    return tuple(answer for answer in answers if answer)


def _in_good_time(
    certification: Certification, field: str, ended: Moment, deadline: Deadline, at: Here
) -> Fault | Unknown | None:
    if certification.when is None:
        return Unknown("certifications.when", field=field)
    day, last = certification.when.date, deadline.last_day
    allowed = deadline.allows(day)
    if allowed is False:
        return Fault(field, certified=day, last=last)
    if allowed is None:
        return Fault(field, variant="after-a-day-off", certified=day, last=last)
    days = at.local.certified_within_days if at.local else None
    if days is not None and (day - ended.date).days > days:
        return Fault(field, variant="local", certified=day, days=days)
    return None


@rule(
    "minutes-certified-after-meeting",
    on=Minutes,
    severity=Severity.WARNING,
    certainty=Certainty.READING,
    cites=[KL.at(5, 69), GKL.at(5, 61)],
    needs=["certifications", "meeting.date"],
    may_need=[
        "certifications.when",
        "certifications.when.time",
        "certifications.immediate",
        "meeting.closed",
    ],
    sv="Protokollet justerades {certified}, innan sammanträdet var slut ({ended}). Som vi läser "
    "lagen justeras det efter sammanträdet, om det inte sker omedelbart.",
    en="The minutes were certified {certified}, before the meeting was over ({ended}). As we read "
    "the act, they are certified after the meeting, unless it is done at once.",
    variants=[
        Variant(
            "at-once",
            sv="Paragrafen justerades omedelbart {certified}, före sammanträdets dag ({ended}).",
            en="The paragraph was certified at once {certified}, before the day of the meeting "
            "({ended}).",
        )
    ],
    examples="certification.minutes_certified_after_meeting",
)
def minutes_certified_after_meeting(minutes: Minutes, at: Here) -> tuple[Fault | Unknown, ...]:
    """
    Minutes are certified when the meeting is over, but for what is certified at once.
    """
    answers = (
        _when_over(certification, f"certifications/{number}", at)
        for number, certification in enumerate(minutes.certifications or ())
    )
    return tuple(answer for answer in answers if answer)


def _when_over(certification: Certification, field: str, at: Here) -> Fault | Unknown | None:
    when = certification.when
    if when is None:
        return Unknown("certifications.when", field=field)
    assert at.days  # noqa: S101 - the day of the meeting is needed
    assert at.closing  # noqa: S101 - so is its end
    if certification.immediate:
        if when.date >= at.days[0]:
            return None
        certified, began = said(when), at.days[0]
        return Fault(f"{field}/when", variant="at-once", certified=certified, ended=began)
    early = at.closing.is_after(when)
    if early is None:
        hours = {"certifications.when.time": when.time, "meeting.closed": at.closing.time}
        unstated = (hour for hour, stated in hours.items() if stated is None)
        return Unknown(*unstated, field=field)
    if early and certification.immediate is None and when.date >= at.days[0]:
        return Unknown("certifications.immediate", field=field)
    fault = Fault(f"{field}/when", certified=said(when), ended=said(at.closing))
    return fault if early else None


# At once


def was_not_certified_at_once(paragraph: DecisionParagraph, at: Here) -> bool:
    """
    Nothing tells that it was certified at once.
    """
    return not any(each.immediate for each in at.certifications or ()) and not any(
        effect.outcome is Outcome.CERTIFIED_AT_ONCE
        for point in paragraph.decisions or ()
        for effect in point.effects or ()
    )


@rule(
    "immediate-certification-complete",
    on=DecisionParagraph,
    severity=Severity.ERROR,
    certainty=Certainty.TEXT,
    cites=[KL.at(5, 69), KL.at(8, 12), GKL.at(5, 61), GKL.at(5, 62, paragraph=1)],
    needs=["at.notices", "at.certifications"],
    may_need=["at.notices.posted"],
    silent_when=[was_not_certified_at_once],
    sv="Paragrafen justerades omedelbart {certified}, men justeringen har inte tillkännagetts.",
    en="The paragraph was certified at once on {certified}, but that has not been announced.",
    variants=[
        Variant(
            "late",
            sv="Paragrafen justerades omedelbart {certified} men tillkännagavs först {posted}; "
            "sista dagen räknas från dess egen justering och var {last}.",
            en="The paragraph was certified at once on {certified} but announced only on "
            "{posted}; the last day counts from its own certification and was {last}.",
        ),
        Variant(
            "after-a-day-off",
            severity=Severity.INFO,
            certainty=Certainty.READING,
            sv="Paragrafen justerades omedelbart {certified} och tillkännagavs {posted}. Som vi "
            "läser lagen var det i tid, eftersom andra dagen därefter inte var en vanlig vardag; "
            "sista dagen var {last}.",
            en="The paragraph was certified at once on {certified} and announced on {posted}. As "
            "we read the act, that was in time, since the second day after was a day off; the "
            "last day was {last}.",
        ),
        Variant(
            "not-written-out",
            severity=Severity.INFO,
            certainty=Certainty.PRACTICE,
            sv="Paragrafen justerades omedelbart utan att dessförinnan ha skrivits ut, vilket är "
            "brukligt.",
            en="The paragraph was certified at once without having been written out before, as is "
            "the custom.",
        ),
    ],
    examples="certification.immediate_certification_complete",
)
def immediate_certification_complete(
    paragraph: DecisionParagraph, at: Here
) -> tuple[Fault | Unknown, ...]:
    """
    What is certified at once was written out before, and is announced within two days of that.

    The common notice of the minutes will do if it was posted in time.

    Silent when nothing tells that it was certified at once.
    """
    answers: list[Fault | Unknown | None] = []
    if paragraph.written_out_before_certified is False:
        answers.append(Fault("written_out_before_certified", variant="not-written-out"))
    days = [each.when.date for each in at.certifications or () if each.immediate and each.when]
    answers.append(
        _announced(min(days), at.notices or ()) if days else Unknown("at.certifications")
    )
    return tuple(answer for answer in answers if answer)


def _announced(certified: dt.date, notices: tuple[Notice, ...]) -> Fault | Unknown | None:
    if not notices:
        return Fault(certified=certified)
    deadline = announce_by(certified=certified)
    posted = [notice.posted for notice in notices if notice.posted]
    if not isinstance(deadline, Deadline) or not posted:
        return Unknown("at.notices.posted")
    allowed = deadline.allows(min(posted))
    if allowed:
        return None
    if allowed is False and len(posted) < len(notices):
        return Unknown("at.notices.posted")  # the other may have been in time
    return Fault(
        variant="late" if allowed is False else "after-a-day-off",
        certified=certified,
        posted=min(posted),
        last=deadline.last_day,
    )
