"""JSON Lines: many documents in one file, read and written one at a time."""

import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kfbeslut.errors import Fault, InvalidLineError, NotADocumentError
from kfbeslut.model import Claim, Motion
from kfbeslut.serialization import Limits, dump_lines, dumps, iter_loads
from kfbeslut.testing import documents

GOOD = dumps(Motion(title="Bänkar"))


def titles(source, **settings):
    return [motion.title for motion in iter_loads(source, **settings)]


class Endless(io.RawIOBase):
    """A file with one line that never ends, which keeps count of what was asked for."""

    def __init__(self):
        self.longest = self.read_so_far = 0

    def readline(self, size=-1):
        self.longest = max(self.longest, size)
        self.read_so_far += size
        return b" " * size if self.read_so_far < 10_000_000 else b""


@given(st.lists(documents(), max_size=3))
def test_what_is_written_is_read_back(papers):
    """
    Documents of all kinds come back in their order, one a line.
    """
    file = io.BytesIO()

    dump_lines(papers, file)

    assert file.getvalue() == b"".join(dumps(paper) + b"\n" for paper in papers)
    assert list(iter_loads(io.BytesIO(file.getvalue()))) == papers


@pytest.mark.parametrize("end", [b"\n", b"\r\n", b"\n\n", b"\n \t\r\n"])
@pytest.mark.parametrize("last", [b"", b"\n"])
def test_lines_end_in_several_ways(end, last):
    """
    Files from other systems, with blank lines or without an end to the last, are read alike.
    """
    data = end.join([GOOD, GOOD, GOOD]) + last

    assert titles(io.BytesIO(data)) == ["Bänkar"] * 3


@pytest.mark.parametrize(
    "source",
    [
        [GOOD, GOOD + b"\n"],
        [GOOD.decode(), "", GOOD.decode() + "\n"],
        io.StringIO(f"{GOOD.decode()}\n{GOOD.decode()}\n"),
        (line for line in [GOOD, GOOD]),
    ],
)
def test_lines_may_come_from_anywhere(source):
    """
    Lists, generators and files of text do as well as files of bytes.
    """
    assert titles(source) == ["Bänkar"] * 2


def test_documents_are_read_when_they_are_asked_for():
    """
    The first document is there before the second line is looked at.
    """
    documents = iter_loads(iter([GOOD, b"rubbish"]))

    assert next(documents).title == "Bänkar"
    with pytest.raises(InvalidLineError):
        next(documents)


def test_a_bad_line_stops_the_reading():
    """
    The error tells the number of the line, blank ones counted, and all that is wrong with it.
    """
    source = io.BytesIO(GOOD + b'\n\n{"type":"Motion","schema":1,"titel":1,"by":2}\n' + GOOD)
    read = []

    with pytest.raises(InvalidLineError) as caught:
        read.extend(iter_loads(source))

    assert len(read) == 1
    assert caught.value.line == 3
    assert [fault.pointer for fault in caught.value.faults] == ["/titel", "/by"]
    assert str(caught.value).startswith("Line 3: The document can't be read.\n- /titel is not")


def test_bad_lines_are_skipped_on_request():
    """
    Whoever wants to go on gets each error, and then the documents that follow.
    """
    source = io.BytesIO(b"rubbish\n" + GOOD + b'\n{"type":\n' + GOOD + b"\n\xff\n")
    wrong = []

    assert titles(source, on_fault=wrong.append) == ["Bänkar"] * 2
    assert [(error.line, error.faults[0].rule) for error in wrong] == [
        (1, "bad-json"),
        (3, "bad-json"),
        (5, "not-utf8"),
    ]
    # Where in the line, not beyond its end.
    assert dict(wrong[1].faults[0].params) == {"line": 1, "column": 9}


def test_whoever_is_told_may_stop_the_reading():
    """
    What the caller raises when told of a bad line comes through.
    """

    def stop(error):
        raise RuntimeError(f"line {error.line}")

    with pytest.raises(RuntimeError, match="line 2"):
        titles([GOOD, b"rubbish"], on_fault=stop)


@pytest.mark.parametrize("end", [b"", b"\n", b"\r\n"])
@pytest.mark.parametrize("spare", [0, 1])
def test_a_line_of_just_the_size_is_read(spare, end):
    """
    The limit is on the line without its end, however that is written.
    """
    limits = Limits(size=len(GOOD) + spare)

    assert titles(io.BytesIO(GOOD + end), limits=limits) == ["Bänkar"]


@pytest.mark.parametrize(
    "line",
    [
        GOOD + b" ",
        b" " * len(GOOD) + GOOD,
        b" " * (len(GOOD) + 1),
        GOOD + b"\r\r" + GOOD,
        GOOD + b" \r",
        GOOD + b" " * 200_000,
    ],
)
def test_a_line_that_is_too_long_is_refused_whole(line):
    """
    Neither its beginning nor its end is taken for a line, and the next one has its right number.
    """
    source = io.BytesIO(line + b"\n" + GOOD + b"\nrubbish")
    wrong = []

    assert titles(source, limits=Limits(size=len(GOOD)), on_fault=wrong.append) == ["Bänkar"]
    assert [(error.line, error.faults[0].rule) for error in wrong] == [
        (1, "too-large"),
        (3, "bad-json"),
    ]


def test_a_line_without_end_is_never_kept():
    """
    However long a line is, a bounded piece of it is asked for at a time, and no more than needed.
    """
    refused, skipped = Endless(), Endless()

    with pytest.raises(InvalidLineError) as caught:
        titles(refused, limits=Limits(size=1000))
    nothing = titles(skipped, limits=Limits(size=1000), on_fault=lambda _: None)

    assert caught.value.faults == (Fault("", "too-large", (("max", 1000),)),)
    assert refused.read_so_far < 2000
    assert nothing == []
    assert skipped.longest < 100_000


def test_half_a_character_is_refused():
    """
    Text that no UTF-8 can hold is told as such.
    """
    with pytest.raises(InvalidLineError) as caught:
        titles(['{"type":"Motion","schema":1,"title":"\ud83d"}'])

    assert caught.value.faults == (Fault("", "not-utf8"),)


@pytest.mark.parametrize("whole", [GOOD, GOOD.decode()])
def test_a_whole_text_is_no_file(whole):
    """
    A text would be read a character at a time: give a file, or its lines.
    """
    with pytest.raises(NotADocumentError, match="Give file or lines, not"):
        titles(whole)


def test_only_documents_are_written():
    """
    What is no document stops the writing; what came before it is there.
    """
    file = io.BytesIO()

    with pytest.raises(NotADocumentError):
        dump_lines([Motion(), Claim(text="fler bänkar")], file)

    assert titles(io.BytesIO(file.getvalue())) == [None]
