"""
Local rules as a file: TOML, since people write it.

A file holds the fields of `LocalRules` and nothing else; dates are TOML's own.
"""

import datetime as dt
import tomllib
from typing import Any

from kfbeslut.errors import Fault, InvalidLocalRulesError
from kfbeslut.model import LocalRules
from kfbeslut.serialization.converter import converter
from kfbeslut.serialization.refusal import RefusedError

__all__ = ["loads_local_rules"]


def loads_local_rules(data: bytes | str) -> LocalRules:
    r"""
    Read a municipality's local rules from TOML, strictly: nothing is guessed or overlooked.

    Args:
        data: TOML in UTF-8; or as text.

    Raises:
        InvalidLocalRulesError: If it is no TOML, a condition is misspelt, of the wrong kind, or
            looser than the act; with all faults, each with its place.

    >>> rules = loads_local_rules('''
    ... since = 2023-01-01
    ... [municipality]
    ... name = "Almvik"
    ... [council]
    ... certifiers = 2
    ... ''')
    >>> rules.council
    BodyRules(certifiers=2)
    >>> loads_local_rules('municipality.name = "Almvik"\ncouncil.summons_days = 5')
    Traceback (most recent call last):
    kfbeslut.errors.InvalidLocalRulesError: The local rules can't be read.
    - /council/summons_days is looser than 5 kap. 15 § kommunallagen: at least 7.

    .. versionadded:: 0.1.0
    """
    try:
        values = tomllib.loads(data if isinstance(data, str) else data.decode())
    except UnicodeDecodeError:
        raise InvalidLocalRulesError((Fault("", "not-utf8"),)) from None
    except tomllib.TOMLDecodeError as error:
        # Its words end with the place, in brackets.
        where = str(error).rpartition("(")[2].rstrip(")")
        raise InvalidLocalRulesError((Fault("", "bad-toml", (("where", where),)),)) from None
    except RecursionError:
        raise InvalidLocalRulesError((Fault("", "bad-toml", (("where", "…"),)),)) from None
    try:
        rules: LocalRules = converter.get_structure_hook(LocalRules)(_as_json(values), LocalRules)
    except RefusedError as refused:
        raise InvalidLocalRulesError(tuple(refused.faults)) from None
    return rules


def _as_json(value: Any) -> Any:  # noqa: ANN401 - TOML is of many types
    """
    Write days as JSON does, which is what the converter reads.
    """
    match value:
        case dict():
            return {key: _as_json(held) for key, held in value.items()}
        case list():
            return [_as_json(one) for one in value]
        case dt.date() if not isinstance(value, dt.datetime):
            return value.isoformat()
        case _:
            return value
