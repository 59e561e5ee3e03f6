"""
Rules on special statements and substitute statements: remarks that are no dissent.

Of these the act knows only what substitutes and representatives from outside may have noted in a
committee (6 kap. 17 § and 4 kap. 28 § kommunallagen); the rest is for local rules and custom.
"""

import re
from typing import Final

from kfbeslut.findings import Severity
from kfbeslut.law import GKL, KL, Certainty
from kfbeslut.model import (
    Actor,
    Capacity,
    Extent,
    Presence,
    RemarkName,
    SpecialStatement,
    SubstituteStatement,
)
from kfbeslut.rules.definition import Variant, rule
from kfbeslut.rules.here import Here
from kfbeslut.rules.in_time import after_closing, later_than, said
from kfbeslut.rules.verdicts import Fault, Unknown
from kfbeslut.vocabulary import word

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

#: "Därför reserverar jag mig"; of others, or of what might have been, it may be said.
_RESERVES: Final = re.compile(r"\b(inte )?reserverar (?:jag |vi )?(?:mig|oss)\b(?! (?:dock )?inte)")
_MOVES: Final = re.compile(r"\b(?:jag|vi) yrkar\b|\byrkar (?:jag|vi)\b")


# Where these rules are silent


def names_no_person(remark: SpecialStatement | SubstituteStatement, at: Here) -> bool:
    """
    Only parties or groups are named: nobody can tell who gives it.
    """
    return not any(actor.name for actor in remark.by)


def is_by_outsiders(statement: SpecialStatement, at: Here) -> bool:
    """
    It is by representatives from outside: that is for `outside-representative-note-allowed`.
    """
    return all(_is_outsider(actor, at) for actor in statement.by)


def is_by_no_outsider(statement: SpecialStatement, at: Here) -> bool:
    """
    No one who gives it is there as a representative from outside.
    """
    return not any(_is_outsider(actor, at) for actor in statement.by)


def is_in_the_council(statement: SpecialStatement, at: Here) -> bool:
    """
    It is in the council's minutes: the section is on committees.
    """
    return at.council is True


# Substitute statements


@rule(
    "substitute-statement-allowed",
    on=SubstituteStatement,
    severity=Severity.WARNING,
    certainty=Certainty.READING,
    cites=[KL.at(6, 17, paragraph=3), GKL.at(6, 11, paragraph=2)],
    needs=["at.council"],
    may_need=["permitted", "at.local.substitutes_noted"],
    sv="Ersättares mening får inte antecknas i nämndens protokoll enligt de lokala reglerna. Som "
    "vi läser lagen ger den då ingen rätt till ersättaryttrande; beslutet skadas inte av det.",
    en="By local rules the opinion of substitutes may not be noted in the committee's minutes. As "
    "we read the act, it then gives no right to a substitute statement; the decision takes no "
    "harm of it.",
    variants=[
        Variant(
            "council",
            certainty=Certainty.PRACTICE,
            cites=[],
            sv="Ersättares mening får inte antecknas i fullmäktiges protokoll enligt de lokala "
            "reglerna, och kommunallagen ger ingen rätt till det.",
            en="By local rules the opinion of substitutes may not be noted in the council's "
            "minutes, and the Local Government Act gives no right to it.",
        )
    ],
    examples="remarks.substitute_statement_allowed",
)
def substitute_statement_allowed(
    statement: SubstituteStatement, at: Here
) -> Fault | Unknown | None:
    """
    Substitutes have their opinion noted only where local rules let them.

    In committees that is for the council to decide; of the council itself the act says nothing.
    """
    noted = at.local.substitutes_noted if at.local else None
    if statement.permitted or (noted and statement.permitted is None):
        return None
    if noted is None and statement.permitted is None:
        return Unknown("permitted", "at.local.substitutes_noted")
    return Fault(variant="council" if at.council else None)


@rule(
    "substitute-statement-by-nonserving-substitute",
    on=SubstituteStatement,
    severity=Severity.WARNING,
    certainty=Certainty.PRACTICE,
    cites=[
        KL.at(4, 22),
        KL.at(6, 17, paragraph=3),
        GKL.at(4, 18, paragraph=1),
        GKL.at(6, 11, paragraph=2),
    ],
    needs=["at.attendance"],
    silent_when=[names_no_person],
    sv="{name} tjänstgjorde och lämnade ett ersättaryttrande. Den som tjänstgör brukar i stället "
    "yrka, reservera sig eller lämna ett särskilt uttalande.",
    en="{name} served and gave a substitute statement. By custom one who serves makes a proposal, "
    "records a dissent or gives a special statement instead.",
    variants=[
        Variant(
            "not-there",
            sv="{name} lämnade ett ersättaryttrande men var inte närvarande vid ärendet. Brukligt "
            "är att den som lämnar det är där.",
            en="{name} gave a substitute statement but was not there when the matter was treated. "
            "By custom whoever gives one is there.",
        ),
        Variant(
            "no-substitute",
            sv="{name} lämnade ett ersättaryttrande men är inte ersättare. Sådana lämnas brukligt "
            "av ersättare.",
            en="{name} gave a substitute statement but is no substitute. By custom they are given "
            "by substitutes.",
        ),
    ],
    examples="remarks.substitute_statement_by_nonserving_substitute",
)
def substitute_statement_by_nonserving_substitute(
    statement: SubstituteStatement, at: Here
) -> tuple[Fault | Unknown, ...]:
    """
    A substitute statement is given by a substitute who is there and does not serve.

    Silent when only parties or groups are named.
    """
    answers = (
        _as_substitute(actor, f"by/{number}", at)
        for number, actor in enumerate(statement.by)
        if actor.name
    )
    return tuple(answer for answer in answers if answer)


def _as_substitute(actor: Actor, field: str, at: Here) -> Fault | Unknown | None:
    served = at.serves(actor)
    if served is None:
        return Unknown("at.attendance", field=field)
    if served:
        return Fault(field, name=actor.name)
    there = {presence.capacity for presence in _presences(actor, at)}
    if not there:
        return Fault(field, variant="not-there", name=actor.name)
    if Capacity.SUBSTITUTE in there:
        return None
    if None in there:
        return Unknown("at.attendance", field=field)
    return Fault(field, variant="no-substitute", name=actor.name)


@rule(
    "substitute-statement-is-not-a-reservation",
    on=SubstituteStatement,
    severity=Severity.WARNING,
    certainty=Certainty.PRACTICE,
    cites=[KL.at(4, 22), KL.at(4, 27), GKL.at(4, 18, paragraph=1), GKL.at(4, 22, paragraph=1)],
    needs=["text"],
    sv="I ersättaryttrandet står ”{words}”, men den som inte tjänstgör kan inte reservera sig.",
    en="The substitute statement says “{words}”, but one who doesn't serve can't record a dissent.",
    variants=[
        Variant(
            "proposal",
            sv="I ersättaryttrandet står ”{words}”, men den som inte tjänstgör kan inte yrka.",
            en="The substitute statement says “{words}”, but one who doesn't serve can't make a "
            "proposal.",
        )
    ],
    examples="remarks.substitute_statement_is_not_a_reservation",
)
def substitute_statement_is_not_a_reservation(
    statement: SubstituteStatement, at: Here
) -> Fault | None:
    """
    A substitute statement makes no reservation and moves nothing.

    Only what those who give it say of themselves is looked at. That one who does not serve is told
    as the mover of a proposal is for `proposals-have-mover`.
    """
    words = (statement.text or "").casefold()
    if "reserverar" in words:
        for match in _RESERVES.finditer(words):
            if not match[1]:
                return Fault("text", words=match[0])
    if "yrkar" in words and (moved := _MOVES.search(words)):
        return Fault("text", variant="proposal", words=moved[0])
    return None


# Special statements


@rule(
    "special-statement-allowed",
    on=SpecialStatement,
    severity=Severity.INFO,
    certainty=Certainty.PRACTICE,
    may_need=["permitted", "at.local.special_statements"],
    silent_when=[is_by_outsiders],
    sv="Varken lokala regler eller ordföranden har medgett det särskilda uttalandet; "
    "kommunallagen känner det inte.",
    en="Neither local rules nor the chair have permitted the special statement; the Local "
    "Government Act doesn't know it.",
    examples="remarks.special_statement_allowed",
)
def special_statement_allowed(statement: SpecialStatement, at: Here) -> Fault | Unknown | None:
    """
    A special statement is one that local rules know, or that the chair has permitted.

    The act neither gives a right to one nor denies it.

    Silent when all who give it are representatives from outside.
    """
    if statement.permitted is not None:
        return None if statement.permitted else Fault("permitted")
    known = at.local.special_statements if at.local else None
    if known is None:
        return Unknown("permitted", "at.local.special_statements")
    if known and at.local and at.local.special_statements_with_permission:
        return Unknown("permitted")
    return None if known else Fault("permitted")


@rule(
    "special-statement-author-served",
    on=SpecialStatement,
    severity=Severity.WARNING,
    certainty=Certainty.PRACTICE,
    needs=["at.attendance"],
    may_need=["at.local.special_statements_by_substitutes"],
    silent_when=[names_no_person, is_by_outsiders],
    sv="{name} lämnade ett särskilt uttalande men tjänstgjorde inte när ärendet avgjordes. Sådana "
    "lämnas enligt lokala regler och sedvana av den som tjänstgör.",
    en="{name} gave a special statement but did not serve when the matter was decided. By local "
    "rules and custom they are given by those who serve.",
    variants=[
        Variant(
            "not-there",
            sv="{name} lämnade ett särskilt uttalande men var inte närvarande vid ärendet. "
            "Brukligt är att den som lämnar det är där.",
            en="{name} gave a special statement but was not there when the matter was treated. By "
            "custom whoever gives one is there.",
        )
    ],
    examples="remarks.special_statement_author_served",
)
def special_statement_author_served(
    statement: SpecialStatement, at: Here
) -> tuple[Fault | Unknown, ...]:
    """
    Whoever gives a special statement served at the paragraph.

    Local rules may let substitutes who don't serve give one too. Nothing keeps one who serves from
    giving one, with or without a reservation. Representatives from outside are for
    `outside-representative-note-allowed`.

    Silent when only parties or groups are named, or all who give it are representatives from
    outside.
    """
    answers = (
        _as_serving(actor, f"by/{number}", at)
        for number, actor in enumerate(statement.by)
        if actor.name and not _is_outsider(actor, at)
    )
    return tuple(answer for answer in answers if answer)


def _as_serving(actor: Actor, field: str, at: Here) -> Fault | Unknown | None:
    served = at.serves(actor)
    if served is None:
        return Unknown("at.attendance", field=field)
    if served:
        return None
    there = {presence.capacity for presence in _presences(actor, at)}
    if not there:
        return Fault(field, variant="not-there", name=actor.name)
    if not there & {Capacity.SUBSTITUTE, None}:
        return Fault(field, name=actor.name)
    allowed = at.local.special_statements_by_substitutes if at.local else None
    if allowed is None:
        return Unknown("at.local.special_statements_by_substitutes", field=field)
    return None if allowed else Fault(field, name=actor.name)


@rule(
    "special-statement-with-reservation",
    on=SpecialStatement,
    severity=Severity.INFO,
    certainty=Certainty.PRACTICE,
    may_need=["at.paragraph.reservations"],
    silent_when=[names_no_person],
    sv="{name} har lämnat både reservation och {remark} i ärendet. Inget hindrar det; brukligt är "
    "att den som reserverar sig säger allt i reservationen.",
    en="{name} has both recorded a dissent and given a {remark} in the matter. Nothing forbids it; "
    "by custom one who dissents says it all in the dissent.",
    examples="remarks.special_statement_with_reservation",
)
def special_statement_with_reservation(
    statement: SpecialStatement, at: Here
) -> Unknown | tuple[Fault, ...]:
    """
    One who reserves does not also give a special statement in the same matter.

    Silent when only parties or groups are named.
    """
    paragraph = at.paragraph
    if not paragraph or (paragraph.reservations is None and at.extent is not Extent.WHOLE):
        return Unknown("at.paragraph.reservations")
    reserved = [actor for reservation in paragraph.reservations or () for actor in reservation.by]
    remark = word(statement.called or RemarkName.SPECIAL_STATEMENT)
    return tuple(
        Fault(f"by/{number}", name=actor.name, remark=remark)
        for number, actor in enumerate(statement.by)
        if any(actor.is_same_as(other) for other in reserved)
    )


@rule(
    "special-statement-time",
    on=SpecialStatement,
    severity=Severity.WARNING,
    certainty=Certainty.PRACTICE,
    needs=["received", "at.local.special_statement_text"],
    may_need=["received.time", "at.meeting.last_day", "at.meeting.closed", "at.certifications"],
    sv="Texten till det särskilda uttalandet lämnades in {moment}, senare än de lokala reglerna "
    "medger.",
    en="The text of the special statement was handed in {moment}, later than local rules allow.",
    variants=[
        Variant(
            "announced",
            sv="Det särskilda uttalandet anmäldes {moment}, efter sammanträdet. Brukligt är att "
            "det anmäls innan sammanträdet avslutas.",
            en="The special statement was announced {moment}, after the meeting. By custom it is "
            "announced before the meeting is closed.",
        )
    ],
    examples="remarks.special_statement_time",
)
def special_statement_time(statement: SpecialStatement, at: Here) -> tuple[Fault | Unknown, ...]:
    """
    A special statement is announced at the meeting, and its text handed in as local rules say.

    That is before the meeting is closed, or before the paragraph is certified. When it was
    announced is looked at only where that is stated.
    """
    received, announced = statement.received, statement.announced
    assert received  # noqa: S101 - it is needed
    assert at.local  # noqa: S101 - so are these
    assert at.local.special_statement_text  # noqa: S101
    answers: list[Fault | Unknown] = []
    if announced and after_closing(announced, "announced", at) is True:
        answers.append(Fault("announced", variant="announced", moment=said(announced)))
    late = later_than(at.local.special_statement_text, received, "received", at)
    if isinstance(late, Unknown):
        answers.append(late)
    elif late:
        answers.append(Fault("received", moment=said(received)))
    return tuple(answers)


@rule(
    "outside-representative-note-allowed",
    on=SpecialStatement,
    severity=Severity.WARNING,
    certainty=Certainty.TEXT,
    cites=[KL.at(4, 28, paragraph=2), GKL.at(4, 23, paragraph=2)],
    needs=["at.local.outsiders_noted"],
    silent_when=[is_in_the_council, is_by_no_outsider],
    sv="{name} hör inte till nämnden, och fullmäktige har inte beslutat att förtroendevalda "
    "utifrån får sin mening antecknad i dess protokoll.",
    en="{name} doesn't belong to the committee, and the council has not decided that elected "
    "representatives from outside may have their opinion noted in its minutes.",
    examples="remarks.outside_representative_note_allowed",
)
def outside_representative_note_allowed(statement: SpecialStatement, at: Here) -> tuple[Fault, ...]:
    """
    One who is in a committee from outside has an opinion noted only if the council let it.

    Silent when it is in the council's minutes, or no one who gives it is there from outside.
    """
    assert at.local  # noqa: S101 - it is needed
    if at.local.outsiders_noted:
        return ()
    return tuple(
        Fault(f"by/{number}", name=actor.name)
        for number, actor in enumerate(statement.by)
        if _is_outsider(actor, at)
    )


def _presences(actor: Actor, at: Here) -> tuple[Presence, ...]:
    """
    Give what the list of those present tells of a person at this paragraph.
    """
    return tuple(
        each
        for each in at.attendance or ()
        if each.actor.is_same_as(actor) and (at.number is None or each.covers(at.number))
    )


def _is_outsider(actor: Actor, at: Here) -> bool:
    return any(each.capacity is Capacity.REPRESENTATIVE for each in _presences(actor, at))
