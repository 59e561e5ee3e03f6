"""
What type checkers know of JSON: read by mypy, never run.
"""

from pathlib import Path
from typing import Any

from kfbeslut.errors import InvalidLineError
from kfbeslut.model import Document, Motion
from kfbeslut.serialization import dump_lines, iter_loads, schema


def lines(path: Path) -> None:
    """Files and lines of either kind will do, and errors can be collected in a list."""
    wrong: list[InvalidLineError] = []
    with path.open("wb") as file:
        dump_lines([Motion()], file)
    with path.open("rb") as file:
        documents: list[Document] = list(iter_loads(file, on_fault=wrong.append))
    with path.open(encoding="utf-8") as text:
        documents += iter_loads(text)
    documents += iter_loads([b"", b""])
    documents += iter_loads(["", ""])
    iter_loads([1, 2])  # type: ignore[arg-type]
    iter_loads(path)  # type: ignore[arg-type]
    dump_lines([Motion()], text)  # type: ignore[arg-type]
    made: dict[str, Any] = schema("Motion")
