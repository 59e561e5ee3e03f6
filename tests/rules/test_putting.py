"""How the chair puts proposals, and refuses to."""

import datetime as dt

import pytest

from kfbeslut.model import (
    Body,
    BodyKind,
    Context,
    DecisionParagraph,
    Meeting,
    Minutes,
    Municipality,
    Proposal,
    ProposalKind,
    Putting,
    PuttingMethod,
    Refusal,
    ReviewMarks,
    Side,
    Vote,
    VotePurpose,
)
from kfbeslut.model.local import BodyRules, LocalRules
from kfbeslut.rules import check
from kfbeslut.rules.core import rules

COUNCIL = Body(name="Kommunfullmäktige", kind=BodyKind.COUNCIL)
COMMITTEE = Body(name="Skolnämnden", kind=BodyKind.COMMITTEE)
MAIN = Proposal(key="huvud", kind=ProposalKind.APPROVAL)
REMIT = Proposal(key="remiss", kind=ProposalKind.REMITTAL)
WAIT = Proposal(key="bord", kind=ProposalKind.POSTPONEMENT)
ADDED = Proposal(key="till", kind=ProposalKind.ADDITION)


def judge(rule, paragraph, **beside):
    """Let a rule judge a paper; tell which variants it found, or what it lacks."""
    report = check(paragraph, rules=rules.select(rule), **beside)
    if report.unjudged:
        return report.unjudged[0].missing
    if report.findings:
        keys = {rules[rule].form(v.key).sentence.sv: v.key for v in rules[rule].variants}
        return [keys.get(finding.sv) for finding in report]
    return "holds" if report.held else "silent"


def paragraph(*puttings, body=COUNCIL, moved=(MAIN,), **facts):
    return DecisionParagraph(
        meeting=Meeting(body=body, date=dt.date(2024, 3, 4)),
        proposals=moved,
        puttings=puttings,
        **facts,
    )


def put(*keys, **facts):
    method = PuttingMethod.ONE_BY_ONE if len(keys) == 1 else PuttingMethod.AGAINST_EACH_OTHER
    return Putting(**{"proposals": keys, "method": method, **facts})


def local(*, first):
    rules = BodyRules(formal_proposals_first=first)
    return LocalRules(municipality=Municipality(name="Almvik"), council=rules, committees=rules)


# In which order


@pytest.mark.parametrize("body", [COUNCIL, COMMITTEE])
@pytest.mark.parametrize(
    ("puttings", "said"),
    [
        ([put("remiss"), put("huvud"), put("till")], "holds"),
        ([put("huvud"), put("remiss")], [None]),
        ([put("huvud", "remiss")], ["not-alone"]),
        ([put("remiss", "bord")], ["not-alone"]),
        ([put("till"), put("huvud")], ["addition"]),
        ([put("huvud", "till")], ["addition"]),
    ],
)
def test_the_order_of_putting(puttings, said, body):
    """What puts the matter off comes first, each by itself, and additions come last."""
    paper = paragraph(*puttings, moved=(MAIN, REMIT, WAIT, ADDED), body=body)

    assert judge("formal-proposals-first", paper, local=local(first=True)) == said


def test_the_order_is_local():
    """Where the municipality's own rules aren't known, or say otherwise, nothing is wrong."""
    paper = paragraph(put("huvud"), put("remiss"), moved=(MAIN, REMIT))

    assert judge("formal-proposals-first", paper) == ("at.local.formal_proposals_first",)
    assert judge("formal-proposals-first", paper, local=local(first=False)) == "silent"


def test_nothing_that_has_a_place():
    """Without a remittal, a postponement or an addition beside something else any order will do."""
    alone = paragraph(put("remiss"), moved=(REMIT,))

    assert judge("formal-proposals-first", paragraph(put("huvud"))) == "silent"
    assert judge("formal-proposals-first", alone) == "silent"


# What the chair refuses


@pytest.mark.parametrize(
    ("rule", "why"),
    [
        ("no-new-matter-under-item", Refusal.NEW_MATTER),
        ("refusal-to-put-recorded", Refusal.UNLAWFUL),
    ],
)
class TestRefusals:
    """What the chair refuses to put is not put, in the council."""

    def test_it_is_not_put(self, rule, why):
        """A proposal that is refused, and stays so, is in order."""
        assert judge(rule, paragraph(put("till", refused=why))) == "holds"

    def test_it_is_put_all_the_same(self, rule, why):
        """One that is adopted or voted on although it was refused is not."""
        vote = Vote(purpose=VotePurpose.MAIN, yes=Side(proposals=["till"]), no=Side(text="Nej"))

        assert judge(rule, paragraph(put("till", refused=why, adopted=["till"]))) == [None]
        assert judge(rule, paragraph(put("till", refused=why), votes=[vote])) == [None]
        assert judge(rule, paragraph(put("till"), put("till", refused=why))) == "holds"

    def test_what_was_refused_is_not_told(self, rule, why):
        """Without a name it can't be followed."""
        assert judge(rule, paragraph(Putting(refused=why))) == ("puttings.proposals",)

    def test_where_it_goes(self, rule, why):
        """The act lets the chair of the council refuse, and says nothing of committees."""
        wrong = put("till", refused=why, adopted=["till"])

        assert judge(rule, paragraph(wrong, body=COMMITTEE)) == "silent"
        assert judge(rule, paragraph(wrong, body=None)) == ("at.body.kind",)
        assert judge(rule, paragraph()) == "silent"


def test_the_council_decides_otherwise():
    """What the chair finds unlawful the council may have put; a new matter it can't, as we read."""
    unlawful, new = (
        paragraph(put("till", refused=why, overruled=True, adopted=["till"])) for why in Refusal
    )

    assert judge("refusal-to-put-recorded", unlawful) == "holds"
    assert judge("no-new-matter-under-item", new) == ["overruled"]


def test_a_reviewer_finds_a_new_matter():
    """A reviewer's mark is only a warning, and none where the chair refused as well."""
    marked = Context(marks=ReviewMarks(new_matter=True))
    rule = "no-new-matter-under-item"

    assert judge(rule, paragraph(put("till")), context=marked) == ["as-reviewed"]
    assert judge(rule, paragraph(put("till", refused=Refusal.NEW_MATTER)), context=marked) == (
        "holds"
    )
    assert (
        judge(
            rule,
            paragraph(put("huvud"), put("till", refused=Refusal.NEW_MATTER)),
            context=marked,
        )
        == "holds"
    )


def test_a_mark_on_whole_minutes():
    """Of whole minutes nobody knows which paragraph a reviewer meant."""
    within = DecisionParagraph(proposals=[MAIN], puttings=[put("huvud")])
    minutes = Minutes(meeting=Meeting(body=COUNCIL, date=dt.date(2024, 3, 4)), paragraphs=[within])
    marked = Context(marks=ReviewMarks(new_matter=True))

    assert judge("no-new-matter-under-item", minutes, context=marked) == "holds"
