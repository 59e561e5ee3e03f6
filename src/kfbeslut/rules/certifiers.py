"""
Rules on who certifies minutes (5 kap. 69 § och 72 § 9 kommunallagen).

The act leaves that to the council: how many, and how they are chosen, stands in local rules.
"""

import re
from collections.abc import Iterator
from typing import Final

from kfbeslut.findings import Severity
from kfbeslut.law import GKL, KL, Certainty
from kfbeslut.model import Actor, Capacity, Certification, Extent, Minutes, ParagraphNumber
from kfbeslut.rules.definition import Variant, rule
from kfbeslut.rules.here import Here
from kfbeslut.rules.verdicts import Fault, Unknown

__all__ = ["certifiers_as_local_rules"]

#: Words by which a meeting chooses its certifiers; "omedelbart justerad" is something else.
_TO_CERTIFY: Final = re.compile(r"\bjuster(?:a|are|ar)\b")


@rule(
    "certifiers-as-local-rules",
    on=Minutes,
    severity=Severity.WARNING,
    certainty=Certainty.PRACTICE,
    cites=[
        KL.at(5, 69),
        KL.at(5, 72, paragraph=1, item=9),
        GKL.at(5, 61),
        GKL.at(5, 64, paragraph=1, item=9),
    ],
    needs=["certifications", "at.local.certifiers", "attendance"],
    may_need=["certifications.by", "attendance.presiding"],
    sv="Protokollet justerades av ordföranden och {counted} till; enligt de lokala reglerna ska "
    "det vara {certifiers}.",
    en="The minutes were certified by the chair and {counted} more; by local rules there are to "
    "be {certifiers}.",
    variants=[
        Variant(
            "chair",
            sv="Protokollet justerades inte av den som ledde sammanträdet ({name}), vilket är "
            "brukligt.",
            en="The minutes were not certified by whoever was in the chair ({name}), as is the "
            "custom.",
        ),
        Variant(
            "not-serving",
            sv="{name} justerade § {number} men tjänstgjorde inte där. Brukligt är att den som "
            "justerar har varit med.",
            en="{name} certified § {number} but did not serve there. By custom whoever certifies "
            "was there.",
        ),
        Variant(
            "not-chosen",
            sv="{name} justerade protokollet, men till det utsågs {chosen}.",
            en="{name} certified the minutes, but those chosen for it were {chosen}.",
        ),
    ],
    examples="certifiers.certifiers_as_local_rules",
)
def certifiers_as_local_rules(minutes: Minutes, at: Here) -> tuple[Fault | Unknown, ...]:
    """
    The chair certifies with as many as local rules say, who were chosen and served.

    Who was chosen is looked at only where the minutes say so; the chair and the vice chairs need
    not be.
    """
    chosen = tuple(_chosen(minutes))
    return tuple(
        answer
        for number, certification in enumerate(minutes.certifications or ())
        for answer in _certified_by(certification, f"certifications/{number}", chosen, minutes, at)
    )


def _certified_by(
    certification: Certification,
    field: str,
    chosen: tuple[str, ...],
    minutes: Minutes,
    at: Here,
) -> Iterator[Fault | Unknown]:
    if certification.by is None:
        yield Unknown("certifications.by", field=field)
        return
    numbers = [
        paragraph.number
        for paragraph in minutes.paragraphs or ()
        if paragraph.number and certification.covers(paragraph.number)
    ]
    chairs = _chairs(minutes, numbers)
    if not chairs:
        yield Unknown("attendance.presiding", field=field)
        return
    besides = [
        (place, actor)
        for place, actor in enumerate(certification.by)
        if not any(actor.is_same_as(chair) for chair in chairs)
    ]
    asked = at.local.certifiers if at.local else None
    if len(besides) == len(certification.by):
        name = tuple(chair.name for chair in chairs)
        yield Fault(f"{field}/by", variant="chair", name=name)
    elif asked is not None and len(besides) < asked:
        yield Fault(f"{field}/by", counted=len(besides), certifiers=asked)
    presidium = (minutes.meeting and minutes.meeting.presidium) or ()
    known = {*map(str.casefold, chosen), *(one.name.casefold() for one in presidium if one.name)}
    for place, actor in besides:
        by, missed = f"{field}/by/{place}", _missed(actor, numbers, minutes)
        if missed:
            number = missed.normal
            yield Fault(by, variant="not-serving", name=actor.name, number=number)
        elif chosen and actor.name and actor.name.casefold() not in known:
            yield Fault(by, variant="not-chosen", name=actor.name, chosen=chosen)


def _chairs(minutes: Minutes, numbers: list[ParagraphNumber]) -> list[Actor]:
    """
    Give those who were in the chair at some of these paragraphs.
    """
    return [
        presence.actor
        for presence in minutes.attendance or ()
        if presence.presiding
        and (presence.paragraphs is None or any(map(presence.covers, numbers)))
    ]


def _missed(
    actor: Actor, numbers: list[ParagraphNumber], minutes: Minutes
) -> ParagraphNumber | None:
    """
    Give the first of these paragraphs at which it is told that a person did not serve.
    """
    told = [each for each in minutes.attendance or () if each.actor.is_same_as(actor)]
    if not told and minutes.extent is not Extent.WHOLE:
        return None
    may_have_served = [
        each
        for each in told
        if each.serving is not False
        and each.capacity in {Capacity.MEMBER, Capacity.SUBSTITUTE, None}
    ]
    if any(each.paragraphs is None for each in may_have_served):
        return None
    return next(
        (number for number in numbers if not any(each.covers(number) for each in may_have_served)),
        None,
    )


def _chosen(minutes: Minutes) -> Iterator[str]:
    """
    Name those present whom a decision names as certifiers.
    """
    words = [
        text
        for paragraph in minutes.paragraphs or ()
        for point in paragraph.decisions or ()
        if "juster" in (text := point.text.casefold()) and _TO_CERTIFY.search(text)
    ]
    if words:
        names = (presence.actor.name for presence in minutes.attendance or ())
        for name in dict.fromkeys(filter(None, names)):
            if any(name.casefold() in text for text in words):
                yield name
