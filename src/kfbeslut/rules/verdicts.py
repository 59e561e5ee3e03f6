"""
What a rule can answer when it is asked about one place.

`None` says that it holds. A rule never makes a sentence or a path: it gives the field and the
facts, and whoever called it does the rest.
"""

from typing import TypeAlias

import attrs

from kfbeslut.messages import Value

__all__ = ["Answer", "Fault", "Unknown"]


@attrs.frozen(init=False)
class Fault:
    """
    Something is wrong here.

    Attributes:
        field: Where, from the place that is judged: `"won"`, `"by/0"`; `""` is the place itself.
        variant: The key of the rule's `Variant` that this is; `None` for the rule as such.
        params: The facts that the sentence tells, by name.

    >>> Fault("won", yes=20, no=25).params
    (('yes', 20), ('no', 25))

    .. versionadded:: 0.1.0
    """

    field: str
    variant: str | None
    params: tuple[tuple[str, Value], ...]

    def __init__(self, field: str = "", /, *, variant: str | None = None, **params: Value) -> None:
        self.__attrs_init__(field, variant, tuple(params.items()))


@attrs.frozen(init=False)
class Unknown:
    """
    It can't be told: these facts are not stated, and what is stated leaves both answers open.

    Attributes:
        facts: Their names, as the rule declares them in `needs` or `may_need`.
        field: Where, as in `Fault`.

    >>> Unknown("chair", "at.matter").facts
    ('chair', 'at.matter')

    .. versionadded:: 0.1.0
    """

    facts: tuple[str, ...]
    field: str

    def __init__(self, *facts: str, field: str = "") -> None:
        self.__attrs_init__(facts, field)


Answer: TypeAlias = Fault | Unknown | tuple[Fault | Unknown, ...] | None
"""What a rule answers; a tuple where it judges several things at one place, `()` if all hold."""
