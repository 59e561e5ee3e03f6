"""
Votes as told: what *ja* and *nej* stood for, how many voted which way, and who.

*Ja* is not yes to the motion: what a side stood for is kept beside its number. Where a roll and a
number disagree both are kept, and an issue says so.
"""

import re
from collections.abc import Iterable
from typing import Final

import attrs

from kfbeslut.model import (
    Actor,
    Ballot,
    Choice,
    PaperKind,
    PaperReference,
    Side,
    Vote,
    VoteCount,
    VoteGround,
    VotePurpose,
    VoteSide,
)
from kfbeslut.reading.actors import actors_in
from kfbeslut.reading.passage import Passage
from kfbeslut.reading.sentences import sentences
from kfbeslut.reading.source import LONGEST_LINE
from kfbeslut.vocabulary import NUMBER_WORDS, is_chair, number

__all__ = ["Voting"]

_NUMBER: Final = rf"(?:\d{{1,3}}|(?:{'|'.join(sorted(NUMBER_WORDS, key=len, reverse=True))}))"
_WHO: Final = r"(?: (?:ledamöter|ledamot|röster|röst|st))?"

_CHOICES: Final = (
    (
        Choice.YES,
        (
            rf"\b({_NUMBER}){_WHO} ?(?:(?:röstar|röstade|röster|avges) )?ja(?:-?röst(?:er)?)?\b"
            rf"(?! för)"
            rf"|\bja(?:-?röster)?[: ]{{1,2}}({_NUMBER})\b(?! ja| nej)"
        ),
    ),
    (
        Choice.NO,
        (
            rf"\b({_NUMBER}){_WHO} ?(?:(?:röstar|röstade|röster|avges) )?nej(?:-?röst(?:er)?)?\b"
            rf"(?! för)"
            rf"|\bnej(?:-?röster)?[: ]{{1,2}}({_NUMBER})\b(?! ja| nej)"
        ),
    ),
    (
        Choice.ABSTAINS,
        (
            rf"\b({_NUMBER}){_WHO} ?(?:som )?(?:avstår|avstod|avstått|avstående|nedlagda röster)\b"
            rf"|\bavst(?:år|od)(?: från att rösta)?[: ]{{1,2}}({_NUMBER})\b"
        ),
    ),
    (
        Choice.ABSENT,
        rf"\b({_NUMBER}){_WHO} ?(?:är |var )?frånvarande\b|\bfrånvarande[: ]{{1,2}}({_NUMBER})\b",
    ),
)
_COUNTS: Final = tuple((choice, re.compile(pattern, re.IGNORECASE)) for choice, pattern in _CHOICES)

_VERB: Final = (
    r"(?:(?:röstar|röstade) (?P<side>ja|nej)\b|(?P<abstain>avstår|avstod)\b(?: från att rösta)?"
    r"|- (?P<dash>ja|nej)\b)(?: ?\((?P<n>\d{1,3})\))?"
)
_ROLL_BEFORE: Final = re.compile(rf"(?P<who>[^:]{{3,4000}}?),? {_VERB}\.?$", re.IGNORECASE)
_ROLL_AFTER: Final = re.compile(
    rf"(?:följande |(?P<count>{_NUMBER}){_WHO} ?)?(?:ledamöter )?"
    r"(?:(?:röstar|röstade) (?P<side>ja|nej)|(?P<abstain>avstår|avstod)(?: från att rösta)?"
    r"|(?P<votes>ja|nej)-?röst(?:er)?)"
    r"(?: ?\((?P<n>\d{1,3})\))?: ?(?P<who>.{3,4000})$",
    re.IGNORECASE,
)
_YES_FIRST: Final = re.compile(
    r"ja\b[”\"“]?(?:-?röst)?(?: är| innebär)?,? ?(?:(?:=|:)(?! ?\d)|för\b|till\b|är\b|innebär\b|"
    r"att\b)",
    re.IGNORECASE,
)
_THEN_NO: Final = re.compile(
    r"(?:[.,;:–-]{0,2} ?(?:och |,)?(?:[-–•] ?)?)[”\"“]?\bnej\b[”\"“]?(?:-?röst)?"
    r"(?: är| innebär)?,? ?(?:(?:=|:)(?! ?\d)|för\b|till\b|är\b|innebär\b|att\b)",
    re.IGNORECASE,
)
_SIDE: Final = re.compile(
    r"(?:[-–•] ?)?[”\"“]?(?P<which>ja|nej)\b[”\"“]?(?:-?röst)?(?: ?[:=](?! ?\d)| för| innebär|"
    r" betyder)"
    r"[^\n]{2,400}$",
    re.IGNORECASE,
)
_WHOEVER: Final = re.compile(
    r"den som (?P<yes>[^,\n]{3,300}) röstar ja[,;]? (?:och )?(?P<no>den (?:det )?(?:ej|"
    r"inte) vill|den som"
    r" [^,\n]{3,300}) röstar nej",
    re.IGNORECASE,
)
_PROPOSED: Final = re.compile(
    r"(?:voteringsproposition|omröstningsordning|propositionsordning|voteringsordning"
    r"|ordning för omröstning(?:en)?)(?: är| godkänns| godkändes)?\b[^:\n]{0,60}: ?",
    re.IGNORECASE,
)
_ANNEX: Final = re.compile(
    r"(?:framgår av|enligt|se|i) ((?:protokolls)?bilaga(?: \d{1,3}\w?)?|(?:omröstnings|"
    r"voterings)lista(?:n)?"
    r"(?: \d{1,3})?)",
    re.IGNORECASE,
)
_HOW: Final = re.compile(
    r"hur var och en röst|omröstningslista|voteringslista|bilaga", re.IGNORECASE
)
_RESULT: Final = re.compile(
    r"\b(?:beslutar|beslutat|beslutade|beslutas)\b[^.]{0,80}?(?: att (?P<verb>bifalla|avslå|"
    r"avstyrka|tillstyrka)| enligt)"
    r" (?P<what>[^.]{3,300})",
    re.IGNORECASE,
)
#: "bifalla" and "bifall till", "avslå" and "avslag på" begin alike.
_STEM: Final = 4
_CASTING: Final = re.compile(r"utslagsröst", re.IGNORECASE)
_LOT: Final = re.compile(r"\blott(?:ning(?:en)?|en|ades)?\b", re.IGNORECASE)
_REMITTAL: Final = re.compile(r"avgör(?:ande|as?) (?:i ?dag|vid dagens)", re.IGNORECASE)
_ELIMINATION: Final = re.compile(r"motförslag|kontraproposition|motproposition", re.IGNORECASE)
_MAIN: Final = re.compile(r"huvud(?:votering|omröstning)", re.IGNORECASE)
_NO_VOTE: Final = re.compile(r"utan (?:omröstning|votering)", re.IGNORECASE)


@attrs.define
class _Open:
    """
    A vote that is being told.
    """

    yes: str | None = None
    no: str | None = None
    counts: dict[Choice, int] = attrs.field(factory=dict)
    roll: dict[Choice, tuple[Actor, ...]] = attrs.field(factory=dict)
    roll_in: str | None = None
    ground: VoteGround | None = None
    won: VoteSide | None = None
    purpose: VotePurpose | None = None

    @property
    def has_result(self) -> bool:
        return bool(self.counts or self.roll)

    @property
    def is_settled(self) -> bool:
        return {Choice.YES, Choice.NO} <= self.roll.keys()


class Voting:
    """
    The votes of one paragraph, gathered sentence by sentence in the order of the paper.
    """

    def __init__(self) -> None:
        """
        Begin before the first vote.
        """
        self.unclear = 0
        self._votes: list[_Open] = []
        self._open = _Open()

    def begin(self, heading: str | None) -> None:
        """
        Begin under a heading: after a result it means another vote.
        """
        if self._open.has_result:
            self._close()
        if heading and _MAIN.search(heading):
            self._open.purpose = VotePurpose.MAIN

    def listen(self, passages: Iterable[Passage]) -> None:
        """
        Take in running text about votes.
        """
        for passage in passages:
            for _, sentence in sentences(passage):
                self._take(sentence.text[:LONGEST_LINE])

    def votes(self) -> tuple[Vote, ...]:
        """
        Give the votes with a result.
        """
        self._close()
        return tuple(_vote(told) for told in self._votes)

    def disagreements(self) -> list[tuple[Choice, int, int]]:
        """
        Give where a roll and a number disagree: the choice, the number, how many are named.
        """
        return [
            (choice, told.counts[choice], len(who))
            for told in self._votes
            for choice, who in told.roll.items()
            if told.counts.get(choice, len(who)) != len(who)
        ]

    def _close(self) -> None:
        """
        End the open vote. One of whose sides nothing is known is left to the paper's words.
        """
        if {Choice.YES, Choice.NO} <= {*self._open.counts, *self._open.roll}:
            self._votes.append(self._open)
        elif self._open.has_result:
            self.unclear += 1
        self._open = _Open()

    def _take(self, sentence: str) -> None:
        if self._sides(sentence):
            return
        if not self._roll(sentence):
            self._counts(sentence)
        if _NO_VOTE.search(sentence):
            return
        if _CASTING.search(sentence) and self._open.has_result:
            self._open.ground = VoteGround.CASTING_VOTE
        elif _LOT.search(sentence) and self._open.has_result:
            self._open.ground = VoteGround.LOT
        if self._open.won is None and self._open.has_result:
            self._open.won = _won(self._open, sentence)
        if _HOW.search(sentence) and self._open.has_result and (annex := _ANNEX.search(sentence)):
            self._open.roll_in = annex[1]
        if _ELIMINATION.search(sentence) and not self._open.has_result:
            self._open.purpose = VotePurpose.ELIMINATION

    def _sides(self, sentence: str) -> bool:
        """
        Take in what the sides stand for, if that is what a sentence says.
        """
        announced = _PROPOSED.search(sentence)
        text = sentence[announced.end() :] if announced else sentence
        text = text.strip(' ”"“')
        if not announced and (whoever := _WHOEVER.search(text)):
            self._ready_for_sides("ja")
            self._open.yes, self._open.no = whoever["yes"], whoever["no"]
            return False
        if _YES_FIRST.match(text) and (then := _THEN_NO.search(text)):
            self._ready_for_sides("ja")
            self._open.yes = _tidy(text[: then.start()])
            self._open.no = _tidy(text[then.start() :].removeprefix(" och "))
            return True
        if one := _SIDE.match(text):
            which = one["which"].casefold()
            self._ready_for_sides(which)
            setattr(self._open, "yes" if which == "ja" else "no", _tidy(text))
            return True
        return False

    def _ready_for_sides(self, which: str) -> None:
        if self._open.has_result and which == "ja":
            self._close()

    def _roll(self, sentence: str) -> bool:
        """
        Take in who voted which way, if that is what a sentence says.
        """
        match = _ROLL_AFTER.match(sentence) or _ROLL_BEFORE.match(sentence)
        who = actors_in(match["who"].removeprefix("Följande ")) if match else ()
        if match is None or not who:
            return False
        groups = match.groupdict()
        choice = _choice(groups)
        if choice in self._open.roll and self._open.is_settled:
            # The side has been told, and so has the other: this is the next vote.
            self._close()
        # One name a line: the same side goes on.
        self._open.roll[choice] = self._open.roll.get(choice, ()) + who
        told = number(groups.get("n") or groups.get("count") or "")
        if told is not None:
            self._open.counts.setdefault(choice, told)
        return True

    def _counts(self, sentence: str) -> None:
        found = {
            choice: told
            for choice, pattern in _COUNTS
            if (match := pattern.search(sentence))
            and (told := number(match[1] or match[2])) is not None
        }
        if {Choice.YES, Choice.NO} <= found.keys() and any(
            self._open.counts.get(choice, told) != told for choice, told in found.items()
        ):
            self._close()
        for choice, told in found.items():
            self._open.counts.setdefault(choice, told)


def _choice(groups: dict[str, str | None]) -> Choice:
    if groups.get("abstain"):
        return Choice.ABSTAINS
    side = groups.get("side") or groups.get("votes") or groups.get("dash") or ""
    return Choice.YES if side.casefold() == "ja" else Choice.NO


def _tidy(text: str) -> str:
    return text.strip(' ”"“.,;•-–').removeprefix("och ")


def _won(told: _Open, sentence: str) -> VoteSide | None:
    """
    Tell which side won, if the result is told in the words of one side and not of the other.
    """
    match = _RESULT.search(sentence)
    if match is None or not (told.yes and told.no):
        return None
    verb = match["verb"][:_STEM].casefold() if match["verb"] else ""
    what = " ".join(match["what"].casefold().split()).rstrip(".")
    sides = [
        side
        for side, words in ((VoteSide.YES, told.yes), (VoteSide.NO, told.no))
        if what in words.casefold() and verb in words.casefold()
    ]
    return sides[0] if len(sides) == 1 else None


def _vote(told: _Open) -> Vote:
    counts = {
        choice: told.counts.get(choice, len(told.roll[choice]) if choice in told.roll else None)
        for choice in (Choice.YES, Choice.NO, Choice.ABSTAINS, Choice.ABSENT)
    }
    chair = next(
        (
            VoteSide(choice.value)
            for choice, who in told.roll.items()
            if choice in (Choice.YES, Choice.NO)
            for actor in who
            if actor.role and is_chair(actor.role)
        ),
        None,
    )
    purpose = told.purpose
    if purpose is None and _REMITTAL.search(f"{told.yes} {told.no}"):
        purpose = VotePurpose.REMITTAL_OR_NOW
    return Vote(
        purpose=purpose,
        yes=Side(text=told.yes) if told.yes else None,
        no=Side(text=told.no) if told.no else None,
        counts=VoteCount(
            yes=counts[Choice.YES],
            no=counts[Choice.NO],
            abstained=counts[Choice.ABSTAINS],
            absent=counts[Choice.ABSENT],
        ),
        roll=tuple(
            Ballot(actor=actor, choice=choice) for choice, who in told.roll.items() for actor in who
        )
        or None,
        roll_in=PaperReference(text=told.roll_in, kind=PaperKind.ROLL) if told.roll_in else None,
        won=told.won,
        ground=told.ground,
        chair=chair,
    )
