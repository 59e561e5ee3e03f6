"""
Rules on how a meeting of the council is announced (5 kap. 13 § kommunallagen).

"Fullmäktiges sammanträden ska tillkännages på kommunens eller regionens anslagstavla minst en vecka
före sammanträdesdagen." Until 2017 time and place stood in newspapers too.
"""

import datetime as dt
from collections.abc import Iterator
from typing import Final

from kfbeslut.findings import Severity
from kfbeslut.law import GKL, KL, Certainty
from kfbeslut.messages import Term
from kfbeslut.model import Meeting, MeetingNotice, Newspaper, Summons
from kfbeslut.rules.bodies import is_not_of_council
from kfbeslut.rules.definition import Variant, rule
from kfbeslut.rules.here import Here
from kfbeslut.rules.limits import missed, week_before
from kfbeslut.rules.verdicts import Fault, Unknown

__all__ = [
    "council_notice_content",
    "council_notice_in_newspaper",
    "council_notice_one_week",
    "left_out",
]

#: What a notice and a summons tell, and what that is called.
_TOLD: Final = {
    "time": Term("tid", "the time"),
    "place": Term("plats", "the place"),
    "items": Term("vilka ärenden som ska behandlas", "the matters to be handled"),
}


# Where these rules are silent


def is_continued(meeting: Meeting, at: Here) -> bool:
    """
    An adjourned meeting goes on: the rules of procedure tell how that is announced.
    """
    return meeting.continues is not None


def is_continued_without_notice(meeting: Meeting, at: Here) -> bool:
    """
    An adjourned meeting goes on, and by the rules of procedure that needs no new notice.
    """
    rules = at.local
    return is_continued(meeting, at) and bool(
        rules and rules.continued_meeting_needs_notice is False
    )


def names_no_newspaper(meeting: Meeting, at: Here) -> bool:
    """
    The council had chosen no newspapers.
    """
    return at.locally is not None and at.locally.newspapers == ()


# The rules


@rule(
    "council-notice-one-week",
    on=Meeting,
    severity=Severity.ERROR,
    certainty=Certainty.TEXT,
    cites=[KL.at(5, 13, paragraph=2), GKL.at(5, 9, paragraph=1)],
    needs=["body.kind", "date", "notice.posted"],
    may_need=["at.local.continued_meeting_needs_notice"],
    silent_when=[is_not_of_council, is_continued_without_notice],
    sv="Sammanträdet {meeting} tillkännagavs på anslagstavlan {posted}. Det ska göras minst en "
    "vecka före, senast {limit}.",
    en="The meeting of {meeting} was announced on the notice board on {posted}. That is done at "
    "least a week before, on {limit} at the latest.",
    variants=[
        Variant(
            "continued",
            severity=Severity.WARNING,
            certainty=Certainty.PRACTICE,
            sv="Det fortsatta sammanträdet {meeting} tillkännagavs {posted}. Enligt "
            "arbetsordningen tillkännages det som andra, här senast {limit}.",
            en="The continued meeting of {meeting} was announced on {posted}. By the rules of "
            "procedure it is announced as others are, here on {limit} at the latest.",
        )
    ],
    examples="meeting_notice.council_notice_one_week",
)
def council_notice_one_week(meeting: Meeting, at: Here) -> Fault | Unknown | None:
    """
    A meeting of the council is announced on the notice board at least a week before.

    The same day of the week before is in time: whether seven whole days have to lie between is
    not settled. Of an adjourned meeting the rules of procedure tell whether it needs a new notice.

    Silent when another body than the council met, or an adjourned meeting goes on and needs no
    new notice.
    """
    assert meeting.date  # noqa: S101 - it is needed
    assert meeting.notice  # noqa: S101 - and so is this
    assert meeting.notice.posted  # noqa: S101
    limit = missed(week_before(meeting.date), meeting.notice.posted)
    if limit is None:
        return None
    variant = None
    if is_continued(meeting, at):
        if at.local is None or at.local.continued_meeting_needs_notice is None:
            return Unknown("at.local.continued_meeting_needs_notice")
        variant = "continued"
    return Fault(
        "notice/posted",
        variant=variant,
        meeting=meeting.date,
        posted=meeting.notice.posted,
        limit=limit,
    )


@rule(
    "council-notice-content",
    on=Meeting,
    severity=Severity.ERROR,
    certainty=Certainty.TEXT,
    cites=[KL.at(5, 13, paragraph=1), GKL.at(5, 8, paragraph=2)],
    needs=["body.kind", "notice"],
    may_need=["notice.time", "notice.place", "notice.items"],
    silent_when=[is_not_of_council],
    sv="Tillkännagivandet av sammanträdet saknar uppgift: {what}.",
    en="The notice of the meeting doesn't tell {what}.",
    examples="meeting_notice.council_notice_content",
)
def council_notice_content(meeting: Meeting, at: Here) -> tuple[Fault | Unknown, ...]:
    """
    The notice of a meeting of the council tells time, place and the matters to be handled.

    Minutes seldom repeat the notice: what isn't stated may have stood there all the same. It is
    found to be missing where it is stated that the notice lists no matters, or gives no place.

    Silent when another body than the council met.
    """
    assert meeting.notice  # noqa: S101 - it is needed
    return tuple(left_out(meeting.notice, "notice"))


def left_out(told: MeetingNotice | Summons, name: str) -> Iterator[Fault | Unknown]:
    """
    Yield what a notice or a summons leaves out, and what can't be told.
    """
    for field, what in _TOLD.items():
        stated = getattr(told, field)
        if stated is None:
            yield Unknown(f"{name}.{field}", field=f"{name}/{field}")
        elif stated in {"", ()}:
            yield Fault(f"{name}/{field}", what=what)


@rule(
    "council-notice-in-newspaper",
    on=Meeting,
    severity=Severity.ERROR,
    certainty=Certainty.TEXT,
    cites=[GKL.at(5, 10, paragraph=1)],
    needs=["body.kind", "date", "notice.newspapers", "at.locally.newspapers"],
    may_need=["notice.newspapers.date"],
    silent_when=[is_not_of_council, is_continued, names_no_newspaper],
    sv="Uppgift om tid och plats för sammanträdet stod i {name} {printed}. Den skulle införas "
    "minst en vecka före, senast {limit}.",
    en="Time and place of the meeting stood in {name} on {printed}. They were to be printed at "
    "least a week before, on {limit} at the latest.",
    variants=[
        Variant(
            "not-printed",
            sv="Uppgift om tid och plats för sammanträdet infördes inte i {name}.",
            en="Time and place of the meeting were not printed in {name}.",
        )
    ],
    examples="meeting_notice.council_notice_in_newspaper",
)
def council_notice_in_newspaper(meeting: Meeting, at: Here) -> tuple[Fault | Unknown, ...]:
    """
    Time and place were printed a week before, in the papers that the council had chosen.

    Only until 2017. A paper that goes by another name in the minutes than in the council's
    decision can't be told from one that was passed over. Urgent matters needed no paper.

    Silent when another body than the council met, an adjourned meeting goes on, or the council
    had chosen no newspapers.
    """
    assert meeting.date  # noqa: S101 - it is needed
    chosen = (at.locally and at.locally.newspapers) or ()
    printed = (meeting.notice and meeting.notice.newspapers) or ()
    others = [paper for paper in printed if not any(_is(paper, name) for name in chosen)]
    answers: list[Fault | Unknown | None] = []
    for name in chosen:
        papers = [paper for paper in printed if _is(paper, name)]
        if papers:
            answers.append(_printed_late(papers, meeting.date))
        elif others:
            answers.append(Unknown("notice.newspapers", field="notice/newspapers"))
        else:
            answers.append(Fault("notice/newspapers", variant="not-printed", name=name))
    return tuple(answer for answer in answers if answer)


def _printed_late(papers: list[Newspaper], meeting: dt.date) -> Fault | Unknown | None:
    """
    Tell whether the first of some printings came too late.
    """
    days = [paper.date for paper in papers if paper.date]
    if len(days) < len(papers):
        return Unknown("notice.newspapers.date", field="notice/newspapers")
    limit = missed(week_before(meeting), min(days))
    if limit is None:
        return None
    return Fault("notice/newspapers", name=papers[0].name, printed=min(days), limit=limit)


def _is(paper: Newspaper, name: str) -> bool:
    return paper.name.casefold() == name.casefold()
