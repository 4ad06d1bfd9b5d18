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
from lib.store.mappings import KeptMapping
from lib.store.mappings import forget as forget_mapping
from lib.store.mappings import kept as kept_mappings
from lib.store.mappings import tried as mappings_tried
from lib.store.offices import SocialAccount, set_office, social_accounts
from lib.store.result import PartResult
from lib.store.unpacked import Dropped, files_in
from lib.store.unread import Dealt, Unread, deal

__all__ = [
    "Answers",
    "Dealt",
    "Dropped",
    "ImportEntry",
    "KeptMapping",
    "PartResult",
    "Reject",
    "SocialAccount",
    "Store",
    "StoreError",
    "Unread",
    "deal",
    "files_in",
    "forget_mapping",
    "history",
    "import_file",
    "kept_mappings",
    "mappings_tried",
    "rejects",
    "set_office",
    "social_accounts",
    "source_files",
    "undo",
]
