"""
Examples for `kfbeslut.rules.remote`.
"""

import datetime as dt
from typing import Any, Final

from kfbeslut.model import BodyKind, Minutes, PartialDate, Remote, fields_of, replace
from kfbeslut.rules.examples import Example, Examples
from kfbeslut.rules.examples.almvik import ALMVIK_RULES
from kfbeslut.samples import change, committee_minutes, council_minutes

__all__ = ["presidium_on_site", "remote_attendance_authorised", "remote_attendance_both_ways"]

_COUNCIL: Final = council_minutes()
_COMMITTEE: Final = committee_minutes()


def _place(minutes: Minutes, name: str) -> str:
    """
    Give the place of a person in the list of those present.
    """
    names = [each.actor.name for each in minutes.attendance or ()]
    return f"/attendance/{names.index(name)}"


def _remote(minutes: Minutes, name: str, how: Remote = Remote.SOUND_AND_PICTURE) -> Example:
    """
    Let somebody take part from a distance.
    """
    path = _place(minutes, name)
    return Example(change(minutes, f"{path}/remote", how), path)


def _by(example: Example, **conditions: object) -> Example:
    """
    Judge by other conditions for the council and its committees.
    """
    assert ALMVIK_RULES.council  # noqa: S101 - they are there
    assert ALMVIK_RULES.committees  # noqa: S101
    local = replace(
        ALMVIK_RULES,
        council=replace(ALMVIK_RULES.council, **conditions),
        committees=replace(ALMVIK_RULES.committees, **conditions),
    )
    return Example(example.document, example.path, local=local)


def _later(value: Any, by: dt.timedelta) -> Any:  # noqa: ANN401 - a value of the model
    """
    Let all that happened happen so much later.
    """
    if isinstance(value, dt.date):
        return value + by
    if isinstance(value, PartialDate):
        return PartialDate.of(value.exact + by) if value.exact else value
    if isinstance(value, tuple):
        return tuple(_later(each, by) for each in value)
    names = [field.name for field in fields_of(type(value))]
    return replace(value, **{n: _later(getattr(value, n), by) for n in names}) if names else value


_SUBSTITUTE: Final = "Jonas Älv"  # who doesn't serve
_MEMBER: Final = "Åsa Norrby"
_AWAY: Final = "Nils Hedeby"  # at the committee's meeting with sound and picture
_MEETING_DAY: Final = dt.date(2024, 5, 27)
_in_council: Final = _remote(_COUNCIL, _MEMBER)
_in_committee: Final = Example(_COMMITTEE, _place(_COMMITTEE, _AWAY))
_silent: Final = {
    "is_on_site": Example(_COUNCIL, _place(_COUNCIL, _MEMBER), local=ALMVIK_RULES),
    "does_not_serve": _by(_remote(_COUNCIL, _SUBSTITUTE, Remote.SOUND_ONLY)),
    "is_neither_council_nor_committee": _by(
        Example(
            change(_COMMITTEE, "/meeting/body/kind", BodyKind.SUB_COMMITTEE), _in_committee.path
        )
    ),
}

remote_attendance_authorised: Final = Examples(
    passes=_by(_in_committee, remote=True),
    # The council decided so as of that very day.
    edge=_by(_in_council, remote=True, remote_since=_MEETING_DAY),
    fails=_by(_in_council, remote=False),
    variants={"in-committee": _by(_in_committee, remote=False)},
    silent=_silent,
)

#: From a Monday in May 2024 to one in September 2026.
_IN_AUTUMN_2026: Final = _later(_COUNCIL, dt.timedelta(weeks=122))

remote_attendance_both_ways: Final = Examples(
    passes=_in_committee,
    edge=_in_council,
    fails=_remote(_COUNCIL, _MEMBER, Remote.SOUND_ONLY),
    variants={
        "sound-only-since-2026": _remote(_IN_AUTUMN_2026, _MEMBER, Remote.SOUND_ONLY),
        "interrupted": _remote(_COUNCIL, _MEMBER, Remote.INTERRUPTED),
    },
    silent=_silent,
)

presidium_on_site: Final = Examples(
    passes=_remote(_IN_AUTUMN_2026, _MEMBER),
    # The chair of a committee is not of the council's presidium.
    edge=_remote(_IN_AUTUMN_2026, "Olle Bergdahl"),
    fails=_remote(_IN_AUTUMN_2026, "Birger Hallin"),
    silent={
        "is_on_site": Example(_IN_AUTUMN_2026, _place(_COUNCIL, "Birger Hallin")),
        "is_not_of_council": Example(
            _later(_COMMITTEE, dt.timedelta(weeks=135)), _in_committee.path
        ),
    },
)
