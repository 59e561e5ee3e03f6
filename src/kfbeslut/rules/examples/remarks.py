"""
Examples for `kfbeslut.rules.remarks`.
"""

import datetime as dt
from typing import Final, cast

from kfbeslut.model import (
    Actor,
    Context,
    Moment,
    SpecialStatement,
    SubstituteStatement,
    at,
    replace,
)
from kfbeslut.rules.examples import Example, Examples
from kfbeslut.rules.examples.almvik import ALMVIK_RULES
from kfbeslut.samples import change, committee_minutes, council_minutes, special_statement

__all__ = [
    "outside_representative_note_allowed",
    "special_statement_allowed",
    "special_statement_author_served",
    "special_statement_time",
    "special_statement_with_reservation",
    "substitute_statement_allowed",
    "substitute_statement_by_nonserving_substitute",
    "substitute_statement_is_not_a_reservation",
]

_COUNCIL: Final = council_minutes()
_COMMITTEE: Final = committee_minutes()
_IN_COUNCIL: Final = "/paragraphs/4"
_WAYS: Final = "/paragraphs/2"
_NOTE: Final = "/paragraphs/4/special_statements/0"  # a representative from outside gives it
_SPECIAL: Final = f"{_WAYS}/special_statements/0"
_SUBSTITUTE: Final = f"{_WAYS}/substitute_statements/0"
_SERVING: Final = Actor(name="Sten Öhrvall")
_WATCHING: Final = Actor(name="Nora Qvist")  # serves for another paragraph
_OFFICIAL: Final = Actor(name="Lovisa Tegner")
_ELSEWHERE: Final = Actor(name="Tage Ulvsson")
_PARTY: Final = Actor(parties=("V",))


def _special(path: str = _SPECIAL, **changes: object) -> Example:
    """
    Change a special statement of the committee.
    """
    statement = cast("SpecialStatement", at(_COMMITTEE, path))
    changed = change(_COMMITTEE, path, replace(statement, **changes))
    return Example(changed, path, local=ALMVIK_RULES)


def _substitute(**changes: object) -> Example:
    """
    Change the substitute statement of the committee.
    """
    statement = cast("SubstituteStatement", at(_COMMITTEE, _SUBSTITUTE))
    changed = change(_COMMITTEE, _SUBSTITUTE, replace(statement, **changes))
    return Example(changed, _SUBSTITUTE, local=ALMVIK_RULES)


def _by_rules(path: str, **conditions: object) -> Example:
    """
    Change the local rules for committees.
    """
    assert ALMVIK_RULES.committees  # noqa: S101 - it is there
    committees = replace(ALMVIK_RULES.committees, **conditions)
    return Example(_COMMITTEE, path, local=replace(ALMVIK_RULES, committees=committees))


def _at(month: int, day: int, hour: int | None = None) -> Moment:
    clock = None if hour is None else dt.time(hour)
    return Moment(date=dt.date(2024, month, day), time=clock)


# Substitute statements

substitute_statement_allowed: Final = Examples(
    passes=Example(_COMMITTEE, _SUBSTITUTE, local=ALMVIK_RULES),
    # Nothing is told of a permission, and the local rules know it.
    edge=_substitute(permitted=None),
    fails=_substitute(permitted=False),
    variants={
        "council": Example(
            change(
                _COUNCIL,
                f"{_IN_COUNCIL}/substitute_statements",
                [SubstituteStatement(by=(Actor(name="Jonas Älv"),), text="Jag stöder planen.")],
            ),
            f"{_IN_COUNCIL}/substitute_statements/0",
            local=ALMVIK_RULES,
        )
    },
)

substitute_statement_by_nonserving_substitute: Final = Examples(
    passes=Example(_COMMITTEE, _SUBSTITUTE, local=ALMVIK_RULES),
    # One who serves for another paragraph, but not for this one.
    edge=_substitute(by=[_WATCHING]),
    fails=_substitute(by=[_SERVING]),
    variants={
        "not-there": _substitute(by=[_ELSEWHERE]),
        "no-substitute": _substitute(by=[_OFFICIAL]),
    },
    silent={"names_no_person": _substitute(by=[_PARTY])},
)

substitute_statement_is_not_a_reservation: Final = Examples(
    passes=Example(_COMMITTEE, _SUBSTITUTE, local=ALMVIK_RULES),
    # What would have been, had the substitute served.
    edge=_substitute(text="Hade jag tjänstgjort hade jag reserverat mig."),
    fails=_substitute(text="Jag reserverar mig mot beslutet."),
    variants={"proposal": _substitute(text="Jag yrkar bifall till motionen.")},
)

# Special statements

special_statement_allowed: Final = Examples(
    passes=Example(special_statement(), context=Context(minutes=_COMMITTEE), local=ALMVIK_RULES),
    # Nothing is told of a permission, and the local rules know it.
    edge=_special(permitted=None),
    fails=_special(permitted=False),
    silent={"is_by_outsiders": Example(_COMMITTEE, _NOTE, local=ALMVIK_RULES)},
)

special_statement_author_served: Final = Examples(
    passes=Example(_COMMITTEE, _SPECIAL, local=ALMVIK_RULES),
    # A substitute who serves.
    edge=_special(by=[Actor(name="Vera Tallmo")]),
    fails=_special(by=[_WATCHING]),
    variants={"not-there": _special(by=[_ELSEWHERE])},
    silent={
        "names_no_person": _special(by=[_PARTY]),
        "is_by_outsiders": Example(_COMMITTEE, _NOTE, local=ALMVIK_RULES),
    },
)

special_statement_with_reservation: Final = Examples(
    passes=Example(_COMMITTEE, _SPECIAL, local=ALMVIK_RULES),
    # Others have reserved themselves, even of the same party.
    edge=_special(by=[Actor(name="Vera Tallmo", parties=("S",))]),
    fails=_special(by=[_SERVING]),
    silent={"names_no_person": _special(by=[_PARTY])},
)

special_statement_time: Final = Examples(
    passes=Example(_COMMITTEE, _SPECIAL, local=ALMVIK_RULES),
    # As the minutes were certified.
    edge=_special(received=_at(3, 4, 9)),
    fails=_special(received=_at(3, 5)),
    variants={"announced": _special(announced=_at(2, 28))},
)

outside_representative_note_allowed: Final = Examples(
    passes=Example(_COMMITTEE, _NOTE, local=ALMVIK_RULES),
    # Others besides give it too.
    edge=_special(_NOTE, by=[Actor(name="Signe Ljungby"), Actor(name="Olle Bergdahl")]),
    fails=_by_rules(_NOTE, outsiders_noted=False),
    silent={
        "is_in_the_council": Example(
            _COUNCIL, f"{_IN_COUNCIL}/special_statements/0", local=ALMVIK_RULES
        ),
        "is_by_no_outsider": Example(_COMMITTEE, _SPECIAL, local=ALMVIK_RULES),
    },
)
