"""
The command that counts deadlines from the days that are given.
"""

import argparse
from typing import Any, cast

from kfbeslut.cli.exits import OK
from kfbeslut.cli.streams import show, show_json
from kfbeslut.deadlines import Deadline, Facts, NotComputable, known
from kfbeslut.errors import Language, in_language

__all__ = ["deadlines"]


def deadlines(arguments: argparse.Namespace) -> int:
    """
    Tell the deadlines that the given facts allow, and name the others.
    """
    given = {
        name: fact
        for name in Facts.__annotations__
        if (fact := getattr(arguments, name)) is not None
    }
    counted = known(**cast("Facts", given))
    lang = arguments.lang
    if arguments.format == "json":
        show_json([_for_programs(one, lang) for one in counted])
        return OK
    due = [one for one in counted if isinstance(one, Deadline)]
    left = [one for one in counted if isinstance(one, NotComputable)]
    told = [_for_people(one, lang) for one in due]
    told.append("\n".join(f"{one.id}  {_left(one, lang)}" for one in left))
    show("\n\n".join(filter(None, told)))
    return OK


def _for_people(one: Deadline, lang: Language) -> str:
    lines = [f"{one.id}  {one.sentence(lang)}"]
    if one.last_day != one.nominal_day:
        lines.append(
            in_language(
                lang,
                f"Räknat till {one.nominal_day}, men:",
                f"Counted to {one.nominal_day}, but:",
            )
        )
    lines += [reason.say(lang) for reason in (*one.why, *one.notes)]
    lines += [citation.say(lang) for citation in one.cites]
    lines.append(f"({one.certainty.say(lang)})")
    return "\n    ".join(lines)


def _left(one: NotComputable, lang: Language) -> str:
    """
    Say why one is not counted; what is missing is named as the options that give it.
    """
    if not one.missing:
        return one.sentence(lang)
    wanted = ", ".join(f"--{name.replace('_', '-')}" for name in one.missing)
    return f"{one.kind.what.say(lang)}: {in_language(lang, 'ange', 'give')} {wanted}."


def _for_programs(one: Deadline | NotComputable, lang: Language) -> dict[str, Any]:
    """
    Give the same members for each; of one that can't be counted the days are `null`.
    """
    told: dict[str, Any] = {"id": one.id, "name": one.kind.name, "what": one.kind.what.say(lang)}
    if isinstance(one, NotComputable):
        return told | {
            "last_day": None,
            "nominal_day": None,
            "why": [reason.say(lang) for reason in one.reasons],
            "cites": [str(cite) for reason in one.reasons for cite in reason.cites],
            "certainty": None,
            "missing": one.missing,
        }
    return told | {
        "bound": one.kind.bound.value,
        "last_day": one.last_day.isoformat(),
        "nominal_day": one.nominal_day.isoformat(),
        "cautious_day": one.cautious_day.isoformat(),
        "lenient_day": one.lenient_day.isoformat(),
        "why": [reason.say(lang) for reason in one.why],
        "notes": [reason.say(lang) for reason in one.notes],
        "cites": [str(citation) for citation in one.cites],
        "certainty": one.certainty.value,
    }
