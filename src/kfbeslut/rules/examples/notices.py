"""
Examples for `kfbeslut.rules.notices`.
"""

import datetime as dt
from typing import Final

from kfbeslut.model import (
    BoardKind,
    Body,
    BodyKind,
    Document,
    Minutes,
    Municipality,
    MunicipalityKind,
    Newspaper,
    at,
    replace,
)
from kfbeslut.rules.examples import Example, Examples
from kfbeslut.rules.examples.almvik import ALMVIK_RULES
from kfbeslut.samples import change, committee_minutes, council_minutes_2013, executive_minutes
from kfbeslut.samples.people import ALMVIK, EXECUTIVE

__all__ = [
    "appeal_information_on_board",
    "joint_committee_notice_on_all_boards",
    "notice_content",
    "notice_on_website_board",
    "notice_proof_of_posting",
    "region_notice_in_newspaper",
]

_NOTICE: Final = "/notices/0"
_EXECUTIVE: Final = executive_minutes()
_ON_WOOD: Final = council_minutes_2013()
_REGION: Final = replace(ALMVIK_RULES, kind=MunicipalityKind.REGION)
_IN_PAPER: Final = change(_ON_WOOD, f"{_NOTICE}/newspapers", [Newspaper(name="Almviks Tidning")])


def _notice(document: Document, field: str, value: object) -> Example:
    return Example(change(document, f"{_NOTICE}/{field}", value), _NOTICE)


def _of(kind: BodyKind, minutes: Minutes) -> Example:
    return Example(change(minutes, "/meeting/body/kind", kind), _NOTICE)


def _in_2018(minutes: Minutes) -> Minutes:
    return change(
        change(minutes, f"{_NOTICE}/removed", None), f"{_NOTICE}/posted", dt.date(2018, 1, 2)
    )


_OTHER_BODY: Final = _of(BodyKind.SUB_COMMITTEE, _EXECUTIVE)

notice_content: Final = Examples(
    passes=Example(_EXECUTIVE, _NOTICE),
    # A word is enough.
    edge=_notice(_EXECUTIVE, "kept_at", "Webbplatsen"),
    fails=_notice(_EXECUTIVE, "kept_at", None),
    variants={
        "day": _notice(_EXECUTIVE, "posted", None),
        "which-minutes": _notice(_EXECUTIVE, "body", None),
    },
    silent={"is_of_other_body": _OTHER_BODY},
)

notice_proof_of_posting: Final = Examples(
    passes=Example(_ON_WOOD, _NOTICE),
    # Shown in an extract alone.
    edge=Example(_ON_WOOD.extract(22), _NOTICE),
    fails=_notice(_ON_WOOD, "proof", value=False),
    variants={"none-shown": _notice(_ON_WOOD, "proof", None)},
    silent={
        "is_of_other_body": _of(BodyKind.SUB_COMMITTEE, _ON_WOOD),
        "was_posted_under_later_act": Example(_in_2018(_ON_WOOD), _NOTICE),
    },
)

notice_on_website_board: Final = Examples(
    passes=Example(_EXECUTIVE, _NOTICE),
    # On a physical one too.
    edge=_notice(_EXECUTIVE, "board", BoardKind.BOTH),
    fails=_notice(_EXECUTIVE, "board", BoardKind.PHYSICAL),
    silent={"is_of_other_body": _OTHER_BODY},
)

appeal_information_on_board: Final = Examples(
    passes=Example(_EXECUTIVE, _NOTICE),
    # Told in an extract alone.
    edge=Example(_EXECUTIVE.extract(50), _NOTICE),
    fails=_notice(_EXECUTIVE, "appeal_information", value=False),
    silent={"is_of_other_body": _OTHER_BODY},
)

region_notice_in_newspaper: Final = Examples(
    passes=Example(
        change(
            _IN_PAPER,
            f"{_NOTICE}/newspapers/0",
            Newspaper(name="Almviks Tidning", date=dt.date(2013, 5, 2)),
        ),
        _NOTICE,
        local=_REGION,
    ),
    # It isn't told when it was printed.
    edge=Example(_IN_PAPER, _NOTICE, local=_REGION),
    fails=Example(change(_IN_PAPER, f"{_NOTICE}/newspapers", ()), _NOTICE, local=_REGION),
    silent={
        "is_not_of_a_council": Example(
            change(_IN_PAPER, "/meeting/body", EXECUTIVE), _NOTICE, local=_REGION
        ),
        "is_of_no_region": Example(_IN_PAPER, _NOTICE, local=ALMVIK_RULES),
        "was_posted_under_later_act": Example(_in_2018(_IN_PAPER), _NOTICE, local=_REGION),
    },
)

_STRAND: Final = Municipality(name="Strandhamra kommun")


def _joint() -> Minutes:
    """
    Let the technical committee be one of two municipalities, and announced by both.
    """
    minutes = committee_minutes()
    (notice,) = minutes.notices or ()
    body = at(minutes, "/meeting/body")
    assert isinstance(body, Body)  # noqa: S101 - it is stated
    joint = replace(body, kind=BodyKind.JOINT_COMMITTEE, members=(ALMVIK, _STRAND))
    boards = [replace(notice, municipality=each) for each in (ALMVIK, _STRAND)]
    return change(change(minutes, "/meeting/body", joint), "/notices", boards)


_JOINT: Final = _joint()
_BOARDS: Final = _JOINT.notices or ()

joint_committee_notice_on_all_boards: Final = Examples(
    passes=Example(_JOINT),
    # Its name is written in another way.
    edge=Example(change(_JOINT, "/notices/1/municipality", Municipality(name="Strandhamra"))),
    fails=Example(change(_JOINT, "/notices", _BOARDS[:1])),
    silent={"is_of_one_municipality": Example(_EXECUTIVE)},
)
