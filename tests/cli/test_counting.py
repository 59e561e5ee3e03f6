"""The command that counts deadlines."""

import json

import pytest


def test_deadlines_are_told_to_people(kfbeslut):
    """Each deadline is told with the days that are passed over, the law, and how sure it is."""
    code, out, _ = kfbeslut("deadlines", "--posted", "2026-12-03")
    _, english, _ = kfbeslut("--lang", "en", "deadlines", "--posted", "2026-12-03")

    assert code == 0
    assert "D5  Överklagande för laglighetsprövning: senast 28 december 2026.\n" in out
    assert "    Räknat till 2026-12-24, men:\n    24 december 2026 är julafton.\n" in out
    assert "    13 kap. 5 § första stycket kommunallagen (2017:725)\n" in out
    assert "    Counted to 2026-12-24, but:\n    24 December 2026 is Christmas Eve.\n" in english


def test_deadlines_that_are_not_counted_are_named(kfbeslut):
    """What can't be counted is named, with the options that it needs."""
    _, out, _ = kfbeslut("--lang", "en", "deadlines", "--posted", "2026-12-03")
    _, nothing, _ = kfbeslut("--lang", "en", "deadlines")

    assert "D4  Announcement of the certification: give --certified.\n" in out
    assert "--stayed-up, --appeal-pending." in out
    assert nothing.startswith("D1  ")


def test_a_hindrance_is_told(kfbeslut):
    """A regime of its own is a reason, and nothing is missing."""
    _, out, _ = kfbeslut(
        "--lang", "en", "deadlines", "--posted", "2026-12-03", "--own-regime", "--format", "text"
    )

    (line,) = (line for line in out.splitlines() if line.startswith("D5"))
    assert "can’t be computed" in line


def test_deadlines_are_told_to_programs(kfbeslut):
    """Programs get one object for each deadline, of the same members whether counted or not."""
    code, out, _ = kfbeslut("deadlines", "--posted", "2026-12-03", "--format", "json")

    told = json.loads(out)
    appeal = next(each for each in told if each["id"] == "D5")
    assert code == 0
    assert (appeal["last_day"], appeal["nominal_day"]) == ("2026-12-28", "2026-12-24")
    assert appeal["certainty"] == "text"
    assert "KL 13:5 st 1" in appeal["cites"]
    assert all(
        {"id", "last_day", "nominal_day", "why", "cites", "certainty"} <= set(each) for each in told
    )
    assert {each["id"] for each in told} == {f"D{number}" for number in range(1, 15)}


def test_all_facts_can_be_given(kfbeslut):
    """With all facts given, everything is counted."""
    days = [
        *("meeting", "certified", "posted", "decided", "filed"),
        *("received", "opened", "demanded", "arrived", "next-meeting"),
    ]
    words = [word for name in days for word in (f"--{name}", "2026-12-03")]

    code, out, _ = kfbeslut(
        "deadlines",
        *words,
        "--budget-year=2027",
        "--audited-year=2026",
        "--stayed-up",
        "--no-appeal-pending",
        "--format=json",
    )

    assert code == 0
    assert [each["name"] for each in json.loads(out) if each["last_day"] is None] == []
    assert "kan inte" not in kfbeslut("deadlines", *words)[1]


@pytest.mark.parametrize("day", ["2026-02-29", "i morgon"])
def test_a_day_that_is_none(kfbeslut, day):
    """What is no day is a mistake in the command."""
    code, out, told = kfbeslut("deadlines", "--posted", day)

    assert (code, out) == (2, "")
    assert f"--posted kan inte vara '{day}'" in told
