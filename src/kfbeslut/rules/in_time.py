"""
Whether something was told or handed in while there was still time.

A meeting has a day and, where it is stated, an hour at which it was closed; a certification may
have either. Where a missing hour leaves it open which came first, what is missing is named.
"""

import datetime as dt

from kfbeslut.model import Moment
from kfbeslut.model.local import TextUntil
from kfbeslut.rules.here import Here
from kfbeslut.rules.verdicts import Unknown

__all__ = ["after_certification", "after_closing", "later_than", "said"]


def later_than(until: TextUntil, moment: Moment, name: str, at: Here) -> bool | Unknown:
    """
    Tell whether a moment, the fact of that name, came later than local rules let it.

    The facts that it may say are missing are `name` with `.time`, and those of `at`:
    `meeting.last_day`, `meeting.closed` and `certifications`.
    """
    told = after_closing if until is TextUntil.MEETING else after_certification
    return told(moment, name, at)


def after_closing(moment: Moment, name: str, at: Here) -> bool | Unknown:
    """
    Tell whether a moment came after the meeting was closed.
    """
    if at.closing is None:
        return Unknown("at.meeting.last_day")
    later = moment.is_after(at.closing)
    if later is not None:
        return later
    hours = {f"{name}.time": moment.time, "at.meeting.closed": at.closing.time}
    return Unknown(*(hour for hour, stated in hours.items() if stated is None))


def after_certification(moment: Moment, name: str, at: Here) -> bool | Unknown:
    """
    Tell whether a moment came after the paragraph was certified, the last time if there are two.
    """
    certified = [each.when for each in at.certifications or ()]
    answers = [when and moment.is_after(when) for when in certified]
    if False in answers:
        return False
    if answers and None not in answers:
        return True
    return Unknown("at.certifications" if None in (certified or [None]) else f"{name}.time")


def said(moment: Moment) -> dt.date:
    """
    Give a moment as sentences say it: with the hour where that is stated.
    """
    if moment.time is None:
        return moment.date
    return dt.datetime.combine(moment.date, moment.time)
