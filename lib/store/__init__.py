"""The only opener of DuckDB: connections, imports in one transaction, undo, provenance."""

from lib.store.answers import Answers
from lib.store.connection import Store, StoreError
from lib.store.history import (
    ImportEntry,
    Reject,
    history,
    rejects,
    source_files,
    undo,
)
from lib.store.importing import import_file
from lib.store.result import PartResult

__all__ = [
    "Answers",
    "ImportEntry",
    "PartResult",
    "Reject",
    "Store",
    "StoreError",
    "history",
    "import_file",
    "rejects",
    "source_files",
    "undo",
]
