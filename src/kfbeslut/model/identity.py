"""
Natural ids: what tells one paper from all others, made from its own facts.

A title is never part of it: titles are mended. Where a fact is missing no id is made up.
"""

import functools

from kfbeslut.errors import MissingFactsError
from kfbeslut.model.actors import Actor
from kfbeslut.model.case import Case
from kfbeslut.model.dissent import ParagraphFacts, SpecialStatement, SubstituteStatement
from kfbeslut.model.documents import Document
from kfbeslut.model.meetings import Meeting
from kfbeslut.model.minutes import Minutes
from kfbeslut.model.motion import Motion
from kfbeslut.model.numbers import ParagraphNumber
from kfbeslut.model.paragraph import DecisionParagraph
from kfbeslut.model.statement import Statement

__all__ = ["natural_id"]


def natural_id(document: Document) -> str:
    """
    Give the id that a document carries, or make one from its facts.

    Parts are joined by `/`, in lower case, with what could be mistaken percent-encoded:

    - minutes: municipality, body, date;
    - paragraph: municipality, body, date, number;
    - case: municipality, case number;
    - special or substitute statement: its paragraph's parts, kind, who gives it;
    - motion, statement: municipality, kind, case number, date, who gives it.

    Raises:
        MissingFactsError: If a fact is missing; it names all that are.

    >>> from kfbeslut.model import Motion
    >>> natural_id(Motion(id="2024-17"))
    '2024-17'
    >>> natural_id(Motion(title="Bänkar"))
    Traceback (most recent call last):
    kfbeslut.errors.MissingFactsError: ...

    .. versionadded:: 0.1.0
    """
    if document.id is not None:
        return document.id
    facts = _facts(document)
    missing = tuple(name for name, said in facts.items() if not said)
    if missing:
        raise MissingFactsError(type(document).__name__, missing)
    return "/".join(_encoded(said) for said in facts.values() if said)


def _encoded(said: str) -> str:
    """
    Fold a fact's case and blanks, and encode what joins the parts of an id.
    """
    folded = " ".join(said.casefold().split())
    return folded.replace("%", "%25").replace("/", "%2F")


@functools.singledispatch
def _facts(document: Document) -> dict[str, str | None]:
    """
    Name the facts that the id is made of, each with its text or `None`.
    """
    raise TypeError(type(document).__name__)


@_facts.register
def _minutes(document: Minutes) -> dict[str, str | None]:
    return {"kind": "minutes", **_place(document), **_meeting(document.meeting or Meeting())}


@_facts.register
def _paragraph(document: DecisionParagraph) -> dict[str, str | None]:
    return {
        "kind": "paragraph",
        **_place(document),
        **_meeting(document.meeting or Meeting()),
        "number": _paragraph_number(document.number),
    }


@_facts.register
def _case(document: Case) -> dict[str, str | None]:
    return {"kind": "case", **_place(document), **_number(document)}


@_facts.register(SpecialStatement)
@_facts.register(SubstituteStatement)
def _remark(document: SpecialStatement | SubstituteStatement) -> dict[str, str | None]:
    facts = document.paragraph or ParagraphFacts()
    special = isinstance(document, SpecialStatement)
    return {
        "kind": "special-statement" if special else "substitute-statement",
        **_place(document),
        "paragraph.body": facts.body.name if facts.body else None,
        "paragraph.date": facts.date.isoformat() if facts.date else None,
        "paragraph.number": _paragraph_number(facts.number),
        "by": _givers(document.by),
    }


@_facts.register
def _motion(document: Motion) -> dict[str, str | None]:
    return {
        "kind": "motion",
        **_place(document),
        **_number(document),
        "signed": str(document.signed) if document.signed else None,
        "by": _givers(document.by or ()),
    }


@_facts.register
def _statement(document: Statement) -> dict[str, str | None]:
    return {
        "kind": document.kind.value if document.kind else None,
        **_place(document),
        **_number(document),
        "dated": str(document.dated) if document.dated else None,
        "by": _givers(document.by or ()),
    }


def _place(document: Document) -> dict[str, str | None]:
    return {"municipality": document.municipality.name if document.municipality else None}


def _number(document: Document) -> dict[str, str | None]:
    number = document.registry_number
    return {"registry_number": number.normal if number else None}


def _meeting(meeting: Meeting) -> dict[str, str | None]:
    return {
        "meeting.body": meeting.body.name if meeting.body else None,
        "meeting.date": meeting.date.isoformat() if meeting.date else None,
    }


def _paragraph_number(number: ParagraphNumber | None) -> str | None:
    return number.normal if number else None


def _givers(actors: tuple[Actor, ...]) -> str:
    """
    Name who gives a paper: names, parties, bodies, else roles and offices.
    """
    return "+".join(_giver(actor) for actor in actors)


def _giver(actor: Actor) -> str:
    named = [actor.name, *actor.parties, actor.body.name if actor.body else None]
    said = [part for part in named if part] or [part for part in (actor.role, actor.office) if part]
    return ",".join(said)
