"""
The exit codes, by which a script learns how a command ended.
"""

from typing import Final

__all__ = ["FOUND", "INTERRUPTED", "OK", "PIPE_CLOSED", "TROUBLE", "USAGE"]

OK: Final = 0

FOUND: Final = 1
"""The check found something that weighs enough, or a paper is of unknown kind."""

USAGE: Final = 2
"""The command can't be understood."""

TROUBLE: Final = 3
"""Something can't be read, kept or written."""

INTERRUPTED: Final = 130
"""128 and the number of the signal SIGINT, as shells have it."""

PIPE_CLOSED: Final = 141
"""128 and the number of the signal SIGPIPE."""
