"""
Cases counted by hand around leap days, Easter, New Year and changes of the law.
"""

import datetime as dt

import pytest

from kfbeslut.deadlines import (
    administrative_appeal_by,
    announce_by,
    appeal_by,
    budget_adopted_by,
    case_decided_by,
    certify_by,
    demand_answered_by,
    discharge_by,
    motion_decided_by,
    notice_by,
    register_by,
    urgent_notice_by,
)


def day(text):
    return dt.date.fromisoformat(text)


CASES = {
    # February 2024 has 29 days. 8 + 21 = 29. 8 February is a Thursday, so the 29th is.
    "appeal, into a leap day": (
        appeal_by,
        {"posted": day("2024-02-08")},
        day("2024-02-29"),
        day("2024-02-29"),
    ),
    # February 2023 has 28 days. 8 + 21 = 29 = 28 + 1, so 1 March; a Wednesday like 8 February.
    "appeal, past a February without one": (
        appeal_by,
        {"posted": day("2023-02-08")},
        day("2023-03-01"),
        day("2023-03-01"),
    ),
    # 15 + 14 = 29, which February 2024 has. 15 February is a Thursday, so the 29th is.
    "certification, into a leap day": (
        certify_by,
        {"meeting_ended": day("2024-02-15")},
        day("2024-02-29"),
        day("2024-02-29"),
    ),
    # 28 + 2 = 30 = 29 + 1 in a leap year, so 1 March 2024, two days after a Wednesday.
    "announcement, across a leap day": (
        announce_by,
        {"certified": day("2024-02-28")},
        day("2024-03-01"),
        day("2024-03-01"),
    ),
    # The same number in the month: 28, though the month has a 29th. A Wednesday: 28 February 2023
    # is a Tuesday, and 365 days are 52 weeks and one day.
    "motion, into a leap year": (
        motion_decided_by,
        {"filed": day("2023-02-28")},
        day("2024-02-28"),
        day("2024-02-28"),
    ),
    # February 2009 has no 29th, so its last day, the 28th. 29 February 2008 is a Friday; 365 days
    # later is a Saturday. Sunday 1 March; Monday 2 March.
    "motion, filed on a leap day, due on a Saturday": (
        motion_decided_by,
        {"filed": day("2008-02-29")},
        day("2009-02-28"),
        day("2009-03-02"),
    ),
    # Six months from 31 August 2023: there is no 31 February, and the last day is the 29th, a
    # Thursday (as 8 February above).
    "delay, into a leap day": (
        case_decided_by,
        {"opened": day("2023-08-31")},
        day("2024-02-29"),
        day("2024-02-29"),
    ),
    # The same a year later: the last day is 28 February 2025, a Friday (366 days after Wednesday
    # 28 February 2024 are 52 weeks and two days).
    "delay, into a February without one": (
        case_decided_by,
        {"opened": day("2024-08-31")},
        day("2025-02-28"),
        day("2025-02-28"),
    ),
    # Easter Day 2024 is 31 March, so Good Friday is the 29th = 8 + 21. Saturday the 30th, Easter
    # Day, Easter Monday 1 April; Tuesday 2 April.
    "appeal, into Easter": (
        appeal_by,
        {"posted": day("2024-03-08")},
        day("2024-03-29"),
        day("2024-04-02"),
    ),
    # Easter Day 2008 is as early as 23 March, so Good Friday is the 21st = 7 + 14. The 22nd, the
    # 23rd and Easter Monday the 24th; Tuesday the 25th.
    "certification, into an early Easter": (
        certify_by,
        {"meeting_ended": day("2008-03-07")},
        day("2008-03-21"),
        day("2008-03-25"),
    ),
    # Easter Day 2011 is as late as 24 April, so Good Friday is the 22nd = 20 + 2. The 23rd, 24th
    # and Easter Monday the 25th; Tuesday the 26th.
    "announcement, into a late Easter": (
        announce_by,
        {"certified": day("2011-04-20")},
        day("2011-04-22"),
        day("2011-04-26"),
    ),
    # 39 days after 31 March 2024 is 9 May, the sixth Thursday. 18 + 21 = 39 = 30 + 9. The Friday
    # after is an ordinary day.
    "appeal, into Ascension Day": (
        appeal_by,
        {"posted": day("2024-04-18")},
        day("2024-05-09"),
        day("2024-05-10"),
    ),
    # 39 days after 23 March 2008 is 1 May: two holidays on one Thursday. 10 + 21 = 31 = 30 + 1.
    "appeal, into two holidays on one day": (
        appeal_by,
        {"posted": day("2008-04-10")},
        day("2008-05-01"),
        day("2008-05-02"),
    ),
    # 11 March 2024 + 28 days = 39 - 31 = 8 April, a Monday, the week after Easter Monday.
    "answer to a demand, past Easter": (
        demand_answered_by,
        {"demanded": day("2024-03-11")},
        day("2024-04-08"),
        day("2024-04-08"),
    ),
    # A week before Monday 8 April 2024 is Monday 1 April, Easter Monday: not put off.
    "notice, on Easter Monday": (
        notice_by,
        {"meeting": day("2024-04-08")},
        day("2024-04-01"),
        day("2024-04-01"),
    ),
    # Before Friday 2 January 2026: New Year's Day, New Year's Eve; Tuesday 30 December.
    "urgent notice, before New Year": (
        urgent_notice_by,
        {"meeting": day("2026-01-02")},
        day("2026-01-01"),
        day("2025-12-30"),
    ),
    # 29 + 2 = 31 December 2023, New Year's Eve and a Sunday; Monday is New Year's Day; Tuesday the
    # 2nd.
    "announcement, into New Year": (
        announce_by,
        {"certified": day("2023-12-29")},
        day("2023-12-31"),
        day("2024-01-02"),
    ),
    # The day after Thursday 5 January 2023 is Epiphany, a Friday; the weekend; Monday the 9th.
    "registration, into Epiphany": (
        register_by,
        {"arrived": day("2023-01-05")},
        day("2023-01-06"),
        day("2023-01-09"),
    ),
    # Easter Day 2004 is 11 April, Whit Sunday 49 days later 30 May = 28 + 2. Whit Monday the 31st
    # was a holiday still; Tuesday 1 June.
    "announcement, into the last Whitsun of two days": (
        announce_by,
        {"certified": day("2004-05-28")},
        day("2004-05-30"),
        day("2004-06-01"),
    ),
    # Easter Day 2005 is 27 March, Whit Monday 50 days later 16 May: 25 April + 21 = 46 - 30. It was
    # a holiday no more.
    "appeal, on the first Whit Monday at work": (
        appeal_by,
        {"posted": day("2005-04-25")},
        day("2005-05-16"),
        day("2005-05-16"),
    ),
    # 16 + 21 = 37 = 31 + 6: 6 June 2005, a Monday, the first National Day that was a holiday.
    "appeal, into the first National Day": (
        appeal_by,
        {"posted": day("2005-05-16")},
        day("2005-06-06"),
        day("2005-06-07"),
    ),
    # 18 + 14 = 32 = 31 + 1: New Year's Day 2018, the first day of the new act; Tuesday the 2nd.
    "certification, into the new act": (
        certify_by,
        {"meeting_ended": day("2017-12-18")},
        day("2018-01-01"),
        day("2018-01-02"),
    ),
    # 28 + 21 = 49 = 31 + 18: Thursday 18 January 2018, like 28 December 2017.
    "appeal, across the change of act": (
        appeal_by,
        {"posted": day("2017-12-28"), "decided": day("2017-12-18")},
        day("2018-01-18"),
        day("2018-01-18"),
    ),
    # The first day of the act of 1991, New Year's Day 1992, a Wednesday. 1 + 21 = 22. That the
    # period begins on a holiday does nothing.
    "appeal, from the first day of the act of 1991": (
        appeal_by,
        {"posted": day("1992-01-01")},
        day("1992-01-22"),
        day("1992-01-22"),
    ),
    # 29 June 2018 + 21 = 50 - 30 = 20 July 2018, a Friday. The act of 1986 ruled to 30 June.
    "administrative appeal, from the last weekday of the old act": (
        administrative_appeal_by,
        {"received": day("2018-06-29")},
        day("2018-07-20"),
        day("2018-07-20"),
    ),
    # Before the end of November 2025. The 30th is a Sunday, and the end of a month stays.
    "budget, at the end of a month on a Sunday": (
        budget_adopted_by,
        {"budget_year": 2026},
        day("2025-11-30"),
        day("2025-11-30"),
    ),
    # Before the end of June 2024. The 30th is a Sunday, and the end of a month stays.
    "discharge, at the end of a month on a Sunday": (
        discharge_by,
        {"audited_year": 2023},
        day("2024-06-30"),
        day("2024-06-30"),
    ),
}


@pytest.mark.parametrize("case", CASES)
def test_what_was_counted_by_hand(case):
    """
    The day is the one that counting on one's fingers gives.
    """
    count, facts, nominal, last = CASES[case]

    deadline = count(**facts)

    assert (deadline.nominal_day, deadline.last_day) == (nominal, last)


@pytest.mark.parametrize(
    ("case", "cited"),
    [
        ("certification, into the new act", ["GKL 5:61", "1930:173 2 § st 1"]),
        (
            "appeal, across the change of act",
            ["GKL 10:6 st 1", "1930:173 1 §", "1930:173 2 § st 1"],
        ),
        (
            "appeal, from the first day of the act of 1991",
            ["GKL 10:6 st 1", "1930:173 1 §", "1930:173 2 § st 1"],
        ),
        (
            "administrative appeal, from the last weekday of the old act",
            ["GFL 23 §", "1930:173 1 §", "1930:173 2 § st 1"],
        ),
        ("discharge, at the end of a month on a Sunday", ["KL 5:24 st 1"]),
    ],
)
def test_the_law_is_that_of_the_first_day(case, cited):
    """
    A period that began under the old act is counted by it, wherever it ends.
    """
    count, facts, *_ = CASES[case]

    assert [str(citation) for citation in count(**facts).cites] == cited
