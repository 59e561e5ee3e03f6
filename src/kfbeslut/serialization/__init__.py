"""
What the JSON looks like: of documents, and of reports about them.
"""

from kfbeslut.serialization.canonical import digest
from kfbeslut.serialization.documents import dumps, loads, loads_kept
from kfbeslut.serialization.parsing import Limits
from kfbeslut.serialization.schema import KINDS, schema
from kfbeslut.serialization.upgrades import SCHEMA_VERSION

TYPE_CHECKING = False

__all__ = [
    "KINDS",
    "SCHEMA_VERSION",
    "Limits",
    "digest",
    "dump_lines",
    "dump_report",
    "dump_sarif",
    "dumps",
    "iter_loads",
    "loads",
    "loads_kept",
    "loads_local_rules",
    "schema",
]

#: What is not needed to read and write one document is loaded when it is asked for.
_LATER = {
    "dump_lines": "lines",
    "dump_report": "reports",
    "dump_sarif": "sarif",
    "iter_loads": "lines",
    "loads_local_rules": "local_files",
}

if TYPE_CHECKING:
    from kfbeslut.serialization.lines import dump_lines, iter_loads
    from kfbeslut.serialization.local_files import loads_local_rules
    from kfbeslut.serialization.reports import dump_report
    from kfbeslut.serialization.sarif import dump_sarif
else:

    def __getattr__(name: str) -> object:
        """
        Fetch a name from the module where it is written, once.
        """
        from importlib import import_module  # noqa: PLC0415 - not before a name is asked for

        if name not in _LATER:
            raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
        globals()[name] = promised = getattr(import_module(f"{__name__}.{_LATER[name]}"), name)
        return promised
