"""
Where documents are kept, and that they come back unhurt.

`open_store` leads to a store; what it can do is written in `Store`.
"""

from kfbeslut.storage.catalogue import Kind
from kfbeslut.storage.opening import open_store
from kfbeslut.storage.store import Store
from kfbeslut.storage.versions import Stored, Version

__all__ = ["Kind", "Store", "Stored", "Version", "open_store"]
