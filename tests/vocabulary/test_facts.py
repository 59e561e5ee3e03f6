"""What the facts are called that a judgement may lack."""

import pytest

from kfbeslut.rules.core import rules
from kfbeslut.vocabulary.facts import fact_name

NEEDED = sorted({name for rule in rules for name in (*rule.needs, *rule.may_need, *rule.demands)})


@pytest.mark.parametrize("path", NEEDED)
@pytest.mark.parametrize("lang", ["sv", "en"])
def test_every_fact_that_the_rules_need_has_a_name(path, lang):
    """What a rule may lack is named in words, and not by the path by which programs know it."""
    assert fact_name(path).say(lang) != path


@pytest.mark.parametrize(
    ("path", "sv", "en"),
    [
        ("at.attendance", "närvarolistan", "the attendance list"),
        ("context.next_minutes.meeting.date", "nästa mötes dag", "the day of the next meeting"),
        ("at.case.steps.date", "dagarna i ärendets gång", "the days of the steps"),
        ("at.local", "de lokala reglerna", "the local rules"),
        ("at.locally.other", "de lokala reglerna", "the local rules"),
        ("votes.secret", "uppgiften ”sluten omröstning”", "the fact “closed ballot”"),
        (
            "at.local.raised",
            "den lokala regeln om när en motion är väckt",
            "the local rule on when a motion is raised",
        ),
        ("at.somewhere.else", "at.somewhere.else", "at.somewhere.else"),
    ],
)
def test_the_longest_path_that_is_known_names_a_fact(path, sv, en):
    """A fact has the name of its whole path, else of its end, else of its field, else none."""
    name = fact_name(path)

    assert (name.sv, name.en) == (sv, en)
