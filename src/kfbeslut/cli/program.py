"""
The program: one command is run, and whatever happens ends in a sentence and an exit code.

No traceback ever reaches a user: not from a closed pipe, a damaged database, a foreign plugin or a
fault of our own.
"""

import os
import sys
from collections.abc import Sequence
from pkgutil import resolve_name
from typing import Final

from kfbeslut.cli.exits import INTERRUPTED, PIPE_CLOSED, TROUBLE, USAGE
from kfbeslut.cli.parser import language_in, make_parser
from kfbeslut.cli.streams import complain, speak_utf8
from kfbeslut.errors import (
    AmbiguousPluginError,
    InvalidStoreUrlError,
    InvalidValueError,
    KfbeslutError,
    Language,
    UnknownKindError,
    UnknownPluginError,
    in_language,
)

__all__ = ["main"]

#: What is wrong with the command as it was written, and not with what it met.
_WRONG_USE = (
    AmbiguousPluginError,
    InvalidStoreUrlError,
    InvalidValueError,
    UnknownKindError,
    UnknownPluginError,
)

#: What usually keeps a file from being used, in words; else the machine's own are told.
_REASONS: Final = {
    FileNotFoundError: ("det finns inte", "it doesn't exist"),
    IsADirectoryError: ("det är en mapp", "it is a folder"),
    NotADirectoryError: ("det ligger inte i en mapp", "it doesn't lie in a folder"),
    PermissionError: ("det är inte tillåtet", "that is not allowed"),
}


def main(arguments: Sequence[str] | None = None) -> int:
    """
    Run one command and give its exit code.

    Args:
        arguments: The words after the program's name; `None` for those it was started with.

    Returns:
        0 if all is well; 1 if the check found what `--fail-on` names, or a paper is of unknown
        kind; 2 if the command can't be understood; 3 if something can't be read, kept or written;
        130 if it was interrupted, and 141 if nobody listens to the output any more.

    .. versionadded:: 0.1.0
    """
    words = sys.argv[1:] if arguments is None else list(arguments)
    lang = language_in(words)
    speak_utf8()
    try:
        return _run(words, lang)
    except SystemExit as end:
        # argparse has said what there is to say.
        return end.code if isinstance(end.code, int) else USAGE
    except KeyboardInterrupt:
        return INTERRUPTED
    except BrokenPipeError:
        # Python would try once more to write what is left, and complain.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return PIPE_CLOSED
    except KfbeslutError as error:
        complain(error.sentence(lang))
        return USAGE if isinstance(error, _WRONG_USE) else TROUBLE
    except OSError as error:
        complain(_place_and_reason(error, lang))
    except MemoryError:
        complain(in_language(lang, "Minnet räcker inte.", "There is not enough memory."))
    except Exception as error:  # noqa: BLE001 - whatever a foreign plugin or we ourselves do wrong
        complain(_unexpected(error, lang))
    return TROUBLE


def _run(words: list[str], lang: Language) -> int:
    arguments = make_parser(lang).parse_args(words)
    command = resolve_name(f"kfbeslut.cli.{arguments.command}")
    code: int = command(arguments)
    sys.stdout.flush()
    return code


def _place_and_reason(error: OSError, lang: Language) -> str:
    told = error.strerror or type(error).__name__
    reason = in_language(lang, *_REASONS.get(type(error), (told, told)))
    if error.filename is None:
        return in_language(lang, f"Det gick inte: {reason}.", f"That failed: {reason}.")
    return in_language(
        lang,
        f"{error.filename} går inte att läsa eller skriva: {reason}.",
        f"{error.filename} can't be read or written: {reason}.",
    )


def _unexpected(error: Exception, lang: Language) -> str:
    """
    Say what broke and where, but not what it says: that may be personal data.
    """
    trace = error.__traceback__
    while trace is not None and trace.tb_next is not None:
        trace = trace.tb_next
    module = trace.tb_frame.f_globals.get("__name__", "?") if trace else "?"
    line = trace.tb_lineno if trace else 0
    name = type(error).__name__
    return in_language(
        lang,
        f"Programmet gick sönder: {name} i {module}, rad {line}. Anmäl det gärna.",
        f"The program broke: {name} in {module}, line {line}. Please report it.",
    )
