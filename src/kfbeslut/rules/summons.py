"""
Rules on the summons to a meeting: when it is sent, to whom, and what it tells.

"5 kap. 15 § Varje ledamot och ersättare ska kallas till sammanträde minst en vecka före
sammanträdesdagen." That is for the council. Of committees the act says nothing but that substitutes
are told time and place (6 kap. 17 §); their by-laws may say more.
"""

import datetime as dt
from typing import Final

from kfbeslut.deadlines import weekday_before
from kfbeslut.findings import Severity
from kfbeslut.law import GKL, KL, Certainty
from kfbeslut.messages import Term
from kfbeslut.model import Meeting
from kfbeslut.rules.bodies import is_not_of_council, is_of_council
from kfbeslut.rules.definition import Variant, rule
from kfbeslut.rules.here import Here
from kfbeslut.rules.limits import missed, week_before
from kfbeslut.rules.meeting_notice import is_continued, left_out
from kfbeslut.rules.verdicts import Fault, Unknown

__all__ = ["committee_summons_per_local_rules", "council_summons_one_week", "summons_content"]

_DAYS: Final = Term("dagar", "days")
_WORKDAYS: Final = Term("arbetsdagar", "workdays")

#: The wording that was read; that of the years before wasn't.
_GKL_SUMMONS: Final = GKL.at(5, 9, paragraph=2, since=dt.date(1994, 7, 1))

_SUMMONED: Final = {
    "to_members": Term("ledamöter", "members"),
    "to_substitutes": Term("ersättare", "substitutes"),
}


@rule(
    "council-summons-one-week",
    on=Meeting,
    severity=Severity.ERROR,
    certainty=Certainty.TEXT,
    cites=[KL.at(5, 15, paragraph=1), _GKL_SUMMONS],
    needs=["body.kind", "date", "summons.sent"],
    may_need=["summons.to_members", "summons.to_substitutes"],
    silent_when=[is_not_of_council, is_continued],
    sv="Kallelsen till sammanträdet {meeting} skickades {sent}. Ledamöter och ersättare ska kallas "
    "minst en vecka före, senast {limit}.",
    en="The summons to the meeting of {meeting} was sent on {sent}. Members and substitutes are "
    "summoned at least a week before, on {limit} at the latest.",
    variants=[
        Variant(
            "not-to-all",
            sv="Alla {whom} kallades inte till sammanträdet {meeting}.",
            en="Not all {whom} were summoned to the meeting of {meeting}.",
        )
    ],
    examples="summons.council_summons_one_week",
)
def council_summons_one_week(meeting: Meeting, at: Here) -> tuple[Fault | Unknown, ...]:
    """
    Members and substitutes are summoned to the council at least a week before.

    The day on which the summons was sent is what counts here, and the same day of the week before
    is in time. When it came to hand is not looked at.

    Silent when another body than the council met, or an adjourned meeting goes on.
    """
    assert meeting.date  # noqa: S101 - it is needed
    assert meeting.summons  # noqa: S101 - and so is this
    assert meeting.summons.sent  # noqa: S101
    answers: list[Fault | Unknown] = []
    if limit := missed(week_before(meeting.date), meeting.summons.sent):
        answers.append(
            Fault("summons/sent", meeting=meeting.date, sent=meeting.summons.sent, limit=limit)
        )
    for field, whom in _SUMMONED.items():
        summoned = getattr(meeting.summons, field)
        place = f"summons/{field}"
        if summoned is None:
            answers.append(Unknown(f"summons.{field}", field=place))
        elif not summoned:
            answers.append(Fault(place, variant="not-to-all", whom=whom, meeting=meeting.date))
    return tuple(answers)


@rule(
    "summons-content",
    on=Meeting,
    severity=Severity.ERROR,
    certainty=Certainty.TEXT,
    cites=[KL.at(5, 15, paragraph=1), _GKL_SUMMONS],
    needs=["body.kind", "summons"],
    may_need=["summons.time", "summons.place", "summons.items"],
    silent_when=[is_not_of_council],
    sv="Kallelsen till sammanträdet saknar uppgift: {what}.",
    en="The summons to the meeting doesn't tell {what}.",
    examples="summons.summons_content",
)
def summons_content(meeting: Meeting, at: Here) -> tuple[Fault | Unknown, ...]:
    """
    The summons to the council tells time, place and the matters to be handled.

    Minutes seldom repeat the summons: what isn't stated may have stood there all the same. It is
    found to be missing where it is stated that the summons lists no matters, or gives no place.

    Silent when another body than the council met.
    """
    assert meeting.summons  # noqa: S101 - it is needed
    return tuple(left_out(meeting.summons, "summons"))


@rule(
    "committee-summons-per-local-rules",
    on=Meeting,
    severity=Severity.WARNING,
    certainty=Certainty.PRACTICE,
    cites=[KL.at(6, 44), GKL.at(6, 32)],
    needs=["body.kind", "date", "summons.sent"],
    may_need=["at.local.summons_days"],
    silent_when=[is_of_council, is_continued],
    sv="Kallelsen till sammanträdet {meeting} skickades {sent}. Enligt reglementet ska det göras "
    "minst {days} {unit} före; kommunallagen anger ingen tid för nämnder.",
    en="The summons to the meeting of {meeting} was sent on {sent}. By the by-law that is done at "
    "least {days} {unit} before; the Local Government Act gives committees no time.",
    examples="summons.committee_summons_per_local_rules",
)
def committee_summons_per_local_rules(meeting: Meeting, at: Here) -> Fault | Unknown | None:
    """
    A committee is summoned as long before the meeting as its by-law says.

    The day of the meeting is not counted. Where the by-law counts in workdays, those between are
    Mondays to Fridays that are neither holidays nor one of the three eves.

    Silent when the council met, or an adjourned meeting goes on.
    """
    assert meeting.date  # noqa: S101 - it is needed
    assert meeting.summons  # noqa: S101 - and so is this
    assert meeting.summons.sent  # noqa: S101
    days = at.local.summons_days if at.local else None
    workdays = at.local.summons_workdays if at.local else None
    if days is None and workdays is None:
        return Unknown("at.local.summons_days")
    sent = meeting.summons.sent
    if days and (meeting.date - sent).days < days:
        return Fault("summons/sent", days=days, unit=_DAYS, meeting=meeting.date, sent=sent)
    if workdays and not _lie_between(workdays, sent, meeting.date):
        return Fault("summons/sent", days=workdays, unit=_WORKDAYS, meeting=meeting.date, sent=sent)
    return None


def _lie_between(workdays: int, sent: dt.date, meeting: dt.date) -> bool:
    """
    Tell whether so many workdays lie between, the day of sending among them.
    """
    day = meeting
    for _ in range(workdays):
        if day <= sent:
            return False
        day = weekday_before(day)
    return day >= sent
