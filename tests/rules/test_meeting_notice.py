"""How a meeting of the council is announced."""

import datetime as dt

import pytest

from kfbeslut.model import Body, BodyKind, Meeting, MeetingNotice, Minutes, Municipality, Newspaper
from kfbeslut.model.local import BodyRules, LocalRules
from kfbeslut.rules import check
from kfbeslut.rules.core import rules

COUNCIL = Body(name="Kommunfullmäktige", kind=BodyKind.COUNCIL)
ALMVIK = Municipality(name="Almviks kommun")
MONDAY = dt.date(2026, 11, 30)


def judge(rule, *, local=None, body=COUNCIL, date=MONDAY, continues=None, **notice):
    """Judge the notice of a meeting: the keys of what was found, or what is missing."""
    meeting = Meeting(body=body, date=date, continues=continues, notice=MeetingNotice(**notice))
    report = check(Minutes(meeting=meeting), rules=rules.select(rule), local=local)
    variants = {rules[rule].form(None).sentence.sv: "breach"}
    variants |= {rules[rule].form(v.key).sentence.sv: v.key for v in rules[rule].variants}
    told = [variants[finding.sv] for finding in report]
    told += [missing for unjudged in report.unjudged for missing in unjudged.missing]
    return told or ["holds" if report.held else "silent"]


def one_week(**facts):
    return judge("council-notice-one-week", **facts)


@pytest.mark.parametrize(
    ("posted", "said"),
    [
        (dt.date(2026, 11, 20), "holds"),
        (dt.date(2026, 11, 23), "holds"),
        (dt.date(2026, 11, 24), "breach"),
        (dt.date(2026, 11, 30), "breach"),
        (dt.date(2026, 12, 1), "breach"),
    ],
)
def test_a_week_before(posted, said):
    """The same day of the week before is in time, the day after it is not."""
    assert one_week(posted=posted) == [said]


def test_a_holiday_puts_nothing_off():
    """A week before 2 January is Boxing Day; the day after it is too late all the same."""
    assert one_week(date=dt.date(2026, 1, 2), posted=dt.date(2025, 12, 26)) == ["holds"]
    assert one_week(date=dt.date(2026, 1, 2), posted=dt.date(2025, 12, 27)) == ["breach"]


def test_by_the_act_of_1991():
    """The act of 1991 had the same week."""
    assert one_week(date=dt.date(2013, 3, 25), posted=dt.date(2013, 3, 18)) == ["holds"]
    assert one_week(date=dt.date(2013, 3, 25), posted=dt.date(2013, 3, 19)) == ["breach"]


@pytest.mark.parametrize("day", [dt.date(1985, 5, 20), dt.date(9999, 12, 30)])
def test_days_that_nobody_counts(day):
    """Before the act of 1991, and where the calendar ends, nothing is late."""
    assert one_week(date=day, posted=day) in (["silent"], ["holds"])


def test_the_kind_of_body():
    """Committees have no such week, and it has to be known which it is."""
    other = Body(name="Direktionen", kind=BodyKind.OTHER)

    assert one_week(body=other, posted=MONDAY) == ["silent"]
    assert one_week(body=Body(name="Fullmäktige"), posted=MONDAY) == ["body.kind"]


@pytest.mark.parametrize(("needs", "said"), [(None, None), (False, "silent"), (True, "continued")])
def test_a_meeting_that_goes_on(needs, said):
    """Of an adjourned meeting the rules of procedure tell whether it needs a notice."""
    local = LocalRules(municipality=ALMVIK, council=BodyRules(continued_meeting_needs_notice=needs))
    late = {"continues": dt.date(2026, 11, 26), "posted": dt.date(2026, 11, 27)}
    unknown = "at.local.continued_meeting_needs_notice"

    assert one_week(local=local, **late) == [said or unknown]
    assert one_week(**late) == [unknown]


@pytest.mark.parametrize(
    ("content", "said"),
    [
        ({"time": dt.time(18), "place": "Stora salen", "items": ["Val"]}, ["holds"]),
        ({"time": dt.time(18), "place": "", "items": ["Val"]}, ["breach"]),
        ({"time": dt.time(18), "place": "", "items": []}, ["breach", "breach"]),
        ({"place": "Stora salen"}, ["notice.items", "notice.time"]),
        ({"items": []}, ["breach", "notice.place", "notice.time"]),
    ],
)
def test_content(content, said):
    """What is stated to be left out is missing; what isn't stated may have stood there."""
    assert judge("council-notice-content", **content) == said


IN_TIME, LATE = dt.date(2013, 4, 15), dt.date(2013, 4, 16)


@pytest.mark.parametrize(
    ("printed", "said"),
    [
        ([("Almviks Tidning", IN_TIME)], ["holds"]),
        ([("ALMVIKS TIDNING", IN_TIME)], ["holds"]),
        ([("Almviks Tidning", LATE)], ["breach"]),
        ([("Almviks Tidning", LATE), ("Almviks Tidning", IN_TIME)], ["holds"]),
        ([("Almviks Tidning", None)], ["notice.newspapers.date"]),
        ([("AT", IN_TIME)], ["notice.newspapers"]),
        ([], ["not-printed"]),
        (None, ["notice.newspapers"]),
    ],
)
def test_newspapers(printed, said):
    """The paper that the council chose had it in time, under its name."""
    local = LocalRules(municipality=ALMVIK, newspapers=["Almviks Tidning"])
    papers = printed and [Newspaper(name=name, date=day) for name, day in printed]
    newspapers = [] if printed == [] else papers

    found = judge(
        "council-notice-in-newspaper",
        local=local,
        date=dt.date(2013, 4, 22),
        newspapers=newspapers,
    )

    assert found == said


def test_no_newspapers_any_more():
    """Since 2018 no act asks for newspapers."""
    local = LocalRules(municipality=ALMVIK, newspapers=["Almviks Tidning"])

    assert judge("council-notice-in-newspaper", local=local, newspapers=[]) == ["silent"]
