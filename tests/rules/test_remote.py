"""Taking part from a distance."""

import datetime as dt

import pytest

from kfbeslut.model import (
    Actor,
    Body,
    BodyKind,
    Capacity,
    DecisionParagraph,
    DecisionPoint,
    Meeting,
    Minutes,
    Municipality,
    ParagraphNumber,
    ParagraphSpan,
    Presence,
    Remote,
)
from kfbeslut.model.local import BodyRules, LocalRules
from kfbeslut.rules import check
from kfbeslut.rules.core import rules

COUNCIL, COMMITTEE = BodyKind.COUNCIL, BodyKind.COMMITTEE
KARIN, RUT = Actor(name="Karin Åkerdal"), Actor(name="Rut Lind")
DAY = dt.date(2024, 5, 27)
DECIDED = DecisionParagraph(number=ParagraphNumber.of(5), decisions=[DecisionPoint(text="x")])
SOUND_AND_PICTURE = Remote.SOUND_AND_PICTURE


def judge(
    rule,
    *,
    kind=COUNCIL,
    day=DAY,
    actor=RUT,
    paragraph=DECIDED,
    presidium=(KARIN,),
    alone=False,
    local=None,
    **presence,
):
    """Judge a person's presence: the key of what was found, or what is missing."""
    facts = {
        "meeting": Meeting(body=Body(name="Organet", kind=kind), date=day, presidium=presidium),
        "attendance": [Presence(actor=actor, **presence)],
    }
    paper = Minutes(paragraphs=paragraph and [paragraph], **facts)
    report = check(paper.extract(5) if alone else paper, rules=rules.select(rule), local=local)
    keys = [None, *(variant.key for variant in rules[rule].variants)]
    variants = {rules[rule].form(key).sentence.sv: key or "breach" for key in keys}
    told = [variants[finding.sv] for finding in report]
    told += [missing for unjudged in report.unjudged for missing in unjudged.missing]
    return told or ["holds" if report.held else "silent"]


def allowed(kind=COUNCIL, *, remote=SOUND_AND_PICTURE, known=True, **facts):
    conditions = BodyRules(remote=facts.pop("allowed", None), remote_since=facts.pop("since", None))
    local = LocalRules(
        municipality=Municipality(name="Almviks kommun"), council=conditions, committees=conditions
    )
    rule = "remote-attendance-authorised"
    return judge(rule, kind=kind, remote=remote, local=local if known else None, **facts)


@pytest.mark.parametrize(("kind", "breach"), [(COUNCIL, "breach"), (COMMITTEE, "in-committee")])
def test_what_the_council_has_decided(kind, breach):
    """The council decides whether members may take part from a distance, and since when."""
    assert allowed(kind, allowed=True) == ["holds"]
    assert allowed(kind, allowed=True, since=DAY) == ["holds"]
    assert allowed(kind, allowed=True, since=DAY + dt.timedelta(days=1)) == [breach]
    assert allowed(kind, allowed=False) == [breach]
    assert allowed(kind) == ["at.local.remote"]
    assert allowed(kind, known=False) == ["at.local.remote"]


@pytest.mark.parametrize(
    ("day", "said"),
    [
        (dt.date(2014, 1, 31), "silent"),
        (dt.date(2014, 2, 1), "breach"),
        (dt.date(2017, 12, 31), "breach"),
        (dt.date(2026, 7, 1), "breach"),
    ],
)
def test_since_when_the_act_speaks_of_it(day, said):
    """Before February 2014 the act said nothing of taking part from a distance."""
    assert allowed(day=day, allowed=False) == [said]


@pytest.mark.parametrize(
    "facts",
    [
        {"remote": Remote.ON_SITE},
        {"remote": None},
        {"serving": False},
        {"capacity": Capacity.OFFICIAL},
        {"kind": BodyKind.SUB_COMMITTEE},
    ],
)
def test_where_nothing_is_asked(facts):
    """Whoever is on the spot, or doesn't serve, needs no decision by the council."""
    assert allowed(allowed=False, **facts) == ["silent"]


def both_ways(remote, **facts):
    return judge("remote-attendance-both-ways", remote=remote, **facts)


@pytest.mark.parametrize(
    ("remote", "said", "since_2026"),
    [
        (SOUND_AND_PICTURE, "holds", "holds"),
        (Remote.SOUND_ONLY, "breach", "sound-only-since-2026"),
        (Remote.INTERRUPTED, "interrupted", "interrupted"),
        (Remote.UNSPECIFIED, "remote", "remote"),
    ],
)
def test_sound_and_picture(remote, said, since_2026):
    """Sound alone is not enough; what was enacted for July 2026 was not seen."""
    for kind in (COUNCIL, COMMITTEE):
        assert both_ways(remote, kind=kind) == [said]
        assert both_ways(remote, kind=kind, day=dt.date(2026, 6, 30)) == [said]
        assert both_ways(remote, kind=kind, day=dt.date(2026, 7, 1)) == [since_2026]


@pytest.mark.parametrize(
    ("facts", "said"),
    [
        ({"paragraphs": [ParagraphSpan.of(5)]}, "breach"),
        ({"paragraphs": [ParagraphSpan.of(6, 9)]}, "holds"),
        ({"paragraph": DecisionParagraph(number=ParagraphNumber.of(5))}, "holds"),
        ({"paragraph": None}, "holds"),
        ({"alone": True}, "breach"),
    ],
)
def test_only_decisions_count(facts, said):
    """One who only heard by telephone what others told took part in no decision."""
    assert both_ways(Remote.SOUND_ONLY, **facts) == [said]


@pytest.mark.parametrize(
    ("facts", "said"),
    [
        ({"actor": KARIN, "remote": SOUND_AND_PICTURE}, "breach"),
        ({"actor": RUT, "remote": SOUND_AND_PICTURE}, "holds"),
        ({"actor": KARIN, "remote": SOUND_AND_PICTURE, "kind": COMMITTEE}, "silent"),
        ({"actor": KARIN, "remote": SOUND_AND_PICTURE, "day": dt.date(2026, 6, 30)}, "silent"),
        ({"actor": KARIN, "remote": SOUND_AND_PICTURE, "presidium": None}, "at.meeting.presidium"),
        ({"actor": KARIN}, "silent"),
    ],
)
def test_the_presidium(facts, said):
    """From July 2026 the presidium of the council is on the spot, by the bill."""
    assert judge("presidium-on-site", **{"day": dt.date(2026, 9, 28)} | facts) == [said]
