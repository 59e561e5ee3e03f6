"""
What goes in and out: bytes from files and standard input, UTF-8 on standard output.
"""

import io
import json
import sys
from pathlib import Path
from typing import Final

__all__ = ["STANDARD", "complain", "given", "show", "show_json", "speak_utf8", "write"]

STANDARD: Final = "-"
"""What stands for standard input, or output, instead of a file's name."""


def speak_utf8() -> None:
    """
    Write UTF-8 whatever the locale says: papers are full of å, ä and ö.
    """
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")


def given(name: str) -> bytes:
    """
    Read a file, or standard input.
    """
    return sys.stdin.buffer.read() if name == STANDARD else Path(name).read_bytes()


def write(name: str, page: str | bytes) -> None:
    """
    Write a page to a file, or to standard output.
    """
    content = page.encode() if isinstance(page, str) else page
    if name != STANDARD:
        Path(name).write_bytes(content)
        return
    sys.stdout.flush()
    sys.stdout.buffer.write(content)


def show(text: str) -> None:
    """
    Print a text.
    """
    sys.stdout.write(f"{text.rstrip()}\n")


def show_json(data: object) -> None:
    """
    Print data as JSON, for programs that read on.
    """
    show(json.dumps(data, ensure_ascii=False, indent=2))


def complain(sentence: str) -> None:
    """
    Say what went wrong, apart from what was asked for.
    """
    sys.stderr.write(f"kfbeslut: {sentence}\n")
