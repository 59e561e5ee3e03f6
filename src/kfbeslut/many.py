"""
How the judging of many documents is divided, and put in order again.

A file of JSON Lines is divided by bytes. A worker is told two numbers, reads what lies between
them, and sends reports back; documents never travel. Whatever becomes of a line, something is told
of it: a report, or the error that it ended in.
"""

import datetime as dt
import gc
import multiprocessing
import signal
import sys
from collections import deque
from collections.abc import Iterable, Iterator
from contextlib import suppress
from itertools import islice, pairwise
from multiprocessing.connection import Connection, wait
from multiprocessing.process import BaseProcess
from os import PathLike
from pathlib import Path
from pkgutil import resolve_name
from typing import IO, Any, Final, TypeAlias

import attrs

from kfbeslut.errors import InvalidLineError, InvalidValueError, KfbeslutError
from kfbeslut.findings import Report, Severity
from kfbeslut.model import Context, Document, LocalRules
from kfbeslut.rules import BrokenRuleError, Rule, RuleBook, check
from kfbeslut.serialization import iter_loads

__all__ = ["LostLineError", "Outcome", "WorkerError", "check_many"]

#: How much a worker is given at a time (bytes): some ten milliseconds' work, so that what is sent
#: weighs little beside it, and all are done at nearly the same time.
_PART: Final = 2**18

#: How many parts are begun for each worker before the first of them has been told.
_AHEAD: Final = 4

#: How much is read at a time of what is passed over (bytes).
_CHUNK: Final = 2**16


@attrs.define
class LostLineError(KfbeslutError, RuntimeError):
    """
    The process that judged a line ended before it could answer; most often there was no memory.

    Attributes:
        line: The number of the line, the first being 1.

    >>> print(LostLineError(3))
    Line 3: the process that judged it ended; judge it by itself, or see to it that there is memory.

    .. versionadded:: 0.1.0
    """

    line: int

    def _sentences(self) -> tuple[str, str]:
        return (
            (
                f"Rad {self.line}: processen som granskade den tog slut; granska raden för sig,"
                " eller se till att minnet räcker."
            ),
            (
                f"Line {self.line}: the process that judged it ended; judge it by itself,"
                " or see to it that there is memory."
            ),
        )


@attrs.define
class WorkerError(KfbeslutError, RuntimeError):
    """
    A worker ended before it had begun: none can be had.

    It helps to guard what a program does with `if __name__ == "__main__":`, since workers may load
    the program once more; or to do without workers.

    .. versionadded:: 0.1.0
    """

    def _sentences(self) -> tuple[str, str]:
        return (
            (
                "Ingen arbetsprocess kan startas; skydda programmet med"
                ' `if __name__ == "__main__":`, eller granska utan arbetsprocesser.'
            ),
            (
                'No worker can be started; guard the program with `if __name__ == "__main__":`,'
                " or judge without workers."
            ),
        )


Outcome: TypeAlias = Report | InvalidLineError | BrokenRuleError | LostLineError
"""What became of one line: a report, or why there is none."""


def check_many(
    source: str | PathLike[str] | IO[bytes] | Iterable[Document],
    *,
    workers: int | None = None,
    today: dt.date | None = None,
    local: LocalRules | None = None,
    rules: RuleBook | Iterable[Rule] | None = None,
    context: Context | None = None,
) -> Iterator[tuple[int, Outcome]]:
    r"""
    Judge many documents, one after another, and yield what became of each with its number.

    The order is that of the source, and the outcomes are the same however many workers there are.
    Little of the source is in memory at any time.

    Args:
        source: The path of a JSON Lines file; such a file, opened for reading bytes; or documents.
        workers: How many processes share the work on the file of a path; `None` for this one.
            What isn't on disk is judged here: to send documents costs more than to judge them.
        today: The day on which it is judged, as for `check`.
        local: The municipality's own rules.
        rules: What to judge by; `None` is the rules of the act. Where workers are started anew, as
            on Windows, rules that stand at the top of a module can be sent to them.
        context: What the papers themselves can't hold.

    Yields:
        The number of the line, or of the document, from 1; and a report, or the error that the
        line ended in. Blank lines are passed over, but counted.

    Raises:
        InvalidValueError: If there are to be fewer workers than one.
        RuleTakenError: If two of the rules have one id.
        WorkerError: If no worker can be started.
        TypeError: If something else than a document is among the documents, or a rule can't be
            sent.

    >>> import io
    >>> lines = io.BytesIO(b'{"type": "Motion", "schema": 1, "claims": []}\n\n{"type": "Moton"}\n')
    >>> for number, outcome in check_many(lines):
    ...     print(number, outcome.ok if isinstance(outcome, Report) else type(outcome).__name__)
    1 True
    3 InvalidLineError

    .. versionadded:: 0.1.0
    """
    if workers is not None and workers < 1:
        raise InvalidValueError("check_many", "workers", "number-too-small", (("min", 1),))
    book = rules if rules is None or isinstance(rules, RuleBook) else RuleBook(rules)
    judge = _Judge(today, local, book, context)
    if isinstance(source, str | PathLike):
        path = Path(source)
        return _in_file(path, judge) if workers is None else _divided(path, judge, workers)
    if hasattr(source, "readline"):
        return _in_lines(_Lines(source), judge)
    return ((number, judge(document)) for number, document in enumerate(source, start=1))


@attrs.frozen
class _Judge:
    """
    All that documents are judged by.
    """

    today: dt.date | None
    local: LocalRules | None
    rules: RuleBook | None
    context: Context | None

    def __call__(self, document: Document) -> Report | BrokenRuleError:
        try:
            return check(
                document,
                today=self.today,
                local=self.local,
                rules=self.rules,
                context=self.context,
            )
        except BrokenRuleError as error:
            return error

    def __reduce__(self) -> tuple[Any, ...]:
        # Rules hold functions, which can only be sent by where they stand.
        names = None if self.rules is None else tuple(map(_standing, self.rules))
        return _judge_again, (self.today, self.local, names, self.context)


def _standing(rule: Rule) -> tuple[str, Severity]:
    """
    Tell where a rule stands, and how much it weighs.
    """
    name = f"{rule.function.__module__}:{rule.function.__qualname__}"
    try:
        same = _standing_at(name, rule.severity) == rule
    except (AttributeError, ImportError, TypeError, ValueError):
        same = False
    if not same:
        raise TypeError(f"The rule {rule.id!r} can't be sent: it must stand in a module.")
    return name, rule.severity


def _standing_at(name: str, severity: Severity) -> Rule:
    rule: Rule = resolve_name(name)
    return attrs.evolve(rule, severity=severity)


def _judge_again(
    today: dt.date | None,
    local: LocalRules | None,
    names: Iterable[tuple[str, Severity]] | None,
    context: Context | None,
) -> _Judge:
    book = None if names is None else RuleBook(_standing_at(*name) for name in names)
    return _Judge(today, local, book, context)


# Lines


class _Lines:
    """
    The lines of a file, counted; of a part of it, those that begin there.

    Args:
        file: The file; where there is a start or an end, one in which places can be sought.
        start: The place where the part begins (bytes).
        end: The place before which it ends; `None` for the end of the file.
    """

    def __init__(self, file: Any, start: int = 0, end: int | None = None) -> None:  # noqa: ANN401 - told apart by what it can
        self._file = file
        self._end = sys.maxsize if end is None else end
        self._begins = True
        self.place = start
        if start:
            # The line in whose midst the part begins belongs to the part before.
            self.place -= 1
            file.seek(self.place)
            self._begins = False
            self.finish()
        elif end is not None:
            file.seek(0)
        self.number = 0

    def readline(self, size: int) -> bytes:
        """
        Read a line, or as much of it; nothing if no more lines begin before the end.
        """
        if self._begins and self.place >= self._end:
            return b""
        read: bytes = self._file.readline(size)
        if self._begins and read:
            self.number += 1
        self._begins = read.endswith(b"\n")
        self.place += len(read)
        return read

    def finish(self) -> None:
        """
        Pass over what is left of the line that was begun.
        """
        while not self._begins and self.readline(_CHUNK):
            pass


def _in_lines(lines: _Lines, judge: _Judge) -> Iterator[tuple[int, Outcome]]:
    """
    Judge the documents on lines.
    """
    at_end = False
    while not at_end:
        try:
            for document in iter_loads(lines):  # type: ignore[arg-type]  # it asks for `readline` only
                yield lines.number, judge(document)
            at_end = True
        except InvalidLineError as error:
            lines.finish()
            yield lines.number, attrs.evolve(error, line=lines.number)


def _in_file(path: Path, judge: _Judge) -> Iterator[tuple[int, Outcome]]:
    with path.open("rb") as file:
        yield from _in_lines(_Lines(file), judge)


# Workers


@attrs.define
class _Told:
    """
    What a worker tells of a part: how many lines begin there, and what became of them.
    """

    lines: int
    outcomes: list[tuple[int, Outcome]]


def _work(connection: Connection, path: Path, judge: _Judge) -> None:
    """
    Judge the parts of a file that one is asked for, until nobody asks any more.
    """
    # An interrupt reaches all processes of a terminal; the one that asks ends the others.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    # What was there before the work stays for ever: to look through it for garbage, again and
    # again, would take a tenth of the time.
    gc.freeze()
    # Whatever happens here shows by the connection being closed.
    with suppress(Exception), connection, path.open("rb") as file:
        connection.send(None)
        while True:
            lines = _Lines(file, *connection.recv())
            outcomes = list(_in_lines(lines, judge))
            connection.send(_Told(lines.number, outcomes))


@attrs.define(eq=False)
class _Part:
    """
    A part of the file, by the places where it begins and ends (bytes).
    """

    start: int
    end: int
    told: _Told | None = None


#: What a worker is busy with until it has begun.
_BEGINNING: Final = _Part(0, 0)


class _Crew:
    """
    Workers over one file; whoever is lost is replaced.
    """

    def __init__(self, path: Path, judge: _Judge, size: int) -> None:
        self._path = path
        self._judge = judge
        self._busy_with: dict[Connection, _Part | None] = {}
        self._processes: dict[Connection, BaseProcess] = {}
        for _ in range(size):
            self._hire()

    def _hire(self) -> None:
        ours, theirs = multiprocessing.Pipe()
        process = multiprocessing.Process(
            target=_work, args=(theirs, self._path, self._judge), daemon=True
        )
        process.start()
        # With this end open here too, it would never show that the worker is gone.
        theirs.close()
        self._busy_with[ours] = _BEGINNING
        self._processes[ours] = process

    def give(self, waiting: deque[_Part]) -> None:
        """
        Give the parts that wait to those who have nothing to do.
        """
        for connection, busy_with in self._busy_with.items():
            if busy_with is None and waiting:
                self._busy_with[connection] = part = waiting.popleft()
                # One that is gone already shows when it is listened to.
                with suppress(OSError):
                    connection.send((part.start, part.end))

    def listen(self) -> Iterator[_Part]:
        """
        Wait until somebody has something to tell, and yield the parts of those who are lost.
        """
        for ready in wait(list(self._busy_with)):
            assert isinstance(ready, Connection)  # noqa: S101 - nothing else is waited for
            part = self._busy_with[ready]
            try:
                told = ready.recv()
            except (EOFError, OSError):
                self._dismiss(ready)
                if part is _BEGINNING:
                    raise WorkerError from None
                self._hire()
                if part is not None:
                    yield part
            else:
                self._busy_with[ready] = None
                assert part is not None  # noqa: S101 - whoever has nothing to do says nothing
                part.told = told

    def _dismiss(self, connection: Connection) -> None:
        del self._busy_with[connection]
        connection.close()
        process = self._processes.pop(connection)
        process.terminate()
        process.join()

    def dismiss(self) -> None:
        """
        End all workers.
        """
        for connection in list(self._processes):
            self._dismiss(connection)


def _divided(path: Path, judge: _Judge, workers: int) -> Iterator[tuple[int, Outcome]]:
    """
    Judge the documents in a file with workers, and tell them in the order of the file.
    """
    size = path.stat().st_size
    cuts = (_Part(start, min(start + _PART, size)) for start in range(0, size, _PART))
    begun: deque[_Part] = deque()
    waiting: deque[_Part] = deque()
    crew = _Crew(path, judge, workers)
    lines = 0
    try:
        while True:
            for part in islice(cuts, max(0, _AHEAD * workers - len(begun))):
                begun.append(part)
                waiting.append(part)
            if not begun:
                return
            while (told := begun[0].told) is None:
                crew.give(waiting)
                for lost in crew.listen():
                    again = _narrowed(path, lost)
                    place = begun.index(lost)
                    del begun[place]
                    for part in reversed(again):
                        begun.insert(place, part)
                        if part.told is None:
                            waiting.appendleft(part)
            begun.popleft()
            for number, outcome in told.outcomes:
                yield lines + number, _numbered(outcome, lines + number)
            lines += told.lines
    finally:
        crew.dismiss()


def _narrowed(path: Path, lost: _Part) -> list[_Part]:
    """
    Make of a part whose worker was lost a part for each line; of a single line, tell the loss.
    """
    with path.open("rb") as file:
        lines = _Lines(file, lost.start, lost.end)
        places = [lines.place]
        while lines.readline(_CHUNK):
            lines.finish()
            places.append(lines.place)
    parts = [_Part(start, end) for start, end in pairwise(places)]
    if len(parts) == 1:
        parts[0].told = _Told(1, [(1, LostLineError(1))])
    return parts


def _numbered(outcome: Outcome, number: int) -> Outcome:
    """
    Tell an error that knows its line the number that the line has in the whole file.
    """
    if isinstance(outcome, InvalidLineError | LostLineError):
        return attrs.evolve(outcome, line=number)
    return outcome
