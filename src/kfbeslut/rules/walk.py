"""
How rules are brought to what they judge: for each class one generated function.

It asks the rules of its class in turn and goes on to the parts where more rules wait; what no rule
judges is not visited. Whether a rule is silent, and whether the facts that it needs are there,
stands in the code as expressions. Places are kept as links and only written out where something
is told of them. So judging costs little more than the rules themselves.
"""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from typing import Any, TypeAlias

from kfbeslut.model import Document, Extent, fields_of
from kfbeslut.model.constraints import Exactly, Field, Items
from kfbeslut.rules.definition import InForce, Rule
from kfbeslut.rules.here import Here
from kfbeslut.rules.record import Judge, Link, Record

__all__ = ["Walk"]

_Visitor: TypeAlias = Callable[[Any, Here, Link, Record], None]


class Walk:
    """
    The way over documents of one law: the rules that were in force, and where each of them judges.

    Args:
        rules: The rules, each with whether it was law.
        visit: What judges a document that stands in another: it may be of another day.
    """

    def __init__(self, rules: Iterable[tuple[Rule, InForce]], visit: _Visitor) -> None:
        self._judges = tuple(
            Judge.of(rule, day_unsure=in_force is InForce.UNSURE)
            for rule, in_force in rules
            if in_force is not InForce.NO
        )
        self._visit = visit
        self._visitors: dict[type, _Visitor] = {}
        self._leading: dict[type, bool] = {}

    def visitor(self, cls: type) -> _Visitor:
        """
        Give the function that judges an object of a class, and what it holds.
        """
        if cls not in self._visitors:
            names: dict[str, Any] = {"WHOLE": Extent.WHOLE}
            lines = [
                "def visit(node, at, link, record):",
                *self._asking(cls, names),
                *self._going_on(cls, names),
                " return",
            ]
            # Only names of rules' facts and of the model's fields stand in the code, checked when
            # the rules were made; never anything that is read.
            exec(compile("\n".join(lines), f"<walk over {cls.__name__}>", "exec"), names)  # noqa: S102
            self._visitors[cls] = names["visit"]
        return self._visitors[cls]

    def _asking(self, cls: type, names: dict[str, Any]) -> Iterator[str]:
        judges = self._judges_of(cls)
        if not judges:
            return
        names |= {f"judge{number}": judge for number, judge in enumerate(judges)}
        names |= {f"ask{number}": judge.rule.function for number, judge in enumerate(judges)}
        asked_by = Counter(silent for judge in judges for silent in judge.rule.silent_when)
        silences = dict[Callable[[Any, Here], bool], str]()
        for number, (silent, rules) in enumerate(asked_by.items()):
            names[f"silent{number}"] = silent
            silences[silent] = f"silent{number}(node, at)"
            if rules > 1:
                # Several rules are silent for one reason: it is looked for once.
                kept = f"is_silent{number}"
                asked = f"({kept} := {silences[silent]})"
                silences[silent] = f"({kept} if {kept} is not None else {asked})"
                yield f" {kept} = None"
        yield " held = record.held_at.append"
        yield " try:"
        for number, judge in enumerate(judges):
            yield f"  asked = judge{number}"
            depth = "  "
            if judge.rule.silent_when:
                reasons = " or ".join(silences[each] for each in judge.rule.silent_when)
                yield f"  if not ({reasons}):"
                depth = "   "
            if lacking := _lacking(judge):
                yield f"{depth}if {lacking}: record.lack(asked, node, at, link)"
                yield f"{depth}elif answer := ask{number}(node, at):"
            else:
                yield f"{depth}if answer := ask{number}(node, at):"
            yield f"{depth} record.note(asked, answer, at, link)"
            yield f"{depth}else: held(({judge.rule.id!r}, link))"
        # Whatever a rule does wrong, it is said which one.
        yield " except Exception as error: raise record.broken(asked, link) from error"

    def _going_on(self, cls: type, names: dict[str, Any]) -> Iterator[str]:
        for field in fields_of(cls):
            if not any(map(self._leads_on, _held(field))):
                continue
            visit = f"visit_{field.name}"
            names[visit] = self._visitor_of_part(_held(field))
            yield f" parts = node.{field.name}"
            if isinstance(field.constraint, Items):
                yield " for number, part in enumerate(parts or ()):"
                yield f"  {visit}(part, at, (link, {field.name!r}, number), record)"
            else:
                yield " if parts is not None:"
                yield f"  {visit}(parts, at, (link, {field.name!r}, None), record)"

    def _visitor_of_part(self, classes: tuple[type, ...]) -> _Visitor:
        """
        Give the function that judges a part of one of the classes.
        """
        if issubclass(classes[0], Document):
            return lambda part, at, link, record: self._visit(part, at.within(part), link, record)
        if len(classes) == 1:
            return self.visitor(classes[0])
        visitors = {cls: self.visitor(cls) for cls in classes}
        return lambda part, at, link, record: visitors[type(part)](part, at, link, record)

    def _judges_of(self, cls: type) -> tuple[Judge, ...]:
        return tuple(judge for judge in self._judges if issubclass(cls, judge.rule.on))

    def _leads_on(self, cls: type) -> bool:
        """
        Tell whether a rule judges objects of a class, or of what they hold.

        No class of the model holds itself, so this ends.
        """
        if cls not in self._leading:
            self._leading[cls] = bool(self._judges_of(cls)) or any(
                self._leads_on(part) for field in fields_of(cls) for part in _held(field)
            )
        return self._leading[cls]


def _held(field: Field) -> tuple[type, ...]:
    """
    Name the classes of the model whose values a field holds.
    """
    of = field.constraint.of if isinstance(field.constraint, Items) else field.constraint
    return tuple(cls for cls in of.classes if fields_of(cls)) if isinstance(of, Exactly) else ()


def _lacking(judge: Judge) -> str:
    """
    Write the expression that is true where something is missing without which no rule can judge.
    """
    if judge.day_unsure:
        return "True"
    parts = [fact.inline_missing() for fact in judge.needs]
    if judge.demands:
        demanded = " or ".join(fact.inline_missing() for fact in judge.demands)
        parts.append(f"at.extent is not WHOLE and ({demanded})")
    return " or ".join(parts)
