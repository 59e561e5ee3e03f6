"""
A rule on matters of the council that take two thirds of those present.

An extra election does, and that a committee is chosen on other grounds than party; a referendum by
people's initiative is held unless two thirds are against it (5 kap. 10, 37 och 58 §§
kommunallagen).
"""

import datetime as dt
from collections.abc import Iterator
from typing import Final

from kfbeslut.findings import Severity
from kfbeslut.law import GKL, KL, Certainty, Citation
from kfbeslut.messages import Term
from kfbeslut.model import MatterKind, ProposalKind, Vote, VotePurpose, VoteSide
from kfbeslut.procedure import (
    BY_SPECIAL_MAJORITY,
    Decided,
    Question,
    Tally,
    Undecided,
    VoteResult,
    outcome,
)
from kfbeslut.rules.bodies import is_not_of_council
from kfbeslut.rules.definition import Variant, rule
from kfbeslut.rules.here import Here
from kfbeslut.rules.tally import tally_of
from kfbeslut.rules.verdicts import Fault, Unknown
from kfbeslut.rules.voting import has_further_sides

__all__ = ["special_majority"]

_FROM_2011: Final = dt.date(2011, 1, 1)  # SFS 2010:1414
_SIDES: Final = {VoteSide.YES: Term("ja", "yes"), VoteSide.NO: Term("nej", "no")}

#: Where the law says which majority such a matter takes.
_SECTIONS: Final[dict[MatterKind, tuple[Citation, ...]]] = {
    MatterKind.NON_PARTY_COMMITTEE: (KL.at(5, 58, paragraph=2), GKL.at(5, 46, paragraph=3)),
    MatterKind.EXTRA_ELECTION: (KL.at(5, 10), GKL.at(5, 5, letter="a", since=_FROM_2011)),
    MatterKind.PEOPLES_INITIATIVE: (
        KL.at(5, 37, paragraph=1, item=2),
        GKL.at(5, 34, letter="a", paragraph=1, item=2, since=_FROM_2011),
    ),
}
#: What `outcome` calls a fact that is missing, and where it stands.
_FACTS: Final = {
    "question": "purpose",
    "side": "at.paragraph.proposals",
    "chair": "chair",
    "put_off_before": "at.paragraph.steps",
    "body": "at.body.kind",
}
_OTHER: Final = {VoteSide.YES: VoteSide.NO, VoteSide.NO: VoteSide.YES}


# Where the rule is silent


def takes_a_simple_majority(vote: Vote, at: Here) -> bool:
    """
    The matter is none that takes two thirds: that is for `majority-decides`.

    Unprepared and unannounced matters, which take all, are for rules of their own.
    """
    return at.matter not in BY_SPECIAL_MAJORITY


def is_not_on_the_matter_itself(vote: Vote, at: Here) -> bool:
    """
    The vote was on remittal, postponement or a counter-proposal.
    """
    return vote.purpose in {VotePurpose.REMITTAL_OR_NOW, VotePurpose.ELIMINATION}


# The rule


_SV: Final = (
    "Rösterna föll {yes}–{no} (ja–nej) bland {present} närvarande, och {won} anges ha vunnit. "
)
_EN: Final = (
    "The votes fell {yes}–{no} (yes–no) among {present} present, and {won} is said to have won. "
)
_DEMANDS: Final = {
    MatterKind.NON_PARTY_COMMITTEE: (
        _SV + "Att en nämnd väljs på annan grund än partipolitisk kräver minst två tredjedelar av "
        "de närvarande.",
        _EN + "That a committee is chosen on other grounds than party takes at least two thirds of "
        "those present.",
    ),
    MatterKind.EXTRA_ELECTION: (
        _SV + "Extra val kräver minst två tredjedelar av de närvarande.",
        _EN + "An extra election takes at least two thirds of those present.",
    ),
    MatterKind.PEOPLES_INITIATIVE: (
        _SV + "Folkomröstningen hålls om inte minst två tredjedelar av de närvarande röstar emot.",
        _EN + "The referendum is held unless at least two thirds of those present vote against.",
    ),
}


def _by_those_present(kind: MatterKind) -> str:
    return f"{kind.value}-by-those-present"


def _variants() -> Iterator[Variant]:
    for kind, sections in _SECTIONS.items():
        sv, en = _DEMANDS[kind]
        if kind is not MatterKind.NON_PARTY_COMMITTEE:
            yield Variant(kind.value, cites=sections, sv=sv, en=en)
        yield Variant(
            _by_those_present(kind),
            severity=Severity.WARNING,
            certainty=Certainty.READING,
            cites=sections,
            sv=f"{sv} Som vi läser lagen är också de som avstår närvarande.",
            en=f"{en} As we read the act, those who abstain are present as well.",
        )


@rule(
    "special-majority",
    on=Vote,
    severity=Severity.ERROR,
    certainty=Certainty.TEXT,
    cites=_SECTIONS[MatterKind.NON_PARTY_COMMITTEE],
    needs=["won", "at.date"],
    may_need=[*_FACTS.values(), "counts.yes", "counts.no", "counts.abstained"],
    silent_when=[
        is_not_of_council,
        takes_a_simple_majority,
        is_not_on_the_matter_itself,
        has_further_sides,
    ],
    sv=_DEMANDS[MatterKind.NON_PARTY_COMMITTEE][0],
    en=_DEMANDS[MatterKind.NON_PARTY_COMMITTEE][1],
    variants=tuple(_variants()),
    examples="special_majority.special_majority",
)
def special_majority(vote: Vote, at: Here) -> Fault | Unknown | None:
    """
    Where the law asks for two thirds, they are counted of all who are present.

    That is so of an extra election, and of a committee that is not chosen on party lines; a
    referendum by people's initiative is held unless two thirds are against. What the by-laws of a
    federation of municipalities ask for is not known here.

    Silent when another body than the council met, a simple majority is enough, the vote was not on
    the matter itself, or there were more than two sides.
    """
    assert vote.won  # noqa: S101 - it is needed
    tally = tally_of(vote, at)
    result = _result(vote, at, tally)
    if isinstance(result, Undecided):
        return Unknown(*dict.fromkeys(_FACTS.get(fact, fact) for fact in result.missing))
    if not isinstance(result, Decided) or result.won is vote.won:
        return None
    assert at.matter  # noqa: S101 - it is one of those that take two thirds
    anyhow = _result(vote, at, Tally.counted(yes=tally.yes.low, no=tally.no.low, abstained=0))
    variant: str | None = at.matter.value
    if not isinstance(anyhow, Decided) or anyhow.won is not result.won:
        variant = _by_those_present(at.matter)
    elif at.matter is MatterKind.NON_PARTY_COMMITTEE:
        variant = None
    return Fault(
        "won",
        variant=variant,
        yes=tally.yes.in_words(),
        no=tally.no.in_words(),
        present=tally.present.in_words(),
        won=_SIDES[vote.won],
    )


def _result(vote: Vote, at: Here, tally: Tally) -> VoteResult:
    assert at.date  # noqa: S101 - it is needed
    return outcome(
        tally,
        body=at.body.kind if at.body else None,
        day=at.date,
        question=Question.MATTER if vote.purpose else None,
        matter=at.matter,
        side=_side_for(vote, at),
        chair=vote.chair if vote.chair is not VoteSide.FURTHER else None,
    )


def _side_for(vote: Vote, at: Here) -> VoteSide | None:
    """
    Tell which side stood for what is decided here, as what was moved tells.
    """
    moved = {each.key: each.kind for each in (at.paragraph and at.paragraph.proposals) or ()}
    sides = {VoteSide.YES: vote.yes, VoteSide.NO: vote.no}
    kinds = {
        name: {moved.get(key) for key in (side and side.proposals) or ()}
        for name, side in sides.items()
    }
    approving = [name for name, of in kinds.items() if ProposalKind.APPROVAL in of]
    rejecting = [name for name, of in kinds.items() if ProposalKind.REJECTION in of]
    if len(approving) == 1:
        return approving[0]
    return _OTHER[rejecting[0]] if len(rejecting) == 1 and not approving else None
