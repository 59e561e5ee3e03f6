"""Many documents: judged in one process or several, and told in the order of the file."""

import contextlib
import gc
import io
import multiprocessing
import os
import pickle
import signal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kfbeslut import many, samples
from kfbeslut.errors import InvalidLineError, InvalidValueError
from kfbeslut.findings import Report, Severity
from kfbeslut.law import Certainty
from kfbeslut.many import LostLineError, WorkerError, check_many
from kfbeslut.model import Motion
from kfbeslut.rules import BrokenRuleError, RuleBook, check, rule
from kfbeslut.rules.core import rules as core
from kfbeslut.serialization import dump_lines, dumps

PAPERS = [
    Motion(claims=[]),
    samples.council_minutes(),
    samples.change(samples.council_minutes(), "/paragraphs/1/decisions", ()),
    Motion(title="Bänkar"),
    samples.committee_minutes(),
]
SOON = b'{"type":"Motion","schema":1,"title":"%s"}'


def rule_that(answers):
    """Make a rule on motions of a function."""
    make = rule(
        "at-motions",
        on=Motion,
        severity=Severity.ERROR,
        certainty=Certainty.PRACTICE,
        sv="Fel.",
        en="Wrong.",
    )
    return make(answers)


def end_at_the_third(motion, at):
    """End the process, as a lack of memory would."""
    if motion.title == "3":
        os._exit(9)


def told(outcomes):
    """Tell outcomes so that they can be compared."""
    return [
        (number, outcome if isinstance(outcome, Report) else outcome.sentence("en"))
        for number, outcome in outcomes
    ]


@pytest.fixture
def corpus(tmp_path):
    """A file with documents, a blank line, and a line that is none."""
    file = io.BytesIO()
    dump_lines(PAPERS, file)
    lines = file.getvalue().splitlines()
    path = tmp_path / "corpus.jsonl"
    path.write_bytes(b"\n".join([*lines[:2], b"", b'{"type":"Moton"}', *lines[2:]]))
    return path


@pytest.fixture
def numbered(tmp_path):
    """A file of seven motions whose titles are their lines."""
    path = tmp_path / "motions.jsonl"
    path.write_bytes(b"".join(SOON % str(number).encode() + b"\n" for number in range(1, 8)))
    return path


@pytest.fixture
def forked(monkeypatch):
    """Start workers as copies of this process, which can hold anything."""
    monkeypatch.setattr(many, "multiprocessing", multiprocessing.get_context("fork"))


@pytest.fixture
def small_parts(monkeypatch):
    """Divide files into parts that are shorter than a line."""
    monkeypatch.setattr(many, "_PART", 10)


def test_documents_are_judged_one_after_another():
    """Each document gives the report that it gives alone, with its number."""
    outcomes = list(check_many(iter(PAPERS)))

    assert outcomes == [(number, check(paper)) for number, paper in enumerate(PAPERS, start=1)]


@pytest.mark.parametrize("opened", [False, True])
def test_a_file_is_judged_line_by_line(corpus, opened):
    """A line that is no document is told with its number; blank ones are counted."""
    with corpus.open("rb") as file:
        outcomes = dict(check_many(file if opened else str(corpus)))

    assert list(outcomes) == [1, 2, 4, 5, 6, 7]
    assert outcomes[1] == check(PAPERS[0])
    assert outcomes[5] == check(PAPERS[2])
    assert isinstance(outcomes[4], InvalidLineError)
    assert outcomes[4].sentence("en").startswith("Line 4: ")


@pytest.mark.parametrize("workers", [1, 2, 3])
@pytest.mark.parametrize("part", [7, 5_000, 2**18])
def test_workers_give_the_same(corpus, workers, part, monkeypatch):
    """However many workers there are, however the file is divided, the outcomes are the same."""
    monkeypatch.setattr(many, "_PART", part)

    outcomes = check_many(corpus, workers=workers)

    assert told(outcomes) == told(check_many(corpus))


def test_workers_can_be_started_anew(corpus, monkeypatch):
    """Where workers begin from nothing, rules are sent by where they stand."""
    monkeypatch.setattr(many, "multiprocessing", multiprocessing.get_context("spawn"))
    book = core.select("motion-has-claim", "paragraph-has-decision").with_severity(
        {"motion-has-claim": Severity.INFO}
    )

    outcomes = list(check_many(corpus, workers=2, rules=book))

    assert told(outcomes) == told(check_many(corpus, rules=book))
    assert [finding.severity for finding in outcomes[0][1]] == [Severity.INFO]


@pytest.mark.parametrize("rules", [None, core])
def test_what_judges_can_be_sent(rules):
    """All that is judged by arrives at a worker as it was."""
    judge = many._Judge(None, None, rules, samples.context())

    assert pickle.loads(pickle.dumps(judge)) == judge  # noqa: S301 (our own bytes)


@pytest.mark.parametrize("function", [end_at_the_third, lambda motion, at: None])
def test_a_rule_that_stands_nowhere_can_not_be_sent(function):
    """A rule that was made inside a function, or under another name, is refused by its id."""
    judge = many._Judge(None, None, RuleBook([rule_that(function)]), None)

    with pytest.raises(TypeError, match="The rule 'at-motions' can't be sent"):
        pickle.dumps(judge)


@pytest.mark.usefixtures("forked")
@pytest.mark.parametrize("part", [10, 2**18])
def test_a_line_that_ends_its_worker_is_told(numbered, part, monkeypatch):
    """If a worker is lost, the line is told by its number, and all others are judged."""
    monkeypatch.setattr(many, "_PART", part)

    outcomes = dict(check_many(numbered, workers=2, rules=[rule_that(end_at_the_third)]))

    assert list(outcomes) == list(range(1, 8))
    assert outcomes.pop(3).sentence("sv").startswith("Rad 3: processen")
    assert all(isinstance(outcome, Report) for outcome in outcomes.values())
    assert isinstance(LostLineError(3), RuntimeError)


@pytest.mark.usefixtures("forked")
@pytest.mark.parametrize("workers", [None, 2])
def test_a_broken_rule_ends_its_line_only(numbered, workers):
    """A rule that breaks at one line is told there, and the next line is judged."""

    def break_at_the_third(motion, at):
        return 1 // (motion.title != "3") and None

    outcomes = dict(check_many(numbered, workers=workers, rules=[rule_that(break_at_the_third)]))

    assert isinstance(outcomes.pop(3), BrokenRuleError)
    assert [outcome.ok for outcome in outcomes.values()] == [True] * 6


@pytest.mark.usefixtures("forked")
def test_workers_that_never_begin_are_an_error(numbered, monkeypatch):
    """If no worker can be started, that is said at once, and what to do."""
    monkeypatch.setattr(many, "_work", lambda *arguments: None)

    with pytest.raises(WorkerError, match="__main__"):
        list(check_many(numbered, workers=2))


@pytest.mark.usefixtures("forked", "small_parts")
def test_an_idle_worker_that_is_lost_is_replaced(numbered):
    """A worker that ends while it has nothing to do takes nothing with it."""
    crew = many._Crew(numbered, many._Judge(None, None, None, None), 1)
    list(crew.listen())
    (process,) = crew._processes.values()
    process.kill()
    process.join()
    part = many._Part(0, 1)
    crew.give(many.deque([part]))

    lost = [each for _ in range(2) for each in crew.listen()]
    crew.give(many.deque(lost))
    list(crew.listen())
    (process,) = crew._processes.values()
    process.kill()
    nothing = list(crew.listen())
    crew.dismiss()

    assert lost == [part]
    assert part.told.lines == 1
    assert nothing == []


@pytest.mark.usefixtures("small_parts")
def test_workers_end_with_whoever_asked(numbered):
    """Who stops listening leaves no process behind."""
    outcomes = check_many(numbered, workers=2)
    next(outcomes)

    outcomes.close()

    assert multiprocessing.active_children() == []


class Asking(contextlib.nullcontext):
    """A connection to someone who asks for a few parts, and then is gone."""

    def __init__(self, *parts):
        super().__init__()
        self.parts = list(parts)
        self.told = []

    def recv(self):
        if not self.parts:
            raise EOFError
        return self.parts.pop(0)

    def send(self, told):
        self.told.append(told)


def test_a_worker_answers_until_nobody_asks(corpus, monkeypatch):
    """A worker says that it is there, judges part after part, and ends with the connection."""
    monkeypatch.setattr(signal, "signal", lambda *arguments: None)
    size = corpus.stat().st_size
    asking = Asking((0, size), (size - 5, size))

    many._work(asking, corpus, many._Judge(None, None, core.select("motion-has-claim"), None))
    gc.unfreeze()

    first, whole, rest = asking.told
    assert first is None
    assert (whole.lines, [number for number, _ in whole.outcomes]) == (7, [1, 2, 4, 5, 6, 7])
    assert (rest.lines, rest.outcomes) == (0, [])


def test_there_is_at_least_one_worker(corpus):
    """No worker at all could judge nothing."""
    with pytest.raises(InvalidValueError, match="workers must not be less than 1"):
        check_many(corpus, workers=0)


def test_an_empty_file_holds_nothing(tmp_path):
    """A file without lines gives nothing, with workers too."""
    empty = tmp_path / "empty.jsonl"
    empty.write_bytes(b"")

    assert list(check_many(empty)) == list(check_many(empty, workers=1)) == []


def test_of_a_line_that_is_too_long_the_rest_is_passed_over():
    """A line beyond all limits is told as one line, and the next one is judged."""
    long = b'{"type": "' + b"x" * 20_000_000 + b'"}\n'

    (first, error), (second, report) = check_many(io.BytesIO(long + dumps(PAPERS[0])))

    assert (first, second) == (1, 2)
    assert isinstance(error, InvalidLineError)
    assert report == check(PAPERS[0])


@given(
    st.lists(st.sampled_from([b"", b"{", SOON % b"a", SOON % ("å" * 9).encode()]), max_size=8),
    st.sampled_from([b"\n", b"\r\n"]),
    st.booleans(),
    st.integers(1, 90),
)
def test_parts_lose_nothing(lines, end, ended, size):
    """However a file is cut, each line is in exactly one part, and has its number."""
    data = end.join(lines) + end * ended
    judge = many._Judge(None, None, core.select("motion-has-claim"), None)
    whole = told(check_many(io.BytesIO(data), rules=judge.rules))
    count, found = 0, []

    for start in range(0, len(data), size):
        part = many._Lines(io.BytesIO(data), start, min(start + size, len(data)))
        outcomes = list(many._in_lines(part, judge))
        found += [(count + n, many._numbered(outcome, count + n)) for n, outcome in outcomes]
        count += part.number

    assert told(found) == whole
    assert count == data.count(b"\n") + (bool(data) and not data.endswith(b"\n"))
