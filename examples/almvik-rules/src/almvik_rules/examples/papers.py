"""
Lawful papers of the samples, each changed in one place.
"""

from kfbeslut.model import at, replace
from kfbeslut.rules.examples import Example, Examples
from kfbeslut.samples import change, committee_minutes, council_minutes, motion

__all__ = ["certified_by_both_sides", "title_names_the_matter"]

title_names_the_matter = Examples(
    passes=Example(motion()),
    edge=Example(change(motion(), "/title", "x" * 80)),
    fails=Example(change(motion(), "/title", "x" * 81)),
)

_COUNCIL = council_minutes()
_BY = "/certifications/0/by"


def _of_one_party() -> Example:
    """
    Let all who certify § 39 be of one party.
    """
    certifiers = at(_COUNCIL, _BY)
    first = certifiers[0]
    return Example(
        change(_COUNCIL, _BY, [replace(each, parties=first.parties) for each in certifiers])
    )


certified_by_both_sides = Examples(
    passes=Example(_COUNCIL),
    # Nobody can tell who certified, so nobody can say that it was one party.
    edge=Example(change(_COUNCIL, _BY, None)),
    fails=_of_one_party(),
    silent={"is_no_council": Example(committee_minutes())},
)
