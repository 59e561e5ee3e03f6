"""
Examples for `kfbeslut.rules.putting_off`.
"""

from typing import Final, cast

from kfbeslut.model import (
    Choice,
    DecisionParagraph,
    DecisionPoint,
    Effect,
    Minutes,
    Outcome,
    Proposal,
    ProposalKind,
    Putting,
    PuttingMethod,
    Side,
    Step,
    StepKind,
    VoteGround,
    VotePurpose,
    VoteSide,
    at,
    replace,
)
from kfbeslut.rules.examples import Example, Examples
from kfbeslut.rules.examples.recast import recast
from kfbeslut.samples import change, committee_minutes, council_minutes
from kfbeslut.samples.people import COUNCIL, who

__all__ = [
    "minority_postponement_only_once",
    "minority_postponement_respected",
    "no_minority_remittal_in_committee",
    "remittal_has_reasons",
]

_COUNCIL: Final = council_minutes()
_COMMITTEE: Final = committee_minutes()
_REMITTED: Final = "/paragraphs/8"  # 7 of 20 remit
_PARTLY: Final = "/paragraphs/4"
_ELECTION: Final = "/paragraphs/3"
_STATEMENT: Final = "/paragraphs/2"  # of the committee: 4 to 3
_OF_COMMITTEE: Final = Example(_COMMITTEE, _STATEMENT)


def _judged(example: Example, path: str) -> Example:
    """
    Let the paragraph be judged, and not its vote.
    """
    return Example(example.document, path)


minority_postponement_respected: Final = Examples(
    passes=Example(_COUNCIL, _REMITTED),
    # Exactly a third of the 18 who were there when the vote was taken.
    edge=_judged(
        recast(_COUNCIL, _REMITTED, {"Rut Lind": Choice.ABSENT, "Pär Ahlgård": Choice.ABSENT}),
        _REMITTED,
    ),
    fails=_judged(
        recast(_COUNCIL, _REMITTED, {}, won=VoteSide.YES, ground=VoteGround.MAJORITY), _REMITTED
    ),
    silent={
        "is_not_of_council": _OF_COMMITTEE,
        "is_about_an_election": Example(_COUNCIL, _ELECTION),
    },
)


def _put_off_before(*, by_minority: bool | None) -> Example:
    """
    Let the council have postponed the matter before.
    """
    step = Step(body=COUNCIL, done=StepKind.POSTPONED, by_minority=by_minority)
    return Example(change(_COUNCIL, f"{_REMITTED}/steps", [step]), _REMITTED)


minority_postponement_only_once: Final = Examples(
    passes=Example(_COUNCIL, _REMITTED),
    # It was put off before, but not by a minority.
    edge=_put_off_before(by_minority=False),
    fails=_put_off_before(by_minority=True),
    variants={"first-unclear": _put_off_before(by_minority=None)},
    silent={
        "is_not_of_council": _OF_COMMITTEE,
        "is_about_an_election": Example(_COUNCIL, _ELECTION),
    },
)


def _reasons(**changes: object) -> Example:
    path = f"{_REMITTED}/decisions/0/effects/0"
    effect = cast("Effect", at(_COUNCIL, path))
    return Example(change(_COUNCIL, path, replace(effect, **changes)), _REMITTED)


remittal_has_reasons: Final = Examples(
    passes=Example(_COUNCIL, _REMITTED),
    # One who neither moved it nor joined in it, but voted for it.
    edge=_reasons(reasons_by=who("Oskar Rehn")),
    fails=_reasons(reasons_by=who("Karin Åkerdal")),
    variants={"none": _reasons(reasons=None, reasons_by=None)},
    silent={
        "is_not_of_council": _OF_COMMITTEE,
        "is_not_remitted": Example(_COUNCIL, _PARTLY),
    },
)


def _put_off(kind: ProposalKind, outcome: Outcome) -> Minutes:
    """
    Let the committee have put the matter off, by four votes to three.
    """
    paragraph = cast("DecisionParagraph", at(_COMMITTEE, _STATEMENT))
    moved = Proposal(key="vänta", by=who("Nils Hedeby"), kind=kind)
    put = Putting(
        proposals=("vänta",),
        method=PuttingMethod.ONE_BY_ONE,
        adopted=(),
        vote_called_by=who("Nils Hedeby"),
    )
    changed = replace(
        paragraph,
        proposals=(*(paragraph.proposals or ()), moved),
        puttings=(put,),
        decisions=(
            DecisionPoint(text="Ärendet avgörs inte idag.", effects=(Effect(outcome=outcome),)),
        ),
        reservations=(),
    )
    minutes = change(_COMMITTEE, _STATEMENT, changed)
    voted = recast(
        minutes,
        _STATEMENT,
        {"Nils Hedeby": Choice.NO},
        purpose=VotePurpose.REMITTAL_OR_NOW,
        yes=Side(text="Ja för ärendets avgörande idag", proposals=()),
        no=Side(text="Nej för att vänta", proposals=("vänta",)),
        won=VoteSide.NO,
    )
    return cast("Minutes", voted.document)


def _by_fewer(minutes: Minutes) -> Example:
    """
    Let one have voted otherwise, so that three put the matter off against four.
    """
    return _judged(recast(minutes, _STATEMENT, {"Nils Hedeby": Choice.YES}), _STATEMENT)


_POSTPONED: Final = _put_off(ProposalKind.POSTPONEMENT, Outcome.POSTPONED)
_REMITTED_BACK: Final = _put_off(ProposalKind.REMITTAL, Outcome.REMITTED_BACK)

no_minority_remittal_in_committee: Final = Examples(
    passes=_OF_COMMITTEE,
    # Four of seven put the matter off.
    edge=Example(_POSTPONED, _STATEMENT),
    fails=_by_fewer(_POSTPONED),
    variants={
        "remittal": _by_fewer(_REMITTED_BACK),
        "label": Example(
            change(_REMITTED_BACK, f"{_STATEMENT}/decisions/0/effects/0/by_minority", value=True),
            _STATEMENT,
        ),
    },
    silent={"is_not_of_committee": Example(_COUNCIL, _REMITTED)},
)
