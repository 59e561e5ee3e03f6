"""
What Almvik asks of its papers beside the act.
"""

from kfbeslut.findings import Severity
from kfbeslut.law import Certainty
from kfbeslut.model import Minutes, Motion
from kfbeslut.rules import Fault, Here, rule

__all__ = ["certified_by_both_sides", "title_names_the_matter"]

_LONGEST = 80


@rule(
    "almvik-title-names-the-matter",
    on=Motion,
    severity=Severity.INFO,
    certainty=Certainty.PRACTICE,
    needs=["title"],
    sv="Rubriken har {length} tecken; diariet visar {longest}.",
    en="The title has {length} characters; the register shows {longest}.",
    examples="papers.title_names_the_matter",
)
def title_names_the_matter(motion: Motion, at: Here) -> Fault | None:
    """
    The title of a motion fits in the register.
    """
    assert motion.title  # it is needed
    if len(motion.title) <= _LONGEST:
        return None
    return Fault("title", length=len(motion.title), longest=_LONGEST)


def is_no_council(minutes: Minutes, at: Here) -> bool:
    """
    The minutes are not the council's: committees have one certifier.
    """
    return at.council is False


@rule(
    "almvik-certified-by-both-sides",
    on=Minutes,
    severity=Severity.WARNING,
    certainty=Certainty.PRACTICE,
    needs=["certifications", "at.body.kind"],
    silent_when=[is_no_council],
    sv="Protokollet är justerat av {parties}; i Almvik justerar två partier.",
    en="The minutes are certified by {parties}; in Almvik two parties certify.",
    examples="papers.certified_by_both_sides",
)
def certified_by_both_sides(minutes: Minutes, at: Here) -> tuple[Fault, ...]:
    """
    Members of at least two parties certify the council's minutes.

    Silent when the minutes are a committee's.
    """
    faults = []
    for number, certification in enumerate(minutes.certifications or ()):
        parties = sorted({party for actor in certification.by or () for party in actor.parties})
        if certification.by and len(parties) < 2:
            faults.append(Fault(f"certifications/{number}/by", parties=tuple(parties)))
    return tuple(faults)
