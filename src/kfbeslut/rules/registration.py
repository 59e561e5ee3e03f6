"""
Rules on the register, secrecy marks and published files.

See 5 kap. offentlighets- och sekretesslagen and lagen (2018:1937) om tillgänglighet till digital
offentlig service.
"""

import datetime as dt
from collections.abc import Iterator
from typing import Final

from kfbeslut.deadlines import weekday_from
from kfbeslut.findings import Severity
from kfbeslut.law import DOS, OSL, PUBLIC_HOLIDAYS, SEKRL, Certainty
from kfbeslut.messages import Term
from kfbeslut.model import Case, Extent, Minutes, RegisterEntry, SecrecyMark
from kfbeslut.rules.definition import Variant, rule
from kfbeslut.rules.here import Here
from kfbeslut.rules.verdicts import Fault, Unknown

__all__ = [
    "document_registered",
    "document_registered_promptly",
    "published_document_accessible",
    "secrecy_mark_complete",
]

_DAY: Final = dt.timedelta(days=1)

_IN_ENTRY: Final = {
    "received": Term("dagen då den kom in eller upprättades", "the day of receipt or creation"),
    "designation": Term("beteckning", "a designation"),
    "concerns": Term("vad den rör", "what it concerns"),
}
_IN_MARK: Final = {
    "provision": Term("tillämplig sekretessbestämmelse", "the provision on secrecy"),
    "date": Term("datum", "the date"),
    "authority": Term("den myndighet som gjort den", "the authority that made it"),
}
_IN_FILE: Final = {
    "tagged": Term("uppmärkt text", "tagged text"),
    "language": Term("angivet språk", "a set language"),
    "headings": Term("uppmärkta rubriker", "marked headings"),
    "alternatives": Term("textalternativ till bilderna", "text alternatives for its pictures"),
}


def has_noted_exception(minutes: Minutes, at: Here) -> bool:
    """
    An exception was noted: what is asked for would be unreasonably burdensome.
    """
    return at.context.file is not None and at.context.file.exception is not None


@rule(
    "document-registered",
    on=Case,
    severity=Severity.ERROR,
    certainty=Certainty.TEXT,
    cites=[
        OSL.at(5, 1, paragraph=1),
        OSL.at(5, 2, paragraph=1),
        SEKRL.at(15, 1),
        SEKRL.at(15, 2),
    ],
    needs=["documents", "register"],
    sv="Handlingen ”{document}” är sekretessmarkerad men inte registrerad.",
    en="The document “{document}” bears a secrecy mark but is not registered.",
    variants=[
        Variant(
            "not-secret",
            severity=Severity.WARNING,
            cites=[OSL.at(5, 1), SEKRL.at(15, 1)],
            sv="Handlingen ”{document}” är inte registrerad. Det behövs inte om den omfattas av "
            "offentlighet och hålls ordnad, eller är av ringa betydelse.",
            en="The document “{document}” is not registered. It need not be if it is public and "
            "kept in order, or of little importance.",
        ),
        Variant(
            "incomplete",
            severity=Severity.WARNING,
            cites=[OSL.at(5, 2, paragraph=1), SEKRL.at(15, 2)],
            sv="Registret anger inte {missing} för handlingen ”{document}”.",
            en="The register doesn’t give {missing} for the document “{document}”.",
        ),
    ],
    examples="registration.document_registered",
)
def document_registered(case: Case, at: Here) -> tuple[Fault | Unknown, ...]:
    """
    Each paper of a case stands in the register: since when, as what, and what it concerns.

    Whether sender and addressee are there is not judged: not every paper has them. What a secret
    paper concerns may be left out.
    """
    return tuple(_unregistered(case))


@rule(
    "document-registered-promptly",
    on=RegisterEntry,
    severity=Severity.WARNING,
    certainty=Certainty.MEMORY,
    cites=[OSL.at(5, 1, paragraph=1), SEKRL.at(15, 1)],
    needs=["received", "registered"],
    sv="Handlingen kom in den {received} och registrerades den {registered}. Enligt "
    "Justitieombudsmannen, så vitt vi minns, ska det normalt ske senast nästa arbetsdag.",
    en="The document came in on {received} and was registered on {registered}. By the "
    "Parliamentary Ombudsmen, as we remember it, that is as a rule due by the next working day.",
    examples="registration.document_registered_promptly",
)
def document_registered_promptly(entry: RegisterEntry, at: Here) -> Fault | Unknown | None:
    """
    A paper is registered at the latest on the first weekday after it came in.

    The act says at once; the next working day is what the Parliamentary Ombudsmen are remembered
    to have said. Papers from before 1990 can't be judged: their days off are not known.
    """
    received, registered = entry.received, entry.registered
    if received is None or registered is None or (registered - received) <= _DAY:
        return None
    if not PUBLIC_HOLIDAYS.in_force_on(received):
        return Unknown("received")
    if registered <= weekday_from(received + _DAY):
        return None
    return Fault("registered", received=received, registered=registered)


@rule(
    "secrecy-mark-complete",
    on=SecrecyMark,
    severity=Severity.ERROR,
    certainty=Certainty.TEXT,
    cites=[OSL.at(5, 5, paragraph=1), SEKRL.at(15, 3)],
    may_need=["provision", "date", "authority"],
    sv="Sekretessmarkeringen anger inte {missing}.",
    en="The secrecy mark doesn’t give {missing}.",
    examples="registration.secrecy_mark_complete",
)
def secrecy_mark_complete(mark: SecrecyMark, at: Here) -> tuple[Fault | Unknown, ...]:
    """
    A secrecy mark gives the provision, the date and the authority that made it.

    That until 2009 it also had the word *hemlig* is not judged.
    """
    missing = [name for name in _IN_MARK if getattr(mark, name) is None]
    if at.extent is not Extent.WHOLE:
        return (Unknown(*missing),) if missing else ()
    return tuple(Fault(name, missing=_IN_MARK[name]) for name in missing)


@rule(
    "published-document-accessible",
    on=Minutes,
    severity=Severity.WARNING,
    certainty=Certainty.MEMORY,
    cites=[DOS.at(10), DOS.at(12)],
    needs=["context.file"],
    may_need=[f"context.file.{name}" for name in _IN_FILE],
    silent_when=[has_noted_exception],
    sv="Den publicerade filen saknar {missing}. Så vitt vi minns är det vad föreskrifterna om "
    "tillgänglighet begär.",
    en="The published file lacks {missing}. As we remember it, that is what the regulations on "
    "accessibility ask for.",
    examples="registration.published_document_accessible",
)
def published_document_accessible(minutes: Minutes, at: Here) -> tuple[Fault | Unknown, ...]:
    """
    A published file has tagged text, a language, headings, and texts for its pictures.

    That it be accessible is the act's own word; what that means in a file stands in regulations.

    Silent when an exception was noted.
    """
    checks = at.context.file
    found = {name: getattr(checks, name) for name in _IN_FILE}
    unknown = [f"context.file.{name}" for name, there in found.items() if there is None]
    faults = [Fault(missing=_IN_FILE[name]) for name, there in found.items() if there is False]
    return (*faults, Unknown(*unknown)) if unknown else tuple(faults)


def _unregistered(case: Case) -> Iterator[Fault | Unknown]:
    register = {entry.document: entry for entry in case.register or ()}
    secret = {mark.document for mark in case.secrecy or ()}
    for number, paper in enumerate(case.documents or ()):
        place, entry = f"documents/{number}", register.get(paper.key)
        is_secret, title = bool(secret & {None, paper.key}), paper.document.title or paper.key
        if entry:
            for name in _left_out(entry, is_secret=is_secret):
                missing = _IN_ENTRY[name]
                yield Fault(place, variant="incomplete", document=title, missing=missing)
        elif case.extent is not Extent.WHOLE:
            yield Unknown("register", field=place)
        else:
            variant = None if is_secret else "not-secret"
            yield Fault(place, variant=variant, document=title)


def _left_out(entry: RegisterEntry, *, is_secret: bool) -> Iterator[str]:
    for name in _IN_ENTRY:
        if getattr(entry, name) is None and not (is_secret and name == "concerns"):
            yield name
