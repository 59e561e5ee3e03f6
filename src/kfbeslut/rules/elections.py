"""
Rules on elections: when they must be proportional, and that the seat is free at a by-election.

"Ett val ska vara proportionellt, om det begärs av minst så många väljande som motsvarar den kvot
man får om antalet närvarande ledamöter delas med det antal personer som valet avser, ökat med 1"
(2 § lagen (2022:629) om proportionella val i kommuner och regioner; so too the act before it).
"""

import datetime as dt
from collections.abc import Iterator
from typing import Final

from kfbeslut.findings import Severity
from kfbeslut.law import GKL, KL, OLD_PROPORTIONAL_ELECTIONS, PROPORTIONAL_ELECTIONS, Certainty
from kfbeslut.model import (
    Actor,
    Block,
    Capacity,
    DecisionParagraph,
    Election,
    ElectionMethod,
    Extent,
    Mandate,
    MatterKind,
    Outcome,
    Roster,
    StepKind,
)
from kfbeslut.procedure import Bounds, proportional_demand
from kfbeslut.rules.bodies import is_not_of_council
from kfbeslut.rules.decided import council_before, effects_of
from kfbeslut.rules.definition import Variant, rule
from kfbeslut.rules.here import Here
from kfbeslut.rules.verdicts import Fault, Unknown

__all__ = ["proportional_election_threshold", "resignation_released_by_council"]

#: To what the act lets elections be proportional, as the words stand in the name of a post.
_LISTED: Final = ("nämnd", "styrelse", "beredning", "utskott", "revisor", "förbund")
#: Chairs are elected by majority, and lay judges by an act of their own.
_NOT_LISTED: Final = ("ordförande", "nämndem")
_OF_SUBSTITUTES: Final = ("ersättare", "suppleant", "revisorsersättare", "revisorssuppleant")

#: In the words of a paragraph by which somebody's seat became free.
_FREED: Final = ("befria", "entledig", "avlid", "återkall", "inte längre valbar")


# Where these rules are silent


def is_not_listed(election: Election, at: Here) -> bool:
    """
    It isn't one that the act lets be proportional, such as that of a chair (5 kap. 58 §).
    """
    post = (election.post or "").casefold()
    listed = any(word in post for word in _LISTED)
    return bool(post) and (not listed or any(word in post for word in _NOT_LISTED))


def is_no_by_election(election: Election, at: Here) -> bool:
    """
    Nobody's place is filled: it is no by-election.
    """
    return election.in_place_of is None


# How it is held


@rule(
    "proportional-election-threshold",
    on=Election,
    severity=Severity.ERROR,
    certainty=Certainty.TEXT,
    cites=[
        KL.at(5, 58, paragraph=1),
        PROPORTIONAL_ELECTIONS.at(2),
        GKL.at(5, 46, since=OLD_PROPORTIONAL_ELECTIONS.in_force_from),
        OLD_PROPORTIONAL_ELECTIONS.at(2),
    ],
    needs=["post", "seats", "asked_proportional", "method", "at.date"],
    may_need=["at.attendance", "at.paragraph.elections"],
    silent_when=[is_not_listed],
    sv="{asked} begärde att valet skulle vara proportionellt, och {needed} räckte. Det hölls ändå "
    "på annat sätt.",
    en="{asked} asked for a proportional election, and {needed} were enough. All the same it was "
    "held in another way.",
    variants=[
        Variant(
            "too-few",
            severity=Severity.WARNING,
            sv="Valet hölls proportionellt, men bara {asked} hade begärt det. Minst {needed} "
            "behövdes.",
            en="The election was held proportionally, but only {asked} had asked for it. At least "
            "{needed} were needed.",
        ),
        Variant(
            "substitutes-alone",
            cites=[PROPORTIONAL_ELECTIONS.at(3)],
            sv="Ersättarna valdes proportionellt, men ledamöterna valdes på annat sätt. Då får "
            "valet av ersättare inte vara proportionellt.",
            en="The substitutes were elected proportionally, but the members in another way. Then "
            "the election of substitutes may not be proportional.",
        ),
    ],
    examples="elections.proportional_election_threshold",
)
def proportional_election_threshold(election: Election, at: Here) -> Fault | Unknown | None:
    """
    An election is proportional if enough of those present ask for it, and only then.

    Those who don't vote are present too. Since 2022-07-01 substitutes are elected so only if the
    members are; who they were elected with is looked for in the same paragraph. Committees that
    are not chosen on party lines (5 kap. 58 §) are not told apart.

    Silent when it isn't one that the act lets be proportional.
    """
    proportional = election.method is ElectionMethod.PROPORTIONAL
    members = _members_were_proportional(election, at)
    if proportional and members is False:
        return Fault("method", variant="substitutes-alone")
    needed = _needed(election, at)
    asked = election.asked_proportional or 0
    if asked < needed.low:
        few = Fault("asked_proportional", variant="too-few", asked=asked, needed=needed.low)
        return few if proportional else None
    if members is None:
        return Unknown("at.paragraph.elections")
    if needed.high is None or asked < needed.high:
        return Unknown("at.attendance")
    return None if proportional or not members else Fault("method", asked=asked, needed=needed.high)


def _needed(election: Election, at: Here) -> Bounds:
    """
    Tell how many must ask for it, as far as it is known how many were present.
    """
    assert at.date  # noqa: S101 - it is needed
    assert election.seats  # noqa: S101 - it is needed
    least, most = (
        present and proportional_demand(present=present, seats=election.seats, day=at.date).needed
        for present in (at.present.low, at.at_most_present)
    )
    return Bounds(least or 1, most)


def _members_were_proportional(election: Election, at: Here) -> bool | None:
    """
    Tell whether the members were elected so, if this is an election of substitutes that asks it.
    """
    post = (election.post or "").casefold()
    of_substitutes = election.substitutes
    if of_substitutes is None:
        of_substitutes = post.startswith(_OF_SUBSTITUTES)
    if not of_substitutes or not at.date or not PROPORTIONAL_ELECTIONS.in_force_on(at.date):
        return True
    held = {
        each.method
        for each in (at.paragraph and at.paragraph.elections) or ()
        if each.substitutes is False
    }
    if ElectionMethod.PROPORTIONAL in held:
        return True
    return None if not held or None in held else False


# At a by-election


@rule(
    "resignation-released-by-council",
    on=Election,
    severity=Severity.ERROR,
    certainty=Certainty.TEXT,
    cites=[
        KL.at(4, 6),
        KL.at(6, 20, paragraph=1),
        GKL.at(4, 9),
        GKL.at(6, 14, paragraph=1),
    ],
    needs=["at.date"],
    may_need=["post", "context.rosters"],
    silent_when=[is_no_by_election, is_not_of_council],
    sv="{name} har enligt förtroendemannaregistret kvar uppdraget, och inget visar att fullmäktige "
    "har befriat {name} från det.",
    en="By the roster {name} still holds the seat, and nothing shows that the council has released "
    "{name} from it.",
    variants=[
        Variant(
            "not-recorded",
            severity=Severity.WARNING,
            certainty=Certainty.READING,
            sv="Inget i ärendet visar att fullmäktige har befriat {name} från uppdraget. Som vi "
            "läser lagen blir platsen ledig först då.",
            en="Nothing in the case shows that the council has released {name} from the seat. As "
            "we read the act, it becomes free only then.",
        )
    ],
    examples="elections.resignation_released_by_council",
)
def resignation_released_by_council(election: Election, at: Here) -> Fault | Unknown | None:
    """
    At a by-election the seat is free: the council has released the one who held it.

    Or the seat became free in another way, which the roster shows by the day until which it was
    held; one that ends before the others of its roster will be free in time. A release is looked
    for in the steps, in the paragraph itself, and among the resignations of these and of earlier
    minutes.

    Silent when it is no by-election, or another body than the council elects.
    """
    former, day = election.in_place_of, at.date
    assert former  # noqa: S101 - or it would be silent
    assert day  # noqa: S101 - it is needed
    if _is_released(former, at):
        return None
    seats = [seat for roster in _rosters(election, at) for seat in _seats(former, election, roster)]
    if any(_is_held_beyond(day, mandate, last) for mandate, last in seats):
        return Fault("in_place_of", name=former.name)
    if seats:
        return None
    if _is_told_by_case(at):
        return Fault("in_place_of", variant="not-recorded", name=former.name)
    return Unknown("post", "context.rosters") if not election.post else Unknown("context.rosters")


def _is_released(former: Actor, at: Here) -> bool:
    """
    Tell whether the paragraph, the case or a resignation shows that somebody was released.
    """
    paragraph = at.paragraph or DecisionParagraph()
    steps = (*(paragraph.steps or ()), *((_is_of_case(at) and at.case and at.case.steps) or ()))
    words = " ".join(_words(paragraph)).casefold()
    return (
        any(step.done is StepKind.RELEASED for step in steps)
        or any(word in words for word in _FREED)
        or any(
            former.name is not None and former.name in " ".join(_words(each))
            for each in _resignations(at)
        )
    )


def _resignations(at: Here) -> Iterator[DecisionParagraph]:
    """
    Yield the resignations that the council granted at this meeting or an earlier one.
    """
    earlier = (minutes for _, minutes in council_before(at))
    for minutes in (at.minutes, *earlier):
        for paragraph in (minutes and minutes.paragraphs) or ():
            kind = paragraph.matter.kind if paragraph.matter else None
            outcomes = {effect.outcome for effect in effects_of(paragraph)}
            if kind is MatterKind.RESIGNATION and Outcome.REJECTED not in outcomes:
                yield paragraph


def _words(paragraph: DecisionParagraph) -> Iterator[str]:
    """
    Yield what a paragraph says in its decision and its sections.
    """
    yield from (point.text for point in paragraph.decisions or ())
    for section in paragraph.sections or ():
        yield from (block.text for block in section.blocks if isinstance(block, Block))


def _is_of_case(at: Here) -> bool:
    """
    Tell whether the paragraph and the case have one number.
    """
    number = at.paragraph.registry_number if at.paragraph else None
    return number is not None and at.case is not None and number == at.case.registry_number


def _is_told_by_case(at: Here) -> bool:
    """
    Tell whether what is not among the steps of the case was not done.
    """
    case = at.case
    return _is_of_case(at) and case is not None and case.extent is Extent.WHOLE and bool(case.steps)


def _rosters(election: Election, at: Here) -> Iterator[Roster]:
    """
    Yield the rosters of the body that the post is in.
    """
    post = f"{election.post} ".casefold()
    for roster in at.context.rosters or ():
        if f"{roster.body.name} ".casefold() in post:
            yield roster


def _seats(
    former: Actor, election: Election, roster: Roster
) -> Iterator[tuple[Mandate, dt.date | None]]:
    """
    Yield somebody's mandates of the kind of the post, with the day on which the term ends.
    """
    of_substitutes = (election.post or "").casefold().startswith(_OF_SUBSTITUTES)
    other = Capacity.MEMBER if of_substitutes else Capacity.SUBSTITUTE
    last = max((mandate.until for mandate in roster.mandates if mandate.until), default=None)
    for mandate in roster.mandates:
        if mandate.capacity is not other and mandate.actor.is_same_as(former):
            yield mandate, last


def _is_held_beyond(day: dt.date, mandate: Mandate, last: dt.date | None) -> bool:
    """
    Tell whether a seat is held after a day, and to the end of the term.
    """
    to_the_end = mandate.until is None or mandate.until == last
    return to_the_end and mandate.held_on(day) and mandate.until != day
