"""
JSON Lines: many documents in one file, each on a line of its own, one at a time in memory.
"""

from collections.abc import Callable, Iterable, Iterator
from typing import IO, Any, Final

from kfbeslut.errors import InvalidDocumentError, InvalidLineError, NotADocumentError
from kfbeslut.model import Document
from kfbeslut.serialization.documents import dumps, loads
from kfbeslut.serialization.parsing import Limits

__all__ = ["dump_lines", "iter_loads"]

_USUAL_LIMITS: Final = Limits()

#: How much is read at a time of what is not to be kept.
_CHUNK: Final = 2**16


def dump_lines(documents: Iterable[Document], file: IO[bytes]) -> None:
    r"""
    Write documents as JSON Lines: canonical JSON in UTF-8, each followed by a newline.

    Args:
        documents: The documents; they are written as they come.
        file: A file opened for writing bytes.

    Raises:
        NotADocumentError: If one is not a document; those before it are written.

    >>> import io
    >>> from kfbeslut.model import Motion
    >>> file = io.BytesIO()
    >>> dump_lines([Motion(title="Bänkar"), Motion()], file)
    >>> file.getvalue().decode().splitlines()[1]
    '{"schema":1,"type":"Motion"}'

    .. versionadded:: 0.1.0
    """
    for document in documents:
        file.write(dumps(document) + b"\n")


def iter_loads(
    source: IO[bytes] | IO[str] | Iterable[bytes] | Iterable[str],
    *,
    limits: Limits = _USUAL_LIMITS,
    on_fault: Callable[[InvalidLineError], object] | None = None,
) -> Iterator[Document]:
    r"""
    Yield the documents of a JSON Lines file, reading each as strictly as `loads` does.

    Lines end with `\n` or `\r\n`; the last one needs no end. Blank lines hold no document and are
    passed over, but counted. Of a file, little more than `limits.size` is ever kept, however long
    a line is.

    Args:
        source: A file, best opened for reading bytes, or lines from elsewhere.
        limits: How much is read of each line before it is refused.
        on_fault: Called with the error of each line that can't be read, which is then skipped. If
            there is none, the error is raised, and nothing more can be had.

    Raises:
        InvalidLineError: If a line is not such a document.
        NotADocumentError: If `source` is a text or bytes itself.

    >>> lines = ['{"type": "Motion", "schema": 1, "title": "Bänkar"}', "", '{"type": "Motion"}']
    >>> wrong = []
    >>> [motion.title for motion in iter_loads(lines, on_fault=wrong.append)]
    ['Bänkar']
    >>> print(wrong[0])
    Line 3: The document can't be read.
    - /schema is missing.

    .. versionadded:: 0.1.0
    """
    if isinstance(source, bytes | str):
        raise NotADocumentError(type(source).__name__, ("file", "lines"))
    for number, raw in enumerate(_lines(source, limits.size), start=1):
        line = raw.removesuffix(b"\n").removesuffix(b"\r")
        # What is too long is not blank, although its beginning may be.
        if len(line) <= limits.size and not line.strip():
            continue
        try:
            document = loads(line, limits=limits)
        except InvalidDocumentError as error:
            refused = InvalidLineError(number, error.faults, error.truncated)
            if on_fault is None:
                raise refused from None
            on_fault(refused)
        else:
            yield document


def _lines(source: Any, size: int) -> Iterator[bytes]:  # noqa: ANN401 - told apart by what it can
    """
    Yield lines with their ends; of one that is too long only as much as shows that it is.
    """
    if not hasattr(source, "readline"):
        yield from map(_encoded, source)
        return
    # A line of exactly the size may end in two characters.
    while line := _encoded(source.readline(size + 2)):
        yield line
        while line and not line.endswith(b"\n"):
            line = _encoded(source.readline(_CHUNK))


def _encoded(line: bytes | str) -> bytes:
    # Halves of surrogate pairs go through, for `loads` to refuse.
    return line.encode("utf-8", "surrogatepass") if isinstance(line, str) else line
