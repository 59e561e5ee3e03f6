"""
Rules on what a notice says and on which board it stands (8 kap. 9-12 §§ kommunallagen).

"Av tillkännagivandet ska det framgå var protokollet finns tillgängligt samt vilken dag det har
tillkännagetts."
"""

import datetime as dt
from collections.abc import Iterator
from typing import Final

from kfbeslut.findings import Severity
from kfbeslut.law import GKL, KL, Certainty
from kfbeslut.messages import Term
from kfbeslut.model import BoardKind, BodyKind, Extent, Minutes, MunicipalityKind, Notice
from kfbeslut.rules.announcement import is_of_other_body
from kfbeslut.rules.definition import Variant, rule
from kfbeslut.rules.here import Here
from kfbeslut.rules.verdicts import Fault, Unknown

__all__ = [
    "appeal_information_on_board",
    "joint_committee_notice_on_all_boards",
    "notice_content",
    "notice_on_website_board",
    "notice_proof_of_posting",
    "region_notice_in_newspaper",
]

#: Since when there are joint committees (1997:550).
_JOINT_SINCE: Final = dt.date(1997, 8, 1)

_WHOSE: Final = Term("vilket organ protokollet gäller", "whose minutes they are")
_WHICH_MEETING: Final = Term(
    "vilket sammanträde protokollet gäller", "of which meeting the minutes are"
)


# Where these rules are silent


def was_posted_under_later_act(notice: Notice, at: Here) -> bool:
    """
    It was put up when the act of 2017 was in force, which doesn't ask for it any more.
    """
    return notice.posted is not None and notice.posted >= KL.in_force_from


def is_not_of_a_council(notice: Notice, at: Here) -> bool:
    """
    The notice is not of a council's minutes; those of committees need no newspaper (6 kap. 30 §).
    """
    kind = at.body.kind if at.body else None
    return kind not in {None, BodyKind.COUNCIL}


def is_of_no_region(notice: Notice, at: Here) -> bool:
    """
    It is no region, and only regions (*landsting*) had to announce in newspapers.
    """
    kind = at.locally.kind if at.locally else None
    return kind not in {None, MunicipalityKind.REGION}


def is_of_one_municipality(minutes: Minutes, at: Here) -> bool:
    """
    The body is no joint committee, and has one board.
    """
    return at.body is not None and at.body.kind not in {None, BodyKind.JOINT_COMMITTEE}


# What it says


@rule(
    "notice-content",
    on=Notice,
    severity=Severity.ERROR,
    certainty=Certainty.TEXT,
    cites=[KL.at(8, 12), GKL.at(5, 62, paragraph=1)],
    needs=["at.body.kind"],
    demands=["kept_at"],
    may_need=["posted", "body", "meeting_date"],
    silent_when=[is_of_other_body],
    sv="Av tillkännagivandet framgår inte var protokollet finns tillgängligt.",
    en="The notice doesn't say where the minutes are to be had.",
    variants=[
        Variant(
            "day",
            sv="Av tillkännagivandet framgår inte vilken dag justeringen tillkännagavs.",
            en="The notice doesn't say on which day the certification was announced.",
        ),
        Variant(
            "which-minutes",
            severity=Severity.WARNING,
            certainty=Certainty.READING,
            sv="Av tillkännagivandet framgår inte {what}. Som vi läser lagen ska det göra det.",
            en="The notice doesn't say {what}. As we read the act, it should.",
        ),
    ],
    examples="notices.notice_content",
)
def notice_content(notice: Notice, at: Here) -> tuple[Fault | Unknown, ...]:
    """
    A notice says where the minutes are, on which day it was put up, and which minutes it is about.

    Whether what it says is right is not looked at. Silent when the body is none that the act
    names.
    """
    return tuple(_unsaid(notice, at))


def _unsaid(notice: Notice, at: Here) -> Iterator[Fault | Unknown]:
    if notice.kept_at is None:
        yield Fault("kept_at")
    unsaid = {
        "posted": (notice.posted, Fault("posted", variant="day")),
        "body": (notice.body, Fault("body", variant="which-minutes", what=_WHOSE)),
        "meeting_date": (
            notice.meeting_date,
            Fault("meeting_date", variant="which-minutes", what=_WHICH_MEETING),
        ),
    }
    for field, (said, fault) in unsaid.items():
        if said is None:
            yield fault if at.extent is Extent.WHOLE else Unknown(field, field=field)


@rule(
    "notice-proof-of-posting",
    on=Notice,
    severity=Severity.ERROR,
    certainty=Certainty.TEXT,
    cites=[GKL.at(5, 62, paragraph=3), GKL.at(6, 30, paragraph=2)],
    needs=["at.body.kind"],
    demands=["proof"],
    silent_when=[is_of_other_body, was_posted_under_later_act],
    sv="Bevis om anslagsdagen saknas. Det skulle tecknas på protokollet eller utfärdas särskilt.",
    en="There is no proof of the day of posting. It was to be written on the minutes or issued "
    "separately.",
    variants=[
        Variant(
            "none-shown",
            severity=Severity.WARNING,
            certainty=Certainty.READING,
            sv="Protokollet visar inget bevis om anslagsdagen. Som vi läser lagen är det i sin "
            "ordning bara om beviset har utfärdats särskilt.",
            en="The minutes show no proof of the day of posting. As we read the act, that is in "
            "order only if it was issued separately.",
        )
    ],
    examples="notices.notice_proof_of_posting",
)
def notice_proof_of_posting(notice: Notice, at: Here) -> Fault | None:
    """
    There is a proof of the day of posting (*bevis om anslagsdagen*), on the minutes or beside them.

    The act of 2017 doesn't ask for it. Silent when the body is none that the act names, and when
    the notice was put up in 2018 or later.
    """
    if notice.proof:
        return None
    return Fault("proof", variant="none-shown" if notice.proof is None else None)


# Where it stands


@rule(
    "notice-on-website-board",
    on=Notice,
    severity=Severity.ERROR,
    certainty=Certainty.TEXT,
    cites=[KL.at(8, 9, paragraph=1), KL.at(8, 10, paragraph=1, item=2)],
    needs=["board", "at.body.kind"],
    silent_when=[is_of_other_body],
    sv="Justeringen tillkännagavs bara på en fysisk anslagstavla. Sedan 2018 är anslagstavlan den "
    "på webbplatsen.",
    en="The certification was announced only on a physical notice board. Since 2018 the notice "
    "board is the one on the website.",
    examples="notices.notice_on_website_board",
)
def notice_on_website_board(notice: Notice, at: Here) -> Fault | Unknown | None:
    """
    A certification is announced on the notice board on the website.

    Another notice of the same paragraphs there is enough. Silent when the body is none that the
    act names.
    """
    if notice.board is not BoardKind.PHYSICAL:
        return None
    others = (each for each in at.notices or () if each.paragraphs == notice.paragraphs)
    boards = {each.board for each in others} - {BoardKind.PHYSICAL}
    if None in boards and len(boards) == 1:
        return Unknown("board")
    return None if boards else Fault("board")


@rule(
    "appeal-information-on-board",
    on=Notice,
    severity=Severity.ERROR,
    certainty=Certainty.TEXT,
    cites=[KL.at(8, 10, paragraph=1, item=5)],
    needs=["appeal_information", "at.body.kind"],
    silent_when=[is_of_other_body],
    sv="Varken anslagstavlan eller tillkännagivandet upplyser om hur beslut kan överklagas.",
    en="Neither the notice board nor the notice tells how decisions can be appealed.",
    examples="notices.appeal_information_on_board",
)
def appeal_information_on_board(notice: Notice, at: Here) -> Fault | None:
    """
    The board tells how decisions are appealed for legality review; in the notice will do.

    Silent when the body is none that the act names.
    """
    return None if notice.appeal_information else Fault("appeal_information")


@rule(
    "region-notice-in-newspaper",
    on=Notice,
    severity=Severity.ERROR,
    certainty=Certainty.TEXT,
    cites=[GKL.at(5, 62, paragraph=4)],
    needs=["newspapers", "at.body.kind", "at.locally.kind"],
    silent_when=[is_not_of_a_council, is_of_no_region, was_posted_under_later_act],
    sv="Justeringen av fullmäktiges protokoll tillkännagavs inte i någon tidning. I landsting "
    "skulle den också införas i de tidningar som fullmäktige hade valt.",
    en="The certification of the council’s minutes was announced in no newspaper. In county "
    "councils it was also to be in the papers that the council had chosen.",
    examples="notices.region_notice_in_newspaper",
)
def region_notice_in_newspaper(notice: Notice, at: Here) -> Fault | None:
    """
    In regions (*landsting*) the council's certified minutes were announced in newspapers too.

    That ended with the act of 2017. Which papers they were is not looked at.

    Silent when it is of no council's minutes, when it is no region, and when the notice was put up
    in 2018 or later.
    """
    return None if notice.newspapers else Fault("newspapers")


@rule(
    "joint-committee-notice-on-all-boards",
    on=Minutes,
    severity=Severity.ERROR,
    certainty=Certainty.TEXT,
    cites=[
        KL.at(9, 32),
        KL.at(13, 5, paragraph=1),
        GKL.at(6, 30, paragraph=4, since=_JOINT_SINCE),
        GKL.at(10, 6, paragraph=1, since=_JOINT_SINCE),
    ],
    needs=["notices", "at.body.kind", "at.body.members"],
    may_need=["notices.municipality"],
    silent_when=[is_of_one_municipality],
    sv="Justeringen tillkännagavs på anslagstavlan hos {boards}. En gemensam nämnds justering "
    "tillkännages hos alla som samverkar: {members}. Dessförinnan löper ingen överklagandetid.",
    en="The certification was announced on the notice board of {boards}. That of a joint "
    "committee is announced by all who take part: {members}. Before that no appeal period runs.",
    examples="notices.joint_committee_notice_on_all_boards",
)
def joint_committee_notice_on_all_boards(minutes: Minutes, at: Here) -> tuple[Fault | Unknown, ...]:
    """
    A joint committee's certification is announced on the boards of all that take part.

    The boards are counted, portion by portion: names are written in more ways than one. Where a
    notice doesn't say whose board it was on, others may not be told of in the paper.

    Silent when the body is no joint committee.
    """
    members = tuple(each.name for each in (at.body and at.body.members) or ())
    boards: dict[object, dict[str | None, int]] = {}
    for number, notice in enumerate(minutes.notices or ()):
        name = notice.municipality.name if notice.municipality else None
        boards.setdefault(notice.paragraphs, {}).setdefault(name, number)
    if not boards:
        return (Unknown("notices.municipality"),)
    return tuple(
        _missing(f"notices/{min(names.values())}", names, members, at)
        for names in boards.values()
        if len(names) < len(members)
    )


def _missing(
    place: str, names: dict[str | None, int], members: tuple[str, ...], at: Here
) -> Fault | Unknown:
    told = tuple(name for name in names if name)
    if len(told) < len(names) or at.extent is not Extent.WHOLE:
        return Unknown("notices.municipality", field=place)
    return Fault(place, boards=told, members=members)
