"""
How a rule names the facts it needs, and how they are looked up.

A name is a path: `"counts.yes"` begins at the place that is judged, `"at.body.kind"` at its
surroundings (`Here`), `"context.rosters"` at what was given beside the document.
"""

import attrs

from kfbeslut.errors import InvalidValueError
from kfbeslut.model import Context
from kfbeslut.rules.here import Here

__all__ = ["Fact"]


@attrs.frozen
class Fact:
    """
    A fact by its name.

    >>> from kfbeslut.model import Body, Motion
    >>> motion = Motion(addressee=Body(name="Kommunfullmäktige"))
    >>> Fact("addressee.name").found(motion, Here.of(motion))
    'Kommunfullmäktige'

    .. versionadded:: 0.1.0
    """

    name: str
    _steps: tuple[str, ...] = attrs.field(init=False, repr=False, eq=False)

    @_steps.default
    def _split(self) -> tuple[str, ...]:
        return tuple(self.name.split("."))

    def found(self, node: object, at: Here) -> object:
        """
        Look it up; `None` if it, or anything on the way to it, is not stated.
        """
        match self._steps:
            case ("at", *steps):
                value: object = at
            case ("context", *steps):
                value = at.context
            case steps:
                value = node
        for step in steps:
            if value is None:
                return None
            value = getattr(value, step)
        return value

    def inline_missing(self) -> str:
        """
        Write the expression that is true if it isn't stated, of `node` and `at`.

        >>> Fact("addressee.kind").inline_missing()
        '((v := node.addressee) is None or v.kind is None)'
        """
        match self._steps:
            case ("at", *steps):
                value = "at"
            case ("context", *steps):
                value = "at.context"
            case steps:
                value = "node"
        *before, last = steps
        parts = []
        for step in before:
            parts.append(f"(v := {value}.{step}) is None")
            value = "v"
        parts.append(f"{value}.{last} is None")
        return f"({' or '.join(parts)})" if before else parts[0]

    def refuse_unless_of(self, cls: type) -> None:
        """
        Raise if a value of that class can have no such fact.

        What stands below a place's surroundings is not looked at.

        Raises:
            InvalidValueError: If its first step leads nowhere.
        """
        first, *steps = self._steps
        owner, step = {"at": (Here, steps), "context": (Context, steps)}.get(first, (cls, [first]))
        if not step or not (step[0] in attrs.fields_dict(owner) or hasattr(owner, step[0])):
            params = (("whole", owner.__name__),)
            raise InvalidValueError("Rule", self.name, "unknown-reference", params)
