"""
Rules on interpellations and questions (5 kap. 59-64 §§ kommunallagen).

"Interpellationer får ställas av ledamöterna och riktas till ordföranden i en nämnd eller en
fullmäktigeberedning samt till de förtroendevalda i övrigt som fullmäktige bestämmer." The same
holds for questions (64 §).
"""

from collections.abc import Iterator
from typing import Final

from kfbeslut.findings import Severity
from kfbeslut.law import GKL, KL, Certainty
from kfbeslut.messages import Term
from kfbeslut.model import Actor, AnsweredPaper, BodyKind, Capacity, Mandate, PaperKind
from kfbeslut.rules.definition import Variant, rule
from kfbeslut.rules.here import Here
from kfbeslut.rules.seats import Right, right_to_raise
from kfbeslut.rules.verdicts import Fault, Unknown

__all__ = [
    "interpellation_by_member",
    "interpellation_content",
    "interpellation_not_individual_authority",
]

_PAPERS: Final = {
    PaperKind.INTERPELLATION: Term("Interpellationen", "The interpellation"),
    PaperKind.QUESTION: Term("Frågan", "The question"),
}
_EMPLOYED: Final = frozenset({Capacity.OFFICIAL, Capacity.SECRETARY})

#: In the names of offices that only elected representatives hold: *ordförande, kommunalråd*.
_OF_ELECTED: Final = ("ordförande", "råd")


# Where these rules are silent


def is_another_paper(paper: AnsweredPaper, at: Here) -> bool:
    """
    It is neither an interpellation nor a question.
    """
    return paper.kind not in _PAPERS


def is_not_before_the_council(paper: AnsweredPaper, at: Here) -> bool:
    """
    Another body than the council treats it; the act knows neither there.
    """
    return at.council is False


def is_put_to_joint_committee(paper: AnsweredPaper, at: Here) -> bool:
    """
    It is for a joint committee, whose chair members of several councils may ask (9 kap. 29 §).
    """
    body = paper.addressee.body if paper.addressee else None
    return body is not None and body.kind is BodyKind.JOINT_COMMITTEE


# The rules


@rule(
    "interpellation-by-member",
    on=AnsweredPaper,
    severity=Severity.ERROR,
    certainty=Certainty.TEXT,
    cites=[
        KL.at(4, 19),
        KL.at(5, 59, paragraph=1),
        KL.at(5, 64, paragraph=1),
        GKL.at(4, 16, paragraph=2),
        GKL.at(5, 52, paragraph=1),
        GKL.at(5, 54),
    ],
    needs=["by", "addressee"],
    may_need=[
        "context.rosters",
        "context.earlier_minutes",
        "at.attendance",
        "at.locally.interpellations_to",
    ],
    silent_when=[is_another_paper, is_not_before_the_council, is_put_to_joint_committee],
    sv="{paper} är ställd av {names}, som inte hade plats i fullmäktige.",
    en="{paper} is put by {names}, without a seat in the council.",
    variants=[
        Variant(
            "substitute",
            severity=Severity.WARNING,
            certainty=Certainty.READING,
            cites=[
                KL.at(4, 22),
                KL.at(5, 59, paragraph=1),
                KL.at(5, 64, paragraph=1),
                GKL.at(4, 18, paragraph=1),
                GKL.at(5, 52, paragraph=1),
                GKL.at(5, 54),
            ],
            sv="{paper} är ställd av {names}, ersättare som inte tjänstgjorde. Som vi läser lagen "
            "får en ersättare ställa en sådan bara vid ett sammanträde där ersättaren tjänstgör.",
            en="{paper} is put by {names}, who didn’t serve. As we read the act, a substitute may "
            "put one only at a meeting at which the substitute serves.",
        ),
        Variant(
            "addressee",
            sv="{paper} är riktad till {name}, som är anställd. Den ska riktas till en "
            "förtroendevald.",
            en="{paper} is put to {name}, who is employed. It is to be put to an elected "
            "representative.",
        ),
    ],
    examples="interpellations.interpellation_by_member",
)
def interpellation_by_member(paper: AnsweredPaper, at: Here) -> tuple[Fault | Unknown, ...]:
    """
    An interpellation or a question is put by a member of the council, to a chair.

    Or by a substitute who serves, and to others whom the council has named. One who is elected
    may be the chair of a body whose roster isn't at hand, so only one who is employed is found
    to be the wrong one. That only full-time office holders may be asked is not judged.

    Silent when it is neither of the two, another body than the council treats it, or it is for the
    chair of a joint committee.
    """
    answers = (_asker(paper, at), _addressee(paper, at))
    return tuple(answer for answer in answers if answer)


def _asker(paper: AnsweredPaper, at: Here) -> Fault | Unknown | None:
    filed = paper.filed.exact if paper.filed else None
    days = [day for day in (filed, *(at.days or ())) if day]
    rights = [
        right_to_raise(actor, days, at) if actor.name else Unknown("by") for actor in paper.by or ()
    ]
    if Right.HELD in rights:
        return None
    unknown = next((right for right in rights if isinstance(right, Unknown)), None)
    if unknown or not rights or any(actor.et_al for actor in paper.by or ()):
        return unknown or Unknown("by")
    variant = "substitute" if Right.NOT_SERVING in rights else None
    names = tuple(actor.name for actor in paper.by or ())
    return Fault("by", variant=variant, paper=_name(paper), names=names)


def _addressee(paper: AnsweredPaper, at: Here) -> Fault | Unknown | None:
    addressee = paper.addressee
    assert addressee  # noqa: S101 - it is needed
    if _may_be_asked(addressee, at):
        return None
    if _is_employed(addressee, at):
        body = addressee.body.name if addressee.body else None
        name = addressee.name or addressee.office or body
        return Fault("addressee", variant="addressee", paper=_name(paper), name=name)
    return Unknown("context.rosters", "at.locally.interpellations_to", field="addressee")


def _may_be_asked(addressee: Actor, at: Here) -> bool:
    """
    Tell whether somebody is known as a chair, or as one whom the council has named.
    """
    named = (at.locally and at.locally.interpellations_to) or ()
    held = (mandate.office for mandate in _mandates(addressee, at))
    offices = [office for office in (addressee.office, addressee.role, *held) if office]
    return any(
        name in named or ("ordförande" in name.casefold() and "vice" not in name.casefold())
        for name in (*offices, addressee.name or "")
    )


def _is_employed(addressee: Actor, at: Here) -> bool:
    """
    Tell whether somebody is known as an official, and not as elected too.
    """
    if addressee.body and addressee.body.kind is BodyKind.ADMINISTRATION:
        return True
    own = [each for each in at.attendance or () if each.actor.is_same_as(addressee)]
    told = [addressee, *(presence.actor for presence in own)]
    titles = " ".join(f"{actor.office} {actor.role}" for actor in told).casefold()
    elected = any(_mandates(addressee, at)) or any(word in titles for word in _OF_ELECTED)
    return not elected and any(presence.capacity in _EMPLOYED for presence in own)


def _mandates(actor: Actor, at: Here) -> Iterator[Mandate]:
    for roster in at.context.rosters or ():
        for mandate in roster.mandates:
            if mandate.actor.is_same_as(actor):
                yield mandate


def _name(paper: AnsweredPaper) -> Term | None:
    return _PAPERS.get(paper.kind) if paper.kind else None


@rule(
    "interpellation-content",
    on=AnsweredPaper,
    severity=Severity.ERROR,
    certainty=Certainty.TEXT,
    cites=[
        KL.at(5, 60),
        KL.at(5, 64, paragraph=2),
        GKL.at(5, 50),
        GKL.at(5, 55, paragraph=1),
    ],
    needs=["claims"],
    may_need=["gives_reasons"],
    silent_when=[is_another_paper, is_not_before_the_council],
    sv="{paper} har inget bestämt innehåll.",
    en="{paper} has no definite content.",
    variants=[
        Variant(
            "reasons",
            cites=[KL.at(5, 60), GKL.at(5, 50)],
            sv="{paper} saknar motivering.",
            en="{paper} gives no reasons.",
        ),
        Variant(
            "introduction",
            severity=Severity.INFO,
            certainty=Certainty.READING,
            cites=[KL.at(5, 64, paragraph=2), GKL.at(5, 55, paragraph=2)],
            sv="{paper} är försedd med en motivering. Som vi läser lagen får en fråga bara ha en "
            "kort inledande förklaring.",
            en="{paper} gives reasons. As we read the act, a question may only have a short "
            "introductory explanation.",
        ),
    ],
    examples="interpellations.interpellation_content",
)
def interpellation_content(paper: AnsweredPaper, at: Here) -> Fault | Unknown | None:
    """
    An interpellation has a definite content and reasons; a question has a definite content.

    What is asked is told by the paper that answers; how definite that is, is not judged.

    Silent when it is neither of the two, or another body than the council treats it.
    """
    if not paper.claims:
        return Fault("claims", paper=_name(paper))
    if paper.kind is PaperKind.QUESTION:
        variant = "introduction" if paper.gives_reasons else None
    elif paper.gives_reasons is None:
        return Unknown("gives_reasons")
    else:
        variant = None if paper.gives_reasons else "reasons"
    return Fault("gives_reasons", variant=variant, paper=_name(paper)) if variant else None


@rule(
    "interpellation-not-individual-authority",
    on=AnsweredPaper,
    severity=Severity.ERROR,
    certainty=Certainty.TEXT,
    cites=[
        KL.at(5, 61, paragraph=1),
        KL.at(5, 64, paragraph=1),
        GKL.at(5, 49),
        GKL.at(5, 54),
    ],
    needs=["context.marks.public_authority"],
    silent_when=[is_another_paper],
    sv="{paper} rör enligt granskningen myndighetsutövning mot någon enskild. Sådana ärenden får "
    "den inte avse.",
    en="{paper} concerns, by the reviewer’s mark, the exercise of public authority towards an "
    "individual. That it may not.",
    examples="interpellations.interpellation_not_individual_authority",
)
def interpellation_not_individual_authority(
    paper: AnsweredPaper, at: Here
) -> Fault | Unknown | None:
    """
    An interpellation or a question isn't about public authority towards an individual.

    A reviewer says whether it is. What is said of whole minutes may be said of another matter in
    them, so only a paper that stands alone is found to be.

    Silent when it is neither of the two.
    """
    marks = at.context.marks
    if not marks or not marks.public_authority:
        return None
    if at.minutes is not at.context.minutes:
        return Unknown("context.marks.public_authority")
    return Fault(paper=_name(paper))
