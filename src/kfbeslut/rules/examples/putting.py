"""
Examples for `kfbeslut.rules.putting`.
"""

from typing import Final, cast

from kfbeslut.model import (
    Context,
    DecisionParagraph,
    Minutes,
    Proposal,
    ProposalKind,
    Putting,
    PuttingMethod,
    Refusal,
    ReviewMarks,
    at,
    replace,
)
from kfbeslut.rules.examples import Example, Examples
from kfbeslut.rules.examples.almvik import ALMVIK_RULES
from kfbeslut.rules.examples.proposals import PARTLY, WITH_ADDITION
from kfbeslut.samples import change, committee_minutes, council_minutes
from kfbeslut.samples.people import who

__all__ = ["formal_proposals_first", "no_new_matter_under_item", "refusal_to_put_recorded"]

_COUNCIL: Final = council_minutes()
_REMITTED: Final = "/paragraphs/8"
_CERTIFIERS: Final = "/paragraphs/0"
_OF_COMMITTEE: Final = Example(committee_minutes(), "/paragraphs/2")


def _by_local_rules(minutes: Minutes, path: str, *puttings: Putting) -> Example:
    changed = change(minutes, f"{path}/puttings", puttings) if puttings else minutes
    return Example(changed, path, local=ALMVIK_RULES)


def _put(*keys: str, adopted: tuple[str, ...] = ()) -> Putting:
    method = PuttingMethod.ONE_BY_ONE if len(keys) == 1 else PuttingMethod.AGAINST_EACH_OTHER
    return Putting(proposals=keys, method=method, adopted=adopted, vote_called_by=())


formal_proposals_first: Final = Examples(
    passes=_by_local_rules(_COUNCIL, _REMITTED),
    # An addition, after what it adds to.
    edge=_by_local_rules(WITH_ADDITION, PARTLY),
    fails=_by_local_rules(_COUNCIL, _REMITTED, _put("styrelsen"), _put("återremiss")),
    variants={
        "not-alone": _by_local_rules(_COUNCIL, _REMITTED, _put("återremiss", "styrelsen")),
        "addition": _by_local_rules(
            WITH_ADDITION,
            PARTLY,
            _put("tillägg"),
            _put("styrelsen", "bifall", adopted=("styrelsen",)),
        ),
    },
    silent={
        "moved_nothing_with_a_place": _by_local_rules(_COUNCIL, PARTLY),
        "has_an_order_of_its_own": Example(
            _COUNCIL,
            _REMITTED,
            local=change(ALMVIK_RULES, "/council/formal_proposals_first", value=False),
        ),
    },
)


def _refused(why: Refusal, *, overruled: bool | None = None, adopted: bool = False) -> Example:
    """
    Let the chair have refused to put a third proposal.
    """
    paragraph = cast("DecisionParagraph", at(_COUNCIL, PARTLY))
    third = Proposal(key="tredje", by=who("Ylva Dunmark"), kind=ProposalKind.ADDITION)
    put = Putting(
        proposals=("tredje",),
        adopted=("tredje",) if adopted else None,
        refused=why,
        overruled=overruled,
    )
    changed = replace(
        paragraph,
        proposals=(*(paragraph.proposals or ()), third),
        puttings=(*(paragraph.puttings or ()), put),
    )
    return Example(change(_COUNCIL, PARTLY, changed), PARTLY)


no_new_matter_under_item: Final = Examples(
    passes=Example(_COUNCIL, PARTLY),
    edge=_refused(Refusal.NEW_MATTER),
    fails=_refused(Refusal.NEW_MATTER, adopted=True),
    variants={
        "overruled": _refused(Refusal.NEW_MATTER, overruled=True),
        "as-reviewed": Example(
            _COUNCIL.extract(40), context=Context(marks=ReviewMarks(new_matter=True))
        ),
    },
    silent={
        "is_not_of_council": _OF_COMMITTEE,
        "nothing_was_put": Example(_COUNCIL, _CERTIFIERS),
    },
)

refusal_to_put_recorded: Final = Examples(
    passes=Example(_COUNCIL, PARTLY),
    # The council decided that it be put all the same.
    edge=_refused(Refusal.UNLAWFUL, overruled=True, adopted=True),
    fails=_refused(Refusal.UNLAWFUL, adopted=True),
    silent={
        "is_not_of_council": _OF_COMMITTEE,
        "nothing_was_put": Example(_COUNCIL, _CERTIFIERS),
    },
)
