"""
Rules on what only the council decides, and on what it decides unprepared.

See 5 kap. 1, 2 och 33 §§ kommunallagen.
"""

from collections.abc import Iterator
from typing import Final

from kfbeslut.findings import Severity
from kfbeslut.law import GKL, KL, Certainty
from kfbeslut.messages import Term
from kfbeslut.model import (
    BodyKind,
    Choice,
    DecisionParagraph,
    DecisionPoint,
    Election,
    Extent,
    MatterKind,
    Outcome,
    Vote,
    VotePurpose,
)
from kfbeslut.rules.definition import Variant, rule
from kfbeslut.rules.here import Here
from kfbeslut.rules.tally import tally_of
from kfbeslut.rules.verdicts import Fault, Unknown

__all__ = [
    "council_matter_not_decided_by_committee",
    "unprepared_urgent_matter_needs_unanimity",
]

#: Matters of the council, and what they are called.
_COUNCILS_OWN: Final = {
    MatterKind.BUDGET: Term("budgeten", "the budget"),
    MatterKind.TAX_RATE: Term("skattesatsen", "the tax rate"),
    MatterKind.ELECTION: Term(
        "val till nämnder eller av revisorer", "elections to committees or of auditors"
    ),
    MatterKind.ANNUAL_REPORT: Term("årsredovisningen", "the annual report"),
    MatterKind.DISCHARGE: Term("ansvarsfrihet", "discharge from liability"),
    MatterKind.REFERENDUM: Term("folkomröstning", "a referendum"),
    MatterKind.EXTRA_ELECTION: Term("extra val", "an extra election"),
}
#: Such as are the council's in matters of principle only, or if they are important.
_BY_JUDGEMENT: Final = {
    MatterKind.GOALS: Term("mål och riktlinjer", "aims and guidelines"),
    MatterKind.ORGANISATION: Term("nämndernas organisation", "the organisation of committees"),
    MatterKind.BENEFITS: Term("ekonomiska förmåner", "financial benefits"),
}
_ALL_COUNCILS: Final = frozenset(_COUNCILS_OWN) | frozenset(_BY_JUDGEMENT)
#: What closes a matter; the rest sends it on, puts it off or takes note.
_FINAL: Final = frozenset({Outcome.GRANTED, Outcome.REJECTED, Outcome.ADOPTED, Outcome.ELECTED})

#: Words that tell of a proposal, or of the body's own share of a budget or a report.
_PROPOSING: Final = ("föreslå", "förslag", "tillstyrk", "fullmäktige")
_OWN_SHARE: Final = ("internbudget", "detaljbudget", "nämndens", "styrelsens", "utskottets")

_MEMBERS: Final = frozenset({"ledamot", "ledamöter", "ersättare"})
_AUDITORS: Final = frozenset({"revisor", "revisorer"})
_BODIES: Final = ("nämnden", "kommunstyrelsen", "regionstyrelsen", "landstingsstyrelsen")

#: The council may decide these at once, whoever disagrees (5 kap. 29-32 §§).
_NEEDS_NO_PREPARATION: Final = frozenset(
    {
        MatterKind.ELECTION,
        MatterKind.RESIGNATION,
        MatterKind.EXTRA_ELECTION,
        MatterKind.AUDIT,
        MatterKind.DISCHARGE,
    }
)
_KEPT_OUT: Final = frozenset({Choice.ABSTAINS, Choice.DOES_NOT_TAKE_PART, None})


# Where these rules are silent


def is_no_urgent_matter(paragraph: DecisionParagraph, at: Here) -> bool:
    """
    The agenda doesn't tell that it came unprepared.
    """
    return at.item is None or at.item.unprepared is not True


def needs_no_preparation(paragraph: DecisionParagraph, at: Here) -> bool:
    """
    The council may decide it without preparation though not all agree (5 kap. 29-32 §§).
    """
    return at.matter in _NEEDS_NO_PREPARATION


def is_before_committee(paragraph: DecisionParagraph, at: Here) -> bool:
    """
    A committee has no duty to have its matters prepared.
    """
    return at.council is False


def is_before_council(paragraph: DecisionParagraph, at: Here) -> bool:
    """
    The council itself met.
    """
    return at.council is True


def is_no_council_matter(paragraph: DecisionParagraph, at: Here) -> bool:
    """
    It is a matter of another kind than those that are the council's.
    """
    return at.matter is not None and at.matter not in _ALL_COUNCILS


def is_delegated(paragraph: DecisionParagraph, at: Here) -> bool:
    """
    It was taken by delegation: that is for `delegation-within-limits`.
    """
    return paragraph.delegation is not None


def is_own_share(paragraph: DecisionParagraph, at: Here) -> bool:
    """
    By its title it is the body's own budget or report, within what the council decided.
    """
    title = (paragraph.title or "").casefold()
    return any(word in title for word in _OWN_SHARE)


# The rules


@rule(
    "unprepared-urgent-matter-needs-unanimity",
    on=DecisionParagraph,
    severity=Severity.ERROR,
    certainty=Certainty.TEXT,
    cites=[KL.at(5, 33), GKL.at(5, 32)],
    may_need=["at.council", "votes", "reservations"],
    silent_when=[is_no_urgent_matter, is_before_committee, needs_no_preparation],
    sv="Ärendet kom oberett som brådskande, men alla närvarande var inte ense om beslutet: {yes} "
    "ja mot {no} nej.",
    en="The matter came unprepared as urgent, but not all present agreed on the decision: {yes} "
    "yes against {no} no.",
    variants=[
        Variant(
            "reservation",
            sv="Ärendet kom oberett som brådskande, men alla närvarande var inte ense om beslutet: "
            "det finns en reservation.",
            en="The matter came unprepared as urgent, but not all present agreed on the decision: "
            "there is a recorded dissent.",
        ),
        Variant(
            "abstained",
            severity=Severity.WARNING,
            certainty=Certainty.READING,
            sv="Ärendet kom oberett som brådskande, och någon avstod. Som vi läser lagen är den "
            "som avstår inte ense med de andra.",
            en="The matter came unprepared as urgent, and somebody abstained. As we read the act, "
            "one who abstains does not agree with the others.",
        ),
    ],
    examples="council_matters.unprepared_urgent_matter_needs_unanimity",
)
def unprepared_urgent_matter_needs_unanimity(
    paragraph: DecisionParagraph, at: Here
) -> Fault | Unknown | None:
    """
    On an urgent matter that the council decides unprepared, all members present agree.

    Whether all agreed to take it up is another question (5 kap. 52 §). Votes on remittal or
    postponement, and those by which a counter-proposal is chosen, are not looked at.

    Silent when the agenda doesn't tell that it came unprepared, before a committee, and where
    the act asks for no preparation.
    """
    if at.council is None:
        return Unknown("at.council")
    votes = paragraph.votes or ()
    for number, vote in enumerate(votes):
        tally = tally_of(vote, at)
        if vote.purpose is VotePurpose.MAIN and tally.yes.low and tally.no.low:
            return Fault(f"votes/{number}", yes=tally.yes.in_words(), no=tally.no.in_words())
    if paragraph.reservations:
        return Fault("reservations", variant="reservation")
    missing = [] if at.extent is Extent.WHOLE else _untold(paragraph)
    if missing or any(_may_divide(vote, at) for vote in votes):
        return Unknown(*(missing or ["votes"]))
    return Fault(variant="abstained") if _somebody_abstained(paragraph) else None


@rule(
    "council-matter-not-decided-by-committee",
    on=DecisionParagraph,
    severity=Severity.ERROR,
    certainty=Certainty.TEXT,
    cites=[
        KL.at(5, 1, paragraph=1),
        KL.at(5, 2),
        GKL.at(3, 9, paragraph=1),
        GKL.at(3, 10, paragraph=1),
    ],
    needs=["at.matter", "at.body.kind", "decisions"],
    may_need=["elections", "at.locally.left_to_committees"],
    silent_when=[is_before_council, is_no_council_matter, is_delegated, is_own_share],
    sv="{body} avgjorde ett ärende om {matter}. Sådana ärenden avgör fullmäktige, och de får inte "
    "delegeras till nämnder.",
    en="{body} decided a matter of {matter}. Such matters are decided by the council, and may not "
    "be delegated to committees.",
    variants=[
        Variant(
            "by-judgement",
            severity=Severity.WARNING,
            certainty=Certainty.READING,
            sv="{body} avgjorde ett ärende om {matter}. Som vi läser lagen är det fullmäktiges "
            "sak, om det är av principiell beskaffenhet eller annars av större vikt.",
            en="{body} decided a matter of {matter}. As we read the act, that is for the council "
            "if it is one of principle or otherwise of major importance.",
        )
    ],
    examples="council_matters.council_matter_not_decided_by_committee",
)
def council_matter_not_decided_by_committee(
    paragraph: DecisionParagraph, at: Here
) -> Fault | Unknown | None:
    """
    No committee closes a matter that is the council's own.

    A proposal to the council is in order. Of elections only those of members of committees and of
    auditors are the council's. Whether aims, organisation or benefits are of principle is a
    matter of judgement, so a committee that decides on them, and to which the council has not
    left it, is warned only.

    Silent when the council met, on other matters, on what was decided by delegation, and on a
    body's own share of a budget or report.
    """
    if at.council is None:
        return Unknown("at.body.kind")
    if at.matter is MatterKind.ELECTION:
        return _elected(paragraph, at)
    place = _closing(paragraph)
    return _closed(place, at) if isinstance(place, str) else place


# What the paragraph tells


def _untold(paragraph: DecisionParagraph) -> list[str]:
    return [name for name in ("votes", "reservations") if getattr(paragraph, name) is None]


def _may_divide(vote: Vote, at: Here) -> bool:
    """
    Tell whether a vote may have shown that not all agreed, as far as its purpose and numbers tell.
    """
    if vote.purpose not in {VotePurpose.MAIN, None}:
        return False
    tally = tally_of(vote, at)
    return tally.yes.high != 0 and tally.no.high != 0


def _somebody_abstained(paragraph: DecisionParagraph) -> bool:
    in_votes = any(
        (vote.counts and vote.counts.abstained) or vote.ballots(Choice.ABSTAINS)
        for vote in paragraph.votes or ()
        if vote.purpose in {VotePurpose.MAIN, None}
    )
    return in_votes or any(each.choice in _KEPT_OUT for each in paragraph.not_taking_part or ())


def _closing(paragraph: DecisionParagraph) -> str | Unknown | None:
    """
    Find the point that closes the matter; `None` if there is none, or it only proposes.
    """
    points = paragraph.decisions or ()
    if any(_proposes(words) for words in _words(paragraph, points)):
        return None
    for number, point in enumerate(points):
        if point.decided_by is None or point.decided_by.kind is not BodyKind.COUNCIL:
            outcomes = {effect.outcome for effect in point.effects or ()}
            if outcomes & _FINAL:
                return f"decisions/{number}"
            if not outcomes:
                return Unknown("decisions")
    return None


def _closed(place: str, at: Here) -> Fault | Unknown | None:
    """
    Judge a body that closed the matter at that place.
    """
    matter = at.matter
    body = at.body.name if at.body else None
    if matter in _COUNCILS_OWN:
        return Fault(place, body=body, matter=_COUNCILS_OWN[matter])
    left = at.locally.left_to_committees if at.locally else None
    if left is None:
        return Unknown("at.locally.left_to_committees")
    term = _BY_JUDGEMENT.get(matter) if matter and matter not in left else None
    return Fault(place, variant="by-judgement", body=body, matter=term) if term else None


def _words(paragraph: DecisionParagraph, points: tuple[DecisionPoint, ...]) -> Iterator[str]:
    yield from (point.text for point in points)
    for entry in paragraph.wording or ():
        if entry.part.startswith("/decisions"):
            yield f"{entry.heading or ''} {entry.lead or ''}"


def _proposes(words: str) -> bool:
    folded = words.casefold()
    return any(word in folded for word in _PROPOSING)


def _elected(paragraph: DecisionParagraph, at: Here) -> Fault | Unknown | None:
    if paragraph.elections is None:
        return Unknown("elections")
    body = at.body.name if at.body else None
    for number, election in enumerate(paragraph.elections):
        if election.elected and _is_councils(election):
            term = _COUNCILS_OWN[MatterKind.ELECTION]
            return Fault(f"elections/{number}", body=body, matter=term)
    return None


def _is_councils(election: Election) -> bool:
    """
    Tell whether the post is surely one that the council fills: in a committee, or an auditor's.
    """
    words = (election.post or "").casefold().split()
    if not words or any("utskott" in word or "beredning" in word for word in words):
        return False
    in_committee = words[0] in _MEMBERS and words[-1].endswith(_BODIES)
    return in_committee or (len(words) == 1 and words[0] in _AUDITORS)
