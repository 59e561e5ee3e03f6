"""One fact is taken away, wherever the rules find it."""

import datetime as dt

import attrs

from kfbeslut.model import BodyRules, Context, LocalRules, Municipality
from kfbeslut.rules.examples import Example
from kfbeslut.samples import committee_minutes, council_minutes, motion, special_statement
from kfbeslut.testing import blanked


def test_today():
    """The day of judging stands beside the paper."""
    example = Example(motion(), today=dt.date(2024, 5, 27))

    assert blanked(example, "at.today") == attrs.evolve(example, today=None)


def test_what_only_the_context_states():
    """What a paper states and what its minutes state is blanked in both."""
    example = Example(special_statement(), context=Context(minutes=committee_minutes()))

    less = blanked(example, "at.body.kind")

    assert less.context.minutes.meeting.body.kind is None
    assert less.document.paragraph is None or less.document.paragraph.body.kind is None


def test_a_local_rule():
    """A condition is blanked for every body; without local rules there is none."""
    rules = LocalRules(
        municipality=Municipality(name="Almvik"),
        council=BodyRules(certifiers=2),
        bodies=[BodyRules(body="Skolnämnden", certifiers=1)],
        motions_signed=True,
    )
    example = Example(council_minutes(), local=rules)

    assert blanked(example, "at.local.certifiers").local.council.certifiers is None
    assert blanked(example, "at.local.certifiers").local.bodies[0].certifiers is None
    assert blanked(example, "at.locally.motions_signed").local.motions_signed is None
    assert blanked(example, "at.local").local is None
    assert blanked(Example(motion()), "at.local.certifiers") == Example(motion())


def test_what_was_not_stated():
    """Blanking what isn't there changes nothing."""
    example = Example(motion())

    assert blanked(example, "context.minutes").document == motion()
