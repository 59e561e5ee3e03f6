"""Matters of the council that take two thirds of those present."""

import datetime as dt

import pytest

from kfbeslut.model import (
    Body,
    BodyKind,
    DecisionParagraph,
    Matter,
    MatterKind,
    Meeting,
    Proposal,
    ProposalKind,
    Side,
    Vote,
    VoteCount,
    VotePurpose,
    VoteSide,
)
from kfbeslut.rules import check
from kfbeslut.rules.core import rules

COUNCIL = Body(name="Kommunfullmäktige", kind=BodyKind.COUNCIL)
COMMITTEE = Body(name="Byggnadsnämnden", kind=BodyKind.COMMITTEE)
YES, NO = VoteSide.YES, VoteSide.NO
MOVED = [
    Proposal(key="bifall", kind=ProposalKind.APPROVAL),
    Proposal(key="avslag", kind=ProposalKind.REJECTION),
    Proposal(key="annat", kind=ProposalKind.OTHER),
]


SIDES = {"yes": Side(proposals=["bifall"]), "no": Side(proposals=["avslag"])}
RULE = rules["special-majority"]
KEYS = {RULE.form(variant.key).sentence.sv: variant.key for variant in RULE.variants}


def two_thirds(
    *counts,
    kind=MatterKind.NON_PARTY_COMMITTEE,
    body=COUNCIL,
    day=dt.date(2024, 3, 4),
    **facts,
):
    """Judge a vote, counted as yes, no, abstained; tell the variants found, or what lacks."""
    yes, no, abstained = (*counts, 0)[:3]
    stated = {"purpose": VotePurpose.MAIN, **SIDES, **facts}
    paragraph = DecisionParagraph(
        matter=Matter(kind=kind),
        meeting=Meeting(body=body, date=day),
        proposals=MOVED,
        votes=[Vote(counts=VoteCount(yes=yes, no=no, abstained=abstained), **stated)],
    )
    report = check(paragraph, rules=[RULE])
    if report.unjudged:
        (unjudged,) = report.unjudged
        return unjudged.missing
    if report.findings:
        return [KEYS.get(finding.sv) for finding in report]
    return "holds" if report.held else "silent"


@pytest.mark.parametrize("kind", [MatterKind.NON_PARTY_COMMITTEE, MatterKind.EXTRA_ELECTION])
def test_two_thirds_are_needed(kind):
    """Two thirds of those present are enough, and less is not."""
    form = None if kind is MatterKind.NON_PARTY_COMMITTEE else kind.value

    assert two_thirds(40, 20, won=YES, kind=kind) == "holds"
    assert two_thirds(39, 21, won=YES, kind=kind) == [form]
    assert two_thirds(39, 21, won=NO, kind=kind) == "holds"
    assert two_thirds(40, 20, won=NO, kind=kind) == [form]


def test_two_thirds_against():
    """A referendum by people's initiative is held unless two thirds are against it."""
    kind = MatterKind.PEOPLES_INITIATIVE

    assert two_thirds(21, 39, won=YES, kind=kind) == "holds"
    assert two_thirds(20, 40, won=NO, kind=kind) == "holds"
    assert two_thirds(21, 39, won=NO, kind=kind) == ["peoples-initiative"]


def test_those_who_abstain_are_present():
    """Where it hangs on those who abstained, that is a reading and no more than a warning."""
    by_reading = [f"{MatterKind.EXTRA_ELECTION.value}-by-those-present"]

    assert two_thirds(39, 19, 2, won=YES, kind=MatterKind.EXTRA_ELECTION) == by_reading
    assert two_thirds(30, 28, 2, won=YES, kind=MatterKind.EXTRA_ELECTION) == ["extra-election"]


def test_which_side_stood_for_it():
    """Which side was for it follows from what was moved; from one side only, if need be."""
    turned = {"yes": Side(proposals=["avslag"]), "no": Side(proposals=["annat"])}
    unclear = {"yes": Side(proposals=["annat"]), "no": None}

    assert two_thirds(20, 40, won=NO, **turned) == "holds"
    assert two_thirds(30, 30, won=NO, **turned) == [None]
    assert two_thirds(30, 30, won=NO, **unclear) == ("at.paragraph.proposals",)


def test_what_else_has_to_be_known():
    """What was asked has to be known, unless all that it may be comes to the same."""
    assert "purpose" in two_thirds(39, 21, won=YES, purpose=None)
    assert two_thirds(39, None, None, won=YES) == ("counts.no", "counts.abstained")
    assert two_thirds(0, 0, 0, won=YES) == "holds"


def test_two_thirds_are_the_councils():
    """In a committee, and before there was such a law, a simple majority is enough."""
    before = {"day": dt.date(2010, 12, 31), "kind": MatterKind.EXTRA_ELECTION}

    assert two_thirds(31, 29, won=YES, body=COMMITTEE) == "silent"
    assert two_thirds(31, 29, won=YES, **before) == "holds"
    assert two_thirds(31, 29, won=YES, day=dt.date(2010, 12, 31)) == [None]
    assert "at.body.kind" in two_thirds(31, 29, won=YES, body=None)
