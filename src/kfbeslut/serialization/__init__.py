"""
What the JSON looks like: of documents, and of reports about them.
"""

from kfbeslut.serialization.canonical import digest
from kfbeslut.serialization.documents import dumps, loads, loads_kept
from kfbeslut.serialization.lines import dump_lines, iter_loads
from kfbeslut.serialization.parsing import Limits
from kfbeslut.serialization.reports import dump_report
from kfbeslut.serialization.schema import KINDS, schema
from kfbeslut.serialization.upgrades import SCHEMA_VERSION

__all__ = [
    "KINDS",
    "SCHEMA_VERSION",
    "Limits",
    "digest",
    "dump_lines",
    "dump_report",
    "dumps",
    "iter_loads",
    "loads",
    "loads_kept",
    "schema",
]
