"""
The command that shows JSON Schemas, for programs that check our JSON.
"""

import argparse

from kfbeslut.cli.exits import OK
from kfbeslut.cli.streams import show, show_json
from kfbeslut.serialization import KINDS
from kfbeslut.serialization import schema as schema_of

__all__ = ["schema"]


def schema(arguments: argparse.Namespace) -> int:
    """
    Show the schema of a kind, or list the kinds.
    """
    if arguments.kind is None:
        show("\n".join(KINDS))
    else:
        show_json(schema_of(arguments.kind))
    return OK
