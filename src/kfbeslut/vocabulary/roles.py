"""
What people are called before or after their names: chair, member, substitute.
"""

import re
from typing import Final

__all__ = ["ROLES", "is_chair"]

#: Words before a name that say who somebody is at the meeting, the longest first. Endings that
#: only tell number and definiteness ("ordföranden", "ersättarna") are part of each.
ROLES: Final = (
    r"(?:tjänstgörande |tf\.? |t\.f\. |mötes|ålders|avgående |nämndens )?"
    r"(?:(?:förste|första|andre|andra|tredje|1:e|2:e|3:e|1:a|2:a|vice|v\.?) ){0,2}"
    r"(?:ordförande[ns]{0,2}|ordf\.?|ledamöter(?:na)?|ledamot(?:en)?|ersätta(?:ren|rna|re)"
    r"|kommunalråd(?:et)?|borgarråd(?:et)?|oppositionsråd(?:et)?|gruppledare[n]?"
    r"|sekreterare[n]?|suppleant(?:en)?)"
)

_CHAIR: Final = re.compile(
    r"(?:tjänstgörande |mötes|ålders|tf\.? |t\.f\. )?ordf(?!.{0,20}\bvice)", re.IGNORECASE
)


def is_chair(role: str) -> bool:
    """
    Tell whether a role means whoever presides; a vice chair does not.

    >>> is_chair("Ordföranden"), is_chair("2:e vice ordförande")
    (True, False)
    """
    return _CHAIR.match(role) is not None
