"""
The ballots of a proportional election, the groups they make, and the lots between equals.
"""

from collections.abc import Iterable

import attrs

from kfbeslut.errors import InvalidValueError

__all__ = ["BallotGroup", "Ballots", "Lot"]


def _names(names: Iterable[str]) -> tuple[str, ...]:
    if isinstance(names, str):
        # Its letters would pass for persons.
        params = (("allowed", "tuple"), ("found", "str"))
        raise InvalidValueError("Ballots", "names", "wrong-type", params)
    return tuple(names)


@attrs.frozen(kw_only=True)
class Ballots:
    """
    Ballots that are alike (*valsedlar*).

    A name that counts as not there (crossed out, not eligible, not clear who is meant: 9 §) is
    left out. Names beyond the number of seats can stay: no seat reaches them. An empty list is a
    ballot for the group and for nobody.

    Attributes:
        group: The group's name (*gruppbeteckning*); `None` where the ballot has none.
        names: The persons, first to last; the same person is written the same on all ballots.
        count: How many such ballots there are.

    Raises:
        InvalidValueError: If the count is less than 1, a name stands twice, or the names are one
            text.

    Source:
        6-9 §§ lagen (1992:339) om proportionellt valsätt; 7 § lagen (2022:629).

    >>> Ballots(group="Framtid", names=["Rut Lind", "Olle Ek"], count=12).names
    ('Rut Lind', 'Olle Ek')

    .. versionadded:: 0.1.0
    """

    group: str | None
    names: tuple[str, ...] = attrs.field(converter=_names)
    count: int = 1

    def __attrs_post_init__(self) -> None:
        if self.count < 1:
            raise InvalidValueError("Ballots", "count", "number-too-small", (("min", 1),))
        if len(set(self.names)) < len(self.names):
            raise InvalidValueError("Ballots", "names", "repeated-key", (("key", "name"),))


@attrs.frozen(kw_only=True)
class BallotGroup:
    """
    Ballots that are counted together (*valsedelsgrupp*).

    Attributes:
        name: The group's name. From 2022-07-01 ballots with another list are another group: the
            second under one name is called `"Framtid (2)"`, and so on.
        votes: How many ballots it has.

    .. versionadded:: 0.1.0
    """

    name: str
    votes: int


@attrs.frozen(kw_only=True)
class Lot:
    """
    A lot that has to be drawn before the count can go on (*lottning*).

    Attributes:
        among: The groups, or the persons in one group, that are equal.
        group: The group, if it is between its persons; `None` if it is between groups.

    .. versionadded:: 0.1.0
    """

    among: tuple[str, ...]
    group: str | None = None

    def fell_on(self, drawn: str) -> str:
        """
        Take what the lot said.

        Raises:
            InvalidValueError: If it fell on one who is not in it.

        >>> Lot(among=("Framtid", "Samling")).fell_on("Samling")
        'Samling'
        """
        if drawn not in self.among:
            raise InvalidValueError("Lot", "among", "unknown-reference", (("whole", "Lot"),))
        return drawn
