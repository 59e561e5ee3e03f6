"""
Papers named in a paper: those it answers, documents at hand, earlier steps, recipients.
"""

import re
from collections.abc import Iterable, Iterator
from typing import Final

from kfbeslut.model import (
    Actor,
    AnsweredPaper,
    Body,
    Claim,
    PaperKind,
    PaperReference,
    ParagraphNumber,
    PartialDate,
    RegistryNumber,
    Step,
    StepKind,
)
from kfbeslut.reading.actors import actors_in, body_of, persons_in, same_persons
from kfbeslut.reading.dates import find_dates
from kfbeslut.reading.numbers import REGISTRY
from kfbeslut.reading.passage import Passage
from kfbeslut.reading.sentences import sentences
from kfbeslut.reading.source import LONGEST_LINE
from kfbeslut.vocabulary import BODY

__all__ = ["Answers", "paper_kind", "paper_reference", "steps_in"]

_PAPERS: Final = (
    (PaperKind.MOTION, re.compile(r"\bmotion(?!ärer|s?cykel)", re.IGNORECASE)),
    (PaperKind.CITIZEN_PROPOSAL, re.compile(r"\bmedborgarförslag|\be-förslag", re.IGNORECASE)),
    (PaperKind.INTERPELLATION, re.compile(r"\binterpellation", re.IGNORECASE)),
)
_MEANT: Final = {
    PaperKind.MOTION: re.compile(r"\bmotion(?:en|ens|erna)?\b", re.IGNORECASE),
    PaperKind.CITIZEN_PROPOSAL: re.compile(r"\bmedborgarförslag(?:et|ets)?\b", re.IGNORECASE),
    PaperKind.INTERPELLATION: re.compile(r"\binterpellation(?:en|ens)?\b", re.IGNORECASE),
}
_ANSWERS: Final = re.compile(
    r"(?:svar på|besvarande av|yttrande (?:till [\w-]{3,40} )?(?:över|på|om|angående)|remiss|"
    r"^motion|^medborgarförslag"
    r"|^interpellation|yttrande - |(?:angående|ang) )",
    re.IGNORECASE,
)
_BY: Final = re.compile(
    r"\b(?:motion|medborgarförslag|interpellation)(?:en)? ?(?:\(\d{4}[:/]\d{1,4}\) ?)?(?:av|från) ",
    re.IGNORECASE,
)
_FILED_BY: Final = re.compile(
    r"(?P<who>[^:;]{3,600}?) (?:har |hade )?(?:i en motion|(?:lämnade|lämnat|gett|inkommit|väckt"
    r"|väckte|inlämnat)"
    r"(?P<when> [^.,]{0,60})?(?: in| med)?(?: en)? motion)\b",
    re.IGNORECASE,
)
_CLAIMS: Final = re.compile(
    r"(?P<who>motionär(?:en|erna)|(?:i|av) motionen|där (?:de|han|hon)|har i en motion|partiet"
    r"|[A-ZÅÄÖ][\w -]{2,60}?(?: \([^\W\d_]{1,5}\))?)"
    r"(?: (?:föreslår|föreslås|föreslagit|yrkar|vill|yrkat|begär))(?: därför| även| också)? att "
    r"(?=\S)",
    re.IGNORECASE,
)
_BORDLAGT: Final = re.compile(
    r"(?P<done>bordla[gd]\w{1,3}|återremittera\w{1,2}|remittera\w{1,2})(?P<from> (?:från|till|"
    r"i) [\w-]{3,60})?",
    re.IGNORECASE,
)
_PARAGRAPH: Final = re.compile(r",? ?§ ?(\d{1,5}(?:/\d{2,4})?)")
_STEP_LINE: Final = re.compile(
    rf"(?:[-–] )?(?P<body>{BODY}|[Mm]otion)[,:]? (?=\d{{4}}-\d\d-\d\d|den \d)"
)
_DONE: Final = (
    (re.compile(r"föresl", re.IGNORECASE), StepKind.PROPOSED),
    (re.compile(r"mbl|förhandl", re.IGNORECASE), StepKind.NEGOTIATED),
    (re.compile(r"yttra|skriv|utlåtande", re.IGNORECASE), StepKind.STATED),
    (re.compile(r"beslut", re.IGNORECASE), StepKind.DECIDED),
    (re.compile(r"beret", re.IGNORECASE), StepKind.PREPARED),
)
_MBL: Final = re.compile(r"\bmbl\b.{0,60}?förhandl|\bförhandling.{0,40}?\bmbl\b", re.IGNORECASE)
_REGISTRY: Final = re.compile(rf"\b{REGISTRY}")
_REFERENCE_KINDS: Final = (
    (PaperKind.STATEMENT, re.compile(r"tjänste(?:utlåtande|skrivelse)|\byttrande", re.IGNORECASE)),
    (PaperKind.PROPOSAL, re.compile(r"yrkande", re.IGNORECASE)),
    (PaperKind.MINUTES, re.compile(r"protokoll", re.IGNORECASE)),
    (PaperKind.MOTION, re.compile(r"\bmotion", re.IGNORECASE)),
    (PaperKind.AUDIT_REPORT, re.compile(r"revisionsberättelse", re.IGNORECASE)),
)


class Answers:
    """
    The paper that a document answers, put together from what it tells in several places.
    """

    def __init__(self, title: str | None) -> None:
        """
        Begin with the title, which says whether any is answered.
        """
        self.kind: PaperKind | None = None
        self._by: tuple[Actor, ...] = ()
        self._filed: PartialDate | None = None
        self._claims: list[str] = []
        if title and _ANSWERS.search(title[:LONGEST_LINE]):
            self._see(title)
            self._movers_after(title[:LONGEST_LINE])

    def listen(self, passages: Iterable[Passage]) -> None:
        """
        Take in running text about the matter.
        """
        for passage in passages:
            for _, sentence in sentences(passage):
                self._take(sentence.text[:LONGEST_LINE])

    def _take(self, sentence: str) -> None:
        if (filed := _FILED_BY.match(sentence)) and (who := _movers(filed["who"])):
            self._see("motion")
            self._by = self._by or who
            if filed["when"]:
                self._filed = next((found.date for found in find_dates(filed["when"])), None)
        elif not self._by:
            self._movers_after(sentence)
        claims = _CLAIMS.search(sentence) if self.kind is not None else None
        if claims is not None and self._is_mover(claims["who"]):
            self._claims.append(sentence[claims.end() :])

    def _is_mover(self, who: str) -> bool:
        """
        Tell whether words mean those who gave the paper in.
        """
        if not who[0].isupper() or who.casefold().startswith("motionär"):
            return True
        return any(
            who.endswith(name)
            for actor in self._by
            for name in (actor.name, *actor.parties)
            if name
        )

    def _see(self, text: str) -> None:
        if self.kind is None:
            self.kind = paper_kind(text)

    def _movers_after(self, text: str) -> None:
        for match in _BY.finditer(text):
            if who := persons_in(text[match.end() :]):
                self._see(match[0])
                self._by = self._by or who
                return

    @property
    def meant(self) -> tuple[str, re.Pattern[str]] | None:
        """
        The key of the answered paper, and the words by which a decision means it.
        """
        return (self.kind.value, _MEANT[self.kind]) if self.kind else None

    def papers(self) -> tuple[AnsweredPaper, ...] | None:
        """
        Give what is known of it; `None` if no paper is answered.
        """
        if self.kind is None:
            return None
        paper = AnsweredPaper(
            key=self.kind.value,
            kind=self.kind,
            by=same_persons(self._by) or None,
            filed=self._filed,
            claims=tuple(Claim(text=text) for text in self._claims) or None,
        )
        return (paper,)


def _movers(text: str) -> tuple[Actor, ...]:
    return tuple(actor for actor in actors_in(text) if actor.name or actor.parties)


def paper_kind(text: str) -> PaperKind | None:
    """
    Tell which kind of paper that can be answered a text names first.
    """
    return next((kind for kind, pattern in _PAPERS if pattern.search(text[:LONGEST_LINE])), None)


def paper_reference(text: str, mark: str | None = None) -> PaperReference:
    """
    Read a line that names a paper.
    """
    head = text[:LONGEST_LINE]
    kinds = [
        (match.start(), kind)
        for kind, pattern in _REFERENCE_KINDS
        if (match := pattern.search(head))
    ]
    number = _REGISTRY.search(head)
    paragraph = _PARAGRAPH.search(head)
    return PaperReference(
        text=text,
        mark=mark,
        kind=min(kinds, key=lambda each: each[0])[1] if kinds else None,
        registry_number=RegistryNumber(text=number[0])
        if number and not _is_date(number[0])
        else None,
        date=next((found.date for found in find_dates(head)), None),
        paragraph=ParagraphNumber(text=paragraph[1])
        if paragraph and int(paragraph[1].split("/")[0])
        else None,
    )


def _is_date(text: str) -> bool:
    return next(find_dates(text), None) is not None


def steps_in(passages: Iterable[Passage], *, only_dated: bool = False) -> Iterator[Step]:
    """
    Yield the earlier steps that running text tells: who, when, which paragraph, what.

    Args:
        passages: The text.
        only_dated: Whether a body and a day are needed, as in prose about other things.
    """
    for passage in passages:
        for _, sentence in sentences(passage):
            text = sentence.text[:LONGEST_LINE]
            if postponed := _BORDLAGT.match(text):
                yield from _postponements(text, postponed)
            elif _MBL.search(text):
                yield Step(
                    done=StepKind.NEGOTIATED, date=next((f.date for f in find_dates(text)), None)
                )
            elif step := _step(text, only_dated=only_dated):
                yield step


def _postponements(text: str, match: re.Match[str]) -> Iterator[Step]:
    done = StepKind.POSTPONED if match["done"].casefold().startswith("bord") else StepKind.REMITTED
    for found in find_dates(text):
        paragraph = _PARAGRAPH.match(text, found.end)
        yield Step(
            date=found.date,
            paragraph=ParagraphNumber(text=paragraph[1])
            if paragraph and int(paragraph[1].split("/")[0])
            else None,
            done=done,
        )


def _step(text: str, *, only_dated: bool) -> Step | None:
    match = _STEP_LINE.match(text) or _SUBJECT_AND_DATE.match(text)
    if match is None:
        return None
    found = next(find_dates(text), None)
    body: Body | None = body_of(match["body"])
    if found is None or (only_dated and body is None):
        return None
    paragraph = _PARAGRAPH.match(text, found.end)
    done = next((kind for pattern, kind in _DONE if pattern.search(text)), None)
    if body is None:
        return Step(date=found.date, done=StepKind.RAISED)
    return Step(
        body=body,
        date=found.date,
        paragraph=ParagraphNumber(text=paragraph[1])
        if paragraph and int(paragraph[1].split("/")[0])
        else None,
        done=done,
    )


_SUBJECT_AND_DATE: Final = re.compile(
    rf"(?P<body>{BODY}) (?:föreslår|föreslog|beslutade|skriver|yttrade sig|"
    rf"har)\b[^.]{{0,60}}? den (?=\d)"
)
