"""
What the JSON looks like: of documents, and of what was found in them.
"""

from kfbeslut.serialization.documents import SCHEMA_VERSION, digest, dumps, loads
from kfbeslut.serialization.parsing import Limits

__all__ = ["SCHEMA_VERSION", "Limits", "digest", "dumps", "loads"]
