"""Motions: to whom, and for what."""

import pytest

from kfbeslut.model import Body, BodyKind, Claim, Motion
from kfbeslut.rules import check
from kfbeslut.samples import change, motion


def test_addressed_to_a_body_of_another_kind():
    """A body of another kind may be the assembly of a federation, so nothing can be said."""
    body = Body(name="Direktionen", kind=BodyKind.OTHER)

    report = check(change(motion(), "/addressee", body))

    assert report.findings == ()
    assert [unjudged.missing for unjudged in report.unjudged] == [("addressee.kind",)]


@pytest.mark.parametrize("text", [" ", "att", "Att …", "– att:"])
def test_a_claim_that_says_nothing(text):
    """A claim without words asks for nothing, and is pointed at."""
    paper = Motion(claims=[Claim(text="att bron rivs"), Claim(text=text)])

    (finding,) = check(paper)

    assert (finding.rule, finding.path) == ("motion-has-claim", "/claims/1")


def test_a_motion_of_which_nothing_is_known():
    """An empty motion breaks nothing that can be told: what is missing is named."""
    report = check(Motion())

    assert report.findings == ()
    assert [unjudged.missing for unjudged in report.unjudged] == [
        ("addressee.kind",),
        ("claims",),
    ]
