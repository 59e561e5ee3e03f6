"""Local rules: conditions that the act leaves to each municipality."""

import datetime as dt

import pytest

from kfbeslut.errors import InvalidValueError
from kfbeslut.model import (
    Body,
    BodyKind,
    BodyRules,
    LocalRules,
    MatterKind,
    Meeting,
    Minutes,
    Motion,
    Municipality,
    Raised,
)
from kfbeslut.rules import Here, check

ALMVIK = Municipality(name="Almvik")
COUNCIL = Body(name="Kommunfullmäktige", kind=BodyKind.COUNCIL)
SCHOOLS = Body(name="Skolnämnden", kind=BodyKind.COMMITTEE)


@pytest.mark.parametrize(
    ("conditions", "section"),
    [
        ({"council": BodyRules(summons_days=6)}, "5 kap. 15 §"),
        ({"council": BodyRules(may_return_same_day=True)}, "5 kap. 20 §"),
        ({"council": BodyRules(certified_within_days=15)}, "5 kap. 69 §"),
        ({"committees": BodyRules(certified_within_days=15)}, "5 kap. 69 §"),
        ({"left_to_committees": [MatterKind.TAX_RATE]}, "5 kap. 2 §"),
        ({"bodies": [BodyRules(body="Skolnämnden", certified_within_days=15)]}, "5 kap. 69 §"),
    ],
)
def test_the_act_is_not_loosened(conditions, section):
    """A condition that is looser than the act is refused, and the section is named."""
    with pytest.raises(InvalidValueError) as refused:
        LocalRules(municipality=ALMVIK, **conditions)

    assert section in refused.value.sentence("sv")
    assert section in refused.value.sentence("en")


@pytest.mark.parametrize(
    "conditions",
    [
        {"council": BodyRules(summons_days=7, certified_within_days=14)},
        {"council": BodyRules(may_return_same_day=False)},
        {"left_to_committees": [MatterKind.CITIZEN_PROPOSAL]},
        {"committees": BodyRules(summons_days=3, may_return_same_day=True)},
    ],
)
def test_what_the_act_leaves_open_is_local(conditions):
    """The act's own bound is no loosening, and committees have none of the council's bounds."""
    assert LocalRules(municipality=ALMVIK, **conditions)


def test_they_end_after_they_begin():
    """Local rules can't end before they begin."""
    with pytest.raises(InvalidValueError):
        LocalRules(municipality=ALMVIK, since=dt.date(2024, 1, 2), until=dt.date(2024, 1, 1))


def test_a_body_of_its_own_rules():
    """What a body's own by-law leaves open is as for all committees."""
    rules = LocalRules(
        municipality=ALMVIK,
        council=BodyRules(certifiers=2),
        committees=BodyRules(certifiers=1, remote=True),
        bodies=[BodyRules(body="Skolnämnden", certifiers=3)],
    )

    assert rules.of(COUNCIL).certifiers == 2
    assert rules.of(SCHOOLS) == BodyRules(body="Skolnämnden", certifiers=3, remote=True)
    assert rules.of(Body(name="Miljönämnden")) == BodyRules(certifiers=1, remote=True)


@pytest.mark.parametrize(
    ("since", "until", "held", "in_force"),
    [
        (None, None, None, True),
        (dt.date(2024, 1, 1), None, dt.date(2024, 1, 1), True),
        (dt.date(2024, 1, 2), None, dt.date(2024, 1, 1), False),
        (None, dt.date(2023, 12, 31), dt.date(2024, 1, 1), False),
        (None, dt.date(2024, 1, 1), dt.date(2024, 1, 1), True),
        (dt.date(2024, 1, 1), None, None, False),
    ],
)
def test_they_hold_for_their_days(since, until, held, in_force):
    """Local rules say nothing of a day on which they were not in force, or that isn't known."""
    rules = LocalRules(
        municipality=ALMVIK, since=since, until=until, council=BodyRules(remote=True)
    )
    minutes = Minutes(meeting=Meeting(body=COUNCIL, date=held))

    here = Here.of(minutes, local=rules)

    assert here.locally == (rules if in_force else None)
    assert here.local == (BodyRules(remote=True) if in_force else None)


def test_nothing_is_known_of_an_unnamed_body():
    """Without a body there are no conditions, and without local rules none at all."""
    rules = LocalRules(municipality=ALMVIK, raised=Raised.FILED, council=BodyRules(remote=True))

    assert Here.of(Motion(), local=rules).local is None
    assert Here.of(Motion(), local=rules).locally is rules
    assert Here.of(Minutes(meeting=Meeting(body=COUNCIL))).local is None


def test_a_check_by_local_rules():
    """Local rules are given beside the document."""
    report = check(Motion(), local=LocalRules(municipality=ALMVIK))

    assert report.ok
