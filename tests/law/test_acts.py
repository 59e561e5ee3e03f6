import datetime as dt

import pytest

from kfbeslut import law
from kfbeslut.law import GKL, KL, STATUTES, governing


@pytest.mark.parametrize("act", STATUTES, ids=str)
def test_every_act_is_named_with_its_number(act):
    """
    A name without its number could mean an older act of the same name.
    """
    assert f"({act.sfs})" in act.say("sv")
    assert f"({act.sfs})" in act.say("en")


def test_every_act_is_listed_once():
    """
    The list holds each act that can be imported, the oldest first.
    """
    imported = [act for name in law.__all__ if isinstance(act := getattr(law, name), law.Statute)]

    assert list(STATUTES) == sorted(imported)
    assert len({act.abbreviation for act in STATUTES}) == len(STATUTES)


@pytest.mark.parametrize(
    ("old", "new"),
    [
        (law.GKL, law.KL),
        (law.GFL, law.FL),
        (law.SEKRL, law.OSL),
        (law.OLD_PROPORTIONAL_ELECTIONS, law.PROPORTIONAL_ELECTIONS),
    ],
    ids=str,
)
def test_a_new_act_follows_on_the_old(old, new):
    """
    No day between the old act and the new is without law, and none has both.
    """
    assert new.in_force_from - old.in_force_until == dt.timedelta(days=1)


@pytest.mark.parametrize(
    ("day", "act"),
    [
        (dt.date(1991, 12, 31), None),
        (dt.date(1992, 1, 1), GKL),
        (dt.date(2017, 12, 31), GKL),
        (dt.date(2018, 1, 1), KL),
        (dt.date(2026, 11, 21), KL),
    ],
)
def test_an_act_is_judged_by_the_law_of_its_day(day, act):
    """
    The Local Government Act of 1991 rules to the end of 2017, that of 2017 from then on.
    """
    assert governing(day) is act
