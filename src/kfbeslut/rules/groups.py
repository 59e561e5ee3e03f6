"""
Who is meant where a paper names a party, or "m.fl.", and no person.

The act knows persons only: those who served are looked for in the list of those present.
"""

from kfbeslut.messages import Term
from kfbeslut.model import Actor, Extent
from kfbeslut.rules.here import Here
from kfbeslut.vocabulary import PARTIES

__all__ = ["group_in_words", "is_told", "serving_members"]


def is_told(actor: Actor) -> bool:
    """
    Tell whether it can be seen which persons are meant: by a name, a role, or as everyone.
    """
    everyone = actor.everyone and not _parties(actor)
    return not actor.et_al and bool(actor.name or actor.role or actor.office or everyone)


def serving_members(actor: Actor, at: Here) -> tuple[str, ...] | None:
    """
    Name those of a party who served at the paragraph; `None` where that can't be told.

    Who is meant by "m.fl." no list tells.
    """
    if actor.et_al:
        return ()
    parties = frozenset(map(_party, _parties(actor)))
    present = (each.actor for each in at.attendance or ())
    members = [one for one in present if not parties.isdisjoint(map(_party, one.parties))]
    served = {one.name: at.serves(one) for one in members if one.name}
    names = tuple(name for name, serves in served.items() if serves)
    if None in served.values() or not (names or at.extent is Extent.WHOLE):
        return None
    return names


def group_in_words(actor: Actor) -> Term:
    """
    Say who is named.
    """
    who, parties = actor.name or actor.role or actor.office, ", ".join(_parties(actor))
    named = f"{who} ({parties})" if who and parties else who or parties
    return Term(f"{named} m.fl.", f"{named} and others") if actor.et_al else Term(named, named)


def _parties(actor: Actor) -> tuple[str, ...]:
    return (*actor.parties, actor.body.name) if actor.body else actor.parties


def _party(name: str) -> str:
    """
    Fold the ways in which a party is written: "S", "Socialdemokraterna".
    """
    return PARTIES.get(name.casefold(), name).casefold()
